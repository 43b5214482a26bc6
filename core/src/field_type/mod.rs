//! The types of Table Schema, one file each: from a lexical form to a value, and to the canonical form.
//!
//! Lexical forms are those of frictionless 5, because Validata reads with it.

pub(crate) mod array;
mod binary;
mod boolean;
pub(crate) mod date;
mod datetime;
mod dateutil;
mod day;
mod duration;
mod email;
mod equality;
mod figures;
mod geojson;
mod geopoint;
mod integer;
mod iso;
pub(crate) mod json;
pub(crate) mod lexical;
mod list;
mod mend;
mod mended;
mod message;
mod moment;
mod names;
mod native;
mod number;
mod number_format;
mod object;
mod properties;
pub(crate) mod quick;
mod string;
mod strptime;
pub(crate) mod tidy;
mod topojson;
pub(crate) mod unit;
mod uuid;
pub(crate) mod whole;
mod year;
mod yearmonth;

use rust_decimal::Decimal;

pub(crate) use boolean::BooleanType;
pub(crate) use date::write_date;
pub(crate) use day::Day;
pub(crate) use geojson::ShapeFormat;
pub(crate) use geopoint::PointFormat;
pub(crate) use list::ListType;
pub(crate) use mended::{Doubt, Evidence, Mend};
pub(crate) use moment::MomentKind;
pub(crate) use moment::MomentType;
pub(crate) use names::NoSuchType;
pub(crate) use number::doubts_dots;
pub(crate) use number::write as write_decimal;
pub(crate) use number_format::NumberFormat;
pub use properties::{Lexical, MissingValue};
pub(crate) use strptime::Strptime;

/// The type of a field, with the lexical form that its descriptor states.
#[derive(Debug, Clone)]
pub(crate) enum FieldType {
    /// `string`, any text.
    Text,
    /// `string`, format `uri`.
    Uri,
    /// `string`, format `email`.
    Email,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `boolean`.
    Boolean(BooleanType),
    /// `date`, format `default`: ISO 8601.
    Date,
    /// `year`.
    Year,
    /// `datetime`, format `default`: ISO 8601.
    DateTime,
    /// `geopoint`.
    Point(PointFormat),
    /// `array`.
    Array,
    /// `string`, format `uuid`.
    Uuid,
    /// `string`, format `binary`.
    Binary,
    /// `number` or `integer` with its own marks, or with text around the number.
    Formatted(Box<NumberFormat>),
    /// `date`, `time` or `datetime` in a format without a variant of its own.
    Moment(Box<MomentType>),
    /// `yearmonth`.
    YearMonth,
    /// `duration`.
    Duration,
    /// `object`.
    Object,
    /// `geojson`.
    Shape(ShapeFormat),
    /// `list`.
    List(Box<ListType>),
    /// `any`.
    Any,
    /// `any`, for an item of an array: the cell is the item's JSON.
    AnyJson,
}

/// The value of a cell. Texts are not copied: the caller still has the cell.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u32)] // with its fields in this order, sixteen bytes
pub(crate) enum Value {
    /// Empty, or one of the schema's missing values.
    Missing,
    /// Not of the field's type.
    Invalid,
    /// A text: the cell is the value.
    Text,
    Integer(i64),
    /// mantissa × 10^-scale, of at most 18 digits, so that a value fits two registers.
    Number {
        scale: u8,
        mantissa: i64,
    },
    /// A number that fits neither variant above: longer, infinite or not a number. The cell holds it.
    LongNumber,
    Boolean(bool),
    Date(Day),
    Year(u16),
    /// Microseconds since 1970: in UTC when `aware`, else in an unknown time zone.
    DateTime {
        aware: bool,
        micros: i64,
    },
    /// Microseconds since midnight, UTC when `aware`.
    Time {
        aware: bool,
        micros: i64,
    },
    YearMonth {
        month: u8,
        year: i64,
    },
    /// A binary number.
    Float(f64),
}

/// The engine moves a value for every cell.
const _: () = assert!(size_of::<Value>() == 16);

impl Value {
    /// True if a value of the right type is present, as rules about presence require.
    #[inline]
    pub fn is_set(&self) -> bool {
        !matches!(self, Value::Missing | Value::Invalid)
    }

