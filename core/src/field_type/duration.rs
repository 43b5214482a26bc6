//! `duration`: ISO 8601 as the package `isodate` (BSD) reads it for frictionless: `P1Y2M3W4DT5H6M7.5S`, any part with
//! decimals, or the alternative form `P0001-02-03T04:05:06`.

mod alternative;

use rust_decimal::Decimal;

use super::Value;
use super::lexical::{Lexed, exact_decimal};

/// A duration: years and months, whose length varies, are separate from the rest.
struct Duration {
    years: String,
    months: String,
    micros: i128,
}

pub(super) fn read(cell: &[u8]) -> Value {
    if parse(cell).is_some() { Value::Text } else { Value::Invalid }
}

/// Equal durations have equal keys. By default as Python compares them (twelve months equal a year); if `repeated`, as
/// Python hashes them for a column that must not repeat (twelve months differ from a year).
pub(super) fn key(cell: &[u8], repeated: bool) -> Option<String> {
    let Duration { years, months, micros } = parse(cell)?;
    let number = |text: &str| exact_decimal(text).filter(|_| !repeated);
    let total = number(&years)
        .zip(number(&months))
        .and_then(|(years, months)| years.checked_mul(Decimal::from(12))?.checked_add(months));
    Some(match total {
        Some(total) => format!("{} {micros}", total.normalize()),
        None => format!("{:?} {:?} {micros}", Lexed::read(years.as_bytes()), Lexed::read(months.as_bytes())),
    })
}

const DAY: i128 = 86_400_000_000;
/// The maximum of Python's `timedelta`.
const MOST_DAYS: i128 = 999_999_999;
/// The parts in their order: letter, microseconds (0 for years and months, which have no fixed length).
const DATE_PARTS: [(char, i128); 4] = [('Y', 0), ('M', 0), ('W', 7 * DAY), ('D', DAY)];
const TIME_PARTS: [(char, i128); 3] = [('H', 3_600_000_000), ('M', 60_000_000), ('S', 1_000_000)];

fn parse(cell: &[u8]) -> Option<Duration> {
    let text = std::str::from_utf8(cell).ok()?;
    usual(text).or_else(|| alternative::parse(text.strip_prefix('P')?))
}

fn usual(text: &str) -> Option<Duration> {
    // Python's `$` also matches before a final line feed.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let negative = text.starts_with('-');
    let body =
        text.strip_prefix(['+', '-']).unwrap_or(text).strip_prefix('P').filter(|body| !body.is_empty())?;
    let (date, time) = body.split_once('T').map_or((body, None), |(date, time)| (date, Some(time)));
    let sign = if negative { "-" } else { "" };
    let mut duration = Duration { years: "0".into(), months: "0".into(), micros: 0 };
    let (mut whole, mut left) = (0i128, 0f64);
    let mut take = |rest: &str, parts: &[(char, i128)]| -> Option<()> {
        let mut rest = rest;
        for (letter, size) in parts {
            let Some((number, after)) = part(rest, *letter) else { continue };
            rest = after;
            match (letter, *size) {
                ('Y', 0) => duration.years = format!("{sign}{number}"),
                (_, 0) => duration.months = format!("{sign}{number}"),
                (_, size) => {
                    let count: f64 = number.parse().ok().filter(|count: &f64| count.is_finite())?;
                    whole = whole.checked_add((count.trunc() as i128).checked_mul(size)?)?;
                    left += count.fract() * size as f64;
                }
            }
        }
        rest.is_empty().then_some(())
    };
    take(date, &DATE_PARTS)?;
    if let Some(time) = time {
        take(time, &TIME_PARTS)?;
    }
    let micros = whole.checked_add(left.round_ties_even() as i128)?;
    let most = if negative { MOST_DAYS * DAY } else { (MOST_DAYS + 1) * DAY - 1 };
    duration.micros = if negative { -micros } else { micros };
    (micros <= most).then_some(duration)
}

/// Reads a number before its letter; returns it with a dot for the decimals, and the rest of the text.
fn part(text: &str, letter: char) -> Option<(String, &str)> {
    let (number, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?);
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let well_formed = match number.split_once(['.', ',']) {
        Some((whole, fraction)) => figures(whole) && figures(fraction),
        None => figures(number),
    };
    let rest = rest.strip_prefix(letter).filter(|_| well_formed)?;
    Some((number.replace(',', "."), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_referee_reads() {
        for yes in [
            "P1Y",
            "P1Y2M3W4DT5H6M7S",
            "PT0.5S",
            "P0,5Y",
            "-P1D",
            "+PT1H",
            "PT",
            "P1DT",
            "P1D\n",
            "P999999999D",
            "P0003-06-04T12:30:05",
            "P00030604T123005",
            "P0003-155T12:30",
            "P000304T12.5",
            "P0003W101T12+80:05",
            "P0003060T1230Z",
        ] {
            assert!(read(yes.as_bytes()).is_set(), "{yes:?}");
        }
        for no in [
            "",
            "P",
            "1D",
            "P1",
            "P1S",
            "PT1D",
            "P1D1Y",
            "p1d",
            "P-1D",
            "P1.D",
            "P.5D",
            "P1 D",
            "P1000000000D",
            "-P999999999DT1S",
            "P٣D",
            "P1D2",
            "P0003-06-04",
            "P1YT1Y",
            "PTT1H",
            "P00030604T1230Z05",
        ] {
            assert_eq!(read(no.as_bytes()), Value::Invalid, "{no:?}");
        }
    }

    #[test]
    fn equal_durations_have_equal_keys() {
        for (a, b, repeated) in
            [("P1D", "PT24H", true), ("P1W", "P7D", true), ("P1Y", "P12M", false), ("P1.0Y", "P1Y", true)]
        {
            assert_eq!(key(a.as_bytes(), repeated), key(b.as_bytes(), repeated), "{a} {b}");
        }
        for (a, b, repeated) in [("P1Y", "P12M", true), ("P1D", "-P1D", false), ("P1M", "P30D", false)] {
            assert_ne!(key(a.as_bytes(), repeated), key(b.as_bytes(), repeated), "{a} {b}");
        }
    }
}
