"""`decompte` : les mêmes sommes en texte, en JSON et dans un tableur."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer
from tests.depot import RACINE

EXEMPLES = sorted(RACINE.glob("exemples/*/dossier.yaml"))
CLES = [
    "arrete_au", "devise", "principal", "interets", "indemnites", "clause_penale", "frais",
    "paiements", "total", "par_jour", "conventions", "reste", "lignes", "reductions",
    "imputations", "par_debiteur", "problemes",
]  # fmt: skip
POSTES = CLES[2:7]


def _json(dossier: Path, *arguments: str) -> dict[str, Any]:
    return json.loads(invoquer("decompte", dossier, *AU, *arguments, "--json").stdout)


def _tableur(dossier: Path, vers: Path) -> list[dict[str, str]]:
    assert invoquer("decompte", dossier, *AU, "--csv", vers).exit_code == 0
    octets = vers.read_bytes()
    assert octets.startswith(b"\xef\xbb\xbf") and octets.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(octets.decode("utf-8-sig")), delimiter=";"))


def _nombre(cellule: str) -> Decimal:
    return Decimal(cellule.replace(",", "."))


@pytest.mark.parametrize("dossier", EXEMPLES, ids=lambda d: d.parent.name)
def test_les_totaux_du_json_s_accordent(dossier: Path) -> None:
    decompte = _json(dossier)
    assert list(decompte) == CLES
    dus = sum(Decimal(decompte[poste]) for poste in POSTES)
    assert dus - Decimal(decompte["paiements"]) == Decimal(decompte["total"])
    assert sum(Decimal(li["montant"]) for li in decompte["lignes"]) == Decimal(decompte["total"])
    assert list(decompte["reste"]) == POSTES
    assert set(decompte["conventions"]) == {
        "base_jours", "premier_jour_compte", "dernier_jour_compte",
    }  # fmt: skip
    assert all(
        list(ligne)
        == [
            "creance", "nature", "du", "au", "jours", "base", "taux", "montant", "reference",
            "regle", "fixe_par",
        ]
        for ligne in decompte["lignes"]
    )  # fmt: skip


@pytest.mark.parametrize("dossier", EXEMPLES, ids=lambda d: d.parent.name)
def test_le_tableur_se_controle_ligne_a_ligne(dossier: Path, tmp_path: Path) -> None:
    decompte = _json(dossier)
    *lignes, total = _tableur(dossier, tmp_path / "decompte.csv")
    assert [_nombre(li["montant"]) for li in lignes] == [
        Decimal(li["montant"]) for li in decompte["lignes"]
    ]
    assert all(li["controle"] == li["montant"] for li in [*lignes, total])
    assert total["cumul"] == total["montant"]
    assert _nombre(total["montant"]) == Decimal(decompte["total"])


def test_le_texte_dit_les_imputations_et_la_methode() -> None:
    texte = invoquer("decompte", EXEMPLE, *AU).stdout.replace("\u00a0", " ")
    assert "Décompte arrêté au 21/11/2026" in texte
    assert "(indiquée par le débiteur) : 5 000,00 €, payé par hotel, soit" in texte
    assert "Intérêt sur 365 jours ; jour de départ non compté" in texte
    assert f"Total dû : {_json(EXEMPLE)['total'][:2]}" in texte


CONJOINTS = """\
format: 1
reference: 2026-0142
juridiction: fr_FR
calcul:
  base_jours: exact
creancier:
  type: personne_morale
  qualite: professionnel
debiteurs:
  - id: hotel
    type: personne_morale
    qualite: professionnel
  - id: restaurant
    type: personne_morale
    qualite: professionnel
creances:
  - id: F2023-031
    nature: facture
    date: 2023-10-01
    echeance: 2023-10-31
    montant: 1000.00
paiements:
  - date: 2024-02-29
    montant: 100.00
    par: hotel
"""


def test_deux_debiteurs_et_une_annee_bissextile_se_controlent_aussi(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text(CONJOINTS, encoding="utf-8")
    *lignes, total = _tableur(dossier, tmp_path / "decompte.csv")
    assert {li["debiteur"] for li in lignes} == {"hotel", "restaurant", ""}
    assert {li["du"][-4:] for li in lignes if li["taux"]} >= {"2023", "2024", "2025"}
    assert all(li["controle"] == li["montant"] for li in [*lignes, total])
    texte = invoquer("decompte", dossier, *AU).stdout.replace("\u00a0", " ")
    assert "Intérêt sur 365 ou 366 jours selon l'année" in texte
    assert "\nPar débiteur\n  hotel : " in texte


def test_un_acte_a_son_decompte() -> None:
    texte = invoquer("decompte", EXEMPLE, *AU, "--pour", "mise_en_demeure").stdout
    assert texte.startswith("Décompte arrêté au 21/11/2026")
    rendu = invoquer("decompte", EXEMPLE, *AU, "--pour", "mise_en_demeur")
    assert rendu.exit_code != 0
    assert "[acte-inconnu]" in rendu.stderr


def test_un_tableur_deja_la_n_est_pas_remplace(tmp_path: Path) -> None:
    fichier = tmp_path / "decompte.csv"
    fichier.write_text("annoté\n", encoding="utf-8")
    rendu = invoquer("decompte", EXEMPLE, *AU, "--csv", fichier)
    assert rendu.exit_code != 0
    assert "[fichier-existant]" in rendu.stderr
    assert fichier.read_text(encoding="utf-8") == "annoté\n"


def test_une_cellule_n_est_jamais_une_formule(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    texte = EXEMPLE.read_text(encoding="utf-8").replace("F2026-044", '"=1+1;2"')
    dossier.write_text(texte.replace("pieces/", str(EXEMPLE.parent) + "/pieces/"), encoding="utf-8")
    invoquer("decompte", dossier, *AU, "--csv", tmp_path / "d.csv")
    cellules = (tmp_path / "d.csv").read_text(encoding="utf-8-sig")
    assert '"\'=1+1;2"' in cellules
    assert "\n=1" not in cellules and ";=1" not in cellules


def test_une_faute_de_somme_est_dite_et_rend_un(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    texte = EXEMPLE.read_text(encoding="utf-8").replace("  - date: 2026-06-15\n", "  -\n", 1)
    dossier.write_text(texte, encoding="utf-8")
    rendu = invoquer("decompte", dossier, *AU, "--json")
    assert rendu.exit_code == 1
    codes = [p["code"] for p in json.loads(rendu.stdout)["problemes"]]
    assert codes == ["paiement-incomplet"]


def test_un_dossier_illisible_rend_trois(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("format: 2\n", encoding="utf-8")
    assert invoquer("decompte", dossier, *AU, "--json").exit_code == 3
