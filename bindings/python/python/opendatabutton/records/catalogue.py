"""Catalogue des données ouvertes."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Union

from .._record import Record
from .._values import Day, Label


class CouvSpatMaille(Label):
    """Valeurs de ``COUV_SPAT_MAILLE`` : Niveau du territoire couvert."""

    INFRACOMMUNALE = "Infracommunale"
    COMMUNALE = "Communale"
    INTERCOMMUNALE = "Intercommunale"
    CANTONALE = "Cantonale"
    DEPARTEMENTALE = "Départementale"
    REGIONALE = "Régionale"
    AUTRE = "Autre"


class FreqMaj(Label):
    """Valeurs de ``FREQ_MAJ`` : Rythme prévu des mises à jour."""

    INCONNUE = "Inconnue"
    PONCTUELLE = "Ponctuelle"
    IRREGULIERE = "Irrégulière"
    CONTINUELLE = "Continuelle"
    TOUTES_LES_HEURES = "Toutes les heures"
    QUOTIDIENNE_OU_PLUSIEURS_FOIS_PAR_JOUR = "Quotidienne ou plusieurs fois par jour"
    HEBDOMADAIRE_OU_PLUSIEURS_FOIS_PAR_SEMAINE = "Hebdomadaire ou plusieurs fois par semaine"
    MENSUELLE_OU_PLUSIEURS_FOIS_PAR_MOIS = "Mensuelle ou plusieurs fois par mois"
    BIMESTRIELLE = "Bimestrielle"
    TRIMESTRIELLE = "Trimestrielle"
    SEMESTRIELLE = "Semestrielle"
    ANNUELLE = "Annuelle"
    BIENNALE = "Biennale"
    TRIENNALE = "Triennale"
    QUINQUENNALE = "Quinquennale"


class Licence(Label):
    """Valeurs de ``LICENCE`` : Licence de réutilisation des données."""

    LICENCE_OUVERTE_LO = "Licence Ouverte-LO"
    OPEN_DATABASE_LICENSE_ODBL = "Open Database License-ODBL"
    CREATIVE_COMMONS_CC = "Creative Commons-CC"
    SPECIFIQUE_OU_AUTRE = "Spécifique ou autre"


@dataclass(frozen=True, init=False, repr=False)
class JeuDeDonnees(Record):
    """Un jeu de données (``catalogue`` 0.1.3).

    Une ligne par jeu de données ouvert : ce qu'il contient, qui l'a produit, le territoire et la période dont il parle, son rythme de mise à jour, sa licence et l'adresse où le trouver.
    """

    DATA_SET: ClassVar[str] = "catalogue"
    VERSION: ClassVar[str] = "0.1.3"

    COLL_NOM: str
    """Collectivité qui tient le catalogue.

    Dénomination officielle de la collectivité dont le SIRET est dans COLL_SIRET, écrite de la même façon sur toutes les lignes, en 140 caractères au plus. Obligatoire.

    Exemple : ``Ville de Poitiers``.
    """
    COLL_SIRET: Union[str, int]
    """SIRET de la collectivité du catalogue.

    Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    ID: str
    """Nom court ou code des données.

    Nom court en minuscules, sans accent et avec des tirets à la place des espaces, ou bien code attribué par la plateforme de publication. Obligatoire ; mieux vaut un identifiant différent sur chaque ligne, et qui ne change plus.

    Exemple : ``arbres-remarquables-poitiers-2023``.
    """
    TITRE: str
    """Intitulé affiché du jeu de données.

    Intitulé qui suffit à reconnaître ces données parmi d'autres. Obligatoire ; y mettre le territoire, et l'année si les données sont republiées régulièrement.

    Exemple : ``Arbres remarquables de Poitiers en 2023``.
    """
    DESCRIPTION: str
    """Résumé de ce que contiennent les données.

    Quelques phrases simples pour un lecteur qui ne connaît pas le sujet : ce que décrit une ligne, d'où viennent les données, ce qui n'y figure pas. Obligatoire.

    Exemple : ``Emplacement, essence et hauteur des arbres remarquables recensés par le service des espaces verts.``.
    """
    THEME: str
    """Domaine traité par les données.

    Texte libre, en 140 caractères au plus, car aucune liste de thèmes n'est imposée. Obligatoire ; employer toujours les mêmes mots pour un même domaine afin que le tri reste possible.

    Exemple : ``Environnement``.
    """
    PRODUCTEUR_NOM: str
    """Organisme qui a produit les données.

    Dénomination officielle de l'organisme qui a constitué les données, en 140 caractères au plus. Obligatoire ; répéter COLL_NOM si la collectivité les a produites elle-même.

    Exemple : ``Ville de Poitiers``.
    """
    PRODUCTEUR_SIRET: Union[str, int]
    """SIRET de l'organisme producteur.

    Les 14 chiffres du SIRET de PRODUCTEUR_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    COUV_SPAT_MAILLE: Union[CouvSpatMaille, str]
    """Niveau du territoire couvert.

    L'un des sept niveaux de la liste, avec sa majuscule et ses accents, du quartier (« Infracommunale ») à la région (« Régionale ») ; « Autre » quand aucun ne convient, par exemple pour tout le pays. Obligatoire ; COUV_SPAT_NOM dit de quel territoire il s'agit.

    Exemple : ``Communale``.
    """
    COUV_SPAT_NOM: str
    """Nom du territoire couvert.

    Quartier, commune, intercommunalité, département ou autre territoire dont parlent les données, en 140 caractères au plus. Obligatoire ; il est du niveau donné par COUV_SPAT_MAILLE.

    Exemple : ``Poitiers``.
    """
    COUV_TEMP_DEBUT: Day
    """Premier jour décrit par les données.

    Jour où commence la période décrite, écrit AAAA-MM-JJ (2023-01-01 et non 01/01/2023). Obligatoire ; pour une année entière, mettre le 1er janvier.

    Exemple : ``2023-01-01``.
    """
    COUV_TEMP_FIN: Day
    """Dernier jour décrit par les données.

    Jour où s'achève la période décrite, écrit AAAA-MM-JJ, sans précéder COUV_TEMP_DEBUT. Obligatoire ; pour des données tenues à jour, reprendre par exemple DATE_MAJ.

    Exemple : ``2023-12-31``.
    """
    DATE_PUBL: Day
    """Jour de mise en ligne initiale.

    Jour où les données ont été ouvertes au public pour la première fois, écrit AAAA-MM-JJ. Obligatoire ; il ne bouge plus lors des mises à jour, que DATE_MAJ suit.

    Exemple : ``2024-02-05``.
    """
    FREQ_MAJ: Union[FreqMaj, str]
    """Rythme prévu des mises à jour.

    L'un des quinze libellés de la liste, recopié avec sa majuscule et ses accents. Obligatoire ; « Bimestrielle » veut dire tous les deux mois, « Biennale » tous les deux ans, et « Inconnue » convient si rien n'est prévu.

    Exemple : ``Annuelle``.
    """
    DATE_MAJ: Day
    """Jour du dernier changement des données.

    Jour où les données elles-mêmes ont changé pour la dernière fois, écrit AAAA-MM-JJ ; une retouche du titre ou du résumé ne compte pas. Obligatoire ; reprendre DATE_PUBL si rien n'a changé depuis.

    Exemple : ``2024-03-18``.
    """
    MOTS_CLES: str
    """Mots pour retrouver les données.

    Un mot ou plusieurs, en minuscules et sans accent, joints par un point-virgule sans espace. Obligatoire ; choisir ceux qu'un habitant taperait dans un moteur de recherche.

    Exemple : ``arbres;nature;espaces-verts``.
    """
    LICENCE: Union[Licence, str]
    """Licence de réutilisation des données.

    L'un des quatre libellés de la liste, recopié à l'identique. Obligatoire ; une administration retient d'ordinaire « Licence Ouverte-LO » ou « Open Database License-ODBL », les deux que prévoit le décret n° 2017-638.

    Exemple : ``Licence Ouverte-LO``.
    """
    NOMBRE_RESSOURCES: int
    """Nombre de fichiers ou services proposés.

    Combien de fichiers ou d'accès le jeu de données réunit, en nombre entier à partir de 1 ; le même contenu en csv et en json compte pour deux. Obligatoire.

    Exemple : ``2``.
    """
    FORMAT_RESSOURCES: str
    """Formats des fichiers ou services.

    Extension de chaque format, en minuscules, jointes par un point-virgule sans espace s'il y en a plusieurs. Obligatoire ; citer une seule fois un format commun à plusieurs fichiers suffit.

    Exemple : ``csv;json``.
    """
    URL: str
    """Adresse web du jeu de données.

    Adresse complète, commençant par https:// ou http://, de la page où consulter et télécharger les données. Obligatoire ; préférer une adresse qui ne changera pas à la prochaine mise à jour.

    Exemple : ``https://www.example.org/donnees/arbres-remarquables-poitiers-2023``.
    """

    def __init__(
        self,
        *,
        COLL_NOM: str,
        COLL_SIRET: Union[str, int],
        ID: str,
        TITRE: str,
        DESCRIPTION: str,
        THEME: str,
        PRODUCTEUR_NOM: str,
        PRODUCTEUR_SIRET: Union[str, int],
        COUV_SPAT_MAILLE: Union[CouvSpatMaille, str],
        COUV_SPAT_NOM: str,
        COUV_TEMP_DEBUT: Day,
        COUV_TEMP_FIN: Day,
        DATE_PUBL: Day,
        FREQ_MAJ: Union[FreqMaj, str],
        DATE_MAJ: Day,
        MOTS_CLES: str,
        LICENCE: Union[Licence, str],
        NOMBRE_RESSOURCES: int,
        FORMAT_RESSOURCES: str,
        URL: str,
    ) -> None:
        self._fill(locals())
