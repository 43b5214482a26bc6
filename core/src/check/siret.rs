//! `french-siret-value` and `french-siren-value` (now `siret`, `siren`): fourteen or nine digits and their keys.
//!
//! Source: INSEE, SIRENE register. The first nine digits (SIREN) and all fourteen satisfy Luhn's formula
//! (ISO/IEC 7812-1). The establishments of La Poste (SIREN 356000000), except its seat, have a sum of digits
//! that is a multiple of five.

use std::borrow::Cow;

use super::{Check, CheckedForm, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::quick::all_digits;
use crate::field_type::{Doubt, Mend, Value, lexical};
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct SiretCheck {
    column: ColumnRef,
    number: Number,
}

/// The two numbers of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    Siret,
    Siren,
}

/// The reason why a text is not a SIRET or SIREN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The schema types the column as numbers or dates, which Validata never accepts as SIRET.
    NotText,
    Characters,
    Scientific,
    Length(usize),
    SirenKey,
    Key,
}

impl SiretCheck {
    fn read(params: &Parameters<'_>, number: Number) -> Result<Check, Phrase> {
        Ok(Check::Siret(SiretCheck { column: params.column("column")?, number }))
    }
}

impl RowCheck for SiretCheck {
    const KNOWN: &'static [KnownCheck] = &[
        KnownCheck::of_column(&["french-siret-value", "siret"], &[Rule::CheckSiret], |params| {
            SiretCheck::read(params, Number::Siret)
        }),
        KnownCheck::of_column(&["french-siren-value", "siren"], &[Rule::CheckSiren], |params| {
            SiretCheck::read(params, Number::Siren)
        }),
    ];

    fn form(&self) -> Option<(usize, CheckedForm)> {
        self.column.index.map(|index| (index, CheckedForm::Number(self.number)))
    }

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let verdict = match row.get(&self.column) {
            Some(Value::Text) => self.number.verify(row.cell(&self.column)),
            Some(value) if value.is_set() => Err(Fault::NotText),
            _ => return,
        };
        if let Err(fault) = verdict {
            let (reason, length) = match fault {
                Fault::NotText => ("siret-not-text", 0),
                Fault::Characters => ("siret-digits", 0),
                Fault::Scientific => ("siret-scientific", 0),
                Fault::Length(length) => ("siret-length", length),
                Fault::SirenKey => ("siret-siren-key", 0),
                Fault::Key => ("siret-key", 0),
            };
            let params = [
                ("reason", Param::Word(reason)),
                ("length", Param::Number(length as u64)),
                ("digits", Param::Number(self.number.digits() as u64)),
            ];
            let rule = match self.number {
                Number::Siret => Rule::CheckSiret,
                Number::Siren => Rule::CheckSiren,
            };
            row.report(sink, rule, &self.column, &params);
        }
    }
}

impl Number {
    fn digits(self) -> usize {
        match self {
            Number::Siret => 14,
            Number::Siren => 9,
        }
    }

    /// Verifies a number as Validata does: blanks, dots and full-width digits are accepted.
    #[inline]
    pub fn verify(self, cell: &[u8]) -> Result<(), Fault> {
        if cell.len() == self.digits() && all_digits(cell) {
            return self.verify_keys(cell);
        }
        let mut spaced = [0; 14];
        if let Some(digits) = unspaced(cell, &mut spaced).filter(|digits| digits.len() == self.digits()) {
            return self.verify_keys(digits);
        }
        let digits = compact(cell);
        if !digits.iter().all(u8::is_ascii_digit) || digits.is_empty() {
            return Err(if looks_scientific(cell) { Fault::Scientific } else { Fault::Characters });
        }
        if digits.len() != self.digits() {
            return Err(Fault::Length(digits.len()));
        }
        self.verify_keys(&digits)
    }

    #[inline]
    fn verify_keys(self, digits: &[u8]) -> Result<(), Fault> {
        match self {
            Number::Siret => digits.try_into().map_err(|_| Fault::Length(digits.len())).and_then(keys),
            Number::Siren => match digits.try_into() {
                Ok(digits) if siren_holds(digits) => Ok(()),
                _ => Err(Fault::Key),
            },
        }
    }

    /// The official form of a number whose only fault is separators.
    pub fn suggest(self, cell: &str) -> Option<String> {
        match self.mend(cell) {
            Mend::To { text, sure: true } => Some(text),
            _ => None,
        }
    }

