//! `year`: four characters that Python's `int()` reads as 0 to 9999.

use super::{Value, lexical};

#[inline]
pub(super) fn read(cell: &[u8]) -> Value {
    if let &[a, b, c, d] = cell
        && [a, b, c, d].iter().all(u8::is_ascii_digit)
    {
        return Value::Year([a, b, c, d].iter().fold(0, |year, digit| year * 10 + u16::from(digit - b'0')));
    }
    read_lenient(cell).map_or(Value::Invalid, Value::Year)
}

#[cold]
fn read_lenient(cell: &[u8]) -> Option<u16> {
    if std::str::from_utf8(cell).ok()?.chars().count() != 4 {
        return None;
    }
    let (negative, digits) = lexical::integer_digits(&lexical::normalise(cell)?)?;
    digits.parse().ok().filter(|year| !negative || *year == 0)
}

pub(super) fn write(year: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(&super::date::digits::<4>(year.into()));
}

/// Removes blanks around a year, and a zero fraction: `2022.0`, `2022,00`.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let text = lexical::without_zero_fraction(cell.trim());
    (text.len() == 4).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_python_reads() {
        for (text, year) in
            [("2020", 2020), ("+202", 202), (" 202", 202), ("٢٠٢٠", 2020), ("0000", 0), ("2_02", 202)]
        {
            assert_eq!(read(text.as_bytes()), Value::Year(year), "{text:?}");
        }
        for text in ["", "20", "20200", "-202", "abcd", "20.0"] {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text:?}");
        }
    }
}
