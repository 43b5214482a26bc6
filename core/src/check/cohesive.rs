//! `cohesive-columns-value`: columns that are all filled or all empty.
//!
//! A value of the wrong type counts as empty; a file without one of the columns is not checked.

use super::{ColumnRef, Parameters, RowValues};
use crate::field_type::Value;
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Cohesive {
    columns: Vec<ColumnRef>,
    names: Vec<String>,
}

impl Cohesive {
    pub fn new(params: &Parameters<'_>) -> Result<Self, String> {
        let mut columns = vec![params.column("column")?];
        columns.extend(params.columns("othercolumns")?);
        let names = columns.iter().map(|column| column.name.clone()).collect();
        Ok(Cohesive { columns, names })
    }

    #[inline]
    pub fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let mut set = 0;
        for column in &self.columns {
            match row.get(column) {
                None => return,
                Some(value) => set += usize::from(value.is_set()),
            }
        }
        if set == 0 || set == self.columns.len() {
            return;
        }
        let empty: Vec<String> = self
            .columns
            .iter()
            .filter(|column| !row.get(column).is_some_and(Value::is_set))
            .map(|column| column.name.clone())
            .collect();
        let params = [("columns", Param::List(&self.names)), ("empty", Param::List(&empty))];
        if let Some(first) = self.columns.first() {
            row.report(sink, Rule::CheckCohesive, first, &params);
        }
    }
}
