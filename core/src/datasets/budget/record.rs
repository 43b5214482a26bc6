// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret, Year};

/// Une ligne de budget (`budget` 0.8.3).
///
/// Une ligne par inscription d'un document budgétaire local, de sa prévision à son exécution : compte, section, sens et montants. Les colonnes correspondent aux lignes du document TOTEM que le logiciel financier envoie à la préfecture.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/budget>, version 0.8.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct LigneBudget {
    /// `BGT_NATDEC` : Type de document budgétaire.
    ///
    /// L'un de ces quatre libellés, en minuscules et avec les accents : « budget primitif », « budget supplémentaire », « décision modificative », « compte administratif ». Obligatoire. Pour un compte financier unique, écrire « compte administratif ».
    ///
    /// Exemple : `compte administratif`.
    #[serde(rename = "BGT_NATDEC")]
    pub bgt_natdec: BgtNatdec,
    /// `BGT_ANNEE` : Exercice du document, quatre chiffres.
    ///
    /// Année à laquelle le document budgétaire se rapporte, en quatre chiffres. Obligatoire.
    ///
    /// Exemple : `2023`.
    #[serde(rename = "BGT_ANNEE")]
    pub bgt_annee: Year,
    /// `BGT_SIRET` : SIRET du titulaire du budget.
    ///
    /// Les 14 chiffres du SIRET auquel le budget est rattaché, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Un budget annexe doté de son propre SIRET porte celui-ci.
    ///
    /// Exemple : `22192720500197`.
    #[serde(rename = "BGT_SIRET")]
    pub bgt_siret: Siret,
    /// `BGT_NOM` : Organisme titulaire du budget.
    ///
    /// Nom de la collectivité ou de l'établissement public dont le SIRET est dans BGT_SIRET, pour qu'un lecteur le reconnaisse. Obligatoire.
    ///
    /// Exemple : `Département de la Corrèze`.
    #[serde(rename = "BGT_NOM")]
    pub bgt_nom: String,
    /// `BGT_CONTNAT` : Chapitre ou contenant par nature.
    ///
    /// Code sous lequel la ligne est regroupée : le standard parle de compte, mais un document TOTEM y place le chapitre (ContNat), par exemple 011 ou 21. De 1 à 9 caractères ; garder la colonne au format texte pour ne pas perdre les zéros de tête. Obligatoire, avec son intitulé dans BGT_CONTNAT_LABEL.
    ///
    /// Exemple : `21`.
    #[serde(rename = "BGT_CONTNAT")]
    pub bgt_contnat: String,
    /// `BGT_CONTNAT_LABEL` : Intitulé du chapitre par nature.
    ///
    /// Intitulé du code de BGT_CONTNAT, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
    ///
    /// Exemple : `Immobilisations corporelles`.
    #[serde(rename = "BGT_CONTNAT_LABEL")]
    pub bgt_contnat_label: String,
    /// `BGT_NATURE` : Compte par nature, code détaillé.
    ///
    /// Code de ce qui est acheté, payé ou encaissé : le standard parle de chapitre, mais un document TOTEM y place le compte détaillé (Nature), par exemple 6413 ou 212. De 1 à 9 caractères ; garder la colonne au format texte. Obligatoire, avec son intitulé dans BGT_NATURE_LABEL.
    ///
    /// Exemple : `212`.
    #[serde(rename = "BGT_NATURE")]
    pub bgt_nature: String,
    /// `BGT_NATURE_LABEL` : Intitulé du compte par nature.
    ///
    /// Intitulé du code de BGT_NATURE, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
    ///
    /// Exemple : `Agencements et aménagements de terrains`.
    #[serde(rename = "BGT_NATURE_LABEL")]
    pub bgt_nature_label: String,
    /// `BGT_FONCTION` : Finalité, en code fonctionnel.
    ///
    /// Code de la politique publique servie, pris dans la nomenclature par fonction, par exemple 511 pour les espaces verts urbains. De 1 à 9 caractères ; garder la colonne au format texte. Vide quand le budget n'est pas présenté par fonction.
    ///
    /// Exemple : `511`.
    #[serde(rename = "BGT_FONCTION", default, skip_serializing_if = "Option::is_none")]
    pub bgt_fonction: Option<String>,
    /// `BGT_FONCTION_LABEL` : Intitulé du code fonctionnel.
    ///
    /// Intitulé du code de BGT_FONCTION, recopié de la nomenclature par fonction. Vide quand BGT_FONCTION l'est.
    ///
    /// Exemple : `Espaces verts urbains`.
    #[serde(rename = "BGT_FONCTION_LABEL", default, skip_serializing_if = "Option::is_none")]
    pub bgt_fonction_label: Option<String>,
    /// `BGT_OPERATION` : Projet suivi comme une opération.
    ///
    /// Numéro ou nom du projet que l'assemblée distingue dans son budget. Si l'opération est soumise au vote, n'écrire que des chiffres ; si elle est seulement signalée, le texte est libre. Vide hors opération.
    ///
    /// Exemple : `4702`.
    #[serde(rename = "BGT_OPERATION", default, skip_serializing_if = "Option::is_none")]
    pub bgt_operation: Option<String>,
    /// `BGT_SECTION` : Partie fonctionnement ou investissement.
    ///
    /// Écrire « investissement » ou « fonctionnement », en minuscules. C'est la section à laquelle le plan de comptes rattache le chapitre de BGT_CONTNAT. Obligatoire.
    ///
    /// Exemple : `investissement`.
    #[serde(rename = "BGT_SECTION")]
    pub bgt_section: BgtSection,
    /// `BGT_OPBUDG` : Mouvement réel ou d'ordre.
    ///
    /// Écrire « réel » si de l'argent entre ou sort, « ordre » pour une simple écriture comptable. Obligatoire, en minuscules et avec l'accent.
    ///
    /// Exemple : `réel`.
    #[serde(rename = "BGT_OPBUDG")]
    pub bgt_opbudg: BgtOpbudg,
    /// `BGT_CODRD` : Sens de la ligne budgétaire.
    ///
    /// Écrire « recette » ou « dépense » en toutes lettres, en minuscules et avec l'accent, jamais R, D, 0 ou 1. Obligatoire.
    ///
    /// Exemple : `dépense`.
    #[serde(rename = "BGT_CODRD")]
    pub bgt_codrd: BgtCodrd,
    /// `BGT_MTREAL` : Somme réalisée sur l'exercice.
    ///
    /// Ce qui a été réellement dépensé ou perçu, en euros, avec un point décimal et sans espace entre les milliers ; le signe moins est permis. À remplir pour un compte administratif, à laisser vide aux autres étapes.
    ///
    /// Exemple : `45678.80`.
    #[serde(rename = "BGT_MTREAL", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtreal: Option<Decimal>,
    /// `BGT_MTBUDGPREC` : Rappel des crédits de l'exercice précédent.
    ///
    /// Somme inscrite un an plus tôt sur la même ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide si elle n'est pas connue.
    ///
    /// Exemple : `40000.00`.
    #[serde(rename = "BGT_MTBUDGPREC", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtbudgprec: Option<Decimal>,
    /// `BGT_MTRARPREC` : Reports venus de l'exercice précédent.
    ///
    /// Restes à réaliser de l'année d'avant repris sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide s'il n'y en a pas.
    ///
    /// Exemple : `6992.00`.
    #[serde(rename = "BGT_MTRARPREC", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtrarprec: Option<Decimal>,
    /// `BGT_MTPROPNOUV` : Crédits nouveaux proposés au vote.
    ///
    /// Recettes ou dépenses que cette étape ajoute à celles déjà prévues, en euros, avec un point décimal et sans espace entre les milliers. Vide si rien n'est proposé.
    ///
    /// Exemple : `43000.00`.
    #[serde(rename = "BGT_MTPROPNOUV", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtpropnouv: Option<Decimal>,
    /// `BGT_MTPREV` : Crédits adoptés par l'assemblée.
    ///
    /// Somme que l'assemblée a votée sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Si la ligne est présentée sans crédit voté, écrire 0 plutôt que laisser vide. Vide seulement quand le document ne donne pas ce montant.
    ///
    /// Exemple : `43000.00`.
    #[serde(rename = "BGT_MTPREV", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtprev: Option<Decimal>,
    /// `BGT_CREDOUV` : Crédits disponibles sur la ligne.
    ///
    /// Total des crédits de paiement utilisables sur l'article, en euros, avec un point décimal et sans espace entre les milliers. Vide si le document ne donne pas ce montant.
    ///
    /// Exemple : `49992.00`.
    #[serde(rename = "BGT_CREDOUV", default, skip_serializing_if = "Option::is_none")]
    pub bgt_credouv: Option<Decimal>,
    /// `BGT_MTRAR3112` : Restes à réaliser au 31 décembre.
    ///
    /// Sommes engagées mais pas encore payées ou encaissées à la clôture, en euros, avec un point décimal et sans espace entre les milliers. Propre au compte administratif ; aux autres étapes, rappel d'un compte administratif antérieur, ou vide.
    ///
    /// Exemple : `4313.20`.
    #[serde(rename = "BGT_MTRAR3112", default, skip_serializing_if = "Option::is_none")]
    pub bgt_mtrar3112: Option<Decimal>,
    /// `BGT_ARTSPE` : Spécialisation de l'article au vote.
    ///
    /// Écrire « spécialisé » si l'assemblée a voté cet article séparément, « non spécialisé » sinon, en minuscules. Peut rester vide.
    ///
    /// Exemple : `non spécialisé`.
    #[serde(rename = "BGT_ARTSPE", default, skip_serializing_if = "Option::is_none")]
    pub bgt_artspe: Option<BgtArtspe>,
}

