//! Writes the vectors into their directory.

use std::fs;
use std::path::Path;

use super::contracts;
use super::model::Model;
use super::{Raw, files, records};
use crate::error::{Error, Result};
use crate::vectors::{Ledger, SUMS, VectorFile, sums};

/// Writes the vectors of every data set and version, their ledgers and the list of their fingerprints.
///
/// # Errors
/// If an identifier would change its meaning, a descriptor holds something new, or the disk refuses.
pub fn write(directory: &Path) -> Result<()> {
    for model in Model::all()? {
        let (of_files, raw) = files(&model)?;
        of_one(directory, &records(&model)?, &of_files, &raw)?;
    }
    for model in contracts::model::Model::all()? {
        let (of_files, raw) = contracts::files(&model)?;
        of_one(directory, &contracts::records(&model)?, &of_files, &raw)?;
    }
    put(&directory.join(SUMS), sums(directory)?.as_bytes())
}

/// The vectors of a version; its identifiers go into the ledger of its data set.
fn of_one(directory: &Path, records: &VectorFile, files: &VectorFile, raw: &[Raw]) -> Result<()> {
    let directory = directory.join(&records.data_set);
    let folder = directory.join(&records.version);
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let ledger_path = directory.join("ids.tsv");
    let mut ledger = Ledger::parse(&fs::read_to_string(&ledger_path).unwrap_or_default());
    for (name, file) in [("records.json", records), ("files.json", files)] {
        ledger.enter(file)?;
        put(&folder.join(name), file.to_json()?.as_bytes())?;
    }
    for raw in raw {
        put(&folder.join(&raw.path), &raw.bytes)?;
    }
    put(&ledger_path, ledger.to_text().as_bytes())
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}
