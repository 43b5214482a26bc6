//! Corrects missing or misplaced quotes before a text is cut into rows: a quote that is never closed would swallow all
//! the rows that follow.
//!
//! This file looks only at a line with a quote that does not close where a value ends, and at the lines after it. It
//! changes the line if exactly one reading gives as many cells as the header has and the text after it is a row by
//! itself. Otherwise it asks a question and reads the line as Python's `csv` does. Its memory is bounded.

use memchr::{memchr, memchr2, memrchr2};

use super::Dialect;

/// How many bytes of text are searched after a doubtful quote.
const LOOKAHEAD: usize = 256 * 1024;

/// A line that was changed, or is the subject of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Patch {
    /// Where the doubtful value begins in the output.
    pub at: usize,
    /// The input from the beginning of that value to the end of its line.
    pub before: String,
    /// True if the line stays unchanged, because it has several readings or none.
    pub asked: bool,
}

/// Corrects the quotes of a text that comes in pieces.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    dialect: Dialect,
    /// The number of cells of the header.
    columns: usize,
    /// Input that is not decided yet.
    pub raw: Vec<u8>,
    /// How many bytes were written to the output.
    written: usize,
    patches: Vec<Patch>,
    /// Set while a row with a question has not ended: whether the text is inside its quotes, and inside a value.
    following: Option<(bool, bool)>,
}

/// The decision about the current line.
enum Verdict {
    /// The next piece of text must decide.
    More,
    /// This many bytes stay as they are.
    Stay(usize),
    /// The length of the line, the text that replaces it, and where its doubtful value begins.
    Change(usize, Vec<u8>, usize),
    /// The row needs a question; its doubtful value begins at this place.
    Ask(usize),
}

/// A row, read by the rule that quotes close only where values end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strict {
    /// The row obeys the rule: where it ends, line end included, and its number of cells.
    Row { end: usize, cells: usize },
    /// The value of this rank, which begins at `at`, closes before it ends.
    Wrong { rank: usize, at: usize },
    /// The value of this rank, which begins at `at`, does not close in the current text.
    Open { rank: usize, at: usize },
}

impl Quotes {
    pub fn new(dialect: Dialect, columns: usize) -> Self {
        Quotes { dialect, columns, ..Quotes::default() }
    }

    /// Removes and returns the patches before `end`, their places counted from `begin`.
    pub fn take_patches(&mut self, begin: usize, end: usize) -> Vec<Patch> {
        if self.patches.is_empty() {
            return Vec::new();
        }
        let later = self.patches.iter().position(|patch| patch.at >= end).unwrap_or(self.patches.len());
        let moved = |patch: Patch| Patch { at: patch.at.saturating_sub(begin), ..patch };
        self.patches.drain(..later).map(moved).collect()
    }

    /// Appends the decided part of the input to `out`; all of it once the input has ended.
    pub fn decide(&mut self, ended: bool, out: &mut Vec<u8>) {
        let raw = std::mem::take(&mut self.raw);
        let begin = out.len();
        let mut at = 0;
        while at < raw.len() {
            let rest = raw.get(at..).unwrap_or_default();
            let written = self.written + out.len() - begin;
            let stays = match self.following {
                Some(state) => self.follow(rest, state, ended),
                None => match self.pass(rest, ended) {
                    0 => match self.judge(rest, ended) {
                        Verdict::More => 0,
                        Verdict::Stay(length) => length,
                        Verdict::Change(length, line, value) => {
                            self.patch(rest, value, written, false);
                            out.extend_from_slice(&line);
                            at += length;
                            continue;
                        }
                        Verdict::Ask(value) => {
                            self.patch(rest, value, written, true);
                            self.following = Some((false, false));
                            continue;
                        }
                    },
                    stays => stays,
                },
            };
            if stays == 0 {
                break;
            }
            out.extend_from_slice(rest.get(..stays).unwrap_or_default());
            at += stays;
        }
        self.written += out.len() - begin;
        self.raw = raw;
        self.raw.drain(..at);
    }

