//! An audit of files, whoever made them: an attestation on those files, never a product's label.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{Siren, datasets, file_name, is_workbook, recognise_file};

use crate::SUITE_VERSION;
use crate::canonical::sha256;
use crate::compare::{findings, form};
use crate::error::{Error, Result};
use crate::level::Kind;
use crate::report::{
    Artefact, Case, Counts, FORMAT, FORMAT_VERSION, Problem, Report, ReportKind, Suite, Times,
};
use crate::run::{engine_version, now};

/// Audits files, each against the data set that is named or that its header shows.
///
/// # Errors
/// When a file cannot be read, or its data set cannot be told.
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
    report.settle(&data_sets.into_iter().collect::<Vec<_>>());
    Ok(report)
}

fn one(path: &Path, schema: Option<&str>) -> Result<Case> {
    let bytes = fs::read(path).map_err(|error| Error::file(path, error))?;
    let reference = match schema {
        Some(name) => name.to_owned(),
        None => recognised(path)?,
    };
    let (set, version) = datasets::find(&reference)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut problems = findings(&format!("{}@{}", set.name, version.number), &bytes, &name)?;
    if is_workbook(&bytes) {
        problems.push(Problem::new(Kind::Form).expected("CSV").found("xlsx, ods, xls"));
    } else {
        problems.extend(form(&bytes));
    }
    if !is_official(&name, set.name) {
        problems.push(
            Problem::new(Kind::Name).expected(format!("AAAAMMJJ_SIREN_{}.csv", set.name)).found(&*name),
        );
    }
    let mut rules: Vec<String> = problems.iter().filter_map(|problem| problem.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    let mut case = Case::new(&name, set.name, version.number, &rules, false, problems);
    case.file = Some(Artefact { file: name, bytes: bytes.len() as u64, sha256: sha256(&bytes) });
    Ok(case)
}

fn recognised(path: &Path) -> Result<String> {
    let found = recognise_file(path)?;
    let best = found.ok_or_else(|| {
        Error::in_file(
            path,
            "aucun jeu de données reconnu ; dites lequel avec --schema",
            "no data set recognised: say which with --schema",
        )
    })?;
    Ok(format!("{}@{}", best.schema.name(), best.schema.version()))
}

/// Whether the name is the one that its own day and producer make.
fn is_official(name: &str, data_set: &str) -> bool {
    let mut parts = name.splitn(3, '_');
    let day = parts.next().and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
    let producer = parts.next().and_then(|siren| Siren::new(siren).ok());
    day.zip(producer).is_some_and(|(day, producer)| file_name(day, &producer, data_set) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

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