    /// Repairs a text: keeps all its digits, restores leading zeros that a spreadsheet removed if the keys are then
    /// right, and reduces a SIRET to its SIREN where a SIREN is required. Separators have no meaning.
    pub fn mend(self, cell: &str) -> Mend {
        let whole = lexical::without_zero_fraction(lexical::strip(cell))
            .replace(['-', '_', '\u{2010}', '\u{2011}'], "");
        let digits = compact(whole.as_bytes());
        let Ok(digits) = std::str::from_utf8(&digits) else { return Mend::No };
        if digits.is_empty() || !all_digits(digits.as_bytes()) {
            return Mend::No;
        }
        let to = |text: &str, sure| Mend::To { text: text.to_owned(), sure };
        if digits.len() == self.digits() {
            return if self.verify(digits.as_bytes()).is_ok() { to(digits, true) } else { Mend::No };
        }
        let siren = digits
            .get(..9)
            .filter(|_| self == Number::Siren && Number::Siret.verify(digits.as_bytes()).is_ok());
        if let Some(siren) = siren {
            return to(siren, false);
        }
        if (1..=MOST_LOST_ZEROS).contains(&self.digits().saturating_sub(digits.len())) {
            let padded = format!("{digits:0>width$}", width = self.digits());
            return match self.verify(padded.as_bytes()) {
                Ok(()) => to(&padded, false),
                Err(_) => Mend::Ask { doubt: Doubt::LostZero, readings: Vec::new() },
            };
        }
        Mend::No
    }
}

/// Numbers in use begin with two zeros at most.
const MOST_LOST_ZEROS: usize = 2;

/// Checks both keys of fourteen ASCII digits.
#[inline]
fn keys(digits: &[u8; 14]) -> Result<(), Fault> {
    let Some((siren, _)) = digits.split_first_chunk::<9>() else { return Err(Fault::SirenKey) };
    if !siren_holds(siren) {
        return Err(Fault::SirenKey);
    }
    let holds = if siren == LA_POSTE && digits != LA_POSTE_SEAT {
        digits.iter().map(|d| u32::from(d - b'0')).sum::<u32>().is_multiple_of(5)
    } else {
        siret_holds(digits)
    };
    if holds { Ok(()) } else { Err(Fault::Key) }
}

const LA_POSTE: &[u8; 9] = b"356000000";
const LA_POSTE_SEAT: &[u8; 14] = b"35600000000048";

/// Luhn's formula on nine ASCII digits: every second digit from the right is doubled, minus nine if above nine.
#[inline]
fn siren_holds(digits: &[u8; 9]) -> bool {
    let [first @ .., last] = digits;
    (luhn(u64::from_le_bytes(*first), EVEN) + u64::from(last - b'0')).is_multiple_of(10)
}

/// Luhn's formula on fourteen ASCII digits.
#[inline]
fn siret_holds(digits: &[u8; 14]) -> bool {
    let (Some(first), Some(last)) = (digits.first_chunk(), digits.last_chunk()) else { return false };
    // The first two of the last eight belong to the first eight.
    let last = u64::from_le_bytes(*last) & !0xFFFF;
    (luhn(u64::from_le_bytes(*first), ODD) + luhn(last, ODD)).is_multiple_of(10)
}

/// The first, third, fifth and seventh of eight digits.
const ODD: u64 = u64::from_le_bytes([0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0]);
const EVEN: u64 = !ODD;

/// The sum of Luhn's formula over eight ASCII digits, of which `doubled` are doubled.
#[inline]
fn luhn(digits: u64, doubled: u64) -> u64 {
    let digits = digits & 0x0F0F_0F0F_0F0F_0F0F;
    let doubled = digits & doubled;
    let beyond = ((doubled + 0x7B7B_7B7B_7B7B_7B7B) & 0x8080_8080_8080_8080) >> 7;
    (digits + doubled - beyond * 9).wrapping_mul(0x0101_0101_0101_0101) >> 56
}

/// As [`compact`], for the commonest separators, ASCII blanks and dots, and without allocation.
fn unspaced<'d>(cell: &[u8], digits: &'d mut [u8; 14]) -> Option<&'d [u8]> {
    let mut count = 0;
    for byte in cell.iter().filter(|byte| !matches!(byte, b' ' | b'.')) {
        *digits.get_mut(count).filter(|_| byte.is_ascii_digit())? = *byte;
        count += 1;
    }
    digits.get(..count)
}

/// The digits without the blanks and dots that Validata removes.
pub(crate) fn compact(cell: &[u8]) -> Cow<'_, [u8]> {
    if cell.iter().all(u8::is_ascii_digit) {
        return Cow::Borrowed(cell);
    }
    let Ok(text) = std::str::from_utf8(cell) else { return Cow::Borrowed(cell) };
    let kept = lexical::strip(text).chars().filter(|c| !is_separator(*c)).map(|c| match c {
        // Digits of full width and of mathematical alphabets.
        '\u{ff10}'..='\u{ff19}' => char::from(b'0' + (c as u32 - 0xff10) as u8),
        '\u{1d7ce}'..='\u{1d7ff}' => char::from(b'0' + ((c as u32 - 0x1d7ce) % 10) as u8),
        c => c,
    });
    let mut digits = String::with_capacity(text.len());
    digits.extend(kept);
    Cow::Owned(digits.into_bytes())
}

