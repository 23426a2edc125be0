"""Un code, un dossier fautif : ce que la lecture en imprime est écrit mot à mot."""

from __future__ import annotations

import re

import pytest

from tests.depot import TOOLKIT
from tests.lecture.attendus import CODES, ERREURS, imprimer, lire

MODULES = (
    "noyau/dossier/mots", "noyau/dossier/quand", "noyau/dossier/saisie",
    "lecture/automate_yaml", "lecture/chemins", "lecture/coupes", "lecture/dossier",
    "lecture/encodage", "lecture/fautes_yaml", "lecture/identifiants", "lecture/inventaire",
    "lecture/messages", "lecture/refus_yaml", "lecture/source",
)  # fmt: skip
ENCODAGES = {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"}


@pytest.mark.parametrize("code", sorted(CODES))
def test_le_dossier_fautif_imprime_l_attendu(code: str) -> None:
    lu = lire(code)
    assert imprimer(lu) == (ERREURS / code / "attendu.txt").read_text(encoding="utf-8")
    assert code in {p.code for p in lu.problemes}
    assert (lu.dossier is None) == any(p.est_bloquant and p.sortie == 3 for p in lu.problemes)


def test_tout_code_ecrit_dans_la_lecture_est_declare() -> None:
    ecrits = set()
    for module in MODULES:
        texte = (TOOLKIT / f"{module}.py").read_text(encoding="utf-8")
        ecrits |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', texte))
    assert ecrits - ENCODAGES == CODES
