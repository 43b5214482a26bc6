//! Findings, the reports that collect them, and each form in which a report is written (text, HTML, CSV, JSON).

mod action;
pub(crate) mod cause;
mod csv;
pub(crate) mod excerpt;
pub(crate) mod excerpts;
mod finding;
pub(crate) mod html;
mod issue;
mod json;
mod kept;
mod lang;
pub(crate) mod medium;
pub(crate) mod message;
pub(crate) mod pattern;
pub(crate) mod phrase;
mod root;
mod rule;
mod slot;
mod text;
mod typography;
#[cfg(test)]
mod words;

use std::collections::HashMap;
use std::io;
use std::time::Duration;

use chrono::NaiveDate;

pub(crate) use action::{first_actions, may_be_published};
pub(crate) use excerpt::Excerpt;
pub(crate) use excerpts::Excerpts;
pub use finding::Finding;
pub(crate) use finding::{Location, Value, shown};
pub(crate) use issue::{Breach, Issue, Param, Place, Sink};
pub(crate) use kept::{Bar, Kept, Order, Tally};
pub use lang::Lang;
pub(crate) use medium::Medium;
pub(crate) use root::find_roots;
pub use rule::{Rule, Severity};
pub(crate) use slot::{Slot, slot};
pub(crate) use text::{Painter, visible};

/// The verdict on one file against one schema.
///
/// A report counts every finding; the validator limits the number of findings that it keeps with their details.
#[derive(Debug, Clone)]
pub struct Report {
    pub(crate) schema_name: String,
    pub(crate) schema_version: String,
    pub(crate) source: String,
    pub(crate) tally: Tally,
    pub(crate) findings: Vec<Finding>,
    pub(crate) fields: usize,
    pub(crate) rows: u64,
    pub(crate) rows_processed: u64,
    pub(crate) rows_with_errors: u64,
    pub(crate) elapsed: Duration,
    pub(crate) date: NaiveDate,
    /// The names of the columns of [`Finding::excerpt`].
    pub(crate) labels: Vec<String>,
    /// The things that the report counts as rows.
    pub(crate) unit: Unit,
    /// The effects of new names for columns, as far as they were tried.
    pub(crate) renamed: Vec<Renamed>,
}

/// The effect of a new name for a column of the file, tried on all rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Renamed {
    /// The name of the column in the schema.
    pub field: String,
    /// The name that the column has in the file.
    pub label: String,
    /// The number of errors that the new name removes, and of those that the check of its values adds.
    pub removed: i64,
    pub revealed: i64,
}

/// The kept findings of one rule in one column: `folded` counts those that another finding causes, `alone` the rest.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shares {
    pub alone: u64,
    pub folded: u64,
}

/// The things that a report counts as rows: rows of a table, or contracts of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Row,
    Contract,
}

impl Unit {
    /// The key of the phrase that counts rows or contracts.
    pub fn key(self) -> &'static str {
        match self {
            Unit::Row => "rows",
            Unit::Contract => "contracts",
        }
    }
}

impl Report {
    /// The default number of findings of each severity that a report keeps with their details.
    pub const DEFAULT_MAX_FINDINGS: usize = 1000;

    /// True when there is no error; warnings do not count.
    pub fn is_valid(&self) -> bool {
        self.errors() == 0
    }

    /// The schema's name, `subventions` for example.
    pub fn schema_name(&self) -> &str {
        &self.schema_name
    }

    /// The schema's version, empty when its descriptor states none.
    pub fn schema_version(&self) -> &str {
        &self.schema_version
    }

    /// The name of the source that was checked: a path, or the name that the caller gave.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The number of errors in the whole file.
    pub fn errors(&self) -> u64 {
        self.count(Severity::Error)
    }

    /// The number of warnings in the whole file.
    pub fn warnings(&self) -> u64 {
        self.count(Severity::Warning)
    }

    /// The number of notes in the whole file. A note suggests an improvement that the standard does not require.
    pub fn infos(&self) -> u64 {
        self.count(Severity::Info)
    }

