//! `date`, format `default`: `YYYY-MM-DD` (ISO 8601), months and days with or without their zero.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::strptime::Strptime;
use super::{Day, Doubt, Evidence, Mend, Value, lexical, quick};

#[inline]
pub(super) fn read_into(cell: &[u8], slot: &mut Value) {
    match read_full(cell) {
        Some(day) => *slot = Value::Date(day),
        None => *slot = read_lenient(cell).map_or(Value::Invalid, Value::Date),
    }
}

/// Exactly `YYYY-MM-DD` in ASCII.
#[inline]
pub(super) fn read_full(cell: &[u8]) -> Option<Day> {
    quick::date(cell, 0, cell.len())
}

/// What Python's `strptime` takes besides: one figure for month or day, the day after a space, other digits.
#[cold]
fn read_lenient(cell: &[u8]) -> Option<Day> {
    // A year has four figures; most texts that are no such date end here.
    if cell.is_ascii() && cell.get(4) != Some(&b'-') {
        return None;
    }
    static PATTERN: OnceLock<Option<Strptime>> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| Strptime::new("%Y-%m-%d").ok()).as_ref()?;
    pattern.read(cell).and_then(|(moment, _)| Day::from_date(moment.date()))
}

/// A number of at most nine ASCII digits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    if digits.len() > 9 {
        return None;
    }
    digits.iter().try_fold(0u32, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 { number.checked_mul(10)?.checked_add(digit.into()) } else { None }
    })
}

pub(super) fn write(day: Day, out: &mut Vec<u8>) {
    let (year, month, day) = day.parts();
    out.extend_from_slice(&digits::<4>(year));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(month));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(day));
}

/// A date that may have a year which the type has not: its text is for the check to refuse.
pub(crate) fn write_date(date: NaiveDate, out: &mut Vec<u8>) {
    match Day::from_date(date) {
        Some(day) => write(day, out),
        None => out.extend_from_slice(date.to_string().as_bytes()),
    }
}

/// A number in N digits.
pub(super) fn digits<const N: usize>(mut number: u32) -> [u8; N] {
    let mut digits = [b'0'; N];
    for digit in digits.iter_mut().rev() {
        *digit += (number % 10) as u8;
        number /= 10;
    }
    digits
}

/// What a date of figures says of its column: `31/01/2024` that days come first, `01/31/2024` that months do.
pub(super) fn evidence(cell: &[u8]) -> Evidence {
    // Dates in the official form, and most texts, end here.
    if cell.len() > 40 || !matches!(cell.get(1..3), Some([b'/' | b'-' | b'.', _] | [_, b'/' | b'-' | b'.'])) {
        return Evidence::NONE;
    }
    let Some([first, second, _]) = std::str::from_utf8(cell).ok().and_then(figures) else {
        return Evidence::NONE;
    };
    match (first.0, second.0) {
        (13..=31, 1..=12) => Evidence::DAY_FIRST,
        (1..=12, 13..=31) => Evidence::MONTH_FIRST,
        _ => Evidence::NONE,
    }
}

/// Three numbers with the same separator between them, each with how many figures it has.
fn figures(text: &str) -> Option<[(u32, usize); 3]> {
    let day = text.as_bytes().split(|b| matches!(b, b'T' | b' ')).next()?;
    let separator = *day.iter().find(|b| !b.is_ascii_digit()).filter(|b| matches!(b, b'/' | b'-' | b'.'))?;
    let mut parts = day.split(|b| *b == separator);
    let mut part = || {
        let figures = parts.next().filter(|figures| matches!(figures.len(), 1 | 2 | 4))?;
        Some((number(figures)?, figures.len()))
    };
    let all = [part()?, part()?, part()?];
    parts.next().is_none().then_some(all)
}

