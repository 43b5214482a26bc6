"""Menus des cantines et autres restaurants collectifs."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Sequence, Union

from .._record import Record
from .._values import Day, Label, Moment, Number


class MenuRestaurantIdType(Label):
    """Valeurs de ``menuRestaurantIdType`` : Nature du numéro du restaurant."""

    SIRET = "SIRET"
    EN = "EN"
    AUTRE = "autre"
    SANS = "sans"


class MenuRestaurantType(Label):
    """Valeurs de ``menuRestaurantType`` : Catégorie du lieu de restauration."""

    CRECHE = "crèche"
    MATERNELLE = "maternelle"
    ELEMENTAIRE = "élémentaire"
    COLLEGE = "collège"
    LYCEE = "lycée"
    UNIVERSITE = "université"
    CENTRE_DE_FORMATION = "centre de formation"
    ADMINISTRATION = "administration"
    RESIDENCE_SENIOR = "résidence sénior"
    EHPAD = "EHPAD"
    REPAS_A_DOMICILE = "repas à domicile"
    CENTRE_DE_LOISIRS = "centre de loisirs"
    RESTAURANT_D_ENTREPRISE = "restaurant d'entreprise"
    AUTRE = "autre"


class MenuRepasType(Label):
    """Valeurs de ``menuRepasType`` : Moment ou genre du repas."""

    PETIT_DEJEUNER = "petit-déjeuner"
    DEJEUNER = "déjeuner"
    GOUTER = "goûter"
    DINER = "dîner"
    COLLATION = "collation"
    PIQUE_NIQUE = "pique-nique"
    AUTRE = "autre"


class MenuPlatType(Label):
    """Valeurs de ``menuPlatType`` : Place du plat dans le repas."""

    ENTREE = "entrée"
    PLAT_PRINCIPAL = "plat principal"
    GARNITURE = "garniture"
    DESSERT = "dessert"
    PRODUIT_LAITIER = "produit laitier"
    PAIN = "pain"
    AUTRE = "autre"


class MenuPlatSiqo(Label):
    """Valeurs de ``menuPlatSiqo`` : Signes officiels de qualité du plat."""

    AGRICULTURE_BIOLOGIQUE = "agriculture biologique"
    APPELLATION_D_ORIGINE_PROTEGEE = "appellation d'origine protégée"
    APPELLATION_D_ORIGINE_CONTROLEE = "appellation d'origine contrôlée"
    INDICATION_GEOGRAPHIQUE_PROTEGEE = "indication géographique protégée"
    SPECIALITE_TRADITIONNELLE_GARANTIE = "spécialité traditionnelle garantie"
    LABEL_ROUGE = "label rouge"


class MenuPlatRegime(Label):
    """Valeurs de ``menuPlatRegime`` : Régimes alimentaires que le plat respecte."""

    VEGETARIEN = "végétarien"
    SANS_SEL = "sans sel"
    SANS_PORC = "sans porc "
    SANS_SUCRE_AJOUTE = "sans sucre ajouté"


class MenuPlatAllergene(Label):
    """Valeurs de ``menuPlatAllergene`` : Allergènes que le plat peut contenir."""

    CEREALES_CONTENANT_DU_GLUTEN = "céréales contenant du gluten"
    CRUSTACES = "crustacés"
    OEUFS = "oeufs"
    POISSONS = "poissons"
    ARACHIDES = "arachides"
    SOJA = "soja"
    LAIT = "lait"
    FRUITS_A_COQUES = "fruits à coques"
    CELERI = "céleri"
    MOUTARDE = "moutarde"
    GRAINES_DE_SESAME = "graines de sésame"
    ANHYDRIDE_SULFUREUX_ET_SULFITES = "anhydride sulfureux et sulfites"
    LUPIN = "lupin"
    MOLLUSQUES = "mollusques"


class MenuPlatTexture(Label):
    """Valeurs de ``menuPlatTexture`` : Textures dans lesquelles le plat existe."""

    SANS_TEXTURE_MODIFIEE = "sans texture modifiée"
    MIXE = "mixé"
    MIXE_LISSE = "mixé lissé"
    FONDANT = "fondant"
    HACHE = "haché"


class MenuPlatNutriscore(Label):
    """Valeurs de ``menuPlatNutriscore`` : Lettre du Nutri-Score du plat."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


