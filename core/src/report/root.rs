//! Finds the causes of findings. A finding has a cause if correcting the cause also removes the finding: a blank row, a
//! shifted row, another finding of the same cell, or the first value of a column written in one wrong form.

use std::collections::HashMap;
use std::sync::Arc;

use super::finding::Cause;
use super::{Finding, Medium, Rule, Severity, Slot, message};

/// From this number of wrong values in one form on, a column has one fault, not many.
const MANY: usize = 4;

/// Sets the cause of each finding, and the number of findings that each cause explains.
pub(crate) fn find_roots(findings: &mut [Finding]) {
    let rows = of_rows(findings);
    let mut roots: Vec<Option<usize>> = vec![None; findings.len()];
    for row in rows.values() {
        // A record of a program is blank if none of its values was accepted: the blank row is then not the cause.
        let is_row = |place: &usize| findings.get(*place).is_some_and(|f| f.medium != Medium::Records);
        if row.first().is_some_and(is_row) {
            from_row(findings, row, &mut roots);
        }
    }
    renamed(findings, &mut roots);
    for row in rows.values() {
        of_cells(findings, row, &mut roots);
    }
    of_columns(findings, &mut roots);
    of_sheet(findings, &mut roots);
    for place in 0..roots.len() {
        // A cause may itself have a cause: the main finding of a cell may belong to a column written in one wrong form.
        if let Some(root) = roots.get(place).copied().flatten()
            && let (Some(further), Some(slot)) = (roots.get(root).copied().flatten(), roots.get_mut(place))
        {
            *slot = Some(further);
        }
    }
    for (place, root) in roots.iter().enumerate() {
        let Some(root) = *root else { continue };
        let (Some(found), Some(from)) = (findings.get(place), findings.get(root)) else { continue };
        let cause = Arc::new(Cause { rule: from.rule, row: from.row, field_name: from.field_name.clone() });
        let is_error = found.severity() == Severity::Error;
        // The other values of a column are in other rows.
        let same_row = found.row == from.row || from.rule == Rule::SheetElsewhere;
        if let Some(from) = findings.get_mut(root).filter(|_| is_error) {
            let folded = &mut from.folded;
            *(if same_row { &mut folded.row } else { &mut folded.column }) += 1;
        }
        if let Some(found) = findings.get_mut(place) {
            found.cause = Some(cause);
        }
    }
}

/// The places of the findings of each row, for rows with more than one.
fn of_rows(findings: &[Finding]) -> HashMap<u64, Vec<usize>> {
    let mut rows: HashMap<u64, Vec<usize>> = HashMap::new();
    for (place, finding) in findings.iter().enumerate() {
        // A contract is not a row: it has nested values, and no cells.
        if let (Some(row), None) = (finding.row, &finding.location) {
            rows.entry(row).or_default().push(place);
        }
    }
    rows.retain(|_, places| places.len() > 1);
    rows
}

/// Finds the findings that a fault of the whole row causes: the row is blank, an unclosed quote swallowed cells, or the
/// row has too many or too few cells.
fn from_row(findings: &[Finding], row: &[usize], roots: &mut [Option<usize>]) {
    let first = |rules: &[Rule]| {
        let found =
            |place: &&usize| findings.get(**place).is_some_and(|finding| rules.contains(&finding.rule));
        row.iter().find(found).copied()
    };
    let is_error = |place: usize| findings.get(place).is_some_and(|f| f.severity() == Severity::Error);
    let is = |place: usize, rule: Rule| findings.get(place).is_some_and(|finding| finding.rule == rule);
    let mut fold = |root: usize, comes: &dyn Fn(usize) -> bool| {
        for place in row.iter().copied().filter(|place| *place != root && comes(*place)) {
            if let Some(slot) = roots.get_mut(place) {
                *slot = Some(root);
            }
        }
    };
    if let Some(blank) = first(&[Rule::RowBlank]) {
        fold(blank, &is_error);
    } else if let Some(quote) = first(&[Rule::RowSwallowed, Rule::FileUnclosedQuote]) {
        fold(quote, &|place| is(place, Rule::RowMissingCell) || is(place, Rule::RowExtraCell));
    } else if let Some(extra) = first(&[Rule::RowExtraCell]) {
        fold(extra, &is_error);
    } else if let Some(missing) = first(&[Rule::RowMissingCell]) {
        // Completing the row leaves a required cell empty: that finding stays apart.
        fold(missing, &|place| is(place, Rule::RowMissingCell));
    }
}

