// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::document::{DocumentRecord, decimal, wrapped_items, wrapped_list};
use crate::record::Siret;

/// Acheteur public.
///
/// L'organisme qui achète, par son SIRET.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Acheteur {
    /// `id` : SIRET de l'acheteur.
    ///
    /// Les 14 chiffres du SIRET, sans espace.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "id")]
    pub id: Siret,
}

/// Acte de sous-traitance.
///
/// Un acte spécial de sous-traitance, tel qu'il fut notifié.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ActeSousTraitance {
    /// `id` : Numéro de l'acte.
    ///
    /// Le rang de l'acte dans le marché, à partir de 1.
    ///
    /// Exemple : `1`.
    #[serde(rename = "id")]
    pub id: u32,
    /// `sousTraitant` : Sous-traitant.
    ///
    /// L'entreprise qui exécute une part du marché.
    #[serde(rename = "sousTraitant")]
    pub sous_traitant: Operateur,
    /// `dureeMois` : Durée en mois.
    ///
    /// La durée de la sous-traitance à l'origine, en mois entiers.
    ///
    /// Exemple : `6`.
    #[serde(rename = "dureeMois")]
    pub duree_mois: u32,
    /// `dateNotification` : Date de notification.
    ///
    /// Le jour où l'acte a été notifié au sous-traitant, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-06-01`.
    #[serde(rename = "dateNotification")]
    pub date_notification: NaiveDate,
    /// `datePublicationDonnees` : Date de publication.
    ///
    /// Le jour où les données de l'acte ont été publiées, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-06-10`.
    #[serde(rename = "datePublicationDonnees")]
    pub date_publication_donnees: NaiveDate,
    /// `montant` : Montant hors taxes.
    ///
    /// La part du marché sous-traitée, en euros hors taxes. Au moins 1.
    ///
    /// Exemple : `23000.5`.
    #[serde(rename = "montant", with = "decimal")]
    pub montant: Decimal,
    /// `variationPrix` : Variation du prix.
    ///
    /// Si le prix est ferme, actualisable ou révisable.
    ///
    /// Exemple : `Ferme`.
    #[serde(rename = "variationPrix")]
    pub variation_prix: VariationPrix,
}

/// Autorité concédante.
///
/// L'organisme qui concède, par son SIRET.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct AutoriteConcedante {
    /// `id` : SIRET de l'autorité.
    ///
    /// Les 14 chiffres du SIRET, sans espace.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "id")]
    pub id: Siret,
}

/// Contrat de concession.
///
/// Une concession ou une délégation signée : qui concède, quoi, à qui, pour quelle valeur, puis son exécution et ce qui a changé depuis.
///
/// Un `contrat-concession` de `marches-publics` 2.0.3. Source : <https://github.com/139bercy/format-commande-publique>.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ContratConcession {
    /// `id` : Numéro du contrat.
    ///
    /// Numéro que l'autorité concédante a donné au contrat, unique chez elle : de 1 à 16 caractères.
    ///
    /// Exemple : `CC-2024-003`.
    #[serde(rename = "id")]
    pub id: String,
    /// `autoriteConcedante` : Autorité concédante.
    ///
    /// L'organisme qui concède.
    #[serde(rename = "autoriteConcedante")]
    pub autorite_concedante: AutoriteConcedante,
    /// `nature` : Nature.
    ///
    /// Concession de travaux, de service, de service public, ou délégation.
    ///
    /// Exemple : `Délégation de service public`.
    #[serde(rename = "nature")]
    pub nature: NatureConcession,
    /// `objet` : Objet.
    ///
    /// En quelques mots, ce qui est concédé. 1 000 caractères au plus.
    ///
    /// Exemple : `Exploitation du réseau de chaleur`.
    #[serde(rename = "objet")]
    pub objet: String,
    /// `procedure` : Procédure.
    ///
    /// La procédure suivie pour passer le contrat.
    ///
    /// Exemple : `Procédure négociée ouverte`.
    #[serde(rename = "procedure")]
    pub procedure: ProcedureConcession,
    /// `dureeMois` : Durée en mois.
    ///
    /// La durée du contrat, en mois entiers.
    ///
    /// Exemple : `120`.
    #[serde(rename = "dureeMois")]
    pub duree_mois: u32,
    /// `dateSignature` : Date de signature.
    ///
    /// Le jour où l'autorité concédante a signé, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-04-02`.
    #[serde(rename = "dateSignature")]
    pub date_signature: NaiveDate,
    /// `datePublicationDonnees` : Date de publication.
    ///
    /// Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-04-12`.
    #[serde(rename = "datePublicationDonnees")]
    pub date_publication_donnees: NaiveDate,
    /// `dateDebutExecution` : Début de l'exécution.
    ///
    /// Le jour où l'exécution du contrat a commencé, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-05-01`.
    #[serde(rename = "dateDebutExecution")]
    pub date_debut_execution: NaiveDate,
    /// `valeurGlobale` : Valeur globale.
    ///
    /// La valeur attribuée du contrat, en euros hors taxes. Au moins 1.
    ///
    /// Exemple : `1250000`.
    #[serde(rename = "valeurGlobale", with = "decimal")]
    pub valeur_globale: Decimal,
    /// `montantSubventionPublique` : Subvention publique.
    ///
    /// Les subventions et autres avantages financiers accordés, en euros ; 0 s'il n'y en a pas.
    ///
    /// Exemple : `0`.
    #[serde(rename = "montantSubventionPublique", with = "decimal")]
    pub montant_subvention_publique: Decimal,
    /// `donneesExecution` : Données d'exécution.
    ///
    /// Année par année, les investissements et les tarifs. Absent à la première publication.
    #[serde(
        rename = "donneesExecution",
        with = "donnees_annuelles",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    #[builder(default)]
    pub donnees_execution: Vec<DonneesAnnuelles>,
    /// `concessionnaires` : Concessionnaires.
    ///
    /// Les entreprises qui ont obtenu le contrat, une au moins.
    #[serde(rename = "concessionnaires", with = "concessionnaire")]
    pub concessionnaires: Vec<Operateur>,
    /// `considerationsSociales` : Considérations sociales.
    ///
    /// Comment le contrat tient compte du social, ou « Pas de considération sociale ».
    #[serde(rename = "considerationsSociales", with = "consideration_sociale")]
    pub considerations_sociales: Vec<ConsiderationSocialeConcession>,
    /// `considerationsEnvironnementales` : Considérations environnementales.
    ///
    /// Comment le contrat tient compte de l'environnement, ou « Pas de considération environnementale ».
    #[serde(rename = "considerationsEnvironnementales", with = "consideration_environnementale")]
    pub considerations_environnementales: Vec<ConsiderationEnvironnementale>,
    /// `modifications` : Modifications.
    ///
    /// Ce qui a changé dans le contrat depuis sa publication, dans l'ordre.
    #[serde(rename = "modifications", with = "modification", default, skip_serializing_if = "Vec::is_empty")]
    #[builder(default)]
    pub modifications: Vec<ModificationConcession>,
}

