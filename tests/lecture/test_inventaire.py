"""L'inventaire des pièces : ce que chaque fichier est, et qu'il reste sous le dossier."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from toolkit.lecture.dossier import Lu, lire_dossier
from toolkit.lecture.octets import reconnaitre
from toolkit.noyau.probleme import Gravite

TETE = """\
format: 1
reference: 2026-1
juridiction: fr_FR
creancier:
  type: personne_morale
debiteurs:
  - id: hotel
    type: personne_morale
"""
PDF = b"%PDF-1.7\n%%EOF\n"


def lire(racine: Path, *fichiers: str, suite: str = "") -> Lu:
    pieces = "".join(f"  - id: p{i}\n    fichier: '{f}'\n" for i, f in enumerate(fichiers))
    texte = TETE + (f"pieces:\n{pieces}" if pieces else "") + suite
    (racine / "dossier.yaml").write_text(texte, encoding="utf-8")
    return lire_dossier(racine / "dossier.yaml")


def codes(lu: Lu) -> list[str]:
    return [p.code for p in lu.problemes]


def deposer(racine: Path, nom: str, octets: bytes = PDF) -> Path:
    fichier = racine / nom
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_bytes(octets)
    return fichier


def test_une_piece_est_mesuree_et_son_empreinte_prise(tmp_path: Path) -> None:
    gros = PDF + b"x" * 3_000_000
    deposer(tmp_path, "pieces/a.pdf", gros)
    lu = lire(tmp_path, "./pieces/a.pdf")
    assert codes(lu) == []
    piece = lu.inventaire.piece("p0")
    assert (piece.type, piece.taille) == ("pdf", len(gros))
    assert piece.sha256 == hashlib.sha256(gros).hexdigest()
    assert piece.lire() == gros
    assert lu.inventaire.piece("absente") is None


@pytest.mark.parametrize("ecrit", ["../secret.pdf", "pieces/../../secret.pdf", "~/x.pdf", "/x.pdf"])
def test_rien_ne_sort_du_dossier(tmp_path: Path, ecrit: str) -> None:
    deposer(tmp_path, "secret.pdf")
    (tmp_path / "affaire").mkdir()
    lu = lire(tmp_path / "affaire", ecrit)
    assert codes(lu) == ["piece-hors-du-dossier"]
    assert lu.inventaire.pieces == ()


@pytest.mark.parametrize("ecrit", ["C:\\x.pdf", "\\\\serveur\\x.pdf", "c:x.pdf"])
def test_un_chemin_absolu_de_windows_est_refuse_partout(tmp_path: Path, ecrit: str) -> None:
    assert codes(lire(tmp_path, ecrit)) == ["piece-hors-du-dossier"]


def test_un_lien_qui_sort_est_refuse_un_lien_interne_suivi(tmp_path: Path) -> None:
    deposer(tmp_path, "secret.pdf")
    affaire = tmp_path / "affaire"
    deposer(affaire, "vrai.pdf")
    (affaire / "dehors.pdf").symlink_to(tmp_path / "secret.pdf")
    (affaire / "dedans.pdf").symlink_to(affaire / "vrai.pdf")
    (affaire / "casse.pdf").symlink_to(affaire / "rien.pdf")
    (affaire / "rep").symlink_to(tmp_path, target_is_directory=True)
    (affaire / "boucle").symlink_to(affaire / "boucle")
    lu = lire(affaire, "dehors.pdf", "dedans.pdf", "casse.pdf", "rep/secret.pdf", "boucle")
    assert codes(lu) == [
        "piece-hors-du-dossier",
        "piece-introuvable",
        "piece-hors-du-dossier",
        "piece-introuvable",
    ]
    assert [p.id for p in lu.inventaire.pieces] == ["p1"]


def test_la_casse_et_les_accents_decomposes_n_empechent_rien(tmp_path: Path) -> None:
    deposer(tmp_path, "Pie\u0300ces/Recu.PDF")
    lu = lire(tmp_path, "Pi\u00e8ces/Recu.PDF", "pi\u00e8ces/recu.pdf")
    assert codes(lu) == ["piece-casse"]
    assert "Recu.PDF" in lu.problemes[0].remede
    assert len(lu.inventaire.pieces) == 2


def test_une_piece_absente_propose_sa_voisine(tmp_path: Path) -> None:
    deposer(tmp_path, "pieces/facture-031.pdf")
    lu = lire(tmp_path, "pieces/facture-31.pdf", "ailleurs/x.pdf")
    assert codes(lu) == ["piece-introuvable", "piece-introuvable"]
    assert "pieces/facture-031.pdf" in lu.problemes[0].remede
    assert lu.problemes[0].est_bloquant
    assert lu.dossier is not None


def test_une_piece_retiree_ou_sans_fichier_ne_se_cherche_pas(tmp_path: Path) -> None:
    suite = "pieces:\n  - id: a\n    fichier: rien.pdf\n    retiree: oui\n  - id: b\n"
    assert codes(lire(tmp_path, suite=suite)) == []


def test_un_acte_fourni_s_inventorie_comme_une_piece(tmp_path: Path) -> None:
    deposer(tmp_path, "actes/a.pdf")
    suite = "actes:\n  assignation:\n    fichier: actes/a.pdf\n  citation:\n    fichier: rien.pdf\n"
    lu = lire(tmp_path, suite=suite)
    assert lu.inventaire.acte("assignation").type == "pdf"
    assert [(p.code, p.chemin) for p in lu.problemes] == [
        ("piece-introuvable", "actes.citation.fichier")
    ]


def test_les_pieces_peuvent_venir_d_une_fonction(tmp_path: Path) -> None:
    chemin = deposer(tmp_path, "x.pdf")
    contenus = {"p0": PDF, "p1": chemin, "p2": None, "p3": b"", "p4": tmp_path / "rien"}
    pieces = "".join(f"  - id: p{i}\n    fichier: p{i}.pdf\n" for i in range(6))
    lu = lire_dossier(f"{TETE}pieces:\n{pieces}", pieces=contenus.__getitem__)
    assert codes(lu) == [
        "pieces-identiques",
        "piece-introuvable",
        "piece-vide",
        "piece-illisible",
        "piece-introuvable",
    ]
    assert lu.inventaire.piece("p0").lire() == lu.inventaire.piece("p1").lire() == PDF
    assert lu.inventaire.piece("p0").sha256 == lu.inventaire.piece("p1").sha256


@pytest.mark.parametrize(
    ("octets", "nom"),
    [
        (PDF, "pdf"),
        (b"\xef\xbb\xbfjunk%PDF-1.4", "pdf"),
        (b"\x89PNG\r\n\x1a\n0", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"II*\x00", "tiff"),
        (b"MM\x00*", "tiff"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBP", "webp"),
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"BM\0\0\0\0\0\0\0\0", "bmp"),
        (b"MZ\x90\0", "exe"),
        (b"{\\rtf1", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"From: a@b.fr\r\nTo: c@d.fr\r\n", "eml"),
        (b"Return-Path: <a@b.fr>\n", "eml"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>', "xml"),
        (b"<Invoice xmlns='x'>", "xml"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"bonjour", "texte"),
        (b"BMW : facture", "texte"),
        (b"\x00\x01", "inconnu"),
        (b"", "inconnu"),
    ],
)
def test_les_premiers_octets_disent_le_type(octets: bytes, nom: str) -> None:
    assert reconnaitre(octets) == nom


@pytest.mark.parametrize(
    ("interieur", "nom"),
    [("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("a.txt", "zip")],
)
def test_une_archive_se_reconnait_a_son_contenu(tmp_path: Path, interieur: str, nom: str) -> None:
    with zipfile.ZipFile(tmp_path / f"x.{nom}", "w") as archive:
        archive.writestr("[Content_Types].xml", "x" * 9000)
        archive.writestr(interieur, "x")
    lu = lire(tmp_path, f"x.{nom}")
    assert codes(lu) == []
    assert lu.inventaire.piece("p0").type == nom


def test_un_contenu_lisible_sous_un_faux_nom_avertit_un_inconnu_bloque(tmp_path: Path) -> None:
    deposer(tmp_path, "photo.pdf", b"\xff\xd8\xff\xe0")
    deposer(tmp_path, "x.pdf", b"\0\1\2")
    deposer(tmp_path, "y.zip", b"PK\x03\x04abime")
    deposer(tmp_path, "sans_extension", PDF)
    lu = lire(tmp_path, "photo.pdf", "x.pdf", "y.zip", "sans_extension")
    assert codes(lu) == ["piece-type-inattendu"] * 3
    assert [p.gravite for p in lu.problemes] == [
        Gravite.AVERTISSEMENT,
        Gravite.BLOQUANT,
        Gravite.BLOQUANT,
    ]
