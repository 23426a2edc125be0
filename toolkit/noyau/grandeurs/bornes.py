"""Pourquoi une période commence ou finit ce jour-là : le fait ou la publication qui la coupe."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.noyau.clause import terme_laisse
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.demeure import interpellations
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, debut_de_semestre


class Cause(NamedTuple):
    """Ce qui explique un jour, et où le dossier l'écrit (vide : hors du dossier)."""

    raison: str
    chemin: str = ""


def debut(ligne: Ligne, situation: Situation, decompte: Decompte) -> list[Cause]:
    """Pourquoi l'intérêt court, ou change, depuis le premier jour de la ligne."""
    jour = ligne.du
    causes = []
    for fait, cause in _faits(ligne, situation, decompte):
        if fait == jour:
            causes.append(Cause(f"{date_longue(jour)} : {cause.raison}", cause.chemin))
        elif fait == jour - UN_JOUR:
            causes.append(
                Cause(f"{date_longue(jour)} : lendemain {_du(cause.raison)}", cause.chemin)
            )
    if jour == debut_de_semestre(jour):
        causes.append(Cause(f"{date_longue(jour)} : premier jour d'un semestre, le taux change"))
    return causes


def fin(ligne: Ligne, situation: Situation, decompte: Decompte) -> list[Cause]:
    """Pourquoi la période s'arrête au dernier jour de la ligne."""
    jour = ligne.au
    causes = [
        Cause(f"{date_longue(jour)} : {cause.raison}", cause.chemin)
        for fait, cause in _faits(ligne, situation, decompte)
        if fait == jour
    ]
    if jour == decompte.conventions.dernier_jour(decompte.arrete_au):
        causes.append(Cause(f"{date_longue(jour)} : le décompte est arrêté (--au)"))
    elif jour + UN_JOUR == debut_de_semestre(jour + UN_JOUR):
        causes.append(Cause(f"{date_longue(jour)} : dernier jour d'un semestre, le taux change"))
    return causes


def encourue(ligne: Ligne, situation: Situation) -> list[Cause]:
    """L'interpellation restée sans effet qui fait encourir une clause le jour de la ligne."""
    usage = int(situation.droit.usages["mise_en_demeure"]["delai_jours"])
    causes = []
    for creance in (c for c in situation.dossier.creances if c.id == ligne.creance):
        for e in interpellations(creance, situation):
            terme = terme_laisse(situation, e, usage)
            if terme + UN_JOUR == ligne.du:
                rang = situation.dossier.evenements.index(e)
                raison = f"lendemain du terme laissé pour payer, le {date_longue(terme)}"
                causes.append(Cause(raison, f"evenements.{rang}"))
    return causes


def _du(raison: str) -> str:
    return f"du {raison.removeprefix('le ')}" if raison.startswith("le ") else f"de {raison}"


def _faits(
    ligne: Ligne, situation: Situation, decompte: Decompte
) -> Iterator[tuple[dt.date, Cause]]:
    dossier = situation.dossier
    for i, creance in enumerate(dossier.creances):
        if creance.id == ligne.creance:
            for x in decompte.lignes:
                if x.creance == creance.id and x.nature == Poste.PRINCIPAL and x.du:
                    yield x.du, Cause(f"l'échéance de {creance.id}", f"creances.{i}.echeance")
    for i, paiement in enumerate(dossier.paiements):
        if paiement.date and any(
            x.le == paiement.date and x.creance == ligne.creance for x in decompte.imputations
        ):
            yield paiement.date, Cause("le paiement reçu", f"paiements.{i}.date")
    for i, avoir in enumerate(dossier.avoirs):
        if avoir.date and avoir.creance in (ligne.creance, None):
            yield avoir.date, Cause(f"l'avoir {avoir.id}", f"avoirs.{i}.date")
    for i, titre in enumerate(dossier.titres):
        if titre.date and titre.id == ligne.creance:
            yield titre.date, Cause("la décision", f"titres.{i}.date")
    for i, e in enumerate(dossier.evenements):
        if not e.creances or ligne.creance in e.creances:
            nom = e.type.replace("_", " ")
            for cle in ("date", "presente_le", "recu_le"):
                jour = getattr(e, cle, None)
                if isinstance(jour, dt.date):
                    yield jour, Cause(f"l'événement « {nom} » ({cle})", f"evenements.{i}.{cle}")
