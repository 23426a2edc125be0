"""Avoirs, paiements et frais : chacun a son jour, sa somme, et une dette à diminuer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Avoir, Creance, Paiement
from toolkit.noyau.ecriture import date_longue, enumeration, euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

_ANNULE = re.compile(r"^(?!.*\bpartiel).*\bannul", re.IGNORECASE)


@controle("avoir-incomplet", Gravite.BLOQUANT)
def avoir_incomplet(s: Situation) -> Iterator[Fait]:
    """Un avoir sans jour ou sans somme n'est pas déduit : on réclamerait trop."""
    for rang, avoir in enumerate(s.dossier.avoirs):
        manque = [f"`{c}`" for c in ("date", "montant") if getattr(avoir, c) is None]
        if manque:
            yield Fait(
                f"l'avoir {avoir.id} n'est pas déduit : il n'a pas {enumeration(manque, 'ni')}",
                "compléter l'avoir",
                f"avoirs.{rang}",
            )


@controle("paiement-incomplet", Gravite.BLOQUANT)
def paiement_incomplet(s: Situation) -> Iterator[Fait]:
    """Un paiement sans jour ou sans somme n'est pas compté : le débiteur paierait deux fois."""
    for rang, paiement in enumerate(s.dossier.paiements):
        manque = [f"`{c}`" for c in ("date", "montant") if getattr(paiement, c) is None]
        if manque:
            yield Fait(
                f"le paiement n° {rang + 1} n'est pas compté : il n'a pas"
                f" {enumeration(manque, 'ni')}",
                "compléter le paiement d'après le relevé de compte",
                f"paiements.{rang}",
            )


@controle("frais-sans-montant", Gravite.AVERTISSEMENT)
def frais_sans_montant(s: Situation) -> Iterator[Fait]:
    """Des frais sans somme ne sont pas réclamés."""
    for rang, frais in enumerate(s.dossier.frais):
        if frais.montant is None:
            yield Fait(
                f"les frais n° {rang + 1} ({frais.nature or 'sans nature'}) n'ont pas de montant :"
                " ils ne sont pas réclamés",
                "écrire leur montant, ou les ôter",
                f"frais.{rang}",
            )


@controle("mouvement-nul", Gravite.AVERTISSEMENT)
def mouvement_nul(s: Situation) -> Iterator[Fait]:
    """Un avoir ou un paiement de zéro euro cache une somme oubliée."""
    for chemin, sujet, mouvement in _mouvements(s):
        if mouvement.montant == 0:
            yield Fait(
                f"{sujet} est de 0,00 €",
                "écrire la somme, ou ôter la ligne",
                f"{chemin}.montant",
            )


@controle("avoir-superieur-a-la-creance", Gravite.BLOQUANT)
def avoir_superieur_a_la_creance(s: Situation) -> Iterator[Fait]:
    """Au-delà de la facture, l'avoir diminue une autre dette, qu'il faut nommer."""
    creances = _creances(s)
    cumuls: dict[str, Decimal] = {}
    for rang, avoir in enumerate(s.dossier.avoirs):
        creance = creances.get(avoir.creance)
        if creance is None or creance.montant is None:
            continue
        cumul = cumuls.get(creance.id, ZERO) + (avoir.montant or ZERO)
        cumuls[creance.id] = cumul
        if cumul > creance.montant:
            yield Fait(
                f"l'avoir {avoir.id} porte les avoirs de la créance {creance.id} à {euros(cumul)},"
                f" plus que ses {euros(creance.montant)}",
                "corriger le montant, ou partager l'avoir entre les créances qu'il diminue",
                f"avoirs.{rang}.montant",
            )


@controle("annulation-incomplete", Gravite.AVERTISSEMENT)
def annulation_incomplete(s: Situation) -> Iterator[Fait]:
    """Un avoir qui annule la facture en couvre tout le montant, taxe comprise ; sinon un reste, et
    ses accessoires, demeurent réclamés.
    """
    creances = _creances(s)
    for rang, avoir in enumerate(s.dossier.avoirs):
        creance = creances.get(avoir.creance)
        if creance is None or not creance.montant or not _ANNULE.search(avoir.motif or ""):
            continue
        cumul = sum((a.montant or ZERO for a in s.dossier.avoirs if a.creance == creance.id), ZERO)
        if cumul < creance.montant:
            yield Fait(
                f"l'avoir {avoir.id} dit annuler la créance {creance.id}, mais les avoirs n'en font"
                f" que {euros(cumul)} sur {euros(creance.montant)}",
                "écrire le montant toutes taxes comprises, ou corriger le motif",
                f"avoirs.{rang}.montant",
            )