    fn patch(&mut self, line: &[u8], value: usize, written: usize, asked: bool) {
        let line = line.get(value..).unwrap_or_default();
        let end = memchr2(b'\n', b'\r', line).unwrap_or(line.len());
        let before = String::from_utf8_lossy(line.get(..end).unwrap_or_default()).into_owned();
        self.patches.push(Patch { at: written + value, before, asked });
    }

    /// The length of the leading lines whose quotes are right, each line judged alone. Zero if those of the first line
    /// are wrong.
    fn pass(&self, text: &[u8], ended: bool) -> usize {
        let mut passed = 0;
        loop {
            let rest = text.get(passed..).unwrap_or_default();
            let Some(quote) = memchr(b'"', rest) else {
                let whole = memrchr2(b'\n', b'\r', rest).map_or(0, |place| place + 1);
                return passed + if ended { rest.len() } else { whole };
            };
            let line =
                memrchr2(b'\n', b'\r', rest.get(..quote).unwrap_or_default()).map_or(0, |place| place + 1);
            passed += line;
            let rest = rest.get(line..).unwrap_or_default();
            match self.line_length(rest, ended) {
                Some(length) if self.is_right(rest.get(..length).unwrap_or_default()) => passed += length,
                _ => return passed,
            }
        }
    }

    /// The length of the first line, line end included. None if the next piece of text must decide.
    fn line_length(&self, text: &[u8], ended: bool) -> Option<usize> {
        match memchr2(b'\n', b'\r', text) {
            None => ended.then_some(text.len()),
            Some(end) if text.get(end) == Some(&b'\n') => Some(end + 1),
            Some(end) => match text.get(end + 1) {
                Some(b'\n') => Some(end + 2),
                None if !ended => None,
                _ => Some(end + 1),
            },
        }
    }

    /// Whether the quotes of a line close where values end; its number of cells is not checked.
    fn is_right(&self, line: &[u8]) -> bool {
        let mut at = 0;
        while let Some(quote) = memchr(b'"', line.get(at..).unwrap_or_default()).map(|place| at + place) {
            if !self.opens(line, quote) {
                at = quote + 1;
                continue;
            }
            match self.close(line, quote) {
                Some(close) if self.ends_value(line, close + 1) => at = close + 1,
                _ => return false,
            }
        }
        true
    }

    /// Whether the quote at this place opens a value. Elsewhere than at the beginning of a value, it is plain text.
    fn opens(&self, line: &[u8], quote: usize) -> bool {
        let before = line.get(..quote).unwrap_or_default();
        let skipped =
            before.iter().rev().take_while(|byte| self.dialect.skip_initial_space && **byte == b' ').count();
        let before = before.get(..before.len() - skipped).unwrap_or_default();
        before.last().is_none_or(|byte| matches!(byte, b'\n' | b'\r') || *byte == self.dialect.delimiter)
    }

    /// The place of the quote that closes the one at `quote`.
    fn close(&self, text: &[u8], quote: usize) -> Option<usize> {
        let mut at = quote + 1;
        loop {
            let place = at + memchr(b'"', text.get(at..)?)?;
            if text.get(place + 1) != Some(&b'"') {
                return Some(place);
            }
            at = place + 2;
        }
    }

    /// Whether only blanks come between this place and the end of a value.
    fn ends_value(&self, text: &[u8], at: usize) -> bool {
        let next = text.get(at..).unwrap_or_default().iter().find(|byte| **byte != b' ');
        next.is_none_or(|byte| matches!(byte, b'\n' | b'\r') || *byte == self.dialect.delimiter)
    }

    /// Reads the first row of a text, over as many lines as its quotes span.
    fn strict(&self, text: &[u8]) -> Strict {
        let (mut at, mut rank) = (0, 0);
        loop {
            let skipped = text.get(at..).unwrap_or_default().iter().take_while(|byte| **byte == b' ').count();
            let begin = if self.dialect.skip_initial_space { at + skipped } else { at };
            if text.get(begin) == Some(&b'"') {
                match self.close(text, begin) {
                    None => return Strict::Open { rank, at: begin },
                    Some(close) if self.ends_value(text, close + 1) => at = close + 1,
                    Some(_) => return Strict::Wrong { rank, at: begin },
                }
            }
            let rest = text.get(at..).unwrap_or_default();
            let end =
                rest.iter().position(|byte| matches!(byte, b'\n' | b'\r') || *byte == self.dialect.delimiter);
            rank += 1;
            match end {
                Some(place) if rest.get(place) == Some(&self.dialect.delimiter) => at += place + 1,
                Some(place) => {
                    let end = at + place;
                    let both = text.get(end) == Some(&b'\r') && text.get(end + 1) == Some(&b'\n');
                    return Strict::Row { end: end + 1 + usize::from(both), cells: rank };
                }
                None => return Strict::Row { end: text.len(), cells: rank },
            }
        }
    }

