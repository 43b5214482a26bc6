// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un jeu de données (`catalogue` 0.1.3).
///
/// Une ligne par jeu de données ouvert : ce qu'il contient, qui l'a produit, le territoire et la période dont il parle, son rythme de mise à jour, sa licence et l'adresse où le trouver.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/catalogue>, version 0.1.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct JeuDeDonnees {
    /// `COLL_NOM` : Collectivité qui tient le catalogue.
    ///
    /// Dénomination officielle de la collectivité dont le SIRET est dans COLL_SIRET, écrite de la même façon sur toutes les lignes, en 140 caractères au plus. Obligatoire.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "COLL_NOM")]
    pub coll_nom: String,
    /// `COLL_SIRET` : SIRET de la collectivité du catalogue.
    ///
    /// Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "COLL_SIRET")]
    pub coll_siret: Siret,
    /// `ID` : Nom court ou code des données.
    ///
    /// Nom court en minuscules, sans accent et avec des tirets à la place des espaces, ou bien code attribué par la plateforme de publication. Obligatoire ; mieux vaut un identifiant différent sur chaque ligne, et qui ne change plus.
    ///
    /// Exemple : `arbres-remarquables-poitiers-2023`.
    #[serde(rename = "ID")]
    pub id: String,
    /// `TITRE` : Intitulé affiché du jeu de données.
    ///
    /// Intitulé qui suffit à reconnaître ces données parmi d'autres. Obligatoire ; y mettre le territoire, et l'année si les données sont republiées régulièrement.
    ///
    /// Exemple : `Arbres remarquables de Poitiers en 2023`.
    #[serde(rename = "TITRE")]
    pub titre: String,
    /// `DESCRIPTION` : Résumé de ce que contiennent les données.
    ///
    /// Quelques phrases simples pour un lecteur qui ne connaît pas le sujet : ce que décrit une ligne, d'où viennent les données, ce qui n'y figure pas. Obligatoire.
    ///
    /// Exemple : `Emplacement, essence et hauteur des arbres remarquables recensés par le service des espaces verts.`.
    #[serde(rename = "DESCRIPTION")]
    pub description: String,
    /// `THEME` : Domaine traité par les données.
    ///
    /// Texte libre, en 140 caractères au plus, car aucune liste de thèmes n'est imposée. Obligatoire ; employer toujours les mêmes mots pour un même domaine afin que le tri reste possible.
    ///
    /// Exemple : `Environnement`.
    #[serde(rename = "THEME")]
    pub theme: String,
    /// `PRODUCTEUR_NOM` : Organisme qui a produit les données.
    ///
    /// Dénomination officielle de l'organisme qui a constitué les données, en 140 caractères au plus. Obligatoire ; répéter COLL_NOM si la collectivité les a produites elle-même.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "PRODUCTEUR_NOM")]
    pub producteur_nom: String,
    /// `PRODUCTEUR_SIRET` : SIRET de l'organisme producteur.
    ///
    /// Les 14 chiffres du SIRET de PRODUCTEUR_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "PRODUCTEUR_SIRET")]
    pub producteur_siret: Siret,
    /// `COUV_SPAT_MAILLE` : Niveau du territoire couvert.
    ///
    /// L'un des sept niveaux de la liste, avec sa majuscule et ses accents, du quartier (« Infracommunale ») à la région (« Régionale ») ; « Autre » quand aucun ne convient, par exemple pour tout le pays. Obligatoire ; COUV_SPAT_NOM dit de quel territoire il s'agit.
    ///
    /// Exemple : `Communale`.
    #[serde(rename = "COUV_SPAT_MAILLE")]
    pub couv_spat_maille: CouvSpatMaille,
    /// `COUV_SPAT_NOM` : Nom du territoire couvert.
    ///
    /// Quartier, commune, intercommunalité, département ou autre territoire dont parlent les données, en 140 caractères au plus. Obligatoire ; il est du niveau donné par COUV_SPAT_MAILLE.
    ///
    /// Exemple : `Poitiers`.
    #[serde(rename = "COUV_SPAT_NOM")]
    pub couv_spat_nom: String,
    /// `COUV_TEMP_DEBUT` : Premier jour décrit par les données.
    ///
    /// Jour où commence la période décrite, écrit AAAA-MM-JJ (2023-01-01 et non 01/01/2023). Obligatoire ; pour une année entière, mettre le 1er janvier.
    ///
    /// Exemple : `2023-01-01`.
    #[serde(rename = "COUV_TEMP_DEBUT")]
    pub couv_temp_debut: NaiveDate,
    /// `COUV_TEMP_FIN` : Dernier jour décrit par les données.
    ///
    /// Jour où s'achève la période décrite, écrit AAAA-MM-JJ, sans précéder COUV_TEMP_DEBUT. Obligatoire ; pour des données tenues à jour, reprendre par exemple DATE_MAJ.
    ///
    /// Exemple : `2023-12-31`.
    #[serde(rename = "COUV_TEMP_FIN")]
    pub couv_temp_fin: NaiveDate,
    /// `DATE_PUBL` : Jour de mise en ligne initiale.
    ///
    /// Jour où les données ont été ouvertes au public pour la première fois, écrit AAAA-MM-JJ. Obligatoire ; il ne bouge plus lors des mises à jour, que DATE_MAJ suit.
    ///
    /// Exemple : `2024-02-05`.
    #[serde(rename = "DATE_PUBL")]
    pub date_publ: NaiveDate,
    /// `FREQ_MAJ` : Rythme prévu des mises à jour.
    ///
    /// L'un des quinze libellés de la liste, recopié avec sa majuscule et ses accents. Obligatoire ; « Bimestrielle » veut dire tous les deux mois, « Biennale » tous les deux ans, et « Inconnue » convient si rien n'est prévu.
    ///
    /// Exemple : `Annuelle`.
    #[serde(rename = "FREQ_MAJ")]
    pub freq_maj: FreqMaj,
    /// `DATE_MAJ` : Jour du dernier changement des données.
    ///
    /// Jour où les données elles-mêmes ont changé pour la dernière fois, écrit AAAA-MM-JJ ; une retouche du titre ou du résumé ne compte pas. Obligatoire ; reprendre DATE_PUBL si rien n'a changé depuis.
    ///
    /// Exemple : `2024-03-18`.
    #[serde(rename = "DATE_MAJ")]
    pub date_maj: NaiveDate,
    /// `MOTS_CLES` : Mots pour retrouver les données.
    ///
    /// Un mot ou plusieurs, en minuscules et sans accent, joints par un point-virgule sans espace. Obligatoire ; choisir ceux qu'un habitant taperait dans un moteur de recherche.
    ///
    /// Exemple : `arbres;nature;espaces-verts`.
    #[serde(rename = "MOTS_CLES")]
    pub mots_cles: String,
    /// `LICENCE` : Licence de réutilisation des données.
    ///
    /// L'un des quatre libellés de la liste, recopié à l'identique. Obligatoire ; une administration retient d'ordinaire « Licence Ouverte-LO » ou « Open Database License-ODBL », les deux que prévoit le décret n° 2017-638.
    ///
    /// Exemple : `Licence Ouverte-LO`.
    #[serde(rename = "LICENCE")]
    pub licence: Licence,
    /// `NOMBRE_RESSOURCES` : Nombre de fichiers ou services proposés.
    ///
    /// Combien de fichiers ou d'accès le jeu de données réunit, en nombre entier à partir de 1 ; le même contenu en csv et en json compte pour deux. Obligatoire.
    ///
    /// Exemple : `2`.
    #[serde(rename = "NOMBRE_RESSOURCES")]
    pub nombre_ressources: i64,
    /// `FORMAT_RESSOURCES` : Formats des fichiers ou services.
    ///
    /// Extension de chaque format, en minuscules, jointes par un point-virgule sans espace s'il y en a plusieurs. Obligatoire ; citer une seule fois un format commun à plusieurs fichiers suffit.
    ///
    /// Exemple : `csv;json`.
    #[serde(rename = "FORMAT_RESSOURCES")]
    pub format_ressources: String,
    /// `URL` : Adresse web du jeu de données.
    ///
    /// Adresse complète, commençant par https:// ou http://, de la page où consulter et télécharger les données. Obligatoire ; préférer une adresse qui ne changera pas à la prochaine mise à jour.
    ///
    /// Exemple : `https://www.example.org/donnees/arbres-remarquables-poitiers-2023`.
    #[serde(rename = "URL")]
    pub url: String,
}

