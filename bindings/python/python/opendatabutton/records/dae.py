"""Défibrillateurs automatisés externes."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Day, Label, Number


class Acc(Label):
    """Valeurs de ``acc`` : Appareil dedans ou dehors."""

    INTERIEUR = "Intérieur"
    EXTERIEUR = "Extérieur"


class Etat(Label):
    """Valeurs de ``etat`` : Maintien ou retrait de l'appareil."""

    ACTIF = "Actif"
    A_SUPPRIMER = "A supprimer"
    NON_IDENTIFIE = "Non identifié"


class EtatFonct(Label):
    """Valeurs de ``etat_fonct`` : État de marche de l'appareil."""

    EN_FONCTIONNEMENT = "En fonctionnement"
    HORS_SERVICE = "Hors service"
    SUPPRIME_DEFINITIVEMENT = "Supprimé définitivement"
    ABSENT_MOMENTANEMENT = "Absent momentanément"
    INCONNU = "Inconnu"


@dataclass(frozen=True, init=False, repr=False)
class Defibrillateur(Record):
    """Un défibrillateur (``dae`` 1.0.7).

    Une ligne par défibrillateur accessible au public ou à des salariés : où il se trouve, quand on peut le prendre, s'il marche, quel appareil c'est, qui l'entretient et qui en répond.
    """

    DATA_SET: ClassVar[str] = "dae"
    VERSION: ClassVar[str] = "1.0.7"

    nom: str
    """Nom d'usage du défibrillateur.

    Libellé choisi par l'exploitant pour reconnaître l'appareil parmi les siens, par exemple le lieu puis la salle. Obligatoire.

    Exemple : ``Mairie de Poitiers - hall d'entrée``.
    """
    lat_coor1: Number
    """Latitude en degrés décimaux.

    Position nord-sud de l'appareil, dans le système géodésique légal (RGF93 en métropole) ou en WGS 84, avec un point décimal. Obligatoire, de -90 à 90 ; entre 41 et 52 en France métropolitaine.

    Exemple : ``46.580220``.
    """
    long_coor1: Number
    """Longitude en degrés décimaux.

    Position est-ouest de l'appareil, relevée dans le même système que lat_coor1 et avec un point décimal. Obligatoire, de -180 à 180 ; négative à l'ouest de Greenwich.

    Exemple : ``0.340375``.
    """
    adr_num: Optional[str]
    """Numéro dans la rue.

    Numéro de l'adresse où est posé l'appareil, suivi de bis, ter ou d'une lettre s'il y a lieu. Vide pour un lieu sans numéro.

    Exemple : ``15 bis``.
    """
    adr_voie: Optional[str]
    """Rue, place ou lieu-dit.

    La rue en toutes lettres (Avenue et non Av.), sans le numéro, qui va dans adr_num. Vide si le lieu n'a pas d'adresse.

    Exemple : ``Place du Maréchal Leclerc``.
    """
    com_cp: Optional[str]
    """Code postal du lieu.

    Les 5 chiffres en usage dans le courrier, à distinguer de com_insee. Vide s'il n'est pas connu. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.

    Exemple : ``86000``.
    """
    com_insee: Optional[str]
    """Code officiel géographique de la commune.

    Cinq caractères attribués par l'Insee, avec 2A ou 2B en tête pour la Corse. Vide s'il n'est pas connu ; il désigne la même commune que com_nom. Dans un tableur, mettre la colonne au format texte pour garder le zéro initial.

    Exemple : ``86194``.
    """
    com_nom: Optional[str]
    """Commune où est l'appareil.

    Nom officiel avec accents et traits d'union, sans abréviation. Peut rester vide, mais aide à vérifier com_insee et com_cp.

    Exemple : ``Poitiers``.
    """
    acc: Union[Acc, str]
    """Appareil dedans ou dehors.

    « Intérieur » s'il faut entrer dans un bâtiment pour le prendre, « Extérieur » sinon, par exemple pour une armoire en façade. Obligatoire, avec la majuscule et les accents.

    Exemple : ``Intérieur``.
    """
    acc_lib: bool
    """Appareil à portée de tous.

    « oui » si un passant peut le saisir lui-même, sans clé, badge ni autorisation ; « non » dans les autres cas. Obligatoire, en minuscules ; acc_complt peut dire à qui s'adresser.

    Exemple : ``oui``.
    """
    acc_pcsec: Optional[bool]
    """Agents de sécurité sur place.

    « oui » ou « non », en minuscules : le site a-t-il un PC de sécurité, dont les agents peuvent apporter l'appareil ou y conduire ? Vide si on ne le sait pas.

    Exemple : ``non``.
    """
    acc_acc: Optional[bool]
    """Guichet ou hôte d'accueil sur place.

    « oui » ou « non », en minuscules : un secouriste trouve-t-il quelqu'un à l'entrée du site pour le guider ? Vide si on ne le sait pas.

    Exemple : ``oui``.
    """
    dae_mobile: Optional[bool]
    """Appareil déplacé d'un lieu à l'autre.

    « oui » s'il voyage, par exemple dans un véhicule ou avec une équipe sportive, « non » s'il reste toujours à la même place. Vide si on ne le sait pas ; en minuscules.

    Exemple : ``non``.
    """
    acc_etg: Optional[str]
    """Niveau où trouver l'appareil.

    Nombre de niveaux au-dessus ou au-dessous de la rue : 0 au rez-de-chaussée, 2 au deuxième, -1 au premier sous-sol. Vide pour un appareil en plein air.

    Exemple : ``0``.
    """
    acc_complt: Optional[str]
    """Chemin jusqu'à l'appareil.

    Texte libre qui mène un inconnu jusqu'à l'appareil : porte à prendre, repère visible, code ou personne à demander. Vide si l'adresse suffit.

    Exemple : ``Entrée côté place, sur le mur à gauche du guichet``.
    """
    photo1: Optional[str]
    """Lien vers une photo du lieu.

    Adresse web d'une image .jpg, .jpeg, .png ou .gif, extension et nom de site en minuscules, commençant par http:// ou https://. Cadrer assez large pour qu'on reconnaisse l'endroit, et choisir une image que chacun peut réutiliser. Vide sans photo.

    Exemple : ``https://www.example.org/dae/mairie-entree.jpg``.
    """
    photo2: Optional[str]
    """Lien vers une deuxième photo.

    Autre vue du même appareil, utile par exemple pour montrer le chemin ; mêmes règles d'écriture que photo1. Vide si une image suffit.

    Exemple : ``https://www.example.org/dae/mairie-hall.jpg``.
    """
    disp_j: str
    """Jours où l'appareil est accessible.

    « 7j/7 », ou les jours voulus en minuscules, joints par une barre verticale sans espace ; « jours fériés » et « événements » sont aussi admis. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre.

    Exemple : ``lundi|mardi|mercredi|jeudi|vendredi``.
    """
    disp_h: str
    """Heures où l'appareil est accessible.

    « 24h/24 », « heures ouvrables » ou « heures de nuit » ; plusieurs se joignent par une barre verticale sans espace. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre ; les heures exactes vont dans disp_complt.

    Exemple : ``heures ouvrables``.
    """
    disp_complt: Optional[str]
    """Précisions sur les jours et heures.

    Texte libre pour ce que disp_j et disp_h ne peuvent pas dire : heures exactes, fermeture annuelle, saison. Vide s'il n'y a rien à préciser.

    Exemple : ``De 8 h 30 à 17 h 30, fermé la première semaine d'août``.
    """
    tel1: str
    """Téléphone du lieu.

    Ligne que l'on décroche là où est l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; dans un tableur, mettre la colonne au format texte pour garder le signe +.

    Exemple : ``+33536490012``.
    """
    tel2: Optional[str]
    """Autre téléphone du lieu.

    Seconde ligne, à essayer si tel1 ne répond pas, écrite de la même façon. Vide s'il n'y en a pas.

    Exemple : ``+33639980034``.
    """
    site_email: Optional[str]
    """Courriel du lieu.

    Une seule adresse, de préférence celle d'un service, lue par ceux qui travaillent là où est l'appareil. Vide s'il n'y en a pas.

    Exemple : ``accueil@example.org``.
    """
    date_instal: Optional[Day]
    """Jour de pose de l'appareil.

    Jour où l'appareil a été mis en place ici, écrit AAAA-MM-JJ (2022-03-14 et non 14/03/2022). Vide si ce jour n'est pas connu ; en principe avant dermnt ou le même jour.

    Exemple : ``2022-03-14``.
    """
    etat: Optional[Union[Etat, str]]
    """Maintien ou retrait de l'appareil.

    « Actif » pour un appareil à garder dans le fichier, « A supprimer » (A sans accent) pour un appareil à en retirer, « Non identifié » si on ne sait pas. Peut rester vide ; l'état de marche va dans etat_fonct.

    Exemple : ``Actif``.
    """
    etat_fonct: Union[EtatFonct, str]
    """État de marche de l'appareil.

    L'une des cinq valeurs de la liste, accents compris ; « Absent momentanément » convient à un appareil parti en réparation. Obligatoire : écrire « Inconnu » plutôt que de laisser vide.

    Exemple : ``En fonctionnement``.
    """
    fab_siren: Optional[str]
    """SIREN de la marque de l'appareil.

    Les 9 chiffres du SIREN de fab_rais, sans espace ; la clé de contrôle est vérifiée. Vide pour une société étrangère sans SIREN. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.

    Exemple : ``123456782``.
    """
    fab_rais: str
    """Société qui a fabriqué l'appareil.

    Dénomination lue sur l'étiquette de l'appareil, une seule société et toujours écrite de la même façon. Obligatoire ; ce n'est ni le vendeur ni l'installateur.

    Exemple : ``Exemple Cardio SAS``.
    """
    mnt_siren: Optional[str]
    """SIREN de la société d'entretien.

    Les 9 chiffres du SIREN de mnt_rais, sans espace ; la clé de contrôle est vérifiée. Vide si personne n'est chargé de l'entretien ou si le numéro n'est pas connu.

    Exemple : ``987654324``.
    """
    mnt_rais: Optional[str]
    """Société chargée de l'entretien.

    Dénomination de l'entreprise ou du service qui contrôle l'appareil et change ses pièces ; ce peut être expt_rais. Vide si personne n'en est chargé.

    Exemple : ``Exemple Maintenance SARL``.
    """
    modele: str
    """Désignation commerciale de l'appareil.

    Le modèle tel qu'il est écrit sur l'appareil ou sa notice, sans la marque, qui va dans fab_rais. Obligatoire, un seul modèle par ligne.

    Exemple : ``HS1``.
    """
    num_serie: str
    """Numéro gravé sur l'appareil.

    Suite de lettres et de chiffres que porte l'étiquette, souvent après S/N, recopiée sans la modifier. Obligatoire, et différente sur chaque ligne du fichier. Dans un tableur, mettre la colonne au format texte pour garder les zéros initiaux.

    Exemple : ``A22C401873``.
    """
    id_euro: Optional[str]
    """Code IUD (UDI) de l'étiquette.

    Code du règlement européen sur les dispositifs médicaux, imprimé près du code-barres. Vide pour les appareils anciens qui n'en ont pas. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi.

    Exemple : ``03701234567891``.
    """
    lc_ped: Optional[bool]
    """Électrodes pour enfants disponibles.

    « oui » si l'appareil est fourni avec des électrodes pour enfants, « non » sinon, en minuscules. Vide si on ne le sait pas ; avec « oui », donner si possible dtpr_lcped.

    Exemple : ``oui``.
    """
    dtpr_lcped: Optional[Day]
    """Limite d'emploi des électrodes enfants.

    Date imprimée sur le sachet, écrite AAAA-MM-JJ ; si seul le mois est donné, prendre son dernier jour. Vide quand lc_ped vaut « non ».

    Exemple : ``2026-05-31``.
    """
    dtpr_lcad: Optional[Day]
    """Limite d'emploi des électrodes adultes.

    Dernier jour où ces électrodes sont utilisables, écrit AAAA-MM-JJ et lu sur leur sachet. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.

    Exemple : ``2026-09-30``.
    """
    dtpr_bat: Optional[Day]
    """Limite d'emploi de la batterie.

    Jour avant lequel la batterie ou la pile est à changer, écrit AAAA-MM-JJ. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.

    Exemple : ``2027-03-14``.
    """
    freq_mnt: Optional[str]
    """Rythme des visites d'entretien.

    Durée normale qui sépare deux visites, en clair et en 255 caractères au plus. Vide si aucun rythme n'est fixé ; le jour de la visite la plus récente va dans dermnt.

    Exemple : ``Une fois par an``.
    """
    dispsurv: Optional[bool]
    """Appareil surveillé à distance.

    « oui » ou « non », en minuscules : l'appareil ou son armoire envoie-t-il lui-même des alertes, par exemple pour une batterie faible ? Vide si on ne le sait pas.

    Exemple : ``non``.
    """
    dermnt: Day
    """Jour du dernier contrôle sur place.

    Visite d'entretien la plus récente, écrite AAAA-MM-JJ. Obligatoire ; pour un appareil neuf encore jamais contrôlé, le jour de sa mise en service (date_instal) peut servir.

    Exemple : ``2024-09-12``.
    """
    expt_siren: str
    """SIREN de l'exploitant.

    Les 9 chiffres du SIREN de l'organisme qui répond de l'appareil, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.

    Exemple : ``218601946``.
    """
    expt_siret: Optional[Union[str, int]]
    """SIRET de l'établissement exploitant.

    Les 9 chiffres d'expt_siren suivis des 5 chiffres de l'établissement, d'un seul tenant ; la clé de contrôle est vérifiée. Vide si l'établissement n'est pas connu. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    expt_rais: str
    """Organisme qui répond de l'appareil.

    Dénomination officielle du propriétaire ou de celui à qui il a confié l'appareil : entreprise, commune, association. Obligatoire ; c'est l'organisme d'expt_siren.

    Exemple : ``Ville de Poitiers``.
    """
    expt_tel1: str
    """Ligne directe du service responsable.

    Numéro du service qui gère l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; reprendre tel1 si c'est le même.

    Exemple : ``+33536490056``.
    """
    expt_tel2: Optional[str]
    """Seconde ligne du service responsable.

    Numéro à essayer après expt_tel1 et écrite de la même façon. Vide s'il n'y en a pas.

    Exemple : ``+33639980078``.
    """
    expt_email: str
    """Courriel de l'exploitant.

    Une seule adresse, celle d'un service suivie toute l'année, car elle sert à signaler une date dépassée ou une panne. Obligatoire.

    Exemple : ``defibrillateurs@example.org``.
    """

    def __init__(
        self,
        *,
        nom: str,
        lat_coor1: Number,
        long_coor1: Number,
        acc: Union[Acc, str],
        acc_lib: bool,
        disp_j: str,
        disp_h: str,
        tel1: str,
        etat_fonct: Union[EtatFonct, str],
        fab_rais: str,
        modele: str,
        num_serie: str,
        dermnt: Day,
        expt_siren: str,
        expt_rais: str,
        expt_tel1: str,
        expt_email: str,
        adr_num: Optional[str] = None,
        adr_voie: Optional[str] = None,
        com_cp: Optional[str] = None,
        com_insee: Optional[str] = None,
        com_nom: Optional[str] = None,
        acc_pcsec: Optional[bool] = None,
        acc_acc: Optional[bool] = None,
        dae_mobile: Optional[bool] = None,
        acc_etg: Optional[str] = None,
        acc_complt: Optional[str] = None,
        photo1: Optional[str] = None,
        photo2: Optional[str] = None,
        disp_complt: Optional[str] = None,
        tel2: Optional[str] = None,
        site_email: Optional[str] = None,
        date_instal: Optional[Day] = None,
        etat: Optional[Union[Etat, str]] = None,
        fab_siren: Optional[str] = None,
        mnt_siren: Optional[str] = None,
        mnt_rais: Optional[str] = None,
        id_euro: Optional[str] = None,
        lc_ped: Optional[bool] = None,
        dtpr_lcped: Optional[Day] = None,
        dtpr_lcad: Optional[Day] = None,
        dtpr_bat: Optional[Day] = None,
        freq_mnt: Optional[str] = None,
        dispsurv: Optional[bool] = None,
        expt_siret: Optional[Union[str, int]] = None,
        expt_tel2: Optional[str] = None,
    ) -> None:
        self._fill(locals())
