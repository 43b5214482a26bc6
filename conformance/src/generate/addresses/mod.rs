//! Addresses, whose rules stand in no descriptor: their official validator has them. What is tried of them, what is
//! wrong then, and right ones.

mod cases;
mod damages;
mod draw;
mod facts;
mod files;
mod oracle;

use super::model::{Field, Relation};
pub use cases::{across, classics};
pub use damages::{damages, rules_of};
pub use draw::{another, parcels, record};
pub use facts::RULES;
pub use files::{absent, add as add_files, rule_of_file, without};
pub use oracle::{cell, table};

/// The name of the rules in a descriptor.
const NAMES: [&str; 2] = ["bal-1.4", "bal-1.5"];

/// Whether these rules of a descriptor are known here.
pub fn is_known(rules: &str) -> bool {
    NAMES.contains(&rules)
}

/// The rules across columns and rows, as far as the version has the columns.
pub fn relations(fields: &[Field]) -> Vec<Relation> {
    let is_there = |column: &&str| fields.iter().any(|field| field.name == **column);
    let all = facts::ACROSS.iter().map(|(rule, columns)| {
        let columns = columns.iter().copied().filter(is_there).map(str::to_owned).collect();
        Relation::Address { rule, columns }
    });
    // Where there is no key, none is wrong.
    let has_key = is_there(&"cle_interop");
    all.filter(|one| has_key || !matches!(one, Relation::Address { rule: "bal-key-other-number", .. }))
        .collect()
}

/// Whether the column holds the name of a street or place.
pub fn is_name(column: &str) -> bool {
    ["voie_nom", "toponyme"].contains(&column)
}

/// Whether a column takes any text.
pub fn is_free(column: &str) -> bool {
    ["commune_deleguee_nom", "source"].contains(&column)
}
