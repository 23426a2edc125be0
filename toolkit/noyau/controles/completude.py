"""La complétude : ce qu'aucun acte ne peut taire, dit avant que le premier acte soit demandé."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.controles.arbre import valeurs
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.controles.parties import parties
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


@controle("a-completer", Gravite.BLOQUANT)
def a_completer(s: Situation) -> Iterator[Fait]:
    """Un mot du dossier vierge resté en place s'imprimerait sur une lettre."""
    for chemin, cle, valeur in valeurs(s.dossier):
        if valeur == A_COMPLETER:
            yield Fait(f"`{cle}` est à remplir", f"remplacer {A_COMPLETER} par le vôtre", chemin)


@controle("partie-sans-nom", Gravite.BLOQUANT)
def partie_sans_nom(s: Situation) -> Iterator[Fait]:
    """On n'écrit ni au nom ni à l'adresse d'un inconnu."""
    for chemin, partie in parties(s):
        if not partie.nom_complet:
            cle = "denomination" if partie.est_personne_morale else "nom"
            yield Fait(
                f"{_qui(chemin, partie.id)} n'a pas de nom", f"écrire `{cle}`", f"{chemin}.{cle}"
            )


@controle("partie-sans-adresse", Gravite.BLOQUANT)
def partie_sans_adresse(s: Situation) -> Iterator[Fait]:
    """L'adresse dit où envoyer, qui juge, et par qui signifier."""
    for chemin, partie in parties(s):
        ecrites = [a for a in (partie.adresse, *partie.adresses) if a]
        if not any(a.ville and a.code_postal for a in ecrites):
            yield Fait(
                f"{_qui(chemin, partie.id)} n'a pas d'adresse complète",
                "écrire `ligne`, `code_postal` et `ville` sous `adresse`",
                f"{chemin}.adresse",
            )


@controle("creance-sans-montant", Gravite.BLOQUANT)
def creance_sans_montant(s: Situation) -> Iterator[Fait]:
    """Sans échéance le décompte ne lit pas la créance : il ne dirait pas que son montant manque."""
    for rang, creance in enumerate(s.dossier.creances):
        if creance.montant is None and not creance.echeances and creance.echeance is None:
            yield Fait(
                f"créance {creance.id} : aucun montant",
                f"écrire `montant` sous la créance {creance.id}",
                f"creances.{rang}.montant",
            )


def _qui(chemin: str, id: str | None) -> str:
    return "le créancier" if chemin == "creancier" else f"le débiteur « {id} »"