/// Joins the two findings of a renamed column: the missing column causes the unknown one.
fn renamed(findings: &[Finding], roots: &mut [Option<usize>]) {
    let header = || findings.iter().enumerate().filter(|(_, finding)| finding.row.is_none());
    let missing: HashMap<(&str, &str), usize> = header()
        .filter(|(_, finding)| finding.rule.is_about_absent())
        .filter_map(|(place, finding)| {
            Some(((finding.field_name()?, message::param(finding, "nearest")?), place))
        })
        .collect();
    for (place, finding) in header().filter(|(_, finding)| finding.rule == Rule::ColumnUnknown) {
        let (Some(name), Some(nearest)) = (finding.field_name(), message::param(finding, "nearest")) else {
            continue;
        };
        if let (Some(root), Some(slot)) = (missing.get(&(nearest, name)), roots.get_mut(place)) {
            *slot = Some(*root);
        }
    }
}

/// Joins all errors if the data are on another sheet.
fn of_sheet(findings: &[Finding], roots: &mut [Option<usize>]) {
    let Some(root) = findings.iter().position(|finding| finding.rule == Rule::SheetElsewhere) else { return };
    for (finding, slot) in findings.iter().zip(roots) {
        if finding.severity() == Severity::Error {
            *slot = Some(root);
        }
    }
}

/// Joins the wrong values of a column that all have a suggestion: the column is written in one wrong form.
fn of_columns(findings: &[Finding], roots: &mut [Option<usize>]) {
    let mut columns: HashMap<(Rule, Slot, bool), Vec<usize>> = HashMap::new();
    for (place, finding) in findings.iter().enumerate() {
        let is_value = finding.severity() == Severity::Error && finding.rule.is_about_value();
        if is_value && finding.location.is_none() && roots.get(place) == Some(&None) {
            columns.entry((finding.rule, finding.slot, message::is_held(finding))).or_default().push(place);
        }
    }
    for places in columns.into_values() {
        let of = |place: &usize| findings.get(*place);
        let all_mended = places.iter().filter_map(of).all(|finding| finding.suggestion.is_some());
        let first_value = places.first().and_then(of).and_then(Finding::cell);
        // A report already shows one repeated value in one line.
        let differ = places.iter().filter_map(of).any(|finding| finding.cell() != first_value);
        let (true, true, true, Some(first)) = (all_mended, differ, places.len() >= MANY, places.first())
        else {
            continue;
        };
        for place in places.iter().skip(1) {
            if let Some(slot) = roots.get_mut(*place) {
                *slot = Some(*first);
            }
        }
    }
}

/// Joins the findings of one cell. The main one is that of a SIRET or SIREN check, which is the most precise.
fn of_cells(findings: &[Finding], row: &[usize], roots: &mut [Option<usize>]) {
    let mut cells: HashMap<&str, Vec<usize>> = HashMap::new();
    for place in row.iter().copied() {
        let Some(finding) = findings.get(place) else { continue };
        let is_value = finding.severity() == Severity::Error
            && finding.rule.is_about_value()
            && roots.get(place) == Some(&None);
        if let (true, Some(name)) = (is_value, finding.field_name().filter(|name| !name.is_empty())) {
            cells.entry(name).or_default().push(place);
        }
    }
    let shown =
        |place: &&usize| findings.get(**place).is_some_and(|finding| finding.rule == Rule::SheetShown);
    for place in row.iter().filter(shown) {
        // If an error already names the stored value, the warning adds nothing.
        let name = findings.get(*place).and_then(Finding::field_name).unwrap_or_default();
        let held = |place: &&usize| findings.get(**place).is_some_and(message::is_held);
        let error = cells.get(name).and_then(|places| places.iter().find(held));
        if let (Some(error), Some(slot)) = (error, roots.get_mut(*place)) {
            *slot = Some(*error);
        }
    }
    for places in cells.into_values().filter(|places| places.len() > 1) {
        let tells_most = |place: &&usize| {
            findings.get(**place).is_some_and(|f| matches!(f.rule, Rule::CheckSiret | Rule::CheckSiren))
        };
        let Some(main) = places.iter().find(tells_most).or(places.first()).copied() else { continue };
        for place in places.into_iter().filter(|place| *place != main) {
            if let Some(slot) = roots.get_mut(place) {
                *slot = Some(main);
            }
        }
    }
}
