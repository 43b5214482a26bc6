"""Plats des cantines et produits qu'ils contiennent."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Sequence, Union

from .._record import Record
from .._values import Label, Moment


class PlatProduitSiqo(Label):
    """Valeurs de ``platProduitSiqo`` : Signes officiels de qualité du produit."""

    AGRICULTURE_BIOLOGIQUE = "agriculture biologique"
    APPELLATION_D_ORIGINE_PROTEGEE = "appellation d'origine protégée"
    APPELLATION_D_ORIGINE_CONTROLEE = "appellation d'origine contrôlée"
    INDICATION_GEOGRAPHIQUE_PROTEGEE = "indication géographique protégée"
    SPECIALITE_TRADITIONNELLE_GARANTIE = "spécialité traditionnelle garantie"
    LABEL_ROUGE = "label rouge"


class PlatProduitAllergene(Label):
    """Valeurs de ``platProduitAllergene`` : Allergènes que le produit peut apporter."""

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


@dataclass(frozen=True, init=False, repr=False)
class Plat(Record):
    """Un plat (``plats-menus-collectifs`` 0.7.2).

    Une ligne par produit de chaque plat servi : qui l'a cuisiné, de quel fournisseur vient le produit, ses signes de qualité, ses additifs et ses allergènes. Un plat fait de quatre produits occupe donc quatre lignes ; son code le relie aux menus publiés.
    """

    DATA_SET: ClassVar[str] = "plats-menus-collectifs"
    VERSION: ClassVar[str] = "0.7.2"

    platCollNom: str
    """Collectivité responsable de la restauration.

    Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.

    Exemple : ``Ville de Poitiers``.
    """
    platCollSiret: str
    """SIRET de la collectivité responsable.

    Les 14 chiffres du SIRET de platCollNom, sans espace ni séparateur. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.

    Exemple : ``21860194600013``.
    """
    platEtablissementNom: str
    """Cuisine qui a préparé le plat.

    Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le plat. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.

    Exemple : ``Cuisine centrale de Poitiers``.
    """
    platEtablissementSiret: Optional[str]
    """SIRET de la cuisine.

    Les 14 chiffres du SIRET de platEtablissementNom, sans espace ni séparateur. Vide si cette cuisine n'en a pas.

    Exemple : ``21860194600401``.
    """
    platCode: str
    """Référence interne du plat.

    Référence qui désigne ce plat et lui seul, souvent celle du logiciel de gestion des repas. Obligatoire ; la répéter sur chaque ligne du même plat, et la reprendre dans menuPlatCode (16 caractères au plus) pour relier le plat aux menus.

    Exemple : ``GRATIN-0214``.
    """
    platNom: str
    """Appellation du plat au menu.

    Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; la même sur toutes les lignes du plat et dans menuPlatNom.

    Exemple : ``gratin de courgettes``.
    """
    platProduitNom: str
    """Produit utilisé dans la recette.

    Un seul produit de la recette par ligne : ajouter autant de lignes qu'il y a de produits, en répétant le code et le nom du plat. Obligatoire.

    Exemple : ``courgette``.
    """
    platProduitFournisseurNom: Optional[str]
    """Principal vendeur du produit.

    Nom de l'entreprise qui livre l'essentiel de ce produit ; préférer le producteur lui-même quand il est connu. Peut rester vide.

    Exemple : ``Coopérative maraîchère du Clain``.
    """
    platProduitFournisseurSiret: Optional[Union[str, int]]
    """SIRET du vendeur principal.

    Les 14 chiffres du SIRET de platProduitFournisseurNom, sans espace ; la clé de contrôle est vérifiée. Si l'entreprise a plusieurs SIRET, prendre celui de son établissement principal. Vide si le fournisseur n'est pas connu.

    Exemple : ``98600012300018``.
    """
    platProduitFournisseurInsee: Optional[str]
    """Commune du siège du fournisseur (INSEE).

    Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.

    Exemple : ``86194``.
    """
    platProduitSiqo: Optional[Sequence[Union[PlatProduitSiqo, str]]]
    """Signes officiels de qualité du produit.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le produit n'a aucun de ces signes.

    Exemple : ``[\"agriculture biologique\",\"label rouge\"]``.
    """
    platProduitLabel: Optional[str]
    """Autres labels ou marques du produit.

    Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans platProduitSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.

    Exemple : ``Poitou Terroir;Bienvenue à la ferme``.
    """
    platProduitDescription: Optional[str]
    """Contenu d'un produit acheté préparé.

    Ingrédients annoncés par le fournisseur, quand le produit arrive déjà cuisiné ou assemblé. Vide pour un produit brut.

    Exemple : ``Ratatouille en conserve : courgettes, tomates, aubergines, oignons, huile d'olive``.
    """
    platProduitOGM: Optional[bool]
    """Produit avec ou sans OGM.

    « oui » si le produit renferme des organismes génétiquement modifiés, « non » s'il en est exempt, en minuscules. Vide si on ne le sait pas.

    Exemple : ``non``.
    """
    platProduitIonisation: Optional[bool]
    """Produit traité ou non par ionisation.

    « oui » si le produit a été soumis à des rayonnements pour détruire des microbes, « non » dans le cas contraire, en minuscules. Vide si on ne le sait pas.

    Exemple : ``non``.
    """
    platProduitAdditif: Optional[str]
    """Additifs contenus dans le produit.

    Noms ou numéros européens (E300) des additifs indiqués sur l'étiquette, avec un point-virgule entre deux. Écrire « sans additifs » si leur absence est certifiée ; vide si on ne le sait pas.

    Exemple : ``acide ascorbique;lécithine de soja``.
    """
    platProduitAllergene: Optional[Sequence[Union[PlatProduitAllergene, str]]]
    """Allergènes que le produit peut apporter.

    Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.

    Exemple : ``[\"lait\",\"céréales contenant du gluten\"]``.
    """
    platProduitNutriment: Optional[str]
    """Nutriments pour 100 g de produit.

    Quantité et nom de chaque nutriment dans 100 g du produit, avec un point-virgule entre deux. Peut rester vide.

    Exemple : ``3g Protéines ; 5g Fibres ; 0.2g Sel``.
    """
    platPublicationDate: Moment
    """Moment de publication de la ligne.

    Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.

    Exemple : ``2024-03-15T09:30:00Z``.
    """
    platModificationDate: Moment
    """Moment du dernier changement de la ligne.

    Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire ; si rien n'a changé depuis, répéter platPublicationDate.

    Exemple : ``2024-03-18T14:05:00Z``.
    """
    platModificationInfo: Optional[str]
    """Motif du dernier changement.

    Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.

    Exemple : ``courgettes surgelées à la place des fraîches``.
    """

    def __init__(
        self,
        *,
        platCollNom: str,
        platCollSiret: str,
        platEtablissementNom: str,
        platCode: str,
        platNom: str,
        platProduitNom: str,
        platPublicationDate: Moment,
        platModificationDate: Moment,
        platEtablissementSiret: Optional[str] = None,
        platProduitFournisseurNom: Optional[str] = None,
        platProduitFournisseurSiret: Optional[Union[str, int]] = None,
        platProduitFournisseurInsee: Optional[str] = None,
        platProduitSiqo: Optional[Sequence[Union[PlatProduitSiqo, str]]] = None,
        platProduitLabel: Optional[str] = None,
        platProduitDescription: Optional[str] = None,
        platProduitOGM: Optional[bool] = None,
        platProduitIonisation: Optional[bool] = None,
        platProduitAdditif: Optional[str] = None,
        platProduitAllergene: Optional[Sequence[Union[PlatProduitAllergene, str]]] = None,
        platProduitNutriment: Optional[str] = None,
        platModificationInfo: Optional[str] = None,
    ) -> None:
        self._fill(locals())
