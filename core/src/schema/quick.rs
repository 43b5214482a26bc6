//! Proves in a few instructions that a cell is right, as nearly all are.
//!
//! What is proven, [`Column::check`] would accept with the same value; what is not, it judges.

use super::Column;
use crate::field_type::{FieldType, Value, quick};

/// How the cells of a column are proven right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quick {
    /// They are not.
    Never,
    Text,
    Uri,
    Integer,
    Date,
    /// The type is read in the ordinary way, then the constraints.
    Typed,
}

impl Quick {
    pub fn of(column: &Column) -> Self {
        if !column.only_empty_is_missing || column.item.is_some() {
            return Quick::Never;
        }
        match (&column.field_type, column.constraints.is_empty()) {
            (FieldType::Text, true) => Quick::Text,
            (FieldType::Uri, true) => Quick::Uri,
            (FieldType::Integer, true) => Quick::Integer,
            (FieldType::Date, true) => Quick::Date,
            _ => Quick::Typed,
        }
    }
}

impl Column {
    /// Puts the value of the cell at `start..end` of `text` into `slot`; false when it is not proven right.
    #[inline]
    pub fn proves(&self, text: &[u8], start: usize, end: usize, slot: &mut Value) -> bool {
        if start == end {
            *slot = Value::Missing;
            return !self.required && self.quick != Quick::Never;
        }
        match self.quick {
            Quick::Never => return false,
            Quick::Text => *slot = Value::Text,
            Quick::Uri => {
                *slot = Value::Text;
                return text.get(start..end).is_some_and(|cell| cell.starts_with(b"https://"));
            }
            Quick::Integer => match quick::integer(text, start, end) {
                Some(number) => *slot = Value::Integer(number),
                None => return false,
            },
            Quick::Date => match quick::date(text, start, end) {
                Some(day) => *slot = Value::Date(day),
                None => return false,
            },
            Quick::Typed => {
                let Some(cell) = text.get(start..end) else { return false };
                self.field_type.read_into(cell, slot);
                return !matches!(slot, Value::Invalid)
                    && self
                        .constraints
                        .iter()
                        .all(|constraint| constraint.holds(&self.field_type, cell, *slot));
            }
        }
        true
    }
}
