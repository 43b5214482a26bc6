use super::fit::SheetCells;
use super::fit::takes_texts;
use super::{Aside, Oddity, SheetRow, SheetValue};
use crate::cells::{Cells, Fit};
use crate::field_type::lexical;
use crate::report::{Issue, Place, Rule, Sink};
use crate::schema::{Layout, Schema};

/// The labels of a sheet, from its first row that is not blank.
pub(crate) struct SheetHeader {
    /// The labels as the sheet has them, blanks included.
    pub raw: Vec<String>,
    /// The number of cells of the header row, empty ones included.
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
        // A sheet is often wider than its table, because of formats without values.
        while raw.last().is_some_and(|label| lexical::strip(label).is_empty()) {
            raw.pop();
        }
        SheetHeader { raw, width: row.values.len() }
    }

    pub fn labels(&self) -> Vec<String> {
        self.raw.iter().map(|label| lexical::strip(label).to_owned()).collect()
    }
}

/// A sheet whose header was read: converts its rows to the form that the checks need.
pub(crate) struct SheetTable {
    pub header: SheetHeader,
    pub layout: Layout,
    cells: SheetCells,
    /// True once values in columns without a label were reported.
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

    /// Takes a row and reports the oddities of its cells, whatever their columns.
    pub fn take(&mut self, schema: &Schema, row: &SheetRow, sink: &mut Sink<'_>) {
        let SheetTable { header, layout, cells, unnamed } = self;
        let labels = layout.labels.len();
        // If the file states no width, a row may be shorter or longer than the header.
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

    /// Takes the stored values of a row, each in its place.
    pub fn take_held(&mut self, schema: &Schema, row: &SheetRow) {
        self.cells.clear();
        for (position, column) in self.layout.columns.iter().enumerate() {
            let value = row.values.get(position).copied().unwrap_or(SheetValue::Empty);
            self.cells.push_held(row, value, column.and_then(|index| schema.columns().get(index)));
        }
    }

    /// Takes the stored values of a row in the order of the schema's columns; returns the place of a value that has no
    /// label.
    pub fn take_ordered(&mut self, schema: &Schema, row: &SheetRow) -> Option<usize> {
        self.cells.clear();
        for (column, position) in schema.columns().iter().zip(&self.layout.positions) {
            let value = position.and_then(|position| row.values.get(position).copied());
            self.cells.push_held(row, value.unwrap_or(SheetValue::Empty), Some(column));
        }
        beyond(row, self.layout.labels.len())
    }

    /// The cells of the row that was taken last.
    pub fn cells(&self) -> Cells<'_> {
        self.cells.cells()
    }

    /// Whether each of these cells fits its column.
    pub fn fits(&self) -> &[Fit] {
        self.cells.fits()
    }
}

/// A cell of a column of the schema that shows another value than it stores, in a way that matters for this column.
pub(crate) struct Difference {
    /// The column of the schema, and its place in the sheet.
    pub column: usize,
    pub position: usize,
    /// The shown text; empty if unknown.
    pub shown: String,
    pub held: String,
    /// The cell stores a day, a moment or a time, and shows another form of it.
    pub of_time: bool,
    /// The format shows only the month or the year of a day.
    pub dayless: bool,
}

impl SheetTable {
    /// The cells of a row that show another value than they store.
    pub fn differences(&self, schema: &Schema, row: &SheetRow) -> impl Iterator<Item = Difference> {
        row.asides.iter().filter_map(|(position, aside)| {
            let column = self.layout.columns.get(*position).copied().flatten()?;
            let taken = row.values.get(*position).copied()?;
            let (shown, held) = match *aside {
                Aside::Holds(held) => (taken, held),
                Aside::Shows(shown) => (shown, taken),
                Aside::Dayless(held) => (SheetValue::Empty, held),
            };
            let of_time = held.is_of_time();
            let mut texts = [String::new(), String::new()];
            for (value, text) in [shown, held].into_iter().zip(&mut texts) {
                row.write_held(value, text);
            }
            let [shown, held] = texts;
            // 10:05 equals 10:05:00, and a blank may come before the hour.
            if shown.replacen(' ', "T", 1) == held || held.strip_suffix(":00") == Some(shown.as_str()) {
                return None;
            }
            // 1.10 equals 1.1, unless the column takes texts.
            let same = shown.parse::<f64>().ok().zip(held.parse::<f64>().ok()).is_some_and(|(a, b)| a == b);
            let of_texts = schema.columns().get(column).is_some_and(|column| takes_texts(&column.field_type));
            let dayless = matches!(aside, Aside::Dayless(_));
            let difference = Difference { column, position: *position, shown, held, of_time, dayless };
            (!same || of_texts).then_some(difference)
        })
    }
}

/// The first place from `start` on that has a value.
fn beyond(row: &SheetRow, start: usize) -> Option<usize> {
    let found = row.values.get(start..)?.iter().position(|value| !value.is_empty())?;
    Some(start + found)
}
