use crate::cells::Cells;

/// The cells to put between quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// Cells that could not be read without quotes: the official form.
    WhereNeeded,
    /// Cells that are not empty.
    Values,
    /// All cells.
    Everything,
}

/// Writes rows in the form of the SCDL (comma, LF, quotes only where needed), or with another delimiter or more quotes.
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

    /// Whether a cell could not be read without quotes.
    #[inline]
    fn is_special(&self, cell: &[u8]) -> bool {
        // For the few bytes of most cells, a call costs more than a loop.
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
        let mut index = 0;
        while index < row.len() {
            if index > 0 {
                out.push(self.delimiter);
            }
            let behind = if quoting == Quoting::WhereNeeded { self.run(row, index) } else { index + 1 };
            let run = row.ranges.get(index..behind).unwrap_or_default();
            if let [(from, _), .., (_, to)] = run
                && let Some(text) = row.bytes.get(*from as usize..*to as usize)
                && memchr::memchr3(b'"', b'\n', b'\r', text).is_none()
            {
                out.extend_from_slice(text);
                index = behind;
                continue;
            }
            for place in index..behind {
                if place > index {
                    out.push(self.delimiter);
                }
                self.write_cell(row.get(place).unwrap_or_default(), quoting, out);
            }
            index = behind;
        }
        // A single empty cell would read as a blank line.
        if out.len() == begin && row.len() == 1 {
            out.extend_from_slice(b"\"\"");
        }
        out.push(b'\n');
    }

    /// The end of the run of cells from `first` on with exactly one delimiter between each two in the buffer. None of
    /// them had quotes, so the run can be copied at once unless it needs quotes.
    #[inline]
    fn run(&self, row: Cells<'_>, first: usize) -> usize {
        let pairs = row.ranges.get(first..).unwrap_or_default().windows(2);
        let joined = pairs.take_while(|pair| match pair {
            [(_, end), (start, _)] => {
                *start == end + 1 && row.bytes.get(*end as usize) == Some(&self.delimiter)
            }
            _ => false,
        });
        first + 1 + joined.count()
    }

    #[inline]
    fn write_cell(&self, cell: &[u8], quoting: Quoting, out: &mut Vec<u8>) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::{Dialect, Rows};
    use crate::record::RowBuffer;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn cells_that_stand_together_are_written_as_those_that_stand_apart(
            text in "[ab;,\"\r\n]{0,40}|(\"(a|,|\"\"){0,4}\"|[ab;]{0,3})(,(\"(a|,|\"\"){0,4}\"|[ab;]{0,3})){0,5}",
            delimiter in prop_oneof![Just(b','), Just(b';')],
        ) {
            let writer = CsvWriter::new(b',');
            let mut rows = Rows::default();
            rows.load(text.clone().into_bytes(), Dialect { delimiter, ..Dialect::default() });
            while rows.next() {
                let mut apart = RowBuffer::default();
                for cell in rows.cells().iter() {
                    apart.push_with(|out| out.extend_from_slice(cell));
                }
                let (mut one, mut other) = (Vec::new(), Vec::new());
                writer.write_row(rows.cells(), Quoting::WhereNeeded, &mut one);
                writer.write_row(apart.cells(), Quoting::WhereNeeded, &mut other);
                prop_assert_eq!(String::from_utf8_lossy(&one), String::from_utf8_lossy(&other), "{:?}", text);
            }
        }
    }
}
