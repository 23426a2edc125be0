"""Les tableaux : largeurs fixes, en-tête répété à chaque page, lignes insécables."""

from __future__ import annotations

from toolkit.redaction.arbre import Noeud, parts_des_colonnes, tient_sur_une_page
from toolkit.redaction.docx.figures import figure_xml
from toolkit.redaction.docx.ordre import MM
from toolkit.redaction.docx.paragraphes import instruction, paragraphe
from toolkit.redaction.docx.passages import Passages

# Sépare le tableau de la suite, et deux tableaux voisins que Word fondrait en un.
INTERVALLE = '<w:p><w:pPr><w:pStyle w:val="Intervalle"/></w:pPr></w:p>'
INTERVALLE_LIE = '<w:p><w:pPr><w:pStyle w:val="Intervalle"/><w:keepNext/></w:pPr></w:p>'

_COLONNE_DE_FIGURE = round(38 * MM)


def tableau_xml(tableau: Noeud, largeur: int, passages: Passages, *, est_lie: bool = False) -> str:
    """Le tableau, son titre au-dessus ; `largeur` du texte en vingtièmes de point.

    `est_lie` : court, il reste sur la page de l'alinéa qui le suit.
    """
    largeurs = _largeurs(parts_des_colonnes(tableau), largeur)
    titre = "".join(
        paragraphe("Legende", passages.xml(partie))
        for partie in tableau.noeuds()
        if partie.nom == "caption"
    )
    est_entier = tient_sur_une_page(tableau)
    est_lie = est_lie and est_entier
    parties = [partie for partie in tableau.noeuds() if partie.nom != "caption"]
    lignes = "".join(
        _ligne(
            ligne,
            partie.nom,
            largeurs,
            passages,
            est_lie or _est_liee(partie, ligne, parties, est_entier),
        )
        if ligne.nom == "tr"
        else _balise(ligne, largeurs)
        for partie in parties
        for ligne in partie.noeuds()
    )
    a_un_entete = any(partie.nom == "thead" for partie in tableau.noeuds())
    grille = "".join(f'<w:gridCol w:w="{colonne}"/>' for colonne in largeurs)
    return (
        f'{titre}<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/>'
        f'<w:tblW w:w="{largeur}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"0620" if a_un_entete else "0600"}" w:firstRow="{a_un_entete:d}" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grille}</w:tblGrid>{lignes}</w:tbl>"
        f"{INTERVALLE_LIE if est_lie else INTERVALLE}"
    )


def _largeurs(parts: list[float], largeur: int) -> list[int]:
    largeurs = [round(part * largeur) for part in parts]
    largeurs[-1] += largeur - sum(largeurs)
    return largeurs


def _est_liee(partie: Noeud, ligne: Noeud, parties: list[Noeud], est_entier: bool) -> bool:
    """Vrai si la ligne reste sur la page de la suivante : tableau court, ou total qui suit."""
    est_derniere = ligne is partie.enfants[-1]
    if est_entier:
        return not (est_derniere and partie is parties[-1])
    return partie.nom == "tbody" and est_derniere


def _ligne(
    ligne: Noeud, partie: str, largeurs: list[int], passages: Passages, est_liee: bool
) -> str:
    cases, colonne = [], 0
    for case in ligne.noeuds():
        pas = int(case.attributs.get("colspan", "1"))
        contenu = _contenu(case, partie, passages, est_liee)
        cases.append(_case(sum(largeurs[colonne : colonne + pas]), pas, contenu))
        colonne += pas
    entete = "<w:tblHeader/>" if partie == "thead" else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{entete}</w:trPr>{''.join(cases)}</w:tr>"


def _contenu(case: Noeud, partie: str, passages: Passages, est_liee: bool) -> str:
    """Le texte de la case, s'il y en a un, puis ses figures."""
    figures = "".join(figure_xml(f, passages, est_lie=est_liee) for f in case.figures())
    if figures and not any(isinstance(enfant, str) and enfant for enfant in case.enfants):
        return figures
    texte = paragraphe(_style(case, partie), passages.xml(case), est_lie=est_liee)
    return texte + figures


def cote_a_cote(cadre: str, figures: str, largeur: int) -> str:
    """L'encadré et, à sa droite, ses figures : une rangée de deux cases sans filet."""
    colonnes = (largeur - _COLONNE_DE_FIGURE, _COLONNE_DE_FIGURE)
    grille = "".join(f'<w:gridCol w:w="{colonne}"/>' for colonne in colonnes)
    cases = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{colonne}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{contenu}</w:tc>"
        for colonne, contenu in zip(colonnes, (cadre, figures), strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{largeur}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grille}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cases}</w:tr></w:tbl>{INTERVALLE}"
    )


def _balise(balise: Noeud, largeurs: list[int]) -> str:
    """Une instruction entre deux lignes, que docxtpl ôte avec sa ligne."""
    texte = instruction(balise.texte(), "tr")
    return f"<w:tr>{_case(sum(largeurs), len(largeurs), paragraphe('Instruction', texte))}</w:tr>"


def _case(largeur: int, colonnes: int, contenu: str) -> str:
    etendue = f'<w:gridSpan w:val="{colonnes}"/>' if colonnes > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{largeur}" w:type="dxa"/>{etendue}</w:tcPr>{contenu}</w:tc>'


def _style(case: Noeud, partie: str) -> str:
    est_montant = case.a_la_classe("montant")
    if partie == "tfoot":
        return "MontantTotal" if est_montant else "Total"
    if case.nom == "th":
        return "EnteteMontant" if est_montant else "EnteteTableau"
    return "Montant" if est_montant else "Cellule"
