// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Year};

/// Un prénom donné (`prenoms` 1.1.6).
///
/// Une ligne par prénom, par sexe et par année : combien d'enfants nés dans la commune l'ont reçu en premier. Les chiffres viennent des actes de naissance dressés par l'état civil.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/prenoms>, version 1.1.6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Prenom {
    /// `COMMUNE_NOM` : Commune où la naissance est inscrite.
    ///
    /// Commune dont l'état civil a dressé les actes de naissance ; les parents peuvent habiter ailleurs. Initiale en majuscule et accents compris, sans chiffre : L'Haÿ-les-Roses, Saint-Malo. Peut rester vide, car COLL_INSEE suffit à désigner la commune.
    ///
    /// Exemple : `Poitiers`.
    #[serde(rename = "COMMUNE_NOM", default, skip_serializing_if = "Option::is_none")]
    pub commune_nom: Option<String>,
    /// `COLL_INSEE` : Code INSEE de la commune de naissance.
    ///
    /// Les 5 caractères du Code officiel géographique, et non le code postal ; en Corse, il commence par 2A ou 2B. Obligatoire ; il désigne la même commune que COMMUNE_NOM. Dans un tableur, mettre la colonne au format texte, sinon 01053 devient 1053.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "COLL_INSEE")]
    pub coll_insee: String,
    /// `ENFANT_SEXE` : Sexe des enfants, en une lettre.
    ///
    /// « M » pour les garçons, « F » pour les filles, « I » pour un enfant intersexué ou de sexe indéterminé ; « I » ne sert pas à dire que l'on ne sait pas. Obligatoire, en majuscule. Un prénom mixte occupe une ligne par sexe.
    ///
    /// Exemple : `F`.
    #[serde(rename = "ENFANT_SEXE")]
    pub enfant_sexe: EnfantSexe,
    /// `ENFANT_PRENOM` : Premier prénom de l'acte de naissance.
    ///
    /// Seul le premier prénom de chaque enfant est retenu ; un prénom composé reste entier (Marie-Jeanne). Initiale en majuscule et suite en minuscules, avec les accents du français : ni espace, ni chiffre, ni lettre étrangère comme ñ, mais trait d'union et apostrophe conviennent. Obligatoire.
    ///
    /// Exemple : `Anne-Gaëlle`.
    #[serde(rename = "ENFANT_PRENOM")]
    pub enfant_prenom: String,
    /// `NOMBRE_OCCURRENCES` : Nombre d'enfants ainsi prénommés.
    ///
    /// Enfants du sexe ENFANT_SEXE qui ont reçu ce prénom dans l'année ANNEE, en nombre entier de 1 à 999999, sans espace. Obligatoire. Ne pas écarter les prénoms rares : une seule naissance compte.
    ///
    /// Exemple : `27`.
    #[serde(rename = "NOMBRE_OCCURRENCES")]
    pub nombre_occurrences: i64,
    /// `ANNEE` : Année des naissances, quatre chiffres.
    ///
    /// Année où les actes ont été dressés, écrite AAAA (2023 et non 23). Obligatoire ; un même fichier peut réunir plusieurs années.
    ///
    /// Exemple : `2023`.
    #[serde(rename = "ANNEE")]
    pub annee: Year,
}

impl Record for Prenom {
    const DATA_SET: &'static str = "prenoms";
    const VERSION: &'static str = "1.1.6";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put_option(&self.commune_nom);
        row.put(&self.coll_insee);
        row.put(&self.enfant_sexe);
        row.put(&self.enfant_prenom);
        row.put(&self.nombre_occurrences);
        row.put(&self.annee);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Prenom {
            commune_nom: row.get_option(0)?,
            coll_insee: row.get(1)?,
            enfant_sexe: row.get(2)?,
            enfant_prenom: row.get(3)?,
            nombre_occurrences: row.get(4)?,
            annee: row.get(5)?,
        })
    }
}

/// Valeurs de `ENFANT_SEXE` : Sexe des enfants, en une lettre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EnfantSexe {
    /// `M`
    #[serde(rename = "M")]
    M,
    /// `F`
    #[serde(rename = "F")]
    F,
    /// `I`
    #[serde(rename = "I")]
    I,
}

impl EnfantSexe {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::M, Self::F, Self::I];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::M => "M",
            Self::F => "F",
            Self::I => "I",
        }
    }
}

crate::record::enumeration_cell!(EnfantSexe);
