use opendatabutton::rust_decimal::Decimal;
use serde_json::Value;

use crate::generate::model::Field;

/// How closely two texts of a column agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same value, in official form.
    Same,
    /// The same value, in another form.
    OtherForm,
    /// Another value.
    Other,
}

/// Compares a cell of the file with the record's value, by the type of the column.
pub(super) fn likeness(field: &Field, expected: &str, found: &str) -> Likeness {
    if expected == found {
        return Likeness::Same;
    }
    if expected.is_empty() || found.is_empty() {
        return Likeness::Other;
    }
    let same = match field.kind.as_str() {
        // Any number of decimals is allowed: amounts in euros often have two.
        "integer" | "number" | "year" if same(number(expected), number(found)) => {
            return if is_plain(found) { Likeness::Same } else { Likeness::OtherForm };
        }
        "boolean" => same(truth(field, expected), truth(field, found)),
        // Blanks in a list have no meaning, and the standard fixes no form.
        "array" | "geopoint" => {
            return if same(json(expected), json(found)) { Likeness::Same } else { Likeness::Other };
        }
        _ => false,
    };
    if same { Likeness::OtherForm } else { Likeness::Other }
}

fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_some() && a == b
}

pub(super) fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    text.parse()
        .ok()
        .or_else(|| Decimal::from_scientific(text).ok())
        .or_else(|| text.replace(',', ".").parse().ok())
}

/// Digits and a dot: no sign but minus, no exponent, no leading zero.
pub(super) fn is_plain(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && is_digits(decimals) && (whole == "0" || !whole.starts_with('0'))
}

fn truth(field: &Field, text: &str) -> Option<bool> {
    let is_among = |words: &[String]| words.iter().any(|word| word == text);
    is_among(&field.true_values).then_some(true).or_else(|| is_among(&field.false_values).then_some(false))
}

fn json(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_by_their_type() {
        use Likeness::{Other, OtherForm, Same};
        let field = |kind: &str| -> Field {
            serde_json::from_value(serde_json::json!({ "name": "a", "type": kind })).unwrap()
        };
        for (kind, expected, found, likeness_is) in [
            ("number", "1234.56", "1234.56", Same),
            ("number", "1234.5", "1234.50", Same),
            ("number", "-1234", "-1234", Same),
            ("number", "0.5", "0.50", Same),
            ("number", "0.5", ".5", OtherForm),
            ("number", "1200", "1.2e3", OtherForm),
            ("number", "12", "+12", OtherForm),
            ("number", "1234.56", "1234,56", OtherForm),
            ("number", "1234.56", "1235", Other),
            ("number", "1234.56", "1234.6", Other),
            ("integer", "12", "012", OtherForm),
            ("integer", "12", "", Other),
            ("boolean", "true", "1", OtherForm),
            ("boolean", "true", "false", Other),
            ("array", r#"["a","b"]"#, r#"["a", "b"]"#, Same),
            ("array", r#"["a","b"]"#, r#"["b","a"]"#, Other),
            ("string", "00542012600010", "542012600010", Other),
            ("string", "e\u{301}", "é", Other),
            ("string", "a\r\nb", "a\nb", Other),
            ("date", "2024-01-05", "05/01/2024", Other),
        ] {
            assert_eq!(likeness(&field(kind), expected, found), likeness_is, "{kind} {expected} {found}");
        }
    }
}
