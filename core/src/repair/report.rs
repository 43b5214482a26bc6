//! The report of a repair: its changes, its questions and the remaining findings.

use super::rule::{Question, RepairRule};
use crate::report::phrase::capital;
use crate::report::{Lang, Report, message, shown};

/// The changes made in a file, the questions that only a person can answer, and the verdict on the output.
///
/// Counts are never capped; the caller chooses how many lines keep their details.
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
    /// The number in the sentence of the question, if it has one.
    pub(super) count: u64,
    pub(super) blocks: bool,
}

impl RepairLine {
    /// The kind of change.
    pub fn rule(&self) -> RepairRule {
        self.rule
    }

    /// The row of the source, counted as in every report: the header is row 1. None for the header and the file.
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The row of the output; None if the row was removed, and for the header and the file.
    pub fn output_row(&self) -> Option<u64> {
        self.output_row
    }

    /// The column's name in the schema, or its label if the schema does not have it.
    pub fn field_name(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// The text before the change, cut after 500 characters.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The text after the change, cut after 500 characters; None if the text was removed.
    pub fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    /// True if the text alone decides the change. Otherwise the change is assumed: the other values of the column, or a
    /// mere likeness, decided.
    pub fn is_sure(&self) -> bool {
        self.sure
    }
}

impl QuestionLine {
    /// The kind of question.
    pub fn question(&self) -> Question {
        self.question
    }

    /// The row of the source, as in [`RepairLine::row`].
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The row of the output.
    pub fn output_row(&self) -> Option<u64> {
        self.output_row
    }

    /// The column, as in [`RepairLine::field_name`].
    pub fn field_name(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// The value asked about, left as it was; cut after 500 characters.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The possible readings of the value; empty when a person must look the value up.
    pub fn readings(&self) -> &[String] {
        &self.readings
    }

    /// True if the question is about the structure of the file, not about one value: rows swallowed, cells shifted,
    /// letters destroyed, a column of the schema that may be among those left out. While it is open, the output is not
    /// compliant.
    pub fn touches_structure(&self) -> bool {
        self.blocks
    }
}

impl RepairReport {
    /// The name of the input.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The file that was written; None for a dry run or a stream.
    pub fn output(&self) -> Option<&str> {
        self.output.as_deref()
    }

    /// True if no change was made: the output has the same bytes as the source.
    pub fn is_unchanged(&self) -> bool {
        self.repairs_count() == 0
    }

    /// True if the output is compliant: it breaks no rule, and no question about the structure of the file is open.
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

    /// The number of changes that are assumed.
    pub fn assumed_count(&self) -> u64 {
        self.log.counts.iter().map(|[_, assumed]| assumed).sum()
    }

    /// The number of questions in the whole file.
    pub fn questions_count(&self) -> u64 {
        self.log.asked.iter().sum()
    }

    /// The number of questions about the structure of the file: see [`QuestionLine::touches_structure`].
    pub fn structure_questions_count(&self) -> u64 {
        self.log.open
    }

    /// The changes that are assumed and kept with their details, in the order of the file.
    pub fn assumed(&self) -> impl Iterator<Item = &RepairLine> {
        self.log.repairs.iter().filter(|line| !line.sure)
    }

    /// The number of changes by rule: sure, then assumed. Rules that changed nothing are left out.
    pub fn counts(&self) -> impl Iterator<Item = (RepairRule, u64, u64)> + '_ {
        RepairRule::all()
            .zip(&self.log.counts)
            .map(|(rule, [sure, assumed])| (rule, *sure, *assumed))
            .filter(|(_, sure, assumed)| sure + assumed > 0)
    }

    /// The number of questions by kind. Kinds that were not asked are left out.
    pub fn question_counts(&self) -> impl Iterator<Item = (Question, u64)> + '_ {
        Question::all().zip(self.log.asked.iter().copied()).filter(|(_, count)| *count > 0)
    }

    /// The number of rows of the source after its header, blank ones included.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The column of a line in the source, if the source has it.
    pub(super) fn source_column(&self, name: Option<&str>) -> Option<&SourceColumn> {
        let name = name.filter(|name| !name.is_empty())?;
        self.log.columns.iter().find(|column| column.name == name)
    }

    /// The column of a line as a spreadsheet shows it, with its title: `colonne C (dateConvention, …)`. Empty for a line
    /// about no column.
    pub(super) fn column_in_words(&self, name: Option<&str>, lang: Lang) -> String {
        match (name.unwrap_or_default(), self.source_column(name)) {
            ("", _) => String::new(),
            (name, Some(column)) => {
                let title = Some(column.title.as_str()).filter(|title| !title.is_empty());
                message::column_named(name, Some(&column.letters), title, lang)
            }
            (name, None) => message::column_named(name, None, None, lang),
        }
    }

    /// As [`RepairReport::column_in_words`], with a capital at the start of a line; a name without letters stays as it is.
    pub(super) fn column_at_start(&self, name: Option<&str>, lang: Lang) -> String {
        let column = self.column_in_words(name, lang);
        if self.source_column(name).is_some() { capital(&column) } else { column }
    }

    /// The verdict on the output: the remaining findings, with their rows in the output.
    pub fn remaining(&self) -> &Report {
        &self.remaining
    }
}

/// How many more lines keep their details: sure changes, assumed changes, questions about the structure, other
/// questions. Each sort has a share of its own, so that none hides another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shares(pub [usize; 4]);

impl Shares {
    const SURE: usize = 0;
    const ASSUMED: usize = 1;
    const STRUCTURE: usize = 2;
    const OTHERS: usize = 3;

    /// Takes the room of one line; false if there is none.
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

/// The room for changes of each sort and for questions of each sort.
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
    /// The number of changes by rule: sure, assumed.
    counts: Vec<[u64; 2]>,
    asked: Vec<u64>,
    /// The number of questions about the structure.
    open: u64,
    /// The number of values in each column that is left out.
    pub left_out: Vec<u64>,
    /// The columns of the source, for people.
    pub columns: Vec<SourceColumn>,
}

/// A column of the source.
#[derive(Debug, Clone)]
pub(super) struct SourceColumn {
    /// Its name in the schema, or its label if the schema does not have it.
    pub name: String,
    /// Its letters in a spreadsheet.
    pub letters: String,
    /// Its title in the standard; empty when it has none.
    pub title: String,
}

/// The place of a change or a question.
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
            columns: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|count| *count == [0; 2])
    }

    /// How often a question was asked.
    pub fn count_of(&self, question: Question) -> u64 {
        self.asked.get(question as usize).copied().unwrap_or_default()
    }

    /// How many more changes and questions keep their details.
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

    /// As [`Log::repaired`], for the bytes of a cell.
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
        // The reading is an absent column of the schema: the unknown column may be that one.
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

    /// Appends the log of later rows, after `before` rows of the source and `written` rows of the output.
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
