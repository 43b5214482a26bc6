//! Writes the output row, and logs its changes.

use super::changes::Changes;
use super::header::Header;
use super::report::{Log, Spot};
use crate::cells::Cells;
use crate::record::RowBuffer;
use crate::schema::Schema;

/// Writes repaired rows in the order of the schema.
#[derive(Debug, Clone)]
pub(super) struct Writing {
    schema: Schema,
    /// The columns that the file lacks and whose missing value is a text.
    filled: Vec<usize>,
    out: RowBuffer,
}

impl Writing {
    pub fn new(schema: &Schema, header: &Header) -> Self {
        let filled = header.absent(schema).filter(|(_, column)| !column.missing_text().is_empty());
        let filled = filled.map(|(index, _)| index).collect();
        Writing { schema: schema.clone(), filled, out: RowBuffer::default() }
    }

    /// Writes a row with its changes. Unchanged cells that are contiguous in the source stay so: contiguous cells are
    /// written faster.
    pub fn write(&mut self, row: Cells<'_>, changes: &Changes) -> Cells<'_> {
        let RowBuffer { bytes, ranges } = &mut self.out;
        bytes.clear();
        ranges.clear();
        let texts = row.ranges.iter().filter(|(from, to)| from < to);
        let start = texts.clone().map(|(from, _)| *from).min().unwrap_or(0);
        let end = texts.map(|(_, to)| *to).max().unwrap_or(0);
        bytes.extend_from_slice(row.bytes.get(start as usize..end as usize).unwrap_or_default());
        ranges.extend(row.ranges.iter().map(|(from, to)| match (start..=end).contains(from) {
            true => (from - start, to - start),
            // The cell is empty.
            false => (0, 0),
        }));
        let mut put = |column: usize, text: &str| {
            let from = bytes.len() as u32;
            bytes.extend_from_slice(text.as_bytes());
            if let Some(range) = ranges.get_mut(column) {
                *range = (from, bytes.len() as u32);
            }
        };
        for index in &self.filled {
            put(*index, self.schema.columns().get(*index).map_or("", |column| column.missing_text()));
        }
        for (change, text) in changes.iter() {
            put(change.column, text);
        }
        self.out.cells()
    }

    /// The row that was written last.
    pub fn cells(&self) -> Cells<'_> {
        self.out.cells()
    }

    /// Logs the changes of a row.
    pub fn report(&self, row: Cells<'_>, changes: &Changes, spot: Spot<'_>, log: &mut Log) {
        for (change, text) in changes.iter() {
            let before = row.get(change.column).unwrap_or_default();
            if before != text.as_bytes() {
                let field = self.schema.columns().get(change.column).map(|column| column.name.as_str());
                log.changed(change.rule, Spot { field, ..spot }, before, Some(text), change.sure);
            }
        }
    }
}
