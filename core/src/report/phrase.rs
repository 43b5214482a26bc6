//! The phrases of the pages of reports and of schemas: `messages/pages.fr.json` and `messages/pages.en.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::{Lang, typography};

fn phrases(lang: Lang) -> &'static BTreeMap<String, String> {
    static FR: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    static EN: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let (cell, text) = match lang {
        Lang::Fr => (&FR, include_str!("messages/pages.fr.json")),
        Lang::En => (&EN, include_str!("messages/pages.en.json")),
    };
    // A test reads both files whole; a release cannot meet a broken one.
    cell.get_or_init(|| {
        let phrases: BTreeMap<String, String> = serde_json::from_str(text).unwrap_or_default();
        phrases.into_iter().map(|(key, phrase)| (key, typography::set(phrase, lang))).collect()
    })
}

/// The phrase of a key, if the catalogue has the key.
pub(crate) fn find(key: &str, lang: Lang) -> Option<&'static str> {
    phrases(lang).get(key).map(String::as_str)
}

/// The keys of all phrases.
#[cfg(test)]
pub(crate) fn keys(lang: Lang) -> impl Iterator<Item = &'static String> {
    phrases(lang).keys()
}

/// The phrase of a key that the catalogue must have.
pub(crate) fn phrase(key: &str, lang: Lang) -> &'static str {
    let found = find(key, lang);
    debug_assert!(found.is_some(), "no phrase {key}");
    found.unwrap_or_default()
}

/// The texts and placeholder names of a phrase, in order.
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

/// The phrase of a key with its placeholders filled in.
pub(crate) fn filled(key: &str, lang: Lang, values: &[(&str, &str)]) -> String {
    let value = |name: &str| values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    parts(phrase(key, lang))
        .map(|part| match part {
            Part::Text(text) => text,
            Part::Name(name) => match plural(name) {
                Some((name, forms)) => {
                    let digits: String = value(name).chars().filter(char::is_ascii_digit).collect();
                    forms.of(digits.parse().unwrap_or_default(), lang)
                }
                None => value(name),
            },
        })
        .collect()
}

/// The singular and plural of a word that follows a number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Forms<'t> {
    one: &'t str,
    other: &'t str,
}

/// A placeholder `{count|word|words}`: the name of the number and the forms.
pub(crate) fn plural(placeholder: &str) -> Option<(&str, Forms<'_>)> {
    let (name, forms) = placeholder.split_once('|')?;
    let (one, other) = forms.split_once('|')?;
    Some((name, Forms { one, other }))
}

impl<'t> Forms<'t> {
    /// The form for a number.
    pub fn of(self, count: u64, lang: Lang) -> &'t str {
        if is_singular(count, lang) { self.one } else { self.other }
    }
}

/// French uses the singular for 0 also.
fn is_singular(count: u64, lang: Lang) -> bool {
    count == 1 || count == 0 && lang == Lang::Fr
}

/// The text with a capital as its first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A day as people write it: `1er février 2024`.
pub(crate) fn date(date: NaiveDate, lang: Lang) -> String {
    let month = phrase("months", lang).split(' ').nth(date.month0() as usize).unwrap_or_default();
    let day = match (date.day(), lang) {
        (1, Lang::Fr) => "1er".to_owned(),
        (day, _) => day.to_string(),
    };
    filled("date", lang, &[("day", &day), ("month", month), ("year", &date.year().to_string())])
}

/// A number of things: the singular or plural phrase of `key`.
pub(crate) fn counted(key: &str, count: u64, lang: Lang) -> String {
    let key = format!("{key}.{}", if is_singular(count, lang) { "one" } else { "other" });
    filled(&key, lang, &[("count", &number(count, lang))])
}

/// A number with a separator between thousands.
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

/// Each phrase with its key.
#[cfg(test)]
pub(super) fn texts(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    phrases(lang).iter().map(|(key, text)| (key.as_str(), text.as_str()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = parts(text)
            .filter_map(|part| match part {
                // Each language has its own plural forms.
                Part::Name(name) => name.split('|').next(),
                Part::Text(_) => None,
            })
            .collect();
        names.sort_unstable();
        names.dedup();
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
