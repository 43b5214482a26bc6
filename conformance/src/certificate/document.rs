//! The common part of all signed documents: one form in bytes, and a message that no other sort of document can have.

use std::fmt;

use opendatabutton::chrono::{NaiveDate, Utc};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::canonical::{self, Hex};
use crate::error::{Error, Result};

/// A document that is signed with Ed25519.
pub trait Signed: Serialize {
    /// The first line of the signed message: a signature of one sort of document is never valid for another.
    const CONTEXT: &'static str;
    /// The signature, which the message leaves out.
    fn signature(&self) -> &Hex<64>;
    /// Stores the signature.
    fn set_signature(&mut self, signature: Hex<64>);
}

/// A document whose signature is its field `signature`.
macro_rules! signed {
    ($document:ty, $context:literal) => {
        impl crate::certificate::document::Signed for $document {
            const CONTEXT: &'static str = $context;
            fn signature(&self) -> &Hex<64> {
                &self.signature
            }
            fn set_signature(&mut self, signature: Hex<64>) {
                self.signature = signature;
            }
        }
    };
}
pub(super) use signed;

/// The signed message: the context, a line feed, the canonical bytes of the document without its `signature`.
///
/// # Errors
/// Never for documents of the suite.
pub fn message<T: Signed>(document: &T) -> Result<Vec<u8>> {
    let mut value = serde_json::to_value(document)?;
    if let Value::Object(members) = &mut value {
        members.remove("signature");
    }
    let mut message = format!("{}\n", T::CONTEXT).into_bytes();
    message.extend(canonical::to_bytes(&value)?);
    Ok(message)
}

/// Reads a document strictly: no unknown, missing or repeated member, and the bytes are the canonical form of the
/// content, so that a change of any byte is seen.
///
/// # Errors
/// Words about the document, named by `fr` and `en` (with their article).
pub fn read<T: Serialize + DeserializeOwned>(bytes: &[u8], fr: &str, en: &str) -> Result<T> {
    let document: T = serde_json::from_slice(bytes).map_err(|error| {
        Error::said(
            format!("{fr} n'a pas la forme prévue ({error})"),
            format!("{en} has not the form expected ({error})"),
        )
    })?;
    if canonical::to_bytes(&document)? != bytes || !is_exact(&serde_json::to_value(&document)?) {
        return Err(Error::said(
            format!("{fr} n'est pas sous sa forme canonique : il a été modifié"),
            format!("{en} is not in its canonical form: it was changed"),
        ));
    }
    Ok(document)
}

/// Whether all numbers are integers that every reader reads as the same (I-JSON).
fn is_exact(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_u64().is_some_and(|number| number < 1 << 53),
        Value::Array(values) => values.iter().all(is_exact),
        Value::Object(members) => members.values().all(is_exact),
        _ => true,
    }
}

/// Fails if a document is of another format, or of another version of it.
pub(super) fn expect_format(found: (&str, u32), expected: (&str, u32)) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(Error::said(
        format!(
            "format {} version {} attendu, {} version {} trouvé",
            expected.0, expected.1, found.0, found.1
        ),
        format!(
            "format {} version {} expected, {} version {} found",
            expected.0, expected.1, found.0, found.1
        ),
    ))
}

/// A day, in UTC: `2026-11-22`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The current day.
    pub fn today() -> Self {
        Day(Utc::now().date_naive())
    }

    /// Reads a day; None unless the text is a day in its only form.
    pub fn parse(text: &str) -> Option<Self> {
        let day = Day(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?);
        (day.to_string() == text).then_some(day)
    }

    /// The day this many days later.
    #[must_use]
    pub fn after(self, days: u32) -> Self {
        Day(self.0.checked_add_days(opendatabutton::chrono::Days::new(days.into())).unwrap_or(NaiveDate::MAX))
    }

    /// The number of days from `other` to this day; negative if this day is earlier.
    pub fn days_since(self, other: Day) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        Day::parse(text).ok_or_else(|| "AAAA-MM-JJ".to_owned())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Day::parse(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no day (YYYY-MM-DD)")))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[derive(Debug, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Example {
        count: u64,
        day: Day,
        name: Option<String>,
    }

    #[test]
    fn a_document_has_one_form_in_bytes() {
        let right = r#"{"count":9007199254740991,"day":"2026-11-22","name":"é"}"#;
        assert!(read::<Example>(right.as_bytes(), "il", "it").is_ok());
        for wrong in [
            // Blanks, order, another way to write the same.
            r#" {"count":1,"day":"2026-11-22","name":"é"}"#,
            "{\"count\":1,\"day\":\"2026-11-22\",\"name\":\"é\"}\n",
            r#"{"day":"2026-11-22","count":1,"name":"é"}"#,
            r#"{"count":1,"day":"2026-11-22","name":"\u00e9"}"#,
            r#"{"count":1e0,"day":"2026-11-22","name":"é"}"#,
            // A member left out, added, twice.
            r#"{"count":1,"day":"2026-11-22"}"#,
            r#"{"count":1,"day":"2026-11-22","name":"é","zone":null}"#,
            r#"{"count":1,"count":1,"day":"2026-11-22","name":"é"}"#,
            // Integers that a double does not hold.
            r#"{"count":9007199254740992,"day":"2026-11-22","name":"é"}"#,
            r#"{"count":9007199254740993,"day":"2026-11-22","name":"é"}"#,
            r#"{"count":18446744073709551615,"day":"2026-11-22","name":"é"}"#,
            r#"{"count":-1,"day":"2026-11-22","name":"é"}"#,
            // Days that are none, or are written otherwise.
            r#"{"count":1,"day":"2026-02-30","name":"é"}"#,
            r#"{"count":1,"day":"2026-2-3","name":"é"}"#,
            // A lone surrogate.
            r#"{"count":1,"day":"2026-11-22","name":"\ud800"}"#,
            "",
            "[]",
        ] {
            assert!(read::<Example>(wrong.as_bytes(), "il", "it").is_err(), "{wrong}");
        }
    }

    #[test]
    fn hexadecimal_is_in_lower_case_and_whole() {
        assert_eq!(Hex::<2>::parse("00af"), Some(Hex([0, 0xaf])));
        for wrong in ["", "00", "00aF", "00a", "00af0", "0x00", "00g0", "é0"] {
            assert_eq!(Hex::<2>::parse(wrong), None, "{wrong}");
        }
    }
}
