"""Ce que le débiteur conteste en donnant ses motifs, compté en principal."""

from __future__ import annotations

from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations, est_motivee


def motivees(s: Situation) -> list[Evenement]:
    """Les contestations motivées que le débiteur n'a pas abandonnées ; aucune une fois condamné."""
    if s.decompte is not None and s.decompte.titres:
        return []
    return contestations(s, est_motivee)


def sans_motif(s: Situation) -> list[Evenement]:
    """Celles que rien ne motive : elles ne ferment rien, mais annoncent un refus."""
    return contestations(s, lambda e: not est_motivee(e))


def est_contestee(creance: Creance, s: Situation) -> bool:
    """Vrai si une contestation motivée vise cette créance, en tout ou en partie."""
    return any(s.vise(e, creance) for e in motivees(s))


def principal_conteste(s: Situation) -> Decimal:
    """Le principal contesté (EUR), au plus ce qui en reste dû.

    Sans montant, la contestation porte sur tout ce qu'elle vise.
    """
    restes = _restes(s)
    contestes = dict.fromkeys(restes, ZERO)
    for contestation in motivees(s):
        a_repartir = contestation.montant
        for creance in s.dossier.creances:
            if creance.id in restes and s.vise(contestation, creance):
                libre = restes[creance.id] - contestes[creance.id]
                prise = libre if a_repartir is None else min(libre, a_repartir)
                contestes[creance.id] += prise
                a_repartir = None if a_repartir is None else a_repartir - prise
    return sum(contestes.values(), ZERO)


def principal_non_conteste(s: Situation) -> Decimal:
    """Le principal restant dû que le débiteur ne conteste pas (EUR)."""
    if s.decompte is None or s.decompte.titres:
        return s.reste(Poste.PRINCIPAL)
    return max(sum(_restes(s).values(), ZERO) - principal_conteste(s), ZERO)


def _restes(s: Situation) -> dict[str, Decimal]:
    """Créance échue → principal qui en reste dû."""
    par_creance = s.decompte.reste_par_creance if s.decompte else {}
    return {id_: max(postes[Poste.PRINCIPAL], ZERO) for id_, postes in par_creance.items()}
