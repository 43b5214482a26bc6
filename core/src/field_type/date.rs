//! `date`, format `default`: `YYYY-MM-DD` (ISO 8601), months and days with or without their zero.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::strptime::Strptime;
use super::{Day, Value, quick};

#[inline]
pub(super) fn read_into(cell: &[u8], slot: &mut Value) {
    match read_full(cell) {
        Some(day) => *slot = Value::Date(day),
        None => *slot = read_lenient(cell).map_or(Value::Invalid, Value::Date),
    }
}

/// Exactly `YYYY-MM-DD` in ASCII.
#[inline]
pub(super) fn read_full(cell: &[u8]) -> Option<Day> {
    quick::date(cell, 0, cell.len())
}

/// What Python's `strptime` takes besides: one figure for month or day, the day after a space, other digits.
#[cold]
fn read_lenient(cell: &[u8]) -> Option<Day> {
    static PATTERN: OnceLock<Option<Strptime>> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| Strptime::new("%Y-%m-%d").ok()).as_ref()?;
    pattern.read(cell).and_then(|(moment, _)| Day::from_date(moment.date()))
}

/// A number of at most nine ASCII digits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    if digits.len() > 9 {
        return None;
    }
    digits.iter().try_fold(0u32, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 { number.checked_mul(10)?.checked_add(digit.into()) } else { None }
    })
}

pub(super) fn write(day: Day, out: &mut Vec<u8>) {
    let (year, month, day) = day.parts();
    out.extend_from_slice(&digits::<4>(year));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(month));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(day));
}

/// A date that may have a year which the type has not: its text is for the check to refuse.
pub(crate) fn write_date(date: NaiveDate, out: &mut Vec<u8>) {
    match Day::from_date(date) {
        Some(day) => write(day, out),
        None => out.extend_from_slice(date.to_string().as_bytes()),
    }
}

/// A number in N digits.
pub(super) fn digits<const N: usize>(mut number: u32) -> [u8; N] {
    let mut digits = [b'0'; N];
    for digit in digits.iter_mut().rev() {
        *digit += (number % 10) as u8;
        number /= 10;
    }
    digits
}

/// `31/01/2024`, `2024/01/31`, `2024-01-31T00:00:00`. `03/04/2024` has two readings: no suggestion.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let text = cell.trim();
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let &[a, b, c] = parts.as_slice() else { return None };
    let figures = |text: &str| number(text.as_bytes()).filter(|_| matches!(text.len(), 1 | 2 | 4));
    let (first, second, third) = (figures(a)?, figures(b)?, figures(c)?);
    let found = if a.len() == 4 {
        NaiveDate::from_ymd_opt(first as i32, second, third)
    } else if c.len() == 4 && (first > 12 || first == second) {
        NaiveDate::from_ymd_opt(third as i32, second, first)
    } else {
        None
    };
    let mut out = Vec::new();
    write_date(found?, &mut out);
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn read(cell: &[u8]) -> Value {
        FieldType::Date.read(cell)
    }

    #[test]
    fn reads_what_python_reads() {
        for text in [
            "2020-01-01",
            "2020-1-1",
            "2020-02-29",
            "0001-01-01",
            "9999-12-31",
            "2020-1-31",
            "2020-12-1",
            "2020-01- 1",
            "٢٠٢٠-01-01",
            "2020-01-2٤",
        ] {
            assert!(read(text.as_bytes()).is_set(), "{text:?}");
        }
        for text in [
            "",
            "2020-02-30",
            "2019-02-29",
            "20-01-01",
            "02020-01-01",
            "11111111111-01-01",
            "2020-01-01 ",
            " 2020-01-01",
            "2020/01/01",
            "01/01/2020",
            "0000-01-01",
            "10000-01-01",
            "2020-13-01",
            "2020-00-10",
            "٢٠٢٠-٠١-٠١",
            "2020-01-01T00:00:00",
            "-2020-01-01",
            "+2020-01-01",
            "2020-01-001",
            "202-01-01",
            "2020-01-01\n",
            "2020-01-",
            "2020--01",
            "2020-01-  1",
            "2020-01-99999999999",
        ] {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text:?}");
        }
    }

    #[test]
    fn suggests_only_what_has_one_reading() {
        for (text, expected) in [
            ("31/01/2024", Some("2024-01-31")),
            ("2024/01/07", Some("2024-01-07")),
            ("05/05/2024", Some("2024-05-05")),
            ("2024-01-31T10:00:00", Some("2024-01-31")),
            ("07/01/2024", None),
            ("31/02/2024", None),
            ("31/99999999999/2024", None),
            ("demain", None),
        ] {
            assert_eq!(suggest(text).as_deref(), expected, "{text}");
        }
    }
}
