//! Proves in a few instructions that a cell is valid, as nearly all cells are.
//!
//! [`Column::check`] would accept each proven cell with the same value, and judges every cell that is not proven.

use super::Column;
use super::plausible::Watch;
use crate::constraint::Constraint;
use crate::field_type::{Day, FieldType, Value, quick};

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
    /// A text that may be a number in scientific notation.
    Digits,
    /// A text that is a plausible year, or two with a slash between them. The bounds are four figures each and compare as
    /// big-endian numbers.
    Year([u32; 2]),
    Pattern,
    Uri,
    Integer,
    /// A day between the first and the last plausible one.
    Date(Day, Day),
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

    /// Has the proof doubt each cell that may be implausible; false if this proof cannot.
    pub fn watch(&mut self, watch: Watch) -> bool {
        match (watch, self.way) {
            (Watch::Days((first, last)), Way::Date(..)) => self.way = Way::Date(first, last),
            (Watch::Years(years), Way::Text) => self.way = Way::Year(years),
            (Watch::Digits, Way::Text) => self.way = Way::Digits,
            _ => return false,
        }
        true
    }

    /// Puts the value of the cell at `start..end` of `text` into its slot; false if the cell is not proven valid and
    /// plausible. Sets `doubt` if a valid cell may be implausible.
    #[inline]
    pub fn proves(
        self,
        columns: &[Column],
        text: &[u8],
        (start, end): (usize, usize),
        values: &mut [Value],
        doubt: &mut bool,
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
            Way::Digits => {
                *slot = Value::Text;
                *doubt |= text.get(start).is_some_and(u8::is_ascii_digit);
            }
            Way::Year([least, most]) => {
                *slot = Value::Text;
                let holds = |year: [u8; 4]| (least..=most).contains(&u32::from_be_bytes(year));
                *doubt |= !match text.get(start..end) {
                    Some(&[a, b, c, d]) => holds([a, b, c, d]),
                    Some(&[a, b, c, d, b'/', e, f, g, h]) => holds([a, b, c, d]) && holds([e, f, g, h]),
                    _ => false,
                };
            }
            Way::Uri => {
                *slot = Value::Text;
                return text.get(start..end).is_some_and(|cell| cell.starts_with(b"https://"));
            }
            Way::Integer => match quick::integer(text, start, end) {
                Some(number) => *slot = Value::Integer(number),
                None => return false,
            },
            Way::Date(first, last) => match quick::date(text, start, end) {
                Some(day) => {
                    *slot = Value::Date(day);
                    return first <= day && day <= last;
                }
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
            (FieldType::Date, []) => Way::Date(Day::FIRST, Day::LAST),
            _ => Way::Typed,
        }
    }
}
