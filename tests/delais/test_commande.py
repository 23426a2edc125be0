"""`exigible delais` : le texte, le JSON, l'agenda et le code de sortie."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.depot import RACINE
from toolkit.commandes import exigible

EXEMPLE = str(RACINE / "exemples" / "fr_FR_b2b_ordonnance" / "dossier.yaml")
AU = ("--au", "2026-11-21")
CLES = {
    "id", "libelle", "depart", "echeance", "echeance_brute", "echeance_conseillee", "article",
    "sanction", "etat", "statut",
}  # fmt: skip


def invoquer(*arguments: str) -> Result:
    return CliRunner().invoke(exigible, ["delais", *arguments])


def en_json(*arguments: str) -> dict[str, Any]:
    rendu = invoquer(*arguments, "--json")
    assert rendu.exit_code == 0, rendu.output
    return json.loads(rendu.stdout)


def test_le_json_a_les_cles_du_contrat() -> None:
    rendu = en_json(EXEMPLE, *AU)
    assert rendu.keys() == {"delais", "problemes"}
    assert all(delai.keys() >= CLES for delai in rendu["delais"])
    saisie = next(d for d in rendu["delais"] if d["id"] == "SC-R511-6")
    assert {cle: saisie[cle] for cle in CLES} == {
        "id": "SC-R511-6",
        "libelle": "Exécuter la mesure autorisée",
        "depart": "2026-11-16",
        "echeance": "2027-02-16",
        "echeance_brute": "2027-02-16",
        "echeance_conseillee": None,
        "article": "CPCE R511-6",
        "sanction": "caducité de l'autorisation",
        "etat": "a_venir",
        "statut": "verifie_texte",
    }
    assert {d["creance"] for d in rendu["delais"] if d["id"] == "prescription"} == {
        "F2026-031",
        "F2026-044",
    }


def test_le_texte_suit_les_dates_et_dit_article_et_sanction() -> None:
    rendu = invoquer(EXEMPLE, *AU)
    assert rendu.exit_code == 0
    texte = rendu.stdout.replace("\u00a0", " ")
    assert "16 février 2027 : Exécuter la mesure autorisée [SC-R511-6]" in texte
    assert "à venir (dans 87 jours) ; à la charge : créancier" in texte
    assert "CPCE R511-6 ; sanction : caducité de l'autorisation" in texte
    ids = [li.rpartition("[")[2].rstrip("]") for li in texte.splitlines() if li[0].isdigit()]
    assert ids == [d["id"] for d in en_json(EXEMPLE, *AU)["delais"]]


def test_un_delai_manque_se_dit_sans_refus() -> None:
    rendu = invoquer(EXEMPLE, "--au", "2027-03-01")
    assert rendu.exit_code == 0
    assert "DÉPASSÉ" in rendu.stdout
    assert "bloquant [delai-depasse]" in rendu.stderr
    problemes = en_json(EXEMPLE, "--au", "2027-03-01")["problemes"]
    assert {p["code"] for p in problemes} >= {"delai-depasse"}
    assert all(p["ligne"] for p in problemes)


def test_l_agenda_s_ecrit_la_ou_on_le_demande(tmp_path: Path) -> None:
    fichier = tmp_path / "delais.ics"
    assert invoquer(EXEMPLE, *AU, "--ics", str(fichier)).exit_code == 0
    octets = fichier.read_bytes()
    assert octets.startswith(b"BEGIN:VCALENDAR") and b"DTSTART;VALUE=DATE:20270216" in octets
    assert invoquer(EXEMPLE, *AU, "--ics", str(fichier)).exit_code == 0
    assert fichier.read_bytes() == octets


def test_un_agenda_etranger_n_est_pas_remplace(tmp_path: Path) -> None:
    fichier = tmp_path / "delais.ics"
    fichier.write_text("le mien", encoding="utf-8")
    rendu = invoquer(EXEMPLE, *AU, "--ics", str(fichier))
    assert rendu.exit_code == 6 and "fichier-existant" in rendu.stderr
    assert fichier.read_text(encoding="utf-8") == "le mien"


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_un_dossier_illisible_se_dit(tmp_path: Path, options: tuple[str, ...]) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text("format: 1\nreference: X\n", encoding="utf-8")
    assert invoquer(str(fichier), *AU, *options).exit_code == 3


def test_un_dossier_sans_delai_le_dit(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text(
        "format: 1\nreference: X\njuridiction: fr_FR\n"
        "creancier:\n  type: personne_morale\n  denomination: A\n"
        "debiteurs:\n  - id: b\n    type: personne_morale\n    denomination: B\n",
        encoding="utf-8",
    )
    assert "aucun délai n'y court" in invoquer(str(fichier), *AU).stdout
