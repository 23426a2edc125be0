"""`decompte --expliquer` : tout chiffre mène à son fait, sa règle, son droit, son calcul."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer
from tests.depot import RACINE
from toolkit.noyau.explication import lire_la_question

BELGE = RACINE / "exemples/fr_BE_b2c/dossier.yaml"


def expliquer(saisie: str, dossier: Path = EXEMPLE) -> list[dict[str, Any]]:
    rendu = invoquer("decompte", dossier, *AU, "--expliquer", saisie, "--json")
    assert rendu.exit_code == 0, rendu.output
    return json.loads(rendu.stdout)["explications"]


def une(saisie: str, debut: str, dossier: Path = EXEMPLE) -> dict[str, Any]:
    trouvees = [e for e in expliquer(saisie, dossier) if e["titre"].startswith(debut)]
    assert trouvees, f"{saisie} : rien qui commence par {debut}"
    return trouvees[0]


def ligne(explication: dict[str, Any], chemin: str) -> str:
    """Le texte de la ligne du dossier où mène le fait de ce chemin."""
    fait = next(f for f in explication["faits"] if f["chemin"] == chemin)
    return Path(fait["fichier"]).read_text(encoding="utf-8").splitlines()[fait["ligne"] - 1].strip()


@pytest.mark.parametrize("saisie", ["480,96", "480.96", "480,96 €", "-480,96", "480,96\u00a0€"])
def test_un_interet(saisie: str) -> None:
    e = une(saisie, "intérêts de F2026-031")
    produit, fixe, base = (pas.replace("\u00a0", " ") for pas in e["calcul"])
    assert produit.startswith("9 831,52 € × 12,40 % × 144 jours ÷ 365 = 480,96 €")
    assert "taux de la BCE au 1er juillet 2026 (2,40 %)" in fixe
    assert base.endswith("moins paiements imputés au principal 4 598,48 €")
    assert (e["regle"], e["reference"]) == ("penalites-convenues", "C. com. L441-10 II")
    (refi,) = [v for v in e["droit"] if v["code"] == "taux_refi_bce"]
    assert (refi["valeur"], refi["depuis"]) == ("2.40", "2026-06-17")
    assert refi["statut"] == "verifie_secondaire" and refi["source"]
    assert ligne(e, "creances.0") == "- id: F2026-031"


def test_un_taux_et_ce_qui_le_fixe() -> None:
    assert une("12,40 %", "taux des intérêts")["droit"][0]["code"] == "taux_refi_bce"
    assert "refinancement" in une("2,40 %", "Taux des opérations")["titre"]


def test_un_segment_sur_deux_semestres_montre_les_deux_versions() -> None:
    dossier = RACINE / "exemples/fr_BE_b2b/dossier.yaml"
    versions = une("10,50 %", "taux des intérêts", dossier)["droit"]
    assert [v["depuis"] for v in versions if v["unite"] == "pour_cent_par_an"] == [
        "2026-01-01",
        "2026-07-01",
    ]


def test_un_nombre_de_jours() -> None:
    assert "bornes comprises : 66 jours" in une("66 jours", "jours des intérêts")["calcul"][0]


def test_la_base_restante_apres_paiement() -> None:
    e = une("9 831,52", "principal de F2026-031 restant")
    assert e["regle"] == "imputation" and e["droit"][0]["code"] == "reference_imputation"
    assert ligne(e, "paiements.0") == "- date: 2026-06-15"


def test_un_forfait_et_sa_version() -> None:
    e = une("40", "indemnités de F2026-031")
    assert e["droit"][0]["code"] == "indemnite_forfaitaire_recouvrement_b2b"


def test_une_clause_et_le_jour_ou_elle_est_encourue() -> None:
    e = une("2026-07-17", "date : clause pénale")
    assert any("terme laissé pour payer" in pas for pas in e["calcul"])
    assert any(f["chemin"].startswith("evenements.") for f in e["faits"])
    assert any(f["chemin"].endswith("clause_penale.taux") for f in e["faits"])


@pytest.mark.parametrize("saisie", ["2026-06-16", "16/06/2026", "16.06.2026"])
def test_une_date_qui_coupe_une_periode(saisie: str) -> None:
    e = une(saisie, "premier jour des intérêts de F2026-031")
    assert "lendemain de le paiement" not in " ".join(e["calcul"])
    assert "lendemain du paiement reçu" in e["calcul"][0]
    assert ligne(e, "paiements.0.date") == "- date: 2026-06-15"


def test_une_date_du_dossier() -> None:
    assert ligne(une("2026-03-02", "créance F2026-031"), "creances.0.date") == "date: 2026-03-02"


def test_un_solde_et_un_total() -> None:
    assert "solde précédent" in une("13 902,70", "solde au")["calcul"][0]
    assert "15 629,41" in une("15629,41", "total au")["calcul"][0].replace("\u00a0", " ")
    assert une("4,69", "intérêt par jour de plus")
    assert une("5000,00", "total des sommes reçues")["faits"]


def test_un_plafond_belge() -> None:
    e = une("259", "clause pénale de 2026-0311", BELGE)
    assert e["droit"][0]["code"] == "plafond_indemnite_consommateur"
    assert any(f["chemin"].endswith("clause_penale.bareme") for f in e["faits"])


def test_tout_chiffre_des_lignes_s_explique() -> None:
    for dossier in (EXEMPLE, BELGE):
        lignes = json.loads(invoquer("decompte", dossier, *AU, "--json").stdout)["lignes"]
        for li in lignes:
            assert expliquer(li["montant"], dossier)
            assert expliquer(li["du"], dossier)
            if li["taux"]:
                assert all(e["calcul"] for e in expliquer(f"{li['taux']} %", dossier))
                assert expliquer(li["base"], dossier) and expliquer(li["au"], dossier)


def test_le_texte_donne_le_fichier_et_la_ligne() -> None:
    texte = invoquer("decompte", EXEMPLE, *AU, "--expliquer", "14850").stdout
    assert f"  fait     {EXEMPLE}:" in texte
    assert "montant: 14850.00" in texte


def test_un_chiffre_absent_est_dit_et_rend_un() -> None:
    rendu = invoquer("decompte", EXEMPLE, *AU, "--expliquer", "1234,56")
    assert (rendu.exit_code, rendu.stdout) == (1, "")
    assert "[chiffre-inconnu] « 1234,56 » n'apparaît nulle part" in rendu.stderr
    assert "1 176,26 €" in rendu.stderr.replace("\u00a0", " ")


def test_ce_qui_n_est_pas_un_chiffre_est_une_faute_d_usage() -> None:
    assert invoquer("decompte", EXEMPLE, *AU, "--expliquer", "beaucoup").exit_code == 2


@pytest.mark.parametrize(
    ("saisie", "valeur", "sorte"),
    [
        ("12,40 %", Decimal("12.40"), "taux"),
        ("12.4%", Decimal("12.4"), "taux"),
        ("144 j", Decimal(144), "jours"),
        ("1er mai", None, ""),
        ("31/02/2026", None, ""),
        ("2026-05-01", dt.date(2026, 5, 1), "date"),
        ("14 850,00 €", Decimal("14850.00"), "montant"),
    ],
)
def test_la_saisie(saisie: str, valeur: Any, sorte: str) -> None:
    question = lire_la_question(saisie)
    assert (question and question.valeur, question.sorte if question else "") == (valeur, sorte)
