"""Les frais en Belgique : indemnisation raisonnable entre entreprises, rien envers un consommateur."""

from __future__ import annotations

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.noyau.decompte.valeurs import Ligne, Reduction
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.frais import trier_les_frais
from toolkit.noyau.situation import Situation


def frais(situation: Situation) -> tuple[list[Ligne], list[Reduction]]:
    """Les frais justifiés entre entreprises (L. 2 août 2002 art. 6) ; aucun envers un consommateur (CDE XIX.4)."""
    return trier_les_frais(situation, _ecarte, reference="L. 2 août 2002 art. 6")


def _ecarte(frais: Frais, creance: Creance | None, situation: Situation) -> tuple[str, str] | None:
    visees = [creance] if creance else situation.dossier.creances
    if any(livre_xix.s_applique(c, situation) for c in visees):
        return "l'article XIX.4 couvre tous les frais du recouvrement amiable", "CDE XIX.4"
    if not all(situation.est_entre_professionnels(c) for c in visees):
        return "aucun texte ne met ces frais à la charge du débiteur", "CC 5.240"
    if not frais.piece:
        return "aucune pièce ne justifie ces frais", "L. 2 août 2002 art. 6"
    return None
