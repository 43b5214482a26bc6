//! Exports of other programs: budgets of financial software, tables with headings of their own.

use std::path::{Path, PathBuf};

use opendatabutton::{Mapping, Plans, Report as Core, TotemDocument};
use pyo3::prelude::*;

use crate::failure::Failure;
use crate::schema::Schema;
use crate::sheet::{StatedSheet, sheet};
use crate::table_file::Given;
use crate::target::Target;
use crate::watch::Watch;

/// Writes the lines of a TOTEM document.
pub fn write_totem(
    target: &mut Target,
    document: PathBuf,
    plans: Option<PathBuf>,
    siret: Option<&str>,
    max_findings: usize,
) -> Result<Core, Failure> {
    let plans = plans.map_or_else(Plans::none, Plans::at);
    Ok(target.table()?.write_totem_file(document, &plans, siret, max_findings)?)
}

/// Writes the records of a file, bytes or a table, by a mapping in JSON.
pub fn write_mapped(
    target: &mut Target,
    source: Origin<'_>,
    name: &str,
    mapping: &str,
    max_findings: usize,
    watch: &mut Watch,
) -> Result<Core, Failure> {
    let mapping = Mapping::from_json(mapping)?;
    let (export, tick) = (target.table()?, &mut |done| watch.tick(done));
    Ok(match source {
        Origin::Table(table) => export.write_mapped_table((table, name), &mapping, max_findings, tick)?,
        Origin::Bytes(bytes) => export.write_mapped_bytes((bytes, name), &mapping, max_findings, tick)?,
        Origin::File(path) => export.write_mapped_with(path, &mapping, max_findings, tick)?,
    })
}

/// The source of a mapping, without the GIL.
#[derive(Clone, Copy)]
pub enum Origin<'s> {
    Table(&'s opendatabutton::TableFile),
    Bytes(&'s [u8]),
    File(&'s Path),
}

impl<'s> Origin<'s> {
    pub fn of(given: &'s Given<'_>) -> Self {
        match given {
            Given::Table(table) => Origin::Table(&table.get().core),
            Given::Bytes(bytes) => Origin::Bytes(bytes.as_bytes()),
            Given::File(path) => Origin::File(path),
        }
    }
}

/// The SIREN of the authority whose budget a TOTEM document holds; None if the document states no valid one.
#[pyfunction]
pub fn totem_producer(py: Python<'_>, document: PathBuf, lang: &str) -> PyResult<Option<String>> {
    let lang = crate::failure::lang(lang)?;
    let head = py.detach(|| TotemDocument::open_file(document));
    let head = head.map_err(|error| Failure::from(error).raise(py, lang))?;
    Ok(head.producer().map(|siren| siren.as_str().to_owned()))
}

/// A field of a proposed mapping: field, column, sure, likeness, fitting, ambiguous date, the doubt in words.
type Proposed = (String, String, bool, f64, Option<f64>, bool, Option<String>);

/// A column that may feed one of several fields.
type Asked = (String, Vec<String>);

/// A proposed mapping: as JSON, as TOML, its fields, the missing fields, the unused columns, the columns in question.
#[pyfunction]
#[pyo3(signature = (source, name, schema, sheet, lang))]
#[allow(clippy::type_complexity)] // a tuple for Python to take apart
pub fn suggest_mapping(
    py: Python<'_>,
    source: Given<'_>,
    name: &str,
    schema: &Schema,
    sheet: Option<StatedSheet>,
    lang: &str,
) -> PyResult<(String, String, Vec<Proposed>, Vec<String>, Vec<String>, Vec<Asked>)> {
    let lang = crate::failure::lang(lang)?;
    let sheet = self::sheet(sheet);
    let suggest = || {
        let table = schema.table()?;
        let origin = Origin::of(&source);
        let found = py.detach(|| match origin {
            Origin::Table(rows) => Mapping::suggest_table(rows, name, table),
            Origin::Bytes(bytes) => Mapping::suggest_bytes(bytes, name, &sheet, table),
            Origin::File(path) => Mapping::suggest_for_sheet(path, &sheet, table),
        });
        found.map_err(Failure::from)
    };
    let found = suggest().map_err(|failure| failure.raise(py, lang))?;
    let fields = found.fields.iter().map(|one| {
        let (field, column, why) = (one.field.clone(), one.column.clone(), one.why(lang));
        (field, column, one.sure, one.likeness, one.fitting, one.ambiguous_date, why)
    });
    let asked = found.asked.iter().map(|one| (one.column.clone(), one.fields.clone()));
    Ok((
        found.mapping.to_json(),
        found.to_toml(lang),
        fields.collect(),
        found.missing.clone(),
        found.unused.clone(),
        asked.collect(),
    ))
}
