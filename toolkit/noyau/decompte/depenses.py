"""Ranger les frais retenus : dans le compte de leur créance, ou du titre qui la remplace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.annulations import MOTIF, Annulations
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.decisions import Decision
from toolkit.noyau.decompte.regime import Forfait
from toolkit.noyau.decompte.valeurs import Ligne, Reduction

SANS_RETARD = "rien n'était encore en retard à cette date"
DEJA_JUGES = "la décision a statué sur les frais antérieurs"


def attacher_les_frais(
    frais: Iterable[Ligne],
    comptes: Sequence[Compte],
    general: Compte,
    decisions: Sequence[Decision],
    annulations: Annulations,
) -> list[Reduction]:
    """Range chaque frais ; rend ceux qu'une décision a jugés, ceux d'avant tout retard, et ceux
    d'une créance annulée.
    """
    remplacees = {t.id: d for d in decisions for t in d.remplaces}
    echus: dict[str, Compte] = {}
    for compte in comptes:
        if compte.est_echu and compte.terme.id not in annulations:
            echus.setdefault(compte.terme.id, compte)
    ecartes: list[Reduction] = []
    for ligne in frais:
        decision = remplacees.get(ligne.creance) if ligne.creance else next(iter(decisions), None)
        cle = decision.titre.id if decision and ligne.creance else ligne.creance
        vises = [echus[cle]] if cle in echus else list(echus.values())
        if decision and ligne.du < decision.titre.date:
            ecartes.append(_ecarter(ligne, DEJA_JUGES, decision.regime.reference))
        elif ligne.creance in annulations:
            ecartes.append(_ecarter(ligne, MOTIF, annulations[ligne.creance]))
        elif not any(c.terme.exigible_le < ligne.du for c in vises):
            ecartes.append(_ecarter(ligne, SANS_RETARD, ligne.reference))
        else:
            echus.get(cle, general).encourir(_forfait(ligne))
    return ecartes


def _forfait(ligne: Ligne) -> Forfait:
    return Forfait(
        ligne.du,
        ligne.nature,
        ligne.montant,
        ligne.reference,
        ligne.regle,
        ligne.explication,
    )


def _ecarter(ligne: Ligne, motif: str, reference: str) -> Reduction:
    return Reduction(ligne.nature, ligne.creance, ligne.montant, ZERO, motif, reference)
