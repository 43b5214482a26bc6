//! `yearmonth`: a year and a month around a hyphen, each as Python's `int()` reads it.

use super::{Value, lexical};

pub(super) fn read(cell: &[u8]) -> Value {
    parse(cell).unwrap_or(Value::Invalid)
}

fn parse(cell: &[u8]) -> Option<Value> {
    let (year, month) = std::str::from_utf8(cell).ok()?.split_once('-')?;
    let number = |text: &str| lexical::integer_digits(&lexical::normalise(text.as_bytes())?);
    let (year_negative, year) = number(year)?;
    let (month_negative, month) = number(month)?;
    let month = month.parse().ok().filter(|month| !month_negative && (1..=12).contains(month))?;
    // Beyond, a year is far enough to compare as the farthest.
    let year: i64 = year.parse().unwrap_or(i64::MAX);
    Some(Value::YearMonth { month, year: if year_negative { -year } else { year } })
}

/// The official form; the cell itself for a year that has none.
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

/// `01/2024`, `2024/01`, `2024-01-31`.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let parts: Vec<&str> = cell.trim().split(['/', '-', '.']).collect();
    let (year, month) = match parts.as_slice() {
        [year, month] | [year, month, _] if year.len() == 4 => (*year, *month),
        [month, year] if year.len() == 4 => (*year, *month),
        _ => return None,
    };
    (month.len() <= 2).then(|| format!("{year}-{month:0>2}"))
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
    fn suggests_only_what_has_one_reading() {
        for (text, expected) in [
            ("01/2024", Some("2024-01")),
            ("2024/1", Some("2024-01")),
            ("2024-01-31", Some("2024-01")),
            ("01/24", None),
            ("janvier 2024", None),
        ] {
            assert_eq!(suggest(text).as_deref(), expected, "{text}");
        }
    }
}
