//! Exports: each record is checked, then written, and a receipt follows. Only here do checks and writer meet.

mod builder;
#[cfg(feature = "documents")]
mod document;
mod face;
mod feed;
#[cfg(feature = "spreadsheets")]
mod feed_workbook;
#[cfg(feature = "mapping")]
mod mapped;
mod outcome;
mod output;
#[cfg(feature = "documents")]
mod standard;
mod table;
#[cfg(feature = "totem")]
mod totem;

use builder::Target;
pub use builder::{AtomicTarget, ExportBuilder};
#[cfg(feature = "documents")]
pub use document::{DocumentExport, DocumentExportBuilder};
use face::Face;
pub use feed::InputFormat;
use outcome::{Counts, Outcome};
use output::Output;
pub use output::Stopper;
#[cfg(feature = "documents")]
pub use standard::{ExportForm, ExportTarget, FinishedExport, StandardExport, StandardExportBuilder};
pub use table::TableExport;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::cells::Cells;
use crate::datasets;
use crate::error::{Error, Result};
use crate::reader::{MAX_RECORD, Sheet};
use crate::record::RowBuffer;
use crate::record::{DynamicRecord, Record, RowWriter, Siren};
use crate::report::{Finding, Issue, Param, Place, Rule, Severity};
use crate::schema::{Layout, RowChecker, Schema};
use crate::validate::finding;
use crate::writer::{Receipt, ReceiptSchema};

/// The most bytes of all values of a record together: quoted, with all their quotes doubled, they are still a row that
/// can be read again ([`MAX_RECORD`]).
const MAX_VALUES: usize = 7 << 20;
const _: () = assert!(2 * MAX_VALUES + (1 << 20) < MAX_RECORD);

/// Whether the values of a row exceed [`MAX_VALUES`] together. Only a dynamic record has other bytes than its values,
/// namely replaced values. A row too long for its ranges counts as too large.
fn is_oversized(row: Cells<'_>) -> bool {
    let values = || row.ranges.iter().map(|(start, end)| (end - start) as usize).sum::<usize>();
    row.bytes.len() > MAX_VALUES && (row.bytes.len() > u32::MAX as usize || values() > MAX_VALUES)
}

/// The cells of a row that came as texts, in any form that their type reads. All other cells come from typed values and
/// are in official form.
#[derive(Debug, Clone, Copy)]
enum Texts<'a> {
    None,
    All,
    /// For each column, true if its cell came as a text.
    Some(&'a [bool]),
}

impl Texts<'_> {
    fn at(self, column: usize) -> bool {
        match self {
            Texts::None => false,
            Texts::All => true,
            Texts::Some(texts) => texts.get(column).copied().unwrap_or(true),
        }
    }
}

/// The form of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowForm {
    Official,
    /// Another form, which can be converted to the official one.
    Other,
    /// A value has no official form.
    None,
}

/// Writes records one by one into a file that is compliant by construction.
///
/// The export refuses a record with errors, and the file stays as it was. The final name exists only
/// after [`Export::finish`]; an export that is dropped leaves no file behind.
///
/// ```
/// use opendatabutton::{Export, Siren, Siret, datasets::{self, Deliberation}};
/// use chrono::NaiveDate;
///
/// let directory = tempfile::tempdir()?;
/// let schema = datasets::schema("deliberations")?;
/// let mut export = Export::to_directory(schema, directory.path(), Siren::new("218601946")?)
///     .date(NaiveDate::from_ymd_opt(2024, 1, 31).unwrap())
///     .create()?;
/// export.write(
///     &Deliberation::builder()
///         .coll_nom("Ville de Poitiers")
///         .coll_siret(Siret::new("21860194600013")?)
///         .delib_id("2024-0001")
///         .delib_date(NaiveDate::from_ymd_opt(2024, 1, 29).unwrap())
///         .delib_matiere_code("7.1")
///         .delib_matiere_nom("Finances locales/décisions budgétaires")
///         .delib_objet("Approbation du compte administratif")
///         .build(),
/// )?;
/// let receipt = export.finish()?;
/// assert_eq!(receipt.file, "20240131_218601946_deliberations.csv");
/// assert_eq!(receipt.rows, 1);
/// assert!(directory.path().join(&receipt.file).exists());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Export<W: Write> {
    schema: Schema,
    checker: RowChecker,
    /// True if a rule of the schema requires columns that the schema lacks: no row can satisfy it.
    unmeetable: bool,
    face: Face,
    output: Output<W>,
    row: RowBuffer,
    official: RowBuffer,
    scratch: Vec<u8>,
    counts: Counts,
    /// The sheet to read in workbooks.
    sheet: Sheet,
}

