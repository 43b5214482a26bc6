//! Proves in a few instructions that a cell is valid, as nearly all cells are.
//!
//! [`Column::check`] would accept each proven cell with the same value, and judges every cell that is not proven.

use super::Column;
use crate::constraint::Constraint;
use crate::field_type::{FieldType, Value, quick};

/// The quick proof for the cells of a column of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quick {
    /// The column's index in the schema.
    pub index: usize,
    required: bool,
    way: Way,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// No quick proof: [`Column::check`] judges each cell.
    Never,
    /// The schema does not have the column.
    Unknown,
    Text,
    Pattern,
    Uri,
    Integer,
    Date,
    /// A list of texts, each of which is proven.
    Items,
    /// The ordinary reader of the type, then the constraints.
    Typed,
}

impl Quick {
    /// The proof for a column of the file, which has this index in the schema.
    pub fn of(columns: &[Column], index: Option<usize>) -> Self {
        let Some((index, column)) = index.and_then(|index| Some((index, columns.get(index)?))) else {
            return Quick { index: 0, required: false, way: Way::Unknown };
        };
        let way = match &column.item {
            _ if !column.only_empty_is_missing => Way::Never,
            Some(_) if column.constraints.is_empty() => Way::Items,
            Some(_) => Way::Never,
            None => Way::of(&column.field_type, &column.constraints),
        };
        Quick { index, required: column.required, way }
    }

    /// Puts the value of the cell at `start..end` of `text` into its slot; false if the cell is not proven valid.
    #[inline]
    pub fn proves(
        self,
        columns: &[Column],
        text: &[u8],
        (start, end): (usize, usize),
        values: &mut [Value],
    ) -> bool {
        let Some(slot) = values.get_mut(self.index) else { return false };
        if start == end && !matches!(self.way, Way::Never | Way::Unknown) {
            *slot = Value::Missing;
            return !self.required;
        }
        match self.way {
            Way::Never => return false,
            Way::Unknown => {}
            Way::Text => *slot = Value::Text,
            Way::Uri => {
                *slot = Value::Text;
                return text.get(start..end).is_some_and(|cell| cell.starts_with(b"https://"));
            }
            Way::Integer => match quick::integer(text, start, end) {
                Some(number) => *slot = Value::Integer(number),
                None => return false,
            },
            Way::Date => match quick::date(text, start, end) {
                Some(day) => *slot = Value::Date(day),
                None => return false,
            },
            Way::Pattern => {
                *slot = Value::Text;
                let constraints = columns.get(self.index).map_or(&[][..], |column| &column.constraints);
                let ([Constraint::Pattern(pattern)], Some(cell)) = (constraints, text.get(start..end)) else {
                    return false;
                };
                return pattern.proves(cell);
            }
            Way::Items => {
                *slot = Value::Text;
                let item = columns.get(self.index).and_then(|column| column.item.as_ref());
                return item.zip(text.get(start..end)).is_some_and(|(item, cell)| item.proves(cell));
            }
            Way::Typed => {
                let (Some(column), Some(cell)) = (columns.get(self.index), text.get(start..end)) else {
                    return false;
                };
                let Column { field_type, constraints, .. } = column;
                field_type.read_into(cell, slot);
                return !matches!(slot, Value::Invalid)
                    && constraints.iter().all(|constraint| constraint.holds(field_type, cell, *slot));
            }
        }
        true
    }
}

impl Way {
    fn of(field_type: &FieldType, constraints: &[Constraint]) -> Self {
        match (field_type, constraints) {
            (FieldType::Text, []) => Way::Text,
            (FieldType::Text, [Constraint::Pattern(_)]) => Way::Pattern,
            (FieldType::Uri, []) => Way::Uri,
            (FieldType::Integer, []) => Way::Integer,
            (FieldType::Date, []) => Way::Date,
            _ => Way::Typed,
        }
    }
}
