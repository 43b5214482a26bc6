//! Slots: the indices under which breaches are counted by column.

/// The highest slot, which all columns farther to the right share.
const MOST_SLOTS: u16 = 4095;

/// The index under which a column's breaches are counted; 0 for breaches of no column.
pub(crate) type Slot = u16;

/// The slot of a column of a file; `position` counts from 0.
pub(crate) fn slot(position: Option<usize>) -> Slot {
    position
        .map_or(0, |position| Slot::try_from(position + 1).map_or(MOST_SLOTS, |slot| slot.min(MOST_SLOTS)))
}
