//! Turns a file that is nearly right into the official form: a value with one reading is repaired and reported, a value
//! with several is asked about, and no value is invented.

mod account;
mod cell;
mod changes;
mod csv;
mod decision;
mod header;
mod html;
mod json;
mod letters;
mod memory;
mod output;
mod report;
mod row;
mod rule;
#[cfg(feature = "spreadsheets")]
mod sheet;
mod source;
mod straight;
mod table;
mod text;
mod threads;
mod told;
mod verdict;
mod watch;
mod writing;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

pub use report::{QuestionLine, RepairLine, RepairReport};
pub use rule::{Question, RepairRule};

use crate::clock::Stopwatch;
use crate::error::{Action, Error, InputProblem, Phrase, Result};
use crate::reader::Sheet;
#[cfg(feature = "spreadsheets")]
use crate::reader::spreadsheet::Container;
use crate::schema::Schema;
use crate::standard::Standard;
use crate::table::TableFile;
use crate::validate::{Progress, default_threads};
use crate::writer::AtomicFile;
use account::Done;
use report::Spot;
use source::{Compared, Input, Source, Stream, Target, is_same_file};
use watch::{Watch, Watched, go_on};

/// Repairs files of a standard: encoding, separator, header, blank rows, and the cells that have one reading.
///
/// The source is never changed. The output is in the official form, though not always compliant: a cell that cannot be
/// repaired keeps its text, and the report asks the questions that only a person can answer. Repairing the output again
/// changes nothing.
///
/// ```
/// use opendatabutton::{Repair, datasets};
///
/// let file = "Coll_Insee;annee\n 86194 ;2024\n\n";
/// let schema = datasets::schema("prenoms")?;
/// let mut out = Vec::new();
/// let report = Repair::new(schema)?.bytes(file.as_bytes(), "essai.csv", &mut out)?;
/// assert!(String::from_utf8(out)?.starts_with("COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,"));
/// assert!(report.repairs().iter().any(|line| line.rule().id() == "separator"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Repair {
    schema: Schema,
    max_lines: usize,
    threads: usize,
    replace: bool,
    sheet: Sheet,
}

impl Repair {
    /// The default of [`Repair::max_lines`].
    pub const DEFAULT_MAX_LINES: usize = 1000;

    /// A repair for the tables of a standard.
    ///
    /// # Errors
    /// When the standard describes nested documents: only tables are repaired.
    pub fn new(standard: impl Into<Standard>) -> Result<Self> {
        match standard.into() {
            Standard::Table(schema) => Ok(Repair {
                schema,
                max_lines: Self::DEFAULT_MAX_LINES,
                threads: default_threads(),
                replace: false,
                sheet: Sheet::First,
            }),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => {
                let name = schema.name();
                Err(Error::input(InputProblem::Option(Phrase::new(
                    format!(
                        "{name} : la réparation ne porte que sur des tableaux, pas sur des documents imbriqués"
                    ),
                    format!("{name}: only tables are repaired, not nested documents"),
                ))))
            }
        }
    }

    /// How many changes, questions and findings each keep their details; the counts include all of them.
    #[must_use]
    pub fn max_lines(mut self, max: usize) -> Self {
        self.max_lines = max;
        self
    }

