//! `cohesive-columns-value`: columns that are all filled or all empty.
//!
//! A value of the wrong type counts as empty. A file that has some of the columns but not all breaks the rule
//! once, on its header, and its rows are not checked.

use super::{Check, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::Value;
use crate::report::{Issue, Param, Place, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Cohesive {
    columns: Vec<ColumnRef>,
    names: Vec<String>,
}

impl Cohesive {
    fn new(params: &Parameters<'_>) -> Result<Self, Phrase> {
        let mut columns = vec![params.column("column")?];
        columns.extend(params.columns("othercolumns")?);
        let names = columns.iter().map(|column| column.name.clone()).collect();
        Ok(Cohesive { columns, names })
    }
}

impl RowCheck for Cohesive {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        example: r#"{"column": "a", "othercolumns": ["b"]}"#,
        ..KnownCheck::of_column(
            &["cohesive-columns-value"],
            &[Rule::CheckCohesive, Rule::CheckCohesiveAbsent],
            |params| Ok(Check::Cohesive(Cohesive::new(params)?)),
        )
    }];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let is_set = |column: &&ColumnRef| row.get(column).is_some_and(Value::is_set);
        let set = self.columns.iter().filter(is_set).count();
        // An absent column gives one finding for the whole file, not one for each row.
        if set == 0 || set == self.columns.len() || self.columns.iter().any(|c| row.position(c).is_none()) {
            return;
        }
        let empty: Vec<String> =
            self.columns.iter().filter(|column| !is_set(column)).map(|column| column.name.clone()).collect();
        let params = [("columns", Param::List(&self.names)), ("empty", Param::List(&empty))];
        if let Some(first) = self.columns.first() {
            row.report(sink, Rule::CheckCohesive, first, &params);
        }
    }

    /// Reports a file that has some of the columns but not all.
    fn check_columns(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let absent: Vec<String> =
            self.columns.iter().filter(|c| row.position(c).is_none()).map(|c| c.name.clone()).collect();
        if !absent.is_empty() && absent.len() < self.columns.len() {
            let params = [("columns", Param::List(&self.names)), ("absent", Param::List(&absent))];
            sink(Issue { rule: Rule::CheckCohesiveAbsent, place: Place::Row, cell: None, params: &params });
        }
    }
}
