//! Exports records from JSON, NDJSON, CSV or a workbook.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::{Export, Texts};
use crate::cells::Cells;
use crate::clock::Stopwatch;
use crate::error::{Action, Error, InputProblem, Result, in_both};
use crate::field_type::FieldType;
use crate::reader::{CsvTable, JsonRecord, JsonRecords, JsonValue, Shape, Step, Stop, TOO_LONG};
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Report, Rule, Severity};
use crate::schema::{Layout, Schema, report_unknown};
use crate::validate::{Collector, is_workbook};

/// The form of records to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputFormat {
    /// An array of objects, or one object after the other (NDJSON), keyed by column name.
    Json,
    /// A CSV whose header has the column names, in any encoding and with any separator that validation accepts.
    Csv,
    /// A sheet of a workbook (xlsx, ods, xls; the first, or that of [`Export::set_sheet`]) whose first row has the
    /// column names. Memory holds the whole workbook, 256 MiB at most.
    Workbook,
}

impl InputFormat {
    /// Detects the format by the first bytes of a workbook, or by the first character that is not blank:
    /// `[` and `{` begin JSON.
    fn detect(beginning: &[u8]) -> Self {
        if is_workbook(beginning) {
            return InputFormat::Workbook;
        }
        match beginning.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'[' | b'{') => InputFormat::Json,
            _ => InputFormat::Csv,
        }
    }
}

impl<W: Write> Export<W> {
    /// Writes all records of a file: as [`Export::write_all`].
    ///
    /// # Errors
    /// As [`Export::write_all`], and when the file cannot be opened.
    pub fn write_file(&mut self, path: impl AsRef<Path>, max_findings: usize) -> Result<Report> {
        let path = path.as_ref();
        let file = File::open(path).map_err(|error| Error::io(Action::Open, path, error));
        let before = self.rows();
        let written = file.and_then(|file| self.feed(file, &path.display().to_string(), None, max_findings));
        self.output.watch(self.rows() > before, written)
    }

    /// Writes all records of an input, in a stream. Without `format`, the content decides the format.
    /// Errors call the input `name`.
    ///
    /// The report lists the refused records; rows are numbered with the header as row 1, as in the file to be written.
    /// If it is not valid, some records are missing, and the export cannot be finished any more.
    ///
    /// # Errors
    /// When the input cannot be read in its format, or the target refuses: then too, the export cannot be finished.
    pub fn write_all(
        &mut self,
        input: impl Read,
        name: &str,
        format: Option<InputFormat>,
        max_findings: usize,
    ) -> Result<Report> {
        let before = self.rows();
        let written = self.feed(input, name, format, max_findings);
        self.output.watch(self.rows() > before, written)
    }