/// Données d'une année d'exécution.
///
/// Ce que le concessionnaire a investi et les tarifs qu'il applique.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct DonneesAnnuelles {
    /// `datePublicationDonneesExecution` : Date de publication.
    ///
    /// Le jour où ces données ont été publiées, AAAA-MM-JJ.
    ///
    /// Exemple : `2025-03-01`.
    #[serde(rename = "datePublicationDonneesExecution")]
    pub date_publication_donnees_execution: NaiveDate,
    /// `depensesInvestissement` : Dépenses d'investissement.
    ///
    /// Les dépenses d'investissement du concessionnaire, en euros.
    ///
    /// Exemple : `48000`.
    #[serde(rename = "depensesInvestissement", with = "decimal")]
    pub depenses_investissement: Decimal,
    /// `tarifs` : Tarifs.
    ///
    /// Les principaux tarifs payés par les usagers, un au moins.
    #[serde(rename = "tarifs", with = "tarif")]
    pub tarifs: Vec<Tarif>,
}

/// Lieu d'exécution.
///
/// Un lieu, par son code et la sorte de ce code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct LieuExecution {
    /// `code` : Code du lieu.
    ///
    /// Code postal, ou code officiel géographique de la commune, du canton, de l'arrondissement, du département, de la région ou du pays.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "code")]
    pub code: String,
    /// `typeCode` : Sorte de code.
    ///
    /// À quelle nomenclature le code appartient.
    ///
    /// Exemple : `Code commune`.
    #[serde(rename = "typeCode")]
    pub type_code: TypeCodeLieu,
}