/// The day in the default format.
pub(super) fn text(day: NaiveDate) -> String {
    let mut out = Vec::with_capacity(10);
    write_date(day, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// What a text says of a day, whatever the format that is asked for.
pub(super) fn mend(cell: &str, evidence: Evidence, write: &dyn Fn(NaiveDate) -> String) -> Mend {
    let cell = cell.trim();
    let Some((day, time)) = split_time(cell) else { return Mend::No };
    // A moment is more than its day, unless it is midnight: that is how programs write days.
    let to =
        |found: NaiveDate, sure: bool| Mend::To { text: write(found), sure: sure && time != Time::Other };
    let date = |year: u32, month: u32, day: u32| {
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
    };
    if let Some(found) = with_month_name(day) {
        return to(found, true);
    }
    let Some([(first, width), (second, _), (third, last)]) = figures(day) else {
        return serial_day(cell)
            .map_or(Mend::No, |day| Mend::Ask { doubt: Doubt::SerialDay, readings: vec![write(day)] });
    };
    match (width, last) {
        (4, 1 | 2) => date(first, second, third).map_or(Mend::No, |found| to(found, true)),
        (1 | 2, 2 | 4) => {
            // Two figures of a year are not the year, but hardly anything else; `24-01-07` is neither sure nor likely.
            let year = if last == 4 { third } else { century(third) };
            match (date(year, second, first), date(year, first, second)) {
                (Some(only), None) => to(only, last == 4),
                (None, Some(only)) if last == 4 => to(only, true),
                (Some(one), Some(same)) if one == same => to(one, last == 4),
                (Some(day_first), Some(month_first)) => {
                    if evidence.only(Evidence::DAY_FIRST, Evidence::MONTH_FIRST) {
                        to(day_first, false)
                    } else if evidence.only(Evidence::MONTH_FIRST, Evidence::DAY_FIRST) {
                        to(month_first, false)
                    } else {
                        let readings = vec![write(day_first), write(month_first)];
                        Mend::Ask { doubt: Doubt::DayOrMonth, readings }
                    }
                }
                _ => Mend::No,
            }
        }
        _ => Mend::No,
    }
}

/// The year that two figures stand for, as `strptime` reads them.
fn century(figures: u32) -> u32 {
    if figures < 69 { 2000 + figures } else { 1900 + figures }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    None,
    Midnight,
    Other,
}

/// Cuts a time of day off a text; None when what follows the day is no time.
fn split_time(text: &str) -> Option<(&str, Time)> {
    let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let begins = |place: usize| {
        let rest = text.as_bytes().get(place + 1..).unwrap_or_default();
        digit(rest.first()) && (rest.get(1) == Some(&b':') || rest.get(2) == Some(&b':'))
    };
    let Some(place) = text.bytes().position(|b| matches!(b, b'T' | b' ')).filter(|_| text.contains(':'))
    else {
        return Some((text, Time::None));
    };
    let place = if begins(place) { place } else { text.rfind(' ').filter(|place| begins(*place))? };
    let (day, time) = (text.get(..place)?, text.get(place + 1..)?);
    if !time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'Z' | b'+' | b'-')) {
        return None;
    }
    let midnight = time.bytes().all(|b| matches!(b, b'0' | b':' | b'.'));
    Some((day, if midnight { Time::Midnight } else { Time::Other }))
}

/// `7 janvier 2024`, `dimanche 1er août 2024`, `07-janv.-2024`.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] = [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];
    const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    if text.len() > 40 || !text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let folded = lexical::fold(text);
    let mut words = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|word| !word.is_empty())
        .peekable();
    words.next_if(|word| DAYS.contains(word));
    let day = words.next()?;
    let day = number(day.strip_suffix("er").filter(|day| *day == "1").unwrap_or(day).as_bytes())?;
    let name = words.next()?;
    // An abbreviation that two months share is none.
    let mut months = (1u32..).zip(MONTHS).filter(|(_, month)| name.len() >= 3 && month.starts_with(name));
    let (month, _) = months.next()?;
    let year = words.next().filter(|year| year.len() == 4)?;
    if months.next().is_some() || words.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(number(year.as_bytes())?).ok()?, month, day)
}

