use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use crate::level::Kind;
use crate::protocol::Wrong;
use crate::report::Problem;
use crate::vectors::Finding;

/// Compares what the user is told with what is wrong: every wrong record, no other, and a column that has to do with
/// it.
pub(super) fn compare(asked: &Asked<'_>, wrong_rows: &BTreeSet<u64>, told: &[Wrong]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut columns: BTreeMap<u64, Vec<Option<&str>>> = BTreeMap::new();
    for one in told {
        columns.entry(one.row).or_default().push(one.field.as_deref());
    }
    for row in columns.keys().filter(|row| !wrong_rows.contains(row)) {
        problems.push(Problem::new(Kind::RefusedValid).at(Some(*row), None));
    }
    for row in wrong_rows {
        let findings: Vec<_> = errors(asked, *row).collect();
        let Some(first) = findings.first() else { continue };
        let right = right_columns(asked, *row);
        let place = |kind| Problem::new(kind).at(Some(*row), first.field.as_deref()).rule(&first.rule);
        match columns.get(row) {
            None => problems.push(place(Kind::Silent)),
            Some(named) => {
                let is_right = |name: &Option<&str>| match name {
                    Some(name) => right.contains(name),
                    None => findings.iter().any(|one| one.field.is_none()),
                };
                if !named.iter().any(is_right) {
                    let found: Vec<&str> = named.iter().map(|name| name.unwrap_or("-")).collect();
                    let expected: Vec<&str> = right.iter().copied().collect();
                    problems.push(place(Kind::Place).expected(expected.join(", ")).found(found.join(", ")));
                }
            }
        }
    }
    problems
}

fn errors<'a>(asked: &'a Asked<'_>, row: u64) -> impl Iterator<Item = &'a Finding> {
    asked.expected.findings.iter().filter(move |one| one.row == Some(row) && one.is_error())
}

/// The columns that have to do with what is wrong in a row: of a rule across columns, all of them.
fn right_columns<'a>(asked: &'a Asked<'_>, row: u64) -> BTreeSet<&'a str> {
    let mut right = BTreeSet::new();
    for finding in errors(asked, row) {
        right.extend(finding.field.as_deref());
        let broken = |relation: &&crate::generate::model::Relation| {
            crate::generate::rule_of(relation) == finding.rule
                && finding
                    .field
                    .as_ref()
                    .is_none_or(|field| relation.columns().first() == Some(&field.as_str()))
        };
        right.extend(asked.model.relations.iter().filter(broken).flat_map(|relation| relation.columns()));
    }
    right
}
