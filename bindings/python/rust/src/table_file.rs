//! Tables as files in memory, for repairs and mappings, which read files.

use std::path::PathBuf;

use opendatabutton::{TableFile as Core, TableRowsInMemory};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::arrow::Table;
use crate::failure::{Failure, lang};
use crate::rows::feed;
use crate::watch::Watch;
use crate::zone::zone;

/// A table as a file in memory.
#[pyclass(frozen, module = "opendatabutton._native")]
pub struct TableFile {
    pub core: Core,
}

/// The source of a repair or a mapping.
#[derive(FromPyObject)]
pub enum Given<'py> {
    Table(Bound<'py, TableFile>),
    Bytes(Bound<'py, PyBytes>),
    File(PathBuf),
}

/// A table with the Arrow PyCapsule interface as a file in memory.
#[pyfunction]
pub fn table_of_arrow(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    timezone: &str,
    lang: &str,
) -> PyResult<TableFile> {
    let lang = self::lang(lang)?;
    let mut watch = Watch::new(None, None);
    let result = (|| -> Result<Core, Failure> {
        let (zone, table) = (zone(timezone)?, Table::of(table)?);
        py.detach(|| {
            let mut rows = TableRowsInMemory::with_labels(&table.labels).zone(zone);
            table.feed(&mut rows, &mut watch)?;
            Ok(rows.finish()?)
        })
    })();
    made(py, result, watch, lang)
}

/// The rows of an iterable, dicts or tuples under labels, as a file in memory.
#[pyfunction]
#[pyo3(signature = (rows, labels, timezone, lang))]
pub fn table_of_rows(
    py: Python<'_>,
    rows: &Bound<'_, PyAny>,
    labels: Option<Vec<String>>,
    timezone: &str,
    lang: &str,
) -> PyResult<TableFile> {
    let lang = self::lang(lang)?;
    let mut watch = Watch::new(None, None);
    let result = (|| -> Result<Core, Failure> {
        let file = match &labels {
            Some(labels) => TableRowsInMemory::with_labels(labels),
            None => TableRowsInMemory::with_names(),
        };
        let mut file = file.zone(zone(timezone)?);
        feed(rows, labels.is_some(), &mut file, &mut watch)?;
        Ok(file.finish()?)
    })();
    made(py, result, watch, lang)
}

/// An exception of Python takes precedence over the core's error that it caused.
fn made(
    py: Python<'_>,
    result: Result<Core, Failure>,
    mut watch: Watch,
    lang: opendatabutton::Lang,
) -> PyResult<TableFile> {
    match watch.raised() {
        Some(error) => Err(error),
        None => result.map(|core| TableFile { core }).map_err(|failure| failure.raise(py, lang)),
    }
}
