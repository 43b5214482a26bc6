//! Checks a CSV block by block: each block alone, with the findings merged in the order of the rows.

use std::io::{self, Read};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crossbeam_channel::{TrySendError, bounded, unbounded};

use super::Collector;
use super::block::{Block, BlockChecker, Checked};
use super::merge::Merger;
use super::trial::Renamings;
use crate::error::{Action, Error, Result};
use crate::reader::legacy::Legacy;
use crate::reader::{Blocks, CsvReader, CsvTable, Dialect, Encoding, Step, TOO_LONG};
use crate::report::{Bar, Issue, Medium, Param, Place, Rule};
use crate::schema::Schema;

/// How many blocks one thread checks before others start: a small file has no more.
const ALONE: u64 = 8;
/// How many blocks may wait, for each thread.
const WAITING: usize = 2;
/// The most threads. One thread reads the input and merges the findings, which keeps this many others busy.
const MOST_THREADS: usize = 8;

/// How many threads check a file unless the caller sets a number.
pub(crate) fn default_threads() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS)
}

pub(super) fn check(
    schema: &Schema,
    max: usize,
    threads: usize,
    input: impl Read,
    name: &str,
) -> Result<Collector> {
    let mut collector = Collector::new(schema.clone(), max);
    let CsvTable { reader, dialect, layout, raw_labels, row: header, header_below, bare_returns, .. } =
        CsvTable::open(input, name, schema)?;
    collector.medium = Medium::Text;
    collector.fields = layout.labels.len();
    collector.labels.clone_from(&layout.labels);
    let readable = layout.check(schema, &raw_labels, &mut |issue| collector.take(None, issue));
    if let Some(row) = header_below.filter(|_| !readable) {
        collector.header_is_below(row);
    }
    let mut checker = BlockChecker::new(schema, dialect, &layout, readable, max);
    if readable {
        // The collector has the effects on the header, the checkers count those on the rows.
        collector.renamings = Renamings::new(schema, &layout);
        let mut of_rows = collector.renamings.clone();
        of_rows.take();
        checker = checker.trying(of_rows);
    }
    // Values that must not repeat are compared in order, from the first row to the last.
    let threads = if checker.checker().has_memory() { 1 } else { threads.clamp(1, MOST_THREADS) };
    let mut merger = Merger::new(collector, header, readable);
    let io = |error| Error::io(Action::Read, Path::new(name), error);
    if threads == 1 {
        let mut reader = reader;
        let end = check_alone(&mut reader, &mut merger, checker).map_err(io)?;
        merger.finish();
        report_form(reader.blocks(), dialect, end, &mut merger);
    } else {
        let mut source = Source { blocks: reader.into_blocks(), rank: 0, end: Step::Row };
        check_together(&mut source, &mut merger, checker, threads).map_err(io)?;
        merger.finish();
        report_form(&source.blocks, dialect, source.end, &mut merger);
    }
    if let Some(rule) = schema.referee().refuses_bare_returns().filter(|_| bare_returns) {
        let issue = Issue { rule, place: Place::Row, cell: None, params: &[] };
        merger.collector.take(None, issue);
    }
    Ok(merger.collector)
}

/// Checks by one thread, which need not find the ends of rows beforehand.
fn check_alone<R: Read>(
    reader: &mut CsvReader<R>,
    merger: &mut Merger,
    mut checker: BlockChecker,
) -> io::Result<Step> {
    let mut rank = 0;
    loop {
        let damaged = reader.blocks().damaged();
        let checked = checker.check_rows(reader.rows(), rank, damaged, merger.collector.bar());
        merger.take(checked, checker.checker());
        match reader.refill()? {
            Step::Row => rank += 1,
            end => return Ok(end),
        }
    }
}

