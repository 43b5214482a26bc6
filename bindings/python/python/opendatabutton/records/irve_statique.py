"""Bornes de recharge pour véhicules électriques."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Day, Label, Number, Point


class ImplantationStation(Label):
    """Valeurs de ``implantation_station`` : Genre de lieu où se trouve la station."""

    VOIRIE = "Voirie"
    PARKING_PUBLIC = "Parking public"
    PARKING_PRIVE_A_USAGE_PUBLIC = "Parking privé à usage public"
    PARKING_PRIVE_RESERVE_A_LA_CLIENTELE = "Parking privé réservé à la clientèle"
    STATION_DEDIEE_A_LA_RECHARGE_RAPIDE = "Station dédiée à la recharge rapide"


class ConditionAcces(Label):
    """Valeurs de ``condition_acces`` : Accès à la station libre ou réservé."""

    ACCES_LIBRE = "Accès libre"
    ACCES_RESERVE = "Accès réservé"


class AccessibilitePmr(Label):
    """Valeurs de ``accessibilite_pmr`` : Accès des personnes à mobilité réduite."""

    RESERVE_PMR = "Réservé PMR"
    ACCESSIBLE_MAIS_NON_RESERVE_PMR = "Accessible mais non réservé PMR"
    NON_ACCESSIBLE = "Non accessible"
    ACCESSIBILITE_INCONNUE = "Accessibilité inconnue"


class Raccordement(Label):
    """Valeurs de ``raccordement`` : Raccordement au réseau électrique."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"


