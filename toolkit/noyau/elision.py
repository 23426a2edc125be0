"""« de », « à » devant un nom : « d'Imprimerie Morel », « du Mans », « au syndicat »."""

from __future__ import annotations

import unicodedata

# Le h de ces mots est muet ; celui des autres s'aspire, ou l'on n'en sait rien.
_H_MUETS = (
    "hab", "hact", "haleine", "harmon", "hebdo", "helene", "heli", "henri", "herault", "herbe",
    "herit", "hermine", "heure", "hiver", "histoire", "homm", "honnet", "honor", "hopit", "horaire",
    "horizon", "horlog", "hortic", "hospi", "hotel", "hubert", "huile", "huissier", "huitre",
    "human", "humid", "hyd", "hyg", "hyper", "hypo",
)  # fmt: skip
_ASPIRES = ("onz", "oui", "ouistiti", "yacht", "yaourt", "yoga")
_LIEUX = {"Le ": "du ", "Les ": "des "}
_ARTICLES = {"le ": "du ", "les ": "des "}


def de(nom: str, *, est_lieu: bool = False) -> str:
    """Le nom précédé de « de », élidé ou contracté s'il le faut.

    >>> de("Imprimerie Morel"), de("Rabot"), de("la société Rabot"), de("le greffe")
    ("d'Imprimerie Morel", 'de Rabot', 'de la société Rabot', 'du greffe')
    >>> de("Le Mans", est_lieu=True), de("Le Comptoir")
    ('du Mans', 'de Le Comptoir')
    """
    contractions = {**_ARTICLES, **_LIEUX} if est_lieu else _ARTICLES
    for article, contracte in contractions.items():
        if nom.startswith(article):
            return f"{contracte}{nom.removeprefix(article)}"
    return f"d'{nom}" if _s_elide(nom) else f"de {nom}"


def a(nom: str) -> str:
    """Le nom précédé de « à », contracté s'il le faut.

    >>> a("la société Rabot"), a("le syndicat"), a("les héritiers"), a("Le Comptoir")
    ('à la société Rabot', 'au syndicat', 'aux héritiers', 'à Le Comptoir')
    """
    for article, contracte in {"le ": "au ", "les ": "aux "}.items():
        if nom.startswith(article):
            return f"{contracte}{nom.removeprefix(article)}"
    return f"à {nom}"


def _s_elide(nom: str) -> bool:
    """Vrai si le nom commence, à l'oreille, par une voyelle."""
    base = unicodedata.normalize("NFKD", nom.casefold()).replace("œ", "oe").replace("æ", "ae")
    mot = "".join(c for c in base if not unicodedata.combining(c))
    if mot.startswith(_ASPIRES):
        return False
    if mot.startswith("h"):
        return mot.startswith(_H_MUETS)
    # « d'Yvetot », mais « de Yahoo ».
    if mot.startswith("y"):
        return mot[1:2].isalpha() and mot[1:2] not in "aeiou"
    return mot[:1] in tuple("aeiou")
