//! The rows of a block, as Python's `csv` module reads them, without a copy per cell.
//!
//! One pass over the bytes marks every delimiter, quote and line end, sixteen bytes at a time;
//! the rows are then a walk over the marks.

use memchr::memchr;
use wide::u8x16;

use super::Dialect;
use crate::cells::Cells;

/// Reads the rows of one block after the other; its buffers are kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    text: Vec<u8>,
    dialect: Dialect,
    /// The places of delimiters, quotes and line ends, then one that is beyond any text.
    marks: Vec<u32>,
    /// The first mark that is not behind.
    mark: usize,
    /// Where the next row begins.
    start: usize,
    ranges: Vec<(u32, u32)>,
    /// Cells whose quotes are to be removed, with the place of their opening quote.
    quoted: Vec<(usize, usize)>,
    unclosed: bool,
}

impl Rows {
    /// Begins a new block; gives back the last one's buffer.
    pub fn load(&mut self, text: Vec<u8>, dialect: Dialect) -> Vec<u8> {
        self.dialect = dialect;
        self.mark = 0;
        self.start = 0;
        self.unclosed = false;
        mark(&text, dialect.delimiter, &mut self.marks);
        std::mem::replace(&mut self.text, text)
    }

    /// The part of the block that was not read yet.
    pub fn into_rest(mut self) -> Vec<u8> {
        self.text.drain(..self.start);
        self.text
    }

    /// The last row ended inside a quote.
    pub fn unclosed(&self) -> bool {
        self.unclosed
    }

    /// The cells of the last row.
    #[inline]
    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: &self.text, ranges: &self.ranges }
    }

    /// Reads the next row; false at the end of the block. A blank line is a row without cells.
    #[inline]
    pub fn next(&mut self) -> bool {
        let mut at = self.start;
        let Some(first) = self.text.get(at) else { return false };
        self.ranges.clear();
        if matches!(first, b'\n' | b'\r') {
            self.mark += 1;
            self.end_line(at);
            return true;
        }
        loop {
            if self.dialect.skip_initial_space {
                while self.text.get(at) == Some(&b' ') {
                    at += 1;
                }
            }
            let end = if self.text.get(at) == Some(&b'"') { self.quoted_end(at) } else { self.plain_end() };
            self.ranges.push((at as u32, end as u32));
            match self.text.get(end) {
                Some(byte) if *byte == self.dialect.delimiter => at = end + 1,
                Some(_) => {
                    self.end_line(end);
                    break;
                }
                None => {
                    self.start = end;
                    break;
                }
            }
        }
        if !self.quoted.is_empty() {
            self.unquote();
        }
        true
    }

    /// Where the value ends whose first mark is the current one.
    #[inline]
    fn plain_end(&mut self) -> usize {
        while let Some(place) = self.marks.get(self.mark) {
            self.mark += 1;
            let place = *place as usize;
            match self.text.get(place) {
                Some(b'"') => {}
                Some(_) => return place,
                None => break,
            }
        }
        self.text.len()
    }

    /// Where the value ends that opens with the quote at `open`, the current mark:
    /// at its delimiter, line end, or the end of the text.
    fn quoted_end(&mut self, open: usize) -> usize {
        self.quoted.push((self.ranges.len(), open));
        self.mark += 1;
        while let Some(place) = self.marks.get(self.mark) {
            self.mark += 1;
            let place = *place as usize;
            match self.text.get(place) {
                Some(b'"') => {}
                Some(_) => continue,
                None => break,
            }
            if self.text.get(place + 1) == Some(&b'"') {
                self.mark += 1;
                continue;
            }
            // What stands between the closing quote and the delimiter belongs to the value.
            return self.plain_end();
        }
        self.unclosed = true;
        self.text.len()
    }

    /// The row's line end is at `at`, its mark behind.
    #[inline]
    fn end_line(&mut self, at: usize) {
        self.start = at + 1;
        if self.text.get(at) == Some(&b'\r') && self.text.get(at + 1) == Some(&b'\n') {
            self.start += 1;
            self.mark += 1;
        }
    }

    /// Removes the quotes of the row's quoted cells, in place: what is left is never longer.
    fn unquote(&mut self) {
        for (cell, open) in self.quoted.drain(..) {
            let Some(range) = self.ranges.get_mut(cell) else { continue };
            let end = range.1 as usize;
            let mut from = open + 1;
            let Some(body) = self.text.get(from..end) else { continue };
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
                let piece = match self.text.get(from..end).and_then(|rest| memchr(b'"', rest)) {
                    Some(length) if inside => length,
                    _ => end - from,
                };
                self.text.copy_within(from..from + piece, to);
                (from, to) = (from + piece + 1, to + piece);
                if from < end && self.text[from] == b'"' {
                    self.text[to] = b'"';
                    (from, to) = (from + 1, to + 1);
                } else {
                    inside = false;
                }
            }
            *range = (begin as u32, to as u32);
        }
    }
}

/// Lists the places of delimiters, quotes and line ends, then `u32::MAX`. The list keeps its size.
fn mark(text: &[u8], delimiter: u8, marks: &mut Vec<u32>) {
    const WIDTH: usize = 64;
    let [delimiter, quote, feed, carriage] = [delimiter, b'"', b'\n', b'\r'].map(u8x16::splat);
    let mut count = 0;
    let mut base = 0;
    let (windows, rest) = text.as_chunks::<WIDTH>();
    let mut last = [0; WIDTH];
    last[..rest.len()].copy_from_slice(rest);
    for window in windows.iter().chain(std::iter::once(&last)) {
        let mut mask = 0u64;
        for (part, bytes) in window.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::new(*bytes);
            let found = bytes.simd_eq(delimiter)
                | bytes.simd_eq(quote)
                | bytes.simd_eq(feed)
                | bytes.simd_eq(carriage);
            mask |= u64::from(found.to_bitmask() as u16) << (part * 16);
        }
        if marks.len() <= count + WIDTH {
            marks.resize((count + WIDTH) * 2, 0);
        }
        let found = mask.count_ones() as usize;
        let mut slots = marks[count..].chunks_mut(8);
        // Eight at a time, without asking after each whether it was the last.
        let mut left = found;
        loop {
            for slot in slots.next().unwrap_or_default() {
                *slot = base + mask.trailing_zeros();
                mask &= mask.wrapping_sub(1);
            }
            if left <= 8 {
                break;
            }
            left -= 8;
        }
        count += found;
        base += WIDTH as u32;
    }
    marks[count] = u32::MAX;
}
