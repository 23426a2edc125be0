"""L'état des affaires en une page HTML qui se lit à l'écran et s'imprime."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.lieux import MODELES
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.etat.imprimer import ETATS
from toolkit.noyau.etat.valeurs import LIBELLES, EtatDeLAffaire, EtatDuDebiteur, Urgence
from toolkit.noyau.scenario.valeurs import EtatDEtape
from toolkit.redaction.frise import dessiner_la_frise

MODELE = "etat.html"
PRESSANTES = (Urgence.PERDU, Urgence.SEMAINE)


def rediger_la_page(etats: Sequence[EtatDeLAffaire], au: dt.date) -> bytes:
    """La page entière (HTML, UTF-8), sans rien à aller chercher ailleurs."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    propre = Environment(
        loader=FileSystemLoader(MODELES / "commun"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True,
    )  # fmt: skip
    sujet = etats[0].reference if len(etats) == 1 else f"{len(etats)} affaires"
    vues = [_vue(e) for e in etats]
    titre = f"{sujet}, au {date_longue(au)}"
    return propre.get_template(MODELE).render(titre=titre, etats=vues).encode()


def _vue(etat: EtatDeLAffaire) -> Mapping[str, Any]:
    prochaine = etat.prochaine
    return {
        "reference": etat.reference,
        "creancier": etat.creancier,
        "debiteurs": ", ".join(d.nom for d in etat.debiteurs),
        "urgence": LIBELLES[etat.urgence],
        "presse": etat.urgence in PRESSANTES,
        "total": euros(etat.total),
        "principal": euros(etat.principal),
        "par_jour": euros(etat.par_jour) if etat.par_jour else "",
        "prochaine": f"{date_courte(prochaine.le)} : {prochaine.libelle}" if prochaine else "",
        "frise": dessiner_la_frise(etat),
        "marches": [_marche(d) for d in etat.debiteurs],
        "dates": [
            {
                "le": date_longue(d.le),
                "libelle": d.libelle,
                "reference": d.reference,
                "depassee": d.est_depassee,
                "presse": d.est_fatale,
            }
            for d in etat.dates
        ],
        "bloquants": [p.message for p in etat.bloquants],
    }


def _marche(debiteur: EtatDuDebiteur) -> Mapping[str, Any]:
    etapes = []
    for etape in debiteur.marche.etapes:
        quand = etape.faite_le or etape.le
        etapes.append(
            {
                "acte": etape.titre,
                "etat": ETATS[etape.etat],
                "presse": etape.etat in (EtatDEtape.DUE, EtatDEtape.BLOQUEE),
                "quand": date_longue(quand) if quand else "",
                "problemes": [p.message for p in etape.problemes],
            }
        )
    return {
        "nom": debiteur.nom,
        "total": euros(debiteur.total),
        "raison": debiteur.marche.raison,
        "etapes": etapes,
    }
