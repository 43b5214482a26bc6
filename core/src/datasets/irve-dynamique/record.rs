// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter};

/// L'état d'un point de recharge (`irve-dynamique` 2.3.1).
///
/// Une ligne par point de recharge pour véhicules électriques, à un instant donné : s'il marche, s'il est pris et ce que valent ses prises. Le lieu et les caractéristiques du point sont dans le fichier IRVE statique.
///
/// Source: Etalab, <https://github.com/etalab/schema-irve>, version 2.3.1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct EtatPointDeRecharge {
    /// `id_pdc_itinerance` : Identifiant d'itinérance du point.
    ///
    /// Le même code, au caractère près, que dans la colonne id_pdc_itinerance du fichier IRVE statique, car lui seul relie les deux fichiers. Obligatoire ; deux lettres majuscules (FR en France), puis 4 à 33 majuscules ou chiffres, sans espace, étoile ni tiret.
    ///
    /// Exemple : `FRXYZE8619400101`.
    #[serde(rename = "id_pdc_itinerance")]
    pub id_pdc_itinerance: String,
    /// `etat_pdc` : Marche ou panne du point.
    ///
    /// « en_service » si une recharge est possible, « hors_service » si elle ne l'est pas, « inconnu » quand l'exploitant ne reçoit plus rien du point. Obligatoire, en minuscules avec le tiret bas ; un point en service peut être occupé.
    ///
    /// Exemple : `en_service`.
    #[serde(rename = "etat_pdc")]
    pub etat_pdc: EtatPdc,
    /// `occupation_pdc` : Disponibilité de la place de recharge.
    ///
    /// L'un des quatre mots « libre », « occupe », « reserve » ou « inconnu », en minuscules et sans accent. Obligatoire ; mettre « inconnu » plutôt que de laisser la case vide.
    ///
    /// Exemple : `libre`.
    #[serde(rename = "occupation_pdc")]
    pub occupation_pdc: OccupationPdc,
    /// `horodatage` : Instant auquel l'état a été relevé.
    ///
    /// Date et heure du relevé, avec les secondes et le décalage par rapport à UTC : +01:00 en hiver, +02:00 en été, ou Z. Obligatoire ; un T sépare le jour de l'heure, et 18/03/2024 08:42 est refusé.
    ///
    /// Exemple : `2024-03-18T08:42:10+01:00`.
    #[serde(rename = "horodatage")]
    pub horodatage: DateTime<FixedOffset>,
    /// `etat_prise_type_2` : État de la prise Type 2.
    ///
    /// « fonctionnel » ou « hors_service » selon que la prise Type 2 peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
    ///
    /// Exemple : `fonctionnel`.
    #[serde(rename = "etat_prise_type_2", default, skip_serializing_if = "Option::is_none")]
    pub etat_prise_type_2: Option<EtatPriseType2>,
    /// `etat_prise_type_combo_ccs` : État de la prise Combo CCS.
    ///
    /// « fonctionnel » ou « hors_service » selon que la prise Combo CCS, en courant continu, peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
    ///
    /// Exemple : `fonctionnel`.
    #[serde(rename = "etat_prise_type_combo_ccs", default, skip_serializing_if = "Option::is_none")]
    pub etat_prise_type_combo_ccs: Option<EtatPriseTypeComboCcs>,
    /// `etat_prise_type_chademo` : État de la prise CHAdeMO.
    ///
    /// « fonctionnel » ou « hors_service » selon que la prise CHAdeMO peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
    ///
    /// Exemple : `hors_service`.
    #[serde(rename = "etat_prise_type_chademo", default, skip_serializing_if = "Option::is_none")]
    pub etat_prise_type_chademo: Option<EtatPriseTypeChademo>,
    /// `etat_prise_type_ef` : État de la prise domestique EF.
    ///
    /// « fonctionnel » ou « hors_service » selon que la prise domestique (type E/F) peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
    ///
    /// Exemple : `inconnu`.
    #[serde(rename = "etat_prise_type_ef", default, skip_serializing_if = "Option::is_none")]
    pub etat_prise_type_ef: Option<EtatPriseTypeEf>,
}

