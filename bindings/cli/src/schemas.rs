use std::fmt::Write;

use opendatabutton::{Lang, Schema, datasets};
use serde_json::json;

use crate::args::{Format, SchemaFormat, SchemaOptions, SchemasOptions};
use crate::{Failure, Outcome, output};

/// A line a data set: name, versions (latest last), title.
pub fn list(options: &SchemasOptions) -> Result<Outcome, Failure> {
    let mut text = String::new();
    let mut entries = Vec::new();
    for set in datasets::all() {
        let versions: Vec<&str> = set.versions.iter().map(|version| version.number).collect();
        let schema = datasets::schema(set.name)?;
        let title = &schema.descriptor().title;
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{:<22} {}\n{:<22} {}", set.name, title, "", versions.join(", "));
        entries.push(json!({ "name": set.name, "versions": versions, "title": title }));
    }
    output::print(&match options.format {
        Format::Text => text,
        Format::Json => format!("{:#}\n", serde_json::Value::Array(entries)),
    })?;
    Ok(Outcome::Compliant)
}

/// The descriptor as it is, or the page that explains it.
pub fn print(options: &SchemaOptions, lang: Lang) -> Result<Outcome, Failure> {
    let schema = match (&options.name, &options.schema_file) {
        (Some(name), _) => datasets::schema(name)?,
        (None, Some(path)) => Schema::from_file(path)?,
        // clap asks for one of them.
        (None, None) => {
            return Err(Failure::Usage {
                fr: "il manque le nom d'un jeu de données".to_owned(),
                en: "the name of a data set is missing".to_owned(),
            });
        }
    };
    match options.format {
        SchemaFormat::Json => output::print(schema.json())?,
        SchemaFormat::Markdown => output::print(&schema.to_markdown(lang))?,
        SchemaFormat::Html => output::print(&schema.to_html(lang))?,
    }
    Ok(Outcome::Compliant)
}
