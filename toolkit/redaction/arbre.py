"""L'arbre d'un acte composé : la seule entrée des rédacteurs PDF et DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

# Un décompte ordinaire : en-tête, postes et total se lisent d'un coup d'œil.
LIGNES_INSEPARABLES = 10


@dataclass(frozen=True, slots=True)
class Noeud:
    """Un élément du sous-ensemble HTML des actes (contrat : `html.py`).

    `nom` est celui de l'élément, ou « corps » pour la racine, ou « balise » pour une
    instruction Jinja gardée entre deux blocs (export) ; `ligne` est celle de la source.
    """

    nom: str
    classes: tuple[str, ...] = ()
    attributs: dict[str, str] = field(default_factory=dict)
    enfants: tuple[Noeud | str, ...] = ()
    ligne: int = 0

    def a_la_classe(self, classe: str) -> bool:
        """Vrai si l'élément porte cette classe."""
        return classe in self.classes

    def noeuds(self) -> Iterator[Noeud]:
        """Les enfants qui sont des éléments."""
        return (enfant for enfant in self.enfants if isinstance(enfant, Noeud))

    def figures(self) -> tuple[Noeud, ...]:
        """Les figures qu'un encadré ou une cellule porte."""
        return tuple(noeud for noeud in self.noeuds() if noeud.nom == "figure")

    def texte(self) -> str:
        """Le texte de l'élément et de ses descendants, `br` compris comme une espace."""
        if self.nom == "br":
            return " "
        return "".join(e if isinstance(e, str) else e.texte() for e in self.enfants)

    def annonce_la_suite(self) -> bool:
        """Vrai d'un paragraphe qui finit par deux-points : il ne quitte pas ce qu'il annonce."""
        return self.nom == "p" and self.texte().endswith(":")


Arbre = Noeud


def parts_des_colonnes(tableau: Noeud) -> list[float]:
    """La part de chaque colonne dans la largeur du tableau : `data-largeurs`, ou parts égales."""
    if "data-largeurs" in tableau.attributs:
        parts = [float(part) for part in tableau.attributs["data-largeurs"].split()]
    else:
        parts = [1.0] * max(map(etendue, lignes_du_tableau(tableau)), default=1)
    return [part / sum(parts) for part in parts]


def lignes_du_tableau(tableau: Noeud) -> Iterator[Noeud]:
    """Les lignes `tr` du tableau, de l'en-tête au pied."""
    return (ligne for partie in tableau.noeuds() for ligne in partie.noeuds() if ligne.nom == "tr")


def tient_sur_une_page(tableau: Noeud) -> bool:
    """Vrai d'un tableau assez court pour n'être jamais coupé ; faux d'un modèle à rendre."""
    parties = [noeud for noeud in tableau.noeuds() if noeud.nom != "caption"]
    lignes = [ligne for partie in parties for ligne in partie.noeuds()]
    return len(lignes) <= LIGNES_INSEPARABLES and all(ligne.nom == "tr" for ligne in lignes)


def debut_des_figures(enfants: list[Noeud]) -> int:
    """Le rang où commencent les figures d'un encadré, avec l'instruction qui les ouvre."""
    rang = next(r for r, enfant in enumerate(enfants) if enfant.nom == "figure")
    while rang and enfants[rang - 1].texte().startswith(("{% if", "{% for")):
        rang -= 1
    return rang


def etendue(ligne: Noeud) -> int:
    """Le nombre de colonnes que la ligne occupe, `colspan` comptés."""
    return sum(int(case.attributs.get("colspan", "1")) for case in ligne.noeuds())
