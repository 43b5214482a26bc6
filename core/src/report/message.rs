//! The one catalogue of messages for people: `messages/fr.json` and `messages/en.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::excerpt::cut;
use super::finding::{ColumnName, Value};
use super::phrase::{self, Part};
use super::{Finding, Lang, Medium, Rule, pattern, typography};

/// The texts of a rule; they may contain `{placeholders}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// A few words that name the rule.
    title: String,
    /// The fault.
    message: String,
    /// The advice for a text file, and for every case without its own text.
    fix: String,
    /// The advice for a workbook.
    workbook: Option<String>,
    /// The advice if the finding suggests a value.
    write: Option<String>,
    /// The advice for a workbook if the finding suggests a value.
    write_workbook: Option<String>,
    /// The advice for a workbook whose cell stores the right value and displays another.
    shown: Option<String>,
}

impl Entry {
    fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let Entry { title, message, fix, workbook, write, write_workbook, shown } = self;
        let variants = [workbook, write, write_workbook, shown];
        [title, message, fix].into_iter().chain(variants.into_iter().flatten())
    }

    #[cfg(test)]
    fn actions(&self) -> impl Iterator<Item = &String> {
        let Entry { fix, workbook, write, write_workbook, shown, .. } = self;
        std::iter::once(fix).chain([workbook, write, write_workbook, shown].into_iter().flatten())
    }

    /// The advice for a finding, with its placeholders still empty.
    fn action<'c>(&'c self, finding: &Finding, lang: Lang) -> &'c str {
        let in_workbook = finding.medium == Medium::Workbook;
        if finding.suggestion.is_none() {
            return self.workbook.as_deref().filter(|_| in_workbook).unwrap_or(&self.fix);
        }
        let shown = self.shown.as_deref().filter(|_| in_workbook && is_held(finding));
        shown
            .or(self.write_workbook.as_deref().filter(|_| in_workbook))
            .or(self.write.as_deref())
            .unwrap_or_else(|| word("write", lang))
    }
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
    cell.get_or_init(|| {
        // A test reads both files whole; a release cannot meet a broken one.
        let mut catalogue: Catalogue = serde_json::from_str(text).unwrap_or_default();
        let texts = catalogue.rules.values_mut().flat_map(Entry::texts_mut);
        for text in texts.chain(catalogue.words.values_mut()) {
            *text = typography::set(std::mem::take(text), lang);
        }
        catalogue
    })
}

fn entry(rule: Rule, lang: Lang) -> Option<&'static Entry> {
    catalogue(lang).rules.get(rule.id())
}

fn word(key: &str, lang: Lang) -> &'static str {
    catalogue(lang).words.get(key).map_or("", String::as_str)
}

pub(crate) fn title(rule: Rule, lang: Lang) -> &'static str {
    entry(rule, lang).map_or(rule.id(), |entry| entry.title.as_str())
}

/// True if the message of a rule depends on its row: one message cannot then serve several rows.
pub(crate) fn tells_row(rule: Rule) -> bool {
    rule == Rule::RowSwallowed || entry(rule, Lang::Fr).is_some_and(|entry| entry.message.contains("{row}"))
}

/// The key of the words that a finding has instead of its rule's message; with `-fix`, that of its advice.
fn instead(finding: &Finding) -> Option<&'static str> {
    finding.params.iter().find_map(|(name, value)| match value {
        Value::Word(key) if *name == "instead" => Some(*key),
        _ => None,
    })
}

/// The message of a finding, without the advice.
pub(crate) fn what(finding: &Finding, lang: Lang) -> String {
    if let Some(key) = instead(finding) {
        return filled(word(key, lang), finding, lang);
    }
    entry(finding.rule, lang)
        .map_or_else(|| finding.rule.id().to_owned(), |e| filled(&e.message, finding, lang))
}

/// True if the cell of a workbook stores the right value and displays another.
pub(super) fn is_held(finding: &Finding) -> bool {
    finding.medium == Medium::Workbook && finding.params.iter().any(|(name, _)| *name == "suggestion")
}

