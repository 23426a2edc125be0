"""Ce que le premier rappel annonce : les accessoires dus si rien n'est payé dans son délai.

Rien n'est estimé : le décompte est établi comme au lendemain du délai, le rappel
supposé envoyé ce jour (CDE XIX.2 § 3, 1°).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.juridictions.fr_BE import rappels
from toolkit.juridictions.fr_BE.computation import veille_du_premier_jour
from toolkit.juridictions.fr_BE.familles import FAMILLES
from toolkit.noyau.argent import ZERO
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.decompte import etablir_decompte
from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.dossier import Creance, Evenement, Interet
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

ACTE = "premier_rappel"


class Fenetre(NamedTuple):
    """Le délai du premier rappel : son premier jour, le dernier, et le nombre que la loi veut."""

    debut: dt.date
    fin: dt.date
    jours: int


def canal(acte: str, s: Situation) -> str:
    """Par où l'acte part : le choix du dossier, à défaut l'usage."""
    choix = s.dossier.actes.get(acte)
    return (choix.canal if choix else None) or s.droit.usages[acte]["canal"]


def fenetre(s: Situation) -> Fenetre:
    """Le délai qu'ouvre un premier rappel envoyé au jour du calcul."""
    rappel = _rappel(s)
    debut = veille_du_premier_jour(rappel.date, rappel.canal, s.droit) + UN_JOUR
    duree = s.droit.delai("premier-rappel", s.au).duree
    return Fenetre(debut, rappels.fin_du_delai(rappel, s), duree)


def annoncer(s: Situation) -> Mapping[str, Any]:
    """Les indemnités (EUR) créance par créance, leur total, et les intérêts qui courraient.

    Une dette qui se divise n'a que son total : la part du débiteur visé. Un
    garant dont la limite est atteinte ne devra rien de plus. `sans_taux` : les
    créances dont le contrat fixe l'intérêt par une référence pas encore publiée.
    """
    futur = _decompte_sans_paiement(s)
    if futur.total <= s.total:
        return {"indemnite": ZERO, "indemnites": [], "totaux": [], "interets": [], "sans_taux": []}
    total = futur.reste[Poste.CLAUSE_PENALE]
    par_creance: dict[str, Decimal] = {}
    for ligne in futur.lignes:
        if ligne.nature == Poste.CLAUSE_PENALE and ligne.montant:
            par_creance[ligne.creance] = par_creance.get(ligne.creance, ZERO) + ligne.montant
    if sum(par_creance.values(), ZERO) != total:
        par_creance = {}
    return {
        "indemnite": total,
        "indemnites": [{"creance": c, "montant": m} for c, m in par_creance.items()],
        "totaux": [{"montant": total}] if total else [],
        "interets": [*_courus(futur), *_a_publier(futur, s)],
        "sans_taux": _sans_taux(futur, s),
    }


def _courus(futur: Decompte) -> list[Mapping[str, Any]]:
    """Chaque taux, une fois : convenu ou légal, son premier jour, les créances qu'il grève."""
    vus: dict[Any, dict[str, Any]] = {}
    for ligne in _lignes_d_interet(futur):
        est_convenu = FAMILLES.get(ligne.regle) != "legal"
        interet = vus.setdefault(
            (ligne.taux, est_convenu),
            {
                "taux": Taux(ligne.taux),
                "est_convenu": est_convenu,
                "depuis": ligne.du,
                "creances": [],
            },
        )
        if ligne.creance not in interet["creances"]:
            interet["creances"].append(ligne.creance)
    return list(vus.values())


def _a_publier(futur: Decompte, s: Situation) -> list[Mapping[str, Any]]:
    """L'intérêt convenu d'un taux fixe, quand le plafond du semestre à venir n'est pas publié."""
    return [
        {
            "taux": Taux(convenu.taux),
            "est_convenu": True,
            "depuis": futur.arrete_au,
            "creances": [creance.id],
        }
        for creance, convenu in _en_attente_de_taux(futur, s)
        if convenu.taux is not None
    ]


def _sans_taux(futur: Decompte, s: Situation) -> list[str]:
    en_attente = _en_attente_de_taux(futur, s)
    return [creance.id for creance, convenu in en_attente if convenu.taux is None]


def _en_attente_de_taux(futur: Decompte, s: Situation) -> list[tuple[Creance, Interet]]:
    """Les créances dont l'intérêt, convenu et licite, ne se compte pas encore."""
    comptees = {ligne.creance for ligne in _lignes_d_interet(futur)}
    attendues = []
    for creance in s.dossier.creances:
        contrat = s.contrat(creance)
        convenu = contrat.conventions.interet if contrat else None
        est_licite = futur.regimes.get(creance.id) == "livre-xix"
        if convenu and est_licite and creance.id not in comptees:
            attendues.append((creance, convenu))
    return attendues


def _lignes_d_interet(futur: Decompte) -> list[Ligne]:
    return [x for x in futur.lignes if x.nature == Poste.INTERETS and x.taux]


def _decompte_sans_paiement(s: Situation) -> Decompte:
    """Le décompte du lendemain du délai, pour les seules créances échues aujourd'hui."""
    from toolkit.juridictions.fr_BE import JURIDICTION

    echues = set(s.regimes)
    dossier = s.dossier.model_copy(
        update={
            "creances": tuple(c for c in s.dossier.creances if c.id in echues),
            "evenements": (*s.dossier.evenements, _rappel(s)),
        }
    )
    futur = replace(s, dossier=dossier, au=fenetre(s).fin + UN_JOUR, decompte=None)
    return du_par_la_cible(etablir_decompte(futur, JURIDICTION), futur)


def _rappel(s: Situation) -> Evenement:
    """Le premier rappel, comme s'il partait au jour du calcul."""
    return Evenement(
        type=ACTE,
        date=s.au,
        canal=canal(ACTE, s),
        destinataire=s.cible.id,
        creances=tuple(s.regimes),
    )