impl Export<AtomicTarget> {
    /// Begins an export into a directory, under the official name.
    pub fn to_directory(schema: Schema, directory: impl Into<PathBuf>, producer: Siren) -> ExportBuilder {
        let target = Target::Directory { directory: directory.into(), producer };
        ExportBuilder { schema, target, date: None, replace: false, geojson: false }
    }

    /// Begins an export into a file of any name.
    pub fn to_file(schema: Schema, path: impl Into<PathBuf>) -> ExportBuilder {
        let target = Target::File(path.into());
        ExportBuilder { schema, target, date: None, replace: false, geojson: false }
    }

    /// The path at which the file will appear.
    pub fn path(&self) -> &Path {
        self.output.path()
    }

    /// Makes the file and its receipt (`<file>.receipt.json`) appear.
    ///
    /// # Errors
    /// When the disk refuses, or the file has come into being meanwhile; when a source was not written whole
    /// ([`Error::is_incomplete`]). Then the export leaves no file under the name.
    /// If only the receipt fails to appear, at the very end, the whole file remains without it.
    pub fn finish(self) -> Result<Receipt> {
        self.check_whole()?;
        let (target, value) = self.end()?;
        target.appear(&value, &mut || ControlFlow::Continue(()))?;
        Ok(value)
    }
}

impl<W: Write> Export<W> {
    /// Begins an export into a stream: an HTTP response, a vector in memory.
    ///
    /// Bytes that the stream got before an error cannot be taken back: the caller must make sure that the other side
    /// does not take an unfinished stream for a file.
    ///
    /// # Errors
    /// When the stream refuses the header.
    pub fn to_writer(schema: Schema, writer: W) -> Result<Export<W>> {
        let face = Face::csv(&schema);
        Export::begin(schema, writer, PathBuf::new(), face)
    }

    /// Begins an export of GeoJSON into a stream: see [`ExportBuilder::geojson`].
    ///
    /// # Errors
    /// When the schema does not state columns of coordinates, or the stream refuses the beginning.
    pub fn geojson_to_writer(schema: Schema, writer: W) -> Result<Export<W>> {
        let face = Face::geojson(&schema)?;
        Export::begin(schema, writer, PathBuf::new(), face)
    }

    fn begin(schema: Schema, target: W, path: PathBuf, face: Face) -> Result<Self> {
        let mut checker = RowChecker::for_records(schema.clone(), Layout::of_schema(&schema));
        if face.needs_places() {
            checker.expect_earth();
        }
        let mut unmeetable = false;
        checker.check_columns(&mut |_| unmeetable = true);
        let mut export = Export {
            checker,
            unmeetable,
            face,
            schema,
            output: Output::new(target, path),
            row: RowBuffer::default(),
            official: RowBuffer::default(),
            scratch: Vec::new(),
            counts: Counts::default(),
            sheet: Sheet::First,
        };
        export.face.begin(&export.schema, &mut export.output.buffer);
        Ok(export)
    }

    /// The schema that the file follows.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Returns a handle that stops the export from another thread.
    pub fn stopper(&self) -> Stopper {
        self.output.stopper()
    }

    /// Sets the sheet to read in later workbooks; the first unless set. With another sheet than the first, an input
    /// that is no workbook is refused.
    pub fn set_sheet(&mut self, sheet: impl Into<Sheet>) {
        self.sheet = sheet.into();
    }

    /// The number of records written so far.
    pub fn rows(&self) -> u64 {
        self.counts.written
    }

