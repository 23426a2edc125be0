"""Le nom imprimable d'un tribunal, et son adresse."""

from __future__ import annotations

from toolkit.noyau.dossier import Adresse, Juge
from toolkit.noyau.droit import Droit
from toolkit.noyau.elision import de


def nommer(juge: Juge, droit: Droit) -> str:
    """« le tribunal de l'entreprise de Liège, division Namur » ; d'une sorte que la juridiction
    ne nomme pas, « la juridiction compétente ».
    """
    libelles = droit.vocabulaire["juges"]
    if juge.type not in libelles:
        return libelles["inconnu"]
    ville = juge.ville or juge.canton
    siege = f" {de(ville, est_lieu=True)}" if ville else ""
    division = f", division {juge.division}" if juge.division else ""
    return f"{libelles[juge.type]}{siege}{division}"


def lignes(adresse: Adresse | None) -> list[str]:
    """Voie, complément, code postal et ville ; vide si le dossier n'en dit rien."""
    if adresse is None:
        return []
    ville = " ".join(filter(None, (adresse.code_postal, adresse.ville)))
    return list(filter(None, (adresse.ligne, adresse.complement, ville)))
