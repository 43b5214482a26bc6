// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{GeoPoint, Record, RowReader, RowWriter};

/// Un point de recharge (`irve-statique` 2.3.1).
///
/// Une ligne par point de recharge, c'est-à-dire par emplacement où un seul véhicule se charge à la fois : où il est, qui le possède et l'exploite, ses prises, sa puissance, ses moyens de paiement et son accès. Les colonnes de la station se répètent sur chacun de ses points.
///
/// Source: Etalab, <https://github.com/etalab/schema-irve>, version 2.3.1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct PointDeRecharge {
    /// `nom_amenageur` : Propriétaire des bornes de recharge.
    ///
    /// Dénomination officielle de la collectivité ou de l'entreprise à qui appartient l'équipement. Peut rester vide : elle se retrouve à partir de siren_amenageur.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "nom_amenageur", default, skip_serializing_if = "Option::is_none")]
    pub nom_amenageur: Option<String>,
    /// `siren_amenageur` : SIREN du propriétaire des bornes.
    ///
    /// Les 9 chiffres du SIREN, sans espace ; ce sont les neuf premiers du SIRET. Peut rester vide, mais il est très utile pour retrouver le propriétaire.
    ///
    /// Exemple : `218601946`.
    #[serde(rename = "siren_amenageur", default, skip_serializing_if = "Option::is_none")]
    pub siren_amenageur: Option<String>,
    /// `contact_amenageur` : Courriel du propriétaire des bornes.
    ///
    /// Adresse où l'administration peut signaler une erreur dans les données. Préférer celle d'un service à celle d'une personne, car elle est publiée ; peut rester vide.
    ///
    /// Exemple : `mobilites@example.org`.
    #[serde(rename = "contact_amenageur", default, skip_serializing_if = "Option::is_none")]
    pub contact_amenageur: Option<String>,
    /// `nom_operateur` : Exploitant chargé de la station.
    ///
    /// Dénomination officielle de l'entreprise ou de l'organisme qui fait fonctionner la station. Répéter nom_amenageur si le propriétaire l'exploite lui-même ; peut rester vide.
    ///
    /// Exemple : `Énergies du Clain`.
    #[serde(rename = "nom_operateur", default, skip_serializing_if = "Option::is_none")]
    pub nom_operateur: Option<String>,
    /// `contact_operateur` : Courriel de l'exploitant.
    ///
    /// Adresse électronique complète où joindre l'exploitant. Obligatoire ; préférer celle d'un service à celle d'une personne, car elle est publiée.
    ///
    /// Exemple : `recharge@example.org`.
    #[serde(rename = "contact_operateur")]
    pub contact_operateur: String,
    /// `telephone_operateur` : Téléphone de l'exploitant.
    ///
    /// Numéro que l'usager peut appeler, par exemple en cas de panne. Dans un tableur, garder la colonne au format texte pour ne pas perdre le zéro initial ; peut rester vide.
    ///
    /// Exemple : `0549010203`.
    #[serde(rename = "telephone_operateur", default, skip_serializing_if = "Option::is_none")]
    pub telephone_operateur: Option<String>,
    /// `nom_enseigne` : Nom du réseau connu des automobilistes.
    ///
    /// Marque sous laquelle les automobilistes connaissent le réseau, telle qu'elle figure sur la borne. Obligatoire.
    ///
    /// Exemple : `Clain Recharge`.
    #[serde(rename = "nom_enseigne")]
    pub nom_enseigne: String,
    /// `id_station_itinerance` : Identifiant national de la station.
    ///
    /// FR, les trois caractères attribués par l'AFIREV, la lettre P, puis la suite propre à la station, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour une station hors itinérance, et remplir alors id_station_local.
    ///
    /// Exemple : `FRS86P86194004`.
    #[serde(rename = "id_station_itinerance")]
    pub id_station_itinerance: String,
    /// `id_station_local` : Identifiant interne de la station.
    ///
    /// Référence que le propriétaire ou l'exploitant emploie chez lui pour cette station, sans en changer d'une publication à l'autre. À remplir quand id_station_itinerance vaut « Non concerné » ; sinon, facultatif.
    ///
    /// Exemple : `POITIERS-GARE-01`.
    #[serde(rename = "id_station_local", default, skip_serializing_if = "Option::is_none")]
    pub id_station_local: Option<String>,
    /// `nom_station` : Nom d'usage de la station.
    ///
    /// Nom court qui aide à trouver la station : lieu, rue ou quartier. Obligatoire, et identique sur tous les points de la station.
    ///
    /// Exemple : `Gare de Poitiers`.
    #[serde(rename = "nom_station")]
    pub nom_station: String,
    /// `implantation_station` : Genre de lieu où se trouve la station.
    ///
    /// « Voirie » dans la rue ; « Parking public » s'il dépend de la collectivité ; « Parking privé à usage public » si chacun peut y entrer ; « Parking privé réservé à la clientèle » s'il faut être client ou usager ; « Station dédiée à la recharge rapide » si l'on y vient d'abord pour charger vite. Obligatoire, en recopiant exactement la valeur.
    ///
    /// Exemple : `Voirie`.
    #[serde(rename = "implantation_station")]
    pub implantation_station: ImplantationStation,
    /// `adresse_station` : Numéro, rue, code postal et commune.
    ///
    /// Numéro et rue, puis code postal et commune, dans une seule cellule. Obligatoire.
    ///
    /// Exemple : `12 boulevard du Grand Cerf 86000 Poitiers`.
    #[serde(rename = "adresse_station")]
    pub adresse_station: String,
    /// `code_insee_commune` : Code INSEE de la commune.
    ///
    /// Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "code_insee_commune", default, skip_serializing_if = "Option::is_none")]
    pub code_insee_commune: Option<String>,
    /// `coordonneesXY` : Longitude et latitude de la station.
    ///
    /// Deux nombres entre crochets, en degrés WGS84, avec un point décimal et une virgule entre eux : d'abord la longitude (négative à l'ouest de Greenwich), ensuite la latitude. Obligatoire ; une inversion envoie la station dans un autre pays.
    ///
    /// Exemple : `[0.333276,46.582214]`.
    #[serde(rename = "coordonneesXY")]
    pub coordonnees_xy: GeoPoint,
    /// `nbre_pdc` : Taille de la station en points.
    ///
    /// Combien de véhicules peuvent se charger en même temps dans la station, en nombre entier. Obligatoire ; le fichier devrait compter autant de lignes pour cette station.
    ///
    /// Exemple : `4`.
    #[serde(rename = "nbre_pdc")]
    pub nbre_pdc: i64,
    /// `id_pdc_itinerance` : Identifiant national du point de recharge.
    ///
    /// FR, les trois caractères attribués par l'AFIREV, la lettre E, puis la suite propre au point, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour un point hors itinérance, et remplir alors id_pdc_local. Deux points n'ont jamais le même identifiant national.
    ///
    /// Exemple : `FRS86E861940041`.
    #[serde(rename = "id_pdc_itinerance")]
    pub id_pdc_itinerance: String,
    /// `id_pdc_local` : Identifiant interne du point de recharge.
    ///
    /// Référence que le propriétaire ou l'exploitant emploie chez lui pour ce point, différente de celle des autres points. À remplir quand id_pdc_itinerance vaut « Non concerné » ; sinon, facultatif.
    ///
    /// Exemple : `POITIERS-GARE-01-A`.
    #[serde(rename = "id_pdc_local", default, skip_serializing_if = "Option::is_none")]
    pub id_pdc_local: Option<String>,
    /// `puissance_nominale` : Puissance maximale délivrée en kW.
    ///
    /// Ce que le point peut fournir au mieux, compte tenu du matériel, du câblage et du contrat d'électricité, quels que soient la prise et le véhicule. Nombre positif en kilowatts (22, et non 22000), avec un point décimal, sans unité. Obligatoire.
    ///
    /// Exemple : `22`.
    #[serde(rename = "puissance_nominale")]
    pub puissance_nominale: Decimal,
    /// `prise_type_ef` : Présence d'une prise domestique E/F.
    ///
    /// « true » si ce point offre une prise E/F, semblable à celle d'une maison, « false » sinon. Obligatoire.
    ///
    /// Exemple : `true`.
    #[serde(rename = "prise_type_ef")]
    pub prise_type_ef: bool,
    /// `prise_type_2` : Présence d'une prise Type 2.
    ///
    /// « true » si ce point offre une prise ou un câble Type 2, courant en Europe pour le courant alternatif, « false » sinon. Obligatoire.
    ///
    /// Exemple : `true`.
    #[serde(rename = "prise_type_2")]
    pub prise_type_2: bool,
    /// `prise_type_combo_ccs` : Présence d'un connecteur Combo CCS.
    ///
    /// « true » si ce point offre un connecteur Combo (CCS), fait pour le courant continu, « false » sinon. Obligatoire.
    ///
    /// Exemple : `false`.
    #[serde(rename = "prise_type_combo_ccs")]
    pub prise_type_combo_ccs: bool,
    /// `prise_type_chademo` : Présence d'un connecteur CHAdeMO.
    ///
    /// « true » si ce point offre un connecteur CHAdeMO, propre à certains véhicules japonais, « false » sinon. Obligatoire.
    ///
    /// Exemple : `false`.
    #[serde(rename = "prise_type_chademo")]
    pub prise_type_chademo: bool,
    /// `prise_type_autre` : Présence d'une prise d'autre sorte.
    ///
    /// « true » si ce point offre une prise absente des quatre colonnes précédentes, « false » sinon. Obligatoire ; nommer cette prise dans observations.
    ///
    /// Exemple : `false`.
    #[serde(rename = "prise_type_autre")]
    pub prise_type_autre: bool,
    /// `gratuit` : Recharge gratuite pour tous.
    ///
    /// « true » si personne ne paie, quelles que soient la durée et la clientèle, « false » dans tous les autres cas. Peut rester vide.
    ///
    /// Exemple : `false`.
    #[serde(rename = "gratuit", default, skip_serializing_if = "Option::is_none")]
    pub gratuit: Option<bool>,
    /// `paiement_acte` : Paiement sans abonnement.
    ///
    /// « true » si un automobiliste de passage peut payer cette seule recharge, sans compte ni badge, « false » sinon. Obligatoire.
    ///
    /// Exemple : `true`.
    #[serde(rename = "paiement_acte")]
    pub paiement_acte: bool,
    /// `paiement_cb` : Paiement par carte bancaire sur place.
    ///
    /// « true » si un lecteur de carte bancaire est installé, « false » s'il n'y en a pas. Peut rester vide.
    ///
    /// Exemple : `true`.
    #[serde(rename = "paiement_cb", default, skip_serializing_if = "Option::is_none")]
    pub paiement_cb: Option<bool>,
    /// `paiement_autre` : Paiement par un autre moyen.
    ///
    /// « true » s'il existe une autre façon de payer (application, badge, pièces), à nommer dans observations ; « false » sinon. Peut rester vide.
    ///
    /// Exemple : `false`.
    #[serde(rename = "paiement_autre", default, skip_serializing_if = "Option::is_none")]
    pub paiement_autre: Option<bool>,
    /// `tarification` : Prix demandés pour la recharge.
    ///
    /// Prix au kWh, à la minute ou à la session, et frais de stationnement, en texte libre compréhensible par un automobiliste. Peut rester vide, par exemple si gratuit vaut « true ».
    ///
    /// Exemple : `0,35 € le kWh, puis 0,10 € la minute après 4 heures`.
    #[serde(rename = "tarification", default, skip_serializing_if = "Option::is_none")]
    pub tarification: Option<String>,
    /// `condition_acces` : Accès à la station libre ou réservé.
    ///
    /// « Accès libre » si tout conducteur arrive à la borne sans obstacle ; « Accès réservé » s'il faut s'identifier, franchir une barrière ou passer un péage. Obligatoire ; les limites de hauteur ou de longueur vont dans restriction_gabarit.
    ///
    /// Exemple : `Accès libre`.
    #[serde(rename = "condition_acces")]
    pub condition_acces: ConditionAcces,
    /// `reservation` : Réservation du point avant d'arriver.
    ///
    /// « true » si l'on peut retenir ce point avant de venir, « false » dans le cas contraire. Obligatoire.
    ///
    /// Exemple : `false`.
    #[serde(rename = "reservation")]
    pub reservation: bool,
    /// `horaires` : Jours et heures d'ouverture.
    ///
    /// « 24/7 » pour une station jamais fermée ; sinon des plages comme Mo-Sa 07:00-20:00, avec les jours abrégés en anglais (Mo, Tu, We, Th, Fr, Sa, Su) et une virgule entre deux plages. Obligatoire ; la cellule se termine par une plage d'heures ou par 24/7, sans rien après.
    ///
    /// Exemple : `Mo-Sa 07:00-20:00,Su 09:00-13:00`.
    #[serde(rename = "horaires")]
    pub horaires: String,
    /// `accessibilite_pmr` : Accès des personnes à mobilité réduite.
    ///
    /// « Réservé PMR » si la place leur est réservée et signalée ; « Accessible mais non réservé PMR » si elles peuvent s'en servir comme les autres ; « Non accessible » ; « Accessibilité inconnue » à défaut d'information. Obligatoire.
    ///
    /// Exemple : `Réservé PMR`.
    #[serde(rename = "accessibilite_pmr")]
    pub accessibilite_pmr: AccessibilitePmr,
    /// `restriction_gabarit` : Limites de taille des véhicules.
    ///
    /// Hauteur, largeur, longueur ou poids à ne pas dépasser, avec l'unité, en texte libre. Obligatoire : s'il n'y a aucune limite, l'écrire aussi, par exemple « Aucune limite ».
    ///
    /// Exemple : `Hauteur 1,90 m au plus`.
    #[serde(rename = "restriction_gabarit")]
    pub restriction_gabarit: String,
    /// `station_deux_roues` : Station pour deux-roues seulement.
    ///
    /// « true » si seuls les vélos, scooters et motos peuvent s'y charger, « false » si les voitures le peuvent aussi. Obligatoire.
    ///
    /// Exemple : `false`.
    #[serde(rename = "station_deux_roues")]
    pub station_deux_roues: bool,
    /// `raccordement` : Raccordement au réseau électrique.
    ///
    /// « Direct » si le compteur ne sert qu'à la station, « Indirect » si elle est branchée derrière celui d'un bâtiment ou d'un autre usage. Peut rester vide.
    ///
    /// Exemple : `Direct`.
    #[serde(rename = "raccordement", default, skip_serializing_if = "Option::is_none")]
    pub raccordement: Option<Raccordement>,
    /// `num_pdl` : Numéro du compteur d'électricité.
    ///
    /// Numéro du point de livraison porté sur la facture : 14 chiffres sans espace chez Enedis ; si le raccordement est indirect, donner celui du site. Dans un tableur, mettre la colonne au format texte pour qu'il ne soit pas arrondi ; peut rester vide.
    ///
    /// Exemple : `19412345678901`.
    #[serde(rename = "num_pdl", default, skip_serializing_if = "Option::is_none")]
    pub num_pdl: Option<String>,
    /// `date_mise_en_service` : Jour d'ouverture au public.
    ///
    /// Premier jour où le public a pu se charger, écrit AAAA-MM-JJ (2022-05-16 et non 16/05/2022). Peut rester vide.
    ///
    /// Exemple : `2022-05-16`.
    #[serde(rename = "date_mise_en_service", default, skip_serializing_if = "Option::is_none")]
    pub date_mise_en_service: Option<NaiveDate>,
    /// `observations` : Remarques utiles à l'usager.
    ///
    /// Tout ce que les autres colonnes ne disent pas : autre prise, autre moyen de paiement, exceptions aux horaires, chemin jusqu'à la borne. Texte libre ; peut rester vide.
    ///
    /// Exemple : `Fermée les jours de marché, de 6 h à 14 h`.
    #[serde(rename = "observations", default, skip_serializing_if = "Option::is_none")]
    pub observations: Option<String>,
    /// `date_maj` : Jour de dernière vérification de la ligne.
    ///
    /// Jour où les informations de la ligne ont été revues pour la dernière fois, écrit AAAA-MM-JJ (2024-03-15 et non 15/03/2024). Obligatoire.
    ///
    /// Exemple : `2024-03-15`.
    #[serde(rename = "date_maj")]
    pub date_maj: NaiveDate,
    /// `cable_t2_attache` : Câble Type 2 fixé à la borne.
    ///
    /// « true » si un câble T2 reste à demeure sur la borne, « false » si l'automobiliste doit apporter le sien. Peut rester vide.
    ///
    /// Exemple : `false`.
    #[serde(rename = "cable_t2_attache", default, skip_serializing_if = "Option::is_none")]
    pub cable_t2_attache: Option<bool>,
}