impl Record for JeuDeDonnees {
    const DATA_SET: &'static str = "catalogue";
    const VERSION: &'static str = "0.1.3";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.coll_nom);
        row.put(&self.coll_siret);
        row.put(&self.id);
        row.put(&self.titre);
        row.put(&self.description);
        row.put(&self.theme);
        row.put(&self.producteur_nom);
        row.put(&self.producteur_siret);
        row.put(&self.couv_spat_maille);
        row.put(&self.couv_spat_nom);
        row.put(&self.couv_temp_debut);
        row.put(&self.couv_temp_fin);
        row.put(&self.date_publ);
        row.put(&self.freq_maj);
        row.put(&self.date_maj);
        row.put(&self.mots_cles);
        row.put(&self.licence);
        row.put(&self.nombre_ressources);
        row.put(&self.format_ressources);
        row.put(&self.url);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(JeuDeDonnees {
            coll_nom: row.get(0)?,
            coll_siret: row.get(1)?,
            id: row.get(2)?,
            titre: row.get(3)?,
            description: row.get(4)?,
            theme: row.get(5)?,
            producteur_nom: row.get(6)?,
            producteur_siret: row.get(7)?,
            couv_spat_maille: row.get(8)?,
            couv_spat_nom: row.get(9)?,
            couv_temp_debut: row.get(10)?,
            couv_temp_fin: row.get(11)?,
            date_publ: row.get(12)?,
            freq_maj: row.get(13)?,
            date_maj: row.get(14)?,
            mots_cles: row.get(15)?,
            licence: row.get(16)?,
            nombre_ressources: row.get(17)?,
            format_ressources: row.get(18)?,
            url: row.get(19)?,
        })
    }
}

