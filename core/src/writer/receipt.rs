use serde::{Deserialize, Serialize};

use crate::clock;

/// What an export hands over with its file: what was written, under which standard, and its fingerprint.
///
/// Written beside the file as `<file>.receipt.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Receipt {
    /// The file's name, without its folder; empty when the export went to a stream.
    pub file: String,
    /// The number of records.
    pub rows: u64,
    /// The file's size in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The standard that the file follows.
    pub schema: ReceiptSchema,
    /// The library that wrote it.
    pub library: ReceiptLibrary,
    /// When it was finished: UTC, RFC 3339.
    pub created: String,
}

/// A data set's name and version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReceiptSchema {
    /// `deliberations` for example.
    pub name: String,
    /// `2.1.5` for example.
    pub version: String,
}

/// A library's name and version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReceiptLibrary {
    /// `opendatabutton`.
    pub name: String,
    /// `0.1.0` for example.
    pub version: String,
}

impl ReceiptSchema {
    pub(crate) fn new(name: &str, version: &str) -> Self {
        ReceiptSchema { name: name.to_owned(), version: version.to_owned() }
    }
}

impl Receipt {
    pub(crate) fn new(file: String, rows: u64, bytes: u64, sha256: String, schema: ReceiptSchema) -> Self {
        Receipt {
            file,
            rows,
            bytes,
            sha256,
            schema,
            library: ReceiptLibrary {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            created: clock::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        }
    }

    /// The receipt as indented JSON, with a final line end.
    pub fn to_json(&self) -> String {
        // Serialising texts and numbers into memory has no way to fail.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }
}
