"""Sur chaque cas : la feuille de preuve se referme sur le total, et chaque ligne s'explique."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cas.commun import CAS, ouvrir, source_de
from toolkit import lire
from toolkit.chaine import legislation
from toolkit.noyau.chronologie import dater_les_mouvements, est_un_segment, refaire
from toolkit.noyau.contexte.feuille import feuille
from toolkit.noyau.explication import expliquer, lire_la_question
from toolkit.noyau.plan import arreter


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_la_feuille_se_referme_et_s_explique(fichier: Path) -> None:
    cas = ouvrir(fichier)
    lu = lire(source_de(cas))
    assert lu.dossier is not None, lu.problemes
    situation = arreter(
        lu.dossier, legislation(lu.dossier.juridiction), dt.date.fromisoformat(cas["au"])
    )
    decompte = situation.decompte
    assert dater_les_mouvements(decompte)[-1].solde == decompte.total
    postes = feuille(situation, decompte)["postes"]
    restes = sum((p["reste"] for p in postes), Decimal(0))
    assert restes - decompte.excedent == decompte.total
    for ligne in decompte.lignes:
        if est_un_segment(ligne):
            assert refaire(ligne, decompte) == ligne.montant
        question = lire_la_question(f"{ligne.montant} €")
        assert question and expliquer(question, situation)