impl Record for LigneBudget {
    const DATA_SET: &'static str = "budget";
    const VERSION: &'static str = "0.8.3";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.bgt_natdec);
        row.put(&self.bgt_annee);
        row.put(&self.bgt_siret);
        row.put(&self.bgt_nom);
        row.put(&self.bgt_contnat);
        row.put(&self.bgt_contnat_label);
        row.put(&self.bgt_nature);
        row.put(&self.bgt_nature_label);
        row.put_option(&self.bgt_fonction);
        row.put_option(&self.bgt_fonction_label);
        row.put_option(&self.bgt_operation);
        row.put(&self.bgt_section);
        row.put(&self.bgt_opbudg);
        row.put(&self.bgt_codrd);
        row.put_option(&self.bgt_mtreal);
        row.put_option(&self.bgt_mtbudgprec);
        row.put_option(&self.bgt_mtrarprec);
        row.put_option(&self.bgt_mtpropnouv);
        row.put_option(&self.bgt_mtprev);
        row.put_option(&self.bgt_credouv);
        row.put_option(&self.bgt_mtrar3112);
        row.put_option(&self.bgt_artspe);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(LigneBudget {
            bgt_natdec: row.get(0)?,
            bgt_annee: row.get(1)?,
            bgt_siret: row.get(2)?,
            bgt_nom: row.get(3)?,
            bgt_contnat: row.get(4)?,
            bgt_contnat_label: row.get(5)?,
            bgt_nature: row.get(6)?,
            bgt_nature_label: row.get(7)?,
            bgt_fonction: row.get_option(8)?,
            bgt_fonction_label: row.get_option(9)?,
            bgt_operation: row.get_option(10)?,
            bgt_section: row.get(11)?,
            bgt_opbudg: row.get(12)?,
            bgt_codrd: row.get(13)?,
            bgt_mtreal: row.get_option(14)?,
            bgt_mtbudgprec: row.get_option(15)?,
            bgt_mtrarprec: row.get_option(16)?,
            bgt_mtpropnouv: row.get_option(17)?,
            bgt_mtprev: row.get_option(18)?,
            bgt_credouv: row.get_option(19)?,
            bgt_mtrar3112: row.get_option(20)?,
            bgt_artspe: row.get_option(21)?,
        })
    }
}

