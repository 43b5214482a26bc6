//! What became of cells before: the same dates and numbers of a column come again and again.

use super::cell::{Repaired, Wrong};

/// How many cells are remembered. A power of two.
const SLOTS: usize = 1024;

/// Remembers what became of some cells, the last of those that share a slot. Only of those about which nothing was asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    slots: Vec<Option<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    column: usize,
    before: String,
    /// What the check had found.
    found: Vec<(bool, bool, Option<String>)>,
    repaired: Option<Repaired>,
    /// It is repaired so whatever is found in the row.
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

    /// What became of a cell in which the same was found: it stayed, or it was repaired. None when it is not known.
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

    /// What becomes of a cell whatever is found in the row. None when it stays, or that is not known.
    #[inline]
    pub fn recall(&self, column: usize, cell: &[u8]) -> Option<&Repaired> {
        let entry = self.slots.get(Self::slot(column, cell))?.as_ref()?;
        let known = entry.always && entry.column == column && entry.before.as_bytes() == cell;
        entry.repaired.as_ref().filter(|_| known)
    }

    /// `always` says that the cell alone decides what becomes of it.
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
