use super::csv::{CsvWriter, Quoting};
use super::sniffer::finds_comma;
use crate::cells::Cells;

/// How many lines a reader that guesses looks at.
const LINES: usize = 100;
/// Beyond this size the guess is not foreseen: its cost grows with the square of the text.
const MAX_SIZE: usize = 256 * 1024;

/// From the official form to the one that makes the comma stand beside the most quotes.
const WAYS: [Quoting; 3] = [Quoting::WhereNeeded, Quoting::Values, Quoting::Everything];

/// The first lines of a file, kept back until it is known how a reader that guesses would take them.
#[derive(Debug, Default)]
pub(crate) struct Opening {
    /// The same rows, quoted in each of the [`WAYS`].
    texts: [Vec<u8>; WAYS.len()],
    lines: usize,
}

impl Opening {
    /// Takes a row; true when nothing that comes later can change the guess.
    pub fn push(&mut self, writer: &CsvWriter, row: Cells<'_>) -> bool {
        for (way, text) in WAYS.into_iter().zip(&mut self.texts) {
            let begin = text.len();
            writer.write_row(row, way, text);
            if way == Quoting::WhereNeeded {
                self.lines += memchr::memchr_iter(b'\n', text.get(begin..).unwrap_or_default()).count();
            }
        }
        self.lines >= LINES || self.texts[0].len() > MAX_SIZE
    }

    /// The rows with as few quotes as do.
    pub fn into_bytes(self) -> Vec<u8> {
        let [official, ..] = &self.texts;
        let chosen = match official.len() > MAX_SIZE {
            true => 0,
            false => self.texts.iter().position(|text| guessed_right(text)).unwrap_or(0),
        };
        self.texts.into_iter().nth(chosen).unwrap_or_default()
    }
}

fn guessed_right(text: &[u8]) -> bool {
    let end = memchr::memchr_iter(b'\n', text).nth(LINES - 1).map_or(text.len(), |place| place + 1);
    finds_comma(&String::from_utf8_lossy(text.get(..end).unwrap_or_default()))
}
