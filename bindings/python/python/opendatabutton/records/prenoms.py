"""Premiers prénoms reçus à la naissance."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Label


class EnfantSexe(Label):
    """Valeurs de ``ENFANT_SEXE`` : Sexe des enfants, en une lettre."""

    M = "M"
    F = "F"
    I = "I"


@dataclass(frozen=True, init=False, repr=False)
class Prenom(Record):
    """Un prénom donné (``prenoms`` 1.1.6).

    Une ligne par prénom, par sexe et par année : combien d'enfants nés dans la commune l'ont reçu en premier. Les chiffres viennent des actes de naissance dressés par l'état civil.
    """

    DATA_SET: ClassVar[str] = "prenoms"
    VERSION: ClassVar[str] = "1.1.6"

    COMMUNE_NOM: Optional[str]
    """Commune où la naissance est inscrite.

    Commune dont l'état civil a dressé les actes de naissance ; les parents peuvent habiter ailleurs. Initiale en majuscule et accents compris, sans chiffre : L'Haÿ-les-Roses, Saint-Malo. Peut rester vide, car COLL_INSEE suffit à désigner la commune.

    Exemple : ``Poitiers``.
    """
    COLL_INSEE: str
    """Code INSEE de la commune de naissance.

    Les 5 caractères du Code officiel géographique, et non le code postal ; en Corse, il commence par 2A ou 2B. Obligatoire ; il désigne la même commune que COMMUNE_NOM. Dans un tableur, mettre la colonne au format texte, sinon 01053 devient 1053.

    Exemple : ``86194``.
    """
    ENFANT_SEXE: Union[EnfantSexe, str]
    """Sexe des enfants, en une lettre.

    « M » pour les garçons, « F » pour les filles, « I » pour un enfant intersexué ou de sexe indéterminé ; « I » ne sert pas à dire que l'on ne sait pas. Obligatoire, en majuscule. Un prénom mixte occupe une ligne par sexe.

    Exemple : ``F``.
    """
    ENFANT_PRENOM: str
    """Premier prénom de l'acte de naissance.

    Seul le premier prénom de chaque enfant est retenu ; un prénom composé reste entier (Marie-Jeanne). Initiale en majuscule et suite en minuscules, avec les accents du français : ni espace, ni chiffre, ni lettre étrangère comme ñ, mais trait d'union et apostrophe conviennent. Obligatoire.

    Exemple : ``Anne-Gaëlle``.
    """
    NOMBRE_OCCURRENCES: int
    """Nombre d'enfants ainsi prénommés.

    Enfants du sexe ENFANT_SEXE qui ont reçu ce prénom dans l'année ANNEE, en nombre entier de 1 à 999999, sans espace. Obligatoire. Ne pas écarter les prénoms rares : une seule naissance compte.

    Exemple : ``27``.
    """
    ANNEE: Union[str, int]
    """Année des naissances, quatre chiffres.

    Année où les actes ont été dressés, écrite AAAA (2023 et non 23). Obligatoire ; un même fichier peut réunir plusieurs années.

    Exemple : ``2023``.
    """

    def __init__(
        self,
        *,
        COLL_INSEE: str,
        ENFANT_SEXE: Union[EnfantSexe, str],
        ENFANT_PRENOM: str,
        NOMBRE_OCCURRENCES: int,
        ANNEE: Union[str, int],
        COMMUNE_NOM: Optional[str] = None,
    ) -> None:
        self._fill(locals())
