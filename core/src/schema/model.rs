use serde::Deserialize;
use serde_json::{Map, Value as Json};

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
    pub missing_values: Vec<String>,
    /// The columns that identify a row; not supported yet.
    #[serde(default, rename = "primaryKey")]
    pub(crate) primary_key: Option<Json>,
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
}

fn empty_text() -> Vec<String> {
    vec![String::new()]
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
    /// The texts for true, for a boolean.
    #[serde(default)]
    pub true_values: Option<Vec<String>>,
    /// The texts for false, for a boolean.
    #[serde(default)]
    pub false_values: Option<Vec<String>>,
    /// The decimal mark of numbers, other than the dot; not supported yet.
    #[serde(default)]
    pub(crate) decimal_char: Option<String>,
    /// The mark between thousands; not supported yet.
    #[serde(default)]
    pub(crate) group_char: Option<String>,
    /// False when numbers may have text around them; not supported yet.
    #[serde(default)]
    pub(crate) bare_number: Option<bool>,
    /// The texts that stand for a missing value here, if the field states its own.
    #[serde(default)]
    pub missing_values: Option<Vec<String>>,
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
    /// A checked type that the standard's own types cannot say: `rna`.
    #[serde(default, rename = "type")]
    pub type_name: String,
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
        let has_key = match &self.primary_key {
            Some(Json::Array(columns)) => !columns.is_empty(),
            Some(Json::String(column)) => !column.is_empty(),
            _ => false,
        };
        has_key.then(|| "primaryKey".to_owned())
    }
}

impl FieldDescriptor {
    /// A property that would change the verdict and that the engine does not know.
    pub(crate) fn unsupported(&self) -> Option<String> {
        let property = if self.decimal_char.as_deref().is_some_and(|mark| mark != ".") {
            "decimalChar"
        } else if self.group_char.as_deref().is_some_and(|mark| !mark.is_empty()) {
            "groupChar"
        } else if self.bare_number == Some(false) {
            "bareNumber"
        } else {
            return None;
        };
        Some(format!("{}.{property}", self.name))
    }

    /// The example's text, as a cell would hold it.
    pub fn example_text(&self) -> Option<String> {
        match self.example.as_ref()? {
            Json::String(text) => Some(text.clone()),
            Json::Null => None,
            other => Some(other.to_string()),
        }
    }
}
