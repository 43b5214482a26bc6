//! Writes CSV and GeoJSON, and makes file names, atomic files and receipts. Nothing here checks data.

mod csv;
mod geojson;
mod leftover;
mod naming;
mod opening;
mod receipt;
mod sink;
mod sniffer;

pub(crate) use csv::{CsvWriter, Quoting};
pub(crate) use geojson::{GeoJsonWriter, Position};
pub use naming::file_name;
pub(crate) use opening::Opening;
pub use receipt::{Receipt, ReceiptLibrary, ReceiptSchema};
pub(crate) use sink::{AtomicFile, Hashed};
