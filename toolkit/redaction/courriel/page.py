"""L'acte en page de courriel : le même texte, en éléments que tout logiciel de courriel affiche."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from toolkit.redaction.arbre import Arbre, Noeud
from toolkit.redaction.courriel.blocs import est_de_papier, numeroter
from toolkit.redaction.figures import Figure, decoder
from toolkit.redaction.sous_ensemble import DESSIN

# Un courriel n'a pas de feuille de style : ses logiciels l'ôtent.
_STYLES = {
    "h1": "font-size:20px",
    "h2": "font-size:17px",
    "h3": "font-size:15px",
    "div": "border:1px solid #000;padding:8px;margin:8px 0",
    "table": "border-collapse:collapse;margin:8px 0",
    "th": "border:1px solid #808080;padding:3px 6px;text-align:left",
    "td": "border:1px solid #808080;padding:3px 6px",
    "caption": "text-align:left;font-weight:bold",
    "tfoot": "font-weight:bold",
    "figure": "margin:8px 0",
    "figcaption": "font-size:13px",
}
_POINTS_PAR_MM = 4


def en_page(corps: Arbre, langue: str, lier: Callable[[Figure], str], fin: str) -> str:
    """La page ; `lier` rend l'adresse d'une figure jointe, `fin` est la signature."""
    redacteur = _Redacteur(lier)
    blocs = "".join(redacteur.element(bloc, numero) for numero, bloc in numeroter(corps))
    notes = "".join(f"<p>[{rang}] {n}</p>" for rang, n in enumerate(redacteur.notes, 1))
    return (
        f'<!DOCTYPE html><html lang="{escape(langue)}"><head><meta charset="utf-8"></head>'
        f'<body style="font-family:Georgia,serif;font-size:15px;line-height:1.4">{blocs}{notes}'
        f"<p>{escape(fin).replace(chr(10), '<br>')}</p></body></html>"
    )


class _Redacteur:
    def __init__(self, lier: Callable[[Figure], str]) -> None:
        self._lier = lier
        self.notes: list[str] = []

    def element(self, noeud: Noeud, numero: str = "") -> str:
        if noeud.nom == "br":
            return "<br>"
        if est_de_papier(noeud):
            return ""
        if noeud.nom == "figure":
            return self._figure(noeud)
        if noeud.a_la_classe("note"):
            self.notes.append(self._contenu(noeud))
            return f" [{len(self.notes)}]"
        if noeud.nom == "span":
            contenu = self._contenu(noeud)
            return f"[{contenu}]" if noeud.a_la_classe("blanc") else f"<em>{contenu}</em>"
        contenu = self._contenu(noeud)
        if noeud.nom == "p" and not contenu.strip():
            return ""
        attributs = "".join(
            f' {cle}="{escape(valeur)}"'
            for cle, valeur in noeud.attributs.items()
            if cle == "colspan"
        )
        return f"<{noeud.nom}{attributs}{self._style(noeud)}>{numero}{contenu}</{noeud.nom}>"

    def _contenu(self, noeud: Noeud) -> str:
        return "".join(escape(e) if isinstance(e, str) else self.element(e) for e in noeud.enfants)

    def _style(self, noeud: Noeud) -> str:
        style = "" if noeud.a_la_classe("signature") else _STYLES.get(noeud.nom, "")
        if noeud.a_la_classe("montant"):
            style += ";text-align:right;white-space:nowrap"
        if noeud.a_la_classe("gras") or noeud.a_la_classe("objet"):
            style += ";font-weight:bold"
        if noeud.a_la_classe("autre-police"):
            style += ";font-family:Arial,sans-serif"
        return f' style="{style.strip(";")}"' if style else ""

    def _figure(self, noeud: Noeud) -> str:
        figure = decoder(noeud.attributs[DESSIN])
        taille = (
            f'width="{round(figure.largeur * _POINTS_PAR_MM)}" '
            f'height="{round(figure.hauteur * _POINTS_PAR_MM)}"'
        )
        description = escape(figure.description)
        image = f'<img src="{self._lier(figure)}" {taille} alt="{description}">'
        return f'<figure style="{_STYLES["figure"]}">{image}{self._contenu(noeud)}</figure>'
