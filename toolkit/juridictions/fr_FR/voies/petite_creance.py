"""La procédure simplifiée des petites créances (CPCE L125-1) : un commissaire de justice, un
accord.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import TOUTE_DEMANDE
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Cout, Motif

ID = "petite_creance"


def pour(s: Situation) -> Iterator[Motif]:
    """Un titre sans juge si le débiteur accepte ; sinon une tentative amiable faite."""
    yield toujours("titre-sans-juge", "le commissaire de justice délivre un titre si le débiteur"
                   " accepte", "CPCE L125-1")  # fmt: skip
    yield toujours("vaut-tentative", "son échec vaut tentative amiable", "CPC 750-1 5°")


def cout(s: Situation) -> Iterator[Cout]:
    """Aux frais du seul créancier."""
    yield Cout(
        poste="commissaire_de_justice",
        montant=None,
        reference="CPCE L125-1 (frais au créancier)",
        statut=Statut.A_VERIFIER,
    )


VOIE = Trame(
    id=ID,
    actes=("petite_creance",),
    reference="CPCE L125-1, R125-1 à R125-8",
    ferment=(
        *TOUTE_DEMANDE,
        "sans-decision",
        "sans-plan-en-cours",
        "cheque-seul",
        "sans-surendettement",
        "l125-montant",
        "l125-cause",
        "l125-hors-commercants",
        "l125-ressort",
    ),
    manquent=("identite-du-creancier", "identite-du-debiteur", "cession-prouvee"),
    affaiblissent=("factures", "clauses-prouvees"),
    pour=pour,
    cout=cout,
    calendrier=calendrier("psr-"),
)
