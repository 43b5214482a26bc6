"""Données essentielles des marchés publics et des concessions."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Dict, Optional, Sequence, Tuple, Union

from .._document import Contract, Part
from .._values import Day, Label, Number


class Ccag(Label):
    """Cahier des clauses administratives générales."""

    TRAVAUX = "Travaux"
    MAITRISE_D_OEUVRE = "Maitrise d'œuvre"
    FOURNITURES_COURANTES_ET_SERVICES = "Fournitures courantes et services"
    MARCHES_INDUSTRIELS = "Marchés industriels"
    PRESTATIONS_INTELLECTUELLES = "Prestations intellectuelles"
    TECHNIQUES_DE_L_INFORMATION_ET_DE_LA_COMMUNICATION = "Techniques de l'information et de la communication"
    PAS_DE_CCAG = "Pas de CCAG"


class ConsiderationEnvironnementale(Label):
    """Considération environnementale."""

    CLAUSE_ENVIRONNEMENTALE = "Clause environnementale"
    CRITERE_ENVIRONNEMENTAL = "Critère environnemental"
    PAS_DE_CONSIDERATION_ENVIRONNEMENTALE = "Pas de considération environnementale"


class ConsiderationSocialeConcession(Label):
    """Considération sociale d'une concession."""

    CLAUSE_SOCIALE = "Clause sociale"
    CRITERE_SOCIAL = "Critère social"
    CONCESSION_RESERVEE = "Concession réservée"
    PAS_DE_CONSIDERATION_SOCIALE = "Pas de considération sociale"


class ConsiderationSocialeMarche(Label):
    """Considération sociale d'un marché."""

    CLAUSE_SOCIALE = "Clause sociale"
    CRITERE_SOCIAL = "Critère social"
    MARCHE_RESERVE = "Marché réservé"
    PAS_DE_CONSIDERATION_SOCIALE = "Pas de considération sociale"


class FormePrix(Label):
    """Forme du prix."""

    UNITAIRE = "Unitaire"
    FORFAITAIRE = "Forfaitaire"
    MIXTE = "Mixte"


class ModaliteExecution(Label):
    """Modalité d'exécution."""

    TRANCHES = "Tranches"
    BONS_DE_COMMANDE = "Bons de commande"
    MARCHES_SUBSEQUENTS = "Marchés subséquents"
    SANS_OBJET = "Sans objet"


class NatureConcession(Label):
    """Nature d'un contrat de concession."""

    CONCESSION_DE_TRAVAUX = "Concession de travaux"
    CONCESSION_DE_SERVICE = "Concession de service"
    CONCESSION_DE_SERVICE_PUBLIC = "Concession de service public"
    DELEGATION_DE_SERVICE_PUBLIC = "Délégation de service public"


class NatureMarche(Label):
    """Nature d'un marché."""

    MARCHE = "Marché"
    MARCHE_DE_PARTENARIAT = "Marché de partenariat"
    MARCHE_DE_DEFENSE_OU_DE_SECURITE = "Marché de défense ou de sécurité"


class ProcedureConcession(Label):
    """Procédure de passation d'une concession."""

    PROCEDURE_NEGOCIEE_OUVERTE = "Procédure négociée ouverte"
    PROCEDURE_NON_NEGOCIEE_OUVERTE = "Procédure non négociée ouverte"
    PROCEDURE_NEGOCIEE_RESTREINTE = "Procédure négociée restreinte"
    PROCEDURE_NON_NEGOCIEE_RESTREINTE = "Procédure non négociée restreinte"


class ProcedureMarche(Label):
    """Procédure de passation d'un marché."""

    PROCEDURE_ADAPTEE = "Procédure adaptée"
    APPEL_D_OFFRES_OUVERT = "Appel d'offres ouvert"
    APPEL_D_OFFRES_RESTREINT = "Appel d'offres restreint"
    PROCEDURE_AVEC_NEGOCIATION = "Procédure avec négociation"
    MARCHE_PASSE_SANS_PUBLICITE_NI_MISE_EN_CONCURRENCE_PREALABLE = "Marché passé sans publicité ni mise en concurrence préalable"
    DIALOGUE_COMPETITIF = "Dialogue compétitif"


