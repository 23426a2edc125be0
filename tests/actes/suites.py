"""Les suites d'une affaire : conciliateur, insolvabilité, greffe ; chacune un dossier de référence
dont un fait change.
"""

from __future__ import annotations

import copy
import datetime as dt
from functools import cache
from typing import Any

import yaml

from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.production import Document

JOUR = dt.date(2026, 11, 21)
REDRESSEMENT = {
    "situation": "redressement_judiciaire",
    "situation_depuis": "2026-10-05",
    "insolvabilite": {
        "publiee_le": "2026-10-11",
        "numero": "2026J00418",
        "juge": {"type": "tribunal_de_commerce", "ville": "Villefranche-Tarare"},
        "organe": {"nom": "SELARL Vernay"},
    },
}
A_ECHOIR = {
    "id": "F2026-090",
    "nature": "facture",
    "objet": "Entretien des fenêtres",
    "date": "2026-09-25",
    "echeance": "2026-10-25",
    "montant": "600.00",
    "surete": {"nature": "gage", "assiette": "un groupe électrogène", "date": "2026-02-02"},
}
FAILLITE = {
    "situation": "faillite",
    "situation_depuis": "2026-11-02",
    "insolvabilite": {
        "declarer_avant_le": "2026-12-15",
        "juge": {"type": "tribunal_de_l_entreprise", "ville": "Liège", "division": "Namur"},
    },
}
REGLEMENT = {
    "situation": "reglement_collectif_de_dettes",
    "situation_depuis": "2026-10-30",
    "insolvabilite": {"publiee_le": "2026-11-10", "organe": {"nom": "Me Louise Charlier"}},
}
CAUTION = {
    "id": "caution",
    "type": "personne_physique",
    "qualite": "particulier",
    "role": "caution",
    "civilite": "Mme",
    "prenom": "Claire",
    "nom": "Maes",
    "adresse": {"ligne": "2 rue Haute", "code_postal": "5000", "ville": "Namur", "pays": "BE"},
}
COMMERCE = {"type": "tribunal_de_commerce", "ville": "Villefranche-Tarare"}
ENTREPRISE = {"type": "tribunal_de_l_entreprise", "ville": "Liège", "division": "Namur"}
JUGEMENT = {"id": "j", "type": "jugement", "date": "2026-10-16", "numero": "2026F00311",
            "montants": {"principal": "1000.00"}}  # fmt: skip
INJONCTION = {**JUGEMENT, "id": "ip", "type": "ordonnance_injonction_de_payer",
              "procedure": "injonction_de_payer", "juge": COMMERCE}  # fmt: skip
SIGNIFIEE = {"type": "signification", "date": "2026-11-02", "titre": "ip", "auteur": "huissier"}


def _delivree(type_: str) -> dict[str, str]:
    return {"type": type_, "date": "2026-11-09", "auteur": "huissier"}


# Nom du cas → dossier de référence, acte, ce qui change (les listes s'allongent).
CAS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "conciliation": ("fr_FR_incomplet", "saisine_conciliateur", {"evenements": [
        {"type": "contestation", "date": "2026-09-20", "auteur": "debiteur",
         "motif": "deux carreaux fendus"}]}),
    "redressement": ("fr_FR_b2b", "declaration_de_creance", {"debiteur": REDRESSEMENT}),
    "sommes-a-echoir": ("fr_FR_b2b", "declaration_de_creance", {
        "debiteur": REDRESSEMENT, "creances": [A_ECHOIR]}),
    "faillite": ("fr_BE_b2b", "declaration_de_creance", {
        "debiteur": FAILLITE, "debiteurs": [CAUTION]}),
    "reglement-collectif": ("fr_BE_b2c", "declaration_de_creance", {"debiteur": REGLEMENT}),
    "greffe-depot": ("fr_FR_b2b", "lettre_au_greffe", {"objet": "depot"}),
    "greffe-opposition": ("fr_FR_b2b", "lettre_au_greffe", {
        "objet": "opposition", "titres": [INJONCTION], "evenements": [SIGNIFIEE]}),
    "greffe-date": ("fr_FR_incomplet", "lettre_au_greffe", {
        "objet": "date_d_audience", "procedures": {"assignation": {
            "juge": {"type": "tribunal_judiciaire", "ville": "Villefranche-sur-Saône"}}}}),
    "greffe-placement": ("fr_FR_b2b", "lettre_au_greffe", {
        "evenements": [_delivree("assignation")],
        "procedures": {"assignation": {"juge": COMMERCE}}}),
    "greffe-expedition": ("fr_FR_b2b", "lettre_au_greffe", {
        "titres": [{**JUGEMENT, "juge": COMMERCE}]}),
    "greffe-etat": ("fr_FR_b2b", "lettre_au_greffe", {
        "objet": "etat", "evenements": [_delivree("assignation")],
        "procedures": {"assignation": {"juge": COMMERCE}}}),
    "greffe-role": ("fr_BE_b2b", "lettre_au_greffe", {
        "objet": "mise_au_role", "evenements": [_delivree("citation")],
        "procedures": {"citation": {"juge": ENTREPRISE}}}),
    "greffe-injonction": ("fr_BE_b2b", "lettre_au_greffe", {
        "objet": "depot", "procedures": {"injonction_de_payer": {"juge": ENTREPRISE}}}),
    "greffe-expedition-belge": ("fr_BE_b2b", "lettre_au_greffe", {
        "titres": [{**JUGEMENT, "juge": ENTREPRISE}]}),
}  # fmt: skip


def dossier(cas: str) -> dict[str, Any]:
    """Le dossier de référence du cas, modifié ; ses fichiers ne sont pas lus."""
    base, acte, change = CAS[cas]
    texte = (RACINE / "exemples" / base / "dossier.yaml").read_text("utf-8")
    brut = yaml.load(texte, Loader=yaml.BaseLoader)
    change = copy.deepcopy(change)
    brut["debiteurs"][0] |= change.pop("debiteur", {})
    if "procedures" in change:
        brut["procedures"] = change.pop("procedures")
    if objet := change.pop("objet", ""):
        brut["actes"] = {acte: {"objet": objet}}
    for cle, ajouts in change.items():
        brut[cle] = [*brut.get(cle, ()), *ajouts]
    brut["evenements"] = sorted(brut.get("evenements", ()), key=lambda e: e["date"])
    for piece in brut.get("pieces", ()):
        piece.pop("fichier", None)
    return brut


@cache
def document(cas: str) -> Document:
    """L'acte du cas, dans les deux formats, sans ses annexes."""
    lu = lire(dossier(cas))
    assert lu.dossier is not None, lu.problemes
    acte = CAS[cas][1]
    return next(d for d in rediger(calculer(lu.dossier, JOUR, [acte])) if d.acte == acte)
