"""Le papier par défaut, `modeles/commun/papier.docx`, écrit d'ici : styles, numéros, en-têtes.

    python -m toolkit.redaction.docx.papier [FICHIER]

Un cabinet part de ce fichier dans Word ; ses balises docxtpl (`{{ entete.emetteur }}`,
`{{p corps }}`) disent où l'acte se verse.
"""

from __future__ import annotations

import sys
from pathlib import Path

from toolkit.lieux import MODELES
from toolkit.redaction.docx import entetes
from toolkit.redaction.docx.archive import figer
from toolkit.redaction.docx.catalogue import styles_xml
from toolkit.redaction.docx.numerotation import numerotation_xml
from toolkit.redaction.docx.ordre import MM
from toolkit.redaction.docx.paragraphes import paragraphe

_NORME = "http://schemas.openxmlformats.org"
_W = f"{_NORME}/wordprocessingml/2006/main"
_R = f"{_NORME}/officeDocument/2006/relationships"
_OPC = f"{_NORME}/package/2006"
_GENRE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OPC_GENRE = "application/vnd.openxmlformats-package"
_ESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)

# Les parties que le document appelle ; leur genre est leur nom, sans son rang.
_PARTIES = (
    "styles", "numbering", "settings", "fontTable", "footnotes",
    "header1", "header2", "footer1", "footer2",
)  # fmt: skip
_LIEN = {nom: f"rId{rang}" for rang, nom in enumerate(_PARTIES, start=1)}


def papier_docx() -> bytes:
    """Les octets du papier par défaut ; toujours les mêmes."""
    parties = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            _lien("rId1", f"{_R}/officeDocument", "word/document.xml"),
            _lien("rId2", f"{_OPC}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _IDENTITE,
        "word/_rels/document.xml.rels": _relations(
            *(lien_de_partie(_LIEN[nom], nom) for nom in _PARTIES)
        ),
        "word/document.xml": _document(),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numerotation_xml(),
        "word/settings.xml": _REGLAGES,
        "word/fontTable.xml": _polices(),
        "word/footnotes.xml": _NOTES,
        "word/header1.xml": _partie("hdr", entetes.premier_entete()),
        "word/header2.xml": _partie("hdr", entetes.entete_courant()),
        "word/footer1.xml": _partie("ftr", entetes.premier_pied()),
        "word/footer2.xml": _partie("ftr", entetes.pied()),
    }
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return figer({nom: f"{declaration}{texte}".encode() for nom, texte in parties.items()})


def _genre(partie: str) -> str:
    return partie.rstrip("12")


def type_de_partie(nom: str, genre: str) -> str:
    """La déclaration, dans `[Content_Types].xml`, d'une partie de ce genre."""
    return f'<Override PartName="/{nom}" ContentType="{_GENRE}.{genre}+xml"/>'


def lien_de_partie(numero: str, partie: str) -> str:
    """Le lien du document vers une de ses parties."""
    return _lien(numero, f"{_R}/{_genre(partie)}", f"{partie}.xml")


def _types() -> str:
    declarations = "".join(type_de_partie(f"word/{nom}.xml", _genre(nom)) for nom in _PARTIES)
    return (
        f'<Types xmlns="{_OPC}/content-types">'
        f'<Default Extension="rels" ContentType="{_OPC_GENRE}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{type_de_partie('word/document.xml', 'document.main')}{declarations}"
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="{_OPC_GENRE}.core-properties+xml"/></Types>'
    )


def _lien(numero: str, genre: str, cible: str) -> str:
    return f'<Relationship Id="{numero}" Type="{genre}" Target="{cible}"/>'


def _relations(*liens: str) -> str:
    return f'<Relationships xmlns="{_OPC}/relationships">{"".join(liens)}</Relationships>'


def _partie(racine: str, contenu: str) -> str:
    return f"<w:{racine} {_ESPACES}>{contenu}</w:{racine}>"


def _document() -> str:
    appels = "".join(
        f'<w:{genre}Reference w:type="{pages}" r:id="{_LIEN[f"{genre}{rang}"]}"/>'
        for genre in ("header", "footer")
        for rang, pages in ((1, "first"), (2, "default"))
    )
    bord = round(25 * MM)
    section = (
        f'{appels}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{bord}" w:right="{bord}" w:bottom="{round(24 * MM)}" w:left="{bord}" '
        f'w:header="{round(12 * MM)}" w:footer="{round(9 * MM)}" w:gutter="0"/>'
        "<w:cols/><w:titlePg/>"
    )
    place = paragraphe("Normal", "<w:r><w:t>{{p corps }}</w:t></w:r>")
    return _partie("document", f"<w:body>{place}<w:sectPr>{section}</w:sectPr></w:body>")


def _polices() -> str:
    polices = "".join(
        f'<w:font w:name="{nom}"><w:family w:val="{famille}"/><w:pitch w:val="variable"/></w:font>'
        for nom, famille in (("Times New Roman", "roman"), ("Arial", "swiss"))
    )
    return f'<w:fonts xmlns:w="{_W}">{polices}</w:fonts>'


# Ni date ni auteur : le rendu y met le titre et l'émetteur, rien d'autre.
_IDENTITE = (
    f'<cp:coreProperties xmlns:cp="{_OPC}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title><dc:creator></dc:creator>'
    "</cp:coreProperties>"
)
_REGLAGES = (
    f'<w:settings xmlns:w="{_W}"><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'
    '<w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
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
