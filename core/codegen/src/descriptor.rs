//! The parts of a Table Schema descriptor that the generators need.
//!
//! This file reads descriptors itself, not through the library, whose own generated files may be missing or broken.

use std::path::Path;

use serde_json::Value;

use crate::output::{self, Result};

/// A data set: its name and its descriptors, oldest version first.
pub struct DataSet {
    pub name: String,
    pub versions: Vec<Descriptor>,
}

pub struct Descriptor {
    /// The descriptor's name for people: `budget/0.8.3.json`.
    label: String,
    pub name: String,
    pub version: String,
    pub title: String,
    pub description: String,
    pub homepage: String,
    /// The publisher of the standard: the SCDL if the homepage is the SCDL's; otherwise the descriptor must name one.
    pub standard: String,
    /// The name of the record type.
    pub record: String,
    /// A row in words: a French noun with its article.
    pub record_title: String,
    /// Columns by which a file is recognised even if most others are missing.
    pub signature: Vec<String>,
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
    pub kind: FieldKind,
}

/// The type of a record's field.
pub enum FieldKind {
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
    /// # Errors
    /// If the file holds no descriptor, or one without a property that every version must have.
    pub fn read(path: &Path) -> Result<Self> {
        let (label, json) = (output::label(path), output::json(path)?);
        let own = json.get("opendatabutton").cloned().unwrap_or_default();
        if json.get("contracts").is_some() {
            return Err(format!("{label}: kind is missing").into());
        }
        let fields = json.get("fields").and_then(Value::as_array);
        let fields = fields.ok_or_else(|| format!("{label}: fields is missing"))?;
        let sirets = sirets(&json).map_err(|error| format!("{label}: {error}"))?;
        let fields = fields.iter().map(|field| Field::read(field, &sirets)).collect::<Result<_>>();
        let homepage = text(&json, "homepage");
        let standard = match text(&own, "standard") {
            none if none.is_empty() && homepage.contains("opendatafrance") => "SCDL".to_owned(),
            stated => stated,
        };
        let (name, version) = (text(&json, "name"), text(&json, "version"));
        output::expect_label(&label, &name, &version)?;
        Ok(Descriptor {
            name,
            version,
            title: text(&json, "title"),
            description: text(&json, "description"),
            homepage,
            standard,
            record: text(&own, "record"),
            record_title: text(&own, "recordTitle"),
            signature: signature(&own),
            fields: fields.map_err(|error| format!("{label}: {error}"))?,
            label,
        })
    }

    /// The properties that a record needs and the descriptor lacks, each in a sentence.
    pub fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        let mut want = |name: &str, text: &str| {
            if text.trim().is_empty() {
                missing.push(format!("{}: {name} is missing", self.label));
            }
        };
        want("title", &self.title);
        want("description", &self.description);
        want("homepage", &self.homepage);
        want("opendatabutton.record", &self.record);
        want("opendatabutton.recordTitle", &self.record_title);
        want("opendatabutton.standard", &self.standard);
        for (place, field) in (1..).zip(&self.fields) {
            want(&format!("the name of field {place}"), &field.name);
            want(&format!("the title of {}", field.name), &field.title);
            want(&format!("the description of {}", field.name), &field.description);
            want(&format!("the type of {}", field.name), &field.type_name);
            if let FieldKind::Enumeration(values) | FieldKind::List(Some(values)) = &field.kind {
                want(&format!("a value of {}", field.name), &values.concat());
            }
        }
        missing
    }

    /// The numbers of the version, by which versions are sorted.
    pub fn version_key(&self) -> Vec<u64> {
        self.version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
    }
}

fn signature(own: &Value) -> Vec<String> {
    let names = own.get("signature").and_then(Value::as_array);
    names.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The columns that hold SIRETs, by the custom checks. A check without its name or column would
/// make a text of one of them.
fn sirets(descriptor: &Value) -> Result<Vec<String>> {
    let checks = descriptor.get("custom_checks").and_then(Value::as_array);
    let mut columns = Vec::new();
    for (place, check) in (1..).zip(checks.into_iter().flatten()) {
        let name = text(check, "name");
        if name.is_empty() {
            return Err(format!("the name of custom check {place} is missing").into());
        }
        if matches!(name.as_str(), "french-siret-value" | "siret") {
            let column = check.get("params").map(|params| text(params, "column")).unwrap_or_default();
            if column.is_empty() {
                return Err(format!("params.column of {name} is missing").into());
            }
            columns.push(column);
        }
    }
    Ok(columns)
}

impl Field {
    fn read(field: &Value, sirets: &[String]) -> Result<Self> {
        let name = text(field, "name");
        let constraints = field.get("constraints").cloned().unwrap_or_default();
        let item = field.get("arrayItem").and_then(|item| item.get("constraints"));
        let narrowed = field.get("opendatabutton").map(|own| text(own, "type")).unwrap_or_default();
        let kind = match (text(field, "type").as_str(), narrowed.as_str()) {
            ("" | "string", "rna") => FieldKind::Rna,
            ("" | "string", "") if sirets.contains(&name) => FieldKind::Siret,
            ("" | "string", "") => enumeration(&constraints).map_or(FieldKind::Text, FieldKind::Enumeration),
            ("array", _) => FieldKind::List(item.and_then(enumeration)),
            ("datetime", _) => FieldKind::DateTime,
            ("geopoint", _) => FieldKind::GeoPoint,
            ("integer", _) => FieldKind::Integer,
            ("number", _) => FieldKind::Decimal,
            ("boolean", _) => FieldKind::Boolean,
            ("date", _) => FieldKind::Date,
            ("year", _) => FieldKind::Year,
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
