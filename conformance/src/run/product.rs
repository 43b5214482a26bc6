//! `product.toml`: a vendor's description of a product.

use std::fs;
use std::path::Path;

use opendatabutton::{Standard, datasets};
use serde::Deserialize;

use crate::canonical::sha256;
use crate::error::{Error, Result};
use crate::generate::Subject;
use crate::report::{Artefact, Product};

/// A product and the data sets that it exports.
#[derive(Debug, Clone)]
pub struct Description {
    /// The product.
    pub product: Product,
    /// Data set, version, whether it is exported.
    pub data_sets: Vec<(String, String, bool)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    version: String,
    vendor: String,
    artefact: String,
    data_sets: Option<Vec<String>>,
    #[serde(default)]
    unsupported: Vec<String>,
}

impl Description {
    /// Reads a description; the artefact is a file beside it.
    ///
    /// # Errors
    /// If it cannot be read, or names a data set that does not exist.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(|error| Error::file(path, error))?;
        let file: File = toml::from_str(&text).map_err(|error| Error::file(path, error.message()))?;
        let artefact = path.parent().unwrap_or(Path::new(".")).join(&file.artefact);
        let bytes = fs::read(&artefact).map_err(|error| Error::file(&artefact, error))?;
        let name = artefact.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for (what, text) in [("name", &file.name), ("version", &file.version), ("vendor", &file.vendor)] {
            if text.trim().is_empty() {
                return Err(Error::in_file(path, format!("{what} est vide"), format!("{what} is empty")));
            }
        }
        let mut data_sets = Vec::new();
        let all = Subject::names()?;
        let unsupported = file.unsupported.iter().map(|name| (name, false)).collect::<Vec<_>>();
        let known = |name: &String| !file.unsupported.contains(name);
        let supported = file.data_sets.unwrap_or_else(|| all.into_iter().filter(known).collect());
        for (name, supported) in supported.iter().map(|name| (name, true)).chain(unsupported) {
            let (set, version) = named(name)?;
            data_sets.push((set, version, supported));
        }
        data_sets.sort();
        if data_sets.windows(2).any(|two| matches!(two, [a, b] if a.0 == b.0 && a.1 == b.1)) {
            return Err(Error::in_file(path, "un jeu de données y est deux fois", "a data set stands twice"));
        }
        Ok(Description {
            product: Product {
                name: file.name,
                version: file.version,
                vendor: file.vendor,
                artefact: Artefact { file: name, bytes: bytes.len() as u64, sha256: sha256(&bytes) },
            },
            data_sets,
        })
    }
}

/// The name and version of a data set.
fn named(name: &str) -> Result<(String, String)> {
    Ok(match datasets::standard(name)? {
        Standard::Document(schema) => (schema.name().to_owned(), schema.version().to_owned()),
        _ => {
            let (set, version) = datasets::find(name)?;
            (set.name.to_owned(), version.number.to_owned())
        }
    })
}
