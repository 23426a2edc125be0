"""Les notes de bas de page, ajoutées APRÈS le rendu du papier.

docxtpl rend le Jinja des notes : y mettre d'abord une valeur du dossier, ce serait
la laisser s'exécuter.
"""

from __future__ import annotations


def completer_notes(partie: str, notes: list[str]) -> str:
    """La partie `word/footnotes.xml` et les notes de l'acte, numérotées depuis 1."""
    ajouts = "".join(_note(numero, passages) for numero, passages in enumerate(notes, start=1))
    return partie.replace("</w:footnotes>", f"{ajouts}</w:footnotes>")


def _note(numero: int, passages: str) -> str:
    return (
        f'<w:footnote w:id="{numero}"><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="AppelDeNote"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{passages}</w:p></w:footnote>'
    )
