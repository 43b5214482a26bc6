//! The report for a terminal: the verdict, what to do first, then errors row by row, warnings and notes.

use std::collections::HashMap;
use std::fmt::Write;

use super::action::{first_actions, may_be_published};
use super::cause::{Cause, causes};
use super::phrase::{counted, filled, number, phrase};
use super::{Finding, Lang, Report, Rule, Severity, TextStyle, message};

/// Colours a text if the style has colours.
pub(crate) struct Painter(pub TextStyle);

impl Painter {
    pub fn paint(&self, code: &str, text: &str) -> String {
        match self.0 {
            TextStyle::Plain => text.to_owned(),
            TextStyle::Ansi => format!("\x1b[{code}m{text}\x1b[0m"),
        }
    }

    fn bold(&self, text: &str) -> String {
        self.paint("1", text)
    }

    fn red(&self, text: &str) -> String {
        self.paint("1;31", text)
    }

    fn green(&self, text: &str) -> String {
        self.paint("1;32", text)
    }

    fn yellow(&self, text: &str) -> String {
        self.paint("33", text)
    }
}

pub(super) fn render(report: &Report, lang: Lang, style: TextStyle) -> String {
    let painter = Painter(style);
    let mut out = String::new();
    // Writing into a String cannot fail.
    let _ = write_report(&mut out, report, lang, &painter);
    out
}

fn write_report(out: &mut String, report: &Report, lang: Lang, painter: &Painter) -> std::fmt::Result {
    head(out, report, lang, painter)?;
    let actions = first_actions(report, lang);
    if !actions.is_empty() {
        writeln!(out, "\n{}", painter.bold(phrase("actions-title", lang)))?;
        for (rank, action) in (1..).zip(&actions) {
            writeln!(out, "  {rank}. {}", visible(&action.text))?;
        }
    }
    // Errors come first: they make the file invalid.
    if report.errors() > 0 {
        writeln!(out, "\n{}", painter.bold(phrase("errors-title", lang)))?;
        by_rule(out, report, Severity::Error, lang)?;
        let errors = of(report, Severity::Error);
        by_row(out, &errors, &of_columns(report), lang, painter)?;
        more(out, Severity::Error, report, &errors, lang)?;
    }
    for (severity, all, title, sign) in [
        (Severity::Warning, report.warnings(), "warnings-title", painter.yellow("!")),
        (Severity::Info, report.infos(), "infos-title", "·".to_owned()),
    ] {
        if all == 0 {
            continue;
        }
        writeln!(out, "\n{}", painter.bold(phrase(title, lang)))?;
        let causes = of(report, severity);
        if causes.is_empty() {
            by_rule(out, report, severity, lang)?;
        }
        for cause in &causes {
            writeln!(out, "  {sign} {}", visible(&cause.line(lang)))?;
            if let Some(text) = cause.folded_in_words(lang) {
                writeln!(out, "    {text}")?;
            }
        }
        more(out, severity, report, &causes, lang)?;
    }
    Ok(())
}

/// The groups of the kept findings of a severity, without those that another finding causes.
fn of(report: &Report, severity: Severity) -> Vec<Cause<'_>> {
    let is_said = |finding: &&Finding| finding.severity() == severity && finding.cause.is_none();
    causes(report, report.findings.iter().filter(is_said))
}

/// Writes the number of findings of a severity that the report does not show.
fn more(
    out: &mut String,
    severity: Severity,
    report: &Report,
    said: &[Cause<'_>],
    lang: Lang,
) -> std::fmt::Result {
    let (all, key) = match severity {
        Severity::Error => (report.errors(), "errors-more"),
        Severity::Warning => (report.warnings(), "warnings-more"),
        Severity::Info => (report.infos(), "infos-more"),
    };
    // Kept findings with a cause are not missing: the line of their cause counts them.
    let kept = report.findings.iter().filter(|finding| finding.severity() == severity);
    let folded = kept.filter(|finding| finding.cause.is_some()).count() as u64;
    let more = all.saturating_sub(folded + said.iter().map(|cause| cause.count).sum::<u64>());
    if more == 0 {
        return Ok(());
    }
    writeln!(out, "\n  {}", counted(key, more, lang))
}

fn head(out: &mut String, report: &Report, lang: Lang, painter: &Painter) -> std::fmt::Result {
    let schema = [report.schema_name.as_str(), report.schema_version.as_str()].join(" ");
    writeln!(out, "{} · {}", painter.bold(&visible(&report.source)), visible(schema.trim()))?;
    let unit = report.unit.key();
    let warnings = match report.warnings() {
        0 => String::new(),
        count => format!(", {}", counted("warnings", count, lang)),
    };
    let values = [
        ("errors", counted("errors", report.errors(), lang)),
        ("warnings", warnings),
        ("rows", counted(unit, report.rows, lang)),
        ("wrong", counted(unit, report.rows_with_errors, lang)),
    ];
    let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
    let key = match (report.is_valid(), report.rows_with_errors) {
        (true, _) => "report-compliant",
        (false, 0) => "report-not-compliant-header",
        (false, _) => "report-not-compliant",
    };
    let verdict = filled(key, lang, &values);
    let painted = if report.is_valid() { painter.green(&verdict) } else { painter.red(&verdict) };
    writeln!(out, "{painted}\n{}", may_be_published(report, lang))
}

/// Writes the broken rules of a severity with their counts, the most frequent first.
fn by_rule(out: &mut String, report: &Report, severity: Severity, lang: Lang) -> std::fmt::Result {
    let mut counts: Vec<_> = report.counts().filter(|(rule, _)| rule.severity() == severity).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (rule, count) in counts {
        writeln!(out, "  {:>6} × {}", number(count, lang), message::title(rule, lang))?;
    }
    Ok(())
}

/// The other values of each column that is written in one wrong form, by the key of the first value's finding.
type Values<'r> = HashMap<(Rule, Option<u64>, Option<&'r str>), Vec<&'r Finding>>;

