"""La route : lire, calculer, rédiger, prouver, écrire. Chaque verbe s'arrête où il doit.

Les trois dernières étapes sont dans `toolkit.documents`. Rien n'est imprimé, rien n'est écrit
hors d'`ecrire`, aucun état global : la législation lue est gelée.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit import juridictions
from toolkit.lieux import MODELES
from toolkit.noyau.acte import FORMATS
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan.arret import arreter, problemes_du_dossier
from toolkit.noyau.plan.refus import droit_absent
from toolkit.noyau.probleme import ErreurExigible
from toolkit.production import Production, sans_doublon

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.noyau.dossier import Dossier
    from toolkit.noyau.plan import Plan
    from toolkit.noyau.scenario.valeurs import Marche


def lire(source: Path | str | Mapping[str, Any], pieces: Callable | None = None) -> Lu:
    """Le dossier, lu d'un chemin, d'un texte YAML ou d'un dict, avec tous ses problèmes de forme.

    `pieces` : fonction qui rend, d'un id de pièce, ses octets ou son chemin.
    """
    from toolkit.lecture.dossier import lire_dossier

    return lire_dossier(source, pieces)


@lru_cache(maxsize=16)
def legislation(juridiction: str, cabinet: Path | None = None) -> Legislation:
    """Le droit, le raisonnement, les actes et les mentions d'un ordre juridique.

    Lève `ErreurExigible` : ordre inconnu, droit ou fiche fautifs.
    """
    from toolkit.lecture.actes import lire_actes
    from toolkit.lecture.droit import lire_droit
    from toolkit.lecture.mentions import lire_mentions
    from toolkit.lecture.scenario import lire_scenarios

    raisonnement = juridictions.charger(juridiction)
    mentions = lire_mentions(juridiction, MODELES)
    fiches = lire_actes(juridiction, MODELES, cabinet, mentions=mentions)
    droit = lire_droit(juridiction, MODELES)
    scenarios = lire_scenarios(juridiction, MODELES, cabinet)
    return Legislation(droit, raisonnement, fiches, mentions, scenarios).verifiee()


@lru_cache(maxsize=4)
def droit_seul(juridiction: str) -> Legislation:
    """Le droit et le raisonnement, sans acte ni mention : ce qui suffit à compter et à contrôler.

    Lève `ErreurExigible` comme `legislation`.
    """
    from toolkit.lecture.droit import lire_droit

    raisonnement = juridictions.charger(juridiction)
    return Legislation(lire_droit(juridiction, MODELES), raisonnement, {}, {})


def calculer(
    dossier: Dossier, au: dt.date, actes: Sequence[str] = (), cabinet: Path | None = None
) -> Plan:
    """Le plan du dossier au jour `au`.

    Lève `ErreurExigible` si un acte n'existe pas, ou si le droit manque ou se contredit.
    """
    from toolkit.noyau.plan.calcul import calculer as calculer_plan

    try:
        return calculer_plan(dossier, legislation(dossier.juridiction, cabinet), au, actes)
    except DroitAbsent as absence:
        raise ErreurExigible(droit_absent(absence)) from absence


def suivre(dossier: Dossier, au: dt.date, cabinet: Path | None = None) -> tuple[Marche, ...]:
    """Où en est chaque débiteur au jour `au`, et ce qui est dû envers lui.

    Lève `ErreurExigible` comme `calculer`.
    """
    from toolkit.noyau.scenario.marche import suivre as suivre_la_marche

    lois = legislation(dossier.juridiction, cabinet)
    try:
        return suivre_la_marche(arreter(dossier, lois, au), lois)
    except DroitAbsent as absence:
        raise ErreurExigible(droit_absent(absence)) from absence


def generer(
    source: Path,
    au: dt.date,
    *,
    actes: Sequence[str] = (),
    sortie: Path = Path("sortie"),
    cabinet: Path | None = None,
    formats: Collection[str] = FORMATS,
    projet: bool = False,
    strict: bool = False,
) -> Production:
    """La route entière ; sans `actes`, ceux que l'état du dossier appelle ce jour, et pourquoi.

    `strict` : rien n'est écrit si un seul document demandé ne peut l'être.
    """
    from toolkit.documents import ecrire, rediger
    from toolkit.noyau.scenario.releve import annoncer_la_marche

    lu = lire(source)
    if lu.dossier is None:
        return Production(problemes=lu.problemes)
    try:
        marches = () if actes else suivre(lu.dossier, au, cabinet)
        annonces = tuple(map(annoncer_la_marche, marches))
        voulus = actes or tuple(dict.fromkeys(acte for m in marches for acte in m.actes))
        if not voulus:
            fautes = problemes_du_dossier(
                lu.dossier, legislation(lu.dossier.juridiction, cabinet), au
            )
            tous = sans_doublon([*annonces, *lu.problemes, *fautes])
            return Production(problemes=lu.situer(tous))
        plan = calculer(lu.dossier, au, voulus, cabinet).peser(lu.problemes).limiter(marches)
    except ErreurExigible as erreur:
        return Production(problemes=lu.situer((*lu.problemes, *erreur.problemes)))
    documents = rediger(plan, (), formats, cabinet, projet=projet, inventaire=lu.inventaire)
    propres = (p for d in documents for p in d.problemes)
    problemes = [*annonces, *plan.decompte.problemes, *propres]
    ecrite = Production()
    if not (strict and any(not d.est_pret for d in documents)):
        ecrite = ecrire(documents, plan, lu, sortie)
    tous = sans_doublon([*problemes, *ecrite.problemes])
    return replace(ecrite, problemes=lu.situer(tous))
