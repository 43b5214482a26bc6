//! Writes the output rows in their official form.

use crate::cells::Cells;
use crate::record::RowBuffer;
use crate::schema::Schema;
use crate::writer::{CsvWriter, Opening, Quoting};

/// Writes rows into `bytes`.
#[derive(Debug)]
pub(super) struct Output {
    writer: CsvWriter,
    /// The first lines, until their form is decided.
    opening: Option<Opening>,
    pub bytes: Vec<u8>,
}

impl Output {
    /// An output that begins with the header.
    pub fn new(schema: &Schema) -> Self {
        let delimiter = schema.delimiter();
        // Validata guesses the comma from the first lines; readers of other separators find them in the header.
        let opening = (delimiter == b',').then(Opening::default);
        let mut output = Output { writer: CsvWriter::new(delimiter), opening, bytes: Vec::new() };
        let mut header = RowBuffer::default();
        for column in schema.columns() {
            header.push_with(|out| out.extend_from_slice(column.name.as_bytes()));
        }
        output.put(header.cells());
        output
    }

    #[inline]
    pub fn put(&mut self, row: Cells<'_>) {
        match &mut self.opening {
            None => self.writer.write_row(row, Quoting::WhereNeeded, &mut self.bytes),
            Some(opening) => {
                if opening.push(&self.writer, row) {
                    self.decide();
                }
            }
        }
    }

    /// True while the first lines are held back.
    pub fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    pub fn writer(&self) -> CsvWriter {
        self.writer.clone()
    }

    /// Writes the first lines if they are still held back.
    pub fn decide(&mut self) {
        if let Some(opening) = self.opening.take() {
            self.bytes.extend_from_slice(&opening.into_bytes());
        }
    }
}
