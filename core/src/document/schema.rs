//! A compiled nested standard: names become indices, and patterns become regular expressions.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use regex::bytes::Regex;

use super::DocumentForm;
use super::descriptor::{self, Check, Descriptor, Layout};
use crate::error::{self, Error, Phrase, SchemaIssue, SchemaProblem};
use crate::record::Siret;

/// A compiled nested standard: made once, shared by threads, used to check contracts.
///
/// ```
/// let schema = opendatabutton::datasets::document("marches-publics")?;
/// assert_eq!((schema.name(), schema.version()), ("marches-publics", "2.0.3"));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct DocumentSchema {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    descriptor: Descriptor,
    source: String,
    types: Vec<ObjectType>,
    contracts: Vec<ContractKind>,
}

/// A kind of contract: the name of its list, and its type.
#[derive(Debug)]
pub(crate) struct ContractKind {
    pub name: String,
    pub type_index: usize,
}

#[derive(Debug)]
pub(crate) struct ObjectType {
    pub fields: Vec<Field>,
    pub json_closed: bool,
    pub xml_mixed: bool,
    pub checks: Vec<Check>,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub name: String,
    pub required: bool,
    pub only: Option<DocumentForm>,
    pub shape: Shape,
}

#[derive(Debug)]
pub(crate) enum Shape {
    Leaf(Leaf),
    /// An object of the type at this index.
    Object(usize),
    List(Box<List>),
}

#[derive(Debug)]
pub(crate) struct List {
    pub layout: Layout,
    /// The name of an item in JSON; `xml_item` is that of its element in XML.
    pub json_item: String,
    pub xml_item: String,
    /// A leaf or an object.
    pub item: Shape,
    pub min_json: usize,
    pub min_xml: usize,
    pub unique_json: bool,
    pub untyped_items: bool,
}

/// A value without parts.
#[derive(Debug)]
pub(crate) struct Leaf {
    pub kind: LeafKind,
    pub values: Option<Arc<[String]>>,
    pub pattern: Option<Pattern>,
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
    pub minimum: Option<Bound>,
    pub maximum: Option<Bound>,
    /// In XML, an empty element counts as an absent one.
    pub xml_empty: bool,
}

/// A bound, and its text.
#[derive(Debug)]
pub(crate) struct Bound {
    pub value: i64,
    pub text: String,
}

impl Bound {
    fn new(value: i64) -> Self {
        Bound { value, text: value.to_string() }
    }
}

/// A pattern of the whole text, limited to the syntax that ECMA 262 and XML Schema share.
#[derive(Debug)]
pub(crate) struct Pattern {
    pub text: String,
    pub example: Option<String>,
    pub regex: Regex,
}

