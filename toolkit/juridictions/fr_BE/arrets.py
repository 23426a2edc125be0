"""Ce qui arrête le cours des intérêts d'une créance belge : faillite, règlement collectif."""

from __future__ import annotations

from dataclasses import replace

from toolkit.juridictions.fr_BE.litige.defendeurs import dire_la_situation
from toolkit.noyau.decompte.periodes import suspendre
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.obligations import tenus_de
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation

ARTICLES = {
    "faillite": "CDE XX.117",
    "reglement_collectif_de_dettes": "CJ 1675/7 § 1er",
}


def arreter(regime: Regime, terme: Terme, situation: Situation) -> Regime:
    """Le régime, arrêté au jugement de faillite ou à l'admissibilité du règlement collectif, si
    tous
    ceux qui doivent pour eux-mêmes y sont soumis.

    La créance est tenue pour non garantie : un privilège spécial, un gage ou une
    hypothèque laisseraient courir les intérêts sur le bien.
    """
    tenus = tenus_de(terme.creances, situation)
    soumis = [d for d in tenus if d.situation in ARTICLES]
    if not tenus or len(soumis) < len(tenus):
        return regime
    sans_date = [d for d in soumis if d.situation_depuis is None]
    if sans_date:
        return replace(regime, problemes=(*regime.problemes, _sans_date(sans_date[0], situation)))
    depuis = max(d.situation_depuis for d in soumis)
    nees_le = [c.date for c in terme.creances] or [terme.exigible_le]
    if depuis > situation.au or all(nee_le and nee_le > depuis for nee_le in nees_le):
        return regime
    motif = f"{dire_la_situation(soumis[0].situation)} : le cours des intérêts est arrêté"
    reference = ARTICLES[soumis[0].situation]
    return replace(
        regime,
        periodes=suspendre(regime.periodes, depuis, None, motif=motif, reference=reference),
        capitalisations=tuple(c for c in regime.capitalisations if c.le < depuis),
    )


def _sans_date(debiteur: Debiteur, situation: Situation) -> Probleme:
    rang = situation.dossier.debiteurs.index(debiteur)
    return Probleme(
        code="situation-sans-date",
        message=f"{debiteur.nom_complet} : depuis quand"
        f" ({dire_la_situation(debiteur.situation)}) ? Le cours des intérêts s'arrête ce jour-là ;"
        " ils sont comptés sans arrêt",
        remede=f"écrire `situation_depuis` sous le débiteur {debiteur.id}",
        gravite=Gravite.AVERTISSEMENT,
        reference=ARTICLES[debiteur.situation],
        chemin=f"debiteurs.{rang}.situation_depuis",
    )
