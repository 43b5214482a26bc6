//! Exports a TOTEM document.

use std::io::{Read, Write};
use std::path::Path;

use super::{Export, Texts};
use crate::clock::Stopwatch;
use crate::error::Result;
use crate::record::RowBuffer;
use crate::report::{Report, Severity};
use crate::totem::{Converter, Line, Plans, TotemDocument};
use crate::validate::Collector;

impl<W: Write> Export<W> {
    /// As [`Export::write_totem`], for a file. `siret` is the SIRET of the budget if the document states none.
    ///
    /// # Errors
    /// As [`Export::write_totem`], and when the file cannot be opened, or the SIRET is invalid.
    pub fn write_totem_file(
        &mut self,
        path: impl AsRef<Path>,
        plans: &Plans,
        siret: Option<&str>,
        max_findings: usize,
    ) -> Result<Report> {
        let before = self.rows();
        let document = TotemDocument::open_file(path).and_then(|document| document.with_siret_text(siret));
        let written = document.and_then(|document| self.feed_totem(document, plans, max_findings));
        self.output.watch(self.rows() > before, written)
    }

    /// Writes the lines of a TOTEM document, with the labels of its account plan. The export must be one of `budget`.
    ///
    /// Rows are numbered as in the file to be written, with the header as row 1. An inferred value (a chapter that the
    /// document leaves out and the plan gives) is a note of the report; a value that cannot be known is an error of its
    /// row. If the report is not valid, some rows are missing, and the export cannot be finished any more.
    ///
    /// # Errors
    /// When the export is not one of `budget`; when the document or the plan cannot be read, the plan is of another
    /// year or standard, or the document has several budgets; when the target refuses. Then too, the export cannot be
    /// finished.
    ///
    /// ```no_run
    /// use opendatabutton::{Export, Lang, Plans, TextStyle, TotemDocument, datasets};
    ///
    /// let document = TotemDocument::open_file("budget.xml")?;
    /// let producer = document.producer().ok_or("no SIREN in the document")?;
    /// let mut export = Export::to_directory(datasets::schema("budget")?, ".", producer).create()?;
    /// let report = export.write_totem(document, &Plans::at("plans-de-comptes"), 1000)?;
    /// println!("{}", report.to_text(Lang::Fr, TextStyle::Plain)); // the inferences, or what is missing
    /// export.finish()?; // refused when rows are missing
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_totem(
        &mut self,
        document: TotemDocument<impl Read>,
        plans: &Plans,
        max_findings: usize,
    ) -> Result<Report> {
        let before = self.rows();
        let written = self.feed_totem(document, plans, max_findings);
        self.output.watch(self.rows() > before, written)
    }

    fn feed_totem(
        &mut self,
        mut document: TotemDocument<impl Read>,
        plans: &Plans,
        max_findings: usize,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        let schema = self.schema().clone();
        let head = document.head().clone();
        let found = plans.find(&head.year, &head.nomenclature)?;
        let plan = found.as_ref().map(|found| &found.plan);
        let place = plans.path(&head.year, &head.nomenclature);
        let place = place.map(|path| path.display().to_string()).unwrap_or_default();
        let converter = Converter::new(&schema, &head, plan, &place)?;
        let mut collector = Collector::new(schema.clone(), max_findings);
        collector.fields = schema.columns().len();
        if let Some(found) = &found {
            found.tell(&head.year, &mut |issue| collector.take(None, issue));
        }
        let mut row = RowBuffer::default();
        let mut line = Line::default();
        while document.next(&mut line)? {
            collector.rows += 1;
            collector.rows_processed += 1;
            let number = Some(collector.rows + 1);
            let known = converter.resolve(&line);
            converter.write(&known, &mut row);
            let mut complete = true;
            converter.tell(&known, &mut |issue| {
                complete &= issue.rule.severity() != Severity::Error;
                collector.take_from(number, row.cells(), issue);
            });
            let _ = self.write_row(row.cells(), Texts::All, complete, &mut |_, issue| {
                if complete || !converter.explains(&issue, &known) {
                    collector.take_from(number, row.cells(), issue);
                }
            })?;
        }
        Ok(collector.into_report(document.name(), begun.elapsed()))
    }
}
