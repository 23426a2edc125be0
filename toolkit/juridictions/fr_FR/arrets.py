"""Ce qui arrête le cours des intérêts d'une créance française, et prive du forfait."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.juridictions.fr_FR.transactions import CREDITS
from toolkit.noyau.argent import ZERO
from toolkit.noyau.concours import est_posterieure
from toolkit.noyau.decompte.periodes import suspendre
from toolkit.noyau.decompte.regime import Forfait, Regime, Terme
from toolkit.noyau.decompte.valeurs import Reduction
from toolkit.noyau.dossier import Creance, Debiteur
from toolkit.noyau.obligations import tenus_de
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation

PROCEDURES_COLLECTIVES = (
    "procedure_collective",
    "sauvegarde",
    "redressement_judiciaire",
    "liquidation_judiciaire",
)
SURENDETTEMENT = ("surendettement",)


def procedure_lue(debiteur: Debiteur, s: Situation) -> int | None:
    """Le rang de la consultation qui dit une procédure collective ; None si aucune ne la dit.

    Une consultation plus récente du même registre remplace celle qui la précède.
    """
    lues = [(v.le, n) for n, v in enumerate(s.dossier.verifications) if v.le and v.le <= s.au]
    dernieres: dict[str | None, int] = {}
    for _, rang in sorted(lues):
        if s.dossier.verifications[rang].partie == debiteur.id:
            dernieres[s.dossier.verifications[rang].registre] = rang
    positives = (
        n
        for n in dernieres.values()
        if s.dossier.verifications[n].resultat in PROCEDURES_COLLECTIVES
    )
    return max(positives, default=None)


def arreter(regime: Regime, terme: Terme, situation: Situation) -> Regime:
    """Le régime, arrêté au jugement d'ouverture (C. com. L622-28) ou à la recevabilité du
    surendettement (C. conso L722-14), si tous ceux qui doivent pour eux-mêmes y sont soumis.

    Le jour même ne compte pas, par prudence : les textes ne le disent pas.
    """
    tenus = tenus_de(terme.creances, situation)
    soumis = [d for d in tenus if d.situation in (*PROCEDURES_COLLECTIVES, *SURENDETTEMENT)]
    if not tenus or len(soumis) < len(tenus):
        return regime
    sans_date = [d for d in soumis if d.situation_depuis is None]
    if sans_date:
        return replace(regime, problemes=(*regime.problemes, _sans_date(sans_date[0], situation)))
    depuis = max(d.situation_depuis for d in soumis)
    if depuis > situation.au or _est_ne_apres(terme, depuis):
        return regime
    if soumis[0].situation in SURENDETTEMENT:
        return _sans_interets(regime, depuis, "surendettement recevable", "C. conso L722-14")
    regime = _sans_forfait(regime, terme, depuis)
    for creance in terme.creances:
        contrat = situation.contrat(creance)
        if contrat and contrat.nature in CREDITS:
            pret = _pret_a_apprecier(creance, situation)
            return replace(regime, problemes=(*regime.problemes, pret))
    return _sans_interets(
        regime, depuis, "le jugement d'ouverture arrête le cours des intérêts", "C. com. L622-28"
    )


def _est_ne_apres(terme: Terme, ouverture: dt.date) -> bool:
    """D'une décision qui ne juge rien du dossier, la date : rendue après l'ouverture, elle ne peut
    condamner que pour une dette postérieure (C. com. L622-21).
    """
    if not terme.creances:
        return terme.exigible_le > ouverture
    return all(est_posterieure(c, ouverture) for c in terme.creances)


def _sans_interets(regime: Regime, depuis: dt.date, motif: str, reference: str) -> Regime:
    return replace(
        regime,
        periodes=suspendre(regime.periodes, depuis, None, motif=motif, reference=reference),
        capitalisations=tuple(c for c in regime.capitalisations if c.le < depuis),
    )


def _sans_forfait(regime: Regime, terme: Terme, ouverture: dt.date) -> Regime:
    """Le forfait né avant l'ouverture reste dû ; pas celui d'une échéance tombée le jour même ou
    après, que l'ouverture interdisait de payer.
    """
    if terme.exigible_le < ouverture:
        return regime
    return replace(
        regime,
        forfaits=(),
        reductions=(*regime.reductions, *(_ecarte(f, terme) for f in regime.forfaits)),
    )


def _ecarte(forfait: Forfait, terme: Terme) -> Reduction:
    return Reduction(
        forfait.poste,
        terme.id,
        forfait.montant,
        ZERO,
        "l'ouverture de la procédure collective interdisait de payer à l'échéance",
        "C. com. L441-10 II",
    )


def _sans_date(debiteur: Debiteur, situation: Situation) -> Probleme:
    rang = situation.dossier.debiteurs.index(debiteur)
    return Probleme(
        code="situation-sans-date",
        message=f"{debiteur.nom_complet} : depuis quand ({debiteur.situation.replace('_', ' ')}) ? "
        "Le cours des intérêts s'arrête ce jour-là ; ils sont comptés sans arrêt",
        remede=f"écrire `situation_depuis` sous le débiteur {debiteur.id}",
        gravite=Gravite.AVERTISSEMENT,
        reference="C. com. L622-28 ; C. conso L722-14",
        chemin=f"debiteurs.{rang}.situation_depuis",
    )


def _pret_a_apprecier(creance: Creance, situation: Situation) -> Probleme:
    rang = situation.dossier.creances.index(creance)
    return Probleme(
        code="interets-de-pret-en-procedure",
        message=f"créance {creance.id} : l'ouverture n'arrête pas les intérêts d'un prêt d'un "
        "an ou plus ; "
        "ils sont comptés sans arrêt",
        remede="vérifier la durée du prêt ; plus court, ses intérêts s'arrêtent au jugement",
        gravite=Gravite.AVERTISSEMENT,
        reference="C. com. L622-28",
        chemin=f"creances.{rang}",
    )
