//! Dates and times in format `any`, as `dateutil.parser.parse` (BSD, Apache) reads them: its rules, their order and its
//! defaults: month before day, today's date for missing parts.
//!
//! The parser recognises names of time zones, but only `UTC`, `GMT` and `Z` give an offset.

mod numeric;
mod tokens;
mod ymd;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::lexical;
use super::number_format::float;
use super::strptime::{DAYS, MONTHS};
use crate::clock;
use ymd::{Label, Ymd};

/// The moment that a text states, with its offset from UTC in microseconds.
pub(super) fn parse(text: &str) -> Option<(NaiveDateTime, Option<i64>)> {
    parse_on(text, clock::today())
}

/// As [`parse`], with a given day as today.
fn parse_on(text: &str, today: NaiveDate) -> Option<(NaiveDateTime, Option<i64>)> {
    let mut parser = Parser {
        tokens: tokens::split(text),
        year: today.year(),
        ymd: Ymd::default(),
        found: Found::default(),
    };
    parser.run()?;
    parser.moment(today)
}

/// The parts found so far; `moment` checks them at the end.
#[derive(Debug, Default, PartialEq)]
struct Found {
    weekday: Option<u32>,
    hour: Option<i64>,
    minute: Option<i64>,
    second: Option<i64>,
    micros: Option<i64>,
    zone: Option<String>,
    /// Seconds from UTC.
    offset: Option<i64>,
}

struct Parser {
    tokens: Vec<String>,
    /// The current year.
    year: i32,
    ymd: Ymd,
    found: Found,
}

const AM: i64 = 0;

impl Parser {
    /// The token at a place, if it exists.
    fn token(&self, place: usize) -> Option<&str> {
        self.tokens.get(place).map(String::as_str)
    }

    fn run(&mut self) -> Option<()> {
        let mut at = 0;
        while let Some(token) = self.token(at) {
            if float(token).is_some() {
                at = self.numeric(at)?;
            } else if let Some(weekday) = weekday(token) {
                self.found.weekday = Some(weekday);
            } else if let Some(month) = month(token) {
                at = self.month_name(at, month)?;
            } else if let Some(half) = am_pm(token) {
                let hour = self.found.hour.filter(|hour| (0..=12).contains(hour))?;
                self.found.hour = Some(adjusted(hour, half));
            } else if self.could_be_zone(token) && self.found.offset.is_none() {
                self.zone_name(at);
            } else if self.found.hour.is_some() && matches!(token, "+" | "-") {
                at = self.numbered_zone(at)?;
            } else if !is_jump(token) {
                return None;
            }
            at += 1;
        }
        Some(())
    }

    /// Reads a month in letters, perhaps with a day and a year around the next signs: `Jan-01-99`, `Jan of 01`.
    fn month_name(&mut self, at: usize, month: i64) -> Option<usize> {
        self.ymd.push(month, Some(Label::Month))?;
        let Some(next) = self.token(at + 1) else { return Some(at) };
        if matches!(next, "-" | "/") {
            let sign = next.to_owned();
            let value = self.token(at + 2)?.to_owned();
            self.ymd.push_text(&value, None)?;
            if self.token(at + 3) == Some(&sign) {
                let value = self.token(at + 4)?.to_owned();
                self.ymd.push_text(&value, None)?;
                return Some(at + 4);
            }
            return Some(at + 2);
        }
        if next == " "
            && self.token(at + 3) == Some(" ")
            && self.token(at + 2).is_some_and(|t| t.eq_ignore_ascii_case("of"))
        {
            let Some(year) = self.token(at + 4) else { return Some(at) };
            if let Some(year) = integer(year) {
                let year = full_year(year, self.year.into());
                self.ymd.push_text(&year.to_string(), Some(Label::Year))?;
            }
            return Some(at + 4);
        }
        Some(at)
    }

    /// True for up to five capitals after an hour.
    fn could_be_zone(&self, token: &str) -> bool {
        let capitals = token.len() <= 5 && token.bytes().all(|b| b.is_ascii_uppercase());
        self.found.hour.is_some() && self.found.zone.is_none() && (capitals || token == "z")
    }

