//! The report for a terminal: the verdict, what to look at first, then row by row.

use std::fmt::Write;

use super::cause::{Cause, causes};
use super::phrase::{counted, phrase};
use super::{Finding, Lang, Report, Severity, TextStyle, Unit, message};

/// Colours a text, where the terminal has colours.
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
    // What keeps the file from being valid comes first, whatever else there is to say.
    if report.errors() > 0 {
        by_rule(out, report, lang, painter)?;
        let errors = of(report, Severity::Error);
        by_row(out, &errors, lang, painter)?;
        more(out, Severity::Error, report.errors(), &errors, lang)?;
    }
    for (severity, all, title, sign) in [
        (Severity::Warning, report.warnings(), lang.pick("Avertissements", "Warnings"), painter.yellow("!")),
        (Severity::Info, report.infos(), lang.pick("Informations", "Notes"), "·".to_owned()),
    ] {
        if all == 0 {
            continue;
        }
        writeln!(out, "\n{}", painter.bold(title))?;
        let causes = of(report, severity);
        for cause in &causes {
            writeln!(out, "  {sign} {}", visible(&cause.line(lang)))?;
        }
        more(out, severity, all, &causes, lang)?;
    }
    Ok(())
}

/// The causes of what was kept of a severity.
fn of(report: &Report, severity: Severity) -> Vec<Cause<'_>> {
    causes(report, report.findings.iter().filter(|finding| finding.severity() == severity))
}

/// How many there are beside those that were said.
fn more(out: &mut String, severity: Severity, all: u64, said: &[Cause<'_>], lang: Lang) -> std::fmt::Result {
    let more = all.saturating_sub(said.iter().map(|cause| cause.count).sum());
    if more == 0 {
        return Ok(());
    }
    let key = match severity {
        Severity::Error => "errors-more",
        Severity::Warning => "warnings-more",
        Severity::Info => "infos-more",
    };
    writeln!(out, "\n  {}", counted(key, more, lang))
}

fn head(out: &mut String, report: &Report, lang: Lang, painter: &Painter) -> std::fmt::Result {
    let schema = match report.schema_version.as_str() {
        "" => report.schema_name.clone(),
        version => format!("{} {version}", report.schema_name),
    };
    writeln!(out, "{} · {}", painter.bold(&visible(&report.source)), visible(&schema))?;
    let (errors, warnings, rows) = (report.errors(), report.warnings(), report.rows);
    let verdict = match (report.is_valid(), lang) {
        (true, Lang::Fr) => painter.green("✔ Conforme"),
        (true, Lang::En) => painter.green("✔ Compliant"),
        (false, Lang::Fr) => painter.red("✘ Non conforme"),
        (false, Lang::En) => painter.red("✘ Not compliant"),
    };
    let unit = match (report.unit, lang) {
        (Unit::Row, Lang::Fr) => "ligne(s)",
        (Unit::Row, Lang::En) => "row(s)",
        (Unit::Contract, Lang::Fr) => "contrat(s)",
        (Unit::Contract, Lang::En) => "contract(s)",
    };
    match lang {
        Lang::Fr => writeln!(
            out,
            "{verdict} : {rows} {unit}, {errors} erreur(s) sur {} {unit}, {warnings} avertissement(s)",
            report.rows_with_errors
        ),
        Lang::En => writeln!(
            out,
            "{verdict}: {rows} {unit}, {errors} error(s) on {} {unit}, {warnings} warning(s)",
            report.rows_with_errors
        ),
    }
}

fn by_rule(out: &mut String, report: &Report, lang: Lang, painter: &Painter) -> std::fmt::Result {
    let mut counts: Vec<_> = report.counts().filter(|(rule, _)| rule.severity() == Severity::Error).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    writeln!(out, "\n{}", painter.bold(lang.pick("Erreurs par règle", "Errors by rule")))?;
    for (rule, count) in counts {
        writeln!(out, "  {count:>6} × {} [{}]", message::title(rule, lang), rule.id())?;
    }
    Ok(())
}

fn by_row(out: &mut String, errors: &[Cause<'_>], lang: Lang, painter: &Painter) -> std::fmt::Result {
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
        }
    }
    Ok(())
}

/// The rows of a cause, or its contracts.
fn place(cause: &Cause<'_>, lang: Lang) -> String {
    let finding = cause.first;
    let is_document = finding.location.is_some();
    let Some(row) = finding.row else {
        return if is_document { "Document" } else { lang.pick("En-tête", "Header") }.to_owned();
    };
    let (one, several) = match is_document {
        true => (lang.pick("Contrat", "Contract"), lang.pick("Contrats", "Contracts")),
        false => (lang.pick("Ligne", "Row"), lang.pick("Lignes", "Rows")),
    };
    if cause.is_repeated() {
        return format!("{several} {}", cause.rows(lang));
    }
    let id = finding.contract_id().map(|id| format!(" {}", quoted(id, lang))).unwrap_or_default();
    format!("{one} {row}{id}")
}

/// The column, or the place in a document: that of the first.
fn name(cause: &Cause<'_>, lang: Lang) -> String {
    let finding = cause.first;
    match finding.location.as_deref() {
        Some(location) if finding.row.is_some() => {
            let place = format!("{} {} · {}", lang.pick("ligne", "line"), location.line, location.path);
            let first = if cause.is_repeated() { phrase("first-is", lang) } else { "" };
            [first, &place].join(" ").trim_start().to_owned()
        }
        Some(_) => String::new(),
        None => finding.field_name.clone().unwrap_or_default(),
    }
}

fn what(finding: &Finding, lang: Lang) -> String {
    visible(&message::what(finding, lang))
}

fn quoted(cell: &str, lang: Lang) -> String {
    let cell = visible(cell);
    match lang {
        Lang::Fr => format!("« {cell} »"),
        Lang::En => format!("\"{cell}\""),
    }
}

/// Control characters made visible: a value must not drive the terminal.
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
