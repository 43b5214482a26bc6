// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Une délibération (`deliberations` 2.1.5).
///
/// Une ligne par délibération votée par l'assemblée d'une collectivité ou d'un établissement public local : qui a délibéré, quand, sur quoi, avec quel résultat de vote et quelle suite au contrôle de légalité.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/deliberations>, version 2.1.5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Deliberation {
    /// `COLL_NOM` : Collectivité ayant délibéré.
    ///
    /// Dénomination officielle de la collectivité ou de l'établissement public dont l'assemblée a voté, écrite de la même façon sur toutes les lignes. Obligatoire.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "COLL_NOM")]
    pub coll_nom: String,
    /// `COLL_SIRET` : SIRET de l'organisme qui délibère.
    ///
    /// Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "COLL_SIRET")]
    pub coll_siret: Siret,
    /// `DELIB_ID` : Numéro interne de l'acte.
    ///
    /// Numéro que la collectivité donne elle-même à l'acte, selon ses propres règles : chiffres, lettres et tirets conviennent. Obligatoire ; mieux vaut un numéro différent pour chaque délibération.
    ///
    /// Exemple : `2023-0148`.
    #[serde(rename = "DELIB_ID")]
    pub delib_id: String,
    /// `DELIB_DATE` : Jour du vote de l'assemblée.
    ///
    /// Jour où l'assemblée s'est prononcée, écrit AAAA-MM-JJ (2023-10-16 et non 16/10/2023). Obligatoire ; PREF_DATE ne peut pas être antérieure à ce jour.
    ///
    /// Exemple : `2023-10-16`.
    #[serde(rename = "DELIB_DATE")]
    pub delib_date: NaiveDate,
    /// `DELIB_MATIERE_CODE` : Code ACTES de la matière.
    ///
    /// Code à deux niveaux de la nomenclature ACTES, de 1.1 à 9.4 : un chiffre, un point, puis un ou deux chiffres. Obligatoire ; il désigne la même matière que DELIB_MATIERE_NOM. Dans un tableur, garder la colonne au format texte, sinon 7.10 devient 7.1.
    ///
    /// Exemple : `8.4`.
    #[serde(rename = "DELIB_MATIERE_CODE")]
    pub delib_matiere_code: String,
    /// `DELIB_MATIERE_NOM` : Intitulé ACTES de la matière.
    ///
    /// L'un des neuf intitulés ACTES de premier niveau, une barre oblique sans espace autour, puis l'intitulé de second niveau. Les neuf sont : commande publique, urbanisme, domaine et patrimoine, fonction publique, institutions et vie politique, libertés publiques et pouvoirs de police, finances locales, domaines de compétences par thèmes, autres domaines de compétences. Obligatoire, pour la même matière que DELIB_MATIERE_CODE.
    ///
    /// Exemple : `domaines de compétences par thèmes/aménagement du territoire`.
    #[serde(rename = "DELIB_MATIERE_NOM")]
    pub delib_matiere_nom: String,
    /// `DELIB_OBJET` : Ce que l'assemblée a décidé.
    ///
    /// Phrase courte, compréhensible par un habitant, qui dit sur quoi l'assemblée a statué ; souvent l'intitulé inscrit à l'ordre du jour. Texte libre, obligatoire.
    ///
    /// Exemple : `Création d'un parc public sur les bords du Clain`.
    #[serde(rename = "DELIB_OBJET")]
    pub delib_objet: String,
    /// `BUDGET_ANNEE` : Exercice budgétaire engagé.
    ///
    /// Une année (2023), ou deux années séparées par une barre oblique, la première avant la seconde (2023/2024). Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_NOM : les deux colonnes sont remplies, ou aucune.
    ///
    /// Exemple : `2023/2024`.
    #[serde(rename = "BUDGET_ANNEE", default, skip_serializing_if = "Option::is_none")]
    pub budget_annee: Option<String>,
    /// `BUDGET_NOM` : Budget principal ou annexe engagé.
    ///
    /// Libellé du budget que la décision engage, en texte libre. Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_ANNEE : les deux colonnes sont remplies, ou aucune.
    ///
    /// Exemple : `Budget principal`.
    #[serde(rename = "BUDGET_NOM", default, skip_serializing_if = "Option::is_none")]
    pub budget_nom: Option<String>,
    /// `PREF_ID` : Code du service contrôlant la légalité.
    ///
    /// Préfecture : PREF et trois caractères de département (PREF086, PREF02A). Sous-préfecture : SPREF, le département et le chiffre de l'arrondissement (SPREF0862) ; secrétariat général pour les affaires régionales : SGAR et le département. Vide si l'acte n'a pas été transmis.
    ///
    /// Exemple : `PREF086`.
    #[serde(rename = "PREF_ID", default, skip_serializing_if = "Option::is_none")]
    pub pref_id: Option<String>,
    /// `PREF_DATE` : Jour de réception par l'État.
    ///
    /// Jour où le service de l'État désigné par PREF_ID a enregistré l'acte, écrit AAAA-MM-JJ. Ne peut pas précéder DELIB_DATE ; le même jour convient. Vide tant que l'acte n'est pas transmis ou que ce jour n'est pas connu.
    ///
    /// Exemple : `2023-10-20`.
    #[serde(rename = "PREF_DATE", default, skip_serializing_if = "Option::is_none")]
    pub pref_date: Option<NaiveDate>,
    /// `VOTE_EFFECTIF` : Élus ayant le droit de voter.
    ///
    /// Nombre entier d'élus qui pouvaient prendre part au vote, présents ou non. Supérieur ou égal à VOTE_REEL. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
    ///
    /// Exemple : `53`.
    #[serde(rename = "VOTE_EFFECTIF", default, skip_serializing_if = "Option::is_none")]
    pub vote_effectif: Option<i64>,
    /// `VOTE_REEL` : Élus s'étant prononcés.
    ///
    /// Nombre entier d'élus qui se sont exprimés, sans compter les absents : la somme exacte de VOTE_POUR, VOTE_CONTRE et VOTE_ABSTENTION. Inférieur ou égal à VOTE_EFFECTIF. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
    ///
    /// Exemple : `50`.
    #[serde(rename = "VOTE_REEL", default, skip_serializing_if = "Option::is_none")]
    pub vote_reel: Option<i64>,
    /// `VOTE_POUR` : Nombre de voix favorables.
    ///
    /// Voix en faveur de la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
    ///
    /// Exemple : `38`.
    #[serde(rename = "VOTE_POUR", default, skip_serializing_if = "Option::is_none")]
    pub vote_pour: Option<i64>,
    /// `VOTE_CONTRE` : Nombre de voix défavorables.
    ///
    /// Voix opposées à la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
    ///
    /// Exemple : `8`.
    #[serde(rename = "VOTE_CONTRE", default, skip_serializing_if = "Option::is_none")]
    pub vote_contre: Option<i64>,
    /// `VOTE_ABSTENTION` : Abstentions parmi les votants.
    ///
    /// Élus qui ont choisi de n'être ni pour ni contre, en nombre entier ; écrire 0 s'il n'y en a aucun. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
    ///
    /// Exemple : `4`.
    #[serde(rename = "VOTE_ABSTENTION", default, skip_serializing_if = "Option::is_none")]
    pub vote_abstention: Option<i64>,
    /// `DELIB_URL` : Adresse web du texte publié.
    ///
    /// Adresse complète, commençant par https:// ou http://, où lire ou télécharger la délibération. Vide si le texte n'est pas en ligne.
    ///
    /// Exemple : `https://www.example.org/deliberations/2023-0148.pdf`.
    #[serde(rename = "DELIB_URL", default, skip_serializing_if = "Option::is_none")]
    pub delib_url: Option<String>,
}

