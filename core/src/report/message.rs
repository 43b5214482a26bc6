//! The one catalogue of messages for people: `messages/fr.json` and `messages/en.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::finding::Value;
use super::{Finding, Lang, Rule};

/// What is said of a rule; texts may hold `{placeholders}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// A few words that name the rule.
    title: String,
    /// What is wrong here.
    message: String,
    /// What to do; left out of the message when a suggestion says it.
    fix: String,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    rules: BTreeMap<String, Entry>,
    /// Parts of sentences that checks put into placeholders.
    words: BTreeMap<String, String>,
}

fn catalogue(lang: Lang) -> &'static Catalogue {
    static FR: OnceLock<Catalogue> = OnceLock::new();
    static EN: OnceLock<Catalogue> = OnceLock::new();
    let (cell, text) = match lang {
        Lang::Fr => (&FR, include_str!("messages/fr.json")),
        Lang::En => (&EN, include_str!("messages/en.json")),
    };
    // A test reads both files whole; a release cannot meet a broken one.
    cell.get_or_init(|| serde_json::from_str(text).unwrap_or_default())
}

fn entry(rule: Rule, lang: Lang) -> Option<&'static Entry> {
    catalogue(lang).rules.get(rule.id())
}

pub(crate) fn title(rule: Rule, lang: Lang) -> &'static str {
    entry(rule, lang).map_or(rule.id(), |entry| entry.title.as_str())
}

/// The message of a rule says the row by itself: it cannot be said of several.
pub(crate) fn tells_row(rule: Rule) -> bool {
    entry(rule, Lang::Fr).is_some_and(|entry| entry.message.contains("{row}"))
}

/// The message without what to do.
pub(crate) fn what(finding: &Finding, lang: Lang) -> String {
    entry(finding.rule, lang)
        .map_or_else(|| finding.rule.id().to_owned(), |e| filled(&e.message, finding, lang))
}

/// What to do: the suggestion if there is one, else the rule's advice.
pub(crate) fn fix(finding: &Finding, lang: Lang) -> String {
    match &finding.suggestion {
        Some(value) => match lang {
            Lang::Fr => format!("Écrivez « {value} »."),
            Lang::En => format!("Write \"{value}\"."),
        },
        None => advice(finding, lang),
    }
}

/// The rule's advice, whether or not there is a suggestion.
pub(crate) fn advice(finding: &Finding, lang: Lang) -> String {
    entry(finding.rule, lang).map_or_else(String::new, |e| filled(&e.fix, finding, lang))
}

pub(crate) fn full(finding: &Finding, lang: Lang) -> String {
    let what = what(finding, lang);
    let fix = fix(finding, lang);
    if fix.is_empty() { what } else { format!("{what} {fix}") }
}

/// Where a finding is in a document of contracts: the contract, the line and the path.
pub(crate) fn place(finding: &Finding, lang: Lang) -> Option<String> {
    let location = finding.location.as_deref()?;
    let line = location.line;
    let mut place = match (&location.id, lang) {
        (Some(id), Lang::Fr) => format!("contrat « {id} », ligne {line}"),
        (Some(id), Lang::En) => format!("contract \"{id}\", line {line}"),
        (None, Lang::Fr) => format!("ligne {line}"),
        (None, Lang::En) => format!("line {line}"),
    };
    if !location.path.is_empty() {
        place.push_str(", ");
        place.push_str(&location.path);
    }
    Some(place)
}

/// Column, value and message in one line.
pub(crate) fn one_line(finding: &Finding, lang: Lang) -> String {
    one_line_with(finding, finding.cell(), lang)
}

