//! The export button.

use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{ExportTarget, Lang, Report as CoreReport, Sheet, Standard, Validator, Zone};
use pyo3::prelude::*;
use pyo3::sync::MutexExt;
use pyo3::types::PyBytes;
use tempfile::SpooledTempFile;

use crate::arrow::Table;
use crate::failure::Failure;
use crate::input::FileObject;
use crate::report::Report;
use crate::rows::{Row, feed};
use crate::schema::Schema;
use crate::sheet::{StatedSheet, sheet};
use crate::source::{self, Origin};
use crate::table_file::Given;
use crate::target::{Place, TableExport, Target, begin, rows_only};
use crate::watch::Watch;
use crate::zone::zone;

/// The rows of a table that the export writes.
type Sink<'e> = opendatabutton::TableExport<'e, ExportTarget<SpooledTempFile>>;

/// The state of the export.
enum State {
    Open(Box<Target>),
    /// A call works on it.
    Busy,
    /// Rows of a table were refused: the file would lack them.
    Incomplete,
    /// Finished, given up, or failed.
    Closed,
}

/// An export in progress.
#[pyclass(frozen, module = "opendatabutton._native")]
pub struct Export {
    state: Mutex<State>,
    schema: Standard,
    lang: Lang,
    /// The zone in which days are read.
    zone: Zone,
    /// The path of the future file; None for a file object.
    path: Option<PathBuf>,
    /// The process that began it: after a fork, the other process has a copy, and must leave the file alone.
    process: u32,
}

#[pymethods]
impl Export {
    /// Begins an export into a file, a directory or a file object.
    #[new]
    #[pyo3(signature = (schema, path, directory, producer, stream, date, replace, form, sequence, timezone, lang))]
    #[allow(clippy::too_many_arguments)] // the arguments of the call in Python
    fn new(
        py: Python<'_>,
        schema: &Schema,
        path: Option<PathBuf>,
        directory: Option<PathBuf>,
        producer: Option<&str>,
        stream: Option<Py<PyAny>>,
        date: Option<NaiveDate>,
        replace: bool,
        form: Option<&str>,
        sequence: u32,
        timezone: &str,
        lang: &str,
    ) -> PyResult<Self> {
        let lang = crate::failure::lang(lang)?;
        let schema = schema.core.clone();
        let begin = || -> Result<Target, Failure> {
            let place = match stream {
                Some(stream) => Place::Stream(stream),
                None => Place::of(path, directory, producer)?,
            };
            begin(py, &schema, form, place, (date, sequence, replace))
        };
        let zone = zone(timezone).map_err(|failure| failure.raise(py, lang))?;
        let target = begin().map_err(|failure| failure.raise(py, lang))?;
        let path = target.export.path().map(Path::to_owned);
        let process = std::process::id();
        Ok(Export { state: Mutex::new(State::Open(Box::new(target))), schema, lang, zone, path, process })
    }

    /// The path under which the file appears.
    #[getter]
    fn path(&self) -> Option<PathBuf> {
        self.path.clone()
    }

    /// The schema's name and version.
    #[getter]
    fn schema(&self) -> (&str, &str) {
        (self.schema.name(), self.schema.version())
    }

    /// The number of rows written; None while another call works, and after the end.
    #[getter]
    fn rows(&self, py: Python<'_>) -> Option<u64> {
        match &*self.lock(py) {
            State::Open(target) => Some(target.export.rows()),
            _ => None,
        }
    }

    /// Writes one row; returns its findings, None if there are none. A row with errors is not written. `record` is the
    /// data set and version of the values, if they are those of a typed record.
    fn write(
        &self,
        py: Python<'_>,
        values: &Bound<'_, PyAny>,
        record: Option<(String, String)>,
    ) -> PyResult<Option<Report>> {
        let write = || -> Result<Option<Report>, Failure> {
            let row = Row::named(values, 1)?;
            self.same_process()?;
            let mut state = self.lock(py);
            let State::Open(target) = &mut *state else { return Err(refusal(&state)) };
            if let Some((data_set, version)) = record {
                target.export.expect(&data_set, &version)?;
            }
            let report = write_one(target.table()?, &row, self.zone.clone());
            if report.is_err() {
                *state = State::Closed;
            }
            let report = report?;
            Ok((!report.findings().is_empty()).then(|| report.into()))
        };
        write().map_err(|failure| failure.raise(py, self.lang))
    }

