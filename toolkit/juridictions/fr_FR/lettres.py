"""Ce que les lettres françaises disent en plus : rappels, contrat, prêt, copropriété, litige."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.copropriete import copropriete
from toolkit.juridictions.fr_FR.prets import contrats_vises, decheances
from toolkit.juridictions.fr_FR.tiers import met_en_demeure
from toolkit.noyau.contexte.parties import designation
from toolkit.noyau.dossier import Contrat, Evenement
from toolkit.noyau.scenario.faits import envers_la_cible
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations

# Celle d'un bail joue par un commandement signifié, jamais par une lettre.
BAUX = ("bail_habitation", "bail_commercial")
SANS_DEMEURE = "Demande de paiement amiable"


def echanges(s: Situation) -> Mapping[str, Any]:
    """D'où le créancier tient sa créance, ses relances déjà envoyées, les contestations reçues."""
    contestees = [e for e in contestations(s) if e.auteur in ("debiteur", s.cible.id)]
    return {
        "cession": _cession(s),
        "relances": [{"date": e.date} for e in relances_anterieures(s)],
        "contestations": [{"date": e.date} for e in contestees],
    }


def relances_anterieures(s: Situation) -> list[Evenement]:
    """Les relances que le débiteur visé a reçues avant le jour de l'acte."""
    return [e for e in envers_la_cible(s, "relance") if e.date < s.au]


def mise_en_demeure(s: Situation) -> Mapping[str, Any]:
    """Clauses résolutoires, résolution envisagée, déchéance du terme, charges de copropriété.

    Un tiers sans pouvoir de mettre en demeure demande le paiement, sous un autre titre.
    """
    return {
        "resolutoires": [_clause(c, s) for c in contrats_a_clause_resolutoire(s)],
        "resolutions": [_designer(c, s) for c in contrats_a_resoudre(s)],
        "decheances": list(decheances(s)),
        "copropriete": copropriete(s),
        **({} if met_en_demeure(s) else _sans_demeure(s)),
    }


def _sans_demeure(s: Situation) -> Mapping[str, Any]:
    """La lettre du tiers sans pouvoir : ni son titre ni son courriel ne parlent de demeure."""
    cible = s.cible
    courriel = {
        "a": cible.courriel or "",
        "destinataire": cible.nom_complet,
        "objet": f"{SANS_DEMEURE} – {s.dossier.reference}",
        "chemin": s.chemin_de_la_cible("courriel"),
    }
    return {"titre": SANS_DEMEURE, "courriel": courriel}


def contrats_a_clause_resolutoire(s: Situation) -> list[Contrat]:
    """Les contrats qui prennent fin si la lettre reste sans effet."""
    vises = [c for c in contrats_vises(s) if c.nature not in BAUX]
    return [c for c in vises if c.conventions.clause_resolutoire]


def contrats_a_resoudre(s: Situation) -> list[Contrat]:
    """Les contrats que le créancier se propose de résoudre, faute de clause, par notification."""
    sans_clause = [c for c in contrats_vises(s) if not c.conventions.clause_resolutoire]
    return [c for c in sans_clause if c.est_a_resoudre]


def _cession(s: Situation) -> Mapping[str, Any] | None:
    """De qui le créancier tient la créance ; None s'il l'a depuis l'origine."""
    cession = s.dossier.cession
    if cession is None:
        return None
    origine = s.dossier.creancier_origine
    return {
        "est_subrogation": cession.type == "subrogation",
        "origine": designation(origine) if origine else "",
        "date": cession.date,
        "notifiee_le": cession.notifiee_le,
    }


def _designer(contrat: Contrat, s: Situation) -> Mapping[str, Any]:
    return {
        "chemin": f"contrats.{s.dossier.contrats.index(contrat)}",
        "contrat": contrat.reference or "",
        "date": contrat.accepte_le or contrat.date,
    }


def _clause(contrat: Contrat, s: Situation) -> Mapping[str, Any]:
    clause = contrat.conventions.clause_resolutoire
    piece = s.dossier.piece(clause.piece) if clause and clause.piece else None
    return {
        **_designer(contrat, s),
        "article": (clause.article or "") if clause else "",
        "piece": (piece.intitule or "") if piece else "",
    }