    /// The exact decimal of a number that was read from `cell`; None when the value is no number,
    /// is not finite, or has more than 28 digits.
    pub fn decimal(self, cell: &[u8]) -> Option<Decimal> {
        match self {
            Value::Integer(number) => Some(Decimal::from(number)),
            Value::Number { mantissa, scale } => Some(Decimal::new(mantissa, u32::from(scale))),
            Value::Year(year) => Some(Decimal::from(year)),
            Value::LongNumber => number::long_decimal(cell),
            Value::Float(number) => lexical::exact_decimal(&number.to_string()),
            _ => None,
        }
    }
}

impl FieldType {
    /// Reads a cell that is not missing into `slot`: in place, since building a value and moving it
    /// costs more than reading most cells.
    #[inline]
    pub fn read_into(&self, cell: &[u8], slot: &mut Value) {
        match self {
            FieldType::Text => *slot = Value::Text,
            FieldType::Uri => *slot = string::read_uri(cell),
            FieldType::Email => *slot = email::read(cell),
            FieldType::Integer => integer::read_into(cell, slot),
            FieldType::Number => number::read_into(cell, slot),
            FieldType::Boolean(kind) => *slot = kind.read(cell),
            FieldType::Date => date::read_into(cell, slot),
            FieldType::Year => *slot = year::read(cell),
            FieldType::DateTime => *slot = datetime::read(cell),
            FieldType::Point(format) => *slot = format.read(cell),
            FieldType::Array => *slot = array::read(cell),
            other => *slot = other.read_rare(cell),
        }
    }

    /// Reads the types that are rare in published files; a separate function keeps the common path short.
    fn read_rare(&self, cell: &[u8]) -> Value {
        match self {
            FieldType::Uuid => uuid::read(cell),
            FieldType::Binary => binary::read(cell),
            FieldType::Formatted(format) => format.read(cell),
            FieldType::Moment(moment) => moment.read(cell),
            FieldType::YearMonth => yearmonth::read(cell),
            FieldType::Duration => duration::read(cell),
            FieldType::Object => object::read(cell),
            FieldType::Shape(format) => format.read(cell),
            FieldType::List(list) => list.read(cell),
            _ => Value::Text,
        }
    }

    /// Reads a cell that is not missing.
    pub fn read(&self, cell: &[u8]) -> Value {
        let mut value = Value::Missing;
        self.read_into(cell, &mut value);
        value
    }

    /// True if values of this type are days with a time.
    pub fn is_of_moments(&self) -> bool {
        match self {
            FieldType::DateTime => true,
            FieldType::Moment(moment) => moment.kind == MomentKind::DateTime,
            _ => false,
        }
    }

    /// True if a cell of this type holds JSON.
    pub fn takes_json(&self) -> bool {
        use FieldType as T;
        matches!(
            self,
            T::Array | T::Object | T::Shape(_) | T::Point(PointFormat::Array | PointFormat::Object)
        )
    }

    /// Writes the official form of a value that [`FieldType::read`] returned for `cell`.
    /// None when the value has no official form (an infinite number, for example).
    pub fn write(&self, cell: &[u8], value: Value, out: &mut Vec<u8>) -> Option<()> {
        match (self, value) {
            (_, Value::Missing) => {}
            (_, Value::Invalid) => return None,
            (FieldType::Formatted(format), value) => format.write(cell, value, out)?,
            (FieldType::Moment(moment), _) => moment.write(cell, out),
            (FieldType::Point(format), Value::Text) => format.write(cell, out)?,
            (FieldType::Array | FieldType::Object | FieldType::Shape(_), Value::Text) => {
                json::Json::read(cell)?.write(out)?;
            }
            (_, Value::Text | Value::DateTime { .. } | Value::Time { .. } | Value::Float(_)) => {
                out.extend_from_slice(cell);
            }
            (_, Value::Integer(number)) => integer::write(number, out),
            (_, Value::Number { .. } | Value::LongNumber) => number::write(value.decimal(cell)?, out),
            (FieldType::Boolean(kind), Value::Boolean(truth)) => kind.write(truth, out),
            (_, Value::Boolean(_)) => return None,
            (_, Value::Date(day)) => date::write(day, out),
            (_, Value::Year(year)) => year::write(year, out),
            (_, Value::YearMonth { month, year }) => yearmonth::write(cell, year, month, out),
        }
        Some(())
    }

    /// The number of items of a list or of members of an object; None for other types.
    pub fn count(&self, cell: &[u8]) -> Option<usize> {
        match self {
            FieldType::Array | FieldType::Object => match json::Json::read(cell)? {
                json::Json::List(items) => Some(items.len()),
                json::Json::Object(members) => Some(members.len()),
                _ => None,
            },
            FieldType::List(list) => Some(list.count(cell)),
            _ => None,
        }
    }
}
