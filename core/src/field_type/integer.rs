//! `integer`: the texts that Python's `int()` reads.

use super::{Value, lexical};

#[inline]
pub(super) fn read_into(cell: &[u8], slot: &mut Value) {
    match read_short(cell) {
        Some(number) => *slot = Value::Integer(number),
        None => *slot = read_long(cell),
    }
}

/// Up to 18 ASCII digits after an optional minus, the form of nearly every cell.
#[inline]
fn read_short(cell: &[u8]) -> Option<i64> {
    let (negative, digits) = lexical::minus(cell);
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut number = 0i64;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + i64::from(digit);
    }
    Some(if negative { -number } else { number })
}

#[cold]
fn read_long(cell: &[u8]) -> Value {
    let Some((negative, digits)) = lexical::normalise(cell).and_then(|text| lexical::integer_digits(&text))
    else {
        return Value::Invalid;
    };
    let text = if negative { format!("-{digits}") } else { digits };
    text.parse().map_or(Value::LongNumber, Value::Integer)
}

pub(super) fn write(number: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn read(cell: &[u8]) -> Value {
        FieldType::Integer.read(cell)
    }

    #[test]
    fn reads_what_python_reads() {
        for (text, expected) in [
            ("1", 1),
            (" 1 ", 1),
            ("1_000", 1000),
            ("+5", 5),
            ("-5", -5),
            ("007", 7),
            ("٣", 3),
            ("\u{a0}1", 1),
            ("1\n", 1),
            ("\u{1f}1", 1),
            ("-0", 0),
            ("１２", 12),
            ("1000000000000000000", 1_000_000_000_000_000_000),
        ] {
            assert_eq!(read(text.as_bytes()), Value::Integer(expected), "{text:?}");
        }
        for text in
            ["", "--5", "1.0", "1e3", "1 000", "0x10", "1__0", "_1", "1_", "²", "+-1", "- 5", "-", "+"]
        {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text:?}");
        }
        assert_eq!(read("9".repeat(4300).as_bytes()), Value::LongNumber);
        assert_eq!(read("9".repeat(4301).as_bytes()), Value::Invalid);
    }
}
