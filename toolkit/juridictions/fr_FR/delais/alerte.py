"""Le dernier jour pour déposer une requête en injonction avant la prescription."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.noyau.delais.faits import significations, titres
from toolkit.noyau.delais.valeurs import Delai, Depart, Etat
from toolkit.noyau.situation import Situation


def prescriptions_a_devancer(s: Situation, prescriptions: Sequence[Delai]) -> Iterator[Depart]:
    """Chaque prescription en cours, si une injonction est prévue et pas encore signifiée."""
    if s.dossier.procedures.injonction_de_payer is None:
        return
    ordonnances = titres(s, "ordonnance_injonction_de_payer")
    if any(significations(t, s) for t in ordonnances):
        return
    for delai in prescriptions:
        if delai.etat is Etat.A_VENIR:
            yield replace(
                delai.depart,
                quoi=f"prescription de la créance {delai.creance}",
                date=delai.echeance,
                est_prevu=True,
            )


ALERTES = {"ip-prescription-alerte": prescriptions_a_devancer}