impl Record for Deliberation {
    const DATA_SET: &'static str = "deliberations";
    const VERSION: &'static str = "2.1.5";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.coll_nom);
        row.put(&self.coll_siret);
        row.put(&self.delib_id);
        row.put(&self.delib_date);
        row.put(&self.delib_matiere_code);
        row.put(&self.delib_matiere_nom);
        row.put(&self.delib_objet);
        row.put_option(&self.budget_annee);
        row.put_option(&self.budget_nom);
        row.put_option(&self.pref_id);
        row.put_option(&self.pref_date);
        row.put_option(&self.vote_effectif);
        row.put_option(&self.vote_reel);
        row.put_option(&self.vote_pour);
        row.put_option(&self.vote_contre);
        row.put_option(&self.vote_abstention);
        row.put_option(&self.delib_url);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Deliberation {
            coll_nom: row.get(0)?,
            coll_siret: row.get(1)?,
            delib_id: row.get(2)?,
            delib_date: row.get(3)?,
            delib_matiere_code: row.get(4)?,
            delib_matiere_nom: row.get(5)?,
            delib_objet: row.get(6)?,
            budget_annee: row.get_option(7)?,
            budget_nom: row.get_option(8)?,
            pref_id: row.get_option(9)?,
            pref_date: row.get_option(10)?,
            vote_effectif: row.get_option(11)?,
            vote_reel: row.get_option(12)?,
            vote_pour: row.get_option(13)?,
            vote_contre: row.get_option(14)?,
            vote_abstention: row.get_option(15)?,
            delib_url: row.get_option(16)?,
        })
    }
}
