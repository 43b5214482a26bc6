use super::csv::{CsvWriter, Quoting};
use super::sniffer::finds_comma;
use crate::cells::Cells;

/// How many lines a reader reads to guess the separator.
const LINES: usize = 100;
/// The most bytes for which the guess is predicted: its cost grows with the square of the text.
const MAX_SIZE: usize = 256 * 1024;

/// From the official form to the form with the most quotes beside commas.
const WAYS: [Quoting; 3] = [Quoting::WhereNeeded, Quoting::Values, Quoting::Everything];

/// The first lines of a file, held back until the separator that a reader would guess from them is known.
#[derive(Debug, Default)]
pub(crate) struct Opening {
    /// The same rows, quoted in each of the [`WAYS`].
    texts: [Vec<u8>; WAYS.len()],
    lines: usize,
}

impl Opening {
    /// Takes a row; true once later rows cannot change the guess.
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

    /// The rows with the fewest quotes for which the guess is the comma; in the official form if none gives it.
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