impl Record for PointDeRecharge {
    const DATA_SET: &'static str = "irve-statique";
    const VERSION: &'static str = "2.3.1";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put_option(&self.nom_amenageur);
        row.put_option(&self.siren_amenageur);
        row.put_option(&self.contact_amenageur);
        row.put_option(&self.nom_operateur);
        row.put(&self.contact_operateur);
        row.put_option(&self.telephone_operateur);
        row.put(&self.nom_enseigne);
        row.put(&self.id_station_itinerance);
        row.put_option(&self.id_station_local);
        row.put(&self.nom_station);
        row.put(&self.implantation_station);
        row.put(&self.adresse_station);
        row.put_option(&self.code_insee_commune);
        row.put(&self.coordonnees_xy);
        row.put(&self.nbre_pdc);
        row.put(&self.id_pdc_itinerance);
        row.put_option(&self.id_pdc_local);
        row.put(&self.puissance_nominale);
        row.put(&self.prise_type_ef);
        row.put(&self.prise_type_2);
        row.put(&self.prise_type_combo_ccs);
        row.put(&self.prise_type_chademo);
        row.put(&self.prise_type_autre);
        row.put_option(&self.gratuit);
        row.put(&self.paiement_acte);
        row.put_option(&self.paiement_cb);
        row.put_option(&self.paiement_autre);
        row.put_option(&self.tarification);
        row.put(&self.condition_acces);
        row.put(&self.reservation);
        row.put(&self.horaires);
        row.put(&self.accessibilite_pmr);
        row.put(&self.restriction_gabarit);
        row.put(&self.station_deux_roues);
        row.put_option(&self.raccordement);
        row.put_option(&self.num_pdl);
        row.put_option(&self.date_mise_en_service);
        row.put_option(&self.observations);
        row.put(&self.date_maj);
        row.put_option(&self.cable_t2_attache);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(PointDeRecharge {
            nom_amenageur: row.get_option(0)?,
            siren_amenageur: row.get_option(1)?,
            contact_amenageur: row.get_option(2)?,
            nom_operateur: row.get_option(3)?,
            contact_operateur: row.get(4)?,
            telephone_operateur: row.get_option(5)?,
            nom_enseigne: row.get(6)?,
            id_station_itinerance: row.get(7)?,
            id_station_local: row.get_option(8)?,
            nom_station: row.get(9)?,
            implantation_station: row.get(10)?,
            adresse_station: row.get(11)?,
            code_insee_commune: row.get_option(12)?,
            coordonnees_xy: row.get(13)?,
            nbre_pdc: row.get(14)?,
            id_pdc_itinerance: row.get(15)?,
            id_pdc_local: row.get_option(16)?,
            puissance_nominale: row.get(17)?,
            prise_type_ef: row.get(18)?,
            prise_type_2: row.get(19)?,
            prise_type_combo_ccs: row.get(20)?,
            prise_type_chademo: row.get(21)?,
            prise_type_autre: row.get(22)?,
            gratuit: row.get_option(23)?,
            paiement_acte: row.get(24)?,
            paiement_cb: row.get_option(25)?,
            paiement_autre: row.get_option(26)?,
            tarification: row.get_option(27)?,
            condition_acces: row.get(28)?,
            reservation: row.get(29)?,
            horaires: row.get(30)?,
            accessibilite_pmr: row.get(31)?,
            restriction_gabarit: row.get(32)?,
            station_deux_roues: row.get(33)?,
            raccordement: row.get_option(34)?,
            num_pdl: row.get_option(35)?,
            date_mise_en_service: row.get_option(36)?,
            observations: row.get_option(37)?,
            date_maj: row.get(38)?,
            cable_t2_attache: row.get_option(39)?,
        })
    }
}

