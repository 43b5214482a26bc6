//! A text: found out, looked through for what its columns tell, then mended block by block.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::header::{self, Header};
use super::output::Output;
use super::report::{Log, Spot};
use super::row::{Done, Mender, joined};
use super::rule::{Question, RepairRule};
use super::source::Target;
use super::threads::{Block, in_order};
use super::told::Told;
use crate::error::{Action, Error, InputProblem, Phrase, Result};
use crate::field_type::Evidence;
use crate::reader::preamble::find_header;
use crate::reader::{Blocks, CsvReader, Dialect, Encoding, Rows, Step, text_beginning};
use crate::schema::Schema;

/// A text whose header was read.
struct Opened<R> {
    blocks: Blocks<R>,
    header: Header,
    /// The row of the header.
    row: u64,
    dialect: Dialect,
    line_end: &'static str,
    /// What stood above the header.
    above: Log,
}

fn open<R: Read>(schema: &Schema, input: R, name: &str, max: usize) -> Result<Opened<R>> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let mut reader = CsvReader::new(input);
    let beginning = text_beginning(&mut reader, name)?;
    let found = find_header(beginning, schema.delimiter(), &header::sense(schema));
    let (place, dialect) = found.ok_or_else(|| unmatched(schema, name))?;
    let line_end = match memchr::memchr2(b'\n', b'\r', beginning).map(|at| beginning.get(at..at + 2)) {
        Some(Some(b"\r\n")) => "CRLF",
        Some(Some([b'\r', _])) => "CR",
        _ => "LF",
    };
    reader.set_dialect(dialect);
    let mut above = Log::new((max, max));
    let mut labels = Vec::new();
    for row in 0..=place {
        if reader.next().map_err(io)? != Step::Row {
            return Err(Error::input(InputProblem::Headless { name: name.to_owned() }));
        }
        let cells = reader.cells();
        if row == place {
            labels = cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        } else {
            let (text, spot) = (joined(cells), Spot::row(row as u64 + 1));
            let rule = if text.trim().is_empty() { RepairRule::RowBlank } else { RepairRule::Preamble };
            above.repaired(rule, spot, &text, None, true);
        }
    }
    let header = Header::new(schema, labels)?;
    Ok(Opened { blocks: reader.into_blocks(), header, row: place as u64 + 1, dialect, line_end, above })
}

/// No row names a column of the schema: repairing would lose everything.
pub(super) fn unmatched(schema: &Schema, name: &str) -> Error {
    let schema = schema.name();
    Error::input(InputProblem::Option(Phrase::new(
        format!("{name} : aucune colonne du schéma {schema} n'est dans l'en-tête ; rien ne peut être réparé"),
        format!("{name}: no column of the schema {schema} is in the header; nothing can be repaired"),
    )))
}

/// What each column of the schema tells of its forms.
fn evidence(schema: &Schema, input: impl Read, name: &str, threads: usize) -> Result<Vec<Evidence>> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let Opened { mut blocks, header, dialect, .. } = open(schema, input, name, 0)?;
    let blank = Told::new(schema, &header.sources);
    let mut total = blank.clone();
    if !blank.is_mute() {
        let (columns, mut rows) = (schema.clone(), Rows::default());
        let work = move |block: Block| {
            let buffer = rows.load(block.text, dialect);
            let mut told = blank.clone();
            while rows.next() {
                told.look(&columns, rows.cells());
            }
            (told, buffer)
        };
        let take = &mut |(told, buffer): (Told, Vec<u8>)| {
            total.add(&told);
            Ok(ControlFlow::Continue(buffer))
        };
        in_order(&mut blocks, threads, work, &io, take)?;
    }
    Ok(total.evidence(schema))
}

/// Reads the input once, where nothing in it depends on what comes later; else again, knowing what its columns tell:
/// `again` opens it.
pub(super) fn repair<R: Read>(
    schema: &Schema,
    again: &dyn Fn() -> Result<R>,
    name: &str,
    (max, threads): (usize, usize),
    target: &mut dyn Target,
) -> Result<Done> {
    let refused = |error| Error::io(Action::Write, Path::new(name), error);
    if target.restart().map_err(refused)? {
        let done = pass(schema, again()?, name, (max, threads), None, target)?;
        if !done.must_be_done_again() {
            return Ok(done);
        }
        target.restart().map_err(refused)?;
    }
    let evidence = evidence(schema, again()?, name, threads)?;
    pass(schema, again()?, name, (max, threads), Some(evidence), target)
}

