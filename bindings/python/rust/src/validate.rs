//! Files, streams and tables against schemas.

use std::io::{Cursor, Read};
use std::num::NonZero;
use std::path::PathBuf;

use opendatabutton::TableCheck;
use opendatabutton::{
    DocumentExport, DocumentForm, Report as CoreReport, Sheet, Standard, Validator, is_workbook,
    recognise_standard_sheet, recognise_standard_sheet_file,
};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::arrow::Table;
use crate::failure::{Failure, lang};
use crate::input::FileObject;
use crate::report::Report;
use crate::rows::{Row, feed};
use crate::schema::{Schema, stated_or, stated_or_labelled};
use crate::sheet::{StatedSheet, sheet};
use crate::watch::Watch;
use crate::zone::zone;

/// The most bytes of a stream kept for recognition; a workbook is recognised whole.
const BEGINNING: u64 = 64 * 1024;
const MOST: u64 = 1 << 30;

fn validator(
    schema: Option<&Schema>,
    name: &str,
    (max_findings, threads, sheet): (usize, Option<NonZero<usize>>, &Sheet),
    recognise: impl FnOnce() -> opendatabutton::Result<Option<Standard>>,
) -> Result<Validator, Failure> {
    let validator = Validator::new(stated_or(schema, name, recognise)?);
    let validator = validator.max_findings(max_findings).sheet(sheet.clone());
    Ok(match threads {
        Some(threads) => validator.threads(threads.get()),
        None => validator,
    })
}

/// An exception of Python takes precedence over the core's error that it caused.
fn outcome(
    py: Python<'_>,
    result: Result<CoreReport, Failure>,
    mut watch: Watch,
    raised: Option<PyErr>,
    done: impl FnOnce(&CoreReport) -> u64,
) -> Result<Report, Failure> {
    if let Some(error) = raised.or_else(|| watch.raised()) {
        return Err(Failure::Python(error));
    }
    let report = result?;
    watch.end(py, done(&report))?;
    Ok(report.into())
}

/// Checks a file.
#[pyfunction]
#[pyo3(signature = (path, schema, sheet, max_findings, threads, progress, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn validate_file(
    py: Python<'_>,
    path: PathBuf,
    schema: Option<&Schema>,
    sheet: Option<StatedSheet>,
    max_findings: usize,
    threads: Option<NonZero<usize>>,
    progress: Option<Py<PyAny>>,
    lang: &str,
) -> PyResult<Report> {
    let lang = self::lang(lang)?;
    let sheet = self::sheet(sheet);
    let total = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
    let mut watch = Watch::new(progress, total);
    let name = path.display().to_string();
    let result = py.detach(|| {
        let validator = validator(schema, &name, (max_findings, threads, &sheet), || {
            recognise_standard_sheet_file(&path, &sheet)
        })?;
        Ok(validator.validate_file_with(&path, &mut |done| watch.tick(done))?)
    });
    outcome(py, result, watch, None, |_| total.unwrap_or(0)).map_err(|failure| failure.raise(py, lang))
}

/// Checks bytes.
#[pyfunction]
#[pyo3(signature = (content, name, schema, sheet, max_findings, threads, progress, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn validate_bytes(
    py: Python<'_>,
    content: &Bound<'_, PyBytes>,
    name: &str,
    schema: Option<&Schema>,
    sheet: Option<StatedSheet>,
    max_findings: usize,
    threads: Option<NonZero<usize>>,
    progress: Option<Py<PyAny>>,
    lang: &str,
) -> PyResult<Report> {
    let lang = self::lang(lang)?;
    let sheet = self::sheet(sheet);
    let content = content.as_bytes();
    let total = content.len() as u64;
    let mut watch = Watch::new(progress, Some(total));
    let result = py.detach(|| {
        let validator = validator(schema, name, (max_findings, threads, &sheet), || {
            recognise_standard_sheet(content, &sheet)
        })?;
        Ok(validator.validate_with(content, name, &mut |done| watch.tick(done))?)
    });
    outcome(py, result, watch, None, |_| total).map_err(|failure| failure.raise(py, lang))
}

