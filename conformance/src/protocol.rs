//! The messages between the runner and a product, one JSON object a line: `PROTOCOL.md` in code.

use serde::{Deserialize, Serialize};

use crate::vectors::Record;

/// The version of the protocol.
pub const PROTOCOL: u32 = 1;

/// What the runner says.
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
        /// The number of the case, which says nothing of what is in it.
        case: u64,
        /// The data set.
        data_set: &'a str,
        /// Its version.
        version: &'a str,
        /// The folder that the file has to be in: absolute, empty.
        directory: &'a str,
        /// The SIREN of the producer, for the name of the file; of documents the SIRET.
        producer: &'a str,
        /// The day, for the name of the file.
        date: &'a str,
        /// The form of the document, `json` or `xml`; not there for tables.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<&'a str>,
        /// The records, by column name, null being no value; or the contracts, in the official JSON.
        records: &'a [Record],
    },
    /// The session ends.
    Stop,
}

/// What the product answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "message", rename_all = "lowercase", deny_unknown_fields)]
pub enum Answer {
    /// To `start`.
    Started {
        /// [`PROTOCOL`].
        protocol: u32,
        /// The product's name, as in its description.
        product: String,
        /// The product's version, as in its description.
        version: String,
    },
    /// The file stands.
    Exported {
        /// The number of the case.
        case: u64,
        /// The path of the file, absolute or in the folder of the case.
        file: String,
        /// What the product says: how many records are in it.
        #[serde(default)]
        rows: Option<u64>,
        /// What the product says: its SHA-256.
        #[serde(default)]
        sha256: Option<String>,
        /// Records that were refused, and are not in the file.
        #[serde(default)]
        refused: Vec<Wrong>,
        /// Records that are in the file, of which the user is told that they are wrong.
        #[serde(default)]
        reported: Vec<Wrong>,
    },
    /// There is no file.
    Refused {
        /// The number of the case.
        case: u64,
        /// Why.
        problems: Vec<Wrong>,
    },
    /// The product passes over the case: that denies the label.
    Skipped {
        /// The number of the case.
        case: u64,
        /// Why, for the lab.
        #[serde(default)]
        reason: Option<String>,
    },
}

/// Where a record is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The row that the record would have in the file: the first record is row 2. Of contracts the rank, from 1.
    pub row: u64,
    /// The column, or the name or path of a field; null for the whole record.
    #[serde(default)]
    pub field: Option<String>,
    /// What the user is told, for the lab.
    #[serde(default)]
    pub message: Option<String>,
}

impl Answer {
    /// The number of the case; none for `started`.
    pub fn case(&self) -> Option<u64> {
        match self {
            Answer::Started { .. } => None,
            Answer::Exported { case, .. } | Answer::Refused { case, .. } | Answer::Skipped { case, .. } => {
                Some(*case)
            }
        }
    }
}
