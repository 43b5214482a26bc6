//! The vectors are fresh and in order, and the engine reports their expected findings.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;

use opendatabutton::{DocumentExport, Report, Severity, Validator, datasets};
use opendatabutton_conformance::compare::is_beyond_standards;
use opendatabutton_conformance::generate::{self, contracts, model::Model};
use opendatabutton_conformance::lint;
use opendatabutton_conformance::vectors::{
    Finding, Flag, Input, Outcome, Record, Suite, VectorFile, default_directory,
};

fn suite() -> Suite {
    Suite::load(&default_directory()).unwrap()
}

fn found(report: &Report) -> BTreeSet<Finding> {
    let findings = report.findings().iter().filter(|one| !is_beyond_standards(one.rule()));
    findings
        .map(|one| Finding {
            row: one.row(),
            field: one
                .field_name()
                .map(str::to_owned)
                .filter(|name| one.path().is_none() || !name.is_empty()),
            path: one.path().map(str::to_owned),
            rule: one.rule().id().to_owned(),
            kind: one.type_name().into_owned(),
            severity: one.severity().code().to_owned(),
        })
        .collect()
}

fn validated(file: &VectorFile, bytes: &[u8]) -> BTreeSet<Finding> {
    let schema = datasets::standard(&format!("{}@{}", file.data_set, file.version)).unwrap();
    found(&Validator::new(schema).validate(bytes, "case.csv").unwrap())
}

#[test]
fn they_are_what_the_generator_writes_and_nothing_is_wrong_with_them() {
    let fresh = tempfile::tempdir().unwrap();
    for name in suite().files.iter().map(|file| &file.data_set) {
        // The generator does not know the identifiers of removed cases.
        fs::create_dir_all(fresh.path().join(name)).unwrap();
        let ledger = format!("{name}/ids.tsv");
        fs::copy(default_directory().join(&ledger), fresh.path().join(&ledger)).unwrap();
    }
    generate::write(fresh.path()).unwrap();
    let (here, there) = (suite(), Suite::load(fresh.path()).unwrap());
    assert_eq!(here.root, there.root, "stale: make generate");
    assert_eq!(lint::lint(&here).unwrap(), Vec::<String>::new());
    assert!(here.is_official());
}

#[test]
fn the_engine_finds_what_they_expect() {
    let (suite, models) = (suite(), Model::all().unwrap());
    let documents = contracts::model::Model::all().unwrap();
    let mut differences = Vec::new();
    let mut compared = 0;
    for file in &suite.files {
        let model = models.iter().find(|one| one.data_set == file.data_set && one.version == file.version);
        let document =
            documents.iter().find(|one| one.data_set == file.data_set && one.version == file.version);
        for case in &file.cases {
            let bytes = match (&case.file, case.whole_records(file)) {
                (Some(Input::Raw { path, .. }), _) => fs::read(suite.raw(file, path)).unwrap(),
                (Some(_), _) => case.text(file).unwrap().into_bytes(),
                (None, Some(_)) if case.flags.contains(&Flag::ExportOnly) => continue,
                (None, Some(records)) => match document {
                    Some(model) => serde_json::to_vec(&model.document(&records)).unwrap(),
                    None => generate::table(model.unwrap(), &records).into_bytes(),
                },
                (None, None) => unreachable!("{}", case.id),
            };
            let records = case.whole_records(file).unwrap_or_default();
            let in_file = |one: &Finding| match document.filter(|_| !records.is_empty()) {
                Some(model) => in_document(model, &records, one),
                None => Some(one.clone()),
            };
            let expected: BTreeSet<Finding> = case.expected.findings.iter().filter_map(in_file).collect();
            let found = validated(file, &bytes);
            compared += 1;
            if found != expected {
                differences.push(format!("{}\n  expected {expected:?}\n  found    {found:?}", case.id));
            }
        }
    }
    assert!(
        differences.is_empty(),
        "{} of {compared}:\n{}",
        differences.len(),
        differences[..differences.len().min(30)].join("\n")
    );
    assert!(compared > 1000);
}

