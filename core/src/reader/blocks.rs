//! Cuts a text into blocks of whole rows, each of which can be read alone, on any processor.

use std::io::{self, Read};

use memchr::{memchr_iter, memrchr2};

use super::encoding::TextSource;
use super::legacy::{Legacy, Reading};
use super::quotes::{Patch, Quotes};
use super::{Dialect, Encoding, MAX_RECORD, Step};

/// Cuts a text where a row ends. Its memory does not depend on the size of the input.
pub(crate) struct Blocks<R> {
    source: TextSource<R>,
    dialect: Dialect,
    /// Text that was read beyond the last block.
    pending: Vec<u8>,
    splitter: Splitter,
    ended: bool,
    /// Corrects quotes before rows are cut.
    quotes: Option<Quotes>,
    /// How many bytes of the output of `quotes` were returned in blocks.
    given: usize,
    patches: Vec<Patch>,
}

impl<R: Read> Blocks<R> {
    pub fn new(input: R) -> Self {
        Self::with_reading(input, Reading::Guess)
    }

    /// Reads an input in the encoding that a survey of it found.
    pub fn with_reading(input: R, reading: Reading) -> Self {
        Blocks {
            source: TextSource::with_reading(input, reading),
            dialect: Dialect::default(),
            pending: Vec::new(),
            splitter: Splitter::default(),
            ended: false,
            quotes: None,
            given: 0,
            patches: Vec::new(),
        }
    }

    /// Corrects quotes from here on, in rows of `columns` cells. The dialect must be set before.
    pub fn watch_quotes(&mut self, columns: usize) {
        let mut quotes = Quotes::new(self.dialect, columns);
        quotes.raw.append(&mut self.pending);
        quotes.decide(self.ended, &mut self.pending);
        self.quotes = Some(quotes);
    }

    /// Removes and returns the quotes that were corrected, or need a question, in the last block.
    pub fn take_patches(&mut self) -> Vec<Patch> {
        std::mem::take(&mut self.patches)
    }

    /// Appends more input to a text that may end anywhere; false at the end of the input. The text doubles each time,
    /// so that a long row is not searched too often, but does not grow far beyond the longest row.
    pub fn more(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        let wanted = (text.len() * 2).min(MAX_RECORD + 1);
        let mut found = !self.pending.is_empty();
        text.append(&mut self.pending);
        while !found || text.len() < wanted {
            if !self.source.read_into(text)? {
                self.ended = true;
                break;
            }
            found = true;
        }
        Ok(found)
    }

    /// Takes back a text that [`Blocks::more`] returned: the next block begins with it.
    pub fn put_back(&mut self, text: Vec<u8>) {
        self.pending = text;
    }

    /// The beginning of the input, decoded: at least a chunk if there is one. Before the first block only.
    pub fn peek(&mut self) -> io::Result<&[u8]> {
        if self.pending.is_empty() && !self.ended {
            self.fill()?;
        }
        Ok(&self.pending)
    }

    /// Sets the dialect, which decides where rows end. Before the first block only.
    pub fn set_dialect(&mut self, dialect: Dialect) {
        self.dialect = dialect;
    }

    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The likely encoding by its letters, for a text that is read as Windows-1252 by default.
    pub fn meant(&self) -> Option<Legacy> {
        self.source.meant()
    }

    pub fn encoding(&self) -> Encoding {
        self.source.encoding()
    }

    pub fn byte_order_mark(&self) -> bool {
        self.source.byte_order_mark()
    }

    /// True if the text that was read so far has damaged characters.
    pub fn damaged(&self) -> bool {
        self.source.damaged()
    }

    /// Puts the next rows into `block`, whose content is discarded.
    pub fn next_into(&mut self, block: &mut Vec<u8>) -> io::Result<Step> {
        block.clear();
        loop {
            let cut = match self.splitter.cut(&self.pending, self.dialect) {
                Some(cut) => cut,
                None if self.ended && self.pending.is_empty() => return Ok(Step::End),
                None if self.ended => self.pending.len(),
                None if self.pending.len() > MAX_RECORD => return Ok(Step::TooLong),
                None => {
                    self.fill()?;
                    continue;
                }
            };
            std::mem::swap(block, &mut self.pending);
            self.pending.extend_from_slice(block.get(cut..).unwrap_or_default());
            block.truncate(cut);
            self.splitter.forget(cut);
            if let Some(quotes) = &mut self.quotes {
                self.patches = quotes.take_patches(self.given, self.given + cut);
                self.given += cut;
            }
            return Ok(Step::Row);
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        match &mut self.quotes {
            None => self.ended = !self.source.read_into(&mut self.pending)?,
            Some(quotes) => {
                self.ended = !self.source.read_into(&mut quotes.raw)?;
                quotes.decide(self.ended, &mut self.pending);
            }
        }
        Ok(())
    }
}

/// Follows the quotes of a text that comes in pieces, to find the line ends that end a row.
#[derive(Debug, Default)]
struct Splitter {
    /// How far the text was searched.
    seen: usize,
    /// Whether `seen` is inside quotes.
    inside: bool,
    /// Where the part outside quotes that reaches `seen` begins.
    outside_from: usize,
    /// The parts outside quotes before that one.
    outside: Vec<(usize, usize)>,
}

impl Splitter {
    /// The place after the line end of the last row that is certainly whole.
    fn cut(&mut self, text: &[u8], dialect: Dialect) -> Option<usize> {
        self.follow(text, dialect);
        let last = if self.inside { None } else { Some((self.outside_from, text.len())) };
        let cut = last.into_iter().chain(self.outside.iter().rev().copied());
        let cut = cut.filter_map(|(from, to)| last_line_end(text, from, to)).next();
        if cut.is_none() {
            // The text so far has no line end; but a carriage return at its end may be half of one.
            self.outside.clear();
            self.outside_from = self.outside_from.max(text.len().saturating_sub(1));
        }
        cut
    }