    /// The findings kept with their details: errors, then warnings, then notes. Within a severity, the findings of the
    /// header come first, then those of the rows in order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Each broken rule with the number of its breaches in the whole file, in the order of the documentation.
    pub fn counts(&self) -> impl Iterator<Item = (Rule, u64)> + '_ {
        Rule::all().map(|rule| (rule, self.tally.total(rule))).filter(|(_, count)| *count > 0)
    }

    /// The number of columns in the header; 0 for a document of contracts.
    pub fn fields(&self) -> usize {
        self.fields
    }

    /// The number of rows after the header, blank rows included; for a document, the number of contracts.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The number of rows that were checked: fewer than [`Report::rows`] when the header does not allow a check.
    pub fn rows_processed(&self) -> u64 {
        self.rows_processed
    }

    /// The number of rows that have at least one error.
    pub fn rows_with_errors(&self) -> u64 {
        self.rows_with_errors
    }

    /// How long the check took.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// The day of the check, in the local time of the machine.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// The report as indented JSON: Validata's properties, and those that opendatabutton adds.
    pub fn to_json(&self, lang: Lang) -> String {
        json::render(self, lang)
    }

    /// The findings as CSV, one line each: row, column, letters, severity, value, message, value to write, rule.
    ///
    /// ```
    /// use opendatabutton::{Lang, Validator, datasets};
    ///
    /// let schema = datasets::schema("prenoms")?;
    /// let report = Validator::new(schema).validate("COLL_INSEE,ANNEE\n86194,24\n".as_bytes(), "essai.csv")?;
    /// assert!(report.to_csv(Lang::En).contains("\n2,ANNEE,B,Error,24,"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn to_csv(&self, lang: Lang) -> String {
        csv::render(self, lang)
    }

    /// The report for a terminal or a log; `style` adds colours.
    pub fn to_text(&self, lang: Lang, style: TextStyle) -> String {
        text::render(self, lang, style)
    }

    /// The text of an exception: the first errors, one line for each cause with its rows, and the number of others.
    ///
    /// ```
    /// use opendatabutton::{Lang, Validator, datasets};
    ///
    /// let schema = datasets::schema("prenoms")?;
    /// let report = Validator::new(schema).validate("COLL_INSEE,ANNEE\n86194,24\n".as_bytes(), "essai.csv")?;
    /// assert!(report.summary(Lang::En).contains("row 2, column B (ANNEE, "));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn summary(&self, lang: Lang) -> String {
        const MOST: usize = 10;
        let is_said = |f: &&Finding| f.severity() == Severity::Error && f.cause.is_none();
        let errors = self.findings.iter().filter(is_said);
        let causes = cause::causes(self, errors);
        let shown: Vec<_> = causes.iter().take(MOST).collect();
        let said: u64 = shown.iter().map(|cause| cause.stands_for()).sum();
        let mut lines: Vec<String> = shown.iter().map(|cause| visible(&cause.line(lang))).collect();
        let more = self.errors().saturating_sub(said);
        if more > 0 {
            lines.push(match lang {
                Lang::Fr => format!("… et {more} de plus"),
                Lang::En => format!("… and {more} more"),
            });
        }
        lines.join("\n")
    }

    /// The report as one HTML page, for a person. The page contains its style sheet and no script, and loads nothing.
    ///
    /// ```
    /// use opendatabutton::{Lang, Validator, datasets};
    ///
    /// let schema = datasets::schema("prenoms")?;
    /// let report = Validator::new(schema).validate("COLL_INSEE,ANNEE\n<b>,24\n".as_bytes(), "essai.csv")?;
    /// let page = report.to_html(Lang::Fr);
    /// assert!(page.contains("Non conforme") && page.contains("&lt;b&gt;"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn to_html(&self, lang: Lang) -> String {
        let mut page = Vec::new();
        // Writing into memory cannot fail, and `write_html` writes UTF-8 only.
        let _ = self.write_html(lang, &mut page);
        String::from_utf8(page).unwrap_or_default()
    }

    /// Writes the page of [`Report::to_html`] to a stream.
    ///
    /// # Errors
    /// When writing to `out` fails.
    pub fn write_html(&self, lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
        html::write(self, lang, out)
    }

    /// True if the report counts errors that it did not keep.
    pub(crate) fn lacks_errors(&self) -> bool {
        let kept = self.findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
        self.errors() > kept as u64
    }

    /// The numbers of kept findings of each rule in each column.
    pub(crate) fn shares(&self) -> HashMap<(Rule, Slot), Shares> {
        let mut shares: HashMap<(Rule, Slot), Shares> = HashMap::new();
        for finding in &self.findings {
            let shares = shares.entry((finding.rule, finding.slot)).or_default();
            *(if finding.cause.is_some() { &mut shares.folded } else { &mut shares.alone }) += 1;
        }
        shares
    }

    fn count(&self, severity: Severity) -> u64 {
        self.tally.of_severity(severity)
    }
}

/// The style of a report in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextStyle {
    /// No control sequences: for a file, a pipe or a log.
    #[default]
    Plain,
    /// Colours for an ANSI terminal.
    Ansi,
}
