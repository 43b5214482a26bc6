//! `geopoint`: longitude then latitude, as text (`default`), JSON array or JSON object.

use std::cmp::Ordering;
use std::fmt::Display;

use serde_json::Value as Json;

use super::Value;
use super::lexical::{self, Lexed};

/// The format of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointFormat {
    /// `2.35, 48.85`.
    Text,
    /// `[2.35, 48.85]`.
    Array,
    /// `{"lon": 2.35, "lat": 48.85}`.
    Object,
}

impl PointFormat {
    pub fn from_name(format: &str) -> Option<Self> {
        Some(match format {
            "default" => PointFormat::Text,
            "array" => PointFormat::Array,
            "object" => PointFormat::Object,
            _ => return None,
        })
    }

    pub fn read(self, cell: &[u8]) -> Value {
        match self.coordinates(cell) {
            Some([longitude, latitude]) if within(&longitude, "180") && within(&latitude, "90") => {
                Value::Text
            }
            _ => Value::Invalid,
        }
    }

    /// Appends the official form of a point.
    pub fn write(self, cell: &[u8], out: &mut Vec<u8>) -> Option<()> {
        let [longitude, latitude] = self.coordinates(cell)?;
        out.extend_from_slice(self.official(longitude, latitude).as_bytes());
        Some(())
    }

    /// The official form of two coordinates.
    pub fn official(self, longitude: impl Display, latitude: impl Display) -> String {
        match self {
            PointFormat::Text => format!("{longitude},{latitude}"),
            PointFormat::Array => format!("[{longitude},{latitude}]"),
            PointFormat::Object => format!("{{\"lon\":{longitude},\"lat\":{latitude}}}"),
        }
    }

    /// Longitude and latitude in degrees.
    #[inline]
    pub fn degrees(self, cell: &[u8]) -> Option<[f64; 2]> {
        self.plain_degrees(cell).or_else(|| {
            let degrees =
                |text: &String| lexical::normalise(text.as_bytes())?.replace('_', "").parse::<f64>().ok();
            let [longitude, latitude] = self.coordinates(cell)?;
            degrees(&longitude).zip(degrees(&latitude)).map(|(longitude, latitude)| [longitude, latitude])
        })
    }

    /// Reads two plain numbers, the form of nearly all points. None means that the slower reader decides.
    #[inline]
    fn plain_degrees(self, cell: &[u8]) -> Option<[f64; 2]> {
        let pair = match (self, cell) {
            (PointFormat::Array, [b'[', pair @ .., b']']) | (PointFormat::Text, pair) => pair,
            _ => return None,
        };
        let (longitude, latitude) = std::str::from_utf8(pair).ok()?.split_once(',')?;
        let plain = |text: &str| {
            let text = text.trim_matches(' ');
            let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
            if is_plain { text.parse::<f64>().ok() } else { None }
        };
        Some([plain(longitude)?, plain(latitude)?])
    }

    /// Longitude and latitude, as texts of numbers.
    pub fn coordinates(self, cell: &[u8]) -> Option<[String; 2]> {
        let text = std::str::from_utf8(cell).ok()?;
        match self {
            PointFormat::Text => {
                let (longitude, latitude) = text.split_once(',')?;
                Some([longitude, latitude].map(|part| lexical::strip(part).to_owned()))
            }
            PointFormat::Array => match serde_json::from_str::<[Json; 2]>(text).ok()? {
                [longitude, latitude] => Some([number_text(&longitude)?, number_text(&latitude)?]),
            },
            PointFormat::Object => {
                let point: serde_json::Map<String, Json> = serde_json::from_str(text).ok()?;
                let part = |name: &str| point.get(name).and_then(number_text);
                (point.len() == 2).then_some([part("lon")?, part("lat")?])
            }
        }
    }
}

/// A coordinate is a number or a text of one; Python also reads `true` as one.
fn number_text(value: &Json) -> Option<String> {
    match value {
        Json::Number(number) => Some(number.to_string()),
        Json::String(text) => Some(text.clone()),
        Json::Bool(truth) => Some(u8::from(*truth).to_string()),
        _ => None,
    }
}

fn within(coordinate: &str, limit: &str) -> bool {
    let bound = |text: &str| Lexed::read(text.as_bytes());
    let compare = |limit: &str| bound(coordinate)?.compare(&bound(limit)?);
    compare(limit).is_some_and(Ordering::is_le) && compare(&format!("-{limit}")).is_some_and(Ordering::is_ge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_referee_reads() {
        for (format, yes, no) in [
            (
                PointFormat::Array,
                &["[1,2]", "[1.5, -2]", "[\"1\",\"2\"]", "[-180,-90]", "[true,1]", " [ 1 , 2 ] ", "[1e1,2]"]
                    [..],
                &[
                    "1,2",
                    "[1]",
                    "[1,2,3]",
                    "[190,0]",
                    "[0,91]",
                    "[a,b]",
                    "[NaN,0]",
                    "[null,1]",
                    "[1,2",
                    "[1.0,2.0,]",
                    "[\"a\",1]",
                    "[1;2]",
                    "{\"lon\":1,\"lat\":2}",
                ][..],
            ),
            (
                PointFormat::Text,
                &["1,2", "1.5, -2", " 1 , 2 "],
                &["190,0", "0,91", "1", "1,2,3", "a,b", "1;2", "[1,2]"],
            ),
            (
                PointFormat::Object,
                &["{\"lon\":1,\"lat\":2}", "{\"lat\":2,\"lon\":\"1\"}"],
                &["{\"lon\":1}", "{\"lon\":1,\"lat\":2,\"z\":3}", "{\"lon\":190,\"lat\":2}", "[1,2]"],
            ),
        ] {
            for text in yes {
                assert!(format.read(text.as_bytes()).is_set(), "{format:?} {text}");
            }
            for text in no {
                assert!(!format.read(text.as_bytes()).is_set(), "{format:?} {text}");
            }
        }
    }
}
