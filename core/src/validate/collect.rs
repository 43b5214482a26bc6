use std::time::Duration;

use crate::cells::Cells;
use crate::check::bal::Facts;
use crate::field_type::{Evidence, Mend};
use crate::report::{Excerpts, Finding, Issue, Param, Place, Report, Rule, Severity, Unit, shown};
use crate::schema::{Layout, Schema};

/// Counts every breach and keeps the first ones with their details.
#[derive(Debug)]
pub(crate) struct Collector {
    schema: Schema,
    max: usize,
    findings: Vec<Finding>,
    counts: Vec<u64>,
    last_row: Option<u64>,
    rows_with_errors: u64,
    pub rows: u64,
    pub rows_processed: u64,
    pub fields: usize,
    /// The names of the cells that [`Collector::take_from`] is given, unless they are the schema's.
    pub labels: Vec<String>,
    excerpts: Excerpts,
    /// What wrong cells tell of their columns, by their index in the schema.
    evidence: Vec<Evidence>,
}

impl Collector {
    pub fn new(schema: Schema, max: usize) -> Self {
        Collector {
            evidence: vec![Evidence::NONE; schema.columns().len()],
            schema,
            max,
            findings: Vec::new(),
            counts: vec![0; Rule::COUNT],
            last_row: None,
            rows_with_errors: 0,
            rows: 0,
            rows_processed: 0,
            fields: 0,
            labels: Vec::new(),
            excerpts: Excerpts::default(),
        }
    }

    pub fn take(&mut self, row: Option<u64>, issue: Issue<'_>) {
        self.counts[issue.rule as usize] += 1;
        if row.is_some() && row != self.last_row && issue.rule.severity() == Severity::Error {
            self.last_row = row;
            self.rows_with_errors += 1;
        }
        if let (
            Rule::TypeDate | Rule::TypeDateFormat | Rule::TypeNumber | Rule::ConstraintPattern,
            Place::Column { column, .. },
            Some(cell),
        ) = (issue.rule, issue.place, issue.cell)
            // A cell whose reading is stated tells nothing of the others: it is known otherwise than by its text.
            && !issue.params.iter().any(|(name, _)| *name == "suggestion")
            && let (Some(known), Some(column)) =
                (self.evidence.get_mut(column), self.schema.columns().get(column))
        {
            *known = column.evidence(cell, *known);
        }
        if self.findings.len() < self.max {
            self.findings.push(finding(&self.schema, row, issue));
        }
    }

    /// Suggests what the other cells of the column decide, as the repair would.
    fn suggest_by_evidence(&mut self) {
        for (column, evidence) in self.schema.columns().iter().zip(&self.evidence) {
            if *evidence == Evidence::NONE {
                continue;
            }
            // The values that are right were not looked at: they may contradict dots of thousands.
            let mut evidence = *evidence;
            evidence.add(Evidence::DOT_DECIMAL);
            let open = self.findings.iter_mut().filter(|finding| {
                finding.suggestion.is_none()
                    && is_about_value(finding.rule)
                    && finding.field_name.as_deref() == Some(column.name.as_str())
            });
            for finding in open {
                if let Some(cell) = &finding.cell
                    && let Mend::To { text, .. } = column.mend(cell, evidence)
                {
                    finding.suggestion = Some(shown(text.as_bytes()));
                }
            }
        }
    }

    /// As [`Collector::take`], with the row's cells, which the report shows around the first findings of each sort.
    pub fn take_from(&mut self, row: Option<u64>, cells: Cells<'_>, issue: Issue<'_>) {
        let kept = self.findings.len();
        self.take(row, issue);
        if let Some(finding) = self.findings.get_mut(kept)
            && self.excerpts.admits(finding)
        {
            finding.excerpt = Some(self.excerpts.of(finding, cells));
        }
    }

    /// Cells with U+FFFD or NUL, in a text where such were met.
    #[cold]
    pub fn look_for_damage(&mut self, row: Option<u64>, cells: Cells<'_>, layout: &Layout) {
        for (position, cell) in cells.iter().enumerate() {
            let name = layout.labels.get(position).map_or("", String::as_str);
            let place = Place::Named { name, number: Some(position) };
            if memchr::memmem::find(cell, "\u{fffd}".as_bytes()).is_some() {
                self.take_from(
                    row,
                    cells,
                    Issue { rule: Rule::TextDamaged, place, cell: Some(cell), params: &[] },
                );
            }
            if memchr::memchr(0, cell).is_some() {
                self.take_from(
                    row,
                    cells,
                    Issue { rule: Rule::TextNul, place, cell: Some(cell), params: &[] },
                );
            }
        }
    }

