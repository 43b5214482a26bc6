//! The typed contracts of a nested standard, and the parts of its description that they come from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::names;
use crate::output::{self, NOTICE, Result};
use crate::record::{doc, enumeration_type};

/// The description; the library reads the other parts.
/// Properties that are absent are empty here, and [`Document::missing`] names them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Document {
    /// The description's name for people: `marches-publics/2.0.3.json`.
    #[serde(skip)]
    label: String,
    pub name: String,
    pub version: String,
    pub title: String,
    pub homepage: String,
    pub contracts: Vec<Named>,
    pub enumerations: BTreeMap<String, Enumeration>,
    pub types: BTreeMap<String, Type>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Named {
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Enumeration {
    pub title: String,
    pub values: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Type {
    pub title: String,
    pub description: String,
    pub fields: Vec<Field>,
    pub checks: Vec<Check>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Field {
    pub name: String,
    pub title: String,
    pub description: String,
    pub example: Option<String>,
    #[serde(rename = "type")]
    pub type_name: String,
    pub layout: String,
    pub items: Option<Named>,
    pub constraints: Constraints,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Constraints {
    pub required: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Check {
    pub name: String,
    pub field: String,
}

impl Document {
    pub fn read(path: &Path) -> Result<Self> {
        let label = output::label(path);
        let read = serde_json::from_value(output::json(path)?);
        let document: Document = read.map_err(|error| format!("{label}: {error}"))?;
        output::expect_label(&label, &document.name, &document.version)?;
        Ok(Document { label, ..document })
    }

    /// The properties that a record needs and the description lacks, each in a sentence.
    pub fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        let mut want = |name: &str, text: &str| {
            if text.trim().is_empty() {
                missing.push(format!("{}: {name} is missing", self.label));
            }
        };
        want("title", &self.title);
        want("homepage", &self.homepage);
        want("a contract", &self.contracts.iter().map(|kind| kind.name.as_str()).collect::<String>());
        for (place, kind) in (1..).zip(&self.contracts) {
            want(&format!("the name of contract {place}"), &kind.name);
            want(&format!("the type of contract {place}"), &kind.type_name);
            let known = self.types.get_key_value(&kind.type_name);
            want(&format!("types.{}", kind.type_name), known.map_or("", |(name, _)| name));
        }
        for (name, one) in &self.types {
            want(&format!("the title of {name}"), &one.title);
            want(&format!("the description of {name}"), &one.description);
            want(
                &format!("a field of {name}"),
                &one.fields.iter().map(|one| one.name.as_str()).collect::<String>(),
            );
            for (place, check) in (1..).zip(&one.checks) {
                want(&format!("the name of check {place} in {name}"), &check.name);
                if check.name == "siret" {
                    want(&format!("the field of siret in {name}"), &check.field);
                }
            }
            for (place, field) in (1..).zip(&one.fields) {
                want(&format!("the name of field {place} in {name}"), &field.name);
                let mut want =
                    |part: &str, text: &str| want(&format!("the {part} of {} in {name}", field.name), text);
                want("title", &field.title);
                want("description", &field.description);
                want("type", &field.type_name);
                if field.type_name == "array" {
                    let items = field.items.as_ref();
                    want("layout", &field.layout);
                    want("items.name", items.map_or("", |items| &items.name));
                    want("items.type", items.map_or("", |items| &items.type_name));
                }
            }
        }
        for (name, one) in &self.enumerations {
            want(&format!("the title of {name}"), &one.title);
            want(&format!("a value of {name}"), &one.values.concat());
        }
        missing
    }

    /// The numbers of the version, by which versions are sorted.
    pub fn version_key(&self) -> Vec<u64> {
        self.version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
    }

    /// The types of the contracts.
    pub fn records(&self) -> impl Iterator<Item = &str> {
        self.contracts.iter().map(|kind| kind.type_name.as_str())
    }

    fn rust_type(&self, owner: &Type, field: &str, type_name: &str) -> Result<String> {
        let siret = owner.checks.iter().any(|check| check.name == "siret" && check.field == field);
        Ok(match type_name {
            "string" if siret => "Siret".to_owned(),
            "string" => "String".to_owned(),
            // No integer of the standard exceeds this.
            "integer" => "u32".to_owned(),
            "number" => "Decimal".to_owned(),
            "boolean" => "bool".to_owned(),
            "date" => "NaiveDate".to_owned(),
            name if self.types.contains_key(name) || self.enumerations.contains_key(name) => name.to_owned(),
            name => return Err(format!("{}: {field}: no type or enumeration {name}", self.label).into()),
        })
    }
}

pub fn source(document: &Document) -> Result<String> {
    let mut out = String::from(NOTICE);
    out.push_str(
        "use chrono::NaiveDate;\nuse rust_decimal::Decimal;\nuse serde::{Deserialize, Serialize};\n\n",
    );
    out.push_str("use crate::document::{DocumentRecord, decimal, wrapped_items, wrapped_list};\nuse crate::record::Siret;\n\n");
    for (name, one) in &document.types {
        structure(&mut out, document, name, one)?;
    }
    for kind in &document.contracts {
        writeln!(
            out,
            "impl DocumentRecord for {} {{ const DATA_SET: &'static str = \"{}\"; const VERSION: &'static str = \"{}\"; \
             const KIND: &'static str = \"{}\"; }}\n",
            kind.type_name, document.name, document.version, kind.name
        )?;
    }
    for (name, one) in &document.enumerations {
        enumeration_type(&mut out, name, &format!("{}.", one.title), &one.values)?;
    }
    wrappings(&mut out, document)?;
    Ok(out)
}

fn structure(out: &mut String, document: &Document, name: &str, one: &Type) -> Result<()> {
    doc(out, "", &format!("{}.", one.title))?;
    out.push_str("///\n");
    doc(out, "", &one.description)?;
    if let Some(kind) = document.contracts.iter().find(|kind| kind.type_name == name) {
        let (set, version, page) = (&document.name, &document.version, &document.homepage);
        writeln!(out, "///\n/// Un `{}` de `{set}` {version}. Source : <{page}>.", kind.name)?;
    }
    out.push_str("#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]\n");
    out.push_str("#[serde(deny_unknown_fields)]\n#[builder(on(String, into))]\n");
    writeln!(out, "pub struct {name} {{")?;
    for field in &one.fields {
        doc(out, "    ", &format!("`{}` : {}.", field.name, field.title))?;
        out.push_str("    ///\n");
        doc(out, "    ", &field.description)?;
        if let Some(example) = &field.example {
            writeln!(out, "    ///\n    /// Exemple : `{example}`.")?;
        }
        member(out, document, one, field)?;
    }
    out.push_str("}\n\n");
    Ok(())
}

fn member(out: &mut String, document: &Document, one: &Type, field: &Field) -> Result<()> {
    let mut serde = vec![format!("rename = \"{}\"", field.name)];
    let required = field.constraints.required;
    let type_name = if let Some(items) = &field.items {
        serde.push(format!("with = \"{}\"", names::snake(&items.name)));
        if !required {
            serde.push("default, skip_serializing_if = \"Vec::is_empty\"".to_owned());
        }
        format!("Vec<{}>", document.rust_type(one, &field.name, &items.type_name)?)
    } else {
        let type_name = document.rust_type(one, &field.name, &field.type_name)?;
        if type_name == "Decimal" {
            serde.push(format!("with = \"decimal{}\"", if required { "" } else { "::option" }));
        }
        if !required {
            serde.push("default, skip_serializing_if = \"Option::is_none\"".to_owned());
        }
        if required { type_name } else { format!("Option<{type_name}>") }
    };
    writeln!(out, "    #[serde({})]", serde.join(", "))?;
    if field.items.is_some() && !required {
        out.push_str("    #[builder(default)]\n");
    }
    writeln!(out, "    pub {}: {type_name},", names::snake(&field.name))?;
    Ok(())
}

/// How JSON wraps the items of each list.
fn wrappings(out: &mut String, document: &Document) -> Result<()> {
    let fields = document.types.values().flat_map(|one| &one.fields);
    let lists: BTreeSet<(&str, &str)> = fields
        .filter_map(|field| field.items.as_ref().map(|items| (items.name.as_str(), field.layout.as_str())))
        .collect();
    for (item, layout) in lists {
        let with = match layout {
            "items" => "wrapped_items",
            "object" => "wrapped_list",
            other => return Err(format!("{}: {item}: no layout {other}", document.label).into()),
        };
        writeln!(out, "{with}!({}, \"{item}\");", names::snake(item))?;
    }
    Ok(())
}
