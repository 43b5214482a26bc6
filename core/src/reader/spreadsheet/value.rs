use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// What a cell of a workbook holds, as the referee sees it: a number is not the text that looks like it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum SheetValue {
    /// Nothing.
    Empty,
    /// A text: a range of [`SheetRow::text`].
    Text(u32, u32),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Moment(NaiveDateTime),
    Day(NaiveDate),
    Time(NaiveTime),
    /// A length of time, in seconds: no type of Table Schema that we know takes one.
    Duration(f64),
}

impl SheetValue {
    /// A day as its midnight, for a column of moments: a spreadsheet keeps both alike.
    pub fn as_moment(self) -> Self {
        match self {
            SheetValue::Day(day) => SheetValue::Moment(day.and_time(NaiveTime::MIN)),
            value => value,
        }
    }

    /// A day, a moment, a time or a length of time.
    pub fn is_of_time(&self) -> bool {
        matches!(
            self,
            SheetValue::Day(_) | SheetValue::Moment(_) | SheetValue::Time(_) | SheetValue::Duration(_)
        )
    }

    /// Nothing, or the empty text.
    pub fn is_empty(&self) -> bool {
        match self {
            SheetValue::Empty => true,
            SheetValue::Text(start, end) => start == end,
            _ => false,
        }
    }
}

/// What is odd about a cell, whatever its column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// The spreadsheet could not compute it: `#REF!`, `#N/A`.
    ErrorValue,
    /// A formula whose result was not stored.
    NoResult,
}

/// The other reading of a cell, where what it holds and what it shows are not the same text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aside {
    /// The cell is read as it is shown: what it holds.
    Holds(SheetValue),
    /// The cell is read as what it holds: what it shows.
    Shows(SheetValue),
    /// What the cell holds is a day of which its format shows the month or the year alone.
    Dayless(SheetValue),
}

/// A row of a sheet, reused from row to row.
#[derive(Debug, Default)]
pub(crate) struct SheetRow {
    /// The row's number in the sheet, from 1.
    pub number: u64,
    pub values: Vec<SheetValue>,
    /// The texts of the row, one after the other.
    pub text: String,
    pub oddities: Vec<(usize, Oddity)>,
    pub asides: Vec<(usize, Aside)>,
    /// The file states no width: the row ends at its last cell, as in a CSV.
    pub ragged: bool,
}

impl SheetRow {
    pub fn clear(&mut self) {
        self.values.clear();
        self.text.clear();
        self.oddities.clear();
        self.asides.clear();
    }

    /// Puts a value in a column, from 0; a later mention wins.
    pub fn set(&mut self, column: usize, value: SheetValue) {
        if self.values.len() <= column {
            self.values.resize(column + 1, SheetValue::Empty);
        }
        if let Some(slot) = self.values.get_mut(column) {
            *slot = value;
        }
    }

    /// Keeps a text and gives its value.
    pub fn keep(&mut self, text: &str) -> SheetValue {
        let start = self.text.len();
        self.text.push_str(text);
        SheetValue::Text(start as u32, self.text.len() as u32)
    }

    pub fn text_of(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// No cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.values.iter().all(SheetValue::is_empty)
    }

    /// Appends the value's text as the referee prints it.
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

/// Python's `repr` of a float: the shortest digits, with an exponent below 1e-4 and from 1e16 on.
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
