//! The repair report for a terminal: the verdict, the questions, the changes, the remaining findings.

use std::collections::HashSet;
use std::fmt::{self, Write};

use super::report::{QuestionLine, RepairLine, RepairReport};
use super::rule::RepairRule;
use crate::report::message::one_line;
use crate::report::phrase::{counted, filled, number, phrase};
use crate::report::{Finding, Lang, Painter, Report, Severity, TextStyle, visible};

impl QuestionLine {
    /// The question in a sentence or two.
    pub fn message(&self, lang: Lang) -> String {
        message(self, lang)
    }
}

fn message(line: &QuestionLine, lang: Lang) -> String {
    let key = format!("doubt-{}-text", line.question.id());
    let values = [
        ("value", line.value.as_str()),
        ("field", line.field.as_deref().unwrap_or_default()),
        ("count", &number(line.count, lang)),
    ];
    let mut text = filled(&key, lang, &values);
    if !line.readings.is_empty() {
        let readings = line.readings.join(lang.pick(" ou ", " or "));
        text.push(' ');
        text.push_str(&filled("doubt-readings", lang, &[("readings", &readings)]));
    }
    text
}

/// The verdict on the output, and a phrase that counts the changes and the questions.
pub(super) fn verdict(report: &RepairReport, lang: Lang) -> (String, String) {
    let remaining = report.remaining();
    let verdict = match report.is_valid() {
        true if report.questions_count() > 0 => {
            counted("repair-question-first", report.questions_count(), lang)
        }
        true => phrase("repair-verdict-valid", lang).to_owned(),
        false => {
            let errors = Some(remaining.errors()).filter(|count| *count > 0);
            let open = Some(report.structure_questions_count()).filter(|count| *count > 0);
            let left = [("errors", errors), ("repair-structure", open)];
            let left = left.map(|(key, count)| count.map(|count| counted(key, count, lang)));
            let left = left.into_iter().flatten().collect::<Vec<_>>().join(", ");
            filled("repair-verdict-invalid", lang, &[("errors", &left)])
        }
    };
    let mut done = match report.repairs_count() {
        0 if !report.is_valid() => phrase("repair-unchanged-invalid", lang).to_owned(),
        0 => phrase("repair-unchanged", lang).to_owned(),
        count => counted("repair-changes", count, lang),
    };
    if report.assumed_count() > 0 {
        let assumed = counted("repair-of-which", report.assumed_count(), lang);
        let _ = write!(done, " ({} {assumed})", lang.pick("dont", "of which"));
    }
    if report.questions_count() > 0 {
        let _ = write!(done, ", {}", counted("repair-asked", report.questions_count(), lang));
    }
    (verdict, done)
}

/// The questions that keep the output from being compliant, those about the structure first; then the other questions.
pub(super) fn questions(report: &RepairReport) -> (Vec<&QuestionLine>, Vec<&QuestionLine>) {
    let wrong: HashSet<_> = errors(report).map(|finding| (finding.row(), finding.field_name())).collect();
    let blocks = |line: &&QuestionLine| {
        line.touches_structure() || wrong.contains(&(line.output_row(), line.field_name()))
    };
    let (mut blocking, others): (Vec<_>, Vec<_>) = report.questions().iter().partition(blocks);
    blocking.sort_by_key(|line| !line.touches_structure());
    (blocking, others)
}

/// The remaining errors that no question is about; None when there are no others.
pub(super) fn left(report: &RepairReport) -> Option<Vec<&Finding>> {
    let asked: HashSet<(Option<u64>, Option<&str>)> =
        report.questions().iter().map(|line| (line.output_row(), line.field_name())).collect();
    let all_kept = errors_kept(report) as u64 == report.remaining().errors();
    let left: Vec<&Finding> =
        errors(report).filter(|finding| !asked.contains(&(finding.row(), finding.field_name()))).collect();
    (!left.is_empty() || !all_kept).then_some(left)
}

/// The key of the phrase above the remaining errors.
pub(super) fn left_note(report: &RepairReport) -> &'static str {
    if report.questions_count() > 0 { "repair-remaining-asked" } else { "repair-remaining-note" }
}

fn errors(report: &RepairReport) -> impl Iterator<Item = &Finding> {
    report.remaining().findings().iter().filter(|finding| finding.severity() == Severity::Error)
}

