"""Base Adresse Locale."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Day, Label, Number


class Position(Label):
    """Valeurs de ``position`` : Ce que montrent les coordonnées."""

    ENTREE = "entrée"
    BATIMENT = "bâtiment"
    CAGE_D_ESCALIER = "cage d’escalier"
    LOGEMENT = "logement"
    SERVICE_TECHNIQUE = "service technique"
    DELIVRANCE_POSTALE = "délivrance postale"
    PARCELLE = "parcelle"
    SEGMENT = "segment"


@dataclass(frozen=True, init=False, repr=False)
class Adresse(Record):
    """Une adresse (``bal`` 1.5).

    Une ligne par adresse d'une commune : son numéro, sa voie ou son lieu-dit, ses coordonnées et ses identifiants dans la Base Adresse Nationale. Un fichier ne décrit qu'une commune et la décrit toute ; il alimente la Base Adresse Nationale.
    """

    DATA_SET: ClassVar[str] = "bal"
    VERSION: ClassVar[str] = "1.5"

    id_ban_commune: Optional[str]
    """Identifiant BAN de la commune.

    Identifiant de la commune dans la Base Adresse Nationale, qui le délivre : un UUID de version 4, le même sur toutes les lignes du fichier. Les trois identifiants sont présents sur toutes les lignes, ou sur aucune.

    Exemple : ``0246e48c-f33d-433a-8984-034219be842e``.
    """
    id_ban_toponyme: Optional[str]
    """Identifiant BAN de la voie ou du lieu-dit.

    UUID de version 4, le même pour toutes les adresses d'une voie ; il reste à la voie quand elle change de nom.

    Exemple : ``8a3bab10-f329-4ce3-9c7d-280d91a8053a``.
    """
    id_ban_adresse: Optional[str]
    """Identifiant BAN de l'adresse.

    UUID de version 4, propre à l'adresse. Vide sur les lignes de numéro 99999, qui déclarent un toponyme sans adresse.

    Exemple : ``3c87abe4-887b-46ee-9192-5c1b35a06625``.
    """
    toponyme: str
    """Nom de la voie ou du lieu-dit.

    Nom entier, en toutes lettres, avec accents, tirets et apostrophes, en majuscules et minuscules, de 3 à 200 caractères. Obligatoire.

    Exemple : ``Rue des 3 Places``.
    """
    lieudit_complement_nom: Optional[str]
    """Lieu-dit ou quartier de l'adresse.

    Nom d'un lieu-dit qui précise l'adresse ; il doit différer du nom de la voie et être déclaré par une ligne de numéro 99999.
    """
    numero: int
    """Numéro dans la voie.

    Nombre entier sans zéro devant, de 1 à 99998. 99999 déclare une voie ou un lieu-dit sans adresse. Obligatoire.

    Exemple : ``9``.
    """
    suffixe: Optional[str]
    """Complément du numéro.

    bis, ter, a, b… : commence par une lettre ou un chiffre, 9 caractères au plus.

    Exemple : ``bis``.
    """
    commune_insee: str
    """Code INSEE de la commune.

    Les cinq caractères du code officiel géographique de la commune actuelle (pas celui d'une commune qui a fusionné) ; pour Paris, Lyon et Marseille, celui de l'arrondissement. Obligatoire.

    Exemple : ``31591``.
    """
    commune_nom: Optional[str]
    """Nom de la commune.

    Nom de la commune tel que l'écrit l'INSEE.

    Exemple : ``Escoulis``.
    """
    commune_deleguee_insee: Optional[str]
    """Code INSEE de l'ancienne commune.

    Code de la commune déléguée ou associée à laquelle appartenait l'adresse avant une fusion.
    """
    commune_deleguee_nom: Optional[str]
    """Nom de l'ancienne commune.

    Nom de la commune déléguée ou associée.
    """
    position: Optional[Union[Position, str]]
    """Ce que montrent les coordonnées.

    Nature du point : l'entrée, le bâtiment, la parcelle… Une des valeurs de la liste, écrite avec ses accents.

    Exemple : ``entrée``.
    """
    x: Optional[Number]
    """Abscisse dans la projection légale.

    En mètres, point décimal. Lambert-93 en métropole, la projection UTM du territoire outre-mer. À 10 mètres près, le même point que long et lat.

    Exemple : ``539416.13``.
    """
    y: Optional[Number]
    """Ordonnée dans la projection légale.

    En mètres, point décimal, dans la même projection que x.

    Exemple : ``6225601.11``.
    """
    long: Optional[Number]
    """Longitude.

    En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.

    Exemple : ``1.028392``.
    """
    lat: Optional[Number]
    """Latitude.

    En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.

    Exemple : ``43.111637``.
    """
    cad_parcelles: Optional[str]
    """Parcelles cadastrales.

    Références de 14 caractères (commune, préfixe, section, numéro), séparées par une barre verticale.

    Exemple : ``315910000A0123|315910000A0124``.
    """
    source: Optional[str]
    """Auteur de la donnée.

    Organisme qui a créé l'adresse ou la diffuse.

    Exemple : ``Commune d'Escoulis``.
    """
    date_der_maj: Optional[Day]
    """Date de la dernière mise à jour.

    Au format AAAA-MM-JJ, de 2010 à aujourd'hui.

    Exemple : ``2020-11-09``.
    """
    certification_commune: Optional[bool]
    """Adresse certifiée par la commune.

    1 si la commune a vérifié l'adresse, 0 sinon.

    Exemple : ``1``.
    """

    def __init__(
        self,
        *,
        toponyme: str,
        numero: int,
        commune_insee: str,
        id_ban_commune: Optional[str] = None,
        id_ban_toponyme: Optional[str] = None,
        id_ban_adresse: Optional[str] = None,
        lieudit_complement_nom: Optional[str] = None,
        suffixe: Optional[str] = None,
        commune_nom: Optional[str] = None,
        commune_deleguee_insee: Optional[str] = None,
        commune_deleguee_nom: Optional[str] = None,
        position: Optional[Union[Position, str]] = None,
        x: Optional[Number] = None,
        y: Optional[Number] = None,
        long: Optional[Number] = None,
        lat: Optional[Number] = None,
        cad_parcelles: Optional[str] = None,
        source: Optional[str] = None,
        date_der_maj: Optional[Day] = None,
        certification_commune: Optional[bool] = None,
    ) -> None:
        self._fill(locals())
