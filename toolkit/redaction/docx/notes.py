"""Les notes de bas de page, ajoutées APRÈS le rendu du papier.

docxtpl rend le Jinja des notes : y mettre d'abord une valeur du dossier, ce serait
la laisser s'exécuter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Les séparateurs de notes ont un type ; les notes n'en ont pas.
_NOTE = re.compile(
    r'<w:footnote (?![^>]*w:type=)[^>]*w:id="(\d+)"[^>]*>.*?</w:footnote>', re.DOTALL
)


def dernier_numero(partie: str) -> int:
    """Le plus grand numéro déjà pris : Word et LibreOffice en donnent aussi aux séparateurs."""
    return max(map(int, re.findall(r'<w:footnote [^>]*w:id="(-?\d+)"', partie)), default=0)


def completer_notes(partie: str, notes: Iterable[str]) -> str:
    """La partie `word/footnotes.xml` et les notes de l'acte, après celles du papier."""
    premier = dernier_numero(partie) + 1
    ajouts = "".join(_note(numero, passages) for numero, passages in enumerate(notes, premier))
    return partie.replace("</w:footnotes>", f"{ajouts}</w:footnotes>")


def oter_notes_sans_appel(partie: str, document: str) -> str:
    """La partie sans les notes que le document n'appelle plus, leur condition étant fausse."""
    appels = set(re.findall(r'<w:footnoteReference [^>]*w:id="(\d+)"', document))
    return _NOTE.sub(lambda note: note[0] if note[1] in appels else "", partie)


def _note(numero: int, passages: str) -> str:
    return (
        f'<w:footnote w:id="{numero}"><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="AppelDeNote"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{passages}</w:p></w:footnote>'
    )
