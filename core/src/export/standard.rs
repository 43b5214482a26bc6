//! Exports of either kind of standard, into a file or a stream, for callers that know the standard only by its name.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::builder::AtomicTarget;
use super::output::Stopper;
use super::{DocumentExport, DocumentExportBuilder, Export, ExportBuilder};
use crate::document::DocumentForm;
use crate::error::{Error, InputProblem, Phrase, Result};
use crate::reader::Sheet;
use crate::record::{DynamicRecord, InvalidIdentifier, Siren, Siret};
use crate::report::Report;
use crate::standard::Standard;
use crate::writer::Receipt;

/// The form of a file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportForm {
    /// The official form of a table.
    Csv,
    /// GeoJSON (RFC 7946), of a table whose rows have coordinates: see [`ExportBuilder::geojson`].
    GeoJson,
    /// A document of contracts, as the official JSON Schema describes it.
    Json,
    /// A document of contracts, as the official XSD describes it.
    Xml,
}

impl ExportForm {
    /// The form that the ending of a file's name implies: `.csv`, `.geojson`, `.json` or `.xml`.
    pub fn of_path(path: impl AsRef<Path>) -> Option<Self> {
        let forms = [
            ("csv", ExportForm::Csv),
            ("geojson", ExportForm::GeoJson),
            ("json", ExportForm::Json),
            ("xml", ExportForm::Xml),
        ];
        let end = path.as_ref().extension()?;
        forms.into_iter().find(|(name, _)| end.eq_ignore_ascii_case(name)).map(|(_, form)| form)
    }

    /// Whether files of a standard can have this form.
    pub fn fits(self, standard: &Standard) -> bool {
        matches!(standard, Standard::Table(_)) == matches!(self, ExportForm::Csv | ExportForm::GeoJson)
    }
}

impl From<DocumentForm> for ExportForm {
    fn from(form: DocumentForm) -> Self {
        match form {
            DocumentForm::Json => ExportForm::Json,
            DocumentForm::Xml => ExportForm::Xml,
        }
    }
}

/// Whether the form of a table is GeoJSON.
fn is_geojson(form: Option<ExportForm>, schema: &str) -> Result<bool> {
    match form {
        None | Some(ExportForm::Csv) => Ok(false),
        Some(ExportForm::GeoJson) => Ok(true),
        Some(ExportForm::Json | ExportForm::Xml) => Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{schema} est un tableau : CSV ou GeoJSON"),
            format!("{schema} is a table: CSV or GeoJSON"),
        )))),
    }
}

/// The form of a document, if one is stated.
fn document_form(form: Option<ExportForm>, schema: &str) -> Result<Option<DocumentForm>> {
    match form {
        None => Ok(None),
        Some(ExportForm::Json) => Ok(Some(DocumentForm::Json)),
        Some(ExportForm::Xml) => Ok(Some(DocumentForm::Xml)),
        Some(ExportForm::Csv | ExportForm::GeoJson) => Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{schema} est fait de contrats : JSON ou XML"),
            format!("{schema} is made of contracts: JSON or XML"),
        )))),
    }
}

/// The target and name of an export of either kind of standard; [`StandardExport::to_directory`] and
/// [`StandardExport::to_file`] return one.
#[derive(Debug, Clone)]
#[must_use = "an export begins with `create`"]
pub struct StandardExportBuilder {
    builder: Builder,
    form: Option<ExportForm>,
}

#[derive(Debug, Clone)]
enum Builder {
    Table(ExportBuilder),
    Document(DocumentExportBuilder),
}

impl StandardExportBuilder {
    fn new(builder: Builder) -> Self {
        StandardExportBuilder { builder, form: None }
    }

