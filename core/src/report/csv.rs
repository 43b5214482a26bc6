//! The findings as CSV, one line each, for a spreadsheet or a program.

use std::borrow::Cow;

use super::phrase::phrase;
use super::{Finding, Lang, Report, message};

/// The keys of the phrases that are the headings.
const HEADINGS: [&str; 8] =
    ["row", "column", "csv-letters", "csv-severity", "value", "csv-message", "write", "csv-rule"];

pub(super) fn render(report: &Report, lang: Lang) -> String {
    let mut out = HEADINGS.map(|key| quoted(phrase(key, lang))).join(",") + "\n";
    for finding in &report.findings {
        out.push_str(&line(finding, lang).each_ref().map(|cell| quoted(cell)).join(","));
        out.push('\n');
    }
    out
}

fn line(finding: &Finding, lang: Lang) -> [String; 8] {
    [
        finding.row.map(|row| row.to_string()).unwrap_or_default(),
        harmless(finding.field_name().unwrap_or_default()).into_owned(),
        finding.column_letters().unwrap_or_default(),
        phrase(finding.severity().key(), lang).to_owned(),
        harmless(finding.cell().unwrap_or_default()).into_owned(),
        harmless(&message::full(finding, lang)).into_owned(),
        harmless(finding.suggestion().unwrap_or_default()).into_owned(),
        finding.rule.id().to_owned(),
    ]
}

/// Puts an apostrophe before a text that a spreadsheet would run as a formula; numbers stay unchanged.
fn harmless(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_number = text.parse::<f64>().is_ok();
    if is_formula && !is_number { format!("'{text}").into() } else { text.into() }
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', ';', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
