//! The data sets of the standard: their descriptors, version by version, and their typed records.
//!
//! The descriptors are the only source: `make generate` writes `registry.rs` and the records from them, and a test
//! fails if these files are out of date.
//!
//! A record without one of its required fields does not compile:
//!
//! ```compile_fail,E0277
//! use opendatabutton::datasets::Deliberation;
//!
//! let record = Deliberation::builder().coll_nom("Ville de Poitiers").build();
//! ```

mod registry;

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

pub use registry::*;
use serde_json::{Value, json};

#[cfg(feature = "documents")]
use crate::document::DocumentSchema;
use crate::error::{Error, InputProblem, Phrase, Result, UnknownDataSet};
use crate::schema::{Schema, nearest_name};
use crate::standard::Standard;

/// A data set of the standard, with its published versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DataSet {
    /// The name, as the standard spells it.
    pub name: &'static str,
    /// The versions, oldest first.
    pub versions: &'static [Version],
}

/// A published version of a data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Version {
    /// The version's number, `2.1.5` for example.
    pub number: &'static str,
    /// The descriptor in JSON: a Table Schema, or for a nested standard a tree of types.
    pub descriptor: &'static str,
    /// The names of the columns, in the order of the standard; empty for a nested standard.
    pub columns: &'static [&'static str],
    /// Columns by which a file is recognised even if most others are missing.
    pub(crate) signature: &'static [&'static str],
}

impl DataSet {
    /// The most recent version.
    pub fn latest(&self) -> &'static Version {
        // The generator writes no data set without a version.
        &self.versions[self.versions.len() - 1]
    }
}

/// All data sets that are tables, by name. For the others, see [`documents`].
///
/// ```
/// let names: Vec<&str> = opendatabutton::datasets::all().iter().map(|set| set.name).collect();
/// assert!(names.contains(&"deliberations"));
/// ```
pub fn all() -> &'static [DataSet] {
    registry::DATA_SETS
}

/// The nested standards, by name. Their descriptors are trees of types in opendatabutton's own format, not Table
/// Schemas. The list is empty without the feature `documents`.
///
/// ```
/// assert_eq!(opendatabutton::datasets::documents()[0].name, "marches-publics");
/// ```
pub fn documents() -> &'static [DataSet] {
    registry::DOCUMENTS
}

/// The compiled standard of `name` (its latest version) or `name@version`, table or document.
/// Each version is compiled once per process.
///
/// Some standards allow columns to be repeated in regional languages. `+` appends the columns of a language:
/// `bal@1.5+bre` has a column `toponyme_bre`.
///
/// # Errors
/// When there is no such data set or version: the error lists those that exist.
///
/// ```
/// use opendatabutton::{Standard, datasets};
///
/// assert!(matches!(datasets::standard("budget")?, Standard::Table(_)));
/// assert!(matches!(datasets::standard("marches-publics@2.0.2")?, Standard::Document(_)));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub fn standard(name: &str) -> Result<Standard> {
    #[cfg(feature = "documents")]
    if is_document(name) {
        return Ok(Standard::Document(document(name)?));
    }
    Ok(Standard::Table(table_in(name, &[all(), documents()])?))
}

fn is_document(name: &str) -> bool {
    let set_name = name.split_once('@').map_or(name, |(set, _)| set);
    documents().iter().any(|set| set.name == set_name)
}

/// The compiled nested standard of `name` or `name@version`. Each version is compiled once per process.
///
/// # Errors
/// As [`standard`].
#[cfg(feature = "documents")]
pub fn document(name: &str) -> Result<DocumentSchema> {
    static COMPILED: OnceLock<Compiled<DocumentSchema>> = OnceLock::new();
    let (set, version) = find_in(name, &[documents()])?;
    compiled(COMPILED.get_or_init(Mutex::default), set, version, DocumentSchema::from_json)
}

/// The compiled schema of `name` (its latest version) or `name@version`. Each version is compiled once per process.
///
/// # Errors
/// When there is no such data set or version: the error lists those that exist. When the data set is a document:
/// [`standard`] returns it.
///
/// ```
/// use opendatabutton::datasets;
///
/// assert_eq!(datasets::schema("budget@0.8.3")?.version(), "0.8.3");
/// assert!(datasets::schema("bal+bre")?.column("toponyme_bre").is_ok());
/// let error = datasets::schema("bugdet").unwrap_err();
/// assert!(error.is_unknown_data_set());
/// assert!(error.to_string().contains("« budget »"));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub fn schema(name: &str) -> Result<Schema> {
    if is_document(name) {
        return Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{name} : des contrats en JSON ou XML, pas un tableau"),
            format!("{name}: contracts in JSON or XML, not a table"),
        ))));
    }
    table_in(name, &[all()])
}