    /// Sets the date in the official name; today unless set.
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.builder = match self.builder {
            Builder::Table(builder) => Builder::Table(builder.date(date)),
            Builder::Document(builder) => Builder::Document(builder.date(date)),
        };
        self
    }

    /// Sets the number of a document among those of the day, in its official name; 1 unless set. Tables have none.
    pub fn sequence(mut self, sequence: u32) -> Self {
        if let Builder::Document(builder) = self.builder {
            self.builder = Builder::Document(builder.sequence(sequence));
        }
        self
    }

    /// Sets whether to replace an existing file, which stays as it is until the new one is whole.
    pub fn replace(mut self, replace: bool) -> Self {
        self.builder = match self.builder {
            Builder::Table(builder) => Builder::Table(builder.replace(replace)),
            Builder::Document(builder) => Builder::Document(builder.replace(replace)),
        };
        self
    }

    /// Sets the form of the file. Unless set, a table is CSV; a document has the form that the file's name implies,
    /// else JSON.
    pub fn form(mut self, form: ExportForm) -> Self {
        self.form = Some(form);
        self
    }

    /// Begins the export. `W` is the type of stream of [`StandardExport::to_writer`]; for a file, any type will do.
    ///
    /// # Errors
    /// When the target is a directory, cannot be written, or exists and must not be replaced; when files of
    /// the standard do not have the form.
    pub fn create<W: Write>(self) -> Result<StandardExport<W>> {
        match self.builder {
            Builder::Table(builder) => {
                let geojson = is_geojson(self.form, builder.schema.name())?;
                let builder = if geojson { builder.geojson() } else { builder };
                Ok(StandardExport::Table(Box::new(builder.create_in(ExportTarget::File)?)))
            }
            Builder::Document(mut builder) => {
                if let Some(form) = document_form(self.form, builder.schema.name())? {
                    builder.form = form;
                }
                Ok(StandardExport::Document(Box::new(builder.create_in(ExportTarget::File)?)))
            }
        }
    }
}

/// The target of a [`StandardExport`].
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportTarget<W> {
    /// A file and its receipt, which appear when the export finishes.
    File(AtomicTarget),
    /// A stream of the caller, or memory.
    Stream(W),
}

impl<W: Write> Write for ExportTarget<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self {
            ExportTarget::File(file) => file.write(buffer),
            ExportTarget::Stream(stream) => stream.write(buffer),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            ExportTarget::File(file) => file.flush(),
            ExportTarget::Stream(stream) => stream.flush(),
        }
    }
}

/// The result of [`StandardExport::finish`].
#[derive(Debug)]
#[non_exhaustive]
pub struct FinishedExport<W> {
    /// The receipt: the file's name, standard and fingerprint.
    pub receipt: Receipt,
    /// The path of the file; None for a stream.
    pub path: Option<PathBuf>,
    /// The stream, which got all bytes; None for a file.
    pub stream: Option<W>,
}

/// An export of either kind of standard, a table or nested contracts, into a file, memory or a stream. It is the
/// counterpart of [`Standard`] for writing, for programs that know the standard only by its name. Programs that know
/// the standard use [`Export`] or [`DocumentExport`].
///
/// An export that is dropped leaves no file behind; a stream keeps the bytes that it got.
///
/// ```
/// use opendatabutton::{ExportForm, StandardExport, datasets};
///
/// # let directory = tempfile::tempdir()?;
/// # let path = directory.path().join("contrats.json");
/// # std::fs::write(&path, r#"{"marches": {"marche": []}}"#)?;
/// // Into memory: a document, in the other form.
/// let standard = datasets::standard("marches-publics")?;
/// let mut export = StandardExport::to_writer(standard, Some(ExportForm::Xml), Vec::new())?;
/// let report = export.write_file(&path, 1000)?;
/// assert!(report.is_valid());
/// let finished = export.finish()?;
/// assert!(finished.stream.is_some_and(|bytes| bytes.ends_with(b"</marches>\n")));
///
/// // Into a directory, under the official name; the producer is named by its SIREN, the buyer of contracts by its SIRET.
/// let standard = datasets::standard("prenoms")?;
/// let mut export: StandardExport =
///     StandardExport::to_directory(standard, directory.path(), "218601946")?.create()?;
/// let rows = "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n86194,Poitiers,F,Jeanne,12,2023\n";
/// export.write_all(rows.as_bytes(), "prenoms.csv", 1000)?;
/// let finished = export.finish()?;
/// assert!(finished.path.is_some_and(|path| path.exists()));
/// assert_eq!(finished.receipt.rows, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[non_exhaustive]
pub enum StandardExport<W: Write = Vec<u8>> {
    /// Rows of a table.
    Table(Box<Export<ExportTarget<W>>>),
    /// Contracts.
    Document(Box<DocumentExport<ExportTarget<W>>>),
}

impl StandardExport {
    /// Begins an export into a directory, under the official name. `producer` is the SIREN of a table's producer, or
    /// the SIRET of the buyer for contracts.
    ///
    /// # Errors
    /// When the producer's number is invalid.
    pub fn to_directory(
        standard: Standard,
        directory: impl Into<PathBuf>,
        producer: &str,
    ) -> std::result::Result<StandardExportBuilder, InvalidIdentifier> {
        Ok(StandardExportBuilder::new(match standard {
            Standard::Table(schema) => {
                Builder::Table(Export::to_directory(schema, directory, Siren::new(producer)?))
            }
            Standard::Document(schema) => {
                let producer = Siret::new(producer)?;
                Builder::Document(DocumentExport::to_directory(
                    schema,
                    DocumentForm::Json,
                    directory,
                    producer,
                ))
            }
        }))
    }

