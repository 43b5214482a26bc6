//! The messages between the runner and a product, one JSON object a line: `PROTOCOL.md` in code.

use serde::{Deserialize, Serialize};

use crate::vectors::Record;

/// The version of the protocol.
pub const PROTOCOL: u32 = 1;

/// A message of the runner.
#[derive(Debug, Serialize)]
#[serde(tag = "message", rename_all = "lowercase")]
pub enum Question<'a> {
    /// The session begins.
    Start {
        /// [`PROTOCOL`].
        protocol: u32,
    },
    /// Records to export.
    #[serde(rename_all = "camelCase")]
    Export {
        /// The number of the case, which reveals nothing about the content.
        case: u64,
        /// The data set.
        data_set: &'a str,
        /// Its version.
        version: &'a str,
        /// The folder where the file must be: absolute, empty.
        directory: &'a str,
        /// The SIREN of the producer, for the name of the file; for documents the SIRET.
        producer: &'a str,
        /// The day, for the name of the file.
        date: &'a str,
        /// The form of the document, `json` or `xml`; absent for tables.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<&'a str>,
        /// The records, by column name, with null for no value; or the contracts, in the official JSON.
        records: &'a [Record],
    },
    /// The session ends.
    Stop,
}

/// A message of the product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "message", rename_all = "lowercase", deny_unknown_fields)]
pub enum Answer {
    /// The answer to `start`.
    Started {
        /// [`PROTOCOL`].
        protocol: u32,
        /// The product's name, as in its description.
        product: String,
        /// The product's version, as in its description.
        version: String,
    },
    /// The file is written.
    Exported {
        /// The number of the case.
        case: u64,
        /// The path of the file, absolute or in the folder of the case.
        file: String,
        /// The product's claim: the number of records in the file.
        #[serde(default)]
        rows: Option<u64>,
        /// The product's claim: the SHA-256 of the file.
        #[serde(default)]
        sha256: Option<String>,
        /// The records that the product refused; the file does not contain them.
        #[serde(default)]
        refused: Vec<Wrong>,
        /// The records in the file of which the product warned the user.
        #[serde(default)]
        reported: Vec<Wrong>,
    },
    /// There is no file.
    Refused {
        /// The number of the case.
        case: u64,
        /// The reasons.
        problems: Vec<Wrong>,
    },
    /// The product skips the case: that denies the label.
    Skipped {
        /// The number of the case.
        case: u64,
        /// The reason, for the lab.
        #[serde(default)]
        reason: Option<String>,
    },
}

/// The place where a record is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The row of the record in the file: the first record is row 2. For contracts the rank, from 1.
    pub row: u64,
    /// The column, or the name or path of a field; null for the whole record.
    #[serde(default)]
    pub field: Option<String>,
    /// The product's message to the user, for the lab.
    #[serde(default)]
    pub message: Option<String>,
}

impl Answer {
    /// The number of the case; None for `started`.
    pub fn case(&self) -> Option<u64> {
        match self {
            Answer::Started { .. } => None,
            Answer::Exported { case, .. } | Answer::Refused { case, .. } | Answer::Skipped { case, .. } => {
                Some(*case)
            }
        }
    }
}
