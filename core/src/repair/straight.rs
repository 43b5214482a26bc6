//! Straightens rows of the source, that is, restores the cells and letters that their author meant: a whole line may be
//! one quoted value, a text may be cut at the separators that it contains, letters may be in another encoding. Both
//! passes (evidence and repair) read rows through this file.

use std::borrow::Cow;

use super::cell::{is_blank, joined};
use super::header::Header;
use super::letters;
use super::report::{Log, Spot};
use super::rule::{Question, RepairRule};
use crate::cells::Cells;
use crate::field_type::{Evidence, FieldType, Mend};
use crate::reader::legacy::Legacy;
use crate::reader::{Dialect, Rows};
use crate::record::RowBuffer;
use crate::report::Severity;
use crate::schema::{Answer, Column, Layout, RowChecker, Schema};

/// How a source separates and encodes its cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// The separator of cells, also inside a line that is one quoted value.
    pub delimiter: u8,
    /// True if the header is one quoted value that contains the whole line.
    pub wrapped: bool,
    /// The encoding of bytes that are not UTF-8.
    pub encoding: Option<Legacy>,
}

impl Cut {
    /// For a workbook, whose cells need no separator.
    #[cfg(feature = "spreadsheets")]
    pub fn of(schema: &Schema) -> Self {
        Cut { delimiter: schema.delimiter(), wrapped: false, encoding: None }
    }
}

/// The most extra cells in a row for which ways of joining cells are searched.
const MOST_EXTRA: usize = 12;
/// The most ways of joining cells that are kept for a row.
const MOST_WAYS: usize = 200;

/// Straightens rows of one layout.
#[derive(Debug, Clone)]
pub(super) struct Straightener {
    schema: Schema,
    /// For each position in the file, the index of the column in the schema.
    columns: Vec<Option<usize>>,
    labels: Vec<String>,
    cut: Cut,
    judge: RowChecker,
    /// Reads a line that is one quoted value.
    rows: Rows,
    joined: RowBuffer,
    spelt: RowBuffer,
}

/// The result of straightening a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// As many cells as the header (blank cells beyond it are dropped), or fewer that fit.
    Whole,
    /// A question about the row is asked: every cell must be kept.
    Asked,
}

/// The columns that take more than one cell: position in the file, number of cells beyond the first.
type Way = Vec<(usize, usize)>;

impl Straightener {
    pub fn new(schema: &Schema, header: &Header, cut: Cut) -> Self {
        let mut columns = vec![None; header.labels.len()];
        for (index, source) in header.sources.iter().enumerate() {
            if let Some(slot) = source.and_then(|place| columns.get_mut(place)) {
                *slot = Some(index);
            }
        }
        Straightener {
            schema: schema.clone(),
            columns,
            labels: header.labels.clone(),
            cut,
            judge: RowChecker::new(schema.clone(), Layout::of_schema(schema)),
            rows: Rows::default(),
            joined: RowBuffer::default(),
            spelt: RowBuffer::default(),
        }
    }

    /// The name of the column at a position in the file: the schema's, else the file's label.
    pub fn name(&self, place: usize) -> &str {
        name(&self.schema, &self.columns, &self.labels, place)
    }

    /// True if a part of the source may contain letters to repair.
    pub fn may_be_odd(&self, text: &[u8]) -> bool {
        self.cut.encoding.is_some() || letters::may_be_odd(text)
    }

    /// True if a row needs no straightening.
    #[inline]
    pub fn is_straight(&self, cells: Cells<'_>, odd: bool) -> bool {
        cells.len() == self.labels.len() && !odd && !self.cut.wrapped
    }

