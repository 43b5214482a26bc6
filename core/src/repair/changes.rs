//! The cells of a row that become others.

use super::rule::RepairRule;

/// A cell that becomes another.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub column: usize,
    pub rule: RepairRule,
    /// The text of the cell alone decides.
    pub sure: bool,
    text: (usize, usize),
}

/// The cells of a row that become others, by their column in the schema. Their texts stand one behind the other, in
/// memory that serves for every row.
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

    /// Puts them into the order of the columns.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|change| change.column);
    }

    pub fn has(&self, column: usize) -> bool {
        self.list.iter().any(|change| change.column == column)
    }

    pub fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.list.iter().map(|change| change.column)
    }

    /// Each change with the text that the cell becomes.
    pub fn iter(&self) -> impl Iterator<Item = (&Change, &str)> {
        self.list.iter().map(|change| {
            let (from, to) = change.text;
            (change, self.texts.get(from..to).unwrap_or_default())
        })
    }
}
