//! The JSON report: the structure of Validata's reports, with more properties.

use std::borrow::Cow;

use serde::Serialize;

use super::action::{FirstAction, first_actions};
use super::{Finding, Lang, Report, Severity, message};

#[derive(Serialize)]
struct Document<'a> {
    valid: bool,
    source: &'a str,
    schema: Schema<'a>,
    stats: Stats,
    warnings: Vec<String>,
    #[serde(rename = "warningDetails")]
    warning_details: Vec<Entry<'a>>,
    #[serde(rename = "infoDetails", skip_serializing_if = "Vec::is_empty")]
    info_details: Vec<Entry<'a>>,
    errors: Vec<Entry<'a>>,
    counts: Vec<Count>,
    actions: Vec<FirstAction>,
}

#[derive(Serialize)]
struct Schema<'a> {
    name: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Stats {
    errors: u64,
    warnings: u64,
    #[serde(skip_serializing_if = "is_none")]
    infos: u64,
    seconds: f64,
    fields: usize,
    rows: u64,
    rows_processed: u64,
    rows_with_errors: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    #[serde(rename = "type")]
    type_name: Cow<'static, str>,
    title: &'static str,
    message: String,
    tags: &'static [&'static str],
    row_number: Option<u64>,
    field_name: Option<&'a str>,
    field_number: Option<u32>,
    cell: Option<&'a str>,
    rule: &'static str,
    severity: &'static str,
    suggestion: Option<&'a str>,
    /// The expression that the value should match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_letters: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<CauseEntry<'a>>,
    /// `id` and the next two properties exist for documents of contracts only.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
}

/// The finding that causes another.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CauseEntry<'a> {
    rule: &'static str,
    row_number: Option<u64>,
    field_name: Option<&'a str>,
}

#[derive(Serialize)]
struct Count {
    rule: &'static str,
    severity: &'static str,
    title: &'static str,
    count: u64,
}

pub(super) fn render(report: &Report, lang: Lang) -> String {
    let of = |severity| report.findings.iter().filter(move |finding| finding.severity() == severity);
    let document = Document {
        valid: report.is_valid(),
        source: &report.source,
        schema: Schema { name: &report.schema_name, version: &report.schema_version },
        stats: Stats {
            errors: report.errors(),
            warnings: report.warnings(),
            infos: report.infos(),
            seconds: (report.elapsed.as_secs_f64() * 1e6).round() / 1e6,
            fields: report.fields,
            rows: report.rows,
            rows_processed: report.rows_processed,
            rows_with_errors: report.rows_with_errors,
        },
        warnings: of(Severity::Warning).map(|finding| message::full(finding, lang)).collect(),
        warning_details: of(Severity::Warning).map(|finding| entry(finding, lang)).collect(),
        info_details: of(Severity::Info).map(|finding| entry(finding, lang)).collect(),
        errors: of(Severity::Error).map(|finding| entry(finding, lang)).collect(),
        counts: report
            .counts()
            .map(|(rule, count)| Count {
                rule: rule.id(),
                severity: rule.severity().code(),
                title: message::title(rule, lang),
                count,
            })
            .collect(),
        actions: first_actions(report, lang),
    };
    // Serialising plain structures into memory cannot fail.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// Leaves `infos` out when it is 0: Validata's reports have no notes.
fn is_none(count: &u64) -> bool {
    *count == 0
}

fn entry(finding: &Finding, lang: Lang) -> Entry<'_> {
    Entry {
        type_name: finding.type_name(),
        title: message::title(finding.rule, lang),
        message: message::full(finding, lang),
        tags: finding.rule.tags(),
        row_number: finding.row,
        field_name: finding.field_name.as_deref(),
        field_number: finding.field_number,
        cell: finding.cell.as_deref(),
        rule: finding.rule.id(),
        severity: finding.severity().code(),
        suggestion: finding.suggestion.as_deref(),
        pattern: message::param(finding, "pattern"),
        column_letters: finding.column_letters(),
        column_title: finding.column_title(),
        cause: finding.cause.as_deref().map(|cause| CauseEntry {
            rule: cause.rule.id(),
            row_number: cause.row,
            field_name: cause.field_name.as_deref(),
        }),
        id: finding.contract_id(),
        path: finding.path(),
        line: finding.line(),
    }
}
