use serde::Deserialize;
use serde_json::{Map, Value as Json};

use crate::field_type::{Lexical, MissingValue};

/// A Table Schema descriptor, with Validata's `custom_checks`. Unknown properties are ignored.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Descriptor {
    /// The schema's name, for example `subventions`.
    #[serde(default)]
    pub name: String,
    /// The version, for example `2.1.1`.
    #[serde(default)]
    pub version: String,
    /// A title for people.
    #[serde(default)]
    pub title: String,
    /// A description of the data set.
    #[serde(default)]
    pub description: String,
    /// The address where the standard is published.
    #[serde(default)]
    pub homepage: String,
    /// The columns, in the order of the standard.
    pub fields: Vec<FieldDescriptor>,
    /// The texts that mean a missing value; `[""]` unless stated.
    #[serde(default = "empty_text", rename = "missingValues")]
    pub missing_values: Vec<MissingValue>,
    /// The columns whose combination of values occurs in one row only.
    #[serde(default, rename = "primaryKey")]
    pub primary_key: Names,
    /// Links to other tables; not supported.
    #[serde(default, rename = "foreignKeys")]
    pub(crate) foreign_keys: Option<Json>,
    /// Rules beyond Table Schema, as Validata reads them.
    #[serde(default)]
    pub custom_checks: Vec<CustomCheck>,
    /// Our own properties, such as the record's name.
    #[serde(default, rename = "opendatabutton")]
    pub extension: SchemaExtension,
}

/// Our own properties of a schema.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SchemaExtension {
    /// The name of the record type, for example `Deliberation`.
    #[serde(default)]
    pub record: String,
    /// The thing that a row describes, in French, with its article.
    #[serde(default)]
    pub record_title: String,
    /// The separator of cells in a file; the comma unless stated.
    #[serde(default)]
    pub delimiter: Option<String>,
    /// The rules of the data set's official validator (`bal-1.5`), which replace those of Table Schema.
    #[serde(default)]
    pub rules: String,
    /// Columns by which a file is recognised even if most others are missing.
    #[serde(default)]
    pub signature: Vec<String>,
    /// The columns that locate the thing that a row describes.
    #[serde(default)]
    pub coordinates: Option<CoordinateColumns>,
    /// The columns that identify a record, if the standard itself does not forbid repeated values.
    #[serde(default)]
    pub identifier: Option<IdentifierColumns>,
    /// Columns whose dates are recent: of a decision, a payment, an installation.
    #[serde(default)]
    pub recent_dates: Vec<String>,
    /// The languages in which columns may be repeated, with an underscore and the language's code: `toponyme_bre`.
    #[serde(default)]
    pub languages: Vec<String>,
}

/// The columns that identify a record.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct IdentifierColumns {
    /// The column of the identifier, then the columns within whose values it must not repeat.
    pub columns: Vec<String>,
    /// Values that do not count as identifiers.
    #[serde(default)]
    pub unless: Vec<String>,
    /// True if only letters and figures are compared, in any case.
    #[serde(default)]
    pub loose: bool,
}

/// The columns that locate the thing that a row describes: two of degrees, or one of points.
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
    /// A description of the values.
    #[serde(default)]
    pub description: String,
    /// A valid value.
    #[serde(default)]
    pub example: Option<Json>,
    /// The form of values, if the type leaves a choice.
    #[serde(flatten)]
    pub lexical: Lexical,
    /// The constraints on values.
    #[serde(default)]
    pub constraints: Constraints,
    /// The type and constraints of the items of an array.
    #[serde(default)]
    pub array_item: Option<ArrayItem>,
    /// Our own properties, such as a narrower type.
    #[serde(default, rename = "opendatabutton")]
    pub extension: FieldExtension,
}

/// The type and constraints of the items of an array.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct ArrayItem {
    /// The items' type; `any` unless stated.
    #[serde(default = "any_type", rename = "type")]
    pub type_name: String,
    /// The format within the type; `default` unless stated.
    #[serde(default = "default_format")]
    pub format: String,
    /// The form of items that are texts, if the type leaves a choice.
    #[serde(flatten)]
    pub lexical: Lexical,
    /// The constraints on each item.
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
    /// A checked type that Table Schema lacks: `rna`.
    #[serde(default, rename = "type")]
    pub type_name: String,
    /// True if the column may be repeated in other languages.
    #[serde(default)]
    pub languages: bool,
}

/// The constraints of a field, as the descriptor states them.
#[derive(Debug, Clone, Default, Deserialize)]
#[non_exhaustive]
pub struct Constraints {
    /// True if each row requires a value.
    #[serde(default)]
    pub required: bool,
    /// True if no value may occur twice in the column.
    #[serde(default)]
    pub unique: bool,
    /// All other constraints, by name.
    #[serde(flatten)]
    pub others: Map<String, Json>,
}

/// An entry of `custom_checks`.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct CustomCheck {
    /// The check's name, for example `french-siret-value`.
    pub name: String,
    /// The check's parameters.
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
    /// A property that changes the verdict but that the engine does not support.
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
    /// The example as the text of a cell.
    pub fn example_text(&self) -> Option<String> {
        match self.example.as_ref()? {
            Json::String(text) => Some(text.clone()),
            Json::Null => None,
            other => Some(other.to_string()),
        }
    }
}
