"""Ce que l'on demande au papier d'un cabinet : ses styles, ses listes, sa largeur, sa place."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache

from toolkit.redaction.docx.archive import figer, lire_parties
from toolkit.redaction.docx.catalogue import NOMS
from toolkit.redaction.fautes import papier_fautif

NOTES = "word/footnotes.xml"
NUMEROS = "word/numbering.xml"
STYLES_XML = "word/styles.xml"
DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_LIENS = "word/_rels/document.xml.rels"

_REMEDE = "repartir du papier livré, modeles/commun/papier.docx, et y poser l'en-tête du cabinet"
_EMPLOI = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")')


@lru_cache(maxsize=8)
def completer_le_papier(octets: bytes) -> bytes:
    """Le papier avec une partie pour les notes et une pour les numéros.

    Word et LibreOffice ôtent d'un papier celles qui n'y servent pas encore. Lève
    papier-fautif si ce n'est pas un document Word.
    """
    # Ici seulement : le module s'exécute aussi seul, pour écrire le papier livré.
    from toolkit.redaction.docx.papier import lien_de_partie, papier_docx, type_de_partie

    if not zipfile.is_zipfile(io.BytesIO(octets)):
        raise papier_fautif("le papier n'est pas un document Word (.docx)", _REMEDE)
    parties = lire_parties(octets)
    for nom in (DOCUMENT, STYLES_XML, _TYPES, _LIENS):
        if nom not in parties:
            raise papier_fautif(f"le papier n'a pas de partie « {nom} »", _REMEDE)
    absentes = [nom for nom in (NOTES, NUMEROS) if nom not in parties]
    livrees = lire_parties(papier_docx()) if absentes else {}
    for nom in absentes:
        genre = nom.removeprefix("word/").removesuffix(".xml")
        parties[nom] = livrees[nom]
        parties[_TYPES] = _avant(parties[_TYPES], "</Types>", type_de_partie(nom, genre))
        lien = lien_de_partie(f"rId_{genre}", genre)
        parties[_LIENS] = _avant(parties[_LIENS], "</Relationships>", lien)
    return figer(parties) if absentes else octets


def _avant(partie: bytes, fin: str, ajout: str) -> bytes:
    return partie.replace(fin.encode(), f"{ajout}{fin}".encode())


@lru_cache(maxsize=8)
def parties_du_papier(octets: bytes) -> dict[str, str]:
    """Le texte des parties dont dépend l'écriture d'un acte, d'un papier complété."""
    parties = lire_parties(octets)
    return {nom: parties[nom].decode() for nom in (DOCUMENT, STYLES_XML, NUMEROS, NOTES)}


def largeur_du_texte(document: str) -> int:
    """La largeur du texte, en vingtièmes de point, d'après la dernière section du papier."""
    pages = re.findall(r'<w:pgSz[^>]*w:w="(\d+)"', document)
    marges = re.findall(r"<w:pgMar[^>]*>", document)
    if not pages or not marges:
        raise papier_fautif("le papier ne dit pas la taille de sa page", _REMEDE)
    return int(pages[-1]) - sum(map(int, re.findall(r'w:(?:left|right)="(\d+)"', marges[-1])))


def accorder_les_styles(xml: str, styles_du_papier: str) -> str:
    """Le XML, chaque style désigné par l'identifiant que le papier donne à son nom.

    Word et LibreOffice changent les identifiants en enregistrant, jamais les noms. Lève
    papier-fautif si un style employé manque : la mention perdrait sa forme en silence.
    """
    table = identifiants_des_styles(styles_du_papier)
    employes = {identifiant for _, identifiant, _ in _EMPLOI.findall(xml)}
    manquants = sorted(NOMS[i] for i in employes if i not in table)
    if manquants:
        raise papier_fautif(f"le papier n'a pas le style « {' », « '.join(manquants)} »", _REMEDE)
    if all(table[i] == i for i in employes):
        return xml
    return _EMPLOI.sub(lambda m: f"{m[1]}{table[m[2]]}{m[3]}", xml)


@lru_cache(maxsize=8)
def identifiants_des_styles(styles_du_papier: str) -> dict[str, str]:
    """Notre identifiant → celui du papier, pour chaque style qu'il a."""
    du_papier = {
        nom.lower(): identifiant
        for identifiant, nom in re.findall(
            r'<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"', styles_du_papier
        )
    }
    return {i: du_papier[nom.lower()] for i, nom in NOMS.items() if nom.lower() in du_papier}
