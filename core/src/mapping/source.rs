//! Reads the rows of a CSV or a workbook whatever its column names: first its beginning, then row by row.

use std::collections::HashSet;
use std::io::{Cursor, Read, Seek};
use std::ops::{ControlFlow, RangeInclusive};
use std::path::Path;

use super::header::{self, ROWS};
use super::model::Mapping;
use crate::cells::Cells;
use crate::error::{Error, InputProblem, Result};
use crate::field_type::tidy::key;
#[cfg(feature = "spreadsheets")]
use crate::reader::spreadsheet::{
    Aside, Container, Oddity, Reading, SheetRow, SheetValue, Values, elsewhere, misplaced, read_rows,
};
use crate::reader::{CsvReader, DELIMITERS, Dialect, Sheet, Step, beginning, open, text_beginning};
#[cfg(feature = "spreadsheets")]
use crate::record::RowBuffer;
use crate::table::TableFile;

/// A fault for which a cell cannot be used.
#[cfg_attr(not(feature = "spreadsheets"), allow(dead_code))] // texts are only damaged
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The spreadsheet could not compute the value.
    ErrorValue,
    /// A formula whose result was not stored.
    NoResult,
    /// A number that may be a text that lost figures: final zeros, or figures beyond fifteen.
    Figures,
    /// A character that was lost.
    Damaged,
}

/// The shown value of a cell that stores another one.
#[derive(Debug)]
pub(crate) enum Shown {
    Text(String),
    /// Only the month or the year of the stored day.
    NoDay,
}

/// A row of a table.
pub(crate) struct SourceRow<'s> {
    /// The row's number in the file, from 1.
    pub number: u64,
    pub cells: Cells<'s>,
    pub faults: &'s [(usize, Fault)],
    /// The cells of a workbook that show another value than they store.
    pub shown: &'s [(usize, Shown)],
    /// The cells of a workbook that store a day, and the text of its midnight: a spreadsheet stores both as the same
    /// number.
    pub midnights: &'s [(usize, String)],
    /// True if the row may be shorter than the header: workbooks omit empty cells at the end.
    pub ragged: bool,
    /// True if a quote was opened but not closed.
    pub unclosed: bool,
}

impl SourceRow<'_> {
    /// The text of a cell without the blanks around it; empty if there is no such cell.
    pub fn text(&self, index: usize) -> &str {
        let text = std::str::from_utf8(self.cells.get(index).unwrap_or_default()).unwrap_or_default();
        text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
    }

    pub fn is_blank(&self) -> bool {
        (0..self.cells.len()).all(|index| self.text(index).is_empty())
    }
}

/// Facts about a file that was read.
#[derive(Debug, Default)]
pub(crate) struct SourceFacts {
    #[cfg(feature = "spreadsheets")]
    pub workbook: Option<crate::reader::spreadsheet::Workbook>,
}

/// Some rows of a file, each with its number.
pub(super) type Looked = Vec<(u64, Vec<String>)>;

type Take<'t> = dyn FnMut(&SourceRow<'_>) -> Result<ControlFlow<()>> + 't;

/// The place of a table's bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Origin<'o> {
    File(&'o Path),
    /// Bytes in memory, and their name in reports.
    Bytes(&'o [u8], &'o str),
    /// The rows of another program, and their name in reports.
    Table(&'o TableFile, &'o str),
}

/// Both a stream and a file.
trait Input: Read + Seek {}

impl<T: Read + Seek> Input for T {}

impl<'o> Origin<'o> {
    /// The name in reports and errors.
    pub fn name(&self) -> String {
        match self {
            Origin::File(path) => path.display().to_string(),
            Origin::Bytes(_, name) | Origin::Table(_, name) => (*name).to_owned(),
        }
    }

