//! Repairs of files.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;

use opendatabutton::{
    Lang, Repair, RepairReport as Core, TextStyle, recognise_standard_sheet, recognise_standard_sheet_file,
};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::failure::{Failure, lang};
use crate::report::Report;
use crate::schema::{Schema, stated_or};
use crate::sheet::{StatedSheet, sheet};
use crate::source::Origin;
use crate::table_file::Given;
use crate::watch::Watch;

/// A change: rule, title, row, row of the output, column, before, after, sure.
type Change =
    (&'static str, &'static str, Option<u64>, Option<u64>, Option<String>, String, Option<String>, bool);

/// A question: name, title, message, row, row of the output, column, value, readings.
type Asked =
    (&'static str, &'static str, String, Option<u64>, Option<u64>, Option<String>, String, Vec<String>);

/// The changes, the questions for a person, and the verdict on the output.
#[pyclass(frozen, module = "opendatabutton._native")]
pub struct RepairReport {
    core: Core,
}

#[pymethods]
impl RepairReport {
    /// Whether the output is compliant, without an open question about structure.
    #[getter]
    fn valid(&self) -> bool {
        self.core.is_valid()
    }

    /// The names of the source and of the file written.
    #[getter]
    fn names(&self) -> (&str, Option<&str>) {
        (self.core.source(), self.core.output())
    }

    /// The numbers of changes, assumed changes, questions, and questions about the structure of the file.
    #[getter]
    fn stats(&self) -> (u64, u64, u64, u64) {
        let core = &self.core;
        let questions = (core.questions_count(), core.structure_questions_count());
        (core.repairs_count(), core.assumed_count(), questions.0, questions.1)
    }

    /// The number of changes by each rule.
    #[getter]
    fn counts(&self) -> Vec<(&'static str, u64)> {
        self.core.counts().map(|(rule, sure, assumed)| (rule.id(), sure + assumed)).collect()
    }

    /// The verdict on the output.
    #[getter]
    fn remaining(&self) -> Report {
        self.core.remaining().clone().into()
    }

    /// The changes kept with their details.
    fn repairs(&self, lang: &str) -> PyResult<Vec<Change>> {
        let lang = self::lang(lang)?;
        Ok(self.core.repairs().iter().map(|line| change(line, lang)).collect())
    }

    /// The questions kept with their details.
    fn questions(&self, lang: &str) -> PyResult<Vec<Asked>> {
        let lang = self::lang(lang)?;
        Ok(self.core.questions().iter().map(|line| asked(line, lang)).collect())
    }

    /// For programs.
    fn json(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        let lang = self::lang(lang)?;
        Ok(py.detach(|| self.core.to_json(lang)))
    }

    /// One page.
    fn html(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        let lang = self::lang(lang)?;
        Ok(py.detach(|| self.core.to_html(lang)))
    }

    /// For a terminal or a log.
    fn text(&self, py: Python<'_>, lang: &str, colour: bool) -> PyResult<String> {
        let lang = self::lang(lang)?;
        let style = if colour { TextStyle::Ansi } else { TextStyle::Plain };
        Ok(py.detach(|| self.core.to_text(lang, style)))
    }
}

fn change(line: &opendatabutton::RepairLine, lang: Lang) -> Change {
    (
        line.rule().id(),
        line.rule().title(lang),
        line.row(),
        line.output_row(),
        line.field_name().map(str::to_owned),
        line.before().to_owned(),
        line.after().map(str::to_owned),
        line.is_sure(),
    )
}

fn asked(line: &opendatabutton::QuestionLine, lang: Lang) -> Asked {
    (
        line.question().id(),
        line.question().title(lang),
        line.message(lang),
        line.row(),
        line.output_row(),
        line.field_name().map(str::to_owned),
        line.value().to_owned(),
        line.readings().to_vec(),
    )
}

/// Repairs a file, bytes or a table: into a file, into returned bytes, or, in a dry run, into nothing.
#[pyfunction]
#[pyo3(signature = (source, name, schema, sheet, output, dry_run, replace, max_lines, progress, lang))]
#[allow(clippy::too_many_arguments)] // the arguments of the call in Python
pub fn fix<'py>(
    py: Python<'py>,
    source: Given<'py>,
    name: &str,
    schema: Option<&Schema>,
    sheet: Option<StatedSheet>,
    output: Option<PathBuf>,
    dry_run: bool,
    replace: bool,
    max_lines: usize,
    progress: Option<Py<PyAny>>,
    lang: &str,
) -> PyResult<(RepairReport, Option<Bound<'py, PyBytes>>)> {
    let lang = self::lang(lang)?;
    let sheet = self::sheet(sheet);
    let mut watch = Watch::new(progress, None);
    let mut bytes = Vec::new();
    let to_memory = output.is_none() && !dry_run;
    let source = Origin::of(&source);
    let result = py.detach(|| -> Result<Core, Failure> {
        let standard = stated_or(schema, name, || match source {
            Origin::Table(table) => recognise_standard_sheet(table.bytes(), &sheet),
            Origin::Bytes(content) => recognise_standard_sheet(content, &sheet),
            Origin::File(path) => recognise_standard_sheet_file(path, &sheet),
        })?;
        let repair = Repair::new(standard)?.max_lines(max_lines).replace(replace).sheet(sheet.clone());
        let watch = RefCell::new(&mut watch);
        let (tick, last) = (&mut |done| watch.borrow_mut().tick(done), &mut || watch.borrow_mut().last());
        let sink: &mut dyn Write = if to_memory { &mut bytes } else { &mut std::io::sink() };
        Ok(match (source, output) {
            (Origin::Table(table), Some(output)) => repair.table_to_file(table, name, output, tick, last)?,
            (Origin::Table(table), None) => repair.table(table, name, sink, tick)?,
            (Origin::Bytes(content), Some(output)) => {
                repair.bytes_to_file_with(content, name, output, tick, last)?
            }
            (Origin::Bytes(content), None) => repair.bytes_with(content, name, sink, tick)?,
            (Origin::File(path), Some(output)) => repair.file_with(path, output, tick, last)?,
            (Origin::File(path), None) => repair.dry_run_with(path, tick)?,
        })
    });
    if let Some(error) = watch.raised() {
        return Err(error);
    }
    let core = result.map_err(|failure| failure.raise(py, lang))?;
    match core.output() {
        Some(_) => Watch::late(py)?,
        None => watch.end(py, 0)?,
    }
    Ok((RepairReport { core }, to_memory.then(|| PyBytes::new(py, &bytes))))
}
