//! The changed cells of a row.

use super::rule::RepairRule;

/// A changed cell.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub column: usize,
    pub rule: RepairRule,
    /// True if the old text alone decides the new one.
    pub sure: bool,
    text: (usize, usize),
}

/// The changed cells of a row, by their column in the schema. One buffer, reused for every row, holds their new texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    list: Vec<Change>,
    texts: String,
}

impl Changes {
    pub fn clear(&mut self) {
        self.list.clear();
        self.texts.clear();
    }

    pub fn add(&mut self, column: usize, text: &str, rule: RepairRule, sure: bool) {
        let from = self.texts.len();
        self.texts.push_str(text);
        self.list.push(Change { column, rule, sure, text: (from, self.texts.len()) });
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Sorts the changes by column.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|change| change.column);
    }

    pub fn has(&self, column: usize) -> bool {
        self.list.iter().any(|change| change.column == column)
    }

    pub fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.list.iter().map(|change| change.column)
    }

    /// Each change with the new text of its cell.
    pub fn iter(&self) -> impl Iterator<Item = (&Change, &str)> {
        self.list.iter().map(|change| {
            let (from, to) = change.text;
            (change, self.texts.get(from..to).unwrap_or_default())
        })
    }
}
