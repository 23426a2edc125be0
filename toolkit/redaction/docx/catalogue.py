# ruff: noqa: E501 (une table : une ligne par style)
"""Les styles du papier : tout ce qu'un acte peut montrer, et rien de direct.

Mêmes corps, interlignes et blancs que `papier.css` : les pages du DOCX et du PDF se
coupent aux mêmes endroits.
"""

from __future__ import annotations

from itertools import combinations

from toolkit.redaction.docx.ordre import CARACTERE, MM, proprietes
from toolkit.redaction.docx.styles import SERIF, Style, police

# Bord gauche du bloc adresse : dans la fenêtre (à droite) d'une enveloppe DL.
_FENETRE = round(80 * MM)


def _mentions() -> list[Style]:
    """Mention et encadré, en romain, en gras, en autre police, en grand corps, et leurs mélanges."""
    bases = (
        Style("Mention", "Mention", "entier sans-césure", blancs=(0, 140, 0)),
        Style("Encadre", "Encadré", "entier sans-césure cadre", blancs=(0, 120, 0), retrait=(160, -160)),
    )  # fmt: skip
    formes = (
        ("Gras", "en gras", "gras", 0),
        ("Autre", "en autre police", "bâton", 20),
        ("Grand", "en grand corps", "", 26),
    )
    melanges = [choix for taille in (1, 2, 3) for choix in combinations(formes, taille)]
    return [
        style for base in bases for style in (base, *(_melange(base, choix) for choix in melanges))
    ]


def _melange(base: Style, formes: tuple[tuple[str, str, str, int], ...]) -> Style:
    """La base sous plusieurs formes : « Encadré en gras et grand corps »."""
    cles, noms, traits, corps = zip(*formes, strict=True)
    nom = " et ".join((noms[0], *(n.removeprefix("en ") for n in noms[1:])))
    return Style(
        base.id + "".join(cles),
        f"{base.nom} {nom}",
        " ".join(filter(None, traits)),
        base.id,
        corps=max(corps),
    )


def _accents() -> list[Style]:
    """Gras, italique, souligné et leurs mélanges : un passage n'a qu'un style de caractère."""
    traits = (("Gras", "gras"), ("Italique", "italique"), ("Souligne", "souligné"))
    return [
        Style(
            "".join(cle for cle, _ in choix),
            (noms := " ".join(nom for _, nom in choix)).capitalize(),
            noms,
            est_de_caractere=True,
        )
        for taille in (1, 2, 3)
        for choix in combinations(traits, taille)
    ]


