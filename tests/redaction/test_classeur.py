"""Le classeur : types vrais, formules qui refont chaque intérêt et le total, octets stables."""

from __future__ import annotations

import datetime as dt
import io
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import openpyxl
import pytest

from tests.actes.rendus import DOSSIERS, JOUR
from tests.depot import RACINE
from toolkit import calculer, lire
from toolkit.noyau.decompte import Decompte
from toolkit.redaction.classeur import rediger_classeur

BISSEXTILE = {
    "format": 1,
    "reference": "2026-0142",
    "juridiction": "fr_FR",
    "calcul": {"base_jours": "exact"},
    "creancier": {"type": "personne_morale", "qualite": "professionnel"},
    "debiteurs": [{"id": "d", "type": "personne_morale", "qualite": "professionnel"}],
    "creances": [
        {
            "id": "=1+1",
            "nature": "facture",
            "date": "2023-10-01",
            "echeance": "2023-10-31",
            "montant": "1000.00",
        }
    ],
    "paiements": [{"date": "2024-02-29", "montant": "100.00"}],
}


def _decompte(origine: Any) -> Decompte:
    lu = lire(origine)
    assert lu.dossier is not None, lu.problemes
    return calculer(lu.dossier, JOUR, ["mise_en_demeure"]).decompte


def _exemple(nom: str) -> Decompte:
    return _decompte(RACINE / "exemples" / nom / "dossier.yaml")


def _ouvrir(octets: bytes):
    return openpyxl.load_workbook(io.BytesIO(octets))


class Tableur:
    """Un tableur réduit à ce que le classeur emploie : + − × ÷, ROUND, SUM, YEAR, DATE."""

    def __init__(self, classeur) -> None:
        self._classeur = classeur

    def valeur(self, feuille: str, case: str) -> Any:
        brute = self._classeur[feuille][case].value
        if not (isinstance(brute, str) and brute.startswith("=")):
            if isinstance(brute, dt.datetime):
                return brute.date()
            return Decimal(str(brute)) if isinstance(brute, (int, float)) else brute or Decimal(0)
        formule = brute[1:]
        plage = r"SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)"
        formule = re.sub(plage, lambda m: repr(self._somme(feuille, m)), formule)
        formule = re.sub(
            r"(?:(\w+)!)?\b([A-Z]{1,2}\d+)\b(?!\()",
            lambda m: f"v({m[1] or feuille!r}, {m[2]!r})",
            formule,
        )
        formule = re.sub(r"(?<![\w'.])(\d+)(?![\w'])", r"D(\1)", formule)
        return eval(formule, {"__builtins__": {}}, self._noms())

    def _noms(self) -> dict[str, Any]:
        return {
            "v": lambda feuille, case: _Case(self.valeur(feuille, case)),
            "D": _Case,
            "Decimal": _Case,
            "ROUND": lambda x, n: Decimal(x.valeur).quantize(
                Decimal(1).scaleb(-int(n.valeur)), rounding=ROUND_HALF_UP
            ),
            "YEAR": lambda x: _Case(x.valeur.year),
            "DATE": lambda a, m, j: _Case(dt.date(int(a.valeur), int(m.valeur), int(j.valeur))),
        }

    def _somme(self, feuille: str, plage: re.Match) -> Decimal:
        colonnes = [chr(c) for c in range(ord(plage[1]), ord(plage[3]) + 1)]
        rangs = range(int(plage[2]), int(plage[4]) + 1)
        cases = (self.valeur(feuille, f"{c}{r}") for c in colonnes for r in rangs)
        return sum((Decimal(getattr(x, "valeur", x)) for x in cases), Decimal(0))


class _Case:
    """Une valeur de tableur : un nombre, ou une date qui se soustrait en jours."""

    def __init__(self, valeur: Any) -> None:
        valeur = getattr(valeur, "valeur", valeur)
        self.valeur = valeur if isinstance(valeur, dt.date) else Decimal(valeur)

    def __add__(self, autre: _Case) -> _Case:
        return _Case(self.valeur + autre.valeur)

    def __sub__(self, autre: _Case) -> _Case:
        ecart = self.valeur - autre.valeur
        return _Case(ecart.days if isinstance(ecart, dt.timedelta) else ecart)

    def __mul__(self, autre: _Case) -> _Case:
        return _Case(self.valeur * autre.valeur)

    def __truediv__(self, autre: _Case) -> _Case:
        return _Case(self.valeur / autre.valeur)


