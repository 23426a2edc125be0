"""Le cours d'une prescription : un départ, une durée, et ce qui l'interrompt ou le suspend.

Une prescription se compte par jours entiers, sans report au jour ouvrable, et
le jour de départ n'est pas compté. Ce qui survient après son terme n'y change
plus rien, sauf un titre.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from toolkit.noyau.delais.explication import duree_en_clair
from toolkit.noyau.droit import Droit, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.temps import ajouter_mois

FORCLUSION = "forclusion"
MOIS_D_UN_AN = 12


@dataclass(frozen=True, slots=True)
class Duree:
    """Un nombre de jours, de mois ou d'ans."""

    nombre: int
    unite: str  # jour | mois | an

    def apres(self, jour: dt.date) -> dt.date:
        """Le dernier jour utile : même quantième, à défaut le dernier jour du mois."""
        if self.unite == "jour":
            return jour + dt.timedelta(days=self.nombre)
        return ajouter_mois(jour, self.nombre * (MOIS_D_UN_AN if self.unite == "an" else 1))

    def __str__(self) -> str:
        return duree_en_clair(self.nombre, self.unite)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """La prescription qui s'applique à une créance.

    `depart` : le jour dont elle court ; `autre_depart` : un second départ que le
    dossier permet de soutenir, et pourquoi. `butoir` : le jour qu'aucune
    reconnaissance ni suspension ne fait dépasser, et son article. `reserve` : ce
    qui reste à vérifier.
    """

    serie: str
    nature: str  # prescription | forclusion
    duree: Duree
    depart: dt.date
    quoi: str
    reference: str
    statut: Statut
    autre_depart: tuple[dt.date, str] | None = None
    butoir: tuple[dt.date, str] | None = None
    reserve: str = ""

    @property
    def est_forclusion(self) -> bool:
        """Vrai d'un délai qu'aucune reconnaissance n'interrompt."""
        return self.nature == FORCLUSION


def prescription_de(
    droit: Droit,
    serie: str,
    depart: dt.date,
    quoi: str,
    *,
    autre_depart: tuple[dt.date, str] | None = None,
    reserve: str = "",
) -> Prescription:
    """La prescription que la série donne au jour du départ ; lève `DroitAbsent`."""
    version = droit.version(serie, depart)
    valeur: Mapping[str, Any] = version.valeur
    return Prescription(
        serie=serie,
        nature=valeur["nature"],
        duree=Duree(valeur["duree"], valeur["unite"]),
        depart=depart,
        quoi=quoi,
        reference=version.reference,
        statut=version.statut,
        autre_depart=autre_depart,
        reserve=reserve,
    )