    /// Begins an export into a file of any name.
    pub fn to_file(standard: Standard, path: impl Into<PathBuf>) -> StandardExportBuilder {
        StandardExportBuilder::new(match standard {
            Standard::Table(schema) => Builder::Table(Export::to_file(schema, path)),
            Standard::Document(schema) => {
                let path = path.into();
                let form = DocumentForm::of_path(&path).unwrap_or(DocumentForm::Json);
                Builder::Document(DocumentExport::to_file(schema, form, path))
            }
        })
    }
}

impl<W: Write> StandardExport<W> {
    /// Begins an export into a stream, for example an HTTP response, or into memory: see [`Export::to_writer`]. Without
    /// a form, a table is CSV, a document JSON.
    ///
    /// # Errors
    /// When files of the standard do not have the form.
    pub fn to_writer(standard: Standard, form: Option<ExportForm>, writer: W) -> Result<Self> {
        let target = ExportTarget::Stream(writer);
        match standard {
            Standard::Table(schema) => {
                let export = match is_geojson(form, schema.name())? {
                    true => Export::geojson_to_writer(schema, target),
                    false => Export::to_writer(schema, target),
                };
                Ok(StandardExport::Table(Box::new(export?)))
            }
            Standard::Document(schema) => {
                let form = document_form(form, schema.name())?.unwrap_or(DocumentForm::Json);
                Ok(StandardExport::Document(Box::new(DocumentExport::to_writer(schema, form, target))))
            }
        }
    }

    /// The export of a table, for features that contracts lack: data frames, records one by one. None for contracts.
    pub fn table(&mut self) -> Option<&mut Export<ExportTarget<W>>> {
        match self {
            StandardExport::Table(export) => Some(export),
            StandardExport::Document(_) => None,
        }
    }

    /// The export of contracts. None for a table.
    pub fn document(&mut self) -> Option<&mut DocumentExport<ExportTarget<W>>> {
        match self {
            StandardExport::Table(_) => None,
            StandardExport::Document(export) => Some(export),
        }
    }

    fn rows_only(&mut self) -> Result<&mut Export<ExportTarget<W>>> {
        self.table().ok_or_else(|| {
            Error::input(InputProblem::Option(Phrase::new(
                "ce document est fait de contrats, pas de lignes",
                "this document is made of contracts, not of rows",
            )))
        })
    }

    /// The name of the standard that the file follows.
    pub fn name(&self) -> &str {
        match self {
            StandardExport::Table(export) => export.schema().name(),
            StandardExport::Document(export) => export.schema().name(),
        }
    }

    /// The path at which the file will appear; None for a stream.
    pub fn path(&self) -> Option<&Path> {
        let path = match self {
            StandardExport::Table(export) => export.output.path(),
            StandardExport::Document(export) => export.output.path(),
        };
        (!path.as_os_str().is_empty()).then_some(path)
    }

    /// The number of rows or contracts written so far.
    pub fn rows(&self) -> u64 {
        match self {
            StandardExport::Table(export) => export.rows(),
            StandardExport::Document(export) => export.contracts(),
        }
    }

    /// The number of rows or contracts refused so far: see [`Export::refused`], [`DocumentExport::refused`].
    pub fn refused(&self) -> u64 {
        match self {
            StandardExport::Table(export) => export.refused(),
            StandardExport::Document(export) => export.refused(),
        }
    }

    /// Checks that records are of the file's data set and version.
    ///
    /// # Errors
    /// When the records are of another data set or version.
    pub fn expect(&self, data_set: &str, version: &str) -> Result<()> {
        match self {
            StandardExport::Table(export) => export.expect(data_set, version),
            StandardExport::Document(export) => export.expect(data_set, version),
        }
    }

    /// Returns a handle that stops the export from another thread.
    pub fn stopper(&self) -> Stopper {
        match self {
            StandardExport::Table(export) => export.stopper(),
            StandardExport::Document(export) => export.stopper(),
        }
    }

    /// Sets the sheet to read in workbooks: see [`Export::set_sheet`].
    ///
    /// # Errors
    /// When the export is one of contracts, which do not come in workbooks, and the sheet is not the first.
    pub fn set_sheet(&mut self, sheet: Sheet) -> Result<()> {
        match self {
            StandardExport::Table(export) => export.set_sheet(sheet),
            StandardExport::Document(_) if sheet == Sheet::First => {}
            StandardExport::Document(_) => {
                return Err(Error::input(InputProblem::Option(Phrase::new(
                    "un document de contrats n'a pas de feuilles",
                    "a document of contracts has no sheets",
                ))));
            }
        }
        Ok(())
    }

