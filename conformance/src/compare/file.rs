use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use opendatabutton::{Severity, Validator, datasets};

use crate::bounded;
use crate::error::Result;
use crate::level::ProblemKind;
use crate::report::{LISTED, Problem};

/// The largest file that is read.
const MAX_FILE: u64 = 256 << 20;

/// The bytes of the file that a product names, if it is in the folder of the case: a regular file, no link, no second
/// name of a file elsewhere.
pub(super) fn open(directory: &Path, named: &str) -> std::result::Result<Vec<u8>, ProblemKind> {
    let path = directory.join(named);
    let whole = path.canonicalize().map_err(|_| ProblemKind::Unreadable)?;
    let directory = directory.canonicalize().map_err(|_| ProblemKind::Unreadable)?;
    if !whole.starts_with(&directory) {
        return Err(ProblemKind::Outside);
    }
    let about = fs::symlink_metadata(&path).map_err(|_| ProblemKind::Unreadable)?;
    if !about.is_file() || about.nlink() != 1 {
        return Err(ProblemKind::Outside);
    }
    let file = File::open(&whole).map_err(|_| ProblemKind::Unreadable)?;
    bounded::read(file, MAX_FILE).map_err(|_| ProblemKind::Unreadable)?.ok_or(ProblemKind::Limit)
}

/// Whether a finding is a warning about plausibility, which no standard has.
pub fn is_beyond_standards(rule: opendatabutton::Rule) -> bool {
    ["contract-scientific", "contract-far-date", "contract-amount"].contains(&rule.id())
        || rule.id().starts_with("plausible-")
}

/// The engine's findings in a file: errors and warnings, all counted.
///
/// # Errors
/// If there is no such data set.
pub fn findings(reference: &str, bytes: &[u8], name: &str) -> Result<Vec<Problem>> {
    let validator = Validator::new(datasets::standard(reference)?).max_findings(LISTED);
    let report = match validator.validate(bytes, name) {
        Ok(report) => report,
        // Neither table nor document: empty, or not a text.
        Err(_) => return Ok(vec![Problem::new(ProblemKind::Unreadable)]),
    };
    // Notes block nothing. Warnings about plausibility do not either: no standard has them, and drawn records are
    // seldom plausible.
    let kind = |rule: opendatabutton::Rule| match rule.severity() {
        _ if is_beyond_standards(rule) => None,
        Severity::Error if is_structure(rule.id()) => Some(ProblemKind::Structure),
        Severity::Error => Some(ProblemKind::Error),
        other => (other == Severity::Warning).then_some(ProblemKind::Warning),
    };
    let mut problems: Vec<Problem> = Vec::new();
    for finding in report.findings() {
        let rule = finding.rule();
        let Some(kind) = kind(rule) else { continue };
        let problem =
            Problem::new(kind).at(finding.row(), finding.path().or(finding.field_name())).rule(rule.id());
        problems.push(match finding.cell() {
            Some(cell) => problem.found(cell),
            None => problem,
        });
    }
    for (rule, count) in report.counts() {
        let listed = report.findings().iter().filter(|finding| finding.rule() == rule).count() as u64;
        if let Some(kind) = kind(rule).filter(|_| count > listed) {
            problems.push(Problem { count: count - listed, ..Problem::new(kind).rule(rule.id()) });
        }
    }
    Ok(problems)
}

/// Whether a rule is about the shape of the table or document rather than its values.
fn is_structure(rule: &str) -> bool {
    let rule = rule.strip_prefix("bal-").unwrap_or(rule);
    ["header-", "column-", "row-", "document-"].iter().any(|prefix| rule.starts_with(prefix))
}

/// Checks the point of the official form that the engine does not warn of: line ends.
pub fn form(bytes: &[u8]) -> Option<Problem> {
    // A text may hold a carriage return, between quotes; the header has none.
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let is_crlf = line.ends_with(b"\r");
    let is_unended = bytes.last().is_some_and(|last| *last != b'\n');
    let found = match (is_crlf, is_unended) {
        (true, _) => "CRLF",
        (false, true) => "no line end at the end",
        (false, false) => return None,
    };
    Some(Problem::new(ProblemKind::Form).expected("LF").found(found))
}
