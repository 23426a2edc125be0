"""La mise en demeure interruptive de prescription (ancien CC 2244 § 2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_BE.litige.preuves import extraits
from toolkit.noyau.contexte.parties import lignes_d_adresse
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.dossier.adresse import AdresseDatee
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois

ACTE = "mise_en_demeure"
ENVOI = "recommande_ar"


def est_interruptive(s: Situation) -> bool:
    """Vrai si le dossier demande que la mise en demeure interrompe la prescription."""
    choix = s.dossier.actes.get(ACTE)
    return bool(choix and choix.est_interruptive)


def canal(s: Situation) -> str:
    """Par où elle partira : le choix du dossier, à défaut l'usage."""
    choix = s.dossier.actes.get(ACTE)
    return (choix.canal if choix else None) or s.droit.usages[ACTE]["canal"]


def precedente(s: Situation) -> Evenement | None:
    """La mise en demeure interruptive déjà envoyée pour une créance réclamée ; une seule vaut."""
    for lettre in s.evenements(ACTE):
        visees = (c for c in s.dossier.creances if c.id in s.regimes and s.vise(lettre, c))
        if lettre.est_interruptive and any(visees):
            return lettre
    return None


def document_recent(s: Situation) -> tuple[dt.date, str] | None:
    """(jour, pièce) du document administratif de moins d'un mois qui prouve l'adresse."""
    mois = int(s.droit.valeur("anciennete_document_administratif", s.au))
    depuis = ajouter_mois(s.au, -mois)
    return next((lu for lu in extraits(s.cible.id, s) if lu[0] > depuis), None)


def residence_connue(s: Situation) -> list[Mapping[str, Any]]:
    """Les autres adresses actuelles du débiteur : copie de la lettre s'y envoie."""
    principale = lignes_d_adresse(s.cible, s.au)
    actuelles = (_lignes(a) for a in s.cible.adresses if _est_actuelle(a, s.au))
    autres = dict.fromkeys(lignes for lignes in actuelles if lignes != principale)
    return [{"adresse": ", ".join(lignes)} for lignes in autres]


def _est_actuelle(adresse: AdresseDatee, jour: dt.date) -> bool:
    return (adresse.du is None or adresse.du <= jour) and (adresse.au is None or jour <= adresse.au)


def _lignes(adresse: AdresseDatee) -> tuple[str, ...]:
    ville = " ".join(filter(None, (adresse.code_postal, adresse.ville)))
    return tuple(filter(None, (adresse.ligne, adresse.complement, ville)))