/// Marché public.
///
/// Un marché ou un lot notifié : qui achète, quoi, comment, à qui et pour combien, puis ce qui a changé depuis.
///
/// Un `marche` de `marches-publics` 2.0.3. Source : <https://github.com/139bercy/format-commande-publique>.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Marche {
    /// `id` : Numéro du marché.
    ///
    /// Numéro que l'acheteur a donné au marché, unique chez lui : de 1 à 16 caractères, de préférence des lettres, chiffres, tirets et soulignés.
    ///
    /// Exemple : `2024-0012`.
    #[serde(rename = "id")]
    pub id: String,
    /// `acheteur` : Acheteur.
    ///
    /// L'organisme qui a passé le marché ; pour un groupement, celui qui a mené la procédure au nom des autres.
    #[serde(rename = "acheteur")]
    pub acheteur: Acheteur,
    /// `nature` : Nature.
    ///
    /// Ce qu'est le contrat : un marché ordinaire, de partenariat, ou de défense et de sécurité.
    ///
    /// Exemple : `Marché`.
    #[serde(rename = "nature")]
    pub nature: NatureMarche,
    /// `objet` : Objet.
    ///
    /// En quelques mots, ce qui est acheté. 1 000 caractères au plus.
    ///
    /// Exemple : `Réfection de la toiture du gymnase`.
    #[serde(rename = "objet")]
    pub objet: String,
    /// `codeCPV` : Code CPV.
    ///
    /// 8 chiffres de la nomenclature européenne des achats (CPV) qui disent au mieux ce qui est acheté, suivis ou non d'un tiret et de leur clé de contrôle.
    ///
    /// Exemple : `45261900-3`.
    #[serde(rename = "codeCPV")]
    pub code_cpv: String,
    /// `techniques` : Techniques d'achat.
    ///
    /// Les techniques d'achat employées, ou « Sans objet » s'il n'y en a pas.
    #[serde(rename = "techniques", with = "technique")]
    pub techniques: Vec<Technique>,
    /// `modalitesExecution` : Modalités d'exécution.
    ///
    /// Comment le marché s'exécute : par tranches, bons de commande ou marchés subséquents, ou « Sans objet ».
    #[serde(rename = "modalitesExecution", with = "modalite_execution")]
    pub modalites_execution: Vec<ModaliteExecution>,
    /// `idAccordCadre` : Numéro de l'accord-cadre.
    ///
    /// Pour un marché subséquent, le numéro de l'accord-cadre dont il découle. Absent sinon.
    ///
    /// Exemple : `2023-0004`.
    #[serde(rename = "idAccordCadre", default, skip_serializing_if = "Option::is_none")]
    pub id_accord_cadre: Option<String>,
    /// `marcheInnovant` : Marché innovant.
    ///
    /// Vrai si le marché porte sur des travaux, fournitures ou services innovants.
    ///
    /// Exemple : `false`.
    #[serde(rename = "marcheInnovant")]
    pub marche_innovant: bool,
    /// `ccag` : CCAG.
    ///
    /// Le cahier des clauses administratives générales auquel le marché renvoie, ou « Pas de CCAG ».
    ///
    /// Exemple : `Travaux`.
    #[serde(rename = "ccag")]
    pub ccag: Ccag,
    /// `offresRecues` : Nombre d'offres reçues.
    ///
    /// Combien d'offres l'acheteur a reçues, celles qui ont été écartées comprises. Au moins 1.
    ///
    /// Exemple : `4`.
    #[serde(rename = "offresRecues")]
    pub offres_recues: u32,
    /// `attributionAvance` : Avance accordée.
    ///
    /// Vrai si une avance a été accordée au titulaire.
    ///
    /// Exemple : `true`.
    #[serde(rename = "attributionAvance")]
    pub attribution_avance: bool,
    /// `tauxAvance` : Taux de l'avance.
    ///
    /// La part du montant versée d'avance, entre 0 et 1 : 0.1 pour 10 %. 0 avec une avance accordée veut dire que le taux n'est pas connu.
    ///
    /// Exemple : `0.1`.
    #[serde(
        rename = "tauxAvance",
        with = "decimal::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub taux_avance: Option<Decimal>,
    /// `typeGroupementOperateurs` : Groupement d'entreprises.
    ///
    /// La forme du groupement des titulaires, ou « Pas de groupement ».
    ///
    /// Exemple : `Pas de groupement`.
    #[serde(rename = "typeGroupementOperateurs")]
    pub type_groupement_operateurs: TypeGroupementOperateurs,
    /// `sousTraitanceDeclaree` : Sous-traitance déclarée.
    ///
    /// Vrai si les titulaires ont déclaré des sous-traitants à la notification.
    ///
    /// Exemple : `false`.
    #[serde(rename = "sousTraitanceDeclaree")]
    pub sous_traitance_declaree: bool,
    /// `actesSousTraitance` : Actes de sous-traitance.
    ///
    /// Les actes spéciaux de sous-traitance notifiés, dans leur ordre. Absent s'il n'y en a pas.
    #[serde(
        rename = "actesSousTraitance",
        with = "acte_sous_traitance",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    #[builder(default)]
    pub actes_sous_traitance: Vec<ActeSousTraitance>,
    /// `procedure` : Procédure.
    ///
    /// La procédure suivie pour passer le marché.
    ///
    /// Exemple : `Procédure adaptée`.
    #[serde(rename = "procedure")]
    pub procedure: ProcedureMarche,
    /// `lieuExecution` : Lieu d'exécution.
    ///
    /// Le lieu principal où le marché s'exécute.
    #[serde(rename = "lieuExecution")]
    pub lieu_execution: LieuExecution,
    /// `dureeMois` : Durée en mois.
    ///
    /// La durée prévue à l'origine, tranches et reconductions comprises, en mois entiers. Un changement se dit dans les modifications, pas ici.
    ///
    /// Exemple : `12`.
    #[serde(rename = "dureeMois")]
    pub duree_mois: u32,
    /// `dateNotification` : Date de notification.
    ///
    /// Le jour où le marché a été notifié au titulaire, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-05-15`.
    #[serde(rename = "dateNotification")]
    pub date_notification: NaiveDate,
    /// `datePublicationDonnees` : Date de première publication.
    ///
    /// Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ. Elle ne change plus ensuite.
    ///
    /// Exemple : `2024-05-25`.
    #[serde(rename = "datePublicationDonnees")]
    pub date_publication_donnees: NaiveDate,
    /// `montant` : Montant hors taxes.
    ///
    /// Le montant forfaitaire ou le maximum estimé, en euros hors taxes, avec un point pour les centimes. Au moins 1.
    ///
    /// Exemple : `575000`.
    #[serde(rename = "montant", with = "decimal")]
    pub montant: Decimal,
    /// `typesPrix` : Types de prix.
    ///
    /// Si le prix est définitif (ferme, actualisable, révisable) ou provisoire.
    #[serde(rename = "typesPrix", with = "type_prix")]
    pub types_prix: Vec<TypePrix>,
    /// `formePrix` : Forme du prix.
    ///
    /// Prix unitaire, forfaitaire, ou les deux.
    ///
    /// Exemple : `Forfaitaire`.
    #[serde(rename = "formePrix")]
    pub forme_prix: FormePrix,
    /// `origineUE` : Part d'origine européenne.
    ///
    /// Pour les denrées, véhicules, produits de santé et habillement : la part des produits venant de l'Union européenne, entre 0 et 1.
    ///
    /// Exemple : `0.6`.
    #[serde(
        rename = "origineUE",
        with = "decimal::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub origine_ue: Option<Decimal>,
    /// `origineFrance` : Part d'origine française.
    ///
    /// De même pour la part venant de France ; elle ne dépasse pas la part européenne.
    ///
    /// Exemple : `0.2`.
    #[serde(
        rename = "origineFrance",
        with = "decimal::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub origine_france: Option<Decimal>,
    /// `titulaires` : Titulaires.
    ///
    /// Les entreprises qui ont obtenu le marché, une au moins.
    #[serde(rename = "titulaires", with = "titulaire")]
    pub titulaires: Vec<Operateur>,
    /// `considerationsSociales` : Considérations sociales.
    ///
    /// Comment le marché tient compte du social, ou « Pas de considération sociale ».
    #[serde(rename = "considerationsSociales", with = "consideration_sociale")]
    pub considerations_sociales: Vec<ConsiderationSocialeMarche>,
    /// `considerationsEnvironnementales` : Considérations environnementales.
    ///
    /// Comment le marché tient compte de l'environnement, ou « Pas de considération environnementale ».
    #[serde(rename = "considerationsEnvironnementales", with = "consideration_environnementale")]
    pub considerations_environnementales: Vec<ConsiderationEnvironnementale>,
    /// `modificationsActesSousTraitance` : Modifications d'actes de sous-traitance.
    ///
    /// Ce qui a changé dans les actes de sous-traitance depuis leur publication, dans l'ordre. L'acte lui-même reste tel qu'il fut publié.
    #[serde(
        rename = "modificationsActesSousTraitance",
        with = "modification_acte_sous_traitance",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    #[builder(default)]
    pub modifications_actes_sous_traitance: Vec<ModificationActeSousTraitance>,
    /// `modifications` : Modifications.
    ///
    /// Ce qui a changé dans le marché depuis sa publication, dans l'ordre. Les autres champs restent tels qu'ils furent publiés.
    #[serde(rename = "modifications", with = "modification", default, skip_serializing_if = "Vec::is_empty")]
    #[builder(default)]
    pub modifications: Vec<ModificationMarche>,
}