    /// How many threads work on a large CSV; the output does not depend on their number.
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = threads;
        self
    }

    /// Which sheet of a workbook is repaired: the first by default. If another is chosen, a file that is not a workbook
    /// is refused.
    #[must_use]
    pub fn sheet(mut self, sheet: impl Into<Sheet>) -> Self {
        self.sheet = sheet.into();
        self
    }

    /// Replaces an output file that already exists; the old one stays until the new one is complete.
    #[must_use]
    pub fn replace(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// Repairs a CSV or a sheet of a workbook into another file, which appears complete or not at all.
    ///
    /// # Errors
    /// When the source cannot be read, is empty, is not a table, has no column of the schema or has one twice; when the
    /// output is the source itself (under any name), already exists or cannot be written.
    pub fn file(&self, path: impl AsRef<Path>, output: impl AsRef<Path>) -> Result<RepairReport> {
        self.file_with(path, output, &mut go_on, &mut || go_on(0))
    }

    /// As [`Repair::file`], with a progress function, which gets the number of bytes read so far: those of a source that
    /// is read several times count each time. `last` is called once, just before the output appears. If one of them stops
    /// the work, the output does not appear.
    ///
    /// # Errors
    /// As [`Repair::file`], and when `progress` or `last` stops the work ([`Error::is_cancelled`]).
    pub fn file_with(
        &self,
        path: impl AsRef<Path>,
        output: impl AsRef<Path>,
        progress: &mut Progress<'_>,
        last: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<RepairReport> {
        let (path, output) = (path.as_ref(), output.as_ref());
        if is_same_file(path, output) {
            let name = output.display();
            return Err(Error::input(InputProblem::Option(Phrase::new(
                format!("{name} : c'est le fichier à réparer ; l'original n'est jamais touché"),
                format!("{name}: this is the file to repair; the original is never touched"),
            ))));
        }
        self.write_file(&Source::File(path.to_owned()), &path.display().to_string(), output, (progress, last))
    }

    /// As [`Repair::file`], from bytes in memory; the report and errors call them `name`.
    ///
    /// # Errors
    /// As [`Repair::file`].
    pub fn bytes_to_file(&self, bytes: &[u8], name: &str, output: impl AsRef<Path>) -> Result<RepairReport> {
        self.bytes_to_file_with(bytes, name, output, &mut go_on, &mut || go_on(0))
    }

    /// As [`Repair::bytes_to_file`], with a progress function as in [`Repair::file_with`].
    ///
    /// # Errors
    /// As [`Repair::file_with`].
    pub fn bytes_to_file_with(
        &self,
        bytes: &[u8],
        name: &str,
        output: impl AsRef<Path>,
        progress: &mut Progress<'_>,
        last: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<RepairReport> {
        self.write_file(&Source::Bytes(bytes), name, output.as_ref(), (progress, last))
    }

    fn write_file(
        &self,
        source: &Source<'_>,
        name: &str,
        output: &Path,
        (progress, last): (&mut Progress<'_>, &mut dyn FnMut() -> ControlFlow<()>),
    ) -> Result<RepairReport> {
        let mut file = AtomicFile::create(output, self.replace)?;
        let watch = Watch::new(progress);
        let mut report = self.run(source, name, &mut file, &watch)?;
        file.flush().map_err(|e| Error::io(Action::Write, output, e))?;
        file.sync()?;
        if last().is_break() {
            return Err(Error::cancelled());
        }
        file.appear()?;
        report.output = Some(output.display().to_string());
        Ok(report)
    }

    /// Reports the repairs that [`Repair::file`] would make, and writes nothing.
    ///
    /// # Errors
    /// As [`Repair::file`], for the source.
    pub fn dry_run(&self, path: impl AsRef<Path>) -> Result<RepairReport> {
        self.dry_run_with(path, &mut go_on)
    }

    /// As [`Repair::dry_run`], with a progress function as in [`Repair::file_with`].
    ///
    /// # Errors
    /// As [`Repair::dry_run`], and when the progress function stops the work.
    pub fn dry_run_with(&self, path: impl AsRef<Path>, progress: &mut Progress<'_>) -> Result<RepairReport> {
        let (path, sink) = (path.as_ref(), &mut std::io::sink());
        let source = Source::File(path.to_owned());
        self.run(&source, &path.display().to_string(), sink, &Watch::new(progress))
    }

    /// Repairs a file into a stream.
    ///
    /// # Errors
    /// As [`Repair::file`], and when the stream returns an error; the bytes written before stay in the stream.
    pub fn file_to(&self, path: impl AsRef<Path>, out: impl Write) -> Result<RepairReport> {
        let path = path.as_ref();
        let (source, watch) = (Source::File(path.to_owned()), &mut go_on);
        self.run(&source, &path.display().to_string(), &mut Stream(out), &Watch::new(watch))
    }

    /// Repairs bytes in memory into a stream; the report and errors call them `name`.
    ///
    /// # Errors
    /// As [`Repair::file_to`].
    pub fn bytes(&self, bytes: &[u8], name: &str, out: impl Write) -> Result<RepairReport> {
        self.bytes_with(bytes, name, out, &mut go_on)
    }

    /// As [`Repair::bytes`], with a progress function as in [`Repair::file_with`].
    ///
    /// # Errors
    /// As [`Repair::bytes`], and when the progress function stops the work.
    pub fn bytes_with(
        &self,
        bytes: &[u8],
        name: &str,
        out: impl Write,
        progress: &mut Progress<'_>,
    ) -> Result<RepairReport> {
        self.run(&Source::Bytes(bytes), name, &mut Stream(out), &Watch::new(progress))
    }

    /// Repairs the rows of another program into a stream, with a progress function as in [`Repair::file_with`]; the
    /// report and errors call them `name`. A number that came as a floating-point number is a question in a column of
    /// texts, because it may have lost final zeros.
    ///
    /// # Errors
    /// As [`Repair::bytes_with`].
    pub fn table(
        &self,
        table: &TableFile,
        name: &str,
        out: impl Write,
        progress: &mut Progress<'_>,
    ) -> Result<RepairReport> {
        self.run(&Source::Table(table), name, &mut Stream(out), &Watch::new(progress))
    }

    /// As [`Repair::table`], into a file, which appears complete or not at all.
    ///
    /// # Errors
    /// As [`Repair::bytes_to_file_with`].
    pub fn table_to_file(
        &self,
        table: &TableFile,
        name: &str,
        output: impl AsRef<Path>,
        progress: &mut Progress<'_>,
        last: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<RepairReport> {
        self.write_file(&Source::Table(table), name, output.as_ref(), (progress, last))
    }

    fn run(
        &self,
        source: &Source<'_>,
        name: &str,
        target: &mut dyn Target,
        watch: &Watch<'_>,
    ) -> Result<RepairReport> {
        self.repair(source, name, target, watch).map_err(|error| watch.cause(error))
    }

    fn repair(
        &self,
        source: &Source<'_>,
        name: &str,
        target: &mut dyn Target,
        watch: &Watch<'_>,
    ) -> Result<RepairReport> {
        let begun = Stopwatch::start();
        let read = |error| Error::io(Action::Read, Path::new(name), error);
        let open =
            || -> Result<Box<dyn Input + '_>> { Ok(Box::new(Watched { input: source.open(name)?, watch })) };
        let mut done = match self.workbook(&open, name, target, watch)? {
            Some(done) => done,
            None => {
                self.sheet.check_text(name)?;
                let mut compared = Compared::new(target, source.open(name)?).map_err(read)?;
                let settings = (self.max_lines, self.threads);
                let mut done = csv::repair(&self.schema, &open, name, settings, &mut compared)?;
                let is_file = !matches!(source, Source::Table(_));
                if is_file && done.log.is_empty() && !compared.is_same() {
                    done.log.repaired(RepairRule::FileForm, Spot::default(), "", None, true);
                }
                done
            }
        };
        done.log.left_out.clear();
        if let Source::Table(table) = source {
            table::report(&self.schema, table, &mut done.log)?;
        }
        let (rows, log) = (done.rows, done.log);
        let mut remaining = done.remaining;
        self.check_header(&mut remaining);
        let remaining = remaining.into_report(name, begun.elapsed());
        Ok(RepairReport { source: name.to_owned(), output: None, log, rows, remaining })
    }

    /// Adds the findings of a check on the header that is written: it has all columns in their order, but rules about
    /// presence may name columns that the schema does not have.
    fn check_header(&self, remaining: &mut crate::validate::Collector) {
        if remaining.rows > 0 {
            let layout = crate::schema::Layout::of_schema(&self.schema);
            let checker = crate::schema::RowChecker::new(self.schema.clone(), layout);
            checker.check_columns(&mut |issue| remaining.take(Some(1), issue));
        }
    }

    #[cfg(feature = "spreadsheets")]
    fn workbook<'s>(
        &self,
        open: &dyn Fn() -> Result<Box<dyn Input + 's>>,
        name: &str,
        target: &mut dyn Target,
        watch: &Watch<'_>,
    ) -> Result<Option<Done>> {
        let mut input = open()?;
        let beginning = crate::reader::beginning(&mut input)
            .map_err(|error| Error::io(Action::Read, Path::new(name), error))?;
        match Container::of(&beginning) {
            Some(container) => {
                let asked = (container, &self.sheet);
                sheet::repair(&self.schema, asked, open, (name, self.max_lines), target, watch).map(Some)
            }
            None => Ok(None),
        }
    }

    #[cfg(not(feature = "spreadsheets"))]
    fn workbook<'s>(
        &self,
        _: &dyn Fn() -> Result<Box<dyn Input + 's>>,
        _: &str,
        _: &mut dyn Target,
        _: &Watch<'_>,
    ) -> Result<Option<Done>> {
        Ok(None)
    }
}
