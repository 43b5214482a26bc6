//! The list of data sets and versions.

use std::fmt::Write;

use crate::{DataSet, NOTICE, Result, names};

pub fn source(sets: &[DataSet]) -> Result<String> {
    let mut out = String::from(NOTICE);
    out.push_str("use super::{DataSet, Version};\n\n");
    for set in sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        let module = names::snake(&set.name);
        writeln!(out, "/// {} (`{}`).", latest.title, set.name)?;
        writeln!(out, "#[path = \"{}/record.rs\"]\npub mod {module};", set.name)?;
    }
    out.push('\n');
    for set in sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        writeln!(out, "pub use {}::{};", names::snake(&set.name), latest.record)?;
    }
    out.push_str("\npub(super) const DATA_SETS: &[DataSet] = &[\n");
    for set in sets {
        writeln!(out, "DataSet {{ name: \"{}\", versions: &[", set.name)?;
        for version in &set.versions {
            let (name, number) = (&set.name, &version.version);
            writeln!(
                out,
                "Version {{ number: \"{number}\", descriptor: include_str!(\"{name}/{number}.json\") }},"
            )?;
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    Ok(out)
}
