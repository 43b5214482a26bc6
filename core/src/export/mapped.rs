//! Exports a table with its own column names, by a mapping.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use super::{Export, Texts};
use crate::clock::Stopwatch;
use crate::datasets;
use crate::error::{Error, Result};
use crate::mapping::{Converter, Mapping, Origin, RowKind, Source, SourceRow, left};
use crate::reader::Sheet;
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Report, Rule, Severity};
use crate::table::TableFile;
use crate::validate::{Collector, Progress};

impl<W: Write> Export<W> {
    /// Writes the records of a CSV or a workbook (the sheet that the mapping names, else that of
    /// [`Export::set_sheet`]), converted by a mapping. Rows are numbered as in that file. The export leaves out
    /// repeated headers, rows of totals, the rows above the header and the columns that the mapping does not use, and
    /// the report names each of them.
    ///
    /// If the field refuses a value that has exactly one reading, the export writes this reading and the report names
    /// the change; a reading that is only probable has its own warning. A value with several readings is refused.
    ///
    /// If the report is not valid, some records are missing: do not finish the export.
    ///
    /// # Errors
    /// When the file cannot be read; when the mapping is of another data set, or names a field or a column that does
    /// not exist or occurs twice; when the target refuses.
    ///
    /// ```
    /// use opendatabutton::{Export, Mapping, datasets};
    ///
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("etat-civil.csv");
    /// std::fs::write(&path, "Prénoms de l'année\n\nPrénom;Sexe;Nombre;Année\nJeanne;Fille;12;2023\nTotal;;12;\n")?;
    /// let mapping = Mapping::from_json(
    ///     r#"{"schema": "prenoms", "fields": {
    ///         "COLL_INSEE": {"constant": "86194"},
    ///         "COMMUNE_NOM": {"constant": "Poitiers"},
    ///         "ENFANT_PRENOM": {"column": "Prénom"},
    ///         "ENFANT_SEXE": {"column": "Sexe", "values": {"Fille": "F", "Garçon": "M"}},
    ///         "NOMBRE_OCCURRENCES": {"column": "Nombre"},
    ///         "ANNEE": {"column": "Année"}
    ///     }}"#,
    /// )?;
    /// let mut export = Export::to_writer(datasets::schema(&mapping.schema)?, Vec::new())?;
    /// let report = export.write_mapped(&path, &mapping, 100)?;
    /// assert!(report.is_valid());
    /// assert_eq!(export.rows(), 1); // the total was left out, with a warning
    /// assert_eq!(report.findings()[0].row(), Some(5));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_mapped(
        &mut self,
        path: impl AsRef<Path>,
        mapping: &Mapping,
        max_findings: usize,
    ) -> Result<Report> {
        self.write_mapped_with(path, mapping, max_findings, &mut |_| ControlFlow::Continue(()))
    }

    /// As [`Export::write_mapped`], with a progress function, which gets the number of records read so far.
    ///
    /// # Errors
    /// As [`Export::write_mapped`], and when the progress function stops the work ([`Error::is_cancelled`]).
    pub fn write_mapped_with(
        &mut self,
        path: impl AsRef<Path>,
        mapping: &Mapping,
        max_findings: usize,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        self.write_mapped_from(Origin::File(path.as_ref()), mapping, max_findings, progress)
    }

    /// As [`Export::write_mapped_with`], from bytes in memory; the report calls them `name`.
    ///
    /// # Errors
    /// As [`Export::write_mapped_with`].
    pub fn write_mapped_bytes(
        &mut self,
        (bytes, name): (&[u8], &str),
        mapping: &Mapping,
        max_findings: usize,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        self.write_mapped_from(Origin::Bytes(bytes, name), mapping, max_findings, progress)
    }

    /// As [`Export::write_mapped_with`], from the rows of another program; the report calls them `name`.
    ///
    /// # Errors
    /// As [`Export::write_mapped_with`].
    pub fn write_mapped_table(
        &mut self,
        (table, name): (&TableFile, &str),
        mapping: &Mapping,
        max_findings: usize,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        self.write_mapped_from(Origin::Table(table, name), mapping, max_findings, progress)
    }

    fn write_mapped_from(
        &mut self,
        origin: Origin<'_>,
        mapping: &Mapping,
        max_findings: usize,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let before = self.rows();
        let written = self.feed_mapped(origin, mapping, max_findings, progress);
        self.output.watch(self.rows() > before, written)
    }

    fn feed_mapped(
        &mut self,
        origin: Origin<'_>,
        mapping: &Mapping,
        max_findings: usize,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        let schema = self.schema().clone();
        let (name, version) = mapping.schema.split_once('@').unwrap_or((&mapping.schema, schema.version()));
        if (name, version) != (schema.name(), schema.version()) {
            return Err(datasets::mismatch(&mapping.schema, schema.name(), schema.version()));
        }
        let sheet = mapping.sheet.as_deref().map_or_else(|| self.sheet.clone(), Sheet::from);
        let source = Source::open(origin, &sheet, mapping)?;
        let converter = Converter::new(&schema, mapping, &source)?;
        let mut collector = Collector::new(schema, max_findings);
        collector.fields = source.labels.len();
        let mut record = RowBuffer::default();
        let mut wrong: Vec<usize> = Vec::new();
        let mut unused = Unused::of(&source, &converter);
        #[cfg_attr(not(feature = "spreadsheets"), allow(unused_variables))] // a text has no more to tell
        let form = source.each(&mut |row| {
            if progress(collector.rows).is_break() {
                return Err(Error::cancelled());
            }
            let number = Some(row.number);
            let left_out = match converter.kind(row) {
                RowKind::Record => None,
                RowKind::Blank => return Ok(ControlFlow::Continue(())),
                RowKind::Header => Some(Rule::MappingHeaderRepeated),
                RowKind::Total => Some(Rule::MappingTotal),
            };
            if let Some(rule) = left_out {
                collector.take(number, Issue { rule, place: Place::Row, cell: None, params: &[] });
                return Ok(ControlFlow::Continue(()));
            }
            collector.rows += 1;
            collector.rows_processed += 1;
            unused.count(row);
            wrong.clear();
            let mut complete = true;
            let mut tell = |issue: Issue<'_>| {
                complete &= issue.rule.severity() != Severity::Error;
                wrong.extend(column(issue.place));
                collector.take(number, issue);
            };
            converter.check_shape(row, &mut tell);
            converter.write(row, &mut record, &mut tell);
            // A value that could not be read needs no second finding.
            let read = |place: Place<'_>| column(place).is_none_or(|column| !wrong.contains(&column));
            let outcome = self.write_row(record.cells(), Texts::All, complete, &mut |_, issue| {
                if complete || read(issue.place) {
                    collector.take_from(number, record.cells(), issue);
                }
            });
            outcome.map(|_| ControlFlow::Continue(()))
        })?;
        unused.report(&source, &mut collector);
        if let Some(table) = source.table() {
            converter.report_table(table, &mut |issue| collector.take(None, issue));
        }
        report_above(&source, mapping, &mut collector);
        #[cfg(feature = "spreadsheets")]
        if let Some(workbook) = &form.workbook {
            crate::validate::report_form(workbook, &mut collector);
        }
        Ok(collector.into_report(&origin.name(), begun.elapsed()))
    }
}

