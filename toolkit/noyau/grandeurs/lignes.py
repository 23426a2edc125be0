"""Les grandeurs des lignes du décompte : montant, base, taux, jours, bornes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.chronologie import annee_de, est_un_segment
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.ecriture import date_longue, euros, pourcentage
from toolkit.noyau.grandeurs.bornes import Cause, debut, encourue, fin
from toolkit.noyau.grandeurs.chemins import faits_de
from toolkit.noyau.grandeurs.valeur import Grandeur
from toolkit.noyau.provenance import (
    ValeurLue,
    valeurs_du_montant,
    valeurs_du_taux,
    versions_de_la_reference,
)
from toolkit.noyau.releve_decompte import nommer_le_poste
from toolkit.noyau.situation import Situation


def des_lignes(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Montant, base, taux, jours et bornes de chaque ligne."""
    for ligne in decompte.lignes:
        if est_un_segment(ligne):
            yield from _segment(ligne, situation, decompte)
        else:
            yield from _somme(ligne, situation)


def _segment(ligne: Ligne, situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    du, au = date_longue(ligne.du), date_longue(ligne.au)
    titre = f"intérêts de {ligne.creance} du {du} au {au}"
    taux = tuple(valeurs_du_taux(ligne, situation.droit))
    communs = {
        "regle": ligne.regle,
        "reference": ligne.reference,
        "faits": faits_de(ligne, situation),
        "droit": (*taux, *versions_de_la_reference(ligne.reference, situation.droit)),
    }
    produit = (
        f"{euros(ligne.base)} × {pourcentage(ligne.taux)} × {ligne.jours} jours "
        f"÷ {annee_de(ligne, decompte)} = {euros(ligne.montant)}, arrondi au cent"
    )
    base = tuple(_base(ligne, decompte))
    fixe = f"{pourcentage(ligne.taux)} : {ligne.explication}"
    jours = f"du {du} au {au}, bornes comprises : {ligne.jours} jours"
    yield Grandeur(
        sorte="montant", valeur=ligne.montant, titre=titre, calcul=(produit, fixe, *base), **communs
    )
    yield Grandeur(
        sorte="montant", valeur=ligne.base, titre=f"base des {titre}", calcul=base, **communs
    )
    yield Grandeur(
        sorte="taux", valeur=ligne.taux, titre=f"taux des {titre}", calcul=(fixe,), **communs
    )
    for lue in taux:
        sorte = "taux" if lue.serie.unite == "pour_cent_par_an" else "points"
        yield Grandeur(
            sorte=sorte,
            valeur=Decimal(lue.version.valeur),
            titre=lue.serie.titre,
            calcul=(fixe,),
            droit=(lue,),
        )
    yield Grandeur(
        sorte="jours",
        valeur=Decimal(ligne.jours or 0),
        titre=f"jours des {titre}",
        calcul=(jours,),
        **communs,
    )
    for jour, borne, causes in (
        (ligne.du, "premier", debut(ligne, situation, decompte)),
        (ligne.au, "dernier", fin(ligne, situation, decompte)),
    ):
        propres = {**communs, "faits": _chemins(causes) or communs["faits"]}
        yield Grandeur(
            sorte="date",
            valeur=jour,
            titre=f"{borne} jour des {titre}",
            calcul=(*(c.raison for c in causes), fixe),
            **propres,
        )


def _chemins(causes: list[Cause]) -> tuple[str, ...]:
    return tuple(c.chemin for c in causes if c.chemin)


def _base(ligne: Ligne, decompte: Decompte) -> Iterator[str]:
    """La base, refaite des mouvements qui précèdent la ligne ; rien si elle ne s'y réduit pas."""
    propres = [x for x in decompte.lignes if x.creance == ligne.creance]
    principal = sum((x.montant for x in propres if x.nature == Poste.PRINCIPAL), ZERO)
    avoirs = sum((x.montant for x in propres if x.regle == "avoir" and x.du < ligne.du), ZERO)
    payes = sum(
        (
            i.parts.get(Poste.PRINCIPAL, ZERO)
            for i in decompte.imputations
            if i.creance == ligne.creance and i.le < ligne.du
        ),
        ZERO,
    )
    if principal + avoirs - payes == ligne.base:
        yield (
            f"{euros(ligne.base)} : principal {euros(principal)}"
            + (f", moins avoirs {euros(-avoirs)}" if avoirs else "")
            + (f", moins paiements imputés au principal {euros(payes)}" if payes else "")
        )


def _somme(ligne: Ligne, situation: Situation) -> Iterator[Grandeur]:
    titre = f"{nommer_le_poste(ligne.nature)} de {ligne.creance}".removesuffix(" de ")
    droit: tuple[ValeurLue, ...] = (
        *valeurs_du_montant(ligne, situation.droit),
        *versions_de_la_reference(ligne.reference, situation.droit),
    )
    communs = {
        "regle": ligne.regle,
        "reference": ligne.reference,
        "faits": faits_de(ligne, situation),
        "droit": droit,
    }
    calcul = (ligne.explication,) if ligne.explication else ()
    if ligne.nature == Poste.CLAUSE_PENALE:
        causes = encourue(ligne, situation)
        calcul = (*calcul, *(c.raison for c in causes))
        communs["faits"] = (*communs["faits"], *_chemins(causes))
    if ligne.du and ligne.du != dt.date.min:
        dus = "le" if ligne.montant < 0 else "dus le"
        calcul = (f"{euros(ligne.montant)} {dus} {date_longue(ligne.du)}", *calcul)
        yield Grandeur(
            sorte="date", valeur=ligne.du, titre=f"date : {titre}", calcul=calcul, **communs
        )
    yield Grandeur(sorte="montant", valeur=ligne.montant, titre=titre, calcul=calcul, **communs)