/// The advice for a finding: the value to write if there is one, else the rule's advice.
pub(crate) fn fix(finding: &Finding, lang: Lang) -> String {
    if let Some(key) = instead(finding) {
        return filled(word(&format!("{key}-fix"), lang), finding, lang);
    }
    entry(finding.rule, lang).map_or_else(String::new, |e| filled(e.action(finding, lang), finding, lang))
}

/// The rule's advice, shown beside the suggested value if there is one. In a workbook, [`fix`] replaces it: there the
/// suggested value alone may mislead.
pub(crate) fn advice(finding: &Finding, lang: Lang) -> String {
    if instead(finding).is_some() {
        return fix(finding, lang);
    }
    match (finding.medium, entry(finding.rule, lang)) {
        (Medium::Workbook, _) => fix(finding, lang),
        (_, Some(entry)) => filled(&entry.fix, finding, lang),
        (_, None) => String::new(),
    }
}

pub(crate) fn full(finding: &Finding, lang: Lang) -> String {
    let what = what(finding, lang);
    let fix = fix(finding, lang);
    if fix.is_empty() { what } else { format!("{what} {fix}") }
}

/// The place of a finding in a document of contracts: the contract, the line and the path.
pub(crate) fn place(finding: &Finding, lang: Lang) -> Option<String> {
    let location = finding.location.as_deref()?;
    let line = phrase::number(location.line, lang);
    let mut place = match &location.id {
        Some(id) => phrase::filled("place-contract", lang, &[("id", id), ("line", &line)]),
        None => phrase::filled("place-line", lang, &[("line", &line)]),
    };
    if !location.path.is_empty() {
        place.push_str(", ");
        place.push_str(&location.path);
    }
    Some(place)
}

/// The most characters of a column's name or title; some are whole sentences, and a cut one still names the column.
const NAME: usize = 80;

/// The column of a finding as a spreadsheet shows it, with its title: `colonne C (dateConvention, Jour de la décision)`.
/// Empty where there is no column.
pub(crate) fn column(finding: &Finding, lang: Lang) -> String {
    let Some(name) = finding.field_name().filter(|_| !finding.rule.is_about_absent()) else {
        // The message itself names a missing column.
        return String::new();
    };
    if name.is_empty() && finding.column_letters().is_none() {
        return String::new();
    }
    column_named(name, finding.column_letters().as_deref(), finding.column_title(), lang)
}

/// A column by its name in the file, with its letters and its title if it has any.
pub(crate) fn column_named(name: &str, letters: Option<&str>, title: Option<&str>, lang: Lang) -> String {
    let name = if name.is_empty() { phrase::phrase("label-none", lang) } else { &cut(name, NAME) };
    let title = title.filter(|title| !is_same_name(title, name)).map(|title| cut(title, NAME));
    match (letters, title) {
        (Some(letters), Some(title)) => {
            let values = [("letters", letters), ("name", name), ("title", &title)];
            phrase::filled("place-column-titled", lang, &values)
        }
        (Some(letters), None) => {
            phrase::filled("place-column", lang, &[("letters", letters), ("name", name)])
        }
        (None, Some(title)) => format!("{name} ({title})"),
        (None, None) => name.to_owned(),
    }
}

/// As [`column`], with a capital at the start of a line. A column without letters starts with its name, unchanged.
pub(crate) fn column_at_start(finding: &Finding, lang: Lang) -> String {
    let column = column(finding, lang);
    if finding.column_letters().is_some() { phrase::capital(&column) } else { column }
}

/// True if the title differs from the name only in case, spaces and signs.
fn is_same_name(title: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(title) == letters(name)
}

/// Column, value and message in one line.
pub(crate) fn one_line(finding: &Finding, lang: Lang) -> String {
    one_line_with(finding, finding.cell(), lang)
}

/// As [`one_line`], with the value that the findings of a group share, if they do.
pub(crate) fn one_line_with(finding: &Finding, cell: Option<&str>, lang: Lang) -> String {
    let (message, column) = (full(finding, lang), column(finding, lang));
    let values = [("column", column.as_str()), ("cell", cell.unwrap_or_default()), ("message", &message)];
    match (column.is_empty(), cell) {
        (true, _) => message,
        (false, Some(_)) => phrase::filled("line-value", lang, &values),
        (false, None) => phrase::filled("line-column", lang, &values),
    }
}

