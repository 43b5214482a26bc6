//! The constraints of Table Schema: one file each. They see values of the right type only.

mod bounds;
mod enumeration;
mod length;
mod pattern;
mod unique;

use serde_json::Value as Json;

use crate::error::Phrase;
use crate::field_type::{FieldType, Value};
use crate::report::{Param, Rule};
pub(crate) use bounds::Bound;
pub(crate) use enumeration::Enumeration;
pub(crate) use length::Length;
pub(crate) use pattern::Pattern;
pub(crate) use unique::Seen;

/// One constraint, ready to check values. `required` is not here, which is about cells without a value,
/// nor `unique`, which is about the column ([`Seen`]).
#[derive(Debug, Clone)]
pub(crate) enum Constraint {
    Length(Length),
    Bound(Bound),
    Pattern(Pattern),
    Enumeration(Enumeration),
}

/// Reports a breach: the rule and what its message needs.
pub(crate) type Breach<'b> = dyn FnMut(Rule, &[(&'static str, Param<'_>)]) + 'b;

impl Constraint {
    /// Reads a constraint of a descriptor. None when the type does not have it;
    /// an error says why its value makes no sense.
    pub fn from_descriptor(
        name: &str,
        value: &Json,
        field_type: &FieldType,
        example: Option<&str>,
    ) -> Option<Result<Self, Phrase>> {
        use FieldType as T;
        let text = matches!(field_type, T::Text | T::Uri | T::Email);
        let ordered = matches!(field_type, T::Integer | T::Number | T::Date | T::Year | T::DateTime);
        Some(match name {
            "minLength" if text => {
                Length::from_json(value, Rule::ConstraintMinLength).map(Constraint::Length)
            }
            "maxLength" if text => {
                Length::from_json(value, Rule::ConstraintMaxLength).map(Constraint::Length)
            }
            "pattern" if text => Pattern::from_json(value, example).map(Constraint::Pattern),
            "minimum" if ordered => {
                Bound::from_json(value, field_type, Rule::ConstraintMinimum).map(Constraint::Bound)
            }
            "maximum" if ordered => {
                Bound::from_json(value, field_type, Rule::ConstraintMaximum).map(Constraint::Bound)
            }
            "enum" => Enumeration::from_json(value, field_type).map(Constraint::Enumeration),
            _ => return None,
        })
    }

    /// Whether a value of the right type satisfies the constraint.
    #[inline]
    pub fn holds(&self, cell: &[u8], value: Value) -> bool {
        match self {
            Constraint::Length(length) => length.holds(cell),
            Constraint::Bound(bound) => bound.holds(cell, value),
            Constraint::Pattern(pattern) => pattern.holds(cell),
            Constraint::Enumeration(enumeration) => enumeration.holds(cell, value),
        }
    }

    /// Says what is wrong with a value that does not.
    #[cold]
    pub fn report(&self, cell: &[u8], breach: &mut Breach<'_>) {
        match self {
            Constraint::Length(length) => length.report(cell, breach),
            Constraint::Bound(bound) => bound.report(breach),
            Constraint::Pattern(pattern) => pattern.report(breach),
            Constraint::Enumeration(enumeration) => enumeration.report(breach),
        }
    }
}

fn not_a_scalar(json: &Json) -> Phrase {
    Phrase::new(format!("{json} : valeur simple attendue"), format!("{json}: a simple value is expected"))
}

fn not_of_the_type(text: &str) -> Phrase {
    Phrase::new(
        format!("« {text} » n'est pas du type du champ"),
        format!("\"{text}\" is not of the field's type"),
    )
}

/// The text of a JSON scalar, as a cell would hold it.
fn scalar_text(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}
