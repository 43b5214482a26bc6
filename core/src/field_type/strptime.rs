//! Dates and times in a pattern, as Python's `strptime` (standard library) matches it: its regular expressions, its
//! defaults (1900-01-01, midnight), its rules for weeks and days of the year.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use regex::Regex;

use super::date::number;
use super::lexical;
use crate::error::Phrase;

/// A pattern, ready to read.
#[derive(Debug, Clone)]
pub(crate) struct Strptime {
    pattern: String,
    regex: Regex,
    /// What each group of the expression is, in order.
    directives: Vec<char>,
    /// The pattern's parts when all are of fixed width: most cells need no regular expression.
    fixed: Option<Vec<Part>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Literal(u8),
    Digits(char, usize),
}

/// A moment, with its offset from UTC in microseconds when it states one.
pub(super) type Moment = (NaiveDateTime, Option<i64>);

pub(super) const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Strptime {
    pub fn new(pattern: &str) -> Result<Self, Phrase> {
        let expanded =
            pattern.replace("%c", "%a %b %d %H:%M:%S %Y").replace("%x", "%m/%d/%y").replace("%X", "%H:%M:%S");
        let mut expression = String::from(r"\A(?i:");
        let mut directives = Vec::new();
        let mut chars = expanded.chars().peekable();
        while let Some(c) = chars.next() {
            if c != '%' {
                if lexical::is_blank(c) {
                    while chars.next_if(|c| lexical::is_blank(*c)).is_some() {}
                    expression.push_str(r"[\s\x1c-\x1f]+");
                } else {
                    expression.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
                }
                continue;
            }
            let directive = chars.next().unwrap_or(' ');
            if directive == '%' {
                expression.push('%');
                continue;
            }
            let Some(group) = group(directive) else { return Err(unknown(directive)) };
            if directives.contains(&directive) {
                return Err(Phrase::new(
                    format!("« %{directive} » y figure deux fois"),
                    format!("\"%{directive}\" stands twice in it"),
                ));
            }
            directives.push(directive);
            let _ = write!(expression, "({group})");
        }
        expression.push(')');
        let regex =
            Regex::new(&expression).map_err(|error| Phrase::new(error.to_string(), error.to_string()))?;
        let fixed = fixed_parts(&expanded);
        Ok(Strptime { pattern: pattern.to_owned(), regex, directives, fixed })
    }

    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// The moment that a text says in this pattern.
    pub fn read(&self, cell: &[u8]) -> Option<Moment> {
        if let Some(moment) = self.fixed.as_deref().and_then(|parts| read_fixed(parts, cell)) {
            return Some((moment, None));
        }
        let text = std::str::from_utf8(cell).ok()?;
        let groups = self.regex.captures(text)?;
        if groups.get(0)?.end() != text.len() {
            return None;
        }
        let mut found = Found::default();
        let am_pm = self.directives.iter().position(|directive| *directive == 'p');
        let am_pm = am_pm.and_then(|place| groups.get(place + 1)).map(|group| group.as_str().to_lowercase());
        for (place, directive) in self.directives.iter().enumerate() {
            found.take(*directive, groups.get(place + 1)?.as_str(), am_pm.as_deref())?;
        }
        found.moment()
    }

    /// Appends a moment in this pattern; None when the pattern cannot say it.
    pub fn write(&self, moment: NaiveDateTime, out: &mut Vec<u8>) -> Option<()> {
        let mut text = String::new();
        // Without an offset, a pattern that asks for one fails.
        write!(text, "{}", moment.format(&self.pattern)).ok()?;
        out.extend_from_slice(text.as_bytes());
        Some(())
    }

    /// As [`Strptime::write`], with an offset from UTC.
    pub fn write_with_offset(
        &self,
        moment: chrono::DateTime<chrono::FixedOffset>,
        out: &mut Vec<u8>,
    ) -> Option<()> {
        let mut text = String::new();
        write!(text, "{}", moment.format(&self.pattern)).ok()?;
        out.extend_from_slice(text.as_bytes());
        Some(())
    }
}

fn unknown(directive: char) -> Phrase {
    Phrase::new(
        format!("« %{directive} » n'est pas pris en charge"),
        format!("\"%{directive}\" is not supported"),
    )
}