    /// The number of cells of a line whose quotes are right.
    fn cells(&self, line: &[u8]) -> Option<usize> {
        match self.strict(line) {
            Strict::Row { end, cells } if end == line.len() => Some(cells),
            _ => None,
        }
    }

    /// Decides about the first line of a text, whose quotes are wrong if the line is read alone.
    fn judge(&self, text: &[u8], ended: bool) -> Verdict {
        let enough = ended || text.len() >= LOOKAHEAD;
        let Some(length) = self.line_length(text, enough) else { return Verdict::More };
        let strict = self.strict(text);
        let may_go_on = match strict {
            Strict::Open { .. } => true,
            Strict::Row { end, .. } => end == text.len(),
            Strict::Wrong { .. } => false,
        };
        if may_go_on && !enough {
            return Verdict::More;
        }
        let line = text.get(..length).unwrap_or_default();
        let (rank, value) = match self.strict(line) {
            Strict::Open { rank, at } | Strict::Wrong { rank, at } => (rank, at),
            Strict::Row { .. } => return Verdict::Stay(length),
        };
        let whole = match strict {
            Strict::Row { end, cells } => Some((end, cells)),
            _ => None,
        };
        let bare = line.strip_suffix(b"\n").unwrap_or(line);
        let bare = bare.strip_suffix(b"\r").unwrap_or(bare);
        let mut readings = self.readings(bare, rank, value);
        if let Some((end, _)) = whole {
            let others = text.get(length..end).unwrap_or_default().trim_ascii_end();
            let (middle, last) = others.split_at(memchr::memrchr(b'\n', others).map_or(0, |place| place + 1));
            // The last line closes the value: it is a row of its own only if the first line is one too.
            if !self.swallows(middle) && (readings.is_empty() || !self.swallows(last)) {
                return Verdict::Stay(end);
            }
        }
        let follows = match self.follows(text.get(length..).unwrap_or_default(), enough) {
            None => return Verdict::More,
            Some(follows) => follows,
        };
        match (readings.len(), whole) {
            // Unchanged, the lines are also one value of a row that is complete.
            (_, Some((_, cells))) if cells == self.columns => Verdict::Ask(value),
            (1, _) if follows => {
                let mut changed = readings.remove(0);
                changed.extend_from_slice(line.get(bare.len()..).unwrap_or_default());
                Verdict::Change(length, changed, value)
            }
            _ => Verdict::Ask(value),
        }
    }

    /// Whether some of the lines that a value spans are rows by themselves. A line that ends a value of the first
    /// column is none, though it has as many cells as a row; neither is a line without a letter or a figure, since no
    /// data of it can be lost.
    fn swallows(&self, lines: &[u8]) -> bool {
        let is_row = |line: &[u8]| {
            self.cells(line) == Some(self.columns)
                && !self.ends_first_value(line)
                && line.iter().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
        };
        self.columns > 2 && lines.split(|byte| matches!(byte, b'\n' | b'\r')).any(is_row)
    }

    /// Whether the first quote of a line closes a value and no separator comes before it.
    fn ends_first_value(&self, line: &[u8]) -> bool {
        memchr(b'"', line).is_some_and(|quote| {
            let before = line.get(..quote).unwrap_or_default();
            !self.opens(line, quote) && !before.contains(&self.dialect.delimiter)
        })
    }

