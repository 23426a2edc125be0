"""Les délais de la procédure collective : déclarer, et se faire relever de la forclusion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.juridictions.fr_FR.arrets import PROCEDURES_COLLECTIVES
from toolkit.juridictions.fr_FR.lieux import collectivite, est_a_l_etranger
from toolkit.noyau.delais.faits import destinataires, faits, premier
from toolkit.noyau.delais.valeurs import Depart, Emploi
from toolkit.noyau.situation import Situation

DECLARATION = "declaration_de_creance"


def publications(s: Situation) -> Iterator[Depart]:
    """La publication au BODACC de chaque jugement d'ouverture."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        connue = debiteur.insolvabilite
        publie_le = connue.publiee_le if connue else None
        if debiteur.situation in PROCEDURES_COLLECTIVES and publie_le and publie_le <= s.au:
            yield Depart(
                quoi="publication au BODACC",
                date=publie_le,
                sujet=debiteur.id,
                chemin=f"debiteurs.{rang}.insolvabilite.publiee_le",
                debiteurs=(debiteur.id,),
            )


def est_eloigne(s: Situation) -> bool:
    """Vrai si le créancier ne demeure pas en France métropolitaine, où le tribunal est supposé
    siéger.
    """
    adresse = s.dossier.creancier.adresse_courante(s.au)
    return adresse is not None and (est_a_l_etranger(adresse) or bool(collectivite(adresse)))


def declarees(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où la créance a été déclarée pour ce débiteur."""
    return premier(
        e
        for e in faits(s, DECLARATION)
        if set(depart.debiteurs) & set(destinataires(e, s)) or e.destinataire is not None
    )


EMPLOIS = {
    "declaration-creance": Emploi(
        departs=lambda s: () if est_eloigne(s) else publications(s), accompli=declarees
    ),
    "declaration-creance-hors-metropole": Emploi(
        departs=lambda s: publications(s) if est_eloigne(s) else (), accompli=declarees
    ),
    "releve-de-forclusion": Emploi(departs=publications, accompli=declarees),
}
