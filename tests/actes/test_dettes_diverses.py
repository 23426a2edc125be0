"""La mise en demeure des dettes qui ne sont pas une facture : elle ne dit que ce qui est dû, et
le dit sous le bon article.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.actes.lettres import lettre

LOYERS = {
    "id": "LOYERS",
    "nature": "loyer",
    "objet": "Loyers du studio",
    "contrat": "bail",
    "montant": "2400.00",
    "echeances": [{"date": f"2026-{mois:02d}-01", "montant": "800.00"} for mois in (8, 9, 12)],
}
BAIL = {
    "id": "bail",
    "nature": "bail_habitation",
    "date": "2023-01-01",
    "conventions": {"clause_penale": {"taux": "10", "article": "5"}},
}


def _en_loyers(brut: dict[str, Any]) -> None:
    brut |= {"contrats": [BAIL], "creances": [LOYERS]}


def test_chaque_loyer_echu_a_sa_ligne_et_rien_n_est_dit_toutes_taxes() -> None:
    lue = lettre(_en_loyers, "fr_FR_incomplet")
    assert "LOYERS du 1er août 2026 Loyers du studio 1er août 2026 800,00 €" in lue
    assert "LOYERS du 1er septembre 2026 Loyers du studio 1er septembre 2026 800,00 €" in lue
    assert "décembre 2026 800" not in lue
    assert "TTC" not in lue and "facture" not in lue


def test_une_clause_reputee_non_ecrite_n_est_pas_invoquee() -> None:
    assert "clause pénale" not in lettre(_en_loyers, "fr_FR_incomplet")


def _payee_sauf_une(brut: dict[str, Any]) -> None:
    paiement = {"date": "2026-03-30", "montant": "14850.00", "creance": "F2026-031"}
    brut["paiements"] = [{**paiement, "mode": "virement", "par": "hotel"}]


def test_une_dette_eteinte_n_encourt_plus_la_clause() -> None:
    lue = lettre(_payee_sauf_une, "fr_FR_b2b")
    assert "clause pénale" not in lue
    assert "échues et impayées en tout ou en partie" in lue


def _creditee_presque_en_entier(brut: dict[str, Any]) -> None:
    del brut["creances"][1:]
    avoir = {"id": "A1", "date": "2026-05-01", "montant": "14849.99", "creance": "F2026-031"}
    brut["avoirs"] = [avoir]


def test_rien_n_augmente_de_zero_euro_par_jour() -> None:
    assert "augmentent" not in lettre(_creditee_presque_en_entier, "fr_FR_b2b")


def _d_une_commune(brut: dict[str, Any]) -> None:
    brut["debiteurs"][0] |= {
        "qualite": "personne_publique",
        "denomination": "Commune de Bron",
        "forme": "commune",
    }


def test_une_personne_publique_se_voit_citer_la_commande_publique() -> None:
    lue = lettre(_d_une_commune, "fr_FR_b2b")
    assert "R. 2192-31 du code de la commande publique" in lue
    assert "D. 2192-35 du code de la commande publique" in lue
    assert "441" not in lue
    assert "Commune de Bron commune" not in lue


def _un_pret(brut: dict[str, Any]) -> None:
    del brut["creances"][1:]
    brut["creances"][0] |= {"nature": "pret", "objet": "Prêt"}
    brut["contrats"] = [
        {"id": "fenetres", "nature": "pret", "date": "2025-11-18", "conventions": {}}
    ]


def test_un_pret_entre_professionnels_n_appelle_pas_les_penalites() -> None:
    lue = lettre(_un_pret, "fr_FR_b2b")
    assert "L. 441-10" not in lue and "TTC" not in lue
    assert "la somme due porte intérêt au taux légal" in lue


def _au_taux_convenu(brut: dict[str, Any]) -> None:
    _un_pret(brut)
    interet = {"taux": "5.00", "depuis": "echeance"}
    brut["contrats"][0]["conventions"] = {"interet": interet}


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2b"])
def test_l_interet_convenu_dit_son_taux_et_son_depart(nom: str) -> None:
    def modifier(brut: dict[str, Any]) -> None:
        contrat = brut["creances"][0]["contrat"]
        _au_taux_convenu(brut)
        brut["contrats"][0]["id"] = contrat

    lue = lettre(modifier, nom)
    assert "L'intérêt convenu au contrat court depuis le" in lue
    assert "au taux de 5,00 % l'an" in lue
    assert "Les intérêts augmentent de" in lue


def _deja_en_demeure(brut: dict[str, Any]) -> None:
    brut["evenements"] = [
        {
            "type": "mise_en_demeure",
            "date": "2026-09-07",
            "canal": "recommande_ar",
            "presente_le": "2026-09-09",
        }
    ]


def test_un_interet_legal_qui_court_deja_n_est_pas_annonce_pour_plus_tard() -> None:
    lue = lettre(_deja_en_demeure, "fr_FR_incomplet")
    assert "Depuis la première présentation de la précédente mise en demeure" in lue
    assert "À compter de la première présentation de cette lettre" not in lue


def _prescription_acceptee(brut: dict[str, Any]) -> None:
    point = {"code": "garde-prescription-b2b", "par": "Me Deschamps", "le": "2099-12-01"}
    brut["acceptations"] = [{**point, "motif": "le débiteur n'entend pas s'en prévaloir"}]


def test_au_dela_du_dernier_taux_publie_la_lettre_le_dit() -> None:
    lue = lettre(_prescription_acceptee, "fr_FR_b2b", dt.date(2100, 1, 4))
    assert "n'étant pas connus au jour de cette lettre, les intérêts y sont comptés jusqu'à" in lue
    assert "0,00 € par jour" not in lue