/// The number of errors that are kept with their details.
pub(super) fn errors_kept(report: &RepairReport) -> usize {
    errors(report).count()
}

impl RepairReport {
    /// Two sentences about the repair of a file with the report `before`: the number of changes, and the errors,
    /// questions and assumed changes left to a person.
    pub fn promise(&self, before: &Report, lang: Lang) -> String {
        let changes = counted("promise-changes", self.repairs_count(), lang);
        let left = [
            ("errors", self.remaining.errors()),
            ("repair-asked", self.questions_count()),
            ("promise-assumed", self.assumed_count()),
        ];
        let left =
            left.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| counted(key, count, lang));
        let left: Vec<String> = left.collect();
        match left.is_empty() {
            true if before.is_valid() => format!("{changes} {}", phrase("promise-compliant", lang)),
            true => format!("{changes} {}", phrase("promise-nothing-left", lang)),
            false => format!("{changes} {}", filled("promise-left", lang, &[("left", &left.join(", "))])),
        }
    }

    /// The report for a terminal or a log.
    pub fn to_text(&self, lang: Lang, style: TextStyle) -> String {
        render(self, lang, style)
    }
}

fn render(report: &RepairReport, lang: Lang, style: TextStyle) -> String {
    let mut out = String::new();
    // Writing into a String cannot fail.
    let _ = write_report(&mut out, report, lang, &Painter(style));
    out
}

fn write_report(out: &mut String, report: &RepairReport, lang: Lang, painter: &Painter) -> fmt::Result {
    let remaining = report.remaining();
    let schema = [remaining.schema_name(), remaining.schema_version()].join(" ");
    writeln!(out, "{} · {}", painter.paint("1", &visible(report.source())), visible(schema.trim()))?;
    let (verdict, done) = verdict(report, lang);
    let (sign, colour) = match (report.is_valid(), report.questions_count()) {
        (true, 0) => ("✔", "1;32"),
        (true, _) => ("⚠", "1;33"),
        (false, _) => ("✘", "1;31"),
    };
    writeln!(out, "{}", painter.paint(colour, &format!("{sign} {verdict}")))?;
    writeln!(out, "{done}")?;
    let (blocking, others) = questions(report);
    let unlisted = report.questions_count() - report.questions().len() as u64;
    let last = others.is_empty();
    let first = if last { unlisted } else { 0 };
    write_questions(out, report, "repair-questions", (&blocking, first), (lang, painter))?;
    if let Some(left) = left(report) {
        writeln!(out, "\n{}", painter.paint("1", phrase("repair-remaining", lang)))?;
        writeln!(out, "  {}", phrase(left_note(report), lang))?;
        for finding in &left {
            let place = place(report, finding.row(), None, None, lang);
            let line = visible(&one_line(finding, lang));
            writeln!(out, "  {} {place}{line}", painter.paint("31", "✘"))?;
        }
        more(out, remaining.errors() - errors_kept(report) as u64, lang)?;
    }
    let rest = if last { 0 } else { unlisted };
    write_questions(out, report, "repair-questions-others", (&others, rest), (lang, painter))?;
    if report.assumed_count() > 0 {
        writeln!(out, "\n{}", painter.paint("1", phrase("repair-assumptions", lang)))?;
        write_changes(out, report, false, (lang, painter))?;
    }
    if report.repairs_count() > report.assumed_count() {
        writeln!(out, "\n{}", painter.paint("1", phrase("repair-repairs", lang)))?;
        write_changes(out, report, true, (lang, painter))?;
    }
    Ok(())
}

fn write_questions(
    out: &mut String,
    report: &RepairReport,
    title: &str,
    (lines, unlisted): (&[&QuestionLine], u64),
    (lang, painter): (Lang, &Painter),
) -> fmt::Result {
    if lines.is_empty() && unlisted == 0 {
        return Ok(());
    }
    writeln!(out, "\n{}", painter.paint("1", phrase(title, lang)))?;
    for line in lines {
        let place = place(report, line.row(), line.output_row(), line.field_name(), lang);
        writeln!(out, "  {} {place}{}", painter.paint("33", "?"), visible(&line.message(lang)))?;
    }
    more(out, unlisted, lang)
}

