use crate::cells::Cells;

/// Which cells stand between quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// Those that could not be read without: the official form.
    WhereNeeded,
    /// Those that are not empty.
    Values,
    /// All.
    Everything,
}

/// Rows as the SCDL writes them: comma, LF, quotes only where needed.
#[derive(Debug, Clone)]
pub(crate) struct CsvWriter {
    delimiter: u8,
    /// The bytes for which a cell needs quotes.
    special: [bool; 256],
}

impl CsvWriter {
    pub fn new(delimiter: u8) -> Self {
        let mut special = [false; 256];
        for byte in [delimiter, b'"', b'\n', b'\r'] {
            special[usize::from(byte)] = true;
        }
        CsvWriter { delimiter, special }
    }

    /// A cell that could not be read without quotes.
    #[inline]
    fn is_special(&self, cell: &[u8]) -> bool {
        // Calls cost more than the few bytes of most cells.
        const SHORT: usize = 16;
        if cell.len() < SHORT {
            return cell.iter().any(|byte| self.special[usize::from(*byte)]);
        }
        memchr::memchr3(self.delimiter, b'"', b'\n', cell).is_some() || memchr::memchr(b'\r', cell).is_some()
    }

    /// Appends a row and its line end.
    #[inline]
    pub fn write_row(&self, row: Cells<'_>, quoting: Quoting, out: &mut Vec<u8>) {
        let begin = out.len();
        let mut first = true;
        for cell in row.iter() {
            if !first {
                out.push(self.delimiter);
            }
            first = false;
            let needed = match quoting {
                Quoting::WhereNeeded => false,
                Quoting::Values => !cell.is_empty(),
                Quoting::Everything => true,
            };
            if needed || self.is_special(cell) {
                quote(cell, out);
            } else {
                out.extend_from_slice(cell);
            }
        }
        // One empty column alone would read as a blank line.
        if out.len() == begin && row.len() == 1 {
            out.extend_from_slice(b"\"\"");
        }
        out.push(b'\n');
    }
}

fn quote(cell: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = cell;
    while let Some(place) = memchr::memchr(b'"', rest) {
        let (before, after) = rest.split_at(place + 1);
        out.extend_from_slice(before);
        out.push(b'"');
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}
