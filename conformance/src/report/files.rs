//! The forms of a report as files, and its summary in a few lines.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use opendatabutton::Lang;

use super::Report;
use crate::error::{Error, Result};
use crate::words::{self, Words};

/// Writes the report in all its forms into a folder.
///
/// # Errors
/// If the disk refuses.
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

/// A line for each data set, then the problems that block a higher level.
pub fn summary(report: &Report, lang: Lang) -> String {
    let words = Words::of(lang);
    let mut out = String::new();
    for set in &report.data_sets {
        let counts = set.counts;
        // Writing into a text cannot fail.
        let _ = write!(out, "{:20}{}@{}", words.level(set.level, set.supported), set.name, set.version);
        for (key, count) in [
            ("planned", counts.planned),
            ("passed", counts.passed),
            ("failed", counts.failed),
            ("errored", counts.errored),
            ("skipped", counts.skipped),
        ] {
            let _ = write!(out, "  {} {count}", words.word(key).to_lowercase());
        }
        out.push('\n');
        for one in &set.blocking {
            let (title, _) = words.kind(one.kind);
            let level = words.level(Some(one.blocks), true);
            let blocks = words.word("blocks").to_lowercase();
            let _ = writeln!(
                out,
                "{:20}  {title} ({}) × {}, {blocks} {level}",
                "",
                words::code(one.kind),
                one.count
            );
        }
    }
    out
}
