//! The test vectors: the form of a case, in JSON as `schemas/vectors.json` describes it.

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
    /// The publication of the standard.
    pub standard: String,
    /// The number of cases.
    pub number_of_cases: usize,
    /// Each flag of the cases, explained.
    pub flags: BTreeMap<Flag, String>,
    /// Records that cases use as bases, by name.
    pub bases: BTreeMap<String, Record>,
    /// Texts of files that cases use as bases, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, String>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A special property of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// The fault of the records cannot occur in a file, or is none there: for exports alone.
    ExportOnly,
    /// Validata, the referee, gives no verdict on this file or guesses it wrong.
    NotForValidata,
    /// The official validator of addresses gives no verdict on this file, or another one.
    NotForValidator,
    /// The official schemas of documents, or their implementations, give no verdict on this file or another one.
    NotForSchemas,
}

impl Flag {
    /// The explanation of the flag, for the head of the file.
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
    /// The subject of the case, in a sentence.
    pub description: String,
    /// The rules that it exercises; `export` for the export itself.
    pub rules: Vec<String>,
    /// The rule in the standard: a path in the descriptor.
    pub section: String,
    /// Its special properties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Business records to export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<Vec<Change>>,
    /// The requested form of the document; None for tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WantedForm>,
    /// Or a file to check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Input>,
    /// The expected result.
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
    /// Both forms.
    pub const ALL: [WantedForm; 2] = [WantedForm::Json, WantedForm::Xml];

    /// `json` or `xml`.
    pub fn code(self) -> &'static str {
        match self {
            WantedForm::Json => "json",
            WantedForm::Xml => "xml",
        }
    }
}

/// A record: one of the bases with some values changed (in a table, null means no value).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The name of a base.
    pub base: String,
    /// The values that differ, by column or, in a contract, by JSON pointer; a `-` at its end appends to a list.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub set: Record,
    /// The members to remove, by JSON pointer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remove: Vec<String>,
}

/// A file to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Input {
    /// Its text, in UTF-8 without a byte order mark.
    Text {
        /// The text.
        text: String,
    },
    /// A separate file, where the very bytes matter.
    Raw {
        /// Its name.
        path: String,
        /// Its SHA-256.
        sha256: String,
    },
    /// One of the texts, with a piece replaced.
    Edited {
        /// The name of the text.
        base: String,
        /// The piece to replace, which occurs exactly once.
        replace: String,
        /// The new piece.
        by: String,
    },
}

/// The expected result of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Expected {
    /// For records: whether they are exported, or refused with the findings named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The findings in the file, or in the file that the records would make: errors and warnings.
    pub findings: Vec<Finding>,
}

/// Whether the records are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// All of them, into a file in official form.
    Exported,
    /// The records with findings are refused, naming row and column.
    Refused,
}

/// A finding that every validator must report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The row, counted with the header as row 1, or the contract's rank from 1; None for a finding about the header
    /// or the file.
    pub row: Option<u64>,
    /// The name of the column or field; None for a finding about the whole row or contract.
    pub field: Option<String>,
    /// The place in a document, None in a table: for records, a JSON pointer from the contract; for a file, a JSON
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

/// The rows with findings.
pub struct Rows {
    /// The rows with errors.
    pub wrong: BTreeSet<u64>,
    /// The rows with warnings alone.
    pub doubtful: BTreeSet<u64>,
}

impl Expected {
    /// The rows with findings.
    pub fn rows(&self) -> Rows {
        let (errors, others): (Vec<_>, Vec<_>) = self.findings.iter().partition(|one| one.is_error());
        let wrong: BTreeSet<u64> = errors.iter().filter_map(|one| one.row).collect();
        let doubtful = others.iter().filter_map(|one| one.row).filter(|row| !wrong.contains(row)).collect();
        Rows { wrong, doubtful }
    }
}

impl Finding {
    /// Whether a record with this finding must be refused.
    pub fn is_error(&self) -> bool {
        self.severity == "error"
    }
}
