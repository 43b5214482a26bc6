//! `date`, `time` and `datetime` in the formats that are not the default one, and `time` in its default format.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::strptime::Strptime;
use super::{Day, Evidence, Mend, Value, date, datetime, dateutil, iso};
use crate::error::Phrase;

/// A date, a time or both, in one format.
#[derive(Debug, Clone)]
pub(crate) struct MomentType {
    pub kind: MomentKind,
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MomentKind {
    Date,
    Time,
    DateTime,
}

#[derive(Debug, Clone)]
enum Format {
    /// `default`: ISO 8601. Dates and datetimes in this format have their own variants of `FieldType`.
    Iso,
    /// `any`: every text that `dateutil` reads.
    Any,
    Pattern(Strptime),
}

/// The moment shown in examples.
fn example_moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2024, 1, 31).and_then(|day| day.and_hms_opt(14, 5, 0)).unwrap_or_default()
}

impl MomentType {
    pub fn new(kind: MomentKind, format: &str) -> Result<Self, Phrase> {
        let format = match format {
            "default" => Format::Iso,
            "any" => Format::Any,
            pattern => Format::Pattern(Strptime::new(pattern)?),
        };
        Ok(MomentType { kind, format })
    }

    pub fn read(&self, cell: &[u8]) -> Value {
        self.moment(cell).map_or(Value::Invalid, |moment| self.value(moment))
    }

    /// The moment in a cell, with its offset from UTC in microseconds.
    fn moment(&self, cell: &[u8]) -> Option<(NaiveDateTime, Option<i64>)> {
        match &self.format {
            Format::Pattern(pattern) => pattern.read(cell),
            Format::Any => dateutil::parse(std::str::from_utf8(cell).ok()?),
            // As frictionless, requires a colon before the seconds of the usual form.
            Format::Iso if self.kind == MomentKind::Time => {
                let usual = cell.is_ascii() && cell.len() >= 8 && cell.get(5) == Some(&b':');
                let (moment, offset) = iso::moment(&[b"2000-01-01T", cell].concat()).filter(|_| usual)?;
                Some((moment, offset.map(|seconds| i64::from(seconds) * 1_000_000)))
            }
            Format::Iso => None,
        }
    }

    fn value(&self, (moment, offset): (NaiveDateTime, Option<i64>)) -> Value {
        let aware = offset.is_some();
        let shift = offset.unwrap_or(0);
        match self.kind {
            MomentKind::Date => Day::from_date(moment.date()).map_or(Value::Invalid, Value::Date),
            MomentKind::Time => {
                let time = moment.time();
                let micros = i64::from(time.num_seconds_from_midnight()) * 1_000_000;
                Value::Time { aware, micros: micros + i64::from(time.nanosecond() / 1000) - shift }
            }
            MomentKind::DateTime => {
                Value::DateTime { aware, micros: moment.and_utc().timestamp_micros() - shift }
            }
        }
    }

    /// Writes the official form: the pattern, when it expresses the same moment; else the cell unchanged.
    pub fn write(&self, cell: &[u8], out: &mut Vec<u8>) {
        let mut text = Vec::new();
        let written = match &self.format {
            Format::Pattern(pattern) => self
                .moment(cell)
                .filter(|(_, offset)| offset.is_none())
                .and_then(|(moment, _)| pattern.write(moment, &mut text)),
            Format::Any | Format::Iso => None,
        };
        let same = written.is_some() && self.read(&text) == self.read(cell);
        out.extend_from_slice(if same { &text } else { cell });
    }

    /// A day in this format.
    pub fn write_date(&self, day: NaiveDate, out: &mut Vec<u8>) {
        let written = match &self.format {
            Format::Pattern(pattern) => pattern.write(day.and_time(NaiveTime::MIN), out),
            Format::Any | Format::Iso => None,
        };
        if written.is_none() {
            date::write_date(day, out);
        }
    }

    /// Writes a moment in this format; None when the format has no canonical form.
    pub fn write_moment(&self, moment: DateTime<FixedOffset>, out: &mut Vec<u8>) -> Option<()> {
        match &self.format {
            Format::Pattern(pattern) => pattern.write_with_offset(moment, out),
            Format::Any | Format::Iso => None,
        }
    }

    /// Writes a moment without offset, in this format or in ISO 8601; false when the text would be read as another
    /// moment.
    pub fn write_native(&self, moment: NaiveDateTime, out: &mut Vec<u8>) -> bool {
        let written = match &self.format {
            Format::Pattern(pattern) => pattern.write(moment, out),
            Format::Any | Format::Iso => None,
        };
        if written.is_none() {
            let form = match self.kind {
                MomentKind::Date => "%Y-%m-%d",
                MomentKind::Time => "%H:%M:%S%.f",
                MomentKind::DateTime => "%Y-%m-%dT%H:%M:%S%.f",
            };
            *out = moment.format(form).to_string().into_bytes();
        }
        self.read(out) == self.value((moment, None))
    }

    /// A valid example.
    pub fn example(&self) -> String {
        let mut out = Vec::new();
        let utc = FixedOffset::east_opt(0).and_then(|utc| example_moment().and_local_timezone(utc).single());
        match (&self.format, utc) {
            (Format::Pattern(pattern), Some(moment))
                if pattern.write_with_offset(moment, &mut out).is_some() =>
            {
                String::from_utf8_lossy(&out).into_owned()
            }
            (Format::Pattern(pattern), _) => pattern.pattern().to_owned(),
            _ => match self.kind {
                MomentKind::Date => "2024-01-31",
                MomentKind::Time => "14:05:00",
                MomentKind::DateTime => "2024-01-31T14:05:00+01:00",
            }
            .to_owned(),
        }
    }

