//! Reads workbooks (xlsx, ods, xls) row by row, either with the values that the referee (Validata) reads, or with the
//! values that their cells store.
//!
//! One sheet of a workbook is read: the one that the caller names, else the first, hidden or not, as the referee does.
//! A function takes the rows one by one, so that memory does not grow with the file. Only xls, which has 65,536 rows at
//! most, is read whole.

mod archive;
mod date_format;
mod elsewhere;
mod fit;
mod held;
mod number_format;
mod ods;
mod table;
mod value;
mod xls;
mod xlsx;
mod xlsx_parts;

use std::io::{self, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use super::Sheet;
use crate::error::{Action, Error, InputProblem, SheetProblem, Wanted};
use archive::Archive;
pub(crate) use elsewhere::elsewhere;
pub(crate) use fit::takes_texts;
pub(crate) use table::{Difference, SheetHeader, SheetTable};
pub(crate) use value::{Aside, Oddity, SheetRow, SheetValue};

/// The sheet of our own templates that explains them to people.
pub(crate) const NOTICE: &str = "Notice";
/// The most columns of a sheet, in Excel as in LibreOffice.
const MAX_COLUMNS: usize = 16_384;
/// The most rows of a sheet.
const MAX_ROWS: u64 = 1_048_576;
/// The most bytes of all texts of a row together.
const MAX_ROW_TEXT: usize = 16 << 20;

/// The kind of a file, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// A zipped file: xlsx, ods, or another.
    Zip,
    /// An OLE container: xls, another old format of Office, or an encrypted file.
    Ole,
}

impl Container {
    pub fn of(beginning: &[u8]) -> Option<Self> {
        if beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(b"PK\x05\x06") {
            Some(Container::Zip)
        } else if beginning.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            Some(Container::Ole)
        } else {
            None
        }
    }
}

/// The largest workbook that is read from a stream, in bytes: its directory is at its end, so memory must hold it
/// whole.
const MAX_STREAM: u64 = 256 << 20;

/// Reads a workbook that comes as a stream into memory.
pub(crate) fn spool(input: impl Read) -> Result<io::Cursor<Vec<u8>>, Stop> {
    let mut bytes = Vec::new();
    input.take(MAX_STREAM + 1).read_to_end(&mut bytes).map_err(Stop::Io)?;
    if bytes.len() as u64 > MAX_STREAM {
        return Err(SheetProblem::Stream { mebibytes: MAX_STREAM >> 20 }.into());
    }
    Ok(io::Cursor::new(bytes))
}

/// The sheet to read, and the values to take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub sheet: &'a Sheet,
    pub values: Values,
}

/// The value to take of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// The value that the referee reads: in an xlsx, the text that a number format shows.
    Shown,
    /// The value that the cell stores, whatever its format. Blank rows at the end do not count.
    Held,
}

/// The name of a sheet that has cells.
#[derive(Debug, Clone, Default)]
pub(crate) struct SheetName {
    pub name: String,
    pub is_hidden: bool,
}

impl AsRef<str> for SheetName {
    fn as_ref(&self) -> &str {
        &self.name
    }
}

/// Facts about a workbook whose sheet was read.
#[derive(Debug, Default)]
pub(crate) struct Workbook {
    /// The sheets that have cells, in the workbook's order.
    pub sheets: Vec<SheetName>,
    /// The place of the sheet that is read, from 0.
    pub place: usize,
    /// How many merged ranges that sheet has.
    pub merged: u64,
}

impl Workbook {
    /// Finds the sheet to read; refuses a workbook that does not have it.
    fn new(sheets: Vec<SheetName>, sheet: &Sheet) -> Result<Self, Stop> {
        if sheets.is_empty() {
            return Err(SheetProblem::NoSheet.into());
        }
        match sheet.place(&sheets) {
            Some(place) => Ok(Workbook { sheets, place, merged: 0 }),
            None => {
                let wanted = match sheet {
                    Sheet::First => Wanted::Number(1),
                    Sheet::Numbered(number) => Wanted::Number(*number),
                    Sheet::Named(name) => Wanted::Name(name.clone()),
                };
                let sheets = sheets.into_iter().map(|sheet| (sheet.name, sheet.is_hidden)).collect();
                Err(SheetProblem::Absent { wanted, sheets }.into())
            }
        }
    }

    /// The name of the sheet that is read.
    pub fn sheet(&self) -> &str {
        self.sheets.get(self.place).map_or("", |sheet| &sheet.name)
    }

    /// The names of the other visible sheets, except the notice of our own templates.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        let others = self.sheets.iter().enumerate().filter(|(place, _)| *place != self.place);
        let seen = others.filter(|(_, sheet)| !sheet.is_hidden).map(|(_, sheet)| sheet.name.as_str());
        seen.filter(|name| *name != NOTICE)
    }
}