/// Spaces and dots of all scripts, as Validata's package treats them (found by testing each character).
fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '.'
            | '\u{a0}'
            | '\u{b7}'
            | '\u{387}'
            | '\u{6d4}'
            | '\u{701}'
            | '\u{702}'
            | '\u{830}'
            | '\u{f0b}'
            | '\u{f0c}'
            | '\u{16eb}'
            | '\u{2000}'
            ..='\u{200a}'
                | '\u{2022}'
                | '\u{2024}'
                | '\u{2027}'
                | '\u{202f}'
                | '\u{205f}'
                | '\u{2e31}'
                | '\u{2e33}'
                | '\u{3000}'
                | '\u{3002}'
                | '\u{30fb}'
                | '\u{fe52}'
                | '\u{ff0e}'
                | '\u{ff65}'
                | '\u{10101}'
                | '\u{1091f}'
                | '\u{10a50}'
    )
}

/// `4,991E+13`: digits are lost, and no repair can restore them.
pub(crate) fn looks_scientific(cell: &[u8]) -> bool {
    let mut exponent = cell.iter().rev().skip_while(|b| b.is_ascii_digit());
    cell.first().is_some_and(u8::is_ascii_digit)
        && matches!((exponent.next(), exponent.next()), (Some(b'+'), Some(b'E' | b'e')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for yes in [
            "21860194600013",
            " 21860194600013",
            "21860194600013 ",
            "218 601 946 00013",
            "218.601.946.00013",
            "21860194600013\n",
            "00000000000000",
            "2186019460001３",
            "35600000000048",
            "35600000049837",
            "35600000000001",
            "35600000000100",
        ] {
            assert_eq!(Number::Siret.verify(yes.as_bytes()), Ok(()), "{yes:?}");
        }
        for (no, fault) in [
            ("21860194600014", Fault::Key),
            ("21860194700003", Fault::SirenKey),
            ("218601946", Fault::Length(9)),
            ("35600000000049", Fault::Key),
            ("35600000012345", Fault::Key),
            ("35600000000000", Fault::Key),
            ("2186019460001A", Fault::Characters),
            ("٢١٨٦٠١٩٤٦٠٠٠١٣", Fault::Characters),
            ("  ", Fault::Characters),
            ("218601946-00013", Fault::Characters),
            ("4,991E+13", Fault::Scientific),
            ("2.1860195E+13", Fault::Scientific),
            ("21860194600013.0", Fault::Length(15)),
            ("+2186019460001", Fault::Characters),
        ] {
            assert_eq!(Number::Siret.verify(no.as_bytes()), Err(fault), "{no:?}");
        }
    }

    #[test]
    fn a_siren_has_nine_digits_and_its_key() {
        for yes in ["218601946", "356000000", "218 601 946", "000000000"] {
            assert_eq!(Number::Siren.verify(yes.as_bytes()), Ok(()), "{yes:?}");
        }
        for (no, fault) in
            [("218601947", Fault::Key), ("21860194", Fault::Length(8)), ("21860194600013", Fault::Length(14))]
        {
            assert_eq!(Number::Siren.verify(no.as_bytes()), Err(fault), "{no:?}");
        }
    }

    #[test]
    fn the_official_form_is_suggested() {
        assert_eq!(Number::Siret.suggest("32402138500000.0"), None);
        assert_eq!(Number::Siret.suggest("21860194600013.0").as_deref(), Some("21860194600013"));
        assert_eq!(Number::Siret.suggest("218 601 946 00013").as_deref(), Some("21860194600013"));
        for (number, text, expected, sure) in [
            (Number::Siret, "21860194600013,00", "21860194600013", true),
            (Number::Siret, "218-601-946-00013", "21860194600013", true),
            (Number::Siret, "5650171100115", "05650171100115", false),
            (Number::Siret, "5650171100115.0", "05650171100115", false),
            (Number::Siret, "565 017 110 0115", "05650171100115", false),
            (Number::Siren, "218 601 946", "218601946", true),
            (Number::Siren, "218 601 946 00013", "218601946", false),
            (Number::Siren, "56501711", "056501711", false),
        ] {
            assert_eq!(number.mend(text), Mend::To { text: expected.into(), sure }, "{text}");
        }
        for (number, text) in [(Number::Siret, "2186019460001"), (Number::Siren, "21860194")] {
            assert!(matches!(number.mend(text), Mend::Ask { doubt: Doubt::LostZero, .. }), "{text}");
        }
        for (number, text) in [
            (Number::Siret, "21860194600013 (mairie)"),
            (Number::Siret, "21860194600013/38047555800058"),
            (Number::Siret, "2186019460001A"),
            (Number::Siret, "218601946"),
            (Number::Siren, "21860194600014"),
            (Number::Siren, "21860194600013 x"),
            (Number::Siret, ""),
        ] {
            assert_eq!(number.mend(text), Mend::No, "{text}");
        }
    }
}