fn filled(template: &str, finding: &Finding, lang: Lang) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    fill(template, finding, lang, &mut text);
    text.truncate(text.trim_end().len());
    text
}

/// Replaces each `{name}` by the finding's value of that name.
fn fill(template: &str, finding: &Finding, lang: Lang, text: &mut String) {
    for part in phrase::parts(template) {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Name(name) => match phrase::plural(name) {
                Some((name, forms)) => {
                    text.push_str(forms.of(number(finding, name).unwrap_or_default(), lang))
                }
                None => fill_value(name, finding, lang, text),
            },
        }
    }
}

fn fill_value(name: &str, finding: &Finding, lang: Lang, text: &mut String) {
    match name {
        "field" => text.push_str(finding.field_name.as_deref().unwrap_or_default()),
        "named" => match finding.column_title() {
            Some(title) if !is_same_name(title, finding.field_name().unwrap_or_default()) => {
                text.push_str(&format!(" ({})", cut(title, NAME)));
            }
            _ => {}
        },
        "column" => match finding.column_letters() {
            Some(letters) => text.push_str(&phrase::filled("column-letters", lang, &[("letters", &letters)])),
            None => {
                let name = finding.field_name().unwrap_or_default();
                text.push_str(&phrase::filled("column-name", lang, &[("name", name)]));
            }
        },
        "cell" => text.push_str(finding.cell.as_deref().unwrap_or_default()),
        "row" => text.push_str(&finding.row.unwrap_or_default().to_string()),
        "suggestion" => text.push_str(finding.suggestion.as_deref().unwrap_or_default()),
        "typed" => text.push_str(&typed(finding.suggestion.as_deref().unwrap_or_default(), lang)),
        "form" => text.push_str(&pattern::form(param(finding, "pattern").unwrap_or_default(), lang)),
        "add" => {
            let key = match (param(finding, "nearest"), finding.rule) {
                (Some(_), _) => "rename-or-add",
                (None, Rule::ColumnMissing) => "add-required",
                (None, _) => "add-optional",
            };
            fill(word(key, lang), finding, lang, text);
        }
        "how" => {
            let is_number = param(finding, "pattern").is_some_and(pattern::is_number_of_someone);
            let key = if is_number { "look-up-number" } else { "write-form" };
            fill(word(key, lang), finding, lang, text);
        }
        "percent" => {
            if let Some(share) = share(finding) {
                let typed = finding.medium == Medium::Workbook && lang == Lang::Fr;
                let share = if typed { share.replace('.', ",") } else { share };
                text.push_str(&word("hint-percent", lang).replace("{share}", &share));
            }
        }
        "lost" => {
            if let (Some(length), Some(digits)) = (number(finding, "length"), number(finding, "digits"))
                && length + 1 == digits
            {
                text.push_str(word("hint-lost-zero", lang));
            }
        }
        "comparison" => {
            let is_dates = day(finding.cell()).is_some() && day(param(finding, "value")).is_some();
            fill(word(if is_dates { "compare-dates" } else { "compare-values" }, lang), finding, lang, text);
        }
        "date" => text.extend(day(finding.cell()).map(|day| phrase::date(day, lang))),
        "other-date" => text.extend(day(param(finding, "value")).map(|day| phrase::date(day, lang))),
        "order" => {
            if let Some((_, Value::Word(relation))) =
                finding.params.iter().find(|(key, _)| *key == "relation")
            {
                text.push_str(word(&format!("{relation}-date"), lang));
            }
        }
        _ => match finding.params.iter().find(|(key, _)| *key == name) {
            Some((_, Value::Text(value))) => text.push_str(value),
            Some((_, Value::List(values))) => text.push_str(&values.join(", ")),
            Some((_, Value::Number(value))) => match name {
                "count" | "length" | "limit" | "columns" | "distance" | "header" | "last" => {
                    text.push_str(&phrase::number(*value, lang));
                }
                _ => text.push_str(&value.to_string()),
            },
            Some((_, Value::Columns(columns))) => {
                let named = columns.iter().map(|column| column_name(column, lang));
                text.push_str(&named.collect::<Vec<_>>().join(", "));
            }
            Some((_, Value::Word(key))) => fill(word(key, lang), finding, lang, text),
            None => {}
        },
    }
}

