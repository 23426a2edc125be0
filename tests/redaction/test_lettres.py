"""Les nombres en toutes lettres, à la française et à la belge."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.redaction.lettres import NombreSansLettres, cardinal, montant_en_lettres

VECTEURS = (
    ("0.00", "zéro euro", None),
    ("-0.00", "zéro euro", None),
    ("0.01", "un centime", None),
    ("0.05", "cinq centimes", None),
    ("1.00", "un euro", None),
    ("1.01", "un euro et un centime", None),
    ("1.5", "un euro et cinquante centimes", None),
    ("12", "douze euros", None),
    (
        "71.71",
        "soixante et onze euros et soixante et onze centimes",
        "septante et un euros et septante et un centimes",
    ),
    ("80.00", "quatre-vingts euros", None),
    ("81.00", "quatre-vingt-un euros", None),
    ("91.00", "quatre-vingt-onze euros", "nonante et un euros"),
    ("200.00", "deux cents euros", None),
    ("201.00", "deux cent un euros", None),
    ("1000.00", "mille euros", None),
    ("80000.00", "quatre-vingt mille euros", None),
    ("200000.00", "deux cent mille euros", None),
    ("1000000.00", "un million d'euros", None),
    ("1000001.00", "un million un euros", None),
    ("1500000.00", "un million cinq cent mille euros", None),
    ("2000000.50", "deux millions d'euros et cinquante centimes", None),
    ("3000000000.00", "trois milliards d'euros", None),
    (
        "31372.60",
        "trente et un mille trois cent soixante-douze euros et soixante centimes",
        "trente et un mille trois cent septante-deux euros et soixante centimes",
    ),
    ("-12.50", "moins douze euros et cinquante centimes", None),
    ("-0.05", "moins cinq centimes", None),
    (
        "-79000000.99",
        "moins soixante-dix-neuf millions d'euros et quatre-vingt-dix-neuf centimes",
        "moins septante-neuf millions d'euros et nonante-neuf centimes",
    ),
)


@pytest.mark.parametrize(("montant", "francais", "belge"), VECTEURS)
def test_montant_en_lettres(montant: str, francais: str, belge: str | None) -> None:
    assert montant_en_lettres(Decimal(montant)) == francais
    assert montant_en_lettres(Decimal(montant), est_belge=True) == (belge or francais)


@pytest.mark.parametrize(
    "montant",
    [
        Decimal("12.345"), Decimal("0.005"), Decimal("12.999"), Decimal("1.000"),
        Decimal("NaN"), Decimal("Infinity"), Decimal("1000000000000.00"),
        12, 0.1 + 0.2, True, "12,50", None,
    ],
)  # fmt: skip
def test_un_montant_qui_serait_altere_est_refuse(montant: object) -> None:
    with pytest.raises(NombreSansLettres):
        montant_en_lettres(montant)  # type: ignore[arg-type]


@pytest.mark.parametrize("entier", [10**12, -(10**12), 1.0, True])
def test_un_cardinal_hors_de_portee_est_refuse(entier: object) -> None:
    with pytest.raises(NombreSansLettres):
        cardinal(entier)  # type: ignore[arg-type]


_UNITES = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_DIZAINES = "- - vingt trente quarante cinquante soixante septante quatre-vingt nonante".split()


def _moins_de_cent(n: int, est_belge: bool, est_final: bool) -> str:
    """Règles écrites d'après la grammaire, non d'après la bibliothèque."""
    if n < 20:
        return _UNITES[n]
    dizaine, unite = divmod(n, 10)
    if not est_belge and dizaine in (7, 9):
        dizaine, unite = dizaine - 1, unite + 10
    nom = _DIZAINES[dizaine]
    if unite == 0:
        return f"{nom}s" if dizaine == 8 and est_final else nom
    et_un = unite in (1, 11) and dizaine != 8
    return f"{nom}{' et ' if et_un else '-'}{_UNITES[unite]}"


def _moins_de_mille(n: int, est_belge: bool, est_final: bool) -> str:
    centaines, reste = divmod(n, 100)
    cent = ""
    if centaines:
        cent = "cent" if centaines == 1 else f"{_UNITES[centaines]} cent"
        if centaines > 1 and not reste and est_final:
            cent += "s"
    if centaines and not reste:
        return cent
    return f"{cent} {_moins_de_cent(reste, est_belge, est_final)}".strip()


def en_lettres_de_reference(n: int, est_belge: bool) -> str:
    if n < 0:
        return f"moins {en_lettres_de_reference(-n, est_belge)}"
    if n == 0:
        return "zéro"
    groupes = []
    for valeur, nom in ((10**9, "milliard"), (10**6, "million")):
        tranche, n = divmod(n, valeur)
        if tranche:
            # Million et milliard sont des noms : vingt et cent s'accordent devant eux.
            compte = _moins_de_mille(tranche, est_belge, True)
            groupes.append(f"{compte} {nom}{'s' if tranche > 1 else ''}")
    milliers, reste = divmod(n, 1000)
    if milliers:
        compte = "" if milliers == 1 else f"{_moins_de_mille(milliers, est_belge, False)} "
        groupes.append(f"{compte}mille")
    if reste:
        groupes.append(_moins_de_mille(reste, est_belge, True))
    return " ".join(groupes)


@pytest.mark.parametrize("est_belge", [False, True])
def test_les_cardinaux_usuels_suivent_la_grammaire(est_belge: bool) -> None:
    for n in (*range(1300), *range(69_000, 100_000, 97), *range(199_900, 200_100)):
        assert cardinal(n, est_belge=est_belge) == en_lettres_de_reference(n, est_belge)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.integers(min_value=-(10**12) + 1, max_value=10**12 - 1), st.booleans())
def test_tout_cardinal_suit_la_grammaire(n: int, est_belge: bool) -> None:
    assert cardinal(n, est_belge=est_belge) == en_lettres_de_reference(n, est_belge)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=0, max_value=99))
def test_euros_et_centimes_se_composent(euros: int, centimes: int) -> None:
    texte = montant_en_lettres(Decimal(euros) + Decimal(centimes).scaleb(-2))
    liaison = " d'" if euros == 10**6 else " "
    attendu = f"{en_lettres_de_reference(euros, False)}{liaison}euro{'s' * (euros > 1)}"
    if centimes:
        suite = en_lettres_de_reference(centimes, False)
        attendu += f" et {suite} centime{'s' * (centimes > 1)}"
    assert texte == attendu