/// Why reading stopped.
#[derive(Debug)]
pub(crate) enum Stop {
    Sheet(SheetProblem),
    Io(io::Error),
    /// The sink failed.
    Caller(Error),
}

impl Stop {
    /// Converts to the error for the input of this name.
    pub fn into_error(self, name: &str) -> Error {
        match self {
            Stop::Sheet(problem) => Error::input(InputProblem::Sheet { name: name.to_owned(), problem }),
            Stop::Io(error) => Error::io(Action::Read, Path::new(name), error),
            Stop::Caller(error) => error,
        }
    }
}

/// The error for a sheet without cells or without the wanted columns: it names the sheet that has them, or the other
/// sheets. None if there are no other sheets.
pub(crate) fn misplaced(
    container: Container,
    source: &mut (impl Read + Seek),
    workbook: &Workbook,
    name: &str,
    sense: &dyn Fn(&[String]) -> usize,
) -> Option<Error> {
    let sheet = workbook.sheet().to_owned();
    let problem = match elsewhere(container, source, workbook, 0, sense) {
        Some(other) => SheetProblem::Elsewhere { sheet, other },
        None if workbook.others().next().is_some() => {
            let others = workbook.others().take(20).map(str::to_owned).collect();
            SheetProblem::Unlike { sheet, others }
        }
        None => return None,
    };
    Some(Error::input(InputProblem::Sheet { name: name.to_owned(), problem }))
}

impl From<SheetProblem> for Stop {
    fn from(problem: SheetProblem) -> Self {
        Stop::Sheet(problem)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        // A failure of the disk has an error number of the system; any other comes from damaged compressed data.
        match error.raw_os_error() {
            Some(_) => Stop::Io(error),
            None => Stop::Sheet(SheetProblem::Damaged(error.to_string())),
        }
    }
}

/// A function that takes the rows one by one; [`ControlFlow::Break`] ends the reading.
pub(crate) type RowSink<'s> = dyn FnMut(&SheetRow) -> Result<ControlFlow<()>, Error> + 's;

/// Reads a sheet. Blank rows between others are rows too.
pub(crate) fn read_rows(
    container: Container,
    source: impl Read + Seek,
    reading: Reading<'_>,
    sink: &mut RowSink<'_>,
) -> Result<Workbook, Stop> {
    match reading.values {
        Values::Shown => read(container, source, reading, sink),
        Values::Held => {
            // A format may fill a sheet to its end with rows that hold nothing.
            let mut last = 0;
            read(container, source, reading, &mut |row| {
                if row.is_blank() && row.oddities.is_empty() {
                    return Ok(ControlFlow::Continue(()));
                }
                for number in last + 1..row.number {
                    if sink(&SheetRow { number, ragged: row.ragged, ..SheetRow::default() })?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                last = row.number;
                sink(row)
            })
        }
    }
}

fn read(
    container: Container,
    source: impl Read + Seek,
    reading: Reading<'_>,
    sink: &mut RowSink<'_>,
) -> Result<Workbook, Stop> {
    if container == Container::Ole {
        return xls::read(source, reading, sink);
    }
    let mut archive = Archive::open(source)?;
    match archive.bytes("mimetype", 64)?.as_deref() {
        Some(b"application/vnd.oasis.opendocument.spreadsheet") => return ods::read(archive, reading, sink),
        Some(kind) if kind.starts_with(b"application/vnd.oasis") => {
            return Err(SheetProblem::Foreign("odt, odp").into());
        }
        _ => {}
    }
    let foreign = [
        ("xl/workbook.bin", "xlsb"),
        ("word/document.xml", "docx"),
        ("ppt/presentation.xml", "pptx"),
        ("Index/Document.iwa", "numbers"),
    ];
    if let Some((_, kind)) = foreign.iter().find(|(part, _)| archive.find(part).is_some()) {
        return Err(SheetProblem::Foreign(kind).into());
    }
    if archive.find("_rels/.rels").is_none() {
        return Err(SheetProblem::Foreign("zip").into());
    }
    xlsx::read(archive, reading, sink)
}

/// Passes a row to the sink; false if the sink ends the reading.
fn hand(row: &SheetRow, sink: &mut RowSink<'_>) -> Result<bool, Stop> {
    if row.text.len() > MAX_ROW_TEXT {
        return Err(SheetProblem::LongRow(row.number).into());
    }
    match sink(row) {
        Ok(flow) => Ok(flow.is_continue()),
        Err(error) => Err(Stop::Caller(error)),
    }
}
