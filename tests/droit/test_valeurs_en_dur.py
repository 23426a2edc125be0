"""Aucun taux, seuil, durée ou date de droit dans le code : le droit est une donnée datée.

On regarde toute constante numérique, tout `Decimal` écrit et toute date écrite
des modules de calcul. Ce qui n'est pas du droit est admis, avec sa raison.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.depot import RACINE, TOOLKIT, arbre, modules

DE_CALCUL = [
    m
    for m in modules()
    if m.relative_to(TOOLKIT).parts[0] in ("noyau", "juridictions")
    # Les modèles du dossier ne portent que des exemples, montrés à l'éditeur.
    and "dossier" not in m.relative_to(TOOLKIT).parts[:-1]
]
AILLEURS = [m for m in modules() if m not in DE_CALCUL and "dossier" not in m.parts[:-1]]

# Arithmétique, rangs et calendrier : ni taux, ni seuil, ni durée légale.
ENTIERS_ADMIS = {
    *range(-1, 7),  # rangs, décimales, semestre de 6 mois, lundi à vendredi
    12,  # mois d'une année
    31,  # 31 décembre
    100,  # pour cent
    365, 366,  # jours d'une année : base de calcul, convention affichée
}  # fmt: skip
DECIMAUX_ADMIS = {"0", "0.00", "1", "100", "0.01"}

# Module → constantes admises là seulement, et pourquoi.
EXCEPTIONS: dict[str, tuple[set[str], str]] = {
    "toolkit/noyau/regles.py": (
        {"2026-11-21", "2026", "11", "21"},
        "date de relecture des règles, non une date de droit",
    ),
    "toolkit/noyau/temps.py": ({"7"}, "juillet, début du second semestre"),
    "toolkit/noyau/contexte/parties.py": ({"7"}, "place d'un groupe dans un numéro d'entreprise"),
    "toolkit/noyau/etat/imprimer.py": ({"8"}, "dates montrées avant de renvoyer à `delais`"),
    "toolkit/noyau/etat/valeurs.py": ({"7", "30"}, "ce qui presse, en jours : un classement"),
    "toolkit/noyau/contexte/propres/contact.py": (
        {"80"},
        "largeur d'une ligne à recopier, en caractères",
    ),
    "toolkit/noyau/virement.py": (
        {"70", "140", "331", "999999999.99", "36", "97"},
        "bornes du code QR de virement (EPC069-12) et clé d'un IBAN (ISO 13616)",
    ),
    "toolkit/noyau/rapport.py": ({"96"}, "largeur de l'impression, en caractères"),
    "toolkit/noyau/controles/montants.py": ({"9"}, "les chiffres d'un milliard : vraisemblance"),
    "toolkit/noyau/controles/parties.py": (
        {"40", "120", "250"},
        "vraisemblance d'un nom (caractères) et d'un âge (années)",
    ),
    "toolkit/noyau/proximite.py": (
        {"80", "300"},
        "au-delà, chercher un nom qui ressemble coûterait trop",
    ),
    "toolkit/noyau/probleme.py": ({"70", "130"}, "codes de sortie de la commande"),
    "toolkit/lecture/calendrier.py": (
        {"2005-05-16", "2006-06-05", "2007-05-28"},
        "trois lundis de Pentecôte que la bibliothèque des jours fériés oublie",
    ),
}


def _nom(module: Path) -> str:
    return module.relative_to(RACINE).as_posix()


def _constante(noeud: ast.AST) -> object:
    return noeud.value if isinstance(noeud, ast.Constant) else None


def _decimaux_et_dates(module: Path) -> Iterator[tuple[int, str]]:
    """Les `Decimal("…")`, `date(…)` et `timedelta(days=…)` écrits en dur."""
    appels = [n for n in ast.walk(arbre(module)) if isinstance(n, ast.Call)]
    for noeud in appels:
        appel = ast.unparse(noeud.func).rpartition(".")[2]
        arguments = [_constante(a) for a in noeud.args]
        if appel == "Decimal" and arguments and arguments[0] is not None:
            if str(arguments[0]) not in DECIMAUX_ADMIS:
                yield noeud.lineno, str(arguments[0])
        elif appel == "date" and len(arguments) == 3 and None not in arguments:
            yield noeud.lineno, "{:04}-{:02}-{:02}".format(*arguments)
        elif appel == "timedelta":
            for mot in noeud.keywords:
                valeur = _constante(mot.value)
                if valeur is not None and valeur not in (0, 1):
                    yield noeud.lineno, str(valeur)


def _entiers(module: Path) -> Iterator[tuple[int, str]]:
    for noeud in ast.walk(arbre(module)):
        valeur = _constante(noeud)
        if type(valeur) is int and valeur not in ENTIERS_ADMIS:
            yield noeud.lineno, str(valeur)


def _trouves(module: Path, *, avec_les_entiers: bool) -> list[str]:
    admis = EXCEPTIONS.get(_nom(module), (set(), ""))[0]
    tous = list(_decimaux_et_dates(module))
    if avec_les_entiers:
        tous += _entiers(module)
    return [f"ligne {ligne} : {valeur}" for ligne, valeur in tous if valeur not in admis]


@pytest.mark.parametrize("module", DE_CALCUL, ids=_nom)
def test_un_calcul_n_ecrit_aucune_valeur_de_droit(module: Path) -> None:
    assert not _trouves(module, avec_les_entiers=True), (
        "écrire la valeur dans modeles/<juridiction>/droit/, avec sa date et sa source"
    )


def test_le_reste_n_ecrit_ni_montant_ni_date_ni_duree() -> None:
    trouves = {_nom(m): t for m in AILLEURS if (t := _trouves(m, avec_les_entiers=False))}
    assert not trouves


def test_chaque_exception_sert_encore() -> None:
    presents = {_nom(m): m for m in modules()}
    for nom, (admis, raison) in EXCEPTIONS.items():
        assert raison and nom in presents
        ecrits = {v for _, v in [*_decimaux_et_dates(presents[nom]), *_entiers(presents[nom])]}
        assert admis <= ecrits, f"{nom} n'écrit plus {admis - ecrits}"


def test_la_chasse_trouve_ce_qu_elle_cherche(tmp_path: Path) -> None:
    module = tmp_path / "fautif.py"
    module.write_text(
        "seuil = Decimal('40.00')\npivot = dt.date(2023, 9, 1)\n"
        "delai = timedelta(days=14)\nplafond = montant > 2000\n",
        encoding="utf-8",
    )
    assert {v for _, v in _decimaux_et_dates(module)} == {"40.00", "2023-09-01", "14"}
    assert "2000" in {v for _, v in _entiers(module)}
