//! The typed record of a data set in Java, with its builder and the enumerations of its columns.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::descriptor::{Descriptor, Field, Kind};
use crate::{NOTICE, Result, names};

pub fn source(descriptor: &Descriptor) -> Result<String> {
    let mut out = String::from(NOTICE);
    imports(&mut out, descriptor)?;
    let Descriptor { name, version, record, record_title, .. } = descriptor;
    let mut title = record_title.chars();
    let capital: String = title.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let title = format!("{capital}{} (<code>{name}</code> {version}).", title.as_str());
    let source = format!("Source: SCDL, {}, version {version}.", escaped(&descriptor.homepage));
    doc(&mut out, "", &[&title, &escaped(&descriptor.description), &source], &[])?;
    writeln!(out, "public final class {record} implements DataRecord {{")?;
    record_body(&mut out, descriptor)?;
    builder(&mut out, descriptor)?;
    for field in &descriptor.fields {
        if let Kind::Enumeration(values) | Kind::List(Some(values)) = &field.kind {
            enumeration(&mut out, field, values)?;
        }
    }
    out.push_str("}\n");
    Ok(out)
}

fn imports(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let mut imports = BTreeSet::from([
        "java.util.Objects",
        "org.jspecify.annotations.Nullable",
        "org.opendatabutton.DataRecord",
    ]);
    for field in &descriptor.fields {
        imports.extend::<&[&str]>(match &field.kind {
            Kind::Decimal => &["java.math.BigDecimal"],
            Kind::Date => &["java.time.LocalDate"],
            Kind::Year => &["java.time.Year"],
            Kind::DateTime => &["java.time.OffsetDateTime"],
            Kind::GeoPoint => &["org.opendatabutton.GeoPoint"],
            Kind::Enumeration(_) => &["org.opendatabutton.StandardValue"],
            Kind::List(Some(_)) => &["java.util.List", "org.opendatabutton.StandardValue"],
            Kind::List(None) => &["java.util.List"],
            Kind::Text | Kind::Integer | Kind::Boolean | Kind::Siret | Kind::Rna => &[],
        });
    }
    writeln!(out, "package org.opendatabutton.datasets;\n")?;
    for import in imports {
        writeln!(out, "import {import};")?;
    }
    out.push('\n');
    Ok(())
}

fn type_name(field: &Field) -> String {
    match &field.kind {
        Kind::Text | Kind::Siret | Kind::Rna => "String".to_owned(),
        Kind::Integer => "Long".to_owned(),
        Kind::Decimal => "BigDecimal".to_owned(),
        Kind::Boolean => "Boolean".to_owned(),
        Kind::Date => "LocalDate".to_owned(),
        Kind::Year => "Year".to_owned(),
        Kind::DateTime => "OffsetDateTime".to_owned(),
        Kind::GeoPoint => "GeoPoint".to_owned(),
        Kind::Enumeration(_) => names::pascal(&field.name),
        Kind::List(Some(_)) => format!("List<{}>", names::pascal(&field.name)),
        Kind::List(None) => "List<String>".to_owned(),
    }
}

/// Text of the descriptors as HTML in a comment.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '{' => out.push_str("&#123;"),
            '}' => out.push_str("&#125;"),
            '*' => out.push_str("&#42;"),
            '\\' => out.push_str("&#92;"),
            c => out.push(c),
        }
    }
    out
}

fn doc(out: &mut String, indent: &str, paragraphs: &[&str], tags: &[&str]) -> Result<()> {
    writeln!(out, "{indent}/**")?;
    for (index, paragraph) in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()).enumerate() {
        let lead = if index == 0 { "" } else { "<p>" };
        if index > 0 {
            writeln!(out, "{indent} *")?;
        }
        for (index, line) in paragraph.lines().enumerate() {
            writeln!(out, "{indent} * {}{line}", if index == 0 { lead } else { "" })?;
        }
    }
    if !tags.is_empty() {
        writeln!(out, "{indent} *")?;
    }
    for tag in tags {
        writeln!(out, "{indent} * {tag}")?;
    }
    writeln!(out, "{indent} */")?;
    Ok(())
}

/// The documentation of an accessor or of a builder's method.
fn field_doc(out: &mut String, indent: &str, field: &Field, tags: &[&str]) -> Result<()> {
    let title = format!("<code>{}</code> : {}.", field.name, escaped(field.title.trim_end_matches('.')));
    let example = field.example.as_ref().map(|e| format!("Exemple : <code>{}</code>.", escaped(e)));
    doc(out, indent, &[&title, &escaped(&field.description), &example.unwrap_or_default()], tags)
}

