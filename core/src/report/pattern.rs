//! Describes a regular expression in words: `^\d{14}$` is « 14 chiffres, sans espace ».
//!
//! `messages/patterns.json` has a written sentence for each pattern of the bundled data sets. Code describes other
//! simple patterns sign by sign; for the rest, the message refers to the example.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::phrase::{filled, phrase};
use super::{Lang, typography};

/// A pattern in words of both languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    fr: String,
    en: String,
}

fn sentences() -> &'static BTreeMap<String, Sentence> {
    static SENTENCES: OnceLock<BTreeMap<String, Sentence>> = OnceLock::new();
    SENTENCES.get_or_init(|| {
        // A test reads the file whole; a release cannot meet a broken one.
        let mut sentences: BTreeMap<String, Sentence> =
            serde_json::from_str(include_str!("messages/patterns.json")).unwrap_or_default();
        for sentence in sentences.values_mut() {
            sentence.fr = typography::set(std::mem::take(&mut sentence.fr), Lang::Fr);
        }
        sentences
    })
}

/// The form that a pattern requires, in words.
pub(crate) fn form(pattern: &str, lang: Lang) -> String {
    if let Some(sentence) = sentences().get(pattern) {
        return lang.pick(&sentence.fr, &sentence.en).to_owned();
    }
    derived(pattern, lang).unwrap_or_else(|| phrase("form-as-example", lang).to_owned())
}

/// True if a value of this form identifies someone: a person could copy an example, and so name someone else.
pub(crate) fn is_number_of_someone(pattern: &str) -> bool {
    matches!(pattern, r"^\d{14}$" | "[0-9]{14}" | r"^\d{9}$" | r"^W\d{9}$")
}

/// The most parts of a pattern that is described; a longer description would not be read.
const MOST_PARTS: usize = 8;

/// The description of a pattern that is a date, a list of texts, or a sequence of sorts of signs.
fn derived(pattern: &str, lang: Lang) -> Option<String> {
    let bare = pattern.strip_prefix('^').unwrap_or(pattern);
    let bare = bare.strip_suffix('$').filter(|rest| !rest.ends_with('\\')).unwrap_or(bare);
    if let Some(texts) = listed(bare) {
        let texts: Vec<String> = texts.iter().map(|text| quoted(text, lang)).collect();
        return Some(filled("form-one-of", lang, &[("texts", &texts.join(", "))]));
    }
    let parts = parts(bare)?;
    if parts.is_empty() || parts.len() > MOST_PARTS {
        return None;
    }
    if let Some(date) = date(&parts, lang) {
        return Some(date);
    }
    let words: Option<Vec<String>> = parts.iter().map(|part| part.words(lang)).collect();
    Some(words?.join(phrase("form-then", lang)))
}

fn quoted(text: &str, lang: Lang) -> String {
    filled("named", lang, &[("name", text)])
}

/// The texts of `a|b|c` or `(a|b|c)`, if the pattern contains nothing else.
fn listed(pattern: &str) -> Option<Vec<&str>> {
    let inner = pattern.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(pattern);
    let inner = inner.strip_prefix("?:").unwrap_or(inner);
    let is_plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\'' | '/' | ',' | ';' | ':'))
    };
    let texts: Vec<&str> = inner.split('|').collect();
    (texts.len() > 1 && texts.iter().all(|text| is_plain(text))).then_some(texts)
}

/// A run of `least` to `most` signs of one sort.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    sort: Sort,
    least: u32,
    /// None if the pattern sets no limit.
    most: Option<u32>,
}

#[derive(Debug, PartialEq, Eq)]
enum Sort {
    Digits,
    Capitals,
    Small,
    Letters,
    CapitalsOrDigits,
    LettersOrDigits,
    /// A literal text.
    Text(String),
}

impl Sort {
    fn key(&self) -> Option<&'static str> {
        Some(match self {
            Sort::Digits => "form-digits",
            Sort::Capitals => "form-capitals",
            Sort::Small => "form-small",
            Sort::Letters => "form-letters",
            Sort::CapitalsOrDigits => "form-capitals-or-digits",
            Sort::LettersOrDigits => "form-letters-or-digits",
            Sort::Text(_) => return None,
        })
    }
}

impl Part {
    fn words(&self, lang: Lang) -> Option<String> {
        let key = match (&self.sort, self.sort.key()) {
            (Sort::Text(text), _) => {
                return (self.least == 1 && self.most == Some(1)).then(|| quoted(text, lang));
            }
            (_, key) => key?,
        };
        let least = self.least.to_string();
        let number = match self.most {
            Some(most) if most == self.least => least,
            Some(most) => filled("form-between", lang, &[("least", &least), ("most", &most.to_string())]),
            None => filled("form-at-least", lang, &[("least", &least)]),
        };
        let count = self.most.unwrap_or(self.least).to_string();
        Some(filled(key, lang, &[("number", &number), ("count", &count)]))
    }

    fn is(&self, count: u32) -> bool {
        self.sort == Sort::Digits && self.least == count && self.most == Some(count)
    }
}

/// The parts of a pattern; None if it has groups, choices or rarer signs.
fn parts(pattern: &str) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let (sort, tail) = sort(rest)?;
        let (least, most, tail) = repetition(tail)?;
        rest = tail;
        let is_one = (least, most) == (1, Some(1));
        match (parts.last_mut(), sort) {
            (Some(Part { sort: Sort::Text(text), least: 1, most: Some(1) }), Sort::Text(more)) if is_one => {
                text.push_str(&more);
            }
            (Some(part), sort) if part.sort == sort && part.most.is_some() && most.is_some() => {
                part.least = part.least.saturating_add(least);
                part.most = part.most.zip(most).map(|(a, b)| a.saturating_add(b));
            }
            (_, sort) => parts.push(Part { sort, least, most }),
        }
    }
    Some(parts)
}

