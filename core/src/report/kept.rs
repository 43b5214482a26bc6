//! Chooses the findings that a report keeps with their details, when a file has more than a person can read.
//!
//! Each severity has its own share (`max` findings), so that notes never displace an error. Within a share, the first
//! [`TURNS`] findings of each rule in each column have priority, so that a hundred thousand errors of one rule do not
//! hide the only error of another. The findings that come first in the file fill the rest of the share.
//!
//! Threads rely on a property of this choice. Each finding has a key: its turn (the number of earlier findings of its
//! rule and column, at most [`TURNS`]), then its place in the file. The report keeps the `max` findings with the least
//! keys. A block of rows keeps its own `max` least findings. A block may count its turns from a rank below the true
//! one, never above; it then keeps every finding that the report needs. So choosing among the findings that the blocks
//! kept gives the same result as choosing among all findings.

use std::cmp::Reverse;

use super::slot::Slot;
use super::{Finding, Rule, Severity};

/// The number of findings of each rule in each column that have priority over all others.
const TURNS: usize = 5;

/// The number of breaches of each rule in each column. A rule without breaches needs no allocation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    /// By rule, then by slot.
    counts: Vec<Vec<u64>>,
}

impl Tally {
    /// Counts a breach and returns the number of earlier ones.
    pub fn add(&mut self, rule: Rule, slot: Slot) -> u64 {
        let count = self.slot(rule as usize, slot.into());
        *count += 1;
        *count - 1
    }

    fn slot(&mut self, rule: usize, slot: usize) -> &mut u64 {
        if self.counts.len() <= rule {
            self.counts.resize_with(Rule::COUNT.max(rule + 1), Vec::new);
        }
        let slots = &mut self.counts[rule];
        if slots.len() <= slot {
            slots.resize(slot + 1, 0);
        }
        &mut slots[slot]
    }

    /// The number of breaches of a rule in a column.
    pub fn of(&self, rule: Rule, slot: Slot) -> u64 {
        let slots = self.counts.get(rule as usize);
        slots.and_then(|slots| slots.get(usize::from(slot))).copied().unwrap_or_default()
    }

    /// The number of breaches of a rule.
    pub fn total(&self, rule: Rule) -> u64 {
        self.counts.get(rule as usize).map_or(0, |slots| slots.iter().sum())
    }

    /// The number of breaches of all rules of a severity.
    pub fn of_severity(&self, severity: Severity) -> u64 {
        Rule::all().filter(|rule| rule.severity() == severity).map(|rule| self.total(rule)).sum()
    }

    pub fn absorb(&mut self, later: &Tally) {
        for (rule, slots) in later.counts.iter().enumerate() {
            for (slot, more) in slots.iter().enumerate().filter(|(_, more)| **more > 0) {
                *self.slot(rule, slot) += more;
            }
        }
    }
}

/// The sort key of a finding among those of its severity.
pub(crate) type Order = (u64, u64);

/// For each severity, the first turn that the report no longer keeps: threads with later rows skip these findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bar([u8; 3]);

impl Bar {
    /// The bar that keeps every finding.
    pub const NONE: Bar = Bar([TURNS as u8 + 1; 3]);

    /// The bar as a number that threads can share in an atomic.
    pub fn to_number(self) -> usize {
        self.0.iter().fold(0, |number, bar| number << 8 | usize::from(*bar))
    }

    pub fn from_number(number: usize) -> Self {
        Bar([16, 8, 0].map(|shift| (number >> shift) as u8))
    }
}

/// The findings kept so far.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The most findings of each severity.
    max: usize,
    bar: Bar,
    shares: [Share; 3],
    /// The number of findings put so far.
    sequence: u64,
}

/// The kept findings of a severity, by turn, in the order in which they were put.
#[derive(Debug, Default)]
struct Share {
    turns: [Vec<Entry>; TURNS + 1],
    count: usize,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub order: Order,
    sequence: u64,
    pub finding: Finding,
}

impl Share {
    /// The highest turn that has a finding.
    fn highest(&self) -> usize {
        self.turns.iter().rposition(|entries| !entries.is_empty()).unwrap_or_default()
    }

    /// The first turn that the share no longer keeps.
    fn limit(&self, max: usize) -> usize {
        if self.count < max { TURNS + 1 } else { self.highest() }
    }
}

impl Kept {
    /// A choice that keeps at most `max` findings of each severity.
    pub fn new(max: usize) -> Self {
        Kept { max, bar: Bar::NONE, shares: Default::default(), sequence: 0 }
    }

    /// Keeps only turns below the bar.
    pub fn below(self, bar: Bar) -> Self {
        Kept { bar, ..self }
    }

    /// The turn of a finding that has `rank` earlier findings of its rule and column; None if it is not to be kept.
    pub fn turn(&self, severity: Severity, rank: u64) -> Option<usize> {
        let turn = usize::try_from(rank).map_or(TURNS, |rank| rank.min(TURNS));
        let limit = self.shares[severity as usize].limit(self.max).min(self.bar.0[severity as usize].into());
        (turn < limit).then_some(turn)
    }