    fn feed(
        &mut self,
        input: impl Read,
        name: &str,
        format: Option<InputFormat>,
        max_findings: usize,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        let mut collector = Collector::new(self.schema().clone(), max_findings);
        let mut input = input;
        let mut beginning = Vec::new();
        (&mut input)
            .take(4096)
            .read_to_end(&mut beginning)
            .map_err(|e| Error::io(Action::Read, Path::new(name), e))?;
        // The byte order mark of UTF-8 adds no information, and JSON does not allow it.
        if beginning.starts_with(b"\xEF\xBB\xBF") {
            beginning.drain(..3);
        }
        if beginning.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::input(InputProblem::Empty { name: name.to_owned() }));
        }
        let format = format.unwrap_or_else(|| InputFormat::detect(&beginning));
        let shape = Shape::detect(&beginning);
        let input = std::io::Cursor::new(beginning).chain(input);
        if format != InputFormat::Workbook {
            self.sheet.check_text(name)?;
        }
        match format {
            InputFormat::Json => self.feed_json(input, shape, name, &mut collector)?,
            #[cfg(feature = "spreadsheets")]
            InputFormat::Workbook => self.feed_workbook(input, name, &mut collector)?,
            // Without the feature for workbooks, the reader of texts refuses them.
            _ => self.feed_csv(input, name, &mut collector)?,
        }
        Ok(collector.into_report(name, begun.elapsed()))
    }

    fn feed_json(
        &mut self,
        input: impl Read,
        shape: Shape,
        name: &str,
        collector: &mut Collector,
    ) -> Result<()> {
        collector.fields = self.schema().columns().len();
        let mut row = RowBuffer::default();
        let mut slots: Vec<Option<(u32, u32)>> = Vec::new();
        let fed = JsonRecords::new(input, shape).for_each(|record| {
            collector.rows += 1;
            collector.rows_processed += 1;
            let number = collector.rows + 1;
            let complete = self.place_record(record, number, &mut row, &mut slots, collector);
            self.write_fed(&row, Texts::All, Some(number), complete, collector)
        });
        match fed {
            Ok(()) => Ok(()),
            Err(Stop::Caller(error)) => Err(error),
            Err(Stop::Json(error)) if error.is_io() => {
                Err(Error::io(Action::Read, Path::new(name), error.into()))
            }
            Err(Stop::Json(error)) => {
                let (line, column) = (error.line(), error.column());
                let cause = error.to_string();
                let cause =
                    in_both(&cause.rsplit_once(" at line ").map_or(cause.as_str(), |(cause, _)| cause));
                Err(Error::input(InputProblem::Json { name: name.to_owned(), line, column, cause }))
            }
            Err(Stop::TooLong) => {
                collector.rows += 1;
                collector.take(Some(collector.rows + 1), TOO_LONG);
                Ok(())
            }
        }
    }

    /// Puts the values of a record in the schema's order; false if one of them has no place.
    fn place_record(
        &self,
        record: &JsonRecord,
        number: u64,
        row: &mut RowBuffer,
        slots: &mut Vec<Option<(u32, u32)>>,
        collector: &mut Collector,
    ) -> bool {
        let schema = self.schema();
        row.clear();
        slots.clear();
        slots.resize(schema.columns().len(), None);
        let mut complete = true;
        for (key, value) in record.iter() {
            let mut take = |issue: Issue<'_>| {
                complete = false;
                collector.take(Some(number), issue);
            };
            let Some(index) = schema.index_of(key) else {
                if !self.face.may_leave_out() {
                    report_unknown(schema, key, &mut take);
                }
                continue;
            };
            let mut refuse = |rule, place, params: &[(&'static str, Param<'_>)]| {
                take(Issue { rule, place, cell: None, params });
            };
            let place = Place::Column { column: index, position: Some(index) };
            if slots[index].is_some() {
                refuse(Rule::RecordDuplicateColumn, place, &[]);
                continue;
            }
            let start = row.bytes.len() as u32;
            let column = &schema.columns()[index];
            match value {
                JsonValue::Null => row.bytes.extend_from_slice(column.missing_text().as_bytes()),
                JsonValue::Text(text) => row.bytes.extend_from_slice(text.as_bytes()),
                // A year has four figures, 800 too.
                JsonValue::Number(text) if matches!(column.field_type, FieldType::Year) => {
                    row.bytes.extend_from_slice(format!("{text:0>4}").as_bytes());
                }
                JsonValue::Number(text) => match &column.field_type {
                    FieldType::Formatted(format) => {
                        row.bytes.extend_from_slice(format.marked(text).as_bytes());
                    }
                    _ => row.bytes.extend_from_slice(text.as_bytes()),
                },
                JsonValue::Boolean(truth) => match &column.field_type {
                    FieldType::Boolean(kind) => kind.write(truth, &mut row.bytes),
                    _ => row.bytes.extend_from_slice(if truth { b"true" } else { b"false" }),
                },
                JsonValue::Damaged => refuse(Rule::RecordDamaged, place, &[]),
                JsonValue::Array(json) | JsonValue::Object(json) if column.field_type.takes_json() => {
                    row.bytes.extend_from_slice(json.as_bytes());
                }
                JsonValue::Array(_) => {
                    refuse(Rule::RecordValue, place, &[("found", Param::Word("found-array"))])
                }
                JsonValue::Object(_) => {
                    refuse(Rule::RecordValue, place, &[("found", Param::Word("found-object"))])
                }
            }
            slots[index] = Some((start, row.bytes.len() as u32));
        }
        for (slot, column) in slots.iter().zip(schema.columns()) {
            match slot {
                Some(range) => row.ranges.push(*range),
                None => row.push_with(|out| out.extend_from_slice(column.missing_text().as_bytes())),
            }
        }
        complete
    }

    /// Writes a row of an input by [`Export::write_row`]; the report gets its findings.
    pub(super) fn write_fed(
        &mut self,
        row: &RowBuffer,
        texts: Texts<'_>,
        number: Option<u64>,
        complete: bool,
        collector: &mut Collector,
    ) -> Result<()> {
        let report = &mut |_: &Schema, issue: Issue<'_>| collector.take_from(number, row.cells(), issue);
        self.write_row(row.cells(), texts, complete, report).map(drop)
    }

    fn feed_csv(&mut self, input: impl Read, name: &str, collector: &mut Collector) -> Result<()> {
        let schema = self.schema().clone();
        let mut table = CsvTable::open(input, name, &schema)?;
        collector.fields = table.layout.labels.len();
        let lenient = self.face.may_leave_out();
        let header_holds = check_header(&table.layout, &schema, &table.raw_labels, lenient, collector);
        let mut row = RowBuffer::default();
        loop {
            match table.next()? {
                Step::End => return Ok(()),
                Step::Row => {}
                Step::TooLong => {
                    collector.take(Some(table.row), TOO_LONG);
                    return Ok(());
                }
            }
            collector.rows += 1;
            // A line without text has no data to lose.
            let cells = table.reader.cells();
            if !header_holds || cells.iter().all(<[u8]>::is_empty) {
                self.output.check()?;
                continue;
            }
            collector.rows_processed += 1;
            row.clear();
            for position in &table.layout.positions {
                let cell = position.and_then(|at| cells.get(at)).unwrap_or_default();
                row.push_with(|out| out.extend_from_slice(cell));
            }
            let complete = check_source_row(&table, row.cells(), collector);
            self.write_fed(&row, Texts::All, Some(table.row), complete, collector)?;
        }
    }
}

