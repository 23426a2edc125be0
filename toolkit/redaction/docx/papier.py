"""Le papier par défaut, `modeles/commun/papier.docx`, écrit d'ici : styles, numéros, en-têtes.

    python -m toolkit.redaction.docx.papier [FICHIER]

Un cabinet part de ce fichier dans Word ; ses balises docxtpl (`{{ entete.emetteur }}`,
`{{p corps }}`) disent où l'acte se verse.
"""

from __future__ import annotations

import sys
from pathlib import Path

from toolkit.lieux import MODELES
from toolkit.redaction.docx.archive import figer
from toolkit.redaction.docx.catalogue import styles_xml
from toolkit.redaction.docx.numerotation import numerotation_xml
from toolkit.redaction.docx.ordre import MM

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_GENRE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Partie → (type de relation depuis le document, type de contenu).
_PARTIES = {
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "settings": ("settings", "settings"),
    "fontTable": ("fontTable", "fontTable"),
    "footnotes": ("footnotes", "footnotes"),
    "header1": ("header", "header"),
    "header2": ("header", "header"),
    "footer1": ("footer", "footer"),
    "footer2": ("footer", "footer"),
}
_RELATION = {nom: f"rId{rang}" for rang, nom in enumerate(_PARTIES, start=1)}

LARGEUR_TEXTE = 11906 - 2 * round(25 * MM)
_HAUTEUR_ENTETE = round(33 * MM)


def papier_docx() -> bytes:
    """Les octets du papier par défaut ; toujours les mêmes."""
    parties = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            ("rId1", f"{_R}/officeDocument", "word/document.xml"),
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ),
        "docProps/core.xml": _PROPRIETES,
        "word/_rels/document.xml.rels": _relations(
            *((_RELATION[nom], f"{_R}/{genre}", f"{nom}.xml") for nom, (genre, _) in _PARTIES.items())
        ),
        "word/document.xml": _document(),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numerotation_xml(),
        "word/settings.xml": _REGLAGES,
        "word/fontTable.xml": _POLICES,
        "word/footnotes.xml": _NOTES,
        "word/header1.xml": _partie("hdr", _FILIGRANE + _premier_entete()),
        "word/header2.xml": _partie("hdr", _FILIGRANE + _para("EnTete", _texte("{{ entete.courant }}"))),
        "word/footer1.xml": _partie("ftr", _MENTIONS_LEGALES + _PAGE),
        "word/footer2.xml": _partie("ftr", _PAGE),
    }  # fmt: skip
    return figer({nom: (_DECLARATION + texte).encode() for nom, texte in parties.items()})


def _types() -> str:
    remplacements = "".join(
        f'<Override PartName="/word/{nom}.xml" ContentType="{_GENRE}.{genre}+xml"/>'
        for nom, (_, genre) in _PARTIES.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_GENRE}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{remplacements}</Types>"
    )


def _relations(*liens: tuple[str, str, str]) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="{i}" Type="{t}" Target="{c}"/>' for i, t, c in liens)
        + "</Relationships>"
    )


def _partie(racine: str, contenu: str) -> str:
    return f"<w:{racine} {_ESPACES}>{contenu}</w:{racine}>"


def _para(style: str, contenu: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{contenu}</w:p>'


def _texte(texte: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{texte}</w:t></w:r>'


def _champ(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _document() -> str:
    bord = round(25 * MM)
    marges = f'w:top="{bord}" w:right="{bord}" w:bottom="{round(24 * MM)}" w:left="{bord}"'
    section = (
        f'<w:headerReference w:type="first" r:id="{_RELATION["header1"]}"/>'
        f'<w:headerReference w:type="default" r:id="{_RELATION["header2"]}"/>'
        f'<w:footerReference w:type="first" r:id="{_RELATION["footer1"]}"/>'
        f'<w:footerReference w:type="default" r:id="{_RELATION["footer2"]}"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar {marges} w:header="{round(12 * MM)}" w:footer="{round(9 * MM)}" w:gutter="0"/>'
        "<w:cols/><w:titlePg/>"
    )
    corps = _para("Normal", _texte("{{p corps }}"))
    return _partie("document", f"<w:body>{corps}<w:sectPr>{section}</w:sectPr></w:body>")


def _premier_entete() -> str:
    """L'en-tête du cabinet, de hauteur fixe : le bloc adresse reste dans la fenêtre."""
    cellule = (
        _para("Emetteur", _texte("{{ entete.emetteur }}"))
        + _para("Coordonnees", _texte("{%p for ligne in entete.lignes %}"))
        + _para("Coordonnees", _texte("{{ ligne }}"))
        + _para("Coordonnees", _texte("{%p endfor %}"))
        # Une cellule finit par un paragraphe, que docxtpl n'a pas ôté.
        + _para("Invisible")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{LARGEUR_TEXTE}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{LARGEUR_TEXTE}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{_HAUTEUR_ENTETE}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{LARGEUR_TEXTE}" w:type="dxa"/></w:tcPr>{cellule}</w:tc></w:tr></w:tbl>'
        + _para("Invisible")
    )


_MENTIONS_LEGALES = (
    _para("MentionsLegales", _texte("{%p for ligne in entete.mentions_legales %}"))
    + _para("MentionsLegales", _texte("{{ ligne }}"))
    + _para("MentionsLegales", _texte("{%p endfor %}"))
)
_PAGE = _para("Pied", f"{_texte('Page ')}{_champ('PAGE')}{_texte('/')}{_champ('NUMPAGES')}")

# La forme et les mesures sont celles du filigrane « texte » de Word, qui sait ainsi l'ôter.
_FILIGRANE = (
    _para("Invisible", _texte("{%p if entete.projet %}"))
    + _para(
        "Invisible",
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="1600,21600" o:spt="136" adj="10800" '
        'path="m@7,0l@8,0m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
        '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
        '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
        '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
        '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" style="position:absolute;'
        "margin-left:0;margin-top:0;width:430pt;height:120pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" '
        'fillcolor="#ebebeb" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;'
        'font-size:1pt;font-weight:bold" string="PROJET"/></v:shape></w:pict></w:r>',
    )
    + _para("Invisible", _texte("{%p endif %}"))
)

_PROPRIETES = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title><dc:creator></dc:creator>'
    "</cp:coreProperties>"
)
_REGLAGES = (
    f'<w:settings xmlns:w="{_W}"><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'
    '<w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
_POLICES = f'<w:fonts xmlns:w="{_W}">' + "".join(
    f'<w:font w:name="{nom}"><w:family w:val="{famille}"/><w:pitch w:val="variable"/></w:font>'
    for nom, famille in (("Times New Roman", "roman"), ("Arial", "swiss"))
) + "</w:fonts>"  # fmt: skip
_NOTES = (
    f'<w:footnotes xmlns:w="{_W}"><w:footnote w:type="separator" w:id="-1">'
    "<w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"
)


def ecrire_papier(fichier: Path) -> None:
    """Écrit le papier par défaut dans le fichier."""
    fichier.write_bytes(papier_docx())


if __name__ == "__main__":
    ecrire_papier(Path(sys.argv[1]) if sys.argv[1:] else MODELES / "commun" / "papier.docx")
