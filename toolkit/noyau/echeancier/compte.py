"""Le compte d'un plan : le décompte du dossier, avant l'accord, puis après chaque versement.

Une seule formule : celle du décompte. Un plan n'est que des paiements à venir,
datés, sur les dettes échues au jour de l'accord.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.noyau.decompte.moteur import etablir_decompte
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.dossier import Dossier, Echeancier, Paiement
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

Somme = tuple[dt.date, Decimal]  # le jour d'un versement, et son montant


@dataclass(frozen=True, slots=True)
class CompteDuPlan:
    """Les dettes du plan au jour de l'accord, et de quoi compter ce qui les éteindra."""

    situation: Situation
    juridiction: Juridiction
    initial: Decompte

    @property
    def arrete_au(self) -> dt.date:
        """Le jour où la dette est arrêtée."""
        return self.initial.arrete_au

    def apres(self, versements: Sequence[Somme], au: dt.date) -> Decompte:
        """Le décompte au jour `au`, ces versements reçus chacun à sa date."""
        dossier = self.situation.dossier
        a_venir = tuple(_paiement(jour, montant) for jour, montant in versements)
        futur = dossier.model_copy(update={"paiements": (*dossier.paiements, *a_venir)})
        return etablir_decompte(replace(self.situation, dossier=futur, au=au), self.juridiction)

    def reel(self, situation: Situation) -> Decompte:
        """Le décompte des mêmes dettes au jour de la situation, avec ce qui s'est passé depuis."""
        dossier = situation.dossier
        passe = self.situation.dossier.model_copy(
            update={
                "paiements": dossier.paiements,
                "avoirs": dossier.avoirs,
                "evenements": dossier.evenements,
                "echeancier": dossier.echeancier,
            }
        )
        return etablir_decompte(
            replace(self.situation, dossier=passe, au=situation.au), self.juridiction
        )


def ouvrir_le_compte(
    situation: Situation, juridiction: Juridiction, plan: Echeancier
) -> CompteDuPlan:
    """Le compte du plan, arrêté au jour de l'accord, ou au jour du calcul s'il n'est que proposé.

    Un paiement fait le jour de l'accord ou depuis exécute le plan : il ne diminue
    pas la dette dont on est convenu.
    """
    base = jour_de_l_accord(plan, situation.au)
    dossier = situation.dossier
    recus = dossier.paiements
    if plan.accorde_le == base:
        recus = tuple(p for p in recus if p.date is None or p.date < base)
    avant = dossier.model_copy(update={"paiements": recus, "echeancier": None})
    arretee = replace(situation, dossier=avant, au=base, decompte=None)
    initial = etablir_decompte(arretee, juridiction)
    convenu = _tel_que_convenu(avant, plan, initial)
    return CompteDuPlan(replace(arretee, dossier=convenu), juridiction, initial)


def jour_de_l_accord(plan: Echeancier, au: dt.date) -> dt.date:
    """Le jour où la dette est arrêtée : celui de l'accord, s'il est passé, sinon `au`."""
    return plan.accorde_le if plan.accorde_le and plan.accorde_le <= au else au


def _tel_que_convenu(dossier: Dossier, plan: Echeancier, initial: Decompte) -> Dossier:
    """Le dossier du jour de l'accord : ni ce qui échoit ensuite, ni ce qui se passe ensuite.

    Une clause pénale que rien n'a encore encourue ne l'est pas par qui respecte le plan.
    """
    base = initial.arrete_au
    demandes = dossier.demandes
    if not initial.dus[Poste.CLAUSE_PENALE]:
        abandons = (*demandes.renonciations, "clause_penale")
        demandes = demandes.model_copy(update={"renonciations": abandons})
    return dossier.model_copy(
        update={
            "echeancier": plan.model_copy(update={"etat": "accorde", "accorde_le": base}),
            "demandes": demandes,
            "creances": tuple(
                c.model_copy(update={"echeances": _anterieures(c.echeances, base)})
                for c in dossier.creances
                if c.id in initial.regimes or c.id not in initial.non_echues
            ),
            "avoirs": _jusqu_a(dossier.avoirs, base),
            "frais": _jusqu_a(dossier.frais, base),
            "evenements": _jusqu_a(dossier.evenements, base),
            "titres": _jusqu_a(dossier.titres, base),
        }
    )


def _anterieures(echeances: Iterable, base: dt.date) -> tuple:
    return tuple(e for e in echeances if e.date and e.date < base)


def _jusqu_a(notions: Iterable, base: dt.date) -> tuple:
    return tuple(n for n in notions if n.date is None or n.date <= base)


def _paiement(jour: dt.date, montant: Decimal) -> Paiement:
    return Paiement.model_construct(
        date=jour, montant=montant, mode=None, par=None, creance=None, pieces=()
    )
