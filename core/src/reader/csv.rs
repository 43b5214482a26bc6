//! CSV as Python's `csv` module reads it, since the referee does, without a copy per cell.
//!
//! Quotes open a value only at its beginning; blank lines are rows; a quote never closed runs to the end.
//! The crates `csv` and `simd-csv` differ in these points (see `docs/DESIGN.md`).

use std::io::{self, Read};

use memchr::{memchr, memchr3};

use super::encoding::TextSource;
use super::{Dialect, Encoding};
use crate::cells::Cells;
use crate::report::{Issue, Param, Place, Rule};

/// The largest row that is read: beyond, a quote was surely never closed.
pub(crate) const MAX_RECORD: usize = 16 << 20;

/// What is said of a row beyond it.
pub(crate) const TOO_LONG: Issue<'static> = Issue {
    rule: Rule::RowTooLong,
    place: Place::Row,
    cell: None,
    params: &[("limit", Param::Number((MAX_RECORD >> 20) as u64))],
};

/// What a call to [`CsvReader::next`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A row: see [`CsvReader::cells`].
    Row,
    /// The end of the input.
    End,
    /// A row beyond [`MAX_RECORD`]: nothing more can be read.
    TooLong,
}

/// A streaming reader whose memory does not depend on the size of the input.
pub(crate) struct CsvReader<R> {
    source: TextSource<R>,
    buffer: Vec<u8>,
    /// Where the next row begins in the buffer.
    start: usize,
    ended: bool,
    dialect: Dialect,
    ranges: Vec<(u32, u32)>,
    /// Cells whose quotes are to be removed, with the place of their opening quote.
    quoted: Vec<(usize, usize)>,
    unclosed: bool,
}

impl<R: Read> CsvReader<R> {
    pub fn new(input: R) -> Self {
        CsvReader {
            source: TextSource::new(input),
            buffer: Vec::new(),
            start: 0,
            ended: false,
            dialect: Dialect { delimiter: b',', skip_initial_space: false },
            ranges: Vec::new(),
            quoted: Vec::new(),
            unclosed: false,
        }
    }

    /// The beginning of the input, decoded: at least a chunk if there is one.
    pub fn peek(&mut self) -> io::Result<&[u8]> {
        if self.buffer.is_empty() && !self.ended {
            self.fill()?;
        }
        Ok(self.buffer.get(self.start..).unwrap_or_default())
    }

    /// Takes effect from the next row on.
    pub fn set_dialect(&mut self, dialect: Dialect) {
        self.dialect = dialect;
    }

    pub fn encoding(&self) -> Encoding {
        self.source.encoding()
    }

    pub fn byte_order_mark(&self) -> bool {
        self.source.byte_order_mark()
    }

    /// Characters were damaged, or are NUL, somewhere in what was read so far.
    pub fn suspicious(&self) -> bool {
        self.source.suspicious()
    }

    /// The last row ended inside a quote.
    pub fn unclosed(&self) -> bool {
        self.unclosed
    }

    /// The cells of the last row.
    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: &self.buffer, ranges: &self.ranges }
    }

    /// Reads the next row. A blank line is a row without cells.
    #[inline]
    pub fn next(&mut self) -> io::Result<Step> {
        loop {
            if let Some(next) = self.tokenize() {
                self.start = next;
                if !self.quoted.is_empty() {
                    self.unquote();
                }
                return Ok(Step::Row);
            }
            if self.ended {
                return Ok(Step::End);
            }
            if self.buffer.len() - self.start > MAX_RECORD {
                return Ok(Step::TooLong);
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.start);
        self.start = 0;
        self.ended = !self.source.read_into(&mut self.buffer)?;
        Ok(())
    }

    /// Finds the cells of the row at `start`; None when the buffer ends before the row does.
    #[inline]
    fn tokenize(&mut self) -> Option<usize> {
        let bytes = self.buffer.as_slice();
        let Dialect { delimiter, skip_initial_space } = self.dialect;
        let mut at = self.start;
        let first = *bytes.get(at)?;
        self.ranges.clear();
        self.quoted.clear();
        self.unclosed = false;
        if matches!(first, b'\n' | b'\r') {
            return self.line_end(at);
        }
        loop {
            if skip_initial_space {
                while bytes.get(at) == Some(&b' ') {
                    at += 1;
                }
            }
            let rest = bytes.get(at..)?;
            if rest.first() == Some(&b'"') {
                let (end, closed) = self.quoted_end(at)?;
                self.unclosed = !closed;
                self.quoted.push((self.ranges.len(), at));
                self.ranges.push((at as u32, end as u32));
                match bytes.get(end) {
                    None => return Some(end),
                    Some(byte) if *byte == delimiter => at = end + 1,
                    Some(_) => return self.line_end(end),
                }
                continue;
            }
            match find(delimiter, rest) {
                Some(length) => {
                    let end = at + length;
                    self.ranges.push((at as u32, end as u32));
                    if bytes[end] != delimiter {
                        return self.line_end(end);
                    }
                    at = end + 1;
                }
                None if self.ended => {
                    self.ranges.push((at as u32, bytes.len() as u32));
                    return Some(bytes.len());
                }
                None => return None,
            }
        }
    }

    /// Where the row after a line end begins; None when the buffer ends between `\r` and a possible `\n`.
    #[inline]
    fn line_end(&self, at: usize) -> Option<usize> {
        match (self.buffer[at], self.buffer.get(at + 1)) {
            (b'\n', _) => Some(at + 1),
            (_, Some(b'\n')) => Some(at + 2),
            (_, Some(_)) => Some(at + 1),
            (_, None) if self.ended => Some(at + 1),
            (_, None) => None,
        }
    }

    /// Where the value that opens with a quote at `open` ends: at its delimiter, line end, or the input's end;
    /// and whether its quote is closed.
    fn quoted_end(&self, open: usize) -> Option<(usize, bool)> {
        let bytes = self.buffer.as_slice();
        let mut at = open + 1;
        loop {
            let Some(length) = memchr(b'"', bytes.get(at..)?) else {
                return self.ended.then_some((bytes.len(), false));
            };
            let quote = at + length;
            match bytes.get(quote + 1) {
                Some(b'"') => at = quote + 2,
                Some(_) => {
                    // What stands between the closing quote and the delimiter belongs to the value.
                    return match find(self.dialect.delimiter, &bytes[quote + 1..]) {
                        Some(length) => Some((quote + 1 + length, true)),
                        None => self.ended.then_some((bytes.len(), true)),
                    };
                }
                None => return self.ended.then_some((bytes.len(), true)),
            }
        }
    }

    /// Removes the quotes of the row's quoted cells, in place: what is left is never longer.
    fn unquote(&mut self) {
        for (cell, open) in &self.quoted {
            let Some(range) = self.ranges.get_mut(*cell) else { continue };
            let end = range.1 as usize;
            let mut from = open + 1;
            let Some(body) = self.buffer.get(from..end) else { continue };
            // Nearly always: one quote, at the end.
            if memchr(b'"', body).is_none_or(|place| from + place + 1 == end) {
                let closed = body.last() == Some(&b'"');
                *range = (from as u32, (end - usize::from(closed)) as u32);
                continue;
            }
            let (begin, mut to) = (from, from);
            // Up to the closing quote, of two quotes one stays; what comes after it stays as it is.
            let mut inside = true;
            while from < end {
                let piece = match self.buffer.get(from..end).and_then(|rest| memchr(b'"', rest)) {
                    Some(length) if inside => length,
                    _ => end - from,
                };
                self.buffer.copy_within(from..from + piece, to);
                (from, to) = (from + piece + 1, to + piece);
                if from < end && self.buffer[from] == b'"' {
                    self.buffer[to] = b'"';
                    (from, to) = (from + 1, to + 1);
                } else {
                    inside = false;
                }
            }
            *range = (begin as u32, to as u32);
        }
    }
}

