"""Des octets au texte : UTF-8, avec ou sans marque ; tout autre encodage est nommé et refusé."""

from __future__ import annotations

import codecs

from toolkit.lecture.octets import reconnaitre
from toolkit.lecture.positions import Marque, Positions, en_lignes
from toolkit.noyau.probleme import CodeSortie, Lieu, Probleme

CODES = frozenset({"encodage-windows-1252", "encodage-utf-16", "fichier-inattendu"})

_TEXTES = ("texte", "eml", "inconnu")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REENREGISTRER = (
    "réenregistrer le fichier en UTF-8 (Bloc-notes : Enregistrer sous, Encodage, UTF-8 ;"
    " VS Code : cliquer sur l'encodage en bas à droite)"
)


def decoder(octets: bytes, fichier: str) -> tuple[str | None, tuple[Probleme, ...]]:
    """Le texte d'un fichier, et ce qui ne va pas dans son encodage.

    Un fichier en Windows-1252 ou en UTF-16 est refusé mais lu quand même, pour
    que ses autres fautes se montrent en même temps. None : ce n'est pas du texte.
    """
    if octets.startswith(_UTF_16) or _ressemble_a_utf_16(octets):
        return _en_utf_16(octets, fichier)
    sorte = reconnaitre(octets[:4096])
    if b"\0" in octets or sorte not in _TEXTES:
        return None, (_autre_fichier(sorte, fichier),)
    try:
        return octets.decode("utf-8-sig"), ()
    except UnicodeDecodeError as faute:
        return _en_windows_1252(octets, faute.start, fichier)


def _ressemble_a_utf_16(octets: bytes) -> bool:
    tete = octets[:200]
    return len(tete) > 3 and (not any(tete[1::2]) or not any(tete[::2]))


def _en_utf_16(octets: bytes, fichier: str) -> tuple[str | None, tuple[Probleme, ...]]:
    ordre = "utf-16" if octets.startswith(_UTF_16) else "utf-16-le" if octets[0] else "utf-16-be"
    return octets.decode(ordre, "replace"), (
        Probleme(
            code="encodage-utf-16",
            message="le fichier est enregistré en UTF-16 (« Unicode »)",
            remede=_REENREGISTRER,
            lieu=Lieu(fichier, 1, 1),
            sortie=CodeSortie.ILLISIBLE,
        ),
    )


def _en_windows_1252(
    octets: bytes, debut: int, fichier: str
) -> tuple[str | None, tuple[Probleme, ...]]:
    texte = octets.decode("cp1252", "replace")
    avant = octets[:debut].decode("utf-8-sig", "replace")
    lignes = en_lignes(avant)
    lieu = Positions(fichier, en_lignes(texte)).au(Marque(len(lignes), len(lignes[-1]) + 1, 1))
    return texte, (
        Probleme(
            code="encodage-windows-1252",
            message=f"le fichier n'est pas en UTF-8 : « {texte[len(avant)]} » y est écrit en"
            " Windows-1252",
            remede=_REENREGISTRER,
            lieu=lieu,
            sortie=CodeSortie.ILLISIBLE,
        ),
    )


def _autre_fichier(sorte: str, fichier: str) -> Probleme:
    nom = "un fichier binaire" if sorte in _TEXTES else f"un fichier {sorte.upper()}"
    return Probleme(
        code="fichier-inattendu",
        message=f"« {fichier} » est {nom}, pas un dossier",
        remede="donner le fichier YAML de l'affaire, par exemple dossier.yaml",
        lieu=Lieu(fichier, 1, 1),
        sortie=CodeSortie.ILLISIBLE,
    )
