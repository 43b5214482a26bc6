//! Days as people write them, with or without a time, and periods from one day to another.
//!
//! Every reader here works on a [`Cursor`], which keeps the unread rest of the text. A text with an unread rest gives
//! no day.

use chrono::NaiveDate;

use crate::field_type::lexical;
use crate::field_type::whole::{Cursor, beginning, whole};

/// A day as a text writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub day: Days,
    /// The year has two digits.
    pub short_year: bool,
    pub time: Option<Time>,
}

/// The days that a text of digits can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Days {
    One {
        day: NaiveDate,
        order: Order,
    },
    /// Both orders give a day: `03/04/2024`.
    Two {
        day_first: NaiveDate,
        month_first: NaiveDate,
    },
}

/// The order of day and month that a written day proves for its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Unsaid,
    DayFirst,
    MonthFirst,
}

/// The time after a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Time {
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
    pub micros: u32,
    /// Seconds from UTC.
    pub offset: Option<i32>,
}

impl Time {
    /// True at midnight, the time that programs write for a day alone.
    pub fn is_midnight(self) -> bool {
        (self.hour, self.minute, self.second, self.micros, self.offset.unwrap_or(0)) == (0, 0, 0, 0, 0)
    }

    /// True late in the evening in UTC: in France, the next day has begun.
    pub fn is_next_day_in_france(self) -> bool {
        self.offset == Some(0) && self.hour >= 22
    }
}

/// A period. `sure` is true if the form can only mean a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    pub first: Written,
    pub last: Written,
    pub sure: bool,
}

/// A longer text is prose.
const LONGEST: usize = 120;

fn folded(text: &str) -> Option<String> {
    (text.len() <= LONGEST && text.bytes().any(|b| b.is_ascii_digit())).then(|| lexical::fold(text.trim()))
}

/// Reads a text that is one day and nothing else.
pub(crate) fn day(text: &str) -> Option<Written> {
    quick_day(text).or_else(|| whole(&folded(text)?, one))
}

/// Reads a text that is one period and nothing else: `du 15/03/2024 au 15/09/2024`, `2024-03-15 - 2024-09-15`.
pub(crate) fn period(text: &str) -> Option<Period> {
    whole(&folded(text)?, two)
}

/// The days inside a longer text, and true if the text contains only days and joining words.
pub(crate) fn found(text: &str) -> (Vec<Written>, bool) {
    let Some(text) = folded(text) else { return (Vec::new(), false) };
    let (mut days, mut only_days) = (Vec::new(), true);
    let (mut rest, mut at_boundary) = (text.as_str(), true);
    while let Some(next) = rest.chars().next() {
        let day = if at_boundary { beginning(rest, one) } else { None };
        match day.filter(|(_, after)| !after.starts_with(char::is_alphanumeric)) {
            Some((day, after)) => {
                days.push(day);
                rest = after;
                // Skip the words or signs that join this day to the next one.
                rest = beginning(rest, |cursor| joiner(cursor)).map_or(rest, |(_, after)| after);
                at_boundary = true;
            }
            None => {
                only_days &= next.is_whitespace();
                at_boundary = next.is_whitespace()
                    || matches!(next, '(' | '[' | '{' | ',' | ';' | ':' | '"' | '\'' | '«');
                rest = rest.get(next.len_utf8()..).unwrap_or_default();
            }
        }
    }
    (days, only_days)
}

fn two(cursor: &mut Cursor<'_>) -> Option<Period> {
    let _ = cursor.attempt(|cursor| {
        ["du ", "de ", "entre ", "from "].iter().any(|word| cursor.eat(word)).then_some(())
    });
    if let Some(first) = cursor.attempt(one) {
        let sure = joiner(cursor)?;
        return Some(Period { first, last: one(cursor)?, sure });
    }
    // Only the second day has a year: `du 15 mars au 15 septembre 2024`.
    let (day, month) = without_year(cursor)?;
    joiner(cursor)?;
    let last = one(cursor)?;
    let year = match last.day {
        Days::One { day, .. } => chrono::Datelike::year(&day),
        Days::Two { day_first, .. } => chrono::Datelike::year(&day_first),
    };
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    let first =
        Written { day: Days::One { day, order: Order::Unsaid }, short_year: last.short_year, time: None };
    Some(Period { first, last, sure: false })
}

/// `15 mars`, `1er août`.
fn without_year(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let _ = cursor.attempt(|cursor| cursor.eat("le ").then_some(()));
    let day = day_number(cursor)?;
    cursor.blanks();
    Some((day, month_name(cursor)?))
}

