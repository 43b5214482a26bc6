//! Exports the rows of a table that another program holds.

use std::io::Write;

use super::feed::check_header;
use super::{Export, Texts};
use crate::clock::Stopwatch;
use crate::datasets;
use crate::error::Result;
use crate::report::Report;
use crate::schema::Layout;
use crate::table::{TableRows, TableSink, TableValue, Zone};
use crate::validate::Collector;

/// Writes the rows of a table that another program holds; [`Export::table`] and [`Export::records`] return one.
///
/// ```
/// use opendatabutton::{Export, TableSink, TableValue, datasets};
///
/// let schema = datasets::schema("prenoms")?;
/// let mut export = Export::to_writer(schema, Vec::new())?;
/// let labels = ["COLL_INSEE", "COMMUNE_NOM", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"];
/// let mut table = export.table(&labels.map(str::to_owned), "essai", 100);
/// for (position, text) in ["86194", "Poitiers", "F", "Jeanne"].into_iter().enumerate() {
///     table.set(position, TableValue::Text(text));
/// }
/// table.set(4, TableValue::Float(12.0)); // as data frames keep it
/// table.set(5, TableValue::Integer(2023));
/// table.end_row()?;
/// let report = table.into_report();
/// assert!(report.is_valid(), "{}", report.to_json(Default::default()));
/// assert_eq!(report.warnings(), 1); // 12.0 was kept as a binary number, and is written 12
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub struct TableExport<'e, W: Write> {
    export: &'e mut Export<W>,
    rows: TableRows,
    collector: Collector,
    takes_rows: bool,
    /// True if a refused row makes the export incomplete.
    whole: bool,
    /// How many rows come before the first row of the table, the labels included.
    before: u64,
    name: String,
    begun: Stopwatch,
}

impl<W: Write> Export<W> {
    /// Begins the rows of a table with these column labels, in any order. A label that the schema lacks is an error of
    /// the report, because its values would be lost. The report calls the table `name`.
    ///
    /// Rows are numbered as in a file: the labels are row 1. If the report is not valid, some rows are
    /// missing, and the export cannot be finished any more.
    pub fn table(&mut self, labels: &[String], name: &str, max_findings: usize) -> TableExport<'_, W> {
        let layout = Layout::new(self.schema(), labels.to_vec());
        let mut collector = Collector::new(self.schema().clone(), max_findings);
        collector.fields = labels.len();
        let takes_rows =
            check_header(&layout, self.schema(), labels, self.face.may_leave_out(), &mut collector);
        self.begin_table(Some(&layout), collector, takes_rows, name)
    }

    /// Begins records, whose values come by name or by index in the schema.
    pub fn records(&mut self, name: &str, max_findings: usize) -> TableExport<'_, W> {
        let mut collector = Collector::new(self.schema().clone(), max_findings);
        collector.fields = self.schema().columns().len();
        self.begin_table(None, collector, true, name)
    }

    /// Checks that records are of the file's data set and version.
    ///
    /// # Errors
    /// When the records are of another data set or version.
    pub fn expect(&self, data_set: &str, version: &str) -> Result<()> {
        if data_set == self.schema().name() && version == self.schema().version() {
            return Ok(());
        }
        Err(datasets::mismatch(
            &format!("{data_set}@{version}"),
            self.schema().name(),
            self.schema().version(),
        ))
    }

    fn begin_table(
        &mut self,
        labels: Option<&Layout>,
        collector: Collector,
        takes_rows: bool,
        name: &str,
    ) -> TableExport<'_, W> {
        let rows = TableRows::new(self.schema(), self.checker.layout(), labels);
        let name = name.to_owned();
        let begun = Stopwatch::start();
        if collector.errors() > 0 {
            self.output.mark_incomplete();
        }
        TableExport { export: self, rows, collector, takes_rows, whole: true, before: 1, name, begun }
    }
}

impl<W: Write> TableExport<'_, W> {
    /// Reads instants in `zone` where the schema has days; a warning for each column names the zone if it decided a day.
    /// Without a zone, an instant is a day if it is a midnight in its own offset.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> Self {
        self.rows.set_zone(zone);
        self
    }

    /// Numbers rows as in the file that is written, as [`Export::write`] does. This is for records that come one by
    /// one: a refused record does not make the export incomplete.
    #[must_use]
    pub fn as_of_file(mut self) -> Self {
        self.before = self.export.rows() + 1;
        self.whole = false;
        self
    }

    /// Ends the table and returns the report. If it is not valid, the export lacks the rows with errors.
    pub fn into_report(mut self) -> Report {
        self.rows.finish(&mut |issue| self.collector.take(None, issue));
        self.watch(true);
        self.collector.into_report(&self.name, self.begun.elapsed())
    }
}

impl<W: Write> TableExport<'_, W> {
    /// Marks the export as incomplete if it lacks a row.
    #[inline]
    fn watch(&mut self, written: bool) {
        if self.whole && !(written && self.collector.errors() == 0) {
            self.export.output.mark_incomplete();
        }
    }
}

impl<W: Write> TableSink for TableExport<'_, W> {
    #[inline]
    fn set(&mut self, position: usize, value: TableValue<'_>) {
        self.rows.set(position, &value);
    }

    fn set_named(&mut self, name: &str, value: TableValue<'_>) {
        self.rows.set_named(name, &value);
    }

    #[inline]
    fn end_row(&mut self) -> Result<()> {
        self.collector.rows += 1;
        if self.takes_rows {
            self.collector.rows_processed += 1;
            let number = Some(self.before + self.collector.rows);
            let TableExport { export, rows, collector, .. } = self;
            let complete = rows.check(&mut |cells, issue| collector.take_from(number, cells, issue));
            export.checker.set_fits(rows.fits());
            let texts = if rows.official { Texts::None } else { Texts::All };
            let written = export.write_fed(&rows.row, texts, number, complete, collector);
            export.checker.set_fits(&[]);
            self.watch(written.is_ok());
            written?;
        }
        self.rows.clear();
        Ok(())
    }

    fn rows(&self) -> u64 {
        self.collector.rows
    }

    fn takes_rows(&self) -> bool {
        self.takes_rows
    }
}
