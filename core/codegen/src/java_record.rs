//! The typed record of a data set in Java, with its builder and the enumerations of its columns.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::descriptor::{Descriptor, Field, FieldKind};
use crate::java::{self, Member, escaped};
use crate::names;
use crate::output::{NOTICE, Result};

pub fn source(descriptor: &Descriptor) -> Result<String> {
    let mut out = String::from(NOTICE);
    java::head(&mut out, "org.opendatabutton.datasets", &imports(descriptor))?;
    let Descriptor { name, version, record, record_title, .. } = descriptor;
    let title = format!("{} (<code>{name}</code> {version}).", capitalised(record_title));
    let source = format!(
        "Source: {}, {}, version {version}.",
        escaped(&descriptor.standard),
        escaped(&descriptor.homepage)
    );
    java::doc(&mut out, "", &[&title, &escaped(&descriptor.description), &source], &[])?;
    writeln!(out, "public final class {record} implements DataRecord {{")?;
    let members: Vec<Member<'_>> = descriptor.fields.iter().map(member).collect();
    java::values(&mut out, record, &members)?;
    java::constant_method(&mut out, "dataSet", name)?;
    java::constant_method(&mut out, "version", version)?;
    row(&mut out, record, &members)?;
    java::builder(&mut out, record, &members)?;
    for field in &descriptor.fields {
        if let FieldKind::Enumeration(values) | FieldKind::List(Some(values)) = &field.kind {
            enumeration(&mut out, field, values)?;
        }
    }
    out.push_str("}\n");
    Ok(out)
}

/// The first letter as a capital.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    first + letters.as_str()
}

fn member(field: &Field) -> Member<'_> {
    Member {
        name: &field.name,
        type_name: type_name(field),
        title: &field.title,
        description: &field.description,
        example: field.example.as_deref(),
    }
}

fn imports(descriptor: &Descriptor) -> BTreeSet<&'static str> {
    let mut imports = BTreeSet::from([
        "java.util.Objects",
        "org.jspecify.annotations.Nullable",
        "org.opendatabutton.DataRecord",
    ]);
    for field in &descriptor.fields {
        imports.extend::<&[&str]>(match &field.kind {
            FieldKind::Decimal => &["java.math.BigDecimal"],
            FieldKind::Date => &["java.time.LocalDate"],
            FieldKind::Year => &["java.time.Year"],
            FieldKind::DateTime => &["java.time.OffsetDateTime"],
            FieldKind::GeoPoint => &["org.opendatabutton.GeoPoint"],
            FieldKind::Enumeration(_) => &["org.opendatabutton.StandardValue"],
            FieldKind::List(Some(_)) => &["java.util.List", "org.opendatabutton.StandardValue"],
            FieldKind::List(None) => &["java.util.List"],
            FieldKind::Text | FieldKind::Integer | FieldKind::Boolean | FieldKind::Siret | FieldKind::Rna => {
                &[]
            }
        });
    }
    imports
}

fn type_name(field: &Field) -> String {
    match &field.kind {
        FieldKind::Text | FieldKind::Siret | FieldKind::Rna => "String".to_owned(),
        FieldKind::Integer => "Long".to_owned(),
        FieldKind::Decimal => "BigDecimal".to_owned(),
        FieldKind::Boolean => "Boolean".to_owned(),
        FieldKind::Date => "LocalDate".to_owned(),
        FieldKind::Year => "Year".to_owned(),
        FieldKind::DateTime => "OffsetDateTime".to_owned(),
        FieldKind::GeoPoint => "GeoPoint".to_owned(),
        FieldKind::Enumeration(_) => names::pascal(&field.name),
        FieldKind::List(Some(_)) => format!("List<{}>", names::pascal(&field.name)),
        FieldKind::List(None) => "List<String>".to_owned(),
    }
}

/// The values as a row.
fn row(out: &mut String, record: &str, members: &[Member<'_>]) -> Result<()> {
    out.push_str("    @Override\n    public @Nullable Object get(int column) {\n        switch (column) {\n");
    for (index, member) in members.iter().enumerate() {
        writeln!(out, "            case {index}:\n                return {};", member.ident())?;
    }
    out.push_str("            default:\n                throw new IndexOutOfBoundsException(column);\n");
    out.push_str("        }\n    }\n\n");
    let count = members.len();
    writeln!(
        out,
        "    @Override
    public boolean equals(@Nullable Object other) {{
        if (!(other instanceof {record})) {{
            return false;
        }}
        for (int column = 0; column < {count}; column++) {{
            if (!Objects.equals(get(column), (({record}) other).get(column))) {{
                return false;
            }}
        }}
        return true;
    }}

    @Override
    public int hashCode() {{
        int hash = 1;
        for (int column = 0; column < {count}; column++) {{
            hash = 31 * hash + Objects.hashCode(get(column));
        }}
        return hash;
    }}

    @Override
    public String toString() {{
        StringBuilder text = new StringBuilder(\"{record}{{\");"
    )?;
    for member in members {
        let ident = member.ident();
        writeln!(
            out,
            "        if ({ident} != null) {{\n            text.append(\" {}=\").append({ident});\n        }}",
            member.name
        )?;
    }
    out.push_str("        return text.append(\" }\").toString();\n    }\n\n");
    Ok(())
}

fn enumeration(out: &mut String, field: &Field, values: &[String]) -> Result<()> {
    let title =
        format!("Valeurs de <code>{}</code> : {}.", field.name, escaped(field.title.trim_end_matches('.')));
    let mut source = String::from("\n");
    java::enumeration(&mut source, &names::pascal(&field.name), &title, &field.name, values)?;
    for line in source.lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        writeln!(out, "{indent}{line}")?;
    }
    Ok(())
}
