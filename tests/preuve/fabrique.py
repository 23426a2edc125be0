"""Des documents d'essai de trois mains, et de quoi les altérer sur leurs octets.

`pdf` compose du HTML par WeasyPrint ; `pdf_de_cabinet` écrit un PDF à la main,
avec les polices que tout lecteur possède, comme en produisent d'autres
logiciels ; `docx` assemble un zip d'XML. Aucun ne passe par la rédaction, qui
ne prête que ses polices.
"""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape

import pikepdf

from toolkit.redaction.polices import preparer_polices

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

CSS = """
@page { size: A4; margin: 25mm 20mm; @bottom-center { content: "Page " counter(page) } }
body { font: 11pt/14pt "Liberation Serif"; text-align: justify }
p { margin: 0 0 7pt } h1 { font-size: 15pt } table { border-collapse: collapse; width: 100% }
.autre { font-family: "Liberation Sans" } .gras { font-weight: bold }
.cadre { border: 1pt solid black; padding: 6pt; margin: 6pt 0 } .grand { font-size: 13pt }
"""


@lru_cache(maxsize=64)
def pdf(corps: str, css: str = "", variante: str | None = None) -> bytes:
    """Le PDF d'un corps HTML, par WeasyPrint ; `variante` « pdf/a-3a » le balise."""
    preparer_polices()
    import weasyprint

    page = f'<html lang="fr"><head><style>{CSS}{css}</style></head><body>{corps}</body></html>'
    return weasyprint.HTML(string=page).write_pdf(pdf_variant=variante) or b""


def pdf_de_cabinet(*pages: str) -> bytes:
    """Un PDF écrit à la main : chaque page est un flux, en polices standard.

    F1 Times, F2 Helvetica grasse, F3 Helvetica, F4 Times grasse.
    """
    document = pikepdf.new()
    noms = {"F1": "Times-Roman", "F2": "Helvetica-Bold", "F3": "Helvetica", "F4": "Times-Bold"}
    polices = pikepdf.Dictionary(
        {
            f"/{cle}": pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name(f"/{nom}"),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
            for cle, nom in noms.items()
        }
    )
    for flux in pages:
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=polices)
        page.Contents = document.make_stream(flux.encode("cp1252"))
    return _octets(document)


def texte_pdf(x: float, y: float, texte: str, police: str = "F1", corps: float = 11) -> str:
    """L'opération qui écrit un texte à une place, pour `pdf_de_cabinet`."""
    sur = texte.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{police} {corps} Tf {x} {y} Td ({sur}) Tj ET\n"


def paragraphe_pdf(y: float, texte: str, large: int, police: str = "F1", corps: float = 11) -> str:
    """Un paragraphe de lignes d'au plus `large` caractères, pour `pdf_de_cabinet`."""
    lignes = textwrap.wrap(texte, large)
    return "".join(
        texte_pdf(70, y - round(1.27 * corps) * rang, ligne, police, corps)
        for rang, ligne in enumerate(lignes)
    )


def muter_pdf(octets: bytes, avant: str, apres: str) -> bytes:
    """Le PDF dont le flux a été réécrit ; l'altération doit y trouver prise."""
    document = pikepdf.open(io.BytesIO(octets))
    touches = 0
    for page in document.pages:
        flux = page.Contents.read_bytes()
        nouveau = flux.replace(avant.encode("cp1252"), apres.encode("cp1252"))
        touches += nouveau != flux
        page.Contents = document.make_stream(nouveau)
    assert touches, f"« {avant} » n'est pas dans le flux"
    return _octets(document)


def _octets(document: pikepdf.Pdf) -> bytes:
    sortie = io.BytesIO()
    document.save(sortie)
    return sortie.getvalue()


def bords(*cotes: str) -> str:
    """Un trait simple de chacun de ces côtés."""
    return "".join(f'<w:{cote} w:val="single"/>' for cote in cotes)


ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
_BOITE = bords("top", "left", "bottom", "right")


