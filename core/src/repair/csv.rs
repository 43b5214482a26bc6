//! Repairs a text: finds its encoding, separator and header, gathers the evidence of its columns, then repairs it block
//! by block.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::account::Done;
use super::cell::joined;
use super::header::{self, Header};
use super::letters;
use super::output::Output;
use super::report::{Log, Spot};
use super::row::Mender;
use super::rule::{Question, RepairRule};
use super::source::Target;
use super::straight::{Cut, Straightener};
use super::threads::{Block, in_order};
use super::told::{Forms, Told};
use crate::cells::Cells;
use crate::error::{Action, Error, InputProblem, Phrase, Result};
use crate::field_type::Evidence;
use crate::reader::legacy::{Reading, Survey, Surveyed};
use crate::reader::preamble::{find_header, find_wrapped_header};
use crate::reader::{Blocks, CsvReader, Dialect, Encoding, Rows, Step, text_beginning};
use crate::schema::Schema;

/// A text whose header was read.
struct Opened<R> {
    blocks: Blocks<R>,
    header: Header,
    /// The row of the header.
    row: u64,
    dialect: Dialect,
    /// The separator and the encoding of the cells.
    cut: Cut,
    line_end: &'static str,
    /// The log of the rows above the header.
    above: Log,
}

fn open<R: Read>(schema: &Schema, input: R, reading: &Reading, name: &str, max: usize) -> Result<Opened<R>> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let mut reader = CsvReader::with_reading(input, reading.clone());
    let beginning = text_beginning(&mut reader, name)?;
    let encoding = match reading {
        Reading::Mixed(encoding) => Some(*encoding),
        _ => None,
    };
    let sense = header::sense(schema);
    let sense = |labels: &[String]| sense(&spelt(labels));
    let found = find_header(beginning, schema.delimiter(), &sense);
    let plain = found.map_or(0, |(place, dialect)| header_sense(beginning, place, dialect, &sense));
    // Where one name at most is known, the header may be a whole line in one quoted value.
    let wrapped = if plain > 1 { None } else { find_wrapped_header(beginning, &sense) };
    let (place, dialect, inner) = match (wrapped, found) {
        (Some((place, dialect, inner, _)), _) => (place, dialect, Some(inner)),
        (None, Some((place, dialect))) => (place, dialect, None),
        (None, None) => return Err(unmatched(schema, name)),
    };
    let cut = Cut { delimiter: inner.unwrap_or(dialect.delimiter), wrapped: inner.is_some(), encoding };
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
            labels = labels_of(cells, cut, row as u64 + 1, &mut above);
        } else {
            let (text, spot) = (joined(cells), Spot::row(row as u64 + 1));
            let rule = if text.trim().is_empty() { RepairRule::RowBlank } else { RepairRule::Preamble };
            above.repaired(rule, spot, &text, None, true);
        }
    }
    let header = Header::new(schema, labels)?;
    let mut blocks = reader.into_blocks();
    if !cut.wrapped {
        blocks.watch_quotes(header.labels.len());
    }
    Ok(Opened { blocks, header, row: place as u64 + 1, dialect, cut, line_end, above })
}

/// The number of columns that a row of the beginning names; 0 if the row is a line in the first column of a sheet.
fn header_sense(
    beginning: &[u8],
    place: usize,
    dialect: Dialect,
    sense: &dyn Fn(&[String]) -> usize,
) -> usize {
    let mut reader = CsvReader::new(beginning);
    reader.set_dialect(dialect);
    for _ in 0..=place {
        if !matches!(reader.next(), Ok(Step::Row)) {
            return 0;
        }
    }
    let labels: Vec<String> =
        reader.cells().iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
    // A separator after the last name comes from a sheet whose first column contains whole lines.
    let other = labels.last().is_some_and(|label| label.ends_with([',', ';', '\t', '|']));
    if other { 0 } else { sense(&labels) }
}

