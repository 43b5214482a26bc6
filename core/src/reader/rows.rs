//! Reads the rows of a block as Python's `csv` module does, without a copy per cell.
//!
//! `marks.rs` marks delimiters, quotes and line ends in one pass over the bytes. The cells of a row without quotes are
//! then the pieces between the delimiters up to the next line end.

use std::io;

use super::Dialect;
use super::legacy::may_be_encoded_twice;
use super::marks::{Marks, mark};
use crate::cells::Cells;

/// Reads the rows of one block after the other, and reuses its buffers.
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
    /// The cells of the row whose inner quotes must be removed.
    quoted: Vec<Quoted>,
    /// The places of the doubled quotes in these cells.
    doubled: Vec<u32>,
    unclosed: bool,
    /// True if a quoted value of the last row has line ends.
    spans_lines: bool,
    has_nul: bool,
    /// True if the text ends where a row ends.
    whole: bool,
}

/// A cell whose value differs from the text between its quotes.
#[derive(Debug, Clone)]
struct Quoted {
    cell: usize,
    /// The place of its closing quote, or the end of the text.
    close: usize,
    /// The index of its first place in [`Rows::doubled`].
    doubled: usize,
}

/// The marks ahead of a place in a row.
struct Walk<'r> {
    text: &'r [u8],
    delimiters: &'r [u32],
    breaks: &'r [u32],
}

impl Walk<'_> {
    /// The next quote or line end, or the end of the text.
    #[inline]
    fn stop(&self) -> usize {
        self.breaks.first().map_or(self.text.len(), |place| *place as usize)
    }

    #[inline]
    fn pass_break(&mut self) {
        self.breaks = self.breaks.get(1..).unwrap_or_default();
    }

    /// Passes and returns the next delimiter if it comes before `end`.
    #[inline]
    fn delimiter_before(&mut self, end: usize) -> Option<usize> {
        let (first, rest) = self.delimiters.split_first().filter(|(first, _)| (**first as usize) < end)?;
        self.delimiters = rest;
        Some(*first as usize)
    }

    /// Returns where the value that the next quote opens closes, and where it ends: at its delimiter, its line end, or
    /// the end of the text (both places, if it is not closed). Adds its doubled quotes to `doubled`, and sets `lines`
    /// if it has line ends.
    fn quoted_end(&mut self, doubled: &mut Vec<u32>, lines: &mut bool) -> (usize, usize) {
        self.pass_break();
        let close = loop {
            let place = self.stop();
            self.pass_break();
            match self.text.get(place) {
                None => {
                    self.delimiters = &[];
                    return (self.text.len(), self.text.len());
                }
                Some(b'"') if self.text.get(place + 1) == Some(&b'"') => {
                    self.pass_break();
                    doubled.push(place as u32);
                }
                Some(b'"') => break place,
                Some(_) => *lines = true,
            }
        };
        // The text between the closing quote and the delimiter belongs to the value, quotes included.
        while self.delimiters.first().is_some_and(|place| (*place as usize) < close) {
            self.delimiters = self.delimiters.get(1..).unwrap_or_default();
        }
        let delimiter = self.delimiters.first().map_or(self.text.len(), |place| *place as usize);
        while self.stop() < delimiter && self.text.get(self.stop()) == Some(&b'"') {
            self.pass_break();
        }
        (close, self.stop().min(delimiter))
    }
}

impl Rows {
    /// Begins a new block; returns the buffer of the last one.
    pub fn load(&mut self, text: Vec<u8>, dialect: Dialect) -> Vec<u8> {
        self.dialect = dialect;
        self.start = 0;
        self.unclosed = false;
        self.whole = true;
        self.has_nul = mark(&text, dialect.delimiter, &mut self.delimiters, &mut self.breaks);
        std::mem::replace(&mut self.text, text)
    }

    /// Continues a text that may end anywhere: `more` appends to the unread rest, and returns false at the end.
    pub fn extend(
        &mut self,
        dialect: Dialect,
        more: impl FnOnce(&mut Vec<u8>) -> io::Result<bool>,
    ) -> io::Result<()> {
        let mut text = std::mem::take(&mut self.text);
        text.drain(..self.start.min(text.len()));
        self.start = 0;
        let more = more(&mut text);
        self.load(text, dialect);
        self.whole = !more?;
        Ok(())
    }

    /// The unread part of the text.
    pub fn rest(&self) -> &[u8] {
        self.text.get(self.start..).unwrap_or_default()
    }

    /// Where the next row begins in the text.
    pub fn position(&self) -> usize {
        self.start
    }

    /// True if the text ends where a row ends.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    #[cfg(test)]
    pub fn capacity(&self) -> usize {
        self.text.capacity()
    }

    /// True if the block has NUL characters.
    pub fn has_nul(&self) -> bool {
        self.has_nul
    }

    /// True if the text may have letters that were encoded twice.
    pub fn may_be_encoded_twice(&self) -> bool {
        may_be_encoded_twice(&self.text)
    }

