"""Ce que les lettres amiables belges impriment en plus : délais de la loi, annonce, recouvreur."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_BE.annonce import ACTE, annoncer, canal, fenetre
from toolkit.juridictions.fr_BE.computation import CANAUX_ELECTRONIQUES, veille_du_premier_jour
from toolkit.juridictions.fr_BE.delais.amiable import POSTAL
from toolkit.juridictions.fr_BE.interruption import est_interruptive, residence_connue
from toolkit.juridictions.fr_BE.rappels import fin_apres
from toolkit.juridictions.fr_BE.recouvreurs import (
    a_une_dette_de_consommateur,
    recouvre_d_un_consommateur,
)
from toolkit.noyau.contexte.parties import vue_de_partie
from toolkit.noyau.decompte import etablir_decompte
from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Partie
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours, premier_ouvrable

AUTORITE = "autorite_de_surveillance"


def premier_rappel(s: Situation) -> Mapping[str, Any]:
    """Au consommateur, le délai légal et ce qui suivrait ; à l'entreprise, ce qui court déjà."""
    if not a_une_dette_de_consommateur(s):
        return {"est_de_consommateur": False, "deja_couru": _deja_couru(s)}
    delai = fenetre(s)
    return {
        "est_de_consommateur": True,
        "delai": {
            "jours": delai.jours,
            "debut": delai.debut,
            "limite": delai.fin,
            "est_electronique": canal(ACTE, s) in CANAUX_ELECTRONIQUES,
        },
        "annonce": annoncer(s),
    }


def rappel_2(s: Situation) -> Mapping[str, Any]:
    """Le rappel qu'il suit, quand la loi n'en règle pas le délai."""
    precedents = s.evenements("premier_rappel", "rappel", "relance")
    return {"rappel_precedent": precedents[-1].date if precedents else None}


def mise_en_demeure(s: Situation) -> Mapping[str, Any]:
    """De qui elle émane, pour qui, et les jours que la loi impose à qui recouvre pour autrui."""
    est_recouvree = recouvre_d_un_consommateur(s)
    contexte: dict[str, Any] = {
        "est_de_consommateur": a_une_dette_de_consommateur(s),
        "est_recouvree": est_recouvree,
        "est_interruptive": est_interruptive(s),
        "residences": residence_connue(s),
        "societe_creanciere": _forme(s.dossier.creancier, "creancier"),
        "societe_debitrice": _forme(s.cible, s.chemin_de_la_cible()),
        "origine": _creancier_d_origine(s),
        "surveillance": s.droit.cherche(AUTORITE, s.au) or "",
    }
    if est_recouvree:
        contexte["delai"] = _delai_du_recouvreur(s)
    return contexte


def _delai_du_recouvreur(s: Situation) -> Mapping[str, Any]:
    """Celui de la loi, ou celui de l'usage s'il finit plus tard."""
    debut = veille_du_premier_jour(s.au, POSTAL, s.droit) + UN_JOUR
    usage = ajouter_jours(s.au, int(s.droit.usages["mise_en_demeure"]["delai_jours"]))
    limite = max(
        fin_apres("recouvreur-attente", debut, s), premier_ouvrable(usage, s.droit.est_ouvrable)
    )
    jours = s.droit.delai("recouvreur-attente", s.au).duree
    return {"jours": jours, "debut": debut, "limite": limite}


def _creancier_d_origine(s: Situation) -> Mapping[str, Any]:
    """Envers qui la dette est née, et à quel titre ; le créancier, s'il n'a pas changé."""
    cede = s.dossier.creancier_origine
    nature = next((c.nature for c in map(s.contrat, s.dossier.creances) if c), None)
    qualites = s.droit.vocabulaire["qualites_du_creancier"]
    return {
        **vue_de_partie(cede or s.dossier.creancier, s.au),
        "chemin": "creancier_origine" if cede else "creancier",
        "qualite": qualites.get(nature or "", qualites["autre"]),
        "est_cede": cede is not None,
        "cede_le": s.dossier.cession.date if s.dossier.cession else None,
    }


def _forme(partie: Partie, chemin: str) -> list[Mapping[str, Any]]:
    """La forme juridique d'une société ; rien d'une personne physique ou publique."""
    if not partie.est_personne_morale or partie.qualite == "personne_publique":
        return []
    return [{"chemin": chemin, "forme": partie.forme}]


def _deja_couru(s: Situation) -> Mapping[str, Any]:
    """Ce que la loi ou le contrat ajoute déjà et que ce rappel ne demande pas (EUR)."""
    from toolkit.juridictions.fr_BE import JURIDICTION

    entier = du_par_la_cible(etablir_decompte(s, JURIDICTION), s)
    return {
        "interets": entier.reste[Poste.INTERETS],
        "forfaits": entier.reste[Poste.INDEMNITES],
    }
