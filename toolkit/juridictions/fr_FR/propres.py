"""Acte → ce que lui seul imprime du droit français ; une ligne et un module par famille d'actes."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.juridictions.fr_FR import lettres
from toolkit.juridictions.fr_FR.signalements import signalements
from toolkit.noyau.juridiction import Propre

PROPRES: Mapping[str, Propre] = {
    "compte_rendu_au_client": signalements,
    "mise_en_demeure": lettres.mise_en_demeure,
}
