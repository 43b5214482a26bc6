//! Takes rows of a table that another program holds: a data frame, a result set, a list of records.
//!
//! Such a table holds numbers, days and booleans, while a column of the schema reads texts. This room converts
//! each value to a cell, by one rule for all languages; [`crate::Export::table`] writes such rows and
//! [`crate::TableCheck`] only checks them.

mod file;
mod rows;
mod value;
mod zone;

pub use file::{TableFile, TableRowsInMemory};
pub(crate) use rows::TableRows;
pub use value::TableValue;
pub use zone::Zone;

use crate::error::Result;

/// Takes the rows of a table one by one.
///
/// The caller sets the cells of a row in any order, then ends the row. Cells that are not set are missing values. A
/// wrong value is a finding of the report, never an error.
pub trait TableSink {
    /// Sets the value of a column by its position among the table's labels, or, for records without labels,
    /// by its index in the schema.
    fn set(&mut self, position: usize, value: TableValue<'_>);

    /// Sets the value of a column of a record (without labels) by its exact name. A name that the schema lacks is a
    /// finding, which names the nearest name.
    fn set_named(&mut self, name: &str, value: TableValue<'_>);

    /// Ends the row.
    ///
    /// # Errors
    /// When the target of an export refuses.
    fn end_row(&mut self) -> Result<()>;

    /// The number of ended rows.
    fn rows(&self) -> u64;

    /// False if the labels do not allow rows to be checked: the caller need not set further rows.
    fn takes_rows(&self) -> bool;
}
