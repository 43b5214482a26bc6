//! The faces of a report as files, and what is said of it in a few lines.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use opendatabutton::Lang;

use super::Report;
use crate::error::{Error, Result};

/// Writes the report in all its forms into a folder.
///
/// # Errors
/// When the disk refuses.
pub fn write(report: &Report, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let page = |lang| super::to_html(report, lang).map_err(|error| Error::new(error.to_string()));
    for (name, bytes) in [
        ("report.json", report.to_json()?),
        ("report.fr.html", page(Lang::Fr)?.into_bytes()),
        ("report.en.html", page(Lang::En)?.into_bytes()),
        ("junit.xml", super::to_junit(report).into_bytes()),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| Error::file(&path, error))?;
    }
    Ok(())
}

/// A line for each data set.
pub fn summary(report: &Report) -> String {
    let mut out = String::new();
    for set in &report.data_sets {
        let level = match (set.supported, set.level) {
            (false, _) => "not supported",
            (true, Some(level)) => level.code(),
            (true, None) => "no label",
        };
        let counts = set.counts;
        // Writing into a text cannot fail.
        let _ = writeln!(
            out,
            "{level:13} {}@{}  {}/{} passed, {} failed, {} errored, {} skipped",
            set.name,
            set.version,
            counts.passed,
            counts.planned,
            counts.failed,
            counts.errored,
            counts.skipped
        );
        for one in &set.blocking {
            let kind = super::code(one.kind);
            let _ = writeln!(out, "{:13}   {kind}: {} (blocks {})", "", one.count, one.blocks.code());
        }
    }
    out
}
