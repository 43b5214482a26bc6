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

/// What a row has in common with others, and what must then be the same; None for a row that is not concerned.
type Pair = fn(&Marks) -> Option<(u64, u64)>;

const COMPARED: [(Rule, Pair); 4] = [
    (Rule::BalPlaceIdNames, |m| (m.place_id != 0).then_some((m.place_id, m.street))),
    // A street and a place without addresses may bear one name.
    (Rule::BalPlaceNameIds, |m| {
        (m.place_id != 0).then_some((m.street ^ (u64::from(m.is_address) << 1), m.place_id))
    }),
    (Rule::BalAddressId, |m| (m.is_address && m.address_id != 0).then_some((m.address_id, m.address))),
    (Rule::BalAddressIds, |m| m.is_address.then_some((m.address, m.address_id))),
];

/// The keys that stand beside several values.
fn differing(pairs: impl Iterator<Item = (u64, u64)>) -> HashSet<u64> {
    let mut pairs: Vec<(u64, u64)> = pairs.collect();
    // The addresses of a street come one behind the other.
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

    /// Takes what was seen of the rows that come next.
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
