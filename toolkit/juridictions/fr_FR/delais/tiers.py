"""Les délais qui touchent le tiers saisi : copie des diligences, réponse, compte bancaire."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.juridictions.fr_FR.delais.saisie import (
    PROCEDURE,
    biens_saisis,
    diligences,
    saisie_envisagee,
    sans_titre,
)
from toolkit.noyau.delais.faits import depuis, etape_prevue, premier, saisies
from toolkit.noyau.delais.valeurs import TIERS, Depart, Emploi
from toolkit.noyau.situation import Situation

_BANQUE = re.compile(r"banque|crédit|credit|caisse d.épargne|bank", re.IGNORECASE)


def _est_chez_un_tiers(s: Situation) -> bool:
    prevue = saisie_envisagee(s)
    return biens_saisis(s) == "creances" or bool(prevue and prevue.tiers_saisi)


def diligences_a_denoncer(s: Situation) -> Iterator[Depart]:
    """La diligence à signifier au tiers saisi ; antérieure à la saisie, comptée d'elle."""
    faites = [d for d in sans_titre(s) if not d.est_prevu]
    if not faites or not _est_chez_un_tiers(s):
        return
    engagees = diligences(s)[:1]
    if not engagees:
        yield from etape_prevue(s, "assignation", "signification", "assignation")
    for acte in engagees:
        if acte.date >= faites[0].date:
            yield depuis(acte, s, f"{acte.type} (diligence)")
        else:
            note = "diligence antérieure à la saisie : comptée de la saisie, par prudence"
            yield depuis(acte, s, "saisie", date=faites[0].date, notes=(note,))


def copie_au_tiers(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où copie de la diligence a été signifiée au tiers saisi."""
    actes = s.evenements("signification", "denonciation")
    return premier(e for e in actes if e.destinataire == "tiers_saisi" and e.date >= depart.date)


def significations_electroniques(s: Situation) -> Iterator[Depart]:
    """Les saisies signifiées au tiers par voie électronique."""
    for saisie in saisies(s, PROCEDURE):
        if saisie.canal == "voie_electronique" and biens_saisis(s) == "creances":
            yield depuis(saisie, s, "signification au tiers saisi")


def saisies_en_banque(s: Situation) -> Iterator[Depart]:
    """Les saisies d'un compte."""
    prevue = saisie_envisagee(s)
    tiers = prevue.tiers_saisi if prevue else None
    if tiers and (
        tiers.agence
        or "compte" in (tiers.nature_dette or "").lower()
        or _BANQUE.search(tiers.nom_complet)
    ):
        for saisie in saisies(s, PROCEDURE):
            yield depuis(saisie, s, "saisie du compte")


EMPLOIS = {
    "SC-R511-8": Emploi(departs=diligences_a_denoncer, accompli=copie_au_tiers),
    "SC-R523-4": Emploi(departs=significations_electroniques, charge=TIERS),
    "SC-L162-1": Emploi(departs=saisies_en_banque, charge=TIERS),
}
