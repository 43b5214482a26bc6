//! `yearmonth`: a year and a month around a hyphen, each as Python's `int()` reads it.

use chrono::Datelike;

use super::date::written::{self, Days};
use super::whole::{Cursor, whole};
use super::{Doubt, Mend, Value, lexical};

pub(super) fn read(cell: &[u8]) -> Value {
    parse(cell).unwrap_or(Value::Invalid)
}

fn parse(cell: &[u8]) -> Option<Value> {
    let (year, month) = std::str::from_utf8(cell).ok()?.split_once('-')?;
    let number = |text: &str| lexical::integer_digits(&lexical::normalise(text.as_bytes())?);
    let (year_negative, year) = number(year)?;
    let (month_negative, month) = number(month)?;
    let month = month.parse().ok().filter(|month| !month_negative && (1..=12).contains(month))?;
    // A longer year compares as the farthest one.
    let year: i64 = year.parse().unwrap_or(i64::MAX);
    Some(Value::YearMonth { month, year: if year_negative { -year } else { year } })
}

/// Writes the official form; the cell unchanged for a year without one.
pub(super) fn write(cell: &[u8], year: i64, month: u8, out: &mut Vec<u8>) {
    match u32::try_from(year) {
        Ok(year @ 0..=9999) => {
            out.extend_from_slice(&super::date::digits::<4>(year));
            out.push(b'-');
            out.extend_from_slice(&super::date::digits::<2>(month.into()));
        }
        _ => out.extend_from_slice(cell),
    }
}

/// Reads `01/2024`, `2024/01`. A day is more than its month, so it becomes a question.
pub(super) fn mend(cell: &str) -> Mend {
    let separator = |c: char| matches!(c, '/' | '-' | '.');
    let form = |year: u32, month: u32| format!("{year:04}-{month:02}");
    let year_first = |cursor: &mut Cursor<'_>| {
        let year = cursor.number(4, 4)?;
        cursor.take(separator)?;
        Some(form(year, cursor.number(1, 2)?))
    };
    let month_first = |cursor: &mut Cursor<'_>| {
        let month = cursor.number(1, 2)?;
        cursor.take(separator)?;
        Some(form(cursor.number(4, 4)?, month))
    };
    let text = cell.trim();
    if let Some(month) = whole(text, year_first).or_else(|| whole(text, month_first)) {
        return Mend::assumed(month);
    }
    match written::day(text).map(|written| written.day) {
        Some(Days::One { day, .. }) => {
            let readings = vec![form(day.year().unsigned_abs(), day.month())];
            Mend::Ask { doubt: Doubt::Unread, readings }
        }
        _ => Mend::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_python_reads() {
        for (text, year, month) in [
            ("2024-01", 2024, 1),
            ("2024-1", 2024, 1),
            (" +24 - 012 ", 24, 12),
            ("٢٠٢٤-١", 2024, 1),
            ("0-1", 0, 1),
        ] {
            assert_eq!(read(text.as_bytes()), Value::YearMonth { month, year }, "{text}");
        }
        for text in [
            "2024",
            "2024-13",
            "2024-00",
            "2024-01-01",
            "-2024-01",
            "2024/01",
            "2024--1",
            "a-1",
            "2024-",
            "2024-1.0",
        ] {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text}");
        }
    }

    #[test]
    fn only_what_has_one_reading_is_mended() {
        for (text, expected) in [
            ("01/2024", Mend::assumed("2024-01".into())),
            ("2024/1", Mend::assumed("2024-01".into())),
            ("2024-01-31", Mend::Ask { doubt: Doubt::Unread, readings: vec!["2024-01".into()] }),
            ("2024/01/x", Mend::No),
            ("01/24", Mend::No),
            ("janvier 2024", Mend::No),
        ] {
            assert_eq!(mend(text), expected, "{text}");
        }
    }
}
