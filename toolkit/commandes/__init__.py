"""Les commandes : `generer`, et `exigible` qui réunit tous les verbes."""

from toolkit.commandes.groupe import exigible
from toolkit.commandes.generer import generer

__all__ = ["exigible", "generer"]