/// Writes the changes that are sure, or those that are assumed: the number of each sort, then each change.
fn write_changes(
    out: &mut String,
    report: &RepairReport,
    sure: bool,
    (lang, painter): (Lang, &Painter),
) -> fmt::Result {
    let mut unlisted = 0;
    for (rule, known, assumed) in report.counts() {
        let count = if sure { known } else { assumed };
        if count > 0 {
            writeln!(out, "  {:>6} × {}", number(count, lang), rule.title(lang))?;
        }
        unlisted += count;
    }
    writeln!(out)?;
    for line in in_order(report, sure) {
        writeln!(out, "  {}", change(report, line, lang, painter))?;
        unlisted -= 1;
    }
    more(out, unlisted, lang)
}

/// The changes that are sure, or those that are assumed: values and rows first, the form of the file last.
pub(super) fn in_order(report: &RepairReport, sure: bool) -> Vec<&RepairLine> {
    let mut lines: Vec<&RepairLine> = report.repairs().iter().filter(|line| line.is_sure() == sure).collect();
    lines.sort_by_key(|line| line.rule().is_of_file());
    lines
}

/// A change in words, if its texts before and after mean nothing to a person.
pub(super) fn in_words(line: &RepairLine, lang: Lang) -> Option<String> {
    let (key, value) = match line.rule() {
        RepairRule::CellsAdded => ("repair-cells-added", line.after().unwrap_or_default()),
        RepairRule::CellsRemoved => ("repair-cells-removed", line.before()),
        RepairRule::Encoding => ("repair-encoding-done", ""),
        RepairRule::ByteOrderMark => ("repair-mark-done", ""),
        RepairRule::Separator => ("repair-separator-done", ""),
        RepairRule::LineEnds => ("repair-line-ends-done", ""),
        RepairRule::FileForm => ("repair-form-done", ""),
        RepairRule::Workbook => ("repair-workbook-done", line.before()),
        RepairRule::ColumnOrder => ("repair-order-done", ""),
        _ => return None,
    };
    Some(filled(key, lang, &[("count", value), ("value", value)]))
}

/// A change in one line.
fn change(report: &RepairReport, line: &RepairLine, lang: Lang, painter: &Painter) -> String {
    let quoted = |text: &str| filled("named", lang, &[("name", &visible(text))]);
    let before =
        if line.before().is_empty() { String::new() } else { painter.paint("31", &quoted(line.before())) };
    let after = match line.after() {
        Some(text) => painter.paint("32", &quoted(text)),
        None => phrase("repair-removed", lang).to_owned(),
    };
    let assumed =
        if line.is_sure() { String::new() } else { format!(", {}", phrase("repair-assumed", lang)) };
    let place = place(report, line.row(), line.output_row(), line.field_name(), lang);
    if let Some(words) = in_words(line, lang) {
        return format!("{place}{}{assumed}", visible(&words));
    }
    let arrow = if before.is_empty() { "→" } else { " →" };
    format!("{place}{before}{arrow} {after} ({}{assumed})", line.rule().title(lang))
}

/// The row, the row of the output if it differs, and the column.
fn place(
    report: &RepairReport,
    row: Option<u64>,
    output_row: Option<u64>,
    field: Option<&str>,
    lang: Lang,
) -> String {
    let mut place = match row {
        Some(row) => format!("{} {}", lang.pick("ligne", "row"), number(row, lang)),
        None => String::new(),
    };
    if let (Some(row), Some(output)) = (row, output_row)
        && row != output
    {
        let _ = write!(place, " (→ {})", number(output, lang));
    }
    let column = match place.is_empty() {
        true => report.column_at_start(field, lang),
        false => report.column_in_words(field, lang),
    };
    if !column.is_empty() {
        let comma = if place.is_empty() { "" } else { ", " };
        let _ = write!(place, "{comma}{}", visible(&column));
    }
    if !place.is_empty() {
        place.push_str(lang.pick("\u{a0}: ", ": "));
    }
    place
}

fn more(out: &mut String, unlisted: u64, lang: Lang) -> fmt::Result {
    match unlisted {
        0 => Ok(()),
        count => writeln!(out, "  {}", filled("repair-more", lang, &[("count", &number(count, lang))])),
    }
}
