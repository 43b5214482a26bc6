// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un menu (`menus-collectifs` 1.2.3).
///
/// Une ligne par plat d'un menu : où, quand et à qui il est servi, qui l'a cuisiné, ses signes de qualité, ses allergènes et sa texture. Un menu de cinq plats occupe donc cinq lignes, où le restaurant, la date et le repas se répètent.
///
/// Source: SCDL, <https://gitlab.com/opendatafrance/scdl/menus-collectifs>, version 1.2.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Menu {
    /// `menuCollNom` : Collectivité responsable des repas.
    ///
    /// Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "menuCollNom")]
    pub menu_coll_nom: String,
    /// `menuCollSiret` : SIRET de la collectivité responsable.
    ///
    /// Les 14 chiffres du SIRET de menuCollNom, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "menuCollSiret")]
    pub menu_coll_siret: Siret,
    /// `menuEtablissementNom` : Cuisine qui a préparé le repas.
    ///
    /// Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le repas. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
    ///
    /// Exemple : `Cuisine centrale de Poitiers`.
    #[serde(rename = "menuEtablissementNom")]
    pub menu_etablissement_nom: String,
    /// `menuEtablissementSiret` : SIRET de la cuisine.
    ///
    /// Les 14 chiffres du SIRET de menuEtablissementNom, sans espace ; la clé de contrôle est vérifiée. Vide si cette cuisine n'en a pas.
    ///
    /// Exemple : `21860194600401`.
    #[serde(rename = "menuEtablissementSiret", default, skip_serializing_if = "Option::is_none")]
    pub menu_etablissement_siret: Option<Siret>,
    /// `menuRestaurantNom` : Lieu où le repas est mangé.
    ///
    /// Nom de l'école, de la résidence, de la cantine administrative ou de tout autre lieu où les convives mangent. Obligatoire.
    ///
    /// Exemple : `école élémentaire Paul Bert`.
    #[serde(rename = "menuRestaurantNom")]
    pub menu_restaurant_nom: String,
    /// `menuRestaurantInsee` : Commune du restaurant (code INSEE).
    ///
    /// Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "menuRestaurantInsee", default, skip_serializing_if = "Option::is_none")]
    pub menu_restaurant_insee: Option<String>,
    /// `menuRestaurantId` : Numéro identifiant le restaurant.
    ///
    /// Le SIRET si le restaurant en a un ; à défaut le code UAI pour une école, un collège ou un lycée ; sinon un numéro interne. La nature du numéro est dite dans menuRestaurantIdType. Vide si cette colonne vaut « sans ».
    ///
    /// Exemple : `0860123X`.
    #[serde(rename = "menuRestaurantId", default, skip_serializing_if = "Option::is_none")]
    pub menu_restaurant_id: Option<String>,
    /// `menuRestaurantIdType` : Nature du numéro du restaurant.
    ///
    /// Ce que contient menuRestaurantId : « SIRET », « EN » pour un code UAI de l'Éducation nationale, « autre » pour un numéro interne, « sans » quand il n'y a pas de numéro. Obligatoire.
    ///
    /// Exemple : `EN`.
    #[serde(rename = "menuRestaurantIdType")]
    pub menu_restaurant_id_type: MenuRestaurantIdType,
    /// `menuRestaurantType` : Catégorie du lieu de restauration.
    ///
    /// Choisir dans la liste l'établissement où l'on sert ce menu, ou « autre » si aucun ne convient. Obligatoire, en respectant minuscules, majuscules et accents.
    ///
    /// Exemple : `élémentaire`.
    #[serde(rename = "menuRestaurantType")]
    pub menu_restaurant_type: MenuRestaurantType,
    /// `menuRestaurantConvive` : Personnes à qui le menu est destiné.
    ///
    /// Groupe de convives ou salle où ce menu est servi, en texte libre, avec un point-virgule entre deux groupes. Obligatoire ; écrire « tous » si le menu est le même pour tout le restaurant.
    ///
    /// Exemple : `CP;CE1`.
    #[serde(rename = "menuRestaurantConvive")]
    pub menu_restaurant_convive: String,
    /// `menuDate` : Jour où le menu est servi.
    ///
    /// Jour du repas, écrit AAAA-MM-JJ (2024-03-19 et non 19/03/2024). Obligatoire ; le même sur toutes les lignes du menu.
    ///
    /// Exemple : `2024-03-19`.
    #[serde(rename = "menuDate")]
    pub menu_date: NaiveDate,
    /// `menuRepasType` : Moment ou genre du repas.
    ///
    /// Choisir le repas dans la liste, ou « autre » si aucun ne convient. Obligatoire, en minuscules et avec les accents.
    ///
    /// Exemple : `déjeuner`.
    #[serde(rename = "menuRepasType")]
    pub menu_repas_type: MenuRepasType,
    /// `menuPlatType` : Place du plat dans le repas.
    ///
    /// Choisir dans la liste ce que le plat est dans le repas, ou « autre » si rien ne convient. Obligatoire, en minuscules ; chaque plat du menu a sa propre ligne.
    ///
    /// Exemple : `plat principal`.
    #[serde(rename = "menuPlatType")]
    pub menu_plat_type: MenuPlatType,
    /// `menuPlatNom` : Appellation du plat au menu.
    ///
    /// Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; écrire toujours de la même façon un plat qui revient.
    ///
    /// Exemple : `gratin de courgettes`.
    #[serde(rename = "menuPlatNom")]
    pub menu_plat_nom: String,
    /// `menuPlatCode` : Référence interne du plat.
    ///
    /// Référence qui désigne ce plat et lui seul, en 16 caractères au plus. Reprendre la valeur de platCode relie la ligne au fichier des plats ; peut rester vide.
    ///
    /// Exemple : `GRATIN-0214`.
    #[serde(rename = "menuPlatCode", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_code: Option<String>,
    /// `menuPlatSiqo` : Signes officiels de qualité du plat.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le plat n'a aucun de ces signes.
    ///
    /// Exemple : `["label rouge"]`.
    #[serde(rename = "menuPlatSiqo", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_siqo: Option<Vec<MenuPlatSiqo>>,
    /// `menuPlatLabel` : Autres labels ou marques du plat.
    ///
    /// Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans menuPlatSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
    ///
    /// Exemple : `Poitou Terroir;Bienvenue à la ferme`.
    #[serde(rename = "menuPlatLabel", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_label: Option<String>,
    /// `menuPlatPrecision` : Occasion particulière liée au menu.
    ///
    /// Fête, thème ou animation pour lesquels le plat est proposé, avec un point-virgule entre deux. Vide pour un jour ordinaire.
    ///
    /// Exemple : `repas de fin d'année`.
    #[serde(rename = "menuPlatPrecision", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_precision: Option<String>,
    /// `menuPlatRegime` : Régimes alimentaires que le plat respecte.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles. Valeurs admises : végétarien, sans sel, sans porc, sans sucre ajouté ; la liste du schéma met une espace après « sans porc », à garder : \["sans porc "\]. Vide si le plat ne vise aucun de ces régimes.
    ///
    /// Exemple : `["sans sucre ajouté","végétarien"]`.
    #[serde(rename = "menuPlatRegime", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_regime: Option<Vec<MenuPlatRegime>>,
    /// `menuPlatAllergene` : Allergènes que le plat peut contenir.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
    ///
    /// Exemple : `["lait","céréales contenant du gluten"]`.
    #[serde(rename = "menuPlatAllergene", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_allergene: Option<Vec<MenuPlatAllergene>>,
    /// `menuPlatTexture` : Textures dans lesquelles le plat existe.
    ///
    /// Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises : sans texture modifiée, mixé, mixé lissé, fondant, haché. Peut rester vide.
    ///
    /// Exemple : `["sans texture modifiée","mixé lissé"]`.
    #[serde(rename = "menuPlatTexture", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_texture: Option<Vec<MenuPlatTexture>>,
    /// `menuPlatNutriscore` : Lettre du Nutri-Score du plat.
    ///
    /// Une seule lettre majuscule, de A (le plus favorable) à E (le moins favorable). Vide si le score n'a pas été calculé.
    ///
    /// Exemple : `B`.
    #[serde(rename = "menuPlatNutriscore", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_nutriscore: Option<MenuPlatNutriscore>,
    /// `menuPlatPrix` : Coût de revient du plat en euros.
    ///
    /// Ce que le plat coûte à produire, et non le tarif payé par le convive. En euros, avec un point pour les centimes, sans espace ni symbole ; peut rester vide.
    ///
    /// Exemple : `2.15`.
    #[serde(rename = "menuPlatPrix", default, skip_serializing_if = "Option::is_none")]
    pub menu_plat_prix: Option<Decimal>,
    /// `menuPublicationDate` : Moment de publication de la ligne.
    ///
    /// Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
    ///
    /// Exemple : `2024-03-15T09:30:00Z`.
    #[serde(rename = "menuPublicationDate")]
    pub menu_publication_date: DateTime<FixedOffset>,
    /// `menuModificationDate` : Moment du dernier changement de la ligne.
    ///
    /// Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Vide si la ligne n'a pas changé depuis menuPublicationDate.
    ///
    /// Exemple : `2024-03-18T14:05:00Z`.
    #[serde(rename = "menuModificationDate", default, skip_serializing_if = "Option::is_none")]
    pub menu_modification_date: Option<DateTime<FixedOffset>>,
    /// `menuModificationInfo` : Motif du dernier changement.
    ///
    /// Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
    ///
    /// Exemple : `panne de four : gratin à la place des lasagnes`.
    #[serde(rename = "menuModificationInfo", default, skip_serializing_if = "Option::is_none")]
    pub menu_modification_info: Option<String>,
}

