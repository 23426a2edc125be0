"""Des lettres venues d'ailleurs : les mises en demeure des dossiers d'exemple."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.depot import RACINE
from toolkit.noyau.mention import Attente, Preuve
from toolkit.preuve import prouver

D = Decimal
SOMMATION = (("mettons en demeure", "mets en demeure", "met en demeure"), ("payer", "régler"))
LETTRES = {
    "fr_FR_b2b": (
        ("mettons en demeure", "dans les huit jours"),
        (D("13999.68"), D("14982.83"), D("983.15"), D("168.16"), D("40"), dt.date(2026, 7, 20),
         dt.date(2026, 6, 16), "Hôtel du Parc", "945807303", "12,40 %",
         "FR76 3000 4008 2400 0136 1517 524"),
    ),
    "fr_BE_b2b": (
        ("mettons en demeure", "7 929,89"),
        (D("7929.89"), D("8704.29"), D("105.89"), dt.date(2026, 6, 25), dt.date(2026, 3, 17),
         dt.date(2026, 4, 21), "Traiteur L'Œillet SRL", "0487.852.392", "+++202/6021/80066+++"),
    ),
    "fr_BE_b2c": (
        ("mettons en demeure", "30 juin 2026"),
        (D("3701.12"), D("1000.00"), D("259.00"), dt.date(2026, 6, 30), dt.date(2026, 5, 4),
         "Madame Anne Lambert", "BE21 3636 9628 1703"),
    ),
    "fr_FR_incomplet": (
        ("mettons en demeure", "Nous vous"),
        (D("2940.00"), dt.date(2026, 9, 30), "M. Étienne Girard", "999 900 344"),
    ),
}  # fmt: skip


def _octets(dossier: str) -> bytes:
    return (RACINE / "exemples" / dossier / "pieces" / "mise-en-demeure.pdf").read_bytes()


@pytest.mark.parametrize("dossier", LETTRES)
def test_la_mise_en_demeure_d_un_creancier_se_prouve(dossier) -> None:
    ensemble, valeurs = LETTRES[dossier]
    attentes = [
        Attente(id="sommation", titre="S", article="A", preuve=Preuve.BLOC, termes=SOMMATION),
        Attente(id="un-passage", titre="P", article="A", preuve=Preuve.BLOC,
                termes=tuple((terme,) for terme in ensemble)),
        Attente(id="valeurs", titre="V", article="A", preuve=Preuve.VALEURS, valeurs=valeurs),
    ]  # fmt: skip
    releve = prouver(_octets(dossier), "pdf", attentes)
    assert releve.problemes == ()
    assert {c.page for c in releve.constats} == {1}


@pytest.mark.parametrize(
    ("dossier", "valeur"),
    [
        ("fr_FR_b2b", D("3999.68")),
        ("fr_FR_b2b", D("999.68")),
        ("fr_FR_b2b", dt.date(2026, 7, 2)),
        ("fr_FR_b2b", "2,40 %"),
        ("fr_BE_b2b", D("929.89")),
        ("fr_BE_b2b", "Traiteur L'Oeillet SRL"),
        ("fr_BE_b2c", D("701.12")),
        ("fr_FR_incomplet", dt.date(2026, 9, 3)),
    ],
)
def test_ce_qu_une_lettre_ne_dit_pas_est_nomme(dossier, valeur) -> None:
    attente = Attente(id="v", titre="V", article="A", preuve=Preuve.VALEURS, valeurs=(valeur,))
    (probleme,) = prouver(_octets(dossier), "pdf", [attente]).problemes
    assert probleme.code == "mention-absente"


def test_un_pdf_de_facture_tiers_se_lit() -> None:
    octets = (RACINE / "exemples/factures/fr-facturx-fnfe-basicwl.pdf").read_bytes()
    attente = Attente(id="t", titre="T", article="A", preuve=Preuve.VALEURS, valeurs=(D("671.15"),))
    assert prouver(octets, "pdf", [attente]).pages >= 1
