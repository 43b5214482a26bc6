//! Warns of a repeated identifier, if the schema itself does not forbid repeated values.
//!
//! The descriptor names the columns that identify a record (`opendatabutton.identifier`). Blocks pass on a fingerprint
//! of 64 bits a row, called a mark, under a key drawn for the file, so that threads need not wait for each other. The
//! search for repeated marks begins once all are there, unless the identifiers came in order, as those of an export
//! often do. With the bits that the search sets, that is eleven bytes a row.
//! Two values share a fingerprint once in thirty million files of a million rows.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::At;
use super::order::Order;
use crate::cells::Cells;
use crate::report::{Issue, Param, Place, Rule, Sink};
use crate::schema::{Layout, Schema};

/// The columns of an identifier in a file.
#[derive(Debug, Clone)]
pub(crate) struct Identifier {
    /// The identifier, then the columns within whose values it must not repeat.
    columns: Vec<At>,
    /// The values that do not count as identifiers.
    unless: Vec<Vec<u8>>,
    /// True if only letters and figures are compared, in any case.
    loose: bool,
    keys: [u64; 2],
    bare: Vec<u8>,
    marks: Vec<u64>,
    order: Order,
    /// For records, which come one by one: the marks of accepted records. `last` holds the mark of the last record
    /// while it can still be refused.
    taken: Option<HashSet<u64>>,
    last: Option<u64>,
}

impl Identifier {
    /// None if the schema has no identifier or forbids repeated ones itself, or if the file lacks one of the columns.
    pub fn new(schema: &Schema, layout: &Layout) -> Option<Box<Self>> {
        let stated = schema.descriptor().extension.identifier.as_ref()?;
        let at = |name: &String| {
            let column = schema.index_of(name)?;
            let position = layout.positions.get(column).copied().flatten()?;
            Some(At { column, position })
        };
        let columns: Vec<At> = stated.columns.iter().map(at).collect::<Option<_>>()?;
        if columns.is_empty() || schema.columns().get(columns.first()?.column)?.unique {
            return None;
        }
        let keys = [0u8, 1].map(|place| RandomState::new().hash_one(place) | 1);
        let mut identifier = Identifier {
            columns,
            unless: Vec::new(),
            loose: stated.loose,
            keys,
            bare: Vec::new(),
            marks: Vec::new(),
            order: Order::default(),
            taken: None,
            last: None,
        };
        let bare = |text: &String| {
            if !stated.loose {
                return text.as_bytes().to_vec();
            }
            let mut bare = Vec::new();
            make_bare(text.as_bytes(), &mut bare);
            bare
        };
        identifier.unless = stated.unless.iter().map(bare).collect();
        Some(Box::new(identifier))
    }

    /// Converts to the form for records that come one by one: it reports a repeated identifier with the record that
    /// repeats it.
    pub fn of_records(self) -> Self {
        Identifier { taken: Some(HashSet::new()), ..self }
    }

    /// Takes a row of a file; a blank row has no identifier.
    #[inline]
    pub fn take(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        let mark = self.mark(row);
        let Some(taken) = &mut self.taken else { return self.marks.push(mark) };
        self.last = (mark != 0 && taken.insert(mark)).then_some(mark);
        if mark != 0
            && self.last.is_none()
            && let Some(at) = self.columns.first()
        {
            let place = Place::Column { column: at.column, position: Some(at.position) };
            let params = [("first", Param::Word("identifier-before"))];
            sink(Issue { rule: Rule::PlausibleTwice, place, cell: row.get(at.position), params: &params });
        }
    }

    /// Forgets the identifier of the last record, which was refused.
    pub fn forget_last(&mut self) {
        if let (Some(last), Some(taken)) = (self.last.take(), &mut self.taken) {
            taken.remove(&last);
        }
    }

    /// Removes and returns the marks that were gathered since the last call.
    pub fn take_marks(&mut self) -> Marks {
        let rows = Vec::with_capacity(self.marks.len());
        Marks {
            at: self.columns.first().copied(),
            order: std::mem::take(&mut self.order),
            rows: std::mem::replace(&mut self.marks, rows),
        }
    }

    /// The mark of a row; 0 for a row without identifier.
    fn mark(&mut self, row: Cells<'_>) -> u64 {
        let Identifier { columns, unless, loose, keys, bare, order, .. } = self;
        let mut hash = 0;
        for (rank, at) in columns.iter().enumerate() {
            let mut cell = row.get(at.position).unwrap_or_default();
            if *loose {
                make_bare(cell, bare);
                cell = bare;
            }
            if rank == 0 && (cell.is_empty() || unless.iter().any(|other| other == cell)) {
                return 0;
            }
            if rank == 0 {
                order.add(cell);
            }
            // Each column by itself, so that the processor does not wait for one to begin another; the rank tells apart
            // equal texts.
            hash ^= mixed(keys[0].rotate_left(rank as u32 + 1), cell, *keys);
        }
        hash | 1
    }
}

