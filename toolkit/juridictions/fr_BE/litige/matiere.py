"""La matière d'une créance : celle que la loi confie à un juge quel que soit le montant."""

from __future__ import annotations

from enum import StrEnum

from toolkit.juridictions.fr_BE.litige.entreprise import est_simple_particulier
from toolkit.juridictions.fr_BE.litige.memoire import une_fois_par_dossier
from toolkit.noyau.dossier import Creance
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation

BAUX = ("bail_habitation", "bail_commercial")
UTILITES = ("energie", "electricite", "gaz", "chauffage", "eau", "telecom", "radio_tv")
SOINS_ET_ECOLES = ("soins_medicaux", "scolaire")
AUTRES_JUGES = {
    "travail": "le tribunal du travail en connaît (CJ 578 à 583)",
    "securite_sociale": "le tribunal du travail en connaît (CJ 578 à 583)",
    "circulation": "le tribunal de police en connaît (CJ 601bis)",
    "accident_circulation": "le tribunal de police en connaît (CJ 601bis)",
}


class Matiere(StrEnum):
    """Ce dont la loi fait une compétence propre ; à défaut, le droit commun."""

    LOUAGE = "louage d'immeubles"
    COPROPRIETE = "copropriété forcée"
    CREDIT = "crédit à la consommation"
    UTILITE = "fourniture d'un service d'utilité publique"
    SOINS_ET_ECOLES = "soins ou frais scolaires"
    ASSURANCE = "assurance"
    COMMUNE = "droit commun"


def matiere(creance: Creance, s: Situation) -> Matiere:
    """La matière de la créance, d'après sa nature, son contrat, son secteur et son débiteur."""
    contrat = s.contrat(creance)
    nature = contrat.nature if contrat else None
    if nature in BAUX or (creance.nature in ("loyer", "charges") and nature is None):
        return Matiere.LOUAGE
    if creance.nature == "charges_de_copropriete" or nature == "copropriete":
        return Matiere.COPROPRIETE
    if nature == "credit_consommation":
        return Matiere.CREDIT
    if creance.secteur == "assurance":
        return Matiere.ASSURANCE
    tenus = debiteurs_tenus(creance, s) or s.dossier.debiteurs
    if all(map(est_simple_particulier, tenus)):
        if creance.secteur in UTILITES:
            return Matiere.UTILITE
        depuis = s.droit.valeur("soins_et_ecoles_justice_de_paix_depuis", s.au)
        if creance.secteur in SOINS_ET_ECOLES and s.au >= depuis:
            return Matiere.SOINS_ET_ECOLES
    return Matiere.COMMUNE


@une_fois_par_dossier
def matieres(s: Situation) -> tuple[Matiere, ...]:
    """Les matières du dossier, chacune une fois."""
    return tuple(dict.fromkeys(matiere(c, s) for c in s.dossier.creances))


def avec_fiche(s: Situation) -> Reponse:
    """Oui si chaque créance est d'une matière que l'outil connaît ; jamais devinée."""
    for rang, creance in enumerate(s.dossier.creances):
        chemin = f"creances.{rang}.nature"
        effet = creance.effet.type if creance.effet else None
        if "cheque" in (creance.nature, effet):
            return non(f"créance {creance.id} : le chèque impayé n'a pas de fiche de droit", chemin)
        if creance.secteur in AUTRES_JUGES:
            raison = f"créance {creance.id} : {AUTRES_JUGES[creance.secteur]}, sans fiche de droit"
            return non(raison, f"creances.{rang}.secteur")
        if _est_d_honoraires(creance, s):
            reponse = _honoraires(creance, s, chemin)
            if not reponse:
                return reponse
    return OUI


def _est_d_honoraires(creance: Creance, s: Situation) -> bool:
    contrat = s.contrat(creance)
    return creance.nature == "honoraires" or bool(contrat and contrat.nature == "honoraires")


def _honoraires(creance: Creance, s: Situation, chemin: str) -> Reponse:
    """Ceux d'un avocat n'ont pas de fiche ; d'un autre métier, ils sont des créances communes."""
    titulaire = s.dossier.creancier_origine or s.dossier.creancier
    mots = (titulaire.profession, titulaire.denomination, titulaire.nom_commercial, titulaire.forme)
    decrit = " ".join(filter(None, mots)).lower()
    if "avocat" in decrit:
        return non(
            f"créance {creance.id} : les honoraires d'un avocat n'ont pas de fiche de droit", chemin
        )
    if titulaire.profession or creance.secteur or titulaire.activite != "liberale":
        return OUI
    return inconnu(
        f"créance {creance.id} : honoraires de quelle profession ? ceux d'un avocat n'ont pas de"
        " fiche de droit",
        "creancier.profession",
    )