    /// Repairs a day in another form than the pattern's.
    pub fn mend_date(&self, cell: &str, evidence: Evidence) -> Mend {
        let text = cell.trim();
        if text.len() < cell.len() && self.read(text.as_bytes()).is_set() {
            return Mend::sure(text.to_owned());
        }
        let Format::Pattern(_) = &self.format else { return Mend::No };
        // Some formats lack part of the day, such as the year: then nothing is written.
        let write = |day: NaiveDate| {
            let mut out = Vec::new();
            self.write_date(day, &mut out);
            let says_all = Day::from_date(day).is_some_and(|day| self.read(&out) == Value::Date(day));
            String::from_utf8(out).ok().filter(|_| says_all).unwrap_or_default()
        };
        date::mend(text, evidence, &write)
    }

    /// Repairs another usual form of a moment; for a time, adds missing seconds.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let text = cell.trim();
        if text.len() < cell.len() && self.read(text.as_bytes()).is_set() {
            return Some(text.to_owned());
        }
        let (Format::Pattern(pattern), MomentKind::DateTime) = (&self.format, self.kind) else {
            let is_time = matches!((&self.format, self.kind), (Format::Iso, MomentKind::Time));
            return is_time.then(|| text.replace(['h', 'H'], ":") + ":00");
        };
        let mut out = Vec::new();
        let suggested = datetime::suggest(cell);
        let text = suggested.as_deref().unwrap_or(text);
        // A day alone gives no moment: the engine invents no time.
        let (moment, offset) = iso::moment(text.as_bytes()).filter(|_| text.len() > "2024-01-31".len())?;
        match offset {
            None => pattern.write(moment, &mut out)?,
            Some(seconds) => {
                let zone = FixedOffset::east_opt(seconds)?;
                pattern.write_with_offset(moment.and_local_timezone(zone).single()?, &mut out)?;
            }
        }
        // A format without seconds, for example, would lose the seconds of the text.
        let offset = offset.map(|seconds| i64::from(seconds) * 1_000_000);
        let says_all = self.read(&out) == self.value((moment, offset));
        String::from_utf8(out).ok().filter(|_| says_all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(kind: MomentKind, format: &str) -> MomentType {
        MomentType::new(kind, format).unwrap()
    }

    #[test]
    fn times_are_read_as_the_referee_reads_them() {
        let time = kind(MomentKind::Time, "default");
        for yes in ["14:05:00", "14:05:00Z", "14:05:00.5+02:00", "24:00:00", "10+02:00", "00:00:00,123456789"]
        {
            assert!(time.read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in
            ["14:05", "14:05:60", "25:00:00", " 14:05:00", "14h05:00", "140500Z", "24:00:01", "é4:05:00"]
        {
            assert_eq!(time.read(no.as_bytes()), Value::Invalid, "{no}");
        }
        assert_eq!(time.read(b"10:00:00+02:00"), time.read(b"08:00:00Z"));
        assert_ne!(time.read(b"10:00:00"), time.read(b"10:00:00Z"));
    }

    #[test]
    fn values_are_written_in_their_pattern() {
        for (moment, text, expected) in [
            (kind(MomentKind::Date, "%d/%m/%Y"), "1/2/2024", "01/02/2024"),
            (kind(MomentKind::Date, "%d %B"), "1  march", "01 March"),
            (kind(MomentKind::Time, "%Hh%M"), "9h5", "09h05"),
            (kind(MomentKind::DateTime, "%d/%m/%Y %H:%M"), "1/2/2024  9:05", "01/02/2024 09:05"),
            // A year of two digits cannot express 1900.
            (kind(MomentKind::DateTime, "%Y-%m-%dT%H:%M%z"), "2024-01-31T9:05+0200", "2024-01-31T9:05+0200"),
            (kind(MomentKind::Date, "any"), "31 jan 2024", "31 jan 2024"),
        ] {
            let mut out = Vec::new();
            moment.write(text.as_bytes(), &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn suggests_the_pattern() {
        let date = kind(MomentKind::Date, "%d/%m/%Y");
        for (text, expected) in [
            ("2024-01-31", Some("31/01/2024")),
            ("31.01.2024", Some("31/01/2024")),
            (" 31/01/2024", Some("31/01/2024")),
            ("demain", None),
        ] {
            let expected = expected.map_or(Mend::No, |text| Mend::sure(text.to_owned()));
            assert_eq!(date.mend_date(text, Evidence::NONE), expected, "{text}");
        }
        assert_eq!(kind(MomentKind::Time, "default").suggest("14h05").as_deref(), Some("14:05:00"));
        assert_eq!(
            kind(MomentKind::DateTime, "%d/%m/%Y %H:%M").suggest("2024-01-31T14:05:00").as_deref(),
            Some("31/01/2024 14:05")
        );
        assert_eq!(kind(MomentKind::DateTime, "%d/%m/%Y %H:%M").suggest("2024-01-31"), None);
        // The format would lose the seconds, or the year.
        assert_eq!(kind(MomentKind::DateTime, "%d/%m/%Y %H:%M").suggest("2024-01-31T14:05:33"), None);
        assert_eq!(
            kind(MomentKind::Date, "%d %B").mend_date("2024-01-31", Evidence::NONE),
            Mend::sure(String::new())
        );
        assert_eq!(date.example(), "31/01/2024");
    }
}
