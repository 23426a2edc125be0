"""Ce que le décompte a ramené ou écarté se dit : une somme ne disparaît jamais en silence."""

from __future__ import annotations

from toolkit.noyau.decompte.accord import MOTIF as CONVENUE
from toolkit.noyau.decompte.annulations import MOTIF as ANNULEE
from toolkit.noyau.decompte.valeurs import Reduction
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation


def avertir_des_reductions(situation: Situation) -> list[Probleme]:
    """Un avertissement par somme demandée que le droit ne laisse pas demander.

    Ce qu'un avoir annule, ou qu'un accord suspend, n'est pas demandé : le décompte
    l'imprime, sans avertir.
    """
    if situation.decompte is None:
        return []
    rangs = {c.id: rang for rang, c in enumerate(situation.dossier.creances)}
    libelles = situation.droit.vocabulaire["postes"]
    return [
        _avertir(r, libelles[r.poste], rangs)
        for r in situation.decompte.reductions
        if r.motif not in (ANNULEE, CONVENUE)
    ]


def _avertir(reduction: Reduction, libelle: str, rangs: dict[str, int]) -> Probleme:
    creance = f" ({reduction.creance})" if reduction.creance else ""
    rang = rangs.get(reduction.creance)
    return Probleme(
        code="poste-reduit",
        message=f"{libelle}{creance} : {reduction.motif}",
        remede="rien à faire si la somme retenue convient ; sinon corriger le dossier",
        gravite=Gravite.AVERTISSEMENT,
        reference=reduction.reference,
        chemin="frais" if rang is None else f"creances.{rang}",
    )
