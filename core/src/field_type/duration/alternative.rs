//! The alternative form of a duration: a date and a time that count years, months, days, hours, minutes and seconds.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::super::figures::number;
use super::super::iso::calendar;
use super::{DAY, Duration};

/// Reads `0003-06-04T12:30:05`, and the other forms of ISO 8601, as `isodate` does.
pub(super) fn parse(text: &str) -> Option<Duration> {
    let (date, time) = text.split_once('T')?;
    let date = date_part(date)?;
    Some(Duration {
        years: date.year().to_string(),
        months: date.month().to_string(),
        micros: i128::from(date.day()) * DAY + i128::from(time_part(time)?),
    })
}

fn date_part(text: &str) -> Option<NaiveDate> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize| number(digits.get(from..to)?.as_bytes());
    let year = part(0, 4);
    let date = match shape.as_str() {
        "0000-00-00" | "00000000" => calendar(year?, part(4, 6)?.max(1), part(6, 8)?)?,
        "0000-00" | "000000" => calendar(year?, part(4, 6)?.max(1), 1)?,
        "0000" => calendar(year?, 1, 1)?,
        "00" => calendar(part(0, 2)? * 100 + 1, 1, 1)?,
        // Any number of days, counted from the first day of the year.
        "0000-000" | "0000000" => {
            calendar(year?, 1, 1)?.checked_add_signed(TimeDelta::days(i64::from(part(4, 7)?) - 1))?
        }
        "0000-W00-0" | "0000W000" => week_day(year?, part(4, 6)?, part(6, 7)?)?,
        "0000-W00" | "0000W00" => week_day(year?, part(4, 6)?, 1)?,
        _ => return None,
    };
    (1..=9999).contains(&date.year()).then_some(date)
}

/// Counts any number of weeks from the first one.
fn week_day(year: u32, week: u32, day: u32) -> Option<NaiveDate> {
    let first = calendar(year, 1, 1)?;
    let monday = NaiveDate::from_isoywd_opt(first.iso_week().year(), first.iso_week().week(), Weekday::Mon)?;
    let weeks = i64::from(week) - i64::from(first.iso_week().week() == 1);
    monday.checked_add_signed(TimeDelta::days(weeks * 7 + i64::from(day) - 1))
}

/// Microseconds of `12:30:05.5`, `1230`, `12.5`, perhaps with an offset, which is ignored.
fn time_part(text: &str) -> Option<i64> {
    let (time, zone) = text.split_at(text.find(['Z', '+', '-']).unwrap_or(text.len()));
    let known = zone.is_empty() || zone == "Z" || zone.strip_prefix(['+', '-']).is_some_and(is_offset);
    if !known {
        return None;
    }
    let (whole, fraction) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    let shape: String = whole.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let size: i128 = match shape.as_str() {
        "00:00:00" | "000000" => 1_000_000,
        "00:00" | "0000" => 60_000_000,
        "00" => 3_600_000_000,
        _ => return None,
    };
    let digits = whole.replace(':', "");
    let part = |from: usize| number(digits.get(from..from + 2).unwrap_or("0").as_bytes()).map(i64::from);
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4)?);
    if hours > 23
        || minutes > 59
        || seconds > 59
        || fraction.is_empty()
        || !fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let fraction = fraction.get(..fraction.len().min(18))?;
    let micros = fraction.parse::<i128>().ok()? * size / 10i128.pow(u32::try_from(fraction.len()).ok()?);
    Some((hours * 3600 + minutes * 60 + seconds) * 1_000_000 + i64::try_from(micros).ok()?)
}

/// `02`, `0200` or `02:00`.
fn is_offset(text: &str) -> bool {
    let digits = text.replacen(':', "", 1);
    let colon = text.find(':').is_none_or(|place| place == 2 && text.len() == 5);
    colon && matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit())
}
