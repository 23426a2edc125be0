"""Le paquet installé : la roue porte tout, et rien ne suppose le dossier des sources."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.depot import RACINE, fichiers, imports, modules

pytestmark = pytest.mark.xdist_group("paquet")

PROJET = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SOUS_LA_ROUE = ("modeles", "schemas")


def _lancer(commande: Sequence[str | Path], **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(mot) for mot in commande],
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        **options,
    )


def _construire(sorte: str, ou: Path) -> Path:
    commande = [sys.executable, "-m", "build", f"--{sorte}", "--no-isolation", "--outdir", ou]
    fini = _lancer([*commande, RACINE])
    assert fini.returncode == 0, fini.stdout + fini.stderr
    (produit,) = ou.iterdir()
    return produit


@pytest.fixture(scope="module")
def roue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _construire("wheel", tmp_path_factory.mktemp("roue"))


@pytest.fixture(scope="module")
def environnement(roue: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Un environnement neuf où la roue est installée ; ses dépendances sont celles d'ici."""
    ou = tmp_path_factory.mktemp("environnement")
    venv.create(ou, with_pip=False)
    base = {"base": str(ou), "platbase": str(ou)}
    paquets = Path(sysconfig.get_path("purelib", "venv", base))
    (paquets / "dependances.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    python = ou / SCRIPTS / "python"
    installer = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    fini = _lancer([*installer, "--no-deps", "--no-index", roue])
    assert fini.returncode == 0, fini.stderr
    return ou / SCRIPTS


def test_la_roue_porte_les_modeles_les_schemas_et_la_licence(roue: Path) -> None:
    with zipfile.ZipFile(roue) as archive:
        noms = set(archive.namelist())
    attendus = {
        f"toolkit/{c.relative_to(RACINE).as_posix()}"
        for c in fichiers()
        if c.relative_to(RACINE).parts[0] in SOUS_LA_ROUE
    }
    assert attendus <= noms
    assert any(nom.endswith("/licenses/LICENCE") for nom in noms)
    # Rien de général à la racine de l'environnement de l'utilisateur.
    racines = {nom.partition("/")[0] for nom in noms}
    assert {r for r in racines if not r.endswith(".dist-info")} == {"exigible.py", "toolkit"}


def test_l_archive_des_sources_est_complete(tmp_path: Path) -> None:
    archive = _construire("sdist", tmp_path)
    with tarfile.open(archive) as contenu:
        noms = {nom.partition("/")[2] for nom in contenu.getnames()}
    assert {c.relative_to(RACINE).as_posix() for c in fichiers()} <= noms


def test_generer_installe_marche_depuis_un_autre_dossier(
    environnement: Path, tmp_path: Path
) -> None:
    dossier = RACINE / "exemples/fr_FR_b2b/dossier.yaml"
    commande = [environnement / "generer", dossier, "--acte", "mise_en_demeure"]
    fini = _lancer(
        [*commande, "--au", "2026-11-21", "--format", "docx", "--sortie", tmp_path / "actes"],
        cwd=tmp_path,
    )
    assert fini.returncode == 0, fini.stdout + fini.stderr
    assert list((tmp_path / "actes").rglob("*.docx"))


def test_la_bibliotheque_installee_est_celle_de_la_roue(
    environnement: Path, tmp_path: Path
) -> None:
    code = (
        "import exigible, toolkit.lieux as lieux\n"
        "assert callable(exigible.lire) and callable(exigible.calculer)\n"
        "print(lieux.MODELES, lieux.SCHEMAS, sep='\\n')"
    )
    fini = _lancer([environnement / "python", "-c", code], cwd=tmp_path)
    assert fini.returncode == 0, fini.stderr
    for lieu in map(Path, fini.stdout.splitlines()):
        assert lieu.is_dir()
        assert lieu.parent.name == "toolkit"
        assert not lieu.is_relative_to(RACINE)


def test_les_dependances_declarees_sont_celles_du_code() -> None:
    declarees = {re.split(r"[<>=]", ligne)[0].lower() for ligne in PROJET["dependencies"]}
    distributions = importlib.metadata.packages_distributions()
    importees = {
        distributions[racine][0].lower()
        for module in modules()
        for nom in imports(module)
        if (racine := nom.partition(".")[0]) not in sys.stdlib_module_names and racine != "toolkit"
    }
    # Vient avec pydantic, qui en fixe la version.
    assert importees - {"pydantic_core"} == declarees
