"""`pieces` : la liste numérotée, le fichier de chacune, ce qui la cite, ce qui lui manque."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from tests.commandes.appels import AU, EXEMPLE, invoquer


def _lister(dossier: Path) -> dict[str, Any]:
    return json.loads(invoquer("pieces", dossier, *AU, "--json").stdout)


def _copie(tmp_path: Path) -> Path:
    shutil.copytree(EXEMPLE.parent, tmp_path / "affaire")
    return tmp_path / "affaire" / "dossier.yaml"


def test_chaque_piece_a_son_numero_son_fichier_et_ce_qui_la_cite() -> None:
    reponse = _lister(EXEMPLE)
    pieces = {p["id"]: p for p in reponse["pieces"]}
    assert [p["numero"] for p in reponse["pieces"]] == list(range(1, 21))
    assert not reponse["problemes"]
    devis = pieces["devis"]
    octets = (EXEMPLE.parent / devis["fichier"]).read_bytes()
    assert (devis["pages"], devis["type"], devis["octets"]) == (2, "pdf", len(octets))
    assert devis["sha256"] == hashlib.sha256(octets).hexdigest()
    assert devis["citee_par"] == ["contrat fenetres"]
    assert pieces["pv-reception"]["pages"] is None
    assert pieces["etat-endettement"]["citee_par"] == ["procédure saisie conservatoire"]


def test_le_texte_montre_l_essentiel() -> None:
    texte = invoquer("pieces", EXEMPLE, *AU).stdout
    assert "  4. Devis D2025-207 accepté le 18 novembre 2025\n" in texte
    assert "pieces/devis-D2025-207.pdf · 2 pages · 21 ko · 03956b66d489" in texte
    assert "20 pièces ; la prochaine portera le numéro 21" in texte


def test_une_piece_retiree_et_un_numero_fige_se_voient(tmp_path: Path) -> None:
    dossier = _copie(tmp_path)
    texte = dossier.read_text(encoding="utf-8")
    ajout = "    numero: 12\n    retiree: oui\n"
    dossier.write_text(
        texte.replace(
            "    fichier: pieces/mandat.pdf\n", f"    fichier: pieces/mandat.pdf\n{ajout}"
        ),
        encoding="utf-8",
    )
    reponse = _lister(dossier)
    numeros = {p["id"]: p["numero"] for p in reponse["pieces"]}
    assert numeros["mandat"] == 12
    assert numeros["kbis-creancier"] == 2
    assert numeros["releve"] == 21
    imprime = invoquer("pieces", dossier, *AU).stdout
    assert " 12. Mandat de recouvrement et pouvoir [retirée] [numéro figé]" in imprime


def test_un_fichier_absent_est_dit_sous_sa_piece(tmp_path: Path) -> None:
    dossier = _copie(tmp_path)
    (dossier.parent / "pieces/cgv.pdf").unlink()
    rendu = invoquer("pieces", dossier, *AU)
    assert rendu.exit_code == 1
    assert (
        "cgv : contrat fenetres, contrat portes\n     bloquant [piece-introuvable]" in rendu.stdout
    )
    assert "[piece-introuvable]" in rendu.stderr


def test_un_pdf_abime_n_a_pas_de_pages(tmp_path: Path) -> None:
    dossier = _copie(tmp_path)
    (dossier.parent / "pieces/cgv.pdf").write_bytes(b"%PDF-1.7\nrien")
    pages = {p["id"]: p["pages"] for p in _lister(dossier)["pieces"]}
    assert (pages["cgv"], pages["devis"]) == (None, 2)


def test_un_dossier_illisible_rend_trois(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("format: 2\n", encoding="utf-8")
    rendu = invoquer("pieces", dossier, *AU, "--json")
    assert rendu.exit_code == 3
    assert json.loads(rendu.stdout)["pieces"] == []
