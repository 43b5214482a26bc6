use encoding_rs::WINDOWS_1252;
use serde_json::Value;

use super::value::{Likeness, likeness};
use crate::generate::model::Model;
use crate::generate::text;
use crate::level::ProblemKind;
use crate::report::Problem;
use crate::vectors::Record;

/// A report cuts longer values.
const SHOWN: usize = 200;

/// Compares the rows of a file with the records, value by value. Each record comes with a flag: whether the product
/// reported it as wrong.
pub(super) fn compare(model: &Model, records: &[(&Record, bool)], bytes: &[u8]) -> Vec<Problem> {
    let decoded = decode(bytes);
    let Some((header, rows)) = read(model, &decoded) else {
        // The engine has already reported a wrong header.
        return Vec::new();
    };
    if rows.len() != records.len() {
        let problem = Problem::new(ProblemKind::Rows);
        return vec![problem.expected(records.len().to_string()).found(rows.len().to_string())];
    }
    let mut problems: Vec<Problem> = order(model, &header).into_iter().collect();
    for ((row, cells), (record, told)) in (2..).zip(&rows).zip(records) {
        for field in &model.fields {
            let expected = record.get(&field.name).map(|value| text(field, value)).unwrap_or_default();
            let place = header.iter().position(|label| *label == field.name);
            let found = place.and_then(|place| cells.get(place)).unwrap_or_default();
            // An optional column without any value may be left out; the engine warns of it.
            let kind = match likeness(field, &expected, found) {
                Likeness::Same => continue,
                Likeness::OtherForm => ProblemKind::Form,
                Likeness::Other => ProblemKind::Value,
            };
            let problem = Problem::new(kind).at(Some(row), Some(&field.name));
            problems.push(problem.expected(shown(&expected)).found(shown(found)));
        }
        // Values that the schema has no column for are lost; a product may do that if it reports the record.
        let is_lost =
            |(name, value): &(&String, &Value)| !told && model.field(name).is_none() && !value.is_null();
        for (name, value) in record.iter().filter(is_lost) {
            problems.push(
                Problem::new(ProblemKind::Value)
                    .at(Some(row), Some(name))
                    .expected(shown(&value.to_string())),
            );
        }
    }
    problems
}

/// For addresses, the engine accepts columns in any order, and the absence of optional ones.
fn order(model: &Model, header: &[String]) -> Option<Problem> {
    let names = model.fields.iter().map(|field| &field.name);
    let known = header.iter().filter(|label| model.field(label).is_some());
    let is_right = !model.addresses || names.clone().eq(known);
    let joined = names.map(String::as_str).collect::<Vec<_>>().join(", ");
    (!is_right)
        .then(|| Problem::new(ProblemKind::Form).expected(shown(&joined)).found(shown(&header.join(", "))))
}

pub(super) fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The labels and the rows, by the separator under which most labels are known.
fn read(model: &Model, text: &str) -> Option<(Vec<String>, Vec<csv::StringRecord>)> {
    let tables = [b',', b';', b'\t', b'|'].map(|delimiter| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut rows: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
        let header: Vec<String> = match rows.is_empty() {
            true => Vec::new(),
            false => rows.remove(0).iter().map(|label| label.trim().to_owned()).collect(),
        };
        let known = header.iter().filter(|label| model.field(label).is_some()).count();
        (known, header, rows)
    });
    let best = tables.into_iter().rev().max_by_key(|(known, ..)| *known)?;
    (best.0 > 0).then_some((best.1, best.2))
}