class Technique(Label):
    """Technique d'achat."""

    ACCORD_CADRE = "Accord-cadre"
    CONCOURS = "Concours"
    SYSTEME_DE_QUALIFICATION = "Système de qualification"
    SYSTEME_D_ACQUISITION_DYNAMIQUE = "Système d'acquisition dynamique"
    CATALOGUE_ELECTRONIQUE = "Catalogue électronique"
    ENCHERE_ELECTRONIQUE = "Enchère électronique"
    SANS_OBJET = "Sans objet"


class TypeCodeLieu(Label):
    """Sorte de code d'un lieu."""

    CODE_POSTAL = "Code postal"
    CODE_COMMUNE = "Code commune"
    CODE_ARRONDISSEMENT = "Code arrondissement"
    CODE_CANTON = "Code canton"
    CODE_DEPARTEMENT = "Code département"
    CODE_REGION = "Code région"
    CODE_PAYS = "Code pays"


class TypeGroupementOperateurs(Label):
    """Forme du groupement d'entreprises."""

    CONJOINT = "Conjoint"
    SOLIDAIRE = "Solidaire"
    PAS_DE_GROUPEMENT = "Pas de groupement"


class TypeIdentifiant(Label):
    """Sorte d'identifiant d'une entreprise."""

    SIRET = "SIRET"
    TVA = "TVA"
    TAHITI = "TAHITI"
    RIDET = "RIDET"
    FRWF = "FRWF"
    IREP = "IREP"
    HORS_UE = "HORS-UE"


class TypePrix(Label):
    """Type de prix."""

    DEFINITIF_FERME = "Définitif ferme"
    DEFINITIF_ACTUALISABLE = "Définitif actualisable"
    DEFINITIF_REVISABLE = "Définitif révisable"
    PROVISOIRE = "Provisoire"


class VariationPrix(Label):
    """Variation du prix d'une sous-traitance."""

    FERME = "Ferme"
    ACTUALISABLE = "Actualisable"
    REVISABLE = "Révisable"


