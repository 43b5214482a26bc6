//! `primaryKey`: the values of some columns, taken together, are not all missing and occur in one row only.

use super::Seen;
use crate::field_type::{FieldType, Value};

/// The keys of the rows so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct PrimaryKey {
    /// The indices of the key's columns in the schema; empty without a key.
    columns: Vec<usize>,
    seen: Seen,
    /// A buffer for the current row's key, reused for each row.
    key: Vec<u8>,
}

/// The fault of a row's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyIssue {
    Missing,
    Repeated,
}

impl PrimaryKey {
    pub fn new(columns: Vec<usize>) -> Self {
        PrimaryKey { columns, ..PrimaryKey::default() }
    }

    /// Adds the key of a row, read through `value_of`. A value that is not of its type counts as missing.
    pub fn check<'a>(
        &mut self,
        value_of: impl Fn(usize) -> (&'a FieldType, &'a [u8], Value),
    ) -> Option<KeyIssue> {
        if self.columns.is_empty() {
            return None;
        }
        self.key.clear();
        let mut missing = true;
        let mut comparable = true;
        for column in &self.columns {
            let (field_type, cell, value) = value_of(*column);
            if !value.is_set() {
                self.key.push(0);
                continue;
            }
            missing = false;
            // A value that is not a number equals nothing, so a key that contains it repeats none.
            let Some(key) = field_type.key(cell, value, true) else {
                comparable = false;
                continue;
            };
            self.key.push(1);
            self.key.extend_from_slice(&(key.len() as u64).to_le_bytes());
            self.key.extend_from_slice(&key);
        }
        if missing {
            return Some(KeyIssue::Missing);
        }
        (comparable && self.seen.repeats_key(&self.key)).then_some(KeyIssue::Repeated)
    }

    /// Removes the last key, whose row was refused.
    pub fn forget_last(&mut self) {
        self.seen.forget_last();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_of_all_columns_together() {
        let mut key = PrimaryKey::new(vec![0, 1]);
        let kinds = [FieldType::Integer, FieldType::Text];
        for (row, expected) in [
            (["1", "a"], None),
            (["1", "b"], None),
            (["01", "a"], Some(KeyIssue::Repeated)),
            (["", "a"], None),
            (["x", "a"], Some(KeyIssue::Repeated)),
            (["", ""], Some(KeyIssue::Missing)),
            (["x", ""], Some(KeyIssue::Missing)),
        ] {
            let value = |column: usize| match row[column] {
                "" => Value::Missing,
                text => kinds[column].read(text.as_bytes()),
            };
            let found = key.check(|column| (&kinds[column], row[column].as_bytes(), value(column)));
            assert_eq!(found, expected, "{row:?}");
        }
    }

    #[test]
    fn a_refused_key_is_forgotten() {
        let mut key = PrimaryKey::new(vec![0]);
        let row = |_| (&FieldType::Text, &b"a"[..], Value::Text);
        assert_eq!(key.check(row), None);
        key.forget_last();
        assert_eq!(key.check(row), None);
        assert_eq!(key.check(row), Some(KeyIssue::Repeated));
    }
}
