//! Tables as CSV, in the official form or another.

use super::model::{Field, Model};
use super::texts::text;
use crate::vectors::Record;

/// A header and rows.
pub type Table = Vec<Vec<String>>;

/// A table as CSV.
pub fn written(table: &[Vec<String>], delimiter: char, line_end: &str) -> String {
    let mut out = String::new();
    for row in table {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.push(delimiter);
            }
            if cell.contains([delimiter, '"', '\n', '\r']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str(line_end);
    }
    out
}

/// Records as a file in official form.
pub fn table(model: &Model, records: &[Record]) -> String {
    written(&rows(model, records), model.delimiter, "\n")
}

/// The header, and records as cells.
pub fn rows(model: &Model, records: &[Record]) -> Table {
    let header = model.fields.iter().map(|field| field.name.clone()).collect();
    let cell = |record: &Record, field: &Field| {
        record.get(&field.name).map(|value| text(field, value)).unwrap_or_default()
    };
    let row = |record: &Record| model.fields.iter().map(|field| cell(record, field)).collect();
    std::iter::once(header).chain(records.iter().map(row)).collect()
}