/// Labels with their letters repaired.
fn spelt(labels: &[String]) -> Vec<String> {
    let read = |label: &String| {
        let odd = letters::may_be_odd(label.as_bytes());
        let read = odd.then(|| letters::read(label.as_bytes(), None, &|_| true).steps.pop()).flatten();
        read.map_or_else(|| label.clone(), |(_, text, _)| text)
    };
    labels.iter().map(read).collect()
}

/// The labels of the header; `log` receives the repairs needed to read them.
fn labels_of(cells: Cells<'_>, cut: Cut, row: u64, log: &mut Log) -> Vec<String> {
    let mut rows = Rows::default();
    let cells = match cells.get(0).filter(|_| cut.wrapped) {
        Some(line) => {
            rows.load(line.to_vec(), Dialect { delimiter: cut.delimiter, skip_initial_space: false });
            rows.next();
            let before = String::from_utf8_lossy(line).into_owned();
            log.repaired(RepairRule::LineQuoted, Spot::row(row), &before, Some(&joined(rows.cells())), true);
            rows.cells()
        }
        None => cells,
    };
    let mut label = |cell: &[u8]| {
        let mut text = String::from_utf8_lossy(cell).into_owned();
        for (rule, after, sure) in letters::read(cell, cut.encoding, &|_| true).steps {
            log.repaired(rule, Spot::field(&after), &text, Some(&after), sure);
            text = after;
        }
        text
    };
    cells.iter().map(&mut label).collect()
}

/// The error for a file in which no row names a column of the schema: a repair would lose everything.
pub(super) fn unmatched(schema: &Schema, name: &str) -> Error {
    let schema = schema.name();
    Error::input(InputProblem::Option(Phrase::new(
        format!("{name} : aucune colonne du schéma {schema} n'est dans l'en-tête ; rien ne peut être réparé"),
        format!("{name}: no column of the schema {schema} is in the header; nothing can be repaired"),
    )))
}

