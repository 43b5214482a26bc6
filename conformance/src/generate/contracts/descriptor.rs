//! The descriptor of a nested standard, as its file has it. An unknown part is an error, since it would have no
//! cases.

use std::collections::BTreeMap;

use regex::Regex;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::model::{Check, Field, Leaf, LeafKind, List, Shape};
use crate::error::{Error, Result};
use crate::vectors::WantedForm;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Descriptor {
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    pub(super) name: String,
    pub(super) version: String,
    #[serde(default, rename = "title")]
    _title: IgnoredAny,
    #[serde(default, rename = "description")]
    _description: IgnoredAny,
    #[serde(default)]
    pub(super) homepage: String,
    pub(super) file: String,
    pub(super) root: String,
    pub(super) contracts: Vec<Named>,
    #[serde(default)]
    pub(super) json: DocumentJson,
    pub(super) enumerations: BTreeMap<String, Enumeration>,
    pub(super) types: BTreeMap<String, RawType>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct DocumentJson {
    pub(super) root_required: bool,
    pub(super) contracts_required: bool,
}

#[derive(Deserialize)]
pub(super) struct Enumeration {
    pub(super) values: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawType {
    #[serde(default, rename = "title")]
    _title: IgnoredAny,
    #[serde(default, rename = "description")]
    _description: IgnoredAny,
    #[serde(default)]
    pub(super) json: TypeJson,
    #[serde(default)]
    pub(super) xml: TypeXml,
    pub(super) fields: Vec<RawField>,
    #[serde(default)]
    pub(super) checks: Vec<Check>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TypeJson {
    pub(super) closed: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TypeXml {
    pub(super) mixed: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawField {
    pub(super) name: String,
    #[serde(default, rename = "title")]
    _title: IgnoredAny,
    #[serde(default, rename = "description")]
    _description: IgnoredAny,
    pub(super) example: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) layout: Option<String>,
    pub(super) items: Option<Named>,
    #[serde(default)]
    pub(super) constraints: Constraints,
    #[serde(default)]
    pub(super) json: FieldJson,
    #[serde(default)]
    pub(super) xml: FieldXml,
    pub(super) only: Option<WantedForm>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Constraints {
    pub(super) required: bool,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) minimum: Option<i64>,
    pub(super) maximum: Option<i64>,
    pub(super) pattern: Option<String>,
    pub(super) min_items: usize,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct FieldJson {
    pub(super) unique_items: bool,
    pub(super) min_items: Option<usize>,
    pub(super) untyped_items: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FieldXml {
    pub(super) empty: bool,
    pub(super) item: Option<String>,
}

impl Descriptor {
    pub(super) fn field(&self, raw: &RawField) -> Result<Field> {
        let shape = match (&raw.items, raw.layout.as_deref()) {
            (Some(items), Some(layout @ ("items" | "object"))) => {
                let least = raw.constraints.min_items;
                Shape::List(Box::new(List {
                    inside: layout == "object",
                    item: items.name.clone(),
                    xml_item: raw.xml.item.clone().unwrap_or_else(|| items.name.clone()),
                    shape: self.shape(&items.kind, &Constraints::default(), false)?,
                    least_json: raw.json.min_items.unwrap_or(least),
                    least_xml: least,
                    unique: raw.json.unique_items,
                    untyped: raw.json.untyped_items,
                }))
            }
            _ => self.shape(&raw.kind, &raw.constraints, raw.xml.empty)?,
        };
        Ok(Field {
            name: raw.name.clone(),
            required: raw.constraints.required,
            only: raw.only,
            example: raw.example.clone(),
            shape,
        })
    }

    fn shape(&self, kind: &str, rules: &Constraints, xml_empty: bool) -> Result<Shape> {
        if self.types.contains_key(kind) {
            return Ok(Shape::Object(kind.to_owned()));
        }
        let values = self.enumerations.get(kind).map(|one| one.values.clone());
        let leaf_kind = match kind {
            _ if values.is_some() => LeafKind::Text,
            "string" => LeafKind::Text,
            "integer" => LeafKind::Integer,
            "number" => LeafKind::Number,
            "boolean" => LeafKind::Boolean,
            "date" => LeafKind::Date,
            other => {
                return Err(Error::new(format!("{}@{}: no cases for {other}", self.name, self.version)));
            }
        };
        let pattern = rules.pattern.as_ref().map(|text| {
            let whole = Regex::new(&format!(r"\A(?:{text})\z"));
            whole.map(|whole| (text.clone(), whole)).map_err(|error| Error::new(error.to_string()))
        });
        Ok(Shape::Leaf(Leaf {
            kind: leaf_kind,
            values,
            pattern: pattern.transpose()?,
            min_length: rules.min_length,
            max_length: rules.max_length,
            minimum: rules.minimum,
            maximum: rules.maximum,
            xml_empty,
        }))
    }
}