fn record_body(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    let Descriptor { name, version, record, fields, .. } = descriptor;
    for field in fields {
        writeln!(out, "    private final @Nullable {} {};", type_name(field), names::camel(&field.name))?;
    }
    writeln!(out, "\n    private {record}(Builder builder) {{")?;
    for field in fields {
        let ident = names::camel(&field.name);
        writeln!(out, "        this.{ident} = builder.{ident};")?;
    }
    out.push_str("    }\n\n");
    doc(out, "    ", &["Begins a record."], &["@return a builder without values"])?;
    out.push_str("    public static Builder builder() {\n        return new Builder();\n    }\n\n");
    doc(
        out,
        "    ",
        &["Begins a record from this one."],
        &["@return a builder with the values of this record"],
    )?;
    out.push_str("    public Builder toBuilder() {\n        Builder builder = new Builder();\n");
    for field in fields {
        let ident = names::camel(&field.name);
        writeln!(out, "        builder.{ident} = {ident};")?;
    }
    out.push_str("        return builder;\n    }\n\n");
    for field in fields {
        field_doc(out, "    ", field, &["@return the value, null for none"])?;
        let ident = names::camel(&field.name);
        writeln!(out, "    public @Nullable {} {ident}() {{", type_name(field))?;
        writeln!(out, "        return {ident};\n    }}\n")?;
    }
    for (method, value) in [("dataSet", name), ("version", version)] {
        writeln!(
            out,
            "    @Override\n    public String {method}() {{\n        return \"{value}\";\n    }}\n"
        )?;
    }
    out.push_str("    @Override\n    public @Nullable Object get(int column) {\n        switch (column) {\n");
    for (index, field) in fields.iter().enumerate() {
        writeln!(out, "            case {index}:\n                return {};", names::camel(&field.name))?;
    }
    out.push_str("            default:\n                throw new IndexOutOfBoundsException(column);\n");
    out.push_str("        }\n    }\n\n");
    let count = fields.len();
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
    for field in fields {
        let ident = names::camel(&field.name);
        writeln!(
            out,
            "        if ({ident} != null) {{\n            text.append(\" {}=\").append({ident});\n        }}",
            field.name
        )?;
    }
    out.push_str("        return text.append(\" }\").toString();\n    }\n\n");
    Ok(())
}

fn builder(out: &mut String, descriptor: &Descriptor) -> Result<()> {
    doc(out, "    ", &["Collects the values of a record."], &[])?;
    out.push_str("    public static final class Builder {\n");
    for field in &descriptor.fields {
        writeln!(out, "        private @Nullable {} {};", type_name(field), names::camel(&field.name))?;
    }
    out.push_str("\n        private Builder() {}\n\n");
    for field in &descriptor.fields {
        let (ident, type_name) = (names::camel(&field.name), type_name(field));
        let tags = ["@param value the value, null for none", "@return this builder"];
        field_doc(out, "        ", field, &tags)?;
        writeln!(out, "        public Builder {ident}(@Nullable {type_name} value) {{")?;
        match &field.kind {
            Kind::List(_) => {
                writeln!(out, "            this.{ident} = value == null ? null : List.copyOf(value);")?;
            }
            _ => writeln!(out, "            this.{ident} = value;")?,
        }
        out.push_str("            return this;\n        }\n\n");
        if let Kind::Integer = &field.kind {
            field_doc(out, "        ", field, &["@param value the value", "@return this builder"])?;
            writeln!(out, "        public Builder {ident}(long value) {{")?;
            writeln!(out, "            return {ident}(Long.valueOf(value));\n        }}\n")?;
        }
    }
    let build = "The record. What is wrong with it is said when it is written.";
    doc(out, "        ", &[build], &["@return a record, which further calls of this builder do not change"])?;
    let record = &descriptor.record;
    writeln!(
        out,
        "        public {record} build() {{\n            return new {record}(this);\n        }}\n    }}"
    )?;
    Ok(())
}

fn enumeration(out: &mut String, field: &Field, values: &[String]) -> Result<()> {
    let type_name = names::pascal(&field.name);
    let constants: Vec<(String, &String)> =
        values.iter().map(|value| (names::constant(value), value)).collect();
    if constants.iter().map(|(constant, _)| constant).collect::<BTreeSet<_>>().len() < constants.len() {
        return Err(format!("{}: two values would bear one name", field.name).into());
    }
    let title = escaped(field.title.trim_end_matches('.'));
    out.push('\n');
    doc(out, "    ", &[&format!("Valeurs de <code>{}</code> : {title}.", field.name)], &[])?;
    writeln!(out, "    public enum {type_name} implements StandardValue {{")?;
    for (index, (constant, value)) in constants.iter().enumerate() {
        let end = if index + 1 == constants.len() { ';' } else { ',' };
        let literal = value.replace('\\', "\\\\").replace('"', "\\\"");
        writeln!(out, "        /** <code>{}</code>. */", escaped(value))?;
        writeln!(out, "        {constant}(\"{literal}\"){end}")?;
    }
    writeln!(
        out,
        "
        private final String text;

        {type_name}(String text) {{
            this.text = text;
        }}

        @Override
        public String text() {{
            return text;
        }}

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static {type_name} of(String text) {{
            for ({type_name} value : values()) {{
                if (value.text.equals(text)) {{
                    return value;
                }}
            }}
            throw new IllegalArgumentException(\"{}: \" + text);
        }}
    }}",
        field.name
    )?;
    Ok(())
}