@dataclass(frozen=True, init=False, repr=False)
class PointDeRecharge(Record):
    """Un point de recharge (``irve-statique`` 2.3.1).

    Une ligne par point de recharge, c'est-à-dire par emplacement où un seul véhicule se charge à la fois : où il est, qui le possède et l'exploite, ses prises, sa puissance, ses moyens de paiement et son accès. Les colonnes de la station se répètent sur chacun de ses points.
    """

    DATA_SET: ClassVar[str] = "irve-statique"
    VERSION: ClassVar[str] = "2.3.1"

    nom_amenageur: Optional[str]
    """Propriétaire des bornes de recharge.

    Dénomination officielle de la collectivité ou de l'entreprise à qui appartient l'équipement. Peut rester vide : elle se retrouve à partir de siren_amenageur.

    Exemple : ``Ville de Poitiers``.
    """
    siren_amenageur: Optional[str]
    """SIREN du propriétaire des bornes.

    Les 9 chiffres du SIREN, sans espace ; ce sont les neuf premiers du SIRET. Peut rester vide, mais il est très utile pour retrouver le propriétaire.

    Exemple : ``218601946``.
    """
    contact_amenageur: Optional[str]
    """Courriel du propriétaire des bornes.

    Adresse où l'administration peut signaler une erreur dans les données. Préférer celle d'un service à celle d'une personne, car elle est publiée ; peut rester vide.

    Exemple : ``mobilites@example.org``.
    """
    nom_operateur: Optional[str]
    """Exploitant chargé de la station.

    Dénomination officielle de l'entreprise ou de l'organisme qui fait fonctionner la station. Répéter nom_amenageur si le propriétaire l'exploite lui-même ; peut rester vide.

    Exemple : ``Énergies du Clain``.
    """
    contact_operateur: str
    """Courriel de l'exploitant.

    Adresse électronique complète où joindre l'exploitant. Obligatoire ; préférer celle d'un service à celle d'une personne, car elle est publiée.

    Exemple : ``recharge@example.org``.
    """
    telephone_operateur: Optional[str]
    """Téléphone de l'exploitant.

    Numéro que l'usager peut appeler, par exemple en cas de panne. Dans un tableur, garder la colonne au format texte pour ne pas perdre le zéro initial ; peut rester vide.

    Exemple : ``0549010203``.
    """
    nom_enseigne: str
    """Nom du réseau connu des automobilistes.

    Marque sous laquelle les automobilistes connaissent le réseau, telle qu'elle figure sur la borne. Obligatoire.

    Exemple : ``Clain Recharge``.
    """
    id_station_itinerance: str
    """Identifiant national de la station.

    FR, les trois caractères attribués par l'AFIREV, la lettre P, puis la suite propre à la station, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour une station hors itinérance, et remplir alors id_station_local.

    Exemple : ``FRS86P86194004``.
    """
    id_station_local: Optional[str]
    """Identifiant interne de la station.

    Référence que le propriétaire ou l'exploitant emploie chez lui pour cette station, sans en changer d'une publication à l'autre. À remplir quand id_station_itinerance vaut « Non concerné » ; sinon, facultatif.

    Exemple : ``POITIERS-GARE-01``.
    """
    nom_station: str
    """Nom d'usage de la station.

    Nom court qui aide à trouver la station : lieu, rue ou quartier. Obligatoire, et identique sur tous les points de la station.

    Exemple : ``Gare de Poitiers``.
    """
    implantation_station: Union[ImplantationStation, str]
    """Genre de lieu où se trouve la station.

    « Voirie » dans la rue ; « Parking public » s'il dépend de la collectivité ; « Parking privé à usage public » si chacun peut y entrer ; « Parking privé réservé à la clientèle » s'il faut être client ou usager ; « Station dédiée à la recharge rapide » si l'on y vient d'abord pour charger vite. Obligatoire, en recopiant exactement la valeur.

    Exemple : ``Voirie``.
    """
    adresse_station: str
    """Numéro, rue, code postal et commune.

    Numéro et rue, puis code postal et commune, dans une seule cellule. Obligatoire.

    Exemple : ``12 boulevard du Grand Cerf 86000 Poitiers``.
    """
    code_insee_commune: Optional[str]
    """Code INSEE de la commune.

    Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.

    Exemple : ``86194``.
    """
    coordonneesXY: Point
    """Longitude et latitude de la station.

    Deux nombres entre crochets, en degrés WGS84, avec un point décimal et une virgule entre eux : d'abord la longitude (négative à l'ouest de Greenwich), ensuite la latitude. Obligatoire ; une inversion envoie la station dans un autre pays.

    Exemple : ``[0.333276,46.582214]``.
    """
    nbre_pdc: int
    """Taille de la station en points.

    Combien de véhicules peuvent se charger en même temps dans la station, en nombre entier. Obligatoire ; le fichier devrait compter autant de lignes pour cette station.

    Exemple : ``4``.
    """
    id_pdc_itinerance: str
    """Identifiant national du point de recharge.

    FR, les trois caractères attribués par l'AFIREV, la lettre E, puis la suite propre au point, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour un point hors itinérance, et remplir alors id_pdc_local. Deux points n'ont jamais le même identifiant national.

    Exemple : ``FRS86E861940041``.
    """
    id_pdc_local: Optional[str]
    """Identifiant interne du point de recharge.

    Référence que le propriétaire ou l'exploitant emploie chez lui pour ce point, différente de celle des autres points. À remplir quand id_pdc_itinerance vaut « Non concerné » ; sinon, facultatif.

    Exemple : ``POITIERS-GARE-01-A``.
    """
    puissance_nominale: Number
    """Puissance maximale délivrée en kW.

    Ce que le point peut fournir au mieux, compte tenu du matériel, du câblage et du contrat d'électricité, quels que soient la prise et le véhicule. Nombre positif en kilowatts (22, et non 22000), avec un point décimal, sans unité. Obligatoire.

    Exemple : ``22``.
    """
    prise_type_ef: bool
    """Présence d'une prise domestique E/F.

    « true » si ce point offre une prise E/F, semblable à celle d'une maison, « false » sinon. Obligatoire.

    Exemple : ``true``.
    """
    prise_type_2: bool
    """Présence d'une prise Type 2.

    « true » si ce point offre une prise ou un câble Type 2, courant en Europe pour le courant alternatif, « false » sinon. Obligatoire.

    Exemple : ``true``.
    """
    prise_type_combo_ccs: bool
    """Présence d'un connecteur Combo CCS.

    « true » si ce point offre un connecteur Combo (CCS), fait pour le courant continu, « false » sinon. Obligatoire.

    Exemple : ``false``.
    """
    prise_type_chademo: bool
    """Présence d'un connecteur CHAdeMO.

    « true » si ce point offre un connecteur CHAdeMO, propre à certains véhicules japonais, « false » sinon. Obligatoire.

    Exemple : ``false``.
    """
    prise_type_autre: bool
    """Présence d'une prise d'autre sorte.

    « true » si ce point offre une prise absente des quatre colonnes précédentes, « false » sinon. Obligatoire ; nommer cette prise dans observations.

    Exemple : ``false``.
    """
    gratuit: Optional[bool]
    """Recharge gratuite pour tous.

    « true » si personne ne paie, quelles que soient la durée et la clientèle, « false » dans tous les autres cas. Peut rester vide.

    Exemple : ``false``.
    """
    paiement_acte: bool
    """Paiement sans abonnement.

    « true » si un automobiliste de passage peut payer cette seule recharge, sans compte ni badge, « false » sinon. Obligatoire.

    Exemple : ``true``.
    """
    paiement_cb: Optional[bool]
    """Paiement par carte bancaire sur place.

    « true » si un lecteur de carte bancaire est installé, « false » s'il n'y en a pas. Peut rester vide.

    Exemple : ``true``.
    """
    paiement_autre: Optional[bool]
    """Paiement par un autre moyen.

    « true » s'il existe une autre façon de payer (application, badge, pièces), à nommer dans observations ; « false » sinon. Peut rester vide.

    Exemple : ``false``.
    """
    tarification: Optional[str]
    """Prix demandés pour la recharge.

    Prix au kWh, à la minute ou à la session, et frais de stationnement, en texte libre compréhensible par un automobiliste. Peut rester vide, par exemple si gratuit vaut « true ».

    Exemple : ``0,35 € le kWh, puis 0,10 € la minute après 4 heures``.
    """
    condition_acces: Union[ConditionAcces, str]
    """Accès à la station libre ou réservé.

    « Accès libre » si tout conducteur arrive à la borne sans obstacle ; « Accès réservé » s'il faut s'identifier, franchir une barrière ou passer un péage. Obligatoire ; les limites de hauteur ou de longueur vont dans restriction_gabarit.

    Exemple : ``Accès libre``.
    """
    reservation: bool
    """Réservation du point avant d'arriver.

    « true » si l'on peut retenir ce point avant de venir, « false » dans le cas contraire. Obligatoire.

    Exemple : ``false``.
    """
    horaires: str
    """Jours et heures d'ouverture.

    « 24/7 » pour une station jamais fermée ; sinon des plages comme Mo-Sa 07:00-20:00, avec les jours abrégés en anglais (Mo, Tu, We, Th, Fr, Sa, Su) et une virgule entre deux plages. Obligatoire ; la cellule se termine par une plage d'heures ou par 24/7, sans rien après.

    Exemple : ``Mo-Sa 07:00-20:00,Su 09:00-13:00``.
    """
    accessibilite_pmr: Union[AccessibilitePmr, str]
    """Accès des personnes à mobilité réduite.

    « Réservé PMR » si la place leur est réservée et signalée ; « Accessible mais non réservé PMR » si elles peuvent s'en servir comme les autres ; « Non accessible » ; « Accessibilité inconnue » à défaut d'information. Obligatoire.

    Exemple : ``Réservé PMR``.
    """
    restriction_gabarit: str
    """Limites de taille des véhicules.

    Hauteur, largeur, longueur ou poids à ne pas dépasser, avec l'unité, en texte libre. Obligatoire : s'il n'y a aucune limite, l'écrire aussi, par exemple « Aucune limite ».

    Exemple : ``Hauteur 1,90 m au plus``.
    """
    station_deux_roues: bool
    """Station pour deux-roues seulement.

    « true » si seuls les vélos, scooters et motos peuvent s'y charger, « false » si les voitures le peuvent aussi. Obligatoire.

    Exemple : ``false``.
    """
    raccordement: Optional[Union[Raccordement, str]]
    """Raccordement au réseau électrique.

    « Direct » si le compteur ne sert qu'à la station, « Indirect » si elle est branchée derrière celui d'un bâtiment ou d'un autre usage. Peut rester vide.

    Exemple : ``Direct``.
    """
    num_pdl: Optional[str]
    """Numéro du compteur d'électricité.

    Numéro du point de livraison porté sur la facture : 14 chiffres sans espace chez Enedis ; si le raccordement est indirect, donner celui du site. Dans un tableur, mettre la colonne au format texte pour qu'il ne soit pas arrondi ; peut rester vide.

    Exemple : ``19412345678901``.
    """
    date_mise_en_service: Optional[Day]
    """Jour d'ouverture au public.

    Premier jour où le public a pu se charger, écrit AAAA-MM-JJ (2022-05-16 et non 16/05/2022). Peut rester vide.

    Exemple : ``2022-05-16``.
    """
    observations: Optional[str]
    """Remarques utiles à l'usager.

    Tout ce que les autres colonnes ne disent pas : autre prise, autre moyen de paiement, exceptions aux horaires, chemin jusqu'à la borne. Texte libre ; peut rester vide.

    Exemple : ``Fermée les jours de marché, de 6 h à 14 h``.
    """
    date_maj: Day
    """Jour de dernière vérification de la ligne.

    Jour où les informations de la ligne ont été revues pour la dernière fois, écrit AAAA-MM-JJ (2024-03-15 et non 15/03/2024). Obligatoire.

    Exemple : ``2024-03-15``.
    """
    cable_t2_attache: Optional[bool]
    """Câble Type 2 fixé à la borne.

    « true » si un câble T2 reste à demeure sur la borne, « false » si l'automobiliste doit apporter le sien. Peut rester vide.

    Exemple : ``false``.
    """

    def __init__(
        self,
        *,
        contact_operateur: str,
        nom_enseigne: str,
        id_station_itinerance: str,
        nom_station: str,
        implantation_station: Union[ImplantationStation, str],
        adresse_station: str,
        coordonneesXY: Point,
        nbre_pdc: int,
        id_pdc_itinerance: str,
        puissance_nominale: Number,
        prise_type_ef: bool,
        prise_type_2: bool,
        prise_type_combo_ccs: bool,
        prise_type_chademo: bool,
        prise_type_autre: bool,
        paiement_acte: bool,
        condition_acces: Union[ConditionAcces, str],
        reservation: bool,
        horaires: str,
        accessibilite_pmr: Union[AccessibilitePmr, str],
        restriction_gabarit: str,
        station_deux_roues: bool,
        date_maj: Day,
        nom_amenageur: Optional[str] = None,
        siren_amenageur: Optional[str] = None,
        contact_amenageur: Optional[str] = None,
        nom_operateur: Optional[str] = None,
        telephone_operateur: Optional[str] = None,
        id_station_local: Optional[str] = None,
        code_insee_commune: Optional[str] = None,
        id_pdc_local: Optional[str] = None,
        gratuit: Optional[bool] = None,
        paiement_cb: Optional[bool] = None,
        paiement_autre: Optional[bool] = None,
        tarification: Optional[str] = None,
        raccordement: Optional[Union[Raccordement, str]] = None,
        num_pdl: Optional[str] = None,
        date_mise_en_service: Optional[Day] = None,
        observations: Optional[str] = None,
        cable_t2_attache: Optional[bool] = None,
    ) -> None:
        self._fill(locals())
