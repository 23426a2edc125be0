"""Les décisions qui remplacent des créances : le décompte part de ce qu'elles accordent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.regime import Forfait, Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Titre
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.titres import opposition_a

# Où se range ce qu'une décision accorde ; le reste (dépens, article 700…) est des frais.
POSTES = {
    "interets": Poste.INTERETS,
    "clause_penale": Poste.CLAUSE_PENALE,
    "indemnites": Poste.INDEMNITES,
    "dommages_interets": Poste.INDEMNITES,
}

Cle = tuple[str, int]  # l'id d'une créance, le rang de son échéance
Candidate = tuple[Titre, Regime, tuple[Terme, ...]]


@dataclass(frozen=True, slots=True)
class Decision:
    """Un titre, le régime de ce qu'il accorde, et les termes qu'il remplace."""

    titre: Titre
    chemin: str
    regime: Regime
    remplaces: tuple[Terme, ...]

    @property
    def terme(self) -> Terme:
        """Le principal accordé."""
        montants = self.titre.montants
        principal = (montants.principal if montants else None) or ZERO
        jugees = {t.creance.id: t.creance for t in self.remplaces if t.creance}
        return Terme(
            None, principal, self.titre.date, titre=self.titre, jugees=tuple(jugees.values())
        )


def trouver_les_decisions(
    situation: Situation, juridiction: Juridiction, termes: Sequence[Terme]
) -> list[Decision]:
    """Les décisions qui accordent des montants, de la plus récente à la plus ancienne.

    Celle qui statue sur un terme qu'une décision plus récente a déjà tranché est
    supplantée ; mais ce qu'un jugement a tranché, un second jugement qui ne dit
    pas ses créances ne le rejuge que faute d'avoir autre chose à juger.
    """
    titres = situation.dossier.titres
    trouvees: list[Decision] = []
    tranches: set[Cle] = set()
    for titre, regime, vises in _candidates(situation, juridiction, termes):
        cles = {_cle(t) for t in vises}
        if cles & tranches or (trouvees and not vises):
            continue
        tranches |= cles
        accorde = replace(regime, reference=designer(titre), accordes=tuple(_accordes(titre)))
        trouvees.append(Decision(titre, f"titres.{titres.index(titre)}", accorde, vises))
    return trouvees


def signaler_les_decisions(
    decisions: Sequence[Decision], situation: Situation, juridiction: Juridiction
) -> list[Probleme]:
    """Les jugements dont rien ne dit ce que chacun juge, et ce que le décompte en suppose."""
    retenus = {d.titre.id: d for d in decisions}
    rendus = [t for t in _rendus(situation) if juridiction.decision(t, situation) is not None]
    problemes = []
    for rang, titre in enumerate(rendus):
        anterieurs = [t for t in rendus[rang + 1 :] if not _reforme(titre, t, situation)]
        if titre.id in retenus and anterieurs and not _demandees(titre, situation):
            problemes.append(_a_departager(retenus[titre.id], anterieurs, retenus))
    return problemes


def montants_accordes(titre: Titre) -> dict[str, Decimal]:
    """Les sommes accordées, poste par poste, telles que la décision les énonce."""
    postes = dict(titre.montants.postes) if titre.montants else {}
    if titre.indemnites is not None:
        postes.setdefault("indemnites", titre.indemnites)
    return {nom: somme for nom, somme in postes.items() if somme}


def designer(titre: Titre) -> str:
    """« jugement du 12 mai 2026 »."""
    return f"{titre.type.replace('_', ' ')} du {date_longue(titre.date)}"


def _accordes(titre: Titre) -> Iterable[Forfait]:
    for nom, somme in montants_accordes(titre).items():
        if nom != "principal":
            yield Forfait(
                titre.date,
                POSTES.get(nom, Poste.FRAIS),
                somme,
                designer(titre),
                "titre",
                nom.replace("_", " "),
            )


def _candidates(
    situation: Situation, juridiction: Juridiction, termes: Sequence[Terme]
) -> list[Candidate]:
    """Chaque décision et ce qu'elle juge, de la plus récente à la plus ancienne."""
    candidates = []
    for titre in _rendus(situation):
        regime = juridiction.decision(titre, situation)
        if regime is not None:
            candidates.append((titre, regime, tuple(_remplaces(titre, situation, termes))))
    return [
        (titre, regime, _sans_les_deja_juges(titre, vises, candidates[rang + 1 :], situation))
        for rang, (titre, regime, vises) in enumerate(candidates)
    ]


