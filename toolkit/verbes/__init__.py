"""Les verbes qui s'arrêtent en chemin, ou qui empruntent la route pour autre chose que produire."""

from toolkit.verbes.calcul import (
    Explication,
    decompter,
    delais,
    ecrire_le_classeur,
    ecrire_le_tableur,
    expliquer,
    expliquer_les_delais,
)
from toolkit.verbes.completer import Brouillon, Reste, completer
from toolkit.verbes.controle import valider
from toolkit.verbes.droit import consulter_le_droit, regles
from toolkit.verbes.edition import (
    Edite,
    attacher_l_envoi,
    attacher_une_piece,
    figer_les_numeros,
)
from toolkit.verbes.etat import Portefeuille, ecrire_la_page, etat, portefeuille
from toolkit.verbes.modeles import connait_la_juridiction, exporter_modele, nouveau
from toolkit.verbes.pieces import PieceListee, lister_les_pieces
from toolkit.verbes.suivi import suivre
from toolkit.verbes.voies import VoiesDuDossier, voies

__all__ = [
    "Brouillon",
    "Edite",
    "Explication",
    "PieceListee",
    "Portefeuille",
    "Reste",
    "VoiesDuDossier",
    "attacher_l_envoi",
    "attacher_une_piece",
    "completer",
    "connait_la_juridiction",
    "consulter_le_droit",
    "decompter",
    "delais",
    "ecrire_la_page",
    "ecrire_le_classeur",
    "ecrire_le_tableur",
    "etat",
    "expliquer",
    "expliquer_les_delais",
    "exporter_modele",
    "figer_les_numeros",
    "lister_les_pieces",
    "nouveau",
    "portefeuille",
    "regles",
    "suivre",
    "valider",
    "voies",
]
