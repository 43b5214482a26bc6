//! The properties of a descriptor that define how values are written.

use serde::Deserialize;

/// The written form of values, where a type leaves a choice.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Lexical {
    /// The texts for true, for a boolean.
    #[serde(default)]
    pub true_values: Option<Vec<String>>,
    /// The texts for false, for a boolean.
    #[serde(default)]
    pub false_values: Option<Vec<String>>,
    /// The decimal mark of numbers; the dot unless stated.
    #[serde(default)]
    pub decimal_char: Option<String>,
    /// The mark between thousands; none unless stated.
    #[serde(default)]
    pub group_char: Option<String>,
    /// False when text may surround numbers, such as a currency.
    #[serde(default)]
    pub bare_number: Option<bool>,
    /// True for binary numbers rather than decimal ones.
    #[serde(default)]
    pub float_number: Option<bool>,
    /// The separator between the values of a list; the comma unless stated.
    #[serde(default)]
    pub delimiter: Option<String>,
    /// The type of the values of a list; `string` unless stated.
    #[serde(default)]
    pub item_type: Option<String>,
    /// The texts that mean a missing value in this field, if the field states its own.
    #[serde(default)]
    pub missing_values: Option<Vec<MissingValue>>,
}

/// A text that means a missing value, perhaps with its reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum MissingValue {
    /// The text alone.
    Text(String),
    /// The text, and perhaps the reason why the value is missing.
    #[non_exhaustive]
    Labelled {
        /// The text.
        value: String,
        /// The reason why the value is missing.
        #[serde(default)]
        label: Option<String>,
    },
}

impl MissingValue {
    /// The text that means a missing value.
    pub fn text(&self) -> &str {
        match self {
            MissingValue::Text(text) | MissingValue::Labelled { value: text, .. } => text,
        }
    }
}