/// As [`one_line`], with the value that all of some findings are about, if there is one.
pub(crate) fn one_line_with(finding: &Finding, cell: Option<&str>, lang: Lang) -> String {
    let message = full(finding, lang);
    match (&finding.field_name, cell) {
        (Some(field), Some(cell)) if !field.is_empty() => match lang {
            Lang::Fr => format!("{field} = « {cell} » : {message}"),
            Lang::En => format!("{field} = \"{cell}\": {message}"),
        },
        (Some(field), None) if !field.is_empty() => match lang {
            Lang::Fr => format!("{field} : {message}"),
            Lang::En => format!("{field}: {message}"),
        },
        _ => message,
    }
}

fn filled(template: &str, finding: &Finding, lang: Lang) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    fill(template, finding, lang, &mut text);
    text
}

/// Replaces `{name}` by the finding's value of that name; `field`, `cell` and `row` are always there.
fn fill(template: &str, finding: &Finding, lang: Lang, text: &mut String) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or(("", after));
        match name {
            "field" => text.push_str(finding.field_name.as_deref().unwrap_or_default()),
            "cell" => text.push_str(finding.cell.as_deref().unwrap_or_default()),
            "row" => text.push_str(&finding.row.unwrap_or_default().to_string()),
            _ => match finding.params.iter().find(|(key, _)| *key == name) {
                Some((_, Value::Text(value))) => text.push_str(value),
                Some((_, Value::Word(word))) => {
                    if let Some(phrase) = catalogue(lang).words.get(*word) {
                        fill(phrase, finding, lang, text);
                    }
                }
                None => {}
            },
        }
        rest = tail;
    }
    text.push_str(rest);
}

impl Rule {
    /// The rule's title, in a few words.
    pub fn title(self, lang: Lang) -> &'static str {
        title(self, lang)
    }

    /// What a breach means and what to do, with `{placeholders}` where a finding says its own values.
    pub fn explanation(self, lang: Lang) -> (&'static str, &'static str) {
        entry(self, lang).map_or(("", ""), |entry| (entry.message.as_str(), entry.fix.as_str()))
    }
}

impl Finding {
    /// The rule's title.
    pub fn title(&self, lang: Lang) -> &'static str {
        title(self.rule, lang)
    }

    /// What is wrong and what to do, in one or two sentences.
    pub fn message(&self, lang: Lang) -> String {
        full(self, lang)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn placeholders(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn both_languages_say_every_rule_with_the_same_placeholders() {
        let ids: BTreeSet<&str> = Rule::all().map(Rule::id).collect();
        let [fr, en] = [Lang::Fr, Lang::En].map(catalogue);
        let mut wrong = Vec::new();
        for (catalogue, file) in [(fr, "fr.json"), (en, "en.json")] {
            let known: BTreeSet<&str> = catalogue.rules.keys().map(String::as_str).collect();
            wrong.extend(ids.difference(&known).map(|id| format!("messages/{file} lacks rules.{id}")));
            wrong.extend(known.difference(&ids).map(|id| format!("messages/{file}: rules.{id} is no rule")));
            let empty = catalogue.rules.iter().filter(|(_, e)| e.title.is_empty() || e.message.is_empty());
            wrong.extend(empty.map(|(id, _)| format!("messages/{file}: rules.{id} is empty")));
        }
        for (id, fr) in &fr.rules {
            let Some(en) = en.rules.get(id) else { continue };
            for (part, fr, en) in [("message", &fr.message, &en.message), ("fix", &fr.fix, &en.fix)] {
                if placeholders(fr) != placeholders(en) {
                    wrong
                        .push(format!("rules.{id}.{part} has other placeholders in en.json than in fr.json"));
                }
            }
        }
        let words: BTreeSet<&String> = fr.words.keys().chain(en.words.keys()).collect();
        for word in words {
            match (fr.words.get(word), en.words.get(word)) {
                (None, _) => wrong.push(format!("messages/fr.json lacks words.{word}")),
                (_, None) => wrong.push(format!("messages/en.json lacks words.{word}")),
                (Some(fr), Some(en)) if placeholders(fr) != placeholders(en) => {
                    wrong.push(format!("words.{word} has other placeholders in en.json than in fr.json"));
                }
                _ => {}
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