/// Reports the faults of a header that would lose data; true if there are none. If `lenient` is true, unknown columns
/// may be left out.
pub(super) fn check_header(
    layout: &Layout,
    schema: &Schema,
    raw_labels: &[String],
    lenient: bool,
    collector: &mut Collector,
) -> bool {
    let mut take = |issue: Issue<'_>| {
        let is_unknown = issue.rule == Rule::ColumnUnknown;
        // The file to be written has every column, so the input may lack a column without required values.
        if let Place::Column { column, .. } = issue.place
            && schema.referee().lacks_column(issue.rule)
            && !schema.is_required(column)
        {
            return;
        }
        // Validation only warns of an unknown column, but an export would lose its data.
        let rule = if is_unknown && !lenient { Rule::RecordUnknownColumn } else { issue.rule };
        if rule.severity() == Severity::Error || is_unknown {
            collector.take(None, Issue { rule, ..issue });
        }
    };
    let readable = layout.check(schema, raw_labels, &mut take);
    layout.report_known_strangers(schema, &mut take);
    readable && collector.errors() == 0
}

/// Reports the faults of a source row beside its values, for which data would be lost or wrong; true if there are none.
/// `record` is the same row in the schema's order, which the report shows.
fn check_source_row<R: Read>(table: &CsvTable<R>, record: Cells<'_>, collector: &mut Collector) -> bool {
    let cells = table.reader.cells();
    let row = Some(table.row);
    let mut complete = true;
    let mut refuse = |issue: Issue<'_>| {
        complete = false;
        collector.take_from(row, record, issue);
    };
    table.layout.check_shape(cells, &mut refuse);
    if table.reader.unclosed() {
        refuse(Issue { rule: Rule::RecordUnclosedQuote, place: Place::Row, cell: None, params: &[] });
    }
    if table.reader.suspicious() {
        for (position, cell) in cells.iter().enumerate() {
            if memchr::memmem::find(cell, "\u{fffd}".as_bytes()).is_some()
                && let Some(column) = table.layout.columns.get(position).copied().flatten()
            {
                let place = Place::Column { column, position: Some(position) };
                refuse(Issue { rule: Rule::RecordDamaged, place, cell: Some(cell), params: &[] });
            }
        }
    }
    complete
}
