"""Le style nommé de WordprocessingML : des traits français, et le XML qu'ils donnent."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.redaction.docx.ordre import CARACTERE, PARAGRAPHE, Valeur, proprietes

SERIF = "Times New Roman"
SANS = "Arial"
GRIS = "595959"

# Noms que Word connaît et traduit lui-même ; les autres sont des styles maison.
_DE_WORD = frozenset(
    (
        "Normal", "heading 1", "heading 2", "caption", "header", "footer",
        "footnote text", "footnote reference",
    )
)  # fmt: skip


def _bord(cotes: str, epaisseur: int, ecart: int, couleur: str) -> str:
    bords = "".join(
        f'<w:{cote} w:val="single" w:sz="{epaisseur}" w:space="{ecart}" w:color="{couleur}"/>'
        for cote in cotes.split()
    )
    return f"<w:pBdr>{bords}</w:pBdr>"


def police(nom: str) -> dict[str, str | int]:
    """La police pour toutes les écritures ; jamais celle d'un thème, que le papier n'a pas."""
    return {"ascii": nom, "hAnsi": nom, "eastAsia": nom, "cs": nom}


_TRAITS_DE_PARAGRAPHE: dict[str, dict[str, Valeur]] = {
    "lié": {"keepNext": True},
    "page-nouvelle": {"pageBreakBefore": True},
    "entier": {"keepLines": True},
    "sans-césure": {"suppressAutoHyphens": True},
    "gauche": {"suppressAutoHyphens": True, "jc": "left"},
    "centre": {"suppressAutoHyphens": True, "jc": "center"},
    "droite": {"suppressAutoHyphens": True, "jc": "right"},
    "courant": {"suppressAutoHyphens": True, "jc": "left", "widowControl": True},
    "cadre": {"pBdr": _bord("top left bottom right", 8, 6, "000000")},
    "filet": {"pBdr": _bord("bottom", 4, 3, "808080")},
}
_TRAITS_DE_CARACTERE: dict[str, dict[str, Valeur]] = {
    "gras": {"b": True, "bCs": True},
    "italique": {"i": True, "iCs": True},
    "souligné": {"u": "single"},
    "pointillé": {"u": {"val": "dotted", "color": "000000"}},
    "capitales": {"caps": True},
    "bâton": {"rFonts": police(SANS)},
    "gris": {"color": GRIS},
    "exposant": {"vertAlign": "superscript"},
}


@dataclass(frozen=True, slots=True)
class Style:
    """Un style : identifiant dans le XML, nom montré par Word, traits et mesures.

    `blancs` : avant, après et interligne (0 : hérité) ; `retrait` : gauche, suspension
    (négative : retrait des deux côtés). Tout en vingtièmes de point. `corps` est en
    demi-points ; `numero` est (liste, niveau) ; `niveau` place le titre dans le plan.
    """

    id: str
    nom: str
    traits: str = ""
    base: str = "Normal"
    suite: str = ""
    blancs: tuple[int, int, int] | None = None
    retrait: tuple[int, int] | None = None
    corps: int = 0
    numero: tuple[int, int] | None = None
    niveau: int | None = None
    est_de_caractere: bool = False

    def xml(self) -> str:
        """L'élément `w:style`."""
        genre = "character" if self.est_de_caractere else "paragraph"
        defaut = ' w:default="1"' if self.id == "Normal" else ""
        maison = "" if self.nom in _DE_WORD else ' w:customStyle="1"'
        base = "" if self.est_de_caractere or self.id == self.base else self.base
        ppr, rpr = self._paragraphe(), self._caractere()
        return "".join(
            (
                f'<w:style w:type="{genre}"{defaut}{maison} w:styleId="{self.id}">',
                f'<w:name w:val="{self.nom}"/>',
                f'<w:basedOn w:val="{base}"/>' if base else "",
                f'<w:next w:val="{self.suite}"/>' if self.suite else "",
                "<w:qFormat/>",
                f"<w:pPr>{ppr}</w:pPr>" if ppr else "",
                f"<w:rPr>{rpr}</w:rPr>" if rpr else "",
                "</w:style>",
            )
        )

    def _paragraphe(self) -> str:
        valeurs: dict[str, Valeur] = {}
        for trait in self.traits.split():
            valeurs |= _TRAITS_DE_PARAGRAPHE.get(trait, {})
        if self.blancs:
            avant, apres, ligne = self.blancs
            # « exact » ne sert qu'aux paragraphes sans texte, que rien ne doit grandir.
            regle = "exact" if self.corps == 2 else "atLeast"
            interligne = {"line": ligne, "lineRule": regle} if ligne else {}
            valeurs["spacing"] = {"before": avant, "after": apres, **interligne}
        if self.retrait:
            gauche, suspension = self.retrait
            cle = "hanging" if suspension > 0 else "right"
            valeurs["ind"] = {"left": gauche, cle: abs(suspension)}
        if self.numero:
            liste, niveau = self.numero
            valeurs["numPr"] = (
                f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{liste}"/></w:numPr>'
            )
        if self.niveau is not None:
            valeurs["outlineLvl"] = self.niveau
        return proprietes(PARAGRAPHE, **valeurs)

    def _caractere(self) -> str:
        valeurs: dict[str, Valeur] = {}
        for trait in self.traits.split():
            valeurs |= _TRAITS_DE_CARACTERE.get(trait, {})
        if self.corps:
            valeurs |= {"sz": self.corps, "szCs": self.corps}
        return proprietes(CARACTERE, **valeurs)
