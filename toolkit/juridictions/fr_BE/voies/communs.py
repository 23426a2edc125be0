"""Ce que plusieurs voies belges partagent : les conditions de toute demande, le juge, la langue."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from toolkit.juridictions.fr_BE.litige.contestations import (
    principal_conteste,
    principal_non_conteste,
)
from toolkit.juridictions.fr_BE.litige.juge import proposer_le_juge
from toolkit.juridictions.fr_BE.litige.langue import langue
from toolkit.juridictions.fr_BE.litige.montant import demandable
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import LANGUE
from toolkit.noyau.voies.valeurs import JugePropose, Representation

DE_TOUTE_DEMANDE = (
    "matiere-avec-fiche",
    "creance-exigible",
    "sans-decision",
    "defendeurs-vivants",
    "sans-concours",
    "consommateur-non-prescrit",
    "consommateur-a-l-etranger",
)
# Un plan respecté rend le solde non exigible : il n'empêche que de se faire juger.
DE_TOUT_TITRE = (*DE_TOUTE_DEMANDE, "sans-plan-en-cours")
FRAGILITES = (
    "dette-non-prescrite",
    "sans-sursis",
    "sans-mediation",
    "contestation-sans-motif",
    "gel-amiable-acheve",
)
PREUVES = (
    "demandeur-identifie",
    "preuve-commande",
    "preuve-facture",
    "preuve-execution",
    "clauses-acceptees",
    "preuve-mise-en-demeure",
    "premier-rappel-prouve",
    "identite-recente",
)


def langue_devant(voie: str) -> Callable[[Situation], str]:
    """La langue de l'acte introductif de cette procédure."""
    return lambda s: langue(s, voie).nom or LANGUE


def juge_de(voie: str) -> Callable[[Situation], JugePropose]:
    """Le juge de cette procédure."""
    return lambda s: proposer_le_juge(s, voie)


def par_avocat(s: Situation) -> Representation:
    """La loi veut un avocat ; devant les juges du fond, une partie se présente elle-même."""
    return "obligatoire"


def part_demandable(s: Situation) -> Decimal:
    """Le total (EUR), ou le seul principal non contesté d'une dette en partie contestée."""
    return principal_non_conteste(s) if principal_conteste(s) > 0 else tout_demandable(s)


def tout_demandable(s: Situation) -> Decimal:
    """Le total (EUR), borné à ce que les défendeurs doivent ensemble."""
    return demandable(s.decompte) if s.decompte else s.total
