"""Les voies de droit : lesquelles sont ouvertes à ce jour, devant qui, à quel prix, et pourquoi."""

from toolkit.noyau.voies.composition import composer_les_voies
from toolkit.noyau.voies.contestation import part_contestee, part_non_contestee
from toolkit.noyau.voies.donnees import voies_en_json
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Cout, Etape, JugePropose, Motif, Voie

__all__ = [
    "Cout",
    "Etape",
    "JugePropose",
    "Motif",
    "Trame",
    "Voie",
    "composer_les_voies",
    "part_contestee",
    "part_non_contestee",
    "voies_en_json",
]