    /// The number of records that the export got but refused so far. Rows that were never read, below a header with an
    /// error or after a row without end, do not count.
    pub fn refused(&self) -> u64 {
        self.counts.refused
    }

    /// Writes a typed record.
    ///
    /// # Errors
    /// When the record has errors: it is not written, the error holds all of them
    /// ([`Error::findings`]), and the export continues. When the record is of another data set or version.
    /// When the disk refuses: then the export cannot be finished.
    pub fn write<T: Record>(&mut self, record: &T) -> Result<()> {
        self.expect(T::DATA_SET, T::VERSION)?;
        let mut row = std::mem::take(&mut self.row);
        record.write_row(&mut RowWriter::new(&self.schema, &mut row));
        // Columns in other languages come after those of the record.
        while row.cells().len() < self.schema.columns().len() {
            row.push_with(|_| {});
        }
        let result = self.write_one(row.cells(), Texts::None);
        self.row = row;
        result
    }

    /// Writes a dynamic record.
    ///
    /// # Errors
    /// As [`Export::write`]; and when the record refused the last value of a column.
    pub fn write_dynamic(&mut self, record: &DynamicRecord) -> Result<()> {
        if !record.schema().has_columns_of(&self.schema) {
            let asked = format!("{}@{}", record.schema().name(), record.schema().version());
            return Err(datasets::mismatch(&asked, self.schema.name(), self.schema.version()));
        }
        let (number, untaken) = (Some(self.rows() + 2), record.refusals());
        let mut findings: Vec<_> = untaken.iter().map(|one| one.finding(&self.schema, number)).collect();
        let complete = untaken.is_empty();
        let outcome =
            self.write_row(record.cells(), Texts::Some(record.texts()), complete, &mut |schema, issue| {
                let is_said = |column| untaken.iter().any(|one| one.column == column);
                let said = matches!(issue.place, Place::Column { column, .. } if is_said(column));
                if !said && issue.rule.severity() == Severity::Error {
                    findings.push(finding(schema, number, issue));
                }
            })?;
        written_or(outcome, findings.into_iter().map(|finding| record.keyed(finding)).collect())
    }

    /// Writes a row in the schema's order, or refuses it with its findings.
    fn write_one(&mut self, row: Cells<'_>, texts: Texts<'_>) -> Result<()> {
        let mut findings: Vec<Finding> = Vec::new();
        let number = self.rows() + 2;
        let outcome = self.write_row(row, texts, true, &mut |schema, issue| {
            if issue.rule.severity() == Severity::Error {
                findings.push(finding(schema, Some(number), issue));
            }
        })?;
        written_or(outcome, findings)
    }

