"""Compile les messages français de la ligne de commande : exigible.po devient exigible.mo.

À relancer après toute modification du .po ; un test compare les deux.
"""

from __future__ import annotations

import ast
import re
import struct
from pathlib import Path

LANGUES = Path(__file__).resolve().parent.parent / "toolkit" / "commandes" / "langue"

_LIGNE = re.compile(r'(?:(msgid|msgid_plural|msgstr|msgstr\[\d\]) )?(".*")')


def lire(texte: str) -> dict[str, str]:
    """Les messages d'un .po, tels que gettext les range ; un pluriel y est séparé par un zéro."""
    messages: dict[str, str] = {}
    for paragraphe in re.split(r"\n{2,}", texte.strip()):
        champs: dict[str, str] = {}
        nom = ""
        for ligne in paragraphe.splitlines():
            if ligne.startswith("#"):
                continue
            trouve = _LIGNE.fullmatch(ligne)
            if trouve is None:
                raise ValueError(f"ligne illisible : {ligne}")
            nom = trouve[1] or nom
            champs[nom] = champs.get(nom, "") + ast.literal_eval(trouve[2])
        cles = [v for n, v in champs.items() if n.startswith("msgid")]
        if cles:
            valeurs = [v for n, v in champs.items() if n.startswith("msgstr")]
            messages["\0".join(cles)] = "\0".join(valeurs)
    return messages


def compiler(messages: dict[str, str]) -> bytes:
    """Le contenu du .mo : en-tête, table des clés, table des valeurs, puis les textes."""
    paires = sorted((c.encode(), v.encode()) for c, v in messages.items())
    debut, nombre = 7 * 4, len(paires)
    position = debut + 2 * 8 * nombre
    tables, textes = [b"", b""], b""
    for rang in (0, 1):
        for paire in paires:
            tables[rang] += struct.pack("<II", len(paire[rang]), position + len(textes))
            textes += paire[rang] + b"\0"
    entete = struct.pack("<7I", 0x950412DE, 0, nombre, debut, debut + 8 * nombre, 0, 0)
    return entete + tables[0] + tables[1] + textes


if __name__ == "__main__":
    for source in sorted(LANGUES.glob("*/LC_MESSAGES/*.po")):
        source.with_suffix(".mo").write_bytes(compiler(lire(source.read_text(encoding="utf-8"))))
