//! The rules of a Base Adresse Locale, with the codes and levels of its official validator,
//! `@ban-team/validateur-bal` 3.5.2 (MIT). They replace those of Table Schema.
//!
//! One rule needs the network and is not checked: the commune's identifier must be the one of the BAN.

mod cells;
mod columns;
mod file;
mod ids;
mod names;
mod projections;
mod row;
mod text;

use std::hash::RandomState;

use chrono::Datelike;

use self::cells::Parsed;
use self::columns::{Listing, Role};
pub(crate) use self::file::Facts;
use self::file::Uniform;
use self::names::Normaliser;
use super::codes::lists::AddressCommune;
use crate::cells::Cells;
use crate::clock;
use crate::field_type::whole::whole;
use crate::report::{Issue, Param, Place, Rule, Severity, Sink};

/// The index of the schema's field with exactly that name.
pub(crate) type IndexOf<'a> = dyn Fn(&str) -> Option<usize> + 'a;

/// A version of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    V1_4,
    V1_5,
}

impl Profile {
    /// The profile that a descriptor names.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "bal-1.4" => Some(Profile::V1_4),
            "bal-1.5" => Some(Profile::V1_5),
            _ => None,
        }
    }

    /// True if a label without a field still has a meaning: a column of another version, or one in a regional language.
    pub fn knows(self, label: &str, labels: &[String], languages: &[String]) -> bool {
        Role::of(label, labels, languages, self).is_some()
    }

    /// Reports the columns that a header lacks.
    pub fn check_header(self, labels: &[String], index_of: &IndexOf<'_>, sink: &mut Sink<'_>) {
        for (rank, (name, rule)) in columns::absent(labels, self).enumerate() {
            if let Some(column) = index_of(name) {
                let place = Place::Column { column, position: Some(labels.len() + rank) };
                sink(Issue { rule, place, cell: None, params: &[] });
            }
        }
    }
}

/// The columns of an address's number and its suffix.
pub(crate) const NUMBER_AND_SUFFIX: [&str; 2] = ["numero", "suffixe"];

/// Splits a number and its suffix written in one cell: `3 bis`, `12A`.
pub(crate) fn number_and_suffix(cell: &str) -> Option<(&str, &str)> {
    whole(cell.trim(), |cursor| {
        let number = cursor.digits().filter(|digits| digits.len() <= 5 && !digits.starts_with('0'))?;
        cursor.blanks();
        let suffix = cursor.run(|c| c.is_ascii_alphabetic());
        let known = ["bis", "ter", "quater", "quinquies"].iter().any(|one| one.eq_ignore_ascii_case(suffix));
        (known || suffix.len() == 1).then_some((number, suffix))
    })
}

/// The use of the rules about all rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// The checker gathers facts and applies the rules after the last row.
    File,
    /// Rows come one by one; a row that would break such a rule is refused.
    Record,
}

/// Checks the rows of one layout.
#[derive(Debug, Clone)]
pub(crate) struct Checker {
    purpose: Purpose,
    /// For each column of the file: its role, and its index in the schema or its label.
    roles: Vec<Option<(Role, Named)>>,
    /// True if some column holds identifiers.
    has_ids: bool,
    /// Today's date, as the number that `cells::day` returns.
    today: u32,
    streets: Normaliser,
    places: Normaliser,
    commune: LastCommune,
    /// The hash keys, the same for all blocks of a file.
    keys: RandomState,
    facts: Facts,
    uniform: Uniform,
}

#[derive(Debug, Clone)]
enum Named {
    Field(usize),
    Label(String),
}

/// The commune of the last row, kept because a file has few communes.
#[derive(Debug, Clone, Default)]
struct LastCommune {
    code: String,
    name: Option<String>,
}

impl LastCommune {
    /// The current name of the commune with this code.
    fn name(&mut self, code: &str) -> Option<&str> {
        if self.code != code {
            code.clone_into(&mut self.code);
            self.name = AddressCommune::of(code.as_bytes()).map(AddressCommune::name);
        }
        self.name.as_deref()
    }
}

/// The cells of a row as texts. Consecutive cells are checked as UTF-8 all at once.
struct Texts<'a> {
    row: &'a str,
    start: u32,
    ranges: &'a [(u32, u32)],
}

