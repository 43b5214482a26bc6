//! Writes a proposed mapping as TOML, for a person to check and complete.

use std::fmt::Write;

use super::model::FieldMapping;
use super::suggest::{SuggestedField, Suggestion};
use crate::report::Lang;

impl Suggestion {
    /// The mapping as TOML, with its doubts as comments.
    pub fn to_toml(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing into a text cannot fail.
        let _ = write_all(self, lang, &mut out);
        out
    }
}

fn write_all(suggestion: &Suggestion, lang: Lang, out: &mut String) -> std::fmt::Result {
    let mapping = &suggestion.mapping;
    writeln!(out, "schema = {}", quoted(&mapping.schema))?;
    if let Some(sheet) = &mapping.sheet {
        writeln!(out, "sheet = {}", quoted(sheet))?;
    }
    if let Some(header) = mapping.header {
        writeln!(out, "header = {header}")?;
    }
    if let Some(rows) = mapping.header_rows {
        writeln!(out, "header_rows = {rows}")?;
    }
    for (row, text) in &suggestion.above {
        let title = match lang {
            Lang::Fr => format!("Ligne {row}, au-dessus de l'en-tête, non reprise"),
            Lang::En => format!("Row {row}, above the header, not used"),
        };
        writeln!(out, "\n# {title} : {}", quoted(text))?;
    }
    if !suggestion.unused.is_empty() {
        let unused: Vec<String> = suggestion.unused.iter().map(|label| quoted(label)).collect();
        let title = lang.pick("Colonnes non reprises", "Columns that are not used");
        writeln!(out, "\n# {title} : {}", unused.join(", "))?;
    }
    for asked in &suggestion.asked {
        let (column, fields) = (quoted(&asked.column), &asked.fields);
        let fields = fields.join(lang.pick(" ou ", " or "));
        let line = match lang {
            Lang::Fr => format!("à vérifier : la colonne {column} est-elle {fields} ? Rien ne le dit"),
            Lang::En => format!("to be checked: is the column {column} {fields}? Nothing tells"),
        };
        writeln!(out, "\n# {line}")?;
    }
    for name in &suggestion.missing {
        let word = lang.pick("obligatoire, à compléter", "required, to be filled in");
        let constant = lang.pick("column = \"…\" ou constant = \"…\"", "column = \"…\" or constant = \"…\"");
        writeln!(out, "\n# {word}\n# [fields.{}]\n# {constant}", key(name))?;
    }
    for field in &suggestion.fields {
        let Some(stated) = mapping.fields.get(&field.field) else { continue };
        writeln!(out, "\n[fields.{}]{}", key(&field.field), comment(field, lang))?;
        write_field(stated, out)?;
    }
    Ok(())
}

fn write_field(field: &FieldMapping, out: &mut String) -> std::fmt::Result {
    for (name, value) in [
        ("column", &field.column),
        ("constant", &field.constant),
        ("default", &field.default),
        ("date", &field.date),
    ] {
        if let Some(value) = value {
            writeln!(out, "{name} = {}", quoted(value))?;
        }
    }
    if let Some(style) = &field.number {
        let (decimal, thousands) = (quoted(&style.decimal), quoted(&style.thousands));
        writeln!(out, "number = {{ decimal = {decimal}, thousands = {thousands} }}")?;
    }
    if !field.values.is_empty() {
        let pairs: Vec<String> = field
            .values
            .iter()
            .map(|(value, meant)| format!("{} = {}", quoted(value), quoted(meant)))
            .collect();
        writeln!(out, "values = {{ {} }}", pairs.join(", "))?;
    }
    Ok(())
}

/// The doubts of a field as a comment; empty if there are none.
fn comment(field: &SuggestedField, lang: Lang) -> String {
    let why = field.why(lang).map(|why| format!(" # {}{why}", lang.pick("à vérifier : ", "to be checked: ")));
    // A line end would end the comment.
    why.map(|why| why.replace(char::is_control, " ")).unwrap_or_default()
}

/// A key, in quotes if it needs them.
fn key(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { quoted(name) }
}

/// A basic string, written as in JSON except for one control character.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
