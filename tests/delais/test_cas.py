"""Des cas qu'un juriste relit : des événements, une date, les délais refaits à la main."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.delais.affaires import delais, ecrire
from toolkit.chaine import legislation
from toolkit.noyau.delais import Delai

REPERTOIRE = Path(__file__).parent / "cas"


def _charger() -> list[tuple[str, str, dict[str, Any]]]:
    cas = []
    for fichier in sorted(REPERTOIRE.glob("*.yaml")):
        contenu = yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader)
        for un in contenu["cas"]:
            cas.append((f"{fichier.stem} : {un['titre']}", contenu["juridiction"], un))
    return cas


CAS = _charger()


@pytest.mark.parametrize(("juridiction", "cas"), [c[1:] for c in CAS], ids=[c[0] for c in CAS])
def test_les_delais_sont_ceux_attendus(juridiction: str, cas: dict[str, Any]) -> None:
    rendus = delais(ecrire(juridiction, **cas["dossier"]), cas["au"])
    par_id: dict[str, list[Delai]] = {}
    for delai in rendus:
        par_id.setdefault(delai.id, []).append(delai)

    for attendu in cas.get("delais", []):
        trouves = [_dire(d, attendu) for d in par_id.get(attendu["id"], [])]
        assert attendu in trouves, f"{attendu['id']} : {trouves or sorted(par_id)}"
    absents = cas.get("absents", [])
    assert not set(absents) & set(par_id)


def _dire(delai: Delai, attendu: dict[str, str]) -> dict[str, str]:
    """Ce que le délai dit, aux seules clés que le cas donne."""
    tout = {
        "id": delai.id,
        "du": str(delai.depart.date),
        "brute": str(delai.echeance_brute),
        "echeance": str(delai.echeance),
        "conseillee": str(delai.echeance_conseillee),
        "etat": str(delai.etat),
        "creance": delai.creance,
        "article": delai.article,
        "statut": str(delai.statut),
    }
    return {cle: tout[cle] for cle in attendu}


def test_chaque_cas_dit_sa_source() -> None:
    for _, _, cas in CAS:
        assert cas["source"] and (cas.get("delais") or cas.get("absents"))


@pytest.mark.parametrize("juridiction", sorted({juridiction for _, juridiction, _ in CAS}))
def test_chaque_delai_a_son_cas(juridiction: str) -> None:
    """Un délai qu'aucun cas n'ouvre pourrait ne jamais être rendu, ou l'être trop."""
    temps = legislation(juridiction).juridiction.temps
    ouverts = {
        attendu["id"]
        for _, du_droit, cas in CAS
        if du_droit == juridiction
        for attendu in cas.get("delais", [])
    }
    assert not {*temps.emplois, *temps.alertes} - ouverts
