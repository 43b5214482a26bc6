//! A row: checked in the schema's order, and written as it is when nothing is wrong with it; else mended cell by cell,
//! and checked again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::cell::{Fate, Wrong, doubts, is_blank, is_blank_text, is_settled, joined, mend_cell};
use super::header::Header;
use super::mended::Mended;
use super::report::{Log, Shares, Spot};
use super::rule::{Question, RepairRule};
use super::straight::{Cut, Shape, Straightener};
use super::told::Told;
use crate::cells::Cells;
use crate::field_type::{Evidence, lexical, tidy};
use crate::reader::Patch;
use crate::record::RowBuffer;
use crate::report::{Bar, Param, Place, Severity, Tally};
use crate::schema::{Layout, RowChecker, Schema};
use crate::validate::Collector;

/// Mends rows of one layout: each thread has its own.
#[derive(Debug, Clone)]
pub(super) struct Mender {
    schema: Schema,
    header: Header,
    /// What the columns of the schema tell of their forms.
    evidence: Arc<Vec<Evidence>>,
    /// Gathers that, when it is not known.
    told: Option<Told>,
    checker: RowChecker,
    /// Where an official validator gathers facts about the whole file, it must not see a row twice: this one looks first.
    probe: Option<Box<RowChecker>>,
    /// The row in the order of the schema.
    ranges: Vec<(u32, u32)>,
    mended: RowBuffer,
    known: Mended,
    scratch: Vec<u8>,
    wrong: Vec<Wrong>,
    /// The columns whose values may be in another form than the official one.
    unsettled: Vec<usize>,
    fates: Vec<Fate>,
    room: Arc<Room>,
    /// The most findings of a severity that are kept.
    max: usize,
    /// A row may end at its last value.
    lenient: bool,
    straight: Option<Box<Straightener>>,
    /// Letters of the rows to come may have to be looked at.
    odd: bool,
}

/// How many changes and questions more are kept with their details, and what findings ([`Bar`]): threads need not keep
/// those that come to nothing.
#[derive(Debug)]
pub(super) struct Room([AtomicUsize; 5]);

impl Room {
    /// What is left of it, once this was done.
    pub fn update(&self, done: &Done) {
        let Shares([sure, assumed, structure, others]) = done.log.room();
        let bar = done.remaining.bar().to_number();
        for (room, left) in self.0.iter().zip([sure, assumed, structure, others, bar]) {
            room.store(left, Ordering::Relaxed);
        }
    }
}

/// What was done with some rows. Rows are numbered from 1.
#[derive(Debug)]
pub(super) struct Done {
    pub log: Log,
    /// What is wrong with the rows that come out, which it counts.
    pub remaining: Collector,
    /// The rows that came in.
    pub rows: u64,
    /// What the columns told, where it was not known before.
    told: Option<Told>,
}

impl Done {
    pub fn new(schema: &Schema, lines: impl Into<Shares>, findings: usize, bar: Bar) -> Self {
        let mut remaining = Collector::of_part(schema.clone(), findings, bar, Tally::default());
        remaining.fields = schema.columns().len();
        Done { log: Log::new(lines), remaining, rows: 0, told: None }
    }

    /// What was done depends on what the columns tell, which was not known.
    pub fn must_be_done_again(&self) -> bool {
        self.told.as_ref().is_some_and(Told::must_be_known_first)
    }

    /// Takes what was done with the rows that come next.
    /// The header of the source stands in row `header`.
    pub fn absorb(&mut self, later: Done, header: u64) {
        let written = self.remaining.rows + 1;
        self.log.absorb(later.log, self.rows + header, written);
        self.remaining.absorb(later.remaining, written);
        self.rows += later.rows;
        if let (Some(told), Some(more)) = (&mut self.told, &later.told) {
            told.add(more);
        }
    }
}

/// What is wrong with a row that was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Left {
    Nothing,
    Warnings,
    Errors,
}

impl Mender {
    /// `evidence` is what the columns tell of their forms, if that is known.
    pub fn new(schema: &Schema, header: Header, evidence: Option<Vec<Evidence>>, max: usize) -> Self {
        let told = evidence.is_none().then(|| Told::new(schema, &header.sources));
        let checker = RowChecker::new(schema.clone(), Layout::of_schema(schema));
        let probe = schema.referee().looks_across_cells().then(|| Box::new(checker.clone()));
        Mender {
            schema: schema.clone(),
            header,
            evidence: Arc::new(evidence.unwrap_or_default()),
            told,
            checker,
            probe,
            ranges: Vec::new(),
            mended: RowBuffer::default(),
            known: Mended::default(),
            scratch: Vec::new(),
            wrong: Vec::new(),
            unsettled: Vec::new(),
            fates: Vec::new(),
            room: Arc::new(Room([max, max, max, max, Bar::NONE.to_number()].map(AtomicUsize::new))),
            max,
            lenient: false,
            straight: None,
            odd: false,
        }
        .cut(Cut { delimiter: schema.delimiter(), wrapped: false, encoding: None })
    }

