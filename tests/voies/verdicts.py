"""Comparer une voie, ou un acte, à ce qu'une situation en attend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.noyau.plan import Plan

OUI, NON = "oui", "non"


def ecarts_de_la_voie(attendu: Mapping[str, Any], voie: Mapping[str, Any]) -> Iterator[str]:
    """Ce qui diffère entre la voie attendue et la voie rendue.

    `contre`, `manque`, `pour` : des codes de motif qui doivent s'y trouver ;
    `rien` : qu'il n'y en ait aucun. `article` : un texte lu dans le juge ou un motif.
    """
    juge = voie["juge"] or {}
    motifs = voie["motifs"]
    lus = {
        "ouverte": OUI if voie["ouverte"] else NON,
        "juge": juge.get("type") or "aucun",
        "ville": juge.get("ville") or "aucune",
        "chambre": juge.get("chambre") or "aucune",
        "ressort": juge.get("ressort") or "",
        "avocat": voie["representation"],
        "autorisation": voie.get("autorisation"),
        "montant": voie["montant"],
    }
    for cle, valeur in attendu.items():
        if cle in ("contre", "manque", "pour"):
            codes = {m["code"] for m in motifs if m["sens"] == cle}
            if valeur == "rien" and codes:
                yield f"{cle} : {sorted(codes)}"
            absents = set() if valeur == "rien" else set(valeur) - codes
            if absents:
                yield f"{cle} : {sorted(absents)} absent de {sorted(codes)}"
        elif cle == "article":
            textes = [juge.get("reference", ""), *(m["reference"] for m in motifs)]
            if not any(valeur in t for t in textes):
                yield f"article {valeur} absent de {textes}"
        elif cle == "cout":
            postes = {c["poste"]: c["montant"] or "à confirmer" for c in voie["cout"]}
            yield from (f"{p} : {postes.get(p)}, non {m}" for p, m in valeur.items()
                        if postes.get(p, "aucun") != m)  # fmt: skip
        elif cle == "ressort":
            if valeur not in lus[cle]:
                yield f"ressort : {lus[cle]}"
        elif lus[cle] != valeur:
            yield f"{cle} : {lus[cle]}, non {valeur}"


def ecarts_de_l_acte(nom: str, attendu: Mapping[str, Any], plan: Plan) -> Iterator[str]:
    """Ce qui diffère entre l'acte attendu et ce qui l'empêche.

    `bloquants` : exactement ces codes ; `avertit` : des codes qui avertissent au moins.
    """
    problemes = [p for d in plan.documents if d.fiche.nom == nom for p in d.problemes]
    bloquants = {p.code for p in problemes if p.est_bloquant}
    if attendu["pret"] != (NON if bloquants else OUI):
        yield f"{nom} : prêt {attendu['pret']} attendu, bloqué par {sorted(bloquants)}"
    if "bloquants" in attendu and set(attendu["bloquants"]) != bloquants:
        yield f"{nom} : bloqué par {sorted(bloquants)}, non {sorted(attendu['bloquants'])}"
    absents = set(attendu.get("avertit", ())) - {p.code for p in problemes}
    if absents:
        yield f"{nom} : n'avertit pas de {sorted(absents)}"
    references = " ; ".join(p.reference for p in problemes)
    if attendu.get("article", "") not in references:
        yield f"{nom} : article {attendu['article']} absent de {references}"
