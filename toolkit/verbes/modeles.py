"""Ouvrir une affaire ; exporter le modèle d'un acte."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import juridictions
from toolkit.chaine import legislation
from toolkit.lieux import MODELES, SCHEMAS
from toolkit.noyau.legislation import trouver_fiche

if TYPE_CHECKING:
    pass


def connait_la_juridiction(code: str) -> bool:
    """Vrai si cet ordre juridique est livré, ou vient d'un greffon installé."""
    return code in juridictions.LIVREES or code in juridictions.codes()


def exporter_modele(acte: str, juridiction: str, vers: Path, cabinet: Path | None = None) -> Path:
    """Écrit le modèle Word de l'acte dans le répertoire d'un cabinet ; rend son chemin.

    Lève `ErreurExigible` : acte inconnu, modèle fautif, modèle déjà là, disque.
    """
    from toolkit.lecture.actes import MODELE_WORD
    from toolkit.lecture.papier import lire_papier
    from toolkit.lecture.sources import lire_source
    from toolkit.redaction.docx import exporter_modele as exporter
    from toolkit.redaction.ecrire import ecrire_nouveau
    from toolkit.redaction.papier import Papier

    trouver_fiche(acte, legislation(juridiction, cabinet))
    nom = f"{juridiction}/actes/{acte}"
    chargeur = partial(lire_source, racine=MODELES, cabinet=cabinet)
    papier = Papier(*lire_papier(MODELES, cabinet))
    octets = exporter(chargeur(f"{nom}/acte.html"), papier, chargeur, nom=f"{nom}/acte.html")
    return ecrire_nouveau(vers / nom / MODELE_WORD, octets)


def nouveau(
    chemin: Path, juridiction: str, genre: str, cabinet: Path | None = None
) -> tuple[str, tuple[Path, ...]]:
    """Écrit un dossier vierge, commenté, et ce qui l'accompagne ; rend son titre et les chemins.

    Lève `ErreurExigible` : genre sans modèle dans cette juridiction, fichier déjà là, disque.
    """
    from toolkit.lecture.squelette import composer_squelette
    from toolkit.redaction import affaire

    fichier = affaire.designer_le_dossier(chemin)
    valeurs = {
        "schema": affaire.SCHEMA,
        "fichier": affaire.designer_en_commentaire(fichier),
        "reference": affaire.en_texte_yaml(affaire.proposer_la_reference(fichier)),
    }
    squelette = composer_squelette(juridiction, genre, valeurs, MODELES, cabinet)
    schema = SCHEMAS / "dossier.schema.json"
    return squelette.titre, affaire.ouvrir_l_affaire(fichier, squelette.texte, schema)
