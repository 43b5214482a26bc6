// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un plat (`plats-menus-collectifs` 0.7.2).
///
/// Une ligne par produit de chaque plat servi : qui l'a cuisiné, de quel fournisseur vient le produit, ses signes de qualité, ses additifs et ses allergènes. Un plat fait de quatre produits occupe donc quatre lignes ; son code le relie aux menus publiés.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/plats-menus-collectifs>, version 0.7.2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Plat {
    /// `platCollNom` : Collectivité responsable de la restauration.
    ///
    /// Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "platCollNom")]
    pub plat_coll_nom: String,
    /// `platCollSiret` : SIRET de la collectivité responsable.
    ///
    /// Les 14 chiffres du SIRET de platCollNom, sans espace ni séparateur. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "platCollSiret")]
    pub plat_coll_siret: String,
    /// `platEtablissementNom` : Cuisine qui a préparé le plat.
    ///
    /// Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le plat. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
    ///
    /// Exemple : `Cuisine centrale de Poitiers`.
    #[serde(rename = "platEtablissementNom")]
    pub plat_etablissement_nom: String,
    /// `platEtablissementSiret` : SIRET de la cuisine.
    ///
    /// Les 14 chiffres du SIRET de platEtablissementNom, sans espace ni séparateur. Vide si cette cuisine n'en a pas.
    ///
    /// Exemple : `21860194600401`.
    #[serde(rename = "platEtablissementSiret", default, skip_serializing_if = "Option::is_none")]
    pub plat_etablissement_siret: Option<String>,
    /// `platCode` : Référence interne du plat.
    ///
    /// Référence qui désigne ce plat et lui seul, souvent celle du logiciel de gestion des repas. Obligatoire ; la répéter sur chaque ligne du même plat, et la reprendre dans menuPlatCode (16 caractères au plus) pour relier le plat aux menus.
    ///
    /// Exemple : `GRATIN-0214`.
    #[serde(rename = "platCode")]
    pub plat_code: String,
    /// `platNom` : Appellation du plat au menu.
    ///
    /// Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; la même sur toutes les lignes du plat et dans menuPlatNom.
    ///
    /// Exemple : `gratin de courgettes`.
    #[serde(rename = "platNom")]
    pub plat_nom: String,
    /// `platProduitNom` : Produit utilisé dans la recette.
    ///
    /// Un seul produit de la recette par ligne : ajouter autant de lignes qu'il y a de produits, en répétant le code et le nom du plat. Obligatoire.
    ///
    /// Exemple : `courgette`.
    #[serde(rename = "platProduitNom")]
    pub plat_produit_nom: String,
    /// `platProduitFournisseurNom` : Principal vendeur du produit.
    ///
    /// Nom de l'entreprise qui livre l'essentiel de ce produit ; préférer le producteur lui-même quand il est connu. Peut rester vide.
    ///
    /// Exemple : `Coopérative maraîchère du Clain`.
    #[serde(rename = "platProduitFournisseurNom", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_fournisseur_nom: Option<String>,
    /// `platProduitFournisseurSiret` : SIRET du vendeur principal.
    ///
    /// Les 14 chiffres du SIRET de platProduitFournisseurNom, sans espace ; la clé de contrôle est vérifiée. Si l'entreprise a plusieurs SIRET, prendre celui de son établissement principal. Vide si le fournisseur n'est pas connu.
    ///
    /// Exemple : `98600012300018`.
    #[serde(rename = "platProduitFournisseurSiret", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_fournisseur_siret: Option<Siret>,
    /// `platProduitFournisseurInsee` : Commune du siège du fournisseur (INSEE).
    ///
    /// Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "platProduitFournisseurInsee", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_fournisseur_insee: Option<String>,
    /// `platProduitSiqo` : Signes officiels de qualité du produit.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le produit n'a aucun de ces signes.
    ///
    /// Exemple : `["agriculture biologique","label rouge"]`.
    #[serde(rename = "platProduitSiqo", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_siqo: Option<Vec<PlatProduitSiqo>>,
    /// `platProduitLabel` : Autres labels ou marques du produit.
    ///
    /// Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans platProduitSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
    ///
    /// Exemple : `Poitou Terroir;Bienvenue à la ferme`.
    #[serde(rename = "platProduitLabel", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_label: Option<String>,
    /// `platProduitDescription` : Contenu d'un produit acheté préparé.
    ///
    /// Ingrédients annoncés par le fournisseur, quand le produit arrive déjà cuisiné ou assemblé. Vide pour un produit brut.
    ///
    /// Exemple : `Ratatouille en conserve : courgettes, tomates, aubergines, oignons, huile d'olive`.
    #[serde(rename = "platProduitDescription", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_description: Option<String>,
    /// `platProduitOGM` : Produit avec ou sans OGM.
    ///
    /// « oui » si le produit renferme des organismes génétiquement modifiés, « non » s'il en est exempt, en minuscules. Vide si on ne le sait pas.
    ///
    /// Exemple : `non`.
    #[serde(rename = "platProduitOGM", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_ogm: Option<bool>,
    /// `platProduitIonisation` : Produit traité ou non par ionisation.
    ///
    /// « oui » si le produit a été soumis à des rayonnements pour détruire des microbes, « non » dans le cas contraire, en minuscules. Vide si on ne le sait pas.
    ///
    /// Exemple : `non`.
    #[serde(rename = "platProduitIonisation", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_ionisation: Option<bool>,
    /// `platProduitAdditif` : Additifs contenus dans le produit.
    ///
    /// Noms ou numéros européens (E300) des additifs indiqués sur l'étiquette, avec un point-virgule entre deux. Écrire « sans additifs » si leur absence est certifiée ; vide si on ne le sait pas.
    ///
    /// Exemple : `acide ascorbique;lécithine de soja`.
    #[serde(rename = "platProduitAdditif", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_additif: Option<String>,
    /// `platProduitAllergene` : Allergènes que le produit peut apporter.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
    ///
    /// Exemple : `["lait","céréales contenant du gluten"]`.
    #[serde(rename = "platProduitAllergene", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_allergene: Option<Vec<PlatProduitAllergene>>,
    /// `platProduitNutriment` : Nutriments pour 100 g de produit.
    ///
    /// Quantité et nom de chaque nutriment dans 100 g du produit, avec un point-virgule entre deux. Peut rester vide.
    ///
    /// Exemple : `3g Protéines ; 5g Fibres ; 0.2g Sel`.
    #[serde(rename = "platProduitNutriment", default, skip_serializing_if = "Option::is_none")]
    pub plat_produit_nutriment: Option<String>,
    /// `platPublicationDate` : Moment de publication de la ligne.
    ///
    /// Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
    ///
    /// Exemple : `2024-03-15T09:30:00Z`.
    #[serde(rename = "platPublicationDate")]
    pub plat_publication_date: DateTime<FixedOffset>,
    /// `platModificationDate` : Moment du dernier changement de la ligne.
    ///
    /// Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire ; si rien n'a changé depuis, répéter platPublicationDate.
    ///
    /// Exemple : `2024-03-18T14:05:00Z`.
    #[serde(rename = "platModificationDate")]
    pub plat_modification_date: DateTime<FixedOffset>,
    /// `platModificationInfo` : Motif du dernier changement.
    ///
    /// Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
    ///
    /// Exemple : `courgettes surgelées à la place des fraîches`.
    #[serde(rename = "platModificationInfo", default, skip_serializing_if = "Option::is_none")]
    pub plat_modification_info: Option<String>,
}

