"""Ce que régit la loi du 2 août 2002 : la rémunération d'une transaction commerciale."""

from __future__ import annotations

from toolkit.noyau.dossier import Creance
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.situation import Situation

# Ni livraison, ni service : rien n'y rémunère une transaction.
HORS_TRANSACTION = ("pret", "cheque", "cotisation", "charges_de_copropriete")
CREDITS = ("pret", "credit_consommation")


def est_transaction_commerciale(creance: Creance, situation: Situation) -> bool:
    """Rémunération d'une transaction entre entreprises, ou d'une entreprise par un pouvoir public
    (L. 2 août 2002 art. 2-3).
    """
    contrat = situation.contrat(creance)
    if creance.nature in HORS_TRANSACTION or (contrat and contrat.nature in CREDITS):
        return False
    return situation.est_entre_professionnels(creance) or est_due_par_un_pouvoir_public(
        creance, situation
    )


def est_due_par_un_pouvoir_public(creance: Creance, situation: Situation) -> bool:
    """Vrai si une entreprise réclame à des pouvoirs publics."""
    tenus = debiteurs_tenus(creance, situation)
    return (
        situation.dossier.creancier.qualite == "professionnel"
        and bool(tenus)
        and all(d.qualite == "personne_publique" for d in tenus)
    )
