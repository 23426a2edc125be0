"""Les verbes qui s'arrêtent en chemin, ou qui empruntent la route pour autre chose que produire."""

from toolkit.verbes.calcul import (
    Explication,
    decompter,
    delais,
    ecrire_le_classeur,
    ecrire_le_tableur,
    expliquer,
)
from toolkit.verbes.controle import valider
from toolkit.verbes.droit import consulter_le_droit, regles
from toolkit.verbes.modeles import connait_la_juridiction, exporter_modele, nouveau
from toolkit.verbes.pieces import PieceListee, lister_les_pieces

__all__ = [
    "Explication",
    "PieceListee",
    "connait_la_juridiction",
    "consulter_le_droit",
    "decompter",
    "delais",
    "ecrire_le_classeur",
    "ecrire_le_tableur",
    "expliquer",
    "exporter_modele",
    "lister_les_pieces",
    "nouveau",
    "regles",
    "valider",
]
