use std::sync::Arc;
use std::time::Duration;

use super::trial::{Renamings, try_corrections};
use crate::cells::{Cells, Fit, RowCopy};
use crate::clock;
use crate::field_type::{Evidence, Mend};
use crate::reader::legacy::{decoded_once_more, may_be_encoded_twice};
use crate::report::{
    Bar, Excerpts, Finding, Issue, Kept, Medium, Order, Param, Place, Report, Rule, Severity, Tally, Unit,
    Value, excerpts, find_roots, shown,
};
use crate::schema::{Facts, Layout, Schema};

/// Counts every breach and details some of them; [`Kept`] decides which.
#[derive(Debug)]
pub(crate) struct Collector {
    schema: Schema,
    kept: Kept,
    tally: Tally,
    /// The counts of the same thread in earlier rows.
    before: Tally,
    last_row: Option<u64>,
    rows_with_errors: u64,
    pub rows: u64,
    pub rows_processed: u64,
    pub fields: usize,
    /// The names of the cells that [`Collector::take_from`] gets, unless they are the schema's.
    pub labels: Vec<String>,
    excerpts: Excerpts,
    /// The medium in which the reader of the report sees the data.
    pub medium: Medium,
    /// The evidence that invalid cells give about their columns, by the index of the column in the schema.
    evidence: Vec<Evidence>,
    /// The effects of new names for columns.
    pub renamings: Renamings,
    /// The copy of the last row with an error that is kept, with its number.
    copied: Option<(Option<u64>, Option<Arc<RowCopy>>)>,
}

impl Collector {
    /// Creates a collector that details at most `max` findings of each severity.
    pub fn new(schema: Schema, max: usize) -> Self {
        Collector {
            evidence: vec![Evidence::NONE; schema.columns().len()],
            schema,
            kept: Kept::new(max),
            tally: Tally::default(),
            before: Tally::default(),
            last_row: None,
            rows_with_errors: 0,
            rows: 0,
            rows_processed: 0,
            fields: 0,
            labels: Vec::new(),
            excerpts: Excerpts::default(),
            medium: Medium::Records,
            renamings: Renamings::default(),
            copied: None,
        }
    }

    /// Creates a collector for rows that another collector will absorb. It details nothing above the bar; `before`
    /// holds the counts of some earlier rows.
    pub fn of_part(schema: Schema, max: usize, bar: Bar, before: Tally) -> Self {
        let collector = Collector::new(schema, max);
        Collector { kept: collector.kept.below(bar), before, ..collector }
    }

    /// Removes and returns the counts of these rows and of the earlier ones in `before`.
    pub fn take_counted(&mut self) -> Tally {
        let mut counted = std::mem::take(&mut self.before);
        counted.absorb(&self.tally);
        counted
    }

    pub fn take(&mut self, row: Option<u64>, issue: Issue<'_>) {
        self.keep(row, None, issue);
    }

    /// Does [`Collector::take_from`] for a row whose cells have types of their own.
    pub fn take_fitted(&mut self, row: Option<u64>, cells: Cells<'_>, fits: &[Fit], issue: Issue<'_>) {
        self.keep(row, Some((cells, fits)), issue);
    }

    /// Does [`Collector::take`], with the cells of the row, which the report shows around the first findings of each
    /// sort.
    pub fn take_from(&mut self, row: Option<u64>, cells: Cells<'_>, issue: Issue<'_>) {
        self.keep(row, Some((cells, &[])), issue);
    }