impl Record for EtatPointDeRecharge {
    const DATA_SET: &'static str = "irve-dynamique";
    const VERSION: &'static str = "2.3.1";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.id_pdc_itinerance);
        row.put(&self.etat_pdc);
        row.put(&self.occupation_pdc);
        row.put(&self.horodatage);
        row.put_option(&self.etat_prise_type_2);
        row.put_option(&self.etat_prise_type_combo_ccs);
        row.put_option(&self.etat_prise_type_chademo);
        row.put_option(&self.etat_prise_type_ef);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(EtatPointDeRecharge {
            id_pdc_itinerance: row.get(0)?,
            etat_pdc: row.get(1)?,
            occupation_pdc: row.get(2)?,
            horodatage: row.get(3)?,
            etat_prise_type_2: row.get_option(4)?,
            etat_prise_type_combo_ccs: row.get_option(5)?,
            etat_prise_type_chademo: row.get_option(6)?,
            etat_prise_type_ef: row.get_option(7)?,
        })
    }
}

/// Valeurs de `etat_pdc` : Marche ou panne du point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatPdc {
    /// `en_service`
    #[serde(rename = "en_service")]
    EnService,
    /// `hors_service`
    #[serde(rename = "hors_service")]
    HorsService,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl EtatPdc {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::EnService, Self::HorsService, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EnService => "en_service",
            Self::HorsService => "hors_service",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatPdc);

/// Valeurs de `occupation_pdc` : Disponibilité de la place de recharge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OccupationPdc {
    /// `libre`
    #[serde(rename = "libre")]
    Libre,
    /// `occupe`
    #[serde(rename = "occupe")]
    Occupe,
    /// `reserve`
    #[serde(rename = "reserve")]
    Reserve,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl OccupationPdc {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [Self::Libre, Self::Occupe, Self::Reserve, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Libre => "libre",
            Self::Occupe => "occupe",
            Self::Reserve => "reserve",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(OccupationPdc);

/// Valeurs de `etat_prise_type_2` : État de la prise Type 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatPriseType2 {
    /// `fonctionnel`
    #[serde(rename = "fonctionnel")]
    Fonctionnel,
    /// `hors_service`
    #[serde(rename = "hors_service")]
    HorsService,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl EtatPriseType2 {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Fonctionnel, Self::HorsService, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fonctionnel => "fonctionnel",
            Self::HorsService => "hors_service",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatPriseType2);

/// Valeurs de `etat_prise_type_combo_ccs` : État de la prise Combo CCS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatPriseTypeComboCcs {
    /// `fonctionnel`
    #[serde(rename = "fonctionnel")]
    Fonctionnel,
    /// `hors_service`
    #[serde(rename = "hors_service")]
    HorsService,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl EtatPriseTypeComboCcs {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Fonctionnel, Self::HorsService, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fonctionnel => "fonctionnel",
            Self::HorsService => "hors_service",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatPriseTypeComboCcs);

/// Valeurs de `etat_prise_type_chademo` : État de la prise CHAdeMO.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatPriseTypeChademo {
    /// `fonctionnel`
    #[serde(rename = "fonctionnel")]
    Fonctionnel,
    /// `hors_service`
    #[serde(rename = "hors_service")]
    HorsService,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl EtatPriseTypeChademo {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Fonctionnel, Self::HorsService, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fonctionnel => "fonctionnel",
            Self::HorsService => "hors_service",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatPriseTypeChademo);

/// Valeurs de `etat_prise_type_ef` : État de la prise domestique EF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatPriseTypeEf {
    /// `fonctionnel`
    #[serde(rename = "fonctionnel")]
    Fonctionnel,
    /// `hors_service`
    #[serde(rename = "hors_service")]
    HorsService,
    /// `inconnu`
    #[serde(rename = "inconnu")]
    Inconnu,
}

impl EtatPriseTypeEf {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Fonctionnel, Self::HorsService, Self::Inconnu];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fonctionnel => "fonctionnel",
            Self::HorsService => "hors_service",
            Self::Inconnu => "inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatPriseTypeEf);
