//! ISO 8601 as `dateutil` (BSD, Apache) reads it for frictionless: `isoparse`, rule by rule.
//!
//! A date (`2024-01-31`, `20240131`, `2024-W05-3`, `2024-031`, `2024-01`, `2024`), then any one character, then a
//! time (`14:05:00.5`, `1405`, `14`) and perhaps `Z` or an offset.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Value;
use super::figures::number;

/// A moment, with its offset from UTC in seconds when the text states one.
pub(super) type Moment = (NaiveDateTime, Option<i32>);

/// Reads the whole text as a moment.
pub(super) fn moment(text: &[u8]) -> Option<Moment> {
    let (date, rest) = date_part(text)?;
    let (date, time, offset) = match rest {
        [] => (date, NaiveTime::MIN, None),
        [_, time @ ..] => {
            let (hour, minute, second, micros, offset) = time_part(time)?;
            // 24:00 is midnight of the next day.
            let midnight = hour == 24;
            if midnight && (minute, second, micros) != (0, 0, 0) {
                return None;
            }
            let time =
                NaiveTime::from_hms_micro_opt(if midnight { 0 } else { hour }, minute, second, micros)?;
            (date.checked_add_signed(TimeDelta::days(i64::from(midnight)))?, time, offset)
        }
    };
    // Python's calendar ends with year 9999.
    (date.year() <= 9999).then_some((NaiveDateTime::new(date, time), offset))
}

/// A date and time as a value.
pub(super) fn moment_value((moment, offset): Moment) -> Value {
    let micros = moment.and_utc().timestamp_micros() - i64::from(offset.unwrap_or(0)) * 1_000_000;
    Value::DateTime { aware: offset.is_some(), micros }
}

/// Reads a date; returns it with the rest of the text.
fn date_part(text: &[u8]) -> Option<(NaiveDate, &[u8])> {
    match common_date(text) {
        // A common form with a day that does not exist is an error, even where an uncommon form would match.
        Some((year, month, day, rest)) => Some((calendar(year, month, day)?, rest)),
        None => uncommon_date(text),
    }
}

fn digits(text: &[u8], from: usize, count: usize) -> Option<u32> {
    number(text.get(from..from + count)?)
}

/// Reads years, months and days; returns them with the rest of the text.
fn common_date(text: &[u8]) -> Option<(u32, u32, u32, &[u8])> {
    let year = digits(text, 0, 4)?;
    let hyphens = text.get(4) == Some(&b'-');
    let (month_at, day_at) = if hyphens { (5, 8) } else { (4, 6) };
    let (month, day, end) = match text.len() {
        4 => (1, 1, 4),
        7 if hyphens => (digits(text, 5, 2)?, 1, 7),
        _ if hyphens && text.get(7) != Some(&b'-') => return None,
        _ => (digits(text, month_at, 2)?, digits(text, day_at, 2)?, day_at + 2),
    };
    Some((year, month, day, text.get(end..)?))
}

/// Weeks (`2024-W05-3`) and days of the year (`2024-031`).
fn uncommon_date(text: &[u8]) -> Option<(NaiveDate, &[u8])> {
    let year = digits(text, 0, 4).filter(|year| *year > 0)?;
    let hyphen = text.get(4) == Some(&b'-');
    let at = 4 + usize::from(hyphen);
    if text.get(at) != Some(&b'W') {
        let day = digits(text, at, 3)?;
        return Some((NaiveDate::from_yo_opt(year as i32, day)?, text.get(at + 3..)?));
    }
    let week = digits(text, at + 1, 2).filter(|week| (1..=53).contains(week))?;
    let mut end = at + 3;
    let mut day = 1;
    if let Some(next) = text.get(end) {
        if (*next == b'-') != hyphen {
            return None;
        }
        end += usize::from(hyphen);
        day = digits(text, end, 1).filter(|day| (1..=7).contains(day))?;
        end += 1;
    }
    // Week 53 may extend into the next year.
    let first = NaiveDate::from_isoywd_opt(year as i32, 1, Weekday::Mon)?;
    let date = first.checked_add_signed(TimeDelta::days(i64::from((week - 1) * 7 + day - 1)))?;
    Some((date, text.get(end..)?))
}

/// A day of Python's calendar, which begins with year 1.
pub(super) fn calendar(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?, month, day)
}

type Time = (u32, u32, u32, u32, Option<i32>);

/// Hour, minute, second, microsecond and offset.
fn time_part(text: &[u8]) -> Option<Time> {
    if text.len() < 2 {
        return None;
    }
    let mut parts = [0; 3];
    let mut at = 0;
    let mut colons = false;
    for (place, part) in parts.iter_mut().enumerate() {
        match text.get(at) {
            None | Some(b'+' | b'-' | b'Z' | b'z') => break,
            Some(b':') if place == 1 => {
                colons = true;
                at += 1;
            }
            Some(next) if place == 2 && colons => {
                if *next != b':' {
                    return None;
                }
                at += 1;
            }
            _ => {}
        }
        *part = digits(text, at, 2)?;
        at += 2;
    }
    let [hour, minute, second] = parts;
    let (micros, rest) = fraction(text.get(at..)?)?;
    let offset = match rest {
        [] => None,
        rest => Some(offset_minutes(rest)? * 60),
    };
    Some((hour, minute, second, micros, offset))
}

/// Reads microseconds after a dot or a comma and drops further digits; returns them with the rest of the text.
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let Some(digits) = text.strip_prefix(b".").or_else(|| text.strip_prefix(b",")) else {
        return Some((0, text));
    };
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = digits.split_at(count);
    let kept = number(digits.get(..6).unwrap_or(digits))?;
    (count > 0).then(|| (kept * 10u32.pow(6 - count.min(6) as u32), rest))
}

/// `Z`, `±HH`, `±HHMM`, `±HH:MM`.
fn offset_minutes(text: &[u8]) -> Option<i32> {
    let (sign, digits) = match text {
        b"Z" | b"z" => return Some(0),
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match *digits {
        [h1, h2] => (number(&[h1, h2])?, 0),
        [h1, h2, m1, m2] | [h1, h2, b':', m1, m2] => (number(&[h1, h2])?, number(&[m1, m2])?),
        _ => return None,
    };
    (hours <= 23 && minutes <= 59).then(|| sign * (hours * 60 + minutes) as i32)
}
