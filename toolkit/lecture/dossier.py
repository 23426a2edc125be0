"""Lire un dossier : la forme, les identifiants, les pièces ; tous les problèmes à la fois."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.lecture import coupes, source, yaml_situe
from toolkit.lecture.inventaire import Inventaire, Source
from toolkit.lecture.positions import Positions, situer
from toolkit.noyau.probleme import CodeSortie, Probleme

if TYPE_CHECKING:
    from toolkit.noyau.dossier import Dossier

# Ces fautes laissent un trou dans l'arbre : ce que la forme dirait du trou n'apprend rien.
_TROUS = ("yaml-ancre", "yaml-cle-composee")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lu:
    """Ce que la lecture rend.

    `dossier` vaut None si la forme est fautive ; `problemes` sont situés et en
    ordre de lecture ; `texte` est celui du fichier, `fichier` son nom.
    """

    dossier: Dossier | None
    problemes: tuple[Probleme, ...] = ()
    positions: Positions = field(default_factory=Positions)
    inventaire: Inventaire = field(default_factory=Inventaire)
    fichier: str = ""
    texte: str = ""

    def situer(self, problemes: Iterable[Probleme]) -> tuple[Probleme, ...]:
        """Des problèmes nés plus loin sur la route, rendus à leur ligne du fichier et rangés."""
        return _ranger(situer(problemes, self.positions))


def lire_dossier(origine: Path | str | Mapping[str, Any], pieces: Source | None = None) -> Lu:
    """Lit un dossier depuis un fichier, un texte YAML ou un dict. Ne lève jamais.

    `pieces` donne le contenu d'une pièce d'après son `id` (octets ou chemin) ;
    sans elle, les fichiers se cherchent à côté du dossier.
    """
    ouvert = source.ouvrir(origine)
    problemes = list(ouvert.problemes)
    arbre, positions = ouvert.arbre, Positions()
    if ouvert.texte is not None:
        lu = yaml_situe.lire_yaml(ouvert.texte, ouvert.fichier)
        arbre, positions = lu.racine, lu.positions
        problemes += lu.problemes
        problemes += coupes.controler(lu.coupes, positions)
    dossier, inventaire = None, Inventaire()
    if arbre is not None:
        dossier, inventaire, suite = _controler(arbre, positions, ouvert.racine, pieces, problemes)
        problemes += suite
    if any(p.sortie is CodeSortie.ILLISIBLE and p.est_bloquant for p in problemes):
        dossier = None
    return Lu(
        dossier=dossier,
        problemes=_ranger(problemes),
        positions=positions,
        inventaire=inventaire,
        fichier=ouvert.fichier,
        texte=ouvert.texte or "",
    )


def _controler(
    arbre: Mapping[str, Any],
    positions: Positions,
    racine: Path | None,
    pieces: Source | None,
    deja: Iterable[Probleme],
) -> tuple[Dossier | None, Inventaire, list[Probleme]]:
    """La forme, puis, si elle tient, les identifiants, les fichiers et leurs empreintes."""
    from pydantic import ValidationError

    from toolkit.lecture.identifiants import controler_les_identifiants
    from toolkit.lecture.inventaire import inventorier
    from toolkit.lecture.messages import traduire
    from toolkit.noyau.controles import controler_les_empreintes
    from toolkit.noyau.dossier import Dossier

    try:
        dossier = Dossier.model_validate(arbre)
    except ValidationError as fautes:
        trous = [p.chemin for p in deja if p.code in _TROUS]
        problemes = traduire(fautes.errors(include_url=False), arbre, positions)
        restants = [p for p in problemes if not any(_est_sous(p.chemin, t) for t in trous)]
        return None, Inventaire(), restants
    inventaire, absents = inventorier(dossier, racine, pieces)
    empreintes = {p.id: p.sha256 for p in inventaire.pieces if p.taille}
    identiques = controler_les_empreintes(dossier, empreintes)
    suite = situer((*controler_les_identifiants(dossier), *absents, *identiques), positions)
    return dossier, inventaire, list(suite)


def _est_sous(chemin: str, parent: str) -> bool:
    return chemin == parent or chemin.startswith(f"{parent}.")


def _ranger(problemes: Iterable[Probleme]) -> tuple[Probleme, ...]:
    """En ordre de lecture, chacun une fois."""
    uniques = dict.fromkeys(problemes)
    return tuple(
        sorted(uniques, key=lambda p: (p.lieu.ligne, p.lieu.colonne) if p.lieu else (0, 0))
    )
