"""Les délais de l'insolvabilité belge : déclarer, et agir en admission."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.noyau.delais.faits import destinataires, faits, premier
from toolkit.noyau.delais.valeurs import Depart, Emploi
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.situation import Situation

DECLARATION = "declaration_de_creance"
FAILLITE, REGLEMENT = "faillite", "reglement_collectif_de_dettes"


def jugements_de_faillite(s: Situation) -> Iterator[Depart]:
    """Le jugement déclaratif de chaque faillite."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        if debiteur.situation == FAILLITE and _est_connu(debiteur.situation_depuis, s):
            yield _depart(
                "jugement déclaratif", debiteur, rang, debiteur.situation_depuis, "situation_depuis"
            )


def dates_fixees(s: Situation) -> Iterator[Depart]:
    """Le dernier jour que le jugement déclaratif fixe."""
    for depart in jugements_de_faillite(s):
        debiteur = s.dossier.debiteur(depart.sujet)
        connue = debiteur.insolvabilite if debiteur else None
        if connue and connue.declarer_avant_le:
            rang = s.dossier.debiteurs.index(debiteur)
            yield _depart(
                depart.quoi,
                debiteur,
                rang,
                depart.date,
                "insolvabilite.declarer_avant_le",
                connue.declarer_avant_le,
            )


def avis_d_admissibilite(s: Situation) -> Iterator[Depart]:
    """L'envoi au créancier de la décision qui admet le règlement collectif."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        connue = debiteur.insolvabilite
        envoye_le = connue.publiee_le if connue else None
        if debiteur.situation == REGLEMENT and _est_connu(envoye_le, s):
            yield _depart(
                "envoi de l'avis d'admissibilité", debiteur, rang, envoye_le,
                "insolvabilite.publiee_le",
            )  # fmt: skip


def declarees(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où la créance a été déclarée pour ce débiteur."""
    return premier(
        e
        for e in faits(s, DECLARATION)
        if set(depart.debiteurs) & set(destinataires(e, s)) or e.destinataire is not None
    )


def _est_connu(jour: dt.date | None, s: Situation) -> bool:
    return jour is not None and jour <= s.au


def _depart(
    quoi: str,
    debiteur: Debiteur,
    rang: int,
    jour: dt.date | None,
    cle: str,
    impose: dt.date | None = None,
) -> Depart:
    return Depart(
        quoi=quoi,
        date=jour,
        sujet=debiteur.id,
        chemin=f"debiteurs.{rang}.{cle}",
        debiteurs=(debiteur.id,),
        impose=impose,
        duree=(impose - jour).days if impose and jour else None,
    )


EMPLOIS = {
    "declaration-faillite": Emploi(departs=dates_fixees, accompli=declarees),
    "admission-au-passif": Emploi(departs=jugements_de_faillite, accompli=declarees),
    "declaration-reglement-collectif": Emploi(departs=avis_d_admissibilite, accompli=declarees),
}
