//! Bytes to located rows: encoding, dialect, CSV, JSON records, workbooks.

use std::io::Read;

mod blocks;
mod csv;
mod dialect;
mod encoding;
mod json;
mod marks;
mod rows;
#[cfg(feature = "spreadsheets")]
pub(crate) mod spreadsheet;
mod table;

pub(crate) use blocks::{Blocks, Cut};
pub(crate) use csv::{CsvReader, MAX_RECORD, Step, TOO_LONG};
pub(crate) use dialect::Dialect;
pub(crate) use encoding::Encoding;
pub(crate) use json::{JsonRecord, JsonRecords, JsonValue, Shape, Stop};
pub(crate) use rows::Rows;
pub(crate) use table::CsvTable;

/// The first bytes of an input, which tell a workbook from a text.
pub(crate) fn beginning(input: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(8);
    input.take(8).read_to_end(&mut bytes)?;
    Ok(bytes)
}
