"""Équipements publics d'une collectivité."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Label, Number


class EquipTheme(Label):
    """Valeurs de ``EQUIP_THEME`` : Grande famille de l'équipement."""

    EQUIPEMENT_ADMINISTRATIF = "Equipement administratif"
    EQUIPEMENT_DE_JUSTICE = "Equipement de justice"
    EQUIPEMENT_SANITAIRE = "Equipement sanitaire"
    EQUIPEMENT_SOCIAL_ET_D_ANIMATION = "Equipement social et d'animation"
    EQUIPEMENT_SPORTIF_ET_DE_LOISIRS = "Equipement sportif et de loisirs"
    EQUIPEMENT_D_ENSEIGNEMENT = "Equipement d'enseignement"
    EQUIPEMENT_CULTUEL = "Equipement cultuel"
    EQUIPEMENT_CULTUREL = "Equipement culturel"
    EQUIPEMENT_DE_MOBILITE = "Equipement de mobilité"
    AUTRE_EQUIPEMENT = "Autre équipement"


@dataclass(frozen=True, init=False, repr=False)
class Equipement(Record):
    """Un équipement (``equipements`` 0.1.5).

    Une ligne par équipement ouvert à la population (mairie, école, gymnase, bibliothèque…) : sa nature, son nom, son adresse, sa position, son classement comme lieu recevant du public et la manière de le joindre.
    """

    DATA_SET: ClassVar[str] = "equipements"
    VERSION: ClassVar[str] = "0.1.5"

    COLL_NOM: str
    """Collectivité où se trouvent les équipements.

    Dénomination officielle de la commune, du département ou autre territoire que couvre le fichier, en 140 caractères au plus et écrite de la même façon sur toutes les lignes. Obligatoire.

    Exemple : ``Ville de Poitiers``.
    """
    COLL_SIRET: Union[str, int]
    """SIRET du territoire couvert.

    Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    EQUIP_UID: str
    """Clé de l'équipement, avec sa commune.

    Cinq caractères INSEE de la commune, un tiret, puis la valeur exacte d'EQUIP_CODE : 18 caractères en tout. Obligatoire ; une valeur différente sur chaque ligne, avec 2A ou 2B en tête pour la Corse.

    Exemple : ``86194-01010401-001``.
    """
    EQUIP_THEME: Union[EquipTheme, str]
    """Grande famille de l'équipement.

    L'une des dix familles de la liste, recopiée à l'identique : « Equipement » y prend une majuscule sans accent, sauf dans « Autre équipement ». Obligatoire ; la famille doit convenir au code choisi dans EQUIP_CODE.

    Exemple : ``Equipement administratif``.
    """
    EQUIP_CODE: str
    """Code de nomenclature et rang.

    Les 8 chiffres de la rubrique la plus précise dans la nomenclature du CRIGE PACA, un tiret, puis un rang de 001 à 999 qui distingue les équipements semblables d'une même commune. Obligatoire, 12 caractères ; il est repris à la fin d'EQUIP_UID.

    Exemple : ``01010401-001``.
    """
    EQUIP_TYPE: str
    """Nature de l'équipement en clair.

    Mot de la nomenclature qui traduit les 8 premiers chiffres d'EQUIP_CODE ; s'il y en a plusieurs, prendre celui qui parle le mieux aux habitants. Obligatoire, sans virgule et en 140 caractères au plus.

    Exemple : ``Mairie``.
    """
    EQUIP_NOM: str
    """Comment les habitants l'appellent.

    Nom courant, sans sigle, plus précis qu'EQUIP_TYPE et différent d'un lieu à l'autre, en 256 caractères au plus. Obligatoire.

    Exemple : ``Hôtel de ville de Poitiers``.
    """
    ADR_NUMERO: str
    """Numéro dans la voie.

    Numéro, puis au besoin son suffixe en minuscules sans accent : bis, ter, a, b2. Deux numéros extrêmes se joignent par une barre oblique (36/38). Obligatoire : écrire 99999 si le lieu n'est pas numéroté.

    Exemple : ``15 bis``.
    """
    ADR_NOMVOIE: str
    """Voie ou lieu-dit.

    Type et nom en toutes lettres, avec accents, majuscules et minuscules (Avenue et non Av.) ; sans numéro, qui va dans ADR_NUMERO. Obligatoire, au moins 3 caractères : lettres, chiffres, espaces, traits d'union et apostrophes droites, mais ni point, ni virgule, ni œ.

    Exemple : ``Place du Maréchal Leclerc``.
    """
    ADR_CODEPOSTAL: str
    """Code postal du lieu.

    Les 5 chiffres que la Poste utilise pour cette adresse, à ne pas confondre avec le code INSEE. Obligatoire. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.

    Exemple : ``86000``.
    """
    ADR_COMMUNE: str
    """Nom de la commune d'implantation.

    Nom officiel, accents compris, de la commune dont le code INSEE ouvre EQUIP_UID. Obligatoire ; seuls les lettres, espaces et traits d'union sont admis, si bien qu'une apostrophe est signalée comme une erreur : mettre une espace à sa place.

    Exemple : ``Poitiers``.
    """
    ADR_CLE_INTEROP: Optional[str]
    """Clé de la base adresse locale.

    Code INSEE, code FANTOIR de la voie, numéro complété par des zéros jusqu'à 5 chiffres, puis suffixe éventuel, joints par des tirets bas et en minuscules. Au moins 16 caractères, lettres sans accent, chiffres et tirets bas. Vide si l'adresse n'a pas encore de clé.

    Exemple : ``86194_3920_00015_bis``.
    """
    ERP_ID: Optional[str]
    """Numéro du dossier ERP.

    Référence de l'établissement auprès du service d'incendie (SDIS) ou de la direction départementale des territoires (DDT), recopiée telle quelle. Vide quand le lieu n'est pas classé ERP ou que cette référence manque.

    Exemple : ``E86194-00042``.
    """
    ERP_TYPE: Optional[str]
    """Activité au sens du règlement incendie.

    Lettres majuscules de l'activité, lues sur l'arrêté d'ouverture ou le registre de sécurité : R pour l'enseignement, W pour les bureaux, PA pour le plein air, par exemple. Plusieurs activités se joignent par un point-virgule sans espace, en 10 caractères au plus. Vide si le lieu n'est pas un ERP.

    Exemple : ``W;L``.
    """
    ERP_CATEGORIE: Optional[int]
    """Taille de l'ERP, de 1 à 5.

    Un entier lu sur les mêmes documents qu'ERP_TYPE : 1 pour les plus grands effectifs (plus de 1500 personnes), 5 pour les petits établissements. Vide si le lieu n'est pas un ERP.

    Exemple : ``3``.
    """
    EQUIP_LAT: Number
    """Latitude en degrés décimaux.

    Position nord-sud dans le système WGS 84, celui du GPS, avec un point et non une virgule : entre 41 et 52 en France métropolitaine. Obligatoire ; ne pas l'échanger avec EQUIP_LONG.

    Exemple : ``46.580220``.
    """
    EQUIP_LONG: Number
    """Longitude en degrés décimaux.

    Position est-ouest dans le système WGS 84, avec un point décimal ; négative à l'ouest de Greenwich, comme à Brest. Obligatoire ; entre -6 et 10 en France métropolitaine.

    Exemple : ``0.340375``.
    """
    EQUIP_OUVERTURE: Optional[str]
    """Horaires dans la notation OpenStreetMap.

    Jours en deux lettres anglaises (Mo, Tu, We, Th, Fr, Sa, Su) puis heures sur 24, selon la clé opening_hours ; un point-virgule sépare les règles. Si la valeur contient une virgule, le fichier CSV l'entoure de guillemets doubles. Vide si les horaires ne sont pas connus.

    Exemple : ``Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00``.
    """
    EQUIP_TEL: Optional[str]
    """Numéro pour joindre l'équipement.

    Indicatif international, une espace, puis les chiffres d'un seul tenant sans le 0 initial, en 13 caractères au plus. À défaut d'une ligne sur place, celui du gestionnaire ; vide si aucun n'est connu.

    Exemple : ``+33 536490012``.
    """
    EQUIP_EMAIL: Optional[str]
    """Courriel pour joindre l'équipement.

    Une seule adresse, de préférence celle d'un service plutôt que d'une personne ; celle du gestionnaire convient. Vide si aucune n'est connue.

    Exemple : ``accueil@example.org``.
    """
    EQUIP_WEB: Optional[str]
    """Page web de l'équipement.

    Adresse complète, commençant par https:// ou http://, de la page qui présente le lieu ou, faute de mieux, du site de son gestionnaire. Vide si rien n'est en ligne.

    Exemple : ``https://www.example.org/hotel-de-ville``.
    """

    def __init__(
        self,
        *,
        COLL_NOM: str,
        COLL_SIRET: Union[str, int],
        EQUIP_UID: str,
        EQUIP_THEME: Union[EquipTheme, str],
        EQUIP_CODE: str,
        EQUIP_TYPE: str,
        EQUIP_NOM: str,
        ADR_NUMERO: str,
        ADR_NOMVOIE: str,
        ADR_CODEPOSTAL: str,
        ADR_COMMUNE: str,
        EQUIP_LAT: Number,
        EQUIP_LONG: Number,
        ADR_CLE_INTEROP: Optional[str] = None,
        ERP_ID: Optional[str] = None,
        ERP_TYPE: Optional[str] = None,
        ERP_CATEGORIE: Optional[int] = None,
        EQUIP_OUVERTURE: Optional[str] = None,
        EQUIP_TEL: Optional[str] = None,
        EQUIP_EMAIL: Optional[str] = None,
        EQUIP_WEB: Optional[str] = None,
    ) -> None:
        self._fill(locals())
