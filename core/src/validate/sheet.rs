//! Checks one sheet of a workbook against a schema, by the same checks as a CSV.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use super::trial::Renamings;
use super::{Collector, Counted, Progress, Validator, counted};
use crate::clock::Stopwatch;
use crate::error::{Error, InputProblem, Result};
use crate::field_type::lexical;
use crate::reader::legacy::may_be_encoded_twice;
use crate::reader::preamble::LOOKED_AT;
use crate::reader::spreadsheet::{
    Container, Difference, Reading, SheetHeader, SheetRow, SheetTable, Stop, Values, Workbook, elsewhere,
    misplaced, read_rows,
};
use crate::report::{Issue, Medium, Param, Place, Report, Rule};
use crate::schema::{RowChecker, Schema};

impl Validator {
    /// Checks a sheet of a workbook.
    pub(super) fn validate_sheet(
        &self,
        schema: &Schema,
        container: Container,
        input: impl Read + Seek,
        name: &str,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        counted(input, progress, |input| self.check_sheet(schema, container, input, name))
            .map(|collector| collector.into_report(name, begun.elapsed()))
    }

    fn check_sheet(
        &self,
        schema: &Schema,
        container: Container,
        mut input: impl Read + Seek,
        name: &str,
    ) -> Result<Collector> {
        let mut collector = Collector::new(schema.clone(), self.max_findings);
        collector.medium = Medium::Workbook;
        let mut table: Option<(SheetTable, RowChecker, bool)> = None;
        let mut header_row = None;
        let mut below = None;
        let reading = Reading { sheet: &self.sheet, values: Values::Shown };
        let read = read_rows(container, &mut input, reading, &mut |row| {
            let number = Some(row.number);
            let Some((table, checker, readable)) = &mut table else {
                // Blank rows before the header are skipped, but counted.
                if !row.is_blank() {
                    let fresh = SheetTable::new(row, schema);
                    collector.fields = fresh.layout.labels.len();
                    collector.labels.clone_from(&fresh.layout.labels);
                    let take = &mut |issue: Issue<'_>| collector.take(None, issue);
                    let readable = fresh.layout.check(schema, &fresh.header.raw, take);
                    if readable {
                        collector.renamings = Renamings::new(schema, &fresh.layout);
                    }
                    let checker = RowChecker::for_file(schema.clone(), fresh.layout.clone());
                    table = Some((fresh, checker, readable));
                    header_row = number;
                }
                return Ok(ControlFlow::Continue(()));
            };
            collector.rows += 1;
            if !*readable {
                let labels = || SheetHeader::new(row).labels();
                if below.is_none() && collector.rows <= LOOKED_AT as u64 && named(schema, &labels()) > 1 {
                    below = number;
                }
                return Ok(ControlFlow::Continue(()));
            }
            if collector.rows_processed == 0 {
                checker.check_columns(&mut |issue| collector.take(header_row, issue));
            }
            collector.rows_processed += 1;
            table.take(schema, row, &mut |issue| collector.take(number, issue));
            checker.set_fits(table.fits());
            let cells = table.cells();
            let held: Vec<Difference> = table.differences(schema, row).collect();
            checker.check(cells, &mut |issue| {
                take_suggesting(&held, issue, &mut |issue| {
                    collector.take_fitted(number, cells, table.fits(), issue);
                });
            });
            collector.renamings.look(checker, cells);
            if may_be_encoded_twice(cells.bytes) {
                collector.look_for_letters(number, cells, checker.layout());
            }
            report_differences(table, schema, row, true, &mut collector);
            Ok(ControlFlow::Continue(()))
        });
        let workbook = read.map_err(|stop: Stop| stop.into_error(name))?;
        if let Some((_, checker, true)) = &mut table
            && let Some(facts) = checker.take_facts()
        {
            collector.finish(facts, header_row.unwrap_or(1));
        }
        let Some((table, ..)) = table else {
            let empty = || Error::input(InputProblem::Empty { name: name.to_owned() });
            let found = misplaced(container, &mut input, &workbook, name, &|labels| named(schema, labels));
            return Err(found.unwrap_or_else(empty));
        };
        if let Some(header) = below {
            collector.header_is_below(header);
        }
        report_elsewhere(container, &mut input, &workbook, &table, &mut collector);
        report_form(&workbook, &mut collector);
        Ok(collector)
    }
}