impl Record for Menu {
    const DATA_SET: &'static str = "menus-collectifs";
    const VERSION: &'static str = "1.2.3";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.menu_coll_nom);
        row.put(&self.menu_coll_siret);
        row.put(&self.menu_etablissement_nom);
        row.put_option(&self.menu_etablissement_siret);
        row.put(&self.menu_restaurant_nom);
        row.put_option(&self.menu_restaurant_insee);
        row.put_option(&self.menu_restaurant_id);
        row.put(&self.menu_restaurant_id_type);
        row.put(&self.menu_restaurant_type);
        row.put(&self.menu_restaurant_convive);
        row.put(&self.menu_date);
        row.put(&self.menu_repas_type);
        row.put(&self.menu_plat_type);
        row.put(&self.menu_plat_nom);
        row.put_option(&self.menu_plat_code);
        row.put_option(&self.menu_plat_siqo);
        row.put_option(&self.menu_plat_label);
        row.put_option(&self.menu_plat_precision);
        row.put_option(&self.menu_plat_regime);
        row.put_option(&self.menu_plat_allergene);
        row.put_option(&self.menu_plat_texture);
        row.put_option(&self.menu_plat_nutriscore);
        row.put_option(&self.menu_plat_prix);
        row.put(&self.menu_publication_date);
        row.put_option(&self.menu_modification_date);
        row.put_option(&self.menu_modification_info);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Menu {
            menu_coll_nom: row.get(0)?,
            menu_coll_siret: row.get(1)?,
            menu_etablissement_nom: row.get(2)?,
            menu_etablissement_siret: row.get_option(3)?,
            menu_restaurant_nom: row.get(4)?,
            menu_restaurant_insee: row.get_option(5)?,
            menu_restaurant_id: row.get_option(6)?,
            menu_restaurant_id_type: row.get(7)?,
            menu_restaurant_type: row.get(8)?,
            menu_restaurant_convive: row.get(9)?,
            menu_date: row.get(10)?,
            menu_repas_type: row.get(11)?,
            menu_plat_type: row.get(12)?,
            menu_plat_nom: row.get(13)?,
            menu_plat_code: row.get_option(14)?,
            menu_plat_siqo: row.get_option(15)?,
            menu_plat_label: row.get_option(16)?,
            menu_plat_precision: row.get_option(17)?,
            menu_plat_regime: row.get_option(18)?,
            menu_plat_allergene: row.get_option(19)?,
            menu_plat_texture: row.get_option(20)?,
            menu_plat_nutriscore: row.get_option(21)?,
            menu_plat_prix: row.get_option(22)?,
            menu_publication_date: row.get(23)?,
            menu_modification_date: row.get_option(24)?,
            menu_modification_info: row.get_option(25)?,
        })
    }
}

