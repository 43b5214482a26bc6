//! What a repair did, and what it leaves to a person.

use super::rule::{Question, RepairRule};
use crate::report::{Report, shown};

/// What was repaired in a file, what only a person can decide, and the verdict on what comes out.
///
/// Counts are never capped; how many lines are kept with their details is the caller's choice.
#[derive(Debug, Clone)]
pub struct RepairReport {
    pub(super) source: String,
    pub(super) output: Option<String>,
    pub(super) log: Log,
    pub(super) rows: u64,
    pub(super) remaining: Report,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairLine {
    pub(super) rule: RepairRule,
    pub(super) row: Option<u64>,
    pub(super) output_row: Option<u64>,
    pub(super) field: Option<String>,
    pub(super) before: String,
    pub(super) after: Option<String>,
    pub(super) sure: bool,
}

/// A question to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionLine {
    pub(super) question: Question,
    pub(super) row: Option<u64>,
    pub(super) output_row: Option<u64>,
    pub(super) field: Option<String>,
    pub(super) value: String,
    pub(super) readings: Vec<String>,
    /// The number in the sentence, where it has one.
    pub(super) count: u64,
    pub(super) blocks: bool,
}

impl RepairLine {
    /// What was changed.
    pub fn rule(&self) -> RepairRule {
        self.rule
    }

    /// The row of the source, counted as in every report: the header is row 1. None for the header and the file.
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The row of what comes out; None where the row is not there any more.
    pub fn output_row(&self) -> Option<u64> {
        self.output_row
    }

    /// The column, by its name in the schema; of one that the schema does not have, by its own.
    pub fn field_name(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// What stood there, cut after 500 characters.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// What stands there now; None where it was taken out.
    pub fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    /// The text alone says it. Otherwise it is assumed: the other values of the column, or a mere likeness, decided.
    pub fn is_sure(&self) -> bool {
        self.sure
    }
}

impl QuestionLine {
    /// What is asked.
    pub fn question(&self) -> Question {
        self.question
    }

    /// The row of the source, as in [`RepairLine::row`].
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The row of what comes out.
    pub fn output_row(&self) -> Option<u64> {
        self.output_row
    }

    /// The column.
    pub fn field_name(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// The value, which is left as it was; cut after 500 characters.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// What may be meant; empty when that must be looked up.
    pub fn readings(&self) -> &[String] {
        &self.readings
    }

    /// It is about the structure of the file, not about one value: rows swallowed, cells shifted, letters destroyed, a
    /// column of the schema that may be among those left out. As long as it is open, what comes out is not compliant.
    pub fn touches_structure(&self) -> bool {
        self.blocks
    }
}

impl RepairReport {
    /// The name of the input.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The file that was written; None when nothing was to be written, or a stream took it.
    pub fn output(&self) -> Option<&str> {
        self.output.as_deref()
    }

    /// Nothing had to be changed: what comes out are the bytes that went in.
    pub fn is_unchanged(&self) -> bool {
        self.repairs_count() == 0
    }

    /// What comes out is compliant: no rule is broken, and no question is open about the structure of the file.
    pub fn is_valid(&self) -> bool {
        self.remaining.is_valid() && self.log.open == 0
    }

    /// The changes that are kept with their details, in the order of the file.
    pub fn repairs(&self) -> &[RepairLine] {
        &self.log.repairs
    }

    /// The questions that are kept with their details, in the order of the file.
    pub fn questions(&self) -> &[QuestionLine] {
        &self.log.questions
    }

    /// The number of changes in the whole file.
    pub fn repairs_count(&self) -> u64 {
        self.log.counts.iter().map(|[sure, assumed]| sure + assumed).sum()
    }

    /// Of these, how many are assumed.
    pub fn assumed_count(&self) -> u64 {
        self.log.counts.iter().map(|[_, assumed]| assumed).sum()
    }

    /// The number of questions in the whole file.
    pub fn questions_count(&self) -> u64 {
        self.log.asked.iter().sum()
    }

    /// Of these, how many touch the structure of the file: see [`QuestionLine::touches_structure`].
    pub fn structure_questions_count(&self) -> u64 {
        self.log.open
    }

    /// The changes that are assumed and kept with their details, in the order of the file.
    pub fn assumed(&self) -> impl Iterator<Item = &RepairLine> {
        self.log.repairs.iter().filter(|line| !line.sure)
    }

    /// How often each rule changed something: sure, then assumed.
    pub fn counts(&self) -> impl Iterator<Item = (RepairRule, u64, u64)> + '_ {
        RepairRule::all()
            .zip(&self.log.counts)
            .map(|(rule, [sure, assumed])| (rule, *sure, *assumed))
            .filter(|(_, sure, assumed)| sure + assumed > 0)
    }

    /// How often each question is asked.
    pub fn question_counts(&self) -> impl Iterator<Item = (Question, u64)> + '_ {
        Question::all().zip(self.log.asked.iter().copied()).filter(|(_, count)| *count > 0)
    }

    /// The number of rows of the source after its header, blank ones included.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The verdict on what comes out: what stays wrong. Its rows are those of what comes out.
    pub fn remaining(&self) -> &Report {
        &self.remaining
    }
}

/// How many more lines are kept with their details: changes that are sure, assumed ones, questions that touch the
/// structure, others. Each sort has a share of its own, so that none hides another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shares(pub [usize; 4]);

