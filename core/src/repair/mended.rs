//! What became of cells before: the same dates and numbers of a column come again and again.

use super::cell::{Fate, Wrong};

/// How many cells are remembered. A power of two.
const SLOTS: usize = 1024;

/// Remembers what became of some cells, the last of those that share a slot. Only of those about which nothing was asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Mended {
    slots: Vec<Option<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    column: usize,
    before: String,
    /// What the check had found.
    found: Vec<(bool, bool, Option<String>)>,
    fate: Fate,
}

impl Mended {
    fn slot(column: usize, text: &str) -> usize {
        let hash = text.bytes().fold(column as u64 + 0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        (hash >> 32) as usize & (SLOTS - 1)
    }

    /// What became of a cell in which the same was found.
    pub fn find<'w>(
        &self,
        column: usize,
        text: &str,
        wrong: impl Iterator<Item = &'w Wrong>,
    ) -> Option<&Fate> {
        let entry = self.slots.get(Self::slot(column, text))?.as_ref()?;
        let same = |wrong: &Wrong, found: &(bool, bool, Option<String>)| {
            wrong.about_value == found.0 && wrong.is_error == found.1 && wrong.stated == found.2
        };
        let mut found = entry.found.iter();
        let known = entry.column == column
            && entry.before == text
            && wrong.into_iter().all(|wrong| found.next().is_some_and(|found| same(wrong, found)))
            && found.next().is_none();
        known.then_some(&entry.fate)
    }

    pub fn remember<'w>(
        &mut self,
        column: usize,
        text: &str,
        wrong: impl Iterator<Item = &'w Wrong>,
        fate: &Fate,
    ) {
        self.slots.resize(SLOTS, None);
        let found = wrong.map(|wrong| (wrong.about_value, wrong.is_error, wrong.stated.clone())).collect();
        if let Some(slot) = self.slots.get_mut(Self::slot(column, text)) {
            *slot = Some(Entry { column, before: text.to_owned(), found, fate: fate.clone() });
        }
    }
}
