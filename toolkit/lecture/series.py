"""Les séries de valeurs datées : du fichier YAML à `Serie`, continuité contrôlée."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.noyau.droit import Serie, Version

UN_JOUR = dt.timedelta(days=1)
# Une règle dont la date propre n'a pas été relevée, ou qui se lit à toute date (entrée en vigueur).
DEPUIS_TOUJOURS = ("non_etabli", "toujours")

_DECIMAL = re.compile(r"-?\d+(\.\d+)?")
_HEURE = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NATURES = ("prescription", "forclusion")
_DUREES = ("jour", "mois", "an")

CLES_DE_SERIE = (
    "code", "titre", "unite", "reference", "periodicite", "attendu", "connue_jusqu_au", "versions",
)  # fmt: skip
CLES_DE_VERSION = (
    "depuis", "jusqu_au", "valeur", "reference", "source", "statut", "verifie_le", "relu_par",
    "note",
)  # fmt: skip


def _decimal(valeur: Any) -> Decimal:
    if not isinstance(valeur, str) or not _DECIMAL.fullmatch(valeur):
        raise ValueError("un nombre à point décimal, entre guillemets")
    return Decimal(valeur)


def _entier(valeur: Any) -> int:
    if not isinstance(valeur, str) or not valeur.isdecimal():
        raise ValueError("un nombre entier, entre guillemets")
    return int(valeur)


def _texte(valeur: Any) -> str:
    if not isinstance(valeur, str) or not valeur:
        raise ValueError("un texte")
    return valeur


def _jour(valeur: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(_texte(valeur))
    except ValueError:
        raise ValueError("une date AAAA-MM-JJ") from None


def _heure(valeur: Any) -> str:
    if not isinstance(valeur, str) or not _HEURE.fullmatch(valeur):
        raise ValueError("une heure HH:MM, entre guillemets")
    return valeur


def _tranches(valeur: Any) -> tuple[Mapping[str, Decimal | None], ...]:
    attendu = "une liste de tranches {jusqua, forfait, pourcent, au_dela_de}"
    if not isinstance(valeur, list) or not valeur:
        raise ValueError(attendu)
    tranches = []
    for tranche in valeur:
        if not isinstance(tranche, dict) or tranche.keys() != {
            "jusqua", "forfait", "pourcent", "au_dela_de",
        }:  # fmt: skip
            raise ValueError(attendu)
        sans_terme = {k: None for k, v in tranche.items() if k == "jusqua" and v is None}
        lus = {k: _decimal(v) for k, v in tranche.items() if k not in sans_terme}
        tranches.append(MappingProxyType(lus | sans_terme))
    bornes = [t["jusqua"] for t in tranches]
    if bornes[-1] is not None or None in bornes[:-1] or bornes[:-1] != sorted(bornes[:-1]):
        raise ValueError("des tranches croissantes dont seule la dernière est sans « jusqua »")
    return tuple(tranches)


def _prescription(valeur: Any) -> Mapping[str, int | str]:
    attendu = "{nature, duree, unite, depart}"
    if not isinstance(valeur, dict) or valeur.keys() != {"nature", "duree", "unite", "depart"}:
        raise ValueError(attendu)
    if valeur["nature"] not in _NATURES or valeur["unite"] not in _DUREES:
        raise ValueError(f"nature : {', '.join(_NATURES)} ; unite : {', '.join(_DUREES)}")
    return MappingProxyType(
        {**valeur, "duree": _entier(valeur["duree"]), "depart": _texte(valeur["depart"])}
    )


UNITES: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("pour_cent_par_an", "pour_cent", "points", "multiple", "EUR"), _decimal),
    **dict.fromkeys(("jour", "jour_ouvrable", "mois", "an", "nombre"), _entier),
    "heure_du_jour": _heure,
    "date": _jour,
    "texte": _texte,
    "serie": _texte,  # le code d'une autre série, qui donne la valeur
    "tranches": _tranches,
    "prescription": _prescription,
}


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
        (_version(fiche, v, (*endroit, rang), unite, reference), rang)
        for rang, v in enumerate(fiche.liste(bloc.get("versions"), endroit))
    ]
    if len(fiche.fautes) > avant:
        return None
    lues.sort(key=lambda paire: paire[0].depuis)
    _controler_continuite(fiche, code, lues, endroit)
    if connue_jusqu_au and connue_jusqu_au < lues[-1][0].depuis:
        fiche.faute(
            (*chemin, "connue_jusqu_au"),
            f"{code} : « connue_jusqu_au » précède la dernière version",
            "écrire le dernier jour pour lequel la table fait foi",
        )
    return Serie(
        code=code,
        titre=titre,
        unite=unite,
        versions=tuple(version for version, _ in lues),
        connue_jusqu_au=connue_jusqu_au,
        periodicite=fiche.texte(bloc, chemin, "periodicite", requis=False),
        attendu=fiche.texte(bloc, chemin, "attendu", requis=False),
    )


def _version(fiche: Fiche, brut: Any, chemin: Chemin, unite: str, reference: str) -> Version | None:
    bloc = fiche.bloc(brut, chemin, CLES_DE_VERSION)
    depuis = fiche.date(bloc, chemin, "depuis", mots=DEPUIS_TOUJOURS)
    jusqu_au = fiche.date(bloc, chemin, "jusqu_au", requis=False)
    verifie_le = fiche.date(bloc, chemin, "verifie_le")
    source = fiche.texte(bloc, chemin, "source")
    statut = fiche.statut(bloc, chemin)
    if depuis and jusqu_au and jusqu_au < depuis:
        fiche.faute(
            (*chemin, "jusqu_au"), "« jusqu_au » précède « depuis »", "remettre les dates en ordre"
        )
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


def _controler_continuite(
    fiche: Fiche, code: str, lues: Iterable[tuple[Any, int]], endroit: Chemin
) -> None:
    """Note lacunes et chevauchements entre versions successives, déjà en ordre de date."""
    for (avant, _), (apres, rang) in pairwise(lues):
        debut = apres.depuis.isoformat()
        if apres.depuis == avant.depuis or (avant.jusqu_au and apres.depuis <= avant.jusqu_au):
            fiche.faute(
                (*endroit, rang, "depuis"),
                f"{code} : deux versions couvrent le {debut}",
                "finir la version précédente la veille (jusqu_au)",
                "droit-chevauchement",
            )
        elif avant.jusqu_au and apres.depuis != avant.jusqu_au + UN_JOUR:
            fiche.faute(
                (*endroit, rang, "depuis"),
                f"{code} : rien entre le {avant.jusqu_au.isoformat()} et le {debut}",
                "ajouter la version qui manque, ou corriger les dates",
                "droit-lacune",
            )
