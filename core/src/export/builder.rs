//! An export into a file: under which name, and where its bytes wait until it appears.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Export, Face};
use crate::clock;
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
    pub(super) geojson: bool,
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

    /// Writes GeoJSON (RFC 7946) in the place of the standard's own form: a point for each row, from the columns of
    /// its coordinates, with the other columns for its properties. No receipt stands beside it, for no standard says
    /// this form. Names that the input has and the schema has not are left out, with a warning.
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
    /// When the target is a directory, cannot be written, or is already there and is not to be replaced; when it is
    /// to be GeoJSON and the schema does not say where its rows are.
    pub fn create(self) -> Result<Export<AtomicTarget>> {
        self.create_in(|file| file)
    }

    /// Begins the export, whose file `wrap` puts among other targets.
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

/// `<file>.receipt.json`, beside the file.
fn receipt_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".receipt.json");
    PathBuf::from(name)
}

/// A file and its receipt, which appear together when the export is finished.
#[derive(Debug)]
pub struct AtomicTarget {
    file: AtomicFile,
    receipt: Option<AtomicFile>,
}

impl AtomicTarget {
    /// Begins a file, and its receipt if it is to have one.
    pub(super) fn create(path: &Path, replace: bool, with_receipt: bool) -> Result<Self> {
        let file = AtomicFile::create(path, replace)?;
        let receipt = with_receipt.then(|| AtomicFile::create(&receipt_path(path), replace)).transpose()?;
        Ok(AtomicTarget { file, receipt })
    }

    /// Makes the file and its receipt, if it has one, appear.
    pub(super) fn appear(self, value: &Receipt) -> Result<()> {
        let AtomicTarget { mut file, mut receipt } = self;
        file.sync()?;
        if let Some(receipt) = &mut receipt {
            let path = receipt.target().to_owned();
            receipt.write_all(value.to_json().as_bytes()).map_err(|e| Error::io(Action::Write, &path, e))?;
            receipt.sync()?;
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
