"""Un montant ou une date se reconnaît comme une valeur, jamais comme une suite de chiffres."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.preuve.fabrique import docx, p, tableau
from tests.preuve.lettres import NOM
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.mention import Attente, Preuve
from toolkit.preuve import montants_du_contexte, prouver

MONTANTS = st.decimals(Decimal("0.01"), Decimal("99999999.99"), places=2)
JOURS = st.dates(dt.date(1980, 1, 1), dt.date(2079, 12, 31))


def _lit(texte: str, *valeurs) -> bool:
    attente = Attente(id="v", titre="V", article="A", preuve=Preuve.VALEURS, valeurs=valeurs)
    return bool(prouver(docx(p(texte)), "docx", [attente]).constats[0].trouvee)


@pytest.mark.parametrize(
    "texte",
    ["14 850,00 €", "14 850,00 €", "14\u202f850,00\u00a0€", "14.850,00 EUR", "14850,00 euros",
     "14 850 €", "EUR 14.850,00", "€ 14 850,00", "14.850,- €", "14 850.00 EUR", "14'850,00 €",
     "– 14 850,00 €", "la somme de 14 850,00 (TTC)", "(14 850,00 €)", "2026 14 850,00 €"],
)  # fmt: skip
def test_un_montant_se_lit_sous_ses_formes_imprimees(texte) -> None:
    assert _lit(texte, Decimal("14850.00"))


@pytest.mark.parametrize(
    "texte",
    ["114 850,00 €", "14 850,01 €", "14 850,00 %", "4 850,00 €", "14 850", "14 850,000 €",
     "F2026-14850,00", "1 14 850,005 €", "14 850,00/2 €", "quatorze mille huit cent cinquante"],
)  # fmt: skip
def test_un_autre_nombre_n_est_pas_ce_montant(texte) -> None:
    assert not _lit(texte, Decimal("14850.00"))


@pytest.mark.parametrize(
    "texte",
    ["1er avril 2026", "1er\u00a0avril\u00a02026", "1 AVRIL 2026", "01/04/2026", "1.4.2026",
     "01-04-26", "2026-04-01", "le 01/04/2026."],
)  # fmt: skip
def test_une_date_se_lit_sous_ses_formes_imprimees(texte) -> None:
    assert _lit(texte, dt.date(2026, 4, 1))


@pytest.mark.parametrize(
    "texte", ["11 avril 2026", "1er avril", "01/04/2027", "31/02/2026", "101/04/2026", "4/1/2026"]
)
def test_un_autre_jour_n_est_pas_cette_date(texte) -> None:
    assert not _lit(texte, dt.date(2026, 4, 1))


def test_les_mois_se_lisent_sans_leurs_accents() -> None:
    assert _lit("15 FEVRIER 2026", dt.date(2026, 2, 15))
    assert _lit("15 août 2026", dt.date(2026, 8, 15))


@given(MONTANTS, MONTANTS)
def test_seul_le_montant_imprime_se_lit(imprime: Decimal, autre: Decimal) -> None:
    texte = f"Il reste dû {euros(imprime)} au total."
    assert _lit(texte, imprime)
    assert _lit(texte, autre) == (imprime == autre)


@given(JOURS, JOURS)
def test_seule_la_date_imprimee_se_lit(imprimee: dt.date, autre: dt.date) -> None:
    for ecrire in (date_longue, date_courte):
        assert _lit(f"Au {ecrire(imprimee)} au plus tard.", imprimee)
        assert _lit(f"Au {ecrire(imprimee)} au plus tard.", autre) == (imprimee == autre)


@pytest.mark.parametrize(
    ("texte", "valeur", "attendu"),
    [
        ('La société A & B <SARL> "L\u2019Œil" {{ 7*7 }} doit', NOM, True),
        ('La société A & B <SARL> "L\'Œil" {{ 49 }} doit', NOM, False),
        ("La société A et B <SARL> doit", "A & B <SARL>", False),
        ("HÔTEL DU PARC", "Hôtel du Parc", True),
        ("Hotel du Parc", "Hôtel du Parc", False),
        ("Ho\u0302tel du Parc", "Hôtel du Parc", True),
        ("e\ufb03cace", "efficace", True),
        ("Saint\u2011É\u00adtienne", "Saint-Étienne", True),
        ("Jeanne Martin", "Jean", False),
        ("SIREN 945 807 303", "945807303", True),
        ("SIREN 1945 807 303", "945807303", False),
        ("au taux de 12,40 % l'an", "12,40 %", True),
        ("au taux de 112,40 % l'an", "12,40 %", False),
        ("au taux de 12,40 % l'an", "2,40 %", False),
        ("5 000 menus", "000 menus", False),
        ("15 jours", "5 jours", False),
        ("pour 1 500 kg", "500 kg", False),
        ("le total est de 13 999,68 €", "999,68 €", False),
        ("le 21 juillet 2026", "1 juillet 2026", False),
        ("le 1er juillet 2026", "01/07/2026", True),
    ],
)  # fmt: skip
def test_un_texte_se_lit_lettre_pour_lettre(texte, valeur, attendu) -> None:
    assert _lit(texte, valeur) is attendu


def test_une_valeur_vide_ne_prouve_rien() -> None:
    assert not _lit("un texte", "")
    assert not _lit("un texte", " ")


def _inconnus(octets: bytes, *connus: str) -> list[str]:
    releve = prouver(octets, "docx", [], montants_connus=frozenset(map(Decimal, connus)))
    assert {p.code for p in releve.problemes} <= {"montant-inconnu"}
    assert all(p.est_bloquant for p in releve.problemes)
    return [p.message for p in releve.problemes]


def test_un_montant_inconnu_est_dit() -> None:
    octets = docx(p("Dû : 9 831,52 €, dont 40 € de frais."), tableau(("Total", "9 871,52")))
    assert _inconnus(octets, "9831.52", "40", "9871.52") == []
    (message,) = _inconnus(octets, "9831.52", "40.00")
    assert "« 9 871,52 »" in message
    assert [m.split(" »")[0] for m in _inconnus(octets)] == [
        "« 9 831,52 €", "« 40 €", "« 9 871,52"
    ]  # fmt: skip


def test_le_releve_liste_les_montants_imprimes() -> None:
    octets = docx(p("Dû : 9 831,52 €, dont 40 € de frais, au taux de 12,40 %."), p("Soit 40,00 €."))
    montants = prouver(octets, "docx", []).montants
    assert montants == (Decimal("9831.52"), Decimal("40.00"))


def test_ni_taux_ni_quantite_n_est_un_montant() -> None:
    texte = (
        "Au taux de 12,40 %, 2,50 points de plus, 3,75 m de rayonnage, article 1343-1, 16 jours."
    )
    assert _inconnus(docx(p(texte))) == []


def test_le_signe_ne_fait_pas_un_autre_montant() -> None:
    assert _inconnus(docx(p("Paiement : − 1 000,00 €")), "1000.00") == []
    assert _inconnus(docx(p("Avoir : 420,00 €")), "-420.00") == []


def test_sans_montants_connus_rien_n_est_controle() -> None:
    assert prouver(docx(p("9 831,52 €")), "docx", []).problemes == ()


def test_le_contexte_d_un_acte_donne_ses_montants() -> None:
    class Taux(Decimal):
        """Une sorte de nombre qui n'est pas un montant."""

    contexte = {
        "total": Decimal("13999.68"),
        "lignes": [{"montant": Decimal("40.00")}, (Decimal("-420.00"),)],
        "taux": Taux("12.40"),
        "forme": "SARL au capital de 20 000 €, 3,50 parts",
        "jours": 8,
    }
    attendus = {"13999.68", "40.00", "-420.00", "20000.00"}
    assert montants_du_contexte(contexte) == {Decimal(m) for m in attendus}
