//! The parts of all generated Java classes: an immutable class with its builder, an enumeration, their documentation.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::names;
use crate::output::Result;

/// A value of a class.
pub struct Member<'d> {
    /// The standard's spelling.
    pub name: &'d str,
    pub type_name: String,
    pub title: &'d str,
    pub description: &'d str,
    pub example: Option<&'d str>,
}

impl Member<'_> {
    pub fn ident(&self) -> String {
        names::camel(self.name)
    }

    pub fn is_list(&self) -> bool {
        self.type_name.starts_with("List<")
    }

    /// The documentation of an accessor or of a builder's method.
    fn doc(&self, out: &mut String, indent: &str, tags: &[&str]) -> Result<()> {
        let title = format!("<code>{}</code> : {}.", self.name, escaped(self.title.trim_end_matches('.')));
        let example = self.example.map(|e| format!("Exemple : <code>{}</code>.", escaped(e)));
        doc(out, indent, &[&title, &escaped(self.description), &example.unwrap_or_default()], tags)
    }
}

/// The imports of a class, after its package.
pub fn head(out: &mut String, package: &str, imports: &BTreeSet<&str>) -> Result<()> {
    writeln!(out, "package {package};\n")?;
    for import in imports {
        writeln!(out, "import {import};")?;
    }
    out.push('\n');
    Ok(())
}

/// A text of the descriptors as HTML in a comment.
pub fn escaped(text: &str) -> String {
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

pub fn doc(out: &mut String, indent: &str, paragraphs: &[&str], tags: &[&str]) -> Result<()> {
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

/// A method that returns a text.
pub fn constant_method(out: &mut String, name: &str, value: &str) -> Result<()> {
    writeln!(out, "    @Override\n    public String {name}() {{\n        return \"{value}\";\n    }}\n")?;
    Ok(())
}

/// The holder of the values: fields, constructor, conversions to a builder, accessors.
pub fn values(out: &mut String, class: &str, members: &[Member<'_>]) -> Result<()> {
    for member in members {
        writeln!(out, "    private final @Nullable {} {};", member.type_name, member.ident())?;
    }
    writeln!(out, "\n    private {class}(Builder builder) {{")?;
    for member in members {
        let ident = member.ident();
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
    for member in members {
        let ident = member.ident();
        writeln!(out, "        builder.{ident} = {ident};")?;
    }
    out.push_str("        return builder;\n    }\n\n");
    for member in members {
        member.doc(out, "    ", &["@return the value, null for none"])?;
        let ident = member.ident();
        writeln!(out, "    public @Nullable {} {ident}() {{", member.type_name)?;
        writeln!(out, "        return {ident};\n    }}\n")?;
    }
    Ok(())
}

/// The builder, within its class.
pub fn builder(out: &mut String, class: &str, members: &[Member<'_>]) -> Result<()> {
    doc(out, "    ", &["Collects the values of a record."], &[])?;
    out.push_str("    public static final class Builder {\n");
    for member in members {
        writeln!(out, "        private @Nullable {} {};", member.type_name, member.ident())?;
    }
    out.push_str("\n        private Builder() {}\n\n");
    for member in members {
        let (ident, type_name) = (member.ident(), &member.type_name);
        member.doc(out, "        ", &["@param value the value, null for none", "@return this builder"])?;
        writeln!(out, "        public Builder {ident}(@Nullable {type_name} value) {{")?;
        if member.is_list() {
            writeln!(out, "            this.{ident} = value == null ? null : List.copyOf(value);")?;
        } else {
            writeln!(out, "            this.{ident} = value;")?;
        }
        out.push_str("            return this;\n        }\n\n");
        if type_name == "Long" {
            member.doc(out, "        ", &["@param value the value", "@return this builder"])?;
            writeln!(out, "        public Builder {ident}(long value) {{")?;
            writeln!(out, "            return {ident}(Long.valueOf(value));\n        }}\n")?;
        }
    }
    let build = "The record. What is wrong with it is said when it is written.";
    doc(out, "        ", &[build], &["@return a record, which further calls of this builder do not change"])?;
    writeln!(
        out,
        "        public {class} build() {{\n            return new {class}(this);\n        }}\n    }}"
    )?;
    Ok(())
}

/// An enumeration; `label` names it in the message about an unknown value.
pub fn enumeration(
    out: &mut String,
    type_name: &str,
    title: &str,
    label: &str,
    values: &[String],
) -> Result<()> {
    let constants: Vec<(String, &String)> =
        values.iter().map(|value| (names::constant(value), value)).collect();
    if constants.iter().map(|(constant, _)| constant).collect::<BTreeSet<_>>().len() < constants.len() {
        return Err(format!("{type_name}: two values would bear one name").into());
    }
    doc(out, "", &[title], &[])?;
    writeln!(out, "public enum {type_name} implements StandardValue {{")?;
    for (index, (constant, value)) in constants.iter().enumerate() {
        let end = if index + 1 == constants.len() { ';' } else { ',' };
        let literal = value.replace('\\', "\\\\").replace('"', "\\\"");
        writeln!(out, "    /** <code>{}</code>. */", escaped(value))?;
        writeln!(out, "    {constant}(\"{literal}\"){end}")?;
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
        throw new IllegalArgumentException(\"{label}: \" + text);
    }}
}}"
    )?;
    Ok(())
}
