//! Remembers the repairs of cells: the same dates and numbers recur in a column.

use super::cell::{Repaired, Wrong};

/// The number of cells that are remembered: a power of two.
const SLOTS: usize = 1024;

/// The repairs of some cells: the last one of those that share a slot, and only if no question was asked about it.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    slots: Vec<Option<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    column: usize,
    before: String,
    /// The findings of the check: about the value or not, error or not, suggested value.
    found: Vec<(bool, bool, Option<String>)>,
    repaired: Option<Repaired>,
    /// True if the repair holds whatever the check finds in the row.
    always: bool,
}

impl Memory {
    fn slot(column: usize, text: &[u8]) -> usize {
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let add = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(MIX);
        let (words, rest) = text.as_chunks::<8>();
        let hash = words.iter().fold(column as u64, |hash, word| add(hash, u64::from_le_bytes(*word)));
        let last = rest.iter().fold(text.len() as u64, |last, byte| last << 8 | u64::from(*byte));
        (add(hash, last) >> 32) as usize & (SLOTS - 1)
    }

    /// The remembered result for a cell with the same findings: `Some(None)` if the cell stayed, None if it is not
    /// remembered.
    pub fn find<'w>(
        &self,
        column: usize,
        text: &str,
        wrong: impl Iterator<Item = &'w Wrong>,
    ) -> Option<Option<&Repaired>> {
        let entry = self.slots.get(Self::slot(column, text.as_bytes()))?.as_ref()?;
        let same = |wrong: &Wrong, found: &(bool, bool, Option<String>)| {
            wrong.about_value == found.0 && wrong.is_error == found.1 && wrong.stated == found.2
        };
        let mut found = entry.found.iter();
        let known = entry.column == column
            && entry.before == text
            && wrong.into_iter().all(|wrong| found.next().is_some_and(|found| same(wrong, found)))
            && found.next().is_none();
        known.then_some(entry.repaired.as_ref())
    }

    /// The repair of a cell, if it holds whatever the check finds in the row. None when the cell stays or is not
    /// remembered.
    #[inline]
    pub fn recall(&self, column: usize, cell: &[u8]) -> Option<&Repaired> {
        let entry = self.slots.get(Self::slot(column, cell))?.as_ref()?;
        let known = entry.always && entry.column == column && entry.before.as_bytes() == cell;
        entry.repaired.as_ref().filter(|_| known)
    }

    /// `always`: the cell alone decides its repair.
    pub fn remember<'w>(
        &mut self,
        (column, text): (usize, &str),
        wrong: impl Iterator<Item = &'w Wrong>,
        repaired: Option<Repaired>,
        always: bool,
    ) {
        self.slots.resize(SLOTS, None);
        let found = wrong.map(|wrong| (wrong.about_value, wrong.is_error, wrong.stated.clone())).collect();
        if let Some(slot) = self.slots.get_mut(Self::slot(column, text.as_bytes())) {
            *slot = Some(Entry { column, before: text.to_owned(), found, repaired, always });
        }
    }
}
