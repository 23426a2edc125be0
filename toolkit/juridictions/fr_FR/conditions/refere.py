"""La condition du référé-provision : une obligation que rien de sérieux ne conteste."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.limites import demandes_de
from toolkit.noyau.delais.faits import chemin
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import (
    contestations,
    est_ecrite,
    est_motivee,
    part_non_contestee,
)

VOIE = "refere_provision"


def est_serieuse(contestation: Evenement) -> bool:
    """Écrite et motivée : au juge de dire si elle est sérieuse ; sans motif, elle ne l'est pas."""
    return est_motivee(contestation) and est_ecrite(contestation)


@REGISTRE.condition(
    "v-ref-contestation",
    reference="CPC 835 al. 2, 873 al. 2",
    remede="limiter la provision à la part non contestée (`demandes.principal` sous"
    " `procedures.refere_provision`), assigner au fond (acte `assignation`), ou faire accepter"
    " par un juriste que la contestation n'est pas sérieuse",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def obligation_non_contestee(s: Situation) -> Reponse:
    """La provision demandée ne dépasse pas ce que rien de sérieux ne conteste."""
    faites = contestations(s, est_serieuse)
    if not faites:
        return OUI
    reste = part_non_contestee(s, est_serieuse)
    quand, endroit = date_longue(faites[-1].date), chemin(faites[-1], s)
    if reste <= ZERO:
        return non(f"la contestation motivée du {quand} porte sur toute la demande", endroit)
    demandee = demandes_de(s.dossier, VOIE).principal
    if demandee is not None and demandee <= reste:
        return OUI
    return inconnu(
        f"la contestation motivée du {quand} laisse {euros(reste)} non contestés :"
        " la provision ne peut aller au-delà",
        endroit,
    )
