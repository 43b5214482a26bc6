//! The native module of the Python package `opendatabutton`: passes values to the core and returns its reports.
//!
//! Private: the public interface is written in Python, in `../python/opendatabutton`. No rule lives here.

mod arrow;
mod columns;
mod export;
mod failure;
mod input;
mod repair;
mod report;
mod rows;
mod schema;
mod sheet;
mod source;
mod table_file;
mod target;
mod validate;
mod values;
mod watch;
mod zone;

use pyo3::prelude::*;

/// Export and check French local open data (SCDL): the native part of `opendatabutton`.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use super::export::Export;
    #[pymodule_export]
    use super::repair::{RepairReport, fix};
    #[pymodule_export]
    use super::report::{Report, findings_table};
    #[pymodule_export]
    use super::schema::{Schema, datasets};
    #[pymodule_export]
    use super::source::{suggest_mapping, totem_producer};
    #[pymodule_export]
    use super::table_file::{TableFile, table_of_arrow, table_of_rows};
    #[pymodule_export]
    use super::validate::{
        check, check_contract, validate_arrow, validate_bytes, validate_file, validate_rows, validate_stream,
    };

    /// The version of the library.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
