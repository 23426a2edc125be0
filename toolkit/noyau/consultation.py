"""Consulter le droit : ce qui vaut un jour, d'où on le tient, ce dont il faut se méfier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from toolkit.noyau.droit import Droit, DroitAbsent, RegleDeDelai, Serie, Statut, Version
from toolkit.noyau.ecriture import date_longue, euros, nombre, pourcentage
from toolkit.noyau.regles import Registre

_PLURIELS = {"jour_ouvrable": ("jour ouvrable", "jours ouvrables"), "mois": ("mois", "mois")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entree:
    """Une valeur ou un délai, au jour consulté.

    `valeur` est imprimable ; vide si le droit ne dit rien ce jour-là, et
    `absence` dit alors pourquoi. `histoire` : toutes les versions, de la plus
    ancienne à la plus récente.
    """

    code: str
    titre: str
    unite: str
    valeur: str
    en_vigueur: Version | RegleDeDelai | None
    histoire: Sequence[Version | RegleDeDelai]
    absence: str = ""
    est_perimee: bool = False
    attendu: str = ""
    connue_jusqu_au: dt.date | None = None

    @property
    def est_a_verifier(self) -> bool:
        """Vrai si le texte de la valeur du jour n'a pas été retrouvé."""
        return self.en_vigueur is not None and self.en_vigueur.statut is Statut.A_VERIFIER

    @property
    def est_relue(self) -> bool:
        """Vrai si un juriste a signé la valeur du jour."""
        return self.en_vigueur is not None and bool(self.en_vigueur.relu_par)


def consulter(droit: Droit, jour: dt.date) -> tuple[Entree, ...]:
    """Toutes les valeurs, puis tous les délais, au `jour`, par code."""
    valeurs = [_valeur(serie, jour) for serie in droit.series.values()]
    return tuple(sorted(valeurs, key=lambda e: e.code)) + tuple(_delais(droit, jour))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegleInscrite:
    """Une condition ou une règle de la juridiction ; `reference` vide : cohérence, sans texte."""

    id: str
    sorte: str  # condition | regle
    enonce: str
    reference: str
    statut: Statut
    verifie_le: dt.date
    relu_par: str

    @property
    def est_a_verifier(self) -> bool:
        """Vrai si le texte qui la fonde n'a pas été retrouvé."""
        return self.statut is Statut.A_VERIFIER


def enumerer(registre: Registre) -> tuple[RegleInscrite, ...]:
    """Les conditions, puis les règles, dans l'ordre de leur nom."""
    conditions = [(c, "condition", c.question) for c in registre.conditions.values()]
    regles = [(r, "regle", r.controle) for r in registre.regles.values()]
    return tuple(
        RegleInscrite(
            id=inscrite.id,
            sorte=sorte,
            enonce=" ".join((fonction.__doc__ or "").partition("\n\n")[0].split()),
            reference=inscrite.reference,
            statut=inscrite.statut,
            verifie_le=inscrite.verifie_le,
            relu_par=inscrite.relu_par,
        )
        for inscrites in (conditions, regles)
        for inscrite, sorte, fonction in sorted(inscrites, key=lambda i: i[0].id)
    )


def imprimer_une_version(version: Version | RegleDeDelai, unite: str) -> str:
    """La valeur, ou la durée, d'une version."""
    if isinstance(version, RegleDeDelai):
        return imprimer_une_duree(version.duree, version.unite)
    return imprimer_une_valeur(version.valeur, unite)


def en_valeur_json(version: Version | RegleDeDelai) -> Any:
    """La valeur brute : nombre et date en texte, durée en entier, tranches en liste."""
    brute = version.duree if isinstance(version, RegleDeDelai) else version.valeur
    return _brute(brute)


def _brute(valeur: Any) -> Any:
    if isinstance(valeur, Mapping):
        return {cle: _brute(v) for cle, v in valeur.items()}
    if isinstance(valeur, tuple):
        return [_brute(v) for v in valeur]
    if isinstance(valeur, dt.date):
        return valeur.isoformat()
    return f"{valeur:f}" if isinstance(valeur, Decimal) else valeur


