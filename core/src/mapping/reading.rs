//! Tries to read the values of a table's column as values of a field.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::model::NumberStyle;
use crate::field_type::{Evidence, FieldType, Strptime, lexical};
use crate::schema::{Answer, Column};

/// The forms of dates that are tried.
const DATES: [&str; 8] =
    ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%Y/%m/%d", "%Y%m%d", "%m/%d/%Y"];
/// The compiled forms.
fn dates() -> &'static [(&'static str, Strptime)] {
    static COMPILED: OnceLock<Vec<(&str, Strptime)>> = OnceLock::new();
    COMPILED.get_or_init(|| {
        DATES.iter().filter_map(|pattern| Some((*pattern, Strptime::new(pattern).ok()?))).collect()
    })
}

/// A column with more different values than this does not belong to an enumeration.
const MANY: usize = 100;

/// The result of reading the values of a column as those of a field.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The share of the values that the field accepts, as they are or once read or repaired, from 0 to 1.
    pub fitting: Option<f64>,
    /// True if some of these values have several readings, or one that is only probable.
    pub doubtful: bool,
    pub date: Option<&'static str>,
    pub ambiguous_date: bool,
    pub number: Option<NumberStyle>,
    pub values: BTreeMap<String, String>,
}

/// Whether a field accepts a value.
#[derive(Clone, Copy, PartialEq)]
enum Fit {
    Yes,
    /// Only a person can decide.
    Doubtful,
    No,
}

pub(super) fn read(column: &Column, values: &[&str]) -> Reading {
    if values.is_empty() || column.takes_any_text() {
        return Reading::default();
    }
    let with = |known, value: &&str| column.evidence(value.as_bytes(), known);
    let evidence = values.iter().fold(Evidence::NONE, with);
    let fits: Vec<Fit> = values.iter().map(|value| fit(column, value, evidence)).collect();
    let part = |count: usize| count as f64 / values.len() as f64;
    let count = |is_it: fn(&Fit) -> bool| fits.iter().filter(|fit| is_it(fit)).count();
    let plain = values.iter().filter(|value| column.takes(value)).count();
    let mut reading = Reading {
        fitting: Some(part(count(|fit| *fit != Fit::No))),
        doubtful: fits.contains(&Fit::Doubtful),
        ..Reading::default()
    };
    if plain == values.len() {
        return reading;
    }
    if let Some((pattern, days, ambiguous_date)) =
        date_style(column, values).filter(|(_, days, _)| *days > plain)
    {
        reading.date = Some(pattern);
        reading.ambiguous_date = ambiguous_date;
        reading.doubtful = days < values.len() && reading.doubtful;
        let compiled = dates().iter().find(|(one, _)| *one == pattern);
        let is_read = |value: &str| compiled.is_some_and(|(_, one)| one.read(value.as_bytes()).is_some());
        let either = values.iter().zip(&fits).filter(|(value, fit)| is_read(value) || **fit != Fit::No);
        reading.fitting = Some(part(either.count()));
    } else if let Some((style, read)) = number_style(column, values).filter(|(_, read)| *read > plain) {
        let either = values.iter().zip(&fits);
        let either = either.filter(|(value, fit)| taken(column, &style, value) || **fit != Fit::No);
        reading.fitting = Some(part(either.count()));
        reading.doubtful = read < values.len() && reading.doubtful;
        reading.number = Some(style);
    } else if column.has_few_values() {
        list(column, values, &mut reading);
    }
    reading
}

fn fit(column: &Column, value: &str, evidence: Evidence) -> Fit {
    match column.answer(value, evidence) {
        Answer::Yes if column.doubts(value, evidence) => Fit::Doubtful,
        Answer::Yes | Answer::Mended { sure: true, .. } => Fit::Yes,
        Answer::Mended { .. } | Answer::Asked => Fit::Doubtful,
        Answer::No if column.share(value).is_some() => Fit::Doubtful,
        // A SIRET whose key is wrong is a SIRET.
        Answer::No if column.is_shaped(value) && looks_like_number(value) => Fit::Doubtful,
        Answer::No => Fit::No,
    }
}

/// Whether a text has enough figures for a SIREN, and no letter.
fn looks_like_number(value: &str) -> bool {
    value.chars().filter(char::is_ascii_digit).count() >= 9 && !value.contains(char::is_alphabetic)
}

