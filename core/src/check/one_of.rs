//! `one-of-required`: at least one of two columns has a value. Blank rows break it too.

use super::{Check, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::Value;
use crate::report::{Issue, Param, Place, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct OneOf {
    first: ColumnRef,
    second: ColumnRef,
}

impl OneOf {
    fn new(params: &Parameters<'_>) -> Result<Self, Phrase> {
        Ok(OneOf { first: params.column("column1")?, second: params.column("column2")? })
    }
}

impl RowCheck for OneOf {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        example: r#"{"column1": "a", "column2": "b"}"#,
        ..KnownCheck::of_column(&["one-of-required"], &[Rule::CheckOneOf, Rule::CheckOneOfAbsent], |params| {
            Ok(Check::OneOf(OneOf::new(params)?))
        })
    }];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let columns = [&self.first, &self.second];
        if columns.iter().any(|column| row.get(column).is_some_and(Value::is_set)) {
            return;
        }
        let params = [("first", Param::Text(&self.first.name)), ("second", Param::Text(&self.second.name))];
        // Placed as in Validata: on the row when the file has both columns; when it has one,
        // under the first column's name at the place of the present one; on the header when it has none.
        let place = match columns.map(|column| row.position(column)) {
            [Some(_), Some(_)] => Place::Row,
            [None, None] => return,
            [first, second] => Place::Named { name: &self.first.name, number: first.or(second) },
        };
        sink(Issue { rule: Rule::CheckOneOf, place, cell: None, params: &params });
    }

    /// Reports a file that has neither column.
    fn check_columns(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.position(&self.first).or(row.position(&self.second)).is_none() {
            let params =
                [("first", Param::Text(&self.first.name)), ("second", Param::Text(&self.second.name))];
            sink(Issue { rule: Rule::CheckOneOfAbsent, place: Place::Row, cell: None, params: &params });
        }
    }
}
