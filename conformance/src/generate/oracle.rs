//! The findings about records, from the descriptor alone. The engine and Validata are then compared with them.
//!
//! The oracle knows the values that the generator makes, and no others: it is no validator.

use std::collections::HashSet;

use opendatabutton::rust_decimal::Decimal;

use super::addresses;
use super::finding::finding;
use super::identifiers::{is_act, is_siren, is_siret};
use super::model::{Check, Field, Model, Relation};
use super::table::rows;
use super::texts::text;
use crate::vectors::{Finding, Record};

/// The rules that a table of these records breaks, in the order of rows.
pub fn records(model: &Model, records: &[Record]) -> Vec<Finding> {
    if model.addresses {
        return addresses::table(&rows(model, records));
    }
    let mut findings = Vec::new();
    for (row, record) in (2..).zip(records) {
        findings.extend(one(model, record, row));
    }
    for field in model.fields.iter().filter(|field| field.constraints.unique) {
        let mut seen = HashSet::new();
        for (row, record) in (2..).zip(records) {
            let text = cell_text(field, record);
            if !text.is_empty() && !seen.insert(text) {
                findings.push(finding("constraint-unique", Some(row), Some(&field.name)));
            }
        }
    }
    findings.sort();
    findings
}

fn cell_text(field: &Field, record: &Record) -> String {
    record.get(&field.name).map(|value| text(field, value)).unwrap_or_default()
}

fn one(model: &Model, record: &Record, row: u64) -> Vec<Finding> {
    let mut findings = Vec::new();
    for field in &model.fields {
        let broken = cell(field, &cell_text(field, record));
        findings.extend(broken.into_iter().map(|rule| finding(rule, Some(row), Some(&field.name))));
    }
    let value = |name: &str| model.field(name).map(|field| (field, cell_text(field, record)));
    // A value of a wrong type counts as missing.
    let is_filled = |name: &str| {
        value(name).is_some_and(|(field, text)| !text.is_empty() && type_broken(field, &text).is_none())
    };
    for relation in &model.relations {
        let columns = relation.columns();
        let values: Option<Vec<Decimal>> =
            columns.iter().map(|name| value(name).and_then(|(field, text)| measure(field, &text))).collect();
        let broken = match (relation, values.as_deref()) {
            (Relation::Cohesive { .. }, _) => {
                let filled = columns.iter().filter(|name| is_filled(name)).count();
                (filled != 0 && filled != columns.len()).then_some(("check-cohesive-columns", true))
            }
            (Relation::OneOf { .. }, _) => {
                (!columns.iter().any(|name| is_filled(name))).then_some(("check-one-of-required", false))
            }
            (Relation::AtLeast { .. }, Some([value, other])) => {
                (value < other).then_some(("check-compare-columns", true))
            }
            (Relation::Sum { .. }, Some([sum, parts @ ..])) => {
                (*sum != parts.iter().sum()).then_some(("check-sum-columns", true))
            }
            _ => None,
        };
        if let Some((rule, of_column)) = broken {
            findings.push(finding(rule, Some(row), columns.first().copied().filter(|_| of_column)));
        }
    }
    findings
}

/// A number or a day as a number; None if the text is empty or of a wrong type.
fn measure(field: &Field, text: &str) -> Option<Decimal> {
    if text.is_empty() || type_broken(field, text).is_some() {
        return None;
    }
    if field.kind == "date" { text.replace('-', "").parse().ok() } else { text.parse().ok() }
}

/// The rules that a cell breaks by itself.
pub fn cell(field: &Field, text: &str) -> Vec<&'static str> {
    match field.check {
        Some(Check::Address) => addresses::cell(&field.name, text),
        _ => by_descriptor(field, text),
    }
}

/// The rules of the descriptor that a cell breaks.
pub fn by_descriptor(field: &Field, text: &str) -> Vec<&'static str> {
    let rules = &field.constraints;
    if text.is_empty() {
        return if rules.required { vec!["constraint-required"] } else { Vec::new() };
    }
    if let Some(rule) = type_broken(field, text) {
        return vec![rule];
    }
    let length = text.chars().count();
    let number = measure(field, text).and_then(|n| n.to_string().parse::<f64>().ok());
    let items = field.array_item.as_ref().and_then(|item| item.constraints.values.as_ref());
    let mut broken = Vec::new();
    let mut say = |rule, is_broken| broken.extend(Some(rule).filter(|_| is_broken));
    say("constraint-min-length", rules.min_length.is_some_and(|least| length < least));
    say("constraint-max-length", rules.max_length.is_some_and(|most| length > most));
    say("constraint-minimum", number.zip(rules.minimum).is_some_and(|(n, least)| n < least));
    say("constraint-maximum", number.zip(rules.maximum).is_some_and(|(n, most)| n > most));
    say("constraint-pattern", field.whole.as_ref().is_some_and(|whole| !whole.is_match(text)));
    say("constraint-enum", rules.values.as_ref().is_some_and(|values| !values.iter().any(|v| v == text)));
    say(
        "constraint-enum",
        items.is_some_and(|known| {
            list(text).is_some_and(|items| !items.iter().all(|one| known.contains(one)))
        }),
    );
    say("check-siret", field.check == Some(Check::Siret) && !is_siret(text));
    say("check-siren", field.check == Some(Check::Siren) && !is_siren(text));
    say("check-actes-nomenclature", field.check == Some(Check::Acts) && !is_act(text));
    let is_interval = |alone| {
        let year = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() == 4);
        match text.split_once('/') {
            Some((first, last)) => year(first).zip(year(last)).is_some_and(|(first, last)| first < last),
            None => alone && year(text).is_some(),
        }
    };
    say("check-year-interval", matches!(field.check, Some(Check::Years { alone }) if !is_interval(alone)));
    broken
}

fn list(text: &str) -> Option<Vec<String>> {
    serde_json::from_str(text).ok()
}

/// The rule of the column's type, if the text breaks it.
fn type_broken(field: &Field, text: &str) -> Option<&'static str> {
    let (rule, is_right) = match (field.kind.as_str(), field.format.as_str()) {
        ("string", "uri") => ("type-uri", text.contains("://")),
        ("string", "email") => ("type-email", text.contains('@')),
        ("integer", _) => ("type-integer", text.parse::<i64>().is_ok()),
        ("number", _) => ("type-number", text.parse::<Decimal>().is_ok() || is_endless(text)),
        ("boolean", _) => {
            ("type-boolean", field.true_values.iter().chain(&field.false_values).any(|word| word == text))
        }
        ("date", "default" | "%Y-%m-%d") => ("type-date", is_day(text)),
        ("date", _) => ("type-date-format", is_day(text)),
        ("year", _) => ("type-year", text.len() == 4 && text.parse::<u16>().is_ok()),
        ("datetime", _) => ("type-datetime", text.split_once('T').is_some_and(|(day, _)| is_day(day))),
        ("geopoint", _) => ("type-geopoint", serde_json::from_str::<[f64; 2]>(text).is_ok()),
        ("array", _) => ("type-array", list(text).is_some()),
        _ => return None,
    };
    (!is_right).then_some(rule)
}

/// The infinite amounts, which a file may hold but no export writes.
pub fn is_endless(text: &str) -> bool {
    matches!(text, "INF" | "-INF" | "NaN")
}

fn is_day(text: &str) -> bool {
    opendatabutton::chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}