/// Valeurs de `COUV_SPAT_MAILLE` : Niveau du territoire couvert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CouvSpatMaille {
    /// `Infracommunale`
    #[serde(rename = "Infracommunale")]
    Infracommunale,
    /// `Communale`
    #[serde(rename = "Communale")]
    Communale,
    /// `Intercommunale`
    #[serde(rename = "Intercommunale")]
    Intercommunale,
    /// `Cantonale`
    #[serde(rename = "Cantonale")]
    Cantonale,
    /// `Départementale`
    #[serde(rename = "Départementale")]
    Departementale,
    /// `Régionale`
    #[serde(rename = "Régionale")]
    Regionale,
    /// `Autre`
    #[serde(rename = "Autre")]
    Autre,
}

impl CouvSpatMaille {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::Infracommunale,
        Self::Communale,
        Self::Intercommunale,
        Self::Cantonale,
        Self::Departementale,
        Self::Regionale,
        Self::Autre,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Infracommunale => "Infracommunale",
            Self::Communale => "Communale",
            Self::Intercommunale => "Intercommunale",
            Self::Cantonale => "Cantonale",
            Self::Departementale => "Départementale",
            Self::Regionale => "Régionale",
            Self::Autre => "Autre",
        }
    }
}

crate::record::enumeration_cell!(CouvSpatMaille);

