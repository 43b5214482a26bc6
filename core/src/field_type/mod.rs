//! The types of Table Schema: one file each, from a lexical form to a value and to the canonical form.
//!
//! Lexical forms are those of frictionless 5, because Validata reads with it.

pub(crate) mod array;
mod boolean;
mod date;
mod datetime;
mod email;
mod geopoint;
mod integer;
pub(crate) mod lexical;
mod number;
pub(crate) mod quick;
mod string;
mod year;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::report::{Param, Rule};
pub(crate) use array::ItemType;
pub(crate) use boolean::BooleanType;
pub(crate) use geopoint::PointFormat;
pub(crate) use number::write as write_decimal;

/// The type of a field, with what its descriptor says of its lexical form.
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
    Array(ItemType),
}

/// What a cell holds. Texts are not copied: the cell itself is at hand wherever a value is.
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
    /// mantissa × 10^-scale, of at most 18 digits: two registers hold a value.
    Number {
        mantissa: i64,
        scale: u8,
    },
    /// A number beyond the two above: longer, infinite or not a number. The cell says which.
    LongNumber,
    Boolean(bool),
    Date(NaiveDate),
    Year(u16),
    /// Microseconds since 1970, UTC when `aware`, of an unknown time zone else.
    DateTime {
        aware: bool,
        micros: i64,
    },
}

impl Value {
    /// There is a value of the right type: what rules about presence ask.
    #[inline]
    pub fn is_set(&self) -> bool {
        !matches!(self, Value::Missing | Value::Invalid)
    }

    /// The exact decimal of a number that was read from `cell`; None when it is no number,
    /// is not finite, or has more than 28 digits.
    pub fn decimal(self, cell: &[u8]) -> Option<Decimal> {
        match self {
            Value::Integer(number) => Some(Decimal::from(number)),
            Value::Number { mantissa, scale } => Some(Decimal::new(mantissa, u32::from(scale))),
            Value::Year(year) => Some(Decimal::from(year)),
            Value::LongNumber => number::long_decimal(cell),
            _ => None,
        }
    }
}

impl FieldType {
    /// The names of type and format as a descriptor spells them; None when they are not supported.
    pub fn from_names(
        type_name: &str,
        format: &str,
        true_values: Option<&[String]>,
        false_values: Option<&[String]>,
    ) -> Option<Self> {
        Some(match (type_name, format) {
            ("string", "default") => FieldType::Text,
            ("string", "uri") => FieldType::Uri,
            ("string", "email") => FieldType::Email,
            ("integer", _) => FieldType::Integer,
            ("number", _) => FieldType::Number,
            ("boolean", _) => FieldType::Boolean(BooleanType::new(true_values, false_values)),
            // The default form, and the same said as a pattern.
            ("date", "default" | "%Y-%m-%d") => FieldType::Date,
            ("year", _) => FieldType::Year,
            ("datetime", "default") => FieldType::DateTime,
            ("geopoint", format) => FieldType::Point(PointFormat::from_name(format)?),
            ("array", _) => FieldType::Array(ItemType::Any),
            _ => return None,
        })
    }

    /// Reads a cell that is not missing into `slot`: in place, since a value that is
    /// put together and then moved costs more than reading most cells.
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
            FieldType::Array(items) => *slot = items.read(cell),
        }
    }

    /// Reads a cell that is not missing.
    pub fn read(&self, cell: &[u8]) -> Value {
        let mut value = Value::Missing;
        self.read_into(cell, &mut value);
        value
    }

    /// A cell of this type holds JSON.
    pub fn takes_json(&self) -> bool {
        matches!(self, FieldType::Array(_) | FieldType::Point(PointFormat::Array | PointFormat::Object))
    }

    /// Writes the official form of a value that [`FieldType::read`] took from `cell`.
    /// None when the value has none (an infinite number, for one).
    pub fn write(&self, cell: &[u8], value: Value, out: &mut Vec<u8>) -> Option<()> {
        match value {
            Value::Missing => {}
            Value::Text => match self {
                FieldType::Point(format) => format.write(cell, out)?,
                FieldType::Array(_) => array::write(cell, out)?,
                _ => out.extend_from_slice(cell),
            },
            Value::DateTime { .. } => out.extend_from_slice(cell),
            Value::Integer(number) => integer::write(number, out),
            Value::Number { .. } | Value::LongNumber => number::write(value.decimal(cell)?, out),
            Value::Boolean(truth) => match self {
                FieldType::Boolean(kind) => kind.write(truth, out),
                _ => return None,
            },
            Value::Date(day) => date::write(day, out),
            Value::Year(year) => year::write(year, out),
            Value::Invalid => return None,
        }
        Some(())
    }

    /// The rule that a cell breaks when it is not of this type, with what its message needs.
    pub fn rule(&self) -> (Rule, Vec<(&'static str, Param<'_>)>) {
        match self {
            FieldType::Text | FieldType::Uri => (Rule::TypeUri, vec![]),
            FieldType::Email => (Rule::TypeEmail, vec![]),
            FieldType::Integer => (Rule::TypeInteger, vec![]),
            FieldType::Number => (Rule::TypeNumber, vec![]),
            FieldType::Boolean(kind) => (Rule::TypeBoolean, vec![("expected", Param::List(kind.accepted()))]),
            FieldType::Date => (
                Rule::TypeDate,
                vec![("expected", Param::Word("date-iso")), ("example", Param::Text("2024-01-31"))],
            ),
            FieldType::Year => (Rule::TypeYear, vec![]),
            FieldType::DateTime => (Rule::TypeDateTime, vec![]),
            FieldType::Point(PointFormat::Text) => {
                (Rule::TypeGeopoint, vec![("expected", Param::Text("2.35, 48.85"))])
            }
            FieldType::Point(PointFormat::Array) => {
                (Rule::TypeGeopoint, vec![("expected", Param::Text("[2.35, 48.85]"))])
            }
            FieldType::Point(PointFormat::Object) => {
                (Rule::TypeGeopoint, vec![("expected", Param::Text("{\"lon\": 2.35, \"lat\": 48.85}"))])
            }
            FieldType::Array(_) => (Rule::TypeArray, vec![]),
        }
    }

    /// What was probably meant by a cell that is not of this type, when only one reading is plausible.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let suggestion = match self {
            FieldType::Text => None,
            FieldType::Uri => string::suggest_uri(cell),
            FieldType::Email => email::suggest(cell),
            FieldType::Integer => integer::suggest(cell),
            FieldType::Number => number::suggest(cell),
            FieldType::Boolean(kind) => kind.suggest(cell),
            FieldType::Date => date::suggest(cell),
            FieldType::Year => year::suggest(cell),
            FieldType::DateTime => datetime::suggest(cell),
            FieldType::Point(_) => None,
            FieldType::Array(_) => array::suggest(cell),
        }?;
        (self.read(suggestion.as_bytes()).is_set()).then_some(suggestion)
    }
}