/// Valeurs de `implantation_station` : Genre de lieu où se trouve la station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ImplantationStation {
    /// `Voirie`
    #[serde(rename = "Voirie")]
    Voirie,
    /// `Parking public`
    #[serde(rename = "Parking public")]
    ParkingPublic,
    /// `Parking privé à usage public`
    #[serde(rename = "Parking privé à usage public")]
    ParkingPriveAUsagePublic,
    /// `Parking privé réservé à la clientèle`
    #[serde(rename = "Parking privé réservé à la clientèle")]
    ParkingPriveReserveALaClientele,
    /// `Station dédiée à la recharge rapide`
    #[serde(rename = "Station dédiée à la recharge rapide")]
    StationDedieeALaRechargeRapide,
}

impl ImplantationStation {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 5] = [
        Self::Voirie,
        Self::ParkingPublic,
        Self::ParkingPriveAUsagePublic,
        Self::ParkingPriveReserveALaClientele,
        Self::StationDedieeALaRechargeRapide,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Voirie => "Voirie",
            Self::ParkingPublic => "Parking public",
            Self::ParkingPriveAUsagePublic => "Parking privé à usage public",
            Self::ParkingPriveReserveALaClientele => "Parking privé réservé à la clientèle",
            Self::StationDedieeALaRechargeRapide => "Station dédiée à la recharge rapide",
        }
    }
}