/// Valeurs de `menuRestaurantIdType` : Nature du numéro du restaurant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuRestaurantIdType {
    /// `SIRET`
    #[serde(rename = "SIRET")]
    Siret,
    /// `EN`
    #[serde(rename = "EN")]
    En,
    /// `autre`
    #[serde(rename = "autre")]
    Autre,
    /// `sans`
    #[serde(rename = "sans")]
    Sans,
}

impl MenuRestaurantIdType {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [Self::Siret, Self::En, Self::Autre, Self::Sans];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Siret => "SIRET",
            Self::En => "EN",
            Self::Autre => "autre",
            Self::Sans => "sans",
        }
    }
}

crate::record::enumeration_cell!(MenuRestaurantIdType);

/// Valeurs de `menuRestaurantType` : Catégorie du lieu de restauration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuRestaurantType {
    /// `crèche`
    #[serde(rename = "crèche")]
    Creche,
    /// `maternelle`
    #[serde(rename = "maternelle")]
    Maternelle,
    /// `élémentaire`
    #[serde(rename = "élémentaire")]
    Elementaire,
    /// `collège`
    #[serde(rename = "collège")]
    College,
    /// `lycée`
    #[serde(rename = "lycée")]
    Lycee,
    /// `université`
    #[serde(rename = "université")]
    Universite,
    /// `centre de formation`
    #[serde(rename = "centre de formation")]
    CentreDeFormation,
    /// `administration`
    #[serde(rename = "administration")]
    Administration,
    /// `résidence sénior`
    #[serde(rename = "résidence sénior")]
    ResidenceSenior,
    /// `EHPAD`
    #[serde(rename = "EHPAD")]
    Ehpad,
    /// `repas à domicile`
    #[serde(rename = "repas à domicile")]
    RepasADomicile,
    /// `centre de loisirs`
    #[serde(rename = "centre de loisirs")]
    CentreDeLoisirs,
    /// `restaurant d'entreprise`
    #[serde(rename = "restaurant d'entreprise")]
    RestaurantDEntreprise,
    /// `autre`
    #[serde(rename = "autre")]
    Autre,
}

