"""L'état d'une affaire ou d'un portefeuille, en français et en JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.etat.valeurs import LIBELLES, DateAVenir, EtatDeLAffaire
from toolkit.noyau.rapport import en_json as probleme_en_json
from toolkit.noyau.scenario.releve import marche_en_json
from toolkit.noyau.scenario.valeurs import EtatDEtape

DATES_MONTREES = 8

ETATS = {
    EtatDEtape.FAITE: "fait",
    EtatDEtape.PASSEE: "passé",
    EtatDEtape.DUE: "DÛ",
    EtatDEtape.BLOQUEE: "EMPÊCHÉ",
    EtatDEtape.A_VENIR: "à venir",
}


def en_texte(etat: EtatDeLAffaire) -> str:
    """L'affaire sur une page d'écran."""
    return "\n".join(_lignes(etat))


def _lignes(etat: EtatDeLAffaire) -> Iterator[str]:
    debiteurs = ", ".join(d.nom for d in etat.debiteurs)
    yield f"{etat.reference} : {etat.creancier} contre {debiteurs}"
    jour = f", {euros(etat.par_jour)} par jour de plus" if etat.par_jour else ""
    du = f"{euros(etat.total)} dus, dont {euros(etat.principal)} en principal{jour}"
    yield f"Au {date_longue(etat.au)} : {du} ; {LIBELLES[etat.urgence]}"
    for debiteur in etat.debiteurs:
        yield f"\n{debiteur.nom} : {euros(debiteur.total)}"
        for etape in debiteur.marche.etapes:
            quand = etape.faite_le or etape.le
            date = f" le {date_longue(quand)}" if quand else ""
            yield f"  {ETATS[etape.etat]:<8} {etape.titre}{date}"
            yield from (f"           {p.message}" for p in etape.problemes)
        yield f"  → {debiteur.marche.raison}"
    if etat.dates:
        yield "\nDates"
        yield from map(_date, etat.dates[:DATES_MONTREES])
        reste = len(etat.dates) - DATES_MONTREES
        if reste > 0:
            yield f"  et {reste} autres : `exigible delais`"
    if etat.bloquants:
        yield f"\n{len(etat.bloquants)} point(s) à corriger : `exigible valider`"


def _date(date: DateAVenir) -> str:
    signe = "!" if date.est_depassee else "*" if date.est_fatale else " "
    article = f" ({date.reference})" if date.reference else ""
    return f" {signe} {date_longue(date.le)} : {date.libelle}{article}"


def en_donnees(etat: EtatDeLAffaire) -> Mapping[str, Any]:
    """L'affaire, montants en texte, dates AAAA-MM-JJ."""
    return {
        "reference": etat.reference,
        "juridiction": etat.juridiction,
        "au": etat.au.isoformat(),
        "creancier": etat.creancier,
        "urgence": etat.urgence.name.lower(),
        "total": f"{etat.total:.2f}",
        "principal": f"{etat.principal:.2f}",
        "par_jour": f"{etat.par_jour:.2f}",
        "debiteurs": [
            {"nom": d.nom, "total": f"{d.total:.2f}", **marche_en_json(d.marche)}
            for d in etat.debiteurs
        ],
        "faits": [{"le": f.le.isoformat(), "libelle": f.libelle} for f in etat.faits],
        "dates": [
            {
                "le": d.le.isoformat(),
                "libelle": d.libelle,
                "reference": d.reference,
                "fatale": d.est_fatale,
                "depassee": d.est_depassee,
            }
            for d in etat.dates
        ],
        "bloquants": [probleme_en_json(p) for p in etat.bloquants],
    }


def liste_du_matin(etats: Sequence[EtatDeLAffaire]) -> Iterator[str]:
    """Une ligne ou deux par affaire, déjà rangées : ce qui presse, ce qui est dû, ce qui vient."""
    for etat in etats:
        debiteurs = ", ".join(d.nom for d in etat.debiteurs)
        tete = f"{LIBELLES[etat.urgence]:<20} {etat.reference}  {debiteurs}"
        yield f"{tete}  {euros(etat.total)}"
        for debiteur in etat.debiteurs:
            if debiteur.marche.etapes:
                yield f"{'':<20} {debiteur.marche.raison}"
        if etat.prochaine:
            yield f"{'':<19}{_date(etat.prochaine)}"


def ranger(etats: Sequence[EtatDeLAffaire]) -> tuple[EtatDeLAffaire, ...]:
    """Ce qui presse d'abord, puis la date la plus proche, puis la plus grosse somme."""

    def rang(etat: EtatDeLAffaire) -> tuple[Any, ...]:
        prochaine = etat.prochaine
        ordinal = prochaine.le.toordinal() if prochaine else etat.au.max.toordinal()
        return (etat.urgence, ordinal, -etat.total, etat.reference)

    return tuple(sorted(etats, key=rang))
