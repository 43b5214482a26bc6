//! A nested standard in the generator: it reads the descriptor by itself, without the engine, which is the thing to
//! judge. An unknown part is an error, since it would have no cases.

use std::collections::BTreeMap;

use regex::Regex;
use serde::Deserialize;
use serde_json::Value;

use crate::vectors::{Record, WantedForm};

/// A nested standard, one version.
#[derive(Debug, Clone)]
pub struct Model {
    /// `marches-publics` for example.
    pub data_set: String,
    /// `2.0.3` for example.
    pub version: String,
    /// The publication of the standard.
    pub standard: String,
    /// The beginning of the name of a file.
    pub file: String,
    /// The name that holds all contracts.
    pub root: String,
    /// The kinds of contracts.
    pub kinds: Vec<ContractKind>,
    /// Whether JSON asks for the root's key.
    pub root_required: bool,
    /// Whether JSON asks for a list of contracts.
    pub contracts_required: bool,
    pub(super) types: BTreeMap<String, Object>,
}

/// A kind of contract.
#[derive(Debug, Clone)]
pub struct ContractKind {
    /// `marche` for example.
    pub name: String,
    /// The name of its type.
    pub object: String,
}

/// A type with fields.
#[derive(Debug, Clone)]
pub struct Object {
    /// JSON allows no other keys.
    pub closed: bool,
    /// In XML the element may contain text between its elements.
    pub mixed: bool,
    /// The fields, in the order of the standard.
    pub fields: Vec<Field>,
    /// The rules beyond the official schemas.
    pub checks: Vec<Check>,
}

/// A field of a type.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Whether it is required.
    pub required: bool,
    /// The only form that has it.
    pub only: Option<WantedForm>,
    /// A right value.
    pub example: Option<String>,
    /// The value under the name.
    pub shape: Shape,
}

/// The value under a name.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A value without parts.
    Leaf(Leaf),
    /// An object, by the name of its type.
    Object(String),
    /// A list.
    List(Box<List>),
}

/// A value without parts.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Its type.
    pub kind: LeafKind,
    /// The values allowed.
    pub values: Option<Vec<String>>,
    /// The whole text matches it.
    pub pattern: Option<(String, Regex)>,
    /// At least so many characters.
    pub min_length: Option<usize>,
    /// At most so many characters.
    pub max_length: Option<usize>,
    /// The least value.
    pub minimum: Option<i64>,
    /// The greatest value.
    pub maximum: Option<i64>,
    /// In XML an empty element counts as missing.
    pub xml_empty: bool,
}

/// The type of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // they are those of JSON, and the date
pub enum LeafKind {
    Text,
    Integer,
    Number,
    Boolean,
    Date,
}

/// A list.
#[derive(Debug, Clone)]
pub struct List {
    /// JSON has one object with the list in it, rather than an object for each item.
    pub inside: bool,
    /// The name of an item in JSON.
    pub item: String,
    /// The name of an item in XML.
    pub xml_item: String,
    /// The items.
    pub shape: Shape,
    /// The least number of items in JSON.
    pub least_json: usize,
    /// The least number of items in XML.
    pub least_xml: usize,
    /// No two items are equal.
    pub unique: bool,
    /// The JSON Schema omits that an item is an object.
    pub untyped: bool,
}

impl List {
    /// The least number of items.
    pub fn least(&self, form: WantedForm) -> usize {
        if form == WantedForm::Json { self.least_json } else { self.least_xml }
    }
}

/// A rule beyond the official schemas; each has names of fields.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)] // the names are those of the descriptor
pub enum Check {
    Siret { field: String },
    Identifier { field: String, kind: String },
    Cpv { field: String },
    NotBefore { field: String, than: String },
    AtMost { field: String, than: String },
    Increasing { field: String, key: String },
    Ordered { field: String, key: String },
    Refers { field: String, key: String, to: String },
    Unique { fields: Vec<String> },
}

impl Check {
    /// The rule of the engine.
    pub fn rule(&self) -> &'static str {
        match self {
            Check::Siret { .. } => "contract-siret",
            Check::Identifier { .. } => "contract-identifier",
            Check::Cpv { .. } => "contract-cpv",
            Check::NotBefore { .. } => "contract-date-order",
            Check::AtMost { .. } => "contract-share-order",
            Check::Increasing { .. } => "contract-item-numbers",
            Check::Ordered { .. } => "contract-item-dates",
            Check::Refers { .. } => "contract-unknown-reference",
            Check::Unique { .. } => "contract-duplicate",
        }
    }

    /// The wrong field, or the last of them.
    pub fn field(&self) -> &str {
        match self {
            Check::Siret { field }
            | Check::Identifier { field, .. }
            | Check::Cpv { field }
            | Check::NotBefore { field, .. }
            | Check::AtMost { field, .. }
            | Check::Increasing { field, .. }
            | Check::Ordered { field, .. }
            | Check::Refers { field, .. } => field,
            Check::Unique { fields } => fields.last().map_or("", String::as_str),
        }
    }
}

impl Model {
    /// `marches-publics@2.0.3` for example.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.data_set, self.version)
    }

    /// The type with this name: a descriptor defines every name that it uses.
    pub fn object(&self, name: &str) -> &Object {
        &self.types[name]
    }

    /// The kind of a contract, determined by its fields: of equals the first.
    pub fn kind_of(&self, contract: &Record) -> &ContractKind {
        let known = |kind: &ContractKind| {
            let fields = &self.object(&kind.object).fields;
            fields.iter().filter(|field| contract.get(&field.name).is_some_and(|v| !v.is_null())).count()
        };
        let best = (0..self.kinds.len()).rev().max_by_key(|place| known(&self.kinds[*place]));
        &self.kinds[best.unwrap_or_default()]
    }

    /// The document with these contracts, as JSON.
    pub fn document(&self, contracts: &[Record]) -> Value {
        let mut lists = Record::new();
        for kind in &self.kinds {
            let own = contracts.iter().filter(|one| self.kind_of(one).name == kind.name);
            let own: Vec<Value> = own.cloned().map(Value::Object).collect();
            if !own.is_empty() {
                lists.insert(kind.name.clone(), Value::Array(own));
            }
        }
        serde_json::json!({ self.root.as_str(): lists })
    }
}