/// Reads the whole input for the evidence of each column of the schema.
fn evidence(
    schema: &Schema,
    input: impl Read,
    reading: &Reading,
    name: &str,
    threads: usize,
) -> Result<Vec<Evidence>> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let Opened { mut blocks, header, dialect, cut, .. } = open(schema, input, reading, name, 0)?;
    let blank = Told::new(schema, &header.sources);
    let mut total = blank.clone();
    if !blank.is_mute() {
        let (columns, mut rows) = (schema.clone(), Rows::default());
        let mut straight = Straightener::new(schema, &header, cut);
        let work = move |block: Block| {
            let odd = straight.may_be_odd(&block.text);
            let buffer = rows.load(block.text, dialect);
            let mut told = blank.clone();
            let mut unheard = Log::new((0, 0));
            while rows.next() {
                let cells = rows.cells();
                if straight.is_straight(cells, odd) {
                    told.look(&columns, cells);
                } else {
                    let (cells, _) = straight.straighten(cells, odd, false, Spot::default(), &mut unheard);
                    told.look(&columns, cells);
                }
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

/// Reads the input once if no repair depends on later rows. Otherwise opens it anew with `again`, and repairs it
/// knowing its encoding and the evidence of its columns. The evidence from the beginning is tried first, for other rows
/// rarely add any.
pub(super) fn repair<R: Read>(
    schema: &Schema,
    again: &dyn Fn() -> Result<R>,
    name: &str,
    (max, threads): (usize, usize),
    target: &mut dyn Target,
) -> Result<Done> {
    let refused = |error| Error::io(Action::Write, Path::new(name), error);
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let mut known = Known { encoding: Surveyed::default(), forms: Forms::Unknown };
    let mut surveyed = false;
    if target.restart().map_err(refused)? {
        loop {
            match pass(schema, again()?, name, (max, threads), &known, target)? {
                Passed::Done(done) => return Ok(*done),
                // The input contains bytes that are not UTF-8.
                Passed::Encoding if !surveyed => {
                    known.encoding = Survey::of(again()?).map_err(io)?;
                    surveyed = true;
                    known.forms = Forms::Unknown;
                }
                Passed::Columns(beginning) if matches!(known.forms, Forms::Unknown) => {
                    known.forms = beginning;
                }
                Passed::Encoding | Passed::Columns(_) => break,
            }
            target.restart().map_err(refused)?;
        }
        target.restart().map_err(refused)?;
    }
    if !surveyed {
        known.encoding = Survey::of(again()?).map_err(io)?;
    }
    known.forms = Forms::Known(evidence(schema, again()?, &known.encoding.reading, name, threads)?);
    match pass(schema, again()?, name, (max, threads), &known, target)? {
        Passed::Done(done) => Ok(*done),
        // The input has changed since the pass before.
        Passed::Encoding | Passed::Columns(_) => {
            let changed = std::io::Error::other("the file changed while it was read");
            Err(io(changed))
        }
    }
}

/// The encoding and the evidence that are known before a pass.
struct Known {
    encoding: Surveyed,
    forms: Forms,
}

/// The result of a pass.
enum Passed {
    Done(Box<Done>),
    /// The encoding must be known first.
    Encoding,
    /// The evidence of the columns must be known first; holds the evidence gathered so far.
    Columns(Forms),
}

/// Repairs an input and writes it; stops where `known` does not suffice.
fn pass<R: Read>(
    schema: &Schema,
    input: R,
    name: &str,
    (max, threads): (usize, usize),
    known: &Known,
    target: &mut dyn Target,
) -> Result<Passed> {
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    let refused = |error| Error::io(Action::Write, Path::new(name), error);
    let reading = &known.encoding.reading;
    let Opened { mut blocks, header, row: header_row, dialect, cut, line_end, above } =
        open(schema, input, reading, name, max)?;
    // A check reads bytes that are not UTF-8 as Windows-1252 or as damage; the file may be in another encoding.
    let guesses = matches!(reading, Reading::Guess);
    let unknown =
        |damaged: bool, encoding: Encoding| guesses && (damaged || encoding == Encoding::Windows1252);
    let mut mender = Mender::new(schema, header.clone(), cut, &known.forms, max);
    let mut output = Output::new(schema);
    let mut total = mender.done();
    let room = mender.room();
    let threads = if mender.has_memory() { 1 } else { threads.max(1) };
    let mut facts = mender.take_facts();
    let (mut rows, mut text) = (Rows::default(), Vec::new());
    let mut started = false;
    let mut end = loop {
        if threads > 1 && started && !output.is_opening() {
            break Step::Row;
        }
        let step = blocks.next_into(&mut text).map_err(io)?;
        if unknown(blocks.damaged(), blocks.encoding()) {
            return Ok(Passed::Encoding);
        }
        if step != Step::Row {
            break step;
        }
        started = true;
        let mut done = mender.done();
        let block = Block { text, damaged: blocks.damaged(), patches: blocks.take_patches() };
        text = mend_block(&mut mender, &mut rows, block, dialect, &mut done, &mut |row| output.put(row));
        total.absorb(done, header_row);
        room.update(&total);
        if let (Some(facts), Some(more)) = (&mut facts, mender.take_facts()) {
            facts.append(more);
        }
        if total.must_be_done_again() {
            return Ok(Passed::Columns(total.supposed(schema)));
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
            let mut done = mender.done();
            let put = &mut |row: Cells<'_>| {
                writer.write_row(row, crate::writer::Quoting::WhereNeeded, &mut bytes);
            };
            let damaged = block.damaged;
            let buffer = mend_block(&mut mender, &mut rows, block, dialect, &mut done, put);
            (done, bytes, (rows.unclosed(), damaged), buffer, mender.take_facts())
        };
        let mut stopped = None;
        let take =
            &mut |(done, bytes, (open, damaged), buffer, more): (Done, Vec<u8>, (bool, bool), Vec<u8>, _)| {
                total.absorb(done, header_row);
                room.update(&total);
                if let (Some(facts), Some(more)) = (&mut facts, more) {
                    facts.append(more);
                }
                if unknown(damaged, Encoding::Utf8) {
                    stopped = Some(Passed::Encoding);
                } else if total.must_be_done_again() {
                    stopped = Some(Passed::Columns(total.supposed(schema)));
                }
                if stopped.is_some() {
                    return Ok(ControlFlow::Break(()));
                }
                unclosed = open;
                target.write_all(&bytes).map_err(refused)?;
                Ok(ControlFlow::Continue(buffer))
            };
        let ended = in_order(&mut blocks, threads, work, &io, take)?;
        if unknown(blocks.damaged(), blocks.encoding()) {
            return Ok(Passed::Encoding);
        }
        match (ended, stopped) {
            (Some(step), _) => end = step,
            (None, stopped) => return Ok(stopped.unwrap_or(Passed::Encoding)),
        }
    }
    if end == Step::TooLong {
        return Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{name} : une ligne est démesurée ; un guillemet ouvert n'est sans doute pas refermé"),
            format!("{name}: a row is oversized; a quote is probably not closed"),
        ))));
    }
    if !total.is_as_supposed() {
        return Ok(Passed::Columns(total.supposed(schema)));
    }
    if let Some(facts) = facts {
        total.remaining.finish(facts, 1);
    }
    let mut log = Log::new((max, max));
    report_form(&blocks, known, cut, line_end, schema, &mut log);
    log.absorb(above, 0, 0);
    header.report(schema, &total.log.left_out, &mut log);
    if !cut.wrapped {
        log.columns = header.columns(schema);
    }
    if unclosed && total.log.count_of(Question::UnclosedQuote) == 0 {
        log.ask(Question::UnclosedQuote, Spot::row(header_row + total.rows), "", &[], 0);
    }
    log.absorb(std::mem::replace(&mut total.log, Log::new((0, 0))), 0, 0);
    total.log = log;
    total.rows += header_row - 1;
    Ok(Passed::Done(Box::new(total)))
}

