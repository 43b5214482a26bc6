//! Checks the vectors: their form, identifiers, counts, fingerprints, and that a case covers every rule.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;

use opendatabutton::Rule;
use serde_json::Value;

use crate::SUITE_VERSION;
use crate::canonical::sha256;
use crate::compare::is_beyond_standards;
use crate::error::{Error, Result};
use crate::generate::model::Model;
use crate::generate::{contracts, rule_of, rule_of_file, rules_of};
use crate::vectors::{Case, FORMAT, Finding, Input, Ledger, Outcome, Suite, VectorFile};

/// The JSON Schema of a file of vectors.
pub const SCHEMA: &str = include_str!("../schemas/vectors.json");

/// The rules about files that have a case in every data set.
const OF_FILES: [&str; 9] = [
    "file-encoding",
    "file-byte-order-mark",
    "file-delimiter",
    "header-unmatched",
    "column-unknown",
    "column-order",
    "row-blank",
    "row-extra-cell",
    "row-missing-cell",
];

/// The faults of the vectors, in sentences; empty if there are none.
///
/// # Errors
/// If a file of vectors cannot be read again.
pub fn lint(suite: &Suite) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let schema: Value = serde_json::from_str(SCHEMA)?;
    let schema = jsonschema::validator_for(&schema).map_err(|error| Error::new(error.to_string()))?;
    let mut ids = HashSet::new();
    for file in &suite.files {
        let place = format!("{}@{}", file.data_set, file.version);
        for error in schema.iter_errors(&serde_json::to_value(file)?).take(3) {
            wrong.push(format!("{place}: {} at {}", error, error.instance_path()));
        }
        if file.format != FORMAT || file.suite != SUITE_VERSION {
            wrong.push(format!("{place}: of another suite"));
        }
        if file.number_of_cases != file.cases.len() {
            wrong.push(format!("{place}: {} cases, not {}", file.cases.len(), file.number_of_cases));
        }
        for case in &file.cases {
            if !ids.insert(case.id.as_str()) {
                wrong.push(format!("{}: twice", case.id));
            }
            wrong.extend(of_case(suite, file, case).into_iter().map(|what| format!("{}: {what}", case.id)));
        }
    }
    ledgers(suite, &mut wrong);
    let models = Model::all()?;
    for model in &models {
        let mut needed: Vec<(String, String)> = Vec::new();
        for field in &model.fields {
            needed.extend(rules_of(field).into_iter().map(|rule| (field.name.clone(), rule)));
        }
        for relation in &model.relations {
            needed.push((relation.columns().join("+"), rule_of(relation).to_owned()));
        }
        let of_files = OF_FILES.map(|rule| if model.addresses { rule_of_file(rule) } else { rule });
        coverage(suite, &model.reference(), &needed, &of_files, &mut wrong);
    }
    if models.iter().any(|model| model.addresses) {
        wrong.extend(of_addresses(suite));
    }
    for model in contracts::model::Model::all()? {
        let needed = contracts::needed(&model)?;
        let needed: Vec<_> = needed.into_iter().map(|(place, rule)| (place, rule.to_owned())).collect();
        coverage(suite, &model.reference(), &needed, &contracts::OF_FILES, &mut wrong);
        every_rule(suite, &model.reference(), &mut wrong);
    }
    Ok(wrong)
}

fn of_case(suite: &Suite, file: &VectorFile, case: &Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let known: BTreeMap<&str, Rule> = Rule::all().map(|rule| (rule.id(), rule)).collect();
    for rule in &case.rules {
        if rule != "export" && !known.contains_key(rule.as_str()) {
            wrong.push(format!("no rule {rule}"));
        }
    }
    for finding in &case.expected.findings {
        let is_known = known.get(finding.rule.as_str()).is_some_and(|rule| {
            let kind = rule.validata_type().replace('*', finding.field.as_deref().unwrap_or_default());
            kind == finding.kind && rule.severity().code() == finding.severity
        });
        if !is_known {
            wrong.push(format!("{} is not {} {}", finding.rule, finding.severity, finding.kind));
        }
        if !case.rules.contains(&finding.rule) {
            wrong.push(format!("{} is found but not among its rules", finding.rule));
        }
    }
    for flag in &case.flags {
        if !file.flags.contains_key(flag) {
            wrong.push(format!("{flag:?} is not explained"));
        }
    }
    match (&case.records, &case.file, case.expected.outcome) {
        (Some(records), None, Some(outcome)) => {
            if records.iter().any(|change| change.record(&file.bases).is_none()) {
                wrong.push("no such base".to_owned());
            }
            // An exported record may expect a warning.
            if (outcome == Outcome::Refused) != case.expected.findings.iter().any(Finding::is_error) {
                wrong.push("refused and found do not agree".to_owned());
            }
        }
        (None, Some(Input::Raw { path, sha256: sum }), None) => {
            let bytes = fs::read(suite.raw(file, path));
            if bytes.map_or(true, |bytes| sha256(&bytes) != *sum) {
                wrong.push(format!("{path} is not there or is another file"));
            }
        }
        (None, Some(Input::Text { .. }), None) => {}
        (None, Some(Input::Edited { base, .. }), None) => {
            if case.text(file).is_none() {
                wrong.push(format!("what is to be replaced does not stand once in {base}"));
            }
        }
        _ => wrong.push("either records with an outcome, or a file".to_owned()),
    }
    wrong
}

