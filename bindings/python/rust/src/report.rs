use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, Int64Array, RecordBatch, RecordBatchIterator, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema as ArrowSchema};
use opendatabutton::{Finding, Lang, Report as Core, TextStyle};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// A finding: type, rule, severity, title, message, row, column's name, column's number, cell, suggestion, tags, and
/// in a document its contract, path and line.
type Row = (
    Cow<'static, str>,
    &'static str,
    &'static str,
    &'static str,
    String,
    Option<u64>,
    Option<String>,
    Option<u32>,
    Option<String>,
    Option<String>,
    Vec<&'static str>,
    (Option<String>, Option<String>, Option<u64>),
);

/// The verdict on a file or a table.
#[pyclass(frozen, module = "opendatabutton._native")]
pub struct Report {
    core: Core,
}

impl From<Core> for Report {
    fn from(core: Core) -> Self {
        Report { core }
    }
}

#[pymethods]
impl Report {
    /// Whether there is no error; warnings do not count.
    #[getter]
    fn valid(&self) -> bool {
        self.core.is_valid()
    }

    /// The name of the data checked.
    #[getter]
    fn source(&self) -> &str {
        self.core.source()
    }

    /// The schema's name and version.
    #[getter]
    fn schema(&self) -> (&str, &str) {
        (self.core.schema_name(), self.core.schema_version())
    }

    /// Errors, warnings, seconds, fields, rows, rows processed, rows with errors, notes.
    #[getter]
    fn stats(&self) -> (u64, u64, f64, usize, u64, u64, u64, u64) {
        let r = &self.core;
        (
            r.errors(),
            r.warnings(),
            r.elapsed().as_secs_f64(),
            r.fields(),
            r.rows(),
            r.rows_processed(),
            r.rows_with_errors(),
            r.infos(),
        )
    }

    /// The number of findings by rule.
    #[getter]
    fn counts(&self) -> Vec<(&'static str, u64)> {
        self.core.counts().map(|(rule, count)| (rule.id(), count)).collect()
    }

    /// The findings kept with their details.
    fn findings(&self, lang: &str) -> PyResult<Vec<Row>> {
        let lang = crate::failure::lang(lang)?;
        Ok(self.core.findings().iter().map(|finding| row(finding, lang)).collect())
    }

    /// The first errors, each in a line.
    fn summary(&self, lang: &str) -> PyResult<String> {
        Ok(self.core.summary(crate::failure::lang(lang)?))
    }

    /// The JSON contract.
    fn json(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        let lang = crate::failure::lang(lang)?;
        Ok(py.detach(|| self.core.to_json(lang)))
    }

    /// One page.
    fn html(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        let lang = crate::failure::lang(lang)?;
        Ok(py.detach(|| self.core.to_html(lang)))
    }

    /// For a terminal or a log.
    fn text(&self, py: Python<'_>, lang: &str, colour: bool) -> PyResult<String> {
        let lang = crate::failure::lang(lang)?;
        let style = if colour { TextStyle::Ansi } else { TextStyle::Plain };
        Ok(py.detach(|| self.core.to_text(lang, style)))
    }

    /// A table with a row for each finding, through the Arrow PyCapsule interface.
    fn arrow<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Bound<'py, PyCapsule>> {
        let language = crate::failure::lang(lang)?;
        let batch = batch(self.core.findings(), language)
            .map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
        let schema = batch.schema();
        let reader = RecordBatchIterator::new([Ok::<_, ArrowError>(batch)], schema);
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }
}

fn row(finding: &Finding, lang: Lang) -> Row {
    (
        finding.type_name(),
        finding.rule().id(),
        finding.severity().code(),
        finding.title(lang),
        finding.message(lang),
        finding.row(),
        finding.field_name().map(str::to_owned),
        finding.field_number(),
        finding.cell().map(str::to_owned),
        finding.suggestion().map(str::to_owned),
        finding.rule().tags().to_vec(),
        (finding.contract_id().map(str::to_owned), finding.path().map(str::to_owned), finding.line()),
    )
}

fn batch(findings: &[Finding], lang: Lang) -> Result<RecordBatch, ArrowError> {
    fn texts<'f>(of: impl Iterator<Item = Option<&'f str>>) -> ArrayRef {
        Arc::new(of.collect::<StringArray>())
    }
    let all = || findings.iter();
    let messages: Vec<String> = all().map(|finding| finding.message(lang)).collect();
    let types: Vec<Cow<'static, str>> = all().map(Finding::type_name).collect();
    let rows: Int64Array = all().map(|f| f.row().and_then(|row| i64::try_from(row).ok())).collect();
    let numbers: Int64Array = all().map(|f| f.field_number().map(i64::from)).collect();
    let mut columns: Vec<(&str, bool, ArrayRef)> = vec![
        ("type", false, texts(types.iter().map(|name| Some(&**name)))),
        ("rule", false, texts(all().map(|f| Some(f.rule().id())))),
        ("severity", false, texts(all().map(|f| Some(f.severity().code())))),
        ("title", false, texts(all().map(|f| Some(f.title(lang))))),
        ("message", false, texts(messages.iter().map(|message| Some(message.as_str())))),
        ("row_number", true, Arc::new(rows)),
        ("field_name", true, texts(all().map(Finding::field_name))),
        ("field_number", true, Arc::new(numbers)),
        ("cell", true, texts(all().map(Finding::cell))),
        ("suggestion", true, texts(all().map(Finding::suggestion))),
    ];
    if all().any(|finding| finding.path().is_some()) {
        let lines: Int64Array = all().map(|f| f.line().and_then(|line| i64::try_from(line).ok())).collect();
        columns.push(("contract_id", true, texts(all().map(Finding::contract_id))));
        columns.push(("path", true, texts(all().map(Finding::path))));
        columns.push(("line", true, Arc::new(lines)));
    }
    let field = |(name, nullable, array): &(&str, bool, ArrayRef)| {
        Field::new(*name, DataType::clone(array.data_type()), *nullable)
    };
    let schema = ArrowSchema::new(columns.iter().map(field).collect::<Vec<_>>());
    RecordBatch::try_new(Arc::new(schema), columns.into_iter().map(|(_, _, array)| array).collect())
}