    /// Writes a row, or refuses it and reports all its findings. All rows are written or refused here, and counted
    /// here. If
    /// `complete` is false, a part of the row was refused before; its cells are checked all the same.
    fn write_row(
        &mut self,
        row: Cells<'_>,
        texts: Texts<'_>,
        complete: bool,
        report: &mut dyn FnMut(&Schema, Issue<'_>),
    ) -> Result<Outcome> {
        self.output.check()?;
        self.output.make_room(row)?;
        let outcome = Outcome::of(self.is_refused(row, texts, complete, report));
        self.counts.add(outcome);
        self.output.flush_if_long()?;
        Ok(outcome)
    }

    /// Puts a row into the buffer unless it has errors; returns whether it has.
    fn is_refused(
        &mut self,
        row: Cells<'_>,
        texts: Texts<'_>,
        complete: bool,
        report: &mut dyn FnMut(&Schema, Issue<'_>),
    ) -> bool {
        if is_oversized(row) {
            let params = [("limit", Param::Number((MAX_VALUES >> 20) as u64))];
            let issue = Issue { rule: Rule::RecordTooLong, place: Place::Row, cell: None, params: &params };
            report(&self.schema, issue);
            return true;
        }
        let mut refused = !complete;
        let mut sink = |issue: Issue<'_>| {
            refused |= issue.rule.severity() == Severity::Error;
            report(&self.schema, issue);
        };
        self.checker.check(row, &mut sink);
        if self.unmeetable {
            self.checker.check_columns(&mut sink);
        }
        if !refused && self.face.misplaces(row, self.checker.values()) {
            refused = true;
            let issue = Issue { rule: Rule::GeojsonPosition, place: Place::Row, cell: None, params: &[] };
            report(&self.schema, issue);
        }
        match self.form(row, texts, refused, report) {
            RowForm::None => refused = true,
            _ if refused => {}
            RowForm::Official => self.put(row),
            RowForm::Other => {
                let mut official = std::mem::take(&mut self.official);
                self.make_official(row, texts, &mut official);
                self.put(official.cells());
                self.official = official;
            }
        }
        if refused {
            self.checker.forget_last();
        }
        refused
    }

    /// The form of the row that was just checked; reports the values that have no official form.
    fn form(
        &mut self,
        row: Cells<'_>,
        texts: Texts<'_>,
        refused: bool,
        refuse: &mut dyn FnMut(&Schema, Issue<'_>),
    ) -> RowForm {
        let nul = memchr::memchr(0, row.bytes).is_some();
        if !nul && matches!(texts, Texts::None) {
            return RowForm::Official;
        }
        let Export { schema, checker, scratch, .. } = self;
        let mut form = RowForm::Official;
        for ((index, column), value) in schema.columns().iter().enumerate().zip(checker.values()) {
            let cell = row.get(index).unwrap_or_default();
            let rule = if nul && memchr::memchr(0, cell).is_some() {
                Rule::RecordNul
            } else if refused || !texts.at(index) {
                continue;
            } else {
                match column.is_official(cell, *value, scratch) {
                    Some(true) => continue,
                    Some(false) => {
                        form = if form == RowForm::None { form } else { RowForm::Other };
                        continue;
                    }
                    None => Rule::RecordForm,
                }
            };
            let place = Place::Column { column: index, position: Some(index) };
            form = RowForm::None;
            refuse(schema, Issue { rule, place, cell: Some(cell), params: &[] });
        }
        form
    }

    /// Puts the official form of the row that was just checked into `out`.
    fn make_official(&self, row: Cells<'_>, texts: Texts<'_>, out: &mut RowBuffer) {
        out.clear();
        for ((index, column), value) in self.schema.columns().iter().enumerate().zip(self.checker.values()) {
            let cell = row.get(index).unwrap_or_default();
            out.push_with(|out| {
                // `form` has checked that each value has an official form.
                if !texts.at(index) || column.write(cell, *value, out).is_none() {
                    out.extend_from_slice(cell);
                }
            });
        }
    }

    /// Puts the row that was just checked into the buffer.
    fn put(&mut self, row: Cells<'_>) {
        self.face.put(&self.schema, row, self.checker.values(), &mut self.output.buffer);
    }

    /// Refuses an export that lacks records of a source. [`Export::finish`] calls this check; [`Export::end`] does not,
    /// and ends an incomplete stream too: a caller that passes on the stream as a file must call the check before.
    ///
    /// # Errors
    /// When a source was not written whole ([`Error::is_incomplete`]), or the target has failed.
    pub fn check_whole(&self) -> Result<()> {
        self.output.check_whole()
    }

    /// Writes the rest of the buffer and ends the export; returns the target and the receipt.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn end(mut self) -> Result<(W, Receipt)> {
        self.output.check()?;
        if let Some(rule) = self.schema.referee().needs_rows().filter(|_| self.rows() == 0) {
            let issue = Issue { rule, place: Place::Row, cell: None, params: &[] };
            return Err(Error::refused(vec![finding(&self.schema, None, issue)]));
        }
        self.face.end(&mut self.output.buffer);
        self.output.end(self.counts.written, ReceiptSchema::new(self.schema.name(), self.schema.version()))
    }
}

/// The result of writing a single record.
fn written_or(outcome: Outcome, findings: Vec<Finding>) -> Result<()> {
    match outcome {
        Outcome::Written => Ok(()),
        Outcome::Refused => Err(Error::refused(findings)),
    }
}
