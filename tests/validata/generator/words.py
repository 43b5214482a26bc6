"""Plain French text, as in real cells: accents, apostrophes, quotes and, sometimes, a separator."""

from random import Random
from typing import Optional

WORDS = [
    "ville",
    "commune",
    "budget",
    "département",
    "régie",
    "école",
    "collège",
    "médiathèque",
    "gymnase",
    "Orléans",
    "Évreux",
    "Besançon",
    "forêt",
    "été",
    "Noël",
    "travaux",
    "séance",
    "approbation",
    "convention",
    "avenant",
    "subvention",
    "fonctionnement",
    "eau",
    "déchets",
    "crèche",
    "voirie",
    "n°12",
    "2023",
]
PHRASES = ("l'école", "d'aménagement", "dite «\u00a0cité\u00a0»", "procès-verbal", "(tranche 2)", "l’œuvre", "n° 4/5")
SEPARATED = ("eau, gaz", "culture ; sport", 'associations, dites "loi 1901"', "lot 1 | lot 2")


def text(rng: Random, least: int = 1, most: Optional[int] = None) -> str:
    """Some words, at least `least` and at most `most` characters long, with no space at either end."""
    pieces = []
    while True:
        pool = rng.choices((WORDS, PHRASES, SEPARATED), weights=(12, 2, 1))[0]
        pieces.append(rng.choice(pool))
        joined = " ".join(pieces)
        if len(joined) >= least and rng.random() < 0.4:
            break
    if most is not None and len(joined) > most:
        joined = joined[:most].strip()
    return joined.ljust(least, "x")
