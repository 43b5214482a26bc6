//! Warns of a repeated identifier, if the schema itself does not forbid repeated values.
//!
//! The descriptor names the columns that identify a record (`opendatabutton.identifier`). Blocks pass on a fingerprint
//! of 64 bits a row, called a mark, under a key drawn for the file, so that threads need not wait for each other. While
//! the identifiers come in order, as those of an export often do, a block passes on the steps between them: one byte or
//! two a row. The search begins once all are there, unless they came in order. Two values share a fingerprint once in
//! thirty million files of a million rows.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::At;
use super::marks::{Block, Key, Rows, fold};
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
    secrets: [u64; 2],
    bare: Vec<u8>,
    block: Block,
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
        let secrets = [0u8, 1].map(|place| RandomState::new().hash_one(place) | 1);
        let mut identifier = Identifier {
            columns,
            unless: Vec::new(),
            loose: stated.loose,
            secrets,
            bare: Vec::new(),
            block: Block::default(),
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
        let key = self.key(row);
        let Some(taken) = &mut self.taken else { return self.block.add(key, self.secrets) };
        let mark = key.map(|key| key.mark(self.secrets));
        self.last = mark.filter(|mark| taken.insert(*mark));
        if mark.is_some()
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
        Marks { at: self.columns.first().copied(), secrets: self.secrets, rows: Rows::of(self.block.take()) }
    }

    /// The key of a row; None for a row without identifier.
    #[inline]
    fn key(&mut self, row: Cells<'_>) -> Option<Key> {
        let Identifier { columns, unless, loose, secrets, bare, .. } = self;
        let mut key = Key { end: 0, rest: 0 };
        for (rank, at) in columns.iter().enumerate() {
            let mut cell = row.get(at.position).unwrap_or_default();
            if *loose {
                make_bare(cell, bare);
                cell = bare;
            }
            if rank > 0 {
                // The rank distinguishes equal texts in different columns.
                key.rest ^= mixed(secrets[0].rotate_left(rank as u32), cell, *secrets);
                continue;
            }
            if cell.is_empty() || unless.iter().any(|other| other == cell) {
                return None;
            }
            key.end = end(cell);
            key.rest = cell.len() as u64;
            if let Some((before, _)) = cell.split_last_chunk::<16>()
                && !before.is_empty()
            {
                key.rest ^= mixed(secrets[1], before, *secrets);
            }
        }
        Some(key)
    }
}

/// The last sixteen bytes of a key as a number.
#[inline]
fn end(key: &[u8]) -> u128 {
    if let Some(end) = key.last_chunk() {
        return u128::from_be_bytes(*end);
    }
    match (key.first_chunk(), key.last_chunk()) {
        // Both words may have bytes in common.
        (Some(first), Some(last)) => {
            let first = u128::from(u64::from_be_bytes(*first)) >> (8 * (16 - key.len()));
            first << 64 | u128::from(u64::from_be_bytes(*last))
        }
        _ => key.iter().fold(0, |end, byte| end << 8 | u128::from(*byte)),
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

/// The identifiers of rows that follow each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    at: Option<At>,
    secrets: [u64; 2],
    rows: Rows,
}

impl Marks {
    /// Adds the marks of the rows that come next.
    pub fn append(&mut self, next: Marks) {
        if self.at.is_none() {
            (self.at, self.secrets) = (next.at, next.secrets);
        }
        self.rows.append(next.rows);
    }

    /// Reports each row whose identifier occurs in an earlier row; rows are numbered from 1.
    pub fn finish(self, header: u64, say: &mut dyn FnMut(u64, Issue<'_>)) {
        let Some(at) = self.at else { return };
        let place = Place::Column { column: at.column, position: Some(at.position) };
        for (row, first) in self.rows.repeated(self.secrets) {
            let params = [
                ("first", Param::Word("identifier-row")),
                ("other", Param::Number(first as u64 + 1 + header)),
            ];
            say(row as u64 + 1, Issue { rule: Rule::PlausibleTwice, place, cell: None, params: &params });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEYS: [u64; 2] = [0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1];

    proptest! {
        #[test]
        fn the_end_of_a_key_is_its_last_bytes(key in "[a-z]{0,20}") {
            let last = &key.as_bytes()[key.len().saturating_sub(16)..];
            prop_assert_eq!(end(key.as_bytes()), last.iter().fold(0, |end, byte| end << 8 | u128::from(*byte)));
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
