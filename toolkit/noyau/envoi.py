"""Un document parti devient un événement et une pièce : ce que le dossier doit en dire."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from toolkit.noyau.dossier.evenement import TypeDEvenement
from toolkit.noyau.ecriture import date_longue

# Le rôle de qui signe un acte → l'auteur de l'événement.
AUTEURS = {
    "creancier": "creancier",
    "avocat": "avocat",
    "commissaire_de_justice": "huissier",
    "huissier": "huissier",
    "societe_de_recouvrement": "tiers",
    "mandataire": "tiers",
}

# Type d'événement → nature de la pièce qui le prouve.
_NATURES = {
    "relance": "relance",
    "premier_rappel": "relance",
    "rappel": "relance",
    "mise_en_demeure": "mise_en_demeure",
    "reconnaissance": "reconnaissance_de_dette",
    "requete": "acte_de_procedure",
    "assignation": "exploit",
    "citation": "exploit",
    "sommation_de_payer": "sommation",
    "sommation_injonction": "sommation",
    "saisie": "acte_de_procedure",
    "denonciation": "exploit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Envoi:
    """Ce qui est parti : l'acte et son événement, de qui, vers qui, quand et par où.

    `delai_jours` : le délai que l'acte laisse, zéro s'il n'en laisse pas ;
    `fichier`, `preuve` : chemins relatifs au dossier, la preuve pouvant manquer.
    """

    titre: str
    acte: str
    evenement: str
    emetteur: str
    debiteur: str
    le: dt.date
    canal: str
    fichier: str
    numero: str = ""
    delai_jours: int = 0
    est_interruptive: bool = False
    preuve: str = ""


def inscrire_l_envoi(
    envoi: Envoi, ids: Collection[str]
) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """L'événement et les pièces à écrire au dossier ; `ids` : ceux qui y sont déjà pris."""
    id_piece = _id_libre(f"{envoi.acte}-{envoi.le.isoformat()}", ids)
    jour = date_longue(envoi.le)
    pieces = [
        {
            "id": id_piece,
            "nature": _NATURES.get(envoi.evenement, "correspondance"),
            "intitule": f"{envoi.titre} du {jour}",
            "date": envoi.le,
            "fichier": envoi.fichier,
        }
    ]
    if envoi.preuve:
        pieces.append(
            {
                "id": _id_libre(f"preuve-{id_piece}", {*ids, id_piece}),
                "nature": "preuve_d_envoi",
                "intitule": f"Preuve d'envoi de la pièce {id_piece}",
                "date": envoi.le,
                "fichier": envoi.preuve,
                "emane_de": "tiers",
            }
        )
    type_ = envoi.evenement if envoi.evenement in get_args(TypeDEvenement) else "envoi"
    evenement: dict[str, Any] = {
        "type": type_,
        "date": envoi.le,
        "canal": envoi.canal,
        "auteur": AUTEURS[envoi.emetteur],
        "destinataire": envoi.debiteur,
    }
    if envoi.numero:
        evenement["numero"] = envoi.numero
    if envoi.delai_jours:
        evenement["delai_jours"] = envoi.delai_jours
    if envoi.est_interruptive:
        evenement["est_interruptive"] = True
    evenement["pieces"] = [p["id"] for p in pieces]
    return evenement, pieces


def _id_libre(voulu: str, pris: Collection[str]) -> str:
    """Un identifiant propre et libre : « mise-en-demeure-2026-06-01 », sinon « …-2 »."""
    base = re.sub(r"[^a-z0-9-]+", "-", voulu.lower()).strip("-")
    id_, rang = base, 2
    while id_ in pris:
        id_, rang = f"{base}-{rang}", rang + 1
    return id_
