"""Le corps d'un acte en WordprocessingML : un style nommé par élément, en chaînes.

Des chaînes, parce qu'écrire le même corps par python-docx coûte quarante fois plus.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.redaction.arbre import Noeud, debut_des_figures
from toolkit.redaction.docx.figures import figure_xml
from toolkit.redaction.docx.numerotation import Recommencements
from toolkit.redaction.docx.paragraphes import instruction, paragraphe
from toolkit.redaction.docx.passages import Passages
from toolkit.redaction.docx.tableaux import INTERVALLE, cote_a_cote, tableau_xml

_STYLES = {
    "h1": "TitreActe",
    "h2": "Titre1",
    "h3": "Titre2",
    "p": "Normal",
    "ul": "Puces",
    "ol": "Numeros",
    "h2.partie": "Partie",
    "h2.dispositif": "Dispositif",
    "h2.bordereau": "Bordereau",
    "h2.volet": "Volet",
    "h2.question": "Question",
    "p.objet": "Objet",
    "p.destinataire": "Destinataire",
    "p.references": "References",
    "p.lieu-date": "LieuDate",
    "p.centre": "Centre",
    "p.droite": "Droite",
    "p.mention": "Mention",
    "div.encadre": "Encadre",
    "div.signature": "Signature",
    "ul.demandes": "Demandes",
    "ul.pieces": "PiecesLibres",
    "ol.pieces": "Pieces",
}

# Les formes d'une mention ou d'un encadré, dans l'ordre où le catalogue nomme leurs mélanges.
_FORMES = (("gras", "Gras"), ("autre-police", "Autre"), ("corps-superieur", "Grand"))


@dataclass(slots=True)
class Redacteur:
    """Écrit un arbre ; retient ses notes de bas de page et ses listes recommencées."""

    listes: Recommencements
    largeur: int  # du texte, en vingtièmes de point
    passages: Passages = field(default_factory=Passages)

    def corps(self, arbre: Noeud) -> str:
        """Le XML des blocs du corps."""
        blocs = list(arbre.noeuds())
        suivants: list[Noeud | None] = [*blocs[1:], None, None]
        return "".join(
            self._bloc(bloc, suivants[rang], suivants[rang + 1]) for rang, bloc in enumerate(blocs)
        )

    def _bloc(self, bloc: Noeud, suivant: Noeud | None, d_apres: Noeud | None) -> str:
        # Une signature et sa formule de politesse ne partent jamais seules sur la page suivante.
        signatures = [n for n in (suivant, d_apres) if n is not None and n.a_la_classe("signature")]
        est_lie = bool(signatures) or bloc.annonce_la_suite()
        if bloc.nom == "balise":
            return _balise(bloc)
        if bloc.nom == "table":
            # Le dernier alinéa d'un acte ne quitte pas le tableau qu'il explique.
            est_explique = suivant is not None and suivant.nom == "p" and d_apres is None
            return tableau_xml(bloc, self.largeur, self.passages, est_lie=est_explique)
        if bloc.nom == "figure":
            return figure_xml(bloc, self.passages, est_lie=est_lie)
        if bloc.nom in ("ul", "ol"):
            return self._liste(bloc, est_lie)
        if bloc.nom == "div":
            xml = self._groupe(bloc, est_lie)
            # Word fondrait deux encadrés voisins en un seul.
            sont_voisins = suivant is not None and suivant.a_la_classe("encadre")
            return xml + INTERVALLE if sont_voisins and bloc.a_la_classe("encadre") else xml
        return paragraphe(_style(bloc), self.passages.xml(bloc), est_lie=est_lie)

    def _groupe(self, groupe: Noeud, est_lie: bool) -> str:
        """Un encadré ou une signature : ses paragraphes restent ensemble."""
        enfants = list(groupe.noeuds())
        if groupe.figures():
            debut = debut_des_figures(enfants)
            cadre = self._paragraphes(groupe, enfants[:debut], est_lie)
            figures = self._figures(enfants[debut:], est_lie)
            return cote_a_cote(cadre, figures, self.largeur)
        return self._paragraphes(groupe, enfants, est_lie)

    def _figures(self, enfants: list[Noeud], est_lie: bool) -> str:
        figures = "".join(
            _balise(enfant)
            if enfant.nom == "balise"
            else figure_xml(enfant, self.passages, est_lie=est_lie)
            for enfant in enfants
        )
        # Une condition fausse laisserait la case sans paragraphe, et Word la dirait abîmée.
        return figures + INTERVALLE if enfants[-1].nom == "balise" else figures

    def _paragraphes(self, groupe: Noeud, enfants: list[Noeud], est_lie: bool) -> str:
        return "".join(
            _balise(enfant)
            if enfant.nom == "balise"
            else paragraphe(
                _style_dans(groupe, enfant),
                self.passages.xml(enfant),
                est_lie=est_lie or enfant is not enfants[-1],
            )
            for enfant in enfants
        )

    def _liste(self, liste: Noeud, est_lie: bool) -> str:
        style = _style(liste)
        numero = self.listes.numero(style) if liste.nom == "ol" else None
        elements = list(liste.noeuds())
        # Ni le premier élément ni le dernier ne restent seuls au bord d'une page.
        dernier = len(elements) - 1
        lies = {0, dernier - 1, dernier} if est_lie else {0, dernier - 1} - {dernier}
        return "".join(
            _balise(element)
            if element.nom == "balise"
            else paragraphe(style, self.passages.xml(element), est_lie=rang in lies, numero=numero)
            for rang, element in enumerate(elements)
        )


def _balise(balise: Noeud) -> str:
    """Une instruction entre deux blocs, que docxtpl ôte avec son paragraphe."""
    return paragraphe("Instruction", instruction(balise.texte(), "p"))


def _style(bloc: Noeud, classes_du_contenu: tuple[str, ...] = ()) -> str:
    cles = [f"{bloc.nom}.{classe}" for classe in bloc.classes]
    style = next((_STYLES[cle] for cle in cles if cle in _STYLES), None) or _STYLES[bloc.nom]
    formes = (*bloc.classes, *classes_du_contenu)
    if style in ("Mention", "Encadre"):
        style += "".join(cle for classe, cle in _FORMES if classe in formes)
    return style


def _style_dans(groupe: Noeud, enfant: Noeud) -> str:
    style = _style(groupe, enfant.classes)
    a_un_blanc = any(noeud.a_la_classe("blanc") for noeud in enfant.noeuds())
    return "ASigner" if style == "Signature" and a_un_blanc else style