@dataclass(frozen=True, init=False, repr=False)
class Menu(Record):
    """Un menu (``menus-collectifs`` 1.2.3).

    Une ligne par plat d'un menu : où, quand et à qui il est servi, qui l'a cuisiné, ses signes de qualité, ses allergènes et sa texture. Un menu de cinq plats occupe donc cinq lignes, où le restaurant, la date et le repas se répètent.
    """

    DATA_SET: ClassVar[str] = "menus-collectifs"
    VERSION: ClassVar[str] = "1.2.3"

    menuCollNom: str
    """Collectivité responsable des repas.

    Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.

    Exemple : ``Ville de Poitiers``.
    """
    menuCollSiret: Union[str, int]
    """SIRET de la collectivité responsable.

    Les 14 chiffres du SIRET de menuCollNom, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    menuEtablissementNom: str
    """Cuisine qui a préparé le repas.

    Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le repas. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.

    Exemple : ``Cuisine centrale de Poitiers``.
    """
    menuEtablissementSiret: Optional[Union[str, int]]
    """SIRET de la cuisine.

    Les 14 chiffres du SIRET de menuEtablissementNom, sans espace ; la clé de contrôle est vérifiée. Vide si cette cuisine n'en a pas.

    Exemple : ``21860194600401``.
    """
    menuRestaurantNom: str
    """Lieu où le repas est mangé.

    Nom de l'école, de la résidence, de la cantine administrative ou de tout autre lieu où les convives mangent. Obligatoire.

    Exemple : ``école élémentaire Paul Bert``.
    """
    menuRestaurantInsee: Optional[str]
    """Commune du restaurant (code INSEE).

    Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.

    Exemple : ``86194``.
    """
    menuRestaurantId: Optional[str]
    """Numéro identifiant le restaurant.

    Le SIRET si le restaurant en a un ; à défaut le code UAI pour une école, un collège ou un lycée ; sinon un numéro interne. La nature du numéro est dite dans menuRestaurantIdType. Vide si cette colonne vaut « sans ».

    Exemple : ``0860123X``.
    """
    menuRestaurantIdType: Union[MenuRestaurantIdType, str]
    """Nature du numéro du restaurant.

    Ce que contient menuRestaurantId : « SIRET », « EN » pour un code UAI de l'Éducation nationale, « autre » pour un numéro interne, « sans » quand il n'y a pas de numéro. Obligatoire.

    Exemple : ``EN``.
    """
    menuRestaurantType: Union[MenuRestaurantType, str]
    """Catégorie du lieu de restauration.

    Choisir dans la liste l'établissement où l'on sert ce menu, ou « autre » si aucun ne convient. Obligatoire, en respectant minuscules, majuscules et accents.

    Exemple : ``élémentaire``.
    """
    menuRestaurantConvive: str
    """Personnes à qui le menu est destiné.

    Groupe de convives ou salle où ce menu est servi, en texte libre, avec un point-virgule entre deux groupes. Obligatoire ; écrire « tous » si le menu est le même pour tout le restaurant.

    Exemple : ``CP;CE1``.
    """
    menuDate: Day
    """Jour où le menu est servi.

    Jour du repas, écrit AAAA-MM-JJ (2024-03-19 et non 19/03/2024). Obligatoire ; le même sur toutes les lignes du menu.

    Exemple : ``2024-03-19``.
    """
    menuRepasType: Union[MenuRepasType, str]
    """Moment ou genre du repas.

    Choisir le repas dans la liste, ou « autre » si aucun ne convient. Obligatoire, en minuscules et avec les accents.

    Exemple : ``déjeuner``.
    """
    menuPlatType: Union[MenuPlatType, str]
    """Place du plat dans le repas.

    Choisir dans la liste ce que le plat est dans le repas, ou « autre » si rien ne convient. Obligatoire, en minuscules ; chaque plat du menu a sa propre ligne.

    Exemple : ``plat principal``.
    """
    menuPlatNom: str
    """Appellation du plat au menu.

    Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; écrire toujours de la même façon un plat qui revient.

    Exemple : ``gratin de courgettes``.
    """
    menuPlatCode: Optional[str]
    """Référence interne du plat.

    Référence qui désigne ce plat et lui seul, en 16 caractères au plus. Reprendre la valeur de platCode relie la ligne au fichier des plats ; peut rester vide.

    Exemple : ``GRATIN-0214``.
    """
    menuPlatSiqo: Optional[Sequence[Union[MenuPlatSiqo, str]]]
    """Signes officiels de qualité du plat.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le plat n'a aucun de ces signes.

    Exemple : ``[\"label rouge\"]``.
    """
    menuPlatLabel: Optional[str]
    """Autres labels ou marques du plat.

    Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans menuPlatSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.

    Exemple : ``Poitou Terroir;Bienvenue à la ferme``.
    """
    menuPlatPrecision: Optional[str]
    """Occasion particulière liée au menu.

    Fête, thème ou animation pour lesquels le plat est proposé, avec un point-virgule entre deux. Vide pour un jour ordinaire.

    Exemple : ``repas de fin d'année``.
    """
    menuPlatRegime: Optional[Sequence[Union[MenuPlatRegime, str]]]
    """Régimes alimentaires que le plat respecte.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles. Valeurs admises : végétarien, sans sel, sans porc, sans sucre ajouté ; la liste du schéma met une espace après « sans porc », à garder : [\"sans porc \"]. Vide si le plat ne vise aucun de ces régimes.

    Exemple : ``[\"sans sucre ajouté\",\"végétarien\"]``.
    """
    menuPlatAllergene: Optional[Sequence[Union[MenuPlatAllergene, str]]]
    """Allergènes que le plat peut contenir.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.

    Exemple : ``[\"lait\",\"céréales contenant du gluten\"]``.
    """
    menuPlatTexture: Optional[Sequence[Union[MenuPlatTexture, str]]]
    """Textures dans lesquelles le plat existe.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises : sans texture modifiée, mixé, mixé lissé, fondant, haché. Peut rester vide.

    Exemple : ``[\"sans texture modifiée\",\"mixé lissé\"]``.
    """
    menuPlatNutriscore: Optional[Union[MenuPlatNutriscore, str]]
    """Lettre du Nutri-Score du plat.

    Une seule lettre majuscule, de A (le plus favorable) à E (le moins favorable). Vide si le score n'a pas été calculé.

    Exemple : ``B``.
    """
    menuPlatPrix: Optional[Number]
    """Coût de revient du plat en euros.

    Ce que le plat coûte à produire, et non le tarif payé par le convive. En euros, avec un point pour les centimes, sans espace ni symbole ; peut rester vide.

    Exemple : ``2.15``.
    """
    menuPublicationDate: Moment
    """Moment de publication de la ligne.

    Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.

    Exemple : ``2024-03-15T09:30:00Z``.
    """
    menuModificationDate: Optional[Moment]
    """Moment du dernier changement de la ligne.

    Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Vide si la ligne n'a pas changé depuis menuPublicationDate.

    Exemple : ``2024-03-18T14:05:00Z``.
    """
    menuModificationInfo: Optional[str]
    """Motif du dernier changement.

    Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.

    Exemple : ``panne de four : gratin à la place des lasagnes``.
    """

    def __init__(
        self,
        *,
        menuCollNom: str,
        menuCollSiret: Union[str, int],
        menuEtablissementNom: str,
        menuRestaurantNom: str,
        menuRestaurantIdType: Union[MenuRestaurantIdType, str],
        menuRestaurantType: Union[MenuRestaurantType, str],
        menuRestaurantConvive: str,
        menuDate: Day,
        menuRepasType: Union[MenuRepasType, str],
        menuPlatType: Union[MenuPlatType, str],
        menuPlatNom: str,
        menuPublicationDate: Moment,
        menuEtablissementSiret: Optional[Union[str, int]] = None,
        menuRestaurantInsee: Optional[str] = None,
        menuRestaurantId: Optional[str] = None,
        menuPlatCode: Optional[str] = None,
        menuPlatSiqo: Optional[Sequence[Union[MenuPlatSiqo, str]]] = None,
        menuPlatLabel: Optional[str] = None,
        menuPlatPrecision: Optional[str] = None,
        menuPlatRegime: Optional[Sequence[Union[MenuPlatRegime, str]]] = None,
        menuPlatAllergene: Optional[Sequence[Union[MenuPlatAllergene, str]]] = None,
        menuPlatTexture: Optional[Sequence[Union[MenuPlatTexture, str]]] = None,
        menuPlatNutriscore: Optional[Union[MenuPlatNutriscore, str]] = None,
        menuPlatPrix: Optional[Number] = None,
        menuModificationDate: Optional[Moment] = None,
        menuModificationInfo: Optional[str] = None,
    ) -> None:
        self._fill(locals())
