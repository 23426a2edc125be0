"""Les contributions que la loi demande pour saisir un juge : aide juridique, justice économique."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.juridictions.fr_FR.delais.juges import JUDICIAIRES
from toolkit.juridictions.fr_FR.litige.juge import ECONOMIQUE, EXECUTION, juge_propose
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige
from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Cout

AIDE, ECONOMIE = "contribution_aide_juridique", "contribution_justice_economique"
INJONCTION = "injonction_de_payer"


def doit_l_aide_juridique(s: Situation) -> bool:
    """Vrai devant le tribunal judiciaire, son juge de la protection ou de l'exécution.

    Ni injonction de payer, ni personne publique ; rien avant l'entrée en vigueur.
    """
    propose = juge_propose(s, s.voie)
    return (
        propose is not None
        and propose.type in (*JUDICIAIRES, EXECUTION)
        and s.voie != INJONCTION
        and s.dossier.creancier.qualite != "personne_publique"
        and s.droit.cherche(AIDE, s.au) is not None
    )


def aide_juridique(s: Situation) -> Iterator[Cout]:
    """Le poste de la contribution, nul quand la loi en exonère."""
    propose = juge_propose(s, s.voie)
    if propose is None or propose.type not in (*JUDICIAIRES, EXECUTION):
        return
    due = s.droit.cherche(AIDE, s.au)
    if due is not None:
        montant = due if doit_l_aide_juridique(s) else ZERO
        article = "CGI 1635 bis Q III 7°" if s.voie == INJONCTION else "CGI 1635 bis Q"
        yield Cout(poste=AIDE, montant=montant, reference=article, statut=Statut.VERIFIE_SECONDAIRE)


def est_concerne(s: Situation) -> bool:
    """Vrai si la demande, devant un tribunal des activités économiques, dépasse le seuil."""
    propose = juge_propose(s, s.voie)
    seuil = s.droit.cherche("justice_economique_demande", s.au)
    return (
        propose is not None
        and propose.type == ECONOMIQUE
        and seuil is not None
        and valeur_du_litige(s, s.voie) > seuil
        and s.dossier.creancier.qualite != "personne_publique"
    )


def contribution_economique(s: Situation) -> Decimal | None:
    """Ce que le demandeur doit (EUR) ; None si l'effectif, les comptes ou la loi ne le disent
    pas.
    """
    if not est_concerne(s):
        return ZERO
    demandeur = s.dossier.creancier
    if demandeur.effectif is None:
        return None if demandeur.est_personne_morale else ZERO
    if demandeur.effectif < s.droit.valeur("justice_economique_effectif", s.au):
        return ZERO
    if s.voie == INJONCTION:
        return None  # l'application à cette requête n'est pas établie
    if not demandeur.est_personne_morale:
        return _d_une_personne_physique(s)
    return _d_une_personne_morale(s)


def _d_une_personne_morale(s: Situation) -> Decimal | None:
    demandeur = s.dossier.creancier
    chiffre, benefice = demandeur.chiffre_affaires, demandeur.benefice
    if chiffre is None or benefice is None:
        return None
    lire = _lecteur(s)
    if chiffre > lire("grand_chiffre_d_affaires") and benefice > ZERO:
        return _bornee(s, lire("taux_haut"), lire("plafond_haut"))
    moyen = lire("chiffre_d_affaires") < chiffre <= lire("grand_chiffre_d_affaires")
    if moyen and benefice > lire("benefice"):
        return _bornee(s, lire("taux"), lire("plafond"))
    return ZERO


def _d_une_personne_physique(s: Situation) -> Decimal | None:
    revenu = s.dossier.creancier.revenu_fiscal_reference
    if revenu is None:
        return None
    tranches = s.droit.valeur("justice_economique_personnes_physiques", s.au)
    tranche = next(t for t in tranches if t["jusqua"] is None or revenu <= t["jusqua"])
    return _bornee(s, tranche["pourcent"], tranche["forfait"])


def _lecteur(s: Situation):
    return lambda nom: s.droit.decimal(f"justice_economique_{nom}", s.au)


def _bornee(s: Situation, taux: Decimal, plafond: Decimal) -> Decimal:
    return min(au_cent(valeur_du_litige(s, s.voie) * taux / 100), plafond)


def justice_economique(s: Situation) -> Iterator[Cout]:
    """Le poste de la contribution, si elle peut être due ; à confirmer quand un fait manque."""
    due = contribution_economique(s)
    if due == ZERO:
        return
    yield Cout(
        poste=ECONOMIE,
        montant=due,
        reference="loi n° 2023-1059 art. 27 ; décret n° 2024-1225",
        statut=Statut.A_VERIFIER if due is None else Statut.VERIFIE_SECONDAIRE,
    )
