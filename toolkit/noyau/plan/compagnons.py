"""Ce qui part à côté d'un acte : le brouillon de courriel ; et pourquoi il manque parfois."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.probleme import Gravite, Probleme

COURRIEL, AGENDA = "courriel", "agenda"


def courriel_empeche(prevu: DocumentPrevu, *, a_un_pdf: bool) -> Probleme | None:
    """Pourquoi l'acte n'a pas de brouillon de courriel ; None s'il en a un ou n'en veut pas."""
    if COURRIEL not in prevu.fiche.compagnons:
        return None
    courriel = prevu.contexte["courriel"]
    if not courriel["a"]:
        motif, remede = "n'a pas d'adresse électronique au dossier", "écrire `courriel`"
    elif not a_un_pdf:
        motif, remede = "recevrait un courriel sans la lettre", "demander aussi le format pdf"
    else:
        return None
    return Probleme(
        code="courriel-non-produit",
        message=f"pas de brouillon de courriel : {courriel['destinataire']} {motif}",
        remede=f"{remede}, ou envoyer la lettre autrement",
        gravite=Gravite.INFORMATION,
        chemin=courriel["chemin"],
        acte=prevu.fiche.nom,
    )


def pieces_non_jointes(prevu: DocumentPrevu, intitules: Sequence[str]) -> Probleme:
    """Le courriel annonce des pièces dont le fichier n'est pas connu."""
    return Probleme(
        code="pieces-non-jointes",
        message=f"le brouillon de courriel part sans {enumeration(list(intitules))}",
        remede="écrire `fichier` à ces pièces et lire le dossier avec elles, ou les y joindre",
        gravite=Gravite.AVERTISSEMENT,
        chemin="pieces",
        acte=prevu.fiche.nom,
    )
