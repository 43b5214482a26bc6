//! The conditions for certifying a report: complete, not edited, of this suite with its official vectors.

use std::collections::BTreeMap;

use crate::SUITE_VERSION;
use crate::error::{Error, Result};
use crate::level::{ProblemKind, reached};
use crate::report::{Case, Counts, DataSet, FORMAT, FORMAT_VERSION, Report, ReportKind, Status};
use crate::run::{SEEDED, engine_version, expected_cases};
use crate::vectors::Suite;

use super::document::expect_format;

/// Fails unless the report is that of a product, run with this version of the suite, its official vectors and all of
/// their cases, and unless all its counts follow from its cases.
///
/// # Errors
/// The first fault found.
pub fn examine(report: &Report, suite: &Suite) -> Result<()> {
    let tested = recount(report)?;
    let of_suite = |what_fr: &str, what_en: &str, found: &str, expected: &str| {
        if found == expected {
            return Ok(());
        }
        Err(Error::said(
            format!("le rapport vient d'une autre suite : {what_fr} {found}, et non {expected}"),
            format!("the report is of another suite: {what_en} {found}, not {expected}"),
        ))
    };
    of_suite("version", "version", &report.suite.version, SUITE_VERSION)?;
    of_suite("moteur", "engine", &report.suite.engine, engine_version())?;
    if !suite.is_official() {
        return Err(Error::said(
            "les cas d'essai présents ici ne sont pas les cas officiels",
            "the vectors that are here are not the official ones",
        ));
    }
    of_suite("empreinte des cas", "vectors", &tested.root, &suite.root)?;
    if !tested.official || tested.cases != suite.cases() as u64 {
        return Err(edited("les cas d'essai", "the vectors"));
    }
    has_all_cases(report, suite)
}

/// Fails unless the report is that of a product, and all its counts follow from its cases. Needs no vectors: it works
/// for reports of any version of the suite.
///
/// # Errors
/// The first fault found.
pub fn recount(report: &Report) -> Result<&crate::report::Vectors> {
    expect_format((&report.format, report.format_version), (FORMAT, FORMAT_VERSION))?;
    let (ReportKind::Product, Some(_), Some(_), Some(vectors)) =
        (report.kind, &report.product, &report.seed, &report.suite.vectors)
    else {
        return Err(Error::said(
            "ce rapport atteste de fichiers : seul celui d'un produit se certifie",
            "this report is about files: only that of a product is certified",
        ));
    };
    if report.cases.windows(2).any(|two| matches!(two, [a, b] if a.id >= b.id)) {
        return Err(edited("l'ordre des cas", "the order of cases"));
    }
    let mut counts = Counts::default();
    for case in &report.cases {
        counts.add(case.status);
        if !follows(case) {
            return Err(edited(&format!("le cas {}", case.id), &format!("the case {}", case.id)));
        }
        let is_of_a_set = |set: &DataSet| (&set.name, &set.version) == (&case.data_set, &case.version);
        if !report.data_sets.iter().any(|set| set.supported && is_of_a_set(set)) {
            return Err(edited(&format!("le cas {}", case.id), &format!("the case {}", case.id)));
        }
    }
    if report.counts != counts {
        return Err(edited("le total des cas", "the count of cases"));
    }
    for set in &report.data_sets {
        let again = DataSet::of(&set.name, &set.version, set.supported, &report.cases);
        if again != *set && !differs_by_what_is_not_listed(set, again, &report.cases) {
            let place = format!("{}@{}", set.name, set.version);
            return Err(edited(&format!("les comptes de {place}"), &format!("the counts of {place}")));
        }
    }
    Ok(vectors)
}

fn edited(fr: &str, en: &str) -> Error {
    Error::said(
        format!("le rapport a été modifié : {fr} ne correspond pas au reste"),
        format!("the report was edited: {en} does not go with the rest"),
    )
}

/// More than any run counts, so that no sum of counts can overflow.
const MOST: u64 = 1 << 40;

/// Whether status and level of a case follow from its problems.
fn follows(case: &Case) -> bool {
    if case.problem_count > MOST || case.problems.iter().any(|one| one.count > MOST) {
        return false;
    }
    let again =
        Case::new(&case.id, &case.data_set, &case.version, &case.rules, case.seeded, case.problems.clone());
    let blocks =
        |case: &Case| case.problems.iter().all(|one| one.blocks == one.kind.blocks() && one.count > 0);
    if again.problem_count == case.problem_count {
        return blocks(case) && (again.status, again.level) == (case.status, case.level);
    }
    // Problems beyond those listed can only lower the level.
    blocks(case)
        && again.problem_count < case.problem_count
        && case.status != Status::Passed
        && case.level <= reached(case.problems.iter().map(|one| one.blocks))
}

/// Whether a data set differs from the sum of its cases only by problems beyond those that the cases list.
fn differs_by_what_is_not_listed(set: &DataSet, again: DataSet, cases: &[Case]) -> bool {
    let own = cases.iter().filter(|case| case.data_set == set.name && case.version == set.version);
    let counted: u64 = own.map(|case| case.problem_count).sum();
    let by_kind = |set: &DataSet| -> BTreeMap<ProblemKind, u64> {
        set.blocking.iter().map(|one| (one.kind, one.count)).collect()
    };
    let (said, listed) = (by_kind(set), by_kind(&again));
    said.values().sum::<u64>() == counted
        && listed.iter().all(|(kind, count)| said.get(kind).is_some_and(|more| more >= count))
        && set.blocking.iter().all(|one| one.blocks == one.kind.blocks())
        && DataSet { blocking: set.blocking.clone(), ..again } == *set
}

/// Checks that the cases are exactly those that the vectors and the seed make.
fn has_all_cases(report: &Report, suite: &Suite) -> Result<()> {
    let data_sets: Vec<(String, String, bool)> =
        report.data_sets.iter().map(|set| (set.name.clone(), set.version.clone(), set.supported)).collect();
    if data_sets.windows(2).any(|two| matches!(two, [a, b] if (&a.0, &a.1) >= (&b.0, &b.1))) {
        return Err(edited("l'ordre des jeux de données", "the order of data sets"));
    }
    let expected = expected_cases(suite, &data_sets, report.seed.as_deref().unwrap_or_default(), SEEDED)?;
    let found: BTreeMap<&str, &Case> = report.cases.iter().map(|case| (case.id.as_str(), case)).collect();
    let mut wrong = expected.iter().filter(|case| {
        found.get(case.id.as_str()).is_none_or(|found| {
            (&found.data_set, &found.version, &found.rules, found.seeded)
                != (&case.data_set, &case.version, &case.rules, case.seeded)
        })
    });
    if let Some(case) = wrong.next() {
        let (id, others) = (&case.id, wrong.count());
        return Err(Error::said(
            format!("le rapport est incomplet : le cas {id}, et {others} autres, y manquent"),
            format!("the report is incomplete: the case {id} and {others} others are missing"),
        ));
    }
    if found.len() != expected.len() {
        return Err(edited("le nombre de cas", "the number of cases"));
    }
    Ok(())
}
