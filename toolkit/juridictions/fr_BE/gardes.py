"""Les gardes belges : prescription acquise ou proche, délais manqués."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conduite import REGISTRE
from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.livre_xix import s_applique
from toolkit.noyau.delais.inscription import SANS_OBJET, Garde, Gardes
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation

__all__ = ["GARDES", "REGISTRE"]


def jours_d_alerte(s: Situation) -> int:
    """Combien de jours avant son terme une prescription alerte (choix de pratique)."""
    return int(s.droit.usages["prescription"]["alerte_jours"])


GARDES = Gardes(
    temps=TEMPS,
    forclusion=SANS_OBJET,
    consommateur=Garde(
        "prescription-office-b2c",
        "La prescription est acquise contre un consommateur : tout juge peut la soulever d'office.",
        "ancien CC 2223 al. 2 ; L. 15 mai 2024 art. 2 et 19 § 2",
    ),
    autre=Garde(
        "garde-prescription-b2b",
        "La prescription est acquise : le débiteur peut l'opposer.",
        "ancien CC 2223",
        Statut.VERIFIE_SECONDAIRE,
    ),
    alerte=Garde(
        "alerte-prescription",
        "Le terme de la prescription est proche, et rien au dossier ne l'interrompt.",
        "ancien CC 2244",
        Statut.VERIFIE_SECONDAIRE,
    ),
    jours_d_alerte=jours_d_alerte,
    est_de_consommateur=s_applique,
)
GARDES.inscrire(REGISTRE)
