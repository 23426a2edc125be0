"""Ouvrir les comptes : un par décision, un par terme que nulle ne remplace, ou par part divisée."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import partager
from toolkit.noyau.decompte.accord import suspendre_pendant_l_accord
from toolkit.noyau.decompte.annulations import Annulations, annuler
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.decisions import Decision
from toolkit.noyau.decompte.regime import Forfait, Regime, Terme
from toolkit.noyau.decompte.renonciations import renoncer
from toolkit.noyau.decompte.termes import diviser
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.obligations import obliges_de
from toolkit.noyau.situation import Situation

NON_ECHU = Regime(nom="non-echu")


def ouvrir_les_comptes(
    termes: Sequence[Terme],
    decisions: Sequence[Decision],
    situation: Situation,
    juridiction: Juridiction,
    annulations: Annulations,
) -> list[Compte]:
    """Les comptes du dossier, chacun sous le régime que la juridiction donne à son terme."""
    remplaces = {id(t) for d in decisions for t in d.remplaces}
    payeurs = {p.par for p in situation.dossier.paiements if p.par}
    comptes: list[Compte] = []

    def ouvrir(terme: Terme, regime: Regime, *, est_echu: bool = True) -> None:
        regime = _convenir(regime, terme, situation)
        for debiteur, part, nombre in diviser(terme, situation, payeurs):
            comptes.append(
                Compte(
                    part,
                    _diviser_le_regime(regime, nombre, len(comptes)),
                    situation.conventions,
                    est_echu=est_echu,
                    debiteur=debiteur,
                    obliges=_qui_le_paie(terme, debiteur, situation) if payeurs else frozenset(),
                )
            )

    for d in decisions:
        ouvrir(d.terme, juridiction.arreter(d.regime, d.terme, situation))
    for terme in termes:
        if id(terme) in remplaces:
            continue
        if terme.exigible_le >= situation.au:
            ouvrir(terme, NON_ECHU, est_echu=False)
            continue
        regime = juridiction.arreter(juridiction.regime(terme, situation), terme, situation)
        ouvrir(terme, annuler(regime, terme, annulations))
    return comptes


def _convenir(regime: Regime, terme: Terme, situation: Situation) -> Regime:
    """Le régime, moins ce que le créancier abandonne et ce qu'un accord suspend."""
    regime = renoncer(regime, terme, situation.demandes)
    return suspendre_pendant_l_accord(regime, terme, situation)


def _qui_le_paie(terme: Terme, propre: str, situation: Situation) -> frozenset[str]:
    """Ceux dont le paiement peut y compter : d'une part divisée, son débiteur et les garants."""
    obliges = obliges_de(terme.creances, situation)
    return frozenset(
        o.debiteur for o in obliges if not propre or not o.est_conjoint or o.debiteur == propre
    )


def _diviser_le_regime(regime: Regime, nombre: int, rang: int) -> Regime:
    """Les forfaits d'une dette divisée le sont aussi ; la clause l'est quand elle est encourue."""
    if nombre == 1:
        return regime
    poids, sien = [Decimal(1)] * nombre, rang % nombre

    def part(forfait: Forfait) -> Forfait:
        return replace(forfait, montant=partager(forfait.montant, poids)[sien])

    return replace(
        regime,
        forfaits=tuple(part(f) for f in regime.forfaits),
        accordes=tuple(part(f) for f in regime.accordes),
    )
