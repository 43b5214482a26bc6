use std::borrow::Cow;
use std::io::Write;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Timelike};
use rust_decimal::Decimal;

use crate::field_type::{FieldType, MomentKind, PointFormat};
use crate::record::{CellValue, GeoPoint, ValueKind, Year};
use crate::schema::Column;

use super::zone::{InstantDay, Zone};

/// A value of a program, before it becomes a cell of a column.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TableValue<'a> {
    /// No value: null, NaN, NaT.
    Missing,
    /// A text, which the column reads like a cell of a file.
    Text(&'a str),
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// An exact decimal number.
    Decimal(Decimal),
    /// A binary floating-point number. NaN is a missing value.
    Float(f64),
    /// A binary floating-point number of single precision. NaN is a missing value.
    Single(f32),
    /// A day.
    Date(NaiveDate),
    /// A moment without a time zone.
    DateTime(NaiveDateTime),
    /// A moment with its offset from UTC.
    Instant(DateTime<FixedOffset>),
    /// A time of the day.
    Time(NaiveTime),
    /// A point on the Earth.
    Point(GeoPoint),
    /// A list or an object, as JSON.
    Json(Cow<'a, str>),
    /// A value of another kind, as its text for people: no column takes it.
    Other(Cow<'a, str>),
}

/// The result of putting a value into a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    /// The cell is in official form.
    Official,
    /// The cell is a text that the column must read.
    Readable,
    /// As [`Put::Official`], but the whole number came as a floating-point number, such as `3.0`.
    Whole,
    /// As [`Put::Official`], but the zone decided which day the instant is.
    Zoned(NaiveDate),
    /// The column does not take values of this kind, whatever their text.
    Mistyped,
    /// The value is a floating-point number that may have lost digits.
    Lost,
    /// A value of this kind has no text for the column; the phrase names the kind.
    Unfit(&'static str),
}

/// The largest number up to which this precision holds every whole number.
pub(super) const EXACT_DOUBLE: f64 = 9_007_199_254_740_992.0;
pub(super) const EXACT_SINGLE: f32 = 16_777_216.0;

/// The number of figures that single precision keeps of any decimal number.
pub(super) const SINGLE_FIGURES: usize = 6;

/// The most bytes of a text: a row with a longer one cannot be read again.
pub(super) const MOST_BYTES: usize = 16 << 20;

impl TableValue<'_> {
    /// Appends the value's text to `out`, in the official form of the column if there is one. A column of days reads
    /// instants in `zone`, or each in its own offset.
    #[inline]
    pub(super) fn put(&self, column: &Column, zone: Option<&Zone>, out: &mut Vec<u8>) -> Put {
        use FieldType as T;
        match self {
            TableValue::Text(text) => {
                if text.len() > MOST_BYTES {
                    return Put::Unfit("found-long");
                }
                out.extend_from_slice(text.as_bytes());
                put_text(column, text.as_bytes())
            }
            TableValue::Missing => {
                out.extend_from_slice(column.missing_text().as_bytes());
                Put::Official
            }
            TableValue::Integer(number) if matches!(column.field_type, T::Integer | T::Number | T::Text) => {
                number.write_cell(None, out);
                Put::Official
            }
            TableValue::Date(date) if matches!(column.field_type, T::Date) => {
                date.write_cell(None, out);
                Put::Official
            }
            other => other.put_rare(column, zone, out),
        }
    }

    fn put_rare(&self, column: &Column, zone: Option<&Zone>, out: &mut Vec<u8>) -> Put {
        use FieldType as T;
        match self {
            TableValue::Boolean(truth) => put_boolean(*truth, column, out),
            TableValue::Integer(number) => put_integer(*number, column, out),
            TableValue::Decimal(number) => put_decimal(*number, column, out),
            TableValue::Float(number) if number.is_nan() => TableValue::Missing.put(column, None, out),
            TableValue::Single(number) if number.is_nan() => TableValue::Missing.put(column, None, out),
            TableValue::Float(number) => {
                let exact = number.abs() <= EXACT_DOUBLE;
                put_binary(*number, exact, &number, column, out)
            }
            TableValue::Single(number) => {
                let exact = number.abs() <= EXACT_SINGLE;
                // A whole amount may have had cents, and other figures beyond the sixth are those of the nearest
                // number that single precision has.
                let text = match &column.field_type {
                    T::Number => Some(number.to_string()),
                    T::Formatted(format) => Some(format.marked(&number.to_string())),
                    _ => None,
                };
                if let Some(text) = text.filter(|_| figures(*number) > SINGLE_FIGURES) {
                    out.extend_from_slice(text.as_bytes());
                    return Put::Lost;
                }
                put_binary(f64::from(*number), exact, &number, column, out)
            }
            TableValue::Date(date) => put_date(*date, column, out),
            TableValue::DateTime(moment) => {
                let midnight = is_midnight(*moment).then(|| moment.date());
                put_moment(*moment, None, midnight, column, out)
            }
            TableValue::Instant(moment) => {
                let local = moment.naive_local();
                let day = match zone {
                    Some(zone) if takes_days(column) => zone.day(*moment),
                    _ => is_midnight(local).then(|| InstantDay { day: local.date(), by_zone: false }),
                };
                let put = put_moment(local, Some(*moment), day.map(|day| day.day), column, out);
                match day.filter(|day| day.by_zone) {
                    Some(InstantDay { day, .. }) if put == Put::Official || put == Put::Readable => {
                        Put::Zoned(day)
                    }
                    _ => put,
                }
            }
            TableValue::Time(time) => {
                let _ = write!(out, "{}", time.format("%H:%M:%S%.f"));
                match &column.field_type {
                    FieldType::Moment(moment) if moment.kind == MomentKind::Time => Put::Readable,
                    FieldType::Text | FieldType::Any => Put::Readable,
                    _ => unfit(column, "found-time"),
                }
            }
            TableValue::Point(point) => {
                point.write_cell(Some(column), out);
                if matches!(column.field_type, FieldType::Point(_)) {
                    Put::Readable
                } else {
                    unfit(column, "found-point")
                }
            }
            TableValue::Json(json) => put_json(json, column, out),
            TableValue::Other(text) => {
                out.extend_from_slice(text.as_bytes());
                unfit(column, "found-other")
            }
            TableValue::Text(_) | TableValue::Missing => Put::Readable, // `put` has taken them
        }
    }
}

/// A text is already in official form for a column of texts; any other column must read it.
#[inline]
fn put_text(column: &Column, text: &[u8]) -> Put {
    match &column.field_type {
        FieldType::Text | FieldType::Uri | FieldType::Email | FieldType::Uuid
            if column.form.is_none() || text.iter().all(u8::is_ascii_digit) =>
        {
            Put::Official
        }
        _ => Put::Readable,
    }
}

/// The result for a kind that the column does not take. A typed column refuses the cell; a column of texts would accept
/// any, so the value itself is refused.
fn unfit(column: &Column, found: &'static str) -> Put {
    match column.field_type {
        FieldType::Text | FieldType::Any | FieldType::Uri | FieldType::Email | FieldType::Uuid => {
            Put::Unfit(found)
        }
        _ => Put::Mistyped,
    }
}

fn put_boolean(truth: bool, column: &Column, out: &mut Vec<u8>) -> Put {
    if ValueKind::Boolean.fits(&column.field_type) {
        truth.write_cell(Some(column), out);
        return Put::Official;
    }
    out.extend_from_slice(if truth { b"true" } else { b"false" });
    unfit(column, "found-boolean")
}

fn put_integer(number: i64, column: &Column, out: &mut Vec<u8>) -> Put {
    match &column.field_type {
        FieldType::Year => match u16::try_from(number).ok().and_then(|year| Year::new(year).ok()) {
            Some(year) => {
                year.write_cell(None, out);
                Put::Official
            }
            None => {
                number.write_cell(None, out);
                Put::Readable
            }
        },
        FieldType::Formatted(format) => {
            out.extend_from_slice(format.marked(&number.to_string()).as_bytes());
            Put::Readable
        }
        // Some boolean columns use 0 and 1.
        FieldType::Boolean(_) | FieldType::Any => {
            number.write_cell(None, out);
            Put::Readable
        }
        FieldType::Integer | FieldType::Number | FieldType::Text => {
            number.write_cell(None, out);
            Put::Official
        }
        _ => {
            number.write_cell(None, out);
            unfit(column, "found-number")
        }
    }
}

fn put_decimal(number: Decimal, column: &Column, out: &mut Vec<u8>) -> Put {
    let whole = if number.is_integer() { i64::try_from(number.trunc()).ok() } else { None };
    match (&column.field_type, whole) {
        (FieldType::Number, _) => {
            number.write_cell(None, out);
            Put::Official
        }
        (FieldType::Formatted(_) | FieldType::Any, _) => {
            number.write_cell(Some(column), out);
            Put::Readable
        }
        (_, Some(whole)) => put_integer(whole, column, out),
        (FieldType::Integer | FieldType::Text, None) if number.is_integer() => {
            number.trunc().write_cell(None, out);
            Put::Readable
        }
        _ => {
            number.write_cell(None, out);
            unfit(column, "found-number")
        }
    }
}

/// Puts a floating-point number: its shortest text is the one that a person typed, if the precision suffices for it.
fn put_binary(
    number: f64,
    exact: bool,
    text: &dyn std::fmt::Display,
    column: &Column,
    out: &mut Vec<u8>,
) -> Put {
    let whole = number.fract() == 0.0;
    if whole && !exact {
        let _ = write!(out, "{text}");
        return Put::Lost;
    }
    if whole && !matches!(column.field_type, FieldType::Number) {
        return match put_integer(number as i64, column, out) {
            Put::Official => Put::Whole,
            put => put,
        };
    }
    let start = out.len();
    let _ = write!(out, "{text}");
    match &column.field_type {
        FieldType::Number | FieldType::Integer | FieldType::Year | FieldType::Any => Put::Readable,
        FieldType::Formatted(format) => {
            let marked = format.marked(&text.to_string());
            out.truncate(start);
            out.extend_from_slice(marked.as_bytes());
            Put::Readable
        }
        // 7.10 has become 7.1, and nobody can know.
        FieldType::Text => Put::Lost,
        _ => unfit(column, "found-number"),
    }
}

/// The figures of a number down to its last decimal, or to its unit.
pub(super) fn figures(number: f32) -> usize {
    let text = number.abs().to_string();
    let text = text.trim_start_matches(['0', '.']);
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn put_date(date: NaiveDate, column: &Column, out: &mut Vec<u8>) -> Put {
    date.write_cell(Some(column), out);
    if ValueKind::Date.fits(&column.field_type) { Put::Readable } else { unfit(column, "found-date") }
}

fn is_midnight(moment: NaiveDateTime) -> bool {
    moment.num_seconds_from_midnight() == 0 && moment.nanosecond() == 0
}

/// Whether a midnight is a day in this column.
fn takes_days(column: &Column) -> bool {
    ValueKind::Date.fits(&column.field_type) && !matches!(column.field_type, FieldType::Any)
}

/// Puts a moment; for a column of days, midnight means the day, because data frames often have no type for days.
fn put_moment(
    moment: NaiveDateTime,
    instant: Option<DateTime<FixedOffset>>,
    midnight: Option<NaiveDate>,
    column: &Column,
    out: &mut Vec<u8>,
) -> Put {
    if let Some(day) = midnight.filter(|_| takes_days(column)) {
        return TableValue::Date(day).put(column, None, out);
    }
    let fits = ValueKind::DateTime.fits(&column.field_type);
    match (&column.field_type, instant) {
        (FieldType::Moment(format), None) if fits => {
            let mut text = Vec::new();
            format.write_native(moment, &mut text);
            out.extend_from_slice(&text);
        }
        (_, Some(instant)) if fits => instant.write_cell(Some(column), out),
        (_, Some(instant)) => {
            out.extend_from_slice(instant.to_rfc3339_opts(SecondsFormat::AutoSi, true).as_bytes());
        }
        (_, None) => {
            let _ = write!(out, "{}", moment.format("%Y-%m-%dT%H:%M:%S%.f"));
        }
    }
    if fits { Put::Readable } else { unfit(column, "found-moment") }
}

fn put_json(json: &str, column: &Column, out: &mut Vec<u8>) -> Put {
    if let FieldType::Point(format) = &column.field_type
        && let Some([longitude, latitude]) = PointFormat::Array.coordinates(json.as_bytes())
    {
        out.extend_from_slice(format.official(longitude, latitude).as_bytes());
        return Put::Readable;
    }
    out.extend_from_slice(json.as_bytes());
    if column.field_type.takes_json() {
        return Put::Readable;
    }
    unfit(column, if json.starts_with('[') { "found-array" } else { "found-object" })
}
