"""Les fichiers qui accompagnent un acte : brouillon de courriel (.eml), agenda (.ics)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.noyau.plan import DocumentPrevu
from toolkit.noyau.plan.compagnons import AGENDA, COURRIEL
from toolkit.redaction.agenda import composer_rendez_vous
from toolkit.redaction.courriel import Envoi, PieceJointe, rediger_courriel
from toolkit.redaction.document import Ressources, composer_corps, composer_entete


def rediger_compagnons(
    prevu: DocumentPrevu,
    voulus: Sequence[str],
    ressources: Ressources,
    pieces: Sequence[PieceJointe],
    *,
    langue: str,
) -> Mapping[str, bytes]:
    """Les octets de chaque compagnon voulu (« courriel », « agenda »), par extension.

    Un agenda sans date n'est pas rendu. Lève `ErreurExigible` (modèle).
    """
    contexte, fiche = prevu.contexte, prevu.fiche
    cle = "/".join(
        (contexte["reference"], fiche.nom, prevu.debiteur, prevu.creance, f"{prevu.versement}")
    )
    fichiers: dict[str, bytes] = {}
    if COURRIEL in voulus:
        courriel, emetteur = contexte["courriel"], contexte["emetteur"]
        envoi = Envoi(
            cle=f"{cle}/{contexte['date']}",
            date=contexte["date"],
            objet=courriel["objet"],
            de=emetteur["courriel"],
            nom=emetteur["nom"],
            a=courriel["a"],
            destinataire=courriel["destinataire"],
        )
        entete = composer_entete(contexte, fiche.titre, langue, False)
        corps = composer_corps(prevu, contexte, ressources)
        fichiers["eml"] = rediger_courriel(corps, entete, envoi, pieces)
    rendez_vous = contexte.get("agenda", ())
    if AGENDA in voulus and rendez_vous:
        fichiers["ics"] = composer_rendez_vous(
            rendez_vous, contexte["reference"], cle, contexte["date"]
        )
    return fichiers
