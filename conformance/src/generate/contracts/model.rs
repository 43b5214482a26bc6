//! A nested standard as the generator sees it: its descriptor read by itself, without the engine that is to be judged.
//! What is not known here is an error: it would be uncovered.

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
    /// Where the standard is published.
    pub standard: String,
    /// What the name of a file begins with.
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
    /// JSON knows no other keys.
    pub closed: bool,
    /// In XML text may stand between the elements.
    pub mixed: bool,
    /// In the order of the standard.
    pub fields: Vec<Field>,
    /// The rules beyond the official schemas.
    pub checks: Vec<Check>,
}

/// A field of a type.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// It has to be there.
    pub required: bool,
    /// The only form that has it.
    pub only: Option<WantedForm>,
    /// A right value.
    pub example: Option<String>,
    /// What stands under the name.
    pub shape: Shape,
}

/// What stands under a name.
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
    /// The values that it may have.
    pub values: Option<Vec<String>>,
    /// The whole text matches.
    pub pattern: Option<(String, Regex)>,
    /// At least so many characters.
    pub min_length: Option<usize>,
    /// At most so many characters.
    pub max_length: Option<usize>,
    /// Not below.
    pub minimum: Option<i64>,
    /// Not above.
    pub maximum: Option<i64>,
    /// In XML an empty element is as good as none.
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
    /// What JSON calls an item.
    pub item: String,
    /// What XML calls an item.
    pub xml_item: String,
    /// The items.
    pub shape: Shape,
    /// In JSON at least so many.
    pub least_json: usize,
    /// In XML at least so many.
    pub least_xml: usize,
    /// No two are equal.
    pub unique: bool,
    /// JSON forgets to say that an item is an object.
    pub untyped: bool,
}

impl List {
    /// At least so many items.
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
    /// The rule that it stands for.
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

    /// The field that is wrong, or the last of those that are.
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

    /// The type of this name: descriptors name those that they have.
    pub fn object(&self, name: &str) -> &Object {
        &self.types[name]
    }

    /// The kind of a contract, which its fields tell: of equals the first.
    pub fn kind_of(&self, contract: &Record) -> &ContractKind {
        let known = |kind: &ContractKind| {
            let fields = &self.object(&kind.object).fields;
            fields.iter().filter(|field| contract.get(&field.name).is_some_and(|v| !v.is_null())).count()
        };
        let best = (0..self.kinds.len()).rev().max_by_key(|place| known(&self.kinds[*place]));
        &self.kinds[best.unwrap_or_default()]
    }

    /// The document of some contracts, as JSON.
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
