//! Reads a sheet of an ods in a stream, either as ezodf reads it for frictionless, or with the values that its cells
//! store.
//!
//! calamine reads ods too, but keeps each cell of the sheet's rectangle in memory, used or not.

use std::collections::HashSet;
use std::io::{Read, Seek};

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, MAX_SHEET, Xml, attribute, push_entity};
use super::{
    Aside, MAX_COLUMNS, MAX_ROW_TEXT, MAX_ROWS, Oddity, Reading, RowSink, Sheet, SheetName, SheetProblem,
    SheetRow, SheetValue, Stop, Values, Workbook, hand, held,
};

/// From this many repetitions on, ezodf counts a repeated row once: LibreOffice fills the end of a sheet with such
/// rows.
const MANY: u64 = 32;

pub(super) fn read<R: Read + Seek>(
    mut archive: Archive<R>,
    reading: Reading<'_>,
    sink: &mut RowSink<'_>,
) -> Result<Workbook, Stop> {
    let manifest = archive.bytes("META-INF/manifest.xml", 1 << 20)?.unwrap_or_default();
    if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
        return Err(SheetProblem::Protected.into());
    }
    // To find a sheet by its name, a first pass lists the sheets. The first sheet needs no such pass.
    let wanted = match reading.sheet {
        Sheet::First => 0,
        sheet => {
            let sheets = each_sheet(&mut archive, &mut |_, xml| xml.skip().map(|()| true))?;
            Workbook::new(sheets, sheet)?.place
        }
    };
    let mut merged = 0;
    let sheets = each_sheet(&mut archive, &mut |place, xml| {
        if place != wanted {
            xml.skip()?;
            return Ok(true);
        }
        let mut table = Table {
            xml,
            values: reading.values,
            row: SheetRow::default(),
            held: 0,
            held_if_last: 0,
            number: 0,
            merged: 0,
            text: String::new(),
        };
        let ended = table.read(sink)?;
        merged = table.merged;
        Ok(ended)
    })?;
    Ok(Workbook { merged, ..Workbook::new(sheets, &Sheet::Numbered(wanted + 1))? })
}

/// A function that reads a whole sheet, of which it gets the place; false ends the reading.
type ReadSheet<'s, R> = dyn FnMut(usize, &mut Xml<'_, R>) -> Result<bool, Stop> + 's;

/// Passes each sheet to `read` and returns their names. A sheet's style decides whether it is hidden.
fn each_sheet<R: Read + Seek>(
    archive: &mut Archive<R>,
    read: &mut ReadSheet<'_, R>,
) -> Result<Vec<SheetName>, Stop> {
    let Some(mut xml) = archive.xml("content.xml", MAX_SHEET)? else {
        return Err(SheetProblem::Damaged("content.xml: missing".to_owned()).into());
    };
    let (mut style, mut hidden) = (String::new(), HashSet::new());
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "spreadsheet" => break,
                "style" => style = attribute(&element, "name").unwrap_or_default(),
                "table-properties"
                    if attribute(&element, "display").is_some_and(|shown| shown == "false") =>
                {
                    hidden.insert(style.clone());
                }
                _ => {}
            },
            Event::Eof => return Err(xml.cut_short()),
            _ => {}
        }
    }
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "table" => {
                let style = attribute(&element, "style-name").unwrap_or_default();
                let name = attribute(&element, "name").unwrap_or_default();
                sheets.push(SheetName { name, is_hidden: hidden.contains(&style) });
                if !read(sheets.len() - 1, &mut xml)? {
                    return Ok(sheets);
                }
            }
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok(sheets),
            Event::Eof => return Err(xml.cut_short()),
            _ => {}
        }
    }
}

struct Table<'x, 'a, R: Read> {
    xml: &'x mut Xml<'a, R>,
    values: Values,
    row: SheetRow,
    /// Blank rows that were not passed to the sink yet: they may be the last rows.
    held: u64,
    /// How many of the `held` rows count if no other row follows.
    held_if_last: u64,
    /// The number of the last row that was passed to the sink.
    number: u64,
    merged: u64,
    text: String,
}

/// A cell's attributes.
#[derive(Default)]
struct CellStart {
    kind: String,
    value: String,
    /// The value of a cell that has no paragraphs.
    text: String,
    repeated: usize,
    has_formula: bool,
    is_error: bool,
}

impl<R: Read> Table<'_, '_, R> {
    /// Passes all rows to the sink; false if the sink ends the reading.
    fn read(&mut self, sink: &mut RowSink<'_>) -> Result<bool, Stop> {
        // Rows are in the table itself or in its groups.
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
        // Sixteen times the rows of the largest sheet of today.
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
            let value = match self.values {
                Values::Shown => self.shown(&start),
                Values::Held => self.held(&start),
            };
            let end = column.saturating_add(start.repeated).min(MAX_COLUMNS);
            if self.hides_day(value) {
                self.row.asides.extend((column..end).map(|column| (column, Aside::Dayless(value))));
            }
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

    /// The value that the referee reads in a cell.
    fn shown(&mut self, start: &CellStart) -> SheetValue {
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
            // For ezodf too, a time is its text.
            "time" => self.row.keep(&start.value),
            _ => SheetValue::Empty,
        }
    }

    /// The value that the cell stores.
    fn held(&mut self, start: &CellStart) -> SheetValue {
        let value = match start.kind.as_str() {
            "float" | "percentage" | "currency" => held::written_number(start.value.trim()),
            "boolean" => Some(SheetValue::Boolean(start.value == "true")),
            "date" => date(&start.value).and_then(held::moment),
            "time" => time(&start.value).map(held::duration),
            "" if self.text.is_empty() => Some(SheetValue::Empty),
            _ if self.text.is_empty() => Some(self.row.keep(&start.text)),
            _ => Some(self.row.keep(&self.text)),
        };
        // Any value but a number, day or time is the text of the cell.
        value.unwrap_or_else(|| self.row.keep(if start.value.is_empty() { &self.text } else { &start.value }))
    }

    /// Whether the cell holds a day but shows only its month or year.
    fn hides_day(&self, value: SheetValue) -> bool {
        let day = match value {
            SheetValue::Day(day) => day.day(),
            SheetValue::Moment(moment) => moment.day(),
            _ => return false,
        };
        let mut numbers = self.text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        !self.text.is_empty() && !numbers.any(|digits| digits.parse() == Ok(day) || digits.len() == 8)
    }

    /// Reads the paragraphs of a cell, up to its end; skips notes and drawings.
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
                "string-value" => start.text = found.value.into_owned(),
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

/// The moment that a cell of dates holds.
fn date(text: &str) -> Option<NaiveDateTime> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|day| day.and_time(NaiveTime::MIN));
    day.or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")).ok()
}

/// The milliseconds of a length of time such as `PT10H05M06.5S`; an ods also writes times of day in this form.
fn time(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |text| (-1.0, text));
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, of_unit) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            seconds += number.replace(',', ".").parse::<f64>().ok()? * of_unit;
            rest = after;
        }
    }
    rest.is_empty().then_some(sign * seconds * 1000.0)
}

fn repetition(element: &BytesStart<'_>, name: &str) -> u64 {
    attribute(element, name).and_then(|count| count.parse().ok()).unwrap_or(1).clamp(1, u64::from(u32::MAX))
}
