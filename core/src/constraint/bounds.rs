//! `minimum`, `maximum`, `exclusiveMinimum` and `exclusiveMaximum`.

use std::cmp::Ordering;

use serde_json::Value as Json;

use super::{Breach, not_of_the_type, shown};
use crate::error::Phrase;
use crate::field_type::{FieldType, Value, json};
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Bound {
    /// The bound as the descriptor writes it.
    text: String,
    /// The text that `value` was read from.
    cell: Vec<u8>,
    value: Value,
    rule: Rule,
}

impl Bound {
    pub fn from_json(json: &Json, field_type: &FieldType, rule: Rule) -> Result<Self, Phrase> {
        let text = shown(json);
        let native = json::Json::from(json);
        let Some((cell, value)) = field_type.read_json(&native).filter(|(_, value)| value.is_set()) else {
            return Err(not_of_the_type(&text));
        };
        Ok(Bound { text, cell: cell.into_owned(), value, rule })
    }

    #[inline]
    pub fn holds(&self, field_type: &FieldType, cell: &[u8], value: Value) -> bool {
        let order = match (value, self.value) {
            (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(&b)),
            (Value::Number { .. }, Value::Number { .. }) => {
                value.decimal(cell).zip(self.value.decimal(&[])).map(|(a, b)| a.cmp(&b))
            }
            (Value::Date(a), Value::Date(b)) => Some(a.cmp(&b)),
            (Value::Year(a), Value::Year(b)) => Some(a.cmp(&b)),
            (Value::DateTime { aware: a, micros: first }, Value::DateTime { aware: b, micros: second })
            | (Value::Time { aware: a, micros: first }, Value::Time { aware: b, micros: second }) => {
                (a == b).then(|| first.cmp(&second))
            }
            (Value::YearMonth { month: a, year: first }, Value::YearMonth { month: b, year: second }) => {
                Some((first, a).cmp(&(second, b)))
            }
            (Value::Float(a), Value::Float(b)) => a.partial_cmp(&b),
            _ => {
                let bound = || field_type.lexed(&self.cell, self.value);
                field_type.lexed(cell, value).zip(bound()).and_then(|(a, b)| a.compare(&b))
            }
        };
        // A value without order (not a number) is within no bound.
        order.is_some_and(|order| match self.rule {
            Rule::ConstraintMinimum => order != Ordering::Less,
            Rule::ConstraintMaximum => order != Ordering::Greater,
            Rule::ConstraintExclusiveMinimum => order == Ordering::Greater,
            _ => order == Ordering::Less,
        })
    }

    /// True if this is the maximum with that text in the descriptor.
    pub fn is_maximum(&self, text: &str) -> bool {
        self.rule == Rule::ConstraintMaximum && self.text == text
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
            let broken = [&minimum, &maximum]
                .into_iter()
                .filter(|bound| !bound.holds(&FieldType::Number, text.as_bytes(), value));
            assert_eq!(broken.count(), expected, "{text}");
        }
        assert!(Bound::from_json(&json!("hier"), &FieldType::Date, Rule::ConstraintMinimum).is_err());
        assert!(Bound::from_json(&json!(1.5), &FieldType::Integer, Rule::ConstraintMinimum).is_err());
    }

    #[test]
    fn every_type_with_an_order_has_bounds() {
        for (name, rule, limit, yes, no) in [
            ("integer", Rule::ConstraintExclusiveMinimum, json!(1), "2", "1"),
            ("number", Rule::ConstraintExclusiveMaximum, json!(1), "0.99", "1.0"),
            ("time", Rule::ConstraintMinimum, json!("08:00:00"), "08:00:00", "07:59:59.9"),
            ("yearmonth", Rule::ConstraintMaximum, json!("2024-02"), "2024-2", "2024-03"),
            (
                "datetime",
                Rule::ConstraintMaximum,
                json!("2024-01-01T00:00:00Z"),
                "2024-01-01T01:00:00+01:00",
                "2024-01-01T00:00:01Z",
            ),
            ("year", Rule::ConstraintMinimum, json!(2020), "2020", "2019"),
        ] {
            let kind = FieldType::from_default(name).unwrap();
            let bound = Bound::from_json(&limit, &kind, rule).unwrap();
            for (text, expected) in [(yes, true), (no, false)] {
                assert_eq!(
                    bound.holds(&kind, text.as_bytes(), kind.read(text.as_bytes())),
                    expected,
                    "{name} {text}"
                );
            }
        }
    }
}