    /// Opens the bytes; returns the first of them too, which distinguish a workbook from a text.
    fn open(&self) -> Result<(Box<dyn Input + 'o>, Vec<u8>)> {
        let bytes = match self {
            Origin::File(path) => {
                let (file, beginning) = open(path)?;
                return Ok((Box::new(file), beginning));
            }
            Origin::Bytes(bytes, _) => bytes,
            Origin::Table(table, _) => table.bytes(),
        };
        let mut input = Cursor::new(bytes);
        let beginning = beginning(&mut input)
            .map_err(|error| Error::io(crate::error::Action::Read, Path::new(&self.name()), error))?;
        Ok((Box::new(input), beginning))
    }
}

/// A file whose dialect and header are known.
pub(crate) struct Source<'o> {
    origin: Origin<'o>,
    sheet: Sheet,
    /// The name of the sheet, for a workbook.
    pub sheet_name: Option<String>,
    dialect: Option<Dialect>,
    /// The last row of the header.
    pub header: u64,
    /// The rows of the header.
    pub header_rows: Vec<Vec<String>>,
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The names of the columns: their headings, with a number if a heading occurs several times.
    pub labels: Vec<String>,
    /// The rows above the header that are not blank.
    pub above: Looked,
    /// The first rows below the header.
    pub sample: Looked,
}

impl<'o> Source<'o> {
    /// Finds the header at the beginning of a file, or of a sheet of a workbook: the rows that `mapping` states, else
    /// the row with the most of the column names in `mapping`, else the row that looks like a header.
    ///
    /// # Errors
    /// When the file cannot be read, is empty, or has no such row.
    pub fn open(origin: Origin<'o>, sheet: &Sheet, mapping: &Mapping) -> Result<Self> {
        let wanted: HashSet<String> = mapping.columns().map(key).collect();
        let look = look(origin, sheet, &wanted, wanted.len())?;
        let rows = &look.rows;
        let found = match mapping.header {
            Some(number) => rows.iter().position(|(row, _)| *row == number),
            None => header::with_names(rows, &wanted).or_else(|| header::by_look(rows)),
        };
        let count = mapping.header_rows.unwrap_or(1);
        let rows_of = |last: usize| {
            let first = rows.get(last).map_or(0, |(number, _)| (number + 1).saturating_sub(count));
            rows.iter().position(|(number, _)| *number >= first).unwrap_or(last)..=last
        };
        let found = found.map(rows_of);
        Self::at(origin, sheet, found, look)
    }

    /// Finds the header of an unknown file: the row with most of the known headings, else the row that looks like a
    /// header; with the rows above and below that belong to it.
    ///
    /// # Errors
    /// When the file cannot be read, is empty, or has no such row.
    pub fn explore(
        origin: Origin<'o>,
        sheet: &Sheet,
        known: &HashSet<String>,
        knows: &dyn Fn(&str) -> bool,
    ) -> Result<Self> {
        let look = look(origin, sheet, known, 0)?;
        let rows = &look.rows;
        let by_names = header::with_names(rows, known);
        let hits = |index: &usize| {
            let row = rows.get(*index).map(|(_, row)| row.as_slice()).unwrap_or_default();
            row.iter().filter(|cell| known.contains(&key(cell))).count()
        };
        let found = by_names.filter(|index| hits(index) > 1).or_else(|| header::by_look(rows)).or(by_names);
        let found = found.map(|found| header::stacked(rows, found, knows));
        Self::at(origin, sheet, found, look)
    }

    fn at(
        origin: Origin<'o>,
        sheet: &Sheet,
        found: Option<RangeInclusive<usize>>,
        look: Look,
    ) -> Result<Self> {
        let Look { dialect, mut rows, sheet_name } = look;
        let Some(found) = found else {
            let name = origin.name();
            return Err(Error::mapping(
                format!("{name} : aucune ligne d'en-tête trouvée ; dites son numéro (header)"),
                format!("{name}: no header row found; say its number (header)"),
            ));
        };
        let sample = rows.split_off(found.end() + 1);
        let own = rows.split_off(*found.start());
        let header = own.last().map_or(0, |(number, _)| *number);
        let header_rows: Vec<Vec<String>> = own.into_iter().map(|(_, row)| row).collect();
        let headings = header::headings(header_rows.iter().map(Vec::as_slice));
        let labels = distinct(&headings);
        Ok(Source {
            origin,
            sheet: sheet.clone(),
            sheet_name,
            dialect,
            header,
            header_rows,
            headings,
            labels,
            above: rows,
            sample,
        })
    }

