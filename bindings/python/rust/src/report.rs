use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
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
    String,
    String,
    String,
    String,
    String,
    Option<u64>,
    Option<String>,
    Option<u32>,
    Option<String>,
    Option<String>,
    Vec<String>,
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
}

fn row(finding: &Finding, lang: Lang) -> Row {
    (
        finding.type_name().into_owned(),
        finding.rule().id().into(),
        finding.severity().code().into(),
        finding.title(lang).into(),
        finding.message(lang),
        finding.row(),
        finding.field_name().map(str::to_owned),
        finding.field_number(),
        finding.cell().map(str::to_owned),
        finding.suggestion().map(str::to_owned),
        finding.rule().tags().iter().map(|tag| (*tag).to_owned()).collect(),
        (finding.contract_id().map(str::to_owned), finding.path().map(str::to_owned), finding.line()),
    )
}

/// A table with the rows of findings, which a report copied from another process has kept.
#[pyfunction]
pub fn findings_table(py: Python<'_>, rows: Vec<Row>) -> PyResult<Bound<'_, PyCapsule>> {
    let batch = batch(&rows).map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
    let schema = batch.schema();
    let reader = RecordBatchIterator::new([Ok::<_, ArrowError>(batch)], schema);
    let stream = FFI_ArrowArrayStream::new(Box::new(reader));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

/// The columns are the fields of `Finding` in Python, for every report.
fn batch(rows: &[Row]) -> Result<RecordBatch, ArrowError> {
    fn texts<'f>(of: impl Iterator<Item = Option<&'f str>>) -> ArrayRef {
        Arc::new(of.collect::<StringArray>())
    }
    fn numbers(of: impl Iterator<Item = Option<u64>>) -> ArrayRef {
        Arc::new(
            of.map(|number| number.and_then(|number| i64::try_from(number).ok())).collect::<Int64Array>(),
        )
    }
    let all = || rows.iter();
    let mut tags = ListBuilder::new(StringBuilder::new());
    for row in rows {
        for tag in &row.10 {
            tags.values().append_value(tag);
        }
        tags.append(true);
    }
    let columns: Vec<(&str, bool, ArrayRef)> = vec![
        ("type", false, texts(all().map(|row| Some(&*row.0)))),
        ("rule", false, texts(all().map(|row| Some(&*row.1)))),
        ("severity", false, texts(all().map(|row| Some(&*row.2)))),
        ("title", false, texts(all().map(|row| Some(&*row.3)))),
        ("message", false, texts(all().map(|row| Some(&*row.4)))),
        ("row_number", true, numbers(all().map(|row| row.5))),
        ("field_name", true, texts(all().map(|row| row.6.as_deref()))),
        ("field_number", true, numbers(all().map(|row| row.7.map(u64::from)))),
        ("cell", true, texts(all().map(|row| row.8.as_deref()))),
        ("suggestion", true, texts(all().map(|row| row.9.as_deref()))),
        ("tags", false, Arc::new(tags.finish())),
        ("contract_id", true, texts(all().map(|row| row.11.0.as_deref()))),
        ("path", true, texts(all().map(|row| row.11.1.as_deref()))),
        ("line", true, numbers(all().map(|row| row.11.2))),
    ];
    let field = |(name, nullable, array): &(&str, bool, ArrayRef)| {
        Field::new(*name, DataType::clone(array.data_type()), *nullable)
    };
    let schema = ArrowSchema::new(columns.iter().map(field).collect::<Vec<_>>());
    RecordBatch::try_new(Arc::new(schema), columns.into_iter().map(|(_, _, array)| array).collect())
}