impl<'a> Texts<'a> {
    fn of(cells: Cells<'a>) -> Self {
        let ends = cells.ranges.first().zip(cells.ranges.last());
        let (start, end) = ends.map_or((0, 0), |(first, last)| (first.0, last.1));
        let row = cells.bytes.get(start as usize..end as usize).unwrap_or_default();
        Texts { row: simdutf8::basic::from_utf8(row).unwrap_or_default(), start, ranges: cells.ranges }
    }

    #[inline]
    fn get(&self, position: usize, cell: &'a [u8]) -> &'a str {
        let within = self.ranges.get(position).and_then(|(start, end)| {
            let at = |place: u32| place.checked_sub(self.start).map(|place| place as usize);
            self.row.get(at(*start)?..at(*end)?)
        });
        within.unwrap_or_else(|| std::str::from_utf8(cell).unwrap_or_default())
    }
}

impl Checker {
    /// A checker for a file with these labels, under a schema with these languages of labels.
    pub fn new(profile: Profile, labels: &[String], languages: &[String], index_of: &IndexOf<'_>) -> Self {
        let role = |label: &String| {
            let role = Role::of(label, labels, languages, profile)?;
            let named = index_of(label).map_or_else(|| Named::Label(label.clone()), Named::Field);
            Some((role, named))
        };
        let roles: Vec<_> = labels.iter().map(role).collect();
        let today = clock::today();
        Checker {
            purpose: Purpose::File,
            has_ids: roles.iter().flatten().any(|(role, _)| role.column.is_id()),
            roles,
            today: today.year().unsigned_abs() * 10_000 + today.month() * 100 + today.day(),
            streets: Normaliser::default(),
            places: Normaliser::default(),
            commune: LastCommune::default(),
            keys: RandomState::new(),
            facts: Facts::default(),
            uniform: Uniform::default(),
        }
    }

    /// Prepares for rows that come one by one, to be refused or kept.
    pub fn expect_records(&mut self) {
        self.purpose = Purpose::Record;
    }

    /// Reports the faults of a row; false for a blank line, which is no address.
    pub fn check(&mut self, cells: Cells<'_>, sink: &mut Sink<'_>) -> bool {
        self.facts.begin_row();
        if cells.len() == 0 || (cells.len() == 1 && cells.get(0).is_some_and(<[u8]>::is_empty)) {
            return false;
        }
        let mut row = Parsed::default();
        let texts = Texts::of(cells);
        for (position, role) in self.roles.iter().enumerate() {
            let (Some((role, named)), Some(cell)) = (role, cells.get(position)) else { continue };
            let text = texts.get(position, cell);
            let place = match named {
                Named::Field(column) => Place::Column { column: *column, position: Some(position) },
                Named::Label(name) => Place::Named { name, number: Some(position) },
            };
            row.read(*role, text, self.today, &mut |rule, params| {
                let listed = match role.listing {
                    Listing::All => true,
                    Listing::Errors => rule.severity() == Severity::Error,
                    Listing::Nothing => false,
                };
                if listed {
                    sink(Issue { rule, place, cell: Some(cell), params });
                }
            });
        }
        row::check(self, &row, &mut |rule: Rule, params: &[(&'static str, Param<'_>)]| {
            sink(Issue { rule, place: Place::Row, cell: None, params });
        });
        true
    }

    /// Returns the facts gathered since the last call.
    pub fn take_facts(&mut self) -> Facts {
        std::mem::take(&mut self.facts)
    }

    /// Removes the facts of the last row, which was refused.
    pub fn forget_last(&mut self) {
        self.uniform.forget_last();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_its_suffix_are_told_apart() {
        for (cell, expected) in [
            ("3 bis", Some(("3", "bis"))),
            ("12A", Some(("12", "A"))),
            ("3 TER ", Some(("3", "TER"))),
            ("3", None),
            ("3 rue", None),
            ("3-5", None),
            ("3 bis 5", None),
            ("bis", None),
            ("123456 a", None),
        ] {
            assert_eq!(number_and_suffix(cell), expected, "{cell}");
        }
    }
}