    /// Writes one contract of a document, in JSON; the rest is as in `write`.
    fn write_contract(
        &self,
        py: Python<'_>,
        contract: &str,
        record: Option<(String, String)>,
    ) -> PyResult<Option<Report>> {
        let write = || -> Result<Option<Report>, Failure> {
            self.same_process()?;
            let mut state = self.lock(py);
            let State::Open(target) = &mut *state else { return Err(refusal(&state)) };
            if let Some((data_set, version)) = record {
                target.export.expect(&data_set, &version)?;
            }
            let document = target.export.document().ok_or_else(rows_only)?;
            let report = document.write_json_with_report(contract);
            // Invalid JSON leaves the export unchanged.
            if report.as_ref().is_err_and(opendatabutton::Error::is_io) {
                *state = State::Closed;
            }
            let report = report?;
            Ok((!report.is_valid()).then(|| report.into()))
        };
        write().map_err(|failure| failure.raise(py, self.lang))
    }

    /// Writes the content of a file object: records in CSV, JSON, NDJSON or a workbook; contracts in JSON, NDJSON or
    /// XML.
    fn write_stream(
        &self,
        py: Python<'_>,
        file: Py<PyAny>,
        name: &str,
        sheet: Option<StatedSheet>,
        max_findings: usize,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Report> {
        let mut watch = Watch::new(progress, None);
        let mut raised = None;
        let result = self.work(py, |target| {
            let input = FileObject::new(file, &mut raised).watched(&mut watch);
            let sheet = self::sheet(sheet);
            py.detach(|| {
                match target.export.table() {
                    Some(table) => table.set_sheet(sheet),
                    None if sheet == Sheet::First => {}
                    None => return Err(sheetless()),
                }
                Ok(target.export.write_all(input, name, max_findings)?)
            })
        });
        let result = match raised {
            Some(error) => Err(Failure::Python(error)),
            None => result,
        };
        self.end(py, result, watch)
    }

    /// Writes the lines of a TOTEM document, with the labels of its account plan.
    fn write_totem(
        &self,
        py: Python<'_>,
        document: PathBuf,
        plans: Option<PathBuf>,
        siret: Option<String>,
        max_findings: usize,
    ) -> PyResult<Report> {
        let write = |target: &mut Target| {
            source::write_totem(target, document, plans, siret.as_deref(), max_findings)
        };
        let result = self.work(py, |target| py.detach(|| write(target)));
        self.end(py, result, Watch::new(None, None))
    }

    /// Writes the records of a file, bytes or a table with headings of its own, by a mapping in JSON.
    #[allow(clippy::needless_pass_by_value)] // taken from Python
    fn write_mapped(
        &self,
        py: Python<'_>,
        source: Given<'_>,
        name: &str,
        mapping: &str,
        max_findings: usize,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Report> {
        let mut watch = Watch::new(progress, None);
        let origin = Origin::of(&source);
        let result = self.work(py, |target| {
            py.detach(|| source::write_mapped(target, origin, name, mapping, max_findings, &mut watch))
        });
        self.end(py, result, watch)
    }

    /// Writes the rows of an iterable: dicts, or tuples under labels.
    fn write_rows(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        labels: Option<Vec<String>>,
        name: &str,
        max_findings: usize,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Report> {
        let mut watch = Watch::new(progress, None);
        let result = self.work(py, |target| {
            let sink = self.sink(target.table()?, labels.as_deref(), name, max_findings);
            write_rows(sink, rows, labels.is_some(), &mut watch)
        });
        self.end(py, result, watch)
    }

    /// Writes the rows of a table with the Arrow PyCapsule interface.
    fn write_arrow(
        &self,
        py: Python<'_>,
        table: &Bound<'_, PyAny>,
        name: &str,
        max_findings: usize,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Report> {
        let mut watch = Watch::new(progress, None);
        let table = Table::of(table).map_err(|failure| failure.raise(py, self.lang))?;
        let result = self.work(py, |target| {
            let sink = self.sink(target.table()?, Some(&table.labels), name, max_findings);
            py.detach(|| write_arrow(sink, table, &mut watch))
        });
        self.end(py, result, watch)
    }

    /// Makes the file appear; returns the receipt's JSON.
    fn finish(&self, py: Python<'_>) -> PyResult<String> {
        let finish = || -> Result<String, Failure> {
            let target = self.take(py)?;
            *self.lock(py) = State::Closed;
            let Target { export, stream } = *target;
            let mut watch = Watch::new(None, None);
            let finished = py.detach(|| export.finish_unless(&mut || watch.ask(0)));
            if let Some(error) = watch.raised() {
                return Err(Failure::Python(error));
            }
            let mut finished = finished?;
            if stream.is_none() {
                Watch::late(py)?;
            }
            if let (Some(spooled), Some(stream)) = (&mut finished.stream, stream) {
                hand_over(py, spooled, &stream)?;
            }
            Ok(finished.receipt.to_json())
        };
        finish().map_err(|failure| failure.raise(py, self.lang))
    }

    /// Drops the export, and leaves no file.
    fn abort(&self, py: Python<'_>) {
        let state = std::mem::replace(&mut *self.lock(py), State::Closed);
        if self.same_process().is_err() {
            return std::mem::forget(state);
        }
        py.detach(|| drop(state));
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        if self.same_process().is_err() {
            // Dropping it would remove the file that the other process writes.
            let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
            std::mem::forget(std::mem::replace(state, State::Closed));
        }
    }
}

impl Export {
    fn same_process(&self) -> Result<(), Failure> {
        if self.process == std::process::id() {
            return Ok(());
        }
        Err(Failure::input(
            "forked",
            "l'export a été commencé dans un autre processus",
            "the export was begun in another process",
        ))
    }

    fn lock(&self, py: Python<'_>) -> MutexGuard<'_, State> {
        self.state.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the export for the duration of a call.
    fn take(&self, py: Python<'_>) -> Result<Box<Target>, Failure> {
        self.same_process()?;
        let mut state = self.lock(py);
        match std::mem::replace(&mut *state, State::Busy) {
            State::Open(target) => Ok(target),
            other => {
                *state = other;
                Err(refusal(&state))
            }
        }
    }

    /// Works on the export; after an error or refused rows, it cannot be finished.
    fn work(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Target) -> Result<CoreReport, Failure>,
    ) -> Result<CoreReport, Failure> {
        let mut target = self.take(py)?;
        let result = work(&mut target);
        let next = match &result {
            Ok(report) if report.is_valid() => State::Open(target),
            Ok(_) => State::Incomplete,
            Err(_) => State::Closed,
        };
        let mut state = self.lock(py);
        // Dropped meanwhile.
        if matches!(*state, State::Busy) {
            *state = next;
        }
        result
    }

    /// Begins rows of a table, or records.
    fn sink<'e>(
        &self,
        export: &'e mut TableExport,
        labels: Option<&[String]>,
        name: &str,
        max_findings: usize,
    ) -> Sink<'e> {
        let sink = match labels {
            Some(labels) => export.table(labels, name, max_findings),
            None => export.records(name, max_findings),
        };
        sink.zone(self.zone.clone())
    }

    fn end(&self, py: Python<'_>, result: Result<CoreReport, Failure>, mut watch: Watch) -> PyResult<Report> {
        let ended = match watch.raised() {
            Some(error) => Err(error),
            None => match result {
                Ok(report) => watch.end(py, report.rows()).map(|()| Report::from(report)),
                Err(failure) => Err(failure.raise(py, self.lang)),
            },
        };
        if ended.is_err() {
            self.abort(py);
        }
        ended
    }
}

/// A document has no sheets.
fn sheetless() -> Failure {
    Failure::input("sheet", "sheet= : un document n'a pas de feuilles", "sheet=: a document has no sheets")
}

fn refusal(state: &State) -> Failure {
    match state {
        State::Busy => Failure::input(
            "busy",
            "l'export est occupé par un autre appel",
            "another call is at work on the export",
        ),
        State::Incomplete => Failure::input(
            "incomplete",
            "des lignes ont été refusées : le fichier serait incomplet, il n'est pas écrit",
            "rows were refused: the file would be incomplete, it is not written",
        ),
        _ => Failure::input("closed", "l'export est terminé", "the export is over"),
    }
}

fn write_one(export: &mut TableExport, row: &Row, zone: Zone) -> Result<CoreReport, Failure> {
    let mut records = export.records("", Validator::DEFAULT_MAX_FINDINGS).as_of_file().zone(zone);
    row.give(&mut records)?;
    Ok(records.into_report())
}

fn write_rows(
    mut sink: Sink<'_>,
    rows: &Bound<'_, PyAny>,
    labelled: bool,
    watch: &mut Watch,
) -> Result<CoreReport, Failure> {
    feed(rows, labelled, &mut sink, watch)?;
    Ok(sink.into_report())
}

fn write_arrow(mut sink: Sink<'_>, table: Table, watch: &mut Watch) -> Result<CoreReport, Failure> {
    table.feed(&mut sink, watch)?;
    Ok(sink.into_report())
}

/// Writes the whole file into a file object.
fn hand_over(py: Python<'_>, spooled: &mut SpooledTempFile, stream: &Py<PyAny>) -> Result<(), Failure> {
    let unreadable = |error: std::io::Error| Failure::Python(error.into());
    spooled.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        let size = spooled.read(&mut piece).map_err(unreadable)?;
        let mut rest = piece.get(..size).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
        while !rest.is_empty() {
            let written = stream.call_method1(py, "write", (PyBytes::new(py, rest),))?;
            // Unbuffered files return the number of bytes written; some objects return nothing.
            let taken = written.extract::<usize>(py).unwrap_or(rest.len());
            if taken == 0 {
                return Err(Failure::Python(std::io::Error::from(std::io::ErrorKind::WriteZero).into()));
            }
            rest = rest.get(taken..).unwrap_or_default();
        }
    }
}
