//! `date`, format `default`: `YYYY-MM-DD` (ISO 8601), months and days with or without their leading zero.

pub(crate) mod written;

use std::sync::OnceLock;

use chrono::NaiveDate;

use self::written::{Days, Order, Time, Written};
use super::figures::number;
use super::strptime::Strptime;
use super::{Day, Doubt, Evidence, Mend, Value, quick};

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

/// Other forms that Python's `strptime` accepts: one digit for month or day, a space before the day, non-ASCII digits.
#[cold]
fn read_lenient(cell: &[u8]) -> Option<Day> {
    // A year has four digits: this test excludes most other texts.
    if cell.is_ascii() && cell.get(4) != Some(&b'-') {
        return None;
    }
    static PATTERN: OnceLock<Option<Strptime>> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| Strptime::new("%Y-%m-%d").ok()).as_ref()?;
    pattern.read(cell).and_then(|(moment, _)| Day::from_date(moment.date()))
}

pub(super) fn write(day: Day, out: &mut Vec<u8>) {
    let (year, month, day) = day.parts();
    out.extend_from_slice(&digits::<4>(year));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(month));
    out.push(b'-');
    out.extend_from_slice(&digits::<2>(day));
}

/// Writes a date whose year may be outside the type's range; the check then refuses the text.
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

/// The order of day and month that a cell proves for its column: `31/01/2024` day first, `01/31/2024` month first.
pub(crate) fn evidence(cell: &[u8]) -> Evidence {
    // Dates in the official form, and most texts, return here.
    let begins = cell.len() <= 60 && cell.iter().take(4).any(u8::is_ascii_digit);
    let year_first = cell.first_chunk::<4>().is_some_and(|year| year.iter().all(u8::is_ascii_digit));
    if !begins || year_first || !cell.iter().take(6).any(|b| matches!(b, b'/' | b'-' | b'.')) {
        return Evidence::NONE;
    }
    let Ok(text) = std::str::from_utf8(cell) else { return Evidence::NONE };
    match written::day(text) {
        Some(day) => order(day),
        None => written::period(text).map_or(Evidence::NONE, |period| {
            let mut evidence = order(period.first);
            evidence.add(order(period.last));
            evidence
        }),
    }
}

fn order(written: Written) -> Evidence {
    match written.day {
        Days::One { order: Order::DayFirst, .. } => Evidence::DAY_FIRST,
        Days::One { order: Order::MonthFirst, .. } => Evidence::MONTH_FIRST,
        _ => Evidence::NONE,
    }
}

