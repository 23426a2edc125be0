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
    """Format → nom de fichier ; le débiteur n'y paraît que si l'acte peut en viser plusieurs."""
    plusieurs = prevu.fiche.un_par == "debiteur" and len(plan.dossier.debiteurs) > 1
    suffixe = f"-{prevu.debiteur}" if plusieurs else ""
    projet = "-projet" if est_projet else ""
    base = nom_de_fichier(f"{prevu.fiche.nom}{suffixe}{projet}")
    return {format: f"{base}.{format}" for format in formats}
