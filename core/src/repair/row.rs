//! Repairs one row: straightens it, judges it in the schema's order, and writes it unchanged if nothing is wrong;
//! otherwise repairs it cell by cell and judges it again.

use std::sync::Arc;

use super::account::{Accounts, Done, Room};
use super::cell::{is_blank, is_blank_text, joined};
use super::changes::Changes;
use super::decision::{Decider, ask_about_totals};
use super::header::Header;
use super::report::Spot;
use super::rule::{Question, RepairRule};
use super::straight::{Cut, Shape, Straightener};
use super::told::{Forms, Told};
use super::verdict::{Judge, Left};
use super::writing::Writing;
use crate::cells::Cells;
use crate::field_type::{Evidence, tidy};
use crate::reader::Patch;
use crate::schema::{Facts, Schema};

/// Repairs rows of one layout; each thread has its own `Mender`.
#[derive(Debug, Clone)]
pub(super) struct Mender {
    straight: Straightener,
    rows: RowMender,
    accounts: Accounts,
    /// True if a row may end at its last value.
    lenient: bool,
    /// True if the rows to come may contain letters to repair.
    odd: bool,
}

impl Mender {
    /// `cut` holds the separator and the encoding of the source, `forms` the evidence of its columns; `max` changes,
    /// questions and findings keep their details.
    pub fn new(schema: &Schema, header: Header, cut: Cut, forms: &Forms, max: usize) -> Self {
        let told = Told::beyond(forms, schema, &header.sources);
        let evidence: Arc<[Evidence]> = forms.evidence().into();
        Mender {
            straight: Straightener::new(schema, &header, cut),
            accounts: Accounts::new(schema, max, header.unknown.len(), told),
            rows: RowMender {
                schema: schema.clone(),
                judge: Judge::new(schema, &header, Arc::clone(&evidence)),
                decider: Decider::new(schema, &header, evidence),
                writing: Writing::new(schema, &header),
                header,
                ranges: Vec::new(),
                changes: Changes::default(),
            },
            lenient: false,
            odd: false,
        }
    }

    /// For a workbook, whose rows may end at their last value.
    #[cfg(feature = "spreadsheets")]
    pub fn lenient(self) -> Self {
        Mender { lenient: true, ..self }
    }

    #[cfg(feature = "spreadsheets")]
    pub fn header(&self) -> &Header {
        &self.rows.header
    }

    /// True if the verdict on a row depends on the rows before it.
    pub fn has_memory(&self) -> bool {
        self.rows.judge.has_memory()
    }

    /// The facts for rules about the whole file, gathered since the last call.
    pub fn take_facts(&mut self) -> Option<Facts> {
        self.rows.judge.take_facts()
    }

    /// The room for details, shared by the clones.
    pub fn room(&self) -> Arc<Room> {
        self.accounts.room()
    }

    /// An empty account for the rows to come.
    pub fn done(&mut self) -> Done {
        self.rows.judge.forget_facts();
        self.accounts.open()
    }

    /// Looks for letters to repair in the text of the rows to come.
    pub fn look_at(&mut self, text: &[u8]) {
        self.odd = self.straight.may_be_odd(text);
    }

    /// Reports a quote of the next row that was set right or is asked about.
    pub fn say_patch(&self, patch: &Patch, cells: Cells<'_>, done: &mut Done) {
        let place = cells.ranges.iter().position(|(from, to)| {
            (*from as usize).saturating_sub(1) <= patch.at && patch.at <= *to as usize
        });
        let name = place.map(|place| self.straight.name(place));
        let spot = Spot { row: Some(done.rows + 1), output_row: Some(done.remaining.rows + 1), field: name };
        if patch.asked {
            done.log.ask(Question::UnclosedQuote, spot, &patch.before, &[], 0);
        } else {
            let after =
                place.and_then(|place| cells.get(place)).map(String::from_utf8_lossy).unwrap_or_default();
            done.log.repaired(RepairRule::Quotes, spot, &patch.before, Some(&after), false);
        }
    }