impl Shares {
    const SURE: usize = 0;
    const ASSUMED: usize = 1;
    const STRUCTURE: usize = 2;
    const OTHERS: usize = 3;

    /// One line more; whether there is room for it.
    fn take(&mut self, share: usize) -> bool {
        let room = self.0.get_mut(share).filter(|room| **room > 0);
        room.map(|room| *room -= 1).is_some()
    }

    fn of_change(sure: bool) -> usize {
        if sure { Self::SURE } else { Self::ASSUMED }
    }

    fn of_question(blocks: bool) -> usize {
        if blocks { Self::STRUCTURE } else { Self::OTHERS }
    }
}

/// So many changes and so many questions, of each sort.
impl From<(usize, usize)> for Shares {
    fn from((changes, questions): (usize, usize)) -> Self {
        Shares([changes, changes, questions, questions])
    }
}

/// Counts every change and question, and keeps the first ones with their details.
#[derive(Debug, Clone)]
pub(super) struct Log {
    room: Shares,
    pub repairs: Vec<RepairLine>,
    pub questions: Vec<QuestionLine>,
    /// By rule: sure, assumed.
    counts: Vec<[u64; 2]>,
    asked: Vec<u64>,
    /// The questions that touch the structure.
    open: u64,
    /// Values in the columns that are left out, by their order.
    pub left_out: Vec<u64>,
}

/// Where a change or a question is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spot<'a> {
    pub row: Option<u64>,
    pub output_row: Option<u64>,
    pub field: Option<&'a str>,
}

impl<'a> Spot<'a> {
    pub fn field(name: &'a str) -> Self {
        Spot { field: Some(name), ..Spot::default() }
    }

    pub fn row(row: u64) -> Self {
        Spot { row: Some(row), ..Spot::default() }
    }
}

impl Log {
    pub fn new(room: impl Into<Shares>) -> Self {
        Log {
            room: room.into(),
            repairs: Vec::new(),
            questions: Vec::new(),
            counts: vec![[0; 2]; RepairRule::COUNT],
            asked: vec![0; Question::COUNT],
            open: 0,
            left_out: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|count| *count == [0; 2])
    }

    /// How often a question was asked.
    pub fn count_of(&self, question: Question) -> u64 {
        self.asked.get(question as usize).copied().unwrap_or_default()
    }

    /// How many changes and questions more are kept.
    pub fn room(&self) -> Shares {
        self.room
    }

    pub fn repaired(
        &mut self,
        rule: RepairRule,
        spot: Spot<'_>,
        before: &str,
        after: Option<&str>,
        sure: bool,
    ) {
        self.changed(rule, spot, before.as_bytes(), after, sure);
    }

    /// As [`Log::repaired`], of a cell.
    pub fn changed(
        &mut self,
        rule: RepairRule,
        spot: Spot<'_>,
        before: &[u8],
        after: Option<&str>,
        sure: bool,
    ) {
        if let Some([known, assumed]) = self.counts.get_mut(rule as usize) {
            *if sure { known } else { assumed } += 1;
        }
        if self.room.take(Shares::of_change(sure)) {
            self.repairs.push(RepairLine {
                rule,
                row: spot.row,
                output_row: spot.output_row,
                field: spot.field.map(|name| shown(name.as_bytes())),
                before: shown(before),
                after: after.map(|text| shown(text.as_bytes())),
                sure,
            });
        }
    }

    pub fn ask(&mut self, question: Question, spot: Spot<'_>, value: &str, readings: &[String], count: u64) {
        if let Some(asked) = self.asked.get_mut(question as usize) {
            *asked += 1;
        }
        // A column of the schema is absent, and this one may be it.
        let blocks =
            question.touches_structure() || question == Question::ColumnUnknown && !readings.is_empty();
        self.open += u64::from(blocks);
        if self.room.take(Shares::of_question(blocks)) {
            self.questions.push(QuestionLine {
                question,
                row: spot.row,
                output_row: spot.output_row,
                field: spot.field.map(|name| shown(name.as_bytes())),
                value: shown(value.as_bytes()),
                readings: readings.iter().map(|text| shown(text.as_bytes())).collect(),
                count,
                blocks,
            });
        }
    }

    /// Takes what was said of rows that come after `before` rows of the source and `written` of what comes out.
    pub fn absorb(&mut self, later: Log, before: u64, written: u64) {
        for (count, more) in self.counts.iter_mut().zip(&later.counts) {
            count[0] += more[0];
            count[1] += more[1];
        }
        for (count, more) in self.asked.iter_mut().zip(&later.asked) {
            *count += more;
        }
        self.open += later.open;
        self.left_out.resize(self.left_out.len().max(later.left_out.len()), 0);
        for (count, more) in self.left_out.iter_mut().zip(&later.left_out) {
            *count += more;
        }
        let moved = |row: Option<u64>, by: u64| row.map(|row| row + by);
        for line in later.repairs {
            if self.room.take(Shares::of_change(line.sure)) {
                let (row, output_row) = (moved(line.row, before), moved(line.output_row, written));
                self.repairs.push(RepairLine { row, output_row, ..line });
            }
        }
        for line in later.questions {
            if self.room.take(Shares::of_question(line.blocks)) {
                let (row, output_row) = (moved(line.row, before), moved(line.output_row, written));
                self.questions.push(QuestionLine { row, output_row, ..line });
            }
        }
    }
}
