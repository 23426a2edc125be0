"""Les styles nommés du papier : tout ce qu'un acte peut montrer, et rien de direct.

Mesures en vingtièmes de point ; mêmes corps, interlignes et blancs que `papier.css`,
pour que les pages du DOCX et du PDF se coupent aux mêmes endroits.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from toolkit.redaction.docx.ordre import CARACTERE, MM, PARAGRAPHE, Valeur, proprietes

SERIF = "Times New Roman"
SANS = "Arial"
GRIS = "595959"

# Bord gauche du bloc adresse : dans la fenêtre (à droite) d'une enveloppe DL.
RETRAIT_ADRESSE = round(80 * MM)


@dataclass(frozen=True, slots=True)
class Style:
    """Un style : identifiant dans le XML, nom montré par Word, propriétés."""

    id: str
    nom: str
    paragraphe: str = ""
    caractere: str = ""
    base: str = "Normal"
    suite: str = ""
    genre: str = "paragraph"

    def xml(self) -> str:
        """L'élément `w:style`."""
        est_defaut = ' w:default="1"' if self.id == "Normal" else ""
        maison = ' w:customStyle="1"' if self.nom not in _DE_WORD else ""
        base = f'<w:basedOn w:val="{self.base}"/>' if self.base and self.base != self.id else ""
        suite = f'<w:next w:val="{self.suite}"/>' if self.suite else ""
        ppr = f"<w:pPr>{self.paragraphe}</w:pPr>" if self.paragraphe else ""
        rpr = f"<w:rPr>{self.caractere}</w:rPr>" if self.caractere else ""
        return (
            f'<w:style w:type="{self.genre}"{est_defaut}{maison} w:styleId="{self.id}">'
            f'<w:name w:val="{self.nom}"/>{base}{suite}<w:qFormat/>{ppr}{rpr}</w:style>'
        )


_DE_WORD = frozenset(
    ("Normal", "heading 1", "heading 2", "caption", "header", "footer")
    + ("footnote text", "footnote reference")
)


def _p(**valeurs: Valeur) -> str:
    return proprietes(PARAGRAPHE, **valeurs)


def _c(**valeurs: Valeur) -> str:
    if "sz" in valeurs:
        valeurs["szCs"] = valeurs["sz"]
    if "b" in valeurs:
        valeurs["bCs"] = valeurs["b"]
    if "i" in valeurs:
        valeurs["iCs"] = valeurs["i"]
    return proprietes(CARACTERE, **valeurs)


def _police(nom: str) -> dict[str, str | int]:
    return {"ascii": nom, "hAnsi": nom, "eastAsia": nom, "cs": nom}


def _blancs(avant: int, apres: int, ligne: int = 0) -> dict[str, str | int]:
    interligne: dict[str, str | int] = {"line": ligne, "lineRule": "atLeast"} if ligne else {}
    return {"before": avant, "after": apres, **interligne}


def _retrait(gauche: int, suspendu: int = 0) -> dict[str, str | int]:
    return {"left": gauche, "hanging": suspendu} if suspendu else {"left": gauche}


