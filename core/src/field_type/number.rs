//! `number`: the texts that Python's `Decimal()` reads. Money is never a binary float.

use std::io::Write;

use rust_decimal::Decimal;

use super::lexical::{self, Lexed};
use super::unit::Unit;
use super::whole::whole;
use super::{Doubt, Evidence, Mend, Value};

#[inline]
pub(super) fn read_into(cell: &[u8], slot: &mut Value) {
    match read_short(cell) {
        Some((mantissa, scale)) => *slot = Value::Number { scale, mantissa },
        None => *slot = read_long(cell),
    }
}

/// Up to 18 ASCII digits, one dot among or around them, an optional minus: the form of nearly every cell.
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

/// The evidence that a number with only one reading gives about the marks of its column.
pub(super) fn evidence(cell: &[u8]) -> Evidence {
    let Some(dot) = memchr::memchr2(b'.', b',', cell) else { return Evidence::NONE };
    if cell.len() > 40 {
        return Evidence::NONE;
    }
    let (whole, fraction) = (cell.get(..dot).unwrap_or_default(), cell.get(dot + 1..).unwrap_or_default());
    if cell.get(dot) == Some(&b'.') && fraction.iter().all(u8::is_ascii_digit) {
        // A number in the official form. Three digits after the dot may be thousands.
        let whole = whole.strip_prefix(b"-").unwrap_or(whole);
        let may_be_thousands =
            fraction.len() == 3 && (1..=3).contains(&whole.len()) && whole.first() != Some(&b'0');
        let says = !fraction.is_empty() && !may_be_thousands && whole.iter().all(u8::is_ascii_digit);
        return if says { Evidence::DOT_DECIMAL } else { Evidence::NONE };
    }
    std::str::from_utf8(cell).ok().and_then(Marked::read).map_or(Evidence::NONE, |number| number.evidence())
}

/// True for a valid number whose dot may separate thousands: at least three digits follow it.
#[inline]
pub(super) fn may_have_dot_thousands(cell: &[u8]) -> bool {
    memchr::memrchr(b'.', cell).is_some_and(|dot| cell.len() - dot > 3)
}

/// True if the column's dots are in doubt: some separate thousands, or its decimals follow commas and never dots.
pub(crate) fn doubts_dots(evidence: Evidence) -> bool {
    evidence.has(Evidence::DOT_THOUSANDS) || evidence.only(Evidence::COMMA_DECIMAL, Evidence::DOT_DECIMAL)
}

/// Reads a number with marks of thousands, a decimal comma, or the unit of its column.
pub(super) fn mend(cell: &str, evidence: Evidence, unit: Option<Unit>) -> Mend {
    // The number is already valid, unless the column uses dots for thousands: then `1.234` may be 1234.
    let valid = Lexed::read(cell.as_bytes()).is_some();
    if valid && !(may_have_dot_thousands(cell.as_bytes()) && doubts_dots(evidence)) {
        return Mend::No;
    }
    let Some(number) = Marked::read(cell) else { return Mend::No };
    if !number.is_in(unit) {
        return number.unread();
    }
    if number.is_percent() {
        // 45 % may mean 45 or 0.45.
        let plain = number.with_decimals().filter(|_| number.with_thousands().is_none());
        let part =
            plain.as_deref().and_then(lexical::exact_decimal).map(|plain| plain / Decimal::ONE_HUNDRED);
        let (Some(plain), Some(part)) = (plain, part) else { return Mend::No };
        return Mend::Ask { doubt: Doubt::Percent, readings: vec![plain, part.normalize().to_string()] };
    }
    let (decimals, thousands) = (number.with_decimals(), number.with_thousands());
    match (decimals, thousands) {
        (Some(only), None) | (None, Some(only)) => Mend::To { text: only, sure: !number.shows_euros(unit) },
        (Some(decimals), Some(thousands)) => {
            let ask = |readings| Mend::Ask { doubt: Doubt::ThousandsOrDecimals, readings };
            let (as_decimal, as_thousands) = match number.marks.as_slice() {
                [','] => (Evidence::COMMA_DECIMAL, Evidence::COMMA_THOUSANDS),
                // A valid number changes only if the column uses dots for thousands and no value contradicts it.
                ['.'] => {
                    let contradicted =
                        evidence.has(Evidence::COMMA_THOUSANDS) || evidence.has(Evidence::DOT_DECIMAL);
                    return match evidence.has(Evidence::DOT_THOUSANDS) && !contradicted {
                        true => Mend::assumed(thousands),
                        false => ask(vec![decimals, thousands]),
                    };
                }
                _ => return ask(vec![decimals, thousands]),
            };
            if evidence.only(as_decimal, as_thousands) {
                Mend::assumed(decimals)
            } else if evidence.only(as_thousands, as_decimal) {
                Mend::assumed(thousands)
            } else {
                ask(vec![decimals, thousands])
            }
        }
        (None, None) => Mend::No,
    }
}

