//! What has one cause is said once to people, with how often it was found and its first rows.
//!
//! Errors of one cause are about the same value, for it has to be changed. Warnings and notes are about the same
//! column: unless a value is suggested, they say the same of each.

use std::collections::HashMap;

use super::finding::{Folded, Value};
use super::phrase::{counted, filled, number, phrase};
use super::{Finding, Lang, Report, Rule, Severity, Slot, Unit, message};

/// Findings that say the same of the same value of the same column.
pub(crate) struct Cause<'r> {
    pub first: &'r Finding,
    /// The rows of those that were kept, in their order; none for what concerns the header or the file.
    pub rows: Vec<u64>,
    /// How many there are in the whole file.
    pub count: u64,
    /// They are about the same value.
    is_one_value: bool,
    /// What comes from them.
    pub folded: Folded,
}

/// What findings of one cause have in common.
#[derive(PartialEq, Eq, Hash)]
struct Key<'r> {
    rule: Rule,
    field: Option<&'r str>,
    cell: Option<&'r str>,
    suggestion: Option<&'r str>,
    params: Vec<(&'static str, &'r Value)>,
    /// Of a message that tells the row, and of what is about no row.
    alone: Option<usize>,
}

/// The causes of some of a report's findings, in the order of the first of each.
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
            // The line of another document that the row came from is a place, too.
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
    // Where all that was kept of a rule in a column is of one cause, so is what was only counted.
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

/// How many runs of rows are named.
const RUNS: usize = 5;

/// Rows in runs, as many as a person may read, and whether these are all.
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

/// `lignes 4 à 303`, as many as a person may read.
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
    /// It was found more than once.
    pub fn is_repeated(&self) -> bool {
        self.count > 1
    }

    /// Its rows, as many as a person may read: `2 à 301 (300 fois)`.
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

    /// How many findings it stands for.
    pub fn stands_for(&self) -> u64 {
        self.count + self.folded.row + self.folded.column
    }

    /// What else of its rows comes from it, in a sentence.
    pub fn folded_in_words(&self, lang: Lang) -> Option<String> {
        let of_rows = if self.rows.len() > 1 { "folded-rows" } else { "folded-row" };
        Some(self.folded.row).filter(|count| *count > 0).map(|count| counted(of_rows, count, lang))
    }

    /// The value that all of it is about.
    pub fn cell(&self) -> Option<&str> {
        self.first.cell().filter(|cell| self.is_one_value && !cell.is_empty())
    }

    /// All in one line: the place, the column, the value and what is said of it.
    pub fn line(&self, lang: Lang) -> String {
        let line = message::one_line_with(self.first, self.cell(), lang);
        // The place goes on with the column, if there is one.
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
