"""Les séries de valeurs datées : du fichier YAML à `Serie`."""

from __future__ import annotations

from typing import Any

from toolkit.lecture.continuite import en_ordre, lire_bornes
from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.lecture.unites import UNITES
from toolkit.noyau.droit import Serie, Version

CLES_DE_SERIE = (
    "code", "titre", "unite", "reference", "periodicite", "attendu", "connue_jusqu_au", "versions",
)  # fmt: skip
CLES_DE_VERSION = (
    "depuis", "jusqu_au", "valeur", "reference", "source", "statut", "verifie_le", "relu_par",
    "note",
)  # fmt: skip


def lire_serie(fiche: Fiche, brut: Any, chemin: Chemin) -> Serie | None:
    """La série écrite à `chemin` ; None, et des fautes notées, si elle ne se lit pas."""
    avant = len(fiche.fautes)
    bloc = fiche.bloc(brut, chemin, CLES_DE_SERIE)
    code = fiche.texte(bloc, chemin, "code")
    titre = fiche.texte(bloc, chemin, "titre")
    unite = fiche.choix(bloc, chemin, "unite", UNITES)
    reference = fiche.texte(bloc, chemin, "reference")
    connue_jusqu_au = fiche.date(bloc, chemin, "connue_jusqu_au", requis=False)
    endroit = (*chemin, "versions")
    lues = [
        (_version(fiche, v, (*endroit, rang), unite, reference), (*endroit, rang))
        for rang, v in enumerate(fiche.liste(bloc.get("versions"), endroit))
    ]
    if len(fiche.fautes) > avant:
        return None
    versions = en_ordre(fiche, code, lues)
    if connue_jusqu_au and connue_jusqu_au < versions[-1].depuis:
        fiche.faute(
            (*chemin, "connue_jusqu_au"),
            f"{code} : « connue_jusqu_au » précède la dernière version",
            "écrire le dernier jour pour lequel la table fait foi",
        )
    return Serie(
        code=code,
        titre=titre,
        unite=unite,
        versions=versions,
        connue_jusqu_au=connue_jusqu_au,
        periodicite=fiche.texte(bloc, chemin, "periodicite", requis=False),
        attendu=fiche.texte(bloc, chemin, "attendu", requis=False),
    )


def _version(fiche: Fiche, brut: Any, chemin: Chemin, unite: str, reference: str) -> Version | None:
    bloc = fiche.bloc(brut, chemin, CLES_DE_VERSION)
    depuis, jusqu_au = lire_bornes(fiche, bloc, chemin)
    verifie_le = fiche.date(bloc, chemin, "verifie_le")
    source = fiche.texte(bloc, chemin, "source")
    statut = fiche.statut(bloc, chemin)
    try:
        valeur = UNITES[unite](bloc.get("valeur")) if unite in UNITES else None
    except ValueError as erreur:
        fiche.faute((*chemin, "valeur"), f"la valeur ne se lit pas ({unite})", f"écrire {erreur}")
        return None
    if not (depuis and verifie_le):
        return None
    return Version(
        depuis=depuis,
        jusqu_au=jusqu_au,
        valeur=valeur,
        reference=fiche.texte(bloc, chemin, "reference", requis=False) or reference,
        source=source,
        statut=statut,
        verifie_le=verifie_le,
        relu_par=fiche.texte(bloc, chemin, "relu_par", requis=False),
        note=fiche.texte(bloc, chemin, "note", requis=False),
    )
