"""Lire un mot attendu : énumération ouverte, pays, ordre juridique, format, base de calcul."""

import re

from toolkit.noyau.dossier.saisie import SaisieFautive, en_texte

MOT = re.compile(r"^[a-z][a-z0-9_]*$")
ORDRE_JURIDIQUE = re.compile(r"^[a-z]{2}_[A-Z]{2}(_[A-Za-z0-9]+)?$")
_PAYS = {"FRANCE": "FR", "BELGIQUE": "BE", "LUXEMBOURG": "LU", "SUISSE": "CH", "ALLEMAGNE": "DE"}


def lire_mot(saisie: object, connus: tuple[str, ...]) -> str:
    """Un mot d'une énumération ouverte : minuscules sans accent, chiffres, tirets bas."""
    texte = en_texte(saisie)
    if not MOT.fullmatch(texte):
        raise SaisieFautive(
            "valeur-inconnue",
            f"« {texte} » n'est pas un des mots attendus",
            "écrire un mot en minuscules, sans accent, les mots liés par _",
            connus,
        )
    return texte


def lire_pays(saisie: object) -> str:
    """Le code d'un pays, deux lettres (ISO 3166-1) : FR, BE."""
    texte = en_texte(saisie)
    if len(texte) == 2 and texte.isascii() and texte.isalpha():
        return texte.upper()
    propose = _PAYS.get(texte.upper())
    raise SaisieFautive(
        "pays-invalide",
        f"« {texte} » n'est pas le code d'un pays",
        f"écrire {propose}" if propose else "écrire les deux lettres du pays : FR, BE, LU",
    )


def lire_ordre_juridique(saisie: object) -> str:
    """Un ordre juridique : `fr_FR`, `fr_BE`, ou celui d'un greffon."""
    texte = en_texte(saisie)
    if not ORDRE_JURIDIQUE.fullmatch(texte):
        raise SaisieFautive(
            "valeur-inconnue",
            f"« {texte} » n'est pas un ordre juridique",
            "écrire la langue puis le pays : fr_FR",
            ("fr_FR", "fr_BE"),
        )
    return texte


def lire_format(saisie: object) -> int:
    """La version du format du dossier : 1, la seule."""
    texte = en_texte(saisie)
    if texte != "1":
        raise SaisieFautive(
            "format-inconnu", f"le format « {texte} » n'est pas lu par cette version", "écrire 1"
        )
    return 1


def lire_base_jours(saisie: object) -> str:
    """La base d'un intérêt : `365`, ou `exact` (365 ou 366 selon l'année du jour)."""
    texte = en_texte(saisie)
    if texte not in ("365", "exact"):
        raise SaisieFautive(
            "valeur-inconnue",
            f"« {texte} » n'est pas une base de calcul",
            "écrire 365, ou exact (365 ou 366 selon l'année)",
            ("365", "exact"),
        )
    return texte