/// Valeurs de `BGT_NATDEC` : Type de document budgétaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BgtNatdec {
    /// `budget primitif`
    #[serde(rename = "budget primitif")]
    BudgetPrimitif,
    /// `budget supplémentaire`
    #[serde(rename = "budget supplémentaire")]
    BudgetSupplementaire,
    /// `décision modificative`
    #[serde(rename = "décision modificative")]
    DecisionModificative,
    /// `compte administratif`
    #[serde(rename = "compte administratif")]
    CompteAdministratif,
}

impl BgtNatdec {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::BudgetPrimitif,
        Self::BudgetSupplementaire,
        Self::DecisionModificative,
        Self::CompteAdministratif,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BudgetPrimitif => "budget primitif",
            Self::BudgetSupplementaire => "budget supplémentaire",
            Self::DecisionModificative => "décision modificative",
            Self::CompteAdministratif => "compte administratif",
        }
    }
}

crate::record::enumeration_cell!(BgtNatdec);

/// Valeurs de `BGT_SECTION` : Partie fonctionnement ou investissement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BgtSection {
    /// `investissement`
    #[serde(rename = "investissement")]
    Investissement,
    /// `fonctionnement`
    #[serde(rename = "fonctionnement")]
    Fonctionnement,
}

impl BgtSection {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::Investissement, Self::Fonctionnement];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Investissement => "investissement",
            Self::Fonctionnement => "fonctionnement",
        }
    }
}

crate::record::enumeration_cell!(BgtSection);

/// Valeurs de `BGT_OPBUDG` : Mouvement réel ou d'ordre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BgtOpbudg {
    /// `réel`
    #[serde(rename = "réel")]
    Reel,
    /// `ordre`
    #[serde(rename = "ordre")]
    Ordre,
}

impl BgtOpbudg {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::Reel, Self::Ordre];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reel => "réel",
            Self::Ordre => "ordre",
        }
    }
}

crate::record::enumeration_cell!(BgtOpbudg);

/// Valeurs de `BGT_CODRD` : Sens de la ligne budgétaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BgtCodrd {
    /// `recette`
    #[serde(rename = "recette")]
    Recette,
    /// `dépense`
    #[serde(rename = "dépense")]
    Depense,
}

impl BgtCodrd {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::Recette, Self::Depense];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recette => "recette",
            Self::Depense => "dépense",
        }
    }
}

crate::record::enumeration_cell!(BgtCodrd);

/// Valeurs de `BGT_ARTSPE` : Spécialisation de l'article au vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BgtArtspe {
    /// `non spécialisé`
    #[serde(rename = "non spécialisé")]
    NonSpecialise,
    /// `spécialisé`
    #[serde(rename = "spécialisé")]
    Specialise,
}

impl BgtArtspe {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::NonSpecialise, Self::Specialise];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NonSpecialise => "non spécialisé",
            Self::Specialise => "spécialisé",
        }
    }
}

crate::record::enumeration_cell!(BgtArtspe);