    /// Straightens a row that has more or fewer cells than the header, or `odd` letters. A `lenient` row may end at its
    /// last value.
    pub fn straighten<'a>(
        &'a mut self,
        cells: Cells<'a>,
        odd: bool,
        lenient: bool,
        spot: Spot<'_>,
        log: &mut Log,
    ) -> (Cells<'a>, Shape) {
        let Straightener { schema, columns, labels, cut, judge, rows, joined, spelt } = self;
        let odd_width = cells.len() != labels.len() || cut.wrapped;
        let cells = if odd_width && unwrap(cells, labels.len(), *cut, rows) {
            let inner = rows.cells();
            if before_is_quote(cells) {
                let after = super::cell::joined(inner);
                let before = String::from_utf8_lossy(cells.get(0).unwrap_or_default()).into_owned();
                log.repaired(RepairRule::LineQuoted, spot, &before, Some(&after), true);
            }
            inner
        } else {
            cells
        };
        let mut court = Court { schema, columns, labels, cut: *cut, judge };
        let (cells, shape) = if cells.len() > labels.len() {
            court.too_long(cells, joined, spot, log)
        } else {
            let shape = court.too_short(cells, lenient, spot, log);
            (cells, shape)
        };
        let cells = if odd { spell(cells, (schema, columns, labels), *cut, spelt, spot, log) } else { cells };
        (cells, shape)
    }
}

/// Loads into `rows` the line that the only value of the row contains; false if the value is no such line.
fn unwrap(cells: Cells<'_>, columns: usize, cut: Cut, rows: &mut Rows) -> bool {
    let rest = Cells { bytes: cells.bytes, ranges: cells.ranges.get(1..).unwrap_or_default() };
    let Some(line) = cells.get(0).filter(|_| columns > 1 && is_blank(rest)) else { return false };
    if !line.contains(&cut.delimiter) {
        return false;
    }
    rows.load(line.to_vec(), Dialect { delimiter: cut.delimiter, skip_initial_space: false });
    // A value that merely contains one separator looks like a line of two columns: there, the header decides.
    rows.next() && rows.rest().is_empty() && rows.cells().len() == columns && (columns > 2 || cut.wrapped)
}

fn before_is_quote(cells: Cells<'_>) -> bool {
    let place = cells.ranges.first().and_then(|(start, _)| (*start as usize).checked_sub(1));
    place.and_then(|place| cells.bytes.get(place)) == Some(&b'"')
}

/// The name of a column for people: the schema's, else the file's label.
fn name<'a>(schema: &'a Schema, columns: &[Option<usize>], labels: &'a [String], place: usize) -> &'a str {
    let column = columns.get(place).copied().flatten().and_then(|index| schema.columns().get(index));
    column.map_or_else(|| labels.get(place).map_or("", String::as_str), |column| column.name.as_str())
}

/// The row with its letters repaired; `log` receives the repairs and the lost letters.
fn spell<'a>(
    cells: Cells<'a>,
    (schema, columns, labels): (&Schema, &[Option<usize>], &[String]),
    cut: Cut,
    spelt: &'a mut RowBuffer,
    spot: Spot<'_>,
    log: &mut Log,
) -> Cells<'a> {
    if cells.iter().all(|cell| !letters::may_be_odd(cell) && std::str::from_utf8(cell).is_ok()) {
        return cells;
    }
    spelt.clear();
    for (place, cell) in cells.iter().enumerate() {
        let column = columns.get(place).copied().flatten().and_then(|index| schema.columns().get(index));
        let spot = Spot { field: Some(name(schema, columns, labels, place)), ..spot };
        let read = letters::read(cell, cut.encoding, &|text| column.is_none_or(|column| column.takes(text)));
        let mut text = String::from_utf8_lossy(cell);
        for (rule, after, sure) in read.steps {
            log.repaired(rule, spot, &text, Some(&after), sure);
            text = after.into();
        }
        if read.lost {
            log.ask(Question::LostLetters, spot, &text, &read.readings, 0);
        }
        spelt.push_with(|out| out.extend_from_slice(text.as_bytes()));
    }
    spelt.cells()
}

/// Decides which cells of a row are to be joined.
struct Court<'s> {
    schema: &'s Schema,
    columns: &'s [Option<usize>],
    labels: &'s [String],
    cut: Cut,
    judge: &'s mut RowChecker,
}

