//! The first sheet of an ods, in a stream, as ezodf reads it for frictionless.
//!
//! calamine reads ods too, but whole: each cell of the sheet's rectangle in memory, used or not.

use std::io::{Read, Seek};

use chrono::{NaiveDate, NaiveDateTime};
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, MAX_SHEET, Xml, attribute, push_entity};
use super::{
    MAX_COLUMNS, MAX_ROW_TEXT, MAX_ROWS, Oddity, RowSink, SheetProblem, SheetRow, SheetValue, Stop, Workbook,
    hand,
};

/// From this many repetitions on, ezodf takes a row for one: LibreOffice fills the end of a sheet so.
const MANY: u64 = 32;

pub(super) fn read<R: Read + Seek>(
    mut archive: Archive<R>,
    sink: &mut RowSink<'_>,
) -> Result<Workbook, Stop> {
    let manifest = archive.bytes("META-INF/manifest.xml", 1 << 20)?.unwrap_or_default();
    if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
        return Err(SheetProblem::Protected.into());
    }
    let Some(mut xml) = archive.xml("content.xml", MAX_SHEET)? else {
        return Err(SheetProblem::Damaged("content.xml: missing".to_owned()).into());
    };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "spreadsheet" => break,
            Event::Eof => return Err(xml.cut_short()),
            _ => {}
        }
    }
    let mut workbook = Workbook::default();
    let mut sheets = 0;
    loop {
        let name = match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "table" => {
                attribute(&element, "name").unwrap_or_default()
            }
            Event::Start(_) => {
                xml.skip()?;
                continue;
            }
            Event::End(_) if sheets == 0 => return Err(SheetProblem::NoSheet.into()),
            Event::End(_) => return Ok(workbook),
            Event::Eof => return Err(xml.cut_short()),
            _ => continue,
        };
        sheets += 1;
        if sheets > 1 {
            workbook.others.push(name);
            xml.skip()?;
            continue;
        }
        workbook.sheet = name;
        let mut table = Table {
            xml: &mut xml,
            row: SheetRow::default(),
            held: 0,
            held_if_last: 0,
            number: 0,
            merged: 0,
            text: String::new(),
        };
        let ended = table.read(sink)?;
        workbook.merged = table.merged;
        if !ended {
            return Ok(workbook);
        }
    }
}

struct Table<'x, 'a, R: Read> {
    xml: &'x mut Xml<'a, R>,
    row: SheetRow,
    /// Blank rows that are not handed on yet, since nothing may come after them.
    held: u64,
    /// How many they are if nothing does.
    held_if_last: u64,
    /// The number of the last row, those held included.
    number: u64,
    merged: u64,
    text: String,
}

/// A cell's attributes.
#[derive(Default)]
struct CellStart {
    kind: String,
    value: String,
    repeated: usize,
    has_formula: bool,
    is_error: bool,
}

