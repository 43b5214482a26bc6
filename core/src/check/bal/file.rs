//! Rules about all rows of a file: `lib/schema/rows.ts` of the official validator.
//!
//! The contradictions between rows are known only after the last row. `Facts` keeps 40 bytes for each row with
//! identifiers: the fingerprints to compare. Blocks append theirs in the order of the rows.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher, RandomState};

use super::Checker;
use super::cells::Parsed;
use super::row::NO_ADDRESS;
use crate::report::{Breach, Rule};

/// The facts gathered from the rows, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Rows so far, blank ones included.
    rows: u32,
    addresses: u64,
    /// Rows that have all identifiers.
    identified: u64,
    /// The first identifier of a commune, and whether a different one was found.
    commune: Option<u64>,
    several_communes: bool,
    marks: Vec<Marks>,
    /// Places that a row declares.
    declared: HashSet<u64>,
    /// Additional places (complements), with their rows.
    complements: Vec<(u32, u64)>,
}

/// The fingerprints to compare between rows; 0 for no identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// Stores the facts that the rules about all rows need.
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

/// The key that a row shares with others, and the value that must then be equal; None for a row outside the rule.
type Pair = fn(&Marks) -> Option<(u64, u64)>;

const COMPARED: [(Rule, Pair); 4] = [
    (Rule::BalPlaceIdNames, |m| (m.place_id != 0).then_some((m.place_id, m.street))),
    // A street and a place without addresses may share a name.
    (Rule::BalPlaceNameIds, |m| {
        (m.place_id != 0).then_some((m.street ^ (u64::from(m.is_address) << 1), m.place_id))
    }),
    (Rule::BalAddressId, |m| (m.is_address && m.address_id != 0).then_some((m.address_id, m.address))),
    (Rule::BalAddressIds, |m| m.is_address.then_some((m.address, m.address_id))),
];

/// The keys that occur with several values.
fn differing(pairs: impl Iterator<Item = (u64, u64)>) -> HashSet<u64> {
    let mut pairs: Vec<(u64, u64)> = pairs.collect();
    // The addresses of a street are in consecutive rows.
    pairs.dedup();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
        .windows(2)
        .filter_map(|pair| pair.first().zip(pair.last()))
        .filter(|(a, b)| a.0 == b.0)
        .map(|(a, _)| a.0)
        .collect()
}

impl Facts {
    pub(super) fn begin_row(&mut self) {
        self.rows = self.rows.saturating_add(1);
    }

    fn identify(&mut self, commune: u64) {
        self.identified += 1;
        self.several_communes |= *self.commune.get_or_insert(commune) != commune;
    }

    /// Adds the facts of the rows that follow.
    pub fn append(&mut self, next: Facts) {
        let before = self.rows;
        self.rows = self.rows.saturating_add(next.rows);
        self.addresses += next.addresses;
        self.identified += next.identified;
        self.several_communes |= next.several_communes;
        if let Some(commune) = next.commune {
            self.several_communes |= *self.commune.get_or_insert(commune) != commune;
        }
        let after = |row: u32| row.saturating_add(before);
        self.marks.extend(next.marks.into_iter().map(|marks| Marks { row: after(marks.row), ..marks }));
        self.declared.extend(next.declared);
        self.complements.extend(next.complements.into_iter().map(|(row, place)| (after(row), place)));
    }

    /// Reports the faults of all rows together, about the file or about a row, numbered from 1.
    pub fn finish(self, say: &mut dyn FnMut(Option<u64>, Rule)) {
        if self.addresses == 0 {
            say(None, Rule::BalEmpty);
        } else if self.identified == self.addresses && self.several_communes {
            say(None, Rule::BalCommuneIds);
        } else if self.identified > 0 && self.identified < self.addresses {
            say(None, Rule::BalIdsEverywhere);
        }
        let mut found: Vec<(u32, Rule)> = Vec::new();
        for (rule, pair) in COMPARED {
            let differing = differing(self.marks.iter().filter_map(pair));
            if !differing.is_empty() {
                let of = |marks: &Marks| pair(marks).is_some_and(|(key, _)| differing.contains(&key));
                found.extend(self.marks.iter().filter(|marks| of(marks)).map(|marks| (marks.row, rule)));
            }
        }
        let undeclared = self.complements.iter().filter(|(_, place)| !self.declared.contains(place));
        found.extend(undeclared.map(|(row, _)| (*row, Rule::BalPlaceUndeclared)));
        found.sort_unstable();
        for (row, rule) in found {
            say(Some(u64::from(row)), rule);
        }
    }
}

/// The commune of the first record of an export; all other records must have the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Uniform {
    /// The identifier of its commune, if it has its identifiers.
    first: Option<Option<u64>>,
    /// True if the last record was the first one.
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

    /// Forgets the last record, which was refused.
    pub fn forget_last(&mut self) {
        if self.fresh {
            *self = Uniform::default();
        }
    }
}