/// The day that a spreadsheet keeps under a number, between 1980 and 2079.
fn serial_day(text: &str) -> Option<NaiveDate> {
    let days = number(text.as_bytes()).filter(|days| text.len() == 5 && (29_221..65_746).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    fn read(cell: &[u8]) -> Value {
        FieldType::Date.read(cell)
    }

    #[test]
    fn reads_what_python_reads() {
        for text in [
            "2020-01-01",
            "2020-1-1",
            "2020-02-29",
            "0001-01-01",
            "9999-12-31",
            "2020-1-31",
            "2020-12-1",
            "2020-01- 1",
            "٢٠٢٠-01-01",
            "2020-01-2٤",
        ] {
            assert!(read(text.as_bytes()).is_set(), "{text:?}");
        }
        for text in [
            "",
            "2020-02-30",
            "2019-02-29",
            "20-01-01",
            "02020-01-01",
            "11111111111-01-01",
            "2020-01-01 ",
            " 2020-01-01",
            "2020/01/01",
            "01/01/2020",
            "0000-01-01",
            "10000-01-01",
            "2020-13-01",
            "2020-00-10",
            "٢٠٢٠-٠١-٠١",
            "2020-01-01T00:00:00",
            "-2020-01-01",
            "+2020-01-01",
            "2020-01-001",
            "202-01-01",
            "2020-01-01\n",
            "2020-01-",
            "2020--01",
            "2020-01-  1",
            "2020-01-99999999999",
        ] {
            assert_eq!(read(text.as_bytes()), Value::Invalid, "{text:?}");
        }
    }

    #[test]
    fn only_what_has_one_reading_is_mended() {
        for (text, expected, sure) in [
            ("31/01/2024", "2024-01-31", true),
            ("01/31/2024", "2024-01-31", true),
            ("2024/01/07", "2024-01-07", true),
            ("2024.1.7", "2024-01-07", true),
            ("05/05/2024", "2024-05-05", true),
            ("31.01.2024", "2024-01-31", true),
            ("31-01-24", "2024-01-31", false),
            ("05/05/98", "1998-05-05", false),
            ("2024-01-31T00:00:00", "2024-01-31", true),
            ("2024-01-31T10:00:00", "2024-01-31", false),
            ("31/01/2024 00:00", "2024-01-31", true),
            ("7 janvier 2024", "2024-01-07", true),
            ("dimanche 1er août 2024", "2024-08-01", true),
            ("7 JANV. 2024", "2024-01-07", true),
            ("07-févr-2024", "2024-02-07", true),
            ("7 janvier 2024 00:00:00", "2024-01-07", true),
        ] {
            let text_of_mend = Mend::To { text: expected.to_owned(), sure };
            assert_eq!(mend(text, Evidence::NONE, &super::text), text_of_mend, "{text}");
        }
        for text in [
            "31/02/2024",
            "31/99999999999/2024",
            "demain",
            "7 jui 2024",
            "janvier 2024",
            "24/13/20",
            "1/2-2024",
            "7 janvier 24",
            "1/1/1/2024",
            "01:02:03",
            "",
            "32 mars 2024",
            "31/01/2024 vers midi:30",
            "99999",
        ] {
            assert_eq!(mend(text, Evidence::NONE, &super::text), Mend::No, "{text}");
        }
        for (text, doubt, readings) in [
            ("07/01/2024", Doubt::DayOrMonth, &["2024-01-07", "2024-07-01"][..]),
            ("07/01/24", Doubt::DayOrMonth, &["2024-01-07", "2024-07-01"]),
            ("45322", Doubt::SerialDay, &["2024-01-31"]),
        ] {
            let readings = readings.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(mend(text, Evidence::NONE, &super::text), Mend::Ask { doubt, readings }, "{text}");
        }
    }

    #[test]
    fn other_dates_of_the_column_decide_unless_they_contradict_each_other() {
        let mut evidence = Evidence::NONE;
        for cell in ["2024-01-31", "07/01/2024", "objet", "", "1", "é/é"] {
            evidence.add(super::evidence(cell.as_bytes()));
        }
        assert_eq!(evidence, Evidence::NONE);
        evidence.add(super::evidence(b"31/01/2024 00:00"));
        assert_eq!(evidence, Evidence::DAY_FIRST);
        let expected = Mend::To { text: "2024-01-07".into(), sure: false };
        assert_eq!(mend("07/01/2024", evidence, &super::text), expected);
        evidence.add(super::evidence(b"1/31/2024"));
        assert!(matches!(mend("07/01/2024", evidence, &super::text), Mend::Ask { .. }));
        let expected = Mend::To { text: "2024-07-01".into(), sure: false };
        assert_eq!(mend("07/01/2024", Evidence::MONTH_FIRST, &super::text), expected);
    }
}
