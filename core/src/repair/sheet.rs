//! Repairs a sheet of a workbook as a text is repaired, by the values that its cells contain, whatever their formats
//! show.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use super::account::Done;
use super::cell::joined;
use super::csv::unmatched;
use super::header::{self, Header};
use super::output::Output;
use super::report::{Log, Spot};
use super::row::Mender;
use super::rule::{Question, RepairRule};
use super::source::Input;
use super::straight::Cut;
use super::told::{Forms, Told};
use super::watch::Watch;
use crate::cells::Cells;
use crate::error::{Action, Error, Result};
use crate::reader::Sheet;
use crate::reader::preamble::{LOOKED_AT, header_row};
use crate::reader::spreadsheet::{
    Container, Reading, SheetHeader, SheetRow, SheetTable, SheetValue, Stop, Values, Workbook, elsewhere,
    misplaced, read_rows, takes_texts,
};
use crate::report::Bar;
use crate::schema::Schema;

/// The number of bytes after which the output is written.
const FLUSH_AT: usize = 64 * 1024;

/// Reads the input three times: for its header, for the evidence of its columns, and to repair it.
pub(super) fn repair<'s>(
    schema: &Schema,
    (container, sheet): (Container, &Sheet),
    again: &dyn Fn() -> Result<Box<dyn Input + 's>>,
    (name, max): (&str, usize),
    target: &mut dyn Write,
    watch: &Watch<'_>,
) -> Result<Done> {
    let stopped = |stop: Stop| stop.into_error(name);
    let refused = |error| Error::io(Action::Write, Path::new(name), error);
    let mut first: Vec<Vec<String>> = Vec::new();
    let reading = Reading { sheet, values: Values::Held };
    let workbook = read_rows(container, again()?, reading, &mut |row| {
        first.push(SheetHeader::new(row).raw);
        Ok(if first.len() < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })
    .map_err(stopped)?;
    let sense = header::sense(schema);
    let Some((place, sensed)) = header_row(first.into_iter(), &sense) else {
        let found = misplaced(container, &mut again()?, &workbook, name, &sense);
        return Err(found.unwrap_or_else(|| unmatched(schema, name)));
    };
    // If few columns are found, another sheet may have them.
    let better = match workbook.sheets.len() > 1 && 2 * sensed < schema.columns().len() {
        true => elsewhere(container, &mut again()?, &workbook, sensed, &sense),
        false => None,
    };

    // The evidence of the columns.
    let mut told: Option<Told> = None;
    each(schema, (container, reading), again()?, place, &mut |step| {
        watch.check()?;
        match (step, &mut told) {
            (Met::Header(header, _), told) => *told = Some(Told::new(schema, &header.sources)),
            (Met::Row(_, cells, _), Some(told)) => told.look(schema, cells),
            _ => {}
        }
        Ok(())
    })
    .map_err(stopped)?;
    let forms = Forms::Known(told.map_or_else(Vec::new, |told| told.evidence(schema)));

    let mut output = Output::new(schema);
    let mut state: Option<(Mender, Done, u64)> = None;
    let mut above = Log::new((max, max));
    let workbook = each(schema, (container, reading), again()?, place, &mut |step| {
        watch.check()?;
        match step {
            Met::Above(row) => {
                let text = shown(row, 0);
                let rule = if text.is_empty() { RepairRule::RowBlank } else { RepairRule::Preamble };
                above.repaired(rule, Spot::row(row.number), &text, None, true);
            }
            Met::Header(header, row) => {
                let mut mender = Mender::new(schema, header.clone(), Cut::of(schema), &forms, max).lenient();
                let done = mender.done();
                state = Some((mender, done, row.number));
            }
            Met::Row(table, cells, row) => {
                let Some((mender, done, _)) = &mut state else { return Ok(()) };
                let written = done.remaining.rows + 1;
                mender.take(cells, false, done, &mut |row| output.put(row));
                // Values in columns without a label are not carried over.
                let beyond = row.values.get(cells.len()..).unwrap_or_default();
                if beyond.iter().any(|value| !value.is_empty()) {
                    let spot = Spot { row: Some(done.rows), output_row: Some(written), field: None };
                    done.log.ask(
                        Question::ExtraCells,
                        spot,
                        &shown(row, cells.len()),
                        &[],
                        beyond.len() as u64,
                    );
                }
                for found in table.differences(schema, row) {
                    let Some(column) = schema.columns().get(found.column) else { continue };
                    let spot =
                        Spot { row: Some(done.rows), output_row: Some(written), field: Some(&column.name) };
                    let (before, after) = (found.shown.as_str(), Some(found.held.as_str()));
                    // Another format of the same day needs no line in the report.
                    if found.dayless || !found.of_time {
                        done.log.repaired(RepairRule::SheetFormat, spot, before, after, !found.dayless);
                    }
                }
                for (index, column) in schema.columns().iter().enumerate() {
                    let position = table.layout.positions.get(index).copied().flatten();
                    let value = position.and_then(|position| row.values.get(position));
                    if takes_texts(&column.field_type) && value.is_some_and(SheetValue::is_inexact) {
                        let value = position.and_then(|position| cells.get(position)).unwrap_or_default();
                        let spot = Spot {
                            row: Some(done.rows),
                            output_row: Some(written),
                            field: Some(&column.name),
                        };
                        done.log.ask(Question::LostDigits, spot, &String::from_utf8_lossy(value), &[], 0);
                    }
                }
                for (position, _) in &row.oddities {
                    let column = table.layout.columns.get(*position).copied().flatten();
                    let Some(column) = column.and_then(|index| schema.columns().get(index)) else { continue };
                    let value = cells.get(*position).map(String::from_utf8_lossy).unwrap_or_default();
                    let spot =
                        Spot { row: Some(done.rows), output_row: Some(written), field: Some(&column.name) };
                    done.log.ask(Question::ErrorValue, spot, &value, &[], 0);
                }
                if output.bytes.len() > FLUSH_AT {
                    target.write_all(&output.bytes).map_err(refused)?;
                    output.bytes.clear();
                }
            }
        }
        Ok(())
    })
    .map_err(stopped)?;
    output.decide();
    target.write_all(&output.bytes).map_err(refused)?;
    let Some((mut mender, done, header_row)) = state else { return Err(unmatched(schema, name)) };
    let mut total = Done::new(schema, (max, max), max, Bar::NONE);
    let left_out = done.log.left_out.clone();
    total.log.repaired(RepairRule::Workbook, Spot::default(), workbook.sheet(), Some("CSV"), true);
    ask_of_workbook(&workbook, better, &mut total.log);
    total.log.absorb(above, 0, 0);
    mender.header().report(schema, &left_out, &mut total.log);
    total.log.columns = mender.header().columns(schema);
    total.absorb(done, header_row);
    if let Some(facts) = mender.take_facts() {
        total.remaining.finish(facts, 1);
    }
    total.rows += header_row - 1;
    Ok(total)
}

/// Asks about merged cells and other sheets.
fn ask_of_workbook(workbook: &Workbook, better: Option<String>, log: &mut Log) {
    if workbook.merged > 0 {
        log.ask(Question::MergedCells, Spot::default(), "", &[], workbook.merged);
    }
    let others: Vec<&str> = workbook.others().take(20).collect();
    if !others.is_empty() || better.is_some() {
        let readings: Vec<String> = better.into_iter().collect();
        log.ask(Question::OtherSheets, Spot::default(), &others.join(", "), &readings, others.len() as u64);
    }
}

/// A row of a sheet.
enum Met<'a> {
    Above(&'a SheetRow),
    Header(&'a Header, &'a SheetRow),
    Row(&'a SheetTable, Cells<'a>, &'a SheetRow),
}

fn each<'s>(
    schema: &Schema,
    (container, reading): (Container, Reading<'_>),
    input: Box<dyn Input + 's>,
    place: usize,
    take: &mut dyn FnMut(Met<'_>) -> Result<()>,
) -> std::result::Result<Workbook, Stop> {
    let mut table: Option<SheetTable> = None;
    let mut rows = 0;
    read_rows(container, input, reading, &mut |row| {
        rows += 1;
        match &mut table {
            None if rows <= place => take(Met::Above(row))?,
            None => {
                let labels = SheetHeader::new(row);
                let header = Header::new(schema, labels.raw.clone())?;
                table = Some(SheetTable::with_layout(labels, header.layout(schema)));
                take(Met::Header(&header, row))?;
            }
            Some(table) => {
                table.take_held(schema, row);
                take(Met::Row(table, table.cells(), row))?;
            }
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// The values of a row from a column on, for people.
fn shown(row: &SheetRow, from: usize) -> String {
    let mut buffer = crate::record::RowBuffer::default();
    for value in row.values.get(from..).unwrap_or_default() {
        let mut text = String::new();
        row.write_held(*value, &mut text);
        buffer.push_with(|out| out.extend_from_slice(text.as_bytes()));
    }
    joined(buffer.cells())
}
