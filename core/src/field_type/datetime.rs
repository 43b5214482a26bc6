//! `datetime`, format `default`: ISO 8601 down to the second (see [`iso`]).
//!
//! `YYYY-MM-DD`, any one character, `HH:MM:SS`, perhaps a fraction, perhaps `Z` or an offset.

use chrono::NaiveDate;

use super::date::written::{self, Days};
use super::{Doubt, Mend, Value, date, iso};

/// As frictionless, requires a colon before the seconds of the usual form.
pub(super) fn read(cell: &[u8]) -> Value {
    let usual = cell.is_ascii() && cell.len() >= 19 && cell.get(16) == Some(&b':');
    usual.then(|| iso::moment(cell)).flatten().map_or(Value::Invalid, iso::moment_value)
}

/// Repairs a blank between date and time, and missing seconds.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let text = cell.trim().replacen(' ', "T", 1);
    match (read(text.as_bytes()), text.len()) {
        (Value::Invalid, 16) => Some(format!("{text}:00")),
        (Value::Invalid, _) => None,
        _ => Some(text),
    }
}

/// Reads a moment in another form. A day alone gives no moment: the engine invents no time.
pub(super) fn mend(cell: &str) -> Mend {
    if let Some(text) = suggest(cell) {
        return Mend::sure(text);
    }
    let Some((written, time)) = written::day(cell).and_then(|written| Some((written, written.time?))) else {
        return Mend::No;
    };
    let zone = match time.offset {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(seconds) => {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.unsigned_abs() / 60;
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    };
    let fraction = if time.micros == 0 { String::new() } else { format!(".{:06}", time.micros) };
    let form = |day: NaiveDate| {
        format!("{}T{:02}:{:02}:{:02}{fraction}{zone}", date::text(day), time.hour, time.minute, time.second)
    };
    match written.day {
        Days::One { day, .. } => Mend::To { text: form(day), sure: !written.short_year },
        Days::Two { day_first, month_first } => {
            Mend::Ask { doubt: Doubt::DayOrMonth, readings: [day_first, month_first].map(form).to_vec() }
        }
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
            "2020-01-01T10+02:00",
            "2020001T10:00+02:00",
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
