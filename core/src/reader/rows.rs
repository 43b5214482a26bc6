//! The rows of a block, as Python's `csv` module reads them, without a copy per cell.
//!
//! One pass over the bytes marks delimiters, and quotes and line ends, sixteen bytes at a time. A row without quotes
//! is then the delimiters up to the next line end.

use memchr::memchr;
use wide::u8x16;

use super::Dialect;
use crate::cells::Cells;

/// Reads the rows of one block after the other; its buffers are kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    text: Vec<u8>,
    dialect: Dialect,
    /// The places of delimiters.
    delimiters: Marks,
    /// The places of quotes and line ends.
    breaks: Marks,
    /// Where the next row begins.
    start: usize,
    ranges: Vec<(u32, u32)>,
    /// Cells whose quotes are to be removed, with the place of their opening quote.
    quoted: Vec<(usize, usize)>,
    unclosed: bool,
}

/// Places in a text, in order, and how far they were gone through.
#[derive(Debug, Clone, Default)]
struct Marks {
    /// Beyond `count`, those of earlier blocks: the list keeps its length.
    places: Vec<u32>,
    count: usize,
    next: usize,
}

impl Marks {
    /// The first place that is not behind, or one beyond the text.
    #[inline]
    fn peek(&self) -> usize {
        self.ahead().first().map_or(usize::MAX, |place| *place as usize)
    }

    /// The places that are not behind.
    #[inline]
    fn ahead(&self) -> &[u32] {
        self.places.get(self.next..self.count).unwrap_or_default()
    }

    /// Leaves behind what comes before a place.
    #[inline]
    fn skip_to(&mut self, place: usize) {
        while self.peek() < place {
            self.next += 1;
        }
    }
}

impl Rows {
    /// Begins a new block; gives back the last one's buffer.
    pub fn load(&mut self, text: Vec<u8>, dialect: Dialect) -> Vec<u8> {
        self.dialect = dialect;
        self.start = 0;
        self.unclosed = false;
        mark(&text, dialect.delimiter, &mut self.delimiters, &mut self.breaks);
        std::mem::replace(&mut self.text, text)
    }

    /// The part of the block that was not read yet.
    pub fn into_rest(mut self) -> Vec<u8> {
        self.text.drain(..self.start.min(self.text.len()));
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
        if self.start >= self.text.len() {
            return false;
        }
        let end = self.breaks.peek().min(self.text.len());
        if self.text.get(end) == Some(&b'"') || self.dialect.skip_initial_space {
            self.next_quoted();
        } else {
            self.next_plain(end);
        }
        true
    }

    /// A row without quotes that ends at `end`.
    #[inline]
    fn next_plain(&mut self, end: usize) {
        if end == self.start {
            self.ranges.clear();
            return self.end_line(end);
        }
        let ahead = self.delimiters.ahead();
        // Nearly always as many as in the row before.
        let before = self.ranges.len().saturating_sub(1);
        let is_end = |place: Option<&u32>| place.is_none_or(|place| *place as usize >= end);
        let count = match before.checked_sub(1) {
            Some(last) if !is_end(ahead.get(last)) && is_end(ahead.get(before)) => before,
            _ => ahead.iter().take_while(|place| (**place as usize) < end).count(),
        };
        let ends = ahead.get(..count).unwrap_or_default();
        self.ranges.resize(count + 1, (0, 0));
        let mut from = self.start as u32;
        for (range, to) in self.ranges.iter_mut().zip(ends.iter().chain(std::iter::once(&(end as u32)))) {
            *range = (from, *to);
            from = *to + 1;
        }
        self.delimiters.next += count;
        self.end_line(end);
    }

    /// A row in which quotes or blanks must be looked at.
    fn next_quoted(&mut self) {
        self.ranges.clear();
        let mut at = self.start;
        if self.breaks.peek() == at && self.text.get(at) != Some(&b'"') {
            return self.end_line(at);
        }
        loop {
            if self.dialect.skip_initial_space {
                while self.text.get(at) == Some(&b' ') {
                    at += 1;
                }
            }
            let end = if self.text.get(at) == Some(&b'"') { self.quoted_end(at) } else { self.plain_end() };
            self.ranges.push((at as u32, end as u32));
            if self.text.get(end) != Some(&self.dialect.delimiter) {
                self.end_line(end);
                break;
            }
            self.delimiters.next += 1;
            at = end + 1;
        }
        if !self.quoted.is_empty() {
            self.unquote();
        }
    }

