//! `number` and `integer` in other forms: `decimalChar`, `groupChar`, `bareNumber`, `floatNumber`.

use std::borrow::Cow;

use super::{Evidence, FieldType, Mend, Value, lexical, number};

/// How the numbers of a field are written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberFormat {
    /// The decimal mark.
    pub decimal_mark: String,
    /// The mark between thousands.
    pub group_mark: String,
    /// False when text may surround the number, such as a currency.
    pub bare: bool,
    /// Numbers are binary, as Python's `float()` reads them.
    pub float: bool,
    /// `integer`: no decimal mark, no group mark and no fraction.
    pub whole: bool,
}

impl NumberFormat {
    /// The number's text in the form that Python reads; None when the cell cannot be a number.
    pub fn plain<'c>(&self, cell: &'c [u8]) -> Option<Cow<'c, str>> {
        let mut text = Cow::Borrowed(lexical::strip(std::str::from_utf8(cell).ok()?));
        if !self.bare {
            text = Cow::Owned(bare(&text).to_owned());
        }
        if self.whole {
            return Some(text);
        }
        if !self.group_mark.is_empty() && text.contains(&self.group_mark) {
            text = Cow::Owned(text.replace(&self.group_mark, ""));
        }
        if self.decimal_mark != "." {
            if text.contains('.') {
                return None;
            }
            text = Cow::Owned(text.replace(&self.decimal_mark, "."));
        }
        Some(text)
    }

    pub fn read(&self, cell: &[u8]) -> Value {
        let Some(text) = self.plain(cell) else { return Value::Invalid };
        if self.float {
            return float(&text).map_or(Value::Invalid, Value::Float);
        }
        if self.whole {
            FieldType::Integer.read(text.as_bytes())
        } else {
            FieldType::Number.read(text.as_bytes())
        }
    }

    /// Writes the official form: the decimal mark and no group mark. A number with text around it stays as it is.
    pub fn write(&self, cell: &[u8], value: Value, out: &mut Vec<u8>) -> Option<()> {
        match value {
            _ if !self.bare => out.extend_from_slice(cell),
            Value::Integer(_) => FieldType::Integer.write(cell, value, out)?,
            Value::Float(number) if !number.is_finite() => return None,
            Value::Float(_) => out.extend_from_slice(self.marked(&self.plain(cell)?).as_bytes()),
            value => {
                let decimal = value.decimal(self.plain(cell)?.as_bytes())?;
                let mut text = Vec::new();
                number::write(decimal, &mut text);
                out.extend_from_slice(self.marked(&String::from_utf8_lossy(&text)).as_bytes());
            }
        }
        Some(())
    }

    /// A plain number with the field's decimal mark.
    pub fn marked(&self, plain: &str) -> String {
        if self.whole { plain.to_owned() } else { plain.replace('.', &self.decimal_mark) }
    }

    /// Removes text and marks around the number, when the reading is not in doubt.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let mend = match self.whole {
            true => number::mend_integer(cell, None),
            false => number::mend(&cell.replace(&self.decimal_mark, "."), Evidence::NONE, None),
        };
        match mend {
            Mend::To { text, .. } if self.whole => Some(text),
            Mend::To { text, .. } => Some(self.marked(&text)),
            _ => None,
        }
    }
}

/// The text from the first digit or minus to the last digit.
fn bare(text: &str) -> &str {
    let is_digit = |c: char| lexical::digit(c).is_some();
    let text = text.trim_start_matches(|c| c != '-' && !is_digit(c));
    text.trim_end_matches(|c| !is_digit(c))
}

/// Reads a text as Python's `float()` does.
pub(super) fn float(text: &str) -> Option<f64> {
    let text = lexical::normalise(text.as_bytes())?;
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(&text).to_ascii_lowercase();
    if matches!(unsigned.as_str(), "inf" | "infinity" | "nan") {
        let size = if unsigned == "nan" { f64::NAN } else { f64::INFINITY };
        return Some(if text.starts_with('-') { -size } else { size });
    }
    // Each underscore is alone between two digits.
    let bytes = unsigned.as_bytes();
    let is_digit = |place: Option<usize>| place.and_then(|p| bytes.get(p)).is_some_and(u8::is_ascii_digit);
    let lone = |place: usize| is_digit(place.checked_sub(1)) && is_digit(Some(place + 1));
    let well_set = (0..bytes.len()).all(|place| bytes.get(place) != Some(&b'_') || lone(place));
    let figures = bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'+' | b'-' | b'_'));
    if !well_set || !figures || unsigned.starts_with(['+', '-']) {
        return None;
    }
    text.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(decimal: &str, group: &str, bare: bool) -> NumberFormat {
        NumberFormat {
            decimal_mark: decimal.into(),
            group_mark: group.into(),
            bare,
            float: false,
            whole: false,
        }
    }

    fn read(format: &NumberFormat, text: &str) -> Option<String> {
        let value = format.read(text.as_bytes());
        value.decimal(format.plain(text.as_bytes())?.as_bytes()).map(|decimal| decimal.to_string())
    }

    #[test]
    fn marks_and_units_are_the_descriptors() {
        let french = format(",", " ", true);
        for (text, expected) in [
            ("1 930,54", Some("1930.54")),
            ("12", Some("12")),
            ("1,5e3", Some("1500")),
            ("1.5", None),
            ("1,5,5", None),
            ("1\u{a0}000", None),
            ("5 €", None),
        ] {
            assert_eq!(read(&french, text).as_deref(), expected, "{text}");
        }
        let unit = format(".", ",", false);
        for (text, expected) in [
            ("€1,000.50", Some("1000.50")),
            ("95 %", Some("95")),
            ("-3 €", Some("-3")),
            ("a-5b", Some("-5")),
            (".5", Some("5")),
            ("--5", None),
            ("gratuit", None),
            ("5-5", None),
            ("NaN", None),
        ] {
            assert_eq!(read(&unit, text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_official_form_keeps_the_marks() {
        for (format, text, expected) in [
            (format(",", " ", true), "1 930,50", "1930,50"),
            (format(",", "", true), "12345678901234567890,5", "12345678901234567890,5"),
            (format(".", ",", false), "€1,000.50", "€1,000.50"),
        ] {
            let mut out = Vec::new();
            format.write(text.as_bytes(), format.read(text.as_bytes()), &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn binary_numbers_are_pythons() {
        for (text, expected) in
            [("1_000", 1000.0), ("1e999", f64::INFINITY), ("٣.٥", 3.5), (" -.5 ", -0.5), ("5.", 5.0)]
        {
            assert_eq!(float(text), Some(expected), "{text}");
        }
        for text in
            ["1__0", "_1", "1_", "1_.5", "snan", "nan1", "1,5", "", ".", "e5", "1e", "0x1", "+-1", "infinit"]
        {
            assert_eq!(float(text), None, "{text}");
        }
        assert!(float("-NaN").is_some_and(f64::is_nan));
    }
}