/// The schema of `name`, with the columns of the languages after `+`. The error for an unknown name lists the names in
/// `sets`.
fn table_in(name: &str, sets: &[&'static [DataSet]]) -> Result<Schema> {
    static COMPILED: OnceLock<Compiled<Schema>> = OnceLock::new();
    if let Some((name, languages)) = name.split_once('+') {
        let (set, version) = find_in(name, sets)?;
        return in_languages(set, version, languages);
    }
    let (set, version) = find_in(name, sets)?;
    compiled(COMPILED.get_or_init(Mutex::default), set, version, Schema::from_json)
}

/// The standards compiled so far, by data set and version.
type Compiled<T> = Mutex<BTreeMap<(&'static str, &'static str), T>>;

fn compiled<T: Clone>(
    compiled: &Compiled<T>,
    set: &'static DataSet,
    version: &'static Version,
    compile: fn(&str, &str) -> Result<T>,
) -> Result<T> {
    // A panic in another thread leaves a map that is still whole.
    let mut compiled = compiled.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(schema) = compiled.get(&(set.name, version.number)) {
        return Ok(schema.clone());
    }
    let schema = compile(version.descriptor, &format!("{}@{}", set.name, version.number))?;
    compiled.insert((set.name, version.number), schema.clone());
    Ok(schema)
}

/// The schema with the columns of `languages` (`bre+oci`) after the others.
fn in_languages(set: &DataSet, version: &Version, languages: &str) -> Result<Schema> {
    let name = format!("{}@{}", set.name, version.number);
    let schema = schema(&name)?;
    let descriptor = schema.descriptor();
    let known = &descriptor.extension.languages;
    let mut json: Value = serde_json::from_str(schema.json()).unwrap_or_default();
    for language in languages.split('+') {
        if !known.iter().any(|one| one == language) {
            let known = known.iter().map(|one| format!("{name}+{one}")).collect();
            let asked = format!("{name}+{languages}");
            return Err(Error::unknown_data_set(UnknownDataSet { asked, known, nearest: None }));
        }
        let fields = descriptor.fields.iter().filter(|field| field.extension.languages);
        let again = fields.map(|field| {
            let title = format!("{} ({language})", field.title);
            json!({"name": format!("{}_{language}", field.name), "title": title, "description": field.description})
        });
        if let Some(all) = json.get_mut("fields").and_then(Value::as_array_mut) {
            all.extend(again);
        }
    }
    Schema::from_json(&json.to_string(), &format!("{name}+{languages}"))
}

/// The table and version of `name` or `name@version`.
///
/// # Errors
/// As [`schema`].
pub fn find(name: &str) -> Result<(&'static DataSet, &'static Version)> {
    find_in(name, &[all()])
}

fn find_in(name: &str, sets: &[&'static [DataSet]]) -> Result<(&'static DataSet, &'static Version)> {
    let all = || sets.iter().copied().flatten();
    let (set_name, number) = match name.split_once('@') {
        Some((set, number)) => (set, Some(number)),
        None => (name, None),
    };
    let unknown = |known: Vec<String>, nearest: Option<String>| {
        Error::unknown_data_set(UnknownDataSet { asked: name.to_owned(), known, nearest })
    };
    let Some(set) = all().find(|set| set.name == set_name) else {
        let nearest = nearest_name(set_name, all().map(|set| set.name));
        let mut known: Vec<String> = all().map(|set| set.name.to_owned()).collect();
        known.sort();
        return Err(unknown(known, nearest.map(str::to_owned)));
    };
    match number {
        None => Ok((set, set.latest())),
        Some(number) => match set.versions.iter().find(|version| version.number == number) {
            Some(version) => Ok((set, version)),
            None => {
                let known = set.versions.iter().map(|v| format!("{}@{}", set.name, v.number)).collect();
                Err(unknown(known, None))
            }
        },
    }
}

/// The error for a record of one schema that is passed to an export of another.
pub(crate) fn mismatch(asked: &str, name: &str, version: &str) -> Error {
    Error::input(InputProblem::Option(Phrase::new(
        format!("enregistrement de {asked} donné à un export de {name}@{version}"),
        format!("record of {asked} given to an export of {name}@{version}"),
    )))
}
