//! Bytes to located rows: encoding, dialect, CSV, JSON records.

mod blocks;
mod csv;
mod dialect;
mod encoding;
mod json;
mod rows;
mod table;

pub(crate) use blocks::{Blocks, Cut};
pub(crate) use csv::{CsvReader, MAX_RECORD, Step, TOO_LONG};
pub(crate) use dialect::Dialect;
pub(crate) use encoding::Encoding;
pub(crate) use json::{JsonRecord, JsonRecords, JsonValue, Shape, Stop};
pub(crate) use rows::Rows;
pub(crate) use table::CsvTable;
