//! The list of data sets and versions.

use std::fmt::Write;

use crate::descriptor::{DataSet, Descriptor};
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
        let version = |version: &Descriptor| {
            let columns = version.fields.iter().map(|field| field.name.clone()).collect();
            Version { number: version.version.clone(), columns, signature: version.signature.clone() }
        };
        data_set(&mut out, &set.name, &set.versions.iter().map(version).collect::<Vec<_>>())?;
    }
    writeln!(out, "];\n\n{FEATURE}\npub(super) const DOCUMENTS: &[DataSet] = &[")?;
    for versions in documents {
        let name = versions.first().map(|version| version.name.as_str()).unwrap_or_default();
        let version = |version: &Document| Version { number: version.version.clone(), ..Version::default() };
        data_set(&mut out, name, &versions.iter().map(version).collect::<Vec<_>>())?;
    }
    out.push_str(
        "];\n\n#[cfg(not(feature = \"documents\"))]\npub(super) const DOCUMENTS: &[DataSet] = &[];\n",
    );
    Ok(out)
}

/// A version, with the names by which a header is recognised before any schema is compiled.
#[derive(Default)]
struct Version {
    number: String,
    columns: Vec<String>,
    signature: Vec<String>,
}

fn data_set(out: &mut String, name: &str, versions: &[Version]) -> Result<()> {
    writeln!(out, "DataSet {{ name: \"{name}\", versions: &[")?;
    for Version { number, columns, signature } in versions {
        writeln!(
            out,
            "Version {{ number: \"{number}\", descriptor: include_str!(\"{name}/{number}.json\"), \
             columns: &{columns:?}, signature: &{signature:?} }},"
        )?;
    }
    out.push_str("] },\n");
    Ok(())
}
