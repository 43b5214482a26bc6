//! What becomes of a record, and how many there were of each.

/// What became of a record that an export was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub(super) enum Outcome {
    Written,
    Refused,
}

impl Outcome {
    pub fn of(refused: bool) -> Self {
        if refused { Outcome::Refused } else { Outcome::Written }
    }
}

/// How many records an export was given: each is counted once, when its outcome is known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub written: u64,
    pub refused: u64,
}

impl Counts {
    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Written => self.written += 1,
            Outcome::Refused => self.refused += 1,
        }
    }
}
