"""Ce qu'une lettre au greffe imprime : le juge, l'affaire, les dates, les documents joints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.noyau.contexte.bordereau import bordereau
from toolkit.noyau.contexte.demarches import LIBELLES
from toolkit.noyau.contexte.parties import vue_de_partie
from toolkit.noyau.contexte.tribunal import lignes, nommer
from toolkit.noyau.delais.faits import significations
from toolkit.noyau.dossier import Juge
from toolkit.noyau.elision import de
from toolkit.noyau.greffe import Lettre, numero
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import JugePropose


def vue(
    lettre: Lettre | None, s: Situation, requetes: Mapping[str, str], propose: JugePropose | None
) -> Mapping[str, Any]:
    """Sous `greffe` ; `requetes` : procédure → « requête en injonction de payer » ; `propose` :
    le juge de la procédure, quand le dossier n'en écrit pas.
    """
    lettre = lettre or Lettre(objet="")
    connu = lettre.juge or _propose(propose)
    inconnu = s.droit.vocabulaire["juges"]["inconnu"]
    return {
        "greffe": {
            "objet": lettre.objet,
            "du_tribunal": de(nommer(connu, s.droit) if connu else inconnu),
            "adresse": lignes(connu.adresse) if connu else [],
            "numeros": list(filter(None, [numero(lettre, s)])),
            "debiteurs": [vue_de_partie(d, s.au) for d in s.dossier.debiteurs],
            "requete": requetes.get(lettre.voie, "requête"),
            "reperes": list(_reperes(lettre, s)),
        },
        "bordereau": bordereau(s, _pieces(lettre, s)),
    }


def _propose(propose: JugePropose | None) -> Juge | None:
    return Juge(type=propose.type, ville=propose.ville) if propose else None


def _reperes(lettre: Lettre, s: Situation) -> Iterator[Mapping[str, Any]]:
    """Les dates de l'affaire que la lettre rappelle."""
    if lettre.titre and lettre.titre.date:
        yield {"quoi": "Décision", "date": lettre.titre.date}
        for acte in significations(lettre.titre, s)[-1:]:
            yield {"quoi": "Signification", "date": acte.date}
    if lettre.fait:
        yield {"quoi": LIBELLES[lettre.fait.type], "date": lettre.fait.date}
    prevue = s.dossier.procedure(lettre.voie) if lettre.voie else None
    if prevue and prevue.audience and prevue.audience.date:
        yield {"quoi": "Audience", "date": prevue.audience.date}


def _pieces(lettre: Lettre, s: Situation) -> set[str] | None:
    """Toutes, avec une requête ; sinon celles de l'acte et de la décision dont on parle."""
    if lettre.objet == "depot":
        return None
    jointes = set(lettre.fait.pieces) if lettre.fait else set()
    if lettre.titre:
        jointes |= {lettre.titre.piece or ""}
        jointes |= {p for acte in significations(lettre.titre, s) for p in acte.pieces}
    return jointes