/// The expression of a directive, as Python writes it for the locale `C`.
fn group(directive: char) -> Option<String> {
    let names = |names: &[&str]| {
        let mut names = names.to_vec();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.join("|")
    };
    let short = |names: &[&str]| names.iter().filter_map(|name| name.get(..3)).collect::<Vec<_>>().join("|");
    Some(match directive {
        'd' => r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]".to_owned(),
        'f' => "[0-9]{1,6}".to_owned(),
        'H' => r"2[0-3]|[0-1]\d|\d".to_owned(),
        'I' => "1[0-2]|0[1-9]|[1-9]".to_owned(),
        'G' | 'Y' => r"\d\d\d\d".to_owned(),
        'j' => r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]".to_owned(),
        'm' => "1[0-2]|0[1-9]|[1-9]".to_owned(),
        'M' => r"[0-5]\d|\d".to_owned(),
        'S' => r"6[0-1]|[0-5]\d|\d".to_owned(),
        'U' | 'W' => r"5[0-3]|[0-4]\d|\d".to_owned(),
        'w' => "[0-6]".to_owned(),
        'u' => "[1-7]".to_owned(),
        'V' => r"5[0-3]|0[1-9]|[1-4]\d|\d".to_owned(),
        'y' => r"\d\d".to_owned(),
        'z' => r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)".to_owned(),
        'A' => names(&DAYS),
        'a' => short(&DAYS),
        'B' => names(&MONTHS),
        'b' => short(&MONTHS),
        'p' => "am|pm".to_owned(),
        'Z' => "utc|gmt".to_owned(),
        _ => return None,
    })
}

/// The parts of a pattern of numbers of two or four digits between ASCII signs.
fn fixed_parts(pattern: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        parts.push(match c {
            '%' => match chars.next()? {
                directive @ 'Y' => Part::Digits(directive, 4),
                directive @ ('m' | 'd' | 'H' | 'M' | 'S') => Part::Digits(directive, 2),
                _ => return None,
            },
            '/' | '-' | '.' | ':' | '_' | ',' => Part::Literal(c as u8),
            _ => return None,
        });
    }
    parts.contains(&Part::Digits('Y', 4)).then_some(parts)
}

fn read_fixed(parts: &[Part], mut cell: &[u8]) -> Option<NaiveDateTime> {
    let (mut year, mut month, mut day, mut time) = (0, 1, 1, [0; 3]);
    for part in parts {
        match *part {
            Part::Literal(byte) => cell = cell.strip_prefix(&[byte])?,
            Part::Digits(directive, count) => {
                let (digits, rest) = cell.split_at_checked(count)?;
                let number = number(digits)?;
                cell = rest;
                match directive {
                    'Y' => year = number,
                    'm' => month = number,
                    'd' => day = number,
                    'H' => time[0] = number,
                    'M' => time[1] = number,
                    _ => time[2] = number,
                }
            }
        }
    }
    let [hour, minute, second] = time;
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    cell.is_empty().then(|| super::iso::calendar(year, month, day))?.map(|day| day.and_time(time))
}

/// What the directives of a pattern said.
#[derive(Default)]
struct Found {
    year: Option<u32>,
    iso_year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    hour: u32,
    minute: u32,
    second: u32,
    micros: u32,
    /// From Monday, 0.
    weekday: Option<u32>,
    day_of_year: Option<u32>,
    /// The week, and whether weeks begin on Monday.
    week: Option<(u32, bool)>,
    iso_week: Option<u32>,
    offset: Option<i64>,
}

impl Found {
    fn take(&mut self, directive: char, text: &str, am_pm: Option<&str>) -> Option<()> {
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

    fn moment(self) -> Option<Moment> {
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
            Some(day) => {
                super::iso::calendar(year, 1, 1)?.checked_add_signed(TimeDelta::try_days(day - 1)?)?
            }
            None => match (self.iso_year, self.iso_week, self.weekday) {
                (Some(year), Some(week), Some(weekday)) => iso_week_day(year, week, weekday)?,
                _ => super::iso::calendar(year, self.month.unwrap_or(1), self.day.unwrap_or(1))?,
            },
        };
        let time = NaiveTime::from_hms_micro_opt(self.hour, self.minute, self.second, self.micros)?;
        (1..=9999).contains(&date.year()).then(|| (date.and_time(time), self.offset))
    }

