use std::fmt::Write;

use opendatabutton::datasets;
use serde_json::json;

use crate::args::{Format, SchemasOptions};
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

/// The descriptor, as it is.
pub fn print(name: &str) -> Result<Outcome, Failure> {
    output::print(datasets::schema(name)?.json())?;
    Ok(Outcome::Compliant)
}
