//! The verdict on a row: whether it is right, what is wrong with it, and what is left wrong once it is mended.

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
    /// What the columns tell of their forms; empty while that is not known.
    evidence: Arc<[Evidence]>,
    checker: RowChecker,
    /// Where an official validator gathers facts about the whole file, it must not see a row twice: this one looks first.
    probe: Option<Box<RowChecker>>,
    /// A column that the file lacks is filled with a text: more than the changes differs in a mended row.
    fills: bool,
    wrong: Vec<Wrong>,
    suspects: Vec<usize>,
    scratch: Vec<u8>,
}

/// What is left wrong with a row that was mended.
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

    /// The verdict on a row depends on the rows before it.
    pub fn has_memory(&self) -> bool {
        self.checker.has_memory()
    }

    /// What is wrong with a cell may depend on other rows, or be said by an official validator.
    pub fn looks_beyond(&self) -> bool {
        self.probe.is_some() || self.checker.has_memory()
    }

    pub fn layout(&self) -> &Layout {
        self.checker.layout()
    }

    /// What was gathered for the rules about the whole file since the last time.
    pub fn take_facts(&mut self) -> Option<Facts> {
        self.checker.take_facts()
    }

    /// Forgets the facts of rows that were only looked at.
    pub fn forget_facts(&mut self) {
        if let Some(probe) = &mut self.probe {
            probe.take_facts();
        }
    }

    /// Nothing is wrong with a row, and each value is in its official form. Gathers what is wrong. The texts of a `plain`
    /// row need only be looked at where they begin and end.
    pub fn is_right(&mut self, row: Cells<'_>, plain: bool) -> bool {
        let Judge { schema, checker, probe, wrong, suspects, scratch, evidence, .. } = self;
        wrong.clear();
        suspects.clear();
        let checker = probe.as_deref_mut().unwrap_or(checker);
        checker.check(row, &mut |issue| {
            let (column, stated) = match issue.place {
                Place::Column { column, .. } => (Some(column), issue.params),
                // Something else is wrong with the row, which the last check will say.
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

    /// No rule was broken by the last row.
    pub fn was_valid(&self) -> bool {
        self.wrong.iter().all(|wrong| !wrong.is_error)
    }

    /// The columns of the last row in which something is wrong, or a value may be in another form than the official one,
    /// in their order.
    pub fn suspects(&self) -> &[usize] {
        &self.suspects
    }

    /// What is wrong with the last row in a column.
    pub fn wrong_in(&self, column: usize) -> impl Iterator<Item = &Wrong> + Clone {
        self.wrong.iter().filter(move |wrong| wrong.column == Some(column))
    }

    /// What is left wrong with the last row, once changes are made; None for a row of which nothing is known. Cells that
    /// were right and stay are not judged again.
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

    /// Hands what is left wrong with a row that comes out to the account. `mended` says what [`Judge::left`] found; None
    /// for a row that comes out as it came in.
    pub fn report(
        &mut self,
        row: Cells<'_>,
        mended: Option<Left>,
        output_row: Option<u64>,
        remaining: &mut Collector,
    ) {
        // A row with nothing wrong with it, the checker has judged: values to come are compared with it.
        if self.probe.is_none() {
            match mended {
                None | Some(Left::Nothing) => return,
                Some(_) => self.checker.forget_last(),
            }
        }
        self.checker.check(row, &mut |issue| remaining.take_from(output_row, row, issue));
    }
}
