use std::path::PathBuf;

use opendatabutton::{Schema as Table, Standard, datasets as sets, recognise_labels};
use pyo3::prelude::*;

use crate::failure::Failure;

/// A compiled schema.
#[pyclass(frozen, module = "opendatabutton._native")]
pub struct Schema {
    pub core: Standard,
}

impl Schema {
    /// The schema, which must be that of a table.
    pub fn table(&self) -> Result<&Table, Failure> {
        table(&self.core)
    }
}

fn table(standard: &Standard) -> Result<&Table, Failure> {
    match standard {
        Standard::Table(schema) => Ok(schema),
        other => Err(Failure::input(
            "schema",
            format!("{} est fait de contrats, pas de lignes", other.name()),
            format!("{} is made of contracts, not of rows", other.name()),
        )),
    }
}

#[pymethods]
impl Schema {
    /// A bundled schema, by `name` or `name@version`.
    #[staticmethod]
    fn from_name(py: Python<'_>, name: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::failure::lang(lang)?;
        let core = py.detach(|| sets::standard(name));
        Ok(Schema { core: core.map_err(|error| Failure::from(error).raise(py, lang))? })
    }

    /// A Table Schema descriptor in JSON; `name` is its name in errors.
    #[staticmethod]
    fn from_json(py: Python<'_>, json: &str, name: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::failure::lang(lang)?;
        let core = py.detach(|| Table::from_json(json, name));
        Ok(Schema { core: core.map_err(|error| Failure::from(error).raise(py, lang))?.into() })
    }

    /// A descriptor file.
    #[staticmethod]
    fn from_file(py: Python<'_>, path: PathBuf, lang: &str) -> PyResult<Self> {
        let lang = crate::failure::lang(lang)?;
        let core = py.detach(|| Table::from_file(path));
        Ok(Schema { core: core.map_err(|error| Failure::from(error).raise(py, lang))?.into() })
    }

    /// The name; empty if the descriptor has none.
    #[getter]
    fn name(&self) -> &str {
        self.core.name()
    }

    /// The version; empty if the descriptor has none.
    #[getter]
    fn version(&self) -> &str {
        self.core.version()
    }

    /// Whether it is about documents of contracts, not about tables.
    #[getter]
    fn document(&self) -> bool {
        matches!(self.core, Standard::Document(_))
    }

    /// The descriptor's JSON, unchanged.
    #[getter]
    fn json(&self) -> &str {
        self.core.json()
    }

    /// The page that explains the schema, as Markdown.
    fn markdown(&self, lang: &str) -> PyResult<String> {
        Ok(self.core.to_markdown(crate::failure::lang(lang)?))
    }

    /// The page that explains the schema, as HTML.
    fn html(&self, lang: &str) -> PyResult<String> {
        Ok(self.core.to_html(crate::failure::lang(lang)?))
    }
}

/// The data sets: name and versions, oldest first.
#[pyfunction]
pub fn datasets() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut sets: Vec<_> = sets::all().iter().chain(sets::documents()).collect();
    sets.sort_by_key(|set| set.name);
    sets.into_iter().map(|set| (set.name, set.versions.iter().map(|v| v.number).collect())).collect()
}

/// The schema that the caller stated, or the recognised one.
pub fn stated_or(
    stated: Option<&Schema>,
    name: &str,
    recognise: impl FnOnce() -> opendatabutton::Result<Option<Standard>>,
) -> Result<Standard, Failure> {
    if let Some(schema) = stated {
        return Ok(schema.core.clone());
    }
    recognise()?.ok_or_else(|| {
        Failure::input(
            "unrecognised",
            format!("{name} : aucun jeu de données ne se reconnaît à l'en-tête ; précisez schema="),
            format!("{name}: the header is that of no data set; give schema="),
        )
    })
}

/// As [`stated_or`], for tables of other programs.
pub fn stated_or_labelled(
    stated: Option<&Schema>,
    name: &str,
    labels: Option<&[String]>,
) -> Result<Table, Failure> {
    let recognise = || match labels {
        Some(labels) => Ok(recognise_labels(labels)?.map(|found| found.schema.into())),
        None => Ok(None),
    };
    Ok(table(&stated_or(stated, name, recognise)?)?.clone())
}
