"""Des octets d'un courriel à ce qu'il dit : son texte seul, sans les fichiers joints."""

from __future__ import annotations

from email import message_from_bytes, policy
from itertools import groupby

from toolkit.noyau.probleme import Probleme
from toolkit.preuve.caracteres import nettoyer
from toolkit.preuve.document import DocumentLu, Ligne, Passage, Style
from toolkit.preuve.empechements import illisible, sans_texte

# Un texte seul n'a ni police ni graisse : chaque logiciel choisit les siennes.
_STYLE = Style("", 11.0, False)


def lire_courriel(octets: bytes) -> DocumentLu | Probleme:
    """Ce que dit la partie en texte seul, ou pourquoi rien ne se lit."""
    message = message_from_bytes(octets, policy=policy.default)
    if not message.keys():
        return illisible("le fichier n'est pas un courriel", "fournir le message au format .eml")
    corps = message.get_body(("plain",))
    if corps is None:
        return sans_texte(0)
    try:
        texte = corps.get_content()
    except (LookupError, UnicodeError):
        return illisible("le texte du courriel est abîmé", "fournir le message d'origine")
    passages = tuple(
        Passage(lignes=tuple(Ligne(texte=ligne, styles=((0, _STYLE),)) for ligne in alinea))
        for alinea in _alineas(texte)
    )
    return DocumentLu(format="eml", pages=0, passages=passages) if passages else sans_texte(0)


def _alineas(texte: str) -> list[list[str]]:
    """Les lignes de chaque alinéa ; une ligne vide sépare deux alinéas."""
    lignes = [nettoyer(ligne) for ligne in texte.splitlines()]
    groupes = groupby(lignes, key=lambda ligne: bool(ligne.strip()))
    return [list(alinea) for est_plein, alinea in groupes if est_plein]
