use serde::{Deserialize, Serialize};

use crate::clock;

/// The receipt of an export: its file, standard, size and fingerprint.
///
/// An export into a file writes it beside the file as `<file>.receipt.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Receipt {
    /// The file's name, without its folder; empty for an export into a stream.
    pub file: String,
    /// The number of records.
    pub rows: u64,
    /// The file's size in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The standard that the file follows.
    pub schema: ReceiptSchema,
    /// The library that wrote the file.
    pub library: ReceiptLibrary,
    /// The time when the export finished: UTC, RFC 3339.
    pub created: String,
}

/// A data set's name and version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReceiptSchema {
    /// The name, for example `deliberations`.
    pub name: String,
    /// The version, for example `2.1.5`.
    pub version: String,
}

/// A library's name and version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReceiptLibrary {
    /// The name, `opendatabutton`.
    pub name: String,
    /// The version, for example `0.1.0`.
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
        // Serialising texts and numbers into memory cannot fail.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }
}
