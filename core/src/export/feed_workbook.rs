use std::io::{Read, Write};
use std::ops::ControlFlow;

use super::feed::check_header;
use super::{Export, Texts};
use crate::error::{Error, InputProblem, Result};
use crate::reader::beginning;
use crate::reader::spreadsheet::{
    Container, Oddity, Reading, SheetRow, SheetTable, SheetValue, Values, misplaced, read_rows, spool,
    takes_texts,
};
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Rule};
use crate::validate::{Collector, named, report_differences, report_elsewhere, report_form};

impl<W: Write> Export<W> {
    /// Writes the rows of a sheet of a workbook, with the values that its cells store.
    pub(super) fn feed_workbook(
        &mut self,
        input: impl Read,
        name: &str,
        collector: &mut Collector,
    ) -> Result<()> {
        let mut input = spool(input).map_err(|stop| stop.into_error(name))?;
        let container = beginning(&mut input).ok().and_then(|bytes| Container::of(&bytes));
        let Some(container) = container else {
            let problem = InputProblem::Binary { name: name.to_owned(), looks_like: None };
            return Err(Error::input(problem));
        };
        let schema = self.schema().clone();
        let lenient = self.face.may_leave_out();
        let mut table: Option<(SheetTable, bool)> = None;
        let mut buffer = RowBuffer::default();
        let sheet = self.sheet.clone();
        let reading = Reading { sheet: &sheet, values: Values::Held };
        let read = read_rows(container, &mut input, reading, &mut |row| {
            // A row without text has no data to lose.
            if row.is_blank() {
                return Ok(ControlFlow::Continue(()));
            }
            let Some((table, header_holds)) = &mut table else {
                let fresh = SheetTable::new(row, &schema);
                collector.fields = fresh.layout.labels.len();
                let holds = check_header(&fresh.layout, &schema, &fresh.header.raw, lenient, collector);
                table = Some((fresh, holds));
                return Ok(ControlFlow::Continue(()));
            };
            collector.rows += 1;
            if *header_holds {
                collector.rows_processed += 1;
                self.write_sheet_row(table, row, &mut buffer, collector)?;
            }
            Ok(ControlFlow::Continue(()))
        });
        self.checker.set_fits(&[]);
        let workbook = read.map_err(|stop| stop.into_error(name))?;
        let Some((table, _)) = table else {
            let empty = || Error::input(InputProblem::Empty { name: name.to_owned() });
            let found = misplaced(container, &mut input, &workbook, name, &|labels| named(&schema, labels));
            return Err(found.unwrap_or_else(empty));
        };
        report_elsewhere(container, &mut input, &workbook, &table, collector);
        report_form(&workbook, collector);
        Ok(())
    }

    fn write_sheet_row(
        &mut self,
        table: &mut SheetTable,
        row: &SheetRow,
        buffer: &mut RowBuffer,
        collector: &mut Collector,
    ) -> Result<()> {
        let schema = self.schema().clone();
        let unnamed = table.take_ordered(&schema, row);
        let mut complete = true;
        let mut refuse = |rule, place, params: &[(&'static str, Param<'_>)]| {
            complete = false;
            collector.take(Some(row.number), Issue { rule, place, cell: None, params });
        };
        if let Some(position) = unnamed {
            refuse(Rule::RecordUnknownColumn, Place::Named { name: "", number: Some(position) }, &[]);
        }
        // Validation reads these cells as texts or as empty; an export would make that official.
        for (position, oddity) in &row.oddities {
            if let Some(column) = table.layout.columns.get(*position).copied().flatten() {
                let found = match oddity {
                    Oddity::ErrorValue => "found-error",
                    Oddity::NoResult => "found-formula",
                };
                let place = Place::Column { column, position: Some(*position) };
                refuse(Rule::RecordValue, place, &[("found", Param::Word(found))]);
            }
        }
        for (column, position) in table.layout.positions.iter().enumerate() {
            let value = position.and_then(|position| row.values.get(position));
            let of_texts = schema.columns().get(column).is_some_and(|column| takes_texts(&column.field_type));
            if of_texts && value.is_some_and(SheetValue::loses_figures) {
                refuse(Rule::TableLostDigits, Place::Column { column, position: *position }, &[]);
            }
        }
        report_differences(table, &schema, row, false, collector);
        buffer.clear();
        for cell in table.cells().iter() {
            buffer.push_with(|out| out.extend_from_slice(cell));
        }
        self.checker.set_fits(table.fits());
        self.write_fed(buffer, Texts::All, Some(row.number), complete, collector)
    }
}
