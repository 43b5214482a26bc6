"""Délibérations des assemblées locales."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record
from .._values import Day


@dataclass(frozen=True, init=False, repr=False)
class Deliberation(Record):
    """Une délibération (``deliberations`` 2.1.5).

    Une ligne par délibération votée par l'assemblée d'une collectivité ou d'un établissement public local : qui a délibéré, quand, sur quoi, avec quel résultat de vote et quelle suite au contrôle de légalité.
    """

    DATA_SET: ClassVar[str] = "deliberations"
    VERSION: ClassVar[str] = "2.1.5"

    COLL_NOM: str
    """Collectivité ayant délibéré.

    Dénomination officielle de la collectivité ou de l'établissement public dont l'assemblée a voté, écrite de la même façon sur toutes les lignes. Obligatoire.

    Exemple : ``Ville de Poitiers``.
    """
    COLL_SIRET: Union[str, int]
    """SIRET de l'organisme qui délibère.

    Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    DELIB_ID: str
    """Numéro interne de l'acte.

    Numéro que la collectivité donne elle-même à l'acte, selon ses propres règles : chiffres, lettres et tirets conviennent. Obligatoire ; mieux vaut un numéro différent pour chaque délibération.

    Exemple : ``2023-0148``.
    """
    DELIB_DATE: Day
    """Jour du vote de l'assemblée.

    Jour où l'assemblée s'est prononcée, écrit AAAA-MM-JJ (2023-10-16 et non 16/10/2023). Obligatoire ; PREF_DATE ne peut pas être antérieure à ce jour.

    Exemple : ``2023-10-16``.
    """
    DELIB_MATIERE_CODE: str
    """Code ACTES de la matière.

    Code à deux niveaux de la nomenclature ACTES, de 1.1 à 9.4 : un chiffre, un point, puis un ou deux chiffres. Obligatoire ; il désigne la même matière que DELIB_MATIERE_NOM. Dans un tableur, garder la colonne au format texte, sinon 7.10 devient 7.1.

    Exemple : ``8.4``.
    """
    DELIB_MATIERE_NOM: str
    """Intitulé ACTES de la matière.

    L'un des neuf intitulés ACTES de premier niveau, une barre oblique sans espace autour, puis l'intitulé de second niveau. Les neuf sont : commande publique, urbanisme, domaine et patrimoine, fonction publique, institutions et vie politique, libertés publiques et pouvoirs de police, finances locales, domaines de compétences par thèmes, autres domaines de compétences. Obligatoire, pour la même matière que DELIB_MATIERE_CODE.

    Exemple : ``domaines de compétences par thèmes/aménagement du territoire``.
    """
    DELIB_OBJET: str
    """Ce que l'assemblée a décidé.

    Phrase courte, compréhensible par un habitant, qui dit sur quoi l'assemblée a statué ; souvent l'intitulé inscrit à l'ordre du jour. Texte libre, obligatoire.

    Exemple : ``Création d'un parc public sur les bords du Clain``.
    """
    BUDGET_ANNEE: Optional[str]
    """Exercice budgétaire engagé.

    Une année (2023), ou deux années séparées par une barre oblique, la première avant la seconde (2023/2024). Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_NOM : les deux colonnes sont remplies, ou aucune.

    Exemple : ``2023/2024``.
    """
    BUDGET_NOM: Optional[str]
    """Budget principal ou annexe engagé.

    Libellé du budget que la décision engage, en texte libre. Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_ANNEE : les deux colonnes sont remplies, ou aucune.

    Exemple : ``Budget principal``.
    """
    PREF_ID: Optional[str]
    """Code du service contrôlant la légalité.

    Préfecture : PREF et trois caractères de département (PREF086, PREF02A). Sous-préfecture : SPREF, le département et le chiffre de l'arrondissement (SPREF0862) ; secrétariat général pour les affaires régionales : SGAR et le département. Vide si l'acte n'a pas été transmis.

    Exemple : ``PREF086``.
    """
    PREF_DATE: Optional[Day]
    """Jour de réception par l'État.

    Jour où le service de l'État désigné par PREF_ID a enregistré l'acte, écrit AAAA-MM-JJ. Ne peut pas précéder DELIB_DATE ; le même jour convient. Vide tant que l'acte n'est pas transmis ou que ce jour n'est pas connu.

    Exemple : ``2023-10-20``.
    """
    VOTE_EFFECTIF: Optional[int]
    """Élus ayant le droit de voter.

    Nombre entier d'élus qui pouvaient prendre part au vote, présents ou non. Supérieur ou égal à VOTE_REEL. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.

    Exemple : ``53``.
    """
    VOTE_REEL: Optional[int]
    """Élus s'étant prononcés.

    Nombre entier d'élus qui se sont exprimés, sans compter les absents : la somme exacte de VOTE_POUR, VOTE_CONTRE et VOTE_ABSTENTION. Inférieur ou égal à VOTE_EFFECTIF. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.

    Exemple : ``50``.
    """
    VOTE_POUR: Optional[int]
    """Nombre de voix favorables.

    Voix en faveur de la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.

    Exemple : ``38``.
    """
    VOTE_CONTRE: Optional[int]
    """Nombre de voix défavorables.

    Voix opposées à la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.

    Exemple : ``8``.
    """
    VOTE_ABSTENTION: Optional[int]
    """Abstentions parmi les votants.

    Élus qui ont choisi de n'être ni pour ni contre, en nombre entier ; écrire 0 s'il n'y en a aucun. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.

    Exemple : ``4``.
    """
    DELIB_URL: Optional[str]
    """Adresse web du texte publié.

    Adresse complète, commençant par https:// ou http://, où lire ou télécharger la délibération. Vide si le texte n'est pas en ligne.

    Exemple : ``https://www.example.org/deliberations/2023-0148.pdf``.
    """

    def __init__(
        self,
        *,
        COLL_NOM: str,
        COLL_SIRET: Union[str, int],
        DELIB_ID: str,
        DELIB_DATE: Day,
        DELIB_MATIERE_CODE: str,
        DELIB_MATIERE_NOM: str,
        DELIB_OBJET: str,
        BUDGET_ANNEE: Optional[str] = None,
        BUDGET_NOM: Optional[str] = None,
        PREF_ID: Optional[str] = None,
        PREF_DATE: Optional[Day] = None,
        VOTE_EFFECTIF: Optional[int] = None,
        VOTE_REEL: Optional[int] = None,
        VOTE_POUR: Optional[int] = None,
        VOTE_CONTRE: Optional[int] = None,
        VOTE_ABSTENTION: Optional[int] = None,
        DELIB_URL: Optional[str] = None,
    ) -> None:
        self._fill(locals())
