//! A table of another program as a file in memory, for a repair or a mapping, which know the columns by headings of
//! their own.

use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime, SecondsFormat};

use super::value::{EXACT_DOUBLE, EXACT_SINGLE, MOST_BYTES, SINGLE_FIGURES, figures};
use super::zone::Zone;
use super::{TableSink, TableValue};
use crate::cells::Cells;
use crate::error::{Error, InputProblem, Phrase, Result};
use crate::record::RowBuffer;
use crate::writer::{CsvWriter, Quoting};

/// Collects the rows of a table that another program holds, for a repair or a mapping.
///
/// ```
/// use opendatabutton::{Repair, Schema, TableRowsInMemory, TableSink, TableValue};
///
/// let mut rows = TableRowsInMemory::with_labels(&["Montant".to_owned()]);
/// rows.set(0, TableValue::Text("1 250,40"));
/// rows.end_row()?;
/// let table = rows.finish()?;
/// let schema = Schema::from_json(r#"{"fields": [{"name": "montant", "type": "number"}]}"#, "essai")?;
/// let mut out = Vec::new();
/// Repair::new(schema)?.table(&table, "essai", &mut out, &mut |_| std::ops::ControlFlow::Continue(()))?;
/// assert_eq!(out, b"montant\n1250.40\n");
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct TableRowsInMemory {
    labels: Vec<String>,
    columns: Vec<ColumnFacts>,
    bytes: Vec<u8>,
    cells: Vec<Cell>,
    /// The number of cells up to the end of each row.
    ends: Vec<usize>,
    zone: Option<Zone>,
    /// The first value that no text states without loss.
    refused: Option<Refused>,
}

#[derive(Debug)]
struct Cell {
    column: usize,
    start: usize,
    end: usize,
    /// True for a moment at midnight.
    is_midnight: bool,
}

#[derive(Debug)]
struct Refused {
    label: String,
    row: u64,
    text: String,
    lost: bool,
}

/// The facts about a column that its texts do not show.
#[derive(Debug, Default)]
struct ColumnFacts {
    /// The first number that may be a text that lost its final zeros, with its row.
    inexact: Option<(u64, String)>,
    /// The first whole number that came as a floating-point number, with its row.
    whole: Option<(u64, String)>,
    /// The first instant whose day the zone decided, with that day.
    zoned: Option<(String, String)>,
    /// True if a moment is not at midnight: then none of the column is a day.
    has_hours: bool,
}

/// The rows of a table as a CSV in memory, with the facts that a CSV does not show.
#[derive(Debug)]
pub struct TableFile {
    bytes: Vec<u8>,
    labels: Vec<String>,
    columns: Vec<ColumnFacts>,
    zone: Option<Zone>,
}

impl TableRowsInMemory {
    /// Rows whose values come under these labels.
    pub fn with_labels(labels: &[String]) -> Self {
        let columns = labels.iter().map(|_| ColumnFacts::default()).collect();
        TableRowsInMemory { labels: labels.to_vec(), columns, ..Self::default() }
    }

    /// Rows whose values come by name; each new name is a column.
    pub fn with_names() -> Self {
        Self::default()
    }

    /// Reads instants in `zone`: a column of which each moment is a midnight is a column of days.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// Ends the table.
    ///
    /// # Errors
    /// When a value is of a kind that no cell of a file has, or a floating-point number that has lost digits.
    pub fn finish(self) -> Result<TableFile> {
        let TableRowsInMemory { labels, columns, bytes, cells, ends, zone, refused } = self;
        if let Some(refused) = refused {
            return Err(refused.error());
        }
        let writer = CsvWriter::new(b',');
        let (mut out, mut row) = (Vec::with_capacity(bytes.len() * 2), RowBuffer::default());
        for label in &labels {
            row.push_with(|out| out.extend_from_slice(label.as_bytes()));
        }
        writer.write_row(row.cells(), Quoting::WhereNeeded, &mut out);
        let mut begin = 0;
        for end in ends {
            let mut texts: Vec<&[u8]> = vec![b""; labels.len()];
            for cell in cells.get(begin..end).unwrap_or_default() {
                let is_day = cell.is_midnight && columns.get(cell.column).is_some_and(|c| !c.has_hours);
                let end = if is_day { cell.end.min(cell.start + DAY) } else { cell.end };
                if let (Some(text), Some(bytes)) = (texts.get_mut(cell.column), bytes.get(cell.start..end)) {
                    *text = bytes;
                }
            }
            begin = end;
            row.clear();
            for text in &texts {
                row.push_with(|out| out.extend_from_slice(text));
            }
            // A row without values stays a row, whatever the number of columns.
            let quoting = if labels.len() == 1 { Quoting::Everything } else { Quoting::WhereNeeded };
            writer.write_row(row.cells(), quoting, &mut out);
        }
        Ok(TableFile { bytes: out, labels, columns, zone })
    }

