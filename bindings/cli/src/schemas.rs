use std::fmt::Write;

use opendatabutton::{Lang, Schema, datasets};
use serde_json::json;

use crate::args::{Format, SchemaFormat, SchemaOptions, SchemasOptions};
use crate::outcome::{Failure, Outcome};
use crate::output;

/// A line a data set: name, versions (latest last), title.
pub fn list(options: &SchemasOptions) -> Result<Outcome, Failure> {
    let mut text = String::new();
    let mut entries = Vec::new();
    let mut sets: Vec<_> = datasets::all().iter().chain(datasets::documents()).collect();
    sets.sort_by_key(|set| set.name);
    for set in sets {
        let versions: Vec<&str> = set.versions.iter().map(|version| version.number).collect();
        let standard = datasets::standard(set.name)?;
        let title = standard.title();
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{:<22} {}\n{:<22} {}", set.name, title, "", versions.join(", "));
        entries.push(json!({ "name": set.name, "versions": versions, "title": title }));
    }
    let list = match options.format {
        Format::Text => text,
        Format::Json => format!("{:#}\n", serde_json::Value::Array(entries)),
    };
    output::print(list.as_bytes())?;
    Ok(Outcome::Compliant)
}

/// The descriptor unchanged, or the page that explains it.
pub fn print(options: &SchemaOptions, lang: Lang) -> Result<Outcome, Failure> {
    let standard = match (&options.name, &options.schema_file) {
        (Some(name), _) => datasets::standard(name)?,
        (None, Some(path)) => Schema::from_file(path)?.into(),
        // clap requires one of them.
        (None, None) => {
            return Err(Failure::Usage {
                fr: "il manque le nom d'un jeu de données".to_owned(),
                en: "the name of a data set is missing".to_owned(),
            });
        }
    };
    let page = match options.format {
        SchemaFormat::Json => standard.json().to_owned(),
        SchemaFormat::Markdown => standard.to_markdown(lang),
        SchemaFormat::Html => standard.to_html(lang),
    };
    output::print(page.as_bytes())?;
    Ok(Outcome::Compliant)
}