    /// Whether the text that follows is empty or begins with a row by itself, which may have another doubtful quote or
    /// too many separators. None if the next piece of text must decide.
    fn follows(&self, text: &[u8], enough: bool) -> Option<bool> {
        let mut rest = text;
        loop {
            if rest.is_empty() {
                return enough.then_some(true);
            }
            let length = self.line_length(rest, enough)?;
            let line = rest.get(..length).unwrap_or_default().trim_ascii_end();
            if !line.is_empty() {
                return Some(match self.strict(line) {
                    Strict::Row { cells, .. } => cells >= self.columns,
                    Strict::Open { rank, at } | Strict::Wrong { rank, at } => {
                        // A value of several lines may begin there.
                        !self.readings(line, rank, at).is_empty()
                            || matches!(self.strict(rest), Strict::Row { cells, .. } if cells >= self.columns)
                    }
                });
            }
            rest = rest.get(length..).unwrap_or_default();
        }
    }

    /// All corrections of a line that give as many cells as the header has. The first wrong value has this rank, and
    /// begins with a quote at `value`.
    fn readings(&self, line: &[u8], rank: usize, value: usize) -> Vec<Vec<u8>> {
        let mut found: Vec<Vec<u8>> = Vec::new();
        let is_end = |place: usize| line.get(place).is_none_or(|byte| *byte == self.dialect.delimiter);
        // Tries a value that ends at `end` and is written as `text`.
        let mut take = |end: usize, text: Vec<u8>| {
            let behind = match line.get(end) {
                None => Some(0),
                Some(_) => self.cells(line.get(end + 1..).unwrap_or_default()),
            };
            if behind.is_some_and(|behind| rank + 1 + behind == self.columns) {
                let before = line.get(..value).unwrap_or_default();
                let whole = [before, &text, line.get(end..).unwrap_or_default()].concat();
                if !found.contains(&whole) {
                    found.push(whole);
                }
            }
        };
        let inside = line.get(value + 1..).unwrap_or_default();
        let next_quote = value + 1 + memchr(b'"', inside).unwrap_or(inside.len());
        for end in (value + 1..=next_quote).filter(|end| is_end(*end)) {
            take(end, [line.get(value..end).unwrap_or_default(), b"\""].concat());
        }
        let mut closes = false;
        for close in
            (value + 1..line.len()).filter(|close| line.get(*close) == Some(&b'"') && is_end(close + 1))
        {
            let content = line.get(value + 1..close).unwrap_or_default();
            if are_pairs(content) {
                closes = true;
                take(close + 1, quoted(content));
            }
        }
        let literal = (value + 1..=line.len()).find(|end| is_end(*end)).unwrap_or(line.len());
        let content = line.get(value..literal).unwrap_or_default();
        let quotes = content.iter().filter(|byte| **byte == b'"').count();
        if !closes && quotes % 2 == 0 {
            // The quotes belong to the text: `"Vote" du budget`.
            take(literal, quoted(content));
        }
        found
    }

    /// How many bytes of a row with a question can be output: up to its end, as Python's `csv` reads it.
    fn follow(&mut self, text: &[u8], (mut inside, mut begun): (bool, bool), ended: bool) -> usize {
        let mut at = 0;
        while let Some(byte) = text.get(at) {
            let next = text.get(at + 1);
            match byte {
                b'"' if inside => match next {
                    Some(b'"') => at += 1,
                    None if !ended => break,
                    _ => inside = false,
                },
                _ if inside => {}
                b'"' if !begun => (inside, begun) = (true, true),
                b'\r' if next.is_none() && !ended => break,
                b'\n' | b'\r' => {
                    self.following = None;
                    return at + 1 + usize::from(*byte == b'\r' && next == Some(&b'\n'));
                }
                byte if *byte == self.dialect.delimiter => begun = false,
                b' ' if self.dialect.skip_initial_space => {}
                _ => begun = true,
            }
            at += 1;
        }
        self.following = Some((inside, begun));
        at
    }
}

/// Whether the quotes inside a text may belong to it: the first of a pair opens a word; an odd one means inches or the
/// like.
fn are_pairs(text: &[u8]) -> bool {
    let quotes = text.iter().filter(|byte| **byte == b'"').count();
    let first = memchr(b'"', text);
    let opens = first.is_some_and(|place| {
        let before = place.checked_sub(1).and_then(|before| text.get(before));
        before.is_none_or(|byte| !byte.is_ascii_alphanumeric() && byte.is_ascii())
    });
    quotes % 2 == 1 || opens
}

