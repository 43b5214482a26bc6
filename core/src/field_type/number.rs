//! `number`: what Python's `Decimal()` reads. Money is never a binary float.

use std::io::Write;

use rust_decimal::Decimal;

use super::Value;
use super::lexical::{self, Lexed};

#[inline]
pub(super) fn read_into(cell: &[u8], slot: &mut Value) {
    match read_short(cell) {
        Some((mantissa, scale)) => *slot = Value::Number { scale, mantissa },
        None => *slot = read_long(cell),
    }
}

/// Up to 18 ASCII digits, one dot among or around them, an optional minus: nearly every cell.
#[inline]
fn read_short(cell: &[u8]) -> Option<(i64, u8)> {
    let (negative, digits) = lexical::minus(cell);
    if digits.len() > 19 {
        return None;
    }
    let (mut number, mut count, mut dot) = (0i64, 0u32, None::<u32>);
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
            count += 1;
        } else if *byte == b'.' && dot.is_none() {
            dot = Some(count);
        } else {
            return None;
        }
    }
    if count == 0 || count > 18 {
        return None;
    }
    let scale = dot.map_or(0, |place| count - place) as u8;
    Some((if negative { -number } else { number }, scale))
}

#[cold]
fn read_long(cell: &[u8]) -> Value {
    if Lexed::read(cell).is_some() { Value::LongNumber } else { Value::Invalid }
}

/// The exact decimal of a cell that is not in the short form.
pub(super) fn long_decimal(cell: &[u8]) -> Option<Decimal> {
    lexical::exact_decimal(&lexical::normalise(cell)?.replace('_', ""))
}

pub(crate) fn write(number: Decimal, out: &mut Vec<u8>) {
    // Writing into a vector cannot fail.
    let _ = write!(out, "{number}");
}

/// A decimal comma, spaces between thousands, a euro sign: `1 930,54 €`.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let compact: String = cell.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '%')).collect();
    let pointed = match (compact.matches(',').count(), compact.contains('.')) {
        (0, _) => compact,
        (1, false) => compact.replace(',', "."),
        _ => return None,
    };
    // A percentage is another number: 45 % may be meant as 0.45.
    if cell.contains('%') {
        return None;
    }
    read_short(pointed.as_bytes()).is_some().then_some(pointed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn read(cell: &[u8]) -> Value {
        FieldType::Number.read(cell)
    }

    #[test]
    fn reads_what_python_reads() {
        for (text, expected) in [
            ("1", "1"),
            ("1.50", "1.50"),
            (" 1.5 ", "1.5"),
            ("1_000.5", "1000.5"),
            ("1e5", "100000"),
            ("1E+5", "100000"),
            ("+1", "1"),
            (".5", "0.5"),
            ("5.", "5"),
            ("٣.٥", "3.5"),
            ("1__0", "10"),
            ("_1", "1"),
            ("\u{a0}1", "1"),
            ("1e-5", "0.00001"),
            ("-.5e3", "-500"),
            ("１.５", "1.5"),
            ("1e٣", "1000"),
            ("-0.10", "-0.10"),
        ] {
            let expected: Decimal = expected.parse().unwrap();
            assert_eq!(read(text.as_bytes()).decimal(text.as_bytes()), Some(expected), "{text:?}");
        }
        for text in
            ["NaN", "-nan", "sNaN1", "inf", "-Infinity", "1e999999", "0.00999999999999999999999999999999999"]
        {
            assert_eq!(read(text.as_bytes()), Value::LongNumber, "{text:?}");
            assert_eq!(Value::LongNumber.decimal(text.as_bytes()), None, "{text:?}");
        }
        for text in [
            "",
            "1,5",
            "1e",
            "infinit",
            ".",
            "1 000",
            "0x1",
            "1.5.5",
            "--1",
            "1e+",
            "Infinity1",
            "1e9999999999999999999",
        ] {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text:?}");
        }
    }

    #[test]
    fn the_scale_of_an_amount_is_kept() {
        let mut out = Vec::new();
        write(read(b"47800.20").decimal(b"47800.20").unwrap(), &mut out);
        assert_eq!(out, b"47800.20");
    }

    #[test]
    fn suggests_only_what_has_one_reading() {
        for (text, expected) in [
            ("100000,1", Some("100000.1")),
            ("1 930,54 €", Some("1930.54")),
            ("12\u{a0}800", Some("12800")),
            ("1,234.5", None),
            ("1.234,5", None),
            ("1,2,3", None),
            ("45 %", None),
            ("gratuit", None),
        ] {
            assert_eq!(suggest(text).as_deref(), expected, "{text}");
        }
    }
}
