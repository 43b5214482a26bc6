//! Addresses: no descriptor holds their rules, since their official validator defines them. This module has the
//! damages, the expected findings, and right records.

mod cases;
mod damages;
pub(super) mod draw;
pub(super) mod facts;
mod files;
mod oracle;

pub use cases::{across, classics};
pub use damages::{damages, rules_of};
pub use draw::{another, parcels, record};
pub use files::{absent, add as add_files, without};
pub use oracle::{cell, table};

/// The name of the rules in a descriptor.
const NAMES: [&str; 2] = ["bal-1.4", "bal-1.5"];

/// Whether the generator knows these rules of a descriptor.
pub fn is_known(rules: &str) -> bool {
    NAMES.contains(&rules)
}

/// The rules across columns and rows, each with its columns that the version has.
pub fn across_columns(fields: &[&str]) -> Vec<(&'static str, Vec<String>)> {
    let all = facts::ACROSS.iter().map(|(rule, columns)| {
        (
            *rule,
            columns
                .iter()
                .filter(|column| fields.contains(column))
                .map(|&column| column.to_owned())
                .collect(),
        )
    });
    // A version without keys has no wrong key.
    let has_key = fields.contains(&"cle_interop");
    all.filter(|(rule, _)| has_key || *rule != "bal-key-other-number").collect()
}

/// Whether the column holds the name of a street or place.
pub fn is_name(column: &str) -> bool {
    ["voie_nom", "toponyme"].contains(&column)
}

/// Whether a column accepts any text.
pub fn is_free(column: &str) -> bool {
    ["commune_deleguee_nom", "source"].contains(&column)
}
