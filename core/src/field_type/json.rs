//! JSON as Python's `json.loads` reads it, for lists, objects and shapes: numbers of any size, `NaN`, the last of two
//! keys with one name, equality of `1`, `1.0` and `true`.

mod reader;

use std::fmt::Write;

/// A JSON document.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// A number without fraction or exponent, as written.
    Integer(String),
    /// Any other number, as written.
    Float(String),
    Text(String),
    List(Vec<Json>),
    /// Names are unique.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses a cell; None when the cell is not valid JSON.
    pub fn read(cell: &[u8]) -> Option<Json> {
        reader::read(std::str::from_utf8(cell).ok()?)
    }

    /// The value of a member; None when this is no object or lacks the member.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Option<&[Json]> {
        match self {
            Json::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn is_object(&self) -> bool {
        matches!(self, Json::Object(_))
    }

    pub fn is_number(&self) -> bool {
        matches!(self, Json::Integer(_) | Json::Float(_))
    }

    /// Writes JSON without blanks; None for a value that JSON cannot express (`NaN`, infinities).
    pub fn write(&self, out: &mut Vec<u8>) -> Option<()> {
        match self {
            Json::Null => out.extend_from_slice(b"null"),
            Json::Bool(truth) => out.extend_from_slice(if *truth { b"true" } else { b"false" }),
            Json::Float(text) if text.ends_with(|c: char| c.is_ascii_alphabetic()) => return None,
            Json::Integer(text) | Json::Float(text) => out.extend_from_slice(text.as_bytes()),
            Json::Text(text) => serde_json::to_writer(out, text).ok()?,
            Json::List(items) => {
                out.push(b'[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(b',');
                    }
                    item.write(out)?;
                }
                out.push(b']');
            }
            Json::Object(members) => {
                out.push(b'{');
                for (place, (name, value)) in members.iter().enumerate() {
                    if place > 0 {
                        out.push(b',');
                    }
                    serde_json::to_writer(&mut *out, name).ok()?;
                    out.push(b':');
                    value.write(out)?;
                }
                out.push(b'}');
            }
        }
        Some(())
    }

    /// Equal documents have equal keys, as Python compares them: `1`, `1.0` and `true` are one value,
    /// and the order of members does not count.
    pub fn key(&self, out: &mut String) {
        match self {
            Json::Null => out.push('n'),
            Json::Bool(truth) => out.push(if *truth { '1' } else { '0' }),
            Json::Integer(text) => out.push_str(if text == "-0" { "0" } else { text }),
            Json::Float(text) => out.push_str(&float_key(text)),
            // Writing into a string cannot fail.
            Json::Text(text) => drop(write!(out, "{text:?}")),
            Json::List(items) => {
                out.push('[');
                for item in items {
                    item.key(out);
                    out.push(',');
                }
                out.push(']');
            }
            Json::Object(members) => {
                let mut members: Vec<&(String, Json)> = members.iter().collect();
                members.sort_by(|a, b| a.0.cmp(&b.0));
                out.push('{');
                for (name, value) in members {
                    let _ = write!(out, "{name:?}:");
                    value.key(out);
                    out.push(',');
                }
                out.push('}');
            }
        }
    }
}

/// Formats a whole number as an integer, any other in its shortest form.
fn float_key(text: &str) -> String {
    match float(text) {
        Some(number) if number.is_finite() && number.fract() == 0.0 => {
            let text = format!("{number:.0}");
            if text == "-0" { "0".to_owned() } else { text }
        }
        Some(number) => format!("{number:?}"),
        None => text.to_owned(),
    }
}

/// The binary number that Python reads from a JSON number.
pub(crate) fn float(text: &str) -> Option<f64> {
    match text {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        text => text.parse().ok(),
    }
}

/// Converts a descriptor's own values, for its constraints.
impl From<&serde_json::Value> for Json {
    fn from(value: &serde_json::Value) -> Self {
        use serde_json::Value as V;
        match value {
            V::Null => Json::Null,
            V::Bool(truth) => Json::Bool(*truth),
            V::Number(number) if number.is_f64() => Json::Float(number.to_string()),
            V::Number(number) => Json::Integer(number.to_string()),
            V::String(text) => Json::Text(text.clone()),
            V::Array(items) => Json::List(items.iter().map(Json::from).collect()),
            V::Object(members) => {
                Json::Object(members.iter().map(|(name, value)| (name.clone(), Json::from(value))).collect())
            }
        }
    }
}

/// True for a list whose items all satisfy a rule.
pub(super) fn all(json: &Json, holds: impl Fn(&Json) -> bool) -> bool {
    json.items().is_some_and(|items| items.iter().all(holds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        let mut out = String::new();
        Json::read(text.as_bytes()).unwrap().key(&mut out);
        out
    }

    #[test]
    fn reads_what_python_reads() {
        for yes in [
            " [1, 2.5e3 , -0, {\"a\": null}]\n",
            "NaN",
            "[-Infinity]",
            "1e999",
            "\"\\ud83d\\ude00\\u00e9\\/\"",
            "\"\\ud800\"",
            "{\"a\":1,\"a\":2}",
            "\"\u{7f}\"",
        ] {
            assert!(Json::read(yes.as_bytes()).is_some(), "{yes}");
        }
        for no in [
            "",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "[1,]",
            "[,]",
            "{\"a\"}",
            "{a:1}",
            "'a'",
            "\"\t\"",
            "\"\\x\"",
            "\"a",
            "nul",
            "\u{feff}1",
            "[1] x",
            "{\"a\":1,}",
            "\u{a0}1",
            "-NaN",
            "True",
            "\"\\u12g4\"",
            "٣",
        ] {
            assert!(Json::read(no.as_bytes()).is_none(), "{no}");
        }
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Json::read(deep(reader::MAX_DEPTH).as_bytes()).is_some());
        assert!(Json::read(deep(100_000).as_bytes()).is_none());
    }

    #[test]
    fn equal_documents_have_equal_keys() {
        for (a, b) in [
            ("[1]", "[1.0]"),
            ("[true]", "[1]"),
            ("[1e2]", "[100]"),
            ("{\"a\":1,\"b\":2}", "{\"b\":2.0,\"a\":true}"),
            ("{\"a\":1,\"a\":2}", "{\"a\":2}"),
            ("\"\\u00e9\"", "\"é\""),
            ("-0", "0.0"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in
            [("[1]", "[\"1\"]"), ("[1,2]", "[2,1]"), ("null", "0"), ("\"n\"", "null"), ("[1,[2]]", "[1,2]")]
        {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn the_official_form_has_no_blanks() {
        let mut out = Vec::new();
        Json::read("[ 1.50 , {\"é\" : \"a\\\"\"} ]".as_bytes()).unwrap().write(&mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "[1.50,{\"é\":\"a\\\"\"}]");
        assert!(Json::read(b"[NaN]").unwrap().write(&mut Vec::new()).is_none());
    }
}
