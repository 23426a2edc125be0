"""Ce que le droit français interdit au recouvrement amiable, une famille par module."""

from toolkit.juridictions.fr_FR.interdits import credit, litige, sollicitations, sommes

__all__ = ["credit", "litige", "sollicitations", "sommes"]
