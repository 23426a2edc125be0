"""Ce que les tests du dépôt ont en commun : sa racine et la liste de ses fichiers."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
TOOLKIT = RACINE / "toolkit"

_ENGENDRES = {".git", ".venv", "sortie", "build", "dist", "__pycache__"}
_CACHES = (".pytest_cache", ".ruff_cache", ".hypothesis")


@cache
def fichiers() -> tuple[Path, ...]:
    """Les fichiers que le dépôt livre : ceux que git suit ou suivrait ; à défaut de git, tous."""
    suivis = _suivis_par_git()
    if suivis is None:
        exclus = _ENGENDRES.union(_CACHES)
        suivis = (c for c in RACINE.rglob("*") if not exclus.intersection(c.parts))
    return tuple(sorted(c for c in suivis if c.is_file()))


def _suivis_par_git() -> list[Path] | None:
    commande = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        fini = subprocess.run(commande, cwd=RACINE, capture_output=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        return None
    return [RACINE / nom.decode() for nom in fini.stdout.split(b"\0") if nom]


def modules() -> list[Path]:
    """Les modules Python de la boîte à outils."""
    return [c for c in fichiers() if c.suffix == ".py" and c.is_relative_to(TOOLKIT)]


def est_texte(chemin: Path) -> bool:
    """Faux pour un fichier binaire : il a un octet nul dans son début."""
    return b"\0" not in chemin.read_bytes()[:8192]


@cache
def arbre(module: Path) -> ast.Module:
    """L'arbre syntaxique d'un module."""
    return ast.parse(module.read_text(encoding="utf-8"))


def imports(module: Path) -> set[str]:
    """Les modules importés, à quelque profondeur que ce soit, en noms absolus."""
    paquet = module.relative_to(RACINE).parts[:-1]
    noms: set[str] = set()
    for noeud in ast.walk(arbre(module)):
        if isinstance(noeud, ast.Import):
            noms.update(alias.name for alias in noeud.names)
        elif isinstance(noeud, ast.Call) and ast.unparse(noeud.func) == "import_module":
            noms.update(a.value for a in noeud.args if isinstance(a, ast.Constant))
        elif isinstance(noeud, ast.ImportFrom):
            base = noeud.module or ""
            if noeud.level:
                parents = paquet[: len(paquet) - noeud.level + 1]
                base = ".".join((*parents, base)).rstrip(".")
            if base == "toolkit":
                noms.update(f"toolkit.{alias.name}" for alias in noeud.names)
            else:
                noms.add(base)
    return noms