    /// Keeps a finding at its turn; a full share drops the last finding of its highest turn.
    pub fn put(&mut self, turn: usize, order: Order, finding: Finding) {
        let share = &mut self.shares[finding.severity() as usize];
        if share.count < self.max {
            share.count += 1;
        } else {
            let highest = share.highest();
            share.turns[highest].pop();
        }
        share.turns[turn].push(Entry { order, sequence: self.sequence, finding });
        self.sequence += 1;
    }

    /// The turns that are still kept.
    pub fn bar(&self) -> Bar {
        Bar(self.shares.each_ref().map(|share| share.limit(self.max) as u8))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        let entries = self.shares.iter_mut().flat_map(|share| share.turns.iter_mut().flatten());
        entries.map(|entry| &mut entry.finding)
    }

    /// The findings in the order in which they were put.
    pub fn into_entries(self) -> Vec<Entry> {
        let mut entries: Vec<Entry> =
            self.shares.into_iter().flat_map(|share| share.turns.into_iter().flatten()).collect();
        entries.sort_unstable_by_key(|entry| entry.sequence);
        entries
    }

    /// The findings in the order of a report: errors, warnings, notes, each severity sorted by [`Order`].
    pub fn into_findings(self) -> Vec<Finding> {
        let mut entries = self.into_entries();
        entries.sort_by_key(|entry| (Reverse(entry.finding.severity()), entry.order));
        entries.into_iter().map(|entry| entry.finding).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RULES: [Rule; 5] =
        [Rule::RowBlank, Rule::TypeDate, Rule::ConstraintEnum, Rule::ColumnOrder, Rule::BalMissingInfo];

    fn finding(rule: Rule, slot: Slot, row: u64) -> Finding {
        Finding {
            rule,
            row: Some(row),
            field_name: None,
            field_number: None,
            cell: None,
            suggestion: None,
            params: Vec::new(),
            excerpt: None,
            location: None,
            slot,
            cause: None,
            folded: Default::default(),
            copy: None,
            removes: None,
            title: String::new(),
            medium: crate::report::Medium::default(),
            record_key: None,
        }
    }

    /// Offers a finding as a collector does.
    fn offer(kept: &mut Kept, tally: &mut Tally, finding: Finding) {
        let rank = tally.add(finding.rule, finding.slot);
        if let Some(turn) = kept.turn(finding.severity(), rank) {
            kept.put(turn, (1, finding.row.unwrap_or_default()), finding);
        }
    }

    fn whole(found: &[(usize, Slot)], max: usize) -> Vec<Finding> {
        let (mut kept, mut tally) = (Kept::new(max), Tally::default());
        for (row, (rule, slot)) in found.iter().enumerate() {
            offer(&mut kept, &mut tally, finding(RULES[*rule], *slot, row as u64));
        }
        kept.into_findings()
    }

    proptest! {
        #[test]
        fn blocks_keep_what_the_whole_file_keeps(
            found in prop::collection::vec((0..5usize, 0..3u16), 0..120),
            sizes in prop::collection::vec(1..20usize, 1..30),
            max in 0..25usize,
        ) {
            let (mut kept, mut tally) = (Kept::new(max), Tally::default());
            let mut before = Tally::default();
            let (mut at, mut sizes) = (0, sizes.into_iter().cycle());
            while at < found.len() {
                let end = (at + sizes.next().unwrap()).min(found.len());
                // A thread counts the findings of its own earlier blocks only.
                let (mut block, mut own) = (Kept::new(max).below(kept.bar()), Tally::default());
                for (row, (rule, slot)) in found.iter().enumerate().take(end).skip(at) {
                    let finding = finding(RULES[*rule], *slot, row as u64);
                    let rank = before.of(finding.rule, *slot) + own.add(finding.rule, *slot);
                    if let Some(turn) = block.turn(finding.severity(), rank) {
                        block.put(turn, (1, row as u64), finding);
                    }
                }
                before.absorb(&own);
                let mut ranks = Tally::default();
                for entry in block.into_entries() {
                    let (rule, slot) = (entry.finding.rule, entry.finding.slot);
                    let rank = tally.of(rule, slot) + ranks.add(rule, slot);
                    if let Some(turn) = kept.turn(rule.severity(), rank) {
                        kept.put(turn, entry.order, entry.finding);
                    }
                }
                tally.absorb(&own);
                at = end;
            }
            prop_assert_eq!(kept.into_findings(), whole(&found, max));
        }
    }

    #[test]
    fn neither_notes_nor_the_errors_of_one_rule_hide_another_error() {
        let mut found = vec![(4, 0); 1000];
        found.extend([(1, 0); 1000]);
        found.push((2, 1));
        found.push((0, 0));
        let kept = whole(&found, 10);
        let count = |rule: Rule| kept.iter().filter(|finding| finding.rule == rule).count();
        assert_eq!(RULES.map(count), [1, 8, 1, 0, 10]);
        assert!(kept.is_sorted_by_key(|finding| (Reverse(finding.severity()), finding.row)));
    }
}
