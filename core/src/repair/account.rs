//! The account of a repair: the changes and questions of some rows, and how many more lines keep their details.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::report::{Log, Shares};
use super::told::{Forms, Told};
use crate::report::{Bar, Medium, Tally};
use crate::schema::Schema;
use crate::validate::Collector;

/// The changes, questions and findings of some rows. Rows are numbered from 1.
#[derive(Debug)]
pub(super) struct Done {
    pub log: Log,
    /// The findings and the number of the output rows.
    pub remaining: Collector,
    /// The number of source rows.
    pub rows: u64,
    /// The evidence of the columns, while it is gathered.
    pub told: Option<Told>,
}

impl Done {
    pub fn new(schema: &Schema, lines: impl Into<Shares>, findings: usize, bar: Bar) -> Self {
        let mut remaining = Collector::of_part(schema.clone(), findings, bar, Tally::default());
        remaining.medium = Medium::Text;
        remaining.fields = schema.columns().len();
        Done { log: Log::new(lines), remaining, rows: 0, told: None }
    }

    /// True if a repair depended on evidence of a column that was not gathered yet.
    pub fn must_be_done_again(&self) -> bool {
        self.told.as_ref().is_some_and(Told::must_be_known_first)
    }

    /// True if the rows were repaired by the same evidence that all of them together give.
    pub fn is_as_supposed(&self) -> bool {
        self.told.as_ref().is_none_or(Told::is_as_supposed)
    }

    /// The evidence that the columns gave so far.
    pub fn supposed(&self, schema: &Schema) -> Forms {
        self.told.as_ref().map_or(Forms::Unknown, |told| Forms::Supposed(told.evidence(schema)))
    }

    /// Adds the account of the rows that come next.
    /// `header` is the row of the header in the source.
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

/// How many more changes, questions and findings ([`Bar`]) keep their details; threads need not build details that
/// would be dropped.
#[derive(Debug)]
pub(super) struct Room([AtomicUsize; 5]);

impl Room {
    fn new(max: usize) -> Self {
        Room([max, max, max, max, Bar::NONE.to_number()].map(AtomicUsize::new))
    }

    /// Sets the room to that left in an account.
    pub fn update(&self, done: &Done) {
        let Shares([sure, assumed, structure, others]) = done.log.room();
        let bar = done.remaining.bar().to_number();
        for (room, left) in self.0.iter().zip([sure, assumed, structure, others, bar]) {
            room.store(left, Ordering::Relaxed);
        }
    }
}

/// Opens accounts; the clones share their room.
#[derive(Debug, Clone)]
pub(super) struct Accounts {
    schema: Schema,
    room: Arc<Room>,
    /// The most findings kept per severity.
    max: usize,
    /// The number of columns that are left out.
    left_out: usize,
    /// An account of column evidence, still empty; None if the evidence is known.
    told: Option<Told>,
}

impl Accounts {
    pub fn new(schema: &Schema, max: usize, left_out: usize, told: Option<Told>) -> Self {
        Accounts { schema: schema.clone(), room: Arc::new(Room::new(max)), max, left_out, told }
    }

    /// The room, shared by all accounts.
    pub fn room(&self) -> Arc<Room> {
        Arc::clone(&self.room)
    }

    /// An empty account.
    pub fn open(&self) -> Done {
        let [shares @ .., bar] = self.room.0.each_ref().map(|room| room.load(Ordering::Relaxed));
        let mut done = Done::new(&self.schema, Shares(shares), self.max, Bar::from_number(bar));
        done.log.left_out = vec![0; self.left_out];
        done.told.clone_from(&self.told);
        done
    }
}