/// How many of these labels name columns of the schema.
pub(crate) fn named(schema: &Schema, labels: &[String]) -> usize {
    labels.iter().filter(|label| schema.index_of_label(lexical::strip(label)).is_some()).count()
}

/// Passes on a finding about a cell, with the stored value as the suggestion, because the shown value may mislead.
fn take_suggesting(held: &[Difference], issue: Issue<'_>, take: &mut dyn FnMut(Issue<'_>)) {
    let of_cell =
        |found: &&Difference| matches!(issue.place, Place::Column { column, .. } if column == found.column);
    match held.iter().find(of_cell) {
        Some(found) if issue.rule.is_about_value() => {
            let mut params = issue.params.to_vec();
            params.push(("suggestion", Param::Text(&found.held)));
            take(Issue { params: &params, ..issue });
        }
        _ => take(issue),
    }
}

/// Reports the cells of a row that show another value than they store. Unless `forms` is true, another form of the same
/// day or time is not reported.
pub(crate) fn report_differences(
    table: &SheetTable,
    schema: &Schema,
    row: &SheetRow,
    forms: bool,
    collector: &mut Collector,
) {
    let differences = table.differences(schema, row);
    for found in differences.filter(|found| forms || found.dayless || !found.of_time) {
        let rule = if found.dayless { Rule::SheetDayHidden } else { Rule::SheetShown };
        let place = Place::Column { column: found.column, position: Some(found.position) };
        let params = [("shown", Param::Text(&found.shown)), ("held", Param::Text(&found.held))];
        let cell = if found.dayless { &found.held } else { &found.shown };
        collector.take(Some(row.number), Issue { rule, place, cell: Some(cell.as_bytes()), params: &params });
    }
}

/// Reports the sheet that has the columns of the schema, if the sheet that was read lacks most of them.
pub(crate) fn report_elsewhere(
    container: Container,
    source: &mut (impl Read + Seek),
    workbook: &Workbook,
    table: &SheetTable,
    collector: &mut Collector,
) {
    let schema = collector.schema().clone();
    let found = table.layout.positions.iter().flatten().count();
    // Another sheet must have more than twice as many columns: not possible from half of the columns on.
    if 2 * found >= schema.columns().len() || workbook.sheets.len() < 2 {
        return;
    }
    let sense = |labels: &[String]| named(&schema, labels);
    if let Some(other) = elsewhere(container, source, workbook, found, &sense) {
        let params = [("sheet", Param::Text(workbook.sheet())), ("other", Param::Text(&other))];
        collector
            .take(None, Issue { rule: Rule::SheetElsewhere, place: Place::Row, cell: None, params: &params });
    }
}

/// Reports the parts of a workbook that other readers may see otherwise than its author does.
pub(crate) fn report_form(workbook: &Workbook, collector: &mut Collector) {
    let mut warn = |rule, params: &[(&'static str, Param<'_>)]| {
        collector.take(None, Issue { rule, place: Place::Row, cell: None, params });
    };
    let others: Vec<String> = workbook.others().take(20).map(str::to_owned).collect();
    if !others.is_empty() {
        let params = [("sheet", Param::Text(workbook.sheet())), ("others", Param::List(&others))];
        warn(Rule::SheetOthers, &params);
    }
    if workbook.merged > 0 {
        warn(Rule::SheetMerged, &[("count", Param::Number(workbook.merged))]);
    }
}

impl<R: Read + Seek> Seek for Counted<'_, '_, R> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.input.seek(position)
    }
}
