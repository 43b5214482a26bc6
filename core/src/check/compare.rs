//! `compare-columns-value`: the order of two columns.

use std::cmp::Ordering;

use super::{Check, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::Value;
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Compare {
    left: ColumnRef,
    right: ColumnRef,
    operator: Operator,
}

/// The required relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    GreaterOrEqual,
    Greater,
    LessOrEqual,
    Less,
    Equal,
}

impl Operator {
    fn from_text(text: &str) -> Option<Self> {
        Some(match text {
            ">=" => Operator::GreaterOrEqual,
            ">" => Operator::Greater,
            "<=" => Operator::LessOrEqual,
            "<" => Operator::Less,
            "==" => Operator::Equal,
            _ => return None,
        })
    }

    fn holds(self, order: Ordering) -> bool {
        match self {
            Operator::GreaterOrEqual => order.is_ge(),
            Operator::Greater => order.is_gt(),
            Operator::LessOrEqual => order.is_le(),
            Operator::Less => order.is_lt(),
            Operator::Equal => order.is_eq(),
        }
    }

    /// The key of the relation's phrase in the catalogue.
    fn word(self) -> &'static str {
        match self {
            Operator::GreaterOrEqual => "relation-ge",
            Operator::Greater => "relation-gt",
            Operator::LessOrEqual => "relation-le",
            Operator::Less => "relation-lt",
            Operator::Equal => "relation-eq",
        }
    }
}

impl Compare {
    fn new(params: &Parameters<'_>) -> Result<Self, Phrase> {
        let text = params.text("op")?;
        let operator = Operator::from_text(text).ok_or_else(|| {
            Phrase::new(format!("opérateur « {text} » inconnu"), format!("unknown operator \"{text}\""))
        })?;
        Ok(Compare { left: params.column("column")?, right: params.column("column2")?, operator })
    }

    /// Compares as numbers if both are numbers, else as texts if both are texts.
    fn compare_texts(&self, left: &Value, right: &Value, row: RowValues<'_>) -> Option<Ordering> {
        let (a, b) = (row.cell(&self.left), row.cell(&self.right));
        match (left.lexed(a), right.lexed(b)) {
            (Some(a), Some(b)) => a.compare(&b),
            _ if (left, right) == (&Value::Text, &Value::Text) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

impl RowCheck for Compare {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        example: r#"{"column": "a", "op": ">=", "column2": "b"}"#,
        ..KnownCheck::of_column(
            &["compare-columns-value"],
            &[Rule::CheckCompare, Rule::CheckIncomparable],
            |params| Ok(Check::Compare(Compare::new(params)?)),
        )
    }];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let (Some(left), Some(right)) = (row.get(&self.left), row.get(&self.right)) else { return };
        if !left.is_set() || !right.is_set() {
            return;
        }
        let order = match (left, right) {
            (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
            (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
            (Value::Year(a), Value::Year(b)) => Some(a.cmp(b)),
            (Value::Boolean(a), Value::Boolean(b)) => Some(a.cmp(b)),
            (Value::DateTime { aware: a, micros: left }, Value::DateTime { aware: b, micros: right })
                if a == b =>
            {
                Some(left.cmp(right))
            }
            (Value::Time { aware: a, micros: left }, Value::Time { aware: b, micros: right }) if a == b => {
                Some(left.cmp(right))
            }
            (Value::YearMonth { month: a, year: left }, Value::YearMonth { month: b, year: right }) => {
                Some((left, a).cmp(&(right, b)))
            }
            (Value::Date(_) | Value::Boolean(_) | Value::DateTime { .. }, _)
            | (_, Value::Date(_) | Value::Boolean(_) | Value::DateTime { .. }) => None,
            _ => self.compare_texts(left, right, row),
        };
        let rule = match order {
            Some(order) if self.operator.holds(order) => return,
            Some(_) => Rule::CheckCompare,
            None => Rule::CheckIncomparable,
        };
        let params = [
            ("relation", Param::Word(self.operator.word())),
            ("other", Param::Text(&self.right.name)),
            ("value", Param::Bytes(row.cell(&self.right))),
        ];
        row.report(sink, rule, &self.left, &params);
    }
}
