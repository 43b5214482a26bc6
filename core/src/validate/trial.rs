//! Applies corrections in memory: a report promises only effects that were tried.

use crate::cells::{Cells, RowCopy};
use crate::report::{Finding, Issue, Renamed, Rule, Severity};
use crate::schema::{Layout, RowChecker, Schema};

/// Applies the correction of each kept finding to the copy of its row, and notes the number of errors that it removes.
/// Drops the copies.
pub(super) fn try_corrections(findings: &mut [Finding], schema: &Schema, labels: &[String]) {
    let mut trial: Option<RowTrial> = None;
    for finding in findings {
        let Some(row) = finding.copy.take() else { continue };
        if finding.suggestion.is_some() || finding.rule == Rule::RowMissingCell {
            let trial = trial.get_or_insert_with(|| RowTrial::new(schema, labels));
            finding.removes = trial.effect(&row, finding);
        }
    }
}

/// Checks single rows before and after a correction.
struct RowTrial {
    checker: RowChecker,
}

impl RowTrial {
    fn new(schema: &Schema, labels: &[String]) -> Self {
        let layout = Layout::new(schema, labels.to_vec());
        RowTrial { checker: RowChecker::new(schema.clone(), layout) }
    }

    /// The number of errors that the correction removes, less those that it reveals. None if other rows decide.
    fn effect(&mut self, row: &RowCopy, finding: &Finding) -> Option<i64> {
        let mut corrected = row.clone();
        match (&finding.suggestion, finding.field_number) {
            _ if finding.rule == Rule::RowMissingCell => {
                corrected.complete(self.checker.layout().labels.len())
            }
            (Some(text), Some(number)) => {
                let position = number.checked_sub(1)? as usize;
                if self.checker.compares_rows_by(position) || !corrected.set(position, text) {
                    return None;
                }
            }
            _ => return None,
        }
        let (before, after) = (self.check(row), self.check(&corrected));
        // The rules about the whole file judge a row by its facts.
        (before.1 == after.1).then_some(before.0 - after.0)
    }

    /// The number of errors of a row, and the facts of the row for the rules about the whole file.
    fn check(&mut self, row: &RowCopy) -> (i64, impl PartialEq + use<>) {
        let mut errors = 0;
        self.checker.set_fits(&row.fits);
        self.checker.check(row.cells(), &mut |issue| errors += of_errors(issue));
        self.checker.forget_last();
        (errors, self.checker.take_facts().and_then(|facts| facts.official))
    }
}

/// 1 for an error, 0 for a warning or a note.
fn of_errors(issue: Issue<'_>) -> i64 {
    i64::from(issue.rule.severity() == Severity::Error)
}

/// The trial of new names for columns: the required columns that the file probably has under other names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Renamings {
    columns: Vec<Renaming>,
}

#[derive(Debug, Clone)]
struct Renaming {
    /// The index of the column in the schema, and its place in the file.
    column: usize,
    position: usize,
    effect: Renamed,
}

impl Renamings {
    /// The most columns that are tried: a report shows as many first actions.
    const MOST: usize = 3;

    pub fn new(schema: &Schema, layout: &Layout) -> Self {
        let renamed = layout.renamed(schema).into_iter();
        let columns = renamed.filter(|(column, _)| schema.is_required(*column)).take(Self::MOST);
        let columns = columns.filter_map(|(column, position)| {
            let field = schema.columns().get(column)?.name.clone();
            let label = layout.labels.get(position)?.clone();
            let mut labels = layout.labels.clone();
            labels.get_mut(position)?.clone_from(&field);
            let checker = RowChecker::new(schema.clone(), Layout::new(schema, labels));
            if checker.compares_rows_by(position) {
                return None;
            }
            let before = errors_of_header(schema, RowChecker::new(schema.clone(), layout.clone()));
            let removed = before - errors_of_header(schema, checker);
            let effect = Renamed { field, label, removed, revealed: 0 };
            Some(Renaming { column, position, effect })
        });
        Renamings { columns: columns.collect() }
    }

    /// Tries the names on a row that `checker` has just checked.
    #[inline]
    pub fn look(&mut self, checker: &mut RowChecker, row: Cells<'_>) {
        for renaming in &mut self.columns {
            let more = checker.errors_under_name(renaming.column, renaming.position, row);
            let effect = &mut renaming.effect;
            *(if more > 0 { &mut effect.revealed } else { &mut effect.removed }) += more.abs();
        }
    }

    /// Removes and returns the effects of the rows since the last call.
    pub fn take(&mut self) -> Self {
        let taken = self.clone();
        for renaming in &mut self.columns {
            (renaming.effect.removed, renaming.effect.revealed) = (0, 0);
        }
        taken
    }

    /// Adds the effects of later rows.
    pub fn add(&mut self, later: &Renamings) {
        for (renaming, more) in self.columns.iter_mut().zip(&later.columns) {
            renaming.effect.removed += more.effect.removed;
            renaming.effect.revealed += more.effect.revealed;
        }
    }

    pub fn into_effects(self) -> Vec<Renamed> {
        self.columns.into_iter().map(|renaming| renaming.effect).collect()
    }
}

/// The number of errors about the columns of a file that has rows.
fn errors_of_header(schema: &Schema, checker: RowChecker) -> i64 {
    let mut errors = 0;
    let layout = checker.layout();
    layout.check(schema, &layout.labels, &mut |issue| errors += of_errors(issue));
    checker.check_columns(&mut |issue| errors += of_errors(issue));
    errors
}