impl MenuRestaurantType {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 14] = [
        Self::Creche,
        Self::Maternelle,
        Self::Elementaire,
        Self::College,
        Self::Lycee,
        Self::Universite,
        Self::CentreDeFormation,
        Self::Administration,
        Self::ResidenceSenior,
        Self::Ehpad,
        Self::RepasADomicile,
        Self::CentreDeLoisirs,
        Self::RestaurantDEntreprise,
        Self::Autre,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creche => "crèche",
            Self::Maternelle => "maternelle",
            Self::Elementaire => "élémentaire",
            Self::College => "collège",
            Self::Lycee => "lycée",
            Self::Universite => "université",
            Self::CentreDeFormation => "centre de formation",
            Self::Administration => "administration",
            Self::ResidenceSenior => "résidence sénior",
            Self::Ehpad => "EHPAD",
            Self::RepasADomicile => "repas à domicile",
            Self::CentreDeLoisirs => "centre de loisirs",
            Self::RestaurantDEntreprise => "restaurant d'entreprise",
            Self::Autre => "autre",
        }
    }
}

crate::record::enumeration_cell!(MenuRestaurantType);

/// Valeurs de `menuRepasType` : Moment ou genre du repas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuRepasType {
    /// `petit-déjeuner`
    #[serde(rename = "petit-déjeuner")]
    PetitDejeuner,
    /// `déjeuner`
    #[serde(rename = "déjeuner")]
    Dejeuner,
    /// `goûter`
    #[serde(rename = "goûter")]
    Gouter,
    /// `dîner`
    #[serde(rename = "dîner")]
    Diner,
    /// `collation`
    #[serde(rename = "collation")]
    Collation,
    /// `pique-nique`
    #[serde(rename = "pique-nique")]
    PiqueNique,
    /// `autre`
    #[serde(rename = "autre")]
    Autre,
}

impl MenuRepasType {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::PetitDejeuner,
        Self::Dejeuner,
        Self::Gouter,
        Self::Diner,
        Self::Collation,
        Self::PiqueNique,
        Self::Autre,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PetitDejeuner => "petit-déjeuner",
            Self::Dejeuner => "déjeuner",
            Self::Gouter => "goûter",
            Self::Diner => "dîner",
            Self::Collation => "collation",
            Self::PiqueNique => "pique-nique",
            Self::Autre => "autre",
        }
    }
}