def _nombre(valeur: Any) -> Decimal:
    return Decimal(getattr(valeur, "valeur", valeur))


@pytest.mark.parametrize("origine", [*DOSSIERS, BISSEXTILE], ids=[*DOSSIERS, "bissextile"])
def test_les_formules_refont_chaque_ligne_et_le_total(origine: Any) -> None:
    decompte = _exemple(origine) if isinstance(origine, str) else _decompte(origine)
    tableur = Tableur(_ouvrir(rediger_classeur(decompte)))
    for rang, ligne in enumerate(decompte.lignes, 2):
        assert _nombre(tableur.valeur("Lignes", f"L{rang}")) == ligne.montant
        assert _nombre(tableur.valeur("Lignes", f"M{rang}")) == 0
        if ligne.taux is not None:
            assert _nombre(tableur.valeur("Lignes", f"N{rang}")) == 0
    total = len(decompte.lignes) + 2
    assert _nombre(tableur.valeur("Lignes", f"L{total}")) == decompte.total
    assert _nombre(tableur.valeur("Lignes", f"K{total}")) == decompte.total
    assert _nombre(tableur.valeur("Synthèse", "B12")) == decompte.total
    assert _nombre(tableur.valeur("Synthèse", "B13")) == 0


@pytest.mark.parametrize("nom", DOSSIERS)
def test_le_solde_se_refait_jusqu_au_total(nom: str) -> None:
    decompte = _exemple(nom)
    classeur = _ouvrir(rediger_classeur(decompte))
    fin = classeur["Solde"].max_row
    assert _nombre(Tableur(classeur).valeur("Solde", f"E{fin}")) == decompte.total


def test_une_ligne_fausse_se_voit() -> None:
    decompte = _exemple("fr_FR_b2b")
    classeur = _ouvrir(rediger_classeur(decompte))
    rang = next(r for r, x in enumerate(decompte.lignes, 2) if x.taux is not None)
    classeur["Lignes"][f"J{rang}"] = 1
    classeur["Lignes"][f"G{rang + 1}"] = 1
    tableur = Tableur(classeur)
    assert _nombre(tableur.valeur("Lignes", f"M{rang}")) != 0
    assert _nombre(tableur.valeur("Lignes", f"N{rang + 1}")) != 0


def test_les_cases_sont_des_nombres_et_des_dates() -> None:
    feuille = _ouvrir(rediger_classeur(_exemple("fr_FR_b2b")))["Lignes"]
    interet = next(r for r in feuille.iter_rows(min_row=2) if r[8].value is not None)
    assert interet[4].is_date and interet[5].is_date
    assert all(isinstance(interet[c].value, (int, float)) for c in (6, 7, 8, 9))
    assert "€" in interet[9].number_format and "%" in interet[8].number_format
    assert feuille.freeze_panes == "A2"
    assert feuille.column_dimensions["J"].width > 10


def test_un_texte_du_dossier_n_est_jamais_une_formule() -> None:
    feuille = _ouvrir(rediger_classeur(_decompte(BISSEXTILE)))["Lignes"]
    case = feuille["B2"]
    assert (case.value, case.data_type) == ("=1+1", "s")


def test_le_meme_decompte_donne_les_memes_octets(monkeypatch: pytest.MonkeyPatch) -> None:
    import openpyxl.writer.excel as ecrivain

    decompte = _exemple("fr_BE_b2c")
    premier = rediger_classeur(decompte)

    class Demain(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2031, 1, 1, tzinfo=tz)

    monkeypatch.setattr(ecrivain.datetime, "datetime", Demain)
    assert rediger_classeur(decompte) == premier


def test_la_courbe_du_solde_est_dans_le_classeur() -> None:
    import zipfile

    octets = rediger_classeur(_exemple("fr_FR_b2b"))
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        (graphique,) = [n for n in archive.namelist() if "charts/chart" in n]
        assert "'Solde'!$E$2:$E$9" in archive.read(graphique).decode()
