"""Les voies et les actes judiciaires belges, situation par situation."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.voies.situations import Affaire, affaires, voies

AFFAIRES = affaires("fr_BE")
OUI = "oui"


def _nommer(affaire: Affaire) -> str:
    return f"{affaire.fichier} : {affaire.nom}"


def _ecarts(attendu: dict, trouve: dict, motifs: Iterable[dict]) -> list[str]:
    """Ce qui diffère entre une voie attendue et la voie rendue."""
    ecarts = []
    motifs = list(motifs)
    for cle, valeur in attendu.items():
        if cle == "ouverte":
            lu = OUI if trouve["ouverte"] else "non"
        elif cle in ("juge", "ville"):
            lu = (trouve["juge"] or {}).get("type" if cle == "juge" else "ville") or "aucune"
        elif cle in ("contre", "manque", "pour"):
            codes = {m["code"] for m in motifs if m["sens"] == cle}
            absents = set(valeur) - codes
            ecarts += [f"{cle} : {a} absent de {sorted(codes)}" for a in sorted(absents)]
            continue
        elif cle == "article":
            textes = [trouve["juge"]["reference"] if trouve["juge"] else ""]
            textes += [f"{m['reference']} {m['raison']}" for m in motifs]
            if not any(valeur in t for t in textes):
                ecarts.append(f"article {valeur} absent de {textes}")
            continue
        elif cle == "cout":
            lus = {c["poste"]: c["montant"] or "à confirmer" for c in trouve["cout"]}
            ecarts += [
                f"coût {p} : {lus.get(p)} pour {m}" for p, m in valeur.items() if lus.get(p) != m
            ]
            continue
        elif cle == "sans_cout":
            lus = {c["poste"] for c in trouve["cout"]}
            ecarts += [f"coût {p} inattendu" for p in valeur if p in lus]
            continue
        else:
            lu = trouve[cle]
        if lu != valeur:
            ecarts.append(f"{cle} : {lu} pour {valeur}")
    return ecarts


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.voies], ids=_nommer)
def test_les_voies_d_une_situation(affaire: Affaire) -> None:
    trouvees = voies(affaire.plan("decompte"))
    ecarts = {
        nom: e
        for nom, attendu in affaire.voies.items()
        if (e := _ecarts(attendu, trouvees[nom], trouvees[nom]["motifs"]))
    }
    assert not ecarts


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.actes], ids=_nommer)
def test_les_actes_d_une_situation(affaire: Affaire) -> None:
    plan = affaire.plan(*affaire.actes)
    for nom, attendu in affaire.actes.items():
        problemes = [p for d in plan.documents if d.fiche.nom == nom for p in d.problemes]
        bloquants = {p.code for p in problemes if p.est_bloquant}
        tous = {p.code for p in problemes}
        assert (OUI if not bloquants else "non") == attendu["pret"], (nom, sorted(bloquants))
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
    assert {(nom, etat) for nom in noms for etat in (OUI, "non")} <= vues
    assert len(AFFAIRES) >= 45


def test_une_voie_ouverte_ne_l_est_pas_sans_raison_ni_reference() -> None:
    codes = set()
    for affaire in AFFAIRES:
        for voie in affaire.plan("decompte").voies:
            assert voie.reference
            assert voie.est_ouverte or voie.contre
            codes |= {m.code for m in voie.pour}
    assert {"part-non-contestee", "conciliation-effets", "titre-prive"} <= codes
