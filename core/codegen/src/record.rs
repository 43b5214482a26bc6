//! The typed record of a data set in Rust, and the enumerations of its columns.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::descriptor::{Descriptor, Field, FieldKind};
use crate::names;
use crate::output::{NOTICE, Result};

pub fn source(descriptor: &Descriptor) -> Result<String> {
    let mut out = String::from(NOTICE);
    imports(&mut out, descriptor)?;
    record(&mut out, descriptor)?;
    conversions(&mut out, descriptor)?;
    for field in &descriptor.fields {
        if let FieldKind::Enumeration(values) | FieldKind::List(Some(values)) = &field.kind {
            enumeration(&mut out, field, values)?;
        }
    }
    Ok(out)
}

fn imports(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let uses = |wanted: fn(&FieldKind) -> bool| descriptor.fields.iter().any(|field| wanted(&field.kind));
    let date = uses(|kind| matches!(kind, FieldKind::Date));
    match (uses(|kind| matches!(kind, FieldKind::DateTime)), date) {
        (true, true) => writeln!(out, "use chrono::{{DateTime, FixedOffset, NaiveDate}};")?,
        (true, false) => writeln!(out, "use chrono::{{DateTime, FixedOffset}};")?,
        (false, true) => writeln!(out, "use chrono::NaiveDate;")?,
        (false, false) => {}
    }
    if uses(|kind| matches!(kind, FieldKind::Decimal)) {
        writeln!(out, "use rust_decimal::Decimal;")?;
    }
    writeln!(out, "use serde::{{Deserialize, Serialize}};\n")?;
    let mut ours = vec!["Record", "RowReader", "RowWriter"];
    if uses(|kind| matches!(kind, FieldKind::GeoPoint)) {
        ours.push("GeoPoint");
    }
    if uses(|kind| matches!(kind, FieldKind::Rna)) {
        ours.push("Rna");
    }
    if uses(|kind| matches!(kind, FieldKind::Siret)) {
        ours.push("Siret");
    }
    if uses(|kind| matches!(kind, FieldKind::Year)) {
        ours.push("Year");
    }
    ours.sort_unstable();
    writeln!(out, "use crate::record::{{{}}};\n", ours.join(", "))?;
    Ok(())
}

fn type_name(field: &Field) -> String {
    match &field.kind {
        FieldKind::Text => "String".to_owned(),
        FieldKind::Integer => "i64".to_owned(),
        FieldKind::Decimal => "Decimal".to_owned(),
        FieldKind::Boolean => "bool".to_owned(),
        FieldKind::Date => "NaiveDate".to_owned(),
        FieldKind::Year => "Year".to_owned(),
        FieldKind::Siret => "Siret".to_owned(),
        FieldKind::Rna => "Rna".to_owned(),
        FieldKind::DateTime => "DateTime<FixedOffset>".to_owned(),
        FieldKind::GeoPoint => "GeoPoint".to_owned(),
        FieldKind::Enumeration(_) => names::pascal(&field.name),
        FieldKind::List(Some(_)) => format!("Vec<{}>", names::pascal(&field.name)),
        FieldKind::List(None) => "Vec<String>".to_owned(),
    }
}

/// A text of the descriptors in a documentation comment, with the signs of Markdown escaped.
pub fn doc(out: &mut String, indent: &str, text: &str) -> Result<()> {
    let escaped = text.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<").replace('>', "\\>");
    for line in escaped.lines() {
        writeln!(out, "{indent}/// {line}")?;
    }
    Ok(())
}

