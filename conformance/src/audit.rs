//! An audit of files by anyone: an attestation about those files, never a product's label.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{
    DocumentForm, DocumentSchema, Siren, Siret, Standard, datasets, file_name, is_workbook,
    recognise_standard_file,
};

use crate::SUITE_VERSION;
use crate::canonical::sha256;
use crate::compare::{findings, form, form_of_document};
use crate::error::{Error, Result};
use crate::level::ProblemKind;
use crate::report::{
    Artefact, Case, Counts, FORMAT, FORMAT_VERSION, Problem, Report, ReportKind, Suite, Times,
};
use crate::run::{engine_version, now};

/// Audits files, each against the given data set, or against the one that its header or root identifies.
///
/// # Errors
/// If a file cannot be read, or its data set cannot be identified.
pub fn audit(files: &[PathBuf], schema: Option<&str>) -> Result<Report> {
    let started = now();
    let mut cases = Vec::new();
    let mut data_sets = BTreeSet::new();
    for path in files {
        let case = one(path, schema)?;
        data_sets.insert((case.data_set.clone(), case.version.clone(), true));
        cases.push(case);
    }
    let mut report = Report {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        kind: ReportKind::Files,
        suite: Suite {
            version: SUITE_VERSION.to_owned(),
            vectors: None,
            engine: engine_version().to_owned(),
        },
        product: None,
        seed: None,
        times: Times { started, finished: now() },
        counts: Counts::default(),
        data_sets: Vec::new(),
        cases,
    };
    report.conclude(&data_sets.into_iter().collect::<Vec<_>>());
    Ok(report)
}

fn one(path: &Path, schema: Option<&str>) -> Result<Case> {
    let bytes = fs::read(path).map_err(|error| Error::file(path, error))?;
    let standard = match schema {
        Some(name) => datasets::standard(name)?,
        None => recognised(path)?,
    };
    let (data_set, version) = match (&standard, schema) {
        // The name of the data set here, even if its descriptor has another.
        (Standard::Table(_), Some(name)) => {
            let (set, version) = datasets::find(name)?;
            (set.name.to_owned(), version.number.to_owned())
        }
        _ => (standard.name().to_owned(), standard.version().to_owned()),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut problems = findings(&format!("{data_set}@{version}"), &bytes, &name)?;
    let (problem, official) = match &standard {
        Standard::Document(document) => {
            problems.extend(form_of_document(&bytes));
            (!is_official_document(&name, document), "DECP-SIRET-AAAA-MM-JJ-NN.json, .xml".to_owned())
        }
        _ => {
            if is_workbook(&bytes) {
                problems.push(Problem::new(ProblemKind::Form).expected("CSV").found("xlsx, ods, xls"));
            } else {
                problems.extend(form(&bytes));
            }
            (!is_official(&name, &data_set), format!("AAAAMMJJ_SIREN_{data_set}.csv"))
        }
    };
    if problem {
        problems.push(Problem::new(ProblemKind::Name).expected(official).found(&*name));
    }
    let mut rules: Vec<String> = problems.iter().filter_map(|problem| problem.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    let mut case = Case::new(&name, &data_set, &version, &rules, false, problems);
    case.file = Some(Artefact { file: name, bytes: bytes.len() as u64, sha256: sha256(&bytes) });
    Ok(case)
}

fn recognised(path: &Path) -> Result<Standard> {
    recognise_standard_file(path)?.ok_or_else(|| {
        Error::in_file(
            path,
            "aucun jeu de données reconnu ; dites lequel avec --schema",
            "no data set recognised: say which with --schema",
        )
    })
}

/// Whether the name has the official form, whatever its day and producer.
fn is_official(name: &str, data_set: &str) -> bool {
    let mut parts = name.splitn(3, '_');
    let day = parts.next().and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
    let producer = parts.next().and_then(|siren| Siren::new(siren).ok());
    day.zip(producer).is_some_and(|(day, producer)| file_name(day, &producer, data_set) == name)
}

/// Whether the name has the official form, whatever its producer, day and number.
fn is_official_document(name: &str, schema: &DocumentSchema) -> bool {
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let mut parts = stem.splitn(3, '-').skip(1);
    let producer = parts.next().and_then(|siret| Siret::new(siret).ok());
    let day_and_number = parts.next().and_then(|rest| rest.rsplit_once('-'));
    let day = day_and_number.and_then(|(day, _)| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    let number = day_and_number.and_then(|(_, number)| number.parse().ok());
    producer.zip(day).zip(number).zip(DocumentForm::of_path(name)).is_some_and(
        |(((producer, day), number), form)| schema.file_name(day, &producer, number, form) == name,
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn official_names_of_documents() {
        let schema = datasets::document("marches-publics").unwrap();
        for (name, is_right) in [
            ("DECP-21860194600013-2026-01-31-01.json", true),
            ("DECP-21860194600013-2026-01-31-12.xml", true),
            ("DECP-21860194600014-2026-01-31-01.json", false),
            ("DECP-21860194600013-2026-02-31-01.json", false),
            ("DECP-21860194600013-2026-01-31-1.json", false),
            ("DECP-21860194600013-2026-01-31.json", false),
            ("DECP-21860194600013-2026-01-31-01.csv", false),
            ("decp.json", false),
        ] {
            assert_eq!(is_official_document(name, &schema), is_right, "{name}");
        }
    }

    #[test]
    fn official_names() {
        for (name, is_right) in [
            ("20260131_218601946_deliberations.csv", true),
            ("20260131_218601947_deliberations.csv", false),
            ("20260231_218601946_deliberations.csv", false),
            ("20260131_218601946_budget.csv", false),
            ("deliberations.csv", false),
        ] {
            assert_eq!(is_official(name, "deliberations"), is_right, "{name}");
        }
    }
}