/// Puts the letters and figures of a text into `bare`, in lower case.
fn make_bare(text: &[u8], bare: &mut Vec<u8>) {
    bare.clear();
    if text.is_ascii() {
        let kept = text.iter().filter(|byte| byte.is_ascii_alphanumeric());
        bare.extend(kept.map(u8::to_ascii_lowercase));
        return;
    }
    let text = String::from_utf8_lossy(text);
    for c in text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        bare.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// Adds a text to a hash: sixteen bytes at a time, multiplied with each other to 128 bits and folded, as wyhash does.
/// With secret keys, this is good enough for a warning, at a tenth of the cost of the standard library's hash.
#[inline]
fn mixed(hash: u64, text: &[u8], keys: [u64; 2]) -> u64 {
    let fold = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        product as u64 ^ (product >> 64) as u64
    };
    let (mut hash, mut rest) = (hash, text);
    while let Some((words, more)) = rest.split_first_chunk::<16>() {
        let words = u128::from_le_bytes(*words);
        hash = fold(words as u64 ^ hash ^ keys[0], (words >> 64) as u64 ^ keys[1]);
        rest = more;
    }
    // The beginning and the end of a short text may overlap; its length distinguishes it from others.
    let (first, last) = match (rest.first_chunk::<8>(), rest.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
            (Some(first), Some(last)) => {
                (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into())
            }
            _ => (rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0),
        },
    };
    fold(first ^ hash ^ keys[0], last ^ keys[1] ^ (text.len() as u64) << 56)
}

/// The fingerprints of rows, one a row; 0 for a row without identifier.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    at: Option<At>,
    order: Order,
    rows: Vec<u64>,
}

impl Marks {
    /// Adds the marks of the rows that come next.
    pub fn append(&mut self, next: Marks) {
        self.at = self.at.or(next.at);
        self.order.append(next.order);
        if self.rows.is_empty() {
            self.rows = next.rows;
        } else {
            self.rows.extend_from_slice(&next.rows);
        }
    }

    /// Reports each row whose identifier occurs in an earlier row; rows are numbered from 1.
    pub fn finish(self, header: u64, say: &mut dyn FnMut(u64, Issue<'_>)) {
        let Some(at) = self.at.filter(|_| self.order.may_repeat()) else { return };
        let place = Place::Column { column: at.column, position: Some(at.position) };
        for (row, first) in repeated(&self.rows) {
            let params = [
                ("first", Param::Word("identifier-row")),
                ("other", Param::Number(first as u64 + 1 + header)),
            ];
            say(row as u64 + 1, Issue { rule: Rule::PlausibleTwice, place, cell: None, params: &params });
        }
    }
}

/// The rows whose mark occurs in an earlier row, each with the first row that has it.
///
/// Nearly all marks occur once. Each mark sets a bit at a place that depends on the mark; only marks that meet a bit
/// already set, and the few that share a second and smaller set with them, need sorting.
fn repeated(marks: &[u64]) -> Vec<(usize, usize)> {
    let size = (marks.len() * 16).next_power_of_two();
    let (mut seen, mut met) = (Bits::new(size), None);
    for mark in marks.iter().copied().filter(|mark| *mark != 0) {
        if !seen.insert(mark) {
            met.get_or_insert_with(|| Bits::new(size / 8)).insert(mark);
        }
    }
    let Some(met) = met else { return Vec::new() };
    let near = marks.iter().enumerate().filter(|(_, mark)| **mark != 0 && met.has(**mark));
    let mut near: Vec<(u64, usize)> = near.map(|(row, mark)| (*mark, row)).collect();
    near.sort_unstable();
    let mut found: Vec<(usize, usize)> = near
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|alike| alike.split_first())
        .flat_map(|((_, first), others)| others.iter().map(|(_, row)| (*row, *first)))
        .collect();
    found.sort_unstable();
    found
}

/// A set of marks that takes some for others: each sets the bit that the mark's low bits number.
struct Bits(Vec<u64>);

impl Bits {
    /// `size` is a power of two.
    fn new(size: usize) -> Self {
        Bits(vec![0; (size / 64).max(1)])
    }

    #[inline]
    fn place(&self, mark: u64) -> (usize, u64) {
        // The lowest bit only tells a mark from none.
        let bit = (mark >> 1) as usize;
        (bit / 64 & (self.0.len() - 1), 1 << (bit % 64))
    }

    /// Adds a mark; false if its bit was set.
    #[inline]
    fn insert(&mut self, mark: u64) -> bool {
        let (word, bit) = self.place(mark);
        let Some(word) = self.0.get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    #[inline]
    fn has(&self, mark: u64) -> bool {
        let (word, bit) = self.place(mark);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEYS: [u64; 2] = [0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1];

    proptest! {
        #[test]
        fn what_stands_twice_is_found(values in prop::collection::vec(0..400u64, 0..500)) {
            let marks: Vec<u64> =
                values.iter().map(|v| if *v == 0 { 0 } else { mixed(*v, b"x", KEYS) | 1 }).collect();
            let mut expected = Vec::new();
            for (row, value) in values.iter().enumerate().filter(|(_, value)| **value != 0) {
                let first = values.iter().position(|other| other == value).unwrap();
                if first < row {
                    expected.push((row, first));
                }
            }
            prop_assert_eq!(repeated(&marks), expected);
        }

        #[test]
        fn texts_are_told_apart(a in "[a-c]{0,40}", b in "[a-c]{0,40}") {
            prop_assert_eq!(mixed(1, a.as_bytes(), KEYS) == mixed(1, b.as_bytes(), KEYS), a == b);
        }
    }

    #[test]
    fn a_loose_identifier_is_its_letters_and_figures() {
        let mut bare = Vec::new();
        for (text, expected) in [
            ("FR*A68*E68021*001*5", "fra68e680210015"),
            ("fra68e680210015", "fra68e680210015"),
            ("Non concerné", "nonconcerné"),
            (" - ", ""),
        ] {
            make_bare(text.as_bytes(), &mut bare);
            assert_eq!(bare, expected.as_bytes(), "{text}");
        }
    }
}
