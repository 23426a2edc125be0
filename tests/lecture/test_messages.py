"""Aucun mot anglais ne sort : chaque type d'erreur de pydantic a sa phrase française."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from pydantic_core.core_schema import ErrorType

from tests.lecture.attendus import CODES
from toolkit.lecture.dossier import lire_dossier
from toolkit.lecture.messages import traduire
from toolkit.lecture.positions import Positions
from toolkit.noyau.proximite import plus_proche

ANGLAIS = re.compile(
    r"\b(?:input|should|must|value|field|required|valid|invalid|expected|unable|error|got|with"
    r"|than|least|most|not|be|is|the|of|to|a valid)\b",
    re.IGNORECASE,
)
CHEMINS: list[tuple[str | int, ...]] = [
    ("creancier",),
    ("creances",),
    ("creances", 0, "montant"),
    ("creances", 0, "pieces"),
    ("evenements", 2, "type"),
    ("titres", 0, "montants", "divers"),
    ("actes", "assignation"),
    ("inconnue", "x"),
]
MINIMAL = {
    "format": 1,
    "reference": "2026-1",
    "juridiction": "fr_FR",
    "creancier": {"type": "personne_morale"},
    "debiteurs": [{"id": "hotel", "type": "personne_morale"}],
}


@pytest.mark.parametrize("sorte", get_args(ErrorType))
@pytest.mark.parametrize("saisie", [None, "x", 12, ["x"], {"x": 1}], ids=str)
def test_tout_type_d_erreur_se_dit_en_francais(sorte: str, saisie: Any) -> None:
    for chemin in CHEMINS:
        erreur = {"type": sorte, "loc": chemin, "input": saisie, "msg": "Input should be valid"}
        for probleme in traduire([erreur], {}, Positions()):
            assert probleme.code in CODES
            assert probleme.remede
            assert not ANGLAIS.search(f"{probleme.message} {probleme.remede}")


@pytest.mark.parametrize(
    ("saisie", "permis", "voulu"),
    [
        ("Mise en demeure", ("relance", "mise_en_demeure"), "mise_en_demeure"),
        ("créances", ("creances", "avoirs"), "creances"),
        ("fr-be", ("fr_FR", "fr_BE"), "fr_BE"),
        ("preuve d’envoi", ("preuve_d_envoi",), "preuve_d_envoi"),
        ("zzz", ("relance",), None),
    ],
)
def test_le_mot_voulu_est_propose(saisie: str, permis: tuple[str, ...], voulu: str | None) -> None:
    assert plus_proche(saisie, permis) == voulu


def _remede(**cles: Any) -> str:
    (probleme,) = lire_dossier({**MINIMAL, **cles}).problemes
    return probleme.remede


def test_une_cle_d_un_autre_logiciel_est_reconnue() -> None:
    assert _remede(creances=[{"id": "F", "montant_ttc": 1}]) == "vouliez-vous dire « montant » ?"
    assert _remede(gestionnaire={"email": "a@b.fr"}) == "vouliez-vous dire « courriel » ?"


def test_une_cle_sans_voisine_montre_les_cles_permises() -> None:
    assert _remede(gestionnaire={"zzz": 1}) == "clés permises : nom, telephone, courriel"


def test_une_liste_ecrite_comme_un_texte_et_l_inverse() -> None:
    assert "[facture]" in _remede(creances=[{"id": "F", "pieces": "facture"}])
    assert "sans crochets" in _remede(creances=[{"id": "F", "objet": ["Pose"]}])
    assert "retirer le tiret" in _remede(demandes=[{"capitalisation": True}])
    assert "sans crochets" in _remede(procedures={"saisie_conservatoire": {"biens": ["meubles"]}})


def test_une_liste_de_debiteurs_vide_est_un_manque() -> None:
    (probleme,) = lire_dossier({**MINIMAL, "debiteurs": []}).problemes
    assert probleme.code == "cle-manquante"
