"""Le ressort d'un jugement : en dernier ressort, il n'y a pas d'appel."""

from __future__ import annotations

from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Titre
from toolkit.noyau.situation import Situation

# Ce que la décision accorde au-delà de la demande en paiement n'en fait pas la valeur.
HORS_DE_LA_DEMANDE = ("depens", "article_700", "frais", "indemnite_de_procedure", "total")


def est_en_dernier_ressort(titre: Titre, s: Situation, seuil: Decimal | None) -> bool | None:
    """Vrai, faux, ou None si le dossier ne suffit pas à le dire ; `seuil` (EUR) : celui du jour.

    La valeur est celle de la demande, que le dossier n'écrit pas toujours : elle
    vaut au moins le principal accordé, et au plus, par prudence, ce qui est
    accordé ou ce qui était réclamé.
    """
    postes = dict(titre.montants.postes) if titre.montants else {}
    principal = postes.get("principal")
    if seuil is None or principal is None:
        return None
    if principal > seuil:
        return False
    accorde = sum((m for nom, m in postes.items() if nom not in HORS_DE_LA_DEMANDE), ZERO)
    reclame = sum((c.montant or ZERO for c in s.dossier.creances), ZERO)
    return True if max(accorde, reclame) <= seuil else None
