//! Writing: CSV, file names, the atomic sink, the receipt. Nothing here checks data.

mod csv;
mod naming;
mod receipt;
mod sink;

pub(crate) use csv::CsvWriter;
pub use naming::file_name;
pub use receipt::Receipt;
pub(crate) use sink::{AtomicFile, Hashed};