fn column(place: Place<'_>) -> Option<usize> {
    match place {
        Place::Column { column, .. } => Some(column),
        _ => None,
    }
}

/// The columns that the mapping does not use, and the number of values in each.
struct Unused(Vec<(usize, u64)>);

impl Unused {
    fn of(source: &Source, converter: &Converter) -> Self {
        let columns = (0..source.labels.len()).filter(|place| !converter.uses(*place));
        Unused(columns.map(|place| (place, 0)).collect())
    }

    fn count(&mut self, row: &SourceRow<'_>) {
        for (place, count) in &mut self.0 {
            *count += u64::from(!row.text(*place).is_empty());
        }
    }

    fn report(&self, source: &Source, collector: &mut Collector) {
        for (place, count) in self.0.iter().filter(|(_, count)| *count > 0) {
            let name = source.labels.get(*place).map_or("", String::as_str);
            let place = Place::Named { name, number: Some(*place) };
            let params = [("count", Param::Number(*count))];
            collector
                .take(None, Issue { rule: Rule::MappingColumnUnused, place, cell: None, params: &params });
        }
    }
}

/// Reports the text above the header, except the constants of the mapping.
fn report_above(source: &Source, mapping: &Mapping, collector: &mut Collector) {
    let left = left(&source.above, mapping);
    if left.is_empty() {
        return;
    }
    let text = left.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" / ");
    let params = [("count", Param::Number(left.len() as u64)), ("text", Param::Text(&text))];
    collector.take(None, Issue { rule: Rule::MappingAbove, place: Place::Row, cell: None, params: &params });
}