/// As [`mend`], for whole numbers.
pub(super) fn mend_integer(cell: &str, unit: Option<Unit>) -> Mend {
    let Some(number) = Marked::read(cell).filter(|number| !number.is_percent()) else { return Mend::No };
    if !number.is_in(unit) {
        return number.unread();
    }
    let whole = |text: &String| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        fraction.bytes().all(|b| b == b'0').then(|| whole.to_owned())
    };
    let decimals = number.with_decimals();
    match (decimals.as_ref().and_then(whole), number.with_thousands()) {
        (Some(only), None) => Mend::To { text: only, sure: !number.shows_euros(unit) },
        (None, Some(only)) if decimals.is_none() => Mend::To { text: only, sure: !number.shows_euros(unit) },
        // 1.000 may have three decimals or be a thousand; a person must also decide about a fraction, as in 1,250.
        (one, Some(other)) => {
            let readings = one.into_iter().chain([other]).collect();
            Mend::Ask { doubt: Doubt::ThousandsOrDecimals, readings }
        }
        _ => Mend::No,
    }
}

/// A number as people write it, split at its marks: `-1 234,50 €`.
#[derive(Debug)]
struct Marked<'a> {
    negative: bool,
    /// The digits between marks.
    parts: Vec<String>,
    /// The commas and dots between the parts. Blanks between thousands are removed.
    marks: Vec<char>,
    /// The text after the digits; `euro_first` holds a euro sign before them.
    behind: &'a str,
    euro_first: bool,
}

impl<'a> Marked<'a> {
    /// Reads the whole text: a sign, digits, and a rest that the caller interprets.
    fn read(cell: &'a str) -> Option<Self> {
        whole(cell.trim(), |cursor| {
            let euro_first = cursor.eat("€");
            cursor.blanks();
            let negative = cursor.take(|c| matches!(c, '-' | '\u{2212}')).is_some();
            if !negative {
                let _ = cursor.eat("+");
            }
            cursor.blanks();
            let figures = cursor.run(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ','));
            let behind = cursor.run(|_| true);
            // A text that continues like a date or a code is no number.
            let stands_apart = behind.is_empty()
                || figures.ends_with(char::is_whitespace)
                || behind.starts_with(|c: char| {
                    c.is_alphabetic() || matches!(c, '€' | '%' | '°' | '$' | '£' | '(')
                });
            let (parts, marks) = cut(figures.trim_end()).filter(|_| stands_apart)?;
            Some(Marked { negative, parts, marks, behind, euro_first })
        })
    }

    fn is_percent(&self) -> bool {
        self.behind == "%" && !self.euro_first
    }

    /// True if the text around the digits is the column's unit or euros, or if there is none.
    fn is_in(&self, unit: Option<Unit>) -> bool {
        match (self.euro_first, self.behind) {
            (false, "") => true,
            (false, behind) => {
                self.is_percent() || Unit::EURO.is(behind) || unit.is_some_and(|unit| unit.is(behind))
            }
            (true, behind) => behind.is_empty(),
        }
    }

    /// True for euros in a column of another unit: the number was probably displayed as an amount, which is not sure.
    fn shows_euros(&self, unit: Option<Unit>) -> bool {
        (self.euro_first || Unit::EURO.is(self.behind)) && unit.is_some_and(|unit| unit != Unit::EURO)
    }

    /// Asks about a number with an unread rest.
    fn unread(&self) -> Mend {
        match self.with_decimals().or_else(|| self.with_thousands()) {
            Some(_) => Mend::Ask { doubt: Doubt::Unread, readings: Vec::new() },
            None => Mend::No,
        }
    }

    fn signed(&self, text: &str) -> String {
        if self.negative { format!("-{text}") } else { text.to_owned() }
    }

    /// Reads the last mark as that of decimals, the marks before it as those of thousands.
    fn with_decimals(&self) -> Option<String> {
        let (decimals, whole) = self.parts.split_last()?;
        match self.marks.split_last() {
            None => Some(self.signed(decimals)),
            Some((mark, others)) => {
                let regular = others.iter().all(|other| other != mark && others.first() == Some(other))
                    && (others.is_empty() || grouped(whole));
                let whole = whole.concat();
                let zero = if whole.is_empty() { "0" } else { "" };
                let fraction = if decimals.is_empty() { String::new() } else { format!(".{decimals}") };
                regular.then(|| self.signed(&format!("{zero}{whole}{fraction}")))
            }
        }
    }

    /// Reads all marks as those of thousands.
    fn with_thousands(&self) -> Option<String> {
        let first = *self.marks.first()?;
        let alike = first != ' ' && self.marks.iter().all(|mark| *mark == first);
        (alike && grouped(&self.parts)).then(|| self.signed(&self.parts.concat()))
    }

    fn evidence(&self) -> Evidence {
        match (self.marks.as_slice(), self.with_decimals(), self.with_thousands()) {
            ([','] | [' '], Some(_), None) => Evidence::COMMA_DECIMAL,
            (['.', .., ','], Some(_), None) | (['.', ..], None, Some(_)) => Evidence::DOT_THOUSANDS,
            ([',', .., '.'], Some(_), None) | ([',', ..], None, Some(_)) => Evidence::COMMA_THOUSANDS,
            _ => Evidence::NONE,
        }
    }
}

