"""Où un texte attendu mot à mot s'écarte de ce que le document imprime."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from toolkit.preuve.caracteres import mot_a_mot
from toolkit.preuve.fil import Fil

_CONTEXTE = 3  # mots cités avant l'écart
_ECARTS_DITS = 3
_MARGE = 12  # mots lus de part et d'autre du passage le plus proche

Mot = tuple[str, str]  # (réduit à ses lettres, tel qu'imprimé)


def mots(texte: str) -> list[Mot]:
    """Les mots d'un texte, sans ceux qui ne sont que ponctuation."""
    imprimes = re.findall(r"\S+", texte)
    return [(reduit, imprime) for imprime in imprimes if (reduit := mot_a_mot(imprime)[0])]


def decrire(attendu: str, fils: Sequence[Fil]) -> str:
    """Les premiers écarts entre le texte attendu et le passage qui lui ressemble le plus."""
    voulus = mots(attendu)
    meilleur, fenetre = 0, []
    for fil in fils:
        lus = mots(fil.texte)
        commun = SequenceMatcher(None, *_reduits(lus, voulus), autojunk=False).find_longest_match()
        if commun.size > meilleur:
            meilleur = commun.size
            debut = max(0, commun.a - commun.b - _MARGE)
            fenetre = lus[debut : commun.a + len(voulus) - commun.b + _MARGE]
    if meilleur < min(3, len(voulus)):
        return "le texte n'y figure pas"
    ecarts = _ecarts(fenetre, voulus)
    return "le texte diverge : " + " ; ".join(ecarts[:_ECARTS_DITS])


def _reduits(lus: list[Mot], voulus: list[Mot]) -> tuple[list[str], list[str]]:
    return [mot for mot, _ in lus], [mot for mot, _ in voulus]


def _ecarts(lus: list[Mot], voulus: list[Mot]) -> list[str]:
    ecarts = []
    codes = SequenceMatcher(None, *_reduits(lus, voulus), autojunk=False).get_opcodes()
    for genre, a, b, c, d in codes:
        # Ce qui précède et suit le passage dans le document n'est pas un écart.
        if genre == "equal" or (genre == "delete" and (a == 0 or b == len(lus))):
            continue
        lu, voulu = _citer(lus[a:b]), _citer(voulus[c:d])
        apres = f" après {_citer(voulus[max(0, c - _CONTEXTE) : c])}" if c else ""
        if genre == "delete":
            ecarts.append(f"ajouté {lu}{apres}")
        elif genre == "insert":
            ecarts.append(f"manque {voulu}{apres}")
        else:
            ecarts.append(f"attendu {voulu}, lu {lu}{apres}")
    return ecarts or ["les mots y sont, autrement disposés"]


def _citer(suite: Sequence[Mot]) -> str:
    return "« " + " ".join(imprime for _, imprime in suite) + " »"