impl<R: Read> Table<'_, '_, R> {
    /// Hands on all rows; false when the sink wants no more.
    fn read(&mut self, sink: &mut RowSink<'_>) -> Result<bool, Stop> {
        // Rows stand in the table itself or in groups of it.
        let mut depth = 1;
        loop {
            let repeated = match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-row" => repetition(&element, "number-rows-repeated"),
                    "table-header-rows" | "table-rows" | "table-row-group" => {
                        depth += 1;
                        continue;
                    }
                    _ => {
                        self.xml.skip()?;
                        continue;
                    }
                },
                Event::End(_) => {
                    depth -= 1;
                    if depth == 0 {
                        return self.hand_blank(self.held_if_last, sink);
                    }
                    continue;
                }
                Event::Eof => return Err(self.xml.cut_short()),
                _ => continue,
            };
            self.row.clear();
            self.cells()?;
            if !self.hand(repeated, sink)? {
                return Ok(false);
            }
        }
    }

    fn hand(&mut self, repeated: u64, sink: &mut RowSink<'_>) -> Result<bool, Stop> {
        // The rows of the largest sheet, some years from now.
        if self.number + self.held + repeated > MAX_ROWS * 16 {
            return Err(SheetProblem::Damaged(format!("{} rows", self.number + self.held + repeated)).into());
        }
        if self.row.is_blank() && (self.held > 0 || repeated >= MANY) {
            self.held += repeated;
            self.held_if_last += if repeated >= MANY { 1 } else { repeated };
            return Ok(true);
        }
        let held = std::mem::take(&mut self.held);
        self.held_if_last = 0;
        if !self.hand_blank(held, sink)? {
            return Ok(false);
        }
        for _ in 0..repeated {
            self.number += 1;
            self.row.number = self.number;
            if !hand(&self.row, sink)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn hand_blank(&mut self, count: u64, sink: &mut RowSink<'_>) -> Result<bool, Stop> {
        let mut blank = SheetRow::default();
        for _ in 0..count {
            self.number += 1;
            blank.number = self.number;
            if !hand(&blank, sink)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Reads the cells of a row, up to its end.
    fn cells(&mut self) -> Result<(), Stop> {
        let mut column = 0_usize;
        loop {
            let start = match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => CellStart::new(&element, &mut self.merged),
                    _ => {
                        self.xml.skip()?;
                        continue;
                    }
                },
                Event::End(_) => return Ok(()),
                Event::Eof => return Err(self.xml.cut_short()),
                _ => continue,
            };
            self.paragraphs()?;
            let value = self.value(&start);
            let end = column.saturating_add(start.repeated).min(MAX_COLUMNS);
            if start.has_formula && value == SheetValue::Empty && end > column {
                self.row.oddities.push((column, Oddity::NoResult));
            }
            if start.is_error && end > column {
                self.row.oddities.push((column, Oddity::ErrorValue));
            }
            if value != SheetValue::Empty {
                for column in column..end {
                    self.row.set(column, value);
                }
            }
            column = end;
            if self.row.text.len() > MAX_ROW_TEXT {
                return Err(SheetProblem::LongRow(self.number + 1).into());
            }
        }
    }

    fn value(&mut self, start: &CellStart) -> SheetValue {
        match start.kind.as_str() {
            "string" => self.row.keep(&self.text),
            "float" | "percentage" | "currency" => match start.value.trim().parse::<f64>() {
                Ok(number) if number.fract() == 0.0 && number.abs() < 9e18 => {
                    SheetValue::Integer(number as i64)
                }
                Ok(number) if number.is_finite() => SheetValue::Float(number),
                _ => SheetValue::Empty,
            },
            "boolean" => SheetValue::Boolean(start.value == "true"),
            "date" => {
                if let Ok(day) = NaiveDate::parse_from_str(&start.value, "%Y-%m-%d") {
                    SheetValue::Day(day)
                } else if let Ok(moment) = NaiveDateTime::parse_from_str(&start.value, "%Y-%m-%dT%H:%M:%S%.f")
                {
                    SheetValue::Moment(moment)
                } else {
                    self.row.keep(&start.value)
                }
            }
            // A time is its text there too.
            "time" => self.row.keep(&start.value),
            _ => SheetValue::Empty,
        }
    }

    /// Reads the paragraphs of a cell, up to its end: notes and drawings are passed over.
    fn paragraphs(&mut self) -> Result<(), Stop> {
        self.text.clear();
        let (mut depth, mut paragraphs) = (0, 0);
        loop {
            match self.xml.next()? {
                Event::Start(element) => {
                    let name = element.local_name();
                    match (depth, name.as_ref()) {
                        (0, "p" | "h") => {
                            if paragraphs > 0 {
                                self.text.push('\n');
                            }
                            paragraphs += 1;
                            depth = 1;
                        }
                        (0, _) | (_, "annotation" | "note") => self.xml.skip()?,
                        (_, "s") => {
                            let count = repetition(&element, "c").min(MAX_ROW_TEXT as u64) as usize;
                            self.text.extend(std::iter::repeat_n(' ', count));
                            depth += 1;
                        }
                        (_, name) => {
                            match name {
                                "tab" => self.text.push('\t'),
                                "line-break" => self.text.push('\n'),
                                _ => {}
                            }
                            depth += 1;
                        }
                    }
                }
                Event::End(_) if depth == 0 => return Ok(()),
                Event::End(_) => depth -= 1,
                Event::Text(text) if depth > 0 => self.text.push_str(&text.xml10_content()),
                Event::CData(text) if depth > 0 => self.text.push_str(&text.xml10_content()),
                Event::GeneralRef(entity) if depth > 0 => push_entity(&entity, &mut self.text),
                Event::Eof => return Err(self.xml.cut_short()),
                _ => {}
            }
            if self.text.len() > MAX_ROW_TEXT {
                return Err(SheetProblem::LongRow(self.number + 1).into());
            }
        }
    }
}

impl CellStart {
    fn new(element: &BytesStart<'_>, merged: &mut u64) -> Self {
        let mut start = CellStart { repeated: 1, ..CellStart::default() };
        let mut spans = false;
        for found in element.attributes().with_checks(false).flatten() {
            let (name, prefix) = found.key.decompose();
            let by_libreoffice = prefix.is_some_and(|prefix| prefix.as_ref() == "calcext");
            match name.as_ref() {
                "value-type" if by_libreoffice => start.is_error = found.value == "error",
                "value-type" => start.kind = found.value.into_owned(),
                "value" | "date-value" | "time-value" | "boolean-value" => {
                    start.value = found.value.into_owned()
                }
                "number-columns-repeated" => start.repeated = found.value.parse().unwrap_or(1),
                "number-columns-spanned" | "number-rows-spanned" => spans |= found.value != "1",
                "formula" => start.has_formula = true,
                _ => {}
            }
        }
        *merged += u64::from(spans);
        start
    }
}

fn repetition(element: &BytesStart<'_>, name: &str) -> u64 {
    attribute(element, name).and_then(|count| count.parse().ok()).unwrap_or(1).clamp(1, u64::from(u32::MAX))
}