/// The sort of the next sign, and the rest of the pattern.
fn sort(pattern: &str) -> Option<(Sort, &str)> {
    for (text, sort) in [
        (r"\d", Sort::Digits),
        ("[0-9]", Sort::Digits),
        (r"[\d]", Sort::Digits),
        ("[A-Z]", Sort::Capitals),
        ("[a-z]", Sort::Small),
        ("[A-Za-z]", Sort::Letters),
        ("[a-zA-Z]", Sort::Letters),
        ("[A-Z0-9]", Sort::CapitalsOrDigits),
        ("[0-9A-Z]", Sort::CapitalsOrDigits),
        ("[A-Za-z0-9]", Sort::LettersOrDigits),
        ("[a-zA-Z0-9]", Sort::LettersOrDigits),
        ("[0-9A-Za-z]", Sort::LettersOrDigits),
    ] {
        if let Some(tail) = pattern.strip_prefix(text) {
            return Some((sort, tail));
        }
    }
    let mut chars = pattern.chars();
    let sign = match chars.next()? {
        '\\' => chars.next().filter(|c| c.is_ascii_punctuation())?,
        c if c.is_alphanumeric() || matches!(c, '-' | '/' | ' ' | '_' | ':' | ',' | ';' | '@' | '\'') => c,
        _ => return None,
    };
    Some((Sort::Text(sign.to_string()), chars.as_str()))
}

/// The least and most repetitions of the sign before, and the rest of the pattern.
fn repetition(pattern: &str) -> Option<(u32, Option<u32>, &str)> {
    if let Some(tail) = pattern.strip_prefix('{') {
        let (inner, tail) = tail.split_once('}')?;
        let (least, most) = match inner.split_once(',') {
            Some((least, "")) => (least.parse().ok()?, None),
            Some((least, most)) => (least.parse().ok()?, Some(most.parse().ok()?)),
            None => (inner.parse().ok()?, Some(inner.parse().ok()?)),
        };
        return Some((least, most, tail));
    }
    Some(match pattern.chars().next() {
        Some('+') => (1, None, pattern.strip_prefix('+')?),
        Some('?' | '*') => return None,
        _ => (1, Some(1), pattern),
    })
}

/// The phrase for a pattern that is a day or a time, recognised by its digits and marks.
fn date(parts: &[Part], lang: Lang) -> Option<String> {
    let mark = |part: &Part, marks: &[&str]| matches!(&part.sort, Sort::Text(text) if marks.contains(&text.as_str()));
    let key = match parts {
        [year, a, month, b, day]
            if year.is(4) && month.is(2) && day.is(2) && mark(a, &["-"]) && mark(b, &["-"]) =>
        {
            "form-day"
        }
        [day, a, month, b, year]
            if year.is(4) && month.is(2) && day.is(2) && mark(a, &["/"]) && mark(b, &["/"]) =>
        {
            "form-day-french"
        }
        [hour, a, minute] if hour.is(2) && minute.is(2) && mark(a, &[":"]) => "form-hour",
        _ => return None,
    };
    Some(phrase(key, lang).to_owned())
}

/// True if `messages/patterns.json` has a sentence for the pattern.
#[cfg(test)]
pub(crate) fn is_said_by_hand(pattern: &str) -> bool {
    sentences().contains_key(pattern)
}

/// Each sentence, under a key.
#[cfg(test)]
pub(super) fn texts(lang: Lang) -> impl Iterator<Item = (String, &'static str)> {
    sentences().iter().map(move |(key, said)| (format!("pattern:{key}"), lang.pick(&said.fr, &said.en)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_other_schemas_are_read_or_said_to_be_like_the_example() {
        for (pattern, fr, en) in [
            (r"^\d{13}$", "13 chiffres", "13 digits"),
            (r"[0-9]{2}[0-9]", "3 chiffres", "3 digits"),
            (r"^\d{2,5}$", "2 à 5 chiffres", "2 to 5 digits"),
            (r"^\d+$", "au moins 1 chiffre", "at least 1 digit"),
            (r"^[A-Z]{2}\d{3}$", "2 lettres majuscules, puis 3 chiffres", "2 capital letters, then 3 digits"),
            (r"^FR\d{2}$", "«\u{a0}FR\u{a0}», puis 2 chiffres", "\"FR\", then 2 digits"),
            (r"^\d{4}-\d{2}-\d{2}$", "une date, AAAA-MM-JJ", "a date, YYYY-MM-DD"),
            (r"^\d{2}\/\d{2}\/\d{4}$", "une date, JJ/MM/AAAA", "a date, DD/MM/YYYY"),
            (r"^\d{2}:\d{2}$", "une heure, hh:mm", "a time, hh:mm"),
            (
                "^(oui|non|peut-être)$",
                "l'un de ces textes\u{a0}: «\u{a0}oui\u{a0}», «\u{a0}non\u{a0}», «\u{a0}peut-être\u{a0}»",
                "one of these texts: \"oui\", \"non\", \"peut-être\"",
            ),
            (r"^(?=a)\w*$", "comme l'exemple", "like the example"),
            (r"^a?$", "comme l'exemple", "like the example"),
            (r"^\d{2$", "comme l'exemple", "like the example"),
            ("", "comme l'exemple", "like the example"),
            ("^[", "comme l'exemple", "like the example"),
            ("\\", "comme l'exemple", "like the example"),
            (r"^é+$", "comme l'exemple", "like the example"),
        ] {
            assert_eq!([form(pattern, Lang::Fr), form(pattern, Lang::En)], [fr, en], "{pattern}");
        }
    }
}
