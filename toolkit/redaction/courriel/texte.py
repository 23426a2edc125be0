"""L'acte en texte seul : le même, mot à mot, sans autre mise en forme que des lignes."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.redaction.arbre import Arbre, Noeud
from toolkit.redaction.courriel.blocs import est_de_papier, numeroter


def en_texte(corps: Arbre) -> str:
    """Les blocs de l'acte, séparés d'une ligne vide ; les notes à la fin."""
    lecteur = _Lecteur()
    blocs = [f"{numero}{lecteur.bloc(bloc)}" for numero, bloc in numeroter(corps)]
    notes = [f"[{rang}] {note}" for rang, note in enumerate(lecteur.notes, 1)]
    return "\n\n".join(bloc for bloc in (*blocs, *notes) if bloc)


class _Lecteur:
    def __init__(self) -> None:
        self.notes: list[str] = []

    def bloc(self, bloc: Noeud) -> str:
        if bloc.nom == "table":
            return "\n".join(self._rangees(bloc))
        if bloc.nom in ("ul", "ol"):
            return "\n".join(
                f"{rang}. {self._dire(e)}" if bloc.nom == "ol" else f"– {self._dire(e)}"
                for rang, e in enumerate(bloc.noeuds(), 1)
            )
        if bloc.nom == "div":
            lignes = (self._dire(enfant) for enfant in bloc.noeuds() if enfant.nom == "p")
            return "\n".join(ligne for ligne in lignes if ligne)
        # Le code à scanner est dans la lettre jointe, et dans la version illustrée.
        return "" if bloc.nom == "figure" else self._dire(bloc)

    def _rangees(self, tableau: Noeud) -> Iterator[str]:
        """« Poste : montant » s'il y a deux colonnes ; sinon chaque case sous son titre."""
        titres: list[str] = []
        for partie in tableau.noeuds():
            if partie.nom == "caption":
                yield self._dire(partie)
            if partie.nom == "thead":
                titres = [self._dire(case) for case in next(partie.noeuds()).noeuds()]
                continue
            for ligne in partie.noeuds():
                if ligne.nom == "tr":
                    yield self._rangee(list(ligne.noeuds()), titres)

    def _rangee(self, cases: list[Noeud], titres: list[str]) -> str:
        lues = [self._dire(case) for case in cases]
        if len(lues) == len(titres) > 2:
            nommees = zip(titres, lues, strict=True)
            return " ; ".join(f"{titre} : {lu}" if titre else lu for titre, lu in nommees if lu)
        return (" : " if len(lues) == 2 else " ; ").join(lu for lu in lues if lu)

    def _dire(self, noeud: Noeud) -> str:
        return "".join(e if isinstance(e, str) else self._enfant(e) for e in noeud.enfants).strip()

    def _enfant(self, enfant: Noeud) -> str:
        if enfant.nom == "br":
            return "\n"
        if enfant.nom == "figure" or est_de_papier(enfant):
            return ""
        if enfant.a_la_classe("note"):
            self.notes.append(self._dire(enfant))
            return f" [{len(self.notes)}]"
        texte = "".join(e if isinstance(e, str) else self._enfant(e) for e in enfant.enfants)
        return f"[{texte}]" if enfant.a_la_classe("blanc") else texte
