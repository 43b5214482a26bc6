//! The words of pages, of reports and of schemas: `messages/pages.fr.json` and `messages/pages.en.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Lang;

fn phrases(lang: Lang) -> &'static BTreeMap<String, String> {
    static FR: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    static EN: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let (cell, text) = match lang {
        Lang::Fr => (&FR, include_str!("messages/pages.fr.json")),
        Lang::En => (&EN, include_str!("messages/pages.en.json")),
    };
    // A test reads both files whole; a release cannot meet a broken one.
    cell.get_or_init(|| serde_json::from_str(text).unwrap_or_default())
}

/// The phrase under a key that may not exist.
pub(crate) fn find(key: &str, lang: Lang) -> Option<&'static str> {
    phrases(lang).get(key).map(String::as_str)
}

/// The keys of all phrases.
#[cfg(test)]
pub(crate) fn keys(lang: Lang) -> impl Iterator<Item = &'static String> {
    phrases(lang).keys()
}

/// The phrase under a key.
pub(crate) fn phrase(key: &str, lang: Lang) -> &'static str {
    let found = find(key, lang);
    debug_assert!(found.is_some(), "no phrase {key}");
    found.unwrap_or_default()
}

/// A phrase cut at its placeholders: texts and names in turn, beginning with a text.
pub(crate) fn parts(template: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, tail)) = rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            rest = tail;
            return Some(Part::Name(name));
        }
        let end = rest.char_indices().skip(1).find(|(_, c)| *c == '{').map_or(rest.len(), |(place, _)| place);
        let (text, tail) = rest.split_at(end);
        rest = tail;
        Some(Part::Text(text))
    })
}

/// A piece of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// The phrase under a key, its placeholders filled.
pub(crate) fn filled(key: &str, lang: Lang, values: &[(&str, &str)]) -> String {
    let value = |name: &str| values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    parts(phrase(key, lang))
        .map(|part| match part {
            Part::Text(text) => text,
            Part::Name(name) => value(name),
        })
        .collect()
}

/// A number of things: the singular or plural phrase of `key`.
pub(crate) fn counted(key: &str, count: u64, lang: Lang) -> String {
    // French says the singular of nought too.
    let singular = count == 1 || count == 0 && lang == Lang::Fr;
    let key = format!("{key}.{}", if singular { "one" } else { "other" });
    filled(&key, lang, &[("count", &number(count, lang))])
}

/// A number with its thousands apart.
pub(crate) fn number(number: u64, lang: Lang) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(lang.pick("\u{202f}", ","));
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = parts(text)
            .filter_map(|part| match part {
                Part::Name(name) => Some(name),
                Part::Text(_) => None,
            })
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn both_languages_say_every_phrase_with_the_same_placeholders() {
        let [fr, en] = [Lang::Fr, Lang::En].map(phrases);
        assert!(fr.len() > 50);
        let keys: BTreeSet<_> = fr.keys().chain(en.keys()).collect();
        let mut wrong = Vec::new();
        for key in keys {
            match (fr.get(key).filter(|text| !text.is_empty()), en.get(key).filter(|text| !text.is_empty())) {
                (None, _) => wrong.push(format!("messages/pages.fr.json lacks {key}")),
                (_, None) => wrong.push(format!("messages/pages.en.json lacks {key}")),
                (Some(fr), Some(en)) if names(fr) != names(en) => {
                    wrong
                        .push(format!("{key} has other placeholders in pages.en.json than in pages.fr.json"));
                }
                _ => {}
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn counts_are_said_as_the_language_says_them() {
        for (count, lang, expected) in [
            (0, Lang::Fr, "0 erreur"),
            (1, Lang::Fr, "1 erreur"),
            (2, Lang::Fr, "2 erreurs"),
            (1_234_567, Lang::Fr, "1\u{202f}234\u{202f}567 erreurs"),
            (0, Lang::En, "0 errors"),
            (1, Lang::En, "1 error"),
            (100_000, Lang::En, "100,000 errors"),
        ] {
            assert_eq!(counted("errors", count, lang), expected);
        }
    }

    #[test]
    fn a_phrase_is_cut_at_its_placeholders() {
        use Part::{Name, Text};
        let cut = |text| parts(text).collect::<Vec<_>>();
        assert_eq!(cut("{a} et {b}."), [Name("a"), Text(" et "), Name("b"), Text(".")]);
        assert_eq!(cut("é{"), [Text("é"), Text("{")]);
        assert_eq!(cut(""), []);
    }
}