    fn put(&mut self, column: usize, value: &TableValue<'_>) {
        let row = self.ends.len() as u64 + 2;
        let start = self.bytes.len();
        let mut is_midnight = false;
        let facts = self.columns.get_mut(column);
        let text = match value {
            TableValue::Missing => return,
            TableValue::Float(number) if number.is_nan() => return,
            TableValue::Single(number) if number.is_nan() => return,
            TableValue::Text(text) if text.len() <= MOST_BYTES => (*text).to_owned(),
            TableValue::Text(_) => return self.refuse(column, "…".to_owned(), false),
            TableValue::Boolean(truth) => truth.to_string(),
            TableValue::Integer(number) => number.to_string(),
            TableValue::Decimal(number) => number.to_string(),
            TableValue::Float(number) => match float(*number, number.abs() <= EXACT_DOUBLE) {
                Some(text) => text,
                None => return self.refuse(column, number.to_string(), true),
            },
            TableValue::Single(number) => {
                let exact = number.abs() <= EXACT_SINGLE && figures(*number) <= SINGLE_FIGURES;
                // The shortest text of a single is not that of the double of the same value.
                match exact.then(|| float_text(&number.to_string())) {
                    Some(text) => text,
                    None => return self.refuse(column, number.to_string(), true),
                }
            }
            TableValue::Date(date) => date.to_string(),
            TableValue::Time(time) => time.format("%H:%M:%S%.f").to_string(),
            TableValue::DateTime(moment) => {
                is_midnight = moment.time() == NaiveTime::MIN;
                naive(*moment)
            }
            TableValue::Instant(instant) => {
                let found = self.zone.as_ref().and_then(|zone| zone.day(*instant));
                let own = instant.naive_local();
                let day = match &self.zone {
                    Some(_) => found.map(|found| found.day),
                    None => (own.time() == NaiveTime::MIN).then(|| own.date()),
                };
                is_midnight = day.is_some();
                let text = rfc3339(*instant);
                match (day, facts) {
                    (Some(day), Some(facts)) => {
                        if found.is_some_and(|found| found.by_zone) && facts.zoned.is_none() {
                            facts.zoned = Some((text.clone(), day.to_string()));
                        }
                        // The text begins with the day that it means.
                        if text.starts_with(&day.to_string()) { text } else { self.local(*instant) }
                    }
                    _ => text,
                }
            }
            TableValue::Point(point) => format!("{},{}", point.longitude, point.latitude),
            TableValue::Json(json) => json.clone().into_owned(),
            TableValue::Other(text) => return self.refuse(column, text.clone().into_owned(), false),
        };
        if let Some(facts) = self.columns.get_mut(column) {
            if matches!(value, TableValue::Float(_) | TableValue::Single(_)) {
                let slot = if text.contains(['.', 'e']) { &mut facts.inexact } else { &mut facts.whole };
                slot.get_or_insert_with(|| (row, text.clone()));
            }
            facts.has_hours |=
                !is_midnight && matches!(value, TableValue::DateTime(_) | TableValue::Instant(_));
        }
        self.bytes.extend_from_slice(text.as_bytes());
        self.cells.push(Cell { column, start, end: self.bytes.len(), is_midnight });
    }

