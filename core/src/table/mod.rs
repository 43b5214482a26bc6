//! Rows of a table that another program holds: a data frame, a result set, a list of records.
//!
//! What such a table keeps as numbers, days and true or false, a column of the schema reads as texts. This room
//! decides the cell of each value, once for all languages; [`crate::Export::table`] writes such rows and
//! [`crate::TableCheck`] only checks them.

mod rows;
mod value;

pub(crate) use rows::TableRows;
pub use value::TableValue;

use crate::error::Result;

/// Takes the rows of a table one by one.
///
/// A row is given cell by cell, in any order, then ended. Cells that are not given are missing values. What is wrong
/// with a value is a finding of the report, never an error.
pub trait TableSink {
    /// Gives the value of a column: by its position among the table's labels, or, for records without labels,
    /// by its index in the schema.
    fn set(&mut self, position: usize, value: TableValue<'_>);

    /// Gives the value of a column of a record (without labels) by its exact name. A name that the schema does not have is a finding,
    /// which names the nearest one.
    fn set_named(&mut self, name: &str, value: TableValue<'_>);

    /// Ends the row.
    ///
    /// # Errors
    /// When the target of an export refuses.
    fn end_row(&mut self) -> Result<()>;

    /// The number of rows that were ended.
    fn rows(&self) -> u64;

    /// False when the labels are such that no row can be looked at: the others need not be given.
    fn takes_rows(&self) -> bool;
}