/// The generator draws addresses by rules of their own: for any seed, the oracle must know all findings about the
/// records.
#[test]
fn the_engine_finds_what_is_expected_of_drawn_addresses() {
    let seeds: u32 = std::env::var("ODB_SEEDS").map_or(3, |number| number.parse().unwrap());
    let models = Model::all().unwrap();
    for model in models.iter().filter(|model| model.addresses) {
        let mut compared = 0;
        for seed in 1..=seeds {
            let file = generate::seeded(model, &seed.to_string(), usize::MAX).unwrap();
            for case in file.cases.iter().filter(|case| !case.flags.contains(&Flag::ExportOnly)) {
                let records = case.whole_records(&file).unwrap();
                let expected: BTreeSet<Finding> = case.expected.findings.iter().cloned().collect();
                let found = validated(&file, generate::table(model, &records).as_bytes());
                assert_eq!(found, expected, "seed {seed}: {}", case.id);
                compared += 1;
            }
        }
        assert!(compared > 100 * seeds);
    }
}

/// The place of a contract's finding in the JSON document of all contracts; None for a finding of the export alone.
fn in_document(model: &contracts::model::Model, records: &[Record], finding: &Finding) -> Option<Finding> {
    if finding.rule == contracts::finding::NOT_WRITABLE {
        return None;
    }
    let rank = usize::try_from(finding.row? - 1).unwrap();
    let kinds: BTreeSet<&str> = records.iter().map(|record| model.kind_of(record).name.as_str()).collect();
    // Contracts of several kinds would change places.
    assert_eq!(kinds.len(), 1);
    let kind = kinds.first().unwrap();
    let path = format!("/{}/{kind}/{rank}{}", model.root, finding.path.as_deref().unwrap_or_default());
    Some(Finding { path: Some(path), ..finding.clone() })
}

/// Exports the contracts of the cases, and compares the findings; returns the number of cases.
fn exports_or_refuses_contracts(file: &VectorFile) -> usize {
    let schema = datasets::document(&format!("{}@{}", file.data_set, file.version)).unwrap();
    for case in &file.cases {
        let json = serde_json::to_vec(&case.whole_records(file).unwrap()).unwrap();
        let form = case.form.unwrap().code().parse().unwrap();
        let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::new());
        let report = export.write_all(&*json, "case.json", 1000).unwrap();
        let expected: BTreeSet<Finding> = case.expected.findings.iter().cloned().collect();
        assert_eq!(found(&report), expected, "{}", case.id);
        assert_eq!(report.is_valid(), case.expected.outcome == Some(Outcome::Exported), "{}", case.id);
    }
    file.cases.len()
}

#[test]
fn the_engine_exports_or_refuses_contracts_as_they_expect() {
    let suite = suite();
    let is_document = |name: &str| datasets::documents().iter().any(|set| set.name == name);
    let files = suite.files.iter().filter(|file| !file.bases.is_empty() && is_document(&file.data_set));
    assert!(files.map(exports_or_refuses_contracts).sum::<usize>() > 2000);
}

#[test]
fn the_engine_agrees_on_contracts_that_a_seed_draws() {
    let seeds = std::env::var("ODB_CONFORMANCE_SEEDS").ok().and_then(|count| count.parse().ok()).unwrap_or(1);
    for model in contracts::model::Model::all().unwrap() {
        for seed in 0..seeds {
            let drawn = contracts::seeded(&model, &format!("seed {seed}"), usize::MAX).unwrap();
            assert!(exports_or_refuses_contracts(&drawn) > 1000);
        }
    }
}

#[test]
fn the_engine_exports_or_refuses_as_they_expect() {
    let suite = suite();
    let is_table = |name: &str| datasets::all().iter().any(|set| set.name == name);
    for file in suite.files.iter().filter(|file| !file.bases.is_empty() && is_table(&file.data_set)) {
        let schema = datasets::schema(&format!("{}@{}", file.data_set, file.version)).unwrap();
        for case in &file.cases {
            let records = case.whole_records(file).unwrap();
            let json = serde_json::to_vec(&records).unwrap();
            let mut out = Vec::new();
            let mut export = opendatabutton::Export::to_writer(schema.clone(), &mut out).unwrap();
            let report = export.write_all(&*json, "case.json", None, 1000).unwrap();
            let errors: BTreeSet<Finding> =
                found(&report).into_iter().filter(|one| one.severity == Severity::Error.code()).collect();
            let expected: BTreeSet<Finding> =
                case.expected.findings.iter().filter(|one| one.is_error()).cloned().collect();
            assert_eq!(errors, expected, "{}", case.id);
            assert_eq!(report.is_valid(), case.expected.outcome == Some(Outcome::Exported), "{}", case.id);
        }
    }
}
