"""Les titres belges : ce qui remplace les créances, quand, et l'intérêt qui en court."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_BE.computation import compter
from toolkit.juridictions.fr_BE.ressort import est_sans_appel
from toolkit.juridictions.fr_BE.taux import taux_convenu
from toolkit.noyau.decompte.periodes import dater, portions
from toolkit.noyau.decompte.regime import Regime
from toolkit.noyau.delais.faits import du_titre
from toolkit.noyau.dossier import Titre
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR
from toolkit.noyau.titres import (
    depart_de_l_interet,
    est_reconnu,
    opposition_a,
    signification_de,
)

JUGEMENTS = ("jugement", "arret")
DECISIONS = (
    *JUGEMENTS,
    "ordonnance_refere",
    "ordonnance_injonction_de_payer",
    "proces_verbal_non_contestation",
    "injonction_europeenne",
    "transaction_homologuee",
    "titre_executoire_europeen",
)


def decision(titre: Titre, situation: Situation) -> Regime | None:
    """Le régime de ce que le titre accorde ; None s'il ne remplace pas les créances.

    Un jugement les remplace dès qu'il est rendu ; une ordonnance d'injonction ou
    un procès-verbal de non-contestation, une fois exécutoires. Aucun intérêt ne
    court d'une décision qui n'en accorde pas.
    """
    if titre.type not in DECISIONS or not est_reconnu(titre, "BE"):
        return None
    executoire = executoire_le(titre, situation)
    if titre.type not in JUGEMENTS and (executoire is None or executoire > situation.au):
        return None
    taux = taux_convenu(titre.interet, situation.droit, None)
    if taux is None:
        return Regime(nom="titre", problemes=(_sans_interet(titre, situation),))
    premier = situation.conventions.premier_jour(depart_de_l_interet(titre, situation))
    periodes, problemes = dater(
        portions(premier, situation.au),
        taux,
        situation.droit,
        au=situation.au,
        reference=f"{titre.type.replace('_', ' ')} du {date_longue(titre.date)}",
        regle="interet-du-titre",
    )
    return Regime(nom="titre", periodes=periodes, problemes=problemes)


def executoire_le(titre: Titre, situation: Situation) -> dt.date | None:
    """Le jour où le titre est devenu exécutoire : celui que le dossier écrit, sinon déduit.

    Un jugement exécutoire par provision (CJ 1397) l'est une fois signifié (CJ
    1495) ; une ordonnance d'injonction, une fois expiré le recours du débiteur ;
    un procès-verbal de non-contestation, seulement quand le dossier le dit.
    """
    if titre.executoire_le or titre.date is None:
        return titre.executoire_le
    if titre.type == "transaction_homologuee":
        return titre.date
    signifie = signification_de(titre, situation)
    if signifie is None or titre.type not in DECISIONS:
        return None
    if titre.type == "ordonnance_injonction_de_payer":
        return (
            None
            if opposition_a(titre, situation)
            else _apres("inj-recours-debiteur", titre, signifie, situation)
        )
    est_sans_recours = titre.caractere != "par_defaut" and est_sans_appel(titre, situation)
    attend_le_recours = titre.type == "jugement" and not titre.est_executoire_par_provision
    if attend_le_recours and not est_sans_recours:
        recours = [e for e in situation.evenements("recours", "opposition") if e.titre == titre.id]
        return None if recours else _apres("appel", titre, signifie, situation)
    return signifie if titre.type in (*JUGEMENTS, "ordonnance_refere") else None


def _apres(id: str, titre: Titre, signifie: dt.date, situation: Situation) -> dt.date | None:
    """Le lendemain du délai que la signification ouvre au débiteur."""
    try:
        regle = situation.droit.delai(id, signifie)
    except DroitAbsent:
        return None
    terme = compter(regle, du_titre(titre, situation, "signification", date=signifie), situation)
    return terme.dernier_jour(regle.sens) + UN_JOUR


def _sans_interet(titre: Titre, situation: Situation) -> Probleme:
    rang = situation.dossier.titres.index(titre)
    return Probleme(
        code="titre-sans-interet",
        message=f"titre {titre.id} : la décision n'accorde pas d'intérêt, aucun n'est compté",
        remede=f"si elle en accorde un, l'écrire sous `interet` du titre {titre.id}",
        gravite=Gravite.AVERTISSEMENT,
        chemin=f"titres.{rang}.interet",
    )