impl Court<'_> {
    fn column(&self, place: usize) -> Option<&Column> {
        self.schema.columns().get(self.columns.get(place).copied().flatten()?)
    }

    /// A text with its letters repaired.
    fn spelt<'t>(&self, column: &Column, text: &'t [u8]) -> Cow<'t, str> {
        match std::str::from_utf8(text) {
            Ok(text) if !letters::may_be_odd(text.as_bytes()) => Cow::Borrowed(text),
            _ => {
                let last = letters::read(text, self.cut.encoding, &|text| column.takes(text)).steps.pop();
                last.map_or_else(|| String::from_utf8_lossy(text), |(_, text, _)| Cow::Owned(text))
            }
        }
    }

    /// False if a column refuses a text and no repair is known.
    fn fits(&self, place: usize, text: &[u8]) -> bool {
        let Some(column) = self.column(place) else { return true };
        let text = self.spelt(column, text);
        column.answer(&text, Evidence::NONE) != Answer::No
    }

    /// Judges a row that ends before the last column.
    fn too_short(&self, cells: Cells<'_>, lenient: bool, spot: Spot<'_>, log: &mut Log) -> Shape {
        let lacks = self.labels.len() - cells.len();
        if lacks == 0 || lenient {
            return Shape::Whole;
        }
        log.repaired(RepairRule::CellsAdded, spot, "", Some(&lacks.to_string()), true);
        if cells.iter().enumerate().all(|(place, cell)| cell.is_empty() || self.fits(place, cell)) {
            return Shape::Whole;
        }
        log.ask(Question::ShortRow, spot, &joined(cells), &[], lacks as u64);
        Shape::Asked
    }

    /// Judges a row with cells beyond the last column: these are blank, or separators have cut a text.
    fn too_long<'a>(
        &mut self,
        cells: Cells<'a>,
        buffer: &'a mut RowBuffer,
        spot: Spot<'_>,
        log: &mut Log,
    ) -> (Cells<'a>, Shape) {
        let width = self.labels.len();
        let extra = cells.len() - width;
        let beyond = Cells { bytes: cells.bytes, ranges: cells.ranges.get(width..).unwrap_or_default() };
        let first = Cells { bytes: cells.bytes, ranges: cells.ranges.get(..width).unwrap_or_default() };
        let blank = is_blank(beyond);
        let (misfits, ways) = self.ways(cells, extra);
        let as_it_stands = cells_misfit(self, first);
        if blank && (ways.is_empty() || as_it_stands < misfits) {
            log.repaired(RepairRule::CellsRemoved, spot, &extra.to_string(), None, true);
            return (first, Shape::Whole);
        }
        let right: Vec<&Way> = ways.iter().filter(|way| misfits == 0 && self.is_right(cells, way)).collect();
        let rivals = blank && as_it_stands == 0 && self.is_right(first, &Way::new());
        if rivals && right.is_empty() {
            log.repaired(RepairRule::CellsRemoved, spot, &extra.to_string(), None, true);
            return (first, Shape::Whole);
        }
        let led: Vec<&Way> = right.iter().copied().filter(|way| self.goes_on(cells, way)).collect();
        let chosen = match (right.as_slice(), led.as_slice()) {
            ([way], _) if !rivals => Some(*way),
            (_, [way]) => Some(*way),
            _ => None,
        };
        if let Some(way) = chosen {
            self.join(cells, way, buffer);
            let mut passed = 0;
            for (place, more) in way {
                let name = name(self.schema, self.columns, self.labels, *place);
                let from = place + passed;
                let ranges = cells.ranges.get(from..=from + more).unwrap_or_default();
                let before = joined(Cells { bytes: cells.bytes, ranges });
                let after =
                    String::from_utf8_lossy(buffer.cells().get(*place).unwrap_or_default()).into_owned();
                log.repaired(
                    RepairRule::CellsJoined,
                    Spot { field: Some(name), ..spot },
                    &before,
                    Some(&after),
                    false,
                );
                passed += more;
            }
            return (buffer.cells(), Shape::Whole);
        }
        if ways.is_empty() || !blank && as_it_stands < misfits {
            log.ask(Question::ExtraCells, spot, &joined(beyond), &[], beyond.len() as u64);
            return (cells, Shape::Asked);
        }
        let mut readings = Vec::new();
        for way in ways.iter().filter(|way| right.is_empty() || right.contains(way)).take(3) {
            self.join(cells, way, buffer);
            let texts = way.iter().filter_map(|(place, _)| buffer.cells().get(*place));
            readings.push(texts.map(String::from_utf8_lossy).collect::<Vec<_>>().join(" · "));
        }
        readings.dedup();
        log.ask(Question::ShiftedCells, spot, &joined(cells), &readings, extra as u64);
        (cells, Shape::Asked)
    }

    /// True if each joined piece continues the piece before it: it begins with a blank, as after a comma in a sentence;
    /// or the piece before ends inside an entity (`&eacute;`); or the two are the whole part and the decimals of a
    /// number. No other cell may begin with a blank.
    fn goes_on(&self, cells: Cells<'_>, way: &Way) -> bool {
        let mut columns = vec![None; cells.len()];
        let mut passed = 0;
        for (place, more) in way {
            for slot in columns.iter_mut().skip(place + passed + 1).take(*more) {
                *slot = Some(self.column(*place));
            }
            passed += more;
        }
        cells.iter().zip(&columns).enumerate().all(|(place, (cell, joined))| {
            let before = cells.ranges.get(place).and_then(|(start, _)| (*start as usize).checked_sub(1));
            let last = place.checked_sub(1).and_then(|last| cells.get(last)).unwrap_or_default();
            let cut = memchr::memrchr(b'&', last).and_then(|amp| last.get(amp..));
            let follows = before.and_then(|before| cells.bytes.get(before)) == Some(&b' ')
                || cell.first() == Some(&b' ')
                || cell.starts_with("\u{a0}".as_bytes())
                || cut.is_some_and(|cut| letters::is_entity(&[cut, b";"].concat()));
            let digits = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
            let decimals = self.cut.delimiter == b',' && cell.len() <= 2 && digits(cell) && digits(last);
            match joined {
                _ if is_blank_cell(cell) => true,
                None => !follows || cell.trim_ascii_start().starts_with(b"\""),
                Some(column) => {
                    let number = column.is_some_and(|column| matches!(column.field_type, FieldType::Number));
                    follows || number && decimals
                }
            }
        })
    }

    /// The ways of joining cells that give a row as many cells as the header with the fewest misfits; before them, the
    /// number of these misfits.
    fn ways(&self, cells: Cells<'_>, extra: usize) -> (usize, Vec<Way>) {
        let (mut best, mut found) = (usize::MAX, Vec::new());
        if extra <= MOST_EXTRA {
            let mut looked_at = 0;
            self.search(cells, (0, 0, extra), &mut Way::new(), (&mut best, &mut found, &mut looked_at));
        }
        (best, found)
    }

    fn search(
        &self,
        cells: Cells<'_>,
        (place, misfits, left): (usize, usize, usize),
        way: &mut Way,
        (best, found, looked_at): (&mut usize, &mut Vec<Way>, &mut usize),
    ) {
        if misfits > *best || *looked_at > MOST_WAYS * 50 {
            return;
        }
        *looked_at += 1;
        let passed: usize = way.iter().map(|(_, more)| more).sum();
        if place == self.labels.len() {
            if left == 0 && !way.is_empty() {
                if misfits < *best {
                    *best = misfits;
                    found.clear();
                }
                if found.len() < MOST_WAYS {
                    found.push(way.clone());
                }
            }
            return;
        }
        let from = place + passed;
        for more in 0..=left {
            let piece = |at: usize| cells.get(at).is_some_and(|cell| !is_blank_cell(cell));
            // A text neither begins nor ends with a separator, and has no two in a row.
            if more > 0 && !(from..=from + more).all(piece) {
                continue;
            }
            let mut text = Vec::new();
            self.put_joined(cells, from, more, &mut text);
            let misfit = usize::from(!self.fits(place, &text));
            if more > 0 {
                way.push((place, more));
            }
            self.search(cells, (place + 1, misfits + misfit, left - more), way, (best, found, looked_at));
            if more > 0 {
                way.pop();
            }
        }
    }

    /// Appends the text that was cut into the cell `from` and the `more` cells after it, as the source writes it.
    fn put_joined(&self, cells: Cells<'_>, from: usize, more: usize, out: &mut Vec<u8>) {
        let begin = out.len();
        out.extend_from_slice(cells.get(from).unwrap_or_default());
        for at in from + 1..=from + more {
            let between = cells
                .ranges
                .get(at - 1)
                .zip(cells.ranges.get(at))
                .and_then(|((_, end), (start, _))| cells.bytes.get(*end as usize..*start as usize));
            let plain = between.filter(|text| {
                text.split_first().is_some_and(|(first, rest)| {
                    *first == self.cut.delimiter && rest.iter().all(|byte| *byte == b' ')
                })
            });
            out.extend_from_slice(plain.unwrap_or(&[self.cut.delimiter]));
            out.extend_from_slice(cells.get(at).unwrap_or_default());
        }
        // The reader takes quotes after a blank for a part of the text.
        let text = out.get(begin..).unwrap_or_default().trim_ascii();
        let inner = text.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\""));
        if let Some(inner) = inner.filter(|inner| more > 0 && !inner.contains(&b'"')).map(<[u8]>::to_vec) {
            out.truncate(begin);
            out.extend_from_slice(&inner);
        }
    }

    /// Writes the row into `out`, with some of its cells joined.
    fn join(&self, cells: Cells<'_>, way: &Way, out: &mut RowBuffer) {
        out.clear();
        let mut from = 0;
        for place in 0..self.labels.len() {
            let more = way.iter().find(|(one, _)| *one == place).map_or(0, |(_, more)| *more);
            out.push_with(|bytes| self.put_joined(cells, from, more, bytes));
            from += more + 1;
        }
    }

    /// True if a row joined in this way breaks no rule once its cells are repaired.
    fn is_right(&mut self, cells: Cells<'_>, way: &Way) -> bool {
        let (mut whole, mut ordered) = (RowBuffer::default(), RowBuffer::default());
        self.join(cells, way, &mut whole);
        for index in 0..self.schema.columns().len() {
            let place = self.columns.iter().position(|column| *column == Some(index));
            let Some(column) = self.schema.columns().get(index) else { continue };
            let cell = place.and_then(|place| whole.cells().get(place)).unwrap_or_default();
            let text = self.spelt(column, cell);
            let mended = (!column.takes(&text)).then(|| column.mend(&text, Evidence::NONE));
            ordered.push_with(|out| match mended {
                Some(Mend::To { text, .. }) => out.extend_from_slice(text.as_bytes()),
                Some(Mend::Ask { readings, .. }) => {
                    out.extend_from_slice(readings.first().map_or(text.as_bytes(), String::as_bytes));
                }
                _ if place.is_none() => out.extend_from_slice(column.missing_text().as_bytes()),
                _ => out.extend_from_slice(text.as_bytes()),
            });
        }
        let mut right = true;
        self.judge.check(ordered.cells(), &mut |issue| {
            right &= issue.rule.severity() != Severity::Error;
        });
        self.judge.forget_last();
        self.judge.take_facts();
        right
    }
}

/// The number of cells that do not fit their columns.
fn cells_misfit(court: &Court<'_>, cells: Cells<'_>) -> usize {
    cells.iter().enumerate().filter(|(place, cell)| !court.fits(*place, cell)).count()
}

fn is_blank_cell(cell: &[u8]) -> bool {
    super::cell::is_blank_text(cell)
}
