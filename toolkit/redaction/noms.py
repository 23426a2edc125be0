"""Comment se nomment les répertoires et les fichiers d'une production."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from toolkit.noyau.plan import DocumentPrevu, Plan
from toolkit.redaction.ecrire import nom_de_fichier


def repertoire_de(sortie: Path, reference: str, au: dt.date, acte: str) -> Path:
    """`sortie/<référence>/<date>-<acte>`."""
    return sortie / nom_de_fichier(reference) / f"{au.isoformat()}-{acte}"


def nommer(
    prevu: DocumentPrevu, formats: Iterable[str], plan: Plan, *, est_projet: bool
) -> Mapping[str, str]:
    """Format → nom de fichier ; ce qui distingue le document n'y paraît que s'il peut y en avoir
    plusieurs.
    """
    semblables = [
        d for d in plan.documents if d.fiche.nom == prevu.fiche.nom and d.lot == prevu.lot
    ]
    suffixe = f"-{_designer(prevu)}" if len(semblables) > 1 else ""
    projet = "-projet" if est_projet else ""
    base = nom_de_fichier(f"{prevu.fiche.nom}{suffixe}{projet}")
    return {format: f"{base}.{format}" for format in formats}


def _designer(prevu: DocumentPrevu) -> str:
    return prevu.creance or (f"{prevu.versement}" if prevu.versement else prevu.debiteur)
