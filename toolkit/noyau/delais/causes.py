"""Ce qui agit sur le cours d'une prescription ; l'article est celui de chaque droit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.noyau.delais.faits import chemin, chemin_du_titre, faits, nom, titres
from toolkit.noyau.delais.prescription import Cause, Duree, Effet
from toolkit.noyau.dossier import Creance, Evenement, Titre
from toolkit.noyau.obligations import GARANTS
from toolkit.noyau.situation import Situation

DECISIONS = (
    "jugement",
    "arret",
    "ordonnance_refere",
    "transaction_homologuee",
    "injonction_europeenne",
    "titre_executoire_europeen",
)

# Ce que le débiteur fait, et qui avoue la dette.
AVEUX = {
    "reconnaissance": "reconnaissance",
    "demande_facilites": "demande de délai",
    "accord": "accord de paiement",
}


def reconnaissances(creance: Creance, s: Situation, reference: str) -> Iterator[Cause]:
    """Aveux de la dette : reconnaissance, demande de délai, accord, échéancier, écrit."""
    for evenement in s.evenements(*AVEUX):
        if s.vise(evenement, creance):
            aveu = AVEUX[evenement.type]
            yield _interruption(evenement.date, aveu, reference, chemin(evenement, s))
    plan = s.dossier.echeancier
    if plan and plan.accorde_le and plan.accorde_le <= s.au:
        yield _interruption(plan.accorde_le, "échéancier accordé", reference, "echeancier")
    for titre in titres(s, "reconnaissance_de_dette"):
        ou = chemin_du_titre(titre, s)
        yield _interruption(titre.date, "reconnaissance de dette", reference, ou)


def paiements(creance: Creance, s: Situation, reference: str) -> Iterator[Cause]:
    """Chaque paiement partiel compté sur la créance, ou indiqué pour elle.

    Celui d'un garant n'avoue rien au nom du débiteur.
    """
    garants = {d.id for d in s.dossier.debiteurs if d.role in GARANTS}
    jours = {
        p.date
        for p in s.dossier.paiements
        if p.creance == creance.id and p.date and p.par not in garants
    }
    if s.decompte:
        jours |= {
            i.le
            for i in s.decompte.imputations
            if i.creance == creance.id
            and i.origine == "paiement"
            and i.montant > 0
            and i.par not in garants
        }
    rangs = {p.date: rang for rang, p in enumerate(s.dossier.paiements)}
    for jour in sorted(jours):
        if jour <= s.au:
            yield _interruption(jour, "paiement partiel", reference, f"paiements.{rangs[jour]}")


def instances(
    creance: Creance, s: Situation, demandes: Iterable[Evenement], reference: str
) -> Iterator[Cause]:
    """Chaque demande en justice non rejetée, jusqu'à la décision qui y met fin."""
    for demande in demandes:
        if not s.vise(demande, creance) or _est_rejetee(demande, s):
            continue
        yield Cause(
            effet=Effet.INSTANCE,
            le=demande.date,
            quoi=demande.type.replace("_", " "),
            reference=reference,
            fin=_fin_de_l_instance(demande, s),
            chemin=chemin(demande, s),
            est_sans_butoir=True,
        )


def decisions(s: Situation, duree: Duree, reference: str) -> Iterator[Cause]:
    """La décision qui condamne : son délai d'exécution remplace celui de la créance."""
    for titre in titres(s, *DECISIONS):
        yield du_titre(titre, duree, reference, s)


def du_titre(titre: Titre, duree: Duree, reference: str, s: Situation) -> Cause:
    """L'interversion que fait un titre, comptée de sa date."""
    return Cause(
        effet=Effet.TITRE,
        le=titre.date,
        quoi=titre.type.replace("_", " "),
        reference=reference,
        duree=duree,
        chemin=chemin_du_titre(titre, s),
        est_sans_butoir=True,
    )


def mesures(
    creance: Creance, s: Situation, types: Iterable[str], reference: str
) -> Iterator[Cause]:
    """Chaque mesure conservatoire ou d'exécution de ces types."""
    for mesure in s.evenements(*types):
        if s.vise(mesure, creance):
            cause = _interruption(mesure.date, nom(mesure), reference, chemin(mesure, s))
            yield replace(cause, est_sans_butoir=True)


def _interruption(jour: dt.date, quoi: str, reference: str, ou: str) -> Cause:
    return Cause(effet=Effet.INTERRUPTION, le=jour, quoi=quoi, reference=reference, chemin=ou)


def _est_rejetee(demande: Evenement, s: Situation) -> bool:
    rejets = faits(s, "rejet", procedure=demande.procedure or demande.type)
    return any(e.date >= demande.date for e in rejets)


def _fin_de_l_instance(demande: Evenement, s: Situation) -> dt.date | None:
    """Le jour de la dernière décision, sauf recours formé depuis ; None si l'instance dure."""
    procedure = demande.procedure or demande.type
    rendues = [
        t
        for t in titres(s, *DECISIONS)
        if t.date >= demande.date and t.procedure in (None, procedure)
    ]
    if not rendues:
        return None
    derniere = rendues[-1].date
    frappee = any(e.date >= derniere for e in s.evenements("recours", "opposition"))
    return None if frappee else derniere
