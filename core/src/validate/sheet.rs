//! Workbooks against schemas: the first sheet, by the same checks as a CSV.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::time::Instant;

use super::{Collector, Counted, Progress, Validator, counted};
use crate::error::{Error, InputProblem, Result};
use crate::reader::spreadsheet::{Container, NOTICE, SheetTable, Stop, Workbook, read_rows};
use crate::report::{Issue, Param, Place, Report, Rule};
use crate::schema::{RowChecker, Schema};

impl Validator {
    /// Checks the first sheet of a workbook.
    pub(super) fn validate_sheet(
        &self,
        schema: &Schema,
        container: Container,
        input: impl Read + Seek,
        name: &str,
        progress: &mut Progress<'_>,
    ) -> Result<Report> {
        let begun = Instant::now();
        counted(input, progress, |input| self.check_sheet(schema, container, input, name))
            .map(|collector| collector.into_report(name, begun.elapsed()))
    }

    fn check_sheet(
        &self,
        schema: &Schema,
        container: Container,
        input: impl Read + Seek,
        name: &str,
    ) -> Result<Collector> {
        let mut collector = Collector::new(schema.clone(), self.max_findings);
        let mut table: Option<(SheetTable, RowChecker, bool)> = None;
        let mut header_row = None;
        let read = read_rows(container, input, &mut |row| {
            let number = Some(row.number);
            let Some((table, checker, readable)) = &mut table else {
                // Blank rows before the header are passed over, and counted.
                if !row.is_blank() {
                    let fresh = SheetTable::new(row, schema);
                    collector.fields = fresh.layout.labels.len();
                    collector.labels.clone_from(&fresh.layout.labels);
                    let take = &mut |issue: Issue<'_>| collector.take(None, issue);
                    let readable = fresh.layout.check(schema, &fresh.header.raw, take);
                    let checker = RowChecker::new(schema.clone(), fresh.layout.clone());
                    table = Some((fresh, checker, readable));
                    header_row = number;
                }
                return Ok(ControlFlow::Continue(()));
            };
            collector.rows += 1;
            if !*readable {
                return Ok(ControlFlow::Continue(()));
            }
            if collector.rows_processed == 0 {
                checker.check_columns(&mut |issue| collector.take(header_row, issue));
            }
            collector.rows_processed += 1;
            table.take(schema, row, &mut |issue| collector.take(number, issue));
            checker.set_fits(table.fits());
            let cells = table.cells();
            checker.check(cells, &mut |issue| collector.take_from(number, cells, issue));
            Ok(ControlFlow::Continue(()))
        });
        let workbook = read.map_err(|stop: Stop| stop.into_error(name))?;
        if let Some((_, checker, true)) = &mut table
            && let Some(facts) = checker.take_facts()
        {
            collector.finish(facts, header_row.unwrap_or(1));
        }
        if table.is_none() {
            return Err(Error::input(InputProblem::Empty { name: name.to_owned() }));
        }
        report_form(&workbook, &mut collector);
        Ok(collector)
    }
}

/// What of the workbook others may not see as its author does.
pub(crate) fn report_form(workbook: &Workbook, collector: &mut Collector) {
    let mut warn = |rule, params: &[(&'static str, Param<'_>)]| {
        collector.take(None, Issue { rule, place: Place::Row, cell: None, params });
    };
    let others: Vec<String> =
        workbook.others.iter().filter(|name| *name != NOTICE).take(20).cloned().collect();
    if !others.is_empty() {
        let params = [("sheet", Param::Text(&workbook.sheet)), ("others", Param::List(&others))];
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
