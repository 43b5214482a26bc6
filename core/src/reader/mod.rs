//! Bytes to located rows: encoding, dialect, CSV, JSON records.

mod csv;
mod dialect;
mod encoding;
mod json;
mod table;

pub(crate) use csv::{CsvReader, MAX_RECORD, Step, TOO_LONG};
pub(crate) use dialect::Dialect;
pub(crate) use encoding::Encoding;
pub(crate) use json::{JsonRecord, JsonRecords, JsonValue, Shape, Stop};
pub(crate) use table::CsvTable;
