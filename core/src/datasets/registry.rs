// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use super::{DataSet, Version};

/// Budgets locaux, ligne par ligne (`budget`).
#[path = "budget/record.rs"]
pub mod budget;
/// Catalogue des données ouvertes (`catalogue`).
#[path = "catalogue/record.rs"]
pub mod catalogue;
/// Profils d'acheteur des organismes publics (`decp-dpa`).
#[path = "decp-dpa/record.rs"]
pub mod decp_dpa;
/// Délibérations des assemblées locales (`deliberations`).
#[path = "deliberations/record.rs"]
pub mod deliberations;
/// Premiers prénoms reçus à la naissance (`prenoms`).
#[path = "prenoms/record.rs"]
pub mod prenoms;
/// Subventions attribuées par les collectivités (`subventions`).
#[path = "subventions/record.rs"]
pub mod subventions;

pub use budget::LigneBudget;
pub use catalogue::JeuDeDonnees;
pub use decp_dpa::ProfilAcheteur;
pub use deliberations::Deliberation;
pub use prenoms::Prenom;
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
        name: "catalogue",
        versions: &[
            Version { number: "0.1.1", descriptor: include_str!("catalogue/0.1.1.json") },
            Version { number: "0.1.2", descriptor: include_str!("catalogue/0.1.2.json") },
            Version { number: "0.1.3", descriptor: include_str!("catalogue/0.1.3.json") },
        ],
    },
    DataSet {
        name: "decp-dpa",
        versions: &[Version { number: "1.0.0", descriptor: include_str!("decp-dpa/1.0.0.json") }],
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
        name: "prenoms",
        versions: &[
            Version { number: "1.1.5", descriptor: include_str!("prenoms/1.1.5.json") },
            Version { number: "1.1.6", descriptor: include_str!("prenoms/1.1.6.json") },
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
