"""Les délais de la petite créance et des procédures européennes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from toolkit.juridictions.fr_FR.computation import dernier_jour
from toolkit.juridictions.fr_FR.delais.injonction import oppose
from toolkit.noyau.delais.faits import depuis, faits, premier
from toolkit.noyau.delais.valeurs import DEBITEUR, JUGE, Depart, Emploi
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import premier_ouvrable


def lettres_de_petite_creance(s: Situation) -> Iterator[Depart]:
    """L'invitation du commissaire de justice à participer à la procédure simplifiée."""
    for lettre in faits(s, "envoi", "mise_en_demeure", procedure="petite_creance"):
        yield depuis(lettre, s, "envoi de la lettre")


def reponse(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le débiteur a accepté ou refusé."""
    suites = faits(s, "accord", "rejet", procedure="petite_creance")
    return premier(e for e in suites if e.date >= depart.date)


def refus_de_petite_creance(s: Situation) -> Iterator[Depart]:
    """Le refus exprès du débiteur, à défaut son silence au terme du mois (R125-2 III)."""
    exprimes = faits(s, "rejet", procedure="petite_creance")
    for refus in exprimes:
        yield depuis(refus, s, "refus constaté")
    for lettre in lettres_de_petite_creance(s):
        duree = s.droit.delai("psr-reponse", lettre.date).duree
        fin = premier_ouvrable(
            dernier_jour(lettre.date, duree, "mois", s.droit.est_ouvrable), s.droit.est_ouvrable
        )
        if fin < s.au and reponse(s, lettre) is None:
            yield replace(lettre, quoi="refus implicite, par silence", date=fin)


def injonctions_europeennes(s: Situation) -> Iterator[Depart]:
    """La signification de l'injonction européenne."""
    for acte in faits(s, "signification", procedure="injonction_europeenne"):
        yield depuis(acte, s, "signification de l'injonction européenne")


def formulaires_de_reponse(s: Situation) -> Iterator[Depart]:
    """La signification du formulaire de réponse du petit litige."""
    for acte in faits(s, "signification", procedure="petits_litiges"):
        yield depuis(acte, s, "signification du formulaire de réponse")


EMPLOIS = {
    "psr-reponse": Emploi(departs=lettres_de_petite_creance, accompli=reponse, charge=DEBITEUR),
    "psr-prescription-reprise": Emploi(departs=refus_de_petite_creance),
    "ipe-opposition": Emploi(departs=injonctions_europeennes, accompli=oppose, charge=DEBITEUR),
    "ipe-executoire": Emploi(departs=injonctions_europeennes, apres="ipe-opposition", charge=JUGE),
    "rpl-reponse": Emploi(departs=formulaires_de_reponse, charge=DEBITEUR),
}