    /// Writes a row: see [`Export::write_dynamic`].
    ///
    /// # Errors
    /// As there, and when the standard is made of contracts.
    pub fn write_dynamic(&mut self, record: &DynamicRecord) -> Result<()> {
        self.rows_only()?.write_dynamic(record)
    }

    /// Writes a contract: see [`DocumentExport::write_json`].
    ///
    /// # Errors
    /// As there, and when the standard is a table.
    pub fn write_json(&mut self, contract: &str) -> Result<()> {
        let export = self.document().ok_or_else(|| {
            Error::input(InputProblem::Option(Phrase::new(
                "ce tableau est fait de lignes, pas de contrats",
                "this table is made of rows, not of contracts",
            )))
        });
        export?.write_json(contract)
    }

    /// Writes all records or contracts of a file: see [`Export::write_file`], [`DocumentExport::write_file`].
    ///
    /// # Errors
    /// As there.
    pub fn write_file(&mut self, path: impl AsRef<Path>, max_findings: usize) -> Result<Report> {
        match self {
            StandardExport::Table(export) => export.write_file(path, max_findings),
            StandardExport::Document(export) => export.write_file(path, max_findings),
        }
    }

    /// Writes all records or contracts of an input: see [`Export::write_all`], [`DocumentExport::write_all`].
    ///
    /// # Errors
    /// As there.
    pub fn write_all(&mut self, input: impl Read, name: &str, max_findings: usize) -> Result<Report> {
        match self {
            StandardExport::Table(export) => export.write_all(input, name, None, max_findings),
            StandardExport::Document(export) => export.write_all(input, name, max_findings),
        }
    }

    /// Writes the lines of a TOTEM document: see [`Export::write_totem`].
    ///
    /// # Errors
    /// As there, and when the standard is made of contracts.
    #[cfg(feature = "totem")]
    pub fn write_totem(
        &mut self,
        document: crate::totem::TotemDocument<impl Read>,
        plans: &crate::totem::Plans,
        max_findings: usize,
    ) -> Result<Report> {
        self.rows_only()?.write_totem(document, plans, max_findings)
    }

    /// Writes the lines of a TOTEM document: see [`Export::write_totem_file`].
    ///
    /// # Errors
    /// As there, and when the standard is made of contracts.
    #[cfg(feature = "totem")]
    pub fn write_totem_file(
        &mut self,
        path: impl AsRef<Path>,
        plans: &crate::totem::Plans,
        siret: Option<&str>,
        max_findings: usize,
    ) -> Result<Report> {
        self.rows_only()?.write_totem_file(path, plans, siret, max_findings)
    }

    /// Writes the records of a table with its own headings: see [`Export::write_mapped`].
    ///
    /// # Errors
    /// As there, and when the standard is made of contracts.
    #[cfg(feature = "mapping")]
    pub fn write_mapped(
        &mut self,
        path: impl AsRef<Path>,
        mapping: &crate::mapping::Mapping,
        max_findings: usize,
    ) -> Result<Report> {
        self.rows_only()?.write_mapped(path, mapping, max_findings)
    }

    /// Ends the export. A file and its receipt appear; a stream gets the last bytes, and the result returns it.
    ///
    /// # Errors
    /// As [`Export::finish`]: when a source was not written whole ([`Error::is_incomplete`]), or the target refuses.
    pub fn finish(self) -> Result<FinishedExport<W>> {
        self.finish_unless(&mut || ControlFlow::Continue(()))
    }

    /// As [`StandardExport::finish`]; calls `last` once all bytes are written and safe, just before the file appears,
    /// and leaves no file if it stops the export. A host asks its user there for the last time.
    ///
    /// # Errors
    /// As [`StandardExport::finish`], and when `last` stops the export ([`Error::is_cancelled`]).
    pub fn finish_unless(self, last: &mut dyn FnMut() -> ControlFlow<()>) -> Result<FinishedExport<W>> {
        let path = self.path().map(Path::to_owned);
        let (target, receipt) = match self {
            StandardExport::Table(export) => export.check_whole().and_then(|()| export.end()),
            StandardExport::Document(export) => export.check_whole().and_then(|()| export.end()),
        }?;
        let stream = match target {
            ExportTarget::File(file) => {
                file.appear(&receipt, last)?;
                None
            }
            ExportTarget::Stream(_) if last().is_break() => return Err(Error::cancelled()),
            ExportTarget::Stream(stream) => Some(stream),
        };
        Ok(FinishedExport { receipt, path, stream })
    }
}
