//! A descriptor in the generator, which reads it by itself, without the engine, which is the thing to judge.

use regex::Regex;
use serde::Deserialize;
use serde_json::Value;

use super::addresses;
use crate::error::{Error, Result};

/// A data set and version.
#[derive(Debug, Clone)]
pub struct Model {
    /// `deliberations` for example.
    pub data_set: String,
    /// `2.1.5` for example.
    pub version: String,
    /// The publication of the standard.
    pub standard: String,
    /// The columns, in order.
    pub fields: Vec<Field>,
    /// The rules across columns.
    pub relations: Vec<Relation>,
    /// The standard's separator.
    pub delimiter: char,
    /// Whether the rules of addresses replace those of Table Schema.
    pub addresses: bool,
}

/// A column.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its Table Schema type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its format, `default` unless stated.
    #[serde(default = "usual")]
    pub format: String,
    /// A right value.
    pub example: Option<String>,
    /// Its constraints.
    #[serde(default)]
    pub constraints: Constraints,
    /// The words for true.
    #[serde(default = "truths")]
    pub true_values: Vec<String>,
    /// The words for false.
    #[serde(default = "falsehoods")]
    pub false_values: Vec<String>,
    /// The items of an array.
    pub array_item: Option<Item>,
    /// The check of its values.
    #[serde(skip)]
    pub check: Option<Check>,
    /// The pattern, compiled.
    #[serde(skip)]
    pub whole: Option<Regex>,
}

fn usual() -> String {
    "default".to_owned()
}

fn truths() -> Vec<String> {
    ["true", "True", "TRUE", "1"].map(str::to_owned).to_vec()
}

fn falsehoods() -> Vec<String> {
    ["false", "False", "FALSE", "0"].map(str::to_owned).to_vec()
}

/// The items of an array.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Item {
    /// The constraints of each item.
    #[serde(default)]
    pub constraints: Constraints,
}

/// Constraints of Table Schema. An unknown one is an error, since it would have no cases.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Constraints {
    /// A value is required.
    pub required: bool,
    /// No value occurs twice.
    pub unique: bool,
    /// At least so many characters.
    pub min_length: Option<usize>,
    /// At most so many characters.
    pub max_length: Option<usize>,
    /// The least value.
    pub minimum: Option<f64>,
    /// The greatest value.
    pub maximum: Option<f64>,
    /// The whole value matches.
    pub pattern: Option<String>,
    /// One of these.
    #[serde(rename = "enum")]
    pub values: Option<Vec<String>>,
}

/// A check of a column's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Fourteen digits with their key.
    Siret,
    /// Nine digits with their key.
    Siren,
    /// One of the nine subjects of ACTES before a slash.
    Acts,
    /// Two years, the first before the second; or one, if that is allowed.
    Years {
        /// A single year is right.
        alone: bool,
    },
    /// The rules of addresses, which replace all others.
    Address,
}

/// A rule across columns; each has the names of the columns.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // the names are those of the check's parameters
pub enum Relation {
    /// All filled or all empty.
    Cohesive { column: String, others: Vec<String> },
    /// The first not below the second.
    AtLeast { column: String, other: String },
    /// The first is the sum of the others.
    Sum { column: String, parts: Vec<String> },
    /// At least one is filled.
    OneOf { column: String, other: String },
    /// A rule of addresses about these columns, in a row or between rows.
    Address { rule: &'static str, columns: Vec<String> },
}

impl Relation {
    /// All its columns, in order.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Relation::Cohesive { column, others: rest } | Relation::Sum { column, parts: rest } => {
                std::iter::once(column).chain(rest).map(String::as_str).collect()
            }
            Relation::AtLeast { column, other } | Relation::OneOf { column, other } => vec![column, other],
            Relation::Address { columns, .. } => columns.iter().map(String::as_str).collect(),
        }
    }
}

#[derive(Deserialize)]
struct Descriptor {
    homepage: Option<String>,
    #[serde(default)]
    opendatabutton: Extension,
    fields: Vec<Field>,
    #[serde(default)]
    custom_checks: Vec<CustomCheck>,
}

/// The parts of a descriptor beyond Table Schema.
#[derive(Default, Deserialize)]
struct Extension {
    delimiter: Option<char>,
    /// The name of rules that the descriptor does not hold.
    rules: Option<String>,
}

#[derive(Deserialize)]
struct CustomCheck {
    name: String,
    params: Value,
}

