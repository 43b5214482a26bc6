//! The values of a pattern's directives, and the moment that they form.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::super::figures::number;
use super::super::iso::calendar;
use super::super::lexical;
use super::{DAYS, MONTHS, Moment};

/// The values of a pattern's directives.
#[derive(Default)]
pub(super) struct Found {
    year: Option<u32>,
    iso_year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    hour: u32,
    minute: u32,
    second: u32,
    micros: u32,
    /// 0 is Monday.
    weekday: Option<u32>,
    day_of_year: Option<u32>,
    /// The week, and true if weeks begin on Monday.
    week: Option<(u32, bool)>,
    iso_week: Option<u32>,
    offset: Option<i64>,
}

impl Found {
    pub fn take(&mut self, directive: char, text: &str, am_pm: Option<&str>) -> Option<()> {
        let figures = || number(lexical::normalise(text.as_bytes())?.as_bytes());
        let word = text.to_lowercase();
        let place = |names: &[&str], length: usize| {
            let same =
                |name: &&str| name.get(..length.min(name.len())).is_some_and(|n| n.to_lowercase() == word);
            names.iter().position(same).and_then(|place| u32::try_from(place).ok())
        };
        match directive {
            'y' => {
                let year = figures()?;
                self.year = Some(if year <= 68 { 2000 + year } else { 1900 + year });
            }
            'Y' => self.year = Some(figures()?),
            'G' => self.iso_year = Some(figures()?),
            'm' => self.month = Some(figures()?),
            'B' => self.month = Some(place(&MONTHS, usize::MAX)? + 1),
            'b' => self.month = Some(place(&MONTHS, 3)? + 1),
            'd' => self.day = Some(figures()?),
            'H' => self.hour = figures()?,
            'I' => {
                let hour = figures()?;
                self.hour = match am_pm {
                    None | Some("am") if hour == 12 => 0,
                    Some("pm") if hour != 12 => hour + 12,
                    _ => hour,
                };
            }
            'M' => self.minute = figures()?,
            'S' => self.second = figures()?,
            'f' => self.micros = number(format!("{text:0<6}").as_bytes())?,
            'A' => self.weekday = Some(place(&DAYS, usize::MAX)?),
            'a' => self.weekday = Some(place(&DAYS, 3)?),
            'w' => self.weekday = Some((figures()? + 6) % 7),
            'u' => self.weekday = Some(figures()? - 1),
            'j' => self.day_of_year = Some(figures()?),
            'U' | 'W' => self.week = Some((figures()?, directive == 'W')),
            'V' => self.iso_week = Some(figures()?),
            'z' => self.offset = Some(offset(&lexical::normalise(text.as_bytes())?)?),
            _ => {}
        }
        Some(())
    }

    pub fn moment(self) -> Option<Moment> {
        match (self.year, self.iso_year) {
            (None, Some(_))
                if self.iso_week.is_none() || self.weekday.is_none() || self.day_of_year.is_some() =>
            {
                return None;
            }
            (None, Some(_)) => {}
            _ if self.week.is_none() && self.iso_week.is_some() => return None,
            _ => {}
        }
        let year = self.year.unwrap_or(1900);
        let date = match self.day_of_year.map(i64::from).or_else(|| self.day_in_week(year)) {
            Some(day) => calendar(year, 1, 1)?.checked_add_signed(TimeDelta::try_days(day - 1)?)?,
            None => match (self.iso_year, self.iso_week, self.weekday) {
                (Some(year), Some(week), Some(weekday)) => iso_week_day(year, week, weekday)?,
                _ => calendar(year, self.month.unwrap_or(1), self.day.unwrap_or(1))?,
            },
        };
        let time = NaiveTime::from_hms_micro_opt(self.hour, self.minute, self.second, self.micros)?;
        (1..=9999).contains(&date.year()).then(|| (date.and_time(time), self.offset))
    }

    /// The day of the year for a week and a weekday.
    fn day_in_week(&self, year: u32) -> Option<i64> {
        let ((week, from_monday), weekday) = self.week.zip(self.weekday)?;
        let first = calendar(year, 1, 1)?.weekday();
        let (first, weekday) = if from_monday {
            (first.num_days_from_monday(), weekday)
        } else {
            (first.num_days_from_sunday(), (weekday + 1) % 7)
        };
        let (week, weekday, first) = (i64::from(week), i64::from(weekday), i64::from(first));
        Some(if week == 0 { 1 + weekday - first } else { 1 + weekday + (7 - first) % 7 + 7 * (week - 1) })
    }
}

/// The day of a week of ISO 8601; week 53 may extend into the next year.
fn iso_week_day(year: u32, week: u32, weekday: u32) -> Option<NaiveDate> {
    let fourth = calendar(year, 1, 4)?;
    let days =
        i64::from(week) * 7 + i64::from(weekday) - 7 - i64::from(fourth.weekday().num_days_from_monday());
    fourth.checked_add_signed(TimeDelta::try_days(days)?)
}

/// `+02:00`, `-0530`, `+02:00:30.5`: microseconds.
fn offset(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, digits) = text.split_at_checked(1)?;
    let compact = match digits.split_once(':') {
        Some((hours, rest)) if hours.len() == 2 => {
            // Colons are in all places or in none.
            let well_set = rest.len() == 2 || rest.get(2..3) == Some(":");
            well_set.then(|| format!("{hours}{}", rest.replacen(':', "", 1)))?
        }
        _ => digits.to_owned(),
    };
    let (whole, fraction) = compact.split_once('.').unwrap_or((&compact, ""));
    let part = |from: usize| number(whole.get(from..from + 2).unwrap_or("0").as_bytes()).map(i64::from);
    let seconds = part(0)? * 3600 + part(2)? * 60 + part(4)?;
    let micros = i64::from(number(format!("{fraction:0<6}").as_bytes())?);
    let offset = seconds * 1_000_000 + micros;
    (offset < 86_400_000_000).then_some(if sign == "-" { -offset } else { offset })
}
