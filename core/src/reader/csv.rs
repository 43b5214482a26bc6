//! Reads CSV as Python's `csv` module does, which the referee (Validata) uses.
//!
//! Quotes open a value only at its beginning; blank lines are rows; a quote never closed runs to the end.
//! The crates `csv` and `simd-csv` differ in these points (see `docs/DESIGN.md`).

use std::io::{self, Read};

use super::Dialect;
use super::blocks::Blocks;
use super::legacy::Reading;
use super::rows::Rows;
use super::step::{MAX_RECORD, Step};
use crate::cells::Cells;
use crate::report::{Issue, Param, Place, Rule};

/// The finding for a row longer than [`super::MAX_RECORD`].
pub(crate) const TOO_LONG: Issue<'static> = Issue {
    rule: Rule::RowTooLong,
    place: Place::Row,
    cell: None,
    params: &[("limit", Param::Number((MAX_RECORD >> 20) as u64))],
};

/// Reads a CSV row by row.
pub(crate) struct CsvReader<R> {
    blocks: Blocks<R>,
    rows: Rows,
}

impl<R: Read> CsvReader<R> {
    pub fn new(input: R) -> Self {
        CsvReader { blocks: Blocks::new(input), rows: Rows::default() }
    }

    /// Reads an input in the encoding that a survey of it found.
    pub fn with_reading(input: R, reading: Reading) -> Self {
        CsvReader { blocks: Blocks::with_reading(input, reading), rows: Rows::default() }
    }

    /// The beginning of the input, decoded: at least a chunk if there is one. Before the first row only.
    pub fn peek(&mut self) -> io::Result<&[u8]> {
        self.blocks.peek()
    }

    /// Sets the dialect. Before the first row only.
    pub fn set_dialect(&mut self, dialect: Dialect) {
        self.blocks.set_dialect(dialect);
    }

    /// True if the last row may have damaged or NUL characters.
    pub fn suspicious(&self) -> bool {
        self.blocks.damaged() || self.rows.has_nul()
    }

    /// True if the last row ended inside quotes.
    pub fn unclosed(&self) -> bool {
        self.rows.unclosed()
    }

    /// The cells of the last row.
    pub fn cells(&self) -> Cells<'_> {
        self.rows.cells()
    }

    /// Reads the next row. A blank line is a row without cells.
    #[inline]
    pub fn next(&mut self) -> io::Result<Step> {
        while !self.rows.next() {
            match self.refill()? {
                Step::Row => {}
                end => return Ok(end),
            }
        }
        Ok(Step::Row)
    }

    /// Reads more of the input once the buffered rows are read: rows may follow again.
    pub fn refill(&mut self) -> io::Result<Step> {
        if self.rows.is_whole() {
            return Ok(Step::End);
        }
        if self.rows.rest().len() > MAX_RECORD {
            return Ok(Step::TooLong);
        }
        let CsvReader { blocks, rows } = self;
        rows.extend(blocks.dialect(), |text| blocks.more(text))?;
        Ok(Step::Row)
    }

    /// The buffered rows.
    pub fn rows(&mut self) -> &mut Rows {
        &mut self.rows
    }

    /// The blocks that the rows come from.
    pub fn blocks(&self) -> &Blocks<R> {
        &self.blocks
    }

    /// The rest of the input, from the next row on, in blocks.
    pub fn into_blocks(self) -> Blocks<R> {
        let CsvReader { mut blocks, rows } = self;
        blocks.put_back(rows.rest().to_vec());
        blocks
    }
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

    /// Reads byte by byte, with the states of Python's `_csv.c`.
    fn plain_rows(bytes: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), Vec::new());
        let (mut begun, mut inside, mut at) = (false, false, 0);
        let text = |cell: &mut Vec<u8>| String::from_utf8_lossy(&std::mem::take(cell)).into_owned();
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'"' if inside && bytes.get(at) == Some(&b'"') => {
                    cell.push(b'"');
                    at += 1;
                }
                b'"' if inside => inside = false,
                byte if inside => cell.push(byte),
                b'\n' | b'\r' => {
                    at += usize::from(byte == b'\r' && bytes.get(at) == Some(&b'\n'));
                    if begun || !row.is_empty() {
                        row.push(text(&mut cell));
                    }
                    rows.push(std::mem::take(&mut row));
                    begun = false;
                    continue;
                }
                byte if byte == dialect.delimiter => {
                    row.push(text(&mut cell));
                    begun = false;
                    continue;
                }
                b' ' if !begun && dialect.skip_initial_space => {
                    // The row is not blank, though its value has not begun.
                    let next = bytes.get(at);
                    if next.is_none_or(|next| matches!(next, b'\n' | b'\r')) && row.is_empty() {
                        begun = true;
                    }
                    continue;
                }
                b'"' if !begun => inside = true,
                byte => cell.push(byte),
            }
            begun = true;
        }
        if begun || !row.is_empty() {
            row.push(text(&mut cell));
            rows.push(row);
        }
        rows
    }

    #[test]
    fn a_row_without_end_is_given_up_in_bounded_memory() {
        let mut reader = CsvReader::new(io::repeat(b'a'));
        assert_eq!(reader.next().unwrap(), Step::TooLong);
        assert!(reader.rows.capacity() < 3 * MAX_RECORD);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

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
        fn agrees_with_a_plain_reading(
            bytes in prop::collection::vec(prop::sample::select(b"a,;\"\n\r ".to_vec()), 0..200),
            skip_initial_space in any::<bool>(),
        ) {
            let dialect = Dialect { delimiter: b',', skip_initial_space };
            prop_assert_eq!(rows(&bytes, dialect), plain_rows(&bytes, dialect));
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let rows = rows(&bytes, COMMA);
            prop_assert!(rows.len() <= bytes.len());
        }
    }
}
