//! `phone-number-value`: a telephone number in use, written as in France or with its calling code;
//! or a short number.
//!
//! Source: the rules of libphonenumber (parsing, validity, short numbers), with its plans in the version that Validata
//! uses. Not implemented: the parameters of `tel:` addresses, except `;ext=`.

mod plan;

use std::sync::OnceLock;

use regex::Regex;

use self::plan::Plan;
use super::{Check, CheckedForm, ColumnRef, KnownCheck, RowCheck, RowValues};
use crate::field_type::whole::{Cursor, whole};
use crate::field_type::{Mend, Value, lexical};
use crate::report::{Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Phone {
    column: ColumnRef,
}

/// The calling code and international prefix of numbers written without them.
const FRANCE: u16 = 33;
const INTERNATIONAL_PREFIX: &str = "00";

const MAX_CHARACTERS: usize = 250;
const MIN_DIGITS: usize = 2;
const MAX_DIGITS: usize = 17;

/// The extension after a number: `ext. 12`, `x12`, `#12`; `poste` is not one.
const EXTENSION: &str = "(?:;ext=(\\d{1,20})\
    |[ \u{a0}\\t,]*(?:e?xt(?:ensi(?:o\u{301}?|ó))?n?|ｅ?ｘｔｎ?|доб|anexo)[:\\.．]?[ \u{a0}\\t,-]*(\\d{1,20})#?\
    |[ \u{a0}\\t,]*(?:[xｘ#＃~～]|int|ｉｎｔ)[:\\.．]?[ \u{a0}\\t,-]*(\\d{1,9})#?\
    |[- ]+(\\d{1,6})#\
    |[ \u{a0}\\t]*(?:,{2}|;)[:\\.．]?[ \u{a0}\\t,-]*(\\d{1,15})#?\
    |[ \u{a0}\\t]*(?:,)+[:\\.．]?[ \u{a0}\\t,-]*(\\d{1,9})#?)";
const PUNCTUATION: &str = "-x\u{2010}-\u{2015}\u{2212}\u{30fc}\u{ff0d}-\u{ff0f} \u{a0}\u{ad}\u{200b}\u{2060}\u{3000}()（）［］.\\[\\]/~\u{2053}\u{223c}\u{ff5e}";

impl RowCheck for Phone {
    const KNOWN: &'static [KnownCheck] =
        &[KnownCheck::of_column(&["phone-number-value"], &[Rule::CheckPhone], |params| {
            Ok(Check::Phone(Phone { column: params.column("column")? }))
        })];

    fn form(&self) -> Option<(usize, CheckedForm)> {
        self.column.index.map(|index| (index, CheckedForm::Phone))
    }

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.get(&self.column).is_some_and(Value::is_set) && !is_phone_number(row.cell(&self.column)) {
            row.report(sink, Rule::CheckPhone, &self.column, &[]);
        }
    }
}

pub(super) fn is_phone_number(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).ok().and_then(parse).is_some_and(|(code, digits)| is_valid(code, &digits))
}

/// Writes a number as dialled from abroad: `05 49 52 40 35`, `+33 (0)5 49 …`, `0262 …` overseas. Assumed where the
/// first zero is lost. Refuses a text that is no number to its end.
pub(super) fn mend(cell: &str) -> Mend {
    let text = lexical::without_zero_fraction(cell.trim());
    let Some((digits, sure)) = whole(text, french_number) else { return Mend::No };
    let mut lead = (FRANCE, digits.as_str());
    // The overseas territories have their own calling codes; their national numbers begin with those digits.
    const OVERSEAS: [(&str, u16); 9] = [
        ("590", 590),
        ("690", 590),
        ("594", 594),
        ("694", 594),
        ("596", 596),
        ("696", 596),
        ("262", 262),
        ("692", 262),
        ("693", 262),
    ];
    const MAYOTTE: [&str; 2] = ["269", "639"];
    if let Some((_, code)) = OVERSEAS.iter().find(|(prefix, _)| digits.starts_with(prefix)) {
        lead.0 = *code;
    } else if MAYOTTE.iter().any(|prefix| digits.starts_with(prefix)) {
        lead.0 = 262;
    }
    let (code, digits) = lead;
    match is_valid(code, digits) {
        true => Mend::To { text: format!("+{code}{digits}"), sure },
        false => Mend::No,
    }
}

