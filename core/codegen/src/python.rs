//! The typed records in Python: a module for each data set, with its enumerations.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::descriptor::{DataSet, Descriptor, Field, FieldKind};
use crate::document::Document;
use crate::names;
use crate::output::Result;

pub const NOTICE: &str =
    "# Generated from the descriptors by core/codegen (`make generate`): do not edit.\n\n";

/// The module that exports all records.
pub fn index(sets: &[DataSet], documents: &[&Document]) -> Result<String> {
    let mut records: Vec<(String, &str)> = Vec::new();
    for set in sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        records.push((module(&set.name), &latest.record));
    }
    for document in documents {
        records.extend(document.records().map(|record| (module(&document.name), record)));
    }
    records.sort();
    let mut out =
        String::from("\"\"\"The typed records of the standards, in their latest version.\"\"\"\n\n");
    out.push_str(NOTICE);
    for (module, record) in &records {
        writeln!(out, "from .{module} import {record}")?;
    }
    records.sort_by_key(|(_, record)| *record);
    out.push_str("\n__all__ = [\n");
    for (_, record) in &records {
        writeln!(out, "    \"{record}\",")?;
    }
    out.push_str("]\n");
    Ok(out)
}

/// The module's name: `plats_menus_collectifs`.
pub fn module(data_set: &str) -> String {
    data_set.replace('-', "_")
}

/// The module of a data set.
pub fn source(descriptor: &Descriptor) -> Result<String> {
    let Descriptor { name, version, record, record_title, .. } = descriptor;
    let mut out = format!("\"\"\"{}.\"\"\"\n\n{NOTICE}", text(descriptor.title.trim_end_matches('.')));
    out.push_str("from __future__ import annotations\n\nfrom dataclasses import dataclass\n");
    imports(&mut out, descriptor)?;
    for field in &descriptor.fields {
        if let FieldKind::Enumeration(values) | FieldKind::List(Some(values)) = &field.kind {
            enumeration(&mut out, field, values)?;
        }
    }
    let mut title = record_title.chars();
    let capital: String = title.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    write!(out, "\n\n@dataclass(frozen=True, init=False, repr=False)\nclass {record}(Record):\n")?;
    writeln!(out, "    \"\"\"{capital}{} (``{name}`` {version}).\n", text(title.as_str()))?;
    writeln!(out, "    {}\n    \"\"\"\n", text(&descriptor.description))?;
    writeln!(out, "    DATA_SET: ClassVar[str] = \"{name}\"\n    VERSION: ClassVar[str] = \"{version}\"\n")?;
    for field in &descriptor.fields {
        if !field.name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(format!("{name}: {} is no name of Python", field.name).into());
        }
        writeln!(out, "    {}: {}", field.name, annotation(field))?;
        let mut lines = vec![format!("{}.", text(field.title.trim_end_matches('.')))];
        lines.push(text(&field.description));
        if let Some(example) = &field.example {
            lines.push(format!("Exemple : ``{}``.", text(example)));
        }
        lines.retain(|line| !line.is_empty());
        writeln!(out, "    \"\"\"{}\n    \"\"\"", lines.join("\n\n    "))?;
    }
    out.push_str("\n    def __init__(\n        self,\n        *,\n");
    let required = descriptor.fields.iter().filter(|field| field.required);
    for field in required.chain(descriptor.fields.iter().filter(|field| !field.required)) {
        let default = if field.required { "" } else { " = None" };
        writeln!(out, "        {}: {}{default},", field.name, annotation(field))?;
    }
    out.push_str("    ) -> None:\n        self._fill(locals())\n");
    Ok(out)
}

fn imports(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let fields = || descriptor.fields.iter();
    let uses = |word: &str| fields().any(|field| annotation(field).contains(word));
    let typing: Vec<&str> = ["ClassVar", "Optional", "Sequence", "Union"]
        .into_iter()
        .filter(|name| *name == "ClassVar" || uses(&format!("{name}[")))
        .collect();
    writeln!(out, "from typing import {}\n\nfrom .._record import Record", typing.join(", "))?;
    let labels =
        fields().any(|field| matches!(field.kind, FieldKind::Enumeration(_) | FieldKind::List(Some(_))));
    let mut values: Vec<&str> = if labels { vec!["Label"] } else { vec![] };
    for (name, kind) in [
        ("Day", FieldKind::Date),
        ("Moment", FieldKind::DateTime),
        ("Number", FieldKind::Decimal),
        ("Point", FieldKind::GeoPoint),
    ] {
        if fields().any(|field| std::mem::discriminant(&field.kind) == std::mem::discriminant(&kind)) {
            values.push(name);
        }
    }
    values.sort_unstable();
    if !values.is_empty() {
        writeln!(out, "from .._values import {}", values.join(", "))?;
    }
    Ok(())
}

fn annotation(field: &Field) -> String {
    let plain = match &field.kind {
        FieldKind::Text | FieldKind::Rna => "str".to_owned(),
        FieldKind::Siret | FieldKind::Year => "Union[str, int]".to_owned(),
        FieldKind::Integer => "int".to_owned(),
        FieldKind::Decimal => "Number".to_owned(),
        FieldKind::Boolean => "bool".to_owned(),
        FieldKind::Date => "Day".to_owned(),
        FieldKind::DateTime => "Moment".to_owned(),
        FieldKind::GeoPoint => "Point".to_owned(),
        FieldKind::Enumeration(_) => format!("Union[{}, str]", names::pascal(&field.name)),
        FieldKind::List(Some(_)) => format!("Sequence[Union[{}, str]]", names::pascal(&field.name)),
        FieldKind::List(None) => "Sequence[str]".to_owned(),
    };
    if field.required { plain } else { format!("Optional[{plain}]") }
}

/// A text of the descriptors inside a literal of Python.
pub fn text(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")
}

fn enumeration(out: &mut String, field: &Field, values: &[String]) -> Result<()> {
    let title = text(field.title.trim_end_matches('.'));
    write!(out, "\n\nclass {}(Label):\n", names::pascal(&field.name))?;
    writeln!(out, "    \"\"\"Valeurs de ``{}`` : {title}.\"\"\"\n", field.name)?;
    members(out, &field.name, values)
}

/// The values of an enumeration, each under a name.
pub fn members(out: &mut String, name: &str, values: &[String]) -> Result<()> {
    let members: Vec<String> = values.iter().map(|value| names::constant(value)).collect();
    if members.iter().collect::<BTreeSet<_>>().len() < members.len() {
        return Err(format!("{name}: two values would bear one name").into());
    }
    for (member, value) in members.iter().zip(values) {
        writeln!(out, "    {member} = \"{}\"", text(value))?;
    }
    Ok(())
}
