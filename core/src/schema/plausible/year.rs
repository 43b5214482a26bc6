//! Warns of days centuries away: a figure lost (`0202`) or one too many, the thousands of another calendar, a
//! placeholder.

use chrono::Datelike;

use crate::clock;
use crate::field_type::{Day, Value};
use crate::report::Param;

/// The range of plausible years.
#[derive(Debug, Clone)]
pub(crate) struct Years {
    least: i64,
    most: i64,
    /// True if `9999-12-31` may mean that there is no end.
    takes_endless: bool,
    days: Option<(Day, Day)>,
    /// The first and the last year as four figures, compared as big-endian numbers.
    written: [u32; 2],
    /// The first moments of the first year, of the year after the last, and of the year 9999, in microseconds.
    micros: [i64; 3],
}

/// Bounds for recent dates: decisions, purchases, buildings and plans of today's publishers. The first is a year, the
/// second a number of years from now.
const RECENT: i64 = 1900;
const AHEAD: i64 = 50;

/// Bounds for a date of unknown meaning: a monument may be old, a lease long.
const OLD: i64 = 1000;
const FAR_AHEAD: i64 = 100;

const ENDLESS: i64 = 9999;

impl Years {
    /// The range for recent dates: of a decision, a payment, an installation.
    pub fn recent() -> Self {
        Years::new(RECENT, AHEAD, false)
    }

    /// The range for dates of anything.
    pub fn any() -> Self {
        Years::new(OLD, FAR_AHEAD, true)
    }

    fn new(least: i64, ahead: i64, takes_endless: bool) -> Self {
        let most = i64::from(clock::today().year()) + ahead;
        let day =
            |year: i64, month, day| u32::try_from(year).ok().and_then(|year| Day::new(year, month, day));
        let micros = |year: i64| {
            let first = i32::try_from(year).ok().and_then(|year| chrono::NaiveDate::from_ymd_opt(year, 1, 1));
            first.map_or(0, |first| first.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_micros())
        };
        let written = |year: i64| {
            format!("{year:04}").as_bytes().first_chunk().map_or(0, |digits| u32::from_be_bytes(*digits))
        };
        Years {
            least,
            most,
            takes_endless,
            written: [written(least), written(most)],
            days: day(least, 1, 1).zip(day(most, 12, 31)),
            micros: [micros(least), micros(most + 1), micros(ENDLESS)],
        }
    }

    /// False for a date or a year out of the range. By reference: see [`RowValues`](crate::check::RowValues).
    #[inline]
    pub fn hold(&self, value: &Value) -> bool {
        match *value {
            Value::Date(day) => {
                self.days.is_some_and(|(first, last)| first <= day && day <= last)
                    || self.hold_year(day.parts().0.into())
            }
            Value::DateTime { micros, .. } => {
                let [first, end, endless] = self.micros;
                (first..end).contains(&micros) || self.takes_endless && micros >= endless
            }
            Value::Year(year) => self.hold_year(year.into()),
            Value::YearMonth { year, .. } => self.hold_year(year),
            _ => true,
        }
    }

    /// The first and the last plausible day.
    pub fn days(&self) -> Option<(Day, Day)> {
        self.days
    }

    /// The first and the last plausible year as four figures, which compare as big-endian numbers.
    pub fn written(&self) -> [u32; 2] {
        self.written
    }

    pub fn hold_year(&self, year: i64) -> bool {
        (self.least..=self.most).contains(&year) || self.takes_endless && year == ENDLESS
    }

    /// Does [`Years::hold`] for the year at the beginning of a text, and for the one after a slash.
    #[inline]
    pub fn hold_text(&self, text: &[u8]) -> bool {
        // Years of four figures compare as their bytes do. Other bytes in this range are no year, and pass too.
        let [least, most] = self.written;
        let holds = |year: [u8; 4]| (least..=most).contains(&u32::from_be_bytes(year));
        match *text {
            [a, b, c, d] if holds([a, b, c, d]) => true,
            [a, b, c, d, b'/', e, f, g, h] if holds([a, b, c, d]) && holds([e, f, g, h]) => true,
            _ => self.hold_parts(text),
        }
    }

    fn hold_parts(&self, text: &[u8]) -> bool {
        text.split(|byte| *byte == b'/').all(|part| match part {
            [figures @ .., b'-', _, _, b'-', _, _] | figures if figures.len() == 4 => {
                let year = figures.iter().try_fold(0i64, |year, byte| {
                    byte.is_ascii_digit().then(|| year * 10 + i64::from(byte - b'0'))
                });
                year.is_none_or(|year| self.hold_year(year))
            }
            _ => true,
        })
    }

    /// The expected years, for the message.
    #[cold]
    pub fn params(&self) -> [(&'static str, Param<'static>); 2] {
        [
            ("least", Param::Number(self.least.unsigned_abs())),
            ("most", Param::Number(self.most.unsigned_abs())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field_type::FieldType;

    #[test]
    fn days_centuries_away_are_told_by_what_they_are_of() {
        let (recent, any) = (Years::recent(), Years::any());
        for (text, is_recent, is_any) in [
            ("2024-03-15", true, true),
            ("1900-01-01", true, true),
            ("1899-12-31", false, true),
            ("1253-01-01", false, true),
            ("0202-03-15", false, false),
            ("2204-03-15", false, false),
            ("9999-12-31", false, true),
        ] {
            let day = FieldType::Date.read(text.as_bytes());
            assert_eq!((recent.hold(&day), any.hold(&day)), (is_recent, is_any), "{text}");
            assert_eq!(recent.hold_text(text.as_bytes()), is_recent, "{text}");
            let moment = FieldType::DateTime.read(format!("{text}T10:00:00Z").as_bytes());
            assert_eq!((recent.hold(&moment), any.hold(&moment)), (is_recent, is_any), "{text} {moment:?}");
        }
        assert!(recent.hold_text(b"2024-03-15/2024-06-15") && !recent.hold_text(b"2024-03-15/0204-06-15"));
        assert!(!recent.hold_text(b"2024/0204") && !any.hold_text(b"0999") && any.hold_text(b"9999"));
        assert!(recent.hold_text(b"") && recent.hold_text(b"2024") && recent.hold_text(b"12-03"));
    }
}
