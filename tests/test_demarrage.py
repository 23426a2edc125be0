"""Une commande ne charge que ce dont elle a besoin."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.depot import RACINE

LOURDS = {
    "docx", "docxtpl", "holidays", "jinja2", "lxml", "num2words", "openpyxl", "pikepdf",
    "pydantic", "pypdfium2", "schwifty", "stdnum", "weasyprint", "yaml",
}  # fmt: skip

POUR_LIRE = {"holidays", "pydantic", "schwifty", "stdnum", "yaml"}

SONDE = """
import json, sys
from contextlib import redirect_stdout
import io
ecrit = io.StringIO()
with redirect_stdout(ecrit):
    try:
        {action}
    except SystemExit:
        pass
print(json.dumps(sorted({{nom.partition('.')[0] for nom in sys.modules}})))
"""


def _charges(action: str) -> set[str]:
    """Les paquets de premier rang chargés par l'action, dans un interpréteur neuf."""
    fini = subprocess.run(
        [sys.executable, "-c", SONDE.format(action=action)],
        cwd=RACINE,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert fini.returncode == 0, fini.stderr
    return set(json.loads(fini.stdout.splitlines()[-1]))


@pytest.mark.parametrize("verbe", ["", "generer", "valider"])
def test_l_aide_ne_charge_rien_de_lourd(verbe: str) -> None:
    arguments = [*([verbe] if verbe else []), "--help"]
    charges = _charges(f"from toolkit.commandes import exigible; exigible({arguments!r})")
    assert "click" in charges
    assert not charges & LOURDS


def test_importer_exigible_ne_charge_rien_de_lourd() -> None:
    charges = _charges("import exigible")
    assert "toolkit" in charges
    assert not charges & {*LOURDS, "click"}


def test_valider_ne_charge_pas_la_redaction() -> None:
    arguments = ["valider", "exemples/fr_FR_b2b/dossier.yaml", "--au", "2026-11-21"]
    charges = _charges(f"from toolkit.commandes import exigible; exigible({arguments!r})")
    assert "pydantic" in charges
    assert not charges & (LOURDS - POUR_LIRE)
