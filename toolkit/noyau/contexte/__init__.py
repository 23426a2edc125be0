"""Le contexte d'un acte : des noms pour le modèle, des valeurs typées pour la preuve.

Le même pour tous les actes d'un dossier, sauf ce qui tient au débiteur visé et
à l'émetteur. Rien n'y est mis en forme : dates, `Decimal` et textes.
"""

from toolkit.noyau.contexte.acte import composer_contexte
from toolkit.noyau.contexte.manque import Manque, combler
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.contexte.valeurs import Absence, valeurs_de

__all__ = ["Absence", "Manque", "Taux", "combler", "composer_contexte", "valeurs_de"]