def _rendus(situation: Situation) -> list[Titre]:
    rendus = [t for t in situation.dossier.titres if t.date and t.date <= situation.au]
    accordent = [t for t in rendus if montants_accordes(t)]
    return sorted(accordent, key=lambda t: t.date, reverse=True)


def _sans_les_deja_juges(
    titre: Titre, vises: tuple[Terme, ...], anterieures: Sequence[Candidate], situation: Situation
) -> tuple[Terme, ...]:
    if _demandees(titre, situation):
        return vises
    juges = {
        _cle(terme)
        for autre, _, termes in anterieures
        if not _reforme(titre, autre, situation)
        for terme in termes
    }
    return tuple(t for t in vises if _cle(t) not in juges) or vises


def _reforme(titre: Titre, anterieur: Titre, situation: Situation) -> bool:
    """Vrai si la décision peut rejuger l'autre : un arrêt, le fond après le référé, un recours."""
    if titre.type == "arret" or anterieur.type == "ordonnance_refere":
        return True
    return opposition_a(anterieur, situation) is not None


def _cle(terme: Terme) -> Cle:
    return (terme.id, terme.rang)


def _remplaces(titre: Titre, situation: Situation, termes: Sequence[Terme]) -> Iterable[Terme]:
    """Les termes échus au jour de la décision ; ceux que la demande nommait, si elle en nommait."""
    demandees = _demandees(titre, situation)
    for terme in termes:
        if terme.exigible_le <= titre.date and (not demandees or terme.id in demandees):
            yield terme


def _demandees(titre: Titre, situation: Situation) -> set[str]:
    """Les créances que nomment les événements du titre, sinon ceux de son instance : après le
    jugement qui a clos la précédente.
    """
    evenements = [e for e in situation.dossier.evenements if e.date and e.creances]
    nommees = [e for e in evenements if e.titre == titre.id]
    if not nommees and titre.procedure:
        depuis = _debut_de_l_instance(titre, situation)
        nommees = [
            e
            for e in evenements
            if e.procedure == titre.procedure and depuis < e.date <= titre.date
        ]
    return {creance for e in nommees for creance in e.creances}


def _debut_de_l_instance(titre: Titre, situation: Situation) -> dt.date:
    clos = [
        t.date
        for t in _rendus(situation)
        if t.procedure == titre.procedure
        and t.date < titre.date
        and not _reforme(titre, t, situation)
    ]
    return max(clos, default=dt.date.min)


def _a_departager(
    decision: Decision, anterieurs: Sequence[Titre], retenus: Mapping[str, Decision]
) -> Probleme:
    gardes = [designer(t) for t in anterieurs if t.id in retenus]
    suite = (
        f"ce que le {gardes[0]} a jugé lui est laissé"
        if gardes
        else f"le {designer(anterieurs[0])} est tenu pour remplacé"
    )
    return Probleme(
        code="decisions-a-departager",
        message=f"{designer(decision.titre)} : rien ne dit quelles créances il juge ; {suite}",
        remede=f"écrire `titre: {decision.titre.id}` et `creances` sous sa signification ; s'il "
        "statue sur un recours, écrire ce recours aux événements",
        gravite=Gravite.AVERTISSEMENT,
        chemin=decision.chemin,
    )
