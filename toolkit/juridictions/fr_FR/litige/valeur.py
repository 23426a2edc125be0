"""La valeur du litige (CPC 35) : ce qui est demandé, hors dépens et article 700."""

from __future__ import annotations

from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.limites import demandes_de
from toolkit.noyau.dossier import Creance
from toolkit.noyau.situation import Situation

# Rien n'y entre qui ne soit dans le contrat : ni dommages et intérêts, ni demande accessoire.
SANS_ACCESSOIRE = ("injonction_de_payer", "petite_creance", "injonction_europeenne")


def valeur_du_litige(s: Situation, procedure: str) -> Decimal:
    """Le total dû et les dommages et intérêts demandés devant ce juge (EUR)."""
    demandes = demandes_de(s.dossier, procedure)
    indemnite = demandes.dommages_interets
    if procedure in SANS_ACCESSOIRE or indemnite is None:
        return s.total
    return s.total + (indemnite.montant or ZERO)


def obligation_d_origine(s: Situation) -> Decimal:
    """Le montant des créances réclamées, avant avoir, paiement et intérêt (EUR)."""
    echues = [c for c in s.dossier.creances if c.id in s.regimes]
    return sum((_nominal(c) for c in echues), ZERO)


def _nominal(creance: Creance) -> Decimal:
    return creance.montant or sum((e.montant or ZERO for e in creance.echeances), ZERO)


def principal_et_interets(s: Situation) -> Decimal:
    """Ce que vise le plafond de la procédure simplifiée (CPCE R125-1) (EUR)."""
    return s.reste("principal") + s.reste("interets")


def principal(s: Situation) -> Decimal:
    """La valeur hors intérêts et frais (règl. 861/2007, art. 2) (EUR)."""
    return s.total - s.reste("interets") - s.reste("frais")


def ne_depasse_pas(somme: Decimal, seuil: str, s: Situation) -> bool:
    """Vrai si la somme tient dans le seuil en vigueur ; sans seuil ce jour-là, rien ne la borne."""
    plafond = s.droit.cherche(seuil, s.au)
    return plafond is None or somme <= plafond
