"""Les délais français : d'où chacun part, ce qui l'accomplit, ce que le dossier ne peut dire."""

from toolkit.juridictions.fr_FR.computation import compter
from toolkit.juridictions.fr_FR.delais import (
    amiable,
    concours,
    execution,
    fond,
    injonction,
    saisie,
    simplifiees,
    surete,
    tiers,
)
from toolkit.juridictions.fr_FR.delais.alerte import ALERTES
from toolkit.juridictions.fr_FR.prescription import PRESCRIPTIONS
from toolkit.noyau.delais.valeurs import ReglesDeTemps

_L126 = "voie tenue fermée : le texte d'application manque"

SANS_EMPLOI = {
    "l126-contestation": _L126,
    "l126-pv": _L126,
    "l126-signification-pv": _L126,
    "SC-R511-7-AL3": "le requérant est le créancier, non la caution",
    "SC-R512-1": "à tout moment : aucune date",
}

TEMPS = ReglesDeTemps(
    emplois={
        **amiable.EMPLOIS,
        **injonction.EMPLOIS,
        **simplifiees.EMPLOIS,
        **fond.EMPLOIS,
        **saisie.EMPLOIS,
        **tiers.EMPLOIS,
        **surete.EMPLOIS,
        **execution.EMPLOIS,
        **concours.EMPLOIS,
    },
    alertes=ALERTES,
    sans_emploi=SANS_EMPLOI,
    compter=compter,
    prescrire=PRESCRIPTIONS.prescrire,
)