/// Reads the sign or word between the two days of a period; true if it can hardly separate a mere list of two days.
fn joiner(cursor: &mut Cursor<'_>) -> Option<bool> {
    let blanks = !cursor.blanks().is_empty();
    const SURE: [&str; 14] =
        ["jusqu'au", "jusqu’au", "jusqu'a", "jusqu’a", "au", "a", "to", "->", "→", "-", "–", "—", "/", "_"];
    const LISTED: [&str; 6] = ["et", ";", ",", "&", "|", "+"];
    let sure = if SURE.iter().any(|sign| cursor.eat(sign)) {
        true
    } else if LISTED.iter().any(|sign| cursor.eat(sign)) || blanks {
        false
    } else {
        return None;
    };
    cursor.blanks();
    Some(sure)
}

fn one(cursor: &mut Cursor<'_>) -> Option<Written> {
    let _ = cursor.attempt(|cursor| cursor.eat("le ").then_some(()));
    let _ = cursor.attempt(week_day);
    let (day, short_year) = cursor
        .attempt(numeric)
        .or_else(|| cursor.attempt(named))
        .or_else(|| cursor.attempt(month_first))
        .or_else(|| cursor.attempt(compact))?;
    Some(Written { day, short_year, time: cursor.attempt(time) })
}

fn week_day(cursor: &mut Cursor<'_>) -> Option<()> {
    const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let word = cursor.word()?;
    let is_day =
        word.len() >= 3 && DAYS.iter().any(|day| *day == word || word.len() <= 4 && day.starts_with(word));
    let _ = cursor.take(|c| c == '.');
    let _ = cursor.take(|c| c == ',');
    (is_day && !cursor.blanks().is_empty()).then_some(())
}

/// Three numbers with the same separator between them.
fn numeric(cursor: &mut Cursor<'_>) -> Option<(Days, bool)> {
    let first = cursor.digits()?;
    let separator = cursor.take(|c| matches!(c, '/' | '-' | '.'))?;
    let second = cursor.number(1, 2)?;
    cursor.take(|c| c == separator)?;
    let third = cursor.digits()?;
    let number = |digits: &str| Some((digits.parse::<u32>().ok()?, digits.len()));
    days(number(first)?, second, number(third)?)
}

/// The days of three numbers, the outer ones with their lengths, and true if the year has two digits.
fn days(first: (u32, usize), second: u32, third: (u32, usize)) -> Option<(Days, bool)> {
    let ((first, first_length), (third, third_length)) = (first, third);
    match (first_length, third_length) {
        (4, 1 | 2) => {
            let day = date(first, second, third)?;
            Some((Days::One { day, order: Order::Unsaid }, false))
        }
        // A year of two digits is assumed: other readings are very unlikely.
        (1 | 2, 2 | 4) => {
            let short = third_length == 2;
            let year = if short { century(third) } else { third };
            let days = match (date(year, second, first), date(year, first, second)) {
                (Some(day), Some(same)) if day == same => Days::One { day, order: Order::Unsaid },
                (Some(day_first), Some(month_first)) => Days::Two { day_first, month_first },
                (Some(day), None) => Days::One { day, order: Order::DayFirst },
                (None, Some(day)) if !short => Days::One { day, order: Order::MonthFirst },
                _ => return None,
            };
            Some((days, short))
        }
        _ => None,
    }
}

/// Reads the commonest forms directly: `15/03/2024`, `2024/03/15`. None means that the slower readers decide.
fn quick_day(text: &str) -> Option<Written> {
    let text: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0u32, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'))
        })
    };
    let (first, second, third, marks) = match text {
        [a @ .., m1, b1, b2, m2, c1, c2] if !m1.is_ascii_digit() => {
            ((number(a)?, 4), number(&[*b1, *b2])?, (number(&[*c1, *c2])?, 2), [m1, m2])
        }
        [a1, a2, m1, b1, b2, m2, c @ ..] => {
            ((number(&[*a1, *a2])?, 2), number(&[*b1, *b2])?, (number(c)?, 4), [m1, m2])
        }
    };
    let alike = marks[0] == marks[1] && matches!(marks[0], b'/' | b'-' | b'.');
    let (day, short_year) = alike.then(|| days(first, second, third)).flatten()?;
    Some(Written { day, short_year, time: None })
}

/// `7 janvier 2024`, `1er août 2024`, `07-janv.-2024`, `15-févr-24`.
fn named(cursor: &mut Cursor<'_>) -> Option<(Days, bool)> {
    let day = day_number(cursor)?;
    gap(cursor);
    let month = month_name(cursor)?;
    gap(cursor);
    let digits = cursor.digits()?;
    let year = digits.parse().ok()?;
    let short = match digits.len() {
        4 => false,
        2 => true,
        _ => return None,
    };
    let day = date(if short { century(year) } else { year }, month, day)?;
    Some((Days::One { day, order: Order::Unsaid }, short))
}

