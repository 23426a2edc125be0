"""Les délais des sûretés judiciaires : publicité provisoire, dénonciation, publicité définitive."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.delais.saisie import (
    PROCEDURE,
    a_un_titre_executoire,
    denoncee,
)
from toolkit.noyau.delais.faits import depuis, faits
from toolkit.noyau.delais.valeurs import Depart, Emploi
from toolkit.noyau.situation import Situation


def publicites(s: Situation) -> Iterator[Depart]:
    """La publicité provisoire d'une sûreté judiciaire."""
    for publicite in faits(s, "transcription"):
        if publicite.procedure in (None, PROCEDURE):
            yield depuis(publicite, s, "publicité provisoire")


def suretes_denoncees(s: Situation) -> Iterator[Depart]:
    """La sûreté prise avec un titre exécutoire, une fois dénoncée."""
    for publicite in publicites(s):
        for acte in s.evenements("denonciation"):
            if acte.date >= publicite.date and a_un_titre_executoire(s, publicite.date):
                yield depuis(acte, s, "dénonciation de la sûreté")
                break


EMPLOIS = {
    "SC-R532-5": Emploi(departs=publicites, accompli=denoncee),
    "SC-R532-6": Emploi(departs=suretes_denoncees),
    "SC-R532-7": Emploi(departs=publicites, est_observable=False),
}
