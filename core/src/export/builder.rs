//! Exports into a file: its name, and the temporary file that holds its bytes until it appears.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Export, Face};
use crate::clock;
use crate::error::{Action, Error, Result};
use crate::record::Siren;
use crate::schema::Schema;
use crate::writer::{AtomicFile, Receipt, file_name};

/// The target and name of an export; [`Export::to_directory`] and [`Export::to_file`] return one.
#[derive(Debug, Clone)]
#[must_use = "an export begins with `create`"]
pub struct ExportBuilder {
    pub(super) schema: Schema,
    pub(super) target: Target,
    pub(super) date: Option<NaiveDate>,
    pub(super) replace: bool,
    pub(super) geojson: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Target {
    Directory { directory: PathBuf, producer: Siren },
    File(PathBuf),
}

impl ExportBuilder {
    /// Sets the date in the official name; today unless set.
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Sets whether to replace an existing file, which stays as it is until the new one is whole.
    pub fn replace(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// Writes GeoJSON (RFC 7946) instead of the standard's own form: a point for each row, from the columns of
    /// coordinates, with the other columns as properties. The file has no receipt, because no standard defines
    /// this form. Columns of the input that the schema lacks are left out, with a warning.
    ///
    /// ```
    /// use opendatabutton::{Export, datasets};
    ///
    /// let directory = tempfile::tempdir()?;
    /// let path = directory.path().join("adresses.geojson");
    /// let mut export = Export::to_file(datasets::schema("bal")?, &path).geojson().create()?;
    /// let file = "toponyme;numero;commune_insee;long;lat\nRue des Lilas;9;31591;1.028392;43.111637\n";
    /// let report = export.write_all(file.as_bytes(), "adresses.csv", None, 100)?;
    /// assert!(report.is_valid());
    /// export.finish()?;
    /// assert!(std::fs::read_to_string(path)?.contains("[1.028392,43.111637]"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn geojson(mut self) -> Self {
        self.geojson = true;
        self
    }

    /// Begins the export.
    ///
    /// # Errors
    /// When the target is a directory, cannot be written, or exists and must not be replaced; when the form is GeoJSON
    /// and the schema does not state columns of coordinates.
    pub fn create(self) -> Result<Export<AtomicTarget>> {
        self.create_in(|file| file)
    }

    /// Begins the export; `wrap` converts its file to the type of target.
    pub(super) fn create_in<T: Write>(self, wrap: impl FnOnce(AtomicTarget) -> T) -> Result<Export<T>> {
        let path = match self.target {
            Target::File(path) => path,
            Target::Directory { directory, producer } => {
                let date = self.date.unwrap_or_else(clock::today);
                directory.join(file_name(date, &producer, self.schema.name()))
            }
        };
        let face = if self.geojson { Face::geojson(&self.schema)? } else { Face::csv(&self.schema) };
        let target = AtomicTarget::create(&path, self.replace, !self.geojson)?;
        Export::begin(self.schema, wrap(target), path, face)
    }
}

/// The path of the receipt: `<file>.receipt.json`, beside the file.
fn receipt_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".receipt.json");
    PathBuf::from(name)
}

/// A file and its receipt, which appear together when the export finishes.
#[derive(Debug)]
pub struct AtomicTarget {
    file: AtomicFile,
    receipt: Option<AtomicFile>,
}

impl AtomicTarget {
    /// Begins a file, and its receipt if `with_receipt` is true.
    pub(super) fn create(path: &Path, replace: bool, with_receipt: bool) -> Result<Self> {
        let file = AtomicFile::create(path, replace)?;
        file.sweep_folder();
        let receipt = with_receipt.then(|| AtomicFile::create(&receipt_path(path), replace)).transpose()?;
        Ok(AtomicTarget { file, receipt })
    }

    /// Makes the file and its receipt, if it has one, appear, unless `last` stops it once all else is done.
    pub(super) fn appear(self, value: &Receipt, last: &mut dyn FnMut() -> ControlFlow<()>) -> Result<()> {
        let AtomicTarget { mut file, mut receipt } = self;
        file.sync()?;
        if let Some(receipt) = &mut receipt {
            let path = receipt.target().to_owned();
            receipt.write_all(value.to_json().as_bytes()).map_err(|e| Error::io(Action::Write, &path, e))?;
            receipt.sync()?;
        }
        if last().is_break() {
            return Err(Error::cancelled());
        }
        file.appear()?;
        receipt.map_or(Ok(()), AtomicFile::appear)
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
