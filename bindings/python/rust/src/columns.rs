//! Converts columns of Arrow to values of a table.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, Time32MillisecondType, Time32SecondType, Time64MicrosecondType,
    Time64NanosecondType, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, BooleanArray, LargeStringArray, PrimitiveArray, StringArray, StringViewArray,
    StructArray,
};
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use opendatabutton::TableValue;
use opendatabutton::chrono;
use opendatabutton::rust_decimal::Decimal;
use serde_json::Value as Json;

/// A column of a batch, with its type determined once.
pub struct Column<'a> {
    array: &'a dyn Array,
    kind: ColumnValues<'a>,
}

enum ColumnValues<'a> {
    Text(&'a StringArray),
    LargeText(&'a LargeStringArray),
    TextView(&'a StringViewArray),
    Boolean(&'a BooleanArray),
    Int8(&'a PrimitiveArray<Int8Type>),
    Int16(&'a PrimitiveArray<Int16Type>),
    Int32(&'a PrimitiveArray<Int32Type>),
    Int64(&'a PrimitiveArray<Int64Type>),
    UInt8(&'a PrimitiveArray<UInt8Type>),
    UInt16(&'a PrimitiveArray<UInt16Type>),
    UInt32(&'a PrimitiveArray<UInt32Type>),
    UInt64(&'a PrimitiveArray<UInt64Type>),
    Float16(&'a PrimitiveArray<Float16Type>),
    Float32(&'a PrimitiveArray<Float32Type>),
    Float64(&'a PrimitiveArray<Float64Type>),
    Decimal(&'a PrimitiveArray<Decimal128Type>, i8),
    Day(&'a PrimitiveArray<Date32Type>),
    DayInMilliseconds(&'a PrimitiveArray<Date64Type>),
    /// Counts, of which this many are a second.
    Moment(&'a [i64], i64, Zone),
    Time(Vec<i64>, i64),
    /// For each row, the index of its value in another column.
    Dictionary(Vec<usize>, Box<Column<'a>>),
    List,
    Struct(Vec<(&'a str, Column<'a>)>),
    /// No value in any row.
    Empty,
    /// A type that no column of a schema accepts, by its name.
    Other(String),
}

/// The zone of moments.
enum Zone {
    Unknown,
    Fixed(FixedOffset),
    Named(Tz),
}

impl Zone {
    fn of(name: Option<&str>) -> Self {
        let Some(name) = name else { return Zone::Unknown };
        if let Ok(zone) = name.parse::<Tz>() {
            return Zone::Named(zone);
        }
        match name.parse::<FixedOffset>() {
            Ok(offset) => Zone::Fixed(offset),
            Err(_) => Zone::Named(Tz::UTC), // the instant does not depend on the name
        }
    }
}

impl<'a> Column<'a> {
    pub fn of(array: &'a ArrayRef) -> Self {
        Column::within(array.as_ref())
    }

    /// A column of an extension type, whose storage says nothing to a reader.
    pub fn of_extension(array: &'a ArrayRef, name: &str) -> Self {
        Column { array: array.as_ref(), kind: ColumnValues::Other(name.to_owned()) }
    }

    fn within(array: &'a dyn Array) -> Self {
        let kind = match array.data_type() {
            DataType::Utf8 => ColumnValues::Text(array.as_string()),
            DataType::LargeUtf8 => ColumnValues::LargeText(array.as_string()),
            DataType::Utf8View => ColumnValues::TextView(array.as_string_view()),
            DataType::Boolean => ColumnValues::Boolean(array.as_boolean()),
            DataType::Int8 => ColumnValues::Int8(array.as_primitive()),
            DataType::Int16 => ColumnValues::Int16(array.as_primitive()),
            DataType::Int32 => ColumnValues::Int32(array.as_primitive()),
            DataType::Int64 => ColumnValues::Int64(array.as_primitive()),
            DataType::UInt8 => ColumnValues::UInt8(array.as_primitive()),
            DataType::UInt16 => ColumnValues::UInt16(array.as_primitive()),
            DataType::UInt32 => ColumnValues::UInt32(array.as_primitive()),
            DataType::UInt64 => ColumnValues::UInt64(array.as_primitive()),
            DataType::Float16 => ColumnValues::Float16(array.as_primitive()),
            DataType::Float32 => ColumnValues::Float32(array.as_primitive()),
            DataType::Float64 => ColumnValues::Float64(array.as_primitive()),
            DataType::Decimal128(_, scale) => ColumnValues::Decimal(array.as_primitive(), *scale),
            DataType::Date32 => ColumnValues::Day(array.as_primitive()),
            DataType::Date64 => ColumnValues::DayInMilliseconds(array.as_primitive()),
            DataType::Timestamp(unit, zone) => {
                let (counts, per_second): (&[i64], i64) = match unit {
                    TimeUnit::Second => (array.as_primitive::<TimestampSecondType>().values(), 1),
                    TimeUnit::Millisecond => {
                        (array.as_primitive::<TimestampMillisecondType>().values(), 1_000)
                    }
                    TimeUnit::Microsecond => {
                        (array.as_primitive::<TimestampMicrosecondType>().values(), 1_000_000)
                    }
                    TimeUnit::Nanosecond => {
                        (array.as_primitive::<TimestampNanosecondType>().values(), 1_000_000_000)
                    }
                };
                ColumnValues::Moment(counts, per_second, Zone::of(zone.as_deref()))
            }
            DataType::Time32(TimeUnit::Second) => {
                ColumnValues::Time(widened(array.as_primitive::<Time32SecondType>().values()), 1)
            }
            DataType::Time32(_) => {
                ColumnValues::Time(widened(array.as_primitive::<Time32MillisecondType>().values()), 1_000)
            }
            DataType::Time64(TimeUnit::Microsecond) => {
                ColumnValues::Time(array.as_primitive::<Time64MicrosecondType>().values().to_vec(), 1_000_000)
            }
            DataType::Time64(_) => ColumnValues::Time(
                array.as_primitive::<Time64NanosecondType>().values().to_vec(),
                1_000_000_000,
            ),
            DataType::Dictionary(_, _) => {
                let dictionary = array.as_any_dictionary();
                let values = dictionary.values();
                if values.is_empty() {
                    ColumnValues::Empty
                } else {
                    ColumnValues::Dictionary(dictionary.normalized_keys(), Box::new(Column::of(values)))
                }
            }
            DataType::List(_) | DataType::LargeList(_) | DataType::FixedSizeList(_, _) => ColumnValues::List,
            DataType::Struct(_) => ColumnValues::Struct(members(array.as_struct())),
            DataType::Null => ColumnValues::Empty,
            other => ColumnValues::Other(other.to_string()),
        };
        Column { array, kind }
    }

    #[inline]
    pub fn cell(&self, row: usize) -> TableValue<'_> {
        if self.array.is_null(row) {
            return TableValue::Missing;
        }
        match &self.kind {
            ColumnValues::Text(array) => TableValue::Text(array.value(row)),
            ColumnValues::LargeText(array) => TableValue::Text(array.value(row)),
            ColumnValues::TextView(array) => TableValue::Text(array.value(row)),
            ColumnValues::Int64(array) => TableValue::Integer(array.value(row)),
            ColumnValues::Day(array) => day(array.value(row).into()),
            _ => self.rarer(row),
        }
    }

    fn rarer(&self, row: usize) -> TableValue<'_> {
        match &self.kind {
            ColumnValues::Boolean(array) => TableValue::Boolean(array.value(row)),
            ColumnValues::Int8(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::Int16(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::Int32(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::UInt8(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::UInt16(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::UInt32(array) => TableValue::Integer(array.value(row).into()),
            ColumnValues::UInt64(array) => {
                let number = array.value(row);
                i64::try_from(number).map_or(TableValue::Decimal(number.into()), TableValue::Integer)
            }
            ColumnValues::Float16(array) => TableValue::Single(array.value(row).into()),
            ColumnValues::Float32(array) => TableValue::Single(array.value(row)),
            ColumnValues::Float64(array) => TableValue::Float(array.value(row)),
            ColumnValues::Decimal(array, scale) => decimal(array, *scale, row),
            ColumnValues::DayInMilliseconds(array) => moment(array.value(row), 1_000, &Zone::Unknown),
            ColumnValues::Moment(counts, per_second, zone) => match counts.get(row) {
                Some(count) => moment(*count, *per_second, zone),
                None => TableValue::Missing,
            },
            ColumnValues::Time(counts, per_second) => {
                let count = counts.get(row).copied().unwrap_or_default();
                let (seconds, nanos) = (count.div_euclid(*per_second), nanos(count, *per_second));
                let time = u32::try_from(seconds)
                    .ok()
                    .and_then(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanos));
                time.map_or(TableValue::Other(Cow::Borrowed("time")), TableValue::Time)
            }
            ColumnValues::Dictionary(places, values) => match places.get(row) {
                Some(place) => values.cell(*place),
                None => TableValue::Missing,
            },
            ColumnValues::List | ColumnValues::Struct(_) => {
                TableValue::Json(self.json(row).to_string().into())
            }
            ColumnValues::Empty => TableValue::Missing,
            ColumnValues::Other(name) => TableValue::Other(Cow::Borrowed(name)),
            // `cell` has handled them.
            _ => TableValue::Missing,
        }
    }

    /// The value as an item of a list or a member of an object.
    fn json(&self, row: usize) -> Json {
        match &self.kind {
            _ if self.array.is_null(row) => Json::Null,
            ColumnValues::List => match items(self.array, row) {
                Some(items) => {
                    let column = Column::of(&items);
                    (0..items.len()).map(|item| column.json(item)).collect()
                }
                None => Json::Null,
            },
            ColumnValues::Struct(members) => {
                members.iter().map(|(name, member)| ((*name).to_owned(), member.json(row))).collect()
            }
            _ => match self.cell(row) {
                TableValue::Missing => Json::Null,
                TableValue::Text(text) => text.into(),
                TableValue::Boolean(truth) => truth.into(),
                TableValue::Integer(number) => number.into(),
                TableValue::Float(number) => number.into(),
                TableValue::Single(number) => number.to_string().parse().map_or(Json::Null, Json::Number),
                TableValue::Date(date) => date.to_string().into(),
                TableValue::Decimal(number) => number.to_string().into(),
                TableValue::Instant(moment) => moment.to_rfc3339().into(),
                TableValue::DateTime(moment) => moment.to_string().into(),
                TableValue::Json(json) => serde_json::from_str(&json).unwrap_or_default(),
                TableValue::Other(text) => text.into_owned().into(),
                _ => Json::Null,
            },
        }
    }
}

fn widened(counts: &[i32]) -> Vec<i64> {
    counts.iter().copied().map(i64::from).collect()
}

fn members(array: &StructArray) -> Vec<(&str, Column<'_>)> {
    let names = array.fields().iter().map(|field| field.name().as_str());
    names.zip(array.columns().iter().map(Column::of)).collect()
}

/// The items of a row of a list.
fn items(array: &dyn Array, row: usize) -> Option<ArrayRef> {
    Some(match array.data_type() {
        DataType::List(_) => array.as_list::<i32>().value(row),
        DataType::LargeList(_) => array.as_list::<i64>().value(row),
        DataType::FixedSizeList(_, _) => array.as_fixed_size_list().value(row),
        _ => return None,
    })
}

fn nanos(count: i64, per_second: i64) -> u32 {
    u32::try_from(count.rem_euclid(per_second) * (1_000_000_000 / per_second)).unwrap_or_default()
}

fn day(days: i64) -> TableValue<'static> {
    const EPOCH: i64 = 719_163;
    let date = i32::try_from(days + EPOCH).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    date.map_or(TableValue::Other(Cow::Borrowed("date")), TableValue::Date)
}

fn moment(count: i64, per_second: i64, zone: &Zone) -> TableValue<'static> {
    let Some(instant) = DateTime::from_timestamp(count.div_euclid(per_second), nanos(count, per_second))
    else {
        return TableValue::Other(Cow::Borrowed("timestamp"));
    };
    let naive = instant.naive_utc();
    match zone {
        Zone::Unknown => TableValue::DateTime(naive),
        Zone::Fixed(offset) => TableValue::Instant(offset.from_utc_datetime(&naive)),
        Zone::Named(zone) => TableValue::Instant(zone.from_utc_datetime(&naive).fixed_offset()),
    }
}

fn decimal<'v>(array: &PrimitiveArray<Decimal128Type>, scale: i8, row: usize) -> TableValue<'v> {
    let exact = u32::try_from(scale)
        .ok()
        .and_then(|scale| Decimal::try_from_i128_with_scale(array.value(row), scale).ok());
    exact.map_or_else(|| TableValue::Other(array.value_as_string(row).into()), TableValue::Decimal)
}