impl Record for Plat {
    const DATA_SET: &'static str = "plats-menus-collectifs";
    const VERSION: &'static str = "0.7.2";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.plat_coll_nom);
        row.put(&self.plat_coll_siret);
        row.put(&self.plat_etablissement_nom);
        row.put_option(&self.plat_etablissement_siret);
        row.put(&self.plat_code);
        row.put(&self.plat_nom);
        row.put(&self.plat_produit_nom);
        row.put_option(&self.plat_produit_fournisseur_nom);
        row.put_option(&self.plat_produit_fournisseur_siret);
        row.put_option(&self.plat_produit_fournisseur_insee);
        row.put_option(&self.plat_produit_siqo);
        row.put_option(&self.plat_produit_label);
        row.put_option(&self.plat_produit_description);
        row.put_option(&self.plat_produit_ogm);
        row.put_option(&self.plat_produit_ionisation);
        row.put_option(&self.plat_produit_additif);
        row.put_option(&self.plat_produit_allergene);
        row.put_option(&self.plat_produit_nutriment);
        row.put(&self.plat_publication_date);
        row.put(&self.plat_modification_date);
        row.put_option(&self.plat_modification_info);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Plat {
            plat_coll_nom: row.get(0)?,
            plat_coll_siret: row.get(1)?,
            plat_etablissement_nom: row.get(2)?,
            plat_etablissement_siret: row.get_option(3)?,
            plat_code: row.get(4)?,
            plat_nom: row.get(5)?,
            plat_produit_nom: row.get(6)?,
            plat_produit_fournisseur_nom: row.get_option(7)?,
            plat_produit_fournisseur_siret: row.get_option(8)?,
            plat_produit_fournisseur_insee: row.get_option(9)?,
            plat_produit_siqo: row.get_option(10)?,
            plat_produit_label: row.get_option(11)?,
            plat_produit_description: row.get_option(12)?,
            plat_produit_ogm: row.get_option(13)?,
            plat_produit_ionisation: row.get_option(14)?,
            plat_produit_additif: row.get_option(15)?,
            plat_produit_allergene: row.get_option(16)?,
            plat_produit_nutriment: row.get_option(17)?,
            plat_publication_date: row.get(18)?,
            plat_modification_date: row.get(19)?,
            plat_modification_info: row.get_option(20)?,
        })
    }
}

