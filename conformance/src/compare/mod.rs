//! Judges a product's work on a case: its answer and its file, in meaning and in form.

mod document;
mod file;
mod places;
mod table;
mod value;

pub use document::form as form_of_document;
pub use file::{findings, form, is_beyond_standards};

use std::collections::BTreeSet;
use std::path::Path;

use crate::canonical::sha256;
use crate::error::Result;
use crate::generate::Subject;
use crate::level::ProblemKind;
use crate::protocol::{Answer, Wrong};
use crate::report::{Artefact, Problem};
use crate::vectors::{Expected, Finding, Outcome, Record, WantedForm};

/// A case as the suite put it to a product.
pub struct Asked<'a> {
    /// The data set.
    pub subject: &'a Subject,
    /// The records of the case.
    pub records: &'a [Record],
    /// The requested form of a document; None for a table.
    pub form: WantedForm,
    /// The expected result.
    pub expected: &'a Expected,
    /// The folder where the file must be.
    pub directory: &'a Path,
    /// The name that the file must have.
    pub name: &'a str,
}

/// The problems of the answer, and the file that the product made.
///
/// # Errors
/// If the engine itself fails.
pub fn judge(asked: &Asked<'_>, answer: &Answer) -> Result<(Vec<Problem>, Option<Artefact>)> {
    let is_table = matches!(asked.subject, Subject::Table(_));
    let rows = asked.expected.rows();
    // The product may pass on warnings of the standard.
    let of_wrong = |complaints: &[Wrong]| -> Vec<Wrong> {
        complaints.iter().filter(|one| !is_table || !rows.doubtful.contains(&one.row)).cloned().collect()
    };
    match answer {
        Answer::Started { .. } => Ok((vec![Problem::new(ProblemKind::Protocol).found("started")], None)),
        Answer::Skipped { .. } => Ok((vec![Problem::new(ProblemKind::Skipped)], None)),
        Answer::Refused { problems, .. } => {
            let mut found = match asked.expected.outcome {
                Some(Outcome::Exported) if is_table || problems.is_empty() => refused_valid(problems),
                _ => places::compare(asked, &of_wrong(problems)),
            };
            found.extend(left_behind(asked));
            Ok((found, None))
        }
        Answer::Exported { file, rows, sha256, refused, reported, .. } => {
            let all = [refused.clone(), of_wrong(reported)].concat();
            let mut problems = places::compare(asked, &all);
            let rows_of = |complaints: &[Wrong]| complaints.iter().map(|one| one.row).collect();
            let complaints = Complaints { refused: rows_of(refused), reported: rows_of(reported) };
            let claims = Claims { file, rows: *rows, sha256: sha256.as_deref() };
            let artefact = made(asked, &claims, &complaints, &mut problems)?;
            Ok((problems, artefact))
        }
    }
}

/// Checks the product's claims about its file.
struct Claims<'a> {
    file: &'a str,
    rows: Option<u64>,
    sha256: Option<&'a str>,
}

/// The rows of which the product complains.
struct Complaints {
    /// Rows that are not in the file.
    refused: BTreeSet<u64>,
    /// Rows that are in the file.
    reported: BTreeSet<u64>,
}

/// Checks the file that the product made.
fn made(
    asked: &Asked<'_>,
    claims: &Claims<'_>,
    complaints: &Complaints,
    problems: &mut Vec<Problem>,
) -> Result<Option<Artefact>> {
    let bytes = match file::open(asked.directory, claims.file) {
        Ok(bytes) => bytes,
        Err(kind) => {
            let name = Path::new(claims.file).file_name().unwrap_or_default().to_string_lossy().into_owned();
            problems.push(Problem::new(kind).found(name));
            return Ok(None);
        }
    };
    let name = Path::new(claims.file).file_name().unwrap_or_default().to_string_lossy().into_owned();
    if name != asked.name {
        problems.push(Problem::new(ProblemKind::Name).expected(asked.name).found(&*name));
    }
    let artefact = Artefact { file: name, bytes: bytes.len() as u64, sha256: sha256(&bytes) };
    if let Some(claimed) = claims.sha256.filter(|claimed| !claimed.eq_ignore_ascii_case(&artefact.sha256)) {
        problems.push(Problem::new(ProblemKind::Receipt).expected(&*artefact.sha256).found(claimed));
    }
    let kept_rows: Vec<(u64, &Record)> = (asked.subject.first_row()..)
        .zip(asked.records)
        .filter(|(row, _)| !complaints.refused.contains(row))
        .collect();
    let kept: Vec<(&Record, bool)> =
        kept_rows.iter().map(|(row, record)| (*record, complaints.reported.contains(row))).collect();
    if let Some(claimed) = claims.rows.filter(|rows| *rows != kept.len() as u64) {
        problems.push(
            Problem::new(ProblemKind::Receipt).expected(kept.len().to_string()).found(claimed.to_string()),
        );
    }
    let found = findings(&asked.subject.reference(), &bytes, &artefact.file)?;
    match asked.subject {
        Subject::Table(model) => {
            // A warning that the records themselves cause is no fault of the product.
            let is_called_for = |problem: &Problem| {
                let at = problem.row.and_then(|row| row.checked_sub(2));
                let row = at.and_then(|at| kept_rows.get(at as usize)).map(|(row, _)| *row);
                let is_it = |one: &Finding| {
                    Some(&one.rule) == problem.rule.as_ref() && one.row == row && one.field == problem.field
                };
                problem.kind == ProblemKind::Warning && asked.expected.findings.iter().any(is_it)
            };
            problems.extend(found.into_iter().filter(|problem| !is_called_for(problem)));
            problems.extend(form(&bytes));
            problems.extend(table::compare(model, &kept, &bytes));
        }
        Subject::Contracts(model) => {
            problems.extend(not_handed_over(found, &asked.expected.findings));
            let kept: Vec<&Record> = kept.iter().map(|(record, _)| *record).collect();
            problems.extend(document::compare(model, asked.form, &kept, &bytes));
        }
    }
    Ok(Some(artefact))
}

/// Removes the warnings that the records themselves cause: a right export keeps its input.
fn not_handed_over(mut found: Vec<Problem>, expected: &[Finding]) -> Vec<Problem> {
    for expected in expected {
        let is_it =
            |one: &Problem| one.kind == ProblemKind::Warning && one.rule.as_ref() == Some(&expected.rule);
        if let Some(place) = found.iter().position(is_it) {
            found.remove(place);
        }
    }
    found
}

fn refused_valid(complaints: &[Wrong]) -> Vec<Problem> {
    if complaints.is_empty() {
        return vec![Problem::new(ProblemKind::RefusedValid)];
    }
    complaints
        .iter()
        .map(|one| Problem::new(ProblemKind::RefusedValid).at(Some(one.row), one.field.as_deref()))
        .collect()
}

/// A refused export must leave no file.
fn left_behind(asked: &Asked<'_>) -> Option<Problem> {
    let entries = std::fs::read_dir(asked.directory).ok()?.flatten();
    let extension = Path::new(asked.name).extension();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let name = names.into_iter().find(|name| Path::new(name).extension() == extension)?;
    Some(Problem::new(ProblemKind::Silent).found(name))
}
