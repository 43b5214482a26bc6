// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter};

/// Une adresse (`bal` 1.5).
///
/// Une ligne par adresse d'une commune : son numéro, sa voie ou son lieu-dit, ses coordonnées et ses identifiants dans la Base Adresse Nationale. Un fichier ne décrit qu'une commune et la décrit toute ; il alimente la Base Adresse Nationale.
///
/// Source: AITF, <https://aitf-sig-topo.github.io/voies-adresses/>, version 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Adresse {
    /// `id_ban_commune` : Identifiant BAN de la commune.
    ///
    /// Identifiant de la commune dans la Base Adresse Nationale, qui le délivre : un UUID de version 4, le même sur toutes les lignes du fichier. Les trois identifiants sont présents sur toutes les lignes, ou sur aucune.
    ///
    /// Exemple : `0246e48c-f33d-433a-8984-034219be842e`.
    #[serde(rename = "id_ban_commune", default, skip_serializing_if = "Option::is_none")]
    pub id_ban_commune: Option<String>,
    /// `id_ban_toponyme` : Identifiant BAN de la voie ou du lieu-dit.
    ///
    /// UUID de version 4, le même pour toutes les adresses d'une voie ; il reste à la voie quand elle change de nom.
    ///
    /// Exemple : `8a3bab10-f329-4ce3-9c7d-280d91a8053a`.
    #[serde(rename = "id_ban_toponyme", default, skip_serializing_if = "Option::is_none")]
    pub id_ban_toponyme: Option<String>,
    /// `id_ban_adresse` : Identifiant BAN de l'adresse.
    ///
    /// UUID de version 4, propre à l'adresse. Vide sur les lignes de numéro 99999, qui déclarent un toponyme sans adresse.
    ///
    /// Exemple : `3c87abe4-887b-46ee-9192-5c1b35a06625`.
    #[serde(rename = "id_ban_adresse", default, skip_serializing_if = "Option::is_none")]
    pub id_ban_adresse: Option<String>,
    /// `toponyme` : Nom de la voie ou du lieu-dit.
    ///
    /// Nom entier, en toutes lettres, avec accents, tirets et apostrophes, en majuscules et minuscules, de 3 à 200 caractères. Obligatoire.
    ///
    /// Exemple : `Rue des 3 Places`.
    #[serde(rename = "toponyme")]
    pub toponyme: String,
    /// `lieudit_complement_nom` : Lieu-dit ou quartier de l'adresse.
    ///
    /// Nom d'un lieu-dit qui précise l'adresse ; il doit différer du nom de la voie et être déclaré par une ligne de numéro 99999.
    #[serde(rename = "lieudit_complement_nom", default, skip_serializing_if = "Option::is_none")]
    pub lieudit_complement_nom: Option<String>,
    /// `numero` : Numéro dans la voie.
    ///
    /// Nombre entier sans zéro devant, de 1 à 99998. 99999 déclare une voie ou un lieu-dit sans adresse. Obligatoire.
    ///
    /// Exemple : `9`.
    #[serde(rename = "numero")]
    pub numero: i64,
    /// `suffixe` : Complément du numéro.
    ///
    /// bis, ter, a, b… : commence par une lettre ou un chiffre, 9 caractères au plus.
    ///
    /// Exemple : `bis`.
    #[serde(rename = "suffixe", default, skip_serializing_if = "Option::is_none")]
    pub suffixe: Option<String>,
    /// `commune_insee` : Code INSEE de la commune.
    ///
    /// Les cinq caractères du code officiel géographique de la commune actuelle (pas celui d'une commune qui a fusionné) ; pour Paris, Lyon et Marseille, celui de l'arrondissement. Obligatoire.
    ///
    /// Exemple : `31591`.
    #[serde(rename = "commune_insee")]
    pub commune_insee: String,
    /// `commune_nom` : Nom de la commune.
    ///
    /// Nom de la commune tel que l'écrit l'INSEE.
    ///
    /// Exemple : `Escoulis`.
    #[serde(rename = "commune_nom", default, skip_serializing_if = "Option::is_none")]
    pub commune_nom: Option<String>,
    /// `commune_deleguee_insee` : Code INSEE de l'ancienne commune.
    ///
    /// Code de la commune déléguée ou associée à laquelle appartenait l'adresse avant une fusion.
    #[serde(rename = "commune_deleguee_insee", default, skip_serializing_if = "Option::is_none")]
    pub commune_deleguee_insee: Option<String>,
    /// `commune_deleguee_nom` : Nom de l'ancienne commune.
    ///
    /// Nom de la commune déléguée ou associée.
    #[serde(rename = "commune_deleguee_nom", default, skip_serializing_if = "Option::is_none")]
    pub commune_deleguee_nom: Option<String>,
    /// `position` : Ce que montrent les coordonnées.
    ///
    /// Nature du point : l'entrée, le bâtiment, la parcelle… Une des valeurs de la liste, écrite avec ses accents.
    ///
    /// Exemple : `entrée`.
    #[serde(rename = "position", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// `x` : Abscisse dans la projection légale.
    ///
    /// En mètres, point décimal. Lambert-93 en métropole, la projection UTM du territoire outre-mer. À 10 mètres près, le même point que long et lat.
    ///
    /// Exemple : `539416.13`.
    #[serde(rename = "x", default, skip_serializing_if = "Option::is_none")]
    pub x: Option<Decimal>,
    /// `y` : Ordonnée dans la projection légale.
    ///
    /// En mètres, point décimal, dans la même projection que x.
    ///
    /// Exemple : `6225601.11`.
    #[serde(rename = "y", default, skip_serializing_if = "Option::is_none")]
    pub y: Option<Decimal>,
    /// `long` : Longitude.
    ///
    /// En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
    ///
    /// Exemple : `1.028392`.
    #[serde(rename = "long", default, skip_serializing_if = "Option::is_none")]
    pub long: Option<Decimal>,
    /// `lat` : Latitude.
    ///
    /// En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
    ///
    /// Exemple : `43.111637`.
    #[serde(rename = "lat", default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<Decimal>,
    /// `cad_parcelles` : Parcelles cadastrales.
    ///
    /// Références de 14 caractères (commune, préfixe, section, numéro), séparées par une barre verticale.
    ///
    /// Exemple : `315910000A0123|315910000A0124`.
    #[serde(rename = "cad_parcelles", default, skip_serializing_if = "Option::is_none")]
    pub cad_parcelles: Option<String>,
    /// `source` : Auteur de la donnée.
    ///
    /// Organisme qui a créé l'adresse ou la diffuse.
    ///
    /// Exemple : `Commune d'Escoulis`.
    #[serde(rename = "source", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `date_der_maj` : Date de la dernière mise à jour.
    ///
    /// Au format AAAA-MM-JJ, de 2010 à aujourd'hui.
    ///
    /// Exemple : `2020-11-09`.
    #[serde(rename = "date_der_maj", default, skip_serializing_if = "Option::is_none")]
    pub date_der_maj: Option<NaiveDate>,
    /// `certification_commune` : Adresse certifiée par la commune.
    ///
    /// 1 si la commune a vérifié l'adresse, 0 sinon.
    ///
    /// Exemple : `1`.
    #[serde(rename = "certification_commune", default, skip_serializing_if = "Option::is_none")]
    pub certification_commune: Option<bool>,
}

