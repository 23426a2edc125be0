"""Le scénario d'un cabinet : lu, refusé s'il est fautif, suivi au jour demandé."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from toolkit import ErreurExigible, generer, lire, suivre
from toolkit.noyau.scenario.releve import annoncer_la_marche

LENT = """
tous:
  qualites: [professionnel, consommateur]
  etapes:
    - {acte: mise_en_demeure, depuis: echeance, jours: "90"}
    - {acte: voie, depuis: precedente, jours: "40"}
"""


def _dossier(**cles: object) -> dict[str, object]:
    return {
        "format": 1,
        "reference": "ESSAI",
        "juridiction": "fr_FR",
        "creancier": {"type": "personne_morale", "qualite": "professionnel",
                      "denomination": "Rabot"},
        "debiteurs": [{"id": "hotel", "type": "personne_morale", "qualite": "professionnel",
                       "denomination": "Hôtel du Parc"}],
        "creances": [{"id": "F1", "nature": "facture", "date": "2026-01-02",
                      "echeance": "2026-02-01", "montant": "1000.00"}],
        **cles,
    }  # fmt: skip


def _cabinet(tmp_path: Path, texte: str) -> Path:
    (tmp_path / "fr_FR").mkdir()
    (tmp_path / "fr_FR" / "scenario.yaml").write_text(texte, encoding="utf-8")
    return tmp_path


def test_le_scenario_du_cabinet_remplace_celui_qui_est_livre(tmp_path: Path) -> None:
    cabinet = _cabinet(tmp_path, LENT)
    dossier = lire(_dossier()).dossier
    (avant,) = suivre(dossier, dt.date(2026, 5, 1), cabinet)
    (le_jour,) = suivre(dossier, dt.date(2026, 5, 2), cabinet)
    assert avant.actes == ()
    assert avant.prochaine.le == dt.date(2026, 5, 2)
    assert le_jour.actes == ("mise_en_demeure",)


@pytest.mark.parametrize(
    ("faute", "dit"),
    [
        ('jours: "90"', "nombre de jours"),
        ("depuis: echeance", "depuis inconnu"),
        ("acte: mise_en_demeure", "acte"),
    ],
)
def test_un_scenario_fautif_est_refuse_avec_sa_ligne(tmp_path: Path, faute: str, dit: str) -> None:
    fausse = faute.split(":")[0] + ': "?"' if "jours" in faute or "depuis" in faute else 'acte: ""'
    cabinet = _cabinet(tmp_path, LENT.replace(faute, fausse))
    with pytest.raises(ErreurExigible) as levee:
        suivre(lire(_dossier()).dossier, dt.date(2026, 5, 2), cabinet)
    (probleme,) = levee.value.problemes
    assert probleme.code == "scenario-fautif"
    assert dit in probleme.message
    assert probleme.lieu.ligne == 5


def test_rien_n_est_produit_quand_rien_n_est_du(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_text(
        "format: 1\nreference: ESSAI\njuridiction: fr_FR\n"
        "creancier: {type: personne_morale, qualite: professionnel, denomination: Rabot}\n"
        "debiteurs:\n  - {id: hotel, type: personne_morale, qualite: professionnel,"
        " denomination: Hôtel}\n"
        "creances:\n  - {id: F1, nature: facture, date: 2026-01-02, echeance: 2026-02-01,"
        " montant: 1000.00}\n",
        encoding="utf-8",
    )
    rendue = generer(fichier, dt.date(2026, 1, 20), sortie=tmp_path / "sortie")
    assert not rendue.ecrits
    assert "rien-a-produire" in {p.code for p in rendue.problemes}


def test_un_debiteur_qui_promet_est_attendu() -> None:
    promesse = {"type": "promesse", "date": "2026-04-01", "auteur": "hotel", "delai_jours": 20}
    dossier = lire(_dossier(evenements=[promesse])).dossier
    (marche,) = suivre(dossier, dt.date(2026, 4, 10))
    assert marche.actes == ()
    assert "promesse" in marche.prochaine.raison


def test_une_procedure_collective_empeche_l_etape_et_dit_pourquoi() -> None:
    dossier = lire(_dossier()).dossier
    debiteur = dossier.debiteurs[0].model_copy(update={"situation": "redressement_judiciaire"})
    en_redressement = dossier.model_copy(update={"debiteurs": [debiteur]})
    (marche,) = suivre(en_redressement, dt.date(2026, 6, 1))
    assert marche.prochaine.etat.value == "bloquee"
    assert "garde-procedure-collective" in {p.code for p in marche.prochaine.problemes}
    annonce = annoncer_la_marche(marche)
    assert annonce.code == "etape-due"
    assert "procédure collective" in annonce.message
