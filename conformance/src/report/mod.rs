//! The report of a run or an audit. Its JSON is canonical (RFC 8785) and described by `schemas/report.json`.
//!
//! The same suite, seed and product give the same bytes, but for [`Times`].

mod files;
mod html;
mod junit;

pub use crate::words::{Words, code};
pub use files::{summary, write};
pub use html::render as to_html;
pub use junit::render as to_junit;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::canonical;
use crate::level::{Level, ProblemKind, reached};

/// The `format` of every report.
pub const FORMAT: &str = "opendatabutton-conformance-report";
/// The version of the format; it changes when a reader of reports must.
pub const FORMAT_VERSION: u32 = 1;
/// How many problems of a case are listed in detail; all are counted.
pub const LISTED: usize = 50;

/// The report of a run or an audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Report {
    /// [`FORMAT`].
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub format_version: u32,
    /// The subject.
    pub kind: ReportKind,
    /// The suite that judged it.
    pub suite: Suite,
    /// The product; none in an audit of files.
    pub product: Option<Product>,
    /// The seed that the lab drew; none in an audit.
    pub seed: Option<String>,
    /// The times, the only difference from one run to the next.
    pub times: Times,
    /// The counts of all cases.
    pub counts: Counts,
    /// One for each data set and version.
    pub data_sets: Vec<DataSet>,
    /// One for each case, in the order of identifiers; for each file in an audit.
    pub cases: Vec<Case>,
}

/// Whether a product was run or files were audited: only a product can get a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReportKind {
    /// A product, driven as a black box.
    Product,
    /// Files by anyone.
    Files,
}

/// The suite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Suite {
    /// [`crate::SUITE_VERSION`].
    pub version: String,
    /// Its vectors; none in an audit.
    pub vectors: Option<Vectors>,
    /// The version of the engine that judged the files.
    pub engine: String,
}

/// The vectors that were used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vectors {
    /// The SHA-256 of the list of the SHA-256 of all files (`SHA256SUMS`).
    pub root: String,
    /// Whether they are the official vectors of this version of the suite.
    pub official: bool,
    /// The number of their cases, for all data sets and versions.
    pub cases: u64,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Its exact version.
    pub version: String,
    /// Its vendor.
    pub vendor: String,
    /// The artefact that was installed.
    pub artefact: Artefact,
}

/// A file and its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Artefact {
    /// The name, without its folder.
    pub file: String,
    /// The size.
    pub bytes: u64,
    /// The SHA-256, in hexadecimal.
    pub sha256: String,
}

/// The times of the work: UTC, RFC 3339.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Times {
    /// Its beginning.
    pub started: String,
    /// Its end.
    pub finished: String,
}

/// The number of cases by status: `planned` is the sum of the four last, `run` that of the three before the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counts {
    /// All cases.
    pub planned: u64,
    /// Cases that the product received and answered, rightly or not.
    pub run: u64,
    /// Cases without any problem.
    pub passed: u64,
    /// Cases with a problem in the product's file or answer.
    pub failed: u64,
    /// Cases in which the product crashed, was late, broke the protocol or exceeded a limit.
    pub errored: u64,
    /// Cases that the product skipped, or that were not reached.
    pub skipped: u64,
}

/// The result for a data set and version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataSet {
    /// `deliberations` for example.
    pub name: String,
    /// `2.1.5` for example.
    pub version: String,
    /// False when the product declares that it does not export it: then there is no label for it.
    pub supported: bool,
    /// The level reached; none when there is no label.
    pub level: Option<Level>,
    /// The counts of its cases.
    pub counts: Counts,
    /// The status of the cases by rule of the engine that they exercise.
    pub rules: Vec<RuleCounts>,
    /// The problems that block a higher level, by kind.
    pub blocking: Vec<Blocking>,
}

/// The status of the cases that exercise a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleCounts {
    /// `constraint-required` for example; `export` for the cases about the export itself.
    pub rule: String,
    /// The counts.
    pub counts: Counts,
}

/// How often a kind of problem blocks a level of a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Blocking {
    /// The kind.
    pub kind: ProblemKind,
    /// The level that it blocks, with those above.
    pub blocks: Level,
    /// The number of such problems.
    pub count: u64,
}

/// The status of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Without any problem.
    Passed,
    /// With a problem in the product's file or answer.
    Failed,
    /// The product did not follow the protocol.
    Errored,
    /// Skipped by the product, or not reached.
    Skipped,
}

/// A case and its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Case {
    /// Its immutable identifier; the file's name in an audit.
    pub id: String,
    /// `deliberations` for example.
    pub data_set: String,
    /// `2.1.5` for example.
    pub version: String,
    /// The rules that it exercises.
    pub rules: Vec<String>,
    /// Whether its records were drawn from the seed.
    pub seeded: bool,
    /// Its status.
    pub status: Status,
    /// The level that it allows; none when it denies the label.
    pub level: Option<Level>,
    /// The product's file, or the audited one.
    pub file: Option<Artefact>,
    /// The number of problems, all counted.
    pub problem_count: u64,
    /// The first [`LISTED`].
    pub problems: Vec<Problem>,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Problem {
    /// Its kind.
    pub kind: ProblemKind,
    /// The level that it blocks, with those above.
    pub blocks: Level,
    /// The rule of the engine, for findings.
    pub rule: Option<String>,
    /// The row, counted with the header as row 1.
    pub row: Option<u64>,
    /// The column's name.
    pub field: Option<String>,
    /// The expected content.
    pub expected: Option<String>,
    /// The content found.
    pub found: Option<String>,
    /// How many times, for problems that are only counted.
    pub count: u64,
}

