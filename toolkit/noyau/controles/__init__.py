"""Les contrôles de cohérence : ce qui se contredit, manque ou étonne dans un dossier.

Importer ce paquet suffit à ranger les contrôles communs ; une juridiction les inscrit.
"""

from toolkit.noyau.controles import (  # noqa: F401
    accords,
    completude,
    comptes_rendus,
    contrats,
    conventions,
    creances,
    evenements,
    montants,
    mouvements,
    parties,
    pieces,
    procedures,
    references,
    textes,
    titres,
)
from toolkit.noyau.controles.inscription import (
    Article,
    Fait,
    controle_de,
    inscrire_les_communs,
)
from toolkit.noyau.controles.pieces import controler_les_empreintes

__all__ = [
    "Article",
    "Fait",
    "controle_de",
    "controler_les_empreintes",
    "inscrire_les_communs",
]