    /// Where the value ends that holds the place where the marks are: at its delimiter, line end, or the end of the text.
    /// Quotes in it are characters like others.
    #[inline]
    fn plain_end(&mut self) -> usize {
        let delimiter = self.delimiters.peek();
        loop {
            let place = self.breaks.peek();
            if place >= delimiter.min(self.text.len()) {
                return delimiter.min(self.text.len());
            }
            if self.text.get(place) != Some(&b'"') {
                return place;
            }
            self.breaks.next += 1;
        }
    }

    /// Where the value ends that opens with the quote at `open`.
    fn quoted_end(&mut self, open: usize) -> usize {
        self.quoted.push((self.ranges.len(), open));
        self.breaks.next += 1;
        loop {
            let place = self.breaks.peek();
            match self.text.get(place) {
                Some(b'"') => {}
                Some(_) => {
                    self.breaks.next += 1;
                    continue;
                }
                None => {
                    self.unclosed = true;
                    return self.text.len();
                }
            }
            self.breaks.next += 1;
            if self.text.get(place + 1) == Some(&b'"') {
                self.breaks.next += 1;
                continue;
            }
            // What stands between the closing quote and the delimiter belongs to the value.
            self.delimiters.skip_to(place);
            return self.plain_end();
        }
    }

    /// The row ends at `at`: at a line end, or with the text.
    #[inline]
    fn end_line(&mut self, at: usize) {
        self.start = at + 1;
        self.breaks.next += 1;
        if self.text.get(at) == Some(&b'\r') && self.text.get(at + 1) == Some(&b'\n') {
            self.start += 1;
            self.breaks.next += 1;
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

/// Lists the places of delimiters, and those of quotes and line ends.
fn mark(text: &[u8], delimiter: u8, delimiters: &mut Marks, breaks: &mut Marks) {
    const WIDTH: usize = 64;
    let [delimiter, quote, feed, carriage] = [delimiter, b'"', b'\n', b'\r'].map(u8x16::splat);
    for marks in [&mut *delimiters, &mut *breaks] {
        (marks.count, marks.next) = (0, 0);
    }
    let mut base = 0;
    let (windows, rest) = text.as_chunks::<WIDTH>();
    let mut last = [0; WIDTH];
    last[..rest.len()].copy_from_slice(rest);
    for window in windows.iter().chain(std::iter::once(&last)) {
        let (mut first, mut second) = (0u64, 0u64);
        for (part, bytes) in window.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::new(*bytes);
            let others = bytes.simd_eq(quote) | bytes.simd_eq(feed) | bytes.simd_eq(carriage);
            first |= u64::from(bytes.simd_eq(delimiter).to_bitmask() as u16) << (part * 16);
            second |= u64::from(others.to_bitmask() as u16) << (part * 16);
        }
        delimiters.list(first, base);
        if second != 0 {
            breaks.list(second, base);
        }
        base += WIDTH as u32;
    }
}

impl Marks {
    /// Adds the places of the bits of `mask`.
    #[inline]
    fn list(&mut self, mut mask: u64, base: u32) {
        const ROOM: usize = 64;
        if self.places.len() < self.count + ROOM {
            self.places.resize((self.count + ROOM) * 2, 0);
        }
        let mut slots = self.places[self.count..].chunks_mut(8);
        let mut left = mask.count_ones() as usize;
        self.count += left;
        loop {
            // Eight at a time, without asking after each whether it was the last.
            for slot in slots.next().unwrap_or_default() {
                *slot = base + mask.trailing_zeros();
                mask &= mask.wrapping_sub(1);
            }
            if left <= 8 {
                return;
            }
            left -= 8;
        }
    }
}
