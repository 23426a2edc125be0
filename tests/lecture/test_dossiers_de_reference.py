"""Les dossiers d'exemple se lisent sans un problème, de toutes les façons."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from tests.depot import RACINE
from toolkit.lecture.dossier import lire_dossier
from toolkit.lecture.yaml_situe import lire_yaml

EXEMPLES = sorted(RACINE.glob("exemples/*/dossier.yaml"))


def _nom(chemin: Path) -> str:
    return chemin.parent.name


@pytest.mark.parametrize("chemin", EXEMPLES, ids=_nom)
def test_un_exemple_se_lit_sans_un_probleme(chemin: Path) -> None:
    lu = lire_dossier(chemin)
    voulus = ["siren-invalide"] if _nom(chemin) == "fr_FR_incomplet" else []
    assert [p.code for p in lu.problemes] == voulus
    assert lu.dossier is not None
    assert len(lu.inventaire.pieces) == len(lu.dossier.pieces)


def test_il_y_a_six_exemples() -> None:
    assert len(EXEMPLES) == 6


@pytest.mark.parametrize("chemin", EXEMPLES, ids=_nom)
def test_fichier_texte_et_dict_disent_le_meme_dossier(chemin: Path) -> None:
    texte = chemin.read_text(encoding="utf-8")
    dossier = lire_dossier(chemin).dossier
    assert dossier is not None
    assert lire_dossier(str(chemin)).dossier == dossier
    assert lire_dossier(texte).dossier == dossier
    assert lire_dossier("\ufeff" + texte.replace("\n", "\r\n")).dossier == dossier
    assert lire_dossier(lire_yaml(texte).racine).dossier == dossier
    assert lire_dossier(dossier.model_dump(exclude_unset=True)).dossier == dossier


def test_les_valeurs_sont_justes() -> None:
    dossier = lire_dossier(RACINE / "exemples/fr_FR_b2b_ordonnance/dossier.yaml").dossier
    assert dossier is not None
    assert dossier.creances[0].montant == Decimal("14850.00")
    assert dossier.creancier.adresse.code_postal == "69002"
    assert dossier.evenements[1].heure == dt.time(10, 40)
    assert dossier.contrats[0].conventions.interet.marge == Decimal(10)
    assert dossier.demandes.capitalisation is True
    assert dossier.procedures.saisie_conservatoire.ficoba.demande is False
    assert dossier.titre("ordonnance-saisie").montants.total == Decimal("17000.00")
    assert dossier.pieces[0].emane_de == "creancier"


def test_chaque_probleme_d_un_exemple_montre_sa_ligne() -> None:
    (probleme,) = lire_dossier(RACINE / "exemples/fr_FR_incomplet/dossier.yaml").problemes
    assert probleme.chemin == "creancier.siren"
    assert probleme.lieu.extrait.strip() == 'siren: "999900344"'
