"""Du plan aux octets : un document, son papier, ses formats."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from toolkit.noyau.acte import FORMATS
from toolkit.noyau.contexte import combler
from toolkit.noyau.plan import DocumentPrevu
from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx import rediger_docx, rendre_modele
from toolkit.redaction.gabarit import rendre_html
from toolkit.redaction.html import analyser
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf


@dataclass(frozen=True, slots=True)
class Ressources:
    """Ce que la mise en forme lit : le papier, le texte des modèles, le modèle Word du cabinet."""

    papier: Papier
    source: Callable[[str], str]
    modele_word: Callable[[str], bytes | None]


def rediger_document(
    prevu: DocumentPrevu,
    formats: Collection[str],
    ressources: Ressources,
    *,
    langue: str,
    projet: bool = False,
) -> Mapping[str, bytes]:
    """Les octets du document, par format demandé.

    Le modèle Word du cabinet, s'il existe, donne le DOCX et lui seul : un PDF
    tiré du texte livré ne dirait pas la même chose. Lève `ErreurExigible`
    (modèle, papier ou composant).
    """
    fiche = prevu.fiche
    contexte = combler(prevu.contexte, prevu.manquantes) if projet else prevu.contexte
    entete = composer_entete(contexte, contexte["titre"], langue, projet)
    modele = ressources.modele_word(fiche.nom)
    if modele:
        docx = rendre_modele(modele, contexte, entete, juridiction=fiche.juridiction)
        return {"docx": docx}
    corps = composer_corps(prevu, contexte, ressources, _manques(prevu) if projet else "")
    redacteurs = {"docx": rediger_docx, "pdf": rediger_pdf}
    return {f: redacteurs[f](corps, entete, ressources.papier) for f in FORMATS if f in formats}


def composer_corps(
    prevu: DocumentPrevu, contexte: Mapping[str, Any], ressources: Ressources, suite: str = ""
) -> Arbre:
    """L'arbre du texte de l'acte et de sa `suite` (HTML). Lève `ErreurExigible` (modèle)."""
    fiche = prevu.fiche
    nom = f"{fiche.juridiction}/actes/{fiche.nom}/acte.html"
    html = rendre_html(
        ressources.source(nom),
        contexte,
        juridiction=fiche.juridiction,
        chargeur=ressources.source,
        nom=nom,
    )
    return analyser(html + suite)


def _manques(prevu: DocumentPrevu) -> str:
    """Ce qui empêche l'acte d'être définitif, imprimé à la fin du projet."""
    manques = dict.fromkeys(p.message for p in prevu.problemes if p.est_bloquant)
    if not manques:
        return ""
    lignes = "".join(f"<li>{escape(message)}</li>" for message in manques)
    return f'<h2 class="bordereau">Ce qui manque à cet acte</h2><ul class="demandes">{lignes}</ul>'


def composer_entete(contexte: Mapping[str, Any], titre: str, langue: str, projet: bool) -> Entete:
    """Le papier de l'émetteur, et le rappel qui court en tête des pages suivantes."""
    emetteur = contexte["emetteur"]
    contact = filter(None, (emetteur["telephone"], emetteur["courriel"]))
    legales = filter(None, (emetteur["forme"], emetteur["immatriculation"]))
    tva = f"TVA {emetteur['tva']}" if emetteur["tva"] else ""
    return Entete(
        emetteur=emetteur["nom"],
        lignes=(*emetteur["titres"], *emetteur["adresse"], *contact),
        mentions_legales=tuple(filter(None, (" – ".join(legales), tva))),
        titre=f"{titre} – {contexte['reference']}",
        courant=f"{emetteur['nom']} – {titre} – {contexte['reference']}",
        langue=langue,
        projet=projet,
    )
