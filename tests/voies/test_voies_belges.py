"""Les voies et les actes judiciaires belges, situation par situation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.voies.situations import Affaire, affaires, voies
from tests.voies.verdicts import NON, OUI, ecarts_de_la_voie

AFFAIRES = affaires("fr_BE")


def _nommer(affaire: Affaire) -> str:
    return f"{affaire.fichier} : {affaire.nom}"


def _ecarts(attendu: Mapping[str, Any], trouve: Mapping[str, Any]) -> list[str]:
    """Ce qui diffère entre une voie attendue et la voie rendue ; en plus des clés communes :
    `langue`, `representation`, `sans_cout`, et un `article` qui peut se lire dans une raison.
    """
    attendu = dict(attendu)
    propres = {c: attendu.pop(c) for c in ("langue", "representation") if c in attendu}
    ecarts = [f"{c} : {trouve[c]} pour {v}" for c, v in propres.items() if trouve[c] != v]
    postes = {c["poste"] for c in trouve["cout"]}
    ecarts += [f"coût {p} inattendu" for p in attendu.pop("sans_cout", ()) if p in postes]
    article = attendu.pop("article", "")
    textes = [(trouve["juge"] or {}).get("reference", "")]
    textes += [f"{m['reference']} {m['raison']}" for m in trouve["motifs"]]
    if not any(article in texte for texte in textes):
        ecarts.append(f"article {article} absent de {textes}")
    return [*ecarts, *ecarts_de_la_voie(attendu, trouve)]


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.voies], ids=_nommer)
def test_les_voies_d_une_situation(affaire: Affaire) -> None:
    trouvees = voies(affaire.plan("decompte"))
    ecarts = {
        nom: e for nom, attendu in affaire.voies.items() if (e := _ecarts(attendu, trouvees[nom]))
    }
    assert not ecarts


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.actes], ids=_nommer)
def test_les_actes_d_une_situation(affaire: Affaire) -> None:
    plan = affaire.plan(*affaire.actes)
    for nom, attendu in affaire.actes.items():
        problemes = [p for d in plan.documents if d.fiche.nom == nom for p in d.problemes]
        bloquants = {p.code for p in problemes if p.est_bloquant}
        tous = {p.code for p in problemes}
        assert (NON if bloquants else OUI) == attendu["pret"], (nom, sorted(bloquants))
        assert set(attendu.get("bloquants", ())) <= bloquants, (nom, sorted(bloquants))
        assert set(attendu.get("avertit", ())) <= tous - bloquants, (nom, sorted(tous))
        references = " ; ".join(f"{p.reference} {p.message}" for p in problemes)
        assert attendu.get("article", "") in references, (nom, references)


def test_chaque_bloquant_dit_comment_le_lever() -> None:
    for affaire in AFFAIRES:
        for document in affaire.plan(*affaire.actes).documents if affaire.actes else ():
            assert all(p.remede for p in document.problemes if p.est_bloquant), affaire.nom


def test_les_situations_couvrent_chaque_voie_ouverte_et_fermee() -> None:
    vues = {(nom, v["ouverte"]) for a in AFFAIRES for nom, v in a.voies.items() if "ouverte" in v}
    noms = {nom for nom, _ in vues}
    assert {(nom, etat) for nom in noms for etat in (OUI, NON)} <= vues
    assert len(AFFAIRES) >= 45


def test_une_voie_ouverte_ne_l_est_pas_sans_raison_ni_reference() -> None:
    codes = set()
    for affaire in AFFAIRES:
        for voie in affaire.plan("decompte").voies:
            assert voie.reference
            assert voie.est_ouverte or voie.contre
            codes |= {m.code for m in voie.pour}
    assert {"part-non-contestee", "conciliation-effets", "titre-prive"} <= codes