    /// Says how the cells of the source are cut and spelt.
    pub fn cut(self, cut: Cut) -> Self {
        let straight = Some(Box::new(Straightener::new(&self.schema, &self.header, cut)));
        Mender { straight, ..self }
    }

    /// Looks at the text of the rows to come.
    pub fn look_at(&mut self, text: &[u8]) {
        self.odd = self.straight.as_ref().is_some_and(|straight| straight.may_be_odd(text));
    }

    /// Says what became of a quote of the next row.
    pub fn say_patch(&self, patch: &Patch, cells: Cells<'_>, done: &mut Done) {
        let place = cells.ranges.iter().position(|(from, to)| {
            (*from as usize).saturating_sub(1) <= patch.at && patch.at <= *to as usize
        });
        let name = place.and_then(|place| self.straight.as_ref().map(|straight| straight.name(place)));
        let spot = Spot { row: Some(done.rows + 1), output_row: Some(done.remaining.rows + 1), field: name };
        if patch.asked {
            done.log.ask(Question::UnclosedQuote, spot, &patch.before, &[], 0);
        } else {
            let after =
                place.and_then(|place| cells.get(place)).map(String::from_utf8_lossy).unwrap_or_default();
            done.log.repaired(RepairRule::Quotes, spot, &patch.before, Some(&after), false);
        }
    }

    /// For a workbook, whose rows may end at their last value.
    #[cfg(feature = "spreadsheets")]
    pub fn lenient(self) -> Self {
        Mender { lenient: true, ..self }
    }

    #[cfg(feature = "spreadsheets")]
    pub fn header(&self) -> &Header {
        &self.header
    }

    pub fn checker(&mut self) -> &mut RowChecker {
        &mut self.checker
    }

    /// How much is still kept; shared by the clones.
    pub fn room(&self) -> Arc<Room> {
        Arc::clone(&self.room)
    }

    /// An empty account of what is done.
    pub fn done(&mut self) -> Done {
        if let Some(probe) = &mut self.probe {
            probe.take_facts();
        }
        let [shares @ .., bar] = self.room.0.each_ref().map(|room| room.load(Ordering::Relaxed));
        let mut done = Done::new(&self.schema, Shares(shares), self.max, Bar::from_number(bar));
        done.log.left_out = vec![0; self.header.unknown.len()];
        done.told.clone_from(&self.told);
        done
    }

