"""Une voie, imprimée pour une personne."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.elision import de
from toolkit.noyau.voies.donnees import phrase
from toolkit.noyau.voies.valeurs import Cout, Etape, JugePropose, Motif, Voie

_RETRAIT = " " * 6


def voie_en_texte(voie: Voie, vocabulaire: Mapping[str, Any]) -> str:
    """La voie sur plusieurs lignes : son état, son juge, les raisons, le prix, les dates."""
    etat = "ouverte" if voie.est_ouverte else "fermée"
    lignes = [f"{voie.id} : {etat} ({voie.reference})"]
    if voie.est_ouverte:
        lignes += _conduite(voie, vocabulaire)
    lignes += _motifs("pour", voie.pour)
    lignes += _motifs("manque", voie.manque, avec_remede=True)
    lignes += _motifs("contre", voie.contre, avec_remede=not voie.est_ouverte)
    lignes += (f"{_RETRAIT}coût : {_cout(c)}" for c in voie.cout)
    lignes += (f"{_RETRAIT}{_etape(e)}" for e in voie.calendrier)
    return "\n".join(lignes)


def _conduite(voie: Voie, vocabulaire: Mapping[str, Any]) -> list[str]:
    lignes = []
    if voie.juge:
        lignes.append(f"juge : {nommer_le_juge(voie.juge, vocabulaire)}")
        lignes.append(f"avocat : {voie.representation}")
    if voie.autorisation:
        lignes.append(f"autorisation du juge : {_AUTORISATIONS[voie.autorisation]}")
    if voie.montant is not None:
        lignes.append(f"peut demander : {euros(voie.montant)}")
    if voie.actes:
        lignes.append(f"actes : {', '.join(voie.actes)}")
    return [_RETRAIT + ligne for ligne in lignes]


_AUTORISATIONS = {"requise": "requise", "dispensee": "non requise"}


def nommer_le_juge(juge: JugePropose, vocabulaire: Mapping[str, Any]) -> str:
    """« le tribunal de commerce de Lyon » ; sans ville sûre, la règle qui la donnera."""
    nom = vocabulaire.get("juges", {}).get(juge.type, juge.type.replace("_", " "))
    chambre = f", chambre {juge.chambre}" if juge.chambre else ""
    if juge.ville:
        return f"{nom} {de(juge.ville, est_lieu=True)}{chambre}"
    return f"{nom}{chambre} ; {juge.ressort or 'ville à désigner'}"


def _motifs(sens: str, motifs: Iterable[Motif], *, avec_remede: bool = False) -> list[str]:
    lignes = []
    for motif in motifs:
        reserve = " ; à apprécier" if motif.est_appreciation else ""
        lignes.append(f"{_RETRAIT}{sens} : {phrase(motif)}{reserve}")
        if avec_remede and motif.remede:
            lignes.append(f"{_RETRAIT}  → {motif.remede}")
    return lignes


def _cout(cout: Cout) -> str:
    montant = euros(cout.montant) if cout.montant is not None else "à confirmer"
    return f"{cout.poste.replace('_', ' ')}, {montant} ({cout.reference})"


def _etape(etape: Etape) -> str:
    quand = date_longue(etape.le) if etape.le else "date à venir"
    fatale = "avant le" if etape.est_fatale else "le"
    reference = f" ({etape.reference})" if etape.reference else ""
    return f"{fatale} {quand} : {etape.libelle}{reference}"