    /// Repairs a row of the source and passes the result to `put`; a blank row or a repeated header has none.
    pub fn take(
        &mut self,
        cells: Cells<'_>,
        suspicious: bool,
        done: &mut Done,
        put: &mut dyn FnMut(Cells<'_>),
    ) {
        let Mender { straight, rows, lenient, odd, .. } = self;
        done.rows += 1;
        let row = done.rows;
        if is_blank(cells) {
            return done.log.repaired(RepairRule::RowBlank, Spot::row(row), "", None, true);
        }
        let odd = *odd || *lenient && straight.may_be_odd(cells.bytes);
        if straight.is_straight(cells, odd) {
            rows.take(cells, Shape::Whole, suspicious, done, put);
        } else {
            let spot = Spot { row: Some(row), output_row: Some(done.remaining.rows + 1), field: None };
            let (cells, shape) = straight.straighten(cells, odd, *lenient, spot, &mut done.log);
            rows.take(cells, shape, suspicious, done, put);
        }
    }
}

/// Repairs rows that are straight, or whose cells are asked about.
#[derive(Debug, Clone)]
struct RowMender {
    schema: Schema,
    header: Header,
    judge: Judge,
    decider: Decider,
    writing: Writing,
    /// The row in the order of the schema.
    ranges: Vec<(u32, u32)>,
    changes: Changes,
}

impl RowMender {
    fn take(
        &mut self,
        cells: Cells<'_>,
        shape: Shape,
        suspicious: bool,
        done: &mut Done,
        put: &mut dyn FnMut(Cells<'_>),
    ) {
        let spot = Spot { row: Some(done.rows), output_row: Some(done.remaining.rows + 1), field: None };
        if repeats(&self.header.labels, cells) {
            let before = joined(cells);
            return done.log.repaired(RepairRule::HeaderRepeated, Spot::row(done.rows), &before, None, true);
        }
        for (count, position) in done.log.left_out.iter_mut().zip(&self.header.unknown) {
            *count += u64::from(cells.get(*position).is_some_and(|cell| !is_blank_text(cell)));
        }
        done.remaining.rows += 1;
        done.remaining.rows_processed += 1;
        let mut ranges = std::mem::take(&mut self.ranges);
        let row = if self.header.in_order && cells.len() == self.header.sources.len() {
            cells
        } else {
            self.header.order(cells, shape == Shape::Asked, &mut ranges);
            Cells { bytes: cells.bytes, ranges: &ranges }
        };
        let plain = is_plain(cells);
        let recalled = !suspicious && self.mend_as_before(row, plain);
        if let Some(told) = &mut done.told {
            told.look_at_others(&self.schema, cells, |column| recalled && self.changes.has(column));
        }
        if recalled {
            self.writing.report(row, &self.changes, spot, &mut done.log);
            put(self.writing.cells());
        } else if self.judge.is_right(row, plain) && !suspicious {
            self.judge.report(row, None, spot.output_row, &mut done.remaining);
            put(row);
        } else {
            self.mend(row, spot, done);
            let mended = self.writing.cells();
            if suspicious {
                done.remaining.look_for_damage(spot.output_row, mended, self.judge.layout());
            }
            put(mended);
        }
        self.ranges = ranges;
    }

    /// Repairs a row as the same cells were repaired before; false if that does not make it right. Where a column is
    /// wrong in every row, its values recur, and such a row is judged only once.
    fn mend_as_before(&mut self, row: Cells<'_>, plain: bool) -> bool {
        let RowMender { judge, decider, writing, changes, .. } = self;
        if judge.looks_beyond() || !decider.recall(row, changes) {
            return false;
        }
        judge.is_right(writing.write(row, changes), plain)
    }

    /// Repairs the row that was just judged, and judges the result.
    fn mend(&mut self, row: Cells<'_>, spot: Spot<'_>, done: &mut Done) {
        let RowMender { judge, decider, writing, changes, .. } = self;
        let was_valid = judge.was_valid();
        decider.decide(row, judge, spot, done, changes);
        let mut left = judge.left(writing.write(row, changes), Some(changes));
        if was_valid && left == Left::Errors {
            // A row that was right stays right: two values that differ by blanks alone must not become the same.
            changes.clear();
            left = judge.left(writing.write(row, changes), None);
        }
        let mended = writing.cells();
        judge.report(mended, Some(left), spot.output_row, &mut done.remaining);
        if left == Left::Errors {
            ask_about_totals(mended, spot, done);
        }
        writing.report(row, changes, spot, &mut done.log);
    }
}

/// True if the texts lie in one range of the buffer and none has anything inside to tidy.
#[inline]
fn is_plain(cells: Cells<'_>) -> bool {
    let (Some((start, _)), Some((_, end))) = (cells.ranges.first(), cells.ranges.last()) else {
        return false;
    };
    let all = cells.bytes.get(*start as usize..*end as usize);
    all.is_some_and(tidy::is_plain) && cells.ranges.iter().all(|(from, to)| from >= start && to <= end)
}

/// True if a row repeats the header.
fn repeats(labels: &[String], cells: Cells<'_>) -> bool {
    let label = |cell: &[u8], label: &String| cell.trim_ascii() == label.as_bytes().trim_ascii();
    // In a file of one column, a value may equal the column's name.
    labels.len() > 1
        && cells.len() == labels.len()
        && cells.iter().zip(labels).all(|(cell, one)| label(cell, one))
}
