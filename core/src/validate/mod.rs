//! Checks files against schemas: a reader reads the rows, a compiled schema checks them, a report holds the findings.

mod block;
mod collect;
mod csv;
mod merge;
mod recognise;
#[cfg(feature = "documents")]
mod recognise_document;
mod records;
#[cfg(feature = "spreadsheets")]
mod sheet;
#[cfg(feature = "spreadsheets")]
pub(crate) use sheet::{named, report_differences, report_elsewhere, report_form};
mod table;
mod trial;

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

pub(crate) use collect::{Collector, finding};
pub(crate) use csv::default_threads;
pub use recognise::{
    Recognition, is_workbook, recognise, recognise_file, recognise_labels, recognise_sheet,
    recognise_sheet_file, recognise_standard, recognise_standard_file, recognise_standard_sheet,
    recognise_standard_sheet_file,
};
#[cfg(feature = "documents")]
pub use recognise_document::recognise_document;
pub use records::RecordReader;
pub use table::TableCheck;

use crate::clock::Stopwatch;
#[cfg(feature = "documents")]
use crate::document::{self, DocumentSchema};
use crate::error::{Action, Error, Result};
#[cfg(feature = "spreadsheets")]
use crate::reader::spreadsheet::{self, Container};
use crate::reader::{Sheet, beginning, open};
use crate::report::Report;
use crate::schema::Schema;
use crate::standard::Standard;

/// Checks files against a schema.
///
/// A validator streams its input: memory does not grow with it. The verdict is Validata's, in its terms.
///
/// ```
/// use opendatabutton::{Validator, datasets};
///
/// let file = "nomAttribuant,idAttribuant\nVille de Poitiers,21860194600014\n";
/// let report = Validator::new(datasets::schema("subventions")?).validate(file.as_bytes(), "essai.csv")?;
/// assert!(!report.is_valid());
/// assert_eq!(report.findings().iter().filter(|f| f.rule().id() == "check-siret").count(), 1);
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Validator {
    standard: Standard,
    max_findings: usize,
    threads: usize,
    sheet: Sheet,
}

/// A function that gets the number of bytes read so far, from time to time; [`ControlFlow::Break`] stops the work.
pub type Progress<'p> = dyn FnMut(u64) -> ControlFlow<()> + 'p;

impl Validator {
    /// How many findings of each severity a report details unless [`Validator::max_findings`] sets another number.
    pub const DEFAULT_MAX_FINDINGS: usize = Report::DEFAULT_MAX_FINDINGS;

    /// Creates a validator for one schema. Threads can share it, and a clone is cheap.
    ///
    /// The schema is that of a table or of a document of contracts; [`datasets::standard`](crate::datasets::standard)
    /// finds either by its name.
    pub fn new(standard: impl Into<Standard>) -> Self {
        Validator {
            standard: standard.into(),
            max_findings: Self::DEFAULT_MAX_FINDINGS,
            threads: csv::default_threads(),
            sheet: Sheet::First,
        }
    }

    /// Sets how many findings of each severity the report details; it counts all findings in any case.
    /// A detailed finding takes a few hundred bytes.
    ///
    /// Errors, warnings and notes each have their own share, so that warnings never displace the errors that make a
    /// file invalid. Within a severity, the first five findings of each rule in each column take precedence; the rest
    /// of the share goes to the findings that come first in the file.
    #[must_use]
    pub fn max_findings(mut self, max: usize) -> Self {
        self.max_findings = max;
        self
    }