crate::record::enumeration_cell!(MenuRepasType);

/// Valeurs de `menuPlatType` : Place du plat dans le repas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatType {
    /// `entrée`
    #[serde(rename = "entrée")]
    Entree,
    /// `plat principal`
    #[serde(rename = "plat principal")]
    PlatPrincipal,
    /// `garniture`
    #[serde(rename = "garniture")]
    Garniture,
    /// `dessert`
    #[serde(rename = "dessert")]
    Dessert,
    /// `produit laitier`
    #[serde(rename = "produit laitier")]
    ProduitLaitier,
    /// `pain`
    #[serde(rename = "pain")]
    Pain,
    /// `autre`
    #[serde(rename = "autre")]
    Autre,
}

impl MenuPlatType {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 7] = [
        Self::Entree,
        Self::PlatPrincipal,
        Self::Garniture,
        Self::Dessert,
        Self::ProduitLaitier,
        Self::Pain,
        Self::Autre,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entree => "entrée",
            Self::PlatPrincipal => "plat principal",
            Self::Garniture => "garniture",
            Self::Dessert => "dessert",
            Self::ProduitLaitier => "produit laitier",
            Self::Pain => "pain",
            Self::Autre => "autre",
        }
    }
}

crate::record::enumeration_cell!(MenuPlatType);

/// Valeurs de `menuPlatSiqo` : Signes officiels de qualité du plat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatSiqo {
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

impl MenuPlatSiqo {
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

crate::record::enumeration_cell!(MenuPlatSiqo);

/// Valeurs de `menuPlatRegime` : Régimes alimentaires que le plat respecte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatRegime {
    /// `végétarien`
    #[serde(rename = "végétarien")]
    Vegetarien,
    /// `sans sel`
    #[serde(rename = "sans sel")]
    SansSel,
    /// `sans porc `
    #[serde(rename = "sans porc ")]
    SansPorc,
    /// `sans sucre ajouté`
    #[serde(rename = "sans sucre ajouté")]
    SansSucreAjoute,
}

impl MenuPlatRegime {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [Self::Vegetarien, Self::SansSel, Self::SansPorc, Self::SansSucreAjoute];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vegetarien => "végétarien",
            Self::SansSel => "sans sel",
            Self::SansPorc => "sans porc ",
            Self::SansSucreAjoute => "sans sucre ajouté",
        }
    }
}

crate::record::enumeration_cell!(MenuPlatRegime);

/// Valeurs de `menuPlatAllergene` : Allergènes que le plat peut contenir.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatAllergene {
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

impl MenuPlatAllergene {
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

crate::record::enumeration_cell!(MenuPlatAllergene);

/// Valeurs de `menuPlatTexture` : Textures dans lesquelles le plat existe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatTexture {
    /// `sans texture modifiée`
    #[serde(rename = "sans texture modifiée")]
    SansTextureModifiee,
    /// `mixé`
    #[serde(rename = "mixé")]
    Mixe,
    /// `mixé lissé`
    #[serde(rename = "mixé lissé")]
    MixeLisse,
    /// `fondant`
    #[serde(rename = "fondant")]
    Fondant,
    /// `haché`
    #[serde(rename = "haché")]
    Hache,
}

impl MenuPlatTexture {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 5] =
        [Self::SansTextureModifiee, Self::Mixe, Self::MixeLisse, Self::Fondant, Self::Hache];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SansTextureModifiee => "sans texture modifiée",
            Self::Mixe => "mixé",
            Self::MixeLisse => "mixé lissé",
            Self::Fondant => "fondant",
            Self::Hache => "haché",
        }
    }
}

crate::record::enumeration_cell!(MenuPlatTexture);

/// Valeurs de `menuPlatNutriscore` : Lettre du Nutri-Score du plat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MenuPlatNutriscore {
    /// `A`
    #[serde(rename = "A")]
    A,
    /// `B`
    #[serde(rename = "B")]
    B,
    /// `C`
    #[serde(rename = "C")]
    C,
    /// `D`
    #[serde(rename = "D")]
    D,
    /// `E`
    #[serde(rename = "E")]
    E,
}

impl MenuPlatNutriscore {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::E];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }
}

crate::record::enumeration_cell!(MenuPlatNutriscore);
