"""L'exécution forcée d'un titre, remise au commissaire de justice (CPCE L111-1 et s.)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.litige.etapes import titre_executoire
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif


def pour(s: Situation) -> Iterator[Motif]:
    """Le titre que le dossier contient."""
    titre = titre_executoire(s)
    if titre:
        yield toujours("titre", f"titre exécutoire : {titre.id}", "CPCE L111-3")


VOIE = Trame(
    id="execution",
    actes=("remise_execution",),
    reference="CPCE L111-1 à L111-9",
    ferment=(
        "ex-tit-01",
        "titre-non-perime",
        "debiteur-in-bonis",
        "defendeurs-vivants",
        "sans-surendettement",
    ),
    manquent=(
        "expedition-executoire",
        "force-executoire-prouvee",
        "identite-du-creancier",
        "identite-du-debiteur",
        "protecteur-nomme",
    ),
    affaiblissent=("titre-signifie", "greffe-interroge"),
    pour=pour,
    calendrier=calendrier("EX-", "fond-jugement"),
)
