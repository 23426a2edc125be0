"""La ligne de commande parle français : aide, messages de click, sur toute machine."""

from __future__ import annotations

import ast
import gettext
import importlib.util
import os
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from tests.commandes.appels import invoquer, lancer
from tests.depot import RACINE
from toolkit.commandes import exigible
from toolkit.commandes.langue import CATALOGUES, DOMAINE

CATALOGUE = CATALOGUES / "fr/LC_MESSAGES" / f"{DOMAINE}.po"

ANGLAIS = re.compile(
    r"\b(?:aborted|an|and|argument is|args|boolean|choose|command|commands|default|did|directory"
    r"|does not|error|exist|exists|exit|file|for|from|got|help|integer|invalid|is a|is not|mean"
    r"|message|missing|must|no such|one of|path|required|requires|show|such|text|the|this|try"
    r"|unexpected|value|version and|with|you)\b",
    re.IGNORECASE,
)


def mots_anglais(texte: str) -> list[str]:
    """Les mots anglais d'un texte, hors noms d'options."""
    sans_options = re.sub(r"--[\w-]+", "", texte)
    return ANGLAIS.findall(sans_options)


def _commandes(commande: click.Command, noms: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield noms
    if isinstance(commande, click.Group):
        contexte = click.Context(commande)
        for nom in commande.list_commands(contexte):
            yield from _commandes(commande.get_command(contexte, nom), (*noms, nom))


def _compilateur() -> ModuleType:
    chemin = RACINE / "outils/compiler_catalogue.py"
    fiche = importlib.util.spec_from_file_location(chemin.stem, chemin)
    module = importlib.util.module_from_spec(fiche)
    fiche.loader.exec_module(module)
    return module


def _messages_de_click() -> set[str]:
    """Ce que le click installé passe à gettext, au singulier."""
    trouves = set()
    for module in Path(click.__file__).parent.glob("*.py"):
        for noeud in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(noeud, ast.Call)
                and isinstance(noeud.func, ast.Name)
                and noeud.func.id in ("_", "gettext", "ngettext")
                and isinstance(noeud.args[0], ast.Constant)
            ):
                trouves.add(noeud.args[0].value)
    return trouves


MESSAGES = _compilateur().lire(CATALOGUE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("noms", list(_commandes(exigible)), ids=" ".join)
def test_l_aide_est_en_francais(noms: tuple[str, ...]) -> None:
    aide = invoquer(*noms, "--help")
    assert aide.exit_code == 0
    assert aide.stdout.startswith(f"Usage : {' '.join(('exigible', *noms))} [OPTIONS]")
    assert "Affiche cette aide et s'arrête." in aide.stdout
    assert not mots_anglais(aide.stdout)


def test_un_mot_anglais_serait_vu() -> None:
    assert mots_anglais("--help  Show this message and exit.")
    assert mots_anglais("Missing argument 'DOSSIER'.")


@pytest.mark.parametrize(
    "machine",
    [
        {"LANG": "C", "LC_ALL": "C", "LANGUAGE": ""},
        {"LANG": "en_US.UTF-8", "LC_ALL": "", "LANGUAGE": "en"},
        {"LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de:nl"},
    ],
    ids=["C", "anglais", "allemand"],
)
def test_la_langue_de_la_machine_n_y_change_rien(machine: dict[str, str]) -> None:
    rendu = lancer("valider", env=machine)
    assert rendu.returncode == 2
    assert "il manque l'argument" in rendu.stderr.decode()


def test_la_langue_du_processus_est_rendue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nl")
    domaine = gettext.textdomain()
    invoquer("valider")
    assert gettext.textdomain() == domaine != DOMAINE
    assert os.environ["LANGUAGE"] == "nl"


def test_le_catalogue_compile_est_celui_du_texte() -> None:
    assert _compilateur().compiler(MESSAGES) == CATALOGUE.with_suffix(".mo").read_bytes()


def test_tout_message_de_click_est_traduit() -> None:
    traduits = {cle.partition("\0")[0] for cle in MESSAGES}
    assert not _messages_de_click() - traduits


def test_une_traduction_n_emploie_que_les_champs_du_message() -> None:
    def champs(texte: str) -> set[str]:
        return {champ for _, champ, _, _ in string.Formatter().parse(texte) if champ}

    for message, traduction in MESSAGES.items():
        assert champs(traduction) <= champs(message), message


def test_un_pluriel_a_ses_deux_formes() -> None:
    pluriels = {cle: valeur for cle, valeur in MESSAGES.items() if "\0" in cle}
    assert pluriels
    assert all(valeur.count("\0") == 1 for valeur in pluriels.values())