    fn keep(&mut self, row: Option<u64>, cells: Option<(Cells<'_>, &[Fit])>, issue: Issue<'_>) {
        let (rule, slot) = (issue.rule, issue.place.slot());
        let rank = self.before.of(rule, slot) + self.tally.add(rule, slot);
        let severity = rule.severity();
        // Findings of the header come before the first row: the header is no row of data.
        if row.is_some() && self.rows > 0 && row != self.last_row && severity == Severity::Error {
            self.last_row = row;
            self.rows_with_errors += 1;
        }
        if let (
            Rule::TypeDate | Rule::TypeDateFormat | Rule::TypeNumber | Rule::ConstraintPattern,
            Place::Column { column, .. },
            Some(cell),
        ) = (rule, issue.place, issue.cell)
            // A cell whose reading the check states gives no evidence: the reading does not come from the cell's text.
            && !issue.params.iter().any(|(name, _)| *name == "suggestion")
            && let (Some(known), Some(column)) =
                (self.evidence.get_mut(column), self.schema.columns().get(column))
        {
            *known = column.evidence(cell, *known);
        }
        let Some(turn) = self.kept.turn(severity, rank) else { return };
        let mut finding = finding(&self.schema, row, issue);
        if let Some((cells, fits)) = cells {
            if rank < excerpts::SHOWN {
                finding.excerpt = Some(self.excerpts.of(&finding, cells));
            }
            if rule.is_about_value() || rule == Rule::RowMissingCell || finding.suggestion.is_some() {
                finding.copy = self.copy(row, cells, fits);
            }
        }
        self.kept.put(turn, self.order(row), finding);
    }

    /// The copy of a row; findings of one row share it.
    fn copy(&mut self, row: Option<u64>, cells: Cells<'_>, fits: &[Fit]) -> Option<Arc<RowCopy>> {
        match &self.copied {
            Some((number, copy)) if *number == row && row.is_some() => copy.clone(),
            _ => {
                let copy = RowCopy::of(cells, fits).map(Arc::new);
                self.copied = Some((row, copy.clone()));
                copy
            }
        }
    }

    /// Findings about the header come before those about rows; findings about the file come last.
    fn order(&self, row: Option<u64>) -> Order {
        match row {
            Some(row) => (1, row),
            None => (if self.rows == 0 { 0 } else { 2 }, 0),
        }
    }

    /// Suggests the readings that the other cells of the column decide, as the repair would.
    fn suggest_by_evidence(&mut self) {
        for (column, evidence) in self.schema.columns().iter().zip(&self.evidence) {
            if *evidence == Evidence::NONE {
                continue;
            }
            // The collector does not see valid values, which may contradict dots as marks of thousands.
            let mut evidence = *evidence;
            evidence.add(Evidence::DOT_DECIMAL);
            let open = self.kept.iter_mut().filter(|finding| {
                finding.suggestion.is_none()
                    && finding.rule.is_about_value()
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

    /// Reports cells with U+FFFD or NUL, in a text that has such characters.
    #[cold]
    pub fn look_for_damage(&mut self, row: Option<u64>, cells: Cells<'_>, layout: &Layout) {
        self.report_cells(row, cells, layout, Rule::TextDamaged, |cell| {
            memchr::memmem::find(cell, "\u{fffd}".as_bytes()).is_some()
        });
        self.report_cells(row, cells, layout, Rule::TextNul, |cell| memchr::memchr(0, cell).is_some());
    }

    /// Reports cells with letters that were encoded twice, in a text that may have them.
    #[cold]
    pub fn look_for_letters(&mut self, row: Option<u64>, cells: Cells<'_>, layout: &Layout) {
        self.report_cells(row, cells, layout, Rule::TextEncodedTwice, |cell| {
            may_be_encoded_twice(cell)
                && std::str::from_utf8(cell).is_ok_and(|text| decoded_once_more(text).is_some())
        });
    }

    /// Reports the cells of a row that break a rule about their text.
    fn report_cells(
        &mut self,
        row: Option<u64>,
        cells: Cells<'_>,
        layout: &Layout,
        rule: Rule,
        breaks: impl Fn(&[u8]) -> bool,
    ) {
        for (position, cell) in cells.iter().enumerate().filter(|(_, cell)| breaks(cell)) {
            let name = layout.labels.get(position).map_or("", String::as_str);
            let place = Place::Named { name, number: Some(position) };
            self.take_from(row, cells, Issue { rule, place, cell: Some(cell), params: &[] });
        }
    }

    /// Reports cells with lines that have as many separators as a row: a quote may close too late.
    #[cold]
    pub fn look_for_rows(&mut self, row: Option<u64>, cells: Cells<'_>, layout: &Layout, delimiter: u8) {
        let separators = layout.labels.len().saturating_sub(1);
        let is_row = |line: &[u8]| memchr::memchr_iter(delimiter, line).count() == separators;
        for (position, cell) in cells.iter().enumerate() {
            // Many texts have one separator; the first line of the value began before the value.
            let mut lines = cell.split(|byte| matches!(byte, b'\n' | b'\r')).skip(1);
            if separators > 1 && lines.any(is_row) {
                let name = layout.labels.get(position).map_or("", String::as_str);
                let place = Place::Named { name, number: Some(position) };
                let issue = Issue { rule: Rule::RowSwallowed, place, cell: Some(cell), params: &[] };
                self.take_from(row, cells, issue);
            }
        }
    }

    /// Notes that the names of the columns are in row `header`, below the rows where they were expected.
    pub fn header_is_below(&mut self, header: u64) {
        let last = header.saturating_sub(1);
        let above = match last {
            1 => "above-one",
            2 => "above-two",
            _ => "above-several",
        };
        let instead = match self.medium {
            Medium::Workbook => "header-below-workbook",
            _ => "header-below",
        };
        for finding in self.kept.iter_mut().filter(|finding| finding.rule == Rule::HeaderUnmatched) {
            finding.params.extend([
                ("instead", Value::Word(instead)),
                ("header", Value::Number(header)),
                ("last", Value::Number(last)),
                ("above", Value::Word(above)),
            ]);
        }
    }

    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Takes the breaches of the rules about the whole file; `header` is the number of the header's row.
    pub fn finish(&mut self, facts: Facts, header: u64) {
        facts.finish(header, &mut |row, issue| self.take(row, issue));
    }

    /// The bar below which findings of the next rows are still detailed.
    pub fn bar(&self) -> Bar {
        self.kept.bar()
    }

    /// Takes the findings of the rows after row `before`, which are numbered from 1 there.
    pub fn absorb(&mut self, later: Collector, before: u64) {
        for (known, more) in self.evidence.iter_mut().zip(&later.evidence) {
            known.add(*more);
        }
        let mut ranks = Tally::default();
        for mut entry in later.kept.into_entries() {
            let (rule, slot) = (entry.finding.rule, entry.finding.slot);
            let rank = self.tally.of(rule, slot) + ranks.add(rule, slot);
            if let Some(turn) = self.kept.turn(rule.severity(), rank) {
                if let Some(row) = &mut entry.finding.row {
                    *row += before;
                    entry.order.1 += before;
                }
                self.kept.put(turn, entry.order, entry.finding);
            }
        }
        self.renamings.add(&later.renamings);
        self.tally.absorb(&later.tally);
        self.rows += later.rows;
        self.rows_processed += later.rows_processed;
        self.rows_with_errors += later.rows_with_errors;
    }

    /// The number of errors so far.
    pub fn errors(&self) -> u64 {
        self.tally.of_severity(Severity::Error)
    }

    pub fn into_report(mut self, source: &str, elapsed: Duration) -> Report {
        self.suggest_by_evidence();
        let columns = self.schema.columns().iter().map(|column| column.name.clone());
        let labels: Vec<String> = if self.labels.is_empty() { columns.collect() } else { self.labels };
        let mut findings = self.kept.into_findings();
        for finding in &mut findings {
            finding.medium = self.medium;
            finding.locate_columns(&labels);
        }
        try_corrections(&mut findings, &self.schema, &labels);
        find_roots(&mut findings);
        excerpts::limit(&mut findings);
        Report {
            labels,
            schema_name: self.schema.name().to_owned(),
            schema_version: self.schema.version().to_owned(),
            source: source.to_owned(),
            tally: self.tally,
            findings,
            fields: self.fields,
            rows: self.rows,
            rows_processed: self.rows_processed,
            rows_with_errors: self.rows_with_errors,
            elapsed,
            date: clock::today(),
            unit: Unit::Row,
            renamed: self.renamings.into_effects(),
        }
    }
}

/// Converts a breach to a finding that owns all its data.
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
    let title = match issue.place {
        Place::Column { column, .. } => {
            schema.descriptor().fields.get(column).map(|field| field.title.as_str())
        }
        _ => None,
    };
    let cell = issue.cell.map(shown);
    let stated = issue.params.iter().find_map(|(name, param)| match param {
        Param::Text(text) if *name == "suggestion" => Some(shown(text.as_bytes())),
        _ => None,
    });
    let suggested = column
        .zip(cell.as_deref())
        .filter(|_| issue.rule.is_about_value())
        .and_then(|(column, cell)| column.suggest(cell));
    Finding {
        rule: issue.rule,
        row,
        field_name,
        field_number,
        cell,
        suggestion: stated.or(suggested),
        params: issue.params.iter().map(|(name, param)| (*name, value(issue.rule, name, *param))).collect(),
        excerpt: None,
        location: None,
        slot: issue.place.slot(),
        cause: None,
        folded: Default::default(),
        copy: None,
        removes: None,
        title: title.map(|title| shown(title.as_bytes())).unwrap_or_default(),
        medium: Medium::Records,
        record_key: None,
    }
}

/// The value of a placeholder. For a rule across columns, it may be the names of columns.
fn value(rule: Rule, name: &str, param: Param<'_>) -> Value {
    let names_columns = matches!(name, "first" | "second" | "other" | "columns" | "empty" | "absent");
    match rule.is_across_columns() && names_columns {
        true => param.to_value().into_columns(),
        false => param.to_value(),
    }
}
