//! Rules about all rows of a file: `lib/schema/rows.ts` of the official validator.
//!
//! Which rows contradict each other is known at the end only. Of each row with identifiers, 40 bytes are kept: the
//! fingerprints of what is compared, which blocks hand over in the order of the rows.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher, RandomState};

use super::Checker;
use super::cells::Parsed;
use super::row::NO_ADDRESS;
use crate::report::{Breach, Rule};

/// What was seen of rows, one after the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    /// Rows so far, blank ones included.
    rows: u32,
    addresses: u64,
    /// Rows whose identifiers are all there.
    identified: u64,
    /// The first identifier of a commune, and whether there was another.
    commune: Option<u64>,
    several_communes: bool,
    marks: Vec<Marks>,
    /// Places that a row declares.
    declared: HashSet<u64>,
    /// Additional places, with their rows.
    complements: Vec<(u32, u64)>,
}

/// The fingerprints of what is compared between rows; 0 for no identifier.
#[derive(Debug, Clone, Copy)]
struct Marks {
    row: u32,
    is_address: bool,
    place_id: u64,
    address_id: u64,
    street: u64,
    address: u64,
}

fn mark(keys: &RandomState, parts: &[&str]) -> u64 {
    let mut hasher = keys.build_hasher();
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(b'#');
    }
    hasher.finish() | 1
}

impl Checker {
    /// Notes what rules about all rows ask.
    pub(super) fn gather(&mut self, row: &Parsed<'_>, street: &str) {
        let Checker { facts, keys, streets, has_ids, .. } = self;
        let is_address = row.number != Some(NO_ADDRESS);
        facts.addresses += 1;
        if !is_address {
            facts.declared.insert(mark(keys, &[street]));
        }
        if let Some(complement) = row.complement {
            facts.complements.push((facts.rows, mark(keys, &[complement])));
        }
        if !*has_ids {
            return;
        }
        let [commune, place, address] = row.ids.all();
        if let (Some(commune), Some(_), true) = (commune, place, address.is_some() || !is_address) {
            facts.identify(mark(keys, &[commune]));
        }
        let normal = streets.normal(street);
        let key = row.key.as_ref().and_then(|key| key.street.as_deref()).unwrap_or_default();
        let mut digits = itoa::Buffer::new();
        let number = digits.format(row.number.unwrap_or(u32::MAX));
        let (suffix, delegated) =
            (row.suffix.unwrap_or_default(), row.delegated.as_deref().unwrap_or_default());
        let id = |id: Option<&str>| id.map_or(0, |id| mark(keys, &[id]));
        facts.marks.push(Marks {
            row: facts.rows,
            is_address,
            place_id: id(place),
            address_id: id(address),
            street: mark(keys, &[normal, key]),
            address: if is_address { mark(keys, &[number, suffix, normal, delegated]) } else { 0 },
        });
    }
}

impl Facts {
    pub(super) fn begin_row(&mut self) {
        self.rows += 1;
    }

    fn identify(&mut self, commune: u64) {
        self.identified += 1;
        self.several_communes |= *self.commune.get_or_insert(commune) != commune;
    }

    /// Takes what was seen of the rows that come next.
    pub fn append(&mut self, next: Facts) {
        let before = self.rows;
        self.rows += next.rows;
        self.addresses += next.addresses;
        self.identified += next.identified;
        self.several_communes |= next.several_communes;
        if let Some(commune) = next.commune {
            self.several_communes |= *self.commune.get_or_insert(commune) != commune;
        }
        let after = |row: u32| row + before;
        self.marks.extend(next.marks.into_iter().map(|marks| Marks { row: after(marks.row), ..marks }));
        self.declared.extend(next.declared);
        self.complements.extend(next.complements.into_iter().map(|(row, place)| (after(row), place)));
    }

    /// What all rows together say: of the file, or of a row, numbered from 1.
    pub fn finish(self, say: &mut dyn FnMut(Option<u64>, Rule)) {
        if self.addresses == 0 {
            say(None, Rule::BalEmpty);
        } else if self.identified == self.addresses && self.several_communes {
            say(None, Rule::BalCommuneIds);
        } else if self.identified > 0 && self.identified < self.addresses {
            say(None, Rule::BalIdsEverywhere);
        }
        let mut found: Vec<(u32, Rule)> = Vec::new();
        let mut differing = |rule: Rule, pairs: &mut dyn Iterator<Item = (u64, u64, u32)>| {
            let mut pairs: Vec<(u64, u64, u32)> = pairs.collect();
            pairs.sort_unstable();
            for group in pairs.chunk_by(|a, b| a.0 == b.0) {
                if group.first().map(|pair| pair.1) != group.last().map(|pair| pair.1) {
                    found.extend(group.iter().map(|(.., row)| (*row, rule)));
                }
            }
        };
        let marks = || self.marks.iter();
        let places = || marks().filter(|marks| marks.place_id != 0);
        let addresses = || marks().filter(|marks| marks.is_address);
        differing(Rule::BalPlaceIdNames, &mut places().map(|m| (m.place_id, m.street, m.row)));
        // A street and a place without addresses may bear one name.
        let kind = |m: &Marks| m.street ^ (u64::from(m.is_address) << 1);
        differing(Rule::BalPlaceNameIds, &mut places().map(|m| (kind(m), m.place_id, m.row)));
        let with_id = addresses().filter(|marks| marks.address_id != 0);
        differing(Rule::BalAddressId, &mut with_id.map(|m| (m.address_id, m.address, m.row)));
        differing(Rule::BalAddressIds, &mut addresses().map(|m| (m.address, m.address_id, m.row)));
        let undeclared = self.complements.iter().filter(|(_, place)| !self.declared.contains(place));
        found.extend(undeclared.map(|(row, _)| (*row, Rule::BalPlaceUndeclared)));
        found.sort_unstable();
        for (row, rule) in found {
            say(Some(u64::from(row)), rule);
        }
    }
}

/// What the first record of an export has, which the others must have too.
#[derive(Debug, Clone, Default)]
pub(super) struct Uniform {
    /// The identifier of its commune, if it has its identifiers.
    first: Option<Option<u64>>,
    /// The last record was the first.
    fresh: bool,
}

impl Uniform {
    pub fn expect(&mut self, commune: Option<&str>, keys: &RandomState, say: &mut Breach<'_>) {
        let commune = commune.map(|id| mark(keys, &[id]));
        self.fresh = self.first.is_none();
        match *self.first.get_or_insert(commune) {
            first if first == commune => {}
            first if first.is_some() == commune.is_some() => say(Rule::BalCommuneIds, &[]),
            _ => say(Rule::BalIdsEverywhere, &[]),
        }
    }

    /// The last record was refused.
    pub fn forget_last(&mut self) {
        if self.fresh {
            *self = Uniform::default();
        }
    }
}