fn record(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let Descriptor { name, version, record, record_title, .. } = descriptor;
    let mut title = record_title.chars();
    let capital: String = title.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    doc(out, "", &format!("{capital}{} (`{name}` {version}).", title.as_str()))?;
    out.push_str("///\n");
    doc(out, "", &descriptor.description)?;
    let Descriptor { standard, homepage, .. } = descriptor;
    writeln!(out, "///\n/// Source: {standard}, <{homepage}>, version {version}.")?;
    out.push_str("#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]\n");
    out.push_str("#[serde(deny_unknown_fields)]\n#[builder(on(String, into))]\n");
    writeln!(out, "pub struct {record} {{")?;
    for field in &descriptor.fields {
        doc(out, "    ", &format!("`{}` : {}.", field.name, field.title.trim_end_matches('.')))?;
        out.push_str("    ///\n");
        doc(out, "    ", &field.description)?;
        if let Some(example) = &field.example {
            writeln!(out, "    ///\n    /// Exemple : `{example}`.")?;
        }
        let (ident, type_name) = (names::snake(&field.name), type_name(field));
        let serde_name = format!("rename = \"{}\"", field.name);
        if field.required {
            writeln!(out, "    #[serde({serde_name})]\n    pub {ident}: {type_name},")?;
        } else {
            let optional = "default, skip_serializing_if = \"Option::is_none\"";
            writeln!(out, "    #[serde({serde_name}, {optional})]\n    pub {ident}: Option<{type_name}>,")?;
        }
    }
    out.push_str("}\n\n");
    Ok(())
}

fn conversions(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let Descriptor { name, version, record, .. } = descriptor;
    writeln!(out, "impl Record for {record} {{")?;
    writeln!(
        out,
        "const DATA_SET: &'static str = \"{name}\";\nconst VERSION: &'static str = \"{version}\";\n"
    )?;
    out.push_str("fn write_row(&self, row: &mut RowWriter<'_>) {\n");
    for field in &descriptor.fields {
        let put = if field.required { "put" } else { "put_option" };
        writeln!(out, "row.{put}(&self.{});", names::snake(&field.name))?;
    }
    out.push_str("}\n\nfn read_row(row: &RowReader<'_>) -> Option<Self> {\nSome(");
    writeln!(out, "{record} {{")?;
    for (index, field) in descriptor.fields.iter().enumerate() {
        let get = if field.required { "get" } else { "get_option" };
        writeln!(out, "{}: row.{get}({index})?,", names::snake(&field.name))?;
    }
    out.push_str("})\n}\n}\n\n");
    Ok(())
}

fn enumeration(out: &mut String, field: &Field, values: &[String]) -> Result<()> {
    let type_name = names::pascal(&field.name);
    let title = format!("Valeurs de `{}` : {}.", field.name, field.title.trim_end_matches('.'));
    enumeration_type(out, &type_name, &title, values)?;
    writeln!(out, "crate::record::enumeration_cell!({type_name});\n")?;
    Ok(())
}

/// An enumeration, its values in the order of the standard.
pub fn enumeration_type(out: &mut String, type_name: &str, title: &str, values: &[String]) -> Result<()> {
    let variants: Vec<(String, &String)> = values.iter().map(|value| (names::pascal(value), value)).collect();
    if variants.iter().map(|(variant, _)| variant).collect::<BTreeSet<_>>().len() < variants.len() {
        return Err(format!("{type_name}: two values would bear one name").into());
    }
    doc(out, "", title)?;
    out.push_str("#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]\n");
    writeln!(out, "pub enum {type_name} {{")?;
    for (variant, value) in &variants {
        writeln!(out, "    /// `{value}`\n    #[serde(rename = \"{value}\")]\n    {variant},")?;
    }
    writeln!(out, "}}\n\nimpl {type_name} {{")?;
    writeln!(out, "/// All values, in the order of the standard.")?;
    let all: Vec<String> = variants.iter().map(|(variant, _)| format!("Self::{variant}")).collect();
    writeln!(out, "pub const ALL: [Self; {}] = [{}];\n", all.len(), all.join(", "))?;
    writeln!(
        out,
        "/// The value as the standard spells it.\npub fn as_str(self) -> &'static str {{ match self {{"
    )?;
    for (variant, value) in &variants {
        writeln!(out, "Self::{variant} => \"{value}\",")?;
    }
    out.push_str("} }\n}\n\n");
    Ok(())
}
