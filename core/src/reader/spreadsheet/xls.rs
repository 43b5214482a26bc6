//! Reads a sheet of an xls by calamine, either as xlrd reads it for frictionless, or with the values that its cells
//! store.
//!
//! calamine allocates the rectangle of each sheet in memory, of the size that the file states. So a first pass over the
//! records refuses a file that states more than [`MAX_CELLS`].

use std::io::{Cursor, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};
use chrono::{Duration, NaiveDate};

use super::{
    Oddity, Reading, RowSink, SheetName, SheetProblem, SheetRow, SheetValue, Stop, Values, Workbook, hand,
    held,
};

/// The largest file, in bytes. A file with 65,536 rows of 50 columns of text has about 64 MiB.
const MAX_FILE: u64 = 256 << 20;
const MAX_COLUMNS: usize = 256;
const MAX_ROWS: usize = 65_536;
/// The most cells, empty ones included, of all sheets together: as many as one full sheet.
const MAX_CELLS: usize = MAX_ROWS * MAX_COLUMNS;

pub(super) fn read(
    mut source: impl Read + Seek,
    reading: Reading<'_>,
    sink: &mut RowSink<'_>,
) -> Result<Workbook, Stop> {
    source.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    source.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(SheetProblem::Large { part: "xls".to_owned(), mebibytes: MAX_FILE >> 20 }.into());
    }
    let extents = extents(&workbook_stream(&bytes)?)?;
    // calamine sometimes indexes into records without a check of their length: a damaged file can make it panic.
    let opened = catch_unwind(AssertUnwindSafe(|| Xls::new(Cursor::new(bytes))));
    let mut xls = match opened {
        Ok(Ok(xls)) => xls,
        Ok(Err(XlsError::Password)) => return Err(SheetProblem::Protected.into()),
        Ok(Err(error)) => return Err(SheetProblem::Damaged(error.to_string()).into()),
        Err(_) => return Err(SheetProblem::Damaged("xls: records that make no sense".to_owned()).into()),
    };
    // Charts and macros have no cells.
    let (places, sheets): (Vec<usize>, Vec<SheetName>) = xls
        .sheets_metadata()
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet)
        .map(|(place, sheet)| {
            let is_hidden = sheet.visible != SheetVisible::Visible;
            (place, SheetName { name: sheet.name.clone(), is_hidden })
        })
        .unzip();
    let mut workbook = Workbook::new(sheets, reading.sheet)?;
    let merged = xls.merge_cells_by_sheet_name(workbook.sheet());
    workbook.merged = merged.map_or(0, |merged| merged.len() as u64);
    let is_1904 = xls.has_1904_epoch();
    let range =
        xls.worksheet_range(workbook.sheet()).map_err(|error| SheetProblem::Damaged(error.to_string()))?;
    let rows = places.get(workbook.place).and_then(|place| extents.get(*place)).copied().unwrap_or(0);
    let mut row = SheetRow::default();
    for number in 0..rows {
        row.clear();
        row.number = number as u64 + 1;
        let columns = range.end().map_or(0, |(_, column)| column + 1);
        for column in 0..columns {
            let value = match (range.get_value((number as u32, column)), reading.values) {
                // xlrd reads an empty cell as the empty text.
                (None | Some(Data::Empty), Values::Shown) => row.keep(""),
                (None | Some(Data::Empty), Values::Held) => SheetValue::Empty,
                (Some(data), Values::Shown) => value(data, is_1904, column as usize, &mut row),
                (Some(data), Values::Held) => held(data, is_1904, column as usize, &mut row),
            };
            row.set(column as usize, value);
        }
        if !hand(&row, sink)? {
            break;
        }
    }
    Ok(workbook)
}

fn value(data: &Data, is_1904: bool, column: usize, row: &mut SheetRow) -> SheetValue {
    match data {
        Data::Empty => SheetValue::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => row.keep(text),
        Data::Bool(truth) => SheetValue::Boolean(*truth),
        Data::Int(number) => SheetValue::Integer(*number),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 9e18 => {
            SheetValue::Integer(*number as i64)
        }
        Data::Float(number) => SheetValue::Float(*number),
        Data::DateTime(moment) => {
            let number = moment.as_f64();
            self::moment(number, is_1904).unwrap_or(SheetValue::Float(number))
        }
        Data::Error(error) => {
            row.oddities.push((column, Oddity::ErrorValue));
            row.keep(&error.to_string())
        }
    }
}

/// The value that a cell stores.
fn held(data: &Data, is_1904: bool, column: usize, row: &mut SheetRow) -> SheetValue {
    match data {
        Data::Float(number) => held::number(*number),
        Data::DateTime(moment) => {
            let number = moment.as_f64();
            held::serial(number, is_1904, moment.is_duration()).unwrap_or_else(|| held::number(number))
        }
        data => value(data, is_1904, column, row),
    }
}

