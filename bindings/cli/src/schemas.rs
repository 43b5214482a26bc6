use std::fmt::Write;

use opendatabutton::datasets;

use crate::args::{Format, SchemasOptions};
use crate::{Failure, Outcome, output};

/// A line a data set: name, versions (latest last), title.
pub fn list(options: &SchemasOptions) -> Result<Outcome, Failure> {
    let mut text = String::new();
    for set in datasets::all() {
        let versions: Vec<&str> = set.versions.iter().map(|version| version.number).collect();
        let schema = datasets::schema(set.name)?;
        let title = &schema.descriptor().title;
        // Writing into a String cannot fail.
        let _ = match options.format {
            Format::Text => writeln!(text, "{:<22} {:<24} {title}", set.name, versions.join(", ")),
            Format::Json => writeln!(
                text,
                "{}{{\"name\": {:?}, \"versions\": {versions:?}, \"title\": {title:?}}}",
                if text.is_empty() { "  " } else { ", " },
                set.name
            ),
        };
    }
    output::print(&match options.format {
        Format::Text => text,
        Format::Json => format!("[\n{text}]\n"),
    })?;
    Ok(Outcome::Compliant)
}

/// The descriptor, as it is.
pub fn print(name: &str) -> Result<Outcome, Failure> {
    output::print(datasets::schema(name)?.json())?;
    Ok(Outcome::Compliant)
}
