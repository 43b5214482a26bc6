//! The verdict on a row: whether it is right, its findings, and the findings that remain once it is repaired.

use std::sync::Arc;

use super::cell::{Wrong, doubts, is_settled};
use super::changes::Changes;
use super::header::Header;
use crate::cells::Cells;
use crate::field_type::Evidence;
use crate::report::{Param, Place, Severity};
use crate::schema::{Facts, Layout, RowChecker, Schema};
use crate::validate::Collector;

/// Judges rows in the order of the schema.
#[derive(Debug, Clone)]
pub(super) struct Judge {
    schema: Schema,
    /// The evidence of each column about the forms of its values; empty while it is not gathered.
    evidence: Arc<[Evidence]>,
    checker: RowChecker,
    /// A second checker, which looks at a row first: a checker that gathers facts about the whole file for an official
    /// validator must see each row only once.
    probe: Option<Box<RowChecker>>,
    /// True if a column that the file lacks is filled with a text: a repaired row then differs from its source in more
    /// than the changes.
    fills: bool,
    wrong: Vec<Wrong>,
    suspects: Vec<usize>,
    scratch: Vec<u8>,
}

/// The severity of the worst finding that remains in a repaired row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Left {
    Nothing,
    Warnings,
    Errors,
}

impl Judge {
    pub fn new(schema: &Schema, header: &Header, evidence: Arc<[Evidence]>) -> Self {
        let checker = RowChecker::new(schema.clone(), Layout::of_schema(schema));
        let probe = schema.referee().looks_across_cells().then(|| Box::new(checker.clone()));
        let fills = header.absent(schema).any(|(_, column)| !column.missing_text().is_empty());
        Judge {
            schema: schema.clone(),
            evidence,
            checker,
            probe,
            fills,
            wrong: Vec::new(),
            suspects: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// True if the verdict on a row depends on the rows before it.
    pub fn has_memory(&self) -> bool {
        self.checker.has_memory()
    }

    /// True if a finding about a cell may depend on other rows, or may come from an official validator.
    pub fn looks_beyond(&self) -> bool {
        self.probe.is_some() || self.checker.has_memory()
    }

    pub fn layout(&self) -> &Layout {
        self.checker.layout()
    }

    /// The facts for rules about the whole file, gathered since the last call.
    pub fn take_facts(&mut self) -> Option<Facts> {
        self.checker.take_facts()
    }

    /// Drops the facts that `probe` gathered.
    pub fn forget_facts(&mut self) {
        if let Some(probe) = &mut self.probe {
            probe.take_facts();
        }
    }

    /// True if a row has no finding and each value is in its official form; otherwise keeps the findings and the
    /// suspect columns. The texts of a `plain` row have nothing to tidy inside: only their ends are looked at.
    pub fn is_right(&mut self, row: Cells<'_>, plain: bool) -> bool {
        let Judge { schema, checker, probe, wrong, suspects, scratch, evidence, .. } = self;
        wrong.clear();
        suspects.clear();
        let checker = probe.as_deref_mut().unwrap_or(checker);
        checker.check(row, &mut |issue| {
            let (column, stated) = match issue.place {
                Place::Column { column, .. } => (Some(column), issue.params),
                // The finding is about the whole row: the last check reports it.
                _ => (None, &[][..]),
            };
            let stated = stated.iter().find_map(|(name, param)| match param {
                Param::Text(text) if *name == "suggestion" => Some((*text).to_owned()),
                _ => None,
            });
            let is_error = issue.rule.severity() == Severity::Error;
            wrong.push(Wrong { column, stated, about_value: issue.rule.is_about_value(), is_error });
            suspects.extend(column);
        });
        let by_type = schema.referee().judges_by_type();
        for (index, (column, value)) in schema.columns().iter().zip(checker.values()).enumerate() {
            let cell = row.get(index).unwrap_or_default();
            let evidence = evidence.get(index).copied().unwrap_or_default();
            if !is_settled(column, cell, *value, (by_type, plain), scratch) || doubts(column, cell, evidence)
            {
                suspects.push(index);
            }
        }
        if wrong.is_empty() && suspects.is_empty() {
            return true;
        }
        suspects.sort_unstable();
        suspects.dedup();
        false
    }

    /// True if the last row had no error.
    pub fn was_valid(&self) -> bool {
        self.wrong.iter().all(|wrong| !wrong.is_error)
    }

    /// The columns of the last row that have a finding, or whose value may not be in its official form; in the order of
    /// the schema.
    pub fn suspects(&self) -> &[usize] {
        &self.suspects
    }

    /// The findings of the last row in a column.
    pub fn wrong_in(&self, column: usize) -> impl Iterator<Item = &Wrong> + Clone {
        self.wrong.iter().filter(move |wrong| wrong.column == Some(column))
    }

    /// The severity of the worst finding left in the last row once `changes` are made; cells that were right and stay
    /// are not judged again. Without `changes`, every cell is judged.
    pub fn left(&mut self, mended: Cells<'_>, changes: Option<&Changes>) -> Left {
        let changes = changes.filter(|changes| {
            !self.fills
                && self.wrong.iter().all(|wrong| wrong.column.is_some_and(|column| changes.has(column)))
        });
        let checker = self.probe.as_deref_mut().unwrap_or(&mut self.checker);
        checker.forget_last();
        let mut left = Left::Nothing;
        let mut find = |severity| {
            left = left.max(if severity == Severity::Error { Left::Errors } else { Left::Warnings });
        };
        match changes {
            Some(changes) => {
                checker.check_changed(mended, changes.columns(), &mut |issue| find(issue.rule.severity()));
            }
            None => checker.check(mended, &mut |issue| find(issue.rule.severity())),
        }
        left
    }

    /// Adds the findings of an output row to `remaining`. `mended` is the result of [`Judge::left`]; None for a row
    /// that is written unchanged.
    pub fn report(
        &mut self,
        row: Cells<'_>,
        mended: Option<Left>,
        output_row: Option<u64>,
        remaining: &mut Collector,
    ) {
        // The checker has already judged a row without findings, and compares later values with it.
        if self.probe.is_none() {
            match mended {
                None | Some(Left::Nothing) => return,
                Some(_) => self.checker.forget_last(),
            }
        }
        self.checker.check(row, &mut |issue| remaining.take_from(output_row, row, issue));
    }
}
