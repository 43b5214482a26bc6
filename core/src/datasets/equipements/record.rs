// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un équipement (`equipements` 0.1.5).
///
/// Une ligne par équipement ouvert à la population (mairie, école, gymnase, bibliothèque…) : sa nature, son nom, son adresse, sa position, son classement comme lieu recevant du public et la manière de le joindre.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/equipements>, version 0.1.5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Equipement {
    /// `COLL_NOM` : Collectivité où se trouvent les équipements.
    ///
    /// Dénomination officielle de la commune, du département ou autre territoire que couvre le fichier, en 140 caractères au plus et écrite de la même façon sur toutes les lignes. Obligatoire.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "COLL_NOM")]
    pub coll_nom: String,
    /// `COLL_SIRET` : SIRET du territoire couvert.
    ///
    /// Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "COLL_SIRET")]
    pub coll_siret: Siret,
    /// `EQUIP_UID` : Clé de l'équipement, avec sa commune.
    ///
    /// Cinq caractères INSEE de la commune, un tiret, puis la valeur exacte d'EQUIP_CODE : 18 caractères en tout. Obligatoire ; une valeur différente sur chaque ligne, avec 2A ou 2B en tête pour la Corse.
    ///
    /// Exemple : `86194-01010401-001`.
    #[serde(rename = "EQUIP_UID")]
    pub equip_uid: String,
    /// `EQUIP_THEME` : Grande famille de l'équipement.
    ///
    /// L'une des dix familles de la liste, recopiée à l'identique : « Equipement » y prend une majuscule sans accent, sauf dans « Autre équipement ». Obligatoire ; la famille doit convenir au code choisi dans EQUIP_CODE.
    ///
    /// Exemple : `Equipement administratif`.
    #[serde(rename = "EQUIP_THEME")]
    pub equip_theme: EquipTheme,
    /// `EQUIP_CODE` : Code de nomenclature et rang.
    ///
    /// Les 8 chiffres de la rubrique la plus précise dans la nomenclature du CRIGE PACA, un tiret, puis un rang de 001 à 999 qui distingue les équipements semblables d'une même commune. Obligatoire, 12 caractères ; il est repris à la fin d'EQUIP_UID.
    ///
    /// Exemple : `01010401-001`.
    #[serde(rename = "EQUIP_CODE")]
    pub equip_code: String,
    /// `EQUIP_TYPE` : Nature de l'équipement en clair.
    ///
    /// Mot de la nomenclature qui traduit les 8 premiers chiffres d'EQUIP_CODE ; s'il y en a plusieurs, prendre celui qui parle le mieux aux habitants. Obligatoire, sans virgule et en 140 caractères au plus.
    ///
    /// Exemple : `Mairie`.
    #[serde(rename = "EQUIP_TYPE")]
    pub equip_type: String,
    /// `EQUIP_NOM` : Comment les habitants l'appellent.
    ///
    /// Nom courant, sans sigle, plus précis qu'EQUIP_TYPE et différent d'un lieu à l'autre, en 256 caractères au plus. Obligatoire.
    ///
    /// Exemple : `Hôtel de ville de Poitiers`.
    #[serde(rename = "EQUIP_NOM")]
    pub equip_nom: String,
    /// `ADR_NUMERO` : Numéro dans la voie.
    ///
    /// Numéro, puis au besoin son suffixe en minuscules sans accent : bis, ter, a, b2. Deux numéros extrêmes se joignent par une barre oblique (36/38). Obligatoire : écrire 99999 si le lieu n'est pas numéroté.
    ///
    /// Exemple : `15 bis`.
    #[serde(rename = "ADR_NUMERO")]
    pub adr_numero: String,
    /// `ADR_NOMVOIE` : Voie ou lieu-dit.
    ///
    /// Type et nom en toutes lettres, avec accents, majuscules et minuscules (Avenue et non Av.) ; sans numéro, qui va dans ADR_NUMERO. Obligatoire, au moins 3 caractères : lettres, chiffres, espaces, traits d'union et apostrophes droites, mais ni point, ni virgule, ni œ.
    ///
    /// Exemple : `Place du Maréchal Leclerc`.
    #[serde(rename = "ADR_NOMVOIE")]
    pub adr_nomvoie: String,
    /// `ADR_CODEPOSTAL` : Code postal du lieu.
    ///
    /// Les 5 chiffres que la Poste utilise pour cette adresse, à ne pas confondre avec le code INSEE. Obligatoire. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
    ///
    /// Exemple : `86000`.
    #[serde(rename = "ADR_CODEPOSTAL")]
    pub adr_codepostal: String,
    /// `ADR_COMMUNE` : Nom de la commune d'implantation.
    ///
    /// Nom officiel, accents compris, de la commune dont le code INSEE ouvre EQUIP_UID. Obligatoire ; seuls les lettres, espaces et traits d'union sont admis, si bien qu'une apostrophe est signalée comme une erreur : mettre une espace à sa place.
    ///
    /// Exemple : `Poitiers`.
    #[serde(rename = "ADR_COMMUNE")]
    pub adr_commune: String,
    /// `ADR_CLE_INTEROP` : Clé de la base adresse locale.
    ///
    /// Code INSEE, code FANTOIR de la voie, numéro complété par des zéros jusqu'à 5 chiffres, puis suffixe éventuel, joints par des tirets bas et en minuscules. Au moins 16 caractères, lettres sans accent, chiffres et tirets bas. Vide si l'adresse n'a pas encore de clé.
    ///
    /// Exemple : `86194_3920_00015_bis`.
    #[serde(rename = "ADR_CLE_INTEROP", default, skip_serializing_if = "Option::is_none")]
    pub adr_cle_interop: Option<String>,
    /// `ERP_ID` : Numéro du dossier ERP.
    ///
    /// Référence de l'établissement auprès du service d'incendie (SDIS) ou de la direction départementale des territoires (DDT), recopiée telle quelle. Vide quand le lieu n'est pas classé ERP ou que cette référence manque.
    ///
    /// Exemple : `E86194-00042`.
    #[serde(rename = "ERP_ID", default, skip_serializing_if = "Option::is_none")]
    pub erp_id: Option<String>,
    /// `ERP_TYPE` : Activité au sens du règlement incendie.
    ///
    /// Lettres majuscules de l'activité, lues sur l'arrêté d'ouverture ou le registre de sécurité : R pour l'enseignement, W pour les bureaux, PA pour le plein air, par exemple. Plusieurs activités se joignent par un point-virgule sans espace, en 10 caractères au plus. Vide si le lieu n'est pas un ERP.
    ///
    /// Exemple : `W;L`.
    #[serde(rename = "ERP_TYPE", default, skip_serializing_if = "Option::is_none")]
    pub erp_type: Option<String>,
    /// `ERP_CATEGORIE` : Taille de l'ERP, de 1 à 5.
    ///
    /// Un entier lu sur les mêmes documents qu'ERP_TYPE : 1 pour les plus grands effectifs (plus de 1500 personnes), 5 pour les petits établissements. Vide si le lieu n'est pas un ERP.
    ///
    /// Exemple : `3`.
    #[serde(rename = "ERP_CATEGORIE", default, skip_serializing_if = "Option::is_none")]
    pub erp_categorie: Option<i64>,
    /// `EQUIP_LAT` : Latitude en degrés décimaux.
    ///
    /// Position nord-sud dans le système WGS 84, celui du GPS, avec un point et non une virgule : entre 41 et 52 en France métropolitaine. Obligatoire ; ne pas l'échanger avec EQUIP_LONG.
    ///
    /// Exemple : `46.580220`.
    #[serde(rename = "EQUIP_LAT")]
    pub equip_lat: Decimal,
    /// `EQUIP_LONG` : Longitude en degrés décimaux.
    ///
    /// Position est-ouest dans le système WGS 84, avec un point décimal ; négative à l'ouest de Greenwich, comme à Brest. Obligatoire ; entre -6 et 10 en France métropolitaine.
    ///
    /// Exemple : `0.340375`.
    #[serde(rename = "EQUIP_LONG")]
    pub equip_long: Decimal,
    /// `EQUIP_OUVERTURE` : Horaires dans la notation OpenStreetMap.
    ///
    /// Jours en deux lettres anglaises (Mo, Tu, We, Th, Fr, Sa, Su) puis heures sur 24, selon la clé opening_hours ; un point-virgule sépare les règles. Si la valeur contient une virgule, le fichier CSV l'entoure de guillemets doubles. Vide si les horaires ne sont pas connus.
    ///
    /// Exemple : `Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00`.
    #[serde(rename = "EQUIP_OUVERTURE", default, skip_serializing_if = "Option::is_none")]
    pub equip_ouverture: Option<String>,
    /// `EQUIP_TEL` : Numéro pour joindre l'équipement.
    ///
    /// Indicatif international, une espace, puis les chiffres d'un seul tenant sans le 0 initial, en 13 caractères au plus. À défaut d'une ligne sur place, celui du gestionnaire ; vide si aucun n'est connu.
    ///
    /// Exemple : `+33 536490012`.
    #[serde(rename = "EQUIP_TEL", default, skip_serializing_if = "Option::is_none")]
    pub equip_tel: Option<String>,
    /// `EQUIP_EMAIL` : Courriel pour joindre l'équipement.
    ///
    /// Une seule adresse, de préférence celle d'un service plutôt que d'une personne ; celle du gestionnaire convient. Vide si aucune n'est connue.
    ///
    /// Exemple : `accueil@example.org`.
    #[serde(rename = "EQUIP_EMAIL", default, skip_serializing_if = "Option::is_none")]
    pub equip_email: Option<String>,
    /// `EQUIP_WEB` : Page web de l'équipement.
    ///
    /// Adresse complète, commençant par https:// ou http://, de la page qui présente le lieu ou, faute de mieux, du site de son gestionnaire. Vide si rien n'est en ligne.
    ///
    /// Exemple : `https://www.example.org/hotel-de-ville`.
    #[serde(rename = "EQUIP_WEB", default, skip_serializing_if = "Option::is_none")]
    pub equip_web: Option<String>,
}

