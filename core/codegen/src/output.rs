//! The output of all generators: files, or an error that ends the build.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A generated file: its path and its content.
pub type Generated = (PathBuf, String);

/// A failure ends a build, not a user's work, so any error type will do.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The first line of every generated file.
pub const NOTICE: &str =
    "// Generated from the descriptors by core/codegen (`make generate`): do not edit.\n\n";

/// A descriptor as JSON; errors name it.
pub fn json(path: &Path) -> Result<Value> {
    let label = label(path);
    let text = fs::read_to_string(path).map_err(|error| format!("{label}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{label}: {error}").into())
}

/// Refuses a descriptor whose file is not called by its name and version.
pub fn expect_label(label: &str, name: &str, version: &str) -> Result<()> {
    if format!("{name}/{version}.json") == label {
        return Ok(());
    }
    Err(format!("{label}: its name is \"{name}\", its version \"{version}\"").into())
}

/// A descriptor's name for people: its folder and file.
pub fn label(path: &Path) -> String {
    let names: Vec<_> = path.iter().rev().take(2).map(|name| name.to_string_lossy()).collect();
    names.into_iter().rev().collect::<Vec<_>>().join("/")
}
