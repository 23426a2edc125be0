"""Les délais d'un dossier : chaque règle, à chacun de ses départs, et son état."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.noyau.delais.explication import expliquer
from toolkit.noyau.delais.valeurs import (
    A_REBOURS,
    ATTENDRE,
    Alerte,
    Delai,
    Depart,
    Emploi,
    Etat,
    ReglesDeTemps,
    Terme,
)
from toolkit.noyau.droit import RegleDeDelai
from toolkit.noyau.situation import Situation


def calculer_delais(situation: Situation, regles: ReglesDeTemps) -> tuple[Delai, ...]:
    """Tous les délais que le dossier ouvre au jour de la situation, en ordre de date.

    Un délai dont le départ manque, ou que la loi écarte, n'est pas rendu.
    """
    prescriptions = tuple(regles.prescrire(situation, None))
    delais = [
        *delais_de_procedure(situation, regles),
        *prescriptions,
        *_alertes(prescriptions, situation, regles),
    ]
    return tuple(sorted(delais, key=lambda d: (d.echeance, d.id, d.depart.sujet)))


def delais_de_procedure(situation: Situation, regles: ReglesDeTemps) -> Iterator[Delai]:
    """Les délais du dossier, hors prescription."""
    for regle in situation.droit.delais:
        if emploi := regles.emplois.get(regle.id):
            yield from _de_la_regle(regle, emploi, situation, regles)


def delais_de_la_regle(
    regle: RegleDeDelai, situation: Situation, regles: ReglesDeTemps
) -> list[Delai]:
    """Les délais que cette seule version de la règle ouvre, alertes comprises."""
    emploi = regles.emplois.get(regle.id)
    if emploi is None and regle.id in regles.alertes:
        prescriptions = tuple(regles.prescrire(situation, None))
        emploi = _emploi_de_l_alerte(regles.alertes[regle.id], prescriptions)
    return list(_de_la_regle(regle, emploi, situation, regles)) if emploi else []


def _emploi_de_l_alerte(alerte: Alerte, prescriptions: Sequence[Delai]) -> Emploi:
    return Emploi(departs=lambda s: alerte(s, prescriptions), est_observable=False)


def _alertes(
    prescriptions: Sequence[Delai], situation: Situation, regles: ReglesDeTemps
) -> Iterator[Delai]:
    for regle in situation.droit.delais:
        if alerte := regles.alertes.get(regle.id):
            emploi = _emploi_de_l_alerte(alerte, prescriptions)
            yield from _de_la_regle(regle, emploi, situation, regles)


def _de_la_regle(
    regle: RegleDeDelai, emploi: Emploi, situation: Situation, regles: ReglesDeTemps
) -> Iterator[Delai]:
    for depart in emploi.departs(situation):
        if not _est_en_vigueur(regle, depart):
            continue
        apres = depart.apres or emploi.apres
        part = _apres(apres, depart, situation, regles) if apres else depart
        if part is None or (regle.duree is None and part.duree is None and part.impose is None):
            continue
        yield _delai(regle, emploi, depart, part, situation, regles.compter(regle, part, situation))


def _est_en_vigueur(regle: RegleDeDelai, depart: Depart) -> bool:
    """La version se choisit au jour de son propre fait, non au jour du calcul."""
    return regle.depuis <= (depart.fait or depart.date) <= (regle.jusqu_au or dt.date.max)


def _apres(id: str, depart: Depart, situation: Situation, regles: ReglesDeTemps) -> Depart | None:
    """Le même départ, porté à l'expiration du délai `id` qu'il ouvre lui-même."""
    for regle in situation.droit.delais:
        if regle.id == id and _est_en_vigueur(regle, depart):
            terme = regles.compter(regle, depart, situation)
            return replace(
                depart,
                quoi=f"expiration du délai {id} ({depart.quoi})",
                date=terme.dernier_jour(regle.sens),
                compte_de=None,
                notes=(*depart.notes, *terme.notes),
            )
    return None


def _delai(
    regle: RegleDeDelai,
    emploi: Emploi,
    origine: Depart,
    depart: Depart,
    situation: Situation,
    terme: Terme,
) -> Delai:
    accompli = emploi.accompli(situation, origine) if emploi.accompli else None
    return Delai(
        id=regle.id,
        libelle=regle.libelle,
        acte=regle.acte,
        sens=regle.sens,
        depart=depart,
        echeance=terme.echeance,
        echeance_brute=terme.brute,
        echeance_conseillee=terme.conseillee,
        article=regle.reference,
        sanction=regle.sanction,
        statut=regle.statut,
        etat=etat(regle.sens, terme, accompli, situation.au, est_prevu=depart.est_prevu),
        etapes=expliquer(regle, depart, terme, accompli),
        fait_le=origine.fait or origine.date,
        charge=emploi.charge,
        accompli_le=accompli,
        est_observable=emploi.est_observable,
        est_a_verifier=terme.est_a_verifier,
        prevu_le=emploi.prevu(situation, origine) if emploi.prevu else None,
    )


def etat(
    sens: str, terme: Terme, accompli: dt.date | None, au: dt.date, *, est_prevu: bool = False
) -> Etat:
    """L'état du délai au jour `au`.

    Un délai pour agir est tenu par un acte fait à temps, dépassé par un acte
    tardif ou par l'échéance. Une attente est tenue quand elle est achevée,
    dépassée si l'acte l'a devancée.
    """
    if sens == ATTENDRE:
        if accompli is not None:
            return Etat.TENU if accompli > terme.brute else Etat.DEPASSE
        return Etat.TENU if au >= terme.echeance and not est_prevu else Etat.A_VENIR
    limite = max(terme.brute, terme.echeance)
    if accompli is not None:
        return Etat.TENU if accompli <= limite else Etat.DEPASSE
    if sens != A_REBOURS and est_prevu:
        return Etat.A_VENIR
    return Etat.DEPASSE if au > limite else Etat.A_VENIR