/// The nine digits after the first zero or the calling code of France; true if the text has one of the two.
fn french_number(cursor: &mut Cursor<'_>) -> Option<(String, bool)> {
    let separator = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '_' | '-');
    let abroad = cursor.attempt(|cursor| (cursor.eat("+33") || cursor.eat("0033")).then_some(())).is_some();
    let (mut digits, mut after_code) = (String::new(), abroad);
    while !cursor.rest().is_empty() {
        cursor.run(separator);
        if std::mem::take(&mut after_code) && (cursor.eat("(0)") || cursor.eat("0")) {
            continue;
        }
        match cursor.digits() {
            Some(figures) => digits.push_str(figures),
            None => break,
        }
    }
    let national = if abroad { None } else { digits.strip_prefix('0') };
    let sure = abroad || national.is_some();
    let digits = national.unwrap_or(&digits).to_owned();
    (digits.len() == 9).then_some((digits, sure))
}

/// True for a number in use in a region of the calling code, or for a short number there.
fn is_valid(code: u16, digits: &str) -> bool {
    let plans = plan::of_code(code);
    let region = match plans {
        [one] => Some(one),
        _ => plans.iter().find(|plan| plan.leads(digits).unwrap_or_else(|| plan.has(digits))),
    };
    region.is_some_and(|plan| plan.has(digits))
        || match plans {
            [one] => one.has_short_form(digits) && one.has_short(digits),
            _ => plans.iter().any(|plan| plan.has_short(digits)),
        }
}

/// The calling code and the digits after it, without national prefix.
fn parse(text: &str) -> Option<(u16, String)> {
    if text.chars().count() > MAX_CHARACTERS {
        return None;
    }
    let number = possible_number(text);
    if !is_viable(number) {
        return None;
    }
    let number = without_extension(number);
    let (code, digits) = match calling_code(number) {
        Ok(found) => found?,
        // One plus sign too many.
        Err(UnknownCode) => {
            let rest = number.trim_start_matches(PLUS);
            let found = if rest.len() < number.len() { calling_code(rest).ok()? } else { None };
            found.filter(|(code, _)| *code != 0)?
        }
    };
    let (code, digits) = if code == 0 { (FRANCE, normalise(number)) } else { (code, digits) };
    if digits.len() < MIN_DIGITS {
        return None;
    }
    let digits = plan::of_code(code).first()?.without_national_prefix(&digits);
    (MIN_DIGITS..=MAX_DIGITS).contains(&digits.len()).then_some((code, digits))
}

const PLUS: [char; 2] = ['+', '＋'];

/// The text from its first digit or plus, without characters that cannot end a number and without a second number.
fn possible_number(text: &str) -> &str {
    let start = text.find(|c: char| PLUS.contains(&c) || lexical::digit(c).is_some());
    let number = start.and_then(|start| text.get(start..)).unwrap_or_default();
    let number = number.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '#');
    let mut slashes = number.match_indices(['/', '\\']).map(|(place, _)| place);
    let second = slashes.find(|place| number[place + 1..].trim_start_matches(' ').starts_with('x'));
    second.map_or(number, |end| &number[..end])
}

fn is_viable(number: &str) -> bool {
    static VIABLE: OnceLock<Option<Regex>> = OnceLock::new();
    let regex = VIABLE.get_or_init(|| {
        let pattern = format!(
            "(?i)^(?:\\d{{2}}|[+＋]*(?:[{PUNCTUATION}*]*\\d){{3,}}[{PUNCTUATION}*A-Za-z\\d]*{EXTENSION}?)$"
        );
        Regex::new(&pattern).ok()
    });
    regex.as_ref().is_some_and(|regex| regex.is_match(number))
}

fn without_extension(number: &str) -> &str {
    static AT_END: OnceLock<Option<Regex>> = OnceLock::new();
    let regex = AT_END.get_or_init(|| Regex::new(&format!("(?i){EXTENSION}$")).ok());
    let before = regex.as_ref().and_then(|regex| regex.find(number)).map(|found| &number[..found.start()]);
    before.filter(|before| is_viable(before)).unwrap_or(number)
}

struct UnknownCode;