/// `March 15, 2024`.
fn month_first(cursor: &mut Cursor<'_>) -> Option<(Days, bool)> {
    let month = month_name(cursor)?;
    gap(cursor);
    let day = cursor.number(1, 2)?;
    let _ = ["st", "nd", "rd", "th"].iter().any(|end| cursor.eat(end));
    let _ = cursor.take(|c| c == ',');
    let apart = !cursor.blanks().is_empty();
    let day = date(cursor.number(4, 4)?, month, day)?;
    apart.then_some((Days::One { day, order: Order::Unsaid }, false))
}

/// `20240315`, `15032024`: eight digits that form a day between 1900 and 2099 in one order only.
fn compact(cursor: &mut Cursor<'_>) -> Option<(Days, bool)> {
    let digits = cursor.digits().filter(|digits| digits.len() == 8)?;
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok());
    let of_these_centuries = |year: &u32| (1900..2100).contains(year);
    let read = |year: (usize, usize), month: (usize, usize), day: (usize, usize)| {
        let year = number(year.0, year.1).filter(of_these_centuries)?;
        date(year, number(month.0, month.1)?, number(day.0, day.1)?)
    };
    match (read((0, 4), (4, 6), (6, 8)), read((4, 8), (2, 4), (0, 2))) {
        (Some(day), None) | (None, Some(day)) => Some((Days::One { day, order: Order::Unsaid }, false)),
        _ => None,
    }
}

fn day_number(cursor: &mut Cursor<'_>) -> Option<u32> {
    let day = cursor.number(1, 2)?;
    if day == 1 {
        let _ = cursor.attempt(|cursor| {
            cursor.blanks();
            cursor.eat("er").then_some(())
        });
    }
    Some(day)
}

fn gap(cursor: &mut Cursor<'_>) {
    cursor.run(|c| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','));
}

/// A month's name in French or English, or an abbreviation that matches one month only.
fn month_name(cursor: &mut Cursor<'_>) -> Option<u32> {
    const MONTHS: [[&str; 2]; 12] = [
        ["janvier", "january"],
        ["fevrier", "february"],
        ["mars", "march"],
        ["avril", "april"],
        ["mai", "may"],
        ["juin", "june"],
        ["juillet", "july"],
        ["aout", "august"],
        ["septembre", "september"],
        ["octobre", "october"],
        ["novembre", "november"],
        ["decembre", "december"],
    ];
    let word = cursor.word().filter(|word| word.len() >= 3)?;
    let mut months =
        (1u32..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    let (month, _) = months.next()?;
    let alone = months.next().is_none();
    let _ = cursor.take(|c| c == '.');
    alone.then_some(month)
}

/// `T10:00:00Z`, ` 10:00`, ` à 10h30`, `, 00h00`.
fn time(cursor: &mut Cursor<'_>) -> Option<Time> {
    if !cursor.eat("t") {
        let comma = cursor.eat(",");
        let blanks = !cursor.blanks().is_empty();
        let _ = cursor.attempt(|cursor| (cursor.eat("a") && !cursor.blanks().is_empty()).then_some(()));
        (comma || blanks).then_some(())?;
    }
    let hour = cursor.number(1, 2).filter(|hour| *hour <= 24)?;
    let part = |cursor: &mut Cursor<'_>| cursor.number(2, 2).filter(|part| *part < 60);
    let (mut second, mut micros) = (0, 0);
    let minute;
    if cursor.eat(":") {
        minute = part(cursor)?;
        if let Some(found) = cursor.attempt(|cursor| cursor.eat(":").then(|| part(cursor))?) {
            second = found;
            micros = cursor.attempt(fraction).unwrap_or(0);
        }
    } else {
        let _ = cursor
            .attempt(|cursor| (!cursor.blanks().is_empty() && cursor.rest().starts_with('h')).then_some(()));
        cursor.eat("h").then_some(())?;
        minute = cursor
            .attempt(|cursor| {
                cursor.blanks();
                part(cursor)
            })
            .unwrap_or(0);
    }
    let offset = cursor.attempt(offset);
    (hour < 24 || (minute, second, micros) == (0, 0, 0)).then_some(Time {
        hour,
        minute,
        second,
        micros,
        offset,
    })
}

/// At most six digits after a dot or a comma: microseconds.
fn fraction(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.take(|c| matches!(c, '.' | ','))?;
    let digits = cursor.digits().filter(|digits| digits.len() <= 6)?;
    format!("{digits:0<6}").parse().ok()
}

fn offset(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.blanks();
    if cursor.eat("z") || cursor.eat("utc") || cursor.eat("gmt") {
        return Some(0);
    }
    let sign = if cursor.take(|c| matches!(c, '+' | '-'))? == '-' { -1 } else { 1 };
    let digits = cursor.digits()?;
    let (hours, minutes) = match digits.len() {
        2 => {
            (digits, if cursor.eat(":") { cursor.digits().filter(|digits| digits.len() == 2)? } else { "0" })
        }
        4 => digits.split_at_checked(2)?,
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year > 0)?, month, day)
}

