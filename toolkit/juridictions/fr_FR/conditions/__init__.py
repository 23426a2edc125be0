"""Les conditions françaises que les actes et les mentions nomment, une famille par module."""

from toolkit.juridictions.fr_FR.conditions import accords, demeure, fiches
from toolkit.juridictions.fr_FR.registre import REGISTRE

__all__ = ["REGISTRE", "accords", "demeure", "fiches"]
