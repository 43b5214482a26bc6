"""Profils d'acheteur des organismes publics."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from .._record import Record


@dataclass(frozen=True, init=False, repr=False)
class ProfilAcheteur(Record):
    """Un profil d'acheteur (``decp-dpa`` 1.0.0).

    Une ligne par organisme soumis à la commande publique : son SIRET, le site où il publie ses consultations et ses données de marchés, et le service à joindre.
    """

    DATA_SET: ClassVar[str] = "decp-dpa"
    VERSION: ClassVar[str] = "1.0.0"

    siretAcheteur: Union[str, int]
    """SIRET de l'organisme qui achète.

    Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire, et une seule ligne par SIRET dans le fichier. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    urlProfilAcheteur: str
    """Adresse web des consultations publiées.

    Adresse complète, commençant par https:// ou http://, du site ou de la plateforme où l'organisme met en ligne ses consultations et ses marchés. Obligatoire ; plusieurs organismes peuvent partager la même.

    Exemple : ``https://www.example.org/marches``.
    """
    urlDCAT: Optional[str]
    """Adresse web du fichier DCAT.

    Adresse complète, commençant par https:// ou http://, d'un catalogue lisible par les machines (format DCAT), où les données de marchés de l'organisme sont décrites. Vide s'il n'existe pas de tel catalogue.

    Exemple : ``https://www.example.org/catalogue.ttl``.
    """
    coordonnees: str
    """Service à joindre et son adresse.

    Texte libre pour savoir à qui écrire : nom du service, organisme, adresse postale, et au besoin courriel ou téléphone du service plutôt que d'une personne. Obligatoire.

    Exemple : ``Direction de la commande publique, Ville de Poitiers, 15 place du Maréchal-Leclerc, 86000 Poitiers``.
    """

    def __init__(
        self,
        *,
        siretAcheteur: Union[str, int],
        urlProfilAcheteur: str,
        coordonnees: str,
        urlDCAT: Optional[str] = None,
    ) -> None:
        self._fill(locals())
