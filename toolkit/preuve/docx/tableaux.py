"""Les bordures des cellules d'un tableau de DOCX."""

from __future__ import annotations

from typing import Any

from toolkit.preuve.docx.parties import W
from toolkit.preuve.docx.styles import FAUX, Styles, est_fonce, quatre_cotes, valeur


class Tableau:
    """Un tableau : ses lignes, ses cellules, et lesquelles sont encadrées."""

    def __init__(self, element: Any, styles: Styles) -> None:
        proprietes = element.find(f"{W}tblPr")
        self._boites: list[Any] = []
        self.a_un_style = False
        if proprietes is not None:
            lignee = styles.lignee(valeur(proprietes, "tblStyle") or "")
            self.a_un_style = bool(lignee)
            boites = [proprietes.find(f"{W}tblBorders")]
            boites += [style.find(f"{W}tblPr/{W}tblBorders") for style in lignee]
            self._boites = [b for b in boites if b is not None]
        lignes = [tr for tr in element.iter(f"{W}tr") if _tableau_de(tr) is element]
        self.rangees = [
            [c for c in tr.iter(f"{W}tc") if _tableau_de(c) is element] for tr in lignes
        ]
        self._entetes = [tr.find(f"{W}trPr/{W}tblHeader") for tr in lignes]

    def se_repete(self, rang: int) -> bool:
        """Vrai si la ligne est un en-tête, imprimé de nouveau à chaque page."""
        entete = self._entetes[rang]
        return entete is not None and entete.get(f"{W}val") not in FAUX

    def est_encadree(self, rang: int, colonne: int) -> bool:
        """Vrai si la cellule a un trait sur ses quatre côtés."""
        cellule = self.rangees[rang][colonne]
        boites = [cellule.find(f"{W}tcPr/{W}tcBorders")]
        boites += [_vue_de_la_cellule(b, self, rang, colonne) for b in self._boites]
        return bool(quatre_cotes([b for b in boites if b is not None]))

    def est_sur_fond(self, rang: int, colonne: int) -> bool:
        """Vrai si la cellule peut avoir un fond : un texte blanc s'y lit."""
        ombre = self.rangees[rang][colonne].find(f"{W}tcPr/{W}shd")
        return self.a_un_style if ombre is None else est_fonce(ombre)


class _vue_de_la_cellule:  # noqa: N801 - se lit comme un élément de bordures
    """Les bordures du tableau telles que les voit une cellule : au bord, ou à l'intérieur."""

    def __init__(self, boite: Any, tableau: Tableau, rang: int, colonne: int) -> None:
        derniere = colonne == len(tableau.rangees[rang]) - 1
        self._boite = boite
        self._dedans = {
            "top": "insideH" if rang else "",
            "bottom": "insideH" if rang < len(tableau.rangees) - 1 else "",
            "left": "insideV" if colonne else "",
            "start": "insideV" if colonne else "",
            "right": "" if derniere else "insideV",
            "end": "" if derniere else "insideV",
        }

    def find(self, nom: str) -> Any:
        cote = nom.removeprefix(W)
        return self._boite.find(f"{W}{self._dedans[cote] or cote}")


def _tableau_de(element: Any) -> Any:
    return next(element.iterancestors(f"{W}tbl"), None)
