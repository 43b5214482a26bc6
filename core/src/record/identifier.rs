//! Identifiers that are always valid: the constructor checks them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::check::siret;
use crate::report::Lang;

/// The error for a text that is not a valid identifier of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidIdentifier {
    kind: &'static str,
    text: String,
}

impl InvalidIdentifier {
    /// The error in one line, in this language.
    pub fn message(&self, lang: Lang) -> String {
        let InvalidIdentifier { kind, text } = self;
        match lang {
            Lang::Fr => format!("« {text} » n'est pas un numéro {kind} valable"),
            Lang::En => format!("\"{text}\" is not a valid {kind} number"),
        }
    }
}

impl fmt::Display for InvalidIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::Fr))
    }
}

impl std::error::Error for InvalidIdentifier {}

/// Defines the type of a checked text: construction, parsing, display, serde.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $kind:literal, $holds:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks a text.
            ///
            /// # Errors
            /// When the length, characters or check digits are wrong.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidIdentifier> {
                let text = text.into();
                let holds: fn(&[u8]) -> bool = $holds;
                if holds(text.as_bytes()) {
                    Ok($name(text))
                } else {
                    Err(InvalidIdentifier { kind: $kind, text })
                }
            }

            /// The identifier's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidIdentifier;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $name::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidIdentifier;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                $name::new(text)
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> String {
                identifier.0
            }
        }
    };
}

fn digits(text: &[u8], count: usize) -> bool {
    text.len() == count && text.iter().all(u8::is_ascii_digit)
}

identifier! {
    /// The number of an establishment in the SIRENE register (INSEE): fourteen digits, with two check digits.
    ///
    /// ```
    /// use opendatabutton::Siret;
    /// assert_eq!(Siret::new("21860194600013")?.siren().as_str(), "218601946");
    /// assert!(Siret::new("21860194600014").is_err());
    /// assert!(Siret::new("218 601 946 00013").is_err());
    /// # Ok::<(), opendatabutton::InvalidIdentifier>(())
    /// ```
    Siret, "SIRET", |text| digits(text, 14) && siret::Number::Siret.verify(text).is_ok()
}

identifier! {
    /// The number of a legal unit in the SIRENE register (INSEE): nine digits, the last one a Luhn check digit.
    Siren, "SIREN", |text| digits(text, 9) && siret::Number::Siren.verify(text).is_ok()
}

identifier! {
    /// The number of an association in the national register of associations (RNA): the letter W and nine digits.
    Rna, "RNA", |text| text.strip_prefix(b"W").is_some_and(|rest| digits(rest, 9))
}

impl Siret {
    /// The SIREN of the legal unit that the establishment belongs to: the first nine digits.
    pub fn siren(&self) -> Siren {
        Siren(self.0.chars().take(9).collect())
    }
}

/// A year of the calendar, 0 to 9999, as in the type `year` of Table Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "YearText", into = "u16")]
pub struct Year(u16);

/// The forms of a year in JSON.
#[derive(Deserialize)]
#[serde(untagged)]
enum YearText {
    Number(u16),
    Text(String),
}

impl Year {
    /// Checks a year.
    ///
    /// # Errors
    /// When the year is beyond 9999.
    pub fn new(year: u16) -> Result<Self, InvalidIdentifier> {
        if year <= 9999 {
            Ok(Year(year))
        } else {
            Err(InvalidIdentifier { kind: "AAAA", text: year.to_string() })
        }
    }

    /// The year as a number, in the type of chrono's dates.
    pub fn get(self) -> i32 {
        i32::from(self.0)
    }
}

impl TryFrom<YearText> for Year {
    type Error = InvalidIdentifier;

    fn try_from(year: YearText) -> Result<Self, Self::Error> {
        match year {
            YearText::Number(year) => Year::new(year),
            YearText::Text(text) => match text.parse() {
                Ok(year) if text.len() == 4 => Year::new(year),
                _ => Err(InvalidIdentifier { kind: "AAAA", text }),
            },
        }
    }
}

impl From<Year> for u16 {
    fn from(year: Year) -> u16 {
        year.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_official_forms_are_identifiers() {
        assert!(Siren::new("218601946").is_ok());
        assert!(Siren::new("218601947").is_err());
        assert!(Rna::new("W380475558").is_ok());
        for wrong in ["w380475558", "W38047555", "380475558", "W38047555٣"] {
            assert!(Rna::new(wrong).is_err(), "{wrong}");
        }
        assert!(Siret::new("2186019460001３").is_err());
        assert!(Year::new(10000).is_err());
        assert_eq!(
            serde_json::from_str::<Year>("\"2022\"").unwrap(),
            serde_json::from_str::<Year>("2022").unwrap()
        );
    }
}
