//! Writes the vectors into their directory.

use std::fs;
use std::path::Path;

use super::model::Model;
use super::{files, records};
use crate::error::{Error, Result};
use crate::vectors::{Ledger, SUMS, sums};

/// Writes the vectors of every data set and version, their ledgers and the list of their fingerprints.
///
/// # Errors
/// When an identifier would change its meaning, a descriptor holds something new, or the disk refuses.
pub fn write(directory: &Path) -> Result<()> {
    let mut models = Model::all()?;
    models.sort_by(|a, b| a.data_set.cmp(&b.data_set));
    for of_one in models.chunk_by(|a, b| a.data_set == b.data_set) {
        let Some(first) = of_one.first() else { continue };
        let ledger_path = directory.join(&first.data_set).join("ids.tsv");
        let mut ledger = Ledger::parse(&fs::read_to_string(&ledger_path).unwrap_or_default());
        for model in of_one {
            let folder = directory.join(&model.data_set).join(&model.version);
            fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
            let (of_files, raw) = files(model)?;
            for (name, file) in [("records.json", records(model)?), ("files.json", of_files)] {
                ledger.enter(&file)?;
                put(&folder.join(name), file.to_json()?.as_bytes())?;
            }
            for raw in raw {
                put(&folder.join(raw.path), &raw.bytes)?;
            }
        }
        put(&ledger_path, ledger.to_text().as_bytes())?;
    }
    put(&directory.join(SUMS), sums(directory)?.as_bytes())
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}
