"""Un texte coupé par un ` #` : le distinguer d'un commentaire (règle dans `pertes_yaml`)."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.lecture.pertes_yaml import Coupe
from toolkit.lecture.positions import Positions
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme

CODES = frozenset({"texte-coupe"})


def controler(coupes: Iterable[Coupe], positions: Positions) -> list[Probleme]:
    """Les textes coupés ; après une date, un montant ou un mot attendu, c'est un commentaire."""
    coupes = [c for c in coupes if c.est_collee or (c.espaces == 1 and not c.est_vide)]
    if not coupes:
        return []
    from toolkit.noyau.dossier.parcours import champ_au

    problemes = []
    for coupe in coupes:
        champ = champ_au([int(p) if p.isdigit() else p for p in coupe.chemin.split(".")])
        if champ is None or (champ.est_texte and not champ.est_liste):
            problemes.append(_probleme(coupe, positions))
    return problemes


def _probleme(coupe: Coupe, positions: Positions) -> Probleme:
    return Probleme(
        code="texte-coupe",
        message=f"le texte est coupé : « {coupe.perdu} » est lu comme un commentaire",
        remede="mettre tout le texte entre guillemets doubles ; un commentaire s'écrit après deux"
        " espaces, « # » et une espace",
        gravite=Gravite.BLOQUANT if coupe.est_collee else Gravite.AVERTISSEMENT,
        chemin=coupe.chemin,
        lieu=positions.au(coupe.marque),
        sortie=CodeSortie.ILLISIBLE,
    )
