//! The stored value of a cell, in one form for all formats: xlsx, ods and xls of one table give the same values.

use std::fmt::Write;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{SheetRow, SheetValue};

/// From this number on, a number has more figures than the fifteen that spreadsheets keep.
const INEXACT: f64 = 1e15;
const MILLISECONDS_OF_DAY: f64 = 86_400_000.0;

/// A number of a spreadsheet, rounded to the fifteen figures that spreadsheets keep and show. Binary fractions add the
/// rest (`0.30000000000000004`).
pub(super) fn number(number: f64) -> SheetValue {
    let number: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if number.fract() == 0.0 && number.abs() < 9e18 {
        SheetValue::Integer(number as i64)
    } else {
        SheetValue::Float(number)
    }
}

/// Parses a number as a file writes it; a whole number keeps all its figures. None if the text is no number.
pub(super) fn written_number(text: &str) -> Option<SheetValue> {
    if let Ok(whole) = text.parse::<i64>() {
        return Some(SheetValue::Integer(whole));
    }
    text.parse().ok().filter(|found: &f64| found.is_finite()).map(number)
}

/// Converts a serial number to the day, moment or time that it means; None if it means none, so that it stays a number.
pub(super) fn serial(number: f64, is_1904: bool, is_duration: bool) -> Option<SheetValue> {
    if is_duration || (0.0..1.0).contains(&number) {
        return Some(duration(number * MILLISECONDS_OF_DAY));
    }
    // Excel has no days before its first one, and has a day that never was: 29 February 1900.
    if number < 0.0 || !is_1904 && (60.0..61.0).contains(&number) || number > 4e6 {
        return None;
    }
    let epoch = match (is_1904, number < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30),
    }?;
    let milliseconds = (number.fract() * MILLISECONDS_OF_DAY).round_ties_even() as i64;
    let day = epoch.and_time(NaiveTime::MIN).checked_add_signed(Duration::days(number as i64))?;
    moment(day.checked_add_signed(Duration::milliseconds(milliseconds))?)
}

/// A moment, to the millisecond; at midnight, the day, because spreadsheets store both as the same number.
pub(super) fn moment(moment: NaiveDateTime) -> Option<SheetValue> {
    let moment = moment.checked_add_signed(Duration::microseconds(500))?;
    let moment = moment.with_nanosecond(moment.nanosecond() / 1_000_000 * 1_000_000)?;
    // Day zero of an ods means a time without a day.
    Some(if Some(moment.date()) == NaiveDate::from_ymd_opt(1899, 12, 30) {
        SheetValue::Time(moment.time())
    } else if moment.time() == NaiveTime::MIN {
        SheetValue::Day(moment.date())
    } else {
        SheetValue::Moment(moment)
    })
}

/// A length of time; below a day, a time of day, because spreadsheets store both as the same number.
pub(super) fn duration(milliseconds: f64) -> SheetValue {
    let milliseconds = milliseconds.round_ties_even();
    let time = (0.0..MILLISECONDS_OF_DAY).contains(&milliseconds).then_some(milliseconds as u32);
    let time = time.and_then(|whole| {
        NaiveTime::from_num_seconds_from_midnight_opt(whole / 1000, whole % 1000 * 1_000_000)
    });
    time.map_or(SheetValue::Duration(milliseconds / 1000.0), SheetValue::Time)
}

impl SheetRow {
    /// Appends the stored value of a cell as text: plain figures, days as `2024-01-31` (ISO 8601).
    pub fn write_held(&self, value: SheetValue, out: &mut String) {
        // Writing into a text cannot fail.
        let _ = match value {
            SheetValue::Float(number) => write!(out, "{number}"),
            SheetValue::Boolean(truth) => write!(out, "{truth}"),
            SheetValue::Moment(moment) => write!(out, "{}", moment.format("%Y-%m-%dT%H:%M:%S%.f")),
            SheetValue::Duration(seconds) => {
                let (sign, whole) = (if seconds < 0.0 { "-" } else { "" }, seconds.abs() as u64);
                write!(out, "{sign}{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
            }
            value => {
                self.print(value, out);
                Ok(())
            }
        };
    }
}

impl SheetValue {
    /// True if a text may have lost figures when it became this number: final zeros (`7.10`), or figures beyond
    /// fifteen.
    pub fn loses_figures(&self) -> bool {
        match self {
            SheetValue::Float(_) => true,
            SheetValue::Integer(_) => self.is_inexact(),
            _ => false,
        }
    }

    /// True for a number of more figures than spreadsheets keep.
    pub fn is_inexact(&self) -> bool {
        match self {
            SheetValue::Integer(number) => number.unsigned_abs() as f64 >= INEXACT,
            SheetValue::Float(number) => number.abs() >= INEXACT,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: SheetValue) -> String {
        let mut text = String::new();
        SheetRow::default().write_held(value, &mut text);
        text
    }

    #[test]
    fn numbers_have_the_figures_that_people_see() {
        for (text, expected) in [
            ("12.5", "12.5"),
            ("12.0", "12"),
            ("0.30000000000000004", "0.3"),
            ("274.65999999999997", "274.66"),
            ("1E-7", "0.0000001"),
            ("1.23456789E-10", "0.000000000123456789"),
            ("2.18602E+13", "21860200000000"),
            ("2.1860194600013E13", "21860194600013"),
            ("21860194600013", "21860194600013"),
            ("5650171100115", "5650171100115"),
            ("123456789012345678", "123456789012345678"),
            ("1e21", "1000000000000000000000"),
            ("-0.0", "0"),
            ("-274.66", "-274.66"),
        ] {
            assert_eq!(written(written_number(text).unwrap()), expected, "{text}");
        }
        assert_eq!([written_number("1e999"), written_number("x")], [None, None]);
    }

    #[test]
    fn serial_numbers_are_days_moments_or_times() {
        for (number, is_1904, is_duration, expected) in [
            (45355.0, false, false, "2024-03-04"),
            (43893.0, true, false, "2024-03-04"),
            (45322.42020833333, false, false, "2024-01-31T10:05:06"),
            (45322.99999999999, false, false, "2024-02-01"),
            (0.42020833333, false, false, "10:05:06"),
            (0.42020833333, false, true, "10:05:06"),
            (1.5, false, true, "36:00:00"),
            (1.0, false, false, "1900-01-01"),
            (59.0, false, false, "1900-02-28"),
            (61.0, false, false, "1900-03-01"),
        ] {
            assert_eq!(written(serial(number, is_1904, is_duration).unwrap()), expected, "{number}");
        }
        for (number, is_1904) in [(60.0, false), (-1.0, false), (-1.0, true), (1e12, false)] {
            assert_eq!(serial(number, is_1904, false), None, "{number}");
        }
    }
}
