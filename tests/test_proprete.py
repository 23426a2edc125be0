"""Un dépôt propre : rien de la machine où il est écrit, rien d'inachevé, des noms légaux."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.depot import RACINE, est_texte, fichiers

TEXTES = [c for c in fichiers() if est_texte(c)]
# Les pièces et factures d'exemple, les dossiers fautifs exprès ne sont pas notre prose.
DONNEES = (RACINE / "tests" / "erreurs", RACINE / "exemples")
NOS_TEXTES = [
    c for c in TEXTES if c.suffix == ".md" or not any(c.is_relative_to(d) for d in DONNEES)
]

# La première lettre est entre crochets pour que ce fichier ne se dénonce pas lui-même.
CHEMIN_DE_MACHINE = re.compile(
    r"(?<![\w.:/~-])/(?:[w]ork|[h]ome|[r]oot|[t]mp|[o]pt|[m]nt|[s]rv|[U]sers)/[\w.]"
)
INACHEVE = re.compile(r"\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK|raise [N]otImplemented\w*)\b")
REGISTRE = re.compile(r"[p]ypi\.|[p]ythonhosted|[d]eb\.debian|[i]ndex-url|[f]ind-links")
COULISSES = re.compile(r"\b(?:[s]ubagents?|[h]elpers?|[c]hatbots?|[s]hared/)", re.IGNORECASE)

NOM_ILLEGAL = re.compile(r'[<>:"\\|?*\x00-\x1f]|[ .]$')
RESERVES = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))}


def _nom(chemin: Path) -> str:
    return chemin.relative_to(RACINE).as_posix()


def _lignes(chemin: Path, motif: re.Pattern[str]) -> list[str]:
    texte = chemin.read_text(encoding="utf-8", errors="replace")
    return [f"{n}: {li}" for n, li in enumerate(texte.splitlines(), 1) if motif.search(li)]


@pytest.mark.parametrize("motif", [CHEMIN_DE_MACHINE, REGISTRE, COULISSES])
def test_aucun_fichier_ne_parle_du_lieu_ou_il_est_ecrit(motif: re.Pattern[str]) -> None:
    trouves = {_nom(c): lignes for c in TEXTES if (lignes := _lignes(c, motif))}
    assert not trouves


def test_rien_d_inacheve() -> None:
    trouves = {_nom(c): lignes for c in NOS_TEXTES if (lignes := _lignes(c, INACHEVE))}
    assert not trouves


def test_les_noms_de_fichier_sont_legaux_sous_windows() -> None:
    for chemin in fichiers():
        for partie in chemin.relative_to(RACINE).parts:
            assert not NOM_ILLEGAL.search(partie), chemin
            assert partie.partition(".")[0].lower() not in RESERVES, chemin
    en_minuscules = [_nom(c).lower() for c in fichiers()]
    assert len(en_minuscules) == len(set(en_minuscules))


def test_nos_textes_sont_en_utf8_sans_fin_de_ligne_etrangere() -> None:
    for chemin in NOS_TEXTES:
        octets = chemin.read_bytes()
        octets.decode("utf-8")
        assert b"\r" not in octets, chemin
        assert not octets or octets.endswith(b"\n"), f"{_nom(chemin)} : dernière ligne sans fin"


def test_un_chemin_de_machine_serait_vu() -> None:
    assert CHEMIN_DE_MACHINE.search("lu dans /" + "home/jean/dossier.yaml")
    assert CHEMIN_DE_MACHINE.search("'/" + "tmp/x'")
    assert not CHEMIN_DE_MACHINE.search("https://exemple.example/" + "work/x")
    assert not CHEMIN_DE_MACHINE.search("exemples/" + "tmp/x")
