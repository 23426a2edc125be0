"""`delais --expliquer` : d'un id ou d'une date, le fait, la règle, la source, le calcul."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.depot import RACINE
from toolkit.commandes import exigible

EXEMPLES = RACINE / "exemples"
FRANCE = EXEMPLES / "fr_FR_b2b_ordonnance" / "dossier.yaml"
BELGIQUE = EXEMPLES / "fr_BE_b2c" / "dossier.yaml"
AU = "2026-11-21"


def demander(dossier: Path, saisie: str, *options: str) -> Result:
    arguments = ["delais", str(dossier), "--au", AU, "--expliquer", saisie, *options]
    return CliRunner().invoke(exigible, arguments)


def expliquer(dossier: Path, saisie: str) -> list[dict[str, Any]]:
    rendu = demander(dossier, saisie, "--json")
    assert rendu.exit_code == 0, rendu.output
    return json.loads(rendu.stdout)["explications"]


@pytest.mark.parametrize(
    "dossier", sorted(EXEMPLES.glob("*/dossier.yaml")), ids=lambda d: d.parent.name
)
def test_tout_delai_rendu_dit_son_fait_sa_regle_sa_version_et_sa_source(dossier: Path) -> None:
    rendu = CliRunner().invoke(exigible, ["delais", str(dossier), "--au", AU, "--json"])
    delais = json.loads(rendu.stdout)["delais"]
    assert delais
    for id_ in {d["id"] for d in delais}:
        origines = expliquer(dossier, id_)
        assert len(origines) == sum(d["id"] == id_ for d in delais)
        for origine in origines:
            assert origine["regle"] == id_ and origine["reference"] and origine["calcul"]
            assert origine["faits"] and all(f["ligne"] for f in origine["faits"])
            assert origine["droit"]
            assert all(d["source"] and d["statut"] and d["depuis"] for d in origine["droit"])


@pytest.mark.parametrize("saisie", ["2027-02-16", "16/02/2027", " 16.02.2027 "])
def test_une_date_s_ecrit_comme_on_l_ecrit(saisie: str) -> None:
    (origine,) = expliquer(FRANCE, saisie)
    assert origine["regle"] == "SC-R511-6" and origine["valeur"] == "2027-02-16"


def test_la_version_est_celle_du_fait_que_la_regle_vise(tmp_path: Path) -> None:
    """L'ordonnance du 31 août 2026 garde six mois ; celle du 1er septembre en a trois."""
    for jour, attendu in (
        ("2026-08-31", ("ip-signification-ancien", 6, "2022-03-01")),
        ("2026-09-01", ("ip-signification", 3, "2026-09-01")),
    ):
        dossier = tmp_path / f"{jour}.yaml"
        dossier.write_text(INJONCTION.format(jour=jour), encoding="utf-8")
        (origine,) = expliquer(dossier, attendu[0])
        regle = origine["droit"][0]
        assert (regle["code"], regle["valeur"], regle["depuis"]) == attendu
        assert [f["chemin"] for f in origine["faits"]] == ["titres.0"]


def test_une_prescription_nomme_ce_qui_l_a_interrompue() -> None:
    origines = {f"{o['titre']}": o for o in expliquer(FRANCE, "prescription")}
    payee = next(o for titre, o in origines.items() if "F2026-031" in titre)
    chemins = [f["chemin"] for f in payee["faits"]]
    assert chemins[0].startswith("creances.") and "paiements.0" in chemins
    assert payee["droit"][0]["code"] == "prescription_services_entre_professionnels"


def test_un_delai_belge_montre_les_valeurs_lues_pour_son_depart() -> None:
    (origine,) = expliquer(BELGIQUE, "premier-rappel")
    codes = {d["code"] for d in origine["droit"]}
    assert {"premier-rappel", "depart_delai_envoi_postal"} <= codes
    assert any("le premier étant le 8 avril 2026" in pas.replace("\u00a0", " ")
               for pas in origine["calcul"])  # fmt: skip


def test_une_date_de_depart_s_explique_aussi() -> None:
    titres = [o["titre"] for o in expliquer(FRANCE, "2026-11-16")]
    assert "départ : Exécuter la mesure autorisée [SC-R511-6]" in titres


@pytest.mark.parametrize(
    ("saisie", "code", "sortie", "dit"),
    [
        ("ip-signifcation", "delai-inconnu", 1, "vouliez-vous dire `ip-signification` ?"),
        ("zzz", "delai-inconnu", 1, "`exigible delais` les liste"),
        ("1999-01-01", "delai-inconnu", 1, "au plus près"),
        ("fond-appel", "delai-non-ouvert", 0, "rien au dossier ne l'ouvre"),
        ("SC-R512-1", "delai-non-ouvert", 0, "à tout moment"),
    ],
)
def test_ce_que_rien_ne_rend_dit_pourquoi(saisie: str, code: str, sortie: int, dit: str) -> None:
    rendu = demander(FRANCE, saisie)
    assert rendu.exit_code == sortie
    assert f"[{code}]" in rendu.stderr and dit in rendu.stderr


def test_sans_creance_echue_aucune_prescription_ne_court(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text(INJONCTION.format(jour="2026-09-01").replace("2026-04-01", "2027-04-01"),
                       encoding="utf-8")  # fmt: skip
    rendu = demander(dossier, "prescription")
    assert rendu.exit_code == 0 and "aucune prescription ne court" in rendu.stderr


def test_un_dossier_illisible_rend_trois(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("format: 1\nreference: [", encoding="utf-8")
    assert demander(dossier, "prescription").exit_code == 3


INJONCTION = """\
format: 1
reference: essai
juridiction: fr_FR
creancier: {{type: personne_morale, qualite: professionnel, denomination: Rabot}}
debiteurs:
  - {{id: hotel, type: personne_morale, qualite: professionnel, denomination: Hôtel du Parc}}
creances:
  - id: F1
    nature: facture
    date: 2026-03-02
    echeance: 2026-04-01
    montant: 1000.00
titres:
  - id: ordonnance
    type: ordonnance_injonction_de_payer
    procedure: injonction_de_payer
    date: {jour}
"""