impl Record for Equipement {
    const DATA_SET: &'static str = "equipements";
    const VERSION: &'static str = "0.1.5";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.coll_nom);
        row.put(&self.coll_siret);
        row.put(&self.equip_uid);
        row.put(&self.equip_theme);
        row.put(&self.equip_code);
        row.put(&self.equip_type);
        row.put(&self.equip_nom);
        row.put(&self.adr_numero);
        row.put(&self.adr_nomvoie);
        row.put(&self.adr_codepostal);
        row.put(&self.adr_commune);
        row.put_option(&self.adr_cle_interop);
        row.put_option(&self.erp_id);
        row.put_option(&self.erp_type);
        row.put_option(&self.erp_categorie);
        row.put(&self.equip_lat);
        row.put(&self.equip_long);
        row.put_option(&self.equip_ouverture);
        row.put_option(&self.equip_tel);
        row.put_option(&self.equip_email);
        row.put_option(&self.equip_web);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Equipement {
            coll_nom: row.get(0)?,
            coll_siret: row.get(1)?,
            equip_uid: row.get(2)?,
            equip_theme: row.get(3)?,
            equip_code: row.get(4)?,
            equip_type: row.get(5)?,
            equip_nom: row.get(6)?,
            adr_numero: row.get(7)?,
            adr_nomvoie: row.get(8)?,
            adr_codepostal: row.get(9)?,
            adr_commune: row.get(10)?,
            adr_cle_interop: row.get_option(11)?,
            erp_id: row.get_option(12)?,
            erp_type: row.get_option(13)?,
            erp_categorie: row.get_option(14)?,
            equip_lat: row.get(15)?,
            equip_long: row.get(16)?,
            equip_ouverture: row.get_option(17)?,
            equip_tel: row.get_option(18)?,
            equip_email: row.get_option(19)?,
            equip_web: row.get_option(20)?,
        })
    }
}

