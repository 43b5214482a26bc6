"""État en temps réel des points de recharge."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Label, Moment


class EtatPdc(Label):
    """Valeurs de ``etat_pdc`` : Marche ou panne du point."""

    EN_SERVICE = "en_service"
    HORS_SERVICE = "hors_service"
    INCONNU = "inconnu"


class OccupationPdc(Label):
    """Valeurs de ``occupation_pdc`` : Disponibilité de la place de recharge."""

    LIBRE = "libre"
    OCCUPE = "occupe"
    RESERVE = "reserve"
    INCONNU = "inconnu"


class EtatPriseType2(Label):
    """Valeurs de ``etat_prise_type_2`` : État de la prise Type 2."""

    FONCTIONNEL = "fonctionnel"
    HORS_SERVICE = "hors_service"
    INCONNU = "inconnu"


class EtatPriseTypeComboCcs(Label):
    """Valeurs de ``etat_prise_type_combo_ccs`` : État de la prise Combo CCS."""

    FONCTIONNEL = "fonctionnel"
    HORS_SERVICE = "hors_service"
    INCONNU = "inconnu"


class EtatPriseTypeChademo(Label):
    """Valeurs de ``etat_prise_type_chademo`` : État de la prise CHAdeMO."""

    FONCTIONNEL = "fonctionnel"
    HORS_SERVICE = "hors_service"
    INCONNU = "inconnu"


class EtatPriseTypeEf(Label):
    """Valeurs de ``etat_prise_type_ef`` : État de la prise domestique EF."""

    FONCTIONNEL = "fonctionnel"
    HORS_SERVICE = "hors_service"
    INCONNU = "inconnu"


@dataclass(frozen=True, init=False, repr=False)
class EtatPointDeRecharge(Record):
    """L'état d'un point de recharge (``irve-dynamique`` 2.3.1).

    Une ligne par point de recharge pour véhicules électriques, à un instant donné : s'il marche, s'il est pris et ce que valent ses prises. Le lieu et les caractéristiques du point sont dans le fichier IRVE statique.
    """

    DATA_SET: ClassVar[str] = "irve-dynamique"
    VERSION: ClassVar[str] = "2.3.1"

    id_pdc_itinerance: str
    """Identifiant d'itinérance du point.

    Le même code, au caractère près, que dans la colonne id_pdc_itinerance du fichier IRVE statique, car lui seul relie les deux fichiers. Obligatoire ; deux lettres majuscules (FR en France), puis 4 à 33 majuscules ou chiffres, sans espace, étoile ni tiret.

    Exemple : ``FRXYZE8619400101``.
    """
    etat_pdc: Union[EtatPdc, str]
    """Marche ou panne du point.

    « en_service » si une recharge est possible, « hors_service » si elle ne l'est pas, « inconnu » quand l'exploitant ne reçoit plus rien du point. Obligatoire, en minuscules avec le tiret bas ; un point en service peut être occupé.

    Exemple : ``en_service``.
    """
    occupation_pdc: Union[OccupationPdc, str]
    """Disponibilité de la place de recharge.

    L'un des quatre mots « libre », « occupe », « reserve » ou « inconnu », en minuscules et sans accent. Obligatoire ; mettre « inconnu » plutôt que de laisser la case vide.

    Exemple : ``libre``.
    """
    horodatage: Moment
    """Instant auquel l'état a été relevé.

    Date et heure du relevé, avec les secondes et le décalage par rapport à UTC : +01:00 en hiver, +02:00 en été, ou Z. Obligatoire ; un T sépare le jour de l'heure, et 18/03/2024 08:42 est refusé.

    Exemple : ``2024-03-18T08:42:10+01:00``.
    """
    etat_prise_type_2: Optional[Union[EtatPriseType2, str]]
    """État de la prise Type 2.

    « fonctionnel » ou « hors_service » selon que la prise Type 2 peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.

    Exemple : ``fonctionnel``.
    """
    etat_prise_type_combo_ccs: Optional[Union[EtatPriseTypeComboCcs, str]]
    """État de la prise Combo CCS.

    « fonctionnel » ou « hors_service » selon que la prise Combo CCS, en courant continu, peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.

    Exemple : ``fonctionnel``.
    """
    etat_prise_type_chademo: Optional[Union[EtatPriseTypeChademo, str]]
    """État de la prise CHAdeMO.

    « fonctionnel » ou « hors_service » selon que la prise CHAdeMO peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.

    Exemple : ``hors_service``.
    """
    etat_prise_type_ef: Optional[Union[EtatPriseTypeEf, str]]
    """État de la prise domestique EF.

    « fonctionnel » ou « hors_service » selon que la prise domestique (type E/F) peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.

    Exemple : ``inconnu``.
    """

    def __init__(
        self,
        *,
        id_pdc_itinerance: str,
        etat_pdc: Union[EtatPdc, str],
        occupation_pdc: Union[OccupationPdc, str],
        horodatage: Moment,
        etat_prise_type_2: Optional[Union[EtatPriseType2, str]] = None,
        etat_prise_type_combo_ccs: Optional[Union[EtatPriseTypeComboCcs, str]] = None,
        etat_prise_type_chademo: Optional[Union[EtatPriseTypeChademo, str]] = None,
        etat_prise_type_ef: Optional[Union[EtatPriseTypeEf, str]] = None,
    ) -> None:
        self._fill(locals())