    /// Sets how many threads check a large file: by default one for each processor, eight at most.
    /// The report is the same whatever their number. The calling thread alone checks small files, workbooks, and files
    /// of schemas whose values must not repeat; it alone reads the input and calls the progress function.
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = threads;
        self
    }

    /// Sets the sheet of a workbook to check; the first unless set. With another sheet than the first, an input that is
    /// no workbook is refused.
    #[must_use]
    pub fn sheet(mut self, sheet: impl Into<Sheet>) -> Self {
        self.sheet = sheet.into();
        self
    }

    /// Checks a CSV file or a sheet of a workbook (xlsx, ods, xls); for a standard of nested contracts, a JSON
    /// or XML document.
    ///
    /// # Errors
    /// When the file cannot be opened or read, is empty, or is neither a workbook nor a text.
    pub fn validate_file(&self, path: impl AsRef<Path>) -> Result<Report> {
        self.validate_file_with(path, &mut |_| ControlFlow::Continue(()))
    }

    /// As [`Validator::validate_file`], with a progress function.
    ///
    /// # Errors
    /// As [`Validator::validate_file`], and when the progress function stops the work.
    pub fn validate_file_with(&self, path: impl AsRef<Path>, progress: &mut Progress<'_>) -> Result<Report> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let (file, beginning) = open(path)?;
        #[cfg_attr(not(feature = "documents"), allow(clippy::infallible_destructuring_match))]
        let schema = match &self.standard {
            Standard::Table(schema) => schema,
            #[cfg(feature = "documents")]
            Standard::Document(schema) => {
                return self.validate_document(
                    schema,
                    io::Cursor::new(beginning).chain(file),
                    &name,
                    progress,
                );
            }
        };
        #[cfg(feature = "spreadsheets")]
        if let Some(container) = Container::of(&beginning) {
            return self.validate_sheet(schema, container, file, &name, progress);
        }
        self.sheet.check_text(&name)?;
        self.validate_text(schema, io::Cursor::new(beginning).chain(file), &name, progress)
    }

    /// Checks a CSV, a workbook or a document from any source (memory holds a whole workbook, 256 MiB at most). The
    /// report and errors call it `name`.
    ///
    /// # Errors
    /// When the source cannot be read, is empty, or is neither a workbook nor a text.
    pub fn validate(&self, input: impl Read, name: &str) -> Result<Report> {
        self.validate_with(input, name, &mut |_| ControlFlow::Continue(()))
    }

    /// As [`Validator::validate`], with a progress function.
    ///
    /// # Errors
    /// As [`Validator::validate`], and when the progress function stops the work.
    pub fn validate_with(&self, input: impl Read, name: &str, progress: &mut Progress<'_>) -> Result<Report> {
        let mut input = input;
        let beginning = beginning(&mut input).map_err(|e| Error::io(Action::Read, Path::new(name), e))?;
        #[cfg_attr(not(feature = "documents"), allow(clippy::infallible_destructuring_match))]
        let schema = match &self.standard {
            Standard::Table(schema) => schema,
            #[cfg(feature = "documents")]
            Standard::Document(schema) => {
                return self.validate_document(
                    schema,
                    io::Cursor::new(beginning).chain(input),
                    name,
                    progress,
                );
            }
        };
        #[cfg(feature = "spreadsheets")]
        if let Some(container) = Container::of(&beginning) {
            let input = spreadsheet::spool(io::Cursor::new(beginning).chain(input));
            return self.validate_sheet(
                schema,
                container,
                input.map_err(|stop| stop.into_error(name))?,
                name,
                progress,
            );
        }
        self.sheet.check_text(name)?;
        self.validate_text(schema, io::Cursor::new(beginning).chain(input), name, progress)
    }

    fn validate_text(
        &self,
        schema: &Schema,
        input: impl Read,
        name: &str,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        counted(input, progress, |input| csv::check(schema, self.max_findings, self.threads, input, name))
            .map(|collector| collector.into_report(name, begun.elapsed()))
    }

    #[cfg(feature = "documents")]
    fn validate_document(
        &self,
        schema: &DocumentSchema,
        input: impl Read,
        name: &str,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        counted(input, progress, |input| document::validate(schema, self.max_findings, input, name))
            .map(|findings| findings.into_report(schema, name, begun.elapsed()))
    }
}

/// Runs `work` on an input that calls the progress function at each read, and cancels it if the function says so.
pub(crate) fn counted<T, R: Read>(
    input: R,
    progress: &mut Progress<'_>,
    work: impl FnOnce(Counted<'_, '_, R>) -> Result<T>,
) -> Result<T> {
    let mut stopped = false;
    let result = work(Counted { input, count: 0, progress, stopped: &mut stopped });
    if stopped { Err(Error::cancelled()) } else { result }
}

/// Counts the bytes that are read, for the progress function.
pub(crate) struct Counted<'p, 's, R> {
    input: R,
    count: u64,
    progress: &'p mut Progress<'s>,
    stopped: &'p mut bool,
}

impl<R: Read> Read for Counted<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.input.read(buffer)?;
        self.count += size as u64;
        if (self.progress)(self.count).is_break() {
            *self.stopped = true;
            return Err(io::Error::other("stopped"));
        }
        Ok(size)
    }
}