crate::record::enumeration_cell!(ImplantationStation);

/// Valeurs de `condition_acces` : Accès à la station libre ou réservé.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConditionAcces {
    /// `Accès libre`
    #[serde(rename = "Accès libre")]
    AccesLibre,
    /// `Accès réservé`
    #[serde(rename = "Accès réservé")]
    AccesReserve,
}

impl ConditionAcces {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::AccesLibre, Self::AccesReserve];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccesLibre => "Accès libre",
            Self::AccesReserve => "Accès réservé",
        }
    }
}

crate::record::enumeration_cell!(ConditionAcces);

/// Valeurs de `accessibilite_pmr` : Accès des personnes à mobilité réduite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AccessibilitePmr {
    /// `Réservé PMR`
    #[serde(rename = "Réservé PMR")]
    ReservePmr,
    /// `Accessible mais non réservé PMR`
    #[serde(rename = "Accessible mais non réservé PMR")]
    AccessibleMaisNonReservePmr,
    /// `Non accessible`
    #[serde(rename = "Non accessible")]
    NonAccessible,
    /// `Accessibilité inconnue`
    #[serde(rename = "Accessibilité inconnue")]
    AccessibiliteInconnue,
}

impl AccessibilitePmr {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 4] = [
        Self::ReservePmr,
        Self::AccessibleMaisNonReservePmr,
        Self::NonAccessible,
        Self::AccessibiliteInconnue,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReservePmr => "Réservé PMR",
            Self::AccessibleMaisNonReservePmr => "Accessible mais non réservé PMR",
            Self::NonAccessible => "Non accessible",
            Self::AccessibiliteInconnue => "Accessibilité inconnue",
        }
    }
}

crate::record::enumeration_cell!(AccessibilitePmr);

/// Valeurs de `raccordement` : Raccordement au réseau électrique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Raccordement {
    /// `Direct`
    #[serde(rename = "Direct")]
    Direct,
    /// `Indirect`
    #[serde(rename = "Indirect")]
    Indirect,
}

impl Raccordement {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::Direct, Self::Indirect];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "Direct",
            Self::Indirect => "Indirect",
        }
    }
}

crate::record::enumeration_cell!(Raccordement);
