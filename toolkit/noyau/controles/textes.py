"""Ce que l'utilisateur a écrit de sa main : acceptations, textes cités."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.noyau.controles.arbre import valeurs
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.droit import Version
from toolkit.noyau.ecriture import date_longue, enumeration
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

PREFIXE = "texte_abroge_"

# Les clés dont le texte passe dans un acte ; une pièce, elle, garde l'intitulé de son temps.
_IMPRIMEES = frozenset({"objet", "motif", "fondement", "article", "fait", "faits", "droit"})
_INTERNES = ("acceptations.", "pieces.")


@controle("texte-abroge", Gravite.AVERTISSEMENT)
def texte_abroge(s: Situation) -> Iterator[Fait]:
    """Un texte qui n'est plus en vigueur, cité dans un acte, le discrédite tout entier."""
    abroges = list(_abroges(s))
    for chemin, cle, valeur in valeurs(s.dossier) if abroges else ():
        if cle not in _IMPRIMEES or chemin.startswith(_INTERNES):
            continue
        for motif, titre, version in abroges:
            if motif.search(valeur):
                yield Fait(
                    f"« {version.valeur} » : {titre}, depuis le {date_longue(version.depuis)}",
                    f"citer plutôt : {version.reference}",
                    chemin,
                )


@controle("acceptation-incomplete", Gravite.AVERTISSEMENT)
def acceptation_incomplete(s: Situation) -> Iterator[Fait]:
    """Une acceptation engage quelqu'un, un jour, pour une raison."""
    for rang, acceptation in enumerate(s.dossier.acceptations):
        cles = ("code", "par", "le", "motif")
        manque = [f"`{c}`" for c in cles if getattr(acceptation, c) is None]
        if manque:
            yield Fait(
                f"l'acceptation n° {rang + 1} n'a pas {enumeration(manque, 'ni')}",
                "la compléter : qui accepte quoi, quel jour, pour quelle raison",
                f"acceptations.{rang}",
            )


def _abroges(s: Situation) -> Iterator[tuple[re.Pattern[str], str, Version]]:
    for code, serie in s.droit.series.items():
        if code.startswith(PREFIXE) and serie.horizon <= s.au:
            version = serie.au(s.au)
            yield _motif(version.valeur), serie.titre, version


def _motif(texte: str) -> re.Pattern[str]:
    """Le texte, quels que soient ses espaces et ses points : « L. 441-6 », « L441-6 »."""
    morceaux = re.findall(r"[^\W\d]+|\d+|[^\w\s.]", texte)
    suite = r"[\s.]*".join(map(re.escape, morceaux))
    return re.compile(rf"(?<!\w){suite}(?!\w)", re.IGNORECASE)
