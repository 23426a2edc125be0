"""Ce que la route rend : des documents relus, et ce qui en a été écrit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.noyau.mention import Constat
from toolkit.noyau.plan import DocumentPrevu
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme, code_de_sortie
from toolkit.noyau.releve import releve_des_mentions

_GRAVITES = tuple(Gravite)  # de la plus forte à la plus faible


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Un document rédigé et relu : ses octets, ce qu'on y a trouvé, ce qui l'empêche de partir."""

    prevu: DocumentPrevu
    octets: Mapping[str, bytes]
    constats: Mapping[str, Sequence[Constat]]  # format → relevé des mentions
    problemes: tuple[Probleme, ...]
    est_projet: bool = False  # sous filigrane : écrit quoi qu'il manque

    @property
    def acte(self) -> str:
        """Le nom de l'acte."""
        return self.prevu.fiche.nom

    @property
    def pdf(self) -> bytes | None:
        """Les octets du PDF, s'il a été demandé."""
        return self.octets.get("pdf")

    @property
    def docx(self) -> bytes | None:
        """Les octets du DOCX, s'il a été demandé."""
        return self.octets.get("docx")

    def releve(self) -> Mapping[str, Any]:
        """La section du relevé des mentions qui concerne ce document."""
        constats = self.constats.get("pdf") or self.constats.get("docx") or ()
        prevu = self.prevu
        titre, debiteur = prevu.contexte["titre"], prevu.contexte["debiteur"]["nom"]
        return releve_des_mentions(titre, debiteur, prevu.attentes, constats)

    @property
    def est_pret(self) -> bool:
        """Vrai si rien n'empêche d'écrire le document."""
        bloque = any(p.est_bloquant for p in self.problemes)
        return bool(self.octets) and (self.est_projet or not bloque)


class Documents(tuple[Document, ...]):
    """Les documents d'un plan ; `documents["mise_en_demeure"]` rend le premier de cet acte."""

    def __getitem__(self, cle):
        if isinstance(cle, str):
            trouve = next((d for d in self if d.acte == cle), None)
            if trouve is None:
                raise KeyError(cle)
            return trouve
        return super().__getitem__(cle)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ecrit:
    """Un document écrit : où, et sous quels noms."""

    document: Document
    repertoire: Path
    fichiers: Mapping[str, str]  # format → nom de fichier


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """Ce que `generer` a fait : ce qui est écrit, et tous les problèmes, situés."""

    ecrits: tuple[Ecrit, ...] = ()
    problemes: tuple[Probleme, ...] = ()

    @property
    def code(self) -> CodeSortie:
        """0 si tout ce qui était demandé est produit, sinon le plus grave."""
        return code_de_sortie(self.problemes)


def sans_doublon(problemes: Sequence[Probleme]) -> tuple[Probleme, ...]:
    """Les problèmes dans l'ordre ; un même fait dit plusieurs fois n'est rendu qu'une, à la
    gravité la plus forte.
    """
    vus: dict[tuple, Probleme] = {}
    for probleme in problemes:
        fait = (probleme.code, probleme.message, probleme.chemin)
        premier = vus.setdefault(fait, probleme)
        if _GRAVITES.index(probleme.gravite) < _GRAVITES.index(premier.gravite):
            vus[fait] = probleme
    return tuple(vus.values())