    fn zone_name(&mut self, at: usize) {
        let name = self.token(at).unwrap_or_default().to_owned();
        self.found.offset = (name == "z").then_some(0);
        let universal = is_universal(&name);
        self.found.zone = Some(name);
        // `GMT+3` means "my time plus three hours is GMT" to `dateutil`: the sign is reversed.
        if let Some(sign) = self.tokens.get_mut(at + 1).filter(|sign| matches!(sign.as_str(), "+" | "-")) {
            *sign = if sign == "+" { "-" } else { "+" }.to_owned();
            self.found.offset = None;
            if universal {
                self.found.zone = None;
            }
        }
    }

    /// `-0300`, `-03:00`, `-3`, perhaps with a name in brackets.
    fn numbered_zone(&mut self, at: usize) -> Option<usize> {
        let sign = if self.token(at) == Some("+") { 1 } else { -1 };
        let (mut at, digits) = (at, self.token(at + 1)?);
        let length = digits.chars().count();
        let (hours, minutes) = if length == 4 {
            let (hours, minutes) = digits.split_at_checked(digits.char_indices().nth(2)?.0)?;
            (integer(hours)?, integer(minutes)?)
        } else if self.token(at + 2) == Some(":") {
            let both = (integer(digits)?, integer(self.token(at + 3)?)?);
            at += 2;
            both
        } else if length <= 2 {
            (integer(digits)?, 0)
        } else {
            return None;
        };
        self.found.offset = Some(sign * (hours * 3600 + minutes * 60));
        if let Some(name) = self.token(at + 4)
            && self.token(at + 5) == Some(")")
            && self.token(at + 3) == Some("(")
            && self.token(at + 2).is_some_and(is_jump)
            && name.len() >= 3
            && self.could_be_zone(name)
        {
            self.found.zone = Some(name.to_owned());
            at += 4;
        }
        Some(at + 1)
    }

    /// Combines the parts; today's date fills the missing ones.
    fn moment(self, today: NaiveDate) -> Option<(NaiveDateTime, Option<i64>)> {
        let (year, month, day) = self.ymd.resolve()?;
        let found = self.found;
        if (year, month, day) == (None, None, None) && found == Found::default() {
            return None;
        }
        let year = year.map(|year| if self.ymd.century { year } else { full_year(year, self.year.into()) });
        let universal = found.zone.as_deref().is_some_and(is_universal);
        let offset = match found.offset {
            Some(offset) if offset != 0 && universal => Some(0),
            None if universal => Some(0),
            offset => offset,
        };
        let year =
            i32::try_from(year.unwrap_or(today.year().into())).ok().filter(|y| (1..=9999).contains(y))?;
        let month_number = u32::try_from(month.unwrap_or(today.month().into())).ok()?;
        let first = NaiveDate::from_ymd_opt(year, month_number, 1)?;
        let date = match day {
            Some(day) => first.with_day(u32::try_from(day).ok()?)?,
            // Today's day, or the last day of a shorter month.
            None => first.with_day(today.day().min(ymd::days_in(year.into(), month_number)))?,
        };
        let part = |part: Option<i64>| u32::try_from(part.unwrap_or(0)).ok();
        let micros = part(found.micros)?;
        let time = NaiveTime::from_hms_micro_opt(
            part(found.hour)?,
            part(found.minute)?,
            part(found.second)?,
            micros,
        )?;
        let date = match found.weekday {
            // The next such weekday, today included.
            Some(weekday) if day.is_none_or(|day| day == 0) => {
                let ahead = (7 + weekday - date.weekday().num_days_from_monday()) % 7;
                date.checked_add_signed(TimeDelta::days(ahead.into())).filter(|date| date.year() <= 9999)?
            }
            _ => date,
        };
        Some((date.and_time(time), offset.map(|seconds| seconds.saturating_mul(1_000_000))))
    }
}

/// Reads a token as Python's `int()` does.
fn integer(text: &str) -> Option<i64> {
    let digits = lexical::normalise(text.as_bytes())?;
    let plain =
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && lexical::strip(text) == text;
    // A larger number is no part of a date.
    plain.then(|| digits.parse().unwrap_or(i64::from(i32::MAX)))
}