def imprimer_une_valeur(valeur: Any, unite: str) -> str:
    """Une valeur de droit et son unité, en français : « 2,65 % par an », « 60 jours »."""
    if isinstance(valeur, Decimal):
        return _imprimer_un_nombre(valeur, unite)
    if isinstance(valeur, dt.date):
        return date_longue(valeur)
    if isinstance(valeur, Mapping):  # prescription : nature, durée, départ
        duree = imprimer_une_duree(valeur["duree"], valeur["unite"])
        return f"{valeur['nature']} de {duree} depuis {valeur['depart']}"
    if isinstance(valeur, tuple):
        return " ; ".join(_imprimer_une_tranche(t) for t in valeur)
    if isinstance(valeur, int):
        return str(valeur) if unite == "nombre" else imprimer_une_duree(valeur, unite)
    return str(valeur)


def imprimer_une_duree(duree: int | None, unite: str) -> str:
    """« 1 mois », « 15 jours ouvrables » ; un délai sans durée le dit."""
    if duree is None:
        return "sans durée fixée"
    singulier, pluriel = _PLURIELS.get(unite, (unite, f"{unite}s"))
    return f"{duree} {singulier if duree < 2 else pluriel}"


def _valeur(serie: Serie, jour: dt.date) -> Entree:
    version, absence = None, ""
    try:
        version = serie.au(jour)
    except DroitAbsent as cause:
        absence = cause.motif.partition(" ; attendu")[0]
    return Entree(
        code=serie.code,
        titre=serie.titre,
        unite=serie.unite,
        valeur=imprimer_une_version(version, serie.unite) if version else "",
        en_vigueur=version,
        histoire=serie.versions,
        absence=absence,
        est_perimee=serie.est_perimee(jour),
        attendu=serie.attendu,
        connue_jusqu_au=serie.connue_jusqu_au,
    )


def _delais(droit: Droit, jour: dt.date) -> Iterator[Entree]:
    versions: dict[str, list[RegleDeDelai]] = {}
    for regle in droit.delais:
        versions.setdefault(regle.id, []).append(regle)
    for id_, regles in sorted(versions.items()):
        regles.sort(key=lambda r: r.depuis)
        courante = next((r for r in regles if _couvre(r, jour)), None)
        modele = courante or regles[-1]
        yield Entree(
            code=id_,
            titre=modele.libelle,
            unite=modele.unite,
            valeur=imprimer_une_version(courante, courante.unite) if courante else "",
            en_vigueur=courante,
            histoire=regles,
            absence="" if courante else "aucun délai de ce nom à cette date",
        )


def _couvre(regle: RegleDeDelai, jour: dt.date) -> bool:
    return regle.depuis <= jour <= (regle.jusqu_au or dt.date.max)


def _imprimer_un_nombre(valeur: Decimal, unite: str) -> str:
    if unite == "EUR":
        return euros(valeur)
    if unite == "points":
        return f"{nombre(valeur)} points"
    if unite in ("pour_cent", "pour_cent_par_an"):
        return pourcentage(valeur) + (" par an" if unite == "pour_cent_par_an" else "")
    return f"{valeur:f} fois" if unite == "multiple" else f"{valeur:f}"


def _imprimer_une_tranche(tranche: Mapping[str, Decimal | None]) -> str:
    jusqua, forfait = tranche["jusqua"], tranche["forfait"] or Decimal(0)
    borne = f"jusqu'à {euros(jusqua)}" if jusqua is not None else "au-delà"
    pourcent = tranche["pourcent"]
    exces = f" + {pourcentage(pourcent)} au-dessus de {euros(tranche['au_dela_de'] or Decimal(0))}"
    return f"{borne} : {euros(forfait)}{exces if pourcent else ''}"
