"""Les styles d'un DOCX résolus : défauts, héritage, style de caractère, mise en forme directe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from toolkit.preuve.document import Style
from toolkit.preuve.docx.parties import W
from toolkit.preuve.polices import est_grasse, famille

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEMI_POINTS = re.compile(r"\d{1,4}(?:\.\d+)?")
FAUX = ("0", "false", "off")
# Dans une suite de styles, ces propriétés s'inversent au lieu de se remplacer.
_BASCULES = ("b", "caps", "smallCaps", "vanish")
_COTES = (("top",), ("bottom",), ("left", "start"), ("right", "end"))

Proprietes = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Aspect:
    """L'aspect d'une suite de caractères, et ce qui décide de les lire."""

    style: Style
    en_capitales: bool
    est_cache: bool
    est_blanc: bool
    est_exposant: bool


class Styles:
    """Les styles du document, et ce qu'ils donnent à un paragraphe ou à une suite."""

    def __init__(self, styles: Any, theme: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._defauts: dict[str, str] = {}
        self._polices = _polices_du_theme(theme)
        self._socle: Proprietes = {}
        self._chaines: dict[str, Proprietes] = {}
        self._aspects: dict[tuple[str, bytes], Aspect] = {}
        if styles is None:
            return
        self._socle = self._lire_rpr(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in styles.iter(f"{W}style"):
            identifiant = style.get(f"{W}styleId", "")
            self._styles[identifiant] = style
            if style.get(f"{W}default") in ("1", "true", "on"):
                self._defauts[style.get(f"{W}type", "")] = identifiant

    def du_paragraphe(self, ppr: Any) -> str:
        """L'identifiant du style d'un paragraphe, à défaut celui par défaut."""
        propre = valeur(ppr, "pStyle") if ppr is not None else None
        return propre if propre in self._styles else self._defauts.get("paragraph", "")

    def lignee(self, identifiant: str) -> list[Any]:
        """Le style et ceux dont il hérite, du plus proche au plus lointain."""
        suite: list[Any] = []
        while identifiant in self._styles and len(suite) < 20:
            suite.append(self._styles[identifiant])
            identifiant = valeur(suite[-1], "basedOn") or ""
        return suite

    def aspect(self, paragraphe: str, rpr: Any) -> Aspect:
        """L'aspect d'une suite de ce paragraphe (`rpr` : ses propriétés directes, ou None)."""
        from lxml import etree

        cle = (paragraphe, b"" if rpr is None else etree.tostring(rpr))
        if cle not in self._aspects:
            self._aspects[cle] = self._resoudre(paragraphe, rpr)
        return self._aspects[cle]

    def _resoudre(self, paragraphe: str, rpr: Any) -> Aspect:
        caractere = (valeur(rpr, "rStyle") if rpr is not None else "") or ""
        niveaux = [self._chaine(paragraphe), self._chaine(caractere)]
        directes = self._lire_rpr(rpr)
        p = {**self._socle, **niveaux[0], **niveaux[1], **directes}
        for bascule in _BASCULES:
            if bascule in directes:
                p[bascule] = directes[bascule]
            else:
                inverse = sum(bool(n.get(bascule)) for n in niveaux) % 2 == 1
                p[bascule] = inverse or bool(self._socle.get(bascule))
        police = p.get("police", "Times New Roman")
        style = Style(famille(police), p.get("corps", 10.0), bool(p["b"]) or est_grasse(police))
        return Aspect(
            style,
            bool(p["caps"] or p["smallCaps"]),
            bool(p["vanish"]),
            p.get("couleur") == "FFFFFF" and not p.get("fond"),
            p.get("position") == "superscript",
        )

    def _chaine(self, identifiant: str) -> Proprietes:
        if identifiant not in self._chaines:
            proprietes: Proprietes = {}
            for style in reversed(self.lignee(identifiant)):
                proprietes.update(self._lire_rpr(style.find(f"{W}rPr")))
            self._chaines[identifiant] = proprietes
        return self._chaines[identifiant]

    def _lire_rpr(self, rpr: Any) -> Proprietes:
        if rpr is None:
            return {}
        lues: Proprietes = {}
        for enfant in rpr:
            if not isinstance(enfant.tag, str):
                continue
            nom = enfant.tag.removeprefix(W)
            donnee = enfant.get(f"{W}val")
            if nom in _BASCULES:
                lues[nom] = donnee not in FAUX
            elif nom == "rFonts":
                police = self._police(enfant)
                lues.update({"police": police} if police else {})
            elif nom == "sz" and _DEMI_POINTS.fullmatch(donnee or ""):
                lues["corps"] = float(donnee or 0) / 2
            elif nom == "color":
                lues["couleur"] = (donnee or "").upper()
            elif nom == "shd" or (nom == "highlight" and donnee not in ("none", "white")):
                lues["fond"] = nom == "highlight" or est_fonce(enfant)
            elif nom == "vertAlign":
                lues["position"] = donnee
        return lues

    def _police(self, fontes: Any) -> str:
        theme = fontes.get(f"{W}asciiTheme") or fontes.get(f"{W}hAnsiTheme") or ""
        du_theme = self._polices.get("major" if theme.startswith("major") else "minor", "")
        propre = fontes.get(f"{W}ascii") or fontes.get(f"{W}hAnsi") or ""
        return (du_theme if theme else "") or propre

    def bordures(self, ppr: Any, paragraphe: str) -> tuple[str, ...]:
        """Les quatre bordures d'un paragraphe ; vide s'il en manque une."""
        sources = [ppr, *(style.find(f"{W}pPr") for style in self.lignee(paragraphe))]
        boites = [s.find(f"{W}pBdr") for s in sources if s is not None]
        return quatre_cotes([b for b in boites if b is not None])

    def numerotation(self, ppr: Any, paragraphe: str) -> tuple[str, str]:
        """(liste, niveau) du paragraphe ; la liste est vide s'il n'est pas numéroté."""
        numero, niveau = "", ""
        for source in (ppr, *(style.find(f"{W}pPr") for style in self.lignee(paragraphe))):
            marque = source.find(f"{W}numPr") if source is not None else None
            if marque is not None:
                numero = numero or valeur(marque, "numId") or ""
                niveau = niveau or valeur(marque, "ilvl") or ""
        return ("" if numero == "0" else numero), niveau or "0"


def valeur(element: Any, nom: str) -> str | None:
    """L'attribut `val` d'un enfant, s'il existe."""
    enfant = element.find(f"{W}{nom}")
    return None if enfant is None else enfant.get(f"{W}val")


def quatre_cotes(boites: list[Any]) -> tuple[str, ...]:
    """Le trait des quatre côtés, lu dans la première boîte qui le dit ; vide s'il en manque."""
    traits = []
    for noms in _COTES:
        cote = next((c for b in boites for n in noms if (c := b.find(f"{W}{n}")) is not None), None)
        trait = None if cote is None else cote.get(f"{W}val")
        if trait in (None, "nil", "none"):
            return ()
        traits.append(f"{trait}/{cote.get(f'{W}color')}")
    return tuple(traits)


def est_fonce(ombre: Any) -> bool:
    """Vrai si le fond (`w:shd`) est d'une autre couleur que le blanc."""
    return (ombre.get(f"{W}fill") or "auto").upper() not in ("AUTO", "FFFFFF") or ombre.get(
        f"{W}val"
    ) == "solid"


def _polices_du_theme(theme: Any) -> dict[str, str]:
    polices = {}
    for genre in ("major", "minor"):
        latine = theme.find(f".//{_A}{genre}Font/{_A}latin") if theme is not None else None
        if latine is not None:
            polices[genre] = latine.get("typeface", "")
    return polices