/// Modification d'un acte de sous-traitance.
///
/// Ce qui a changé dans un acte de sous-traitance : seules les valeurs nouvelles sont données.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ModificationActeSousTraitance {
    /// `id` : Numéro de l'acte modifié.
    ///
    /// Le numéro de l'acte de sous-traitance qui change.
    ///
    /// Exemple : `1`.
    #[serde(rename = "id")]
    pub id: u32,
    /// `dureeMois` : Nouvelle durée.
    ///
    /// La nouvelle durée en mois, si elle change.
    ///
    /// Exemple : `8`.
    #[serde(rename = "dureeMois", default, skip_serializing_if = "Option::is_none")]
    pub duree_mois: Option<u32>,
    /// `dateNotificationModificationSousTraitance` : Date de notification.
    ///
    /// Le jour où le changement a été notifié au sous-traitant, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-09-01`.
    #[serde(rename = "dateNotificationModificationSousTraitance")]
    pub date_notification_modification_sous_traitance: NaiveDate,
    /// `montant` : Nouveau montant.
    ///
    /// Le nouveau montant hors taxes, s'il change.
    ///
    /// Exemple : `25000`.
    #[serde(rename = "montant", with = "decimal::option", default, skip_serializing_if = "Option::is_none")]
    pub montant: Option<Decimal>,
    /// `datePublicationDonnees` : Date de publication.
    ///
    /// Le jour où ce changement a été publié, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-09-10`.
    #[serde(rename = "datePublicationDonnees")]
    pub date_publication_donnees: NaiveDate,
}

/// Modification d'un contrat de concession.
///
/// Ce qui a changé dans le contrat : seules les valeurs nouvelles sont données.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ModificationConcession {
    /// `id` : Numéro de la modification.
    ///
    /// Le rang de la modification dans le contrat, à partir de 1.
    ///
    /// Exemple : `1`.
    #[serde(rename = "id")]
    pub id: u32,
    /// `dateSignatureModification` : Date de signature.
    ///
    /// Le jour où l'autorité concédante a signé la modification, AAAA-MM-JJ.
    ///
    /// Exemple : `2025-01-15`.
    #[serde(rename = "dateSignatureModification")]
    pub date_signature_modification: NaiveDate,
    /// `datePublicationDonneesModification` : Date de publication.
    ///
    /// Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
    ///
    /// Exemple : `2025-01-20`.
    #[serde(rename = "datePublicationDonneesModification")]
    pub date_publication_donnees_modification: NaiveDate,
    /// `dureeMois` : Nouvelle durée.
    ///
    /// La nouvelle durée en mois, si elle change.
    ///
    /// Exemple : `132`.
    #[serde(rename = "dureeMois", default, skip_serializing_if = "Option::is_none")]
    pub duree_mois: Option<u32>,
    /// `valeurGlobale` : Nouvelle valeur globale.
    ///
    /// La nouvelle valeur, en euros hors taxes, si elle change.
    ///
    /// Exemple : `1400000`.
    #[serde(
        rename = "valeurGlobale",
        with = "decimal::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub valeur_globale: Option<Decimal>,
}

