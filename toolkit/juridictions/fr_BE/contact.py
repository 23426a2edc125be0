"""Ce que les fiches d'appel et de visite belges impriment : les heures, qui recouvre pour qui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_BE import lettres
from toolkit.juridictions.fr_BE.delais import amiable
from toolkit.noyau.ecriture import INSECABLE
from toolkit.noyau.situation import Situation


def fiche_appel(s: Situation) -> Mapping[str, Any]:
    """Les heures où la loi permet d'appeler (CDE XIX.11)."""
    return {"heures": _heures(s)}


def fiche_visite(s: Situation) -> Mapping[str, Any]:
    """Les heures permises (CDE XIX.10), et ce que le document remis reprend de la mise en
    demeure : le recouvreur, le créancier, le délai qu'elle a laissé (XIX.7 § 2, 1° à 9°).
    """
    recouvreur = lettres.mise_en_demeure(s)
    fins = [amiable.fin_de_l_attente(d, s) for d in amiable.mises_en_demeure_du_recouvreur(s)]
    # Sans mise en demeure l'acte est refusé : on montre le délai qu'elle laisserait.
    limite = fins[-1] if fins else recouvreur.get("delai", {}).get("limite")
    return {
        "heures": _heures(s),
        **{cle: recouvreur[cle] for cle in ("origine", "surveillance", "est_recouvree")},
        "delai": {"limite": limite},
    }


def _heures(s: Situation) -> Mapping[str, str | None]:
    """« 8 h » et « 22 h » ; aucune tant que le livre XIX n'est pas en vigueur."""
    fin_de_nuit = s.droit.cherche("fin_heures_interdites", s.au)
    debut_de_nuit = s.droit.cherche("debut_heures_interdites", s.au)
    return {"debut": _dire(fin_de_nuit), "fin": _dire(debut_de_nuit)}


def _dire(heure: str | None) -> str | None:
    """« 08:00 » → « 8 h »."""
    if heure is None:
        return None
    heures, minutes = heure.split(":")
    return f"{int(heures)}{INSECABLE}h{'' if minutes == '00' else INSECABLE + minutes}"
