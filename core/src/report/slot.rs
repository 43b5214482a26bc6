//! Where breaches are counted by column.

/// Columns farther to the right share a count.
const MOST_SLOTS: u16 = 4095;

/// The place of a column where breaches are counted: 0 for none.
pub(crate) type Slot = u16;

/// The slot of a column of a file, by its place from 0.
pub(crate) fn slot(position: Option<usize>) -> Slot {
    position
        .map_or(0, |position| Slot::try_from(position + 1).map_or(MOST_SLOTS, |slot| slot.min(MOST_SLOTS)))
}
