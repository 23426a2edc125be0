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


def valeurs_separees(s: Situation) -> list[Decimal]:
    """Ce qui est demandé au titre de chaque contrat, compté seul (CPC 35 al. 1) (EUR).

    Une créance sans contrat tient à toutes les autres : rien ne dit qu'elle s'en sépare.
    """
    dues = [c for c in s.dossier.creances if c.id in s.decompte.reste_par_creance]
    if not all(c.contrat for c in dues):
        return []
    par_contrat: dict[str, Decimal] = {}
    for creance in dues:
        du = sum(s.decompte.reste_par_creance[creance.id].values(), ZERO)
        par_contrat[creance.contrat] = par_contrat.get(creance.contrat, ZERO) + du
    return list(par_contrat.values())


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