impl Problem {
    /// A problem of this kind, without a place.
    pub fn new(kind: ProblemKind) -> Self {
        Problem {
            kind,
            blocks: kind.blocks(),
            rule: None,
            row: None,
            field: None,
            expected: None,
            found: None,
            count: 1,
        }
    }

    /// Sets the row and column.
    #[must_use]
    pub fn at(mut self, row: Option<u64>, field: Option<&str>) -> Self {
        self.row = row;
        self.field = field.map(str::to_owned);
        self
    }

    /// Sets the expected content.
    #[must_use]
    pub fn expected(mut self, text: impl Into<String>) -> Self {
        self.expected = Some(text.into());
        self
    }

    /// Sets the content found.
    #[must_use]
    pub fn found(mut self, text: impl Into<String>) -> Self {
        self.found = Some(text.into());
        self
    }

    /// Sets the rule of the engine.
    #[must_use]
    pub fn rule(mut self, rule: &str) -> Self {
        self.rule = Some(rule.to_owned());
        self
    }
}

impl Case {
    /// A case with its result: status and level follow from the problems.
    pub fn new(
        id: &str,
        data_set: &str,
        version: &str,
        rules: &[String],
        seeded: bool,
        problems: Vec<Problem>,
    ) -> Self {
        let status = if problems.is_empty() {
            Status::Passed
        } else if problems.iter().any(|one| one.kind.is_failure_of_the_run()) {
            Status::Errored
        } else if problems
            .iter()
            .any(|one| matches!(one.kind, ProblemKind::Skipped | ProblemKind::NotReached))
        {
            Status::Skipped
        } else {
            Status::Failed
        };
        Case {
            id: id.to_owned(),
            data_set: data_set.to_owned(),
            version: version.to_owned(),
            rules: rules.to_vec(),
            seeded,
            status,
            level: reached(problems.iter().map(|one| one.blocks)),
            file: None,
            problem_count: problems.iter().map(|one| one.count).sum(),
            problems,
        }
    }
}

impl Counts {
    /// Adds a case.
    pub fn add(&mut self, status: Status) {
        self.planned += 1;
        match status {
            Status::Passed => self.passed += 1,
            Status::Failed => self.failed += 1,
            Status::Errored => self.errored += 1,
            Status::Skipped => self.skipped += 1,
        }
        self.run = self.passed + self.failed + self.errored;
    }
}

impl DataSet {
    /// The sum of the cases of a data set and version.
    pub fn of(name: &str, version: &str, supported: bool, cases: &[Case]) -> Self {
        let mut counts = Counts::default();
        let mut rules: BTreeMap<&str, Counts> = BTreeMap::new();
        let mut blocking: BTreeMap<ProblemKind, u64> = BTreeMap::new();
        let own = cases.iter().filter(|case| case.data_set == name && case.version == version);
        let mut level = supported.then_some(Level::Gold);
        for case in own {
            counts.add(case.status);
            level = level.min(case.level);
            for rule in &case.rules {
                rules.entry(rule).or_default().add(case.status);
            }
            for problem in &case.problems {
                *blocking.entry(problem.kind).or_default() += problem.count;
            }
        }
        DataSet {
            name: name.to_owned(),
            version: version.to_owned(),
            supported,
            // A data set without any run case has no level.
            level: level.filter(|_| counts.run > 0 && counts.skipped == 0),
            counts,
            rules: rules
                .into_iter()
                .map(|(rule, counts)| RuleCounts { rule: rule.to_owned(), counts })
                .collect(),
            blocking: blocking
                .into_iter()
                .map(|(kind, count)| Blocking { kind, blocks: kind.blocks(), count })
                .collect(),
        }
    }
}

impl Report {
    /// The canonical JSON, which is hashed.
    ///
    /// # Errors
    /// Never for a report made by the suite.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        canonical::to_bytes(self)
    }

    /// Sorts and counts the cases and derives the levels. Problems beyond [`LISTED`] a case are counted, then
    /// dropped.
    pub fn conclude(&mut self, data_sets: &[(String, String, bool)]) {
        self.cases.sort_by(|a, b| a.id.cmp(&b.id));
        self.counts = Counts::default();
        for case in &self.cases {
            self.counts.add(case.status);
        }
        self.data_sets = data_sets
            .iter()
            .map(|(name, version, supported)| DataSet::of(name, version, *supported, &self.cases))
            .collect();
        for case in &mut self.cases {
            case.problems.truncate(LISTED);
        }
    }
}
