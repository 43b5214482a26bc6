//! The outcome of a record, written or refused, and the counts of both.

/// The outcome of a record that an export got.
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

/// How many records an export wrote and refused: each record counts once, when its outcome is known.
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
