// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use super::{DataSet, Version};

/// Budgets locaux, ligne par ligne (`budget`).
#[path = "budget/record.rs"]
pub mod budget;
/// Délibérations des assemblées locales (`deliberations`).
#[path = "deliberations/record.rs"]
pub mod deliberations;
/// Subventions attribuées par les collectivités (`subventions`).
#[path = "subventions/record.rs"]
pub mod subventions;

pub use budget::LigneBudget;
pub use deliberations::Deliberation;
pub use subventions::Subvention;

pub(super) const DATA_SETS: &[DataSet] = &[
    DataSet {
        name: "budget",
        versions: &[
            Version { number: "0.8.1", descriptor: include_str!("budget/0.8.1.json") },
            Version { number: "0.8.2", descriptor: include_str!("budget/0.8.2.json") },
            Version { number: "0.8.3", descriptor: include_str!("budget/0.8.3.json") },
        ],
    },
    DataSet {
        name: "deliberations",
        versions: &[
            Version { number: "1.1.0", descriptor: include_str!("deliberations/1.1.0.json") },
            Version { number: "2.0.0", descriptor: include_str!("deliberations/2.0.0.json") },
            Version { number: "2.1.0", descriptor: include_str!("deliberations/2.1.0.json") },
            Version { number: "2.1.1", descriptor: include_str!("deliberations/2.1.1.json") },
            Version { number: "2.1.2", descriptor: include_str!("deliberations/2.1.2.json") },
            Version { number: "2.1.3", descriptor: include_str!("deliberations/2.1.3.json") },
            Version { number: "2.1.4", descriptor: include_str!("deliberations/2.1.4.json") },
            Version { number: "2.1.5", descriptor: include_str!("deliberations/2.1.5.json") },
        ],
    },
    DataSet {
        name: "subventions",
        versions: &[
            Version { number: "1.1.0", descriptor: include_str!("subventions/1.1.0.json") },
            Version { number: "2.0.0", descriptor: include_str!("subventions/2.0.0.json") },
            Version { number: "2.0.1", descriptor: include_str!("subventions/2.0.1.json") },
            Version { number: "2.0.2", descriptor: include_str!("subventions/2.0.2.json") },
            Version { number: "2.1.0", descriptor: include_str!("subventions/2.1.0.json") },
            Version { number: "2.1.1", descriptor: include_str!("subventions/2.1.1.json") },
        ],
    },
];