/// The digits between marks, and the marks.
fn cut(text: &str) -> Option<(Vec<String>, Vec<char>)> {
    let (mut parts, mut marks, mut blanks) = (vec![String::new()], Vec::new(), Vec::new());
    for c in text.chars() {
        match (c, parts.last_mut()) {
            ('0'..='9', Some(part)) => part.push(c),
            ('.' | ',', _) => {
                marks.push(c);
                parts.push(String::new());
            }
            (c, Some(part)) if c.is_whitespace() => blanks.push((marks.len(), part.len())),
            _ => return None,
        }
    }
    // One comma or dot may begin or end a number. A text without digits or with too many is no number.
    let figures: usize = parts.iter().map(String::len).sum();
    if figures == 0 || figures > 28 || marks.len() > 1 && parts.iter().any(String::is_empty) {
        return None;
    }
    // Blanks separate thousands, before the decimals.
    let whole = parts.first().map_or(0, String::len);
    let groups = |place: usize| place > 0 && place < whole && (whole - place).is_multiple_of(3);
    let all_groups = (whole.saturating_sub(1)) / 3;
    let set_well = blanks.iter().all(|(marks, place)| *marks == 0 && groups(*place));
    if !blanks.is_empty() && (!set_well || blanks.len() != all_groups || marks.len() > 1) {
        return None;
    }
    if !blanks.is_empty() {
        // After thousands with blanks, the one mark is that of decimals. A blank replaces it: it has one reading.
        marks.iter_mut().for_each(|mark| *mark = ' ');
    }
    Some((parts, marks))
}

