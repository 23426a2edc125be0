"""Les conditions françaises que les actes et les mentions nomment, une famille par module."""

from toolkit.juridictions.fr_FR.conditions import credit, demeure, fiches, relances, tiers
from toolkit.juridictions.fr_FR.registre import REGISTRE

__all__ = ["REGISTRE", "credit", "demeure", "fiches", "relances", "tiers"]
