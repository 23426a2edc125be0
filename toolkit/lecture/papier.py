"""Le papier : celui du cabinet s'il l'a fourni, sinon celui qui est livré."""

from __future__ import annotations

from pathlib import Path

from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme


def lire_papier(racine: Path, cabinet: Path | None = None) -> tuple[bytes, str]:
    """Le document Word du papier et sa feuille de style ; `racine` : les modèles livrés.

    Lève `ErreurExigible` (papier-illisible, sortie MODELE).
    """
    try:
        docx = _choisir("papier.docx", racine, cabinet).read_bytes()
        css = _choisir("papier.css", racine, cabinet).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise ErreurExigible(
            Probleme(
                code="papier-illisible",
                message=f"le papier du cabinet ne se lit pas ({cause})",
                remede="fournir papier.docx (Word) et papier.css (texte en UTF-8), ou les retirer",
                sortie=CodeSortie.MODELE,
            )
        ) from cause
    return docx, css


def _choisir(nom: str, racine: Path, cabinet: Path | None) -> Path:
    propre = cabinet / nom if cabinet else None
    return propre if propre and propre.is_file() else racine / "commun" / nom
