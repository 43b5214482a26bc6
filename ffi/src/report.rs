use std::sync::OnceLock;

use opendatabutton::Report;

use crate::faces::Faces;
use crate::failure::Failure;
use crate::finding::{Findings, odb_finding};
use crate::handle::{self, Handle};
use crate::lang::odb_lang;
use crate::status::odb_status;
use crate::style::odb_style;
use crate::text::odb_text;

/// The verdict on a file.
///
/// Comes from one of the `odb_validate_...`; free it with `odb_report_free`. Any number of threads may read it at
/// once. Its forms (JSON, text, HTML) are made on the first request, and kept as long as the report.
pub struct odb_report {
    report: Report,
    findings: OnceLock<Findings>,
    faces: Faces,
}

/// A count of a report: one of `ODB_COUNT_...`.
pub type odb_count = u32;

/// Errors in the whole file.
pub const ODB_COUNT_ERRORS: odb_count = 0;
/// Warnings in the whole file.
pub const ODB_COUNT_WARNINGS: odb_count = 1;
/// Columns in the header.
pub const ODB_COUNT_FIELDS: odb_count = 2;
/// Rows after the header, blank ones included.
pub const ODB_COUNT_ROWS: odb_count = 3;
/// Rows that were checked: fewer than the rows if the header is unusable.
pub const ODB_COUNT_ROWS_PROCESSED: odb_count = 4;
/// Rows that have at least one error.
pub const ODB_COUNT_ROWS_WITH_ERRORS: odb_count = 5;
/// Findings kept with their details, which `odb_report_finding` returns.
pub const ODB_COUNT_FINDINGS: odb_count = 6;
/// Notes in the whole file: neither errors nor warnings.
pub const ODB_COUNT_INFOS: odb_count = 7;

impl Handle for odb_report {
    const NAME: &'static str = "odb_report";
}

impl odb_report {
    pub(crate) fn new(report: Report) -> Self {
        odb_report { report, findings: OnceLock::new(), faces: Faces::default() }
    }

    fn count(&self, count: odb_count) -> Result<u64, Failure> {
        Ok(match count {
            ODB_COUNT_ERRORS => self.report.errors(),
            ODB_COUNT_WARNINGS => self.report.warnings(),
            ODB_COUNT_FIELDS => self.report.fields() as u64,
            ODB_COUNT_ROWS => self.report.rows(),
            ODB_COUNT_ROWS_PROCESSED => self.report.rows_processed(),
            ODB_COUNT_ROWS_WITH_ERRORS => self.report.rows_with_errors(),
            ODB_COUNT_FINDINGS => self.report.findings().len() as u64,
            ODB_COUNT_INFOS => self.report.infos(),
            _ => return Err(Failure::argument("count", "une valeur ODB_COUNT_...", "one of ODB_COUNT_...")),
        })
    }
}

/// Frees a report, and its texts and findings. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_free(report: *mut odb_report) {
    // SAFETY: from this library or NULL, by the header's contract.
    unsafe { handle::free(report) }
}

/// Whether the file complies: it has no error; warnings do not count.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_valid(report: *const odb_report, valid: *mut bool) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, valid, ["report", "valid"], |report| Ok(report.report.is_valid())) }
}

/// A count of the report, one of `ODB_COUNT_...`, over the whole file, however many findings are kept.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_count(
    report: *const odb_report,
    count: odb_count,
    value: *mut u64,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, value, ["report", "value"], |report| report.count(count)) }
}

/// A finding by its index from 0, below `ODB_COUNT_FINDINGS`: header first, then in the order of the rows.
///
/// `*finding` lives as long as the report; do not free it. `ODB_ERROR_ARGUMENT` past the end.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_finding(
    report: *const odb_report,
    index: usize,
    finding: *mut *const odb_finding,
) -> odb_status {
    let get = |report: &odb_report| {
        report.findings.get_or_init(|| Findings::new(report.report.findings())).get(index)
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, finding, ["report", "finding"], get) }
}

/// The report as JSON: the structure that Validata's users parse, with more members (`docs/JSON-REPORT.md`).
/// `*json` lives as long as the report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_json(
    report: *const odb_report,
    lang: odb_lang,
    json: *mut odb_text,
) -> odb_status {
    let get = |report: &odb_report| report.faces.json(lang, |lang| report.report.to_json(lang));
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, json, ["report", "json"], get) }
}

/// The report as text, for a terminal or a log. `*text` lives as long as the report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_text(
    report: *const odb_report,
    lang: odb_lang,
    style: odb_style,
    text: *mut odb_text,
) -> odb_status {
    let get = |report: &odb_report| {
        report.faces.text(lang, style, |lang, style| report.report.to_text(lang, style))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, text, ["report", "text"], get) }
}

/// The report as one HTML page, for a person: UTF-8, its style inside, no script. `*html` lives as long as the report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_report_html(
    report: *const odb_report,
    lang: odb_lang,
    html: *mut odb_text,
) -> odb_status {
    let get = |report: &odb_report| report.faces.html(lang, |lang| report.report.to_html(lang));
    // SAFETY: by the header's contract.
    unsafe { handle::get(report, html, ["report", "html"], get) }
}
