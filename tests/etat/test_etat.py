"""`etat` : une affaire, puis la liste du matin d'un répertoire, le plus pressant d'abord."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.commandes.appels import invoquer
from tests.depot import RACINE
from toolkit.lecture.yaml_situe import lire_yaml

EXEMPLES = RACINE / "exemples"
AU = "2026-11-21"


def _affaires(source: Path, au: str = AU) -> list[dict]:
    rendu = invoquer("etat", source, "--au", au, "--json")
    assert rendu.exit_code in (0, 3), rendu.output
    return json.loads(rendu.stdout)["affaires"]


def test_l_etat_d_une_affaire_dit_ce_qui_est_fait_et_ce_qui_vient() -> None:
    (affaire,) = _affaires(EXEMPLES / "fr_FR_b2b" / "dossier.yaml")
    (debiteur,) = affaire["debiteurs"]
    etats = {e["acte"]: e["etat"] for e in debiteur["etapes"]}
    assert etats["mise_en_demeure"] == "faite"
    assert etats["voie"] in ("due", "bloquee")
    assert affaire["total"] == debiteur["total"]
    libelles = [d["libelle"] for d in affaire["dates"]]
    assert "Délivrer l'assignation devant le tribunal de commerce" in libelles
    assert "paiement reçu : 5 000,00 €" in {
        f["libelle"].replace("\u202f", " ").replace("\xa0", " ") for f in affaire["faits"]
    }


def test_le_resume_d_un_evenement_n_y_parait_jamais(tmp_path: Path) -> None:
    dossier = EXEMPLES / "fr_FR_b2b" / "dossier.yaml"
    resumes = [
        e["resume"]
        for e in lire_yaml(dossier.read_text(encoding="utf-8")).racine["evenements"]
        if "resume" in e
    ]
    page = tmp_path / "etat.html"
    rendu = invoquer("etat", dossier, "--au", AU, "--html", page)
    assert resumes
    assert not any(r in rendu.output + page.read_text(encoding="utf-8") for r in resumes)


def test_la_liste_du_matin_met_l_urgent_d_abord(tmp_path: Path) -> None:
    for nom in ("fr_FR_b2b", "fr_BE_b2c", "fr_FR_incomplet"):
        shutil.copytree(EXEMPLES / nom, tmp_path / nom)
    (tmp_path / "notes.yaml").write_text("rien: a voir\n", encoding="utf-8")
    affaires = _affaires(tmp_path, "2026-12-12")
    assert len(affaires) == 3
    ordre = ["perdu", "semaine", "mois", "a_faire", "empeche", "attente", "rien"]
    rangs = [ordre.index(a["urgence"]) for a in affaires]
    assert rangs == sorted(rangs)
    assert affaires[0]["reference"] == "2026-0142"


def test_un_dossier_illisible_n_empeche_pas_la_liste(tmp_path: Path) -> None:
    shutil.copytree(EXEMPLES / "fr_BE_b2c", tmp_path / "bonne")
    (tmp_path / "cassee.yaml").write_text(
        "format: 1\nreference: X\njuridiction: fr_FR\ncreancier: [\n", encoding="utf-8"
    )
    rendu = invoquer("etat", tmp_path, "--au", AU, "--json")
    dit = json.loads(rendu.stdout)
    assert rendu.exit_code == 3
    assert len(dit["affaires"]) == 1
    assert {Path(p["fichier"]).name for p in dit["problemes"]} == {"cassee.yaml"}


@pytest.mark.parametrize("source", ["fr_FR_b2b/dossier.yaml", ""], ids=["une", "toutes"])
def test_la_page_est_entiere_et_n_ecrase_rien(tmp_path: Path, source: str) -> None:
    page = tmp_path / "etat.html"
    assert invoquer("etat", EXEMPLES / source, "--au", AU, "--html", page).exit_code == 0
    texte = page.read_text(encoding="utf-8")
    assert "<svg" in texte
    assert "http-equiv" not in texte and "src=" not in texte
    assert invoquer("etat", EXEMPLES / source, "--au", AU, "--html", page).exit_code == 6
    assert page.read_text(encoding="utf-8") == texte


def test_un_grand_portefeuille_est_calcule_en_parallele(tmp_path: Path) -> None:
    for rang in range(13):
        shutil.copytree(EXEMPLES / "fr_FR_incomplet", tmp_path / f"{rang:02d}")
    assert len(_affaires(tmp_path)) == 13