/// Checks by several threads, if the file is large enough.
fn check_together<R: Read>(
    source: &mut Source<R>,
    merger: &mut Merger,
    mut own: BlockChecker,
    threads: usize,
) -> io::Result<()> {
    let mut buffer = Vec::new();
    while source.rank < ALONE {
        let Some(block) = source.next(buffer)? else { return Ok(()) };
        buffer = merger.take(own.check(block, merger.collector.bar()), own.checker());
    }
    let (jobs, queue) = bounded::<Block>(threads * WAITING);
    let (done, results) = unbounded::<Checked>();
    let bar = AtomicUsize::new(merger.collector.bar().to_number());
    thread::scope(|scope| {
        for _ in 1..threads {
            let (mut checker, queue, done, bar) = (own.clone(), queue.clone(), done.clone(), &bar);
            let helper = move || {
                for block in queue {
                    // A send fails only if the caller has stopped, and then the result is not needed.
                    let bar = Bar::from_number(bar.load(Ordering::Relaxed));
                    let _ = done.send(checker.check(block, bar));
                }
            };
            // If no thread can be started, the calling thread does the work.
            let _ = thread::Builder::new().name("odb-validate".to_owned()).spawn_scoped(scope, helper);
        }
        drop((queue, done));
        let mut buffers = vec![buffer];
        while let Some(block) = source.next(buffers.pop().unwrap_or_default())? {
            let rank = block.rank;
            if let Err(TrySendError::Full(block) | TrySendError::Disconnected(block)) = jobs.try_send(block) {
                buffers.push(merger.take(own.check(block, merger.collector.bar()), own.checker()));
            }
            // Other blocks must not pile up behind a slow one.
            let behind =
                |merger: &Merger| rank.saturating_sub(merger.merged()) > (threads * WAITING * 4) as u64;
            while let Some(checked) =
                if behind(merger) { results.recv().ok() } else { results.try_recv().ok() }
            {
                buffers.push(merger.take(checked, own.checker()));
                bar.store(merger.collector.bar().to_number(), Ordering::Relaxed);
            }
        }
        drop(jobs);
        for checked in results {
            merger.take(checked, own.checker());
        }
        Ok(())
    })
}

/// Returns blocks in their order.
struct Source<R> {
    blocks: Blocks<R>,
    rank: u64,
    /// How the reading ended.
    end: Step,
}

impl<R: Read> Source<R> {
    fn next(&mut self, buffer: Vec<u8>) -> io::Result<Option<Block>> {
        let mut text = buffer;
        self.end = self.blocks.next_into(&mut text)?;
        if self.end != Step::Row {
            return Ok(None);
        }
        self.rank += 1;
        Ok(Some(Block { rank: self.rank - 1, text, damaged: self.blocks.damaged() }))
    }
}

/// Reports the differences between the file's form and the official one, which are certain only at the end of the file.
fn report_form<R: Read>(blocks: &Blocks<R>, dialect: Dialect, end: Step, merger: &mut Merger) {
    if end == Step::TooLong {
        merger.collector.rows += 1;
        let row = Some(merger.last_row());
        merger.collector.take(row, TOO_LONG);
    }
    let last_row = merger.last_row();
    let (official, referee) = (merger.collector.schema().delimiter(), merger.collector.schema().referee());
    let mut warn = |rule, row, params: &[(&'static str, Param<'_>)]| {
        let rule = referee.rule_of_form(rule);
        merger.collector.take(row, Issue { rule, place: Place::Row, cell: None, params });
    };
    let encoding = blocks.encoding();
    if encoding != Encoding::Utf8 {
        let letters = match blocks.meant() {
            Some(Legacy::Cp850) => Param::Word("encoding-cp850"),
            Some(Legacy::MacRoman) => Param::Word("encoding-macroman"),
            Some(Legacy::Windows1252) | None => Param::Text(""),
        };
        warn(Rule::FileEncoding, None, &[("encoding", Param::Text(encoding.name())), ("letters", letters)]);
    }
    if blocks.byte_order_mark() {
        warn(Rule::FileByteOrderMark, None, &[]);
    }
    if let Some(word) = dialect.delimiter_word(official) {
        warn(Rule::FileDelimiter, None, &[("delimiter", Param::Word(word))]);
    }
    if merger.unclosed {
        warn(Rule::FileUnclosedQuote, Some(last_row), &[]);
    }
}
