"""Des affaires minimales, et les délais qu'elles ouvrent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.depot import RACINE
from toolkit import lire
from toolkit.chaine import legislation
from toolkit.noyau.delais import Delai, calculer_delais
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan import arreter
from toolkit.noyau.situation import Situation

BASES = {
    "fr_FR": {
        "creancier": {"type": "personne_morale", "qualite": "professionnel",
                      "denomination": "Rabot", "activite": "commerciale"},
        "debiteurs": [{"id": "hotel", "type": "personne_morale", "qualite": "professionnel",
                       "denomination": "Hôtel du Parc", "activite": "commerciale",
                       "adresse": {"ville": "Lyon", "code_postal": "69002", "pays": "FR"}}],
    },
    "fr_BE": {
        "creancier": {"type": "personne_morale", "qualite": "professionnel",
                      "denomination": "Delvaux", "activite": "commerciale"},
        "debiteurs": [{"id": "lambert", "type": "personne_physique", "qualite": "consommateur",
                       "nom": "Lambert",
                       "adresse": {"ville": "Namur", "code_postal": "5000", "pays": "BE"}}],
    },
}  # fmt: skip


def ecrire(juridiction: str, **cles: Any) -> dict[str, Any]:
    """Un dossier minimal de cette juridiction ; ce qui est donné remplace ou complète."""
    commun = {"format": 1, "reference": "ESSAI", "juridiction": juridiction, "creances": [
        {"id": "F1", "nature": "facture", "date": "2026-01-02", "echeance": "2026-02-01",
         "montant": "1000.00"}
    ]}  # fmt: skip
    return fondre(commun | BASES[juridiction], cles)


def fondre(base: Mapping[str, Any], ajout: Mapping[str, Any]) -> dict[str, Any]:
    """Les tables se fondent ; une liste remplace la sienne ; `debiteurs` se complètent en ordre."""
    fondu = dict(base)
    for cle, valeur in ajout.items():
        ancienne = fondu.get(cle)
        if isinstance(valeur, Mapping) and isinstance(ancienne, Mapping):
            fondu[cle] = fondre(ancienne, valeur)
        elif cle == "debiteurs":
            restes = list(ancienne[len(valeur) :])
            fondu[cle] = [
                fondre(ancienne[n] if n < len(ancienne) else {}, v) for n, v in enumerate(valeur)
            ] + restes
        else:
            fondu[cle] = valeur
    return fondu


@cache
def lois(juridiction: str) -> Legislation:
    return legislation(juridiction)


def situation(source: Any, au: str | dt.date) -> Situation:
    """La situation d'un dossier (dict, ou nom d'un exemple livré) au jour `au`."""
    if isinstance(source, str):
        source = RACINE / "exemples" / source / "dossier.yaml"
    lu = lire(source)
    assert lu.dossier is not None, lu.problemes
    jour = dt.date.fromisoformat(au) if isinstance(au, str) else au
    return arreter(lu.dossier, lois(lu.dossier.juridiction), jour)


def delais(source: Any, au: str | dt.date) -> tuple[Delai, ...]:
    """Les délais d'un dossier au jour `au`."""
    s = situation(source, au)
    return calculer_delais(s, lois(s.dossier.juridiction).juridiction.temps)
