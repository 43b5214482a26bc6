use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// The value of a cell of a workbook, typed as for the referee: a number differs from the text of the same figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum SheetValue {
    /// No value.
    Empty,
    /// A text, as a range of [`SheetRow::text`].
    Text(u32, u32),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Moment(NaiveDateTime),
    Day(NaiveDate),
    Time(NaiveTime),
    /// A length of time, in seconds: no type of Table Schema that this project supports takes one.
    Duration(f64),
}

impl SheetValue {
    /// A day as its midnight, for a column of moments: a spreadsheet stores both as the same number.
    pub fn as_moment(self) -> Self {
        match self {
            SheetValue::Day(day) => SheetValue::Moment(day.and_time(NaiveTime::MIN)),
            value => value,
        }
    }

    /// True for a day, a moment, a time or a length of time.
    pub fn is_of_time(&self) -> bool {
        matches!(
            self,
            SheetValue::Day(_) | SheetValue::Moment(_) | SheetValue::Time(_) | SheetValue::Duration(_)
        )
    }

    /// True for no value and for the empty text.
    pub fn is_empty(&self) -> bool {
        match self {
            SheetValue::Empty => true,
            SheetValue::Text(start, end) => start == end,
            _ => false,
        }
    }
}

/// A problem of a cell, whatever its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// The spreadsheet could not compute the value: `#REF!`, `#N/A`.
    ErrorValue,
    /// A formula whose result was not stored.
    NoResult,
}

/// The other reading of a cell that shows another text than the stored value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aside {
    /// The stored value of a cell that is read as it is shown.
    Holds(SheetValue),
    /// The shown value of a cell that is read as it is stored.
    Shows(SheetValue),
    /// The stored day of a cell whose format shows only the month or the year.
    Dayless(SheetValue),
}

/// A row of a sheet; the reader reuses it from row to row.
#[derive(Debug, Default)]
pub(crate) struct SheetRow {
    /// The row's number in the sheet, from 1.
    pub number: u64,
    pub values: Vec<SheetValue>,
    /// The texts of the row, one after the other.
    pub text: String,
    pub oddities: Vec<(usize, Oddity)>,
    pub asides: Vec<(usize, Aside)>,
    /// True if the file states no width: the row ends at its last cell, as in a CSV.
    pub ragged: bool,
}

impl SheetRow {
    pub fn clear(&mut self) {
        self.values.clear();
        self.text.clear();
        self.oddities.clear();
        self.asides.clear();
    }

    /// Puts a value in a column, numbered from 0; a second value replaces the first.
    pub fn set(&mut self, column: usize, value: SheetValue) {
        if self.values.len() <= column {
            self.values.resize(column + 1, SheetValue::Empty);
        }
        if let Some(slot) = self.values.get_mut(column) {
            *slot = value;
        }
    }

    /// Stores a text and returns its value.
    pub fn keep(&mut self, text: &str) -> SheetValue {
        let start = self.text.len();
        self.text.push_str(text);
        SheetValue::Text(start as u32, self.text.len() as u32)
    }

    pub fn text_of(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// True if all cells are empty.
    pub fn is_blank(&self) -> bool {
        self.values.iter().all(SheetValue::is_empty)
    }

    /// Appends the text that the referee prints for the value.
    pub fn print(&self, value: SheetValue, out: &mut String) {
        // Writing into a string cannot fail.
        let _ = match value {
            SheetValue::Empty => Ok(()),
            SheetValue::Text(start, end) => {
                out.push_str(self.text_of(start, end));
                Ok(())
            }
            SheetValue::Integer(number) => write!(out, "{number}"),
            SheetValue::Float(number) => {
                print_float(number, out);
                Ok(())
            }
            SheetValue::Boolean(truth) => out.write_str(if truth { "True" } else { "False" }),
            SheetValue::Moment(moment) => write!(out, "{}", moment.format("%Y-%m-%d %H:%M:%S%.f")),
            SheetValue::Day(day) => write!(out, "{}", day.format("%Y-%m-%d")),
            SheetValue::Time(time) => write!(out, "{}", time.format("%H:%M:%S%.f")),
            SheetValue::Duration(seconds) => {
                let whole = seconds as i64;
                write!(out, "{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
            }
        };
    }
}

/// Appends Python's `repr` of a float: the shortest digits, with an exponent below 1e-4 and from 1e16 on.
fn print_float(number: f64, out: &mut String) {
    let start = out.len();
    let size = number.abs();
    if size != 0.0 && !(1e-4..1e16).contains(&size) && number.is_finite() {
        let text = format!("{number:e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
        let _ = write!(out, "{digits}e{sign}{exponent:0>2}");
    } else {
        let _ = write!(out, "{number:?}");
        debug_assert!(out.len() > start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_printed_as_python_prints_them() {
        for (number, expected) in [
            (12.5, "12.5"),
            (12.0, "12.0"),
            (0.0, "0.0"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e-4, "0.0001"),
            (1e-7, "1e-07"),
            (1.5e-10, "1.5e-10"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (-1.25e21, "-1.25e+21"),
            (1e300, "1e+300"),
        ] {
            let mut text = String::new();
            print_float(number, &mut text);
            assert_eq!(text, expected);
        }
    }
}
