"""Le prêt dont des échéances sont impayées : la déchéance du terme que la lettre annonce."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.juridictions.fr_FR.transactions import CREDITS
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.dossier import Contrat
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours, premier_ouvrable

CREDIT_A_LA_CONSOMMATION = "credit_consommation"


def contrats_vises(s: Situation) -> list[Contrat]:
    """Les contrats dont naissent les créances échues, dans l'ordre du dossier."""
    nommes = {c.contrat for c in s.dossier.creances if c.id in s.regimes}
    return [contrat for contrat in s.dossier.contrats if contrat.id in nommes]


def prets_vises(s: Situation) -> list[Contrat]:
    """Les prêts et crédits dont des échéances sont réclamées."""
    return [c for c in contrats_vises(s) if c.nature in CREDITS]


def credits_vises(s: Situation) -> list[Contrat]:
    """Les crédits à la consommation dont des échéances sont réclamées."""
    return [c for c in contrats_vises(s) if c.nature == CREDIT_A_LA_CONSOMMATION]


def est_emprunteur_consommateur(s: Situation) -> bool:
    """Vrai si un professionnel réclame à un consommateur."""
    return s.dossier.creancier.qualite == "professionnel" and s.cible.qualite == "consommateur"


def jours_de_preavis(contrat: Contrat, s: Situation) -> int:
    """Les jours que la mise en demeure laisse avant la déchéance : ceux de la clause, sinon
    l'usage.
    """
    clause = contrat.conventions.decheance_du_terme
    convenus = clause.preavis_jours if clause else None
    usage = int(s.droit.usages["mise_en_demeure"]["delai_jours"])
    return usage if convenus is None else convenus


def decheances(s: Situation) -> Iterator[Mapping[str, Any]]:
    """Ce que la lettre dit de chaque clause de déchéance : délai, capital, indemnité du crédit."""
    for contrat in prets_vises(s):
        clause = contrat.conventions.decheance_du_terme
        if clause is None:
            continue
        jours = jours_de_preavis(contrat, s)
        yield {
            "chemin": f"contrats.{s.dossier.contrats.index(contrat)}",
            "contrat": contrat.reference or "",
            "date": contrat.date or contrat.accepte_le,
            "article": clause.article or "",
            "jours": jours,
            "limite": premier_ouvrable(ajouter_jours(s.au, jours), s.droit.est_ouvrable),
            "capital": contrat.capital_restant_du,
            "indemnite": _indemnite(contrat, s),
        }


def _indemnite(contrat: Contrat, s: Situation) -> Taux | None:
    """La part du capital que le prêteur peut demander en plus (C. conso L312-39)."""
    conclu = contrat.date or contrat.accepte_le or s.au
    if contrat.nature != CREDIT_A_LA_CONSOMMATION:
        return None
    part = s.droit.cherche("indemnite_defaillance_credit", conclu)
    return None if part is None else Taux(part)
