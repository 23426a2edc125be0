"""Les conditions belges que les actes et les mentions nomment, une famille par module."""

from toolkit.juridictions.fr_BE.conditions import (
    debiteurs,
    demeure,
    fiches,
    interruptives,
    recouvreurs,
    relances,
)
from toolkit.juridictions.fr_BE.registre import REGISTRE

__all__ = [
    "REGISTRE",
    "debiteurs",
    "demeure",
    "fiches",
    "interruptives",
    "recouvreurs",
    "relances",
]
