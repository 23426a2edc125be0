"""La conciliation par le juge compétent, sur simple demande et jamais imposée (CJ 731 à 733)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUTE_DEMANDE,
    juge_de,
    langue_devant,
    tout_demandable,
)
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif

ID = "conciliation"


def effets(s: Situation) -> Iterator[Motif]:
    """Ce que la demande produit, et ce qu'elle ne fait pas."""
    yield Motif(
        code="conciliation-effets",
        raison="facultative ; la demande qui réclame un droit vaut mise en demeure et suspend la"
        " prescription un mois ; le procès-verbal d'accord est exécutoire",
        reference="CJ 731, 731/1, 733",
    )


TRAME = Trame(
    id=ID,
    actes=(),
    reference="CJ 731 à 733",
    ferment=DE_TOUTE_DEMANDE,
    manquent=("europe-juge-belge",),
    pour=raisons.toutes(effets, raisons.du_juge(ID)),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=tout_demandable,
    calendrier=des_delais("conciliation-convocation", "suspension-prescription-conciliation"),
)
