"""Les délais, imprimés pour une personne ou rendus pour une machine : les mêmes dates partout."""

from __future__ import annotations

import datetime as dt
from typing import Any

from toolkit.noyau.delais.valeurs import ATTENDRE, Delai, Etat
from toolkit.noyau.ecriture import INSECABLE, date_longue

ETATS = {Etat.A_VENIR: "à venir", Etat.TENU: "tenu", Etat.DEPASSE: "DÉPASSÉ"}
_RETRAIT = " " * 6


def en_donnees(delai: Delai) -> dict[str, Any]:
    """Le délai en valeurs JSON ; dates en AAAA-MM-JJ, `echeance_conseillee` nulle sans marge."""
    conseillee = delai.echeance_conseillee
    return {
        "id": delai.id,
        "libelle": delai.libelle,
        "depart": delai.depart.date.isoformat(),
        "evenement": delai.depart.quoi,
        "echeance": delai.echeance.isoformat(),
        "echeance_brute": delai.echeance_brute.isoformat(),
        "echeance_conseillee": conseillee.isoformat() if conseillee else None,
        "article": delai.article,
        "sanction": delai.sanction,
        "etat": str(delai.etat),
        "statut": str(delai.statut),
        "acte": delai.acte or None,
        "charge": delai.charge,
        "creance": delai.creance or None,
        "explication": delai.explication.replace(INSECABLE, " "),
    }


def en_texte(delai: Delai, au: dt.date) -> str:
    """Le délai sur plusieurs lignes : date, libellé, état, calcul, article et sanction."""
    details = decrire(delai, au).replace("\n", f"\n{_RETRAIT}")
    return f"{date_longue(delai.echeance)} : {delai.libelle} [{delai.id}]\n{_RETRAIT}{details}"


def decrire(delai: Delai, au: dt.date) -> str:
    """Ce qu'on dit d'un délai sous sa date : état, départ, calcul, article et sanction."""
    lignes = (
        f"{_etat(delai, au)} ; à la charge : {delai.charge}",
        f"départ : {delai.depart.quoi}, {date_longue(delai.depart.date)}",
        delai.explication,
        _droit(delai),
    )
    return "\n".join(lignes)


def _etat(delai: Delai, au: dt.date) -> str:
    jours = (delai.echeance - au).days
    if delai.etat is Etat.A_VENIR and jours >= 0:
        quand = f"dans {jours} jours" if jours else "aujourd'hui"
        return f"{ETATS[delai.etat]} ({quand})"
    if delai.etat is Etat.TENU and delai.sens == ATTENDRE and not delai.accompli_le:
        return "attente achevée"
    return ETATS[delai.etat]


def _droit(delai: Delai) -> str:
    sanction = f" ; sanction : {delai.sanction}" if delai.sanction else ""
    statut = {"verifie_texte": "", "verifie_secondaire": " ; source secondaire"}
    return f"{delai.article}{sanction}{statut.get(str(delai.statut), ' ; À VÉRIFIER')}"