fn ledgers(suite: &Suite, wrong: &mut Vec<String>) {
    let names: BTreeSet<&str> = suite.files.iter().map(|file| file.data_set.as_str()).collect();
    for name in names {
        let path = suite.directory.join(name).join("ids.tsv");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let mut ledger = Ledger::parse(&text);
        for file in suite.files.iter().filter(|file| file.data_set == name) {
            if let Err(error) = ledger.enter(file) {
                wrong.push(error.to_string());
            }
        }
        if ledger.to_text() != text {
            wrong.push(format!("{name}: identifiers are not in ids.tsv"));
        }
    }
}

/// A case breaks every rule that the engine has for addresses. No descriptor lists these rules.
fn of_addresses(suite: &Suite) -> impl Iterator<Item = String> {
    let cases = suite.files.iter().flat_map(|file| &file.cases);
    let found = cases.flat_map(|case| case.expected.findings.iter().map(|one| one.rule.as_str()));
    let found: BTreeSet<String> = found.filter(|rule| rule.starts_with("bal-")).map(str::to_owned).collect();
    let rules = Rule::all().map(Rule::id).filter(|rule| rule.starts_with("bal-"));
    rules.filter(move |rule| !found.contains(*rule)).map(|rule| format!("{rule}: no case breaks it"))
}

fn cases_of<'s>(suite: &'s Suite, reference: &str) -> Vec<&'s Case> {
    let own = |file: &&VectorFile| format!("{}@{}", file.data_set, file.version) == reference;
    suite.files.iter().filter(own).flat_map(|file| &file.cases).collect()
}

/// Every rule of every column or place, and every rule across columns, has a case that keeps it and one that breaks
/// it.
fn coverage(
    suite: &Suite,
    reference: &str,
    needed: &[(String, String)],
    of_files: &[&str],
    wrong: &mut Vec<String>,
) {
    let own = cases_of(suite, reference);
    for (place, rule) in needed {
        let prefix = format!("{reference}/{place}/");
        let about: Vec<&&Case> =
            own.iter().filter(|case| case.id.starts_with(&prefix) && case.rules.contains(rule)).collect();
        let breaks = |case: &&Case| case.expected.findings.iter().any(|finding| finding.rule == *rule);
        if !about.iter().any(|case| breaks(case)) {
            wrong.push(format!("{prefix}{rule}: no case breaks it"));
        }
        if !about.iter().any(|case| case.expected.findings.is_empty()) {
            wrong.push(format!("{prefix}{rule}: no case keeps it"));
        }
    }
    for rule in of_files {
        if !own.iter().any(|case| case.file.is_some() && case.rules.iter().any(|one| one == rule)) {
            wrong.push(format!("{reference}: no file about {rule}"));
        }
    }
}

/// A case breaks every rule about documents.
fn every_rule(suite: &Suite, reference: &str, wrong: &mut Vec<String>) {
    let own = cases_of(suite, reference);
    let of_documents = |rule: &Rule| {
        let id = rule.id();
        let is_theirs = id.starts_with("document-") || id.starts_with("contract-");
        // The standard has no rules of plausibility; and a file that is no document of contracts has no contract to
        // test.
        let beyond = is_beyond_standards(*rule) || ["document-old-format", "document-table"].contains(&id);
        is_theirs && id != contracts::LEFT_OUT && !beyond
    };
    for rule in Rule::all().filter(of_documents).map(Rule::id) {
        let breaks = |case: &Case| case.expected.findings.iter().any(|finding| finding.rule == rule);
        if !own.iter().any(|case| breaks(case)) {
            wrong.push(format!("{reference}: no case breaks {rule}"));
        }
    }
}
