"""Contre qui l'on agit : les débiteurs d'une créance réclamée, et ce qui empêche de les viser."""

from __future__ import annotations

from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.obligations import obliges
from toolkit.noyau.situation import Situation

# Le dossier écrit ces mots sans accent ; on les imprime avec.
SITUATIONS = {
    "decede": "décédé",
    "mediation_de_dettes": "médiation de dettes",
    "radie": "radié",
    "reglement_collectif_de_dettes": "règlement collectif de dettes",
    "reorganisation_judiciaire": "réorganisation judiciaire",
}


def dire_la_situation(mot: str) -> str:
    """« réorganisation judiciaire »."""
    return SITUATIONS.get(mot, mot.replace("_", " "))


def defendeurs(s: Situation) -> list[Debiteur]:
    """Les débiteurs, garants compris, d'une créance réclamée au moins ; tous s'il n'y en a pas."""
    reclamees = [c for c in s.dossier.creances if not s.regimes or c.id in s.regimes]
    ids = {o.debiteur for c in reclamees for o in obliges(c, s)}
    return [d for d in s.dossier.debiteurs if d.id in ids] or list(s.dossier.debiteurs)


def rang_de(debiteur: Debiteur, s: Situation) -> int:
    """Sa place parmi les débiteurs du dossier."""
    return s.dossier.debiteurs.index(debiteur)


def en_situation(s: Situation, *situations: str) -> dict[str, tuple[str, str]]:
    """Défendeur → (raison, chemin), s'il est dans cet état d'après le dossier, ou d'après la
    dernière consultation d'un registre.
    """
    vises = defendeurs(s)
    trouves = dict[str, tuple[str, str]]()
    dernieres = {
        (v.registre, v.partie): (rang, v)
        for rang, v in sorted(
            enumerate(s.dossier.verifications), key=lambda couple: couple[1].le or s.au
        )
        if v.le and v.le <= s.au
    }
    for rang, v in dernieres.values():
        if v.resultat in situations:
            dit = f"registre {v.registre} : {dire_la_situation(v.resultat)}"
            for d in vises:
                if v.partie in (d.id, None):
                    trouves[d.id] = (dit, f"verifications.{rang}")
    for d in vises:
        if d.situation in situations:
            dit = f"{d.nom_complet} : {dire_la_situation(d.situation)}"
            trouves[d.id] = (dit, f"debiteurs.{rang_de(d, s)}.situation")
    return trouves
