//! The typed contracts of a nested standard in Java: a class for each type, an enumeration for each list of values.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::document::{Document, Field, Type};
use crate::java::{self, Member, escaped};
use crate::output::{NOTICE, Result};

/// The files of the package: their names and sources.
pub fn sources(document: &Document) -> Result<Vec<(String, String)>> {
    let mut files = vec![("package-info.java".to_owned(), package_info(document)?)];
    for (name, one) in &document.types {
        files.push((format!("{name}.java"), class(document, name, one)?));
    }
    for (name, one) in &document.enumerations {
        let mut out = String::from(NOTICE);
        let imports = BTreeSet::from(["org.opendatabutton.StandardValue"]);
        java::head(&mut out, &package(document), &imports)?;
        let title = format!("{}.", escaped(&one.title));
        java::enumeration(&mut out, name, &title, name, &one.values)?;
        files.push((format!("{name}.java"), out));
    }
    Ok(files)
}

/// The last part of the package's name.
pub fn folder(document: &Document) -> String {
    document.name.replace('-', "")
}

fn package(document: &Document) -> String {
    format!("org.opendatabutton.datasets.{}", folder(document))
}

fn package_info(document: &Document) -> Result<String> {
    let Document { name, version, title, homepage, .. } = document;
    let mut out = String::from(NOTICE);
    let first = format!("{} (<code>{name}</code> {version}).", escaped(title));
    let links: Vec<String> = document.records().map(|record| format!("{{@link {record}}}")).collect();
    let contracts = format!("Contracts: {}.", links.join(", "));
    let source = format!("Source: {}, version {version}.", escaped(homepage));
    java::doc(&mut out, "", &[&first, &contracts, &source], &[])?;
    let package = package(document);
    writeln!(out, "@NullMarked\npackage {package};\n\nimport org.jspecify.annotations.NullMarked;")?;
    Ok(out)
}

fn class(document: &Document, name: &str, one: &Type) -> Result<String> {
    let members: Vec<Member<'_>> =
        one.fields.iter().map(|field| member(document, field)).collect::<Result<_>>()?;
    let kind = document.contracts.iter().find(|kind| kind.type_name == name);
    let interface = if kind.is_some() { "Contract" } else { "ContractPart" };
    let mut out = String::from(NOTICE);
    java::head(&mut out, &package(document), &imports(one, &members, kind.is_some()))?;
    let Document { name: set, version, .. } = document;
    let title = match kind {
        Some(kind) => {
            format!("{} (<code>{}</code>, <code>{set}</code> {version}).", escaped(&one.title), kind.name)
        }
        None => format!("{} (<code>{set}</code> {version}).", escaped(&one.title)),
    };
    java::doc(&mut out, "", &[&title, &escaped(&one.description)], &[])?;
    writeln!(out, "public final class {name} implements {interface} {{")?;
    java::values(&mut out, name, &members)?;
    if kind.is_some() {
        java::constant_method(&mut out, "dataSet", set)?;
        java::constant_method(&mut out, "version", version)?;
    }
    fields(&mut out, one, &members)?;
    writeln!(
        out,
        "    @Override
    public boolean equals(@Nullable Object other) {{
        return other instanceof {name} && fields().equals((({name}) other).fields());
    }}

    @Override
    public int hashCode() {{
        return fields().hashCode();
    }}

    @Override
    public String toString() {{
        return \"{name}\" + fields();
    }}
"
    )?;
    java::builder(&mut out, name, &members)?;
    out.push_str("}\n");
    Ok(out)
}

fn member<'d>(document: &Document, field: &'d Field) -> Result<Member<'d>> {
    let type_name = match &field.items {
        Some(items) => format!("List<{}>", type_name(document, &items.type_name)?),
        None => type_name(document, &field.type_name)?,
    };
    Ok(Member {
        name: &field.name,
        type_name,
        title: &field.title,
        description: &field.description,
        example: field.example.as_deref(),
    })
}

fn type_name(document: &Document, name: &str) -> Result<String> {
    Ok(match name {
        "string" => "String",
        "integer" => "Long",
        "number" => "BigDecimal",
        "boolean" => "Boolean",
        "date" => "LocalDate",
        name if document.types.contains_key(name) || document.enumerations.contains_key(name) => name,
        name => return Err(format!("no type {name}").into()),
    }
    .to_owned())
}

fn imports(one: &Type, members: &[Member<'_>], contract: bool) -> BTreeSet<&'static str> {
    let mut imports = BTreeSet::from([
        "java.util.Collections",
        "java.util.LinkedHashMap",
        "java.util.Map",
        "org.jspecify.annotations.Nullable",
        if contract { "org.opendatabutton.Contract" } else { "org.opendatabutton.ContractPart" },
    ]);
    for member in members {
        match member.type_name.as_str() {
            "BigDecimal" => imports.insert("java.math.BigDecimal"),
            "LocalDate" => imports.insert("java.time.LocalDate"),
            _ if member.is_list() => imports.insert("java.util.List"),
            _ => false,
        };
    }
    if one.fields.iter().any(|field| field.layout == "items") {
        imports.insert("java.util.stream.Collectors");
    }
    imports
}

/// The values present, by name, in the form of JSON.
fn fields(out: &mut String, one: &Type, members: &[Member<'_>]) -> Result<()> {
    out.push_str("    @Override\n    public Map<String, Object> fields() {\n");
    out.push_str("        Map<String, Object> fields = new LinkedHashMap<>();\n");
    for (field, member) in one.fields.iter().zip(members) {
        let ident = member.ident();
        // An optional list without items carries nothing.
        let optional = field.items.is_some() && !field.constraints.required;
        let there = if optional { format!(" && !{ident}.isEmpty()") } else { String::new() };
        writeln!(out, "        if ({ident} != null{there}) {{")?;
        let value = match &field.items {
            Some(items) if field.layout == "items" => {
                let item = &items.name;
                writeln!(out, "            fields.put(")?;
                writeln!(out, "                \"{}\",", field.name)?;
                writeln!(out, "                {ident}.stream()")?;
                writeln!(out, "                    .map(item -> Map.of(\"{item}\", item))")?;
                writeln!(out, "                    .collect(Collectors.toUnmodifiableList()));\n        }}")?;
                continue;
            }
            Some(items) => format!("Map.of(\"{}\", {ident})", items.name),
            None => ident,
        };
        writeln!(out, "            fields.put(\"{}\", {value});\n        }}", field.name)?;
    }
    out.push_str("        return Collections.unmodifiableMap(fields);\n    }\n\n");
    Ok(())
}
