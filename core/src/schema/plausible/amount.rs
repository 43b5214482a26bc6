//! Warns of amounts beyond any budget: a thousand billions or more.
//!
//! The French State spends half of that in a year, in euros; no local authority spends as much even in Pacific francs,
//! of which 119 make a euro. A larger number comes from a lost decimal mark, an identifier in the wrong column, or a
//! slip.

use crate::field_type::Value;

const MOST: u64 = 1_000_000_000_000;

/// Whether a number is beyond any budget. `cell` returns the text, which only rare numbers need.
#[inline]
pub(super) fn is_beyond<'c>(value: &Value, cell: impl FnOnce() -> &'c [u8]) -> bool {
    match *value {
        // Its scale makes the number smaller still.
        Value::Integer(number) => number.unsigned_abs() >= MOST,
        Value::Number { mantissa, .. } if mantissa.unsigned_abs() < MOST => false,
        Value::Number { mantissa, scale } => {
            10u64.checked_pow(scale.into()).is_some_and(|unit| mantissa.unsigned_abs() / unit >= MOST)
        }
        Value::Float(number) => number.abs() >= MOST as f64,
        Value::LongNumber => std::str::from_utf8(cell()).is_ok_and(is_read_beyond),
        _ => false,
    }
}

/// Whether the text of a number is beyond any budget, as for the check of a column.
#[inline]
pub(crate) fn is_beyond_budgets(text: &str) -> bool {
    // A number of few characters is smaller, unless it has an exponent.
    (text.len() > 12 || text.contains(['e', 'E'])) && is_read_beyond(text)
}

#[cold]
fn is_read_beyond(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok_and(|number| number.abs() >= MOST as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    #[test]
    fn a_thousand_billions_are_beyond_any_budget() {
        for (text, expected) in [
            ("999999999999", false),
            ("999999999999.99", false),
            ("1000000000000", true),
            ("-1000000000000.00", true),
            ("1e12", true),
            ("1e400", true),
            ("Infinity", true),
            ("NaN", false),
            ("123456789012.123456", false),
            ("1.00000000000000000000000001", false),
            ("12345678901234567890123456789", true),
        ] {
            let value = FieldType::Number.read(text.as_bytes());
            assert_eq!(is_beyond(&value, || text.as_bytes()), expected, "{text} {value:?}");
        }
    }
}
