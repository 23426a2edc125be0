"""Ce qui vient en diminution de la dette, en ordre de date : avoirs, paiements, compensations."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.decisions import Decision, designer
from toolkit.noyau.decompte.imputation import Versement
from toolkit.noyau.dossier import Avoir, Dossier
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Probleme

Fait = Avoir | Versement


def lister_les_faits(dossier: Dossier, au: dt.date) -> list[Fait]:
    """Les faits datés jusqu'à `au`. Le même jour : l'avoir, puis ce que le débiteur a affecté, puis
    le reste ; l'ordre où le dossier les écrit est indifférent.

    Un fait sans date, sans montant ou négatif ne compte pas.
    """
    versements = [
        Versement(p.date, p.montant, p.creance or "", p.par or "")
        for p in dossier.paiements
        if p.date and p.montant and p.montant > 0
    ]
    compensations = [
        Versement(e.date, e.montant, *e.creances[:1], origine="compensation")
        for e in dossier.evenements
        if e.type == "compensation" and e.date and e.montant and e.montant > 0
    ]
    avoirs = [a for a in dossier.avoirs if a.date and a.montant and a.montant > 0]
    faits = sorted([*avoirs, *versements, *compensations], key=_rang)
    return [fait for fait in faits if _jour(fait) <= au]


def apres_les_decisions(
    faits: list[Fait], decisions: list[Decision]
) -> tuple[list[Fait], list[Probleme]]:
    """Les faits postérieurs aux décisions, rapportés au titre ; les antérieurs, dits par un
    problème.

    La décision est réputée avoir tenu compte de ce qui a été payé avant elle.
    """
    restants: list[Fait] = []
    problemes: list[Probleme] = []
    for fait in faits:
        decision = _qui_en_tient_compte(fait, decisions)
        if decision is None:
            restants.append(fait)
        elif _jour(fait) < decision.titre.date:
            problemes.append(_anterieur(fait, decision))
        else:
            restants.append(_rapporter(fait, decision))
    return restants, problemes


def _qui_en_tient_compte(fait: Fait, decisions: list[Decision]) -> Decision | None:
    """La décision qui juge la dette du fait. D'un fait sans indication : la première rendue après
    lui, sauf si une décision déjà rendue pouvait le recevoir.
    """
    if fait.creance:
        return next((d for d in decisions if fait.creance in {t.id for t in d.remplaces}), None)
    if any(d.titre.date <= _jour(fait) for d in decisions):
        return None
    return decisions[-1] if decisions else None


def _rapporter(fait: Fait, decision: Decision) -> Fait:
    if isinstance(fait, Versement):
        return replace(fait, creance=decision.titre.id)
    return fait.model_copy(update={"creance": decision.titre.id})


def _rang(fait: Fait) -> tuple:
    if isinstance(fait, Avoir):
        return (fait.date, 0, fait.creance or "", fait.montant, fait.id)
    affecte = 1 if fait.creance else 2
    return (fait.le, affecte, fait.creance, fait.montant, f"{fait.par} {fait.origine}")


def _jour(fait: Fait) -> dt.date:
    return fait.le if isinstance(fait, Versement) else fait.date


def _anterieur(fait: Fait, decision: Decision) -> Probleme:
    nature = fait.origine if isinstance(fait, Versement) else "avoir"
    return Probleme(
        code="paiement-anterieur-a-la-decision",
        message=f"{nature} de {euros(fait.montant or ZERO)} du {date_longue(_jour(fait))}, "
        "avant le "
        f"{designer(decision.titre)} : la décision est réputée en avoir tenu compte",
        remede="vérifier le dispositif ; s'il condamne en deniers ou quittances, écrire le "
        "montant net "
        "sous `montants.principal` du titre",
        gravite=Gravite.AVERTISSEMENT,
        chemin=decision.chemin,
    )
