//! A mapping: which column of a table feeds which field of a data set.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::error::{Error, InputProblem, Phrase, Result, in_both};
use crate::report::Lang;

/// States which column of a table feeds which field of a data set. People write it as TOML; JSON works too.
///
/// ```
/// use opendatabutton::Mapping;
///
/// let mapping = Mapping::from_json(
///     r#"{"schema": "prenoms", "fields": {
///         "ENFANT_PRENOM": {"column": "Prénom"},
///         "COLL_INSEE": {"constant": "86194"},
///         "ENFANT_SEXE": {"column": "Sexe", "values": {"Fille": "F", "Garçon": "M"}}
///     }}"#,
/// )?;
/// assert_eq!(mapping.fields["ENFANT_PRENOM"].column.as_deref(), Some("Prénom"));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Mapping {
    /// The data set, with or without its version.
    pub schema: String,
    /// The sheet of a workbook, by its name, or by its place if this is a number and no sheet has such a name; the
    /// first unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "optional_text")]
    pub sheet: Option<String>,
    /// The row of the header, from 1; found by the names of the columns unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u64>,
    /// How many rows the header has, the last of which is `header`; one unless stated. With several rows, the name of a
    /// column consists of its group's name and its own: `Bénéficiaire / SIRET`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_rows: Option<u64>,
    /// The sources of values, by field of the data set.
    #[serde(default)]
    pub fields: BTreeMap<String, FieldMapping>,
}

/// The source of a field's values, and the form in which the table has them. Blanks around a value do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FieldMapping {
    /// The column of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Several columns; their values are joined, except empty ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The text between joined values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join: Option<String>,
    /// The same value in every row.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "optional_text")]
    pub constant: Option<String>,
    /// The value that is written if the table has none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "optional_text")]
    pub default: Option<String>,
    /// The form of dates in the table, as a pattern of `strptime`: `%d/%m/%Y`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The form of numbers in the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<NumberStyle>,
    /// The texts that replace values of the table; any other value stays as it is.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "texts")]
    pub values: BTreeMap<String, String>,
}

/// The form of numbers in a table. If the mark of thousands is a space, no-break spaces count too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberStyle {
    /// The decimal mark.
    pub decimal: String,
    /// The mark between thousands; none if empty.
    #[serde(default)]
    pub thousands: String,
}

impl Mapping {
    /// Reads a mapping from JSON.
    ///
    /// # Errors
    /// When the text is no mapping: the error names the line and the cause.
    pub fn from_json(text: &str) -> Result<Self> {
        let mapping: Mapping = serde_json::from_str(text).map_err(|error| {
            let cause = in_both(&error);
            Error::mapping(
                format!("correspondance illisible : {}", cause.text(Lang::Fr)),
                format!("unreadable mapping: {}", cause.text(Lang::En)),
            )
        })?;
        mapping.check()?;
        Ok(mapping)
    }

    /// The mapping as JSON, indented.
    pub fn to_json(&self) -> String {
        // Texts and lists always have a form in JSON.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Checks that each field has one source, and that `header` is stated where `header_rows` requires it.
    ///
    /// # Errors
    /// When a field has no source or several; when `header_rows` is 0, or is stated without a `header` that allows for
    /// it.
    pub fn check(&self) -> Result<()> {
        if self.header_rows.is_some_and(|rows| rows == 0 || self.header.is_none_or(|last| last < rows)) {
            return Err(Error::mapping(
                "header_rows : dites avec header la dernière ligne de l'en-tête, et avec header_rows combien il en prend",
                "header_rows: say with header which row is the last of the header, and with header_rows how many it takes",
            ));
        }
        for (name, field) in &self.fields {
            let sources = [field.column.is_some(), !field.columns.is_empty(), field.constant.is_some()];
            let problem = match sources.iter().filter(|stated| **stated).count() {
                0 => Some((
                    "aucune source ; il faut column, columns ou constant",
                    "no source; column, columns or constant is needed",
                )),
                1 if field.columns.len() > 1 && field.join.is_none() => Some((
                    "plusieurs colonnes pour une valeur ; dites avec join ce qui les sépare",
                    "several columns for one value; say with join what stands between them",
                )),
                1 if field.date.is_some() && field.number.is_some() => {
                    Some(("date et number à la fois", "date and number at once"))
                }
                1 => None,
                _ => Some((
                    "plusieurs sources ; il faut column, ou columns, ou constant",
                    "several sources; either column, or columns, or constant is needed",
                )),
            };
            if let Some((fr, en)) = problem {
                return Err(Error::mapping(format!("champ {name} : {fr}"), format!("field {name}: {en}")));
            }
        }
        Ok(())
    }

    /// The columns of the table that the mapping names.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.fields.values().flat_map(|field| field.column.iter().chain(&field.columns)).map(String::as_str)
    }
}

impl Error {
    pub(crate) fn mapping(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Error::input(InputProblem::Option(Phrase::new(fr, en)))
    }
}

/// A text; a number or a boolean counts as its text.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> std::result::Result<Text, E> {
                Ok(Text(text.to_owned()))
            }

            fn visit_bool<E: de::Error>(self, truth: bool) -> std::result::Result<Text, E> {
                Ok(Text(truth.to_string()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> std::result::Result<Text, E> {
                Ok(Text(number.to_string()))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> std::result::Result<Text, E> {
                Ok(Text(number.to_string()))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

fn optional_text<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<String>, D::Error> {
    Ok(Option::<Text>::deserialize(deserializer)?.map(|text| text.0))
}

fn texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<BTreeMap<String, String>, D::Error> {
    let texts = BTreeMap::<String, Text>::deserialize(deserializer)?;
    Ok(texts.into_iter().map(|(key, text)| (key, text.0)).collect())
}
