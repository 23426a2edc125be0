"""Le régime d'intérêt d'une créance française : qui doit, depuis quand, à quel taux."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_FR.taux import (
    TauxDuJour,
    colonne_du_creancier,
    penalites_par_defaut,
    plancher_convenu,
    refi_majore,
    taux_convenu,
    taux_legal,
)
from toolkit.noyau.decompte.periodes import dater
from toolkit.noyau.decompte.valeurs import PeriodeDeTaux, Terme
from toolkit.noyau.dossier import Interet
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import pourcentage
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, semestres

Periodes = tuple[str, tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]


def periodes(terme: Terme, situation: Situation) -> Periodes:
    """Nom du régime, périodes de taux et problèmes.

    Entre professionnels : pénalités de l'article L441-10 II, sans intérêt légal
    en plus (Cass. com. 24 avr. 2024, n° 22-24.275). Envers une personne
    publique : CCP R2192-31. Sinon : intérêt convenu, à défaut intérêt légal
    depuis la mise en demeure (CC 1231-6, 1344-1).
    """
    creance = terme.creance
    contrat = situation.contrat(creance)
    convenu = contrat.conventions.interet if contrat else None
    if situation.est_entre_professionnels(creance):
        return _penalites(terme, situation, convenu)
    if any(d.qualite == "personne_publique" for d in situation.dossier.debiteurs):
        return _interets_moratoires(terme, situation)
    return _interet_civil(terme, situation, convenu)


def _penalites(terme: Terme, situation: Situation, convenu: Interet | None) -> Periodes:
    taux = taux_convenu(convenu, situation) if convenu else penalites_par_defaut(situation.droit)
    depart = terme.exigible_le
    if convenu and convenu.depuis and convenu.depuis != "echeance":
        depart = _depart_stipule(convenu, terme, situation)
    regle = "penalites-convenues" if convenu else "penalites-l441-10"
    datees, problemes = _dater(depart, situation, taux, "C. com. L441-10 II", regle)
    if convenu:
        problemes += _sous_le_plancher(terme, situation, datees)
    return regle, datees, problemes


def _interets_moratoires(terme: Terme, situation: Situation) -> Periodes:
    droit, premier = situation.droit, terme.exigible_le + UN_JOUR

    def fige(_: dt.date) -> tuple:
        marge = droit.decimal("majoration_points_marches_publics", premier)
        return refi_majore(droit, marge)(premier)

    datees, problemes = dater(
        [(premier, situation.au)] if premier <= situation.au else [],
        fige,
        reference="CCP R2192-31",
        regle="interets-moratoires-publics",
    )
    return "interets-moratoires-publics", datees, problemes


def _interet_civil(terme: Terme, situation: Situation, convenu: Interet | None) -> Periodes:
    if convenu:
        taux: TauxDuJour = taux_convenu(convenu, situation)
        depart, reference, regle = (
            _depart_stipule(convenu, terme, situation),
            "CC 1103, 1231-6",
            "interet-convenu",
        )
    else:
        taux = taux_legal(situation.droit, colonne_du_creancier(situation))
        depart, reference, regle = (
            depart_de_la_demeure(terme, situation),
            "CC 1231-6, 1344-1 ; CMF L313-2",
            "interet-legal",
        )
    if depart is None:
        return regle, (), _sans_demeure_prouvee(terme, situation)
    return regle, *_dater(depart, situation, taux, reference, regle)


def depart_de_la_demeure(terme: Terme, situation: Situation) -> dt.date | None:
    """Jour de première présentation de la première mise en demeure postérieure à l'échéance.

    Le texte ne tranche pas entre envoi, présentation et réception ; la
    présentation est le choix prudent. None sans présentation connue.
    """
    for mise_en_demeure in situation.mises_en_demeure(terme.creance):
        remise = mise_en_demeure.presente_le or mise_en_demeure.recu_le
        if remise and remise >= terme.exigible_le:
            return remise
    return None


def _depart_stipule(convenu: Interet, terme: Terme, situation: Situation) -> dt.date | None:
    if isinstance(convenu.depuis, dt.date):
        return max(convenu.depuis, terme.exigible_le)
    if convenu.depuis == "echeance":
        return terme.exigible_le
    return depart_de_la_demeure(terme, situation)


def _dater(
    depart: dt.date | None, situation: Situation, taux: TauxDuJour, reference: str, regle: str
) -> tuple[tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]:
    if depart is None:
        return (), ()
    calcul = situation.dossier.calcul
    premier = depart if calcul and calcul.premier_jour_compte else depart + UN_JOUR
    return dater(semestres(premier, situation.au), taux, reference=reference, regle=regle)


def _sans_demeure_prouvee(terme: Terme, situation: Situation) -> tuple[Probleme, ...]:
    mises_en_demeure = situation.mises_en_demeure(terme.creance)
    if not mises_en_demeure:
        return ()
    rang = situation.dossier.evenements.index(mises_en_demeure[0])
    return (
        Probleme(
            code="demeure-sans-presentation",
            message=f"créance {terme.creance.id} : la mise en demeure n'a pas de date de présentation ; "
            "aucun intérêt n'en part",
            remede="écrire `presente_le` et joindre l'avis de réception ou le pli retourné",
            gravite=Gravite.AVERTISSEMENT,
            reference="CC 1231-6, 1344",
            chemin=f"evenements.{rang}",
        ),
    )


def _sous_le_plancher(
    terme: Terme, situation: Situation, datees: tuple[PeriodeDeTaux, ...]
) -> tuple[Probleme, ...]:
    for periode in datees:
        try:
            plancher = plancher_convenu(situation.droit, periode.du)
        except DroitAbsent:
            continue
        if periode.taux < plancher:
            return (
                Probleme(
                    code="taux-sous-le-plancher",
                    message=f"créance {terme.creance.id} : le taux convenu ({pourcentage(periode.taux)}) est "
                    f"inférieur à trois fois le taux légal ({pourcentage(plancher)}) ; il est appliqué tel quel",
                    remede="vérifier le contrat ; un taux inférieur expose le créancier à une amende administrative",
                    gravite=Gravite.AVERTISSEMENT,
                    reference="C. com. L441-10 II",
                    chemin=f"contrats.{_rang_du_contrat(terme, situation)}.conventions.interet",
                ),
            )
    return ()


def _rang_du_contrat(terme: Terme, situation: Situation) -> int:
    ids = [c.id for c in situation.dossier.contrats]
    return ids.index(terme.creance.contrat)
