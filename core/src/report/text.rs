//! The report for a terminal: the verdict, what to look at first, then row by row.

use std::fmt::Write;

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
    let warnings: Vec<&Finding> = of(report, Severity::Warning);
    if !warnings.is_empty() {
        writeln!(out, "\n{}", painter.bold(lang.pick("Avertissements", "Warnings")))?;
        for finding in &warnings {
            writeln!(out, "  {} {}", painter.yellow("!"), placed(finding, lang))?;
        }
    }
    let infos: Vec<&Finding> = of(report, Severity::Info);
    if !infos.is_empty() {
        writeln!(out, "\n{}", painter.bold(lang.pick("Informations", "Notes")))?;
        for finding in &infos {
            writeln!(out, "  · {}", placed(finding, lang))?;
        }
    }
    let errors: Vec<&Finding> = of(report, Severity::Error);
    if !errors.is_empty() {
        by_rule(out, report, lang, painter)?;
        by_row(out, &errors, lang, painter)?;
    }
    let kept = (errors.len() + warnings.len() + infos.len()) as u64;
    let more = (report.errors() + report.warnings() + report.infos()).saturating_sub(kept);
    if more > 0 {
        match lang {
            Lang::Fr => writeln!(out, "\n… et {more} autre(s), non détaillé(s) ici (--max-errors).")?,
            Lang::En => writeln!(out, "\n... and {more} more, not detailed here (--max-errors).")?,
        }
    }
    Ok(())
}

/// What a finding that is no error says, with its row and column if it is about one cell.
fn placed(finding: &Finding, lang: Lang) -> String {
    let line = match (message::place(finding, lang), finding.row, &finding.field_name) {
        (Some(place), _, _) => {
            format!("{place}{}{}", lang.pick(" : ", ": "), message::one_line(finding, lang))
        }
        (None, Some(row), Some(_)) => {
            format!("{} {row}, {}", lang.pick("ligne", "row"), message::one_line(finding, lang))
        }
        _ => message::full(finding, lang),
    };
    visible(&line)
}

fn of(report: &Report, severity: Severity) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.severity() == severity).collect()
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

fn by_row(out: &mut String, errors: &[&Finding], lang: Lang, painter: &Painter) -> std::fmt::Result {
    for group in errors.chunk_by(|a, b| a.row == b.row) {
        let Some(first) = group.first() else { continue };
        let id = first.contract_id().map(|id| format!(" {}", quoted(id, lang))).unwrap_or_default();
        let place = match (first.row, lang) {
            _ if first.location.is_some() => match (first.row, lang) {
                (Some(rank), Lang::Fr) => format!("Contrat {rank}{id}"),
                (Some(rank), Lang::En) => format!("Contract {rank}{id}"),
                (None, _) => "Document".to_owned(),
            },
            (Some(row), Lang::Fr) => format!("Ligne {row}"),
            (Some(row), Lang::En) => format!("Row {row}"),
            (None, Lang::Fr) => "En-tête".to_owned(),
            (None, Lang::En) => "Header".to_owned(),
        };
        writeln!(out, "\n{}", painter.bold(&place))?;
        for finding in group {
            let field = &visible(&name(finding, lang));
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

/// The column, or the place in a document.
fn name(finding: &Finding, lang: Lang) -> String {
    match finding.location.as_deref() {
        Some(location) if finding.row.is_some() => match lang {
            Lang::Fr => format!("ligne {} · {}", location.line, location.path),
            Lang::En => format!("line {} · {}", location.line, location.path),
        },
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