def _style(nom: str, contenu: str = "", attributs: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{nom}"{attributs}><w:name w:val="{nom}"/>'
        f"{contenu}</w:style>"
    )


_HERITE = '<w:basedOn w:val="{}"/>'.format
STYLES = "".join(
    (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="22"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>",
        _style("Normal", "<w:pPr/>", ' w:default="1"'),
        _style("Mention", _HERITE("Normal")),
        _style("MentionGrasse", f"{_HERITE('Mention')}<w:rPr>{{ARIAL}}<w:b/></w:rPr>"),
        _style(
            "Encadre",
            f"{_HERITE('Normal')}<w:pPr><w:pBdr>{_BOITE}</w:pBdr></w:pPr>"
            '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
        ),
        '<w:style w:type="table" w:styleId="Grille"><w:name w:val="Grille"/><w:tblPr>'
        f"<w:tblBorders>{_BOITE}{bords('insideH', 'insideV')}</w:tblBorders></w:tblPr></w:style>",
        '<w:style w:type="character" w:styleId="Fort"><w:name w:val="Fort"/>'
        "<w:rPr><w:b/></w:rPr></w:style></w:styles>",
    )
).replace("{ARIAL}", ARIAL)

_FAMILLE = "application/vnd.openxmlformats-"
_MOT = f"{_FAMILLE}officedocument.wordprocessingml"
_NATURES = {
    "document": "document.main",
    **{nom: nom for nom in ("styles", "numbering", "footnotes", "header")},
}
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="{_FAMILLE}package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/word/{nom}.xml" ContentType="{_MOT}.{nature}+xml"/>'
        for nom, nature in _NATURES.items()
    )
    + "</Types>"
)
_GENRE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LIENS = "http://schemas.openxmlformats.org/package/2006/relationships"


def p(texte: str, style: str = "", *, direct: str = "", ppr: str = "") -> str:
    """Un paragraphe ; `direct` : propriétés directes de sa suite."""
    rpr = f"<w:rPr>{direct}</w:rPr>" if direct else ""
    nomme = f'<w:pStyle w:val="{style}"/>' if style else ""
    contenu = f'<w:r>{rpr}<w:t xml:space="preserve">{escape(texte)}</w:t></w:r>'
    return f"<w:p><w:pPr>{nomme}{ppr}</w:pPr>{contenu}</w:p>"


def tableau(*rangees: Iterable[str], style: str = "Grille") -> str:
    """Un tableau de textes."""
    lignes = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{p(c)}</w:tc>" for c in rangee) + "</w:tr>"
        for rangee in rangees
    )
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr><w:tblGrid/>{lignes}</w:tbl>'


def docx(*corps: str, parties: Mapping[str, str] | None = None) -> bytes:
    """Le DOCX de ces paragraphes ; `parties` : d'autres parties (« footnotes », « header »)."""
    autres = {"styles": STYLES, **(parties or {})}
    liens = "".join(
        f'<Relationship Id="r{rang}" Type="{_GENRE}/{nom}" Target="{nom}.xml"/>'
        for rang, nom in enumerate(autres)
    )
    contenus = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_LIENS}"><Relationship Id="r1" '
        f'Type="{_GENRE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{"".join(corps)}'
        "<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_LIENS}">{liens}</Relationships>',
        **{f"word/{nom}.xml": texte for nom, texte in autres.items()},
    }
    return _zip(contenus)


def muter_docx(octets: bytes, partie: str, avant: str, apres: str) -> bytes:
    """Le DOCX dont une partie a été réécrite ; l'altération doit y trouver prise."""
    archive = zipfile.ZipFile(io.BytesIO(octets))
    contenus = {nom: archive.read(nom).decode() for nom in archive.namelist()}
    nom = f"word/{partie}.xml"
    assert avant in contenus[nom], f"« {avant} » n'est pas dans {nom}"
    contenus[nom] = contenus[nom].replace(avant, apres)
    return _zip(contenus)


def _zip(contenus: Mapping[str, str]) -> bytes:
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, texte in contenus.items():
            archive.writestr(nom, texte)
    return sortie.getvalue()