    fn follow(&mut self, text: &[u8], dialect: Dialect) {
        let from = self.seen;
        let mut quotes = memchr_iter(b'"', text.get(from..).unwrap_or_default()).map(|place| from + place);
        while let Some(quote) = quotes.next() {
            if !self.inside {
                if opens_a_value(text, quote, dialect) {
                    self.inside = true;
                    self.outside.push((self.outside_from, quote));
                }
                continue;
            }
            match text.get(quote + 1) {
                // The second quote of a doubled one.
                Some(b'"') => _ = quotes.next(),
                Some(_) => {
                    self.inside = false;
                    self.outside_from = quote + 1;
                }
                // A single quote or the first of two: the next piece of text decides.
                None => {
                    self.seen = quote;
                    return;
                }
            }
        }
        self.seen = text.len();
    }

    /// Adjusts all places after the first `length` bytes of the text were removed.
    fn forget(&mut self, length: usize) {
        self.seen = self.seen.saturating_sub(length);
        self.outside_from = self.outside_from.saturating_sub(length);
        self.outside.clear();
    }
}

/// Whether a quote opens a value. Elsewhere than at the beginning of a value, it is plain text.
fn opens_a_value(text: &[u8], quote: usize, dialect: Dialect) -> bool {
    let mut before = text.get(..quote).unwrap_or_default();
    if dialect.skip_initial_space {
        while let Some(shorter) = before.strip_suffix(b" ") {
            before = shorter;
        }
    }
    before.last().is_none_or(|byte| matches!(byte, b'\n' | b'\r') || *byte == dialect.delimiter)
}

fn last_line_end(text: &[u8], from: usize, to: usize) -> Option<usize> {
    let part = text.get(from..to)?;
    let place = from + memrchr2(b'\n', b'\r', part)?;
    if text.get(place) == Some(&b'\n') || place + 1 < text.len() {
        return Some(place + 1);
    }
    last_line_end(text, from, place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Rows;
    use proptest::prelude::*;

    fn rows(blocks: &[Vec<u8>], dialect: Dialect) -> Vec<Vec<Vec<u8>>> {
        let (mut found, mut rows) = (Vec::new(), Rows::default());
        for block in blocks {
            rows.load(block.clone(), dialect);
            while rows.next() {
                found.push(rows.cells().iter().map(<[u8]>::to_vec).collect());
            }
        }
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn no_row_is_cut(
            text in prop::collection::vec(prop::sample::select(b"aa,,\"\"\n\r ".to_vec()), 0..300),
            piece in 1usize..9,
            skip_initial_space in any::<bool>(),
        ) {
            let dialect = Dialect { delimiter: b',', skip_initial_space };
            let (mut splitter, mut pending, mut blocks) = (Splitter::default(), Vec::new(), Vec::new());
            for fresh in text.chunks(piece) {
                pending.extend_from_slice(fresh);
                if let Some(cut) = splitter.cut(&pending, dialect) {
                    let rest = pending.split_off(cut);
                    blocks.push(std::mem::replace(&mut pending, rest));
                    splitter.forget(cut);
                }
            }
            blocks.push(pending);
            prop_assert_eq!(blocks.concat(), text.clone());
            prop_assert_eq!(rows(&blocks, dialect), rows(&[text], dialect));
        }
    }

    #[test]
    fn line_ends_are_found_as_soon_as_they_are_sure() {
        for (text, expected) in [
            ("a\n", Some(2)),
            ("a\nb", Some(2)),
            ("a\r", None),
            ("a\r\n", Some(3)),
            ("a\rb", Some(2)),
            ("a,\"x\n", None),
            ("a,\"x\n\"", None),
            ("a,\"x\n\"\n", Some(7)),
            ("a\"\n\"", Some(3)),
            ("\"a\"\"\n", None),
        ] {
            let cut = Splitter::default().cut(text.as_bytes(), Dialect::default());
            assert_eq!(cut, expected, "{text:?}");
        }
    }
}
