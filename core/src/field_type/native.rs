//! Values that come from JSON rather than from a cell: items of an array, and the constraints of a descriptor.
//!
//! A text is read like a cell; any other JSON value must be one that Python accepts for the type as it is.

use std::borrow::Cow;

use super::json::{Json, float};
use super::{FieldType, Value};

/// A value, and the text of the cell that would hold it.
pub(crate) type Native<'j> = (Cow<'j, [u8]>, Value);

impl FieldType {
    /// Reads a JSON value; None when it is not of this type.
    pub fn read_json<'j>(&self, json: &'j Json) -> Option<Native<'j>> {
        use FieldType as T;
        let (cell, value) = match (self, json) {
            (T::AnyJson, Json::Null) => return None,
            (T::AnyJson, json) => {
                let mut key = String::new();
                json.key(&mut key);
                (Cow::Owned(key.into_bytes()), Value::Text)
            }
            (_, Json::Text(text)) => (Cow::Borrowed(text.as_bytes()), self.read(text.as_bytes())),
            (T::Boolean(_), Json::Bool(truth)) => (text_of(json), Value::Boolean(*truth)),
            (T::Integer, Json::Integer(text)) => number(&T::Integer, text),
            (T::Integer, Json::Float(text)) => number(&T::Integer, &whole(text)?),
            (T::Number, Json::Integer(text)) => number(&T::Number, text),
            (T::Number, Json::Float(text)) => number(&T::Number, &float(text)?.to_string()),
            (T::Formatted(format), Json::Integer(text)) if format.whole => number(&T::Integer, text),
            (T::Formatted(format), Json::Float(text)) if format.whole => number(&T::Integer, &whole(text)?),
            (T::Formatted(format), Json::Integer(text) | Json::Float(text)) if format.float => {
                (text_of(json), Value::Float(float(text)?))
            }
            (T::Formatted(_), Json::Integer(text)) => number(&T::Number, text),
            (T::Formatted(_), Json::Float(text)) => number(&T::Number, &float(text)?.to_string()),
            (T::Year, Json::Integer(text)) => {
                let year: i64 = text.parse().ok().filter(|year| (0..=9999).contains(year))?;
                (text_of(json), Value::Year(u16::try_from(year).ok()?))
            }
            // Python counts true as a number.
            (T::Year, Json::Bool(truth)) => (text_of(json), Value::Year(u16::from(*truth))),
            (T::YearMonth, Json::List(parts)) => match parts.as_slice() {
                [Json::Integer(year), Json::Integer(month)] => {
                    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
                    (text_of(json), Value::YearMonth { month, year })
                }
                [_, _] => (text_of(json), Value::Text),
                _ => return None,
            },
            (T::Point(format), Json::List(parts)) => match parts.as_slice() {
                [longitude, latitude] => {
                    let text = format.official(coordinate(longitude)?, coordinate(latitude)?).into_bytes();
                    let value = format.read(&text);
                    (Cow::Owned(text), value)
                }
                _ => return None,
            },
            (T::Array, Json::List(_)) => (text_of(json), Value::Text),
            (T::Object, Json::Object(_)) => (text_of(json), Value::Text),
            (T::Shape(format), Json::Object(_)) if format.holds(json) => (text_of(json), Value::Text),
            _ => return None,
        };
        value.is_set().then_some((cell, value))
    }
}

/// The text of the cell that would hold a value.
fn text_of(json: &Json) -> Cow<'static, [u8]> {
    let mut out = Vec::new();
    match json {
        Json::Text(text) => out.extend_from_slice(text.as_bytes()),
        // A value that JSON cannot express (`NaN`) is cut there: this text is only displayed.
        json => drop(json.write(&mut out)),
    }
    Cow::Owned(out)
}

fn number(kind: &FieldType, text: &str) -> Native<'static> {
    (Cow::Owned(text.as_bytes().to_vec()), kind.read(text.as_bytes()))
}

/// Formats a binary number without a fraction as an integer.
fn whole(text: &str) -> Option<String> {
    float(text)
        .filter(|number| number.is_finite() && number.fract() == 0.0)
        .map(|number| format!("{number:.0}"))
}

fn coordinate(json: &Json) -> Option<String> {
    match json {
        Json::Integer(text) => Some(text.clone()),
        Json::Float(text) => float(text).map(|number| number.to_string()),
        Json::Bool(truth) => Some(u8::from(*truth).to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_of_the_type_are() {
        for (name, yes, no) in [
            ("string", &["\"a\""][..], &["1", "true", "[]", "null"][..]),
            ("integer", &["1", "\"1\"", "2.0", "1e2"], &["true", "1.5", "\"a\"", "null", "[]"]),
            ("number", &["1", "1.5", "\"1.5\"", "NaN"], &["true", "\"a\"", "{}"]),
            ("boolean", &["true", "\"1\""], &["1", "\"oui\""]),
            ("date", &["\"2024-01-31\""], &["2024", "\"x\""]),
            ("year", &["2024", "\"2024\"", "true", "7", "-0"], &["10000", "-1", "2024.0", "\"7\""]),
            ("yearmonth", &["\"2024-01\"", "[2024,1]", "[\"a\",null]"], &["202401", "[1]"]),
            (
                "geopoint",
                &["\"1,2\"", "[1,2.5]"],
                &["[\"1\",\"2\"]", "[181,0]", "{\"lon\":1,\"lat\":2}", "[1]"],
            ),
            ("array", &["[1]", "\"[1]\""], &["{}", "\"a\""]),
            ("object", &["{}", "\"{}\""], &["[]", "1"]),
            ("geojson", &["{\"type\":\"Point\",\"coordinates\":[1,2]}"], &["{}"]),
        ] {
            let kind = FieldType::from_default(name).unwrap();
            for text in yes {
                assert!(kind.read_json(&Json::read(text.as_bytes()).unwrap()).is_some(), "{name} {text}");
            }
            for text in no {
                assert!(kind.read_json(&Json::read(text.as_bytes()).unwrap()).is_none(), "{name} {text}");
            }
        }
    }
}