STYLES: tuple[Style, ...] = (
    Style("Normal", "Normal", "courant", blancs=(0, 140, 280)),
    # Titres
    Style("TitreActe", "Titre de l’acte", "lié entier centre gras", suite="Normal", blancs=(240, 280, 380), corps=30),
    Style("Titre1", "heading 1", "lié entier gauche gras", suite="Normal", blancs=(260, 130, 320), retrait=(567, 567), corps=25, numero=(1, 0), niveau=0),
    Style("Titre2", "heading 2", "lié entier gauche gras italique", suite="Normal", blancs=(180, 100, 290), retrait=(567, 567), corps=23, numero=(1, 1), niveau=1),
    Style("Partie", "Partie", "lié entier gauche gras capitales", suite="Normal", blancs=(220, 120, 300), niveau=0),
    Style("Dispositif", "Dispositif", "lié entier centre gras capitales", suite="Normal", blancs=(320, 200, 320), corps=24, niveau=0),
    Style("Volet", "Volet à détacher", "page-nouvelle lié entier centre gras", suite="Normal", blancs=(0, 240, 340), corps=27, niveau=0),
    Style("Question", "Question", "lié entier gauche gras", suite="Normal", blancs=(140, 20, 280), corps=23, niveau=0),
    Style("Bordereau", "Intitulé du bordereau", "lié entier gauche gras", suite="Normal", blancs=(320, 160, 300), corps=23, niveau=0),
    # Courrier
    Style("Destinataire", "Destinataire", "entier gauche", suite="Normal", blancs=(540, 360, 264), retrait=(_FENETRE, 0)),
    Style("References", "Références", "entier gauche", suite="Normal", blancs=(0, 160, 250), corps=20),
    Style("LieuDate", "Lieu et date", "lié gauche", suite="Normal", blancs=(0, 280, 0), retrait=(_FENETRE, 0)),
    Style("Objet", "Objet", "lié entier gauche gras", suite="Normal", blancs=(120, 240, 0)),
    Style("Centre", "Centré", "centre"),
    Style("Droite", "Aligné à droite", "droite"),
    *_mentions(),
    Style("Signature", "Signature", "entier gauche", blancs=(0, 60, 0), retrait=(_FENETRE, 0)),
    Style("ASigner", "Signature à apposer", base="Signature", blancs=(0, 900, 0)),
    # Listes
    Style("Puces", "Liste à puces", numero=(2, 0), blancs=(0, 80, 0), retrait=(567, 283)),
    Style("Numeros", "Liste numérotée", numero=(3, 0), blancs=(0, 80, 0), retrait=(567, 340)),
    Style("Demandes", "Demandes", numero=(4, 0), blancs=(0, 120, 0), retrait=(567, 283)),
    Style("Pieces", "Pièces", "gauche", numero=(5, 0), blancs=(0, 60, 0), retrait=(567, 454)),
    Style("PiecesLibres", "Pièces sans numéro", "gauche", blancs=(0, 60, 0), retrait=(567, 567)),
    # Tableaux
    Style("Legende", "caption", "lié gauche gras", blancs=(120, 80, 0), corps=20),
    Style("Cellule", "Cellule", "gauche", blancs=(30, 30, 250), corps=20),
    Style("Montant", "Montant", "droite", "Cellule"),
    Style("EnteteTableau", "En-tête de tableau", "lié gras", "Cellule"),
    Style("EnteteMontant", "En-tête de montant", "lié droite gras", "Cellule"),
    Style("Total", "Total", "gras", "Cellule"),
    Style("MontantTotal", "Montant total", "droite gras", "Cellule"),
    Style("Figure", "Figure", "lié centre", blancs=(60, 40, 0)),
    Style("LegendeFigure", "Légende de figure", "centre bâton", blancs=(0, 60, 210), corps=17),
    Style("Intervalle", "Intervalle", blancs=(0, 0, 160), corps=2),
    # Papier
    Style("Emetteur", "Émetteur", "entier gauche gras", blancs=(0, 40, 340), corps=28),
    Style("Coordonnees", "Coordonnées", "gauche bâton gris", blancs=(0, 0, 220), corps=17),
    Style("EnTete", "header", "filet gauche bâton gris", blancs=(0, 0, 200), corps=16),
    Style("Pied", "footer", "centre bâton gris", blancs=(40, 0, 200), corps=16),
    Style("MentionsLegales", "Mentions légales", "centre bâton gris", blancs=(0, 0, 190), corps=15),
    Style("Invisible", "Invisible", blancs=(0, 0, 20), corps=2),
    Style("Instruction", "Instruction de modèle", "gauche bâton gris", blancs=(0, 0, 0), corps=16),
    Style("Note", "footnote text", blancs=(0, 40, 230), corps=18),
    # Dans le texte
    *_accents(),
    Style("AppelDeNote", "footnote reference", "exposant", est_de_caractere=True),
    Style("PieceCitee", "Pièce citée", "italique", est_de_caractere=True),
    Style("Blanc", "Blanc à remplir", "pointillé gris", corps=17, est_de_caractere=True),
)  # fmt: skip

NOMS: dict[str, str] = {style.id: style.nom for style in STYLES} | {"Tableau": "Tableau de l’acte"}


def styles_xml() -> str:
    """La partie `word/styles.xml` du papier."""
    langue = {"val": "fr-FR", "eastAsia": "fr-FR", "bidi": "ar-SA"}
    defauts = proprietes(CARACTERE, rFonts=police(SERIF), sz=22, szCs=22, lang=langue)
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defauts}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault/></w:docDefaults>{''.join(style.xml() for style in STYLES)}"
        f"{_tableaux()}</w:styles>"
    )


def _tableaux() -> str:
    filet = 'w:val="single" w:sz="4" w:space="0" w:color="808080"'
    cotes = ("top", "left", "bottom", "right", "insideH", "insideV")
    bords = "".join(f"<w:{cote} {filet}/>" for cote in cotes)
    marges = "".join(f'<w:{cote} w:w="90" w:type="dxa"/>' for cote in ("left", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableauNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{marges}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tableau">'
        f'<w:name w:val="{NOMS["Tableau"]}"/><w:basedOn w:val="TableauNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{bords}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/></w:tcPr></w:tblStylePr></w:style>'
    )
