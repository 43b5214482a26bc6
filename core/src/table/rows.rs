use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};

use super::value::{MOST_BYTES, Put, TableValue};
use super::zone::Zone;
use crate::cells::{Cells, Fit};
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Rule, Sink};
use crate::schema::{Layout, Schema, report_strangers, report_unknown};

/// The current row of a table, and the complaints about its values before a column reads them.
#[derive(Debug)]
pub(crate) struct TableRows {
    schema: Schema,
    /// For each label, the column of the schema and its place in `row`.
    slots: Vec<Option<Slot>>,
    /// True if `row` has a place for each label, in the schema or not.
    keeps_strangers: bool,
    pub row: RowBuffer,
    /// A row without values.
    blank: RowBuffer,
    /// True if every value is in its official form.
    pub official: bool,
    /// Whether each value fits its column; empty if all do.
    fits: Vec<Fit>,
    complaints: Vec<Complaint>,
    /// By column of the schema: true if whole numbers came as binary floating-point numbers.
    whole: Vec<bool>,
    /// True if values come by name, so that each row may have unknown names.
    named: bool,
    /// The unknown names, for a check, which reports them once as those of a header; None if each is a fault of its row.
    strangers: Option<Vec<String>>,
    zone: Option<Zone>,
    /// By column of the schema: the first instant whose day the zone decided, and that day.
    zoned: Vec<Option<(DateTime<FixedOffset>, NaiveDate)>>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    column: usize,
    place: usize,
}

#[derive(Debug)]
enum Complaint {
    /// A value that cannot be used, with its place in the row.
    Value {
        slot: Slot,
        rule: Rule,
        found: Option<&'static str>,
    },
    Unknown {
        name: String,
    },
}

impl TableRows {
    /// Creates rows in the order of `layout`, whose values the caller sets in the order of `labels`, some of the same
    /// columns.
    pub fn new(schema: &Schema, layout: &Layout, labels: Option<&Layout>) -> Self {
        let slot = |column: usize| {
            layout.positions.get(column).copied().flatten().map(|place| Slot { column, place })
        };
        let columns = schema.columns().len();
        let slots = match labels {
            Some(labels) => labels.columns.iter().map(|column| column.and_then(slot)).collect(),
            None => (0..columns).map(slot).collect(),
        };
        let mut blank = RowBuffer::default();
        for column in &layout.columns {
            let text = column.and_then(|index| schema.columns().get(index)).map_or("", |c| c.missing_text());
            blank.push_with(|out| out.extend_from_slice(text.as_bytes()));
        }
        let mut rows = TableRows {
            schema: schema.clone(),
            slots,
            row: RowBuffer::default(),
            blank,
            official: true,
            fits: Vec::new(),
            complaints: Vec::new(),
            keeps_strangers: labels.is_some_and(|labels| labels.labels == layout.labels),
            whole: vec![false; columns],
            named: labels.is_none(),
            strangers: None,
            zone: None,
            zoned: vec![None; columns],
        };
        rows.clear();
        rows
    }

    /// Reads instants in a zone where the schema has days.
    pub fn set_zone(&mut self, zone: Zone) {
        self.zone = Some(zone);
    }

    /// Whether unknown names are collected for [`TableRows::finish`], as those of a header; else each is a fault of its
    /// row, because a record outside a table, or an export, would lose its value.
    pub fn collect_strangers(&mut self, collect: bool) {
        self.strangers = collect.then(Vec::new);
    }

    /// Begins the next row.
    #[inline]
    pub fn clear(&mut self) {
        self.row.clear();
        self.row.bytes.extend_from_slice(&self.blank.bytes);
        self.row.ranges.extend_from_slice(&self.blank.ranges);
        self.official = true;
        self.fits.clear();
        self.complaints.clear();
    }

    #[inline]
    pub fn set(&mut self, position: usize, value: &TableValue<'_>) {
        let Some(Some(slot)) = self.slots.get(position).copied() else {
            return self.set_stranger(position, value);
        };
        let Some(column) = self.schema.columns().get(slot.column) else { return };
        let start = self.row.bytes.len();
        let put = if start > MOST_BYTES {
            Put::Unfit("found-long")
        } else {
            value.put(column, self.zone.as_ref(), &mut self.row.bytes)
        };
        if let Some(range) = self.row.ranges.get_mut(slot.place) {
            *range = (start as u32, self.row.bytes.len() as u32);
        }
        if put != Put::Official {
            self.note(slot, put, value);
        }
    }

