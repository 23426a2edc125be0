"""Compléter un dossier pour un acte : ne demander que ce qui manque, et l'écrire."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.chaine import calculer, lire
from toolkit.lieux import SCHEMAS
from toolkit.noyau.plan.refus import SANS_TEXTE
from toolkit.noyau.probleme import ErreurExigible, Probleme
from toolkit.production import sans_doublon

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.noyau.questions import Question

_JOUR = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTANT = re.compile(r"\d+\.\d{1,2}")


@dataclass(frozen=True, slots=True)
class Reste:
    """Ce qu'il reste pour que l'acte soit possible : les questions, et ce qu'aucune réponse ne
    lève.
    """

    questions: tuple[Question, ...]
    autres: tuple[Probleme, ...]


class Brouillon:
    """Le dossier qu'on complète : les réponses s'y ajoutent en mémoire, puis s'écrivent d'un coup.

    Lève `ErreurExigible` si le dossier ne se lit pas.
    """

    def __init__(self, fichier: Path, acte: str, au: dt.date, cabinet: Path | None = None) -> None:
        from toolkit.redaction.reecrire import ouvrir

        lu = lire(fichier)
        if lu.dossier is None:
            raise ErreurExigible(*lu.problemes)
        self._fichier, self._acte, self._au, self._cabinet = fichier, acte, au, cabinet
        self._octets, self._ancien = ouvrir(fichier)
        self._texte = self._ancien
        self._schema = json.loads((SCHEMAS / "dossier.schema.json").read_text(encoding="utf-8"))
        self.ecartees: set[str] = set()

    def reste(self) -> Reste:
        """Ce qui manque encore ; les questions déjà écartées n'y sont plus."""
        from toolkit.lecture.yaml_situe import lire_yaml
        from toolkit.noyau.questions import questionner, se_demande

        problemes = self._bloquants()
        arbre = lire_yaml(self._texte).racine or {}
        posees = questionner(problemes, arbre, self._schema)
        autres = tuple(p for p in problemes if not se_demande(p, arbre, self._schema))
        questions = tuple(q for q in posees if q.chemin not in self.ecartees)
        return Reste(questions, autres)

    def repondre(self, chemin: str, reponse: str) -> tuple[Probleme, ...]:
        """Écrit la réponse au brouillon ; la refuse, et dit pourquoi, si la forme ne la lit pas."""
        from toolkit.lecture.edition import Ajout, ajouter

        texte = ajouter(self._texte, [Ajout(chemin, _typer(reponse))], self._fichier.name)
        trouves = (p for p in self._lire(texte).problemes if _concerne(p, chemin))
        refus = tuple(p for p in trouves if p.est_bloquant or p.code.endswith("-invalide"))
        if not refus:
            self._texte = texte
        return refus

    def ecrire(self) -> Path | None:
        """Rend le dossier complété au disque, et le chemin de la copie de l'ancien ; None si rien
        n'a été répondu. Lève `ErreurExigible` : dossier-modifie, ecriture-impossible.
        """
        from toolkit.redaction.reecrire import reecrire

        if self._texte == self._ancien:
            return None
        return reecrire(self._fichier, self._octets, self._texte)

    def _lire(self, texte: str) -> Lu:
        """Le brouillon, lu comme s'il était écrit à la place du dossier."""
        lu = lire(texte)
        nomme = replace(lu.positions, fichier=self._fichier.name)
        problemes = (
            replace(p, lieu=p.lieu and replace(p.lieu, fichier=self._fichier.name))
            for p in lu.problemes
        )
        return replace(lu, positions=nomme, problemes=tuple(problemes))

    def _bloquants(self) -> tuple[Probleme, ...]:
        lu = self._lire(self._texte)
        if lu.dossier is None:
            raise ErreurExigible(*lu.problemes)
        plan = calculer(lu.dossier, self._au, [self._acte], self._cabinet).peser(
            [p for p in lu.problemes if not p.code.startswith("piece")]
        )
        trouves = (p for d in plan.documents for p in d.problemes)
        utiles = [p for p in trouves if p.est_bloquant and p.code != SANS_TEXTE]
        return lu.situer(sans_doublon(utiles))


def completer(
    fichier: Path,
    acte: str,
    au: dt.date,
    reponses: Mapping[str, str],
    cabinet: Path | None = None,
) -> tuple[Reste, Path | None, tuple[Probleme, ...]]:
    """Écrit les réponses au dossier ; rend ce qui reste, la copie de l'ancien, et les refus.

    Un seul refus, et rien n'est écrit. Lève `ErreurExigible` comme `Brouillon`.
    """
    brouillon = Brouillon(fichier, acte, au, cabinet)
    refus = tuple(p for c, r in reponses.items() for p in brouillon.repondre(c, r))
    copie = None if refus else brouillon.ecrire()
    return brouillon.reste(), copie, refus


def _typer(reponse: str) -> Any:
    """Une date et un montant s'écrivent nus ; tout le reste est du texte."""
    if _JOUR.fullmatch(reponse):
        try:
            return dt.date.fromisoformat(reponse)
        except ValueError:
            return reponse
    return Decimal(reponse) if _MONTANT.fullmatch(reponse) else reponse


def _concerne(probleme: Probleme, chemin: str) -> bool:
    return f"{probleme.chemin}.".startswith(f"{chemin}.")
