//! Helpers for several tests.

use std::path::{Path, PathBuf};

use opendatabutton::{Report, Schema, Validator, datasets};

/// A file of the workspace.
pub fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A reference file; the references lie beside the project on its developers' machines only.
pub fn shared(path: &str) -> Option<PathBuf> {
    let path = workspace("../shared").join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not here", path.display());
    None
}

/// Validates a text against a bundled schema.
pub fn validate(schema: &str, text: impl AsRef<[u8]>) -> Report {
    Validator::new(datasets::schema(schema).unwrap()).validate(text.as_ref(), "test.csv").unwrap()
}

/// The separator of files of a schema.
pub fn delimiter(schema: &Schema) -> &str {
    schema.descriptor().extension.delimiter.as_deref().unwrap_or(",")
}

/// (rule, row, column) of each finding.
pub fn found(report: &Report) -> Vec<(&'static str, Option<u64>, Option<String>)> {
    report.findings().iter().map(|f| (f.rule().id(), f.row(), f.field_name().map(str::to_owned))).collect()
}

/// The data sets of tables that `names` does not contain.
pub fn data_sets_without(names: &[&str]) -> Vec<&'static str> {
    datasets::all().iter().map(|set| set.name).filter(|name| !names.contains(name)).collect()
}

/// A text with plain spaces in place of non-breaking ones, which the tests of messages cover.
pub fn plain(text: impl AsRef<str>) -> String {
    text.as_ref().replace('\u{a0}', " ")
}

/// A template of a message as a page shows it: a word with two forms is in the plural.
pub fn several(template: &str) -> String {
    let mut pieces = template.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        match name.rsplit_once('|') {
            Some((_, several)) => text.push_str(several),
            None => text.push_str(&format!("{{{name}}}")),
        }
        text.push_str(rest);
    }
    text
}
