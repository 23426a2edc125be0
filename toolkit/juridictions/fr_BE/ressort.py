"""Appel ou opposition : le taux du ressort belge (CJ 617, 1047)."""

from __future__ import annotations

from decimal import Decimal

from toolkit.noyau.dossier import Titre
from toolkit.noyau.ressort import est_en_dernier_ressort
from toolkit.noyau.situation import Situation

JUGES_DE_PAIX = ("justice_de_paix", "tribunal_de_police")
TRIBUNAUX = ("tribunal_de_premiere_instance", "tribunal_de_l_entreprise")


def est_sans_appel(titre: Titre, s: Situation) -> bool:
    """Vrai d'un jugement rendu en dernier ressort : défaut, opposition ; sinon, aucun appel."""
    return est_en_dernier_ressort(titre, s, _seuil(titre, s)) is True


def est_sans_opposition(titre: Titre, s: Situation) -> bool:
    """Vrai d'un jugement susceptible d'appel : même par défaut, l'opposition y est fermée."""
    return est_en_dernier_ressort(titre, s, _seuil(titre, s)) is False


def _seuil(titre: Titre, s: Situation) -> Decimal | None:
    type_ = titre.juge.type if titre.juge else None
    codes = {
        **dict.fromkeys(JUGES_DE_PAIX, "seuil_dernier_ressort_juge_de_paix"),
        **dict.fromkeys(TRIBUNAUX, "seuil_dernier_ressort_tribunaux"),
    }
    return s.droit.cherche(codes[type_], titre.date) if type_ in codes else None