/// The full year for two digits, as `strptime` reads them.
fn century(figures: u32) -> u32 {
    if figures < 69 { 2000 + figures } else { 1900 + figures }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: Written) -> String {
        match written.day {
            Days::One { day, .. } => day.to_string(),
            Days::Two { day_first, month_first } => format!("{day_first}|{month_first}"),
        }
    }

    #[test]
    fn the_commonest_forms_are_read_as_all_others() {
        let years = ["0000", "0001", "0024", "0202", "1899", "1900", "2023", "2024", "2100", "9999", "24"];
        for (a, b, year) in (0..=33).flat_map(|a| (0..=33).flat_map(move |b| years.map(|year| (a, b, year))))
        {
            for text in [
                format!("{a:02}/{b:02}/{year}"),
                format!("{a:02}-{b:02}/{year}"),
                format!("{year}-{b:02}-{a:02}"),
                format!("{year}.{b:02}.{a:02}"),
            ] {
                let ordinary = whole(&folded(&text).unwrap(), one);
                assert!(quick_day(&text).is_none() || quick_day(&text) == ordinary, "{text}");
                assert_eq!(day(&text), ordinary, "{text}");
            }
        }
        assert_eq!([quick_day("+1/02/2024"), quick_day("01/ 2/2024"), quick_day("1/02/20245")], [None; 3]);
    }

    #[test]
    fn two_days_are_a_period() {
        for (written, expected, sure) in [
            ("15/03/2024 au 15/09/2024", "2024-03-15/2024-09-15", true),
            ("du 15/03/2024 au 15/09/2024", "2024-03-15/2024-09-15", true),
            ("23/02/2017-17/01/2019", "2017-02-23/2019-01-17", true),
            ("2024-03-15 - 2024-09-15", "2024-03-15/2024-09-15", true),
            ("2024-03-15-2024-09-15", "2024-03-15/2024-09-15", true),
            ("15-03-2024-15-09-2024", "2024-03-15/2024-09-15", true),
            ("2024-03-15 – 2024-09-15", "2024-03-15/2024-09-15", true),
            ("2024-03-15 jusqu'au 2024-09-15", "2024-03-15/2024-09-15", true),
            ("du 15 mars 2024 au 15 sept. 2024", "2024-03-15/2024-09-15", true),
            ("Du 1er août 2024 à 31 août 2024", "2024-08-01/2024-08-31", true),
            ("du lundi 15 janvier 2024 au 31/01/2024 00:00", "2024-01-15/2024-01-31", true),
            ("2024-03-15;2024-09-15", "2024-03-15/2024-09-15", false),
            ("2024-03-15 et 2024-09-15", "2024-03-15/2024-09-15", false),
            ("du 15 mars au 15 septembre 2024", "2024-03-15/2024-09-15", false),
            ("01/03/2024 au 31/12/2024", "2024-03-01|2024-01-03/2024-12-31", true),
        ] {
            let found = period(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(
                (format!("{}/{}", text(found.first), text(found.last)), found.sure),
                (expected.to_owned(), sure),
                "{written}"
            );
            assert_eq!(day(written), None, "{written}");
        }
        for written in [
            "2024-03-15 (solde 2024-09-15)",
            "2024-03-15/09-15",
            "2024-03-15/2024-09-15/2025-01-01",
            "2024-03-15",
            "x/2024-03-15",
        ] {
            assert_eq!(period(written), None, "{written}");
        }
    }

    #[test]
    fn days_inside_a_text_are_found() {
        for (written, count, only) in [
            ("2024-03-15 (solde 2024-09-15)", 2, false),
            ("2024-03-15;2024-06-15;2024-09-15", 3, true),
            ("31/01/2024 vers midi:30", 1, false),
            ("à partir du 15/03/2024", 1, false),
            ("1/1/1/2024", 0, false),
            ("REF2024-03-15", 0, false),
            ("2024-03-15b", 0, false),
        ] {
            let (days, only_days) = found(written);
            assert_eq!((days.len(), only_days && !days.is_empty()), (count, only), "{written}");
        }
    }
}
