// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un profil d'acheteur (`decp-dpa` 1.0.0).
///
/// Une ligne par organisme soumis à la commande publique : son SIRET, le site où il publie ses consultations et ses données de marchés, et le service à joindre.
///
/// Source: Etalab, <https://github.com/etalab/schema-decp-dpa>, version 1.0.0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct ProfilAcheteur {
    /// `siretAcheteur` : SIRET de l'organisme qui achète.
    ///
    /// Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire, et une seule ligne par SIRET dans le fichier. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "siretAcheteur")]
    pub siret_acheteur: Siret,
    /// `urlProfilAcheteur` : Adresse web des consultations publiées.
    ///
    /// Adresse complète, commençant par https:// ou http://, du site ou de la plateforme où l'organisme met en ligne ses consultations et ses marchés. Obligatoire ; plusieurs organismes peuvent partager la même.
    ///
    /// Exemple : `https://www.example.org/marches`.
    #[serde(rename = "urlProfilAcheteur")]
    pub url_profil_acheteur: String,
    /// `urlDCAT` : Adresse web du fichier DCAT.
    ///
    /// Adresse complète, commençant par https:// ou http://, d'un catalogue lisible par les machines (format DCAT), où les données de marchés de l'organisme sont décrites. Vide s'il n'existe pas de tel catalogue.
    ///
    /// Exemple : `https://www.example.org/catalogue.ttl`.
    #[serde(rename = "urlDCAT", default, skip_serializing_if = "Option::is_none")]
    pub url_dcat: Option<String>,
    /// `coordonnees` : Service à joindre et son adresse.
    ///
    /// Texte libre pour savoir à qui écrire : nom du service, organisme, adresse postale, et au besoin courriel ou téléphone du service plutôt que d'une personne. Obligatoire.
    ///
    /// Exemple : `Direction de la commande publique, Ville de Poitiers, 15 place du Maréchal-Leclerc, 86000 Poitiers`.
    #[serde(rename = "coordonnees")]
    pub coordonnees: String,
}

impl Record for ProfilAcheteur {
    const DATA_SET: &'static str = "decp-dpa";
    const VERSION: &'static str = "1.0.0";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.siret_acheteur);
        row.put(&self.url_profil_acheteur);
        row.put_option(&self.url_dcat);
        row.put(&self.coordonnees);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(ProfilAcheteur {
            siret_acheteur: row.get(0)?,
            url_profil_acheteur: row.get(1)?,
            url_dcat: row.get_option(2)?,
            coordonnees: row.get(3)?,
        })
    }
}