/// Valeurs de `platProduitSiqo` : Signes officiels de qualité du produit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlatProduitSiqo {
    /// `agriculture biologique`
    #[serde(rename = "agriculture biologique")]
    AgricultureBiologique,
    /// `appellation d'origine protégée`
    #[serde(rename = "appellation d'origine protégée")]
    AppellationDOrigineProtegee,
    /// `appellation d'origine contrôlée`
    #[serde(rename = "appellation d'origine contrôlée")]
    AppellationDOrigineControlee,
    /// `indication géographique protégée`
    #[serde(rename = "indication géographique protégée")]
    IndicationGeographiqueProtegee,
    /// `spécialité traditionnelle garantie`
    #[serde(rename = "spécialité traditionnelle garantie")]
    SpecialiteTraditionnelleGarantie,
    /// `label rouge`
    #[serde(rename = "label rouge")]
    LabelRouge,
}

impl PlatProduitSiqo {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 6] = [
        Self::AgricultureBiologique,
        Self::AppellationDOrigineProtegee,
        Self::AppellationDOrigineControlee,
        Self::IndicationGeographiqueProtegee,
        Self::SpecialiteTraditionnelleGarantie,
        Self::LabelRouge,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AgricultureBiologique => "agriculture biologique",
            Self::AppellationDOrigineProtegee => "appellation d'origine protégée",
            Self::AppellationDOrigineControlee => "appellation d'origine contrôlée",
            Self::IndicationGeographiqueProtegee => "indication géographique protégée",
            Self::SpecialiteTraditionnelleGarantie => "spécialité traditionnelle garantie",
            Self::LabelRouge => "label rouge",
        }
    }
}

crate::record::enumeration_cell!(PlatProduitSiqo);

/// Valeurs de `platProduitAllergene` : Allergènes que le produit peut apporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlatProduitAllergene {
    /// `céréales contenant du gluten`
    #[serde(rename = "céréales contenant du gluten")]
    CerealesContenantDuGluten,
    /// `crustacés`
    #[serde(rename = "crustacés")]
    Crustaces,
    /// `oeufs`
    #[serde(rename = "oeufs")]
    Oeufs,
    /// `poissons`
    #[serde(rename = "poissons")]
    Poissons,
    /// `arachides`
    #[serde(rename = "arachides")]
    Arachides,
    /// `soja`
    #[serde(rename = "soja")]
    Soja,
    /// `lait`
    #[serde(rename = "lait")]
    Lait,
    /// `fruits à coques`
    #[serde(rename = "fruits à coques")]
    FruitsACoques,
    /// `céleri`
    #[serde(rename = "céleri")]
    Celeri,
    /// `moutarde`
    #[serde(rename = "moutarde")]
    Moutarde,
    /// `graines de sésame`
    #[serde(rename = "graines de sésame")]
    GrainesDeSesame,
    /// `anhydride sulfureux et sulfites`
    #[serde(rename = "anhydride sulfureux et sulfites")]
    AnhydrideSulfureuxEtSulfites,
    /// `lupin`
    #[serde(rename = "lupin")]
    Lupin,
    /// `mollusques`
    #[serde(rename = "mollusques")]
    Mollusques,
}

impl PlatProduitAllergene {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 14] = [
        Self::CerealesContenantDuGluten,
        Self::Crustaces,
        Self::Oeufs,
        Self::Poissons,
        Self::Arachides,
        Self::Soja,
        Self::Lait,
        Self::FruitsACoques,
        Self::Celeri,
        Self::Moutarde,
        Self::GrainesDeSesame,
        Self::AnhydrideSulfureuxEtSulfites,
        Self::Lupin,
        Self::Mollusques,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CerealesContenantDuGluten => "céréales contenant du gluten",
            Self::Crustaces => "crustacés",
            Self::Oeufs => "oeufs",
            Self::Poissons => "poissons",
            Self::Arachides => "arachides",
            Self::Soja => "soja",
            Self::Lait => "lait",
            Self::FruitsACoques => "fruits à coques",
            Self::Celeri => "céleri",
            Self::Moutarde => "moutarde",
            Self::GrainesDeSesame => "graines de sésame",
            Self::AnhydrideSulfureuxEtSulfites => "anhydride sulfureux et sulfites",
            Self::Lupin => "lupin",
            Self::Mollusques => "mollusques",
        }
    }
}

crate::record::enumeration_cell!(PlatProduitAllergene);
