"""Subventions attribuées par les collectivités."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Day, Label, Number


class Nature(Label):
    """Valeurs de ``nature`` : Aide en argent ou en nature."""

    AIDE_EN_NUMERAIRE = "aide en numéraire"
    AIDE_EN_NATURE = "aide en nature"
    AIDE_EN_NUMERAIRE_AIDE_EN_NATURE = "aide en numéraire;aide en nature"
    AIDE_EN_NATURE_AIDE_EN_NUMERAIRE = "aide en nature;aide en numéraire"


@dataclass(frozen=True, init=False, repr=False)
class Subvention(Record):
    """Une subvention (``subventions`` 2.1.1).

    Une ligne par subvention et par bénéficiaire : qui l'attribue, à qui, pour quoi, pour quel montant et selon quel calendrier. Ce sont les données essentielles des conventions de subvention que le décret n° 2017-779 demande de publier.
    """

    DATA_SET: ClassVar[str] = "subventions"
    VERSION: ClassVar[str] = "2.1.1"

    nomAttribuant: str
    """Organisme qui attribue l'aide.

    Dénomination officielle de la collectivité ou de l'établissement public qui accorde l'aide, celui dont le SIRET est dans idAttribuant. Obligatoire.

    Exemple : ``Région Bretagne``.
    """
    idAttribuant: Union[str, int]
    """SIRET de l'organisme qui attribue.

    Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,335E+13.

    Exemple : ``23350001600040``.
    """
    dateConvention: Day
    """Jour porté sur la convention.

    Jour de la convention passée avec le bénéficiaire, écrit AAAA-MM-JJ (2023-06-27 et non 27/06/2023). Obligatoire.

    Exemple : ``2023-06-27``.
    """
    referenceDecision: Optional[str]
    """Numéro de l'acte d'attribution.

    Numéro interne de la délibération, de l'arrêté ou de la décision qui accorde l'aide, au format habituel de la maison. Reprendre la valeur de DELIB_ID permet de relier cette ligne aux délibérations publiées. Peut rester vide.

    Exemple : ``2023-03-103``.
    """
    nomBeneficiaire: str
    """Organisme qui reçoit l'aide.

    Dénomination officielle de l'association, de l'entreprise ou de l'organisme aidé. S'ils sont plusieurs, écrire une ligne pour chacun. Obligatoire.

    Exemple : ``Association Les Petits Débrouillards Bretagne``.
    """
    idBeneficiaire: Optional[Union[str, int]]
    """SIRET de l'organisme aidé.

    Les 14 chiffres du SIRET, sans espace ; la clé de contrôle est vérifiée. Au moins une des deux colonnes idBeneficiaire et rnaBeneficiaire est remplie. Le SIRET ne peut manquer que pour une aide en nature à une association : donner alors son numéro RNA.

    Exemple : ``38047555800058``.
    """
    rnaBeneficiaire: Optional[str]
    """Numéro RNA de l'association aidée.

    Numéro au Répertoire national des associations : un W majuscule puis 9 chiffres, sans espace. À remplir si idBeneficiaire est vide, car il faut au moins l'un des deux ; sinon, facultatif.

    Exemple : ``W380475558``.
    """
    objet: str
    """Ce que l'aide finance.

    Action, projet ou dépense que l'aide sert à payer, dit simplement, en 256 caractères au plus, espaces compris. Obligatoire.

    Exemple : ``Ateliers scientifiques sur l'énergie dans les lycées bretons``.
    """
    montant: Number
    """Somme accordée en euros.

    Total accordé, en euros, avec un point décimal, sans espace ni symbole. Quand plusieurs bénéficiaires se partagent l'aide, écrire sur chaque ligne le total avant partage ; la part de chacun va dans pourcentageSubvention. Obligatoire.

    Exemple : ``47800.20``.
    """
    nature: Union[Nature, str]
    """Aide en argent ou en nature.

    Écrire « aide en numéraire » pour de l'argent, « aide en nature » pour un local, du matériel ou du personnel. Si l'aide est des deux sortes, écrire les deux, jointes par un point-virgule sans espace, dans l'ordre de son choix. Obligatoire, en minuscules et avec l'accent.

    Exemple : ``aide en numéraire``.
    """
    conditionsVersement: str
    """Façon dont l'aide est payée.

    Écrire « unique » pour un seul paiement, « échelonné » pour plusieurs ; dans les autres cas, décrire le paiement en 256 caractères au plus. Obligatoire ; les dates vont dans datesPeriodeVersement.

    Exemple : ``échelonné``.
    """
    datesPeriodeVersement: str
    """Calendrier des paiements prévus.

    Le jour du paiement, écrit AAAA-MM-JJ, s'il est unique et connu. Sinon le premier et le dernier jour de la période, écrits AAAA-MM-JJ/AAAA-MM-JJ sans espace. Obligatoire, et en accord avec conditionsVersement.

    Exemple : ``2023-09-01/2024-06-30``.
    """
    idRAE: Optional[str]
    """Numéro au Répertoire des aides aux entreprises.

    Numéro, de 5 caractères au plus, de l'aide inscrite sur aides-entreprises.fr dont découle la subvention. Vide si elle ne vient pas d'une aide de ce répertoire ; dispositifAide peut alors la rattacher à un autre dispositif.

    Exemple : ``12345``.
    """
    notificationUE: bool
    """Notification européenne de minimis.

    « oui » si la subvention relève des aides de minimis notifiées à la Commission européenne (règlement n° 1407/2013), « non » dans tous les autres cas. Obligatoire, en minuscules.

    Exemple : ``non``.
    """
    pourcentageSubvention: Number
    """Part revenant à ce bénéficiaire.

    Part du montant total qui va au bénéficiaire de la ligne, en fraction de 1 et non sur 100 : 1 s'il est seul, 0.45 s'il reçoit 45 %. Nombre entre 0.01 et 1, avec un point décimal. Obligatoire.

    Exemple : ``0.45``.
    """
    dispositifAide: Optional[str]
    """Dispositif dont vient la subvention.

    Identifiant de ce dispositif, tel qu'il est publié selon le schéma national des dispositifs d'aide. Facultatif ; utile surtout quand idRAE ne convient pas, parce que l'aide ne vise pas les entreprises.

    Exemple : ``3f1d6c52-8a0e-4b7d-9c41-5e2b7a90d316``.
    """

    def __init__(
        self,
        *,
        nomAttribuant: str,
        idAttribuant: Union[str, int],
        dateConvention: Day,
        nomBeneficiaire: str,
        objet: str,
        montant: Number,
        nature: Union[Nature, str],
        conditionsVersement: str,
        datesPeriodeVersement: str,
        notificationUE: bool,
        pourcentageSubvention: Number,
        referenceDecision: Optional[str] = None,
        idBeneficiaire: Optional[Union[str, int]] = None,
        rnaBeneficiaire: Optional[str] = None,
        idRAE: Optional[str] = None,
        dispositifAide: Optional[str] = None,
    ) -> None:
        self._fill(locals())
