// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use super::{DataSet, Version};

/// Base Adresse Locale (`bal`).
#[path = "bal/record.rs"]
pub mod bal;
/// Budgets locaux, ligne par ligne (`budget`).
#[path = "budget/record.rs"]
pub mod budget;
/// Catalogue des données ouvertes (`catalogue`).
#[path = "catalogue/record.rs"]
pub mod catalogue;
/// Défibrillateurs automatisés externes (`dae`).
#[path = "dae/record.rs"]
pub mod dae;
/// Profils d'acheteur des organismes publics (`decp-dpa`).
#[path = "decp-dpa/record.rs"]
pub mod decp_dpa;
/// Délibérations des assemblées locales (`deliberations`).
#[path = "deliberations/record.rs"]
pub mod deliberations;
/// Équipements publics d'une collectivité (`equipements`).
#[path = "equipements/record.rs"]
pub mod equipements;
/// État en temps réel des points de recharge (`irve-dynamique`).
#[path = "irve-dynamique/record.rs"]
pub mod irve_dynamique;
/// Bornes de recharge pour véhicules électriques (`irve-statique`).
#[path = "irve-statique/record.rs"]
pub mod irve_statique;
/// Données essentielles des marchés publics et des concessions (`marches-publics`).
#[cfg(feature = "documents")]
#[path = "marches-publics/record.rs"]
pub mod marches_publics;
/// Menus des cantines et autres restaurants collectifs (`menus-collectifs`).
#[path = "menus-collectifs/record.rs"]
pub mod menus_collectifs;
/// Plats des cantines et produits qu'ils contiennent (`plats-menus-collectifs`).
#[path = "plats-menus-collectifs/record.rs"]
pub mod plats_menus_collectifs;
/// Premiers prénoms reçus à la naissance (`prenoms`).
#[path = "prenoms/record.rs"]
pub mod prenoms;
/// Subventions attribuées par les collectivités (`subventions`).
#[path = "subventions/record.rs"]
pub mod subventions;

pub use bal::Adresse;
pub use budget::LigneBudget;
pub use catalogue::JeuDeDonnees;
pub use dae::Defibrillateur;
pub use decp_dpa::ProfilAcheteur;
pub use deliberations::Deliberation;
pub use equipements::Equipement;
pub use irve_dynamique::EtatPointDeRecharge;
pub use irve_statique::PointDeRecharge;
#[cfg(feature = "documents")]
pub use marches_publics::{ContratConcession, Marche};
pub use menus_collectifs::Menu;
pub use plats_menus_collectifs::Plat;
pub use prenoms::Prenom;
pub use subventions::Subvention;

pub(super) const DATA_SETS: &[DataSet] = &[
    DataSet {
        name: "bal",
        versions: &[
            Version { number: "1.4", descriptor: include_str!("bal/1.4.json") },
            Version { number: "1.5", descriptor: include_str!("bal/1.5.json") },
        ],
    },
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
        name: "dae",
        versions: &[Version { number: "1.0.7", descriptor: include_str!("dae/1.0.7.json") }],
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
        name: "equipements",
        versions: &[
            Version { number: "0.1.2", descriptor: include_str!("equipements/0.1.2.json") },
            Version { number: "0.1.3", descriptor: include_str!("equipements/0.1.3.json") },
            Version { number: "0.1.4", descriptor: include_str!("equipements/0.1.4.json") },
            Version { number: "0.1.5", descriptor: include_str!("equipements/0.1.5.json") },
        ],
    },
    DataSet {
        name: "irve-dynamique",
        versions: &[
            Version { number: "2.2.0", descriptor: include_str!("irve-dynamique/2.2.0.json") },
            Version { number: "2.2.1", descriptor: include_str!("irve-dynamique/2.2.1.json") },
            Version { number: "2.3.0", descriptor: include_str!("irve-dynamique/2.3.0.json") },
            Version { number: "2.3.1", descriptor: include_str!("irve-dynamique/2.3.1.json") },
        ],
    },
    DataSet {
        name: "irve-statique",
        versions: &[
            Version { number: "2.2.0", descriptor: include_str!("irve-statique/2.2.0.json") },
            Version { number: "2.2.1", descriptor: include_str!("irve-statique/2.2.1.json") },
            Version { number: "2.3.0", descriptor: include_str!("irve-statique/2.3.0.json") },
            Version { number: "2.3.1", descriptor: include_str!("irve-statique/2.3.1.json") },
        ],
    },
    DataSet {
        name: "menus-collectifs",
        versions: &[
            Version { number: "0.1.0", descriptor: include_str!("menus-collectifs/0.1.0.json") },
            Version { number: "0.2.0", descriptor: include_str!("menus-collectifs/0.2.0.json") },
            Version { number: "0.4.0", descriptor: include_str!("menus-collectifs/0.4.0.json") },
            Version { number: "0.5.0", descriptor: include_str!("menus-collectifs/0.5.0.json") },
            Version { number: "0.6.0", descriptor: include_str!("menus-collectifs/0.6.0.json") },
            Version { number: "0.7.0", descriptor: include_str!("menus-collectifs/0.7.0.json") },
            Version { number: "0.9.0", descriptor: include_str!("menus-collectifs/0.9.0.json") },
            Version { number: "1.2.0", descriptor: include_str!("menus-collectifs/1.2.0.json") },
            Version { number: "1.2.1", descriptor: include_str!("menus-collectifs/1.2.1.json") },
            Version { number: "1.2.2", descriptor: include_str!("menus-collectifs/1.2.2.json") },
            Version { number: "1.2.3", descriptor: include_str!("menus-collectifs/1.2.3.json") },
        ],
    },
    DataSet {
        name: "plats-menus-collectifs",
        versions: &[
            Version { number: "0.2.0", descriptor: include_str!("plats-menus-collectifs/0.2.0.json") },
            Version { number: "0.3.0", descriptor: include_str!("plats-menus-collectifs/0.3.0.json") },
            Version { number: "0.4.0", descriptor: include_str!("plats-menus-collectifs/0.4.0.json") },
            Version { number: "0.7.0", descriptor: include_str!("plats-menus-collectifs/0.7.0.json") },
            Version { number: "0.7.1", descriptor: include_str!("plats-menus-collectifs/0.7.1.json") },
            Version { number: "0.7.2", descriptor: include_str!("plats-menus-collectifs/0.7.2.json") },
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

#[cfg(feature = "documents")]
pub(super) const DOCUMENTS: &[DataSet] = &[DataSet {
    name: "marches-publics",
    versions: &[
        Version { number: "2.0.2", descriptor: include_str!("marches-publics/2.0.2.json") },
        Version { number: "2.0.3", descriptor: include_str!("marches-publics/2.0.3.json") },
    ],
}];

#[cfg(not(feature = "documents"))]
pub(super) const DOCUMENTS: &[DataSet] = &[];
