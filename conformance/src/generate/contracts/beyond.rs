//! The rules beyond the official schemas, for the oracle: keys of identifiers, the order of dates and of items.

use std::collections::HashSet;

use serde_json::Value;

use super::finding::{finding, is_day};
use super::model::{Check, Object, Shape};
use crate::generate::identifiers::is_siret;
use crate::vectors::Finding;

/// Codes of the nomenclature CPV (regulation EC 213/2008) with their published check digits.
pub const CPV: [(&str, u8); 10] = [
    ("03000000", 1),
    ("15000000", 8),
    ("30192000", 1),
    ("33600000", 6),
    ("45000000", 7),
    ("45261900", 3),
    ("45233139", 3),
    ("51000000", 9),
    ("71320000", 7),
    ("98000000", 3),
];

/// The checks of its type that an object breaks; paths begin with its own.
pub fn checks(object: &Object, value: &Value, path: &str, row: u64) -> Vec<Finding> {
    let mut found = Vec::new();
    for check in &object.checks {
        let rule = check.rule();
        let mut say =
            |field: &str, at: &str| found.push(finding(rule, Some(row), field, &format!("{path}{at}")));
        let text = |field: &str| value.get(field).and_then(text);
        let own = |field: &str| format!("/{field}");
        match check {
            // Another number of digits is an error of form.
            Check::Siret { field } if text(field).is_some_and(|it| it.len() == 14 && !is_siret(&it)) => {
                say(field, &own(field));
            }
            Check::Identifier { field, kind }
                if text(field).zip(text(kind)).is_some_and(|(it, kind)| !is_identifier(&it, &kind)) =>
            {
                say(field, &own(field));
            }
            Check::Cpv { field } if text(field).is_some_and(|it| has_wrong_digit(&it)) => {
                say(field, &own(field))
            }
            Check::NotBefore { field, than }
                if value
                    .get(field)
                    .and_then(day)
                    .zip(value.get(than).and_then(day))
                    .is_some_and(|(a, b)| a < b) =>
            {
                say(field, &own(field));
            }
            Check::AtMost { field, than } => {
                let number = |field: &str| value.get(field).and_then(number);
                if number(field).zip(number(than)).is_some_and(|(number, most)| number > most) {
                    say(field, &own(field));
                }
            }
            Check::Increasing { field, key } => {
                let numbers = keys(object, value, field, key, number);
                let pairs = numbers.iter().zip(numbers.iter().skip(1));
                pairs.filter(|((_, before), (_, next))| next <= before).for_each(|(_, (at, _))| say(key, at));
            }
            Check::Ordered { field, key } => {
                let days = keys(object, value, field, key, day);
                let pairs = days.iter().zip(days.iter().skip(1));
                pairs.filter(|((_, before), (_, next))| next < before).for_each(|(_, (at, _))| say(key, at));
            }
            Check::Refers { field, key, to } => {
                let known: Vec<f64> =
                    keys(object, value, to, key, number).into_iter().map(|(_, number)| number).collect();
                let referring = keys(object, value, field, key, number);
                referring.iter().filter(|(_, it)| !known.contains(it)).for_each(|(at, _)| say(key, at));
            }
            _ => {}
        }
    }
    found
}

/// Whether a contract repeats the values of an earlier one.
pub fn unique(
    object: &Object,
    value: &Value,
    kind: &str,
    row: u64,
    seen: &mut HashSet<String>,
) -> Option<Finding> {
    let fields = object.checks.iter().find_map(|check| match check {
        Check::Unique { fields } => Some(fields),
        _ => None,
    })?;
    let pointers: Vec<String> = fields.iter().map(|field| format!("/{}", field.replace('.', "/"))).collect();
    let texts: Option<Vec<&str>> =
        pointers.iter().map(|pointer| value.pointer(pointer).and_then(Value::as_str)).collect();
    let is_new = seen.insert(format!("{kind}\0{}", texts?.join("\0")));
    let (field, pointer) = fields.last().zip(pointers.last())?;
    let name = field.rsplit('.').next().unwrap_or(field);
    (!is_new).then(|| finding("contract-duplicate", Some(row), name, pointer))
}

/// The values under a key of the items of a list, with their paths.
fn keys<'v, T>(
    object: &Object,
    value: &'v Value,
    field: &str,
    key: &str,
    read: impl Fn(&'v Value) -> Option<T>,
) -> Vec<(String, T)> {
    let list = object.fields.iter().find(|one| one.name == field).and_then(|one| match &one.shape {
        Shape::List(list) => Some(list),
        _ => None,
    });
    let (Some(list), Some(items)) = (list, value.get(field).and_then(Value::as_array)) else {
        return Vec::new();
    };
    let each = items.iter().enumerate().filter_map(|(rank, item)| {
        let found = read(item.get(&list.item)?.get(key)?)?;
        Some((format!("/{field}/{rank}/{}/{key}", list.item), found))
    });
    each.collect()
}

/// A text, or a number in the place of one: another rule reports the wrong type.
fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()))
}

/// A number, or one between quotes: another rule reports the wrong type.
fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// A day that exists, with or without blanks around it.
fn day(value: &Value) -> Option<&str> {
    value.as_str().map(str::trim).filter(|text| is_day(text))
}

/// Whether an identifier is valid for its kind.
fn is_identifier(text: &str, kind: &str) -> bool {
    match kind {
        "SIRET" => is_siret(text),
        "TVA" => is_vat(text),
        _ => !text.is_empty() && !text.contains(char::is_whitespace),
    }
}

/// A VAT number: a country and its own number. In a French one, the key of two digits is 12 and three times the
/// SIREN, modulo 97.
fn is_vat(text: &str) -> bool {
    let (country, own) = text.split_at(text.len().min(2));
    let is_country = country.len() == 2 && country.chars().all(|c| c.is_ascii_uppercase());
    let is_own = (2..=12).contains(&own.len()) && own.chars().all(|c| c.is_ascii_alphanumeric());
    let key = || {
        let (key, siren) = own.split_at(2);
        let right = siren.parse::<u64>().ok().map(|siren| (12 + 3 * (siren % 97)) % 97);
        crate::generate::identifiers::is_siren(siren) && key.parse().ok() == right
    };
    is_country && is_own && (country != "FR" || key())
}

/// A code with a check digit that differs from the published one.
fn has_wrong_digit(text: &str) -> bool {
    let Some((code, digit)) = text.split_once('-') else { return false };
    CPV.iter().any(|(known, right)| *known == code && digit.parse() != Ok(*right))
}
