"""`suivre` : le plan en texte, en JSON et en agenda ; le dossier n'est jamais modifié."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer
from tests.depot import RACINE

PROPOSE = RACINE / "exemples/fr_BE_b2c/dossier.yaml"
CLES = [
    "etat", "accorde_le", "arrete_au", "dette", "total", "avec_interets", "attendu", "recu",
    "retard", "reste", "surplus", "prochain", "defaut", "versements", "problemes",
]  # fmt: skip
# 10 000 € échus le 31 janvier, 10 450,96 € au jour de l'accord : quatre fois 2 612,74 €.
ACCORDE = """\
format: 1
reference: 2026-0142
juridiction: fr_FR
creancier:
  type: personne_morale
  qualite: professionnel
  denomination: Menuiserie Rabot & Fils
  adresse:
    code_postal: "69002"
    ville: Lyon
debiteurs:
  - id: hotel
    type: personne_morale
    qualite: professionnel
    denomination: Hôtel du Parc
    adresse:
      code_postal: "69400"
      ville: Villefranche-sur-Saône
contrats:
  - id: cgv
    date: 2025-11-03
    conventions:
      interet:
        taux: 10.00
creances:
  - id: F1
    nature: facture
    contrat: cgv
    objet: Pose
    date: 2026-01-02
    echeance: 2026-01-31
    montant: 10000.00
echeancier:
  etat: accorde
  accorde_le: 2026-06-30
  versements: 4
  premiere_echeance: 2026-07-31
  periodicite: mensuelle
  avec_interets: faux
"""
PAYE = """\
paiements:
  - date: 2026-07-31
    montant: {montant}
    mode: virement
"""
LETTRE = """\
evenements:
  - type: mise_en_demeure
    date: 2026-09-05
    canal: recommande_ar
    presente_le: 2026-09-07
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text(ACCORDE + PAYE.format(montant="3000.00"), encoding="utf-8")
    return fichier


def en_json(dossier: Path, au: str) -> dict[str, Any]:
    return json.loads(invoquer("suivre", dossier, "--au", au, "--json").stdout)


def test_le_json_a_les_cles_du_contrat(dossier: Path) -> None:
    rendu = en_json(dossier, "2026-09-01")
    assert list(rendu) == CLES
    assert rendu["dette"] == rendu["total"] == "10450.96"
    assert (rendu["attendu"], rendu["recu"], rendu["retard"]) == ("5225.48", "3000.00", "2225.48")
    assert rendu["reste"] == "7450.96" and rendu["surplus"] == "0.00"
    assert rendu["prochain"] == {"rang": 3, "date": "2026-09-30", "montant": "2612.74"}
    assert rendu["etat"] == "en_retard" and rendu["defaut"]["depuis"] == "2026-08-31"
    premier, second, *_ = rendu["versements"]
    assert (premier["etat"], premier["solde_le"]) == ("recu", "2026-07-31")
    assert (second["recu"], second["manque"]) == ("387.26", "2225.48")
    assert sum(float(m) for m in premier["parts"].values()) == pytest.approx(2612.74)
    assert [p["code"] for p in rendu["problemes"]] == ["plan-en-retard"]


def test_le_texte_dit_chaque_versement_et_l_etat(dossier: Path) -> None:
    rendu = invoquer("suivre", dossier, "--au", "2026-09-01")
    texte = rendu.stdout.replace("\u00a0", " ")
    assert rendu.exit_code == 0
    assert "Plan accordé le 30 juin 2026 : 10 450,96 € dus" in texte
    assert "31/07/2026      2 612,74 €  reçu, le 31/07/2026" in texte
    assert "EN RETARD : 387,26 € reçus, manque 2 225,48 €" in texte
    assert "en retard : 2 225,48 €" in texte
    assert "Prochain versement : 2 612,74 €, au plus tard le 30 septembre 2026" in texte
    assert "État : en retard, aucune mise en demeure faite" in texte
    assert "[plan-en-retard]" in rendu.stderr and "acte `mise_en_demeure`" in rendu.stderr


