"""Une grandeur imprimée par le décompte, et tout ce qui la fait."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from toolkit.noyau.consultation import en_valeur_json, imprimer_une_version
from toolkit.noyau.droit import RegleDeDelai, Version
from toolkit.noyau.provenance import ValeurLue

SourceDeDroit = ValeurLue | RegleDeDelai


@dataclass(frozen=True, slots=True, kw_only=True)
class Grandeur:
    """Un montant (EUR), un taux (pour cent par an), un nombre de jours ou une date.

    `calcul` : en toutes lettres, un pas par ligne ; `faits` : les chemins du
    dossier dont elle vient ; `droit` : les versions que le calcul a lues, valeurs
    et règles de délai.
    """

    sorte: str  # montant | taux | jours | date
    valeur: Decimal | dt.date
    titre: str
    calcul: tuple[str, ...] = ()
    regle: str = ""
    reference: str = ""
    faits: tuple[str, ...] = ()
    droit: tuple[SourceDeDroit, ...] = ()


def imprimer_le_droit(lue: SourceDeDroit) -> str:
    """« taux_refi_bce : 2,40 % par an, depuis le 2026-06-17 (…) ; statut ; source »."""
    code, unite, version = _designer(lue)
    fin = f" jusqu'au {version.jusqu_au.isoformat()}" if version.jusqu_au else ""
    depuis = "toujours" if version.depuis == dt.date.min else f"le {version.depuis.isoformat()}"
    relu = f" ; relu par {version.relu_par}" if version.relu_par else ""
    return (
        f"{code} : {imprimer_une_version(version, unite)}, depuis {depuis}{fin} "
        f"({version.reference}) ; {version.statut}{relu} ; source : {version.source}"
    )


def droit_en_json(lue: SourceDeDroit) -> dict[str, Any]:
    """La version lue, en valeurs JSON."""
    code, unite, version = _designer(lue)
    return {
        "code": code,
        "valeur": en_valeur_json(version),
        "unite": unite,
        "depuis": version.depuis.isoformat(),
        "jusqu_au": version.jusqu_au.isoformat() if version.jusqu_au else None,
        "reference": version.reference,
        "statut": str(version.statut),
        "source": version.source,
        "verifie_le": version.verifie_le.isoformat(),
        "relu_par": version.relu_par,
    }


def _designer(lue: SourceDeDroit) -> tuple[str, str, Version | RegleDeDelai]:
    if isinstance(lue, RegleDeDelai):
        return lue.id, lue.unite, lue
    return lue.serie.code, lue.serie.unite, lue.version