    /// The place of the column of this name: by the same spelling, else regardless of case, accents and marks.
    ///
    /// # Errors
    /// When there is no such column, or several.
    pub fn position(&self, name: &str) -> Result<usize> {
        let exact = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = key(name);
        let mut found = places(&self.labels, |label| label == exact);
        for names in [&self.labels, &self.headings] {
            if found.is_empty() {
                found = places(names, |label| !wanted.is_empty() && key(label) == wanted);
            }
        }
        let file = self.origin.name();
        let named = |places: &[usize]| {
            let labels = places.iter().filter_map(|place| self.labels.get(*place));
            labels
                .filter(|label| !label.is_empty())
                .map(|label| format!("« {label} »"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        match found.as_slice() {
            &[place] => Ok(place),
            [] => {
                let labels = named(&(0..self.labels.len()).collect::<Vec<_>>());
                let row = self.header;
                Err(Error::mapping(
                    format!("{file} : pas de colonne « {name} » ; l'en-tête (ligne {row}) a {labels}"),
                    format!("{file}: no column \"{name}\"; the header (row {row}) has {labels}"),
                ))
            }
            several => {
                let labels = named(several);
                Err(Error::mapping(
                    format!("{file} : plusieurs colonnes « {name} » ; dites laquelle : {labels}"),
                    format!("{file}: several columns \"{name}\"; say which: {labels}"),
                ))
            }
        }
    }

    /// The table of another program, if it is one.
    pub fn table(&self) -> Option<&TableFile> {
        match self.origin {
            Origin::Table(table, _) => Some(table),
            _ => None,
        }
    }

    /// Passes the rows below the header to `take`, and returns the facts about the file.
    ///
    /// # Errors
    /// When the file cannot be read, and the errors of `take`.
    pub fn each(&self, take: &mut Take<'_>) -> Result<SourceFacts> {
        let header = self.header;
        each(self.origin, &self.sheet, self.dialect, &mut |row| {
            if row.number > header { take(row) } else { Ok(ControlFlow::Continue(())) }
        })
    }
}

fn places(names: &[String], is_it: impl Fn(&str) -> bool) -> Vec<usize> {
    names.iter().enumerate().filter(|(_, name)| is_it(name)).map(|(place, _)| place).collect()
}

/// The headings, with a number if one occurs several times: `Montant (1)`, `Montant (2)`.
fn distinct(headings: &[String]) -> Vec<String> {
    let times = |heading: &String, among: &[String]| among.iter().filter(|other| *other == heading).count();
    let numbered = headings.iter().enumerate().map(|(place, heading)| {
        match heading.is_empty() || times(heading, headings) == 1 {
            true => heading.clone(),
            false => {
                let number = times(heading, headings.get(..=place).unwrap_or_default());
                format!("{heading} ({number})")
            }
        }
    });
    numbered.collect()
}

/// The first rows of a file, and its form.
struct Look {
    /// The dialect, for a text.
    dialect: Option<Dialect>,
    rows: Looked,
    /// The name of the sheet, for a workbook.
    sheet_name: Option<String>,
}

/// Reads the first rows of a file. The error names another sheet if this one has less than half of the `needed` names
/// and the other has more.
fn look(origin: Origin<'_>, sheet: &Sheet, wanted: &HashSet<String>, needed: usize) -> Result<Look> {
    let name = origin.name();
    let (file, beginning) = origin.open()?;
    #[cfg(feature = "spreadsheets")]
    if let Some(container) = Container::of(&beginning) {
        let mut rows = Vec::new();
        let form = each(origin, sheet, None, &mut |row| Ok(keep(row, &mut rows)))?;
        let sense = |labels: &[String]| {
            labels.iter().map(|label| key(label)).filter(|label| wanted.contains(label)).count()
        };
        let sheet_name = form.workbook.as_ref().map(|workbook| workbook.sheet().to_owned());
        if let Some(workbook) = form.workbook {
            let mut file = file;
            let found = known(&rows, wanted);
            // If most of the names are missing, another sheet may have them.
            let other = !rows.is_empty() && 2 * found < needed && workbook.sheets.len() > 1;
            if rows.is_empty() || other && elsewhere(container, &mut file, &workbook, found, &sense).is_some()
            {
                let error = misplaced(container, &mut file, &workbook, &name, &sense);
                return Err(error.unwrap_or_else(|| Error::input(InputProblem::Empty { name })));
            }
        }
        return Ok(Look { dialect: None, rows, sheet_name });
    }
    // A text has no other sheet.
    let _ = needed;
    sheet.check_text(&name)?;
    let mut reader = CsvReader::new(Cursor::new(beginning).chain(file));
    let text = text_beginning(&mut reader, &name)?.to_vec();
    let mut best: Option<(Dialect, Looked, _)> = None;
    for delimiter in DELIMITERS {
        let dialect = Dialect { delimiter, skip_initial_space: false };
        let mut rows = Vec::new();
        each_text(text.as_slice(), origin, dialect, &mut |row| Ok(keep(row, &mut rows)))?;
        // The beginning of the file may end within a row.
        let score = (known(&rows, wanted), regular(&rows));
        if best.as_ref().is_none_or(|(_, _, most)| score > *most) {
            best = Some((dialect, rows, score));
        }
    }
    match best {
        Some((dialect, rows, _)) if !rows.is_empty() => {
            Ok(Look { dialect: Some(dialect), rows, sheet_name: None })
        }
        _ => Err(Error::input(InputProblem::Empty { name })),
    }
}

/// The most wanted names that a row has.
fn known(rows: &[(u64, Vec<String>)], wanted: &HashSet<String>) -> usize {
    let count = |row: &[String]| row.iter().filter(|cell| wanted.contains(&key(cell))).count();
    rows.iter().map(|(_, row)| count(row)).max().unwrap_or_default()
}

/// How many cells are in rows of the most common width.
fn regular(rows: &[(u64, Vec<String>)]) -> usize {
    let widths: Vec<usize> = rows.iter().map(|(_, row)| row.len()).filter(|width| *width > 1).collect();
    let cells = |width: usize| widths.iter().filter(|other| **other == width).count() * width;
    widths.iter().map(|width| cells(*width)).max().unwrap_or_default()
}

fn keep(row: &SourceRow<'_>, rows: &mut Looked) -> ControlFlow<()> {
    if row.is_blank() {
        return ControlFlow::Continue(());
    }
    rows.push((row.number, (0..row.cells.len()).map(|index| row.text(index).to_owned()).collect()));
    if rows.len() == ROWS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

fn each(
    origin: Origin<'_>,
    sheet: &Sheet,
    dialect: Option<Dialect>,
    take: &mut Take<'_>,
) -> Result<SourceFacts> {
    let (file, beginning) = origin.open()?;
    match dialect {
        Some(dialect) => {
            each_text(Cursor::new(beginning).chain(file), origin, dialect, take)?;
            Ok(SourceFacts::default())
        }
        None => each_in_workbook(file, sheet, &beginning, &origin.name(), take),
    }
}

fn each_text(input: impl Read, origin: Origin<'_>, dialect: Dialect, take: &mut Take<'_>) -> Result<()> {
    let name = origin.name();
    let mut reader = CsvReader::new(input);
    text_beginning(&mut reader, &name)?;
    reader.set_dialect(dialect);
    let mut number = 0;
    loop {
        let step =
            reader.next().map_err(|error| Error::io(crate::error::Action::Read, Path::new(&name), error))?;
        number += 1;
        match step {
            Step::End => return Ok(()),
            Step::TooLong => return Err(Error::input(InputProblem::Headless { name })),
            Step::Row => {}
        }
        let cells = reader.cells();
        let is_damaged = |cell: &[u8]| memchr::memmem::find(cell, "\u{fffd}".as_bytes()).is_some();
        let mut faults: Vec<(usize, Fault)> = match reader.suspicious() {
            false => Vec::new(),
            true => (0..cells.len())
                .filter(|index| cells.get(*index).is_some_and(is_damaged))
                .map(|index| (index, Fault::Damaged))
                .collect(),
        };
        if let Origin::Table(table, _) = origin {
            faults.extend(table.lost(cells).map(|index| (index, Fault::Figures)));
        }
        let unclosed = reader.unclosed();
        let row =
            SourceRow { number, cells, faults: &faults, shown: &[], midnights: &[], ragged: false, unclosed };
        if take(&row)?.is_break() {
            return Ok(());
        }
    }
}

#[cfg(not(feature = "spreadsheets"))]
fn each_in_workbook(_: impl Read, _: &Sheet, _: &[u8], name: &str, _: &mut Take<'_>) -> Result<SourceFacts> {
    Err(Error::input(InputProblem::Binary { name: name.to_owned(), looks_like: None }))
}

#[cfg(feature = "spreadsheets")]
fn each_in_workbook(
    file: impl Read + Seek,
    sheet: &Sheet,
    beginning: &[u8],
    name: &str,
    take: &mut Take<'_>,
) -> Result<SourceFacts> {
    let Some(container) = Container::of(beginning) else { return Ok(SourceFacts::default()) };
    let mut buffer = RowBuffer::default();
    let mut text = String::new();
    let reading = Reading { sheet, values: Values::Held };
    let read = read_rows(container, file, reading, &mut |row: &SheetRow| {
        buffer.clear();
        let mut faults: Vec<(usize, Fault)> = Vec::new();
        let mut midnights: Vec<(usize, String)> = Vec::new();
        for (index, value) in row.values.iter().enumerate() {
            if let SheetValue::Day(_) = value {
                let mut midnight = String::new();
                row.write_held(value.as_moment(), &mut midnight);
                midnights.push((index, midnight));
            }
            text.clear();
            row.write_held(*value, &mut text);
            if value.loses_figures() {
                faults.push((index, Fault::Figures));
            }
            buffer.push_with(|out| out.extend_from_slice(text.as_bytes()));
        }
        faults.extend(row.oddities.iter().map(|(index, oddity)| match oddity {
            Oddity::ErrorValue => (*index, Fault::ErrorValue),
            Oddity::NoResult => (*index, Fault::NoResult),
        }));
        let shown: Vec<(usize, Shown)> = row
            .asides
            .iter()
            .filter_map(|(index, aside)| Some((*index, shown(row, *index, aside)?)))
            .collect();
        let (number, cells) = (row.number, buffer.cells());
        let (faults, shown, midnights) = (&faults, &shown, &midnights);
        take(&SourceRow { number, cells, faults, shown, midnights, ragged: true, unclosed: false })
    });
    read.map(|workbook| SourceFacts { workbook: Some(workbook) }).map_err(|stop| stop.into_error(name))
}

#[cfg(feature = "spreadsheets")]
fn shown(row: &SheetRow, index: usize, aside: &Aside) -> Option<Shown> {
    // Another form of the same day or time needs no attention.
    let of_time = row.values.get(index).is_some_and(SheetValue::is_of_time);
    match aside {
        Aside::Shows(SheetValue::Text(start, end)) if !of_time => {
            Some(Shown::Text(row.text_of(*start, *end).to_owned()))
        }
        Aside::Dayless(_) => Some(Shown::NoDay),
        _ => None,
    }
}
