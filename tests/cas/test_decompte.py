"""Des cas de décompte qu'un juriste relit : des faits, une date, les sommes attendues au
centime.
"""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cas.commun import CAS, etablir, ouvrir, source_de
from toolkit.noyau.decompte import Decompte, Poste

SEGMENT = re.compile(
    r"\S+ du (?P<du>\S+) au (?P<au>\S+) \((?P<jours>\d+) j\) "
    r"sur (?P<base>\S+) à (?P<taux>\S+) = (?P<montant>\S+)"
)


def decompte_de(cas: dict[str, Any]) -> Decompte:
    return etablir(source_de(cas), cas["au"], cas.get("pour", ""))


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_le_decompte_est_celui_attendu(fichier: Path) -> None:
    cas = ouvrir(fichier)
    decompte = decompte_de(cas)

    obtenu = {
        "total": str(decompte.total),
        "reste": {p.value: str(m) for p, m in decompte.reste.items() if m},
        "par_jour": str(decompte.par_jour),
        "excedent": str(decompte.excedent),
        "interets": [_ligne(x) for x in decompte.lignes if x.taux is not None],
        "textes": [" ; ".join(x.fixe_par) for x in decompte.lignes if x.taux is not None],
        "clauses": [
            f"{x.creance} {x.montant}" for x in decompte.lignes if x.nature == Poste.CLAUSE_PENALE
        ],
        "imputations": [_imputation(i) for i in decompte.imputations],
        "debiteurs": {p.debiteur: f"{p.total} {p.fondement}" for p in decompte.par_debiteur},
        "par_jour_de_chacun": {p.debiteur: str(p.par_jour) for p in decompte.par_debiteur},
        "problemes": [p.code for p in decompte.problemes],
        "reductions": [
            f"{r.poste} {r.demande} → {r.retenu} : {r.motif}" for r in decompte.reductions
        ],
    }
    attendu = {cle: cas[cle] for cle in obtenu if cle in cas}
    attendu["reste"] = {p: m for p, m in cas["reste"].items() if m != "0.00"}
    attendu.setdefault("problemes", [])
    attendu.setdefault("reductions", [])
    attendu.setdefault("excedent", "0.00")
    assert {cle: obtenu[cle] for cle in attendu} == attendu


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_la_somme_des_lignes_est_le_total(fichier: Path) -> None:
    decompte = decompte_de(ouvrir(fichier))

    assert sum(ligne.montant for ligne in decompte.lignes) == decompte.total
    assert sum(decompte.reste.values()) - decompte.excedent == decompte.total
    assert sum(decompte.dus.values()) - decompte.paiements == decompte.total
    par_creance = decompte.reste_par_creance.values()
    if not decompte.acte:  # un acte retranche sur l'ensemble, non créance par créance
        assert sum(r[Poste.PRINCIPAL] for r in par_creance) == decompte.reste[Poste.PRINCIPAL]
    assert all(m >= 0 for m in decompte.reste.values())
    assert all(ligne.reference and ligne.regle for ligne in decompte.lignes)
    segments = [x for x in decompte.lignes if x.taux is not None]
    assert all(x.fixe_par or x.explication.startswith("taux convenu") for x in segments)
    assert all(r.motif and r.reference for r in decompte.reductions)


@pytest.mark.parametrize("fichier", CAS, ids=lambda f: f.stem)
def test_chaque_segment_attendu_se_refait_a_la_main(fichier: Path) -> None:
    """Base × taux × jours / 36 500 en fractions exactes : le cas lui-même est contrôlé."""
    cas = ouvrir(fichier)
    calcul = cas.get("faits", {}).get("calcul", {})
    for texte in cas.get("interets", []):
        s = SEGMENT.fullmatch(texte)
        assert s, texte
        du, au = (dt.date.fromisoformat(s[borne]) for borne in ("du", "au"))
        assert int(s["jours"]) == (au - du).days + 1
        annee = 365
        if calcul.get("base_jours") == "exact":
            annee = (dt.date(du.year, 12, 31) - dt.date(du.year - 1, 12, 31)).days
        exact = Fraction(s["base"]) * Fraction(s["taux"]) * int(s["jours"]) / (100 * annee)
        cents = (200 * exact.numerator + exact.denominator) // (2 * exact.denominator)
        assert Fraction(s["montant"]) == Fraction(cents, 100), texte


def test_il_y_a_assez_de_cas() -> None:
    assert len(CAS) >= 60


def _ligne(ligne) -> str:
    return (
        f"{ligne.creance} du {ligne.du} au {ligne.au} ({ligne.jours} j) "
        f"sur {ligne.base} à {ligne.taux} = {ligne.montant}"
    )


def _imputation(imputation) -> str:
    parts = ", ".join(f"{poste.value} {part}" for poste, part in imputation.parts.items())
    qui = f" (par {imputation.par})" if imputation.par else ""
    return f"{imputation.le} {imputation.creance} {imputation.montant}{qui} = {parts}"