@dataclass(frozen=True, init=False, repr=False)
class Acheteur(Part):
    """Acheteur public.

    L'organisme qui achète, par son SIRET.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    id: str
    """SIRET de l'acheteur.

    Les 14 chiffres du SIRET, sans espace.

    Exemple : ``21860194600013``.
    """

    def __init__(
        self,
        *,
        id: str,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class ActeSousTraitance(Part):
    """Acte de sous-traitance.

    Un acte spécial de sous-traitance, tel qu'il fut notifié.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    id: int
    """Numéro de l'acte.

    Le rang de l'acte dans le marché, à partir de 1.

    Exemple : ``1``.
    """
    sousTraitant: Operateur
    """Sous-traitant.

    L'entreprise qui exécute une part du marché.
    """
    dureeMois: int
    """Durée en mois.

    La durée de la sous-traitance à l'origine, en mois entiers.

    Exemple : ``6``.
    """
    dateNotification: Day
    """Date de notification.

    Le jour où l'acte a été notifié au sous-traitant, AAAA-MM-JJ.

    Exemple : ``2024-06-01``.
    """
    datePublicationDonnees: Day
    """Date de publication.

    Le jour où les données de l'acte ont été publiées, AAAA-MM-JJ.

    Exemple : ``2024-06-10``.
    """
    montant: Number
    """Montant hors taxes.

    La part du marché sous-traitée, en euros hors taxes. Au moins 1.

    Exemple : ``23000.5``.
    """
    variationPrix: Union[VariationPrix, str]
    """Variation du prix.

    Si le prix est ferme, actualisable ou révisable.

    Exemple : ``Ferme``.
    """

    def __init__(
        self,
        *,
        id: int,
        sousTraitant: Operateur,
        dureeMois: int,
        dateNotification: Day,
        datePublicationDonnees: Day,
        montant: Number,
        variationPrix: Union[VariationPrix, str],
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class AutoriteConcedante(Part):
    """Autorité concédante.

    L'organisme qui concède, par son SIRET.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    id: str
    """SIRET de l'autorité.

    Les 14 chiffres du SIRET, sans espace.

    Exemple : ``21860194600013``.
    """

    def __init__(
        self,
        *,
        id: str,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class ContratConcession(Contract):
    """Contrat de concession (``contrat-concession`` de ``marches-publics`` 2.0.3).

    Une concession ou une délégation signée : qui concède, quoi, à qui, pour quelle valeur, puis son exécution et ce qui a changé depuis.
    """

    DATA_SET: ClassVar[str] = "marches-publics"
    VERSION: ClassVar[str] = "2.0.3"
    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {
        "donneesExecution": ("donneesAnnuelles", True),
        "concessionnaires": ("concessionnaire", True),
        "considerationsSociales": ("considerationSociale", False),
        "considerationsEnvironnementales": ("considerationEnvironnementale", False),
        "modifications": ("modification", True),
    }

    id: str
    """Numéro du contrat.

    Numéro que l'autorité concédante a donné au contrat, unique chez elle : de 1 à 16 caractères.

    Exemple : ``CC-2024-003``.
    """
    autoriteConcedante: AutoriteConcedante
    """Autorité concédante.

    L'organisme qui concède.
    """
    nature: Union[NatureConcession, str]
    """Nature.

    Concession de travaux, de service, de service public, ou délégation.

    Exemple : ``Délégation de service public``.
    """
    objet: str
    """Objet.

    En quelques mots, ce qui est concédé. 1 000 caractères au plus.

    Exemple : ``Exploitation du réseau de chaleur``.
    """
    procedure: Union[ProcedureConcession, str]
    """Procédure.

    La procédure suivie pour passer le contrat.

    Exemple : ``Procédure négociée ouverte``.
    """
    dureeMois: int
    """Durée en mois.

    La durée du contrat, en mois entiers.

    Exemple : ``120``.
    """
    dateSignature: Day
    """Date de signature.

    Le jour où l'autorité concédante a signé, AAAA-MM-JJ.

    Exemple : ``2024-04-02``.
    """
    datePublicationDonnees: Day
    """Date de publication.

    Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ.

    Exemple : ``2024-04-12``.
    """
    dateDebutExecution: Day
    """Début de l'exécution.

    Le jour où l'exécution du contrat a commencé, AAAA-MM-JJ.

    Exemple : ``2024-05-01``.
    """
    valeurGlobale: Number
    """Valeur globale.

    La valeur attribuée du contrat, en euros hors taxes. Au moins 1.

    Exemple : ``1250000``.
    """
    montantSubventionPublique: Number
    """Subvention publique.

    Les subventions et autres avantages financiers accordés, en euros ; 0 s'il n'y en a pas.

    Exemple : ``0``.
    """
    donneesExecution: Optional[Sequence[DonneesAnnuelles]]
    """Données d'exécution.

    Année par année, les investissements et les tarifs. Absent à la première publication.
    """
    concessionnaires: Sequence[Operateur]
    """Concessionnaires.

    Les entreprises qui ont obtenu le contrat, une au moins.
    """
    considerationsSociales: Sequence[Union[ConsiderationSocialeConcession, str]]
    """Considérations sociales.

    Comment le contrat tient compte du social, ou « Pas de considération sociale ».
    """
    considerationsEnvironnementales: Sequence[Union[ConsiderationEnvironnementale, str]]
    """Considérations environnementales.

    Comment le contrat tient compte de l'environnement, ou « Pas de considération environnementale ».
    """
    modifications: Optional[Sequence[ModificationConcession]]
    """Modifications.

    Ce qui a changé dans le contrat depuis sa publication, dans l'ordre.
    """

    def __init__(
        self,
        *,
        id: str,
        autoriteConcedante: AutoriteConcedante,
        nature: Union[NatureConcession, str],
        objet: str,
        procedure: Union[ProcedureConcession, str],
        dureeMois: int,
        dateSignature: Day,
        datePublicationDonnees: Day,
        dateDebutExecution: Day,
        valeurGlobale: Number,
        montantSubventionPublique: Number,
        concessionnaires: Sequence[Operateur],
        considerationsSociales: Sequence[Union[ConsiderationSocialeConcession, str]],
        considerationsEnvironnementales: Sequence[Union[ConsiderationEnvironnementale, str]],
        donneesExecution: Optional[Sequence[DonneesAnnuelles]] = None,
        modifications: Optional[Sequence[ModificationConcession]] = None,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class DonneesAnnuelles(Part):
    """Données d'une année d'exécution.

    Ce que le concessionnaire a investi et les tarifs qu'il applique.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {
        "tarifs": ("tarif", True),
    }

    datePublicationDonneesExecution: Day
    """Date de publication.

    Le jour où ces données ont été publiées, AAAA-MM-JJ.

    Exemple : ``2025-03-01``.
    """
    depensesInvestissement: Number
    """Dépenses d'investissement.

    Les dépenses d'investissement du concessionnaire, en euros.

    Exemple : ``48000``.
    """
    tarifs: Sequence[Tarif]
    """Tarifs.

    Les principaux tarifs payés par les usagers, un au moins.
    """

    def __init__(
        self,
        *,
        datePublicationDonneesExecution: Day,
        depensesInvestissement: Number,
        tarifs: Sequence[Tarif],
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class LieuExecution(Part):
    """Lieu d'exécution.

    Un lieu, par son code et la sorte de ce code.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    code: str
    """Code du lieu.

    Code postal, ou code officiel géographique de la commune, du canton, de l'arrondissement, du département, de la région ou du pays.

    Exemple : ``86194``.
    """
    typeCode: Union[TypeCodeLieu, str]
    """Sorte de code.

    À quelle nomenclature le code appartient.

    Exemple : ``Code commune``.
    """

    def __init__(
        self,
        *,
        code: str,
        typeCode: Union[TypeCodeLieu, str],
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class Marche(Contract):
    """Marché public (``marche`` de ``marches-publics`` 2.0.3).

    Un marché ou un lot notifié : qui achète, quoi, comment, à qui et pour combien, puis ce qui a changé depuis.
    """

    DATA_SET: ClassVar[str] = "marches-publics"
    VERSION: ClassVar[str] = "2.0.3"
    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {
        "techniques": ("technique", False),
        "modalitesExecution": ("modaliteExecution", False),
        "actesSousTraitance": ("acteSousTraitance", True),
        "typesPrix": ("typePrix", False),
        "titulaires": ("titulaire", True),
        "considerationsSociales": ("considerationSociale", False),
        "considerationsEnvironnementales": ("considerationEnvironnementale", False),
        "modificationsActesSousTraitance": ("modificationActeSousTraitance", True),
        "modifications": ("modification", True),
    }

    id: str
    """Numéro du marché.

    Numéro que l'acheteur a donné au marché, unique chez lui : de 1 à 16 caractères, de préférence des lettres, chiffres, tirets et soulignés.

    Exemple : ``2024-0012``.
    """
    acheteur: Acheteur
    """Acheteur.

    L'organisme qui a passé le marché ; pour un groupement, celui qui a mené la procédure au nom des autres.
    """
    nature: Union[NatureMarche, str]
    """Nature.

    Ce qu'est le contrat : un marché ordinaire, de partenariat, ou de défense et de sécurité.

    Exemple : ``Marché``.
    """
    objet: str
    """Objet.

    En quelques mots, ce qui est acheté. 1 000 caractères au plus.

    Exemple : ``Réfection de la toiture du gymnase``.
    """
    codeCPV: str
    """Code CPV.

    8 chiffres de la nomenclature européenne des achats (CPV) qui disent au mieux ce qui est acheté, suivis ou non d'un tiret et de leur clé de contrôle.

    Exemple : ``45261900-3``.
    """
    techniques: Sequence[Union[Technique, str]]
    """Techniques d'achat.

    Les techniques d'achat employées, ou « Sans objet » s'il n'y en a pas.
    """
    modalitesExecution: Sequence[Union[ModaliteExecution, str]]
    """Modalités d'exécution.

    Comment le marché s'exécute : par tranches, bons de commande ou marchés subséquents, ou « Sans objet ».
    """
    idAccordCadre: Optional[str]
    """Numéro de l'accord-cadre.

    Pour un marché subséquent, le numéro de l'accord-cadre dont il découle. Absent sinon.

    Exemple : ``2023-0004``.
    """
    marcheInnovant: bool
    """Marché innovant.

    Vrai si le marché porte sur des travaux, fournitures ou services innovants.

    Exemple : ``false``.
    """
    ccag: Union[Ccag, str]
    """CCAG.

    Le cahier des clauses administratives générales auquel le marché renvoie, ou « Pas de CCAG ».

    Exemple : ``Travaux``.
    """
    offresRecues: int
    """Nombre d'offres reçues.

    Combien d'offres l'acheteur a reçues, celles qui ont été écartées comprises. Au moins 1.

    Exemple : ``4``.
    """
    attributionAvance: bool
    """Avance accordée.

    Vrai si une avance a été accordée au titulaire.

    Exemple : ``true``.
    """
    tauxAvance: Optional[Number]
    """Taux de l'avance.

    La part du montant versée d'avance, entre 0 et 1 : 0.1 pour 10 %. 0 avec une avance accordée veut dire que le taux n'est pas connu.

    Exemple : ``0.1``.
    """
    typeGroupementOperateurs: Union[TypeGroupementOperateurs, str]
    """Groupement d'entreprises.

    La forme du groupement des titulaires, ou « Pas de groupement ».

    Exemple : ``Pas de groupement``.
    """
    sousTraitanceDeclaree: bool
    """Sous-traitance déclarée.

    Vrai si les titulaires ont déclaré des sous-traitants à la notification.

    Exemple : ``false``.
    """
    actesSousTraitance: Optional[Sequence[ActeSousTraitance]]
    """Actes de sous-traitance.

    Les actes spéciaux de sous-traitance notifiés, dans leur ordre. Absent s'il n'y en a pas.
    """
    procedure: Union[ProcedureMarche, str]
    """Procédure.

    La procédure suivie pour passer le marché.

    Exemple : ``Procédure adaptée``.
    """
    lieuExecution: LieuExecution
    """Lieu d'exécution.

    Le lieu principal où le marché s'exécute.
    """
    dureeMois: int
    """Durée en mois.

    La durée prévue à l'origine, tranches et reconductions comprises, en mois entiers. Un changement se dit dans les modifications, pas ici.

    Exemple : ``12``.
    """
    dateNotification: Day
    """Date de notification.

    Le jour où le marché a été notifié au titulaire, AAAA-MM-JJ.

    Exemple : ``2024-05-15``.
    """
    datePublicationDonnees: Day
    """Date de première publication.

    Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ. Elle ne change plus ensuite.

    Exemple : ``2024-05-25``.
    """
    montant: Number
    """Montant hors taxes.

    Le montant forfaitaire ou le maximum estimé, en euros hors taxes, avec un point pour les centimes. Au moins 1.

    Exemple : ``575000``.
    """
    typesPrix: Sequence[Union[TypePrix, str]]
    """Types de prix.

    Si le prix est définitif (ferme, actualisable, révisable) ou provisoire.
    """
    formePrix: Union[FormePrix, str]
    """Forme du prix.

    Prix unitaire, forfaitaire, ou les deux.

    Exemple : ``Forfaitaire``.
    """
    origineUE: Optional[Number]
    """Part d'origine européenne.

    Pour les denrées, véhicules, produits de santé et habillement : la part des produits venant de l'Union européenne, entre 0 et 1.

    Exemple : ``0.6``.
    """
    origineFrance: Optional[Number]
    """Part d'origine française.

    De même pour la part venant de France ; elle ne dépasse pas la part européenne.

    Exemple : ``0.2``.
    """
    titulaires: Sequence[Operateur]
    """Titulaires.

    Les entreprises qui ont obtenu le marché, une au moins.
    """
    considerationsSociales: Sequence[Union[ConsiderationSocialeMarche, str]]
    """Considérations sociales.

    Comment le marché tient compte du social, ou « Pas de considération sociale ».
    """
    considerationsEnvironnementales: Sequence[Union[ConsiderationEnvironnementale, str]]
    """Considérations environnementales.

    Comment le marché tient compte de l'environnement, ou « Pas de considération environnementale ».
    """
    modificationsActesSousTraitance: Optional[Sequence[ModificationActeSousTraitance]]
    """Modifications d'actes de sous-traitance.

    Ce qui a changé dans les actes de sous-traitance depuis leur publication, dans l'ordre. L'acte lui-même reste tel qu'il fut publié.
    """
    modifications: Optional[Sequence[ModificationMarche]]
    """Modifications.

    Ce qui a changé dans le marché depuis sa publication, dans l'ordre. Les autres champs restent tels qu'ils furent publiés.
    """

    def __init__(
        self,
        *,
        id: str,
        acheteur: Acheteur,
        nature: Union[NatureMarche, str],
        objet: str,
        codeCPV: str,
        techniques: Sequence[Union[Technique, str]],
        modalitesExecution: Sequence[Union[ModaliteExecution, str]],
        marcheInnovant: bool,
        ccag: Union[Ccag, str],
        offresRecues: int,
        attributionAvance: bool,
        typeGroupementOperateurs: Union[TypeGroupementOperateurs, str],
        sousTraitanceDeclaree: bool,
        procedure: Union[ProcedureMarche, str],
        lieuExecution: LieuExecution,
        dureeMois: int,
        dateNotification: Day,
        datePublicationDonnees: Day,
        montant: Number,
        typesPrix: Sequence[Union[TypePrix, str]],
        formePrix: Union[FormePrix, str],
        titulaires: Sequence[Operateur],
        considerationsSociales: Sequence[Union[ConsiderationSocialeMarche, str]],
        considerationsEnvironnementales: Sequence[Union[ConsiderationEnvironnementale, str]],
        idAccordCadre: Optional[str] = None,
        tauxAvance: Optional[Number] = None,
        actesSousTraitance: Optional[Sequence[ActeSousTraitance]] = None,
        origineUE: Optional[Number] = None,
        origineFrance: Optional[Number] = None,
        modificationsActesSousTraitance: Optional[Sequence[ModificationActeSousTraitance]] = None,
        modifications: Optional[Sequence[ModificationMarche]] = None,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class ModificationActeSousTraitance(Part):
    """Modification d'un acte de sous-traitance.

    Ce qui a changé dans un acte de sous-traitance : seules les valeurs nouvelles sont données.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    id: int
    """Numéro de l'acte modifié.

    Le numéro de l'acte de sous-traitance qui change.

    Exemple : ``1``.
    """
    dureeMois: Optional[int]
    """Nouvelle durée.

    La nouvelle durée en mois, si elle change.

    Exemple : ``8``.
    """
    dateNotificationModificationSousTraitance: Day
    """Date de notification.

    Le jour où le changement a été notifié au sous-traitant, AAAA-MM-JJ.

    Exemple : ``2024-09-01``.
    """
    montant: Optional[Number]
    """Nouveau montant.

    Le nouveau montant hors taxes, s'il change.

    Exemple : ``25000``.
    """
    datePublicationDonnees: Day
    """Date de publication.

    Le jour où ce changement a été publié, AAAA-MM-JJ.

    Exemple : ``2024-09-10``.
    """

    def __init__(
        self,
        *,
        id: int,
        dateNotificationModificationSousTraitance: Day,
        datePublicationDonnees: Day,
        dureeMois: Optional[int] = None,
        montant: Optional[Number] = None,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class ModificationConcession(Part):
    """Modification d'un contrat de concession.

    Ce qui a changé dans le contrat : seules les valeurs nouvelles sont données.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    id: int
    """Numéro de la modification.

    Le rang de la modification dans le contrat, à partir de 1.

    Exemple : ``1``.
    """
    dateSignatureModification: Day
    """Date de signature.

    Le jour où l'autorité concédante a signé la modification, AAAA-MM-JJ.

    Exemple : ``2025-01-15``.
    """
    datePublicationDonneesModification: Day
    """Date de publication.

    Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.

    Exemple : ``2025-01-20``.
    """
    dureeMois: Optional[int]
    """Nouvelle durée.

    La nouvelle durée en mois, si elle change.

    Exemple : ``132``.
    """
    valeurGlobale: Optional[Number]
    """Nouvelle valeur globale.

    La nouvelle valeur, en euros hors taxes, si elle change.

    Exemple : ``1400000``.
    """

    def __init__(
        self,
        *,
        id: int,
        dateSignatureModification: Day,
        datePublicationDonneesModification: Day,
        dureeMois: Optional[int] = None,
        valeurGlobale: Optional[Number] = None,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class ModificationMarche(Part):
    """Modification d'un marché.

    Ce qui a changé dans le marché : seules les valeurs nouvelles sont données.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {
        "titulaires": ("titulaire", True),
    }

    id: int
    """Numéro de la modification.

    Le rang de la modification dans le marché, à partir de 1.

    Exemple : ``1``.
    """
    dateNotificationModification: Day
    """Date de notification.

    Le jour où la modification a été notifiée au titulaire, AAAA-MM-JJ.

    Exemple : ``2024-10-18``.
    """
    datePublicationDonneesModification: Day
    """Date de publication.

    Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.

    Exemple : ``2024-10-20``.
    """
    dureeMois: Optional[int]
    """Nouvelle durée.

    La nouvelle durée en mois, si elle change.

    Exemple : ``18``.
    """
    montant: Optional[Number]
    """Nouveau montant.

    Le nouveau montant hors taxes, s'il change.

    Exemple : ``600000``.
    """
    titulaires: Optional[Sequence[Operateur]]
    """Nouveaux titulaires.

    Tous les titulaires après le changement, s'ils changent.
    """

    def __init__(
        self,
        *,
        id: int,
        dateNotificationModification: Day,
        datePublicationDonneesModification: Day,
        dureeMois: Optional[int] = None,
        montant: Optional[Number] = None,
        titulaires: Optional[Sequence[Operateur]] = None,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class Operateur(Part):
    """Entreprise.

    Une entreprise titulaire, concessionnaire ou sous-traitante, par son identifiant.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    typeIdentifiant: Union[TypeIdentifiant, str]
    """Sorte d'identifiant.

    SIRET pour une entreprise française ; sinon numéro de TVA, TAHITI, RIDET, ou une autre sorte.

    Exemple : ``SIRET``.
    """
    id: str
    """Identifiant.

    L'identifiant de l'entreprise, de la sorte annoncée, sans espace.

    Exemple : ``21860194600013``.
    """

    def __init__(
        self,
        *,
        typeIdentifiant: Union[TypeIdentifiant, str],
        id: str,
    ) -> None:
        self._fill(locals())


@dataclass(frozen=True, init=False, repr=False)
class Tarif(Part):
    """Tarif.

    Ce que paie l'usager.
    """

    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {}

    intituleTarif: str
    """Intitulé.

    À quoi le tarif donne droit. 256 caractères au plus.

    Exemple : ``Abonnement annuel``.
    """
    tarif: Number
    """Tarif.

    Le prix en euros.

    Exemple : ``14.29``.
    """

    def __init__(
        self,
        *,
        intituleTarif: str,
        tarif: Number,
    ) -> None:
        self._fill(locals())
