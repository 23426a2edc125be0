"""Les exemples des docstrings disent vrai."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from tests.depot import RACINE, modules

AVEC_EXEMPLES = [m for m in modules() if ">>> " in m.read_text(encoding="utf-8")]


@pytest.mark.parametrize("module", AVEC_EXEMPLES, ids=lambda m: m.stem)
def test_les_exemples_d_un_module(module: Path) -> None:
    nom = ".".join(module.relative_to(RACINE).with_suffix("").parts).removesuffix(".__init__")
    resultat = doctest.testmod(importlib.import_module(nom))
    assert resultat.attempted
    assert not resultat.failed
