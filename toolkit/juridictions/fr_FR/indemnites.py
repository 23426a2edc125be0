"""Ce qui s'ajoute à l'intérêt en France : forfait de recouvrement, frais."""

from __future__ import annotations

from toolkit.noyau.decompte.valeurs import (
    Forfait,
    Ligne,
    Poste,
    Reduction,
    Terme,
)
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.frais import trier_les_frais
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR


def forfaits(terme: Terme, situation: Situation) -> tuple[Forfait, ...]:
    """L'indemnité forfaitaire de recouvrement, par facture, entre professionnels ou envers une personne publique."""
    premier_jour = terme.exigible_le + UN_JOUR
    if situation.est_entre_professionnels(terme.creance):
        code, reference = (
            "indemnite_forfaitaire_recouvrement_b2b",
            "C. com. L441-10 II, D441-5",
        )
    elif all(d.qualite == "personne_publique" for d in situation.dossier.debiteurs):
        code, reference = "indemnite_forfaitaire_marches_publics", "CCP L2192-13, D2192-35"
    else:
        return ()
    montant = situation.droit.cherche(code, premier_jour)
    if montant is None:  # échéance antérieure à la création du forfait
        return ()
    return (Forfait(premier_jour, Poste.INDEMNITES, montant, reference, "indemnite-forfaitaire"),)


def frais(situation: Situation) -> tuple[list[Ligne], list[Reduction]]:
    """Aucun frais sans titre exécutoire, sauf le complément justifié entre professionnels."""
    return trier_les_frais(situation, _ecarte, reference="C. com. L441-10 II")


def _ecarte(frais: Frais, creance: Creance | None, situation: Situation) -> tuple[str, str] | None:
    visees = [creance] if creance else situation.dossier.creances
    if not all(situation.est_entre_professionnels(c) for c in visees):
        return "frais engagés sans titre exécutoire, à la charge du créancier", "CPCE L111-8"
    if not frais.piece:
        return "aucune pièce ne justifie ce complément", "C. com. L441-10 II"
    return None
