"""Le manifeste d'une production : avec quoi elle a été faite, et de quoi vérifier qu'elle est
intacte.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import metadata
from typing import Any

from toolkit.noyau.mention import Constat
from toolkit.noyau.plan import DocumentPrevu, Plan
from toolkit.noyau.rapport import constat_en_json
from toolkit.redaction.ecrire import empreinte

COMPOSANTS = (
    "exigible", "docxtpl", "weasyprint", "pypdfium2", "lxml", "num2words", "holidays", "segno",
    "pillow",
)  # fmt: skip


def composer_manifeste(
    plan: Plan,
    documents: Mapping[str, DocumentPrevu],
    contenus: Mapping[str, bytes],
    constats: Mapping[str, Sequence[Constat]],
    source: str,
) -> bytes:
    """Le manifeste (JSON, UTF-8) d'un acte ; `source` : empreinte du texte du dossier.

    `documents` : fichier → ce qu'il est ; le premier est l'acte, les autres le suivent.
    """
    principal = next(iter(documents.values()))
    acte, blancs = principal.lot, principal.fiche.blancs
    contenu = {
        "format": 1,
        "acte": acte,
        "reference": plan.dossier.reference,
        "juridiction": plan.dossier.juridiction,
        "au": plan.au.isoformat(),
        "dossier_sha256": source,
        "composants": {nom: _version(nom) for nom in COMPOSANTS},
        "fichiers": [
            {
                "chemin": nom,
                "octets": len(octets),
                "sha256": empreinte(octets),
                "acte": documents[nom].fiche.nom,
                "debiteur": documents[nom].debiteur,
                "emetteur": documents[nom].emetteur,
            }
            for nom, octets in sorted(contenus.items())
        ],
        "mentions": {
            fichier: [constat_en_json(c) for c in releve] for fichier, releve in constats.items()
        },
        "blancs": dict(blancs),
        "droit": [
            {
                "code": code,
                "depuis": depuis.isoformat(),
                "valeur": _imprimer(version.valeur),
                "reference": version.reference,
                "statut": version.statut.value,
                "relu_par": version.relu_par,
            }
            for (code, depuis), version in sorted((plan.droit.lectures or {}).items())
        ],
    }
    return (json.dumps(contenu, ensure_ascii=False, indent=2) + "\n").encode()


def _version(nom: str) -> str:
    try:
        return metadata.version(nom)
    except metadata.PackageNotFoundError:
        return "sources"


def _imprimer(valeur: Any) -> Any:
    if isinstance(valeur, (list, tuple)):
        return [_imprimer(v) for v in valeur]
    if isinstance(valeur, Mapping):
        return {cle: _imprimer(v) for cle, v in valeur.items()}
    return None if valeur is None else str(valeur)
