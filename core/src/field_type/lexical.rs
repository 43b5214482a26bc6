//! Numbers and blanks as Python (and so Validata) reads them: Unicode digits and spaces, underscores.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::OnceLock;

use regex::Regex;
use rust_decimal::Decimal;

/// The characters that Python's `str.strip()` removes: Unicode white space, and four ASCII separators.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// The text without blanks at both ends.
pub(crate) fn strip(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// The value of a decimal digit of any script (Unicode category Nd).
pub(crate) fn digit(c: char) -> Option<u8> {
    static DECIMAL_DIGIT: OnceLock<Option<Regex>> = OnceLock::new();
    if c.is_ascii() {
        return c.to_digit(10).map(|d| d as u8);
    }
    let class = DECIMAL_DIGIT.get_or_init(|| Regex::new(r"^\p{Nd}$").ok()).as_ref()?;
    let is_digit =
        |code: u32| char::from_u32(code).is_some_and(|c| class.is_match(c.encode_utf8(&mut [0; 4])));
    let code = c as u32;
    if !is_digit(code) {
        return None;
    }
    // Digits come in runs of ten. Mathematical digits are five runs in a row; every other run
    // begins at a code whose last hexadecimal digit is 0 or 6.
    const MATHEMATICAL_ZERO: u32 = 0x1D7CE;
    let value = if (MATHEMATICAL_ZERO..MATHEMATICAL_ZERO + 50).contains(&code) {
        (code - MATHEMATICAL_ZERO) % 10
    } else if is_digit(code & !0xF) && code & 0xF < 10 {
        code & 0xF
    } else {
        (code & 0xF).checked_sub(6)?
    };
    u8::try_from(value).ok()
}

/// The number's text without blanks around it and with ASCII digits; None if the cell is not UTF-8.
pub(crate) fn normalise(cell: &[u8]) -> Option<Cow<'_, str>> {
    let text = strip(std::str::from_utf8(cell).ok()?);
    if text.is_ascii() {
        return Some(Cow::Borrowed(text));
    }
    Some(Cow::Owned(text.chars().map(|c| digit(c).map_or(c, |d| char::from(b'0' + d))).collect()))
}

/// Python refuses to read longer integers.
const MAX_INTEGER_DIGITS: usize = 4300;

/// The sign and digits of a text that Python's `int()` accepts, with single underscores between digits.
pub(crate) fn integer_digits(text: &str) -> Option<(bool, String)> {
    let (negative, unsigned) = sign(text);
    let mut digits = String::with_capacity(unsigned.len());
    let mut after_digit = false;
    for c in unsigned.chars() {
        match c {
            '0'..='9' => {
                digits.push(c);
                after_digit = true;
            }
            '_' if after_digit => after_digit = false,
            _ => return None,
        }
    }
    (after_digit && digits.len() <= MAX_INTEGER_DIGITS).then_some((negative, digits))
}

/// True if the text begins with a minus, and the text after it.
#[inline]
pub(super) fn minus(cell: &[u8]) -> (bool, &[u8]) {
    match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// A number that Python's `Decimal()` accepts, of any size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Lexed {
    /// ±0.DIGITS × 10^exponent; no digits for zero, no leading or trailing zero.
    Finite {
        negative: bool,
        digits: String,
        exponent: i64,
    },
    Infinite {
        negative: bool,
    },
    NotANumber,
}

/// Python's decimal module overflows beyond this exponent.
const MAX_EXPONENT: i64 = 999_999_999_999_999_999;

