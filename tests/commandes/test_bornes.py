"""Les bords que l'usage touche : dates hors des affaires, modèle mal enregistré, rien à joindre."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer

RELATIF = "fr_FR/actes/mise_en_demeure/acte.html"


@pytest.mark.parametrize("jour", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("verbe", ["generer", "valider", "decompte"])
def test_un_jour_hors_des_affaires_est_une_ligne_de_commande_fausse(verbe: str, jour: str) -> None:
    rendu = invoquer(verbe, EXEMPLE, "--au", jour)
    assert rendu.exit_code == 2
    assert "n'est pas celle d'une affaire" in rendu.output


def test_un_modele_du_cabinet_hors_d_utf_8_est_un_modele_fautif(tmp_path: Path) -> None:
    acte = tmp_path / RELATIF
    acte.parent.mkdir(parents=True)
    acte.write_bytes("<p>é</p>".encode("cp1252"))
    rendu = invoquer(
        "generer", EXEMPLE, *AU, "--acte", "mise_en_demeure", "--cabinet", tmp_path,
        "--sortie", tmp_path / "sortie",
    )  # fmt: skip
    assert rendu.exit_code == 5
    assert "UTF-8" in rendu.output
    assert not (tmp_path / "sortie").exists()


def test_une_lettre_sans_piece_a_joindre_est_produite(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    lignes = (EXEMPLE.parents[1] / "fr_FR_incomplet/dossier.yaml").read_text("utf-8")
    sans_pieces = lignes.partition("\nevenements:")[0].replace("    pieces: [facture]\n", "")
    dossier.write_text(sans_pieces, "utf-8")
    rendu = invoquer(
        "generer", dossier, *AU, "--acte", "mise_en_demeure", "--sortie", tmp_path / "sortie"
    )
    assert rendu.exit_code == 0, rendu.output
    ecrits = {f.suffix for f in (tmp_path / "sortie").rglob("mise_en_demeure.*")}
    assert ecrits == {".pdf", ".docx", ".eml"}


def test_une_creance_negative_est_refusee_et_non_tue(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    texte = EXEMPLE.read_text("utf-8").replace("montant: 14850.00", "montant: -14850.00")
    dossier.write_text(texte, "utf-8")
    rendu = invoquer("decompte", dossier, *AU)
    assert rendu.exit_code == 1
    assert "[montant-negatif]" in rendu.output and "`avoirs`" in rendu.output


@pytest.mark.parametrize(
    "fautifs", [["generer"], ["generer", "x.yaml", "--au", "hier"], ["valider", "--zut"]]
)
def test_une_ligne_de_commande_fausse_se_dit_aussi_en_json(fautifs: list[str]) -> None:
    rendu = invoquer(*fautifs, "--json")
    assert rendu.exit_code == 2
    (probleme,) = json.loads(rendu.stdout)["problemes"]
    assert probleme["code"] == "ligne-de-commande" and probleme["message"]
    assert rendu.stderr == ""
