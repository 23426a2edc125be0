"""Les conditions belges des mentions qu'une lettre de réclamation porte."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.familles import FAMILLES, interet_legal
from toolkit.juridictions.fr_BE.recouvreurs import a_une_dette_de_consommateur
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation


@REGISTRE.condition("transaction-commerciale", reference="L. 2 août 2002 art. 2-3")
def transaction_commerciale(s: Situation) -> Reponse:
    """Des intérêts de la loi du 2 août 2002 ont couru sur une créance au moins."""
    return si(courus(s.decompte, FAMILLES)["loi_2002"] is not None)


@REGISTRE.condition("forfait-du", reference="L. 2 août 2002 art. 6")
def forfait_du(s: Situation) -> Reponse:
    """L'indemnité forfaitaire reste due sur une facture au moins."""
    return si(s.reste("indemnites") > 0)


@REGISTRE.condition("interet-legal-a-venir", reference="CC 5.240")
def interet_legal_a_venir(s: Situation) -> Reponse:
    """L'intérêt légal civil court déjà, ou la mise en demeure le fera courir."""
    courent, courront = interet_legal(s)
    return si(bool(courent or courront))


@REGISTRE.condition("dette-de-consommateur", reference="CDE I.22/1, XIX.1")
def dette_de_consommateur(s: Situation) -> Reponse:
    """Le livre XIX régit une créance au moins."""
    return si(a_une_dette_de_consommateur(s))