/// Modification d'un marché.
///
/// Ce qui a changé dans le marché : seules les valeurs nouvelles sont données.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ModificationMarche {
    /// `id` : Numéro de la modification.
    ///
    /// Le rang de la modification dans le marché, à partir de 1.
    ///
    /// Exemple : `1`.
    #[serde(rename = "id")]
    pub id: u32,
    /// `dateNotificationModification` : Date de notification.
    ///
    /// Le jour où la modification a été notifiée au titulaire, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-10-18`.
    #[serde(rename = "dateNotificationModification")]
    pub date_notification_modification: NaiveDate,
    /// `datePublicationDonneesModification` : Date de publication.
    ///
    /// Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
    ///
    /// Exemple : `2024-10-20`.
    #[serde(rename = "datePublicationDonneesModification")]
    pub date_publication_donnees_modification: NaiveDate,
    /// `dureeMois` : Nouvelle durée.
    ///
    /// La nouvelle durée en mois, si elle change.
    ///
    /// Exemple : `18`.
    #[serde(rename = "dureeMois", default, skip_serializing_if = "Option::is_none")]
    pub duree_mois: Option<u32>,
    /// `montant` : Nouveau montant.
    ///
    /// Le nouveau montant hors taxes, s'il change.
    ///
    /// Exemple : `600000`.
    #[serde(rename = "montant", with = "decimal::option", default, skip_serializing_if = "Option::is_none")]
    pub montant: Option<Decimal>,
    /// `titulaires` : Nouveaux titulaires.
    ///
    /// Tous les titulaires après le changement, s'ils changent.
    #[serde(rename = "titulaires", with = "titulaire", default, skip_serializing_if = "Vec::is_empty")]
    #[builder(default)]
    pub titulaires: Vec<Operateur>,
}

/// Entreprise.
///
/// Une entreprise titulaire, concessionnaire ou sous-traitante, par son identifiant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Operateur {
    /// `typeIdentifiant` : Sorte d'identifiant.
    ///
    /// SIRET pour une entreprise française ; sinon numéro de TVA, TAHITI, RIDET, ou une autre sorte.
    ///
    /// Exemple : `SIRET`.
    #[serde(rename = "typeIdentifiant")]
    pub type_identifiant: TypeIdentifiant,
    /// `id` : Identifiant.
    ///
    /// L'identifiant de l'entreprise, de la sorte annoncée, sans espace.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "id")]
    pub id: String,
}

/// Tarif.
///
/// Ce que paie l'usager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Tarif {
    /// `intituleTarif` : Intitulé.
    ///
    /// À quoi le tarif donne droit. 256 caractères au plus.
    ///
    /// Exemple : `Abonnement annuel`.
    #[serde(rename = "intituleTarif")]
    pub intitule_tarif: String,
    /// `tarif` : Tarif.
    ///
    /// Le prix en euros.
    ///
    /// Exemple : `14.29`.
    #[serde(rename = "tarif", with = "decimal")]
    pub tarif: Decimal,
}

impl DocumentRecord for Marche {
    const DATA_SET: &'static str = "marches-publics";
    const VERSION: &'static str = "2.0.3";
    const KIND: &'static str = "marche";
}

impl DocumentRecord for ContratConcession {
    const DATA_SET: &'static str = "marches-publics";
    const VERSION: &'static str = "2.0.3";
    const KIND: &'static str = "contrat-concession";
}

/// Cahier des clauses administratives générales.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ccag {
    /// `Travaux`
    #[serde(rename = "Travaux")]
    Travaux,
    /// `Maitrise d'œuvre`
    #[serde(rename = "Maitrise d'œuvre")]
    MaitriseDOeuvre,
    /// `Fournitures courantes et services`
    #[serde(rename = "Fournitures courantes et services")]
    FournituresCourantesEtServices,
    /// `Marchés industriels`
    #[serde(rename = "Marchés industriels")]
    MarchesIndustriels,
    /// `Prestations intellectuelles`
    #[serde(rename = "Prestations intellectuelles")]
    PrestationsIntellectuelles,
    /// `Techniques de l'information et de la communication`
    #[serde(rename = "Techniques de l'information et de la communication")]
    TechniquesDeLInformationEtDeLaCommunication,
    /// `Pas de CCAG`
    #[serde(rename = "Pas de CCAG")]
    PasDeCcag,
}

impl Ccag {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::Travaux,
        Self::MaitriseDOeuvre,
        Self::FournituresCourantesEtServices,
        Self::MarchesIndustriels,
        Self::PrestationsIntellectuelles,
        Self::TechniquesDeLInformationEtDeLaCommunication,
        Self::PasDeCcag,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Travaux => "Travaux",
            Self::MaitriseDOeuvre => "Maitrise d'œuvre",
            Self::FournituresCourantesEtServices => "Fournitures courantes et services",
            Self::MarchesIndustriels => "Marchés industriels",
            Self::PrestationsIntellectuelles => "Prestations intellectuelles",
            Self::TechniquesDeLInformationEtDeLaCommunication => {
                "Techniques de l'information et de la communication"
            }
            Self::PasDeCcag => "Pas de CCAG",
        }
    }
}

