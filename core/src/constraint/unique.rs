//! `unique`: no value occurs twice in a column.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::field_type::{FieldType, Value};

/// The values seen so far in a column.
///
/// They are kept as fingerprints of 128 bits, with keys drawn for each file: sixteen bytes a value, the only memory
/// that grows with a file. Two values share a fingerprint once in 10^26 files of a million rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    keys: [RandomState; 2],
    fingerprints: HashSet<u128>,
    last: Option<u128>,
}

impl Seen {
    /// Adds a value; true if it was already there. A missing or invalid value never repeats.
    pub fn repeats(&mut self, field_type: &FieldType, cell: &[u8], value: Value) -> bool {
        self.last = None;
        if !value.is_set() {
            return false;
        }
        // A value that is not a number equals nothing.
        field_type.key(cell, value, true).is_some_and(|key| self.repeats_key(&key))
    }

    /// As [`Seen::repeats`], for bytes that represent a value.
    pub fn repeats_key(&mut self, key: &[u8]) -> bool {
        self.last = None;
        let fingerprint = self.fingerprint(key);
        let new = self.fingerprints.insert(fingerprint);
        if new {
            self.last = Some(fingerprint);
        }
        !new
    }

    /// Removes the last value, whose row was refused.
    pub fn forget_last(&mut self) {
        if let Some(fingerprint) = self.last.take() {
            self.fingerprints.remove(&fingerprint);
        }
    }

    fn fingerprint(&self, key: &[u8]) -> u128 {
        let [high, low] = [0, 1].map(|place: usize| {
            let mut hasher = self.keys[place].build_hasher();
            hasher.write(key);
            u128::from(hasher.finish())
        });
        high << 64 | low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn repeated(field_type: &FieldType, cells: &[&str]) -> Vec<bool> {
        let mut seen = Seen::default();
        let repeats =
            |cell: &&str| seen.repeats(field_type, cell.as_bytes(), field_type.read(cell.as_bytes()));
        cells.iter().map(repeats).collect()
    }

    #[test]
    fn values_are_compared_and_not_their_texts() {
        assert_eq!(
            repeated(&FieldType::Text, &["a", "b", "a", "A", "a "]),
            [false, false, true, false, false]
        );
        assert_eq!(
            repeated(&FieldType::Integer, &["1", "01", " 1", "x", "x"]),
            [false, true, true, false, false]
        );
        assert_eq!(
            repeated(&FieldType::Number, &["1", "1.0", "1e0", "NaN", "NaN"]),
            [false, true, true, false, false]
        );
        assert_eq!(
            repeated(&FieldType::Duration, &["P1D", "PT24H", "P1Y", "P12M"]),
            [false, true, false, false]
        );
    }

    #[test]
    fn a_refused_value_is_forgotten() {
        let mut seen = Seen::default();
        assert!(!seen.repeats(&FieldType::Text, b"a", Value::Text));
        seen.forget_last();
        assert!(!seen.repeats(&FieldType::Text, b"a", Value::Text));
        assert!(seen.repeats(&FieldType::Text, b"a", Value::Text));
        seen.forget_last();
        assert!(seen.repeats(&FieldType::Text, b"a", Value::Text));
    }
}
