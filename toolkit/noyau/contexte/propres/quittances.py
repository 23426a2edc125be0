"""Ce qu'imprime une quittance : le paiement, son imputation au cent, ce qui reste dû."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.contexte import sommes as s
from toolkit.noyau.contexte.parties import designation, vue_de_partie
from toolkit.noyau.decompte.moteur import etablir_decompte
from toolkit.noyau.decompte.valeurs import Decompte, Imputation
from toolkit.noyau.dossier import Paiement
from toolkit.noyau.echeancier.appariement import apparier
from toolkit.noyau.echeancier.etat import suivi_de
from toolkit.noyau.echeancier.suivi import Suivi
from toolkit.noyau.ecriture import en_minuscule
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

# Ce qu'un dossier sans paiement donne à lire : rien, et chaque mention dit ce qui manque.
VIDE: Mapping[str, Any] = {
    "paiement_recu": {
        "chemin": "paiements.0",
        "date": None,
        "montant": None,
        "mode": "",
        "par": "",
    },
    "payeur": {"envoi": "", "attention": "", "adresse": ()},
    "quittance": {
        "parts": [],
        "excedent": ZERO,
        "reste": ZERO,
        "postes": [],
        "est_forfaitaire": False,
        "versements": [],
        "prochain": None,
    },
}


def vue_de_la_quittance(situation: Situation, juridiction: Juridiction) -> Mapping[str, Any]:
    """`paiement_recu` : ce qui a été payé, par qui et comment ; `quittance` : sur quoi il compte,
    et ce qui reste dû le soir de ce paiement.
    """
    recu = situation.paiement
    if recu is None:
        return VIDE
    payeur = situation.dossier.debiteur(recu.par or "") or situation.cible
    ce_jour = replace(situation, au=recu.date, decompte=None)
    decompte = etablir_decompte(ce_jour, juridiction)
    libelles = situation.droit.vocabulaire["postes"]
    imputees = _imputations(recu, situation, decompte)
    parts = [
        {
            "creance": imputation.creance,
            "libelle": libelles[s.libelle_du_poste(poste, decompte)],
            "montant": part,
        }
        for imputation in imputees
        for poste, part in imputation.parts.items()
    ]
    suivi = suivi_de(ce_jour, juridiction)
    transaction = situation.dossier.transaction
    forfait = transaction.montant if transaction and suivi and suivi.accorde_le else None
    if forfait is not None:
        parts, reste, postes = [], suivi.reste, []
    else:
        reste, postes = decompte.total, s.postes(decompte, libelles)
    return {
        "paiement_recu": {
            "chemin": f"paiements.{situation.dossier.paiements.index(recu)}",
            "date": recu.date,
            "montant": recu.montant,
            "mode": recu.mode or "",
            "par": designation(payeur),
        },
        "payeur": vue_de_partie(payeur, situation.au),
        "quittance": {
            "parts": parts,
            "excedent": recu.montant - sum((p["montant"] for p in parts), ZERO)
            if forfait is None
            else ZERO,
            "reste": max(reste, ZERO),
            "postes": [{**p, "libelle": en_minuscule(p["libelle"])} for p in postes],
            "est_forfaitaire": forfait is not None,
            "versements": _versements_payes(recu, suivi) if suivi else [],
            "prochain": _prochain(suivi),
        },
    }


def _imputations(recu: Paiement, situation: Situation, decompte: Decompte) -> list[Imputation]:
    """Celles de ce paiement : d'un même jour, le décompte les compte l'un après l'autre.

    Des paiements identiques se valent : peu importe lequel est compté le premier.
    """
    semblables = [p for p in situation.dossier.paiements if p.date == recu.date and p.montant]
    semblables.sort(key=_rang)
    faites = [i for i in decompte.imputations if i.le == recu.date and i.origine == "paiement"]
    for paiement in semblables:
        siennes, compte = [], ZERO
        while faites and compte < paiement.montant:
            compte += faites[0].montant
            siennes.append(faites.pop(0))
        if paiement is recu:
            return siennes
    return []


def _rang(paiement: Paiement) -> tuple:
    """L'ordre où le décompte compte les paiements d'un jour : les affectés d'abord."""
    affecte = 1 if paiement.creance else 2
    return (affecte, paiement.creance or "", paiement.montant, paiement.par or "")


def _versements_payes(recu: Paiement, suivi: Suivi) -> list[Mapping[str, Any]]:
    """Les versements du plan que ce paiement éteint, en tout ou en partie."""
    if not any(p is recu for p in suivi.paiements):
        return []
    rang = next(i for i, p in enumerate(suivi.paiements) if p is recu)
    recus = [(p.date, p.montant) for p in suivi.paiements]
    prevus = [v.prevu for v in suivi.versements]
    avant, _ = apparier(prevus, recus[:rang], suivi.au)
    apres, _ = apparier(prevus, recus[: rang + 1], suivi.au)
    return [
        {
            "rang": a.prevu.rang,
            "date": a.prevu.date,
            "montant": a.recu - b.recu,
            "manque": a.manque,
        }
        for b, a in zip(avant, apres, strict=True)
        if a.recu > b.recu
    ]


def _prochain(suivi: Suivi | None) -> Mapping[str, Any] | None:
    prochain = suivi.prochain if suivi and suivi.accorde_le else None
    if prochain is None:
        return None
    manque: Decimal = prochain.manque
    return {"date": prochain.prevu.date, "montant": manque, "rang": prochain.prevu.rang}
