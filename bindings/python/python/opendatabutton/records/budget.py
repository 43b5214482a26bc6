"""Budgets locaux, ligne par ligne."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Label, Number


class BgtNatdec(Label):
    """Valeurs de ``BGT_NATDEC`` : Type de document budgétaire."""

    BUDGET_PRIMITIF = "budget primitif"
    BUDGET_SUPPLEMENTAIRE = "budget supplémentaire"
    DECISION_MODIFICATIVE = "décision modificative"
    COMPTE_ADMINISTRATIF = "compte administratif"


class BgtSection(Label):
    """Valeurs de ``BGT_SECTION`` : Partie fonctionnement ou investissement."""

    INVESTISSEMENT = "investissement"
    FONCTIONNEMENT = "fonctionnement"


class BgtOpbudg(Label):
    """Valeurs de ``BGT_OPBUDG`` : Mouvement réel ou d'ordre."""

    REEL = "réel"
    ORDRE = "ordre"


class BgtCodrd(Label):
    """Valeurs de ``BGT_CODRD`` : Sens de la ligne budgétaire."""

    RECETTE = "recette"
    DEPENSE = "dépense"


class BgtArtspe(Label):
    """Valeurs de ``BGT_ARTSPE`` : Spécialisation de l'article au vote."""

    NON_SPECIALISE = "non spécialisé"
    SPECIALISE = "spécialisé"


