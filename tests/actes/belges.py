"""Les lettres amiables belges d'essai : un dossier réduit, qui écrit, à qui, quand."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.actes.lettres import dossier
from toolkit import calculer, lire, rediger
from toolkit.production import Document

AVANT_RAPPEL = dt.date(2026, 3, 30)
APRES_RAPPEL = dt.date(2026, 5, 11)
JOUR = dt.date(2026, 11, 21)

NAMUR = {"code_postal": "5000", "ville": "Namur", "pays": "BE"}
AVOCAT = {
    "type": "avocat",
    "civilite": "Me",
    "prenom": "Claire",
    "nom": "Dumont",
    "cabinet": "Dumont & Associés",
    "barreau": "Namur",
    "numero_entreprise": "0402228415",
    "adresse": {"ligne": "Rue Saint-Jacques 12", **NAMUR},
    "courriel": "c.dumont@avocat.example",
    "telephone": "+32 81 00 00 40",
}
HUISSIER = {
    "type": "huissier",
    "civilite": "Me",
    "prenom": "Marc",
    "nom": "Lejeune",
    "etude": "Étude Lejeune",
    "numero_entreprise": "0402228415",
    "adresse": {"ligne": "Rue Godefroid 3", **NAMUR},
    "courriel": "etude@lejeune.example",
    "telephone": "+32 81 00 00 30",
    "pouvoir": "mandat",
}
SOCIETE = {
    "type": "societe_de_recouvrement",
    "denomination": "Recouvrements de la Meuse",
    "numero_entreprise": "0402228415",
    "inscription": "inscrite auprès du SPF Économie",
    "compte_reserve": "BE91363752355076",
    "adresse": {"ligne": "Quai de Meuse 7", **NAMUR},
    "courriel": "dossiers@meuse.example",
    "telephone": "+32 81 00 00 50",
}
RAPPEL = {
    "type": "premier_rappel",
    "date": "2026-04-02",
    "canal": "lettre",
    "destinataire": "lambert",
}
DOMICILE = {
    "id": "domicile",
    "nature": "extrait_registre",
    "partie": "lambert",
    "intitule": "Certificat de domicile",
    "date": "2026-11-12",
    "fichier": "domicile.pdf",
    "emane_de": "tiers",
}
MANDAT = {
    "id": "mandat",
    "nature": "pouvoir",
    "intitule": "Mandat",
    "date": "2026-11-10",
    "fichier": "mandat.pdf",
}

Modifier = Callable[[dict[str, Any]], None]


def consommateur(brut: dict[str, Any]) -> None:
    """Une entreprise contre un consommateur, aucun rappel encore."""


def rappele(brut: dict[str, Any]) -> None:
    """Le premier rappel est parti, et son délai a expiré."""
    brut["evenements"] = [copy.deepcopy(RAPPEL)]


def par(agent: dict[str, Any]) -> Modifier:
    """Le mandataire qui signe."""

    def modifier(brut: dict[str, Any]) -> None:
        brut["mandataire"] = copy.deepcopy(agent)
        if agent.get("pouvoir"):
            brut.setdefault("pieces", []).append(copy.deepcopy(MANDAT))

    return modifier


def interruptive(brut: dict[str, Any]) -> None:
    """La mise en demeure doit interrompre la prescription ; l'adresse est vérifiée."""
    brut["actes"] = {"mise_en_demeure": {"est_interruptive": "vrai"}}
    qui = brut["debiteurs"][0]["id"]
    brut.setdefault("pieces", []).append({**DOMICILE, "partie": qui})


def cede(brut: dict[str, Any]) -> None:
    """La créance est passée à un autre créancier."""
    brut["creancier_origine"] = copy.deepcopy(brut["creancier"])
    brut["creancier"] |= {
        "denomination": "Factures de Wallonie",
        "forme": "SA",
        "numero_entreprise": "0402228415",
        "telephone": "+32 81 00 00 60",
    }
    brut["creancier"].pop("tva", None)
    brut["cession"] = {"type": "cession", "date": "2026-08-03", "notifiee_le": "2026-08-10"}


def a_deux_adresses(brut: dict[str, Any]) -> None:
    """Le débiteur a un domicile et une résidence."""
    residence = {"ligne": "Rue du Lac 4", "code_postal": "4900", "ville": "Spa", "pays": "BE"}
    debiteur = brut["debiteurs"][0]
    debiteur["adresses"] = [
        {**residence, "du": "2025-07-01"},
        {**debiteur["adresse"], "du": "2025-09-01"},
    ]