@controle("avoir-avant-la-facture", Gravite.AVERTISSEMENT)
def avoir_avant_la_facture(s: Situation) -> Iterator[Fait]:
    """Un avoir corrige une facture déjà faite."""
    creances = _creances(s)
    for rang, avoir in enumerate(s.dossier.avoirs):
        creance = creances.get(avoir.creance)
        if creance and creance.date and avoir.date and avoir.date < creance.date:
            yield Fait(
                f"l'avoir {avoir.id} est du {date_longue(avoir.date)}, avant la créance"
                f" {creance.id} ({date_longue(creance.date)})",
                "corriger la date, ou la créance visée",
                f"avoirs.{rang}.date",
            )


@controle("paiement-avant-la-facture", Gravite.AVERTISSEMENT)
def paiement_avant_la_facture(s: Situation) -> Iterator[Fait]:
    """Un acompte peut précéder sa facture ; plus souvent, le paiement éteint une autre dette."""
    creances = _creances(s)
    premiere = min((c.date for c in s.dossier.creances if c.date), default=None)
    for rang, paiement in enumerate(s.dossier.paiements):
        visee = creances.get(paiement.creance)
        jour = visee.date if visee else premiere
        if paiement.date and jour and paiement.date < jour:
            laquelle = f"la créance {visee.id}" if visee else "la première créance"
            yield Fait(
                f"le paiement du {date_longue(paiement.date)} précède {laquelle}"
                f" ({date_longue(jour)})",
                "vérifier qu'il s'agit d'un acompte sur cette dette, et non du prix d'une autre",
                f"paiements.{rang}.date",
            )


@controle("mouvement-posterieur", Gravite.AVERTISSEMENT)
def mouvement_posterieur(s: Situation) -> Iterator[Fait]:
    """Ce qui est daté d'après le jour du calcul n'y compte pas."""
    for chemin, sujet, mouvement in _mouvements(s):
        if mouvement.date and mouvement.date > s.au:
            yield Fait(
                f"{sujet} est du {date_longue(mouvement.date)}, après le jour du calcul"
                f" ({date_longue(s.au)}) : il n'est pas compté",
                "corriger la date, ou calculer à un autre jour avec `--au`",
                f"{chemin}.date",
            )


@controle("paiement-en-double", Gravite.AVERTISSEMENT)
def paiement_en_double(s: Situation) -> Iterator[Fait]:
    """Le même jour, la même somme, sur la même dette : souvent une ligne recopiée."""
    deja: dict[tuple, int] = {}
    for rang, paiement in enumerate(s.dossier.paiements):
        if paiement.date is None or not paiement.montant:
            continue
        identite = (paiement.date, paiement.montant, paiement.par, paiement.creance)
        premier = deja.setdefault(identite, rang)
        if premier != rang:
            yield Fait(
                f"les paiements n° {premier + 1} et n° {rang + 1} ont le même jour"
                f" ({date_longue(paiement.date)}) et la même somme ({euros(paiement.montant)})",
                "ôter l'un des deux s'il est recopié",
                f"paiements.{rang}",
            )


@controle("paiement-au-dela-de-la-dette", Gravite.AVERTISSEMENT)
def paiement_au_dela_de_la_dette(s: Situation) -> Iterator[Fait]:
    """Reçu au-delà de ce qui était dû : une créance manque, ou un trop-perçu est à rendre."""
    excedent = s.decompte.excedent if s.decompte else ZERO
    comptes = [
        (p.date, rang) for rang, p in enumerate(s.dossier.paiements) if p.date and p.date <= s.au
    ]
    if excedent > 0 and comptes:
        _, rang = max(comptes)
        reste_un_du = any(montant > 0 for montant in s.decompte.reste.values())
        du = "ce que devait leur auteur" if reste_un_du else "tout ce qui était dû"
        yield Fait(
            f"les paiements dépassent de {euros(excedent)} {du} au {date_longue(s.au)}",
            "vérifier les montants ; sinon écrire la créance qui manque, ou rendre le trop-perçu",
            f"paiements.{rang}.montant",
        )


def _creances(s: Situation) -> dict[str | None, Creance]:
    return {c.id: c for c in s.dossier.creances}


def _mouvements(s: Situation) -> Iterator[tuple[str, str, Avoir | Paiement]]:
    for rang, avoir in enumerate(s.dossier.avoirs):
        yield f"avoirs.{rang}", f"l'avoir {avoir.id}", avoir
    for rang, paiement in enumerate(s.dossier.paiements):
        yield f"paiements.{rang}", f"le paiement n° {rang + 1}", paiement
