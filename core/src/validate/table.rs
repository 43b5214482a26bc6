//! Checks the rows of a table against a schema.

use super::Collector;
use super::trial::Renamings;
use crate::clock::Stopwatch;
use crate::error::Result;
use crate::reader::legacy::may_be_encoded_twice;
use crate::report::Report;
use crate::schema::{Layout, RowChecker, Schema};
use crate::table::{TableRows, TableSink, TableValue, Zone};

/// Checks the rows of a table that another program holds, as if an export had written it to a file.
///
/// ```
/// use opendatabutton::{TableCheck, TableSink, TableValue, datasets};
///
/// let labels = ["COLL_INSEE", "ANNEE", "ENFANT_PRENOM"].map(str::to_owned);
/// let mut check = TableCheck::new(datasets::schema("prenoms")?, &labels, "essai", 100);
/// check.set(0, TableValue::Text("86194"));
/// check.set(1, TableValue::Boolean(true));
/// check.end_row()?;
/// let report = check.into_report();
/// let wrong = report.findings().iter().find(|finding| finding.row().is_some()).unwrap();
/// assert_eq!((wrong.row(), wrong.field_name(), wrong.cell()), (Some(2), Some("ANNEE"), Some("true")));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug)]
pub struct TableCheck {
    checker: RowChecker,
    rows: TableRows,
    collector: Collector,
    takes_rows: bool,
    numbered: bool,
    name: String,
    begun: Stopwatch,
}

impl TableCheck {
    /// Creates a check for a table with these column labels. The report calls the table `name`, and details
    /// `max_findings` findings of each severity. Rows are numbered as in a file: the labels are row 1.
    pub fn new(schema: Schema, labels: &[String], name: &str, max_findings: usize) -> Self {
        let layout = Layout::new(&schema, labels.to_vec());
        let mut collector = Collector::new(schema.clone(), max_findings);
        collector.labels = labels.to_vec();
        let takes_rows = layout.check(&schema, labels, &mut |issue| collector.take(None, issue));
        if takes_rows {
            collector.renamings = Renamings::new(&schema, &layout);
        }
        let rows = TableRows::new(&schema, &layout, Some(&layout));
        Self::begin(schema, layout, rows, collector, takes_rows, name)
    }

    /// Creates a check for records, whose values come by name or by index in the schema.
    pub fn records(schema: Schema, name: &str, max_findings: usize) -> Self {
        let layout = Layout::of_schema(&schema);
        let collector = Collector::new(schema.clone(), max_findings);
        let mut rows = TableRows::new(&schema, &layout, None);
        rows.collect_strangers(true);
        Self::begin(schema, layout, rows, collector, true, name)
    }

    fn begin(
        schema: Schema,
        layout: Layout,
        rows: TableRows,
        mut collector: Collector,
        takes_rows: bool,
        name: &str,
    ) -> Self {
        collector.fields = layout.labels.len();
        let checker = RowChecker::for_file(schema, layout);
        let (name, begun) = (name.to_owned(), Stopwatch::start());
        TableCheck { checker, rows, collector, takes_rows, numbered: true, name, begun }
    }

    /// Reads instants in `zone` where the schema has days; a warning for each column names the zone if it decided a day.
    /// Without a zone, an instant is a day if it is a midnight in its own offset.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> Self {
        self.rows.set_zone(zone);
        self
    }

    /// Omits the numbers of rows in findings, for a record outside a table: an unknown name is then an error of the
    /// record.
    #[must_use]
    pub fn unnumbered(mut self) -> Self {
        self.rows.collect_strangers(false);
        self.numbered = false;
        self
    }

    /// Ends the check and returns the report.
    pub fn into_report(mut self) -> Report {
        self.rows.finish(&mut |issue| self.collector.take(None, issue));
        if let Some(facts) = self.checker.take_facts().filter(|_| self.takes_rows && self.numbered) {
            self.collector.finish(facts, 1);
        }
        self.collector.into_report(&self.name, self.begun.elapsed())
    }
}

impl TableSink for TableCheck {
    #[inline]
    fn set(&mut self, position: usize, value: TableValue<'_>) {
        self.rows.set(position, &value);
    }

    fn set_named(&mut self, name: &str, value: TableValue<'_>) {
        self.rows.set_named(name, &value);
    }

    #[inline]
    fn end_row(&mut self) -> Result<()> {
        let TableCheck { checker, rows, collector, .. } = self;
        collector.rows += 1;
        if self.takes_rows {
            if collector.rows_processed == 0 {
                let header = self.numbered.then_some(1);
                checker.check_columns(&mut |issue| collector.take(header, issue));
            }
            collector.rows_processed += 1;
            let number = self.numbered.then_some(collector.rows + 1);
            rows.check(&mut |cells, issue| collector.take_from(number, cells, issue));
            checker.set_fits(rows.fits());
            let cells = rows.row.cells();
            let fits = rows.fits();
            checker.check(cells, &mut |issue| collector.take_fitted(number, cells, fits, issue));
            collector.renamings.look(checker, cells);
            if memchr::memchr(0, &rows.row.bytes).is_some() {
                collector.look_for_damage(number, cells, checker.layout());
            }
            if may_be_encoded_twice(&rows.row.bytes) {
                collector.look_for_letters(number, cells, checker.layout());
            }
        }
        rows.clear();
        Ok(())
    }

    fn rows(&self) -> u64 {
        self.collector.rows
    }

    fn takes_rows(&self) -> bool {
        self.takes_rows
    }
}
