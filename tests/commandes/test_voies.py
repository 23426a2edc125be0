"""`voies` : chaque procédure, ouverte ou fermée, avec son juge, son coût et ce qui lui manque."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer
from tests.depot import RACINE

EXEMPLES = sorted(RACINE.glob("exemples/*/dossier.yaml"))
CLES = {
    "id", "actes", "ouverte", "juge", "langue", "representation", "montant", "pour", "contre",
    "manque", "cout", "calendrier", "reference", "motifs",
}  # fmt: skip


def _json(dossier: Path) -> dict[str, Any]:
    return json.loads(invoquer("voies", dossier, *AU, "--json").stdout)


@pytest.mark.parametrize("dossier", EXEMPLES, ids=lambda d: d.parent.name)
def test_chaque_voie_se_lit_en_texte_et_en_json(dossier: Path) -> None:
    rendues = _json(dossier)["voies"]
    texte = invoquer("voies", dossier, *AU).stdout
    ouvertes = [v["ouverte"] for v in rendues]
    assert ouvertes == sorted(ouvertes, reverse=True), "les voies ouvertes d'abord"
    for voie in rendues:
        assert set(voie) - {"autorisation"} == CLES
        etat = "ouverte" if voie["ouverte"] else "fermée"
        assert f"{voie['id']} : {etat}" in texte
        assert all(phrase in texte for phrase in (*voie["contre"], *voie["manque"]))


def test_une_voie_prevue_et_fermee_avertit(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    lu = EXEMPLE.read_text(encoding="utf-8")
    dossier.write_text(
        lu.replace("  injonction_de_payer:", "  petite_creance: {}\n  injonction_de_payer:"),
        encoding="utf-8",
    )
    rendu = invoquer("voies", dossier, *AU, "--json")
    (dit,) = (p for p in json.loads(rendu.stdout)["problemes"] if p["code"] == "voie-prevue-fermee")
    assert (dit["gravite"], dit["reference"]) == ("avertissement", "CPCE R125-1")
    assert rendu.exit_code == 0, "une voie fermée n'est pas un échec"


def test_un_dossier_illisible_ne_rend_aucune_voie(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("format: 1\njuridiction: fr_FR\n", encoding="utf-8")
    rendu = invoquer("voies", dossier, *AU, "--json")
    assert json.loads(rendu.stdout)["voies"] == []
    assert rendu.exit_code != 0