/// Valeurs de `FREQ_MAJ` : Rythme prévu des mises à jour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FreqMaj {
    /// `Inconnue`
    #[serde(rename = "Inconnue")]
    Inconnue,
    /// `Ponctuelle`
    #[serde(rename = "Ponctuelle")]
    Ponctuelle,
    /// `Irrégulière`
    #[serde(rename = "Irrégulière")]
    Irreguliere,
    /// `Continuelle`
    #[serde(rename = "Continuelle")]
    Continuelle,
    /// `Toutes les heures`
    #[serde(rename = "Toutes les heures")]
    ToutesLesHeures,
    /// `Quotidienne ou plusieurs fois par jour`
    #[serde(rename = "Quotidienne ou plusieurs fois par jour")]
    QuotidienneOuPlusieursFoisParJour,
    /// `Hebdomadaire ou plusieurs fois par semaine`
    #[serde(rename = "Hebdomadaire ou plusieurs fois par semaine")]
    HebdomadaireOuPlusieursFoisParSemaine,
    /// `Mensuelle ou plusieurs fois par mois`
    #[serde(rename = "Mensuelle ou plusieurs fois par mois")]
    MensuelleOuPlusieursFoisParMois,
    /// `Bimestrielle`
    #[serde(rename = "Bimestrielle")]
    Bimestrielle,
    /// `Trimestrielle`
    #[serde(rename = "Trimestrielle")]
    Trimestrielle,
    /// `Semestrielle`
    #[serde(rename = "Semestrielle")]
    Semestrielle,
    /// `Annuelle`
    #[serde(rename = "Annuelle")]
    Annuelle,
    /// `Biennale`
    #[serde(rename = "Biennale")]
    Biennale,
    /// `Triennale`
    #[serde(rename = "Triennale")]
    Triennale,
    /// `Quinquennale`
    #[serde(rename = "Quinquennale")]
    Quinquennale,
}

impl FreqMaj {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 15] = [
        Self::Inconnue,
        Self::Ponctuelle,
        Self::Irreguliere,
        Self::Continuelle,
        Self::ToutesLesHeures,
        Self::QuotidienneOuPlusieursFoisParJour,
        Self::HebdomadaireOuPlusieursFoisParSemaine,
        Self::MensuelleOuPlusieursFoisParMois,
        Self::Bimestrielle,
        Self::Trimestrielle,
        Self::Semestrielle,
        Self::Annuelle,
        Self::Biennale,
        Self::Triennale,
        Self::Quinquennale,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inconnue => "Inconnue",
            Self::Ponctuelle => "Ponctuelle",
            Self::Irreguliere => "Irrégulière",
            Self::Continuelle => "Continuelle",
            Self::ToutesLesHeures => "Toutes les heures",
            Self::QuotidienneOuPlusieursFoisParJour => "Quotidienne ou plusieurs fois par jour",
            Self::HebdomadaireOuPlusieursFoisParSemaine => "Hebdomadaire ou plusieurs fois par semaine",
            Self::MensuelleOuPlusieursFoisParMois => "Mensuelle ou plusieurs fois par mois",
            Self::Bimestrielle => "Bimestrielle",
            Self::Trimestrielle => "Trimestrielle",
            Self::Semestrielle => "Semestrielle",
            Self::Annuelle => "Annuelle",
            Self::Biennale => "Biennale",
            Self::Triennale => "Triennale",
            Self::Quinquennale => "Quinquennale",
        }
    }
}

crate::record::enumeration_cell!(FreqMaj);

/// Valeurs de `LICENCE` : Licence de réutilisation des données.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Licence {
    /// `Licence Ouverte-LO`
    #[serde(rename = "Licence Ouverte-LO")]
    LicenceOuverteLo,
    /// `Open Database License-ODBL`
    #[serde(rename = "Open Database License-ODBL")]
    OpenDatabaseLicenseOdbl,
    /// `Creative Commons-CC`
    #[serde(rename = "Creative Commons-CC")]
    CreativeCommonsCc,
    /// `Spécifique ou autre`
    #[serde(rename = "Spécifique ou autre")]
    SpecifiqueOuAutre,
}

impl Licence {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::LicenceOuverteLo,
        Self::OpenDatabaseLicenseOdbl,
        Self::CreativeCommonsCc,
        Self::SpecifiqueOuAutre,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LicenceOuverteLo => "Licence Ouverte-LO",
            Self::OpenDatabaseLicenseOdbl => "Open Database License-ODBL",
            Self::CreativeCommonsCc => "Creative Commons-CC",
            Self::SpecifiqueOuAutre => "Spécifique ou autre",
        }
    }
}

crate::record::enumeration_cell!(Licence);