/// Mends all that an input has, and writes it; without `evidence`, as far as it matters not.
fn pass<R: Read>(
    schema: &Schema,
    input: R,
    name: &str,
    (max, threads): (usize, usize),
    evidence: Option<Vec<Evidence>>,
    target: &mut dyn Target,
) -> Result<Done> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let refused = |error| Error::io(Action::Write, Path::new(name), error);
    let Opened { mut blocks, header, row: header_row, dialect, line_end, above } =
        open(schema, input, name, max)?;
    let mut mender = Mender::new(schema, header.clone(), evidence, max);
    let mut output = Output::new(schema);
    let mut total = mender.done();
    let room = mender.room();
    let threads = if mender.checker().has_memory() { 1 } else { threads.max(1) };
    let mut facts = mender.checker().take_facts();
    let (mut rows, mut text) = (Rows::default(), Vec::new());
    let mut started = false;
    let mut end = loop {
        if threads > 1 && started && !output.is_opening() {
            break Step::Row;
        }
        let step = blocks.next_into(&mut text).map_err(io)?;
        if step != Step::Row {
            break step;
        }
        started = true;
        text = rows.load(text, dialect);
        let mut done = mender.done();
        let suspicious = blocks.damaged() || rows.has_nul();
        while rows.next() {
            mender.take(rows.cells(), suspicious, &mut done, &mut |row| output.put(row));
        }
        total.absorb(done, header_row);
        room.update(&total);
        if let (Some(facts), Some(more)) = (&mut facts, mender.checker().take_facts()) {
            facts.append(more);
        }
        if total.must_be_done_again() {
            return Ok(total);
        }
        target.write_all(&output.bytes).map_err(refused)?;
        output.bytes.clear();
    };
    output.decide();
    target.write_all(&output.bytes).map_err(refused)?;
    let mut unclosed = rows.unclosed();
    if end == Step::Row {
        let (writer, mut mender, mut rows) = (output.writer(), mender, Rows::default());
        let work = move |block: Block| {
            let mut bytes = Vec::with_capacity(block.text.len() + block.text.len() / 16);
            let buffer = rows.load(block.text, dialect);
            let mut done = mender.done();
            let suspicious = block.damaged || rows.has_nul();
            while rows.next() {
                let put = &mut |row: crate::cells::Cells<'_>| {
                    writer.write_row(row, crate::writer::Quoting::WhereNeeded, &mut bytes);
                };
                mender.take(rows.cells(), suspicious, &mut done, put);
            }
            (done, bytes, rows.unclosed(), buffer, mender.checker().take_facts())
        };
        let take = &mut |(done, bytes, open, buffer, more): (Done, Vec<u8>, bool, Vec<u8>, _)| {
            total.absorb(done, header_row);
            room.update(&total);
            if let (Some(facts), Some(more)) = (&mut facts, more) {
                facts.append(more);
            }
            if total.must_be_done_again() {
                return Ok(ControlFlow::Break(()));
            }
            unclosed = open;
            target.write_all(&bytes).map_err(refused)?;
            Ok(ControlFlow::Continue(buffer))
        };
        match in_order(&mut blocks, threads, work, &io, take)? {
            Some(step) => end = step,
            None => return Ok(total),
        }
    }
    if end == Step::TooLong {
        return Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{name} : une ligne est démesurée ; un guillemet ouvert n'est sans doute pas refermé"),
            format!("{name}: a row is oversized; a quote is probably not closed"),
        ))));
    }
    if let Some(facts) = facts {
        total.remaining.finish(facts, 1);
    }
    let mut log = Log::new((max, max));
    report_form(&blocks, dialect, line_end, schema, &mut log);
    log.absorb(above, 0, 0);
    header.report(schema, &total.log.left_out, &mut log);
    if unclosed {
        log.ask(Question::UnclosedQuote, Spot::row(header_row + total.rows), "", &[], 0);
    }
    log.absorb(std::mem::replace(&mut total.log, Log::new((0, 0))), 0, 0);
    total.log = log;
    total.rows += header_row - 1;
    Ok(total)
}

/// What of the file's form is not the official one.
fn report_form<R: Read>(
    blocks: &Blocks<R>,
    dialect: Dialect,
    line_end: &str,
    schema: &Schema,
    log: &mut Log,
) {
    let file = Spot::default();
    if blocks.encoding() != Encoding::Utf8 {
        log.repaired(RepairRule::Encoding, file, blocks.encoding().name(), Some("UTF-8"), true);
    }
    if blocks.byte_order_mark() {
        log.repaired(RepairRule::ByteOrderMark, file, "BOM", None, true);
    }
    let shown =
        |delimiter: u8| if delimiter == b'\t' { "⇥".to_owned() } else { char::from(delimiter).to_string() };
    if dialect.delimiter != schema.delimiter() {
        let after = shown(schema.delimiter());
        log.repaired(RepairRule::Separator, file, &shown(dialect.delimiter), Some(&after), true);
    }
    if line_end != "LF" {
        log.repaired(RepairRule::LineEnds, file, line_end, Some("LF"), true);
    }
}