    /// Cells whose lines have as many separators as a row has: a quote may not be closed where it should be.
    #[cold]
    pub fn look_for_rows(&mut self, row: Option<u64>, cells: Cells<'_>, layout: &Layout, delimiter: u8) {
        let separators = layout.labels.len().saturating_sub(1);
        let is_row = |line: &[u8]| memchr::memchr_iter(delimiter, line).count() == separators;
        for (position, cell) in cells.iter().enumerate() {
            // One separator alone stands in many texts; the first line began before the value.
            let mut lines = cell.split(|byte| matches!(byte, b'\n' | b'\r')).skip(1);
            if separators > 1 && lines.any(is_row) {
                let name = layout.labels.get(position).map_or("", String::as_str);
                let place = Place::Named { name, number: Some(position) };
                let issue = Issue { rule: Rule::RowSwallowed, place, cell: Some(cell), params: &[] };
                self.take_from(row, cells, issue);
            }
        }
    }

    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Takes what all rows of a file together break; `header` is the row of the header.
    pub fn finish(&mut self, facts: Facts, header: u64) {
        let rows = self.findings.iter().position(|finding| finding.row.is_some());
        let begin = rows.unwrap_or(self.findings.len());
        facts.finish(&mut |row, rule| {
            self.take(
                row.map(|row| row + header),
                Issue { rule, place: Place::Row, cell: None, params: &[] },
            );
        });
        // What concerns the file comes last.
        if let Some(found) = self.findings.get_mut(begin..) {
            found.sort_by_key(|finding| finding.row.unwrap_or(u64::MAX));
        }
    }

    /// How many more findings would be kept with their details.
    pub fn room(&self) -> usize {
        self.max.saturating_sub(self.findings.len())
    }

    /// Takes what was found in the rows that come after row `before`, numbered from 1 there.
    pub fn absorb(&mut self, later: Collector, before: u64) {
        for (count, more) in self.counts.iter_mut().zip(later.counts) {
            *count += more;
        }
        for (known, more) in self.evidence.iter_mut().zip(&later.evidence) {
            known.add(*more);
        }
        for mut finding in later.findings.into_iter().take(self.room()) {
            finding.row = finding.row.map(|row| row + before);
            // Each block has shown the rows of its own first findings.
            if finding.excerpt.is_some() && !self.excerpts.admits(&finding) {
                finding.excerpt = None;
            }
            self.findings.push(finding);
        }
        self.rows += later.rows;
        self.rows_processed += later.rows_processed;
        self.rows_with_errors += later.rows_with_errors;
    }

    /// The number of errors so far.
    pub fn errors(&self) -> u64 {
        Rule::all()
            .zip(&self.counts)
            .filter(|(rule, _)| rule.severity() == Severity::Error)
            .map(|(_, count)| count)
            .sum()
    }

    pub fn into_report(mut self, source: &str, elapsed: Duration) -> Report {
        self.suggest_by_evidence();
        let columns = self.schema.columns().iter().map(|column| column.name.clone());
        Report {
            labels: if self.labels.is_empty() { columns.collect() } else { self.labels },
            schema_name: self.schema.name().to_owned(),
            schema_version: self.schema.version().to_owned(),
            source: source.to_owned(),
            counts: self.counts,
            findings: self.findings,
            fields: self.fields,
            rows: self.rows,
            rows_processed: self.rows_processed,
            rows_with_errors: self.rows_with_errors,
            elapsed,
            date: chrono::Local::now().date_naive(),
            unit: Unit::Row,
        }
    }
}

/// A breach with all that is said of it, owned.
pub(crate) fn finding(schema: &Schema, row: Option<u64>, issue: Issue<'_>) -> Finding {
    let number = |position: Option<usize>| position.and_then(|p| u32::try_from(p + 1).ok());
    let (field_name, field_number, column) = match issue.place {
        Place::Row => (None, None, None),
        Place::Named { name, number: position } => (Some(shown(name.as_bytes())), number(position), None),
        Place::Column { column, position } => {
            let column = schema.columns().get(column);
            (column.map(|c| shown(c.name.as_bytes())), number(position), column)
        }
    };
    let cell = issue.cell.map(shown);
    let stated = issue.params.iter().find_map(|(name, param)| match param {
        Param::Text(text) if *name == "suggestion" => Some(shown(text.as_bytes())),
        _ => None,
    });
    let suggested = column
        .zip(cell.as_deref())
        .filter(|_| is_about_value(issue.rule))
        .and_then(|(column, cell)| column.suggest(cell));
    Finding {
        rule: issue.rule,
        row,
        field_name,
        field_number,
        cell,
        suggestion: stated.or(suggested),
        params: issue.params.iter().map(|(name, param): &(_, Param<'_>)| (*name, param.to_value())).collect(),
        excerpt: None,
        location: None,
    }
}

/// The value alone is wrong: rules across columns leave open which one to change.
pub(crate) fn is_about_value(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::TypeUri
            | Rule::TypeInteger
            | Rule::TypeNumber
            | Rule::TypeBoolean
            | Rule::TypeDate
            | Rule::TypeYear
            | Rule::ConstraintEnum
            | Rule::ConstraintPattern
            | Rule::ConstraintMinLength
            | Rule::ConstraintMaxLength
            | Rule::TypeEmail
            | Rule::TypeDateTime
            | Rule::TypeArray
            | Rule::TypeUuid
            | Rule::TypeNumberFormat
            | Rule::TypeDateFormat
            | Rule::TypeDateTimeFormat
            | Rule::TypeTime
            | Rule::TypeYearMonth
            | Rule::TypeList
            | Rule::CheckCode
            | Rule::CheckName
            | Rule::CheckPhone
            | Rule::CheckOpeningHours
            | Rule::CheckSiren
            | Rule::CheckSiret
            | Rule::BalDate
            | Rule::BalNumberType
            | Rule::BalCoordinate
            | Rule::BalCommune
            | Rule::BalCommuneDelegated
            | Rule::BalCertification
    )
}
