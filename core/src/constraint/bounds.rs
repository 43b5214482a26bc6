//! `minimum` and `maximum`.

use std::cmp::Ordering;

use serde_json::Value as Json;

use super::{Breach, not_a_scalar, not_of_the_type, scalar_text};
use crate::error::Phrase;
use crate::field_type::{FieldType, Value, lexical::Lexed};
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Bound {
    text: String,
    value: Value,
    rule: Rule,
}

impl Bound {
    pub fn from_json(json: &Json, field_type: &FieldType, rule: Rule) -> Result<Self, Phrase> {
        let text = scalar_text(json).ok_or_else(|| not_a_scalar(json))?;
        match field_type.read(text.as_bytes()) {
            Value::Invalid | Value::Missing => Err(not_of_the_type(&text)),
            value => Ok(Bound { text, value, rule }),
        }
    }

    #[inline]
    pub fn holds(&self, cell: &[u8], value: Value) -> bool {
        let wrong = if self.rule == Rule::ConstraintMinimum { Ordering::Less } else { Ordering::Greater };
        let order = match (value, self.value) {
            (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(&b)),
            (Value::Number { .. }, Value::Number { .. }) => {
                value.decimal(cell).zip(self.value.decimal(&[])).map(|(a, b)| a.cmp(&b))
            }
            (Value::Date(a), Value::Date(b)) => Some(a.cmp(&b)),
            (Value::Year(a), Value::Year(b)) => Some(a.cmp(&b)),
            (Value::DateTime { aware: true, micros: a }, Value::DateTime { aware: true, micros: b })
            | (Value::DateTime { aware: false, micros: a }, Value::DateTime { aware: false, micros: b }) => {
                Some(a.cmp(&b))
            }
            _ => Lexed::read(cell).zip(Lexed::read(self.text.as_bytes())).and_then(|(a, b)| a.compare(&b)),
        };
        // What has no order (not a number) is within no bound.
        order.is_some_and(|order| order != wrong)
    }

    pub fn report(&self, breach: &mut Breach<'_>) {
        breach(self.rule, &[("limit", Param::Text(&self.text))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn bounds_are_exact_whatever_the_size() {
        let minimum = Bound::from_json(&json!(0.01), &FieldType::Number, Rule::ConstraintMinimum).unwrap();
        let maximum = Bound::from_json(&json!(1), &FieldType::Number, Rule::ConstraintMaximum).unwrap();
        for (text, expected) in [
            ("0.01", 0),
            ("0.009", 1),
            ("1", 0),
            ("1.0000000000000000000000000001", 1),
            ("0", 1),
            ("NaN", 2),
            ("inf", 1),
            ("-inf", 1),
            ("1e-2", 0),
            ("0.00999999999999999999999999999999999", 1),
            ("1e999999", 1),
        ] {
            let value = FieldType::Number.read(text.as_bytes());
            let broken =
                [&minimum, &maximum].into_iter().filter(|bound| !bound.holds(text.as_bytes(), value));
            assert_eq!(broken.count(), expected, "{text}");
        }
        assert!(Bound::from_json(&json!("hier"), &FieldType::Date, Rule::ConstraintMinimum).is_err());
    }
}
