//! The form in which a nested standard is described: a tree of types, with what each form alone demands as data.
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
//! of a type. In XML a field is an element, in any order; an array is an element that holds its items. In JSON an
//! array is a list of objects of one key (`layout` `items`) or an object of one key with the list (`object`).

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
    /// What the official name of a file begins with.
    pub file: String,
    /// The name that holds all contracts.
    pub root: String,
    /// The kinds of contracts that a document holds.
    pub contracts: Vec<Named>,
    #[serde(default)]
    pub json: DocumentJson,
    pub enumerations: BTreeMap<String, Enumeration>,
    pub types: BTreeMap<String, Type>,
}

/// The mark of a nested standard: a Table Schema has no such property.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum StandardKind {
    Document,
}

/// A name in the document and the type of what stands under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
}

/// What the JSON form alone demands of the whole document.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct DocumentJson {
    /// The root's key must be there.
    pub root_required: bool,
    /// At least one of the kinds of contracts must be there.
    pub contracts_required: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Enumeration {
    /// For the typed records alone.
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
    /// Keys that the standard does not know are errors; they always are in XML.
    pub closed: bool,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TypeXml {
    /// Text may stand between the elements.
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
    /// Fewer items are wanted than in XML.
    pub min_items: Option<usize>,
    /// An item may be anything but an object without its key: the schema lacks `"type": "object"` here.
    pub untyped_items: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FieldXml {
    /// An empty element is taken for an absent one.
    pub empty: bool,
    /// The name of an item's element, where it is not the JSON one.
    pub item: Option<String>,
}

/// A rule beyond the official schemas. Fields are names of the type, or paths with dots.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Check {
    /// Fourteen digits with their keys.
    Siret { field: String },
    /// The form that the kind of identifier demands.
    Identifier { field: String, kind: String },
    /// The check digit, where it is given.
    Cpv { field: String },
    /// A date that is not before another.
    NotBefore { field: String, than: String },
    /// A number that is not larger than another.
    AtMost { field: String, than: String },
    /// The items' numbers grow, none stands twice.
    Increasing { field: String, key: String },
    /// The items' dates do not go back.
    Ordered { field: String, key: String },
    /// The items' numbers are those of items of another list.
    Refers { field: String, key: String, to: String },
    /// No other contract of the document has the same values.
    Unique { fields: Vec<String> },
}
