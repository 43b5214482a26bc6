//! What the generators need of the description of a nested standard.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Result;

pub struct Document {
    pub name: String,
    pub version: String,
}

impl Document {
    pub fn read(path: &Path) -> Result<Self> {
        let json: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let text = |key: &str| json.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Document { name: text("name"), version: text("version") })
    }

    /// Versions in the order of their numbers.
    pub fn version_key(&self) -> Vec<u64> {
        self.version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
    }
}