/// The calling code (0 if none is written) and the digits after it. None when too few digits follow.
fn calling_code(number: &str) -> Result<Option<(u16, String)>, UnknownCode> {
    let france = plan::of_code(FRANCE).first();
    let after_plus = number.trim_start_matches(PLUS);
    let digits = normalise(after_plus);
    let international = if after_plus.len() < number.len() {
        Some(digits.as_str())
    } else {
        digits.strip_prefix(INTERNATIONAL_PREFIX).filter(|rest| !rest.starts_with('0'))
    };
    if let Some(rest) = international {
        if rest.len() <= MIN_DIGITS {
            return Ok(None);
        }
        return split_code(rest).map(Some).ok_or(UnknownCode);
    }
    if let Some((plan, rest)) = france.zip(digits.strip_prefix(&FRANCE.to_string())) {
        let national = plan.strip_national_prefix(rest);
        if (!plan.has_form(&digits) && plan.has_form(&national)) || plan.is_too_long(&digits) {
            return Ok(Some((FRANCE, national)));
        }
    }
    Ok(Some((0, String::new())))
}

/// The shortest calling code at the start of the digits, and the rest.
fn split_code(digits: &str) -> Option<(u16, String)> {
    (1..=3).find_map(|length| {
        let (code, rest) = digits.split_at_checked(length)?;
        let plan: &Plan = plan::of_code(code.parse().ok().filter(|_| !code.starts_with('0'))?).first()?;
        Some((plan.code, rest.to_owned()))
    })
}

/// The digits of a number, in ASCII; with three letters or more, letters count as telephone keys.
fn normalise(number: &str) -> String {
    let by_letters = number.chars().filter(char::is_ascii_alphabetic).nth(2).is_some();
    let digit = |c: char| -> Option<char> {
        if by_letters { key(c) } else { lexical::digit(c).map(|digit| char::from(b'0' + digit)) }
    };
    number.chars().filter_map(digit).collect()
}

/// The telephone key of a character.
fn key(c: char) -> Option<char> {
    Some(match c.to_ascii_uppercase() {
        c @ '0'..='9' => c,
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for yes in [
            "0549523535",
            "05 49 52 35 35",
            "05.49.52.35.35",
            "+33 5 49 52 35 35",
            "+33 (0)5 49 52 35 35",
            "0033549523535",
            "33549523535",
            "549523535",
            "112",
            "15",
            "36 00",
            "118218",
            "+33 3631",
            "0549524035 ext. 12",
            "tel:+33549524035",
            "Tel 0549524035",
            "０５４９５２４０３５",
            "0800 VERTES",
            "+590590123456",
            "+1 212 555 2368",
            "+390669881234",
            "+54 9 11 2345 6789",
            "++33549524035",
            "0549524035;0549524036",
            "+800 1234 5678",
        ] {
            assert!(is_phone_number(yes.as_bytes()), "{yes:?}");
        }
        for no in [
            "",
            " ",
            "abc",
            "05 49 52 35 3",
            "05 49 52 35 355",
            "0000000000",
            "0700000000",
            "0262123456",
            "0549524035 poste 12",
            "0549524035 / 0612345678",
            "05,49,52,40,35",
            "05_49_52_40_35",
            "+330",
            "+99912345678",
            "5.49524035E8",
            "549524035.0",
            "011 33 549524035",
            "+0549524035",
            "+1",
        ] {
            assert!(!is_phone_number(no.as_bytes()), "{no:?}");
        }
    }

    #[test]
    fn the_international_form_is_what_was_meant() {
        for (cell, expected, sure) in [
            ("05 49 52 40 35", "+33549524035", true),
            ("05,49,52,40,35", "+33549524035", true),
            ("05_49_52_40_35", "+33549524035", true),
            ("+33 (0)5 49 52 40 35", "+33549524035", true),
            ("+33 05 49 52 40 35", "+33549524035", true),
            ("0033 5 49 52 40 35", "+33549524035", true),
            ("549524035.0", "+33549524035", false),
            ("0262 12 34 56", "+262262123456", true),
            ("0690 12 34 56", "+590690123456", true),
        ] {
            assert_eq!(mend(cell), Mend::To { text: expected.into(), sure }, "{cell}");
        }
        for cell in [
            "05 49 52 40 3",
            "0549524035 / 0612345678",
            "0549524035 0612345678",
            "0549524035 (accueil)",
            "0700000000",
            "05 49 52 40 35 poste 12",
            "",
        ] {
            assert_eq!(mend(cell), Mend::No, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}", number in "[+0-9 ./x;#,-]{0,30}") {
            is_phone_number(text.as_bytes());
            is_phone_number(number.as_bytes());
        }
    }
}
