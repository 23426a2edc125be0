"""Les ordres juridiques connus : les deux livrés, et ceux que d'autres paquets déclarent."""

from __future__ import annotations

from importlib import import_module

from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

LIVREES = ("fr_BE", "fr_FR")
GROUPE = "toolkit.juridictions"


def codes() -> tuple[str, ...]:
    """Les codes des juridictions utilisables, triés."""
    from importlib import metadata

    greffons = {point.name for point in metadata.entry_points(group=GROUPE)}
    return tuple(sorted({*LIVREES, *greffons}))


def charger(code: str) -> Juridiction:
    """La juridiction de ce code ; lève `ErreurExigible` (juridiction-inconnue).

    Un greffon déclare, sous le groupe `toolkit.juridictions`, un point
    d'entrée du nom de son code, qui désigne un objet `Juridiction`.
    """
    if code in LIVREES:
        return import_module(f"toolkit.juridictions.{code}").JURIDICTION
    from importlib import metadata

    for point in metadata.entry_points(group=GROUPE):
        if point.name == code:
            return point.load()
    raise ErreurExigible(
        Probleme(
            code="juridiction-inconnue",
            message=f"l'ordre juridique « {code} » n'est pas connu",
            remede=f"écrire `juridiction:` parmi {', '.join(codes())}",
            chemin="juridiction",
            sortie=CodeSortie.ILLISIBLE,
        )
    )