def entre_particuliers(brut: dict[str, Any]) -> None:
    """Le créancier n'est pas une entreprise : le livre XIX ne joue pas."""
    adresse = brut["creancier"]["adresse"]
    brut["creancier"] = {
        "type": "personne_physique",
        "qualite": "particulier",
        "civilite": "M.",
        "prenom": "Luc",
        "nom": "Bastin",
        "adresse": adresse,
        "telephone": "+32 81 00 00 70",
        "iban": "BE21363696281703",
    }
    brut["contrats"] = []
    brut["creances"] = [
        {
            "id": "prêt-2026",
            "nature": "pret",
            "objet": "Prêt d'argent du 5 janvier 2026",
            "date": "2026-01-05",
            "echeance": "2026-03-15",
            "montant": "2500.00",
        }
    ]
    brut.pop("gestionnaire", None)


def pouvoir_public(brut: dict[str, Any]) -> None:
    """Le débiteur est une commune."""
    brut["debiteurs"][0] |= {
        "qualite": "personne_publique",
        "denomination": "Commune de Profondeville",
        "forme": "commune",
    }


@dataclass(frozen=True, slots=True)
class Cas:
    """Un acte, le dossier de référence dont il part, ce qui y change, et le jour."""

    acte: str
    reference: str
    changements: tuple[Modifier, ...]
    au: dt.date


CAS = {
    "premier_rappel-consommateur": Cas(
        "premier_rappel", "fr_BE_b2c", (consommateur,), AVANT_RAPPEL
    ),
    "premier_rappel-consommateur-avocat": Cas(
        "premier_rappel", "fr_BE_b2c", (par(AVOCAT),), AVANT_RAPPEL
    ),
    "premier_rappel-entreprise": Cas("premier_rappel", "fr_BE_b2b", (), APRES_RAPPEL),
    "premier_rappel-commune": Cas("premier_rappel", "fr_BE_b2b", (pouvoir_public,), APRES_RAPPEL),
    "premier_rappel-particuliers": Cas(
        "premier_rappel", "fr_BE_b2c", (entre_particuliers,), AVANT_RAPPEL
    ),
    "rappel_2-consommateur": Cas("rappel_2", "fr_BE_b2c", (rappele,), APRES_RAPPEL),
    "rappel_2-entreprise": Cas("rappel_2", "fr_BE_b2b", (), APRES_RAPPEL),
    "mise_en_demeure-consommateur-avocat": Cas(
        "mise_en_demeure", "fr_BE_b2c", (rappele, par(AVOCAT)), JOUR
    ),
    "mise_en_demeure-consommateur-huissier": Cas(
        "mise_en_demeure", "fr_BE_b2c", (rappele, par(HUISSIER)), JOUR
    ),
    "mise_en_demeure-consommateur-societe": Cas(
        "mise_en_demeure", "fr_BE_b2c", (rappele, par(SOCIETE), cede), JOUR
    ),
    "mise_en_demeure-consommateur-interruptive": Cas(
        "mise_en_demeure", "fr_BE_b2c", (rappele, par(AVOCAT), interruptive, a_deux_adresses), JOUR
    ),
    "mise_en_demeure-entreprise-interruptive": Cas(
        "mise_en_demeure", "fr_BE_b2b", (par(HUISSIER), interruptive), JOUR
    ),
    "mise_en_demeure-commune-societe": Cas(
        "mise_en_demeure", "fr_BE_b2b", (pouvoir_public, par(SOCIETE)), JOUR
    ),
    "mise_en_demeure-particuliers-avocat": Cas(
        "mise_en_demeure", "fr_BE_b2c", (entre_particuliers, par(AVOCAT)), JOUR
    ),
}


def composer(cas: Cas) -> dict[str, Any]:
    """Le dossier du cas."""
    brut = dossier(cas.reference)
    for changer in cas.changements:
        changer(brut)
    return brut


@cache
def lettre_belge(nom: str) -> Document:
    """La lettre du cas, dans les deux formats."""
    cas = CAS[nom]
    lu = lire(composer(cas))
    assert lu.dossier is not None, lu.problemes
    return rediger(calculer(lu.dossier, cas.au, [cas.acte]))[cas.acte]