/// Completes a year of two digits to one within fifty years of this one.
fn full_year(year: i64, this_year: i64) -> i64 {
    if year >= 100 {
        return year;
    }
    let year = year + this_year / 100 * 100;
    if year >= this_year + 50 {
        year - 100
    } else if year < this_year - 50 {
        year + 100
    } else {
        year
    }
}

/// The index of a name in a list, matched whole or by its first three letters.
fn place(names: &[&str], token: &str) -> Option<usize> {
    let token = token.to_lowercase();
    names.iter().position(|name| {
        let name = name.to_lowercase();
        name == token || name.get(..3) == Some(&token)
    })
}

fn weekday(token: &str) -> Option<u32> {
    place(&DAYS, token).and_then(|place| u32::try_from(place).ok())
}

fn month(token: &str) -> Option<i64> {
    let token = if token.eq_ignore_ascii_case("sept") { "sep" } else { token };
    place(&MONTHS, token).and_then(|place| i64::try_from(place + 1).ok())
}

fn am_pm(token: &str) -> Option<i64> {
    match token.to_lowercase().as_str() {
        "am" | "a" => Some(AM),
        "pm" | "p" => Some(AM + 1),
        _ => None,
    }
}

fn adjusted(hour: i64, half: i64) -> i64 {
    match (hour, half) {
        (12, AM) => 0,
        (hour, half) if hour < 12 && half != AM => hour + 12,
        (hour, _) => hour,
    }
}

/// Hours, minutes or seconds.
fn unit(token: &str) -> Option<usize> {
    match token.to_lowercase().as_str() {
        "h" | "hour" | "hours" => Some(0),
        "m" | "minute" | "minutes" => Some(1),
        "s" | "second" | "seconds" => Some(2),
        _ => None,
    }
}

/// Tokens that may separate the parts and have no meaning.
fn is_jump(token: &str) -> bool {
    const JUMPS: [&str; 18] =
        [" ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th"];
    JUMPS.contains(&token.to_lowercase().as_str())
}

fn is_universal(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "utc" | "gmt" | "z")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2024, 5, 31).unwrap();
        parse_on(text, today).map(|(moment, offset)| match offset {
            Some(offset) => format!("{moment:?} {}", offset / 1_000_000),
            None => format!("{moment:?}"),
        })
    }

    #[test]
    fn reads_what_dateutil_reads() {
        for (text, expected) in [
            ("2024-01-31", Some("2024-01-31T00:00:00")),
            ("01/02/2024", Some("2024-01-02T00:00:00")),
            ("13/02/2024", Some("2024-02-13T00:00:00")),
            ("20240131", Some("2024-01-31T00:00:00")),
            ("20240131T140500", Some("2024-01-31T14:05:00")),
            ("31 January 2024", Some("2024-01-31T00:00:00")),
            ("Jan 31, 24", Some("2024-01-31T00:00:00")),
            ("Sept of 03", Some("2003-09-30T00:00:00")),
            ("Thu, 25 Sep 2003 10:49:41 -0300", Some("2003-09-25T10:49:41 -10800")),
            ("10h36m28.5s", Some("2024-05-31T10:36:28.500")),
            ("10 pm", Some("2024-05-31T22:00:00")),
            ("12 am", Some("2024-05-31T00:00:00")),
            ("2024-01-31T14:05:00Z", Some("2024-01-31T14:05:00 0")),
            ("10:00 GMT+3", Some("2024-05-31T10:00:00 -10800")),
            ("10:00 CEST", Some("2024-05-31T10:00:00")),
            ("Friday", Some("2024-05-31T00:00:00")),
            ("Feb", Some("2024-02-29T00:00:00")),
            ("2024", Some("2024-05-31T00:00:00")),
            ("31.01.2024", Some("2024-01-31T00:00:00")),
            ("99", Some("1999-05-31T00:00:00")),
            ("31 janvier 2024", None),
            ("2024-02-30", None),
            ("", None),
            (" , ", None),
            ("25:00", None),
            ("nan", None),
            ("1 2 3 4", None),
            ("pm", None),
        ] {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
    }
}