class Effet(Enum):
    """Ce qu'un fait fait au cours d'une prescription."""

    INTERRUPTION = auto()  # un délai égal repart
    INSTANCE = auto()  # interruption jusqu'à l'extinction de l'instance
    SUSPENSION = auto()  # le cours s'arrête, puis reprend
    PROLONGATION = auto()  # le terme ne peut venir plus tôt
    TITRE = auto()  # le délai du titre remplace celui de la créance


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Un fait qui agit sur le cours ; `fin` : de l'instance ou de la suspension, si on la sait.

    `chemin` : où le dossier l'écrit ; `est_sans_butoir` : demande en justice,
    exécution, titre. `duree` : celle du titre, de la prolongation,
    ou le reliquat minimal après suspension.
    """

    effet: Effet
    le: dt.date
    quoi: str
    reference: str
    fin: dt.date | None = None
    duree: Duree | None = None
    chemin: str = ""
    est_sans_butoir: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cours:
    """Où en est la prescription : son terme, d'où elle court et pour combien, son histoire.

    `causes` : les chemins de ce qui a agi.
    """

    echeance: dt.date
    depuis: dt.date
    quoi: str
    duree: Duree
    est_arrete: bool = False  # une instance ou une suspension est en cours
    etapes: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()


def courir(prescription: Prescription, causes: Iterable[Cause]) -> Cours:
    """Le cours de la prescription, chaque cause prise à sa date."""
    p = prescription
    etape = f"{p.duree} depuis le {date_longue(p.depart)} ({p.quoi} ; {p.reference})"
    cours = Cours(
        echeance=p.duree.apres(p.depart),
        depuis=p.depart,
        quoi=p.quoi,
        duree=p.duree,
        etapes=(etape,),
    )
    for cause in sorted(causes, key=lambda c: (c.le, c.effet.value)):
        if cause.le > cours.echeance and not cours.est_arrete and cause.effet is not Effet.TITRE:
            break
        avant, cours = cours, _apres(cours, cause)
        if p.butoir and not cause.est_sans_butoir:
            cours = _borner(cours, avant, *p.butoir)
        if cause.chemin:
            cours = replace(cours, causes=(*cours.causes, cause.chemin))
    return cours


def _borner(cours: Cours, avant: Cours, butoir: dt.date, reference: str) -> Cours:
    """Le terme ramené au butoir, sans jamais l'avancer sur ce qu'il était."""
    borne = max(butoir, avant.echeance)
    if cours.echeance <= borne:
        return cours
    texte = f"ramenée au butoir, le {date_longue(borne)} ({reference})"
    return replace(cours, echeance=borne, etapes=(*cours.etapes, texte))


def _apres(cours: Cours, cause: Cause) -> Cours:
    if cause.effet is Effet.TITRE:
        duree = cause.duree or cours.duree
        repart = _repartir(cours, cause, cause.le, f"{duree} depuis le", duree=duree)
        return replace(repart, est_arrete=False)
    if cause.effet is Effet.INTERRUPTION:
        return _repartir(cours, cause, cause.le, "interrompue le")
    if cause.effet is Effet.INSTANCE:
        if cause.fin is None:
            suite = _repartir(cours, cause, cause.le, "instance en cours depuis le")
            return replace(suite, est_arrete=True)
        verbe = f"interrompue le {date_longue(cause.le)}, jusqu'au"
        return _repartir(cours, cause, cause.fin, verbe)
    if cause.effet is Effet.PROLONGATION:
        fin = max(cours.echeance, (cause.duree or cours.duree).apres(cause.le))
        return _porter(cours, cause, f"prolongée le {date_longue(cause.le)}", fin)
    return _suspendre(cours, cause)


def _suspendre(cours: Cours, cause: Cause) -> Cours:
    """Le cours s'arrête ; à la reprise, il reste au moins le reliquat de la loi."""
    debut = date_longue(cause.le)
    if cause.fin is None:
        texte = f"suspendue depuis le {debut} ({cause.quoi} ; {cause.reference})"
        return replace(cours, est_arrete=True, etapes=(*cours.etapes, texte))
    fin = cours.echeance + (cause.fin - cause.le)
    if cause.duree:
        fin = max(fin, cause.duree.apres(cause.fin))
    return _porter(cours, cause, f"suspendue du {debut} au {date_longue(cause.fin)}", fin)


def _repartir(
    cours: Cours, cause: Cause, depuis: dt.date, verbe: str, *, duree: Duree | None = None
) -> Cours:
    """Le même délai, ou celui du titre, repart de `depuis`."""
    duree = duree or cours.duree
    texte = f"{verbe} {date_longue(depuis)} ({cause.quoi} ; {cause.reference})"
    return replace(
        cours,
        echeance=duree.apres(depuis),
        depuis=depuis,
        quoi=cause.quoi,
        duree=duree,
        etapes=(*cours.etapes, texte),
    )


def _porter(cours: Cours, cause: Cause, verbe: str, fin: dt.date) -> Cours:
    """Le terme est porté plus loin ; le départ reste."""
    texte = f"{verbe} : {date_longue(fin)} ({cause.quoi} ; {cause.reference})"
    return replace(cours, echeance=fin, etapes=(*cours.etapes, texte))
