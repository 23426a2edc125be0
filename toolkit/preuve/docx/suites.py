"""Les suites d'un paragraphe de DOCX : ce qui s'imprime, et comment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.preuve.docx.parties import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Ce qui porte des suites sans en être une ; les suppressions suivies n'en sont pas.
_PORTEURS = frozenset(
    W + nom
    for nom in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple",
                "customXml", "dir", "bdo")
)  # fmt: skip
_RETOUR = "\n"
_SIGNES = {"tab": "\t", "ptab": "\t", "cr": _RETOUR, "noBreakHyphen": "-", "sym": "\u2022"}


def suites(paragraphe: Any) -> Iterator[tuple[Any, str]]:
    """(propriétés directes, texte) de chaque suite ; un retour à la ligne est « \\n »."""
    for enfant in paragraphe:
        if enfant.tag == f"{W}r":
            yield from _suite(enfant)
        elif enfant.tag in _PORTEURS or enfant.tag == f"{_MC}AlternateContent":
            yield from suites(_retenu(enfant))


def zones_de_texte(paragraphe: Any) -> Iterator[Any]:
    """Les contenus des zones de texte ancrées dans le paragraphe, sans leur copie de repli."""
    for contenu in paragraphe.iter(f"{W}txbxContent"):
        ancetres = list(contenu.iterancestors())
        dans_le_paragraphe = ancetres[: ancetres.index(paragraphe)]
        if not any(a.tag in (f"{_MC}Fallback", f"{W}txbxContent") for a in dans_le_paragraphe):
            yield contenu


def _retenu(element: Any) -> Any:
    if element.tag != f"{_MC}AlternateContent":
        return element
    choix = element.find(f"{_MC}Choice")
    return element if choix is None else choix


def _suite(suite: Any) -> Iterator[tuple[Any, str]]:
    proprietes = suite.find(f"{W}rPr")
    texte = ""
    for enfant in suite:
        nom = enfant.tag.removeprefix(W) if isinstance(enfant.tag, str) else ""
        if nom == "t":
            texte += enfant.text or ""
        elif nom == "br":
            texte += _RETOUR if enfant.get(f"{W}type") in (None, "textWrapping") else ""
        else:
            texte += _SIGNES.get(nom, "")
    if texte:
        yield proprietes, texte