/// Considération environnementale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsiderationEnvironnementale {
    /// `Clause environnementale`
    #[serde(rename = "Clause environnementale")]
    ClauseEnvironnementale,
    /// `Critère environnemental`
    #[serde(rename = "Critère environnemental")]
    CritereEnvironnemental,
    /// `Pas de considération environnementale`
    #[serde(rename = "Pas de considération environnementale")]
    PasDeConsiderationEnvironnementale,
}

impl ConsiderationEnvironnementale {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [
        Self::ClauseEnvironnementale,
        Self::CritereEnvironnemental,
        Self::PasDeConsiderationEnvironnementale,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClauseEnvironnementale => "Clause environnementale",
            Self::CritereEnvironnemental => "Critère environnemental",
            Self::PasDeConsiderationEnvironnementale => "Pas de considération environnementale",
        }
    }
}

/// Considération sociale d'une concession.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsiderationSocialeConcession {
    /// `Clause sociale`
    #[serde(rename = "Clause sociale")]
    ClauseSociale,
    /// `Critère social`
    #[serde(rename = "Critère social")]
    CritereSocial,
    /// `Concession réservée`
    #[serde(rename = "Concession réservée")]
    ConcessionReservee,
    /// `Pas de considération sociale`
    #[serde(rename = "Pas de considération sociale")]
    PasDeConsiderationSociale,
}

impl ConsiderationSocialeConcession {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] =
        [Self::ClauseSociale, Self::CritereSocial, Self::ConcessionReservee, Self::PasDeConsiderationSociale];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClauseSociale => "Clause sociale",
            Self::CritereSocial => "Critère social",
            Self::ConcessionReservee => "Concession réservée",
            Self::PasDeConsiderationSociale => "Pas de considération sociale",
        }
    }
}

/// Considération sociale d'un marché.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsiderationSocialeMarche {
    /// `Clause sociale`
    #[serde(rename = "Clause sociale")]
    ClauseSociale,
    /// `Critère social`
    #[serde(rename = "Critère social")]
    CritereSocial,
    /// `Marché réservé`
    #[serde(rename = "Marché réservé")]
    MarcheReserve,
    /// `Pas de considération sociale`
    #[serde(rename = "Pas de considération sociale")]
    PasDeConsiderationSociale,
}

impl ConsiderationSocialeMarche {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] =
        [Self::ClauseSociale, Self::CritereSocial, Self::MarcheReserve, Self::PasDeConsiderationSociale];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClauseSociale => "Clause sociale",
            Self::CritereSocial => "Critère social",
            Self::MarcheReserve => "Marché réservé",
            Self::PasDeConsiderationSociale => "Pas de considération sociale",
        }
    }
}

/// Forme du prix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FormePrix {
    /// `Unitaire`
    #[serde(rename = "Unitaire")]
    Unitaire,
    /// `Forfaitaire`
    #[serde(rename = "Forfaitaire")]
    Forfaitaire,
    /// `Mixte`
    #[serde(rename = "Mixte")]
    Mixte,
}

impl FormePrix {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Unitaire, Self::Forfaitaire, Self::Mixte];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unitaire => "Unitaire",
            Self::Forfaitaire => "Forfaitaire",
            Self::Mixte => "Mixte",
        }
    }
}

/// Modalité d'exécution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ModaliteExecution {
    /// `Tranches`
    #[serde(rename = "Tranches")]
    Tranches,
    /// `Bons de commande`
    #[serde(rename = "Bons de commande")]
    BonsDeCommande,
    /// `Marchés subséquents`
    #[serde(rename = "Marchés subséquents")]
    MarchesSubsequents,
    /// `Sans objet`
    #[serde(rename = "Sans objet")]
    SansObjet,
}

impl ModaliteExecution {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] =
        [Self::Tranches, Self::BonsDeCommande, Self::MarchesSubsequents, Self::SansObjet];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tranches => "Tranches",
            Self::BonsDeCommande => "Bons de commande",
            Self::MarchesSubsequents => "Marchés subséquents",
            Self::SansObjet => "Sans objet",
        }
    }
}

/// Nature d'un contrat de concession.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NatureConcession {
    /// `Concession de travaux`
    #[serde(rename = "Concession de travaux")]
    ConcessionDeTravaux,
    /// `Concession de service`
    #[serde(rename = "Concession de service")]
    ConcessionDeService,
    /// `Concession de service public`
    #[serde(rename = "Concession de service public")]
    ConcessionDeServicePublic,
    /// `Délégation de service public`
    #[serde(rename = "Délégation de service public")]
    DelegationDeServicePublic,
}

impl NatureConcession {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::ConcessionDeTravaux,
        Self::ConcessionDeService,
        Self::ConcessionDeServicePublic,
        Self::DelegationDeServicePublic,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConcessionDeTravaux => "Concession de travaux",
            Self::ConcessionDeService => "Concession de service",
            Self::ConcessionDeServicePublic => "Concession de service public",
            Self::DelegationDeServicePublic => "Délégation de service public",
        }
    }
}

