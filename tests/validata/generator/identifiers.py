"""SIREN and SIRET numbers with the right key, and the headings of the nomenclature of acts."""

from random import Random

LA_POSTE = "356000000"
# The nine headings of the ACTES nomenclature, a public standard of the French State.
ACTS = (
    "Commande publique",
    "Urbanisme",
    "Domaine et patrimoine",
    "Fonction publique",
    "Institutions et vie politique",
    "Libertés publiques et pouvoirs de police",
    "Finances locales",
    "Domaines de compétences par thèmes",
    "Autres domaines de compétences",
)
ACT_TOPICS = ("marchés publics", "acquisitions", "décisions budgétaires", "aménagement du territoire", "divers")


def luhn_total(digits: str) -> int:
    """The Luhn sum: a number's key is right when this is a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total


def with_luhn_key(digits: str) -> str:
    return digits + str(-luhn_total(digits + "0") % 10)


def random_digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def siren(rng: Random) -> str:
    return with_luhn_key(random_digits(rng, 8))


def siret(rng: Random) -> str:
    return with_luhn_key(siren(rng) + "0" + random_digits(rng, 3)) if rng.random() < 0.9 else la_poste_siret(rng)


def la_poste_siret(rng: Random) -> str:
    """One of La Poste's: its digits add up to a multiple of five instead of having a Luhn key."""
    start = LA_POSTE + random_digits(rng, 4)
    missing = -sum(map(int, start)) % 5
    return start + str(missing + rng.choice((0, 5)))


def act(rng: Random) -> str:
    return f"{rng.choice(ACTS)}/{rng.choice(ACT_TOPICS)}"
