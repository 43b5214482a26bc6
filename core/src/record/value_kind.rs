//! The kinds of values, and the columns that take them.

use crate::field_type::{FieldType, MomentKind};

/// The kind of a value before it becomes a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// A text, which the column reads by its own type.
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Year,
    DateTime,
    Point,
    List,
}

impl ValueKind {
    /// Whether a column of this type takes values of this kind. Columns of texts take the kinds that have only one form
    /// as a text.
    pub fn fits(self, field_type: &FieldType) -> bool {
        use FieldType as T;
        let is_text = matches!(field_type, T::Text | T::Any);
        match (self, field_type) {
            (ValueKind::Text, _) => true,
            (ValueKind::Integer, T::Integer | T::Number | T::Formatted(_) | T::Year) => true,
            (ValueKind::Decimal, T::Integer | T::Number | T::Formatted(_) | T::Any) => true,
            (ValueKind::Boolean, T::Boolean(_)) => true,
            (ValueKind::Date, T::Date) => true,
            (ValueKind::Date, T::Moment(moment)) => moment.kind == MomentKind::Date,
            (ValueKind::Year, T::Year | T::Integer | T::Number) => true,
            (ValueKind::DateTime, T::DateTime) => true,
            (ValueKind::DateTime, T::Moment(moment)) => moment.kind == MomentKind::DateTime,
            (ValueKind::Point, T::Point(_)) => true,
            (ValueKind::List, T::Array) => true,
            (ValueKind::Integer | ValueKind::Date | ValueKind::Year | ValueKind::DateTime, _) => is_text,
            _ => false,
        }
    }

    /// The name of the kind for people, in French and in English.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            ValueKind::Text => ("un texte", "a text"),
            ValueKind::Integer => ("un entier", "an integer"),
            ValueKind::Decimal => ("un nombre décimal", "a decimal number"),
            ValueKind::Boolean => ("un booléen", "a boolean"),
            ValueKind::Date => ("une date", "a date"),
            ValueKind::Year => ("une année", "a year"),
            ValueKind::DateTime => ("une date et heure", "a date and time"),
            ValueKind::Point => ("un point", "a point"),
            ValueKind::List => ("une liste", "a list"),
        }
    }
}