impl Lexed {
    pub fn read(cell: &[u8]) -> Option<Self> {
        let text = normalise(cell)?;
        let text: Cow<'_, str> = if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { text };
        let (negative, unsigned) = sign(&text);
        let lower = unsigned.to_ascii_lowercase();
        if lower == "inf" || lower == "infinity" {
            return Some(Lexed::Infinite { negative });
        }
        if let Some(payload) = lower.strip_prefix("nan").or_else(|| lower.strip_prefix("snan")) {
            return payload.bytes().all(|b| b.is_ascii_digit()).then_some(Lexed::NotANumber);
        }
        let (mantissa, power) = match lower.split_once('e') {
            Some((mantissa, power)) => {
                let (minus, figures) = sign(power);
                if figures.is_empty() || !figures.bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                let size: i64 = figures.parse().ok().filter(|size| *size <= MAX_EXPONENT)?;
                (mantissa, if minus { -size } else { size })
            }
            None => (lower.as_str(), 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
        if !all_digits || (whole.is_empty() && fraction.is_empty()) {
            return None;
        }
        let figures = format!("{whole}{fraction}");
        let significant = figures.trim_start_matches('0');
        let leading_zeros = (figures.len() - significant.len()) as i64;
        let digits = significant.trim_end_matches('0').to_owned();
        let exponent = if digits.is_empty() { 0 } else { whole.len() as i64 - leading_zeros + power };
        Some(Lexed::Finite { negative: negative && !digits.is_empty(), digits, exponent })
    }

    /// The order of two numbers; None when one of them is not a number.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        // Compare by sign, then by power of ten, then by digits.
        let key = |number: &Self| -> Option<(i8, i64, String)> {
            Some(match number {
                Lexed::NotANumber => return None,
                Lexed::Infinite { negative } => (if *negative { -1 } else { 1 }, i64::MAX, String::new()),
                Lexed::Finite { digits, .. } if digits.is_empty() => (0, 0, String::new()),
                Lexed::Finite { negative, digits, exponent } => {
                    (if *negative { -1 } else { 1 }, *exponent, digits.clone())
                }
            })
        };
        let (a, b) = (key(self)?, key(other)?);
        Some(a.0.cmp(&b.0).then_with(|| {
            let size = (a.1, &a.2).cmp(&(b.1, &b.2));
            if a.0 < 0 { size.reverse() } else { size }
        }))
    }
}

/// The exact decimal of a number's ASCII text, if 28 digits can hold it; keeps its scale.
pub(crate) fn exact_decimal(text: &str) -> Option<Decimal> {
    if text.contains(['e', 'E']) {
        Decimal::from_scientific(text).ok()
    } else {
        Decimal::from_str_exact(text).ok()
    }
}

/// A whole number without the fraction of zeros that a spreadsheet added: `2022.0`, `2022,00`.
pub(crate) fn without_zero_fraction(text: &str) -> &str {
    match text.rsplit_once(['.', ',']) {
        Some((whole, zeros))
            if matches!(zeros, "0" | "00")
                && !whole.is_empty()
                && whole.chars().all(|c| c.is_ascii_alphanumeric() || c.is_whitespace()) =>
        {
            whole
        }
        _ => text,
    }
}

/// Lower case without accents, to recognise a word however it is written.
pub(crate) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(fold_accent).collect()
}

/// The vowel under an accent, for the letters of French and its neighbours (Latin-1).
pub(crate) fn fold_accent(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_have_their_value() {
        for (text, expected) in
            [("٣", 3), ("۴", 4), ("９", 9), ("०", 0), ("९", 9), ("𝟗", 9), ("𝟘", 0), ("𝟿", 9), ("᮹", 9)]
        {
            assert_eq!(text.chars().next().and_then(digit), Some(expected), "{text}");
        }
        assert_eq!(digit('²'), None);
        assert_eq!(digit('½'), None);
    }

    #[test]
    fn numbers_of_any_size_are_ordered() {
        let ordered = [
            "-inf",
            "-1e999999",
            "-2",
            "-1.5",
            "-0.001",
            "0",
            "1e-400",
            "0.009",
            "0.01",
            "1",
            "1.0000000000000000000000000001",
            "9.5",
            "10",
            "1_000",
            "1e30",
            "1e31",
            "Infinity",
        ];
        let read: Vec<Lexed> = ordered.iter().map(|t| Lexed::read(t.as_bytes()).unwrap()).collect();
        for (i, a) in read.iter().enumerate() {
            for (j, b) in read.iter().enumerate() {
                assert_eq!(a.compare(b), Some(i.cmp(&j)), "{} and {}", ordered[i], ordered[j]);
            }
        }
        assert_eq!(Lexed::read(b"nan").unwrap().compare(&read[0]), None);
    }
}
