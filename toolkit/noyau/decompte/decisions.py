"""Les décisions qui remplacent des créances : le décompte part de ce qu'elles accordent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.regime import Forfait, Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Titre
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

# Où se range ce qu'une décision accorde ; le reste (dépens, article 700…) est des frais.
POSTES = {
    "interets": Poste.INTERETS,
    "clause_penale": Poste.CLAUSE_PENALE,
    "indemnites": Poste.INDEMNITES,
    "dommages_interets": Poste.INDEMNITES,
}


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
        return Terme(None, principal, self.titre.date, titre=self.titre)


def trouver_les_decisions(
    situation: Situation, juridiction: Juridiction, termes: Sequence[Terme]
) -> list[Decision]:
    """Les décisions qui accordent des montants, de la plus récente à la plus ancienne.

    Celle qui statue sur un terme qu'une décision plus récente a déjà tranché
    est supplantée.
    """
    titres = situation.dossier.titres
    dates = [t for t in titres if t.date and t.date <= situation.au]
    trouvees: list[Decision] = []
    tranches: set[tuple[str, int]] = set()
    for titre in sorted(dates, key=lambda t: t.date, reverse=True):
        if not montants_accordes(titre):
            continue
        regime = juridiction.decision(titre, situation)
        if regime is None:
            continue
        vises = tuple(_remplaces(titre, situation, termes))
        cles = {(t.id, t.rang) for t in vises}
        if cles & tranches or (trouvees and not vises):
            continue
        tranches |= cles
        accorde = replace(
            regime,
            reference=designer(titre),
            accordes=tuple(_accordes(titre)),
        )
        trouvees.append(Decision(titre, f"titres.{titres.index(titre)}", accorde, vises))
    return trouvees


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


def _remplaces(titre: Titre, situation: Situation, termes: Sequence[Terme]) -> Iterable[Terme]:
    """Les termes échus au jour de la décision ; ceux que la demande nommait, si elle en nommait."""
    demandees = {
        creance
        for e in situation.dossier.evenements
        if e.date
        and e.date <= titre.date
        and (e.titre == titre.id or (titre.procedure and e.procedure == titre.procedure))
        for creance in e.creances
    }
    for terme in termes:
        if terme.exigible_le <= titre.date and (not demandees or terme.id in demandees):
            yield terme