/// Valeurs de `EQUIP_THEME` : Grande famille de l'équipement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EquipTheme {
    /// `Equipement administratif`
    #[serde(rename = "Equipement administratif")]
    EquipementAdministratif,
    /// `Equipement de justice`
    #[serde(rename = "Equipement de justice")]
    EquipementDeJustice,
    /// `Equipement sanitaire`
    #[serde(rename = "Equipement sanitaire")]
    EquipementSanitaire,
    /// `Equipement social et d'animation`
    #[serde(rename = "Equipement social et d'animation")]
    EquipementSocialEtDAnimation,
    /// `Equipement sportif et de loisirs`
    #[serde(rename = "Equipement sportif et de loisirs")]
    EquipementSportifEtDeLoisirs,
    /// `Equipement d'enseignement`
    #[serde(rename = "Equipement d'enseignement")]
    EquipementDEnseignement,
    /// `Equipement cultuel`
    #[serde(rename = "Equipement cultuel")]
    EquipementCultuel,
    /// `Equipement culturel`
    #[serde(rename = "Equipement culturel")]
    EquipementCulturel,
    /// `Equipement de mobilité`
    #[serde(rename = "Equipement de mobilité")]
    EquipementDeMobilite,
    /// `Autre équipement`
    #[serde(rename = "Autre équipement")]
    AutreEquipement,
}

impl EquipTheme {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 10] = [
        Self::EquipementAdministratif,
        Self::EquipementDeJustice,
        Self::EquipementSanitaire,
        Self::EquipementSocialEtDAnimation,
        Self::EquipementSportifEtDeLoisirs,
        Self::EquipementDEnseignement,
        Self::EquipementCultuel,
        Self::EquipementCulturel,
        Self::EquipementDeMobilite,
        Self::AutreEquipement,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EquipementAdministratif => "Equipement administratif",
            Self::EquipementDeJustice => "Equipement de justice",
            Self::EquipementSanitaire => "Equipement sanitaire",
            Self::EquipementSocialEtDAnimation => "Equipement social et d'animation",
            Self::EquipementSportifEtDeLoisirs => "Equipement sportif et de loisirs",
            Self::EquipementDEnseignement => "Equipement d'enseignement",
            Self::EquipementCultuel => "Equipement cultuel",
            Self::EquipementCulturel => "Equipement culturel",
            Self::EquipementDeMobilite => "Equipement de mobilité",
            Self::AutreEquipement => "Autre équipement",
        }
    }
}

crate::record::enumeration_cell!(EquipTheme);
