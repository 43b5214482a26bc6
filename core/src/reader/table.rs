use std::io::Read;
use std::path::Path;

use super::preamble::find_header;
use super::{CsvReader, Dialect, Step};
use crate::error::{Action, Error, InputProblem, Result};
use crate::field_type::lexical;
use crate::schema::{Layout, Schema};

/// A CSV whose header was read: its rows come next.
pub(crate) struct CsvTable<R> {
    pub reader: CsvReader<R>,
    pub dialect: Dialect,
    pub layout: Layout,
    /// The labels of the file, blanks included.
    pub raw_labels: Vec<String>,
    /// The number of the last row that was read; the header is row 1 unless blank lines come before it.
    pub row: u64,
    /// The row with the names of the columns, if that is not the first one.
    pub header_below: Option<u64>,
    /// True if lines end with a carriage return alone.
    pub bare_returns: bool,
    name: String,
}

impl<R: Read> CsvTable<R> {
    /// Finds encoding, dialect and header. Errors use `name` for the input.
    pub fn open(input: R, name: &str, schema: &Schema) -> Result<Self> {
        let mut reader = CsvReader::new(input);
        let beginning = text_beginning(&mut reader, name)?;
        let blank = beginning.iter().position(|byte| !matches!(byte, b'\n' | b'\r'));
        let header = beginning.get(blank.unwrap_or(0)..).unwrap_or_default();
        let end = header.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(header.len());
        let dialect = Dialect::detect(header.get(..end).unwrap_or_default(), schema);
        let header_below = header_below(schema, beginning, header.get(..end).unwrap_or_default());
        let bare_returns = header.get(end) == Some(&b'\r') && header.get(end + 1) != Some(&b'\n');
        reader.set_dialect(dialect);
        let mut table = CsvTable {
            reader,
            dialect,
            layout: Layout::new(schema, Vec::new()),
            raw_labels: Vec::new(),
            row: 0,
            header_below,
            bare_returns,
            name: name.to_owned(),
        };
        // Blank lines before the header are skipped, but counted.
        while table.reader.cells().len() == 0 {
            if table.next()? != Step::Row {
                return Err(Error::input(InputProblem::Headless { name: name.to_owned() }));
            }
        }
        table.raw_labels =
            table.reader.cells().iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        let forgives = schema.referee().strips_labels();
        let strip = |label: &String| if forgives { lexical::strip(label).to_owned() } else { label.clone() };
        let labels = table.raw_labels.iter().map(strip).collect();
        table.layout = Layout::new(schema, labels);
        Ok(table)
    }

    /// Reads the next row and counts it.
    #[inline]
    pub fn next(&mut self) -> Result<Step> {
        let step = self.reader.next().map_err(|e| Error::io(Action::Read, Path::new(&self.name), e))?;
        if step != Step::End {
            self.row += 1;
        }
        Ok(step)
    }
}

/// The row that has two or more names of columns, if the first line has none.
fn header_below(schema: &Schema, beginning: &[u8], first: &[u8]) -> Option<u64> {
    let is_in = |name: &str| memchr::memmem::find(first, lexical::strip(name).as_bytes()).is_some();
    if schema.columns().iter().any(|column| is_in(&column.name)) {
        return None;
    }
    let sense = |labels: &[String]| {
        let found = labels.iter().filter(|label| schema.index_of_label(lexical::strip(label)).is_some());
        Some(found.count()).filter(|count| *count > 1).unwrap_or_default()
    };
    let (place, _) = find_header(beginning, schema.delimiter(), &sense)?;
    Some(place as u64 + 1).filter(|row| *row > 1)
}

/// The beginning of an input, decoded. Refuses an input that is empty or no text.
pub(crate) fn text_beginning<'r, R: Read>(reader: &'r mut CsvReader<R>, name: &str) -> Result<&'r [u8]> {
    let beginning = reader.peek().map_err(|e| Error::io(Action::Read, Path::new(name), e))?;
    if let Some(looks_like) = binary_kind(beginning) {
        return Err(Error::input(InputProblem::Binary { name: name.to_owned(), looks_like }));
    }
    if beginning.iter().all(|byte| matches!(byte, b'\n' | b'\r')) {
        return Err(Error::input(InputProblem::Empty { name: name.to_owned() }));
    }
    Ok(beginning)
}

/// Some if the bytes are no text, with the formats that they may be if their signature is known.
fn binary_kind(beginning: &[u8]) -> Option<Option<&'static str>> {
    const KINDS: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", "xlsx, ods, zip"),
        (b"\xD0\xCF\x11\xE0", "xls"),
        (b"%PDF", "pdf"),
        (b"\x1F\x8B", "gzip"),
        (b"\x89PNG", "png"),
        (b"\x7FELF", "exe"),
    ];
    if let Some((_, kind)) = KINDS.iter().find(|(magic, _)| starts_with(beginning, magic)) {
        return Some(Some(kind));
    }
    let sample = beginning.get(..4096).unwrap_or(beginning);
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F)).count();
    (controls > 4 && controls * 20 > sample.len()).then_some(None)
}

/// Whether the beginning has this signature. It may be transcoded already, each byte as a Windows-1252 character.
fn starts_with(beginning: &[u8], magic: &[u8]) -> bool {
    let (decoded, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(magic);
    beginning.starts_with(magic) || beginning.starts_with(decoded.as_bytes())
}
