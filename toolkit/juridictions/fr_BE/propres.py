"""Acte → ce que lui seul imprime du droit belge ; une ligne et un module par famille d'actes."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.juridictions.fr_BE import contact, declaration, greffe, lettres
from toolkit.juridictions.fr_BE.accords import PROPRES_DES_ACCORDS
from toolkit.noyau.juridiction import Propre

PROPRES: Mapping[str, Propre] = {
    **PROPRES_DES_ACCORDS,
    "declaration_de_creance": declaration.propre,
    "fiche_appel": contact.fiche_appel,
    "fiche_visite": contact.fiche_visite,
    "lettre_au_greffe": greffe.propre,
    "mise_en_demeure": lettres.mise_en_demeure,
    "premier_rappel": lettres.premier_rappel,
    "rappel_2": lettres.rappel_2,
}
