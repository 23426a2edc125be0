"""L'inventaire des fichiers du dossier : chacun existe, est ce qu'il dit, reste chez lui.

La casse et la forme des accents d'un nom ne comptent pas, partout pareil : un
dossier lu sous Windows ou macOS se lit aussi sous Linux.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.lecture.chemins import FichierRefuse, Repertoire, meme_casse
from toolkit.lecture.fichiers import PieceInventoriee, des_octets, du_disque
from toolkit.lecture.octets import EXTENSIONS
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme

CODES = frozenset(
    {
        "piece-casse",
        "piece-chemin-windows",
        "piece-hors-du-dossier",
        "piece-illisible",
        "piece-introuvable",
        "piece-pas-un-fichier",
        "piece-type-inattendu",
        "piece-vide",
        "pieces-non-lues",
    }
)

Source = Callable[[str], "bytes | Path | str | None"]
"""Le contenu d'une pièce d'après son `id` : des octets, un chemin, ou None si elle manque."""


@dataclass(frozen=True, slots=True)
class Inventaire:
    """Les fichiers trouvés ; une pièce absente d'ici a un problème qui la nomme."""

    pieces: tuple[PieceInventoriee, ...] = ()
    actes: tuple[PieceInventoriee, ...] = ()

    def piece(self, id: str) -> PieceInventoriee | None:
        """La pièce de cet `id`, si son fichier a été trouvé."""
        return next((p for p in self.pieces if p.id == id), None)

    def acte(self, nom: str) -> PieceInventoriee | None:
        """Le document que le cabinet fournit pour cet acte."""
        return next((a for a in self.actes if a.id == nom), None)


def inventorier(
    dossier: Dossier, racine: Path | None, pieces: Source | None = None
) -> tuple[Inventaire, tuple[Probleme, ...]]:
    """Les fichiers du dossier et ce qui ne va pas en eux.

    `racine` est le répertoire de l'affaire ; None s'il n'y en a pas (dossier lu
    d'un texte ou d'un dict) : `pieces` donne alors le contenu de chaque pièce.
    """
    inspecteur = _Inspecteur(racine, pieces)
    trouvees = tuple(inspecteur.pieces(dossier))
    actes = tuple(inspecteur.actes(dossier))
    return Inventaire(trouvees, actes), tuple(inspecteur.problemes)


class _Inspecteur:
    def __init__(self, racine: Path | None, source: Source | None) -> None:
        self.problemes: list[Probleme] = []
        self._repertoire = Repertoire(racine) if racine is not None else None
        self._source = source

    def pieces(self, dossier: Dossier) -> Iterator[PieceInventoriee]:
        attendues = [
            (rang, piece)
            for rang, piece in enumerate(dossier.pieces)
            if not piece.retiree and (piece.fichier or self._source)
        ]
        if attendues and self._repertoire is None and self._source is None:
            self._noter(
                "pieces-non-lues",
                "les fichiers des pièces n'ont pas été cherchés",
                "lire le dossier depuis son fichier, ou donner `pieces`",
                "pieces",
                Gravite.AVERTISSEMENT,
            )
            return
        for rang, piece in attendues:
            chemin = f"pieces.{rang}.fichier"
            yield from self._inspecter(piece.id, piece.fichier or "", chemin, self._source)

    def actes(self, dossier: Dossier) -> Iterator[PieceInventoriee]:
        for nom, fourni in dossier.actes.items():
            if fourni.fichier and self._repertoire is not None:
                yield from self._inspecter(nom, fourni.fichier, f"actes.{nom}.fichier", None)

    def _inspecter(
        self, id: str, ecrit: str, ou: str, source: Source | None
    ) -> Iterator[PieceInventoriee]:
        try:
            inventoriee = self._ouvrir(id, ecrit, ou, source)
        except FichierRefuse as refus:
            self._noter(refus.code, refus.motif, refus.remede, ou)
        except OSError:
            self._noter(
                "piece-illisible",
                f"« {ecrit or id} » ne s'ouvre pas",
                "vérifier les droits sur le fichier, et qu'il n'est pas ouvert ailleurs",
                ou,
                sortie=CodeSortie.MISE_EN_FORME,
            )
        else:
            if inventoriee.taille == 0:
                self._noter(
                    "piece-vide",
                    f"« {ecrit or id} » est un fichier vide",
                    "remettre le document d'origine à sa place",
                    ou,
                )
            else:
                self._controler_le_type(inventoriee, ou)
            yield inventoriee

    def _ouvrir(self, id: str, ecrit: str, ou: str, source: Source | None) -> PieceInventoriee:
        if source is None:
            return du_disque(id, ecrit, self._chercher(ecrit, ou))
        try:
            contenu = source(id)
        except LookupError:
            contenu = None
        if contenu is None:
            raise FichierRefuse(
                "piece-introuvable",
                f"aucun contenu n'est donné pour la pièce « {id} »",
                "rendre les octets ou le chemin de cette pièce",
            )
        if isinstance(contenu, bytes):
            return des_octets(id, ecrit, contenu)
        return du_disque(id, ecrit, Path(contenu))

    def _chercher(self, ecrit: str, ou: str) -> Path:
        assert self._repertoire is not None
        trouve = self._repertoire.trouver(ecrit)
        avec_des_barres = ecrit.replace("\\", "/")
        if avec_des_barres != ecrit:
            self._noter(
                "piece-chemin-windows",
                f"« {ecrit} » sépare les répertoires par \\",
                f"écrire {trouve.nom}",
                ou,
                Gravite.AVERTISSEMENT,
            )
        if not meme_casse(avec_des_barres.removeprefix("./"), trouve.nom):
            self._noter(
                "piece-casse",
                f"« {ecrit} » n'a pas les mêmes capitales que le fichier",
                f"écrire {trouve.nom}",
                ou,
                Gravite.AVERTISSEMENT,
            )
        return trouve.chemin

    def _controler_le_type(self, piece: PieceInventoriee, ou: str) -> None:
        extension = Path(piece.fichier).suffix.lower()
        annonces = [sorte for sorte, suites in EXTENSIONS.items() if extension in suites]
        if piece.type in EXTENSIONS and (not annonces or piece.type in annonces):
            return
        est_lisible = piece.type in EXTENSIONS
        contenu = f"un fichier {piece.type.upper()}" if est_lisible else "un fichier inconnu"
        self._noter(
            "piece-type-inattendu",
            f"« {piece.fichier} » est en fait {contenu}",
            f"le renommer en {EXTENSIONS[piece.type][0]}, ou remettre le bon document"
            if est_lisible
            else "fournir un PDF, une image ou un courriel (.eml)",
            ou,
            Gravite.AVERTISSEMENT if est_lisible else Gravite.BLOQUANT,
        )

    def _noter(
        self,
        code: str,
        message: str,
        remede: str,
        chemin: str,
        gravite: Gravite = Gravite.BLOQUANT,
        sortie: CodeSortie = CodeSortie.IMPOSSIBLE,
    ) -> None:
        self.problemes.append(
            Probleme(
                code=code,
                message=message,
                remede=remede,
                chemin=chemin,
                gravite=gravite,
                sortie=sortie,
            )
        )
