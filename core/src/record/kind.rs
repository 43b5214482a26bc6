//! Which kinds of values a column takes.

use crate::field_type::{FieldType, MomentKind};

/// What a value is, before it is written as a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text, which may be of any type: the column reads it.
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

impl Kind {
    /// A column of this type takes it. Columns of texts take what has but one form as a text.
    pub fn fits(self, field_type: &FieldType) -> bool {
        use FieldType as T;
        let is_text = matches!(field_type, T::Text | T::Any);
        match (self, field_type) {
            (Kind::Text, _) => true,
            (Kind::Integer, T::Integer | T::Number | T::Formatted(_) | T::Year) => true,
            (Kind::Decimal, T::Integer | T::Number | T::Formatted(_) | T::Any) => true,
            (Kind::Boolean, T::Boolean(_)) => true,
            (Kind::Date, T::Date) => true,
            (Kind::Date, T::Moment(moment)) => moment.kind == MomentKind::Date,
            (Kind::Year, T::Year | T::Integer | T::Number) => true,
            (Kind::DateTime, T::DateTime) => true,
            (Kind::DateTime, T::Moment(moment)) => moment.kind == MomentKind::DateTime,
            (Kind::Point, T::Point(_)) => true,
            (Kind::List, T::Array) => true,
            (Kind::Integer | Kind::Date | Kind::Year | Kind::DateTime, _) => is_text,
            _ => false,
        }
    }

    /// Its name for people, in French and in English.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Text => ("un texte", "a text"),
            Kind::Integer => ("un entier", "an integer"),
            Kind::Decimal => ("un nombre décimal", "a decimal number"),
            Kind::Boolean => ("un booléen", "a boolean"),
            Kind::Date => ("une date", "a date"),
            Kind::Year => ("une année", "a year"),
            Kind::DateTime => ("une date et heure", "a date and time"),
            Kind::Point => ("un point", "a point"),
            Kind::List => ("une liste", "a list"),
        }
    }
}