/// A text between quotes, with each quote inside doubled unless it already is.
fn quoted(text: &[u8]) -> Vec<u8> {
    let mut out = vec![b'"'];
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        out.push(*byte);
        if *byte == b'"' {
            out.push(b'"');
            at += usize::from(text.get(at + 1) == Some(&b'"'));
        }
        at += 1;
    }
    out.push(b'"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The output and the patches of a text of three columns that comes in pieces.
    fn set_right(text: &str, piece: usize) -> (String, Vec<(usize, bool)>) {
        let dialect = Dialect { delimiter: b';', skip_initial_space: false };
        let mut quotes = Quotes::new(dialect, 3);
        let mut out = Vec::new();
        for fresh in text.as_bytes().chunks(piece) {
            quotes.raw.extend_from_slice(fresh);
            quotes.decide(false, &mut out);
        }
        quotes.decide(true, &mut out);
        let said =
            quotes.take_patches(0, usize::MAX).into_iter().map(|patch| (patch.at, patch.asked)).collect();
        (String::from_utf8(out).unwrap(), said)
    }

    #[test]
    fn a_quote_with_one_right_place_is_set_there() {
        for (text, expected, said) in [
            // Nothing is wrong.
            ("a;b;c\nd;e;f\n", "a;b;c\nd;e;f\n", &[][..]),
            ("a;\"b;c\";d\n\"x\"\"y\";;\"\"\n", "a;\"b;c\";d\n\"x\"\"y\";;\"\"\n", &[]),
            ("a;\"b\nc\";d\ne;f;g\n", "a;\"b\nc\";d\ne;f;g\n", &[]),
            ("a;12\" b;c\n", "a;12\" b;c\n", &[]),
            // The closing quote is missing.
            ("a;\"b;c\nd;e;f\n", "a;\"b\";c\nd;e;f\n", &[(2, false)]),
            ("\"a;b;c\nd;e;f\n", "\"a\";b;c\nd;e;f\n", &[(0, false)]),
            ("a;b;\"c\r\nd;e;f\r\n", "a;b;\"c\"\r\nd;e;f\r\n", &[(4, false)]),
            ("a;b;c\nd;e;\"f", "a;b;c\nd;e;\"f\"", &[(10, false)]),
            ("a;\"b;c;d\ne;f;g\n", "a;\"b;c\";d\ne;f;g\n", &[(2, false)]),
            ("a;\"b;c\nd;\"e\";f\n", "a;\"b\";c\nd;\"e\";f\n", &[(2, false)]),
            ("a;\"b;\"c\"\nd;e;f\n", "a;\"b\";\"c\"\nd;e;f\n", &[(2, false)]),
            ("a;\"b;c\nd;\"e;f\ng;h;i\n", "a;\"b\";c\nd;\"e\";f\ng;h;i\n", &[(2, false), (10, false)]),
            // The quotes inside are not doubled.
            ("a;\"b \"c\" d\";e\n", "a;\"b \"\"c\"\" d\";e\n", &[(2, false)]),
            ("a;\"b\" c;d\n", "a;\"\"\"b\"\" c\";d\n", &[(2, false)]),
            ("a;\"12\" b\";c\n", "a;\"12\"\" b\";c\n", &[(2, false)]),
            // Several readings, or none.
            ("a;\"b\nc;d;e\nf\n", "a;\"b\nc;d;e\nf\n", &[(2, true)]),
            ("a;\"b;c\nd;e;f\";g\n", "a;\"b;c\nd;e;f\";g\n", &[]),
            ("a;b;\"c\nd;e;f\ng;h;i\"\n", "a;b;\"c\nd;e;f\ng;h;i\"\n", &[(4, true)]),
        ] {
            for piece in [1, 3, 1000] {
                let (out, found) = set_right(text, piece);
                assert_eq!((out.as_str(), found.as_slice()), (expected, said), "{text:?} by {piece}");
            }
        }
    }
}
