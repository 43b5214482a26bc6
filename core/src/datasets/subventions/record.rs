// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, Rna, RowReader, RowWriter, Siret};

/// Une subvention (`subventions` 2.1.1).
///
/// Une ligne par subvention et par bénéficiaire : qui l'attribue, à qui, pour quoi, pour quel montant et selon quel calendrier. Ce sont les données essentielles des conventions de subvention que le décret n° 2017-779 demande de publier.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/subventions>, version 2.1.1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Subvention {
    /// `nomAttribuant` : Organisme qui attribue l'aide.
    ///
    /// Dénomination officielle de la collectivité ou de l'établissement public qui accorde l'aide, celui dont le SIRET est dans idAttribuant. Obligatoire.
    ///
    /// Exemple : `Région Bretagne`.
    #[serde(rename = "nomAttribuant")]
    pub nom_attribuant: String,
    /// `idAttribuant` : SIRET de l'organisme qui attribue.
    ///
    /// Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,335E+13.
    ///
    /// Exemple : `23350001600040`.
    #[serde(rename = "idAttribuant")]
    pub id_attribuant: Siret,
    /// `dateConvention` : Jour porté sur la convention.
    ///
    /// Jour de la convention passée avec le bénéficiaire, écrit AAAA-MM-JJ (2023-06-27 et non 27/06/2023). Obligatoire.
    ///
    /// Exemple : `2023-06-27`.
    #[serde(rename = "dateConvention")]
    pub date_convention: NaiveDate,
    /// `referenceDecision` : Numéro de l'acte d'attribution.
    ///
    /// Numéro interne de la délibération, de l'arrêté ou de la décision qui accorde l'aide, au format habituel de la maison. Reprendre la valeur de DELIB_ID permet de relier cette ligne aux délibérations publiées. Peut rester vide.
    ///
    /// Exemple : `2023-03-103`.
    #[serde(rename = "referenceDecision", default, skip_serializing_if = "Option::is_none")]
    pub reference_decision: Option<String>,
    /// `nomBeneficiaire` : Organisme qui reçoit l'aide.
    ///
    /// Dénomination officielle de l'association, de l'entreprise ou de l'organisme aidé. S'ils sont plusieurs, écrire une ligne pour chacun. Obligatoire.
    ///
    /// Exemple : `Association Les Petits Débrouillards Bretagne`.
    #[serde(rename = "nomBeneficiaire")]
    pub nom_beneficiaire: String,
    /// `idBeneficiaire` : SIRET de l'organisme aidé.
    ///
    /// Les 14 chiffres du SIRET, sans espace ; la clé de contrôle est vérifiée. Au moins une des deux colonnes idBeneficiaire et rnaBeneficiaire est remplie. Le SIRET ne peut manquer que pour une aide en nature à une association : donner alors son numéro RNA.
    ///
    /// Exemple : `38047555800058`.
    #[serde(rename = "idBeneficiaire", default, skip_serializing_if = "Option::is_none")]
    pub id_beneficiaire: Option<Siret>,
    /// `rnaBeneficiaire` : Numéro RNA de l'association aidée.
    ///
    /// Numéro au Répertoire national des associations : un W majuscule puis 9 chiffres, sans espace. À remplir si idBeneficiaire est vide, car il faut au moins l'un des deux ; sinon, facultatif.
    ///
    /// Exemple : `W380475558`.
    #[serde(rename = "rnaBeneficiaire", default, skip_serializing_if = "Option::is_none")]
    pub rna_beneficiaire: Option<Rna>,
    /// `objet` : Ce que l'aide finance.
    ///
    /// Action, projet ou dépense que l'aide sert à payer, dit simplement, en 256 caractères au plus, espaces compris. Obligatoire.
    ///
    /// Exemple : `Ateliers scientifiques sur l'énergie dans les lycées bretons`.
    #[serde(rename = "objet")]
    pub objet: String,
    /// `montant` : Somme accordée en euros.
    ///
    /// Total accordé, en euros, avec un point décimal, sans espace ni symbole. Quand plusieurs bénéficiaires se partagent l'aide, écrire sur chaque ligne le total avant partage ; la part de chacun va dans pourcentageSubvention. Obligatoire.
    ///
    /// Exemple : `47800.20`.
    #[serde(rename = "montant")]
    pub montant: Decimal,
    /// `nature` : Aide en argent ou en nature.
    ///
    /// Écrire « aide en numéraire » pour de l'argent, « aide en nature » pour un local, du matériel ou du personnel. Si l'aide est des deux sortes, écrire les deux, jointes par un point-virgule sans espace, dans l'ordre de son choix. Obligatoire, en minuscules et avec l'accent.
    ///
    /// Exemple : `aide en numéraire`.
    #[serde(rename = "nature")]
    pub nature: Nature,
    /// `conditionsVersement` : Façon dont l'aide est payée.
    ///
    /// Écrire « unique » pour un seul paiement, « échelonné » pour plusieurs ; dans les autres cas, décrire le paiement en 256 caractères au plus. Obligatoire ; les dates vont dans datesPeriodeVersement.
    ///
    /// Exemple : `échelonné`.
    #[serde(rename = "conditionsVersement")]
    pub conditions_versement: String,
    /// `datesPeriodeVersement` : Calendrier des paiements prévus.
    ///
    /// Le jour du paiement, écrit AAAA-MM-JJ, s'il est unique et connu. Sinon le premier et le dernier jour de la période, écrits AAAA-MM-JJ/AAAA-MM-JJ sans espace. Obligatoire, et en accord avec conditionsVersement.
    ///
    /// Exemple : `2023-09-01/2024-06-30`.
    #[serde(rename = "datesPeriodeVersement")]
    pub dates_periode_versement: String,
    /// `idRAE` : Numéro au Répertoire des aides aux entreprises.
    ///
    /// Numéro, de 5 caractères au plus, de l'aide inscrite sur aides-entreprises.fr dont découle la subvention. Vide si elle ne vient pas d'une aide de ce répertoire ; dispositifAide peut alors la rattacher à un autre dispositif.
    ///
    /// Exemple : `12345`.
    #[serde(rename = "idRAE", default, skip_serializing_if = "Option::is_none")]
    pub id_rae: Option<String>,
    /// `notificationUE` : Notification européenne de minimis.
    ///
    /// « oui » si la subvention relève des aides de minimis notifiées à la Commission européenne (règlement n° 1407/2013), « non » dans tous les autres cas. Obligatoire, en minuscules.
    ///
    /// Exemple : `non`.
    #[serde(rename = "notificationUE")]
    pub notification_ue: bool,
    /// `pourcentageSubvention` : Part revenant à ce bénéficiaire.
    ///
    /// Part du montant total qui va au bénéficiaire de la ligne, en fraction de 1 et non sur 100 : 1 s'il est seul, 0.45 s'il reçoit 45 %. Nombre entre 0.01 et 1, avec un point décimal. Obligatoire.
    ///
    /// Exemple : `0.45`.
    #[serde(rename = "pourcentageSubvention")]
    pub pourcentage_subvention: Decimal,
    /// `dispositifAide` : Dispositif dont vient la subvention.
    ///
    /// Identifiant de ce dispositif, tel qu'il est publié selon le schéma national des dispositifs d'aide. Facultatif ; utile surtout quand idRAE ne convient pas, parce que l'aide ne vise pas les entreprises.
    ///
    /// Exemple : `3f1d6c52-8a0e-4b7d-9c41-5e2b7a90d316`.
    #[serde(rename = "dispositifAide", default, skip_serializing_if = "Option::is_none")]
    pub dispositif_aide: Option<String>,
}