    /// Takes a row of the source and hands on what becomes of it, if anything.
    pub fn take(
        &mut self,
        cells: Cells<'_>,
        suspicious: bool,
        done: &mut Done,
        put: &mut dyn FnMut(Cells<'_>),
    ) {
        done.rows += 1;
        let row = done.rows;
        if is_blank(cells) {
            return done.log.repaired(RepairRule::RowBlank, Spot::row(row), "", None, true);
        }
        let Some(mut straight) = self.straight.take() else { return };
        let odd = self.odd || self.lenient && straight.may_be_odd(cells.bytes);
        if straight.is_straight(cells, odd) {
            self.take_straight(cells, Shape::Whole, suspicious, done, put);
        } else {
            let spot = Spot { row: Some(row), output_row: Some(done.remaining.rows + 1), field: None };
            let (cells, shape) = straight.straighten(cells, odd, self.lenient, spot, &mut done.log);
            self.take_straight(cells, shape, suspicious, done, put);
        }
        self.straight = Some(straight);
    }

    /// Takes a row that was cut and spelt right, or is asked about.
    fn take_straight(
        &mut self,
        cells: Cells<'_>,
        shape: Shape,
        suspicious: bool,
        done: &mut Done,
        put: &mut dyn FnMut(Cells<'_>),
    ) {
        let row = done.rows;
        if repeats(&self.header.labels, cells) {
            let before = joined(cells);
            return done.log.repaired(RepairRule::HeaderRepeated, Spot::row(row), &before, None, true);
        }
        let mut ranges = std::mem::take(&mut self.ranges);
        ranges.clear();
        let range = |source: &Option<usize>| source.and_then(|position| cells.ranges.get(position).copied());
        ranges.extend(self.header.sources.iter().map(|source| range(source).unwrap_or((0, 0))));
        for (count, position) in done.log.left_out.iter_mut().zip(&self.header.unknown) {
            *count += u64::from(cells.get(*position).is_some_and(|cell| !is_blank_text(cell)));
        }
        let spot = Spot { row: Some(row), output_row: Some(done.remaining.rows + 1), field: None };
        if shape == Shape::Asked && cells.len() > self.header.labels.len() {
            // What has no place stays at the end of the row: nothing is lost, and the file is not yet right.
            let unknown = self.header.unknown.iter().filter_map(|place| cells.ranges.get(*place));
            let unknown = unknown.filter(|(from, to)| from < to);
            ranges.extend(unknown.chain(cells.ranges.iter().skip(self.header.labels.len())));
        }
        done.remaining.rows += 1;
        done.remaining.rows_processed += 1;
        let ordered = Cells { bytes: cells.bytes, ranges: &ranges };
        if let Some(told) = &mut done.told {
            told.look(&self.schema, cells);
        }
        if self.is_right(ordered, is_plain(cells)) && !suspicious {
            if self.probe.is_some() {
                self.checker.check(ordered, &mut |issue| {
                    done.remaining.take_from(spot.output_row, ordered, issue);
                });
            }
            put(ordered);
        } else {
            self.mend(ordered, spot, done);
            let mended = self.mended.cells();
            if suspicious {
                done.remaining.look_for_damage(spot.output_row, mended, self.checker.layout());
            }
            put(mended);
        }
        self.ranges = ranges;
    }

    /// Nothing is wrong with a row, and each value is in its official form. Gathers what is wrong. The texts of a `plain`
    /// row need only be looked at where they begin and end.
    fn is_right(&mut self, row: Cells<'_>, plain: bool) -> bool {
        let Mender { schema, checker, probe, wrong, unsettled, scratch, evidence, .. } = self;
        wrong.clear();
        let checker = probe.as_deref_mut().unwrap_or(checker);
        checker.check(row, &mut |issue| {
            let (column, stated) = match issue.place {
                Place::Column { column, .. } => (column, issue.params),
                // Something else is wrong with the row, which the last check will say.
                _ => (usize::MAX, &[][..]),
            };
            let stated = stated.iter().find_map(|(name, param)| match param {
                Param::Text(text) if *name == "suggestion" => Some((*text).to_owned()),
                _ => None,
            });
            let is_error = issue.rule.severity() == Severity::Error;
            wrong.push(Wrong { column, stated, about_value: issue.rule.is_about_value(), is_error });
        });
        let by_type = schema.referee().judges_by_type();
        unsettled.clear();
        for (index, (column, value)) in schema.columns().iter().zip(checker.values()).enumerate() {
            let cell = row.get(index).unwrap_or_default();
            let evidence = evidence.get(index).copied().unwrap_or_default();
            if !is_settled(column, cell, *value, (by_type, plain), scratch) || doubts(column, cell, evidence)
            {
                unsettled.push(index);
            }
        }
        wrong.is_empty() && unsettled.is_empty()
    }

    /// Mends the row that was just checked, into `self.mended`, and checks what comes out.
    fn mend(&mut self, row: Cells<'_>, spot: Spot<'_>, done: &mut Done) {
        let Mender { schema, header, evidence, wrong, unsettled, fates, scratch, known, .. } = self;
        let was_valid = wrong.iter().all(|wrong| !wrong.is_error);
        fates.clear();
        let apart = number_apart(schema, row);
        for (index, column) in schema.columns().iter().enumerate() {
            if let Some((_, text, rule)) = apart.iter().flatten().find(|(column, ..)| *column == index) {
                fates.push(Fate::Repaired { text: (*text).to_owned(), sure: true, rule: *rule });
                continue;
            }
            let looked_at = || unsettled.contains(&index) || wrong.iter().any(|wrong| wrong.column == index);
            let fate = if header.sources.get(index).is_none_or(Option::is_none) {
                Fate::Absent
            } else if let Some(text) =
                row.get(index).filter(|_| looked_at()).and_then(|cell| std::str::from_utf8(cell).ok())
            {
                let evidence = evidence.get(index).copied().unwrap_or_default();
                let spot = Spot { field: Some(&column.name), ..spot };
                let by_type = schema.referee().judges_by_type();
                let of_column = wrong.iter().filter(|wrong| wrong.column == index);
                if let Some(fate) = known.find(index, text, of_column.clone()) {
                    fates.push(fate.clone());
                    continue;
                }
                if let Some(told) = &mut done.told {
                    told.mended(column, text, of_column.clone().any(|wrong| wrong.about_value));
                }
                let mut asked = false;
                let ask = &mut |question, readings: &[String]| {
                    asked = true;
                    done.log.ask(question, spot, text, readings, 0);
                };
                let fate = mend_cell(column, text, of_column.clone(), (evidence, by_type), scratch, ask);
                if !asked {
                    known.remember(index, text, of_column, &fate);
                }
                fate
            } else {
                Fate::Kept
            };
            fates.push(fate);
        }
        let mut fates = std::mem::take(fates);
        let mut left = self.try_row(row, &fates);
        if was_valid && left == Left::Errors {
            // A row that was right stays right: two values that differ by blanks alone must not become the same.
            for fate in fates.iter_mut().filter(|fate| matches!(fate, Fate::Repaired { .. })) {
                *fate = Fate::Kept;
            }
            left = self.try_row(row, &fates);
        }
        let cells = self.mended.cells();
        let (checker, remaining) = (&mut self.checker, &mut done.remaining);
        // What has nothing wrong with it was checked last, and is what values to come are compared with.
        if left != Left::Nothing || self.probe.is_some() {
            if self.probe.is_none() {
                checker.forget_last();
            }
            checker.check(cells, &mut |issue| remaining.take_from(spot.output_row, cells, issue));
        }
        if left == Left::Errors && is_totals(cells) {
            done.log.ask(Question::TotalsRow, spot, &joined(cells), &[], 0);
        }
        for ((index, column), fate) in self.schema.columns().iter().enumerate().zip(&fates) {
            if let Fate::Repaired { text, sure, rule } = fate
                && let Ok(before) = std::str::from_utf8(row.get(index).unwrap_or_default())
                && before != text
            {
                let spot = Spot { field: Some(&column.name), ..spot };
                done.log.repaired(*rule, spot, before, Some(text), *sure);
            }
        }
        self.fates = fates;
    }

    /// Puts what becomes of a row into `self.mended`; says what is left wrong with it.
    fn try_row(&mut self, row: Cells<'_>, fates: &[Fate]) -> Left {
        let Mender { schema, checker, probe, mended, .. } = self;
        mended.clear();
        for (index, (column, fate)) in schema.columns().iter().zip(fates).enumerate() {
            mended.push_with(|out| match fate {
                Fate::Absent => out.extend_from_slice(column.missing_text().as_bytes()),
                Fate::Kept => out.extend_from_slice(row.get(index).unwrap_or_default()),
                Fate::Repaired { text, .. } => out.extend_from_slice(text.as_bytes()),
            });
        }
        for cell in schema.columns().len()..row.len() {
            mended.push_with(|out| out.extend_from_slice(row.get(cell).unwrap_or_default()));
        }
        let checker = probe.as_deref_mut().unwrap_or(checker);
        checker.forget_last();
        let mut left = Left::Nothing;
        checker.check(mended.cells(), &mut |issue| {
            let found = if issue.rule.severity() == Severity::Error { Left::Errors } else { Left::Warnings };
            left = left.max(found);
        });
        left
    }
}

/// Of an address whose number has its suffix in the same cell (`3 bis`), while that of the suffix is empty or says the
/// same: what each of the two columns is to hold.
fn number_apart<'r>(schema: &Schema, row: Cells<'r>) -> Option<[(usize, &'r str, RepairRule); 2]> {
    let (columns, part) = schema.referee().joined_columns()?;
    let [number, suffix] = columns.map(|name| schema.index_of(name));
    let (number, suffix) = (number?, suffix?);
    let text = |index| row.get(index).and_then(|cell| std::str::from_utf8(cell).ok());
    let (digits, behind) = part(text(number)?)?;
    let said = tidy::tidy(text(suffix).unwrap_or_default());
    (said.is_empty() || said == behind)
        .then_some([(number, digits, RepairRule::Number), (suffix, behind, RepairRule::Text)])
}

/// Whether none of the texts, which stand one behind the other, has something inside that is to be tidied away.
#[inline]
fn is_plain(cells: Cells<'_>) -> bool {
    let (Some((start, _)), Some((_, end))) = (cells.ranges.first(), cells.ranges.last()) else {
        return false;
    };
    let all = cells.bytes.get(*start as usize..*end as usize);
    all.is_some_and(tidy::is_plain) && cells.ranges.iter().all(|(from, to)| from >= start && to <= end)
}

/// The header again.
fn repeats(labels: &[String], cells: Cells<'_>) -> bool {
    let label = |cell: &[u8], label: &String| cell.trim_ascii() == label.as_bytes().trim_ascii();
    // One column alone may hold its own name.
    labels.len() > 1
        && cells.len() == labels.len()
        && cells.iter().zip(labels).all(|(cell, one)| label(cell, one))
}

/// A row of totals: a cell says so, and half of the others at least hold nothing.
fn is_totals(cells: Cells<'_>) -> bool {
    let named = cells.iter().filter_map(|cell| std::str::from_utf8(cell).ok()).any(|text| {
        let folded = lexical::fold(lexical::strip(text));
        ["total", "totaux", "sous-total", "sous total", "somme"].iter().any(|word| {
            folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    });
    named && cells.iter().filter(|cell| is_blank_text(cell)).count() * 2 + 1 >= cells.len()
}
