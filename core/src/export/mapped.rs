//! A table whose columns bear names of their own into an export.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use super::{Export, Texts};
use crate::datasets;
use crate::error::Result;
use crate::mapping::{Converter, Kind, Mapping, Source};
use crate::reader::Sheet;
use crate::record::RowBuffer;
use crate::report::{Issue, Place, Report, Rule, Severity};
use crate::validate::Collector;

impl<W: Write> Export<W> {
    /// Writes the records of a CSV or a workbook (the sheet that the mapping names, else that of [`Export::set_sheet`]),
    /// read as a mapping says. Rows are counted as in that
    /// file. Rows above the header are passed over; a header that is repeated, and rows of totals, are no records, and
    /// the report says which were left out.
    ///
    /// When the report is not valid, some records are missing: do not finish the export.
    ///
    /// # Errors
    /// When the file cannot be read; when the mapping is of another data set, or names a field or a column that does not
    /// exist or stands twice; when the target refuses.
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
        let begun = Instant::now();
        let path = path.as_ref();
        let schema = self.schema().clone();
        let (name, version) = mapping.schema.split_once('@').unwrap_or((&mapping.schema, schema.version()));
        if (name, version) != (schema.name(), schema.version()) {
            return Err(datasets::mismatch(&mapping.schema, schema.name(), schema.version()));
        }
        let wanted: Vec<&str> = mapping.columns().collect();
        let stated = mapping.sheet.as_deref().map_or_else(|| self.sheet.clone(), Sheet::from);
        let source = Source::open(path, &stated, mapping.header, &wanted)?;
        let converter = Converter::new(&schema, mapping, &source)?;
        let mut collector = Collector::new(schema, max_findings);
        collector.fields = source.labels.len();
        let mut record = RowBuffer::default();
        let mut wrong: Vec<usize> = Vec::new();
        #[cfg_attr(not(feature = "spreadsheets"), allow(unused_variables))] // a text has no more to tell
        let form = source.each(&mut |row| {
            let number = Some(row.number);
            let left_out = match converter.kind(row) {
                Kind::Record => None,
                Kind::Blank => return Ok(ControlFlow::Continue(())),
                Kind::Header => Some(Rule::MappingHeaderRepeated),
                Kind::Total => Some(Rule::MappingTotal),
            };
            if let Some(rule) = left_out {
                collector.take(number, Issue { rule, place: Place::Row, cell: None, params: &[] });
                return Ok(ControlFlow::Continue(()));
            }
            collector.rows += 1;
            collector.rows_processed += 1;
            wrong.clear();
            let mut complete = true;
            let mut tell = |issue: Issue<'_>| {
                complete &= issue.rule.severity() != Severity::Error;
                wrong.extend(column(issue.place));
                collector.take(number, issue);
            };
            converter.check_shape(row, &mut tell);
            converter.write(row, &mut record, &mut tell);
            if complete {
                self.write_fed(&record, Texts::All, number, true, &mut collector)?;
                return Ok(ControlFlow::Continue(()));
            }
            // What could not be read is not looked at again.
            self.checker.check(record.cells(), &mut |issue| {
                if column(issue.place).is_none_or(|column| !wrong.contains(&column)) {
                    collector.take_from(number, record.cells(), issue);
                }
            });
            self.checker.forget_last();
            Ok(ControlFlow::Continue(()))
        })?;
        #[cfg(feature = "spreadsheets")]
        if let Some(workbook) = &form.workbook {
            crate::validate::report_form(workbook, &mut collector);
        }
        Ok(collector.into_report(&path.display().to_string(), begun.elapsed()))
    }
}

fn column(place: Place<'_>) -> Option<usize> {
    match place {
        Place::Column { column, .. } => Some(column),
        _ => None,
    }
}
