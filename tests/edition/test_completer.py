"""`completer` : seulement ce qui manque, une réponse à la fois, rien d'écrit qui soit faux."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commandes.appels import invoquer
from tests.depot import RACINE
from toolkit import lire

AU = ("--au", "2026-11-21")
REPONSES = {
    "creancier.denomination": "Rabot & Fils",
    "creancier.siren": "945807303",
    "creancier.adresse.ligne": "12 rue des Tanneurs",
    "creancier.adresse.code_postal": "69400",
    "creancier.adresse.ville": "Villefranche-sur-Saône",
    "creancier.representant.nom": "Rabot",
    "creancier.iban": "FR7630004008240001361517524",
    "debiteurs.0.denomination": "Hôtel du Parc",
    "debiteurs.0.siren": "215736810",
    "debiteurs.0.adresse.ligne": "4 place du Marché",
    "debiteurs.0.adresse.code_postal": "69002",
    "debiteurs.0.adresse.ville": "Lyon",
    "creances.0.id": "F2026-031",
    "creances.0.objet": "Pose de douze fenêtres",
    "creances.0.date": "2026-03-02",
    "creances.0.echeance": "2026-04-01",
    "creances.0.montant": "1500.00",
}


@pytest.fixture
def vierge(tmp_path: Path) -> Path:
    invoquer("nouveau", tmp_path / "dossier.yaml")
    return tmp_path / "dossier.yaml"


def _demander(dossier: Path, *arguments: str) -> tuple[int, dict]:
    rendu = invoquer("completer", dossier, "--pour", "mise_en_demeure", *AU, *arguments, "--json")
    return rendu.exit_code, json.loads(rendu.stdout)


def test_un_dossier_vierge_demande_tout_et_un_dossier_complet_rien(vierge: Path) -> None:
    code, dit = _demander(vierge)
    assert code == 1
    chemins = [q["chemin"] for q in dit["questions"]]
    assert len(chemins) == len(set(chemins))
    assert {"creancier.denomination", "creancier.iban", "creances.0.montant"} <= set(chemins)
    assert all(q["titre"] and q["raison"] for q in dit["questions"])
    code, dit = _demander(RACINE / "exemples" / "fr_FR_b2b" / "dossier.yaml")
    assert (code, dit["questions"]) == (0, [])


def test_les_reponses_rendent_l_acte_possible(vierge: Path) -> None:
    donnees = [f"--reponse={chemin}={valeur}" for chemin, valeur in REPONSES.items()]
    _, dit = _demander(vierge, *donnees)
    autres = {q["chemin"] for q in dit["questions"]}
    assert not {c for c in autres if c in REPONSES}
    assert Path(dit["copie"]).is_file()
    dossier = lire(vierge).dossier
    assert str(dossier.creances[0].montant) == "1500.00"
    assert dossier.creancier.adresse.ville == "Villefranche-sur-Saône"
    assert 'denomination: "Rabot & Fils"' in vierge.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("reponse", "code"),
    [
        ("creancier.iban=FR12", "iban-invalide"),
        ("creances.0.montant=beaucoup", "montant-invalide"),
        ("creances.0.date=2026-02-30", "date-invalide"),
    ],
)
def test_une_reponse_fausse_est_refusee_et_rien_n_est_ecrit(
    vierge: Path, reponse: str, code: str
) -> None:
    avant = vierge.read_bytes()
    sortie, dit = _demander(vierge, f"--reponse={reponse}")
    assert sortie != 0
    assert code in {p["code"] for p in dit["problemes"]}
    assert dit["copie"] is None
    assert vierge.read_bytes() == avant


def test_une_reponse_ne_remplace_jamais_ce_qui_est_ecrit() -> None:
    dossier = RACINE / "exemples" / "fr_FR_b2b" / "dossier.yaml"
    avant = dossier.read_bytes()
    _, dit = _demander(dossier, "--reponse=creancier.denomination=Autre")
    assert "edition-impossible" in {p["code"] for p in dit["problemes"]}
    assert dossier.read_bytes() == avant


@pytest.mark.skipif(sys.platform == "win32", reason="le dialogue se joue sur un terminal POSIX")
def test_le_dialogue_demande_refuse_et_ecrit(vierge: Path) -> None:
    maitre, esclave = os.openpty()
    processus = subprocess.Popen(
        [sys.executable, str(RACINE / "cli.py"), "completer", str(vierge),
         "--pour", "mise_en_demeure", *AU],
        stdin=esclave, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    os.write(maitre, b"Rabot & Fils\n123\n\n" + b"\n" * 60)
    sortie, _ = processus.communicate(timeout=120)
    os.close(maitre)
    os.close(esclave)
    assert "refusé" in sortie.decode()
    assert "Rabot & Fils" in vierge.read_text(encoding="utf-8")
    assert "123" not in (lire(vierge).dossier.creancier.siren or "")


@pytest.mark.parametrize(
    "octets",
    [None, b"", "reference: é".encode("cp1252"), "format: 1\n".encode("utf-16"), b"format: [\n"],
    ids=["absent", "vide", "windows-1252", "utf-16", "casse"],
)
def test_un_dossier_illisible_se_dit_et_ne_change_pas(tmp_path: Path, octets: bytes | None) -> None:
    fichier = tmp_path / "dossier.yaml"
    if octets is not None:
        fichier.write_bytes(octets)
    for verbe in (("completer", fichier, "--pour", "relance_1"), ("pieces", "numeroter", fichier)):
        assert invoquer(*verbe).exit_code == 3
    assert [c.name for c in tmp_path.iterdir()] == ([] if octets is None else ["dossier.yaml"])
