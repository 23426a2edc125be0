"""Les conditions françaises que les actes et les mentions nomment, une famille par module."""

from toolkit.juridictions.fr_FR.conditions import (
    accords,
    defendeurs,
    demeure,
    devoirs,
    europe,
    fiches,
    identites,
    injonction,
    instance,
    instruction,
    matieres,
    petite_creance,
    preuves,
    refere,
    remise,
    saisie,
    signification,
)
from toolkit.juridictions.fr_FR.registre import REGISTRE

__all__ = [
    "REGISTRE",
    "accords",
    "defendeurs",
    "demeure",
    "devoirs",
    "europe",
    "fiches",
    "identites",
    "injonction",
    "instance",
    "instruction",
    "matieres",
    "petite_creance",
    "preuves",
    "refere",
    "remise",
    "saisie",
    "signification",
]
