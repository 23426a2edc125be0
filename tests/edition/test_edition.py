"""Ajouter à un dossier : des lignes de plus, rien d'autre, et la preuve à chaque fois."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.depot import RACINE
from toolkit import ErreurExigible
from toolkit.lecture.edition import Ajout, ajouter
from toolkit.lecture.yaml_situe import lire_yaml

EXEMPLES = sorted((RACINE / "exemples").glob("*/dossier.yaml"))

DOSSIER = """\
format: 1
reference: ESSAI   # gardé
creancier:
  denomination: Rabot
  representant:
    nom: A-COMPLETER
  iban:   # où payer
gestionnaire:
debiteurs:
  - id: hotel
    resume: |
      deux lignes
      de texte

evenements:
- type: appel
  date: 2026-01-02

# la fin
pieces: []
"""


def _lignes_de_plus(avant: str, apres: str) -> list[str]:
    """Les lignes ajoutées ; échoue si une ligne d'avant a changé, bougé ou disparu."""
    restantes = iter(apres.splitlines())
    ajoutees = []
    for ligne in avant.splitlines():
        for lue in restantes:
            if lue == ligne:
                break
            ajoutees.append(lue)
        else:
            raise AssertionError(f"ligne perdue : {ligne!r}")
    return [*ajoutees, *restantes]


def test_un_element_de_plus_suit_le_dernier_a_son_retrait() -> None:
    apres = ajouter(DOSSIER, [Ajout("evenements.+", {"type": "relance", "date": "2026-02-03"})])
    assert _lignes_de_plus(DOSSIER, apres) == ["- type: relance", '  date: "2026-02-03"']
    assert "# la fin" in apres


def test_une_liste_absente_naît_a_la_fin() -> None:
    apres = ajouter(DOSSIER, [Ajout("paiements.+", {"date": dt.date(2026, 2, 3), "montant": 10})])
    assert apres.endswith("paiements:\n  - date: 2026-02-03\n    montant: 10\n")


def test_une_cle_vide_recoit_sa_valeur_sur_sa_ligne() -> None:
    apres = ajouter(DOSSIER, [Ajout("creancier.iban", "FR7630004008240001361517524")])
    assert apres == DOSSIER.replace("iban:   # où", "iban: FR7630004008240001361517524   # où")


def test_un_bloc_s_ouvre_sous_une_cle_vide() -> None:
    apres = ajouter(DOSSIER, [Ajout("gestionnaire.nom", "Anne")])
    assert _lignes_de_plus(DOSSIER, apres) == ["  nom: Anne"]


def test_une_place_a_completer_se_remplit() -> None:
    apres = ajouter(DOSSIER, [Ajout("creancier.representant.nom", "Claire Rabot")])
    assert "    nom: Claire Rabot\n" in apres


def test_un_bloc_litteral_n_est_pas_coupe() -> None:
    apres = ajouter(DOSSIER, [Ajout("debiteurs.0.courriel", "a@b.example")])
    assert lire_yaml(apres).racine["debiteurs"][0]["resume"] == "deux lignes\nde texte\n"


@pytest.mark.parametrize(
    ("chemin", "motif"),
    [
        ("pieces.+", "crochets"),
        ("creancier.denomination", "déjà écrite"),
        ("debiteurs.4.nom", "n'a pas d'élément"),
        ("creancier", "déjà écrite"),
    ],
)
def test_ce_qui_toucherait_a_l_ecrit_est_refuse_avec_les_lignes(chemin: str, motif: str) -> None:
    with pytest.raises(ErreurExigible) as levee:
        ajouter(DOSSIER, [Ajout(chemin, {"id": "x"})])
    (probleme,) = levee.value.problemes
    assert probleme.code == "edition-impossible"
    assert motif in probleme.message
    assert "id: x" in probleme.remede


def test_les_fins_de_ligne_sont_gardees() -> None:
    windows = DOSSIER.replace("\n", "\r\n")
    apres = ajouter(windows, [Ajout("evenements.+", {"type": "relance"})])
    assert "\n" not in apres.replace("\r\n", "")


TEXTES = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff"
    ),
    max_size=40,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), TEXTES, min_size=1))
def test_tout_texte_se_relit_tel_quel(evenement: dict[str, str]) -> None:
    apres = ajouter(DOSSIER, [Ajout("evenements.+", evenement)])
    assert lire_yaml(apres).racine["evenements"][-1] == evenement
    _lignes_de_plus(DOSSIER, apres)


@pytest.mark.parametrize("dossier", EXEMPLES, ids=lambda d: d.parent.name)
def test_les_dossiers_livres_s_augmentent(dossier: Path) -> None:
    avant = dossier.read_text(encoding="utf-8")
    apres = ajouter(
        avant,
        [
            Ajout("evenements.+", {"type": "relance", "date": dt.date(2026, 11, 22)}),
            Ajout("pieces.+", {"id": "neuve", "fichier": "pieces/neuve.pdf"}),
        ],
    )
    assert len(_lignes_de_plus(avant, apres)) == 4