impl Record for Adresse {
    const DATA_SET: &'static str = "bal";
    const VERSION: &'static str = "1.5";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put_option(&self.id_ban_commune);
        row.put_option(&self.id_ban_toponyme);
        row.put_option(&self.id_ban_adresse);
        row.put(&self.toponyme);
        row.put_option(&self.lieudit_complement_nom);
        row.put(&self.numero);
        row.put_option(&self.suffixe);
        row.put(&self.commune_insee);
        row.put_option(&self.commune_nom);
        row.put_option(&self.commune_deleguee_insee);
        row.put_option(&self.commune_deleguee_nom);
        row.put_option(&self.position);
        row.put_option(&self.x);
        row.put_option(&self.y);
        row.put_option(&self.long);
        row.put_option(&self.lat);
        row.put_option(&self.cad_parcelles);
        row.put_option(&self.source);
        row.put_option(&self.date_der_maj);
        row.put_option(&self.certification_commune);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Adresse {
            id_ban_commune: row.get_option(0)?,
            id_ban_toponyme: row.get_option(1)?,
            id_ban_adresse: row.get_option(2)?,
            toponyme: row.get(3)?,
            lieudit_complement_nom: row.get_option(4)?,
            numero: row.get(5)?,
            suffixe: row.get_option(6)?,
            commune_insee: row.get(7)?,
            commune_nom: row.get_option(8)?,
            commune_deleguee_insee: row.get_option(9)?,
            commune_deleguee_nom: row.get_option(10)?,
            position: row.get_option(11)?,
            x: row.get_option(12)?,
            y: row.get_option(13)?,
            long: row.get_option(14)?,
            lat: row.get_option(15)?,
            cad_parcelles: row.get_option(16)?,
            source: row.get_option(17)?,
            date_der_maj: row.get_option(18)?,
            certification_commune: row.get_option(19)?,
        })
    }
}

/// Valeurs de `position` : Ce que montrent les coordonnées.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Position {
    /// `entrée`
    #[serde(rename = "entrée")]
    Entree,
    /// `bâtiment`
    #[serde(rename = "bâtiment")]
    Batiment,
    /// `cage d’escalier`
    #[serde(rename = "cage d’escalier")]
    CageDEscalier,
    /// `logement`
    #[serde(rename = "logement")]
    Logement,
    /// `service technique`
    #[serde(rename = "service technique")]
    ServiceTechnique,
    /// `délivrance postale`
    #[serde(rename = "délivrance postale")]
    DelivrancePostale,
    /// `parcelle`
    #[serde(rename = "parcelle")]
    Parcelle,
    /// `segment`
    #[serde(rename = "segment")]
    Segment,
}

impl Position {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 8] = [
        Self::Entree,
        Self::Batiment,
        Self::CageDEscalier,
        Self::Logement,
        Self::ServiceTechnique,
        Self::DelivrancePostale,
        Self::Parcelle,
        Self::Segment,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entree => "entrée",
            Self::Batiment => "bâtiment",
            Self::CageDEscalier => "cage d’escalier",
            Self::Logement => "logement",
            Self::ServiceTechnique => "service technique",
            Self::DelivrancePostale => "délivrance postale",
            Self::Parcelle => "parcelle",
            Self::Segment => "segment",
        }
    }
}

crate::record::enumeration_cell!(Position);
