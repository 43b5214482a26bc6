//! Converts the numbers of fields to columns.

use std::sync::OnceLock;

use opendatabutton::Schema;

use crate::failure::Failure;

/// A field: a constant of `opendatabutton_fields.h` (`ODB_DELIBERATIONS_COLL_SIRET`), or a number from
/// `odb_schema_field` or `odb_schema_find_field`.
///
/// The constants work for every version of their data set, and never change. A number from a schema is valid for that
/// schema; do not store a number from a schema that is not bundled.
pub type odb_field = u32;

/// The columns of a schema by the numbers of its fields.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    /// The number of the data set, the upper half of its fields' numbers; 0 for a schema that is not bundled.
    data_set: u32,
    /// By the lower half of the number, from 1.
    columns: Vec<Option<usize>>,
    /// The number of the field, by column.
    numbers: Vec<odb_field>,
}

/// A data set of the ledger: its name, and the spellings of each field.
type Set = (&'static str, Vec<Vec<&'static str>>);

/// The ledger of numbers, as core/codegen writes it; the numbers are in the order of the ledger.
fn ledger() -> &'static [Set] {
    static LEDGER: OnceLock<Vec<Set>> = OnceLock::new();
    LEDGER.get_or_init(|| {
        let mut sets: Vec<Set> = Vec::new();
        for line in include_str!("fields.txt").lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
                sets.push((name, Vec::new()));
            } else if let (Some((_, fields)), false) = (sets.last_mut(), line.is_empty()) {
                fields.push(line.split(' ').skip(2).collect());
            }
        }
        sets
    })
}

impl Fields {
    /// The fields of a version of a data set.
    pub fn bundled(schema: &Schema) -> Self {
        let Some(place) = ledger().iter().position(|(name, _)| *name == schema.name()) else {
            return Fields::foreign(schema);
        };
        let data_set = place as u32 + 1;
        let columns: Vec<Option<usize>> = ledger()[place]
            .1
            .iter()
            .map(|spellings| spellings.iter().find_map(|name| schema.index_of(name)))
            .collect();
        let mut numbers = vec![0; schema.descriptor().fields.len()];
        for (place, column) in columns.iter().enumerate() {
            if let Some(slot) = column.and_then(|column| numbers.get_mut(column)) {
                *slot = (data_set << 16) | (place as u32 + 1);
            }
        }
        Fields { data_set, columns, numbers }
    }

    /// The fields of a schema from a descriptor, numbered in its order.
    pub fn foreign(schema: &Schema) -> Self {
        let count = schema.descriptor().fields.len();
        Fields { data_set: 0, columns: (0..count).map(Some).collect(), numbers: (1..=count as u32).collect() }
    }

    /// The number of columns.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number of the field of a column.
    pub fn number(&self, column: usize) -> Option<odb_field> {
        self.numbers.get(column).copied()
    }

    /// The column of a field.
    #[inline]
    pub fn column(&self, field: odb_field, schema: &Schema) -> Result<usize, Failure> {
        let place = if self.data_set == 0 { field } else { field ^ (self.data_set << 16) };
        match self.columns.get((place as usize).wrapping_sub(1)) {
            Some(Some(column)) => Ok(*column),
            _ => Err(unknown(field, schema)),
        }
    }
}

/// Names the data set of the number, if it is a field of one.
#[cold]
fn unknown(field: odb_field, schema: &Schema) -> Failure {
    let asked = match schema.version() {
        "" => schema.name().to_owned(),
        version => format!("{} {version}", schema.name()),
    };
    let set = ledger().get(((field >> 16) as usize).wrapping_sub(1));
    let name = set.and_then(|(_, fields)| fields.get(((field & 0xFFFF) as usize).wrapping_sub(1)));
    match (set, name.and_then(|spellings| spellings.first())) {
        (Some((set, _)), Some(name)) => Failure::UnknownField {
            fr: format!("{asked} : pas de colonne pour la constante {field:#x}, « {name} » de « {set} »"),
            en: format!("{asked}: no column for the constant {field:#x}, \"{name}\" of \"{set}\""),
        },
        _ => Failure::UnknownField {
            fr: format!("{asked} : {field:#x} n'est le numéro d'aucune colonne"),
            en: format!("{asked}: {field:#x} is the number of no column"),
        },
    }
}

#[cfg(test)]
mod tests {
    use opendatabutton::datasets;

    use super::*;

    #[test]
    fn every_field_of_every_version_has_a_number() {
        for set in datasets::all() {
            for version in set.versions {
                let schema = datasets::schema(&format!("{}@{}", set.name, version.number)).unwrap();
                let fields = Fields::bundled(&schema);
                assert_ne!(fields.data_set, 0, "{}", set.name);
                for column in 0..schema.descriptor().fields.len() {
                    let number = fields.number(column).unwrap();
                    assert_eq!(fields.column(number, &schema).unwrap(), column, "{} {column}", set.name);
                }
            }
        }
    }

    #[test]
    fn numbers_of_elsewhere_are_told() {
        let schema = datasets::schema("deliberations").unwrap();
        let fields = Fields::bundled(&schema);
        let other = Fields::bundled(&datasets::schema("budget").unwrap());
        for number in [
            0,
            1,
            0xFFFF_FFFF,
            fields.data_set << 16,
            fields.number(0).unwrap() + 0xFF,
            other.number(0).unwrap(),
        ] {
            assert!(fields.column(number, &schema).is_err(), "{number:#x}");
        }
        let Failure::UnknownField { fr, .. } = fields.column(other.number(0).unwrap(), &schema).unwrap_err()
        else {
            unreachable!("another failure");
        };
        assert!(fr.contains("« BGT_NATDEC » de « budget »"), "{fr}");
    }
}
