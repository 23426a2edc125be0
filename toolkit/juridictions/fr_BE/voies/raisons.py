"""Ce qui plaide pour une voie : le juge, la langue, et les conditions remplies."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.juridictions.fr_BE.litige import langue as langues
from toolkit.juridictions.fr_BE.litige.contestations import (
    principal_conteste,
    principal_non_conteste,
)
from toolkit.juridictions.fr_BE.litige.juge import JUSTICE_DE_PAIX, competence, lieux_de
from toolkit.juridictions.fr_BE.litige.montant import montant_de_la_demande
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.ecriture import en_minuscule, euros
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Motif

Raisons = Callable[[Situation], Iterator[Motif]]


def conditions_remplies(*noms: str) -> Raisons:
    """Une raison par condition remplie, dans ses propres mots."""

    def raisons(s: Situation) -> Iterator[Motif]:
        for nom in noms:
            condition = REGISTRE.conditions[nom]
            if condition.question(s):
                enonce = condition.intitule.rstrip(".")
                yield Motif(
                    code=nom,
                    raison=en_minuscule(enonce),
                    reference=condition.reference,
                    statut=condition.statut,
                )

    return raisons


def du_juge(voie: str) -> Raisons:
    """Pourquoi ce juge, ce lieu, cette langue, et en quel ressort il statue."""

    def raisons(s: Situation) -> Iterator[Motif]:
        loi, lieu, langue = competence(s, voie), lieux_de(s, voie)[0], langues.langue(s, voie)
        if loi.juges:
            yield Motif(code="juge", raison=loi.raison, reference=loi.reference)
        yield Motif(
            code="territoire", raison=f"{lieu.nom} : {lieu.choix}", reference=lieu.reference
        )
        if langue.est_francaise:
            yield Motif(code="langue", raison=langue.raison, reference=langue.reference)
        yield from _ressort(s, voie, loi.principal)

    return raisons


def _ressort(s: Situation, voie: str, juge: str) -> Iterator[Motif]:
    serie = "justice_de_paix" if juge == JUSTICE_DE_PAIX else "tribunaux"
    seuil = s.droit.cherche(f"dernier_ressort_{serie}", s.au)
    if seuil is None or voie != "citation":
        return
    dernier = montant_de_la_demande(s, voie) <= seuil
    suite = "dernier ressort : ni appel, opposition du défaillant" if dernier else "premier ressort"
    yield Motif(code="ressort", raison=suite, reference="CJ 617, 1047")


def part_libre(s: Situation) -> Iterator[Motif]:
    """Ce qu'une dette en partie contestée laisse demander par cette voie."""
    if principal_conteste(s) > 0 and (libre := principal_non_conteste(s)) > 0:
        yield Motif(
            code="part-non-contestee",
            raison=f"{euros(libre)} de principal ne sont pas contestés",
            reference="CJ 559, 1394/20",
        )


def toutes(*raisons: Raisons) -> Raisons:
    """Les raisons, l'une après l'autre."""

    def ensemble(s: Situation) -> Iterator[Motif]:
        for suite in raisons:
            yield from suite(s)

    return ensemble