impl Record for Subvention {
    const DATA_SET: &'static str = "subventions";
    const VERSION: &'static str = "2.1.1";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.nom_attribuant);
        row.put(&self.id_attribuant);
        row.put(&self.date_convention);
        row.put_option(&self.reference_decision);
        row.put(&self.nom_beneficiaire);
        row.put_option(&self.id_beneficiaire);
        row.put_option(&self.rna_beneficiaire);
        row.put(&self.objet);
        row.put(&self.montant);
        row.put(&self.nature);
        row.put(&self.conditions_versement);
        row.put(&self.dates_periode_versement);
        row.put_option(&self.id_rae);
        row.put(&self.notification_ue);
        row.put(&self.pourcentage_subvention);
        row.put_option(&self.dispositif_aide);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Subvention {
            nom_attribuant: row.get(0)?,
            id_attribuant: row.get(1)?,
            date_convention: row.get(2)?,
            reference_decision: row.get_option(3)?,
            nom_beneficiaire: row.get(4)?,
            id_beneficiaire: row.get_option(5)?,
            rna_beneficiaire: row.get_option(6)?,
            objet: row.get(7)?,
            montant: row.get(8)?,
            nature: row.get(9)?,
            conditions_versement: row.get(10)?,
            dates_periode_versement: row.get(11)?,
            id_rae: row.get_option(12)?,
            notification_ue: row.get(13)?,
            pourcentage_subvention: row.get(14)?,
            dispositif_aide: row.get_option(15)?,
        })
    }
}

/// Valeurs de `nature` : Aide en argent ou en nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nature {
    /// `aide en numéraire`
    #[serde(rename = "aide en numéraire")]
    AideEnNumeraire,
    /// `aide en nature`
    #[serde(rename = "aide en nature")]
    AideEnNature,
    /// `aide en numéraire;aide en nature`
    #[serde(rename = "aide en numéraire;aide en nature")]
    AideEnNumeraireAideEnNature,
    /// `aide en nature;aide en numéraire`
    #[serde(rename = "aide en nature;aide en numéraire")]
    AideEnNatureAideEnNumeraire,
}

impl Nature {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::AideEnNumeraire,
        Self::AideEnNature,
        Self::AideEnNumeraireAideEnNature,
        Self::AideEnNatureAideEnNumeraire,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AideEnNumeraire => "aide en numéraire",
            Self::AideEnNature => "aide en nature",
            Self::AideEnNumeraireAideEnNature => "aide en numéraire;aide en nature",
            Self::AideEnNatureAideEnNumeraire => "aide en nature;aide en numéraire",
        }
    }
}

crate::record::enumeration_cell!(Nature);