    /// The day of the year that a week and a day in it say.
    fn day_in_week(&self, year: u32) -> Option<i64> {
        let ((week, from_monday), weekday) = self.week.zip(self.weekday)?;
        let first = super::iso::calendar(year, 1, 1)?.weekday();
        let (first, weekday) = if from_monday {
            (first.num_days_from_monday(), weekday)
        } else {
            (first.num_days_from_sunday(), (weekday + 1) % 7)
        };
        let (week, weekday, first) = (i64::from(week), i64::from(weekday), i64::from(first));
        Some(if week == 0 { 1 + weekday - first } else { 1 + weekday + (7 - first) % 7 + 7 * (week - 1) })
    }
}

/// The day of a week of ISO 8601; a fifty-third week may run into the next year.
fn iso_week_day(year: u32, week: u32, weekday: u32) -> Option<NaiveDate> {
    let fourth = super::iso::calendar(year, 1, 4)?;
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
            // Colons everywhere, or nowhere.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pattern: &str, text: &str) -> Option<String> {
        let pattern = Strptime::new(pattern).unwrap();
        pattern.read(text.as_bytes()).map(|(moment, offset)| match offset {
            Some(offset) => format!("{moment:?} {}", offset / 1_000_000),
            None => format!("{moment:?}"),
        })
    }

    #[test]
    fn matches_as_python_does() {
        for (pattern, text, expected) in [
            ("%d/%m/%Y", "31/01/2024", Some("2024-01-31T00:00:00")),
            ("%d/%m/%Y", "1/2/2024", Some("2024-02-01T00:00:00")),
            ("%d/%m/%Y", "31/02/2024", None),
            ("%d/%m/%Y", "31/01/2024 ", None),
            ("%d/%m/%y", "01/01/68", Some("2068-01-01T00:00:00")),
            ("%d/%m/%y", "01/01/69", Some("1969-01-01T00:00:00")),
            ("%Y%m%d", "20240131", Some("2024-01-31T00:00:00")),
            ("%Y%m%d", "2024111", Some("2024-11-01T00:00:00")),
            ("%d %B %Y", "3  march\t2024", Some("2024-03-03T00:00:00")),
            ("%d %b %Y", "03 MAR 2024", Some("2024-03-03T00:00:00")),
            ("%Y-%j", "2024-366", Some("2024-12-31T00:00:00")),
            ("%Y-%j", "2023-366", Some("2024-01-01T00:00:00")),
            ("%G-W%V-%u", "2020-W53-7", Some("2021-01-03T00:00:00")),
            ("%Y %U %w", "2024 00 0", Some("2023-12-31T00:00:00")),
            ("%Y %W %a", "2024 05 Wed", Some("2024-01-31T00:00:00")),
            ("%I:%M %p", "12:05 am", Some("1900-01-01T00:05:00")),
            ("%I:%M %p", "12:05 PM", Some("1900-01-01T12:05:00")),
            ("%H:%M:%S.%f", "1:2:3.5", Some("1900-01-01T01:02:03.500")),
            ("%H:%M:%S", "10:00:60", None),
            ("%Y-%m-%dT%H:%M:%S%z", "2024-01-31T10:00:00+02:00", Some("2024-01-31T10:00:00 7200")),
            ("%z", "+0230:15", None),
            ("%z", "-24:00", None),
            ("%H%Z", "10UTC", Some("1900-01-01T10:00:00")),
            ("%m-%d", "02-29", None),
            ("%Y (%%)", "2024 (%)", Some("2024-01-01T00:00:00")),
            ("YYYY", "yyyy", Some("1900-01-01T00:00:00")),
            ("%Y", "٢٠٢٤", Some("2024-01-01T00:00:00")),
            ("%Y", "0000", None),
            ("%Y %V", "2024 05", None),
        ] {
            assert_eq!(read(pattern, text).as_deref(), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn what_cannot_be_matched_is_refused() {
        for pattern in ["%Q", "%", "%d %d", "% d", "%-d"] {
            assert!(Strptime::new(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn moments_are_written_in_their_pattern() {
        for (pattern, text, expected) in
            [("%d/%m/%Y", "1/2/2024", "01/02/2024"), ("%d %B %y", "1 MAY 24", "01 May 24")]
        {
            let pattern = Strptime::new(pattern).unwrap();
            let mut out = Vec::new();
            pattern.write(pattern.read(text.as_bytes()).unwrap().0, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