/// Nature d'un marché.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NatureMarche {
    /// `Marché`
    #[serde(rename = "Marché")]
    Marche,
    /// `Marché de partenariat`
    #[serde(rename = "Marché de partenariat")]
    MarcheDePartenariat,
    /// `Marché de défense ou de sécurité`
    #[serde(rename = "Marché de défense ou de sécurité")]
    MarcheDeDefenseOuDeSecurite,
}

impl NatureMarche {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Marche, Self::MarcheDePartenariat, Self::MarcheDeDefenseOuDeSecurite];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Marche => "Marché",
            Self::MarcheDePartenariat => "Marché de partenariat",
            Self::MarcheDeDefenseOuDeSecurite => "Marché de défense ou de sécurité",
        }
    }
}

/// Procédure de passation d'une concession.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProcedureConcession {
    /// `Procédure négociée ouverte`
    #[serde(rename = "Procédure négociée ouverte")]
    ProcedureNegocieeOuverte,
    /// `Procédure non négociée ouverte`
    #[serde(rename = "Procédure non négociée ouverte")]
    ProcedureNonNegocieeOuverte,
    /// `Procédure négociée restreinte`
    #[serde(rename = "Procédure négociée restreinte")]
    ProcedureNegocieeRestreinte,
    /// `Procédure non négociée restreinte`
    #[serde(rename = "Procédure non négociée restreinte")]
    ProcedureNonNegocieeRestreinte,
}

impl ProcedureConcession {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::ProcedureNegocieeOuverte,
        Self::ProcedureNonNegocieeOuverte,
        Self::ProcedureNegocieeRestreinte,
        Self::ProcedureNonNegocieeRestreinte,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProcedureNegocieeOuverte => "Procédure négociée ouverte",
            Self::ProcedureNonNegocieeOuverte => "Procédure non négociée ouverte",
            Self::ProcedureNegocieeRestreinte => "Procédure négociée restreinte",
            Self::ProcedureNonNegocieeRestreinte => "Procédure non négociée restreinte",
        }
    }
}

/// Procédure de passation d'un marché.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProcedureMarche {
    /// `Procédure adaptée`
    #[serde(rename = "Procédure adaptée")]
    ProcedureAdaptee,
    /// `Appel d'offres ouvert`
    #[serde(rename = "Appel d'offres ouvert")]
    AppelDOffresOuvert,
    /// `Appel d'offres restreint`
    #[serde(rename = "Appel d'offres restreint")]
    AppelDOffresRestreint,
    /// `Procédure avec négociation`
    #[serde(rename = "Procédure avec négociation")]
    ProcedureAvecNegociation,
    /// `Marché passé sans publicité ni mise en concurrence préalable`
    #[serde(rename = "Marché passé sans publicité ni mise en concurrence préalable")]
    MarchePasseSansPubliciteNiMiseEnConcurrencePrealable,
    /// `Dialogue compétitif`
    #[serde(rename = "Dialogue compétitif")]
    DialogueCompetitif,
}

impl ProcedureMarche {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 6] = [
        Self::ProcedureAdaptee,
        Self::AppelDOffresOuvert,
        Self::AppelDOffresRestreint,
        Self::ProcedureAvecNegociation,
        Self::MarchePasseSansPubliciteNiMiseEnConcurrencePrealable,
        Self::DialogueCompetitif,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProcedureAdaptee => "Procédure adaptée",
            Self::AppelDOffresOuvert => "Appel d'offres ouvert",
            Self::AppelDOffresRestreint => "Appel d'offres restreint",
            Self::ProcedureAvecNegociation => "Procédure avec négociation",
            Self::MarchePasseSansPubliciteNiMiseEnConcurrencePrealable => {
                "Marché passé sans publicité ni mise en concurrence préalable"
            }
            Self::DialogueCompetitif => "Dialogue compétitif",
        }
    }
}

/// Technique d'achat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Technique {
    /// `Accord-cadre`
    #[serde(rename = "Accord-cadre")]
    AccordCadre,
    /// `Concours`
    #[serde(rename = "Concours")]
    Concours,
    /// `Système de qualification`
    #[serde(rename = "Système de qualification")]
    SystemeDeQualification,
    /// `Système d'acquisition dynamique`
    #[serde(rename = "Système d'acquisition dynamique")]
    SystemeDAcquisitionDynamique,
    /// `Catalogue électronique`
    #[serde(rename = "Catalogue électronique")]
    CatalogueElectronique,
    /// `Enchère électronique`
    #[serde(rename = "Enchère électronique")]
    EnchereElectronique,
    /// `Sans objet`
    #[serde(rename = "Sans objet")]
    SansObjet,
}

impl Technique {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::AccordCadre,
        Self::Concours,
        Self::SystemeDeQualification,
        Self::SystemeDAcquisitionDynamique,
        Self::CatalogueElectronique,
        Self::EnchereElectronique,
        Self::SansObjet,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccordCadre => "Accord-cadre",
            Self::Concours => "Concours",
            Self::SystemeDeQualification => "Système de qualification",
            Self::SystemeDAcquisitionDynamique => "Système d'acquisition dynamique",
            Self::CatalogueElectronique => "Catalogue électronique",
            Self::EnchereElectronique => "Enchère électronique",
            Self::SansObjet => "Sans objet",
        }
    }
}

