"""La page HTML que WeasyPrint compose : l'arbre de l'acte entouré du papier."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from html import escape

from toolkit.redaction.arbre import Arbre, Noeud, parts_des_colonnes, tient_sur_une_page
from toolkit.redaction.figures import decoder
from toolkit.redaction.papier import Entete
from toolkit.redaction.sous_ensemble import DESSIN


def composer_page(corps: Arbre, entete: Entete) -> str:
    """La page entière, échappée ; `papier.css` la met en forme."""
    classes = ' class="projet"' if entete.projet else ""
    return "".join(
        (
            f'<!DOCTYPE html><html lang="{escape(entete.langue)}"><head><meta charset="utf-8">',
            f"<title>{escape(entete.titre)}</title>",
            f'<meta name="author" content="{escape(entete.emetteur)}"></head><body{classes}>',
            f'<p class="papier-courant">{escape(entete.courant)}</p>',
            f'<p class="papier-legales">{_lignes(entete.mentions_legales)}</p>',
            '<p class="papier-filigrane">PROJET</p>' if entete.projet else "",
            f'<div class="papier-entete"><p class="papier-emetteur">{escape(entete.emetteur)}</p>',
            f'<p class="papier-lignes">{_lignes(entete.lignes)}</p></div>',
            "".join(_element(noeud) for noeud in corps.noeuds()),
            "</body></html>",
        )
    )


def _lignes(lignes: Iterable[str]) -> str:
    return "<br>".join(escape(ligne) for ligne in lignes)


def _element(noeud: Noeud) -> str:
    if noeud.nom == "br":
        return "<br>"
    if noeud.nom == "table":
        return _tableau(noeud)
    if noeud.nom == "figure":
        return _figure(noeud)
    if noeud.nom == "div" and noeud.figures():
        return _encadre_avec_figure(noeud)
    # Un pied de tableau HTML se répète à chaque page ; le total ne s'imprime qu'à la fin.
    nom, classes = ("tbody", ("total",)) if noeud.nom == "tfoot" else (noeud.nom, noeud.classes)
    if noeud.annonce_la_suite():
        classes = (*classes, "annonce")
    attributs = "".join(
        f' {cle}="{escape(valeur)}"'
        for cle, valeur in noeud.attributs.items()
        if cle != "data-largeurs"
    )
    if classes:
        attributs = f' class="{" ".join(classes)}"{attributs}'
    return f"<{nom}{attributs}>{_contenu(noeud)}</{nom}>"


def _contenu(noeud: Noeud) -> str:
    return "".join(
        escape(enfant) if isinstance(enfant, str) else _element(enfant) for enfant in noeud.enfants
    )


def _encadre_avec_figure(encadre: Noeud) -> str:
    """Le cadre et, à sa droite, ses figures."""
    figures = encadre.figures()
    texte = replace(encadre, enfants=tuple(e for e in encadre.noeuds() if e not in figures))
    dessins = "".join(map(_figure, figures))
    return f'<div class="cote-a-cote">{_element(texte)}<div>{dessins}</div></div>'


def _figure(noeud: Noeud) -> str:
    """L'image, en vecteurs, portée par la page elle-même : rien n'est lu ailleurs."""
    figure = decoder(noeud.attributs[DESSIN])
    svg = b64encode(figure.svg().encode()).decode()
    image = f'<img src="data:image/svg+xml;base64,{svg}" alt="{escape(figure.description)}">'
    return f'<figure class="{figure.sorte}">{image}{_contenu(noeud)}</figure>'


def _tableau(noeud: Noeud) -> str:
    contenu = "".join(_element(n) for n in noeud.noeuds() if n.nom != "caption")
    titre = "".join(_element(n) for n in noeud.noeuds() if n.nom == "caption")
    parts = parts_des_colonnes(noeud)
    colonnes = "".join(f'<col style="width:{100 * part:.3f}%">' for part in parts)
    entier = ' class="entier"' if tient_sur_une_page(noeud) else ""
    return f"<table{entier}>{titre}<colgroup>{colonnes}</colgroup>{contenu}</table>"
