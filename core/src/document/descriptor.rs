//! The format that describes a nested standard: a tree of types, and as data the requirements of each form alone.
//!
//! ```json
//! {
//!   "kind": "document", "name": "marches-publics", "version": "2.0.3", "file": "DECP", "root": "marches",
//!   "contracts": [{ "name": "marche", "type": "Marche" }],
//!   "enumerations": { "FormePrix": { "values": ["Unitaire", "Forfaitaire"] } },
//!   "types": {
//!     "Marche": {
//!       "json": { "closed": true },
//!       "fields": [
//!         { "name": "id", "type": "string", "constraints": { "required": true, "maxLength": 16 } },
//!         { "name": "titulaires", "type": "array", "layout": "items",
//!           "items": { "name": "titulaire", "type": "Operateur" }, "constraints": { "minItems": 1 } }
//!       ],
//!       "checks": [{ "name": "siret", "field": "id" }]
//!     }
//!   }
//! }
//! ```
//!
//! The type of a field is `string`, `integer`, `number`, `boolean`, `date`, `array`, or the name of an enumeration or
//! of a type. In XML, a field is an element, in any order; an array is an element that contains its items. In JSON,
//! an array is a list of objects of one key (`layout` `items`) or an object of one key with the list (`object`).

use std::collections::BTreeMap;

use serde::Deserialize;

/// A nested standard, one version, as its file describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Descriptor {
    #[serde(rename = "kind")]
    pub _kind: StandardKind,
    pub name: String,
    pub version: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub homepage: String,
    /// The prefix of a file's official name.
    pub file: String,
    /// The name of the element or key that contains all contracts.
    pub root: String,
    /// The kinds of contracts in a document.
    pub contracts: Vec<Named>,
    #[serde(default)]
    pub json: DocumentJson,
    pub enumerations: BTreeMap<String, Enumeration>,
    pub types: BTreeMap<String, Type>,
}

/// The property that distinguishes a nested standard from a Table Schema.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum StandardKind {
    Document,
}

/// A name in the document, and the type of its value.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
}

/// The requirements of the JSON form alone for the whole document.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct DocumentJson {
    /// The root's key is required.
    pub root_required: bool,
    /// At least one of the kinds of contracts is required.
    pub contracts_required: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Enumeration {
    /// Used by the typed records only.
    #[serde(default, rename = "title")]
    pub _title: serde::de::IgnoredAny,
    pub values: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Type {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub json: TypeJson,
    #[serde(default)]
    pub xml: TypeXml,
    pub fields: Vec<Field>,
    /// Rules beyond the official schemas.
    #[serde(default)]
    pub checks: Vec<Check>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TypeJson {
    /// In JSON, unknown keys are errors; in XML, unknown elements always are.
    pub closed: bool,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TypeXml {
    /// Text is allowed between the elements.
    pub mixed: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Field {
    pub name: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub example: Option<String>,
    #[serde(rename = "type")]
    pub type_name: String,
    #[serde(default)]
    pub layout: Option<Layout>,
    #[serde(default)]
    pub items: Option<Named>,
    #[serde(default)]
    pub constraints: Constraints,
    #[serde(default)]
    pub json: FieldJson,
    #[serde(default)]
    pub xml: FieldXml,
    /// The only form that has the field.
    #[serde(default)]
    pub only: Option<super::DocumentForm>,
}

/// How JSON writes an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Layout {
    /// `"titulaires": [{ "titulaire": … }]`
    Items,
    /// `"techniques": { "technique": […] }`
    Object,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Constraints {
    pub required: bool,
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub pattern: Option<String>,
    pub min_items: usize,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct FieldJson {
    /// No two items may be equal.
    pub unique_items: bool,
    /// The minimum number of items in JSON, where it is lower than in XML.
    pub min_items: Option<usize>,
    /// The JSON Schema forgets to require an object: an item may be any value except an object without its key.
    pub untyped_items: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FieldXml {
    /// An empty element counts as an absent one.
    pub empty: bool,
    /// The name of an item's element, where it differs from the JSON name.
    pub item: Option<String>,
}

/// A rule beyond the official schemas. Fields are names of the type, or paths separated by dots.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Check {
    /// The field is fourteen digits with valid keys.
    Siret { field: String },
    /// The field has the form that its kind of identifier requires.
    Identifier { field: String, kind: String },
    /// The check digit is right, if the code has one.
    Cpv { field: String },
    /// A date is not before another.
    NotBefore { field: String, than: String },
    /// A number is not larger than another.
    AtMost { field: String, than: String },
    /// The items' numbers increase, without repetition.
    Increasing { field: String, key: String },
    /// The items' dates do not decrease.
    Ordered { field: String, key: String },
    /// The items' numbers occur in another list.
    Refers { field: String, key: String, to: String },
    /// No other contract of the document has the same values.
    Unique { fields: Vec<String> },
}
