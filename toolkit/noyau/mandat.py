"""À qui le créancier donne mandat : son mandataire, à défaut l'officier chargé d'agir."""

from __future__ import annotations

from toolkit.noyau.dossier import Dossier, Intervenant


def agent_a_mandater(dossier: Dossier) -> Intervenant | None:
    """Celui dont le dossier écrit le mandat, sinon le premier nommé ; None s'il n'y a personne."""
    agents = [i for i in (dossier.mandataire, dossier.huissier) if i]
    return next((i for i in agents if i.mandat), agents[0] if agents else None)
