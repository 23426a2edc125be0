"""Les titres français : ce qui remplace les créances, quand, et l'intérêt qui en court."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_FR.computation import compter, premier_jour_apres
from toolkit.juridictions.fr_FR.taux import (
    est_legal,
    taux_convenu,
    taux_legal,
    taux_legal_majore,
)
from toolkit.noyau.decompte.periodes import Datees, TauxDuJour, TauxLu, dater, portions
from toolkit.noyau.decompte.regime import Regime
from toolkit.noyau.delais.faits import du_titre
from toolkit.noyau.dossier import Titre
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.ressort import est_en_dernier_ressort
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR
from toolkit.noyau.titres import (
    depart_de_l_interet,
    est_reconnu,
    opposition_a,
    signification_de,
)

JUGEMENTS = ("jugement", "arret")
# Décisions d'un juge qui condamnent : les seules dont le taux légal se majore (CMF L313-3).
DECISIONS = (
    *JUGEMENTS,
    "ordonnance_refere",
    "ordonnance_injonction_de_payer",
    "injonction_europeenne",
)
CURATELLE = "curatelle"
# Titres exécutoires du jour où ils sont délivrés.
EXECUTOIRES_D_EMBLEE = (
    "titre_petite_creance",
    "transaction_homologuee",
    "titre_executoire_europeen",
)


def decision(titre: Titre, situation: Situation) -> Regime | None:
    """Le régime de ce que le titre accorde ; None s'il ne remplace pas les créances.

    Un jugement les remplace dès qu'il est rendu ; les autres, une fois
    exécutoires. Une ordonnance de saisie, un acte notarié, une reconnaissance
    n'accordent rien.
    """
    if titre.type not in (*DECISIONS, *EXECUTOIRES_D_EMBLEE) or not est_reconnu(titre, "FR"):
        return None
    executoire = executoire_le(titre, situation)
    if titre.type not in JUGEMENTS and (executoire is None or executoire > situation.au):
        return None
    periodes, problemes = _periodes(titre, situation, executoire)
    return Regime(nom="titre", periodes=periodes, problemes=problemes)


def executoire_le(titre: Titre, situation: Situation) -> dt.date | None:
    """Le jour où le titre est devenu exécutoire : celui que le dossier écrit, sinon déduit.

    Une décision exécutoire par provision l'est du jour de sa signification ; les
    autres, une fois le délai de recours expiré sans recours. None si le dossier
    ne permet pas de le dire.
    """
    if titre.executoire_le or titre.date is None:
        return titre.executoire_le
    if titre.type in EXECUTOIRES_D_EMBLEE:
        return titre.date
    signifie = signification_de(titre, situation)
    if signifie is None:
        return None
    if titre.type == "ordonnance_injonction_de_payer":
        if opposition_a(titre, situation) or not signifie_au_curateur(titre, situation):
            return None
        return _apres_le_delai(_delai_d_execution(titre, situation), titre, signifie, situation)
    attend_le_recours = titre.type == "jugement" and not titre.est_executoire_par_provision
    if attend_le_recours and not est_sans_appel(titre, situation):
        recours = [e for e in situation.evenements("recours") if e.titre == titre.id]
        return None if recours else _apres_le_delai("fond-appel", titre, signifie, situation)
    return signifie if titre.type in DECISIONS else None


def signifie_au_curateur(titre: Titre, situation: Situation) -> dt.date | None:
    """Le jour où le curateur a lui aussi reçu signification ; celui du titre si nul n'en a.

    Sans elle, l'ordonnance n'est pas signifiée (Cass. 2e civ. 31 janv. 2013, n° 12-10.224).
    """
    if not any(
        d.protection and d.protection.mesure == CURATELLE for d in situation.dossier.debiteurs
    ):
        return titre.date
    recues = [
        e.date
        for e in situation.evenements("signification")
        if e.destinataire == "curateur" and e.date >= titre.date and e.titre in (None, titre.id)
    ]
    return recues[0] if recues else None


def est_sans_appel(titre: Titre, situation: Situation) -> bool:
    """Vrai d'un jugement rendu en dernier ressort (COJ R211-3-24 ; C. com. R721-6)."""
    seuil = situation.droit.cherche("seuil_dernier_ressort", titre.date)
    return bool(est_en_dernier_ressort(titre, situation, seuil))


def _delai_d_execution(titre: Titre, situation: Situation) -> str:
    """Le délai d'attente dépend de la date de l'ordonnance (décret n° 2026-96)."""
    try:
        return situation.droit.delai("ip-execution", titre.date).id
    except DroitAbsent:
        return "ip-opposition"


def _apres_le_delai(
    id: str, titre: Titre, signifie: dt.date, situation: Situation
) -> dt.date | None:
    """Le lendemain du délai que la signification ouvre au débiteur."""
    try:
        regle = situation.droit.delai(id, signifie)
    except DroitAbsent:
        return None
    terme = compter(regle, du_titre(titre, situation, "signification", date=signifie), situation)
    return terme.dernier_jour(regle.sens) + UN_JOUR


def _periodes(titre: Titre, situation: Situation, executoire: dt.date | None) -> Datees:
    """L'intérêt que la décision accorde, à défaut l'intérêt légal du jour où elle est rendue.

    Le taux légal est majoré à l'expiration du délai qui suit le jour où la
    décision est exécutoire : exécutoire le 10 mars, taux simple jusqu'au 10 mai.
    """
    depart = depart_de_l_interet(titre, situation)
    premier = situation.conventions.premier_jour(depart)
    legal = est_legal(titre.interet) or taux_convenu(titre.interet, situation) is None
    taux = taux_legal(situation) if legal else taux_convenu(titre.interet, situation)
    if not (legal and titre.type in DECISIONS):
        return _dater(premier, situation, taux, None, taux)
    if executoire is None:
        datees, problemes = _dater(premier, situation, taux, None, taux)
        return datees, (*problemes, _majoration_sans_date(titre, situation))
    mois = int(situation.droit.valeur("delai_majoration_apres_decision", executoire))
    majore = premier_jour_apres(executoire, mois, "mois")
    return _dater(premier, situation, taux, majore, taux_legal_majore(situation))


def _dater(
    premier: dt.date,
    situation: Situation,
    simple: TauxDuJour,
    majore_le: dt.date | None,
    majore: TauxDuJour,
) -> Datees:
    def du_jour(jour: dt.date) -> TauxLu:
        return (majore if majore_le and jour >= majore_le else simple)(jour)

    return dater(
        portions(premier, situation.au, coupees_le=[majore_le] if majore_le else []),
        du_jour,
        situation.droit,
        au=situation.au,
        reference="CC 1231-7 ; CMF L313-2, L313-3",
        regle="interet-du-titre",
    )


def _majoration_sans_date(titre: Titre, situation: Situation) -> Probleme:
    rang = situation.dossier.titres.index(titre)
    return Probleme(
        code="majoration-sans-date",
        message=f"titre {titre.id} : le jour où il est exécutoire n'est pas connu ; l'intérêt "
        "légal est "
        "compté sans majoration",
        remede="écrire la signification du titre aux événements, ou `executoire_le` sous le "
        f"titre {titre.id}",
        gravite=Gravite.AVERTISSEMENT,
        reference="CMF L313-3",
        chemin=f"titres.{rang}.executoire_le",
    )
