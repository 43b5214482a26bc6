//! Groups findings that have one cause: a report shows each group once, with its count and its first rows.
//!
//! Errors of one group concern the same value, because a person must change that value. Warnings and notes of one group
//! concern the same column; they also share the value if they suggest a correction.

use std::collections::HashMap;

use super::finding::{Folded, Value};
use super::phrase::{counted, filled, number, phrase};
use super::{Finding, Lang, Report, Rule, Severity, Slot, Unit, message};

/// A group of findings with the same rule and column, and the same value where the value matters.
pub(crate) struct Cause<'r> {
    pub first: &'r Finding,
    /// The rows of the kept findings, in order; empty for a finding about the header or the file.
    pub rows: Vec<u64>,
    /// The number of its findings in the whole file.
    pub count: u64,
    /// True if all findings of the group concern the same value.
    is_one_value: bool,
    /// The number of other findings that these findings cause.
    pub folded: Folded,
}

/// The properties that all findings of a group share.
#[derive(PartialEq, Eq, Hash)]
struct Key<'r> {
    rule: Rule,
    field: Option<&'r str>,
    cell: Option<&'r str>,
    suggestion: Option<&'r str>,
    params: Vec<(&'static str, &'r Value)>,
    /// The rank of a finding that forms a group alone: its message contains the row, or it concerns no row.
    alone: Option<usize>,
}

/// The groups of some findings of a report, in the order of their first findings.
pub(crate) fn causes<'r>(report: &Report, findings: impl Iterator<Item = &'r Finding>) -> Vec<Cause<'r>> {
    let mut causes: Vec<Cause<'r>> = Vec::new();
    let mut places: HashMap<Key<'r>, usize> = HashMap::new();
    let mut kept: HashMap<(Rule, Slot), u64> = HashMap::new();
    for (rank, finding) in findings.enumerate() {
        *kept.entry((finding.rule, finding.slot)).or_default() += 1;
        let is_alone = finding.row.is_none() || message::tells_row(finding.rule);
        let names_value = finding.severity() == Severity::Error || finding.suggestion.is_some();
        let key = Key {
            rule: finding.rule,
            field: finding.field_name(),
            cell: finding.cell().filter(|_| names_value),
            suggestion: finding.suggestion(),
            // `line` is the place of the row in a source document: rows of one cause differ by it.
            params: finding.params.iter().filter(|(name, _)| *name != "line").map(|(n, v)| (*n, v)).collect(),
            alone: is_alone.then_some(rank),
        };
        let place = *places.entry(key).or_insert_with(|| {
            let folded = Folded::default();
            causes.push(Cause { first: finding, rows: Vec::new(), count: 0, is_one_value: true, folded });
            causes.len() - 1
        });
        if let Some(cause) = causes.get_mut(place) {
            cause.count += 1;
            cause.is_one_value &= cause.first.cell == finding.cell;
            cause.rows.extend(finding.row);
            cause.folded.row += finding.folded.row;
            cause.folded.column += finding.folded.column;
        }
    }
    // If one group has all kept findings of a rule in a column, it also gets those that were counted but not kept.
    let shares = report.shares();
    for cause in &mut causes {
        let Finding { rule, slot, suggestion, cell, .. } = cause.first;
        let is_of_values = suggestion.is_some() || rule.severity() == Severity::Error && cell.is_some();
        let (rule, slot) = (*rule, *slot);
        if cause.rows.len() > 1 && !is_of_values && kept.get(&(rule, slot)) == Some(&cause.count) {
            let folded = shares.get(&(rule, slot)).map_or(0, |shares| shares.folded);
            cause.count = cause.count.max(report.tally.of(rule, slot).saturating_sub(folded));
        }
    }
    causes
}

/// The number of runs of rows that a report names.
const RUNS: usize = 5;

/// The first runs of consecutive rows in words, and true if these are all runs.
fn runs(rows: &[u64], lang: Lang) -> (String, bool) {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *row == *last || *row == *last + 1 => *last = *row,
            _ => runs.push((*row, *row)),
        }
    }
    let named = runs.iter().take(RUNS).map(|(first, last)| {
        let [from, to] = [first, last].map(|row| number(*row, lang));
        match last - first {
            0 => from,
            1 => format!("{from}, {to}"),
            _ => filled("rows-run", lang, &[("first", &from), ("last", &to)]),
        }
    });
    (named.collect::<Vec<_>>().join(", "), runs.len() <= RUNS)
}

/// The first runs of rows with the word for rows or contracts: `lignes 4 à 303`.
pub(crate) fn rows_in_words(rows: &[u64], unit: Unit, lang: Lang) -> String {
    let (mut text, all) = runs(rows, lang);
    if !all {
        text.push_str(", …");
    }
    let key = match unit {
        Unit::Row => "rows-word-titled",
        Unit::Contract => "contracts-word-titled",
    };
    let key = format!("{key}.{}", if rows.len() == 1 { "one" } else { "other" });
    filled(&key, lang, &[("rows", &text)])
}

impl Cause<'_> {
    /// True if the group has more than one finding.
    pub fn is_repeated(&self) -> bool {
        self.count > 1
    }

    /// The first runs of its rows, and its count: `2 à 301 (300 fois)`.
    pub fn rows(&self, lang: Lang) -> String {
        let (mut text, all) = runs(&self.rows, lang);
        if !all || self.count > self.rows.len() as u64 {
            text.push_str(", …");
        }
        if self.is_repeated() {
            text.push_str(&filled("rows-times", lang, &[("count", &number(self.count, lang))]));
        }
        text
    }

    /// The number of its findings and of the findings that they cause.
    pub fn stands_for(&self) -> u64 {
        self.count + self.folded.row + self.folded.column
    }

    /// A sentence with the number of other findings of the same rows that this group causes; None for no such finding.
    pub fn folded_in_words(&self, lang: Lang) -> Option<String> {
        let of_rows = match (self.first.rule, self.rows.len()) {
            (Rule::SheetElsewhere, _) => "folded-sheet",
            (_, 0 | 1) => "folded-row",
            _ => "folded-rows",
        };
        Some(self.folded.row).filter(|count| *count > 0).map(|count| counted(of_rows, count, lang))
    }

    /// The value that all findings of the group share, if they do.
    pub fn cell(&self) -> Option<&str> {
        self.first.cell().filter(|cell| self.is_one_value && !cell.is_empty())
    }

    /// The group in one line: place, column, value, message.
    pub fn line(&self, lang: Lang) -> String {
        let line = message::one_line_with(self.first, self.cell(), lang);
        // A comma joins the place to the column; without a column, a colon joins the place to the message.
        let has_column = !message::column(self.first, lang).is_empty();
        let colon = if has_column { ", " } else { lang.pick("\u{a0}: ", ": ") };
        let place = message::place(self.first, lang);
        match (self.is_repeated(), place, self.rows.first()) {
            (true, Some(place), _) => {
                let word = phrase("contracts-word", lang);
                let first = phrase("first-is", lang);
                format!("{word} {}, {first} {place}{colon}{line}", self.rows(lang))
            }
            (true, None, _) => format!("{} {}{colon}{line}", phrase("rows-word", lang), self.rows(lang)),
            (false, Some(place), _) => format!("{place}{colon}{line}"),
            (false, None, Some(row)) => format!("{} {row}{colon}{line}", phrase("row-word", lang)),
            (false, None, None) => line,
        }
    }
}
