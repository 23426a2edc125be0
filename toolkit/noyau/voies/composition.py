"""De la trame d'une procédure à la voie d'un dossier : ouverte ou fermée, et pourquoi.

Les mêmes conditions décident de la voie et contrôlent ses actes : ce que l'une
dit, l'autre le dit aussi.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from toolkit.noyau.decompte.limites import decompter_pour
from toolkit.noyau.emetteur import signataire_suppose
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import Condition, Issue, Registre, Reponse
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif, Voie

BLOQUANTES = (Gravite.BLOQUANT, Gravite.APPRECIATION)


def composer_les_voies(
    trames: Sequence[Trame], situation: Situation, juridiction: Juridiction
) -> tuple[Voie, ...]:
    """Les voies du dossier : les ouvertes d'abord, puis les fermées, dans l'ordre des trames."""
    voies = [composer(trame, situation, juridiction) for trame in trames]
    return tuple(sorted(voies, key=lambda voie: not voie.est_ouverte))


def composer(trame: Trame, situation: Situation, juridiction: Juridiction) -> Voie:
    """La voie de cette trame, sur le décompte qu'elle permet de demander."""
    acte = trame.actes[0] if trame.actes else ""
    decompte = decompter_pour(acte, trame.id, situation, juridiction)
    signataire = signataire_suppose(acte, situation.dossier)
    s = replace(situation.avec(decompte).dans(trame.id), emetteur=signataire)
    tri = _trier(trame, s, juridiction.registre)
    est_ouverte = not tri.ferment
    return Voie(
        id=trame.id,
        actes=trame.actes,
        est_ouverte=est_ouverte,
        reference=trame.reference,
        juge=trame.juge(s),
        langue=trame.langue(s),
        representation=trame.representation(s),
        autorisation=trame.autorisation(s),
        montant=trame.montant(s),
        pour=tuple(trame.pour(s)) if est_ouverte else (),
        contre=(*tri.ferment, *tri.contre),
        manque=tuple(tri.manque) if est_ouverte else (),
        cout=tuple(trame.cout(s)) if est_ouverte else (),
        calendrier=tuple(trame.calendrier(s)) if est_ouverte else (),
    )


@dataclass(slots=True)
class _Tri:
    ferment: list[Motif] = field(default_factory=list)
    contre: list[Motif] = field(default_factory=list)
    manque: list[Motif] = field(default_factory=list)


def _trier(trame: Trame, s: Situation, registre: Registre) -> _Tri:
    tri = _Tri()
    acceptes = {a.code for a in s.dossier.acceptations if a.par and a.le and a.motif}
    for condition, reponse in _refus(trame.ferment, s, registre):
        motif = _motif(condition, reponse)
        if reponse.issue is Issue.INCONNU:
            tri.manque.append(motif)
        elif _est_levee(condition, acceptes):
            tri.contre.append(motif)
        else:
            tri.ferment.append(motif)
    sans_objet = trame.sans_objet(s)
    utiles = [nom for nom in trame.manquent if nom not in sans_objet]
    for condition, reponse in _refus(utiles, s, registre):
        manque = condition.gravite in BLOQUANTES and not _est_levee(condition, acceptes)
        (tri.manque if manque else tri.contre).append(_motif(condition, reponse))
    tri.contre += (_motif(c, r) for c, r in _refus(trame.affaiblissent, s, registre))
    return tri


def _refus(
    noms: Iterable[str], s: Situation, registre: Registre
) -> Iterator[tuple[Condition, Reponse]]:
    for nom in noms:
        condition = registre.conditions[nom]
        reponse = condition.question(s)
        if not reponse:
            yield condition, reponse


def _est_levee(condition: Condition, acceptes: Collection[str]) -> bool:
    """Un point d'appréciation accepté par écrit au dossier ne ferme plus rien."""
    return condition.gravite is Gravite.APPRECIATION and condition.id in acceptes


def _motif(condition: Condition, reponse: Reponse) -> Motif:
    return Motif(
        code=condition.id,
        raison=reponse.raison,
        reference=condition.reference,
        chemin=reponse.chemin,
        remede=condition.remede,
        statut=condition.statut,
        est_appreciation=condition.gravite is Gravite.APPRECIATION,
    )