/// True for one to three digits, then groups of three.
fn grouped(parts: &[String]) -> bool {
    match parts.split_first() {
        Some((first, rest)) => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && rest.iter().all(|part| part.len() == 3)
        }
        None => false,
    }
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
    fn only_what_has_one_reading_is_mended() {
        for (text, expected) in [
            ("100000,1", "100000.1"),
            ("1 930,54 €", "1930.54"),
            ("12\u{a0}800", "12800"),
            ("12\u{202f}800,5", "12800.5"),
            ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("1.234.567", "1234567"),
            ("1.234.567,89", "1234567.89"),
            ("1234,567", "1234.567"),
            ("0,125", "0.125"),
            ("1 234,567", "1234.567"),
            ("€ 12,50", "12.50"),
            ("\u{2212}12 EUR", "-12"),
            ("- 1 250", "-1250"),
            (",5", "0.5"),
            ("12,", "12"),
        ] {
            assert_eq!(mend(text, Evidence::NONE, None), Mend::sure(expected.into()), "{text}");
        }
        for text in [
            "1,2,3",
            "gratuit",
            "12 34",
            "1 2345",
            "1,23,456",
            "1 234 5,6",
            "",
            "€",
            "1.2.3",
            "2024-03-15",
            "€ -",
        ] {
            assert_eq!(mend(text, Evidence::NONE, None), Mend::No, "{text}");
        }
        for (text, doubt, readings) in [
            ("1,234", Doubt::ThousandsOrDecimals, ["1.234", "1234"]),
            ("-1,234 €", Doubt::ThousandsOrDecimals, ["-1.234", "-1234"]),
            ("45 %", Doubt::Percent, ["45", "0.45"]),
        ] {
            let readings = readings.map(str::to_owned).to_vec();
            assert_eq!(mend(text, Evidence::NONE, None), Mend::Ask { doubt, readings }, "{text}");
        }
    }

    #[test]
    fn other_numbers_of_the_column_decide() {
        for (other, text, expected) in [
            ("1,5", "1,234", Some("1.234")),
            ("1,234,567", "1,234", Some("1234")),
            ("1,234.5", "1,234", Some("1234")),
            ("1.234,5", "1.234", Some("1234")),
            ("1.5", "1,234", None),
            ("1,5", "1.234", None),
            ("1,5", "1.5", None),
            ("12.50", "1,234", None),
        ] {
            let mended = mend(text, evidence(other.as_bytes()), None);
            match expected {
                Some(expected) => assert_eq!(mended, Mend::assumed(expected.into()), "{other} {text}"),
                None => assert!(!matches!(mended, Mend::To { sure: false, .. }), "{other} {text}"),
            }
        }
    }

    #[test]
    fn a_column_that_contradicts_itself_decides_nothing() {
        let gather = |cells: &[&str]| {
            let mut all = Evidence::NONE;
            cells.iter().for_each(|cell| all.add(evidence(cell.as_bytes())));
            all
        };
        for cells in [
            &["8.300,00", "12.50"][..],
            &["8.300,00", "8300.00"],
            &["8.300,00", "0.125"],
            &["8.300,00", "1,234.5"],
        ] {
            let Mend::Ask { readings, .. } = mend("8.300", gather(cells), None) else { panic!("{cells:?}") };
            assert_eq!(readings, ["8.300", "8300"], "{cells:?}");
        }
        assert_eq!(mend("8.300", gather(&["8.300,00"]), None), Mend::assumed("8300".into()));
        // Decimals follow both commas and dots: a valid number stays.
        assert_eq!(mend("8.300", gather(&["12,5", "12.50"]), None), Mend::No);
        assert!(matches!(mend("8.300", gather(&["12,5"]), None), Mend::Ask { .. }));
    }

    #[test]
    fn a_unit_is_read_where_the_column_is_in_it() {
        let kilowatts = Unit::of("en kW");
        for (text, unit, expected) in [
            ("22 kW", kilowatts, Mend::sure("22".into())),
            ("7,4kW", kilowatts, Mend::sure("7.4".into())),
            ("12 €", None, Mend::sure("12".into())),
            ("12 euros", None, Mend::sure("12".into())),
        ] {
            assert_eq!(mend(text, Evidence::NONE, unit), expected, "{text}");
        }
        for (text, unit) in [
            ("22 kWh", kilowatts),
            ("22000 W", kilowatts),
            ("22 kVA", kilowatts),
            ("€12 €", None),
            ("22 kW", None),
            ("12 k€", None),
            ("12 € TTC", None),
            ("5,5%,", None),
            ("1250 (solde 300)", None),
        ] {
            let ask = Mend::Ask { doubt: Doubt::Unread, readings: Vec::new() };
            assert_eq!(mend(text, Evidence::NONE, unit), ask, "{text}");
        }
        assert_eq!(mend("12 €", Evidence::NONE, kilowatts), Mend::assumed("12".into()));
        assert_eq!(mend_integer("12 kW", kilowatts), Mend::sure("12".into()));
        assert!(matches!(mend_integer("12 rue", None), Mend::Ask { doubt: Doubt::Unread, .. }));
    }

    #[test]
    fn whole_numbers_are_mended_when_no_fraction_is_lost() {
        for (text, expected) in
            [("1 250", Some("1250")), ("3.0", Some("3")), ("3,00", Some("3")), ("1.234.567", Some("1234567"))]
        {
            assert_eq!(
                mend_integer(text, None),
                expected.map_or(Mend::No, |text| Mend::sure(text.into())),
                "{text}"
            );
        }
        for text in ["3.5", "douze", "45 %", "12 34"] {
            assert_eq!(mend_integer(text, None), Mend::No, "{text}");
        }
        for text in ["1,250", "1.000"] {
            assert!(matches!(mend_integer(text, None), Mend::Ask { .. }), "{text}");
        }
    }
}
