"""Ce que régit l'article L441-10 du code de commerce, et ce que régit la commande publique."""

from __future__ import annotations

from toolkit.noyau.dossier import Creance
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.situation import Situation

# Ni vente ni prestation : le prix d'un bien ou d'un service n'y est pas en cause.
HORS_PRIX = ("pret", "cheque", "cotisation", "charges_de_copropriete")
CREDITS = ("pret", "credit_consommation")


def est_entre_professionnels(creance: Creance, situation: Situation) -> bool:
    """Vrai si la créance est le prix d'un bien ou d'un service fourni entre professionnels."""
    return _est_un_prix(creance, situation) and situation.est_entre_professionnels(creance)


def est_de_commande_publique(creance: Creance, situation: Situation) -> bool:
    """Vrai si un professionnel réclame à des personnes publiques le prix de ce qu'il a fourni."""
    tenus = debiteurs_tenus(creance, situation)
    return (
        _est_un_prix(creance, situation)
        and situation.dossier.creancier.qualite == "professionnel"
        and bool(tenus)
        and all(d.qualite == "personne_publique" for d in tenus)
    )


def _est_un_prix(creance: Creance, situation: Situation) -> bool:
    contrat = situation.contrat(creance)
    return creance.nature not in HORS_PRIX and not (contrat and contrat.nature in CREDITS)