impl Pattern {
    fn new(text: &str, example: Option<&str>) -> Result<Self, Phrase> {
        let regex = Regex::new(&format!(r"\A(?:{text})\z"))
            .map_err(|error| Phrase::new(error.to_string(), error.to_string()))?;
        Ok(Pattern { text: text.to_owned(), example: example.map(str::to_owned), regex })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LeafKind {
    Text,
    Integer,
    Number,
    Boolean,
    Date,
}

impl DocumentSchema {
    /// Compiles a description in the form of [`crate::datasets`]' nested standards. `name` names it in errors.
    pub(crate) fn from_json(json: &str, name: &str) -> error::Result<Self> {
        let problem = |issue| Error::schema(SchemaProblem { name: name.to_owned(), issue });
        let descriptor: Descriptor =
            serde_json::from_str(json).map_err(|e| problem(SchemaIssue::Shape(error::in_both(&e))))?;
        let compiler = Compiler::new(&descriptor);
        let types = compiler.types().map_err(problem)?;
        let contracts = compiler.contracts().map_err(problem)?;
        Ok(DocumentSchema {
            inner: Arc::new(Inner { source: json.to_owned(), types, contracts, descriptor }),
        })
    }

    /// The standard's name.
    pub fn name(&self) -> &str {
        &self.inner.descriptor.name
    }

    /// The standard's version.
    pub fn version(&self) -> &str {
        &self.inner.descriptor.version
    }

    /// A short title of the standard; empty for versions of which only the facts are stored.
    pub fn title(&self) -> &str {
        &self.inner.descriptor.title
    }

    /// The description that the schema was compiled from, unchanged: a tree of types, in this library's own format.
    pub fn json(&self) -> &str {
        &self.inner.source
    }

    /// The names of the kinds of contracts, `marche` and `contrat-concession` for example.
    pub fn contract_names(&self) -> impl Iterator<Item = &str> {
        self.inner.contracts.iter().map(|kind| kind.name.as_str())
    }

    /// The official name of a document: `DECP-<SIRET>-<AAAA>-<MM>-<JJ>-<number>.json` or `.xml`. The number is the rank
    /// of the file among those of the day.
    pub fn file_name(&self, date: NaiveDate, producer: &Siret, sequence: u32, form: DocumentForm) -> String {
        let (prefix, date) = (&self.descriptor().file, date.format("%Y-%m-%d"));
        format!("{prefix}-{producer}-{date}-{sequence:02}.{}", form.extension())
    }

    pub(crate) fn descriptor(&self) -> &Descriptor {
        &self.inner.descriptor
    }

    /// The name of the element or key that contains all contracts.
    pub(crate) fn root(&self) -> &str {
        &self.inner.descriptor.root
    }

    pub(crate) fn contracts(&self) -> &[ContractKind] {
        &self.inner.contracts
    }

    pub(crate) fn contract(&self, name: &str) -> Option<usize> {
        self.inner.contracts.iter().position(|kind| kind.name == name)
    }

    pub(crate) fn object(&self, index: usize) -> &ObjectType {
        // All indices come from the compiler.
        &self.inner.types[index]
    }
}

impl ObjectType {
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

struct Compiler<'d> {
    descriptor: &'d Descriptor,
    indices: BTreeMap<&'d str, usize>,
    values: BTreeMap<&'d str, Arc<[String]>>,
}

impl<'d> Compiler<'d> {
    fn new(descriptor: &'d Descriptor) -> Self {
        let indices = descriptor.types.keys().enumerate().map(|(index, name)| (name.as_str(), index));
        let values = descriptor.enumerations.iter();
        Compiler {
            descriptor,
            indices: indices.collect(),
            values: values.map(|(name, one)| (name.as_str(), one.values.clone().into())).collect(),
        }
    }

    fn types(&self) -> Result<Vec<ObjectType>, SchemaIssue> {
        let object = |one: &descriptor::Type| {
            let fields: Vec<Field> =
                one.fields.iter().map(|field| self.field(field)).collect::<Result<_, _>>()?;
            if let Some(twice) = fields
                .iter()
                .enumerate()
                .find(|(i, field)| fields.iter().take(*i).any(|f| f.name == field.name))
            {
                return Err(SchemaIssue::DuplicateField(twice.1.name.clone()));
            }
            Ok(ObjectType {
                fields,
                json_closed: one.json.closed,
                xml_mixed: one.xml.mixed,
                checks: one.checks.clone(),
            })
        };
        self.descriptor.types.values().map(object).collect()
    }

    fn contracts(&self) -> Result<Vec<ContractKind>, SchemaIssue> {
        let kind = |named: &descriptor::Named| match self.indices.get(named.type_name.as_str()) {
            Some(index) => Ok(ContractKind { name: named.name.clone(), type_index: *index }),
            None => Err(unknown(&named.name, &named.type_name)),
        };
        self.descriptor.contracts.iter().map(kind).collect()
    }

    fn field(&self, field: &descriptor::Field) -> Result<Field, SchemaIssue> {
        let shape = match (&field.items, field.layout) {
            (Some(items), Some(layout)) if field.type_name == "array" => {
                let min = field.constraints.min_items;
                Shape::List(Box::new(List {
                    layout,
                    json_item: items.name.clone(),
                    xml_item: field.xml.item.clone().unwrap_or_else(|| items.name.clone()),
                    item: self.shape(
                        &items.name,
                        &items.type_name,
                        &descriptor::Constraints::default(),
                        None,
                    )?,
                    min_json: field.json.min_items.unwrap_or(min),
                    min_xml: min,
                    unique_json: field.json.unique_items,
                    untyped_items: field.json.untyped_items,
                }))
            }
            _ => self.shape(&field.name, &field.type_name, &field.constraints, field.example.as_deref())?,
        };
        let shape = match shape {
            Shape::Leaf(leaf) => Shape::Leaf(Leaf { xml_empty: field.xml.empty, ..leaf }),
            shape => shape,
        };
        Ok(Field { name: field.name.clone(), required: field.constraints.required, only: field.only, shape })
    }

    /// A leaf or an object.
    fn shape(
        &self,
        name: &str,
        type_name: &str,
        constraints: &descriptor::Constraints,
        example: Option<&str>,
    ) -> Result<Shape, SchemaIssue> {
        if let Some(index) = self.indices.get(type_name) {
            return Ok(Shape::Object(*index));
        }
        let values = self.values.get(type_name).cloned();
        let kind = match type_name {
            _ if values.is_some() => LeafKind::Text,
            "string" => LeafKind::Text,
            "integer" => LeafKind::Integer,
            "number" => LeafKind::Number,
            "boolean" => LeafKind::Boolean,
            "date" => LeafKind::Date,
            _ => return Err(unknown(name, type_name)),
        };
        let pattern = constraints.pattern.as_deref().map(|pattern| Pattern::new(pattern, example));
        let pattern = pattern.transpose().map_err(|cause| constraint(name, cause))?;
        Ok(Shape::Leaf(Leaf {
            kind,
            values,
            pattern,
            min_length: constraints.min_length,
            max_length: constraints.max_length,
            minimum: constraints.minimum.map(Bound::new),
            maximum: constraints.maximum.map(Bound::new),
            xml_empty: false,
        }))
    }
}

fn unknown(field: &str, type_name: &str) -> SchemaIssue {
    SchemaIssue::Type { field: field.to_owned(), type_name: type_name.to_owned(), format: String::new() }
}

fn constraint(field: &str, cause: Phrase) -> SchemaIssue {
    SchemaIssue::Constraint { field: field.to_owned(), constraint: "pattern".to_owned(), cause }
}