fn of_columns(report: &Report) -> Values<'_> {
    let mut values = Values::new();
    for finding in &report.findings {
        if let Some(cause) = finding.cause.as_deref().filter(|cause| cause.row != finding.row)
            && cause.rule == finding.rule
        {
            values.entry(cause.key()).or_default().push(finding);
        }
    }
    values
}

fn by_row(
    out: &mut String,
    errors: &[Cause<'_>],
    values: &Values<'_>,
    lang: Lang,
    painter: &Painter,
) -> std::fmt::Result {
    for group in errors.chunk_by(|a, b| a.rows == b.rows) {
        let Some(first) = group.first() else { continue };
        writeln!(out, "\n{}", painter.bold(&place(first, lang)))?;
        for cause in group {
            let finding = cause.first;
            let field = &visible(&name(cause, lang));
            match &finding.cell {
                Some(cell) if !field.is_empty() && !cell.is_empty() => {
                    let cell = painter.red(&quoted(cell, lang));
                    writeln!(out, "  {} = {cell}", painter.bold(field))?;
                    writeln!(out, "    {}", what(finding, lang))?;
                }
                _ if !field.is_empty() && finding.row.is_some() => {
                    writeln!(out, "  {}", painter.bold(field))?;
                    writeln!(out, "    {}", what(finding, lang))?;
                }
                _ => writeln!(out, "  {}", what(finding, lang))?,
            }
            let fix = visible(&message::fix(finding, lang));
            if !fix.is_empty() {
                writeln!(out, "    → {fix}")?;
            }
            if let Some(text) = cause.folded_in_words(lang) {
                writeln!(out, "    {text}")?;
            }
            column_values(out, finding, values.get(&finding.key()), lang, painter)?;
        }
    }
    Ok(())
}

/// The most values shown of a column that is written in one wrong form.
const VALUES: usize = 10;

/// Writes the other values of a column that is written in one wrong form.
fn column_values(
    out: &mut String,
    first: &Finding,
    others: Option<&Vec<&Finding>>,
    lang: Lang,
    painter: &Painter,
) -> std::fmt::Result {
    let Some(others) = others else { return Ok(()) };
    writeln!(out, "    {}", counted("folded-column", others.len() as u64, lang))?;
    for finding in others.iter().take(VALUES) {
        let row = number(finding.row.unwrap_or_default(), lang);
        let cell = painter.red(&quoted(finding.cell().unwrap_or_default(), lang));
        let right = match message::is_held(first) {
            true => String::new(),
            false => format!(" → {}", quoted(finding.suggestion().unwrap_or_default(), lang)),
        };
        writeln!(
            out,
            "      {} {row}{}{cell}{right}",
            phrase("row-word", lang),
            lang.pick("\u{a0}: ", ": ")
        )?;
    }
    match others.len().saturating_sub(VALUES) as u64 {
        0 => Ok(()),
        more => writeln!(out, "      {}", counted("values-more", more, lang)),
    }
}

/// The heading of a group: its rows or contracts.
fn place(cause: &Cause<'_>, lang: Lang) -> String {
    let finding = cause.first;
    let is_document = finding.location.is_some();
    let Some(row) = finding.row else {
        return if is_document { "Document" } else { phrase("header-word", lang) }.to_owned();
    };
    let (one, several) = match is_document {
        true => (lang.pick("Contrat", "Contract"), lang.pick("Contrats", "Contracts")),
        false => (lang.pick("Ligne", "Row"), lang.pick("Lignes", "Rows")),
    };
    if cause.is_repeated() {
        return format!("{several} {}", cause.rows(lang));
    }
    let id = finding.contract_id().map(|id| format!(" {}", quoted(id, lang))).unwrap_or_default();
    format!("{one} {}{id}", number(row, lang))
}

/// The column of a group; for a document, the place of the first finding.
fn name(cause: &Cause<'_>, lang: Lang) -> String {
    let finding = cause.first;
    match finding.location.as_deref() {
        Some(location) if finding.row.is_some() => {
            let place = format!("{} {} · {}", lang.pick("ligne", "line"), location.line, location.path);
            let first = if cause.is_repeated() { phrase("first-is", lang) } else { "" };
            [first, &place].join(" ").trim_start().to_owned()
        }
        Some(_) => String::new(),
        None => message::column_at_start(finding, lang),
    }
}

fn what(finding: &Finding, lang: Lang) -> String {
    visible(&message::what(finding, lang))
}

fn quoted(cell: &str, lang: Lang) -> String {
    filled("named", lang, &[("name", &visible(cell))])
}

/// Makes control characters visible, so that a value cannot control the terminal.
pub(crate) fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => '⏎',
            '\r' => '␍',
            '\t' => '⇥',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}