/// Checks the content of a file object.
#[pyfunction]
#[pyo3(signature = (file, name, schema, sheet, max_findings, threads, progress, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn validate_stream(
    py: Python<'_>,
    file: Py<PyAny>,
    name: &str,
    schema: Option<&Schema>,
    sheet: Option<StatedSheet>,
    max_findings: usize,
    threads: Option<NonZero<usize>>,
    progress: Option<Py<PyAny>>,
    lang: &str,
) -> PyResult<Report> {
    let lang = self::lang(lang)?;
    let sheet = self::sheet(sheet);
    let mut raised = None;
    let mut watch = Watch::new(progress, None);
    let mut read = 0;
    let result = py.detach(|| {
        let mut input = FileObject::new(file, &mut raised);
        let mut beginning = Vec::new();
        if schema.is_none() {
            let unread = |_| Failure::input("input", name, name); // the object's own exception takes precedence
            input.by_ref().take(BEGINNING).read_to_end(&mut beginning).map_err(unread)?;
            if is_workbook(&beginning) {
                input.by_ref().take(MOST).read_to_end(&mut beginning).map_err(unread)?;
            }
        }
        let validator = validator(schema, name, (max_findings, threads, &sheet), || {
            recognise_standard_sheet(&beginning, &sheet)
        })?;
        let mut tick = |done| {
            read = done;
            watch.tick(done)
        };
        Ok(validator.validate_with(Cursor::new(&beginning).chain(input), name, &mut tick)?)
    });
    outcome(py, result, watch, raised, |_| read).map_err(|failure| failure.raise(py, lang))
}

/// Checks a table with the Arrow PyCapsule interface.
#[pyfunction]
#[pyo3(signature = (table, name, schema, max_findings, progress, timezone, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn validate_arrow(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    name: &str,
    schema: Option<&Schema>,
    max_findings: usize,
    progress: Option<Py<PyAny>>,
    timezone: &str,
    lang: &str,
) -> PyResult<Report> {
    let lang = self::lang(lang)?;
    let mut watch = Watch::new(progress, None);
    let result = zone(timezone).and_then(|zone| Ok((zone, Table::of(table)?))).and_then(|(zone, table)| {
        py.detach(|| {
            let schema = stated_or_labelled(schema, name, Some(&table.labels))?;
            let mut check = TableCheck::new(schema, &table.labels, name, max_findings).zone(zone);
            table.feed(&mut check, &mut watch)?;
            Ok(check.into_report())
        })
    });
    outcome(py, result, watch, None, CoreReport::rows).map_err(|failure| failure.raise(py, lang))
}

/// Checks the rows of an iterable: dicts, or tuples under labels.
#[pyfunction]
#[pyo3(signature = (rows, labels, name, schema, max_findings, progress, timezone, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn validate_rows(
    py: Python<'_>,
    rows: &Bound<'_, PyAny>,
    labels: Option<Vec<String>>,
    name: &str,
    schema: Option<&Schema>,
    max_findings: usize,
    progress: Option<Py<PyAny>>,
    timezone: &str,
    lang: &str,
) -> PyResult<Report> {
    let lang = self::lang(lang)?;
    let mut watch = Watch::new(progress, None);
    let mut check = || -> Result<CoreReport, Failure> {
        let core = stated_or_labelled(schema, name, labels.as_deref())?;
        let mut check = match &labels {
            Some(labels) => TableCheck::new(core, labels, name, max_findings),
            None => TableCheck::records(core, name, max_findings),
        };
        check = check.zone(zone(timezone)?);
        feed(rows, labels.is_some(), &mut check, &mut watch)?;
        Ok(check.into_report())
    };
    let result = check();
    outcome(py, result, watch, None, CoreReport::rows).map_err(|failure| failure.raise(py, lang))
}

/// Checks one record outside of a table; None if it is right.
#[pyfunction]
pub fn check(
    py: Python<'_>,
    schema: &Schema,
    values: &Bound<'_, PyAny>,
    timezone: &str,
    lang: &str,
) -> PyResult<Option<Report>> {
    let lang = self::lang(lang)?;
    let check = || -> Result<Option<Report>, Failure> {
        let row = Row::named(values, 1)?;
        let table = schema.table()?.clone();
        let mut check = TableCheck::records(table, "", Validator::DEFAULT_MAX_FINDINGS)
            .unnumbered()
            .zone(zone(timezone)?);
        row.give(&mut check)?;
        let report = check.into_report();
        Ok((!report.is_valid()).then(|| report.into()))
    };
    check().map_err(|failure| failure.raise(py, lang))
}

/// Checks one contract outside of a document; None if it is right.
#[pyfunction]
pub fn check_contract(
    py: Python<'_>,
    schema: &Schema,
    contract: &str,
    lang: &str,
) -> PyResult<Option<Report>> {
    let lang = self::lang(lang)?;
    let check = || -> Result<Option<Report>, Failure> {
        let Standard::Document(schema) = &schema.core else { return Ok(None) };
        let mut export = DocumentExport::to_writer(schema.clone(), DocumentForm::Json, std::io::sink());
        let report = export.write_json_with_report(contract)?;
        Ok((!report.is_valid()).then(|| report.into()))
    };
    check().map_err(|failure| failure.raise(py, lang))
}
