//! The list of data sets and versions.

use std::fmt::Write;

use crate::descriptor::DataSet;
use crate::document::Document;
use crate::names;
use crate::output::{NOTICE, Result};

/// Nested standards are a feature of the crate.
const FEATURE: &str = "#[cfg(feature = \"documents\")]";

pub fn source(sets: &[DataSet], documents: &[Vec<Document>]) -> Result<String> {
    let mut out = String::from(NOTICE);
    out.push_str("use super::{DataSet, Version};\n\n");
    for set in sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        let module = names::snake(&set.name);
        writeln!(out, "/// {} (`{}`).", latest.title, set.name)?;
        writeln!(out, "#[path = \"{}/record.rs\"]\npub mod {module};", set.name)?;
    }
    for latest in documents.iter().filter_map(|versions| versions.last()) {
        writeln!(out, "/// {} (`{}`).\n{FEATURE}", latest.title, latest.name)?;
        let module = names::snake(&latest.name);
        writeln!(out, "#[path = \"{}/record.rs\"]\npub mod {module};", latest.name)?;
    }
    out.push('\n');
    for set in sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        writeln!(out, "pub use {}::{};", names::snake(&set.name), latest.record)?;
    }
    for latest in documents.iter().filter_map(|versions| versions.last()) {
        let records: Vec<&str> = latest.records().collect();
        writeln!(out, "{FEATURE}\npub use {}::{{{}}};", names::snake(&latest.name), records.join(", "))?;
    }
    out.push_str("\npub(super) const DATA_SETS: &[DataSet] = &[\n");
    for set in sets {
        let numbers: Vec<&str> = set.versions.iter().map(|version| version.version.as_str()).collect();
        data_set(&mut out, &set.name, &numbers)?;
    }
    writeln!(out, "];\n\n{FEATURE}\npub(super) const DOCUMENTS: &[DataSet] = &[")?;
    for versions in documents {
        let name = versions.first().map(|version| version.name.as_str()).unwrap_or_default();
        let numbers: Vec<&str> = versions.iter().map(|version| version.version.as_str()).collect();
        data_set(&mut out, name, &numbers)?;
    }
    out.push_str(
        "];\n\n#[cfg(not(feature = \"documents\"))]\npub(super) const DOCUMENTS: &[DataSet] = &[];\n",
    );
    Ok(out)
}

fn data_set(out: &mut String, name: &str, numbers: &[&str]) -> Result<()> {
    writeln!(out, "DataSet {{ name: \"{name}\", versions: &[")?;
    for number in numbers {
        writeln!(
            out,
            "Version {{ number: \"{number}\", descriptor: include_str!(\"{name}/{number}.json\") }},"
        )?;
    }
    out.push_str("] },\n");
    Ok(())
}
