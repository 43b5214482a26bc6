//! Reads bytes into located rows: encoding, dialect, CSV, JSON records, workbooks.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::{Action, Error, Result};

mod blocks;
mod csv;
mod dialect;
mod encoding;
mod json;
pub(crate) mod legacy;
mod marks;
pub(crate) mod preamble;
mod quotes;
mod rows;
mod sheet;
#[cfg(feature = "spreadsheets")]
pub(crate) mod spreadsheet;
mod step;
mod table;
mod xml_source;

pub(crate) use blocks::Blocks;
pub(crate) use csv::{CsvReader, TOO_LONG};
pub(crate) use dialect::{DELIMITERS, Dialect};
pub(crate) use encoding::{Encoding, TextSource};
pub(crate) use json::{JsonRecord, JsonRecords, JsonValue, Shape, Stop};
pub(crate) use quotes::Patch;
pub(crate) use rows::Rows;
pub use sheet::Sheet;
pub(crate) use step::{MAX_RECORD, Step};
pub(crate) use table::{CsvTable, text_beginning};
pub(crate) use xml_source::XmlSource;

/// Opens a file and reads its first bytes, which distinguish a workbook from a text.
pub(crate) fn open(path: &Path) -> Result<(File, Vec<u8>)> {
    let mut file = File::open(path).map_err(|e| Error::io(Action::Open, path, e))?;
    let beginning = beginning(&mut file).map_err(|e| Error::io(Action::Read, path, e))?;
    Ok((file, beginning))
}

/// Reads the first eight bytes of an input, which distinguish a workbook from a text.
pub(crate) fn beginning(input: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(8);
    input.take(8).read_to_end(&mut bytes)?;
    Ok(bytes)
}
