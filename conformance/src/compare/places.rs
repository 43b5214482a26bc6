use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use crate::generate::Subject;
use crate::generate::model::Relation;
use crate::generate::rule_of;
use crate::level::ProblemKind;
use crate::protocol::Wrong;
use crate::report::Problem;
use crate::vectors::Finding;

/// Compares the complaints of the product with the faults: it must complain of every wrong record, of no right one, and
/// at a place that has to do with the fault. It may complain of a contract that is only doubtful.
pub(super) fn compare(asked: &Asked<'_>, complaints: &[Wrong]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut columns: BTreeMap<u64, Vec<Option<&str>>> = BTreeMap::new();
    for one in complaints {
        columns.entry(one.row).or_default().push(one.field.as_deref());
    }
    let rows = asked.expected.rows();
    // A product may refuse a contract because it is doubtful, but not a row.
    let mut may_complain = rows.wrong.clone();
    if matches!(asked.subject, Subject::Contracts(_)) {
        may_complain.extend(&rows.doubtful);
    }
    for (row, named) in columns.iter().filter(|(row, _)| !may_complain.contains(row)) {
        problems
            .push(Problem::new(ProblemKind::RefusedValid).at(Some(*row), named.first().copied().flatten()));
    }
    for row in &may_complain {
        let findings = about(asked, *row);
        let Some(first) = findings.first() else { continue };
        let right = right_places(asked, &findings);
        let place = |kind| Problem::new(kind).at(Some(*row), first.field.as_deref()).rule(&first.rule);
        match columns.get(row) {
            None if rows.wrong.contains(row) => problems.push(place(ProblemKind::Silent)),
            None => {}
            Some(named) => {
                let is_right = |name: &Option<&str>| match name {
                    Some(name) => right.contains(*name),
                    None => findings.iter().any(|one| one.field.is_none()),
                };
                if !named.iter().any(is_right) {
                    let found: Vec<&str> = named.iter().map(|name| name.unwrap_or("-")).collect();
                    let expected: Vec<&str> = right.iter().map(String::as_str).collect();
                    problems.push(
                        place(ProblemKind::Place).expected(expected.join(", ")).found(found.join(", ")),
                    );
                }
            }
        }
    }
    problems
}

/// The findings of a row: its errors if it has some, else its warnings.
fn about<'a>(asked: &'a Asked<'_>, row: u64) -> Vec<&'a Finding> {
    let of_row = || asked.expected.findings.iter().filter(move |one| one.row == Some(row));
    let errors: Vec<_> = of_row().filter(|one| one.is_error()).collect();
    if errors.is_empty() { of_row().collect() } else { errors }
}

/// The places that a report may name for the findings of a row: for a rule across columns, each of them; for a
/// contract, the name of the field or its path.
fn right_places(asked: &Asked<'_>, findings: &[&Finding]) -> BTreeSet<String> {
    let mut right = BTreeSet::new();
    for finding in findings {
        right.extend(finding.field.clone());
        match asked.subject {
            Subject::Contracts(_) => {
                let path = finding.path.as_deref().unwrap_or_default();
                right.extend(Some(path.to_owned()).filter(|path| !path.is_empty()));
                // A missing member is found in the object around it.
                let lacks = finding.rule == "document-missing-field";
                right.extend(finding.field.iter().filter(|_| lacks).map(|field| format!("{path}/{field}")));
            }
            Subject::Table(model) => {
                let broken = |relation: &&Relation| {
                    let columns = relation.columns();
                    let is_first = |field: &String| columns.first() == Some(&field.as_str());
                    rule_of(relation) == finding.rule && finding.field.as_ref().is_none_or(is_first)
                };
                let columns = model.relations.iter().filter(broken).flat_map(Relation::columns);
                right.extend(columns.map(str::to_owned));
            }
        }
    }
    right
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::generate::contracts::finding::finding;
    use crate::vectors::{Expected, Outcome, WantedForm};

    #[test]
    fn of_contracts_the_name_or_the_way_is_right_and_doubts_are_free() {
        let subject = Subject::find("marches-publics").unwrap();
        let wrong = finding("constraint-pattern", Some(1), "id", "/acheteur/id");
        let lacks = finding("document-missing-field", Some(1), "id", "/acheteur");
        let whole = finding("contract-not-writable", Some(1), "", "");
        let doubtful = finding("contract-cpv", Some(1), "codeCPV", "/codeCPV");
        for (found, complaints, expected) in [
            (&wrong, &[(1, Some("id"))][..], &[][..]),
            (&wrong, &[(1, Some("/acheteur/id"))], &[]),
            (&wrong, &[(1, Some("/acheteur"))], &[ProblemKind::Place]),
            (&wrong, &[(1, None)], &[ProblemKind::Place]),
            (&wrong, &[(2, Some("id"))], &[ProblemKind::RefusedValid, ProblemKind::Silent]),
            (&wrong, &[], &[ProblemKind::Silent]),
            (&lacks, &[(1, Some("/acheteur"))], &[]),
            (&lacks, &[(1, Some("/acheteur/id"))], &[]),
            (&whole, &[(1, None)], &[]),
            (&doubtful, &[], &[]),
            (&doubtful, &[(1, Some("codeCPV"))], &[]),
            (&doubtful, &[(1, Some("montant"))], &[ProblemKind::Place]),
        ] {
            let outcome = Some(if found.severity == "error" { Outcome::Refused } else { Outcome::Exported });
            let asked = Asked {
                subject: &subject,
                records: &[],
                form: WantedForm::Json,
                expected: &Expected { outcome, findings: vec![found.clone()] },
                directory: std::path::Path::new("."),
                name: "",
            };
            let complaints: Vec<Wrong> = complaints
                .iter()
                .map(|(row, field)| Wrong { row: *row, field: field.map(str::to_owned), message: None })
                .collect();
            let kinds: Vec<ProblemKind> =
                compare(&asked, &complaints).iter().map(|problem| problem.kind).collect();
            assert_eq!(kinds, expected, "{} {complaints:?}", found.rule);
        }
    }
}
