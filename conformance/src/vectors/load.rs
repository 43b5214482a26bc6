use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::VectorFile;
use crate::canonical::sha256;
use crate::error::{Error, Result};

/// The list of the SHA-256 of all files, as `sha256sum` writes it.
pub const SUMS: &str = "SHA256SUMS";

/// The vectors of a directory, every byte of them verified against its list.
#[derive(Debug)]
pub struct Suite {
    /// Their directory.
    pub directory: PathBuf,
    /// The SHA-256 of the list.
    pub root: String,
    /// The files, in the order of their paths.
    pub files: Vec<VectorFile>,
}

/// The directory of the vectors in the sources of the project.
pub fn default_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The root fingerprint of the vectors that this version of the suite was built with.
pub fn official_root() -> String {
    sha256(include_bytes!("../../vectors/SHA256SUMS"))
}

/// The list of the SHA-256 of the files of a directory, by path.
///
/// # Errors
/// If the directory cannot be read.
pub fn sums(directory: &Path) -> Result<String> {
    let mut paths = Vec::new();
    walk(directory, &mut paths)?;
    let mut sums = String::new();
    let mut relative: Vec<_> = paths.iter().filter_map(|path| Some((name(directory, path)?, path))).collect();
    relative.sort();
    for (name, path) in relative {
        let bytes = fs::read(path).map_err(|error| Error::file(path, error))?;
        // Writing into a text cannot fail.
        let _ = writeln!(sums, "{}  {name}", sha256(&bytes));
    }
    Ok(sums)
}

/// A path below the directory, with slashes; None for the list itself.
fn name(directory: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(directory).ok()?;
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/")).filter(|name| name != SUMS)
}

fn walk(directory: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory).map_err(|error| Error::file(directory, error))? {
        let path = entry.map_err(|error| Error::file(directory, error))?.path();
        if path.is_dir() { walk(&path, paths)? } else { paths.push(path) }
    }
    Ok(())
}

impl Suite {
    /// Reads the vectors of a directory.
    ///
    /// # Errors
    /// If a file differs from the list, is not in it, or is no file of vectors.
    pub fn load(directory: &Path) -> Result<Self> {
        let path = directory.join(SUMS);
        let listed = fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?;
        let found = sums(directory)?;
        if listed != found {
            let differs = differing(&listed, &found);
            return Err(Error::in_file(
                directory,
                format!("ces cas d'essai ne sont pas ceux de {SUMS} : {differs}"),
                format!("these vectors are not those of {SUMS}: {differs}"),
            ));
        }
        let names = listed.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name);
        let mut files = Vec::new();
        // The other files are the subjects of cases.
        let is_vectors = |name: &&str| name.ends_with("/records.json") || name.ends_with("/files.json");
        for name in names.filter(is_vectors) {
            let path = directory.join(name);
            let text = fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?;
            files.push(serde_json::from_str(&text).map_err(|error| Error::file(&path, error))?);
        }
        Ok(Suite { directory: directory.to_owned(), root: sha256(listed.as_bytes()), files })
    }

    /// Whether these are the vectors that this version of the suite was built with.
    pub fn is_official(&self) -> bool {
        self.root == official_root()
    }

    /// The number of cases.
    pub fn cases(&self) -> usize {
        self.files.iter().map(|file| file.cases.len()).sum()
    }

    /// The path of a raw file that belongs to a file of vectors.
    pub fn raw(&self, file: &VectorFile, path: &str) -> PathBuf {
        self.directory.join(&file.data_set).join(&file.version).join(path)
    }
}

/// The first file on which the two lists differ.
fn differing(listed: &str, found: &str) -> String {
    let entries = |text: &str| -> BTreeMap<String, String> {
        let lines = text.lines().filter_map(|line| line.split_once("  "));
        lines.map(|(sum, name)| (name.to_owned(), sum.to_owned())).collect()
    };
    let (listed, found) = (entries(listed), entries(found));
    let changed = listed.iter().find(|(name, sum)| found.get(*name) != Some(sum)).map(|(name, _)| name);
    let added = found.keys().find(|name| !listed.contains_key(*name));
    changed.or(added).cloned().unwrap_or_else(|| "its form".to_owned())
}
