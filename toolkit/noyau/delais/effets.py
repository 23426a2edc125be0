"""La prescription d'un effet de commerce ou d'un chèque : plus courte que celle de la dette payée.

Les deux droits suivent les lois uniformes de Genève : trois ans contre
l'accepteur d'une lettre de change ou le souscripteur d'un billet, six mois
contre le tireur d'un chèque après son délai de présentation ; les durées et les
articles sont ceux de chaque droit.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.noyau.delais.prescription import Prescription, prescription_de
from toolkit.noyau.dossier import Creance
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours

CHEQUE = "cheque"
LETTRE, BILLET = "lettre_de_change", "billet_a_ordre"
SERIE_DU_CHEQUE, SERIE_DE_L_EFFET = "prescription_cheque", "prescription_effet_de_commerce"
SANS_EFFET_CONNU = "l'effet a sa propre prescription, plus courte, qui n'est pas comptée ici"
NON_ACCEPTEE = "lettre de change non acceptée : aucune action n'en naît contre le tiré"


def selon_l_effet(commune: Prescription, creance: Creance, s: Situation) -> Prescription:
    """La prescription de l'effet s'il est la créance même ; celle de la dette, réserve dite,
    s'il n'est que joint à une facture.
    """
    type_ = _type(creance)
    if not type_:
        return commune
    if type_ == LETTRE and not (creance.effet and creance.effet.accepte_le):
        return _reserver(commune, NON_ACCEPTEE)
    cambiaire = _cambiaire(type_, commune.depart, creance, s)
    if cambiaire is None:
        return _reserver(commune, SANS_EFFET_CONNU)
    if creance.nature not in ("effet_de_commerce", CHEQUE):
        fin = date_longue(cambiaire.duree.apres(cambiaire.depart))
        return _reserver(commune, f"l'action fondée sur l'effet : {fin} ({cambiaire.reference})")
    fin = date_longue(commune.duree.apres(commune.depart))
    return _reserver(
        cambiaire, f"la dette que l'effet paie garde la sienne : {fin} ({commune.reference})"
    )


def _type(creance: Creance) -> str:
    if creance.effet:
        return creance.effet.type
    return {"cheque": CHEQUE, "effet_de_commerce": "effet"}.get(creance.nature or "", "")


def _cambiaire(
    type_: str, exigible: dt.date, creance: Creance, s: Situation
) -> Prescription | None:
    if type_ == CHEQUE:
        emis = creance.date or exigible
        presentable = int(s.droit.valeur("delai_presentation_cheque", emis))
        depart = ajouter_jours(emis, presentable)
        return prescription_de(s.droit, SERIE_DU_CHEQUE, depart, "fin du délai de présentation")
    if type_ in (LETTRE, BILLET):
        return prescription_de(s.droit, SERIE_DE_L_EFFET, exigible, "échéance de l'effet")
    return None


def _reserver(prescription: Prescription, reserve: str) -> Prescription:
    deja = f"{prescription.reserve} ; " if prescription.reserve else ""
    return replace(prescription, reserve=f"{deja}{reserve}")
