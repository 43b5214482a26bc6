//! `unique`: no value stands twice in a column.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::field_type::{Value, lexical::Lexed};

/// The values of a column so far.
///
/// They are kept as fingerprints of 128 bits, under keys drawn for each file: sixteen bytes a value, the one thing
/// whose memory grows with a file. Two values share a fingerprint once in 10^26 files of a million rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    keys: [RandomState; 2],
    fingerprints: HashSet<u128>,
    last: Option<u128>,
}

impl Seen {
    /// Takes a value; true when it was there before. What is no value, or not of the type, is never there.
    pub fn repeats(&mut self, cell: &[u8], value: &Value) -> bool {
        self.last = None;
        if !value.is_set() {
            return false;
        }
        let Some(fingerprint) = self.fingerprint(cell, value) else { return false };
        let new = self.fingerprints.insert(fingerprint);
        if new {
            self.last = Some(fingerprint);
        }
        !new
    }

    /// Takes back the last value: its row was refused.
    pub fn forget_last(&mut self) {
        if let Some(fingerprint) = self.last.take() {
            self.fingerprints.remove(&fingerprint);
        }
    }

    /// Equal values have equal fingerprints, however they are written. What is not a number equals nothing.
    fn fingerprint(&self, cell: &[u8], value: &Value) -> Option<u128> {
        let text;
        let bytes: &[u8] = match value {
            Value::Text => cell,
            Value::Integer(_) | Value::Number { .. } | Value::LongNumber => {
                text = match Lexed::read(cell)? {
                    Lexed::NotANumber => return None,
                    number => format!("{number:?}"),
                };
                text.as_bytes()
            }
            other => {
                text = format!("{other:?}");
                text.as_bytes()
            }
        };
        let [high, low] = [0, 1].map(|key: usize| {
            let mut hasher = self.keys[key].build_hasher();
            hasher.write(bytes);
            u128::from(hasher.finish())
        });
        Some(high << 64 | low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn repeated(field_type: &FieldType, cells: &[&str]) -> Vec<bool> {
        let mut seen = Seen::default();
        cells.iter().map(|cell| seen.repeats(cell.as_bytes(), &field_type.read(cell.as_bytes()))).collect()
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
    }

    #[test]
    fn a_refused_value_is_forgotten() {
        let mut seen = Seen::default();
        assert!(!seen.repeats(b"a", &Value::Text));
        seen.forget_last();
        assert!(!seen.repeats(b"a", &Value::Text));
        assert!(seen.repeats(b"a", &Value::Text));
        seen.forget_last();
        assert!(seen.repeats(b"a", &Value::Text));
    }
}
