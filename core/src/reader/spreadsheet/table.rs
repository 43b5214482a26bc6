use super::fit::SheetCells;
use super::{Oddity, SheetRow, SheetValue};
use crate::cells::{Cells, Fit};
use crate::field_type::lexical;
use crate::report::{Issue, Place, Rule, Sink};
use crate::schema::{Layout, Schema};

/// The labels of a sheet: those of its first row that is not blank.
pub(crate) struct SheetHeader {
    /// As they stand there, blanks included.
    pub raw: Vec<String>,
    /// Where the header ends, labels or not.
    width: usize,
}

impl SheetHeader {
    pub fn new(row: &SheetRow) -> Self {
        let print = |value: &SheetValue| {
            let mut text = String::new();
            row.print(*value, &mut text);
            text
        };
        let mut raw: Vec<String> = row.values.iter().map(print).collect();
        // A sheet is often wider than its table: formats without values.
        while raw.last().is_some_and(|label| lexical::strip(label).is_empty()) {
            raw.pop();
        }
        SheetHeader { raw, width: row.values.len() }
    }

    pub fn labels(&self) -> Vec<String> {
        self.raw.iter().map(|label| lexical::strip(label).to_owned()).collect()
    }
}

/// A sheet whose header has been read: takes its rows, as the checks want them.
pub(crate) struct SheetTable {
    pub header: SheetHeader,
    pub layout: Layout,
    cells: SheetCells,
    /// Values stand in columns without a label, and it was said.
    unnamed: bool,
}

impl SheetTable {
    pub fn new(row: &SheetRow, schema: &Schema) -> Self {
        let header = SheetHeader::new(row);
        let layout = Layout::new(schema, header.labels());
        SheetTable::with_layout(header, layout)
    }

    pub fn with_layout(header: SheetHeader, layout: Layout) -> Self {
        SheetTable { header, layout, cells: SheetCells::default(), unnamed: false }
    }

    /// Takes a row; reports what is odd about its cells, whatever their columns ask for.
    pub fn take(&mut self, schema: &Schema, row: &SheetRow, sink: &mut Sink<'_>) {
        let SheetTable { header, layout, cells, unnamed } = self;
        let labels = layout.labels.len();
        // Where the file states no width, a row may be shorter or longer than the header.
        let end = match row.ragged {
            false => labels,
            true if row.values.len() > header.width => row.values.len(),
            true => row.values.len().min(labels),
        };
        cells.clear();
        for position in 0..end {
            let value = row.values.get(position).copied().unwrap_or(SheetValue::Empty);
            let column = layout.columns.get(position).copied().flatten();
            cells.push(row, value, column.and_then(|index| schema.columns().get(index)));
        }
        if !*unnamed && let Some(position) = beyond(row, end.max(labels)) {
            *unnamed = true;
            let place = Place::Named { name: "", number: Some(position) };
            sink(Issue { rule: Rule::ColumnUnknown, place, cell: None, params: &[] });
        }
        for (position, oddity) in row.oddities.iter().filter(|(position, _)| *position < labels) {
            let rule = match oddity {
                Oddity::ErrorValue => Rule::SheetErrorValue,
                Oddity::NoResult => Rule::SheetNoResult,
            };
            let place = match layout.columns.get(*position).copied().flatten() {
                Some(column) => Place::Column { column, position: Some(*position) },
                None => Place::Named { name: &layout.labels[*position], number: Some(*position) },
            };
            sink(Issue { rule, place, cell: cells.cells().get(*position), params: &[] });
        }
    }

    /// Takes a row in the order of the schema, each column of it; gives the place of a value that has no label.
    pub fn take_ordered(&mut self, schema: &Schema, row: &SheetRow) -> Option<usize> {
        self.cells.clear();
        for (column, position) in schema.columns().iter().zip(&self.layout.positions) {
            let value = position.and_then(|position| row.values.get(position).copied());
            self.cells.push(row, value.unwrap_or(SheetValue::Empty), Some(column));
        }
        beyond(row, self.layout.labels.len())
    }

    /// The cells of the row that was taken last.
    pub fn cells(&self) -> Cells<'_> {
        self.cells.cells()
    }

    /// How they fit their columns.
    pub fn fits(&self) -> &[Fit] {
        self.cells.fits()
    }
}

/// The first place from `start` on that holds a value.
fn beyond(row: &SheetRow, start: usize) -> Option<usize> {
    let found = row.values.get(start..)?.iter().position(|value| !value.is_empty())?;
    Some(start + found)
}
