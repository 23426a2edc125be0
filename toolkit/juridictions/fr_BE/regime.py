"""Ce que le droit belge attache à un terme impayé : loi du 2 août 2002, livre XIX, ou droit civil."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.taux import taux_civil, taux_commercial, taux_convenu
from toolkit.noyau.clause import clauses_du_contrat
from toolkit.noyau.decompte.periodes import Portion, dater
from toolkit.noyau.decompte.valeurs import Forfait, PeriodeDeTaux, Poste, Regime, Terme
from toolkit.noyau.dossier import Interet
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, semestres

Datees = tuple[tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]


def regime(terme: Terme, situation: Situation) -> Regime:
    """Le régime du terme à la date de la situation (`amiable.md` § 1 : premier aiguillage)."""
    creance = terme.creance
    if livre_xix.s_applique(creance, situation):
        return livre_xix.regime(terme, situation)
    contrat = situation.contrat(creance)
    convenu = contrat.conventions.interet if contrat else None
    if _est_transaction_commerciale(terme, situation):
        nom = "interet-convenu-loi-2002" if convenu else "loi-2002"
        periodes, problemes = _loi_2002(terme, situation, convenu)
        forfaits = _forfait(terme, situation)
    else:
        nom = "interet-convenu" if convenu else "interet-legal-civil"
        periodes, problemes = _civil(terme, situation, convenu)
        forfaits = ()
    return Regime(
        nom=nom,
        periodes=periodes,
        forfaits=forfaits,
        clauses=clauses_du_contrat(
            terme, situation, reference="CC 5.83, 5.88", regle="clause-indemnitaire"
        ),
        problemes=problemes,
    )


def ordre_d_imputation(situation: Situation) -> Sequence[Poste]:
    """Intérêts, puis principal (CC 5.210), puis indemnités, que le texte ne range pas."""
    return (Poste.INTERETS, Poste.PRINCIPAL, Poste.INDEMNITES, Poste.CLAUSE_PENALE, Poste.FRAIS)


def _est_transaction_commerciale(terme: Terme, situation: Situation) -> bool:
    """Rémunération d'une transaction entre entreprises, ou d'une entreprise par un pouvoir public (L. 2 août 2002 art. 2-3)."""
    dossier = situation.dossier
    debiteurs_publics = all(d.qualite == "personne_publique" for d in dossier.debiteurs)
    return situation.est_entre_professionnels(terme.creance) or (
        dossier.creancier.qualite == "professionnel" and debiteurs_publics
    )


def _loi_2002(terme: Terme, situation: Situation, convenu: Interet | None) -> Datees:
    contrat, droit = situation.contrat(terme.creance), situation.droit
    taux = taux_convenu(convenu, droit, contrat) if convenu else taux_commercial(droit, contrat)
    depart = terme.exigible_le
    if convenu and isinstance(convenu.depuis, dt.date):
        depart = max(depart, convenu.depuis)
    portions = _coupees(
        semestres(_premier_jour(depart, situation), situation.au),
        droit.valeur("loi_2002_huit_points_tous_contrats", situation.au),
    )
    return dater(
        portions,
        taux,
        reference="L. 2 août 2002 art. 5",
        regle="interet-convenu" if convenu else "interet-loi-2002",
    )


def _civil(terme: Terme, situation: Situation, convenu: Interet | None) -> Datees:
    droit = situation.droit
    demeures = [e for e in situation.mises_en_demeure(terme.creance) if e.date >= terme.exigible_le]
    if convenu and convenu.depuis == "echeance":
        premier = _premier_jour(terme.exigible_le, situation)
    elif convenu and isinstance(convenu.depuis, dt.date):
        premier = max(convenu.depuis, _premier_jour(terme.exigible_le, situation))
    elif demeures:
        premier = demeures[0].date  # « dès le jour de la mise en demeure » (5.240)
    else:
        return (), ()
    taux = (
        taux_convenu(convenu, droit, situation.contrat(terme.creance))
        if convenu
        else taux_civil(droit)
    )
    return dater(
        semestres(premier, situation.au),
        taux,
        reference="CC 5.240" if convenu is None else "CC 5.73, 5.88",
        regle="interet-convenu" if convenu else "interet-legal-civil",
    )


def _premier_jour(depart: dt.date, situation: Situation) -> dt.date:
    calcul = situation.dossier.calcul
    return depart if calcul and calcul.premier_jour_compte else depart + UN_JOUR


def _coupees(portions: list[Portion], jour: dt.date) -> list[Portion]:
    """Coupe la portion qui contient `jour` : le régime des contrats anciens finit en cours de semestre."""
    coupees: list[Portion] = []
    for debut, fin in portions:
        if debut < jour <= fin:
            coupees += [(debut, jour - UN_JOUR), (jour, fin)]
        else:
            coupees.append((debut, fin))
    return coupees


def _forfait(terme: Terme, situation: Situation) -> tuple[Forfait, ...]:
    """40 € par paiement en retard, de plein droit (L. 2 août 2002 art. 6)."""
    premier_jour = terme.exigible_le + UN_JOUR
    montant = situation.droit.cherche("indemnite_forfaitaire_b2b", premier_jour)
    if montant is None:  # échéance antérieure à la création du forfait
        return ()
    return (
        Forfait(
            premier_jour,
            Poste.INDEMNITES,
            montant,
            "L. 2 août 2002 art. 6",
            "indemnite-forfaitaire",
        ),
    )