    /// Sets the value of a column outside the schema, so that the row is not blank.
    #[cold]
    fn set_stranger(&mut self, position: usize, value: &TableValue<'_>) {
        let text = match value {
            TableValue::Missing => return,
            TableValue::Text(text) if text.len() <= MOST_BYTES => text,
            _ => "…",
        };
        if self.keeps_strangers
            && self.row.bytes.len() <= MOST_BYTES
            && let Some(range) = self.row.ranges.get_mut(position)
        {
            let start = self.row.bytes.len();
            self.row.bytes.extend_from_slice(text.as_bytes());
            *range = (start as u32, self.row.bytes.len() as u32);
        }
    }

    fn note(&mut self, slot: Slot, put: Put, value: &TableValue<'_>) {
        match put {
            Put::Official => {}
            Put::Readable => self.official = false,
            Put::Whole => {
                if let Some(whole) = self.whole.get_mut(slot.column) {
                    *whole = true;
                }
            }
            Put::Zoned(day) => {
                self.official = false;
                if let (Some(first @ None), TableValue::Instant(instant)) =
                    (self.zoned.get_mut(slot.column), value)
                {
                    *first = Some((*instant, day));
                }
            }
            Put::Mistyped => {
                self.fits.resize(self.blank.ranges.len(), Fit::Text);
                if let Some(fit) = self.fits.get_mut(slot.place) {
                    *fit = Fit::Mistyped;
                }
            }
            Put::Lost => {
                let rule = Rule::TableLostDigits;
                self.complaints.push(Complaint::Value { slot, rule, found: None });
            }
            Put::Unfit(found) => {
                let rule = Rule::RecordValue;
                self.complaints.push(Complaint::Value { slot, rule, found: Some(found) });
            }
        }
    }

    pub fn set_named(&mut self, name: &str, value: &TableValue<'_>) {
        match self.schema.index_of(name) {
            Some(index) => self.set(index, value),
            None if self.named => match &mut self.strangers {
                Some(strangers) if strangers.iter().any(|known| known == name) => {}
                Some(strangers) => strangers.push(name.to_owned()),
                None => self.complaints.push(Complaint::Unknown { name: name.to_owned() }),
            },
            None => {}
        }
    }

    /// Whether each value fits its column; empty if all do.
    pub fn fits(&self) -> &[Fit] {
        &self.fits
    }

    /// Reports the values of the row that cannot be used, with the row's cells; false if there are any.
    #[inline]
    pub fn check(&self, refuse: &mut dyn FnMut(Cells<'_>, Issue<'_>)) -> bool {
        for complaint in &self.complaints {
            self.report(complaint, refuse);
        }
        self.complaints.is_empty()
    }

    #[cold]
    fn report(&self, complaint: &Complaint, refuse: &mut dyn FnMut(Cells<'_>, Issue<'_>)) {
        let cells = self.row.cells();
        match complaint {
            Complaint::Value { slot, rule, found } => {
                let params = found.map(|word| ("found", Param::Word(word)));
                let cell = cells.get(slot.place).filter(|cell| !cell.is_empty());
                let place = Place::Column { column: slot.column, position: Some(slot.place) };
                let issue = Issue { rule: *rule, place, cell, params: params.as_slice() };
                refuse(cells, issue);
            }
            Complaint::Unknown { name } => {
                report_unknown(&self.schema, name, &mut |issue| refuse(cells, issue));
            }
        }
    }

    /// Reports, at the end, what concerns whole columns: unknown names, whole numbers that came as binary floating-point
    /// numbers, instants whose day a zone decided.
    pub fn finish(&self, sink: &mut Sink<'_>) {
        report_strangers(&self.schema, self.strangers.as_deref().unwrap_or_default(), sink);
        for slot in self.slots.iter().flatten().filter(|slot| self.whole.get(slot.column) == Some(&true)) {
            let place = Place::Column { column: slot.column, position: Some(slot.place) };
            sink(Issue { rule: Rule::TableWholeFloats, place, cell: None, params: &[] });
        }
        for slot in self.slots.iter().flatten() {
            let Some((instant, day)) = self.zoned.get(slot.column).copied().flatten() else { continue };
            let Some(zone) = &self.zone else { continue };
            let place = Place::Column { column: slot.column, position: Some(slot.place) };
            let (instant, day) = (instant.to_rfc3339_opts(SecondsFormat::AutoSi, true), day.to_string());
            let params = [
                ("zone", Param::Text(zone.name())),
                ("instant", Param::Text(&instant)),
                ("day", Param::Text(&day)),
            ];
            sink(Issue { rule: Rule::TableZone, place, cell: None, params: &params });
        }
    }
}
