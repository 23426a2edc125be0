"""La présentation qu'un passage doit avoir : graisse, police, corps, cadre, alinéa."""

from __future__ import annotations

import re
from collections.abc import Callable

from toolkit.noyau.mention import Forme
from toolkit.preuve.fil import Etendue
from toolkit.preuve.relecture import Relecture

_PLUS_GRAND = 0.4  # en points : en deçà, deux corps se lisent comme égaux
_NUMERO = re.compile(r"\W*(?:\w{1,4}[.)°])?\W*")  # ce qui peut précéder le texte d'un alinéa


def manquantes(
    formes: tuple[Forme, ...], etendue: Etendue, relecture: Relecture
) -> tuple[Forme, ...]:
    """Celles des formes que la portion n'a pas."""
    return tuple(forme for forme in formes if not _CONTROLES[forme](etendue, relecture))


def indices(etendue: Etendue, relecture: Relecture) -> tuple[str, ...]:
    """Ce qui distingue la portion du texte courant.

    « Très apparent » est une notion que le juge apprécie : un de ces indices
    au moins est exigé, aucun ne suffit à être sûr.
    """
    courant = relecture.dominant([etendue])
    courant_gras = courant is not None and courant.gras
    vus = (
        ("gras", _gras(etendue, relecture) and not courant_gras),
        ("corps plus grand", _corps_superieur(etendue, relecture)),
        ("cadre", _cadre(etendue, relecture)),
        ("capitales", _capitales(etendue)),
    )
    return tuple(nom for nom, vu in vus if vu)


def _gras(etendue: Etendue, _: Relecture) -> bool:
    return all(style.gras for _, style in etendue.lettres())


def _police_differente(etendue: Etendue, relecture: Relecture) -> bool:
    courant = relecture.dominant([etendue])
    return courant is not None and all(s.police != courant.police for _, s in etendue.lettres())


def _corps_superieur(etendue: Etendue, relecture: Relecture) -> bool:
    courant = relecture.dominant([etendue])
    return courant is not None and all(
        style.corps > courant.corps + _PLUS_GRAND for _, style in etendue.lettres()
    )


def _cadre(etendue: Etendue, _: Relecture) -> bool:
    return all(ligne.cadre is not None for ligne in etendue.lignes)


def _capitales(etendue: Etendue) -> bool:
    lettres = [lettre for lettre, _ in etendue.lettres() if lettre.isalpha()]
    return len(lettres) > 3 and all(lettre.isupper() for lettre in lettres)


def _alinea_separe(etendue: Etendue, _: Relecture) -> bool:
    """Vrai si rien d'autre ne se lit dans l'alinéa, hors un numéro et de la ponctuation."""
    fil, rangs = etendue.fil, etendue.rangs
    debut, fin = fil.portee(rangs[0])[0], fil.portee(rangs[-1])[1]
    avant, apres = fil.texte[debut : etendue.debut], fil.texte[etendue.fin : fin]
    seul = _NUMERO.fullmatch(avant) and not any(c.isalnum() for c in apres)
    return bool(seul) and {fil.texte[debut - 1 : debut], fil.texte[fin : fin + 1]} <= {"", "\n"}


_CONTROLES: dict[Forme, Callable[[Etendue, Relecture], bool]] = {
    Forme.ALINEA_SEPARE: _alinea_separe,
    Forme.GRAS: _gras,
    Forme.POLICE_DIFFERENTE: _police_differente,
    Forme.CADRE: _cadre,
    Forme.CORPS_SUPERIEUR: _corps_superieur,
    Forme.TRES_APPARENT: lambda etendue, relecture: bool(indices(etendue, relecture)),
}
