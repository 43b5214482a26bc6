//! An export into a file: under which name, and where its bytes wait until it appears.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Export;
use crate::error::{Action, Error, Result};
use crate::record::Siren;
use crate::schema::Schema;
use crate::writer::{AtomicFile, Receipt, file_name};

/// Where an export goes, and under which name: made by [`Export::to_directory`] and [`Export::to_file`].
#[derive(Debug, Clone)]
#[must_use = "an export begins with `create`"]
pub struct ExportBuilder {
    pub(super) schema: Schema,
    pub(super) target: Target,
    pub(super) date: Option<NaiveDate>,
    pub(super) replace: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Target {
    Directory { directory: PathBuf, producer: Siren },
    File(PathBuf),
}

impl ExportBuilder {
    /// The date in the official name; today unless stated.
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Replaces a file that is already there; it stays as it is until the new one is whole.
    pub fn replace(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// Begins the export.
    ///
    /// # Errors
    /// When the target is a directory, cannot be written, or is already there and is not to be replaced.
    pub fn create(self) -> Result<Export<AtomicTarget>> {
        let path = match self.target {
            Target::File(path) => path,
            Target::Directory { directory, producer } => {
                let date = self.date.unwrap_or_else(|| chrono::Local::now().date_naive());
                directory.join(file_name(date, &producer, self.schema.name()))
            }
        };
        let file = AtomicFile::create(&path, self.replace)?;
        let receipt = AtomicFile::create(&receipt_path(&path), self.replace)?;
        Export::begin(self.schema, AtomicTarget { file, receipt }, path)
    }
}

/// `<file>.receipt.json`, beside the file.
pub(super) fn receipt_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".receipt.json");
    PathBuf::from(name)
}

/// A file and its receipt, which appear together when the export is finished.
#[derive(Debug)]
pub struct AtomicTarget {
    pub(super) file: AtomicFile,
    pub(super) receipt: AtomicFile,
}

impl AtomicTarget {
    /// Makes the file and its receipt appear.
    pub(super) fn appear(self, value: &Receipt) -> Result<()> {
        let AtomicTarget { mut file, mut receipt } = self;
        file.sync()?;
        let path = receipt.target().to_owned();
        receipt.write_all(value.to_json().as_bytes()).map_err(|e| Error::io(Action::Write, &path, e))?;
        receipt.sync()?;
        file.appear()?;
        receipt.appear()
    }
}

impl Write for AtomicTarget {
    fn write(&mut self, buffer: &[u8]) -> std::io::Result<usize> {
        self.file.write(buffer)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}
