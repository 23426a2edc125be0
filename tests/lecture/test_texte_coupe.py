"""Le ` #` : un numéro que YAML ne lit pas, ou un commentaire."""

from __future__ import annotations

import pytest

from toolkit.lecture.dossier import lire_dossier
from toolkit.noyau.probleme import Gravite

DOSSIER = """\
format: 1
reference: 2026-1
juridiction: fr_FR
creancier:
  type: personne_morale
  rcs: {rcs}
debiteurs:
  - id: hotel
    type: personne_morale
creances:
  - id: F1
    objet: {objet}
    echeance: {echeance}
    nature: {nature}
    pieces: {pieces}
"""

DEFAUTS = {
    "rcs": "Lyon",
    "objet": "Pose",
    "echeance": "2026-04-01",
    "nature": "facture",
    "pieces": "[]",
}


def lire(**champs: str) -> list[Gravite]:
    lu = lire_dossier(DOSSIER.format(**(DEFAUTS | champs)))
    assert {p.code for p in lu.problemes} <= {"texte-coupe"}
    return [p.gravite for p in lu.problemes]


@pytest.mark.parametrize(
    "objet", ["Fenêtres #12", "#12", "Fenêtres  #12 et #13", "|-\n      #12 #a"]
)
def test_un_signe_colle_au_mot_coupe_le_texte(objet: str) -> None:
    attendu = [] if objet.startswith("|") else [Gravite.BLOQUANT]
    assert lire(objet=objet) == attendu


def test_un_signe_entre_deux_espaces_simples_fait_douter() -> None:
    assert lire(objet="Fenêtres # 12") == [Gravite.AVERTISSEMENT]


@pytest.mark.parametrize(
    "champs",
    [
        {"rcs": "Lyon  # greffe"},
        {"rcs": "Lyon  #"},
        {"objet": "# à compléter"},
        {"objet": '"Fenêtres #12"'},
        {"objet": "Fenêtres#12"},
        {"objet": "'Pose' #12"},
        {"echeance": "2026-04-01 #trente jours"},
        {"nature": "facture # de solde"},
        {"pieces": "#rien"},
    ],
)
def test_un_commentaire_n_est_pas_une_coupe(champs: dict[str, str]) -> None:
    assert lire(**champs) == []