/// The moment that a serial number means; a time falls on the first day.
fn moment(number: f64, is_1904: bool) -> Option<SheetValue> {
    if !(-700_000.0..3_000_000.0).contains(&number) {
        return None;
    }
    let epoch = match (is_1904, number < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31),
        // Excel counts a 29 February 1900.
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30),
    }?;
    let milliseconds = ((number - number.trunc()) * 86_400_000.0).round_ties_even() as i64;
    let day = epoch.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::days(number as i64))?;
    day.checked_add_signed(Duration::milliseconds(milliseconds)).map(SheetValue::Moment)
}

/// Extracts the stream of records from the OLE container.
fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, Stop> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes))
        .map_err(|error| SheetProblem::Damaged(error.to_string()))?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name));
    let Some(name) = name else {
        let is_protected = container.is_stream("/EncryptedPackage") || container.is_stream("/EncryptionInfo");
        let problem =
            if is_protected { SheetProblem::Protected } else { SheetProblem::Foreign("doc, ppt, msg") };
        return Err(problem.into());
    };
    let mut stream = Vec::new();
    let opened = container.open_stream(name).map_err(|error| SheetProblem::Damaged(error.to_string()))?;
    opened
        .take(MAX_FILE)
        .read_to_end(&mut stream)
        .map_err(|error| SheetProblem::Damaged(error.to_string()))?;
    Ok(stream)
}

/// Splits off the first record: its type, its data, and the rest of the stream.
fn record(stream: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (kind, length) = (word(stream, 0)?, usize::from(word(stream, 2)?));
    Some((kind, stream.get(4..4 + length)?, stream.get(4 + length..)?))
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn double_word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// The number of rows of each sheet, formatted blank cells included. Refuses a file whose cells do not all fit in
/// memory.
fn extents(stream: &[u8]) -> Result<Vec<usize>, Stop> {
    const END: u16 = 0x000A;
    const SHEET: u16 = 0x0085;
    let mut extents = Vec::new();
    let mut cells = 0_usize;
    let mut rest = stream;
    while let Some((kind, data, after)) = record(rest) {
        rest = after;
        if kind == END {
            break;
        }
        if kind == SHEET {
            let place = double_word(data, 0).and_then(|place| stream.get(place as usize..));
            let (rows, columns) = place.and_then(extent).ok_or_else(senseless)?;
            cells = cells.saturating_add(rows * columns);
            if cells > MAX_CELLS {
                return Err(SheetProblem::Large { part: "xls".to_owned(), mebibytes: MAX_FILE >> 20 }.into());
            }
            extents.push(rows);
        }
    }
    if extents.is_empty() { Err(SheetProblem::NoSheet.into()) } else { Ok(extents) }
}

fn senseless() -> Stop {
    SheetProblem::Damaged("xls: records that make no sense".to_owned()).into()
}

/// The numbers of rows and columns of a sheet; None if the records cannot be those of a sheet.
fn extent(stream: &[u8]) -> Option<(usize, usize)> {
    const BEGIN: u16 = 0x0809;
    const END: u16 = 0x000A;
    const DIMENSIONS: u16 = 0x0200;
    let (mut rows, mut columns, mut depth) = (0, 0, 0);
    let mut rest = stream;
    while let Some((kind, data, after)) = record(rest) {
        rest = after;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // The last version stores the rows as double words, earlier ones as words.
            DIMENSIONS if depth <= 1 => {
                let (first, last, at) = match data.len() {
                    14.. => (double_word(data, 0)? as usize, double_word(data, 4)? as usize, 8),
                    _ => (usize::from(word(data, 0)?), usize::from(word(data, 2)?), 4),
                };
                let (left, right) = (word(data, at)?, word(data, at + 2)?);
                if first > last || last > MAX_ROWS || left > right || usize::from(right) > MAX_COLUMNS {
                    return None;
                }
            }
            // Blank, number, label, boolean or error, formula, rich text, RK, shared label, several RK, several blanks.
            0x0201 | 0x0203 | 0x0204 | 0x0205 | 0x0006 | 0x00D6 | 0x027E | 0x00FD | 0x00BD | 0x00BE
                if depth <= 1 =>
            {
                let (row, first) = (usize::from(word(data, 0)?), usize::from(word(data, 2)?));
                let last = match kind {
                    0x00BD | 0x00BE => usize::from(word(data, data.len().checked_sub(2)?)?),
                    _ => first,
                };
                if last < first || last >= MAX_COLUMNS {
                    return None;
                }
                rows = rows.max(row + 1);
                columns = columns.max(last + 1);
            }
            _ => {}
        }
    }
    Some((rows, columns))
}