/// The day in the default format.
pub(super) fn text(day: NaiveDate) -> String {
    let mut out = Vec::with_capacity(10);
    write_date(day, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Reads a day written in any form, and writes it in the requested format.
pub(super) fn mend(cell: &str, evidence: Evidence, write: &dyn Fn(NaiveDate) -> String) -> Mend {
    if let Some(written) = written::day(cell) {
        return mend_day(written, evidence, write);
    }
    if let Some(day) = serial_day(cell.trim()) {
        return Mend::Ask { doubt: Doubt::SerialDay, readings: vec![write(day)] };
    }
    let (days, only_days) = written::found(cell);
    let readings: Vec<String> = days.iter().flat_map(|written| written.day.readings()).map(write).collect();
    match (days.len(), only_days) {
        (0, _) => Mend::No,
        (2.., true) => Mend::Ask { doubt: Doubt::SeveralValues, readings },
        _ => Mend::Ask { doubt: Doubt::Unread, readings },
    }
}

fn mend_day(written: Written, evidence: Evidence, write: &dyn Fn(NaiveDate) -> String) -> Mend {
    // A moment is more than its day, except midnight: programs write days as midnight.
    let whole = written.time.is_none_or(Time::is_midnight);
    let sure = whole && !written.short_year;
    let next_day =
        |day: NaiveDate| day.succ_opt().filter(|_| written.time.is_some_and(Time::is_next_day_in_france));
    match written.day.decided(evidence) {
        Ok((day, decided)) => match next_day(day) {
            Some(next) => Mend::Ask { doubt: Doubt::Unread, readings: vec![write(day), write(next)] },
            None => Mend::To { text: write(day), sure: sure && !decided },
        },
        Err(readings) => Mend::Ask { doubt: Doubt::DayOrMonth, readings: readings.map(write).to_vec() },
    }
}

impl Days {
    fn readings(self) -> Vec<NaiveDate> {
        match self {
            Days::One { day, .. } => vec![day],
            Days::Two { day_first, month_first } => vec![day_first, month_first],
        }
    }

    /// The day, and true if the evidence decided it; else both possible days.
    fn decided(self, evidence: Evidence) -> Result<(NaiveDate, bool), [NaiveDate; 2]> {
        match self {
            Days::One { day, .. } => Ok((day, false)),
            Days::Two { day_first, month_first } => {
                if evidence.only(Evidence::DAY_FIRST, Evidence::MONTH_FIRST) {
                    Ok((day_first, true))
                } else if evidence.only(Evidence::MONTH_FIRST, Evidence::DAY_FIRST) {
                    Ok((month_first, true))
                } else {
                    Err([day_first, month_first])
                }
            }
        }
    }
}

/// Reads a day or a period for a column that accepts both: `AAAA-MM-JJ/AAAA-MM-JJ` (ISO 8601).
pub(crate) fn mend_period(cell: &str, evidence: Evidence) -> Mend {
    let Some(period) = written::period(cell) else { return mend(cell, evidence, &text) };
    // One of the two days may prove the order of day and month in the other.
    let mut evidence = evidence;
    evidence.add(order(period.first));
    evidence.add(order(period.last));
    let is_late = |written: Written| written.time.is_some_and(Time::is_next_day_in_france);
    let write = |(first, last): (NaiveDate, NaiveDate)| format!("{}/{}", text(first), text(last));
    let in_order = |(first, last): &(NaiveDate, NaiveDate)| first <= last;
    let (decided, pairs) = match (period.first.day.decided(evidence), period.last.day.decided(evidence)) {
        (Ok((first, one)), Ok((last, other))) => (one || other, vec![(first, last)]),
        (first, last) => {
            let [first, last] = [first, last].map(|days| match days {
                Ok((day, _)) => [day, day],
                Err(days) => days,
            });
            // Both days use the same order.
            (true, first.into_iter().zip(last).collect())
        }
    };
    let (right, reversed): (Vec<_>, Vec<_>) = pairs.into_iter().partition(in_order);
    let whole = |written: Written| !written.short_year && written.time.is_none_or(Time::is_midnight);
    match right.as_slice() {
        [only] if !is_late(period.first) && !is_late(period.last) => Mend::To {
            text: write(*only),
            sure: period.sure && !decided && whole(period.first) && whole(period.last),
        },
        [] => Mend::Ask {
            doubt: Doubt::SeveralValues,
            readings: reversed.into_iter().map(|(first, last)| write((last, first))).collect(),
        },
        [_] => Mend::Ask { doubt: Doubt::Unread, readings: right.into_iter().map(write).collect() },
        _ => Mend::Ask { doubt: Doubt::DayOrMonth, readings: right.into_iter().map(write).collect() },
    }
}

/// The day that a spreadsheet stores as a number, between 1980 and 2079.
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
            ("15-févr-24", "2024-02-15", false),
            ("15 févr. 2024", "2024-02-15", true),
            ("15-FEVR.-2024", "2024-02-15", true),
            ("7 janvier 24", "2024-01-07", false),
            ("15-aug-2024", "2024-08-15", true),
            ("March 15, 2024", "2024-03-15", true),
            ("le 15 mars 2024", "2024-03-15", true),
            ("15/03/2024 à 10h30", "2024-03-15", false),
            ("15/03/2024 00h00", "2024-03-15", true),
            ("2024-03-15T10:00:00.123Z", "2024-03-15", false),
            ("20240315", "2024-03-15", true),
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
            "1/1/1/2024",
            "01:02:03",
            "",
            "32 mars 2024",
            "15 march",
            "99999",
        ] {
            assert_eq!(mend(text, Evidence::NONE, &super::text), Mend::No, "{text}");
        }
        for (text, doubt, readings) in [
            ("07/01/2024", Doubt::DayOrMonth, &["2024-01-07", "2024-07-01"][..]),
            ("07/01/24", Doubt::DayOrMonth, &["2024-01-07", "2024-07-01"]),
            ("45322", Doubt::SerialDay, &["2024-01-31"]),
            ("31/01/2024 vers midi:30", Doubt::Unread, &["2024-01-31"]),
            ("2024-03-15 (solde 2024-09-15)", Doubt::Unread, &["2024-03-15", "2024-09-15"]),
            ("2024-03-15 / 2024-09-15", Doubt::SeveralValues, &["2024-03-15", "2024-09-15"]),
            ("23/02/2017-17/01/2019", Doubt::SeveralValues, &["2017-02-23", "2019-01-17"]),
            ("à partir du 15/03/2024", Doubt::Unread, &["2024-03-15"]),
            // In France, this moment is on the next day.
            ("2024-01-30T23:00:00Z", Doubt::Unread, &["2024-01-30", "2024-01-31"]),
        ] {
            let readings = readings.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(mend(text, Evidence::NONE, &super::text), Mend::Ask { doubt, readings }, "{text}");
        }
    }

    #[test]
    fn two_days_are_a_period_and_one_day_is_one() {
        for (text, expected, sure) in [
            ("15/03/2024", "2024-03-15", true),
            ("15/03/2024 au 15/09/2024", "2024-03-15/2024-09-15", true),
            // One of the days proves the order of the other.
            ("01/03/2024 au 31/12/2024", "2024-03-01/2024-12-31", false),
            // In the other order, the period would end before it begins.
            ("10/02/2024 - 01/03/2024", "2024-02-10/2024-03-01", false),
            ("15/03/24 - 15/09/24", "2024-03-15/2024-09-15", false),
            ("2024-03-15T10:00:00/2024-09-15T10:00:00", "2024-03-15/2024-09-15", false),
        ] {
            assert_eq!(mend_period(text, Evidence::NONE), Mend::To { text: expected.into(), sure }, "{text}");
        }
        for (text, doubt, readings) in [
            ("15/09/2024 au 15/03/2024", Doubt::SeveralValues, &["2024-03-15/2024-09-15"][..]),
            (
                "03/04/2024 au 05/06/2024",
                Doubt::DayOrMonth,
                &["2024-04-03/2024-06-05", "2024-03-04/2024-05-06"],
            ),
            ("2024-03-15 (solde 2024-09-15)", Doubt::Unread, &["2024-03-15", "2024-09-15"]),
            ("2024-03-15 puis 2024-09-15", Doubt::Unread, &["2024-03-15", "2024-09-15"]),
        ] {
            let readings = readings.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(mend_period(text, Evidence::NONE), Mend::Ask { doubt, readings }, "{text}");
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
