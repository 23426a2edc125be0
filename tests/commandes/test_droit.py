"""`droit` : les valeurs d'un jour, l'histoire d'une valeur, ce qui est périmé, les règles."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from tests.commandes.appels import AU, invoquer
from toolkit import chaine, juridictions
from toolkit.noyau.consultation import consulter, enumerer, imprimer_une_valeur
from toolkit.noyau.droit import Statut
from toolkit.noyau.regles import Registre


def _json(*arguments: str) -> dict[str, Any]:
    rendu = invoquer("droit", *arguments, "--json")
    assert rendu.exit_code == 0
    return json.loads(rendu.stdout)


def _codes(*arguments: str) -> set[str]:
    return {v["code"] for v in _json(*arguments)["valeurs"]}


@pytest.mark.parametrize("juridiction", juridictions.LIVREES)
def test_toute_valeur_et_tout_delai_sont_listes(juridiction: str) -> None:
    droit = chaine.legislation(juridiction).droit
    attendus = {*droit.series, *(d.id for d in droit.delais)}
    assert _codes("--juridiction", juridiction, *AU) == attendus
    texte = invoquer("droit", "--juridiction", juridiction, *AU).stdout
    assert all(f"\n{code} : " in f"\n{texte}" for code in attendus)


def test_une_valeur_se_lit_au_jour_demande() -> None:
    (valeur,) = _json("taux_refi_bce", "--au", "2026-07-01")["valeurs"]
    assert (valeur["valeur"], valeur["imprimee"].replace("\u00a0", " ")) == (
        "2.40",
        "2,40 % par an",
    )
    assert valeur["statut"] == "verifie_secondaire" and valeur["relu_par"] == ""
    assert [v["depuis"] for v in valeur["histoire"]] == sorted(
        v["depuis"] for v in valeur["histoire"]
    )
    assert all(v["source"] and v["reference"] for v in valeur["histoire"])


def test_l_histoire_commence_par_la_plus_recente() -> None:
    texte = invoquer("droit", "taux_refi_bce", *AU).stdout.replace("\u00a0", " ")
    assert texte.index("depuis 2026-09-16 : 2,65 %") < texte.index("depuis 1999-01-01 : 3,00 %")
    assert "attendu ensuite : taux de la BCE" in texte
    assert "relu par aucun juriste" in texte


def test_rien_n_est_perime_tant_que_la_table_couvre_le_jour() -> None:
    assert _codes("--perime", *AU) == set()


def test_ce_qui_est_perime_dit_ce_qui_est_attendu() -> None:
    perimees = _json("--perime", "--au", "2027-01-01")["valeurs"]
    assert {v["code"] for v in perimees} == {
        "taux_interet_legal_autre", "taux_interet_legal_particulier", "taux_refi_bce",
    }  # fmt: skip
    assert all(v["attendu"] and v["valeur"] is None and v["perimee"] for v in perimees)


def test_ce_qu_aucun_juriste_n_a_relu_est_compte() -> None:
    droit = chaine.legislation("fr_FR").droit
    entrees = consulter(droit, dt.date(2026, 11, 21))
    assert _codes("--non-relu", *AU) == {e.code for e in entrees if not e.est_relue}
    assert f"{len(entrees)} qu'aucun juriste n'a relues" in invoquer("droit", *AU).stdout


def test_hors_de_la_table_la_valeur_manque_et_le_dit() -> None:
    (valeur,) = _json("taux_refi_bce", "--au", "1990-01-01")["valeurs"]
    assert valeur["valeur"] is None
    assert valeur["absence"] == "la table commence le 1999-01-01"
    assert not valeur["perimee"]


def test_un_code_inconnu_est_une_faute_d_usage() -> None:
    rendu = invoquer("droit", "taux_refi_bc")
    assert rendu.exit_code == 2
    assert "vouliez-vous dire « taux_refi_bce » ?" in rendu.stderr


@pytest.mark.parametrize("juridiction", juridictions.LIVREES)
def test_les_regles_et_conditions_sont_toutes_listees(juridiction: str) -> None:
    registre = chaine.legislation(juridiction).juridiction.registre
    regles = _json("--regles", "--juridiction", juridiction)["regles"]
    assert {r["id"] for r in regles} == {*registre.conditions, *registre.regles}
    assert all(r["enonce"] and r["statut"] and r["verifie_le"] for r in regles)
    assert "CC 1344" in invoquer("droit", "--regles").stdout


@pytest.mark.parametrize(
    ("valeur", "unite", "imprimee"),
    [
        (Decimal("40.00"), "EUR", "40,00 €"),
        (Decimal("10.00"), "points", "10,00 points"),
        (Decimal(3), "multiple", "3 fois"),
        (60, "jour", "60 jours"),
        (1, "mois", "1 mois"),
        (3, "jour_ouvrable", "3 jours ouvrables"),
        (3, "nombre", "3"),
        (dt.date(2023, 9, 1), "date", "1er septembre 2023"),
    ],
)
def test_une_valeur_s_imprime_avec_son_unite(valeur: object, unite: str, imprimee: str) -> None:
    assert imprimer_une_valeur(valeur, unite).replace("\u00a0", " ") == imprimee


def test_un_bareme_s_imprime_tranche_par_tranche() -> None:
    (bareme,) = _json("plafond_indemnite_consommateur", "--juridiction", "fr_BE", *AU)["valeurs"]
    assert bareme["imprimee"].replace("\u00a0", " ").split(" ; ") == [
        "jusqu'à 150,00 € : 20,00 €",
        "jusqu'à 500,00 € : 30,00 € + 10,00 % au-dessus de 150,00 €",
        "au-delà : 65,00 € + 5,00 % au-dessus de 500,00 €",
    ]
    assert bareme["valeur"][0]["jusqua"] == "150.00"


def test_une_regle_dit_qui_l_a_relue_et_se_filtre_comme_une_valeur() -> None:
    registre = Registre()
    registre.regle("relue", reference="CC 1103", relu_par="Me Ferrand")(_sans_faute)
    registre.condition("non-relue", reference="CC 1104", statut=Statut.A_VERIFIER)(_sans_faute)
    lues = {r.id: (r.relu_par, r.est_a_verifier) for r in enumerer(registre)}
    assert lues == {"relue": ("Me Ferrand", False), "non-relue": ("", True)}

    toutes = {r["id"]: r for r in _json("--regles")["regles"]}
    assert {r["id"] for r in _json("--regles", "--a-verifier")["regles"]} == {
        id for id, r in toutes.items() if r["statut"] == "a_verifier"
    }
    assert {r["id"] for r in _json("--regles", "--non-relu")["regles"]} == {
        id for id, r in toutes.items() if not r["relu_par"]
    }
    assert "relu par aucun juriste" in invoquer("droit", "--regles").stdout


def _sans_faute(situation: object) -> Any:
    """Rien n'y manque."""
    return ()