/// A number as people type it: a spreadsheet in French takes a decimal comma.
pub(super) fn typed(number: &str, lang: Lang) -> String {
    if lang == Lang::Fr { number.replace('.', ",") } else { number.to_owned() }
}

/// The name of a column in a sentence, with its letters if it has any.
fn column_name(column: &ColumnName, lang: Lang) -> String {
    let name = cut(&column.name, NAME);
    match &column.letters {
        Some(letters) => phrase::filled("named-column", lang, &[("name", &name), ("letters", letters)]),
        None => phrase::filled("named", lang, &[("name", &name)]),
    }
}

pub(super) fn param<'f>(finding: &'f Finding, name: &str) -> Option<&'f str> {
    finding.params.iter().find_map(|(key, value)| match value {
        Value::Text(text) if *key == name => Some(text.as_str()),
        _ => None,
    })
}

pub(super) fn number(finding: &Finding, name: &str) -> Option<u64> {
    finding.params.iter().find_map(|(key, value)| match value {
        Value::Number(number) if *key == name => Some(*number),
        Value::Columns(columns) if *key == name => Some(columns.len() as u64),
        Value::List(items) if *key == name => Some(items.len() as u64),
        Value::Text(text) if *key == name => text.parse().ok(),
        _ => None,
    })
}

/// The day that a text contains in the form of the standards (`AAAA-MM-JJ`).
fn day(text: Option<&str>) -> Option<NaiveDate> {
    text.filter(|text| text.len() == 10).and_then(|text| text.parse().ok())
}

/// Converts a percentage to a share, if the limit is 1 and the value exceeds the limit: `80` becomes 0.8.
fn share(finding: &Finding) -> Option<String> {
    let value: Decimal = finding.cell()?.trim().parse().ok()?;
    let limit: Decimal = param(finding, "limit")?.parse().ok()?;
    let is_percentage = limit == Decimal::ONE && value > limit && value <= Decimal::ONE_HUNDRED;
    is_percentage.then(|| (value / Decimal::ONE_HUNDRED).normalize().to_string())
}

impl Rule {
    /// The rule's title, in a few words.
    pub fn title(self, lang: Lang) -> &'static str {
        title(self, lang)
    }

    /// The message and the advice of the rule, with `{placeholders}` for the values of a finding.
    pub fn explanation(self, lang: Lang) -> (&'static str, &'static str) {
        entry(self, lang).map_or(("", ""), |entry| (entry.message.as_str(), entry.fix.as_str()))
    }
}

impl Finding {
    /// The rule's title.
    pub fn title(&self, lang: Lang) -> &'static str {
        title(self.rule, lang)
    }

    /// The fault and the advice, in one or two sentences.
    pub fn message(&self, lang: Lang) -> String {
        full(self, lang)
    }
}

/// Each text of the catalogue with its key.
#[cfg(test)]
pub(super) fn texts(lang: Lang) -> impl Iterator<Item = (String, String)> {
    let Catalogue { rules, words } = catalogue(lang);
    let rules = rules.iter().flat_map(|(id, entry)| {
        let Entry { title, message, .. } = entry;
        let texts = [title, message].into_iter().chain(entry.actions());
        texts.map(|text| (id.clone(), text.clone())).collect::<Vec<_>>()
    });
    rules.chain(words.iter().map(|(key, text)| (key.clone(), text.clone())))
}

/// Each variant of the advice of each rule, with the rule's identifier.
#[cfg(test)]
pub(super) fn actions(lang: Lang) -> impl Iterator<Item = (String, String)> {
    let rules = catalogue(lang).rules.iter();
    rules.flat_map(|(id, entry)| entry.actions().map(|text| (id.clone(), text.clone())).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn placeholders(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
        // Each language has its own plural forms.
        names.iter_mut().for_each(|name| *name = name.split('|').next().unwrap_or_default());
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
