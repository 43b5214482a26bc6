use std::collections::BTreeMap;

use super::Collector;
use super::block::Checked;
use crate::schema::{Facts, RowChecker};

/// Merges the findings of blocks in the order of the rows, whichever block is ready first.
#[derive(Debug)]
pub(super) struct Merger {
    pub collector: Collector,
    /// True if the last row ended inside quotes.
    pub unclosed: bool,
    /// The number of the header's row.
    header: u64,
    /// The rank of the next block to merge.
    next: u64,
    /// Blocks that were ready before their turn.
    early: BTreeMap<u64, Checked>,
    /// Facts for the rules about the whole file.
    facts: Option<Facts>,
}

impl Merger {
    /// Without a readable header, no rule about the whole file is checked, not even the one about a file without rows.
    pub fn new(collector: Collector, header: u64, readable: bool) -> Self {
        let facts = readable.then(|| Facts::none(collector.schema()));
        Merger { collector, unclosed: false, header, next: 0, early: BTreeMap::new(), facts }
    }

    /// The number of blocks that were merged.
    pub fn merged(&self) -> u64 {
        self.next
    }

    /// The number of the last row so far.
    pub fn last_row(&self) -> u64 {
        self.header + self.collector.rows
    }

    /// Reports breaches of the rules about the whole file.
    pub fn finish(&mut self) {
        if let Some(facts) = self.facts.take() {
            self.collector.finish(facts, self.header);
        }
    }

    /// Takes a checked block and returns its buffer. `checker` checks the columns of the header, once there is a row.
    pub fn take(&mut self, mut checked: Checked, checker: &RowChecker) -> Vec<u8> {
        let buffer = std::mem::take(&mut checked.buffer);
        self.early.insert(checked.rank, checked);
        while let Some(checked) = self.early.remove(&self.next) {
            self.next += 1;
            if self.collector.rows_processed == 0 && checked.collector.rows_processed > 0 {
                let row = Some(self.header);
                checker.check_columns(&mut |issue| self.collector.take(row, issue));
            }
            self.unclosed = checked.unclosed;
            let before = self.last_row();
            self.collector.absorb(checked.collector, before);
            if let (Some(facts), Some(more)) = (&mut self.facts, checked.facts) {
                facts.append(more);
            }
        }
        buffer
    }
}
