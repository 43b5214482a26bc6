//! What the generators need of a Table Schema descriptor.
//!
//! Read here and not through the library, whose own generated files may be missing or broken.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Result;

pub struct Descriptor {
    pub name: String,
    pub version: String,
    pub title: String,
    pub description: String,
    pub homepage: String,
    /// Who publishes the standard: the SCDL unless the descriptor says so.
    pub standard: String,
    /// The name of the record type.
    pub record: String,
    /// What a row is, in French, with its article.
    pub record_title: String,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub name: String,
    pub title: String,
    pub description: String,
    pub example: Option<String>,
    pub required: bool,
    /// The type's name in Table Schema.
    pub type_name: String,
    pub kind: Kind,
}

/// The type of a record's field.
pub enum Kind {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Year,
    Siret,
    Rna,
    DateTime,
    GeoPoint,
    /// An enumeration, with its values.
    Enumeration(Vec<String>),
    /// A list of texts, or of the values of an enumeration.
    List(Option<Vec<String>>),
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

impl Descriptor {
    pub fn read(path: &Path) -> Result<Self> {
        let json: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let extension = json.get("opendatabutton").cloned().unwrap_or_default();
        let fields = json.get("fields").and_then(Value::as_array).ok_or("no fields")?;
        let sirets = checked_as(&json, &["french-siret-value", "siret"]);
        Ok(Descriptor {
            name: text(&json, "name"),
            version: text(&json, "version"),
            title: text(&json, "title"),
            description: text(&json, "description"),
            homepage: text(&json, "homepage"),
            standard: Some(text(&extension, "standard")).filter(|s| !s.is_empty()).unwrap_or("SCDL".into()),
            record: text(&extension, "record"),
            record_title: text(&extension, "recordTitle"),
            fields: fields.iter().map(|field| Field::read(field, &sirets)).collect::<Result<_>>()?,
        })
    }

    /// Versions in the order of their numbers.
    pub fn version_key(&self) -> Vec<u64> {
        self.version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
    }
}

/// The columns of the custom checks with one of these names.
fn checked_as(descriptor: &Value, names: &[&str]) -> Vec<String> {
    let checks = descriptor.get("custom_checks").and_then(Value::as_array);
    checks
        .into_iter()
        .flatten()
        .filter(|check| names.contains(&text(check, "name").as_str()))
        .filter_map(|check| check.get("params").map(|params| text(params, "column")))
        .collect()
}

impl Field {
    fn read(field: &Value, sirets: &[String]) -> Result<Self> {
        let name = text(field, "name");
        let constraints = field.get("constraints").cloned().unwrap_or_default();
        let item = field.get("arrayItem").and_then(|item| item.get("constraints"));
        let narrowed = field.get("opendatabutton").map(|own| text(own, "type")).unwrap_or_default();
        let kind = match (text(field, "type").as_str(), narrowed.as_str()) {
            ("" | "string", "rna") => Kind::Rna,
            ("" | "string", "") if sirets.contains(&name) => Kind::Siret,
            ("" | "string", "") => enumeration(&constraints).map_or(Kind::Text, Kind::Enumeration),
            ("array", _) => Kind::List(item.and_then(enumeration)),
            ("datetime", _) => Kind::DateTime,
            ("geopoint", _) => Kind::GeoPoint,
            ("integer", _) => Kind::Integer,
            ("number", _) => Kind::Decimal,
            ("boolean", _) => Kind::Boolean,
            ("date", _) => Kind::Date,
            ("year", _) => Kind::Year,
            (other, own) => return Err(format!("{name}: no record type for {other} {own}").into()),
        };
        Ok(Field {
            title: text(field, "title"),
            description: text(field, "description"),
            example: field.get("example").and_then(Value::as_str).map(str::to_owned),
            required: constraints.get("required").and_then(Value::as_bool).unwrap_or(false),
            type_name: text(field, "type"),
            name,
            kind,
        })
    }
}

/// The values of an `enum` among constraints.
fn enumeration(constraints: &Value) -> Option<Vec<String>> {
    let values = constraints.get("enum").and_then(Value::as_array)?;
    Some(values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}
