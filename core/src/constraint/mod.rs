//! The constraints of Table Schema, one file each. They see only values of the right type.

mod bounds;
mod enumeration;
mod key;
mod length;
mod pattern;
mod shape;
mod unique;

use serde_json::Value as Json;

use crate::error::Phrase;
use crate::field_type::{FieldType, Value};
pub(crate) use crate::report::Breach;
use crate::report::Rule;
pub(crate) use bounds::Bound;
pub(crate) use enumeration::Enumeration;
pub(crate) use key::{KeyIssue, PrimaryKey};
pub(crate) use length::Length;
pub(crate) use pattern::Pattern;
pub(crate) use unique::Seen;

/// One compiled constraint. Two are elsewhere: `required`, about cells without a value, and `unique`, about a whole
/// column ([`Seen`]).
#[derive(Debug, Clone)]
pub(crate) enum Constraint {
    Length(Length),
    Bound(Bound),
    Pattern(Pattern),
    Enumeration(Enumeration),
}

impl Constraint {
    /// Reads a constraint of a descriptor. None when the type does not have the constraint;
    /// an error gives the reason why its value is not valid.
    pub fn from_descriptor(
        name: &str,
        value: &Json,
        field_type: &FieldType,
        example: Option<&str>,
    ) -> Option<Result<Self, Phrase>> {
        use FieldType as T;
        let text = matches!(field_type, T::Text | T::Uri | T::Email | T::Uuid | T::Binary);
        let items = matches!(field_type, T::Array | T::Object | T::List(_));
        let ordered = matches!(
            field_type,
            T::Integer
                | T::Number
                | T::Formatted(_)
                | T::Date
                | T::Year
                | T::DateTime
                | T::Moment(_)
                | T::YearMonth
        );
        let length = |rule| Length::from_json(value, rule).map(Constraint::Length);
        let bound = |rule| Bound::from_json(value, field_type, rule).map(Constraint::Bound);
        Some(match name {
            "minLength" if text => length(Rule::ConstraintMinLength),
            "maxLength" if text => length(Rule::ConstraintMaxLength),
            "minLength" if items => length(Rule::ConstraintMinItems),
            "maxLength" if items => length(Rule::ConstraintMaxItems),
            "pattern" if text => Pattern::from_json(value, example).map(Constraint::Pattern),
            "minimum" if ordered => bound(Rule::ConstraintMinimum),
            "maximum" if ordered => bound(Rule::ConstraintMaximum),
            "exclusiveMinimum" if ordered => bound(Rule::ConstraintExclusiveMinimum),
            "exclusiveMaximum" if ordered => bound(Rule::ConstraintExclusiveMaximum),
            "enum" if !matches!(field_type, T::List(_)) => {
                Enumeration::from_json(value, field_type).map(Constraint::Enumeration)
            }
            _ => return None,
        })
    }

    /// True if values of the type can be unique or part of a key. As in Validata, values made of parts (lists, objects,
    /// shapes) cannot.
    pub fn can_be_unique(field_type: &FieldType) -> bool {
        use FieldType as T;
        !matches!(field_type, T::Array | T::Object | T::List(_) | T::Shape(_))
    }

    /// True if a value of the right type satisfies the constraint.
    #[inline]
    pub fn holds(&self, field_type: &FieldType, cell: &[u8], value: Value) -> bool {
        match self {
            Constraint::Length(length) if length.of_items() => length.holds_items(field_type, cell),
            Constraint::Length(length) => length.holds(cell),
            Constraint::Bound(bound) => bound.holds(field_type, cell, value),
            Constraint::Pattern(pattern) => pattern.holds(cell),
            Constraint::Enumeration(enumeration) => enumeration.holds(field_type, cell, value),
        }
    }

    /// Reports a value that breaks the constraint.
    #[cold]
    pub fn report(&self, field_type: &FieldType, cell: &[u8], breach: &mut Breach<'_>) {
        match self {
            Constraint::Length(length) => length.report(field_type, cell, breach),
            Constraint::Bound(bound) => bound.report(breach),
            Constraint::Pattern(pattern) => pattern.report(breach),
            Constraint::Enumeration(enumeration) => enumeration.report(breach),
        }
    }
}

fn not_of_the_type(text: &str) -> Phrase {
    Phrase::new(
        format!("« {text} » n'est pas du type du champ"),
        format!("\"{text}\" is not of the field's type"),
    )
}

/// The displayed form of a descriptor's value: a text has no quotes.
fn shown(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
