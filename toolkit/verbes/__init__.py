"""Les verbes qui s'arrêtent en chemin, ou qui empruntent la route pour autre chose que produire.

Chacun ne se charge qu'à son appel : une commande n'attend pas les autres.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_PORTES = {
    "affaires": ("Portefeuille", "ecrire_la_page", "etat", "portefeuille"),
    "brouillon": ("Brouillon", "Reste", "completer"),
    "calcul": (
        "Explication",
        "decompter",
        "delais",
        "ecrire_le_classeur",
        "ecrire_le_tableur",
        "expliquer",
        "expliquer_les_delais",
    ),
    "controle": ("valider",),
    "droit": ("consulter_le_droit", "regles"),
    "edition": ("Edite", "attacher_l_envoi", "attacher_une_piece", "figer_les_numeros"),
    "modeles": ("connait_la_juridiction", "exporter_modele", "nouveau"),
    "pieces": ("PieceListee", "lister_les_pieces"),
    "procedures": ("VoiesDuDossier", "voies"),
    "suivi": ("suivre",),
}
_MODULES = {nom: module for module, noms in _PORTES.items() for nom in noms}

__all__ = sorted(_MODULES)


def __getattr__(nom: str) -> Any:
    if nom not in _MODULES:
        raise AttributeError(f"aucun verbe du nom de « {nom} »")
    trouve = getattr(import_module(f"toolkit.verbes.{_MODULES[nom]}"), nom)
    globals()[nom] = trouve
    return trouve
