"""Les numéros du papier, liés à ses styles : un titre ou une liste se numérote par son style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# numId → niveaux : (style lié, format, texte, retrait, suspension).
_NIVEAUX: dict[int, tuple[tuple[str, str, str, int, int], ...]] = {
    1: (("Titre1", "upperRoman", "%1.", 567, 567), ("Titre2", "upperLetter", "%2.", 567, 567)),
    2: (("Puces", "bullet", "–", 567, 283),),
    3: (("Numeros", "decimal", "%1.", 567, 340),),
    4: (("Demandes", "bullet", "–", 567, 283),),
    5: (("Pieces", "decimal", "%1.", 567, 454),),
}


def numerotation_xml() -> str:
    """La partie `word/numbering.xml` du papier."""
    listes = "".join(
        f'<w:abstractNum w:abstractNumId="{numero}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_niveau(rang, *niveau) for rang, niveau in enumerate(niveaux))
        + "</w:abstractNum>"
        for numero, niveaux in _NIVEAUX.items()
    )
    liens = "".join(
        f'<w:num w:numId="{numero}"><w:abstractNumId w:val="{numero}"/></w:num>'
        for numero in _NIVEAUX
    )
    return (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{listes}{liens}</w:numbering>"
    )


def _niveau(rang: int, style: str, forme: str, texte: str, retrait: int, suspension: int) -> str:
    return (
        f'<w:lvl w:ilvl="{rang}"><w:start w:val="1"/><w:numFmt w:val="{forme}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{texte}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{retrait}" w:hanging="{suspension}"/></w:pPr></w:lvl>'
    )


class Recommencements:
    """Les listes numérotées d'un acte qui repartent à 1, chacune sur le numéro de son style.

    La première liste d'un style prend le numéro du style ; les suivantes un numéro
    neuf, ajouté à `word/numbering.xml`.
    """

    def __init__(self, styles: str, numerotation: str, identifiants: Mapping[str, str]) -> None:
        """`styles`, `numerotation` : parties du papier ; `identifiants` : ceux de ses styles."""
        self._numerotation = numerotation
        self._abstrait = {
            style: abstrait
            for style in ("Numeros", "Pieces")
            if style in identifiants
            and (abstrait := _abstrait_du_style(identifiants[style], styles, numerotation))
        }
        numeros = map(int, re.findall(r'<w:num w:numId="(\d+)"', numerotation))
        self._prochain = max(numeros, default=0) + 1
        self._vus: set[str] = set()
        self._ajouts: list[str] = []

    def numero(self, style: str) -> int | None:
        """Le `numId` à écrire sur les paragraphes de cette liste ; None : celui du style."""
        abstrait = self._abstrait.get(style)
        if abstrait is None or style not in self._vus:
            self._vus.add(style)
            return None
        numero = self._prochain
        self._prochain += 1
        self._ajouts.append(
            f'<w:num w:numId="{numero}"><w:abstractNumId w:val="{abstrait}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return numero

    def xml(self) -> str:
        """La partie `word/numbering.xml`, complétée."""
        return _avant_la_fin(self._numerotation, self._ajouts)


def _avant_la_fin(numerotation: str, ajouts: Iterable[str]) -> str:
    # `w:numIdMacAtCleanup`, s'il existe, doit rester le dernier élément.
    fin = re.search(r"<w:numIdMacAtCleanup[^>]*/>\s*</w:numbering>|</w:numbering>", numerotation)
    if fin is None:
        return numerotation
    return numerotation[: fin.start()] + "".join(ajouts) + numerotation[fin.start() :]


def _abstrait_du_style(style: str, styles: str, numerotation: str) -> str | None:
    bloc = re.search(rf'<w:style [^>]*w:styleId="{style}".*?</w:style>', styles, re.DOTALL)
    numero = bloc and re.search(r'<w:numId w:val="(\d+)"', bloc[0])
    if not numero:
        return None
    lien = re.search(
        rf'<w:num [^>]*w:numId="{numero[1]}"[^>]*>\s*<w:abstractNumId w:val="(\d+)"', numerotation
    )
    return lien[1] if lien else None
