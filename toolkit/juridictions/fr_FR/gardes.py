"""Les gardes françaises : forclusion, prescription acquise ou proche, délais manqués."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.juridictions.fr_FR.prescription import est_de_consommateur
from toolkit.noyau.delais.inscription import Garde, Gardes
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation

__all__ = ["GARDES", "REGISTRE"]

DELAI_D_ALERTE = "ip-prescription-alerte"


def jours_d_alerte(s: Situation) -> int:
    """Combien de jours avant son terme une prescription alerte (choix de prudence daté)."""
    return s.droit.delai(DELAI_D_ALERTE, s.au).duree or 0


GARDES = Gardes(
    temps=TEMPS,
    forclusion=Garde(
        "garde-forclusion",
        "Le délai de forclusion du crédit est expiré : le juge le relève d'office.",
        "CPC 125 al. 1 ; C. conso R312-35, R632-1",
    ),
    consommateur=Garde(
        "garde-prescription-b2c",
        "La prescription est acquise contre un consommateur : le juge peut la relever d'office.",
        "C. conso L218-2, R632-1",
    ),
    autre=Garde(
        "garde-prescription-b2b",
        "La prescription est acquise : l'acte est exposé à la fin de non-recevoir.",
        "CC 2247",
    ),
    alerte=Garde(
        "alerte-prescription",
        "Le terme de la prescription est proche, et rien au dossier ne l'interrompt.",
        "CC 2224, 2241",
        Statut.VERIFIE_SECONDAIRE,
    ),
    jours_d_alerte=jours_d_alerte,
    est_de_consommateur=est_de_consommateur,
)
GARDES.inscrire(REGISTRE)
