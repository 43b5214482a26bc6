use super::Collector;
use crate::reader::{Dialect, Rows};
use crate::report::{Bar, Tally};
use crate::schema::{Facts, Layout, RowChecker, Schema};

/// Whole rows of a file, to be checked by themselves.
#[derive(Debug)]
pub(super) struct Block {
    /// Its rank in the file.
    pub rank: u64,
    pub text: Vec<u8>,
    /// Damaged characters were met in the file so far.
    pub damaged: bool,
}

/// What was found in a block. Rows are numbered from 1 in it.
#[derive(Debug)]
pub(super) struct Checked {
    pub rank: u64,
    pub collector: Collector,
    pub unclosed: bool,
    /// For the rules about the whole file.
    pub facts: Option<Facts>,
    /// For the next block.
    pub buffer: Vec<u8>,
}

/// Checks blocks, one after the other: each thread has its own.
#[derive(Debug, Clone)]
pub(super) struct BlockChecker {
    schema: Schema,
    dialect: Dialect,
    rows: Rows,
    checker: RowChecker,
    /// The header is such that rows can be checked.
    readable: bool,
    /// The most findings of a severity that are kept.
    max: usize,
    /// What was counted so far.
    counted: Tally,
}

impl BlockChecker {
    pub fn new(schema: &Schema, dialect: Dialect, layout: &Layout, readable: bool, max: usize) -> Self {
        BlockChecker {
            schema: schema.clone(),
            dialect,
            rows: Rows::default(),
            checker: RowChecker::for_file(schema.clone(), layout.clone()),
            readable,
            max,
            counted: Tally::default(),
        }
    }

    pub fn checker(&self) -> &RowChecker {
        &self.checker
    }

    /// Checks a block, keeping the details of what is below the bar.
    pub fn check(&mut self, block: Block, bar: Bar) -> Checked {
        let mut rows = std::mem::take(&mut self.rows);
        let buffer = rows.load(block.text, self.dialect);
        let checked = self.check_rows(&mut rows, block.rank, block.damaged, bar);
        self.rows = rows;
        Checked { buffer, ..checked }
    }

    /// Checks the rows that are there.
    pub fn check_rows(&mut self, rows: &mut Rows, rank: u64, damaged: bool, bar: Bar) -> Checked {
        let before = std::mem::take(&mut self.counted);
        let mut collector = Collector::of_part(self.schema.clone(), self.max, bar, before);
        let suspicious = damaged || rows.has_nul();
        while rows.next() {
            collector.rows += 1;
            if !self.readable {
                continue;
            }
            collector.rows_processed += 1;
            let row = Some(collector.rows);
            let cells = rows.cells();
            self.checker.check(cells, &mut |issue| collector.take_from(row, cells, issue));
            if rows.spans_lines() {
                collector.look_for_rows(row, cells, self.checker.layout(), self.dialect.delimiter);
            }
            if suspicious {
                collector.look_for_damage(row, cells, self.checker.layout());
            }
        }
        self.counted = collector.take_counted();
        Checked {
            rank,
            collector,
            unclosed: rows.unclosed(),
            facts: self.checker.take_facts(),
            buffer: Vec::new(),
        }
    }
}
