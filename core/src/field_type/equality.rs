//! Equality of two values of a type, whatever their written form.

use std::borrow::Cow;

use super::json::Json;
use super::lexical::Lexed;
use super::{FieldType, Value, duration};

impl Value {
    /// The number of a value, or of the text of its cell.
    pub fn lexed(self, cell: &[u8]) -> Option<Lexed> {
        match self {
            Value::Integer(number) => Lexed::read(itoa::Buffer::new().format(number).as_bytes()),
            // The cell may use the field's own marks.
            Value::Number { .. } => Lexed::read(self.decimal(cell)?.to_string().as_bytes()),
            Value::Float(number) => Lexed::read(number.to_string().as_bytes()),
            _ => Lexed::read(cell),
        }
    }
}

impl FieldType {
    /// The number that a cell was read as; None when the value is no number.
    pub fn lexed(&self, cell: &[u8], value: Value) -> Option<Lexed> {
        match (self, value) {
            (FieldType::Formatted(format), Value::LongNumber) => Lexed::read(format.plain(cell)?.as_bytes()),
            (_, Value::Integer(_) | Value::Number { .. } | Value::LongNumber) => value.lexed(cell),
            _ => None,
        }
    }

    /// Equal values have equal keys. `repeated` compares as Python's dictionaries do, for values that must not repeat;
    /// else as `==` does. None for a value that equals nothing, not even itself.
    pub fn key<'c>(&self, cell: &'c [u8], value: Value, repeated: bool) -> Option<Cow<'c, [u8]>> {
        let text = match (self, value) {
            (FieldType::Duration, Value::Text) => duration::key(cell, repeated)?,
            (FieldType::Point(format), Value::Text) => {
                let [longitude, latitude] = format.coordinates(cell)?;
                format!("{:?} {:?}", Lexed::read(longitude.as_bytes())?, Lexed::read(latitude.as_bytes())?)
            }
            (FieldType::Array | FieldType::Object | FieldType::Shape(_), Value::Text) => {
                let mut key = String::new();
                Json::read(cell)?.key(&mut key);
                key
            }
            (_, Value::Text) => return Some(Cow::Borrowed(cell)),
            (_, Value::Integer(_) | Value::Number { .. } | Value::LongNumber) => {
                match self.lexed(cell, value)? {
                    Lexed::NotANumber => return None,
                    number => format!("{number:?}"),
                }
            }
            (_, Value::Float(number)) if number.is_nan() => return None,
            // Minus zero equals zero.
            (_, Value::Float(number)) => format!("{:?}", number + 0.0),
            (_, other) => format!("{other:?}"),
        };
        Some(Cow::Owned(text.into_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_and_not_their_texts() {
        for (name, a, b, same) in [
            ("number", "1.50", "1.5", true),
            ("number", "1e3", "1000", true),
            ("number", "NaN", "NaN", false),
            ("integer", "+07", "7", true),
            ("geopoint", "1,2", "1.0, 2.00", true),
            ("geopoint", "1,2", "2,1", false),
            ("time", "10:00:00+02:00", "08:00:00Z", true),
            ("time", "10:00:00", "10:00:00Z", false),
            ("yearmonth", "2024-1", "2024-01", true),
            ("object", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1.0}", true),
            ("array", "[1]", "[ true ]", true),
            ("string", "1", "1.0", false),
        ] {
            let kind = FieldType::from_default(name).unwrap();
            let key = |text: &'static str| kind.key(text.as_bytes(), kind.read(text.as_bytes()), false);
            assert_eq!(key(a).is_some() && key(a) == key(b), same, "{name} {a} {b}");
        }
    }
}
