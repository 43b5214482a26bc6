use opendatabutton::{Lang, Report, TextStyle};

use crate::finding::{NativeFinding, number};

/// The verdict on a file.
#[derive(Debug, uniffi::Object)]
pub struct NativeReport {
    report: Report,
}

/// What a report counts.
#[derive(Debug, uniffi::Record)]
pub struct NativeSummary {
    /// There is no error.
    pub valid: bool,
    /// The schema's name.
    pub schema_name: String,
    /// The schema's version.
    pub schema_version: String,
    /// What was checked.
    pub source: String,
    /// How many errors.
    pub errors: i64,
    /// How many warnings.
    pub warnings: i64,
    /// How many notes.
    pub infos: i64,
    /// How many columns.
    pub fields: i32,
    /// How many rows.
    pub rows: i64,
    /// How many of them were checked.
    pub rows_processed: i64,
    /// How many of them have errors.
    pub rows_with_errors: i64,
    /// How long it took.
    pub nanoseconds: i64,
    /// What is wrong.
    pub findings: Vec<NativeFinding>,
}

impl NativeReport {
    pub(crate) fn new(report: Report) -> Self {
        NativeReport { report }
    }
}

fn lang(english: bool) -> Lang {
    if english { Lang::En } else { Lang::Fr }
}

#[uniffi::export]
impl NativeReport {
    /// Counts and findings.
    pub fn summary(&self) -> NativeSummary {
        let report = &self.report;
        NativeSummary {
            valid: report.is_valid(),
            schema_name: report.schema_name().to_owned(),
            schema_version: report.schema_version().to_owned(),
            source: report.source().to_owned(),
            errors: number(report.errors()),
            warnings: number(report.warnings()),
            infos: number(report.infos()),
            fields: i32::try_from(report.fields()).unwrap_or(i32::MAX),
            rows: number(report.rows()),
            rows_processed: number(report.rows_processed()),
            rows_with_errors: number(report.rows_with_errors()),
            nanoseconds: i64::try_from(report.elapsed().as_nanos()).unwrap_or(i64::MAX),
            findings: report.findings().iter().map(NativeFinding::from).collect(),
        }
    }

    /// The report as JSON.
    pub fn json(&self, english: bool) -> String {
        self.report.to_json(lang(english))
    }

    /// The report as text.
    pub fn text(&self, english: bool) -> String {
        self.report.to_text(lang(english), TextStyle::Plain)
    }

    /// The report as a page.
    pub fn html(&self, english: bool) -> String {
        self.report.to_html(lang(english))
    }
}
