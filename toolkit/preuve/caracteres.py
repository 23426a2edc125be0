"""Ce qui fait que deux textes sont le même : formes de caractères, mots, ponctuation.

Comptent : les lettres, leurs accents, les chiffres et les signes. Ne comptent
pas : la casse, les espaces, la forme des apostrophes, des guillemets et des
tirets, les ligatures, le trait d'union entre deux lettres (une césure ne se
distingue pas d'un mot composé coupé en fin de ligne).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

TIRETS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4"
GUILLEMETS = '"\u00ab\u00bb\u201c\u201d\u201e\u2033\u2039\u203a'

CORPS_LISIBLE = 4.0  # en points : un texte plus petit ne se lit pas
# Petit et haut, c'est un appel de note : il n'est pas du texte.
APPEL_DE_NOTE = re.compile(r"[(\[]?\d{1,3}[)\]]?|\*{1,3}")

_INVISIBLES = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))
# Le « º » des claviers se décompose en lettre : « nº 1 » deviendrait « no 1 ».
_AVANT_NFKC = _INVISIBLES | {0xBA: "\u00b0", 0x2116: "n\u00b0"}
_COMMANDES = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def nettoyer(texte: str) -> str:
    """Le texte en forme NFKC, sans césure conditionnelle ni caractère invisible.

    >>> nettoyer("e\u00adffi\u00adcace 14\u202f850\u00a0€")
    'efficace 14 850 €'
    """
    if not texte.isascii():
        texte = unicodedata.normalize("NFKC", texte.translate(_AVANT_NFKC))
    return _COMMANDES.sub("", texte)


@cache
def _signe(caractere: str) -> str:
    if caractere.isspace():
        return ""
    if caractere in TIRETS:
        return "-"
    if caractere in APOSTROPHES:
        return "'"
    if caractere in GUILLEMETS:
        return '"'
    return caractere.casefold()


@cache
def _mot(caractere: str) -> str:
    garde = caractere.isalnum() or caractere in "%€$£§&@+*/<>="
    return caractere.casefold() if garde else ""


def lettre_a_lettre(texte: str) -> tuple[str, list[int]]:
    """Le texte réduit à ses lettres, chiffres et signes, et la place d'origine de chacun.

    >>> lettre_a_lettre("L\u2019Œil")[0]
    "l'œil"
    """
    return _reduire(texte, _signe)


def mot_a_mot(texte: str) -> tuple[str, list[int]]:
    """Le texte réduit à ses mots, sans ponctuation ; le point et la virgule restent entre chiffres.

    >>> mot_a_mot("Dès lors : 5,50 euros.")[0]
    'dèslors5,50euros'
    """
    return _reduire(texte, _mot)


def _reduire(texte: str, forme) -> tuple[str, list[int]]:
    sortie: list[str] = []
    places: list[int] = []
    fin = len(texte) - 1
    for place, caractere in enumerate(texte):
        if caractere in TIRETS:
            if 0 < place < fin and texte[place - 1].isalpha() and texte[place + 1].isalpha():
                continue
            reduit = "-" if _entre_chiffres(texte, place) else forme(caractere)
        elif caractere in ".," and _entre_chiffres(texte, place):
            reduit = caractere
        else:
            reduit = forme(caractere)
        for signe in reduit:
            sortie.append(signe)
            places.append(place)
    return "".join(sortie), places


def _entre_chiffres(texte: str, place: int) -> bool:
    return texte[place - 1 : place].isdigit() and texte[place + 1 : place + 2].isdigit()
