"""Ce qui dispense une saisie conservatoire de l'autorisation du juge (CPCE L511-2)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from toolkit.juridictions.fr_FR.computation import compter
from toolkit.juridictions.fr_FR.delais.saisie import saisie_faite
from toolkit.juridictions.fr_FR.litige.etapes import (
    DECISIONS,
    ORDONNANCE,
    autorisation,
    est_executoire,
    titre_invoque,
)
from toolkit.juridictions.fr_FR.litige.matiere import reclamees
from toolkit.noyau.delais.faits import chemin_du_titre, du_titre
from toolkit.noyau.delais.valeurs import Terme
from toolkit.noyau.dossier import Creance, Titre
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.situation import Situation


class Cause(StrEnum):
    """Les titres de L511-2."""

    TITRE = "titre exécutoire"
    DECISION = "décision de justice"
    LETTRE = "lettre de change acceptée et impayée"
    BILLET = "billet à ordre impayé"
    CHEQUE = "chèque impayé"
    LOYER = "loyer impayé d'un bail écrit"
    COPROPRIETE = "provision de copropriété exigible"


class Dispense(NamedTuple):
    """Ce qui dispense, où le dossier l'écrit, et sa pièce (None si elle manque)."""

    cause: Cause
    chemin: str
    piece: str | None


def dispense(s: Situation) -> Dispense | None:
    """Ce qui dispense d'autorisation : le titre ou la créance nommés, sinon toutes les créances.

    Une facture, une reconnaissance, une mise en demeure ne dispensent jamais ; une
    injonction de payer, seulement une fois exécutoire.
    """
    invoque = titre_invoque(s)
    if isinstance(invoque, Titre):
        return du_titre_invoque(invoque, s)
    if isinstance(invoque, Creance):
        return de_la_creance(invoque, s)
    trouvees = [de_la_creance(c, s) for c in reclamees(s)]
    return trouvees[0] if trouvees and all(trouvees) else None


def du_titre_invoque(titre: Titre, s: Situation) -> Dispense | None:
    """La dispense que vaut ce titre."""
    endroit = chemin_du_titre(titre, s)
    if est_executoire(titre, s):
        return Dispense(Cause.TITRE, endroit, titre.piece)
    if titre.type in DECISIONS:
        return Dispense(Cause.DECISION, endroit, titre.piece)
    return None


def est_injonction_prematuree(titre: object, s: Situation) -> bool:
    """Vrai d'une ordonnance d'injonction dont l'opposition suspend encore les effets."""
    return isinstance(titre, Titre) and titre.type == ORDONNANCE and not est_executoire(titre, s)


def de_la_creance(creance: Creance, s: Situation) -> Dispense | None:
    """La dispense que vaut cette créance : effet, chèque, loyer, provision de copropriété."""
    endroit = f"creances.{s.dossier.creances.index(creance)}"
    if creance.effet:
        return _de_l_effet(creance, endroit, s)
    contrat = s.contrat(creance)
    if creance.nature in LOYERS and contrat and contrat.nature in BAUX:
        return Dispense(Cause.LOYER, endroit, contrat.piece)
    if creance.nature == "charges_de_copropriete" and _est_exigible(creance, s):
        pieces = creance.pieces or ((contrat.piece,) if contrat and contrat.piece else ())
        return Dispense(Cause.COPROPRIETE, endroit, pieces[0] if pieces else None)
    return None


BAUX = ("bail_habitation", "bail_commercial")
# Les provisions sur charges suivent le loyer (CA Paris, 23 juin 2022, n° 21/21032) : discuté.
CHARGES = "charges"
LOYERS = ("loyer", CHARGES)


def _de_l_effet(creance: Creance, endroit: str, s: Situation) -> Dispense | None:
    effet = creance.effet
    piece = effet.piece or next(iter(creance.pieces), None)
    if effet.type == "lettre_de_change" and effet.accepte_le:
        return Dispense(Cause.LETTRE, endroit, piece)
    if effet.type == "billet_a_ordre":
        return Dispense(Cause.BILLET, endroit, piece)
    if effet.type == "cheque" and (effet.rejete_le or creance.nature == "cheque"):
        return Dispense(Cause.CHEQUE, endroit, piece)
    return None


def _est_exigible(creance: Creance, s: Situation) -> bool:
    """Vrai depuis la loi du 9 avril 2024 ; les provisions à échoir, trente jours après la mise en
    demeure restée vaine.
    """
    return s.droit.cherche("dispense_de_copropriete", s.au) is not None and creance.id in s.regimes


def autorisation_valide(s: Situation) -> Titre | None:
    """L'ordonnance d'autorisation encore utile : saisie faite à temps, ou délai non expiré."""
    ordonnance = autorisation(s)
    if ordonnance is None:
        return None
    terme = terme_de_l_autorisation(ordonnance, s)
    faite = saisie_faite(s, du_titre(ordonnance, s, "ordonnance"))
    return ordonnance if terme is None or (faite or s.au) <= terme else None


def terme_de_l_autorisation(ordonnance: Titre, s: Situation) -> dt.date | None:
    """Le dernier jour pour pratiquer la saisie (CPCE R511-6)."""
    depart = du_titre(ordonnance, s, "ordonnance")
    try:
        regle = s.droit.delai("SC-R511-6", ordonnance.date)
    except DroitAbsent:
        return None
    terme: Terme = compter(regle, depart, s)
    return terme.echeance
