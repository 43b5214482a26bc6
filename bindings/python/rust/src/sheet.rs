//! The sheet of a workbook, as a Python argument.

use opendatabutton::Sheet;
use pyo3::prelude::*;

/// A name, or a number from 1; None is the first.
#[derive(FromPyObject)]
pub enum StatedSheet {
    Number(usize),
    Name(String),
}

/// The stated sheet, else the first.
pub fn sheet(stated: Option<StatedSheet>) -> Sheet {
    match stated {
        Some(StatedSheet::Number(number)) => Sheet::Numbered(number),
        Some(StatedSheet::Name(name)) => Sheet::Named(name),
        None => Sheet::First,
    }
}
