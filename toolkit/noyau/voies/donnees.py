"""Les voies en valeurs JSON : montants et dates en texte."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toolkit.noyau.ecriture import INSECABLE
from toolkit.noyau.voies.valeurs import Cout, Etape, JugePropose, Motif, Voie


def voies_en_json(voies: Iterable[Voie]) -> list[dict[str, Any]]:
    """Les voies, dans leur ordre.

    `pour`, `contre` et `manque` sont des phrases, l'article entre parenthèses ;
    `motifs` les redonne une à une, avec leur code, leur endroit et leur remède.
    """
    return [_voie(voie) for voie in voies]


def _voie(voie: Voie) -> dict[str, Any]:
    groupes = {"pour": voie.pour, "contre": voie.contre, "manque": voie.manque}
    autorisation = {"autorisation": voie.autorisation} if voie.autorisation else {}
    return {
        "id": voie.id,
        "actes": list(voie.actes),
        "ouverte": voie.est_ouverte,
        "juge": _juge(voie.juge),
        "langue": voie.langue,
        "representation": voie.representation,
        **autorisation,
        "montant": f"{voie.montant:.2f}" if voie.montant is not None else None,
        **{sens: [phrase(m) for m in motifs] for sens, motifs in groupes.items()},
        "cout": [_cout(c) for c in voie.cout],
        "calendrier": [_etape(e) for e in voie.calendrier],
        "reference": voie.reference,
        "motifs": [_motif(sens, m) for sens, motifs in groupes.items() for m in motifs],
    }


def phrase(motif: Motif) -> str:
    """« aucune tentative amiable n'est au dossier (CPC 750-1) »."""
    reference = f" ({motif.reference})" if motif.reference else ""
    return f"{motif.raison}{reference}".replace(INSECABLE, " ")


def _juge(juge: JugePropose | None) -> dict[str, Any] | None:
    if juge is None:
        return None
    return {
        "type": juge.type,
        "ville": juge.ville,
        "chambre": juge.chambre or None,
        "ressort": juge.ressort or None,
        "reference": juge.reference,
    }


def _cout(cout: Cout) -> dict[str, Any]:
    return {
        "poste": cout.poste,
        "montant": f"{cout.montant:.2f}" if cout.montant is not None else None,
        "reference": cout.reference,
        "statut": str(cout.statut),
    }


def _etape(etape: Etape) -> dict[str, Any]:
    return {
        "libelle": etape.libelle,
        "le": etape.le.isoformat() if etape.le else None,
        "reference": etape.reference,
        "fatale": etape.est_fatale,
    }


def _motif(sens: str, motif: Motif) -> dict[str, Any]:
    return {
        "sens": sens,
        "code": motif.code,
        "raison": motif.raison.replace(INSECABLE, " "),
        "reference": motif.reference,
        "chemin": motif.chemin,
        "remede": motif.remede,
        "statut": str(motif.statut),
        "appreciation": motif.est_appreciation,
    }
