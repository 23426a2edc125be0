"""Le tiers chargé du recouvrement amiable : sa première lettre, et ce que son mandat permet."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.dossier import Evenement
from toolkit.noyau.emetteur import TIERS
from toolkit.noyau.situation import Situation

# Ce qu'un tiers écrit au débiteur ; un appel n'est pas la lettre que la loi ordonne.
LETTRES = ("mise_en_demeure", "relance", "envoi")


def emane_d_un_tiers(s: Situation) -> bool:
    """Vrai si l'acte est signé par quelqu'un que R124-1 soumet aux règles du recouvrement."""
    return s.emetteur in TIERS


def a_pouvoir_de_mettre_en_demeure(s: Situation) -> bool:
    """Vrai si le mandat du tiers le dit ; le silence ne vaut pas pouvoir."""
    mandat = s.dossier.mandataire.mandat if s.dossier.mandataire else None
    return bool(mandat and mandat.peut_mettre_en_demeure)


def met_en_demeure(s: Situation) -> bool:
    """Vrai si la lettre peut mettre en demeure : tout émetteur, le tiers si son mandat le dit."""
    return not emane_d_un_tiers(s) or a_pouvoir_de_mettre_en_demeure(s)


def lettre_du_tiers(s: Situation) -> dt.date | None:
    """Le jour où le tiers a envoyé au débiteur visé la lettre de R124-4 ; None s'il ne l'a pas
    fait avant l'acte.
    """
    envois = [e.date for e in s.evenements(*LETTRES) if _est_du_tiers(e, s) and e.date < s.au]
    return min(envois, default=None)


def _est_du_tiers(envoi: Evenement, s: Situation) -> bool:
    vise_un_autre = envoi.destinataire in {d.id for d in s.dossier.debiteurs} - {s.cible.id}
    return envoi.auteur == "tiers" and envoi.canal != "telephone" and not vise_un_autre
