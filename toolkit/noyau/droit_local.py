"""Les valeurs de droit que le dossier fournit lui-même (`droit_local`), signalées comme telles.

Elles prolongent une table publiée qui s'arrête trop tôt, ou la corrigent ; une
valeur semestrielle ou annuelle ne vaut que pour le semestre ou l'année écrits.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from toolkit.noyau.dossier import DroitLocal
from toolkit.noyau.droit import Droit, Serie, Statut, Version
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme
from toolkit.noyau.temps import UN_JOUR, ajouter_mois, debut_de_semestre

CHIFFREES = ("pour_cent_par_an", "pour_cent", "points", "EUR", "multiple")


def completer(droit: Droit, fournies: Iterable[DroitLocal]) -> tuple[Droit, tuple[Probleme, ...]]:
    """Le droit augmenté des valeurs fournies, et ce qu'il faut en dire."""
    series = dict(droit.series)
    problemes: list[Probleme] = []
    rangees = sorted(enumerate(fournies), key=lambda paire: paire[1].depuis or dt.date.min)
    for rang, fournie in rangees:
        serie = _designer(fournie.code or "", series)
        chemin = f"droit_local.{rang}"
        if serie is None:
            problemes.append(_refuser(fournie, "aucune valeur de ce nom", chemin))
            continue
        try:
            series[serie.code] = _ajouter(serie, fournie)
        except ValueError as faute:
            problemes.append(_refuser(fournie, str(faute), chemin))
        else:
            problemes.append(_signaler(serie, fournie, chemin))
    if not problemes:
        return droit, ()
    return replace(droit, series=series), tuple(problemes)


def _designer(code: str, series: dict[str, Serie]) -> Serie | None:
    """La série de ce code, ou la seule dont le code finit ainsi (« interet_legal.autre »)."""
    compact = code.replace(".", "_")
    if compact in series:
        return series[compact]
    proches = [s for s in series.values() if compact and s.code.endswith(f"_{compact}")]
    return proches[0] if len(proches) == 1 else None


def _ajouter(serie: Serie, fournie: DroitLocal) -> Serie:
    if serie.unite not in CHIFFREES:
        raise ValueError("cette valeur n'est pas un nombre : elle ne se fournit pas au dossier")
    if fournie.depuis is None:
        raise ValueError("il manque `depuis`, le premier jour d'effet")
    dernier = serie.dernier_jour
    if fournie.depuis < serie.horizon or (dernier and fournie.depuis > dernier + UN_JOUR):
        raise ValueError("elle ne touche pas la table : une période resterait sans valeur")
    version = Version(
        depuis=fournie.depuis,
        jusqu_au=_fin(serie, fournie.depuis),
        valeur=_lire(fournie.valeur),
        source=fournie.source or "fournie au dossier",
        statut=Statut.A_VERIFIER,
        verifie_le=fournie.depuis,
        reference=fournie.source or "",
        note="valeur fournie par le dossier (droit_local)",
    )
    versions = tuple(
        sorted((*(v for v in serie.versions if v.depuis != version.depuis), version),
               key=lambda v: v.depuis)
    )  # fmt: skip
    couverts = [j for j in (dernier, version.jusqu_au) if j]
    couvert = max(couverts) if version.jusqu_au else None
    return replace(serie, versions=versions, connue_jusqu_au=couvert)


def _fin(serie: Serie, depuis: dt.date) -> dt.date | None:
    if serie.periodicite == "semestrielle":
        return ajouter_mois(debut_de_semestre(depuis), 6) - UN_JOUR
    if serie.periodicite == "annuelle":
        return dt.date(depuis.year, 12, 31)
    return None


def _lire(saisie: str | None) -> Decimal:
    try:
        return Decimal((saisie or "").strip().rstrip("%€ \u00a0").replace(",", "."))
    except InvalidOperation:
        raise ValueError(f"« {saisie or ''} » n'est pas un nombre") from None


def _signaler(serie: Serie, fournie: DroitLocal, chemin: str) -> Probleme:
    return Probleme(
        code="droit-local",
        message=f"{serie.titre} : {fournie.valeur} depuis le {date_longue(fournie.depuis)}, "
        "valeur fournie "
        "par le dossier et non par la table",
        remede=f"contrôler la source écrite ({fournie.source or 'aucune'}), puis ajouter la "
        "valeur à "
        f"`{serie.code}`",
        gravite=Gravite.AVERTISSEMENT,
        chemin=chemin,
    )


def _refuser(fournie: DroitLocal, motif: str, chemin: str) -> Probleme:
    return Probleme(
        code="droit-local-invalide",
        message=f"droit_local « {fournie.code or ''} » : {motif}",
        remede="écrire `code`, `valeur`, `depuis` et `source` ; `exigible droit` donne les codes",
        chemin=chemin,
        sortie=CodeSortie.DROIT,
    )