/// Repairs the rows of a block; returns the buffer of the block before.
fn mend_block(
    mender: &mut Mender,
    rows: &mut Rows,
    block: Block,
    dialect: Dialect,
    done: &mut Done,
    put: &mut dyn FnMut(Cells<'_>),
) -> Vec<u8> {
    mender.look_at(&block.text);
    let buffer = rows.load(block.text, dialect);
    let suspicious = block.damaged || rows.has_nul();
    let mut patches = block.patches.iter().peekable();
    while rows.next() {
        while let Some(patch) = patches.next_if(|patch| patch.at < rows.position()) {
            mender.say_patch(patch, rows.cells(), done);
        }
        mender.take(rows.cells(), suspicious, done, put);
    }
    buffer
}

/// Logs each part of the file's form that is not the official one.
fn report_form<R: Read>(
    blocks: &Blocks<R>,
    known: &Known,
    cut: Cut,
    line_end: &str,
    schema: &Schema,
    log: &mut Log,
) {
    let file = Spot::default();
    if let Some((sample, readings)) = &known.encoding.doubt {
        log.ask(Question::EncodingInDoubt, file, sample, readings, 0);
    }
    if blocks.encoding() != Encoding::Utf8 {
        // Windows-1252 is by far the most common; the letters alone suggest any other one-byte encoding.
        let sure = matches!(blocks.encoding(), Encoding::Utf16 | Encoding::Windows1252)
            && known.encoding.doubt.is_none();
        log.repaired(RepairRule::Encoding, file, blocks.encoding().name(), Some("UTF-8"), sure);
    }
    if blocks.byte_order_mark() {
        log.repaired(RepairRule::ByteOrderMark, file, "BOM", None, true);
    }
    let shown =
        |delimiter: u8| if delimiter == b'\t' { "⇥".to_owned() } else { char::from(delimiter).to_string() };
    if cut.delimiter != schema.delimiter() {
        let after = shown(schema.delimiter());
        log.repaired(RepairRule::Separator, file, &shown(cut.delimiter), Some(&after), true);
    }
    if line_end != "LF" {
        log.repaired(RepairRule::LineEnds, file, line_end, Some("LF"), true);
    }
}