@dataclass(frozen=True, init=False, repr=False)
class LigneBudget(Record):
    """Une ligne de budget (``budget`` 0.8.3).

    Une ligne par inscription d'un document budgétaire local, de sa prévision à son exécution : compte, section, sens et montants. Les colonnes correspondent aux lignes du document TOTEM que le logiciel financier envoie à la préfecture.
    """

    DATA_SET: ClassVar[str] = "budget"
    VERSION: ClassVar[str] = "0.8.3"

    BGT_NATDEC: Union[BgtNatdec, str]
    """Type de document budgétaire.

    L'un de ces quatre libellés, en minuscules et avec les accents : « budget primitif », « budget supplémentaire », « décision modificative », « compte administratif ». Obligatoire. Pour un compte financier unique, écrire « compte administratif ».

    Exemple : ``compte administratif``.
    """
    BGT_ANNEE: Union[str, int]
    """Exercice du document, quatre chiffres.

    Année à laquelle le document budgétaire se rapporte, en quatre chiffres. Obligatoire.

    Exemple : ``2023``.
    """
    BGT_SIRET: Union[str, int]
    """SIRET du titulaire du budget.

    Les 14 chiffres du SIRET auquel le budget est rattaché, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Un budget annexe doté de son propre SIRET porte celui-ci.

    Exemple : ``22192720500197``.
    """
    BGT_NOM: str
    """Organisme titulaire du budget.

    Nom de la collectivité ou de l'établissement public dont le SIRET est dans BGT_SIRET, pour qu'un lecteur le reconnaisse. Obligatoire.

    Exemple : ``Département de la Corrèze``.
    """
    BGT_CONTNAT: str
    """Chapitre ou contenant par nature.

    Code sous lequel la ligne est regroupée : le standard parle de compte, mais un document TOTEM y place le chapitre (ContNat), par exemple 011 ou 21. De 1 à 9 caractères ; garder la colonne au format texte pour ne pas perdre les zéros de tête. Obligatoire, avec son intitulé dans BGT_CONTNAT_LABEL.

    Exemple : ``21``.
    """
    BGT_CONTNAT_LABEL: str
    """Intitulé du chapitre par nature.

    Intitulé du code de BGT_CONTNAT, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.

    Exemple : ``Immobilisations corporelles``.
    """
    BGT_NATURE: str
    """Compte par nature, code détaillé.

    Code de ce qui est acheté, payé ou encaissé : le standard parle de chapitre, mais un document TOTEM y place le compte détaillé (Nature), par exemple 6413 ou 212. De 1 à 9 caractères ; garder la colonne au format texte. Obligatoire, avec son intitulé dans BGT_NATURE_LABEL.

    Exemple : ``212``.
    """
    BGT_NATURE_LABEL: str
    """Intitulé du compte par nature.

    Intitulé du code de BGT_NATURE, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.

    Exemple : ``Agencements et aménagements de terrains``.
    """
    BGT_FONCTION: Optional[str]
    """Finalité, en code fonctionnel.

    Code de la politique publique servie, pris dans la nomenclature par fonction, par exemple 511 pour les espaces verts urbains. De 1 à 9 caractères ; garder la colonne au format texte. Vide quand le budget n'est pas présenté par fonction.

    Exemple : ``511``.
    """
    BGT_FONCTION_LABEL: Optional[str]
    """Intitulé du code fonctionnel.

    Intitulé du code de BGT_FONCTION, recopié de la nomenclature par fonction. Vide quand BGT_FONCTION l'est.

    Exemple : ``Espaces verts urbains``.
    """
    BGT_OPERATION: Optional[str]
    """Projet suivi comme une opération.

    Numéro ou nom du projet que l'assemblée distingue dans son budget. Si l'opération est soumise au vote, n'écrire que des chiffres ; si elle est seulement signalée, le texte est libre. Vide hors opération.

    Exemple : ``4702``.
    """
    BGT_SECTION: Union[BgtSection, str]
    """Partie fonctionnement ou investissement.

    Écrire « investissement » ou « fonctionnement », en minuscules. C'est la section à laquelle le plan de comptes rattache le chapitre de BGT_CONTNAT. Obligatoire.

    Exemple : ``investissement``.
    """
    BGT_OPBUDG: Union[BgtOpbudg, str]
    """Mouvement réel ou d'ordre.

    Écrire « réel » si de l'argent entre ou sort, « ordre » pour une simple écriture comptable. Obligatoire, en minuscules et avec l'accent.

    Exemple : ``réel``.
    """
    BGT_CODRD: Union[BgtCodrd, str]
    """Sens de la ligne budgétaire.

    Écrire « recette » ou « dépense » en toutes lettres, en minuscules et avec l'accent, jamais R, D, 0 ou 1. Obligatoire.

    Exemple : ``dépense``.
    """
    BGT_MTREAL: Optional[Number]
    """Somme réalisée sur l'exercice.

    Ce qui a été réellement dépensé ou perçu, en euros, avec un point décimal et sans espace entre les milliers ; le signe moins est permis. À remplir pour un compte administratif, à laisser vide aux autres étapes.

    Exemple : ``45678.80``.
    """
    BGT_MTBUDGPREC: Optional[Number]
    """Rappel des crédits de l'exercice précédent.

    Somme inscrite un an plus tôt sur la même ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide si elle n'est pas connue.

    Exemple : ``40000.00``.
    """
    BGT_MTRARPREC: Optional[Number]
    """Reports venus de l'exercice précédent.

    Restes à réaliser de l'année d'avant repris sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide s'il n'y en a pas.

    Exemple : ``6992.00``.
    """
    BGT_MTPROPNOUV: Optional[Number]
    """Crédits nouveaux proposés au vote.

    Recettes ou dépenses que cette étape ajoute à celles déjà prévues, en euros, avec un point décimal et sans espace entre les milliers. Vide si rien n'est proposé.

    Exemple : ``43000.00``.
    """
    BGT_MTPREV: Optional[Number]
    """Crédits adoptés par l'assemblée.

    Somme que l'assemblée a votée sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Si la ligne est présentée sans crédit voté, écrire 0 plutôt que laisser vide. Vide seulement quand le document ne donne pas ce montant.

    Exemple : ``43000.00``.
    """
    BGT_CREDOUV: Optional[Number]
    """Crédits disponibles sur la ligne.

    Total des crédits de paiement utilisables sur l'article, en euros, avec un point décimal et sans espace entre les milliers. Vide si le document ne donne pas ce montant.

    Exemple : ``49992.00``.
    """
    BGT_MTRAR3112: Optional[Number]
    """Restes à réaliser au 31 décembre.

    Sommes engagées mais pas encore payées ou encaissées à la clôture, en euros, avec un point décimal et sans espace entre les milliers. Propre au compte administratif ; aux autres étapes, rappel d'un compte administratif antérieur, ou vide.

    Exemple : ``4313.20``.
    """
    BGT_ARTSPE: Optional[Union[BgtArtspe, str]]
    """Spécialisation de l'article au vote.

    Écrire « spécialisé » si l'assemblée a voté cet article séparément, « non spécialisé » sinon, en minuscules. Peut rester vide.

    Exemple : ``non spécialisé``.
    """

    def __init__(
        self,
        *,
        BGT_NATDEC: Union[BgtNatdec, str],
        BGT_ANNEE: Union[str, int],
        BGT_SIRET: Union[str, int],
        BGT_NOM: str,
        BGT_CONTNAT: str,
        BGT_CONTNAT_LABEL: str,
        BGT_NATURE: str,
        BGT_NATURE_LABEL: str,
        BGT_SECTION: Union[BgtSection, str],
        BGT_OPBUDG: Union[BgtOpbudg, str],
        BGT_CODRD: Union[BgtCodrd, str],
        BGT_FONCTION: Optional[str] = None,
        BGT_FONCTION_LABEL: Optional[str] = None,
        BGT_OPERATION: Optional[str] = None,
        BGT_MTREAL: Optional[Number] = None,
        BGT_MTBUDGPREC: Optional[Number] = None,
        BGT_MTRARPREC: Optional[Number] = None,
        BGT_MTPROPNOUV: Optional[Number] = None,
        BGT_MTPREV: Optional[Number] = None,
        BGT_CREDOUV: Optional[Number] = None,
        BGT_MTRAR3112: Optional[Number] = None,
        BGT_ARTSPE: Optional[Union[BgtArtspe, str]] = None,
    ) -> None:
        self._fill(locals())
