"""De l'arbre d'un acte aux octets de son DOCX."""

from __future__ import annotations

from toolkit.redaction.accolades import montrer
from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx.archive import figer
from toolkit.redaction.docx.ecrit import ecrire
from toolkit.redaction.docx.figures import joindre_les_images
from toolkit.redaction.docx.papier_du_cabinet import NOTES, NUMEROS, completer_le_papier
from toolkit.redaction.docx.versement import verser
from toolkit.redaction.fautes import papier_fautif
from toolkit.redaction.papier import Entete, Papier


def rediger_docx(corps: Arbre, entete: Entete, papier: Papier) -> bytes:
    """Les octets du DOCX de l'acte ; mêmes entrées, mêmes octets.

    Lève `ErreurExigible` : papier-fautif (style, partie ou place du corps manquants),
    modele-fautif (balise mal écrite dans le papier).
    """
    complet = completer_le_papier(papier.docx)
    ecrit = ecrire(corps, complet)
    place = _Place(ecrit.corps)
    # Le papier n'imprime que l'en-tête, où aucun filtre ne dépend de la juridiction.
    parties = verser(complet, {"corps": place}, entete, "fr_FR")
    if not place.est_prise:
        raise papier_fautif(
            "le papier n'a pas de place pour l'acte",
            "écrire {{p corps }}, seul dans un paragraphe, là où l'acte commence",
        )
    parties[NUMEROS] = ecrit.numeros.encode()
    parties[NOTES] = montrer(ecrit.completer(parties[NOTES].decode())).encode()
    joindre_les_images(parties, ecrit.images)
    return figer(parties)


class _Place:
    """Le corps, déjà échappé, tel que le papier le demande ; sait s'il l'a été."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self.est_prise = False

    def __html__(self) -> str:
        self.est_prise = True
        return self._xml
