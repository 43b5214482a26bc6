//! The repair report as JSON, for programs.

use serde::Serialize;
use serde_json::value::RawValue;

use super::report::{QuestionLine, RepairLine, RepairReport};
use super::text::questions;
use crate::report::Lang;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    /// True if the output breaks no rule and no question about the structure of the file is open.
    valid: bool,
    stats: Stats,
    source: &'a str,
    output: Option<&'a str>,
    schema: Schema<'a>,
    questions: Vec<Question<'a>>,
    /// The repairs that are not sure.
    assumed: Vec<Repair<'a>>,
    repairs: Vec<Repair<'a>>,
    counts: Vec<Count>,
    question_counts: Vec<Count>,
    /// The verdict on the output, in the shape of a check's report.
    report: Option<Box<RawValue>>,
}

#[derive(Serialize)]
struct Schema<'a> {
    name: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Stats {
    rows: u64,
    rows_written: u64,
    repairs: u64,
    assumed: u64,
    questions: u64,
    structure_questions: u64,
    errors_left: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repair<'a> {
    rule: &'static str,
    title: &'static str,
    row_number: Option<u64>,
    output_row_number: Option<u64>,
    field_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_letters: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_title: Option<&'a str>,
    before: &'a str,
    after: Option<&'a str>,
    certainty: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question<'a> {
    question: &'static str,
    title: &'static str,
    message: String,
    row_number: Option<u64>,
    output_row_number: Option<u64>,
    field_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_letters: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_title: Option<&'a str>,
    /// True if the output is not compliant while the question is open.
    structure: bool,
    value: &'a str,
    readings: &'a [String],
}

#[derive(Serialize)]
struct Count {
    rule: &'static str,
    title: &'static str,
    count: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<u64>,
}

impl RepairReport {
    /// The report as indented JSON, for programs.
    pub fn to_json(&self, lang: Lang) -> String {
        render(self, lang)
    }
}

fn render(report: &RepairReport, lang: Lang) -> String {
    let remaining = report.remaining();
    let (blocking, others) = questions(report);
    let document = Document {
        valid: report.is_valid(),
        stats: Stats {
            rows: report.rows(),
            rows_written: remaining.rows(),
            repairs: report.repairs_count(),
            assumed: report.assumed_count(),
            questions: report.questions_count(),
            structure_questions: report.structure_questions_count(),
            errors_left: remaining.errors(),
        },
        source: report.source(),
        output: report.output(),
        schema: Schema { name: remaining.schema_name(), version: remaining.schema_version() },
        questions: blocking.into_iter().chain(others).map(|line| question(report, line, lang)).collect(),
        assumed: report.assumed().map(|line| repair(report, line, lang)).collect(),
        repairs: report.repairs().iter().map(|line| repair(report, line, lang)).collect(),
        counts: report
            .counts()
            .map(|(rule, sure, assumed)| Count {
                rule: rule.id(),
                title: rule.title(lang),
                count: sure + assumed,
                assumed: Some(assumed),
            })
            .collect(),
        question_counts: report
            .question_counts()
            .map(|(rule, count)| Count { rule: rule.id(), title: rule.title(lang), count, assumed: None })
            .collect(),
        report: RawValue::from_string(remaining.to_json(lang)).ok(),
    };
    // Serialising plain structures into memory cannot fail.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

fn repair<'r>(report: &'r RepairReport, line: &'r RepairLine, lang: Lang) -> Repair<'r> {
    let column = report.source_column(line.field_name());
    Repair {
        column_letters: column.map(|column| column.letters.as_str()),
        column_title: column.map(|column| column.title.as_str()).filter(|title| !title.is_empty()),
        rule: line.rule().id(),
        title: line.rule().title(lang),
        row_number: line.row(),
        output_row_number: line.output_row(),
        field_name: line.field_name(),
        before: line.before(),
        after: line.after(),
        certainty: if line.is_sure() { "sure" } else { "assumed" },
    }
}

fn question<'r>(report: &'r RepairReport, line: &'r QuestionLine, lang: Lang) -> Question<'r> {
    let column = report.source_column(line.field_name());
    Question {
        column_letters: column.map(|column| column.letters.as_str()),
        column_title: column.map(|column| column.title.as_str()).filter(|title| !title.is_empty()),
        question: line.question().id(),
        title: line.question().title(lang),
        message: line.message(lang),
        row_number: line.row(),
        output_row_number: line.output_row(),
        field_name: line.field_name(),
        structure: line.touches_structure(),
        value: line.value(),
        readings: line.readings(),
    }
}
