"""Les en-têtes et pieds du papier : l'émetteur, le rappel, les pages, le filigrane."""

from __future__ import annotations

from toolkit.redaction.docx.ordre import MM
from toolkit.redaction.docx.paragraphes import paragraphe

LARGEUR_DU_TEXTE = 11906 - 2 * round(25 * MM)

# De hauteur fixe : le bloc adresse reste en face de la fenêtre de l'enveloppe.
_HAUTEUR_DE_L_EMETTEUR = round(33 * MM)


def _texte(texte: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{texte}</w:t></w:r>'


def _champ(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} ">{_texte("1")}</w:fldSimple>'


def _pour_chaque_ligne(style: str, lignes: str) -> str:
    return "".join(
        paragraphe(style, _texte(texte))
        for texte in (f"{{%p for ligne in {lignes} %}}", "{{ ligne }}", "{%p endfor %}")
    )


def premier_entete() -> str:
    """L'en-tête du cabinet, en première page."""
    largeur = f'w:w="{LARGEUR_DU_TEXTE}"'
    cellule = (
        paragraphe("Emetteur", _texte("{{ entete.emetteur }}"))
        + _pour_chaque_ligne("Coordonnees", "entete.lignes")
        # Une cellule finit par un paragraphe que docxtpl n'ait pas ôté.
        + paragraphe("Invisible", "")
    )
    return (
        f'{_FILIGRANE}<w:tbl><w:tblPr><w:tblW {largeur} w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid><w:gridCol {largeur}/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>"
        f'<w:trHeight w:val="{_HAUTEUR_DE_L_EMETTEUR}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW {largeur} w:type="dxa"/></w:tcPr>{cellule}</w:tc></w:tr></w:tbl>'
        + paragraphe("Invisible", "")
    )


def entete_courant() -> str:
    """Le rappel en tête des pages suivantes."""
    return _FILIGRANE + paragraphe("EnTete", _texte("{{ entete.courant }}"))


def premier_pied() -> str:
    """Les mentions légales et le numéro de la première page."""
    return _pour_chaque_ligne("MentionsLegales", "entete.mentions_legales") + pied()


def pied() -> str:
    """Le numéro de page et le nombre de pages."""
    page = f"{_texte('Page ')}{_champ('PAGE')}{_texte('/')}{_champ('NUMPAGES')}"
    return paragraphe("Pied", page)


# La forme est celle du filigrane « texte » de Word, qui sait ainsi l'ôter lui-même.
_FORME = (
    '<v:shapetype id="_x0000_t136" coordsize="1600,21600" o:spt="136" adj="10800" '
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
    'font-size:1pt;font-weight:bold" string="PROJET"/></v:shape>'
)
_FILIGRANE = (
    paragraphe("Invisible", _texte("{%p if entete.projet %}"))
    + paragraphe("Invisible", f"<w:r><w:pict>{_FORME}</w:pict></w:r>")
    + paragraphe("Invisible", _texte("{%p endif %}"))
)
