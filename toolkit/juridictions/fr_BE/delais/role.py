"""Les délais du rôle belge : plaidoiries, omission, maintien."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.noyau.delais.faits import depuis, juge_de, procedure, titres
from toolkit.noyau.delais.valeurs import JUGE, Depart, Emploi
from toolkit.noyau.situation import Situation

PROCEDURES = ("citation", "citation_refere", "requete_contradictoire")


def audiences_de_plaidoiries(s: Situation) -> Iterator[Depart]:
    """L'audience de plaidoiries fixée : le dossier de pièces la précède (CJ 756)."""
    for nom in PROCEDURES:
        jour = _plaidoiries(s, nom)
        if jour:
            yield Depart(
                quoi="audience de plaidoiries",
                date=jour,
                sujet=f"{nom}-plaidoiries",
                est_prevu=jour > s.au,
                chemin=f"procedures.{nom}.plaidoiries",
                juge=juge_de(nom, s),
                debiteurs=tuple(d.id for d in s.dossier.debiteurs),
            )


def causes_sans_audience(s: Situation) -> Iterator[Depart]:
    """La cause inscrite qu'aucune audience n'attend : depuis la dernière, à défaut l'inscription.

    Une décision, ou une audience fixée, retire la cause à l'omission (CJ 730 § 2).
    """
    for nom in PROCEDURES:
        tenues = [
            e for e in s.evenements("mise_au_role", "audience") if _est_de(e.procedure, nom, s)
        ]
        if tenues and not _attend_une_audience(s, nom) and not _est_jugee(s, nom):
            quoi = "dernière audience" if tenues[-1].type == "audience" else "mise au rôle"
            yield depuis(tenues[-1], s, f"{quoi}, sans nouvelle fixation", juge=juge_de(nom, s))


def _est_de(ecrite: str | None, nom: str, s: Situation) -> bool:
    """L'événement sans procédure est de la seule qui soit prévue."""
    prevues = [p for p in PROCEDURES if procedure(s, p)]
    return ecrite == nom or (ecrite is None and prevues in ([nom], []) and nom == PROCEDURES[0])


def _attend_une_audience(s: Situation, nom: str) -> bool:
    prevue = procedure(s, nom)
    jours = [prevue.audience.date] if prevue and prevue.audience else []
    return any(j and j > s.au for j in (*jours, _plaidoiries(s, nom)))


def _est_jugee(s: Situation, nom: str) -> bool:
    rendues = titres(s, "jugement", "arret", "ordonnance_refere", "transaction_homologuee")
    return any(t.procedure in (None, nom) for t in rendues)


def _plaidoiries(s: Situation, nom: str) -> dt.date | None:
    prevue = procedure(s, nom)
    return prevue.plaidoiries.date if prevue and prevue.plaidoiries else None


def avis_d_omission(s: Situation) -> Iterator[Depart]:
    """La notification du greffe qui annonce l'omission."""
    for avis in s.evenements("avis_d_omission"):
        recu = avis.recu_le or avis.presente_le or avis.date
        yield depuis(avis, s, "notification du greffe", date=recu)


EMPLOIS = {
    "dossier-pieces": Emploi(departs=audiences_de_plaidoiries, est_observable=False),
    "omission-role": Emploi(departs=causes_sans_audience, charge=JUGE),
    "maintien-role": Emploi(departs=avis_d_omission, est_observable=False),
}
