use super::Collector;
use super::trial::Renamings;
use crate::reader::{Dialect, Rows};
use crate::report::{Bar, Tally};
use crate::schema::{Facts, Layout, RowChecker, Schema};

/// A piece of a file that consists of whole rows and is checked alone.
#[derive(Debug)]
pub(super) struct Block {
    /// The block's rank in the file.
    pub rank: u64,
    pub text: Vec<u8>,
    /// True if the file has damaged characters up to here.
    pub damaged: bool,
}

/// The findings of a block. Its rows are numbered from 1.
#[derive(Debug)]
pub(super) struct Checked {
    pub rank: u64,
    pub collector: Collector,
    pub unclosed: bool,
    /// Facts for the rules about the whole file.
    pub facts: Option<Facts>,
    /// A buffer that the next block can reuse.
    pub buffer: Vec<u8>,
}

/// Checks blocks one after the other. Each thread has its own checker.
#[derive(Debug, Clone)]
pub(super) struct BlockChecker {
    schema: Schema,
    dialect: Dialect,
    rows: Rows,
    checker: RowChecker,
    /// True if the header allows rows to be checked.
    readable: bool,
    /// How many findings of each severity are detailed.
    max: usize,
    /// The counts of findings so far.
    counted: Tally,
    renamings: Renamings,
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
            renamings: Renamings::default(),
        }
    }

    /// Tries new names for columns, too.
    pub fn trying(self, renamings: Renamings) -> Self {
        BlockChecker { renamings, ..self }
    }

    pub fn checker(&self) -> &RowChecker {
        &self.checker
    }

    /// Checks a block, and details the findings below the bar.
    pub fn check(&mut self, block: Block, bar: Bar) -> Checked {
        let mut rows = std::mem::take(&mut self.rows);
        let buffer = rows.load(block.text, self.dialect);
        let checked = self.check_rows(&mut rows, block.rank, block.damaged, bar);
        self.rows = rows;
        Checked { buffer, ..checked }
    }

    /// Checks the rows of the current text.
    pub fn check_rows(&mut self, rows: &mut Rows, rank: u64, damaged: bool, bar: Bar) -> Checked {
        let before = std::mem::take(&mut self.counted);
        let mut collector = Collector::of_part(self.schema.clone(), self.max, bar, before);
        let suspicious = damaged || rows.has_nul();
        let may_be_encoded_twice = rows.may_be_encoded_twice();
        while rows.next() {
            collector.rows += 1;
            if !self.readable {
                continue;
            }
            collector.rows_processed += 1;
            let row = Some(collector.rows);
            let cells = rows.cells();
            self.checker.check(cells, &mut |issue| collector.take_from(row, cells, issue));
            self.renamings.look(&mut self.checker, cells);
            if rows.spans_lines() {
                collector.look_for_rows(row, cells, self.checker.layout(), self.dialect.delimiter);
            }
            if suspicious {
                collector.look_for_damage(row, cells, self.checker.layout());
            }
            if may_be_encoded_twice {
                collector.look_for_letters(row, cells, self.checker.layout());
            }
        }
        self.counted = collector.take_counted();
        collector.renamings = self.renamings.take();
        Checked {
            rank,
            collector,
            unclosed: rows.unclosed(),
            facts: self.checker.take_facts(),
            buffer: Vec::new(),
        }
    }
}
