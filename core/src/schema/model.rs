use serde::Deserialize;
use serde_json::{Map, Value as Json};

use crate::field_type::{Lexical, MissingValue};

/// A Table Schema descriptor, with Validata's `custom_checks`. Unknown properties are ignored.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Descriptor {
    /// The schema's name, `subventions` for example.
    #[serde(default)]
    pub name: String,
    /// The version, `2.1.1` for example.
    #[serde(default)]
    pub version: String,
    /// A title for people.
    #[serde(default)]
    pub title: String,
    /// What the data set is.
    #[serde(default)]
    pub description: String,
    /// Where the standard is published.
    #[serde(default)]
    pub homepage: String,
    /// The columns, in the order of the standard.
    pub fields: Vec<FieldDescriptor>,
    /// The texts that stand for a missing value, `[""]` unless stated.
    #[serde(default = "empty_text", rename = "missingValues")]
    pub missing_values: Vec<MissingValue>,
    /// The columns whose values, together, stand in one row only.
    #[serde(default, rename = "primaryKey")]
    pub primary_key: Names,
    /// Links to other tables; not supported.
    #[serde(default, rename = "foreignKeys")]
    pub(crate) foreign_keys: Option<Json>,
    /// Rules beyond Table Schema, as Validata reads them.
    #[serde(default)]
    pub custom_checks: Vec<CustomCheck>,
    /// What our generators need: the record's name.
    #[serde(default, rename = "opendatabutton")]
    pub extension: SchemaExtension,
}

/// Our own properties of a schema.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SchemaExtension {
    /// The name of the record type, `Deliberation` for example.
    #[serde(default)]
    pub record: String,
    /// What one row is, in French, with its article.
    #[serde(default)]
    pub record_title: String,
    /// What stands between the cells of a file: the comma unless stated.
    #[serde(default)]
    pub delimiter: Option<String>,
    /// The rules of an official validator of its own (`bal-1.5`), which take the place of those of Table Schema.
    #[serde(default)]
    pub rules: String,
    /// Columns by which a file is recognised even when most others are missing.
    #[serde(default)]
    pub signature: Vec<String>,
    /// The columns of the place of a row.
    #[serde(default)]
    pub coordinates: Option<CoordinateColumns>,
    /// The columns that identify a record, where the standard does not demand that values are unique.
    #[serde(default)]
    pub identifier: Option<IdentifierColumns>,
    /// Columns whose dates are of our time: of a decision, a payment, an installation.
    #[serde(default)]
    pub recent_dates: Vec<String>,
    /// The languages in which columns may stand again, behind an underscore: `toponyme_bre`.
    #[serde(default)]
    pub languages: Vec<String>,
}

/// The columns that identify a record.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct IdentifierColumns {
    /// The identifier, then the columns within which it is one.
    pub columns: Vec<String>,
    /// Values that are no identifiers.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Letters and figures alone count, whatever their case.
    #[serde(default)]
    pub loose: bool,
}

/// The columns of the place of a row: two of degrees, or one point.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum CoordinateColumns {
    /// A column of longitudes and one of latitudes.
    #[non_exhaustive]
    Two {
        /// The column of longitudes.
        longitude: String,
        /// The column of latitudes.
        latitude: String,
    },
    /// A column of points.
    #[non_exhaustive]
    One {
        /// The column.
        point: String,
    },
}

fn empty_text() -> Vec<MissingValue> {
    vec![MissingValue::Text(String::new())]
}

/// One name, or a list of names.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Names {
    /// One name.
    One(String),
    /// Several names.
    Many(Vec<String>),
}

impl Default for Names {
    fn default() -> Self {
        Names::Many(Vec::new())
    }
}

impl Names {
    /// The names as a list.
    pub fn list(&self) -> &[String] {
        match self {
            Names::One(name) => std::slice::from_ref(name),
            Names::Many(names) => names,
        }
    }
}

/// One column of a descriptor.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FieldDescriptor {
    /// The column's name, as the standard spells it.
    pub name: String,
    /// The type's name; `string` unless stated.
    #[serde(default = "string_type", rename = "type")]
    pub type_name: String,
    /// The format within the type; `default` unless stated.
    #[serde(default = "default_format")]
    pub format: String,
    /// A title for people.
    #[serde(default)]
    pub title: String,
    /// What to put in the column.
    #[serde(default)]
    pub description: String,
    /// A value that would do.
    #[serde(default)]
    pub example: Option<Json>,
    /// How values are written, where the type leaves a choice.
    #[serde(flatten)]
    pub lexical: Lexical,
    /// What values must satisfy.
    #[serde(default)]
    pub constraints: Constraints,
    /// What the items of an array must be.
    #[serde(default)]
    pub array_item: Option<ArrayItem>,
    /// What our generators need: a narrower type.
    #[serde(default, rename = "opendatabutton")]
    pub extension: FieldExtension,
}

/// What the items of an array must be.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct ArrayItem {
    /// The items' type; `any` unless stated.
    #[serde(default = "any_type", rename = "type")]
    pub type_name: String,
    /// The format within the type; `default` unless stated.
    #[serde(default = "default_format")]
    pub format: String,
    /// How items that are texts are written, where the type leaves a choice.
    #[serde(flatten)]
    pub lexical: Lexical,
    /// What each item must satisfy.
    #[serde(default)]
    pub constraints: Constraints,
}

fn any_type() -> String {
    "any".to_owned()
}

/// Our own properties of a field.
#[derive(Debug, Clone, Default, Deserialize)]
#[non_exhaustive]
pub struct FieldExtension {
    /// A checked type that Table Schema does not have: `rna`.
    #[serde(default, rename = "type")]
    pub type_name: String,
    /// The column may stand again in other languages.
    #[serde(default)]
    pub languages: bool,
}

/// The constraints of a field, as they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[non_exhaustive]
pub struct Constraints {
    /// A value is required in each row.
    #[serde(default)]
    pub required: bool,
    /// No value stands twice in the column.
    #[serde(default)]
    pub unique: bool,
    /// All others, by name.
    #[serde(flatten)]
    pub others: Map<String, Json>,
}

/// An entry of `custom_checks`.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct CustomCheck {
    /// The check's name, `french-siret-value` for example.
    pub name: String,
    /// Its parameters.
    #[serde(default)]
    pub params: Map<String, Json>,
}

fn string_type() -> String {
    "string".to_owned()
}

fn default_format() -> String {
    "default".to_owned()
}

impl Descriptor {
    /// A property that would change the verdict and that the engine does not know.
    pub(crate) fn unsupported(&self) -> Option<String> {
        let links = match &self.foreign_keys {
            None | Some(Json::Null) => false,
            Some(Json::Array(links)) => !links.is_empty(),
            Some(_) => true,
        };
        links.then(|| "foreignKeys".to_owned())
    }
}

impl FieldDescriptor {
    /// The example's text, as a cell would hold it.
    pub fn example_text(&self) -> Option<String> {
        match self.example.as_ref()? {
            Json::String(text) => Some(text.clone()),
            Json::Null => None,
            other => Some(other.to_string()),
        }
    }
}