/// The place of the delimiter or line end that comes first.
///
/// Most cells are shorter than what a call to `memchr` costs: eight bytes at a time are looked at here,
/// a few times, before it is called.
#[inline]
fn find(delimiter: u8, bytes: &[u8]) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const WORDS: usize = 4;
    let holds = |word: u64, byte: u8| {
        let zero_where_equal = word ^ (LOW * u64::from(byte));
        zero_where_equal.wrapping_sub(LOW) & !zero_where_equal & HIGH
    };
    let (words, _) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().take(WORDS).enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = holds(word, delimiter) | holds(word, b'\n') | holds(word, b'\r');
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let seen = words.len().min(WORDS) * 8;
    memchr3(delimiter, b'\n', b'\r', bytes.get(seen..)?).map(|place| seen + place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
        let mut reader = CsvReader::new(text);
        reader.set_dialect(dialect);
        let mut rows = Vec::new();
        while reader.next().unwrap() == Step::Row {
            rows.push(reader.cells().iter().map(|c| String::from_utf8_lossy(c).into_owned()).collect());
        }
        rows
    }

    const COMMA: Dialect = Dialect { delimiter: b',', skip_initial_space: false };

    #[test]
    fn reads_what_python_reads() {
        for (text, expected) in [
            ("a,b\nc,d\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\r\nc,d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\rc,d\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a\n\nb\n\n", vec![vec!["a"], vec![], vec!["b"], vec![]]),
            ("a,\n,\n", vec![vec!["a", ""], vec!["", ""]]),
            ("a,", vec![vec!["a", ""]]),
            ("\"a,b\",c\n", vec![vec!["a,b", "c"]]),
            ("\"a\nb\",c\n", vec![vec!["a\nb", "c"]]),
            ("\"a\"\"b\",\"\"\n", vec![vec!["a\"b", ""]]),
            ("\"a\"\"\",\"\"\"\"\n", vec![vec!["a\"", "\""]]),
            ("a\"b,c\n", vec![vec!["a\"b", "c"]]),
            ("\"a\"b\",c\n", vec![vec!["ab\"", "c"]]),
            (" \"a,b\"\n", vec![vec![" \"a", "b\""]]),
            ("\"a,b\nc", vec![vec!["a,b\nc"]]),
            ("\"a\"", vec![vec!["a"]]),
            ("\"", vec![vec![""]]),
            ("", vec![]),
        ] {
            assert_eq!(rows(text.as_bytes(), COMMA), expected, "{text:?}");
        }
        let spaced = Dialect { delimiter: b',', skip_initial_space: true };
        assert_eq!(rows(b"\"x, y\", z, \"t, u\"\n", spaced), [["x, y", "z", "t, u"]]);
    }

    #[test]
    fn a_row_without_end_is_given_up_in_bounded_memory() {
        let mut reader = CsvReader::new(io::repeat(b'a'));
        assert_eq!(reader.next().unwrap(), Step::TooLong);
        assert!(reader.buffer.capacity() < 3 * MAX_RECORD);
    }

    proptest! {
        #[test]
        fn agrees_with_the_csv_crate_on_well_formed_texts(
            table in prop::collection::vec(prop::collection::vec("[a-z,\"\n\r é]{0,12}", 2..6), 1..20),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            prop_assert_eq!(rows(&text, COMMA), table);
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let rows = rows(&bytes, COMMA);
            prop_assert!(rows.len() <= bytes.len());
        }
    }
}
