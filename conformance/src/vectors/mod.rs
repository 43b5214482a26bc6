//! The test vectors: what a case is, in JSON as `schemas/vectors.json` describes it.

mod expand;
mod ledger;
mod load;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use ledger::{Ledger, fingerprint};
pub use load::{SUMS, Suite, default_directory, official_root, sums};

/// The `format` of every file of vectors.
pub const FORMAT: &str = "opendatabutton-conformance-vectors";

/// A record, by column name.
pub type Record = Map<String, Value>;

/// A file of vectors.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VectorFile {
    /// [`FORMAT`].
    pub format: String,
    /// The suite's version.
    pub suite: String,
    /// `deliberations` for example.
    pub data_set: String,
    /// `2.1.5` for example.
    pub version: String,
    /// Where the standard is published.
    pub standard: String,
    /// The number of cases.
    pub number_of_cases: usize,
    /// Each flag of the cases, explained.
    pub flags: BTreeMap<Flag, String>,
    /// Records that cases begin from, by name.
    pub bases: BTreeMap<String, Record>,
    /// Texts of files that cases begin from, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, String>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// What sets a case apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// What is wrong with the records cannot stand in a file, or is not wrong there: for exports alone.
    ExportOnly,
    /// Validata, the referee, gives no verdict on this file or guesses it wrong.
    NotForValidata,
    /// The official validator of addresses gives no verdict on this file, or says it otherwise.
    NotForValidator,
    /// The official schemas of documents, or what applies them, give no verdict on this file or another one.
    NotForSchemas,
}

impl Flag {
    /// What the flag means, for the head of the file.
    pub fn explanation(self) -> &'static str {
        match self {
            Flag::ExportOnly => {
                "The findings are about the export of the records; the same values in a file have none, or cannot stand there."
            }
            Flag::NotForValidata => {
                "Validata gives no verdict on this file, or guesses it wrong (docs/DESIGN.md, Differences with Validata)."
            }
            Flag::NotForValidator => {
                "The official validator gives no verdict on this file, or says it otherwise (docs/DESIGN.md, Differences with the validator of addresses)."
            }
            Flag::NotForSchemas => {
                "The official JSON Schema and XSD give no verdict on this file, or what applies them gives another one (docs/DESIGN.md, Documents of contracts)."
            }
        }
    }
}

/// A case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Case {
    /// Immutable: data set, version, column, rule, kind of value or damage.
    pub id: String,
    /// What is tried, in a sentence.
    pub description: String,
    /// The rules that it exercises; `export` for what is about the export itself.
    pub rules: Vec<String>,
    /// Where the standard says so: a path in the descriptor.
    pub section: String,
    /// What sets it apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Business records to export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<Vec<Change>>,
    /// The form of the document that is wanted of them; none for tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WantedForm>,
    /// Or a file to check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Input>,
    /// What has to come out.
    pub expected: Expected,
}

/// The form of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum WantedForm {
    Json,
    Xml,
}

impl WantedForm {
    /// Both.
    pub const ALL: [WantedForm; 2] = [WantedForm::Json, WantedForm::Xml];

    /// `json` or `xml`.
    pub fn code(self) -> &'static str {
        match self {
            WantedForm::Json => "json",
            WantedForm::Xml => "xml",
        }
    }
}

/// A record: one of the bases with some values changed (in a table null is none).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The name of a base.
    pub base: String,
    /// The values that differ, by column or, in a contract, by JSON pointer; a `-` at its end puts behind a list.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub set: Record,
    /// What is not there, by JSON pointer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remove: Vec<String>,
}

/// A file to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Input {
    /// Its text, in UTF-8 without a byte order mark.
    Text {
        /// All of it.
        text: String,
    },
    /// A file beside, where the very bytes matter.
    Raw {
        /// Its name.
        path: String,
        /// Its SHA-256.
        sha256: String,
    },
    /// One of the texts, with a place changed.
    Edited {
        /// The name of the text.
        base: String,
        /// What stands there once and is replaced.
        replace: String,
        /// What stands there instead.
        by: String,
    },
}

/// What has to come out of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Expected {
    /// For records: whether they are exported, or refused with the findings named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What is found in the file, or would be in that of the records: errors and warnings.
    pub findings: Vec<Finding>,
}

/// Whether records are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// All, into a file in official form.
    Exported,
    /// Those with findings are refused, naming row and column.
    Refused,
}

/// A finding: what every validator has to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The row, counted with the header as row 1, or the contract's rank from 1; none for what is about the header or
    /// the file.
    pub row: Option<u64>,
    /// The name of the column or field; none for what is about the whole row or contract.
    pub field: Option<String>,
    /// The place in a document, none in a table: of records, a JSON pointer from the contract; of a file, a JSON
    /// pointer or a path of elements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The rule.
    pub rule: String,
    /// Validata's type.
    #[serde(rename = "type")]
    pub kind: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
}

/// The rows of which something is said.
pub struct Rows {
    /// Those of errors.
    pub wrong: BTreeSet<u64>,
    /// Those of warnings alone.
    pub doubtful: BTreeSet<u64>,
}

impl Expected {
    /// The rows of which something is said.
    pub fn rows(&self) -> Rows {
        let (errors, others): (Vec<_>, Vec<_>) = self.findings.iter().partition(|one| one.is_error());
        let wrong: BTreeSet<u64> = errors.iter().filter_map(|one| one.row).collect();
        let doubtful = others.iter().filter_map(|one| one.row).filter(|row| !wrong.contains(row)).collect();
        Rows { wrong, doubtful }
    }
}

impl Finding {
    /// Whether a record of which it is said has to be refused.
    pub fn is_error(&self) -> bool {
        self.severity == "error"
    }
}
