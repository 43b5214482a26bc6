use super::CsvWriter;
use super::sniffer::finds_comma;
use crate::cells::Cells;

/// How many lines a reader that guesses looks at.
const LINES: usize = 100;
/// Beyond this size the guess is not foreseen: its cost grows with the square of the text.
const MAX_SIZE: usize = 256 * 1024;

/// The first lines of a file, kept back until it is known how a reader that guesses would take them.
#[derive(Debug, Default)]
pub(crate) struct Opening {
    plain: Vec<u8>,
    /// The same rows with every value quoted: the comma then stands beside most quotes.
    quoted: Vec<u8>,
    lines: usize,
}

impl Opening {
    /// Takes a row; true when nothing that comes later can change the guess.
    pub fn push(&mut self, writer: &CsvWriter, row: Cells<'_>) -> bool {
        let begin = self.plain.len();
        writer.write_row(row, false, &mut self.plain);
        // The header keeps its form: readers look for its names.
        writer.write_row(row, begin > 0, &mut self.quoted);
        self.lines += memchr::memchr_iter(b'\n', self.plain.get(begin..).unwrap_or_default()).count();
        self.lines >= LINES || self.plain.len() > MAX_SIZE
    }

    /// The rows with as few quotes as do.
    pub fn into_bytes(self) -> Vec<u8> {
        if self.plain.len() > MAX_SIZE || guessed_right(&self.plain) || !guessed_right(&self.quoted) {
            self.plain
        } else {
            self.quoted
        }
    }
}

fn guessed_right(text: &[u8]) -> bool {
    let end = memchr::memchr_iter(b'\n', text).nth(LINES - 1).map_or(text.len(), |place| place + 1);
    finds_comma(&String::from_utf8_lossy(text.get(..end).unwrap_or_default()))
}
