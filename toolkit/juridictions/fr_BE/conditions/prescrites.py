"""La prescription vue d'une voie : elle la ferme au consommateur, et l'affaiblit ailleurs."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.litige.memoire import une_fois_par_dossier
from toolkit.juridictions.fr_BE.livre_xix import s_applique
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.valeurs import Delai
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non
from toolkit.noyau.situation import Situation

REMEDE = "écrire l'événement daté qui a interrompu la prescription, avec sa pièce"


@une_fois_par_dossier
def _acquises(s: Situation) -> tuple[Delai, ...]:
    """Les prescriptions acquises au jour du calcul."""
    return tuple(d for d in TEMPS.prescrire(s, s.au) if d.echeance < s.au)


def _prescrite(s: Situation, *, de_consommateur: bool) -> Reponse:
    for delai in _acquises(s):
        creance = s.dossier.creance(delai.creance)
        if creance and s_applique(creance, s) == de_consommateur:
            return non(
                f"créance {creance.id} : prescrite depuis le {date_longue(delai.echeance)}",
                delai.depart.chemin,
            )
    return OUI


@REGISTRE.condition(
    "consommateur-non-prescrit",
    reference="ancien CC 2223 al. 2",
    remede=REMEDE,
    sanction=Sanction.IRRECEVABILITE,
)
def consommateur_non_prescrit(s: Situation) -> Reponse:
    """La dette d'un consommateur n'est pas prescrite : tout juge peut le relever d'office."""
    return _prescrite(s, de_consommateur=True)


@REGISTRE.condition(
    "dette-non-prescrite",
    reference="ancien CC 2223",
    remede=REMEDE,
    gravite=Gravite.AVERTISSEMENT,
    sanction=Sanction.IRRECEVABILITE,
)
def dette_non_prescrite(s: Situation) -> Reponse:
    """La dette n'est pas prescrite."""
    return _prescrite(s, de_consommateur=False)
