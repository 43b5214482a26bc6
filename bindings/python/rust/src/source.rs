//! Exports of other programs: budgets of financial software, tables with headings of their own.

use std::path::PathBuf;

use opendatabutton::{Mapping, Plans, Report as Core, TotemDocument};
use pyo3::prelude::*;

use crate::failure::Failure;
use crate::schema::Schema;
use crate::sheet::{StatedSheet, sheet};
use crate::target::Target;

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

/// Writes the records of a file, by a mapping in JSON.
pub fn write_mapped(
    target: &mut Target,
    path: PathBuf,
    mapping: &str,
    max_findings: usize,
) -> Result<Core, Failure> {
    let mapping = Mapping::from_json(mapping)?;
    Ok(target.table()?.write_mapped(path, &mapping, max_findings)?)
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
#[pyo3(signature = (path, schema, sheet, lang))]
#[allow(clippy::type_complexity)] // a tuple for Python to take apart
pub fn suggest_mapping(
    py: Python<'_>,
    path: PathBuf,
    schema: &Schema,
    sheet: Option<StatedSheet>,
    lang: &str,
) -> PyResult<(String, String, Vec<Proposed>, Vec<String>, Vec<String>, Vec<Asked>)> {
    let lang = crate::failure::lang(lang)?;
    let sheet = self::sheet(sheet);
    let suggest = || {
        let table = schema.table()?;
        py.detach(|| Mapping::suggest_for_sheet(&path, &sheet, table)).map_err(Failure::from)
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