    /// The instant in the zone's own time.
    fn local(&self, instant: DateTime<FixedOffset>) -> String {
        match self.zone.as_ref().map(|zone| zone.here(instant)) {
            Some(here) => rfc3339(here),
            None => rfc3339(instant),
        }
    }

    #[cold]
    fn refuse(&mut self, column: usize, text: String, lost: bool) {
        let label = self.labels.get(column).cloned().unwrap_or_default();
        let row = self.ends.len() as u64 + 2;
        self.refused.get_or_insert(Refused { label, row, text, lost });
    }
}

impl TableSink for TableRowsInMemory {
    fn set(&mut self, position: usize, value: TableValue<'_>) {
        self.put(position, &value);
    }

    fn set_named(&mut self, name: &str, value: TableValue<'_>) {
        let column = self.labels.iter().position(|label| label == name).unwrap_or_else(|| {
            self.labels.push(name.to_owned());
            self.columns.push(ColumnFacts::default());
            self.labels.len() - 1
        });
        self.put(column, &value);
    }

    fn end_row(&mut self) -> Result<()> {
        self.ends.push(self.cells.len());
        match self.refused.take() {
            Some(refused) => Err(refused.error()),
            None => Ok(()),
        }
    }

    fn rows(&self) -> u64 {
        self.ends.len() as u64
    }

    fn takes_rows(&self) -> bool {
        true
    }
}

impl Refused {
    fn error(&self) -> Error {
        let Refused { label, row, text, lost } = self;
        let text: String = text.chars().take(100).collect();
        Error::input(InputProblem::Option(match lost {
            true => Phrase::new(
                format!(
                    "ligne {row}, colonne « {label} » : {text} est un nombre à virgule flottante qui a perdu des \
                     chiffres ; lisez cette colonne comme du texte, dès la source"
                ),
                format!(
                    "row {row}, column \"{label}\": {text} is a floating-point number that has lost digits; read \
                     this column as text, from the source on"
                ),
            ),
            false => Phrase::new(
                format!("ligne {row}, colonne « {label} » : {text} n'est pas une valeur de tableau"),
                format!("row {row}, column \"{label}\": {text} is no value of a table"),
            ),
        }))
    }
}

impl TableFile {
    /// The CSV: UTF-8, comma, a header.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The labels of the columns.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The numbers of a row that may have lost their final zeros: in a column of texts, `7.1` may have been `7.10`.
    pub(crate) fn lost<'c>(&'c self, cells: Cells<'c>) -> impl Iterator<Item = usize> + 'c {
        let columns = self.columns.iter().enumerate().filter(|(_, facts)| facts.inexact.is_some());
        columns
            .map(|(index, _)| index)
            .filter(move |index| cells.get(*index).is_some_and(|cell| memchr::memchr(b'.', cell).is_some()))
    }

    /// The first number of a column that may have lost its final zeros, with its row.
    pub(crate) fn inexact(&self, column: usize) -> Option<(u64, &str)> {
        self.columns.get(column)?.inexact.as_ref().map(|(row, text)| (*row, text.as_str()))
    }

    /// The first whole number of a column that came as a floating-point number, with its row.
    pub(crate) fn whole(&self, column: usize) -> Option<(u64, &str)> {
        self.columns.get(column)?.whole.as_ref().map(|(row, text)| (*row, text.as_str()))
    }

    /// The name of the zone that decided the days of a column, the first such instant, and its day.
    pub(crate) fn zoned(&self, column: usize) -> Option<(&str, &str, &str)> {
        let facts = self.columns.get(column).filter(|facts| !facts.has_hours)?;
        let (instant, day) = facts.zoned.as_ref()?;
        Some((self.zone.as_ref()?.name(), instant, day))
    }
}

/// The bytes of a day.
const DAY: usize = "2024-01-31".len();

fn naive(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

fn rfc3339(instant: DateTime<FixedOffset>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// The shortest text of a floating-point number; None if it has lost digits.
fn float(number: f64, exact: bool) -> Option<String> {
    if number.fract() == 0.0 && !exact { None } else { Some(float_text(&number.to_string())) }
}

/// Zero has no sign in a file.
fn float_text(text: &str) -> String {
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