/// Sorte de code d'un lieu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypeCodeLieu {
    /// `Code postal`
    #[serde(rename = "Code postal")]
    CodePostal,
    /// `Code commune`
    #[serde(rename = "Code commune")]
    CodeCommune,
    /// `Code arrondissement`
    #[serde(rename = "Code arrondissement")]
    CodeArrondissement,
    /// `Code canton`
    #[serde(rename = "Code canton")]
    CodeCanton,
    /// `Code département`
    #[serde(rename = "Code département")]
    CodeDepartement,
    /// `Code région`
    #[serde(rename = "Code région")]
    CodeRegion,
    /// `Code pays`
    #[serde(rename = "Code pays")]
    CodePays,
}

impl TypeCodeLieu {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::CodePostal,
        Self::CodeCommune,
        Self::CodeArrondissement,
        Self::CodeCanton,
        Self::CodeDepartement,
        Self::CodeRegion,
        Self::CodePays,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CodePostal => "Code postal",
            Self::CodeCommune => "Code commune",
            Self::CodeArrondissement => "Code arrondissement",
            Self::CodeCanton => "Code canton",
            Self::CodeDepartement => "Code département",
            Self::CodeRegion => "Code région",
            Self::CodePays => "Code pays",
        }
    }
}

/// Forme du groupement d'entreprises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypeGroupementOperateurs {
    /// `Conjoint`
    #[serde(rename = "Conjoint")]
    Conjoint,
    /// `Solidaire`
    #[serde(rename = "Solidaire")]
    Solidaire,
    /// `Pas de groupement`
    #[serde(rename = "Pas de groupement")]
    PasDeGroupement,
}

impl TypeGroupementOperateurs {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Conjoint, Self::Solidaire, Self::PasDeGroupement];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conjoint => "Conjoint",
            Self::Solidaire => "Solidaire",
            Self::PasDeGroupement => "Pas de groupement",
        }
    }
}

/// Sorte d'identifiant d'une entreprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypeIdentifiant {
    /// `SIRET`
    #[serde(rename = "SIRET")]
    Siret,
    /// `TVA`
    #[serde(rename = "TVA")]
    Tva,
    /// `TAHITI`
    #[serde(rename = "TAHITI")]
    Tahiti,
    /// `RIDET`
    #[serde(rename = "RIDET")]
    Ridet,
    /// `FRWF`
    #[serde(rename = "FRWF")]
    Frwf,
    /// `IREP`
    #[serde(rename = "IREP")]
    Irep,
    /// `HORS-UE`
    #[serde(rename = "HORS-UE")]
    HorsUe,
}

impl TypeIdentifiant {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] =
        [Self::Siret, Self::Tva, Self::Tahiti, Self::Ridet, Self::Frwf, Self::Irep, Self::HorsUe];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Siret => "SIRET",
            Self::Tva => "TVA",
            Self::Tahiti => "TAHITI",
            Self::Ridet => "RIDET",
            Self::Frwf => "FRWF",
            Self::Irep => "IREP",
            Self::HorsUe => "HORS-UE",
        }
    }
}

/// Type de prix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypePrix {
    /// `Définitif ferme`
    #[serde(rename = "Définitif ferme")]
    DefinitifFerme,
    /// `Définitif actualisable`
    #[serde(rename = "Définitif actualisable")]
    DefinitifActualisable,
    /// `Définitif révisable`
    #[serde(rename = "Définitif révisable")]
    DefinitifRevisable,
    /// `Provisoire`
    #[serde(rename = "Provisoire")]
    Provisoire,
}

impl TypePrix {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] =
        [Self::DefinitifFerme, Self::DefinitifActualisable, Self::DefinitifRevisable, Self::Provisoire];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DefinitifFerme => "Définitif ferme",
            Self::DefinitifActualisable => "Définitif actualisable",
            Self::DefinitifRevisable => "Définitif révisable",
            Self::Provisoire => "Provisoire",
        }
    }
}

/// Variation du prix d'une sous-traitance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VariationPrix {
    /// `Ferme`
    #[serde(rename = "Ferme")]
    Ferme,
    /// `Actualisable`
    #[serde(rename = "Actualisable")]
    Actualisable,
    /// `Révisable`
    #[serde(rename = "Révisable")]
    Revisable,
}

impl VariationPrix {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Ferme, Self::Actualisable, Self::Revisable];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ferme => "Ferme",
            Self::Actualisable => "Actualisable",
            Self::Revisable => "Révisable",
        }
    }
}

wrapped_items!(acte_sous_traitance, "acteSousTraitance");
wrapped_items!(concessionnaire, "concessionnaire");
wrapped_list!(consideration_environnementale, "considerationEnvironnementale");
wrapped_list!(consideration_sociale, "considerationSociale");
wrapped_items!(donnees_annuelles, "donneesAnnuelles");
wrapped_list!(modalite_execution, "modaliteExecution");
wrapped_items!(modification, "modification");
wrapped_items!(modification_acte_sous_traitance, "modificationActeSousTraitance");
wrapped_items!(tarif, "tarif");
wrapped_list!(technique, "technique");
wrapped_items!(titulaire, "titulaire");
wrapped_list!(type_prix, "typePrix");
