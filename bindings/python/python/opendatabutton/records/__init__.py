"""The typed records of the standards, in their latest version."""

# Generated from the descriptors by core/codegen (`make generate`): do not edit.

from .bal import Adresse
from .budget import LigneBudget
from .catalogue import JeuDeDonnees
from .dae import Defibrillateur
from .decp_dpa import ProfilAcheteur
from .deliberations import Deliberation
from .equipements import Equipement
from .irve_dynamique import EtatPointDeRecharge
from .irve_statique import PointDeRecharge
from .marches_publics import ContratConcession
from .marches_publics import Marche
from .menus_collectifs import Menu
from .plats_menus_collectifs import Plat
from .prenoms import Prenom
from .subventions import Subvention

__all__ = [
    "Adresse",
    "ContratConcession",
    "Defibrillateur",
    "Deliberation",
    "Equipement",
    "EtatPointDeRecharge",
    "JeuDeDonnees",
    "LigneBudget",
    "Marche",
    "Menu",
    "Plat",
    "PointDeRecharge",
    "Prenom",
    "ProfilAcheteur",
    "Subvention",
]
