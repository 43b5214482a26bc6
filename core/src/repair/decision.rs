//! Decides, for a row in which something is wrong, which cells change and which questions a person must answer.

use std::sync::Arc;

use super::account::Done;
use super::cell::{Repaired, is_blank_text, joined, mend_cell};
use super::changes::Changes;
use super::header::Header;
use super::memory::Memory;
use super::report::Spot;
use super::rule::{Question, RepairRule};
use super::verdict::Judge;
use crate::cells::Cells;
use crate::field_type::{Evidence, FieldType, lexical, tidy};
use crate::schema::Schema;

/// Decides on the cells of a row, which come in the order of the schema.
#[derive(Debug, Clone)]
pub(super) struct Decider {
    schema: Schema,
    /// The columns of the schema that the file has.
    present: Vec<bool>,
    /// The evidence of each column about the forms of its values; empty while it is not gathered.
    evidence: Arc<[Evidence]>,
    memory: Memory,
    /// The columns that changed in the last row that had changes.
    recent: Vec<usize>,
    scratch: Vec<u8>,
}

impl Decider {
    pub fn new(schema: &Schema, header: &Header, evidence: Arc<[Evidence]>) -> Self {
        let present = header.sources.iter().map(Option::is_some).collect();
        Decider {
            schema: schema.clone(),
            present,
            evidence,
            memory: Memory::default(),
            recent: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// Fills `changes` with the remembered repairs of the columns in `recent`. False unless each of these cells has a
    /// remembered repair that holds whatever the check finds in the row.
    pub fn recall(&self, row: Cells<'_>, changes: &mut Changes) -> bool {
        changes.clear();
        !self.recent.is_empty()
            && self.recent.iter().all(|index| {
                let repaired = row.get(*index).and_then(|cell| self.memory.recall(*index, cell));
                let Some(Repaired { text, sure, rule }) = repaired else { return false };
                changes.add(*index, text, *rule, *sure);
                true
            })
    }

    /// Fills `changes` with the repairs of the row that `judge` has just judged; asks the questions that only a person
    /// can answer.
    pub fn decide(
        &mut self,
        row: Cells<'_>,
        judge: &Judge,
        spot: Spot<'_>,
        done: &mut Done,
        changes: &mut Changes,
    ) {
        let Decider { schema, present, evidence, memory, recent, scratch } = self;
        let by_type = schema.referee().judges_by_type();
        changes.clear();
        let apart = number_apart(schema, row);
        for (column, text, rule) in apart.iter().flatten() {
            changes.add(*column, text, *rule, true);
        }
        for index in judge.suspects().iter().copied() {
            let is_open = present.get(index) == Some(&true) && !(apart.is_some() && changes.has(index));
            let text = row.get(index).filter(|_| is_open).and_then(|cell| std::str::from_utf8(cell).ok());
            let (Some(column), Some(text)) = (schema.columns().get(index), text) else { continue };
            let wrong = judge.wrong_in(index);
            if let Some(known) = memory.find(index, text, wrong.clone()) {
                if let Some(repaired) = known {
                    changes.add(index, &repaired.text, repaired.rule, repaired.sure);
                }
                continue;
            }
            if let Some(told) = &mut done.told {
                told.mended(column, text, wrong.clone().any(|wrong| wrong.about_value));
            }
            let mut asked = false;
            let ask = &mut |question, readings: &[String]| {
                asked = true;
                done.log.ask(question, Spot { field: Some(&column.name), ..spot }, text, readings, 0);
            };
            let evidence = evidence.get(index).copied().unwrap_or_default();
            let repaired = mend_cell(column, text, wrong.clone(), (evidence, by_type), scratch, ask);
            if let Some(repaired) = &repaired {
                changes.add(index, &repaired.text, repaired.rule, repaired.sure);
            }
            if !asked {
                let found = wrong.clone().next().is_some();
                // Rules across columns may ask whether a right number is a percentage.
                let always =
                    if found { !column.takes(text) } else { !matches!(column.field_type, FieldType::Number) };
                memory.remember((index, text), wrong, repaired, always);
            }
        }
        if apart.is_some() {
            changes.sort();
        }
        if !changes.is_empty() {
            recent.clear();
            recent.extend(changes.columns());
        }
    }
}

/// The new texts of the two columns of an address's number and suffix. None unless the cell of the number also contains
/// the suffix (`3 bis`), and the cell of the suffix is empty or repeats it.
fn number_apart<'r>(schema: &Schema, row: Cells<'r>) -> Option<[(usize, &'r str, RepairRule); 2]> {
    let (columns, part) = schema.referee().joined_columns()?;
    let [number, suffix] = columns.map(|name| schema.index_of(name));
    let (number, suffix) = (number?, suffix?);
    let text = |index| row.get(index).and_then(|cell| std::str::from_utf8(cell).ok());
    let (digits, behind) = part(text(number)?)?;
    let said = tidy::tidy(text(suffix).unwrap_or_default());
    (said.is_empty() || said == behind)
        .then_some([(number, digits, RepairRule::Number), (suffix, behind, RepairRule::Text)])
}

/// Asks about a row of totals that is still wrong: one cell begins with a word for a total, and at least half of the
/// others are blank.
pub(super) fn ask_about_totals(cells: Cells<'_>, spot: Spot<'_>, done: &mut Done) {
    let named = cells.iter().filter_map(|cell| std::str::from_utf8(cell).ok()).any(|text| {
        let folded = lexical::fold(lexical::strip(text));
        ["total", "totaux", "sous-total", "sous total", "somme"].iter().any(|word| {
            folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    });
    if named && cells.iter().filter(|cell| is_blank_text(cell)).count() * 2 + 1 >= cells.len() {
        done.log.ask(Question::TotalsRow, spot, &joined(cells), &[], 0);
    }
}
