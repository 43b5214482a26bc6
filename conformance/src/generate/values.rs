//! Draws right values for a column, by its type, format, constraints and check.

use opendatabutton::rust_decimal::Decimal;
use serde_json::{Value, json};

use super::addresses;
use super::draw::Draw;
use super::identifiers::{self, SUBJECTS};
use super::model::{Check, Field};
use super::pattern;
use super::texts::{decimal, text};
use crate::error::{Error, Result};

const TRIES: usize = 2_000;

const WORDS: [&str; 16] = [
    "école",
    "mairie",
    "budget",
    "place de l'Hôtel",
    "œuvre",
    "Noël",
    "travaux",
    "n° 12",
    "été",
    "Saint-Étienne",
    "ÇA",
    "marché",
    "l’eau",
    "voirie",
    "\"dit\"",
    "a, b ; c",
];

/// A right value, as a business record has it: a number for a number, a list for an array.
///
/// # Errors
/// If none is found: the generator does not know the column's type or pattern.
pub fn value(field: &Field, draw: &mut Draw) -> Result<Value> {
    for _ in 0..TRIES {
        if let Some(value) = candidate(field, draw)
            && super::oracle::cell(field, &text(field, &value)).is_empty()
        {
            return Ok(value);
        }
    }
    Err(Error::new(format!("no value found for {} ({} {})", field.name, field.kind, field.format)))
}

fn candidate(field: &Field, draw: &mut Draw) -> Option<Value> {
    let rules = &field.constraints;
    if let Some(values) = &rules.values {
        return draw.pick(values).map(|value| json!(value));
    }
    match field.check {
        Some(Check::Siret) => return Some(json!(identifiers::siret(draw))),
        Some(Check::Siren) => return Some(json!(identifiers::siren(draw))),
        Some(Check::Acts) => return Some(json!(format!("{}/{}", draw.pick(&SUBJECTS)?, phrase(draw)))),
        Some(Check::Years { alone }) => {
            let first = draw.between(2010, 2030);
            return Some(match alone && draw.chance(60) {
                true => json!(first.to_string()),
                false => json!(format!("{first}/{}", first + draw.between(1, 3))),
            });
        }
        Some(Check::Address) if field.name == "cad_parcelles" => {
            return Some(json!(addresses::parcels(draw)));
        }
        Some(Check::Address) | None => {}
    }
    if let Some(pattern) = &rules.pattern {
        return pattern::text(pattern, draw).map(Value::String);
    }
    let bound =
        |stated: Option<f64>, usual: i64| stated.map_or(usual, |bound| (bound * 100.0).round() as i64);
    match (field.kind.as_str(), field.format.as_str()) {
        ("string", "default") => {
            let mut text = phrase(draw);
            if rules.unique {
                text.insert_str(0, &format!("{} ", draw.below(1_000_000_000)));
            }
            while text.chars().count() < rules.min_length.unwrap_or(0) {
                text.push_str(" etc.");
            }
            Some(json!(text.chars().take(rules.max_length.unwrap_or(usize::MAX)).collect::<String>().trim()))
        }
        ("string", "uri") => {
            Some(json!(format!("https://data.example.fr/{}/acte.pdf?n=1,2", draw.below(10_000))))
        }
        ("string", "email") => Some(json!(format!("contact{}@mairie.example.fr", draw.below(100)))),
        ("integer", _) => {
            let low = rules.minimum.map_or(0, |low| low.ceil() as i64);
            Some(json!(draw.between(low, rules.maximum.map_or(low + 500, |high| high.floor() as i64))))
        }
        ("number", _) => {
            let (low, high) = (bound(rules.minimum, -10_000), bound(rules.maximum, 100_000_000));
            decimal(draw.between(low, high), draw.below(3) as u32)
        }
        ("boolean", _) => Some(json!(draw.chance(50))),
        ("date", "default" | "%Y-%m-%d") => Some(json!(day(draw))),
        ("datetime", "default") => Some(json!(format!(
            "{}T{:02}:{:02}:00{}",
            day(draw),
            draw.below(24),
            draw.below(60),
            draw.pick(&["Z", "+02:00"])?
        ))),
        ("year", _) => Some(json!(draw.between(2000, 2030))),
        ("geopoint", "array") => {
            let (longitude, latitude) = (draw.between(-500_000, 900_000), draw.between(4_200_000, 5_100_000));
            let degrees = |n: i64| Decimal::new(n, 5).normalize();
            Some(json!(format!("[{}, {}]", degrees(longitude), degrees(latitude))))
        }
        ("array", _) => {
            let mut items = field.array_item.as_ref()?.constraints.values.clone()?;
            draw.shuffle(&mut items);
            items.truncate(1 + draw.below(3));
            Some(json!(items))
        }
        _ => None,
    }
}

pub(super) fn phrase(draw: &mut Draw) -> String {
    let words: Vec<&str> = (0..=draw.below(4)).filter_map(|_| draw.pick(&WORDS).copied()).collect();
    words.join(" ")
}

fn day(draw: &mut Draw) -> String {
    format!("{:04}-{:02}-{:02}", draw.between(2015, 2025), draw.between(1, 12), draw.between(1, 28))
}
