"""L'indemnité forfaitaire pour frais de recouvrement."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.transactions import (
    est_de_commande_publique,
    est_entre_professionnels,
)
from toolkit.noyau.decompte.regime import Forfait, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR


def forfaits(terme: Terme, situation: Situation) -> tuple[Forfait, ...]:
    """L'indemnité forfaitaire, par facture, entre professionnels ou envers une personne publique.

    Une facture payable en plusieurs fois n'en appelle qu'une ; chaque loyer est
    facturé à son terme.
    """
    creance, premier_jour = terme.creance, terme.exigible_le + UN_JOUR
    if est_entre_professionnels(creance, situation):
        code, reference = (
            "indemnite_forfaitaire_recouvrement_b2b",
            "C. com. L441-10 II, D441-5",
        )
    elif est_de_commande_publique(creance, situation):
        code, reference = "indemnite_forfaitaire_marches_publics", "CCP L2192-13, D2192-35"
    else:
        return ()
    montant = situation.droit.cherche(code, premier_jour)
    if montant is None:  # échéance antérieure à la création du forfait
        return ()
    est_une_facture = creance.nature in ("facture", None)
    return (
        Forfait(
            premier_jour,
            Poste.INDEMNITES,
            montant,
            reference,
            "indemnite-forfaitaire",
            une_par_creance=est_une_facture,
        ),
    )
