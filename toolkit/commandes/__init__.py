"""Les commandes : `generer`, et `exigible` qui réunit tous les verbes."""

from toolkit.commandes.generer import generer
from toolkit.commandes.groupe import exigible

__all__ = ["exigible", "generer"]
