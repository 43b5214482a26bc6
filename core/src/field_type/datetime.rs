//! `datetime`, format `default`: ISO 8601 down to the second, as `dateutil` (BSD) reads it for frictionless.
//!
//! `YYYY-MM-DD` or `YYYY-Www-D`, any one character, `HH:MM:SS`, perhaps a fraction, perhaps `Z` or an offset.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Value;
use super::date::{number, read_full};

pub(super) fn read(cell: &[u8]) -> Value {
    parse(cell).unwrap_or(Value::Invalid)
}

fn parse(cell: &[u8]) -> Option<Value> {
    if !cell.is_ascii() || cell.len() < 19 {
        return None;
    }
    let (date, rest) = cell.split_at(10);
    let date = read_full(date).or_else(|| week_date(date))?;
    let &[_, h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] = rest else { return None };
    let [hour, minute, second] = [[h1, h2], [m1, m2], [s1, s2]].map(|digits| number(&digits));
    let (micros, rest) = fraction(rest)?;
    let offset = match rest {
        [] => None,
        rest => Some(offset_minutes(rest)?),
    };
    // Twenty-four o'clock is the next day's midnight.
    let midnight = hour? == 24 && minute? == 0 && second? == 0 && micros == 0;
    let time = NaiveTime::from_hms_micro_opt(if midnight { 0 } else { hour? }, minute?, second?, micros)?;
    let day = TimeDelta::days(i64::from(midnight));
    let moment = NaiveDateTime::new(date, time).checked_add_signed(day).filter(|moment| {
        // The referee's calendar ends with year 9999.
        moment.date() <= NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
    })?;
    let shift = TimeDelta::minutes(i64::from(offset.unwrap_or(0)));
    let micros = moment.and_utc().timestamp_micros() - shift.num_microseconds()?;
    Some(Value::DateTime { aware: offset.is_some(), micros })
}

/// `2020-W01-1`; a fifty-third week may run into the next year.
fn week_date(text: &[u8]) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', b'W', w1, w2, b'-', day] = text else { return None };
    let year = number(&[y1, y2, y3, y4]).filter(|year| *year > 0)?;
    let week = number(&[w1, w2]).filter(|week| (1..=53).contains(week))?;
    let day = number(&[day]).filter(|day| (1..=7).contains(day))?;
    let first = NaiveDate::from_isoywd_opt(year as i32, 1, Weekday::Mon)?;
    first.checked_add_signed(TimeDelta::days(i64::from((week - 1) * 7 + day - 1)))
}

/// Microseconds after a dot or a comma, further digits dropped; and what comes after.
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

/// A blank between date and time, missing seconds.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let text = cell.trim().replacen(' ', "T", 1);
    match (read(text.as_bytes()), text.len()) {
        (Value::Invalid, 16) => Some(format!("{text}:00")),
        (Value::Invalid, _) => None,
        _ => Some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_referee_reads() {
        for yes in [
            "2020-01-01T10:00:00",
            "2020-01-01T10:00:00Z",
            "2020-01-01T10:00:00+02:00",
            "2020-01-01T10:00:00+0200",
            "2020-01-01T10:00:00+02",
            "2020-01-01 10:00:00",
            "2020-01-01T10:00:00.123Z",
            "2020-01-01T10:00:00.123456789+02:00",
            "2020-01-01t10:00:00z",
            "2020-01-01T24:00:00Z",
            "2020-01-01T10:00:00-00:00",
            "0001-01-01T00:00:00Z",
            "2020-W01-1T10:00:00Z",
            "2020-01-01T10:00:00,5Z",
        ] {
            assert!(read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in [
            "2020-01-01T10:00",
            "2020-01-01",
            "2020-1-1T1:2:3Z",
            "2020-01-01T23:59:60Z",
            "2020-01-01T10:00:00 Z",
            "2020-01-01T10:00:00+25:00",
            "2020-02-30T10:00:00Z",
            "20200101T100000Z",
            " 2020-01-01T10:00:00Z",
            "2020-01-01T10:00:00Z ",
            "2020-01-01T10:00:00+02:00:30",
            "2020-01-01T10:00Z",
            "10000-01-01T00:00:00Z",
            "2020-01-01T10:00:00+2:00",
            "2020-01-01T10:00:00UTC",
            "2020-01-01T24:00:01Z",
            "2020-W54-1T10:00:00Z",
            "2020-01-01T10:00:00.Z",
            "9999-12-31T24:00:00Z",
            "2020-01-01T10:60:00Z",
            "0000-01-01T00:00:00Z",
        ] {
            assert_eq!(read(no.as_bytes()), Value::Invalid, "{no}");
        }
    }

    #[test]
    fn moments_are_equal_whatever_their_offset() {
        assert_eq!(read(b"2020-01-01T10:00:00+02:00"), read(b"2020-01-01T08:00:00Z"));
        assert_eq!(read(b"2020-01-01T24:00:00Z"), read(b"2020-01-02T00:00:00Z"));
        assert_ne!(read(b"2020-01-01T10:00:00"), read(b"2020-01-01T10:00:00Z"));
    }
}
