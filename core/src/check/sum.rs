//! `sum-columns-value`: a column that is the exact sum of others.

use rust_decimal::Decimal;

use super::{Check, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::Value;
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Sum {
    total: ColumnRef,
    parts: Vec<ColumnRef>,
    names: Vec<String>,
}

impl Sum {
    fn new(params: &Parameters<'_>) -> Result<Self, Phrase> {
        let parts = params.columns("columns")?;
        let names = parts.iter().map(|column| column.name.clone()).collect();
        Ok(Sum { total: params.column("column")?, parts, names })
    }

    /// The same check with decimals. A sum beyond 28 digits equals no total.
    #[cold]
    fn check_decimals(&self, total: &Value, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let sum = self
            .parts
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(row.get(part)?.decimal(row.cell(part))?));
        if sum.is_some() && sum == total.decimal(row.cell(&self.total)) {
            return;
        }
        let text = sum.map_or_else(|| "?".to_owned(), |sum| sum.to_string());
        let params = [("columns", Param::List(&self.names)), ("sum", Param::Text(&text))];
        row.report(sink, Rule::CheckSum, &self.total, &params);
    }
}

impl RowCheck for Sum {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        column_type: "integer",
        example: r#"{"column": "a", "columns": ["b"]}"#,
        ..KnownCheck::of_column(&["sum-columns-value"], &[Rule::CheckSum], |params| {
            Ok(Check::Sum(Sum::new(params)?))
        })
    }];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let Some(total) = row.get(&self.total).filter(|value| value.is_set()) else { return };
        let mut integers = Some(0i64);
        for part in &self.parts {
            match row.get(part) {
                Some(Value::Integer(number)) => integers = integers.and_then(|sum| sum.checked_add(*number)),
                Some(Value::Number { .. } | Value::LongNumber | Value::Year(_)) => integers = None,
                // The value is missing, wrong, or of a type without sum.
                _ => return,
            }
        }
        if let (Value::Integer(total), Some(sum)) = (total, integers)
            && *total == sum
        {
            return;
        }
        self.check_decimals(total, row, sink);
    }
}
