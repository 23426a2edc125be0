"""`lire_dossier` : tous les problèmes à la fois, jamais une exception."""

from __future__ import annotations

import datetime as dt
import textwrap
from decimal import Decimal
from pathlib import Path

import pytest

from toolkit.lecture.dossier import lire_dossier
from toolkit.noyau.probleme import CodeSortie

MINIMAL = {
    "format": 1,
    "reference": "2026-1",
    "juridiction": "fr_FR",
    "creancier": {"type": "personne_morale"},
    "debiteurs": [{"id": "hotel", "type": "personne_morale"}],
}


def test_toutes_les_fautes_de_forme_sortent_a_la_fois() -> None:
    lu = lire_dossier(
        textwrap.dedent("""\
        format: 1
        reference: 2026-1
        juridiction: fr_FR
        creancier:
          type: personne_morale
          denomination: Rabot #12
          siren: "999900344"
        debiteurs:
          - id: hotel
        creances:
          - id: F1
            montant: x
            montant: y
            echeance: 2026-02-30
        """)
    )
    assert [p.code for p in lu.problemes] == [
        "texte-coupe",
        "cle-manquante",
        "montant-invalide",
        "yaml-cle-double",
        "date-invalide",
    ]
    assert {p.sortie for p in lu.problemes} == {CodeSortie.ILLISIBLE}
    assert lu.dossier is None


def test_un_avertissement_laisse_lire_le_dossier() -> None:
    lu = lire_dossier({**MINIMAL, "creancier": {"type": "personne_morale", "siren": "1"}})
    assert [p.code for p in lu.problemes] == ["siren-invalide"]
    assert lu.problemes[0].lieu is None
    assert lu.dossier is not None


def test_un_dict_porte_des_valeurs_de_python() -> None:
    creance = {
        "id": 58,
        "montant": Decimal("14850.00"),
        "montant_ht": 12375.5,
        "date": dt.date(2026, 3, 2),
    }
    (lue,) = lire_dossier({**MINIMAL, "creances": [creance]}).dossier.creances
    assert (lue.id, lue.montant, lue.montant_ht) == ("58", Decimal(14850), Decimal("12375.50"))
    assert lue.date == dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    "origine",
    [
        "",
        "absent.yaml",
        "a" * 5000,
        "nul\0.yaml",
        Path("/"),
        {},
        {1: 2, None: 3},
        {"format": 10**5000, "reference": b"x", "debiteurs": [None], "creances": {1: 2}},
        {**MINIMAL, "creances": [{"id": "F", "montant": Decimal("1e999999")}]},
        {**MINIMAL, "creances": [{"id": "F", "montant": float("nan"), "date": True}]},
        {**MINIMAL, "pieces": "x", "actes": [], "procedures": "y", "creancier": []},
        "\x00\x01\x02: \n",
        "a: \ud800\n",
    ],
    ids=range(13),
)
def test_une_mauvaise_entree_rend_des_problemes(origine: object) -> None:
    lu = lire_dossier(origine)
    assert lu.dossier is None
    assert lu.problemes
    assert all(p.remede and p.sortie == CodeSortie.ILLISIBLE for p in lu.problemes)


def test_une_cle_vide_vaut_une_cle_absente() -> None:
    dossier = lire_dossier(
        {**MINIMAL, "creances": None, "gestionnaire": {"nom": " "}, "mandataire": None}
    ).dossier
    assert dossier.creances == ()
    assert dossier.gestionnaire.nom is None
    assert dossier.mandataire is None


def test_une_procedure_sans_detail_est_prevue() -> None:
    dossier = lire_dossier({**MINIMAL, "procedures": {"citation": None}}).dossier
    assert dossier.procedure("citation") is not None
    assert dossier.procedure("assignation") is None


def test_dix_mille_factures_se_lisent() -> None:
    texte = (
        "format: 1\nreference: 2026-1\njuridiction: fr_FR\ncreancier:\n  type: personne_morale\n"
    )
    texte += "debiteurs:\n  - id: hotel\n    type: personne_morale\ncreances:\n"
    facture = textwrap.indent(
        "- id: F{0}\n  nature: facture\n  objet: Livraison {0}\n  date: 2026-03-02\n"
        "  echeance: 2026-04-01\n  montant: 14850.00\n  montant_ht: 12375.00\n",
        "  ",
    )
    texte += "".join(facture.format(i) for i in range(10_000))
    lu = lire_dossier(texte)
    assert len(lu.dossier.creances) == 10_000
    assert not lu.problemes