def _numero(numero: int, niveau: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{numero}"/></w:numPr>'


def _cadre() -> str:
    bords = "".join(
        f'<w:{cote} w:val="single" w:sz="8" w:space="6" w:color="000000"/>'
        for cote in ("top", "left", "bottom", "right")
    )
    return f"<w:pBdr>{bords}</w:pBdr>"


def _trait(cote: str) -> str:
    return f'<w:pBdr><w:{cote} w:val="single" w:sz="4" w:space="3" w:color="808080"/></w:pBdr>'


def _mentions() -> list[Style]:
    """Mention et encadré, chacun en romain, en gras, en autre police, ou les deux."""
    styles = []
    for id_, nom, communes in (
        ("Mention", "Mention", {"spacing": _blancs(0, 140)}),
        ("Encadre", "Encadré", {"pBdr": _cadre(), "ind": {"left": 160, "right": 160}, "spacing": _blancs(0, 120)}),
    ):  # fmt: skip
        forme = _p(keepLines=True, suppressAutoHyphens=True, **communes)
        styles += [
            Style(id_, nom, forme),
            Style(f"{id_}Gras", f"{nom} en gras", base=id_, caractere=_c(b=True)),
            Style(
                f"{id_}Autre",
                f"{nom} en autre police",
                base=id_,
                caractere=_c(rFonts=_police(SANS), sz=20),
            ),
            Style(
                f"{id_}GrasAutre",
                f"{nom} en gras et autre police",
                base=id_,
                caractere=_c(rFonts=_police(SANS), b=True, sz=20),
            ),
        ]
    return styles


def _accents() -> list[Style]:
    """Gras, italique, souligné et leurs mélanges : un passage n'a qu'un style de caractère."""
    traits: list[tuple[str, str, dict[str, Valeur]]] = [
        ("Gras", "gras", {"b": True}),
        ("Italique", "italique", {"i": True}),
        ("Souligne", "souligné", {"u": "single"}),
    ]
    styles = []
    for taille in (1, 2, 3):
        for choix in combinations(traits, taille):
            valeurs: dict[str, Valeur] = {}
            for _, _, valeur in choix:
                valeurs |= valeur
            nom = " ".join(nom for _, nom, _ in choix).capitalize()
            styles.append(
                Style("".join(i for i, _, _ in choix), nom, "", _c(**valeurs), "", "", "character")
            )
    return styles


_GAUCHE: dict[str, Valeur] = {"suppressAutoHyphens": True, "jc": "left"}
_CELLULE = {**_GAUCHE, "spacing": _blancs(30, 30, 250)}
_CORPS_SANS = {"rFonts": _police(SANS)}

STYLES: tuple[Style, ...] = (
    Style("Normal", "Normal", _p(widowControl=True, spacing=_blancs(0, 140, 280), jc="both"), base=""),
    Style("TitreActe", "Titre de l’acte", _p(keepNext=True, keepLines=True, suppressAutoHyphens=True, spacing=_blancs(240, 280, 380), jc="center"), _c(b=True, sz=30), suite="Normal"),
    Style("Titre1", "heading 1", _p(keepNext=True, keepLines=True, numPr=_numero(1), suppressAutoHyphens=True, spacing=_blancs(260, 130, 320), ind=_retrait(454, 454), jc="left", outlineLvl=0), _c(b=True, sz=25), suite="Normal"),
    Style("Titre2", "heading 2", _p(keepNext=True, keepLines=True, numPr=_numero(1, 1), suppressAutoHyphens=True, spacing=_blancs(180, 100, 290), ind=_retrait(454, 454), jc="left", outlineLvl=1), _c(b=True, i=True, sz=23), suite="Normal"),
    Style("Partie", "Partie", _p(keepNext=True, keepLines=True, suppressAutoHyphens=True, spacing=_blancs(220, 120, 300), jc="left", outlineLvl=0), _c(b=True, caps=True, sz=22), suite="Normal"),
    Style("Dispositif", "Dispositif", _p(keepNext=True, keepLines=True, suppressAutoHyphens=True, spacing=_blancs(320, 200, 320), jc="center", outlineLvl=0), _c(b=True, caps=True, sz=24), suite="Normal"),
    Style("Bordereau", "Intitulé du bordereau", _p(keepNext=True, keepLines=True, suppressAutoHyphens=True, spacing=_blancs(320, 160, 300), jc="left", outlineLvl=0), _c(b=True, sz=23), suite="Normal"),
    Style("Destinataire", "Destinataire", _p(keepLines=True, spacing=_blancs(540, 360, 264), ind=_retrait(RETRAIT_ADRESSE), **_GAUCHE), suite="Normal"),
    Style("References", "Références", _p(keepLines=True, spacing=_blancs(0, 160, 250), **_GAUCHE), _c(sz=20), suite="Normal"),
    Style("LieuDate", "Lieu et date", _p(keepNext=True, spacing=_blancs(0, 280), ind=_retrait(RETRAIT_ADRESSE), **_GAUCHE), suite="Normal"),
    Style("Objet", "Objet", _p(keepNext=True, keepLines=True, spacing=_blancs(120, 240), **_GAUCHE), _c(b=True), suite="Normal"),
    Style("Centre", "Centré", _p(jc="center", suppressAutoHyphens=True)),
    Style("Droite", "Aligné à droite", _p(jc="right", suppressAutoHyphens=True)),
    *_mentions(),
    Style("Puces", "Liste à puces", _p(numPr=_numero(2), spacing=_blancs(0, 80), ind=_retrait(567, 283))),
    Style("Numeros", "Liste numérotée", _p(numPr=_numero(3), spacing=_blancs(0, 80), ind=_retrait(567, 340))),
    Style("Demandes", "Demandes", _p(numPr=_numero(4), spacing=_blancs(0, 120), ind=_retrait(567, 283))),
    Style("Pieces", "Pièces", _p(numPr=_numero(5), spacing=_blancs(0, 60), ind=_retrait(567, 454), jc="left")),
    Style("PiecesLibres", "Pièces sans numéro", _p(spacing=_blancs(0, 60), ind=_retrait(567, 567), jc="left")),
    Style("Signature", "Signature", _p(keepLines=True, spacing=_blancs(0, 60), ind=_retrait(RETRAIT_ADRESSE), **_GAUCHE)),
    Style("Legende", "caption", _p(keepNext=True, spacing=_blancs(120, 80), **_GAUCHE), _c(b=True, sz=20)),
    Style("Cellule", "Cellule", _p(**_CELLULE), _c(sz=20)),
    Style("EnteteTableau", "En-tête de tableau", _p(keepNext=True, **_CELLULE), _c(b=True, sz=20)),
    Style("EnteteMontant", "En-tête de montant", _p(keepNext=True, **{**_CELLULE, "jc": "right"}), _c(b=True, sz=20)),
    Style("Montant", "Montant", _p(**{**_CELLULE, "jc": "right"}), _c(sz=20)),
    Style("Total", "Total", _p(**_CELLULE), _c(b=True, sz=20)),
    Style("MontantTotal", "Montant total", _p(**{**_CELLULE, "jc": "right"}), _c(b=True, sz=20)),
    Style("ApresTableau", "Après tableau", _p(spacing={"before": 0, "after": 0, "line": 160, "lineRule": "exact"}), _c(sz=2)),
    Style("Emetteur", "Émetteur", _p(keepLines=True, spacing=_blancs(0, 40, 340), **_GAUCHE), _c(b=True, sz=28)),
    Style("Coordonnees", "Coordonnées", _p(spacing=_blancs(0, 0, 220), **_GAUCHE), _c(**_CORPS_SANS, color=GRIS, sz=17)),
    Style("EnTete", "header", _p(pBdr=_trait("bottom"), spacing=_blancs(0, 0, 200), **_GAUCHE), _c(**_CORPS_SANS, color=GRIS, sz=16)),
    Style("Pied", "footer", _p(suppressAutoHyphens=True, spacing=_blancs(40, 0, 200), jc="center"), _c(**_CORPS_SANS, color=GRIS, sz=16)),
    Style("MentionsLegales", "Mentions légales", _p(suppressAutoHyphens=True, spacing=_blancs(0, 0, 190), jc="center"), _c(**_CORPS_SANS, color=GRIS, sz=15)),
    Style("Filigrane", "Filigrane", _p(spacing={"before": 0, "after": 0, "line": 20, "lineRule": "exact"}), _c(sz=2)),
    Style("Note", "footnote text", _p(spacing=_blancs(0, 40, 230)), _c(sz=18)),
    *_accents(),
    Style("AppelDeNote", "footnote reference", "", _c(vertAlign="superscript"), "", "", "character"),
    Style("PieceCitee", "Pièce citée", "", _c(i=True), "", "", "character"),
    Style("Blanc", "Blanc à remplir", "", _c(color=GRIS, sz=17, u={"val": "dotted", "color": "000000"}), "", "", "character"),
)  # fmt: skip


def styles_xml() -> str:
    """La partie `word/styles.xml` du papier."""
    defauts = _c(
        rFonts=_police(SERIF), sz=22, lang={"val": "fr-FR", "eastAsia": "fr-FR", "bidi": "ar-SA"}
    )
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defauts}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        + "".join(style.xml() for style in STYLES)
        + _STYLES_DE_TABLEAU
        + "</w:styles>"
    )  # fmt: skip


_FILET = 'w:val="single" w:sz="4" w:space="0" w:color="808080"'
_STYLES_DE_TABLEAU = (
    '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Tableau"><w:name w:val="Tableau de l’acte"/>'
    '<w:basedOn w:val="TableauNormal"/>'
    "<w:qFormat/><w:tblPr><w:tblBorders>"
    + "".join(f"<w:{cote} {_FILET}/>" for cote in ("top", "left", "bottom", "right", "insideH", "insideV"))
    + "</w:tblBorders><w:tblCellMar>"
    + "".join(
        f'<w:{cote} w:w="{marge}" w:type="dxa"/>'
        for cote, marge in (("top", 0), ("left", 90), ("bottom", 0), ("right", 90))
    )
    + "</w:tblCellMar></w:tblPr>"
    '<w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/></w:tcPr></w:tblStylePr></w:style>'
)  # fmt: skip