/// The form of dates that reads most values, how many it reads, and whether day and month could be exchanged in each of
/// them.
fn date_style(column: &Column, values: &[&str]) -> Option<(&'static str, usize, bool)> {
    let takes_dates = matches!(column.field_type, FieldType::Date)
        || column.is_patterned() && column.takes("2024-01-15") && !column.takes("2024-1-15");
    if !takes_dates {
        return None;
    }
    let mut best: Option<(&'static str, usize, bool)> = None;
    for (pattern, compiled) in dates() {
        let days: Vec<_> = values.iter().filter_map(|value| compiled.read(value.as_bytes())).collect();
        let is_either = |(moment, _): &(chrono::NaiveDateTime, Option<i64>)| {
            use chrono::Datelike;
            moment.day() <= 12
        };
        let ambiguous = pattern.starts_with("%d") && days.iter().all(is_either);
        if days.len() > best.map_or(0, |(_, most, _)| most) {
            best = Some((*pattern, days.len(), ambiguous));
        }
    }
    best
}

/// The style of numbers that reads most values, and how many it reads; never a style that changes the number of a value
/// that is valid as it is.
fn number_style(column: &Column, values: &[&str]) -> Option<(NumberStyle, usize)> {
    if !matches!(column.field_type, FieldType::Number | FieldType::Integer) {
        return None;
    }
    let mut best: Option<(NumberStyle, usize)> = None;
    for (decimal, thousands) in [(",", " "), (".", " "), (",", "."), (".", ",")] {
        let style = NumberStyle { decimal: decimal.to_owned(), thousands: thousands.to_owned() };
        let changes = |value: &&&str| {
            column.takes(value)
                && style
                    .plain(value)
                    .is_some_and(|text| lexical::exact_decimal(&text) != lexical::exact_decimal(value))
        };
        if values.iter().any(|value| changes(&value)) {
            continue;
        }
        let count = values.iter().filter(|value| taken(column, &style, value)).count();
        if count > best.as_ref().map_or(0, |(_, most)| *most) {
            best = Some((style, count));
        }
    }
    best
}

fn taken(column: &Column, style: &NumberStyle, value: &str) -> bool {
    style.plain(value).is_some_and(|plain| column.takes(&plain))
}

/// Finds the value of the field's list that each value of the column means.
fn list(column: &Column, values: &[&str], reading: &mut Reading) {
    let mut different: Vec<&str> = values.to_vec();
    different.sort_unstable();
    different.dedup();
    if different.len() > MANY {
        return;
    }
    let mut guessed = false;
    let mut table = BTreeMap::new();
    let mut known: Vec<&str> = Vec::new();
    for value in different {
        let meant = match column.answer(value, Evidence::NONE) {
            Answer::Yes => {
                known.push(value);
                continue;
            }
            Answer::Mended { text, sure } => Some((text, sure)),
            _ => shortest_with(column.listed(), value).map(|text| (text, false)),
        };
        if let Some((meant, sure)) = meant {
            guessed |= !sure;
            known.push(value);
            table.insert(value.to_owned(), meant);
        }
    }
    let fitting = values.iter().filter(|value| known.contains(value)).count() as f64 / values.len() as f64;
    if reading.fitting.is_none_or(|before| fitting >= before) {
        *reading = Reading { fitting: Some(fitting), values: table, doubtful: guessed, ..Reading::default() };
    }
}

/// The value of a list that has all words of a text and the fewest others: `aide en numéraire` for `Numéraire`.
fn shortest_with(list: &[String], text: &str) -> Option<String> {
    let split = |text: &str| -> Vec<String> {
        let folded = lexical::fold(text);
        folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let words = split(text);
    let says = |other: &&String| {
        let others = split(other);
        words.iter().all(|word| others.contains(word))
    };
    let with: Vec<(usize, &String)> =
        list.iter().filter(says).map(|other| (split(other).len(), other)).collect();
    let least = with.iter().map(|(length, _)| *length).min().filter(|_| !words.is_empty())?;
    match with.iter().filter(|(length, _)| *length == least).collect::<Vec<_>>().as_slice() {
        [(_, only)] => Some((*only).clone()),
        _ => None,
    }
}