def test_la_mise_en_demeure_puis_la_decheance(dossier: Path) -> None:
    with dossier.open("a", encoding="utf-8") as suite:
        suite.write(LETTRE)
    pendant = en_json(dossier, "2026-09-15")
    assert pendant["etat"] == "mis_en_demeure" and pendant["defaut"]["fin"] == "2026-09-22"
    rendu = invoquer("suivre", dossier, "--au", "2026-09-23")
    assert "déchéance du terme encourue, à constater" in rendu.stdout
    assert "acte `constat_de_defaillance`" in rendu.stderr


def test_une_mise_en_demeure_sans_presentation_le_dit(dossier: Path) -> None:
    with dossier.open("a", encoding="utf-8") as suite:
        suite.write(LETTRE.replace("    presente_le: 2026-09-07\n", ""))
    assert "écrire `presente_le`" in invoquer("suivre", dossier, "--au", "2026-12-15").stderr


def test_un_plan_paye_en_trop_le_dit(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text(ACCORDE + PAYE.format(montant="10500.00"), encoding="utf-8")
    rendu = invoquer("suivre", fichier, "--au", "2026-12-15")
    assert "Reçu au-delà du plan : 49,04" in rendu.stdout and "[plan-surpaye]" in rendu.stderr
    assert "payé en entier" in rendu.stdout and rendu.exit_code == 0


def test_un_plan_propose_se_montre() -> None:
    rendu = invoquer("suivre", PROPOSE, *AU)
    assert rendu.exit_code == 0
    assert rendu.stdout.startswith("Plan proposé : ") and "non encore accordé" in rendu.stdout


def test_l_agenda_porte_ce_qui_reste_du_et_ne_double_rien(dossier: Path, tmp_path: Path) -> None:
    fichier = tmp_path / "plan.ics"
    options = ("--au", "2026-09-01", "--ics", fichier)
    assert invoquer("suivre", dossier, *options).exit_code == 0
    octets = fichier.read_bytes()
    assert octets.count(b"BEGIN:VEVENT") == 3  # le premier versement est payé
    assert b"DTSTART;VALUE=DATE:20260930" in octets
    assert invoquer("suivre", dossier, *options).exit_code == 0
    assert fichier.read_bytes() == octets


def test_un_agenda_etranger_n_est_pas_remplace(dossier: Path, tmp_path: Path) -> None:
    fichier = tmp_path / "plan.ics"
    fichier.write_text("le mien", encoding="utf-8")
    rendu = invoquer("suivre", dossier, "--au", "2026-09-01", "--ics", fichier)
    assert rendu.exit_code == 6 and "fichier-existant" in rendu.stderr
    assert fichier.read_text(encoding="utf-8") == "le mien"


def test_le_dossier_n_est_jamais_modifie(dossier: Path, tmp_path: Path) -> None:
    avant = dossier.read_bytes()
    invoquer("suivre", dossier, "--au", "2026-09-01", "--ics", tmp_path / "plan.ics")
    assert dossier.read_bytes() == avant
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dossier.yaml", "plan.ics"]


def test_sans_plan_le_refus_dit_quoi_ecrire() -> None:
    rendu = invoquer("suivre", EXEMPLE, *AU)
    assert rendu.exit_code == 1 and "[plan-absent]" in rendu.stderr


def test_un_plan_incalculable_dit_ce_qui_manque(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text(ACCORDE.replace("  periodicite: mensuelle\n", ""), encoding="utf-8")
    rendu = invoquer("suivre", fichier, *AU)
    assert rendu.exit_code == 1
    assert "[echeancier-incomplet]" in rendu.stderr and "`periodicite`" in rendu.stderr


def test_un_dossier_illisible_rend_trois(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text("format: 2\n", encoding="utf-8")
    assert invoquer("suivre", fichier, "--json").exit_code == 3