impl Model {
    /// Reads a descriptor.
    ///
    /// # Errors
    /// If it holds a type, a constraint or a check for which there are no cases.
    pub fn new(data_set: &str, version: &str, descriptor: &str) -> Result<Self> {
        let place = || format!("{data_set}@{version}");
        let read: Descriptor =
            serde_json::from_str(descriptor).map_err(|error| Error::new(format!("{}: {error}", place())))?;
        let mut model = Model {
            data_set: data_set.to_owned(),
            version: version.to_owned(),
            standard: read.homepage.unwrap_or_default(),
            fields: read.fields,
            relations: Vec::new(),
            delimiter: read.opendatabutton.delimiter.unwrap_or(','),
            addresses: read.opendatabutton.rules.is_some(),
        };
        if let Some(rules) = read.opendatabutton.rules.filter(|rules| !addresses::is_known(rules)) {
            return Err(Error::new(format!("{}: no cases for the rules {rules}", place())));
        }
        for field in &mut model.fields {
            // The whole value must match, as in Table Schema.
            let pattern =
                field.constraints.pattern.as_ref().map(|pattern| Regex::new(&format!("^{pattern}$")));
            field.whole = pattern.transpose().map_err(|error| Error::new(format!("{}: {error}", place())))?;
        }
        if model.addresses {
            model.fields.iter_mut().for_each(|field| field.check = Some(Check::Address));
            let names: Vec<&str> = model.fields.iter().map(|field| field.name.as_str()).collect();
            let across = addresses::across_columns(&names).into_iter();
            model.relations = across.map(|(rule, columns)| Relation::Address { rule, columns }).collect();
        }
        for check in &read.custom_checks {
            model
                .add(check)
                .ok_or_else(|| Error::new(format!("{}: no cases for the check {}", place(), check.name)))?;
        }
        Ok(model)
    }

    /// The models of all versions of all data sets, the oldest first.
    ///
    /// # Errors
    /// As [`Model::new`].
    pub fn all() -> Result<Vec<Self>> {
        let sets = opendatabutton::datasets::all().iter();
        sets.flat_map(|set| set.versions.iter().map(move |version| (set.name, version)))
            .map(|(name, version)| Model::new(name, version.number, version.descriptor))
            .collect()
    }

    fn add(&mut self, check: &CustomCheck) -> Option<()> {
        let text = |key: &str| check.params.get(key).and_then(Value::as_str).map(str::to_owned);
        let texts = |key: &str| {
            let list = check.params.get(key)?.as_array()?;
            list.iter().map(|one| one.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        let of_values = match check.name.as_str() {
            "french-siret-value" => Some(Check::Siret),
            "french-siren-value" => Some(Check::Siren),
            "nomenclature-actes-value" => Some(Check::Acts),
            "year-interval-value" => {
                Some(Check::Years { alone: text("allow-year-only").is_some_and(|word| word == "yes") })
            }
            _ => None,
        };
        if of_values.is_some() {
            let column = text("column")?;
            self.fields.iter_mut().find(|field| field.name == column)?.check = of_values;
            return Some(());
        }
        self.relations.push(match check.name.as_str() {
            "cohesive-columns-value" => {
                Relation::Cohesive { column: text("column")?, others: texts("othercolumns")? }
            }
            "compare-columns-value" if text("op")? == ">=" => {
                Relation::AtLeast { column: text("column")?, other: text("column2")? }
            }
            "sum-columns-value" => Relation::Sum { column: text("column")?, parts: texts("columns")? },
            "one-of-required" => Relation::OneOf { column: text("column1")?, other: text("column2")? },
            _ => return None,
        });
        Some(())
    }

    /// The column with this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether a rule across columns concerns it.
    pub fn is_related(&self, name: &str) -> bool {
        self.relations.iter().any(|relation| relation.columns().contains(&name))
    }

    /// `deliberations@2.1.5` for example.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.data_set, self.version)
    }
}

impl Field {
    /// Whether any text is right.
    pub fn is_free_text(&self) -> bool {
        let rules = &self.constraints;
        if self.check == Some(Check::Address) {
            return addresses::is_free(&self.name);
        }
        self.kind == "string"
            && self.format == "default"
            && self.check.is_none()
            && !rules.unique
            && rules.pattern.is_none()
            && rules.values.is_none()
            && rules.max_length.is_none()
    }
}
