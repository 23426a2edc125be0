"""Des cas de décompte qu'un juriste relit : un dossier, une date, les sommes attendues au centime."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tests.depot import RACINE
from toolkit import calculer, lire
from toolkit.noyau.decompte import Decompte, Poste

CAS = sorted((Path(__file__).parent / "decompte").glob("*.yaml"))


def etablir(source, au: str) -> Decompte:
    lu = lire(RACINE / source if isinstance(source, str) else source)
    assert lu.dossier is not None, lu.problemes
    return calculer(lu.dossier, dt.date.fromisoformat(au)).decompte


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_le_decompte_est_celui_attendu(fichier: Path) -> None:
    cas = yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader)
    decompte = etablir(cas["dossier"], cas["au"])

    assert decompte.total == Decimal(cas["total"])
    assert {p.value: str(m) for p, m in decompte.reste.items()} == cas["reste"]
    if "par_jour" in cas:
        assert decompte.par_jour == Decimal(cas["par_jour"])
    if "interets" in cas:
        assert [_ligne(ligne) for ligne in decompte.lignes if ligne.taux] == cas["interets"]
    if "imputations" in cas:
        assert [_imputation(i) for i in decompte.imputations] == cas["imputations"]
    assert [p.code for p in decompte.problemes] == cas.get("problemes", [])
    assert [r.motif for r in decompte.reductions] == cas.get("reductions", [])


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_la_somme_des_lignes_est_le_total(fichier: Path) -> None:
    cas = yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader)
    decompte = etablir(cas["dossier"], cas["au"])

    assert sum(ligne.montant for ligne in decompte.lignes) == decompte.total
    assert sum(decompte.reste.values()) - decompte.excedent == decompte.total
    assert sum(decompte.dus.values()) - decompte.paiements == decompte.total
    par_creance = decompte.reste_par_creance.values()
    assert sum(r[Poste.PRINCIPAL] for r in par_creance) == decompte.reste[Poste.PRINCIPAL]


def _ligne(ligne) -> str:
    return (
        f"{ligne.creance} du {ligne.du} au {ligne.au} ({ligne.jours} j) "
        f"sur {ligne.base} à {ligne.taux} = {ligne.montant}"
    )


def _imputation(imputation) -> str:
    parts = ", ".join(f"{poste.value} {part}" for poste, part in imputation.parts.items())
    return f"{imputation.le} {imputation.creance} {imputation.montant} = {parts}"