    /// True if a value of the last row has line ends.
    #[inline]
    pub fn spans_lines(&self) -> bool {
        self.spans_lines
    }

    /// True if the last row ended inside quotes.
    pub fn unclosed(&self) -> bool {
        self.unclosed
    }

    /// The cells of the last row.
    #[inline]
    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: &self.text, ranges: &self.ranges }
    }

    /// Reads the next row; false at the end of the text, or before a row that the end of the text may cut.
    /// A blank line is a row without cells.
    #[inline]
    pub fn next(&mut self) -> bool {
        if self.start >= self.text.len() {
            return false;
        }
        let end = self.breaks.ahead().first().map_or(self.text.len(), |place| *place as usize);
        if self.text.get(end) == Some(&b'"') || self.dialect.skip_initial_space {
            self.next_quoted()
        } else if self.cuts(end) {
            false
        } else {
            self.next_plain(end);
            true
        }
    }

    /// Whether the end of the text may cut the row that ends at `end`, or its line end.
    #[inline]
    fn cuts(&self, end: usize) -> bool {
        !self.whole && end + 1 >= self.text.len() && self.text.get(end) != Some(&b'\n')
    }

    /// Reads a row without quotes that ends at `end`.
    #[inline]
    fn next_plain(&mut self, end: usize) {
        self.spans_lines = false;
        if end == self.start {
            self.ranges.clear();
            return self.end_line(end);
        }
        let ahead = self.delimiters.ahead();
        // Nearly always, a row has as many cells as the row before.
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

    /// Reads a row that may have quotes, or blanks before values.
    fn next_quoted(&mut self) -> bool {
        let Rows {
            text, dialect, delimiters, breaks, ranges, quoted, doubled, unclosed, spans_lines, ..
        } = self;
        *spans_lines = false;
        let (text, dialect) = (text.as_slice(), *dialect);
        let mut walk = Walk { text, delimiters: delimiters.ahead(), breaks: breaks.ahead() };
        let lengths = (walk.delimiters.len(), walk.breaks.len());
        ranges.clear();
        let mut at = self.start;
        let blank = walk.stop() == at && text.get(at) != Some(&b'"');
        let end = 'row: loop {
            if blank {
                break at;
            }
            while dialect.skip_initial_space && text.get(at) == Some(&b' ') {
                at += 1;
            }
            let stop = walk.stop();
            while let Some(delimiter) = walk.delimiter_before(stop) {
                ranges.push((at as u32, delimiter as u32));
                at = delimiter + 1;
                if dialect.skip_initial_space {
                    continue 'row;
                }
            }
            if text.get(stop) != Some(&b'"') {
                ranges.push((at as u32, stop as u32));
                break stop;
            } else if stop != at {
                // Inside a value, a quote is plain text.
                walk.pass_break();
            } else {
                let first = doubled.len();
                let (close, end) = walk.quoted_end(doubled, spans_lines);
                *unclosed = close == text.len();
                if doubled.len() == first && (close + 1 == end || *unclosed) {
                    ranges.push((at as u32 + 1, close as u32));
                } else {
                    quoted.push(Quoted { cell: ranges.len(), close, doubled: first });
                    ranges.push((at as u32 + 1, end as u32));
                }
                if walk.delimiter_before(end + 1).is_none() {
                    break end;
                }
                at = end + 1;
            }
        };
        let (delimiters, breaks) = (walk.delimiters.len(), walk.breaks.len());
        if self.cuts(end) {
            self.quoted.clear();
            self.doubled.clear();
            return false;
        }
        self.delimiters.next += lengths.0 - delimiters;
        self.breaks.next += lengths.1 - breaks;
        self.end_line(end);
        if !self.quoted.is_empty() {
            self.unquote();
        }
        true
    }

    /// Ends the row at `at`: at a line end, or at the end of the text.
    #[inline]
    fn end_line(&mut self, at: usize) {
        self.start = at + 1;
        self.breaks.next += 1;
        if self.text.get(at) == Some(&b'\r') && self.text.get(at + 1) == Some(&b'\n') {
            self.start += 1;
            self.breaks.next += 1;
        }
    }

    /// Removes quotes inside the cells of the row, in place: one of each doubled quote, and the closing quote.
    fn unquote(&mut self) {
        let Rows { text, ranges, quoted, doubled, .. } = self;
        for Quoted { cell, close, doubled: first } in quoted.drain(..).rev() {
            let Some(range) = ranges.get_mut(cell) else { continue };
            let (mut from, end) = (range.0 as usize, range.1 as usize);
            let mut to = from;
            let mut keep = |piece: std::ops::Range<usize>| {
                let length = piece.len();
                if piece.start != to {
                    text.copy_within(piece, to);
                }
                to += length;
            };
            for quote in doubled.drain(first..) {
                keep(from..quote as usize + 1);
                from = quote as usize + 2;
            }
            keep(from..close);
            keep((close + 1).min(end)..end);
            range.1 = to as u32;
        }
    }
}
