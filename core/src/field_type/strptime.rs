//! Dates and times in a pattern, as Python's `strptime` (standard library) matches it: its regular expressions, its
//! defaults (1900-01-01, midnight), its rules for weeks and days of the year.

mod found;

use std::fmt::Write;

use chrono::{NaiveDateTime, NaiveTime};
use regex::Regex;

use super::figures::number;
use super::lexical;
use crate::error::Phrase;
use found::Found;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(crate) struct Strptime {
    pattern: String,
    /// The pattern in the syntax of `chrono`.
    written: String,
    regex: Regex,
    /// The directive of each group of the expression, in order.
    directives: Vec<char>,
    /// The pattern's parts when all have a fixed width: most cells then need no regular expression.
    fixed: Option<Vec<Part>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Literal(u8),
    Digits(char, usize),
}

/// A moment, with its offset from UTC in microseconds when the text states one.
pub(crate) type Moment = (NaiveDateTime, Option<i64>);

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
        let expanded = expanded(pattern);
        let mut expression = String::from(r"\A(?i:");
        let mut written = String::with_capacity(expanded.len());
        let mut directives = Vec::new();
        let mut chars = expanded.chars().peekable();
        while let Some(c) = chars.next() {
            written.push(c);
            if c != '%' {
                if lexical::is_blank(c) {
                    while let Some(blank) = chars.next_if(|c| lexical::is_blank(*c)) {
                        written.push(blank);
                    }
                    expression.push_str(r"[\s\x1c-\x1f]+");
                } else {
                    expression.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
                }
                continue;
            }
            let directive = chars.next().unwrap_or(' ');
            // In Python, a fraction has six digits.
            written.push_str(if directive == 'f' { "6" } else { "" });
            written.push(directive);
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
            Regex::new(&expression).map_err(|error| Phrase::new("motif impossible", error.to_string()))?;
        let fixed = fixed_parts(&expanded);
        Ok(Strptime { pattern: pattern.to_owned(), written, regex, directives, fixed })
    }

    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Reads a text in this pattern.
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

    /// Appends a moment in this pattern; None when the pattern cannot express it.
    pub fn write(&self, moment: NaiveDateTime, out: &mut Vec<u8>) -> Option<()> {
        let mut text = String::new();
        // A pattern that requires an offset fails, since the moment has none.
        write!(text, "{}", moment.format(&self.written)).ok()?;
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
        write!(text, "{}", moment.format(&self.written)).ok()?;
        out.extend_from_slice(text.as_bytes());
        Some(())
    }
}

/// Replaces the pattern's abbreviations by their directives in the locale `C`.
fn expanded(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '%' { chars.next() } else { None }) {
            (_, Some('c')) => out.push_str("%a %b %d %H:%M:%S %Y"),
            (_, Some('x')) => out.push_str("%m/%d/%y"),
            (_, Some('X')) => out.push_str("%H:%M:%S"),
            (c, directive) => {
                out.push(c);
                out.extend(directive);
            }
        }
    }
    out
}

fn unknown(directive: char) -> Phrase {
    Phrase::new(
        format!("« %{directive} » n'est pas pris en charge"),
        format!("\"%{directive}\" is not supported"),
    )
}

/// The regular expression of a directive, as Python writes it for the locale `C`.
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

/// The parts of a pattern made only of numbers of two or four digits and ASCII signs; None for other patterns.
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
            ("%%c", "%c", Some("1900-01-01T00:00:00")),
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
        for (pattern, text, expected) in [
            ("%d/%m/%Y", "1/2/2024", "01/02/2024"),
            ("%d %B %y", "1 MAY 24", "01 May 24"),
            ("%X.%f %%f", "1:2:3.5 %f", "01:02:03.500000 %f"),
            ("%c", "wed jan 31 1:2:3 2024", "Wed Jan 31 01:02:03 2024"),
        ] {
            let pattern = Strptime::new(pattern).unwrap();
            let mut out = Vec::new();
            pattern.write(pattern.read(text.as_bytes()).unwrap().0, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
