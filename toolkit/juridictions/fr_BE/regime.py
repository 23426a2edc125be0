"""Ce que le droit belge attache à un terme impayé : loi de 2002, livre XIX, ou droit civil."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.anatocisme import capitaliser
from toolkit.juridictions.fr_BE.demeure import premier_jour_de_la_demeure, prise_d_effet
from toolkit.juridictions.fr_BE.taux import taux_civil, taux_commercial, taux_convenu
from toolkit.juridictions.fr_BE.transactions import (
    est_due_par_un_pouvoir_public,
    est_transaction_commerciale,
)
from toolkit.noyau.clause import clauses_du_contrat
from toolkit.noyau.decompte.periodes import Datees, dater, portions
from toolkit.noyau.decompte.regime import Forfait, Limite, Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Interet
from toolkit.noyau.references import citer, conclu_le
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

LOI_2002 = "L. 2 août 2002 art. 5"


def regime(terme: Terme, situation: Situation) -> Regime:
    """Le régime du terme à la date de la situation."""
    if livre_xix.s_applique(terme.creance, situation):
        return livre_xix.regime(terme, situation)
    creance = terme.creance
    contrat = situation.contrat(creance)
    convenu = contrat.conventions.interet if contrat else None
    est_commerciale = est_transaction_commerciale(creance, situation)
    calculer = _loi_2002 if est_commerciale else _civil
    nom, (datees, problemes) = calculer(terme, situation, convenu)
    capitalisations, exclusions = capitaliser(terme, situation, datees)
    return Regime(
        nom=nom,
        reference=citer("principal", creance, situation),
        periodes=datees,
        capitalisations=capitalisations,
        forfaits=_forfait(terme, situation) if est_commerciale else (),
        clauses=clauses_du_contrat(
            terme,
            situation,
            prise=prise_d_effet,
            reference=citer("clause_penale", creance, situation),
            regle="clause-indemnitaire",
        ),
        problemes=(*problemes, *exclusions),
    )


def ordre_d_imputation(situation: Situation) -> Sequence[Poste]:
    """Intérêts, puis principal (CC 5.210), puis indemnités, que le texte ne range pas."""
    return (Poste.INTERETS, Poste.PRINCIPAL, Poste.INDEMNITES, Poste.CLAUSE_PENALE, Poste.FRAIS)


def _loi_2002(terme: Terme, situation: Situation, convenu: Interet | None) -> tuple[str, Datees]:
    """De plein droit dès le lendemain de l'échéance, au taux convenu, à défaut au taux légal.

    D'un pouvoir public, le taux légal s'impose : celui du contrat n'y change rien.
    """
    droit, creance = situation.droit, terme.creance
    conclu = conclu_le(creance, situation)
    stipule, legal = taux_convenu(convenu, droit, conclu), taux_commercial(droit, conclu)
    est_impose = est_due_par_un_pouvoir_public(creance, situation)
    depart = terme.exigible_le
    if convenu and isinstance(convenu.depuis, dt.date) and not est_impose:
        depart = max(depart, convenu.depuis)
    applique = legal if est_impose or stipule is None else stipule
    datees, problemes = dater(
        portions(
            situation.conventions.premier_jour(depart),
            situation.au,
            coupees_le=[droit.valeur("loi_2002_huit_points_tous_contrats", situation.au)],
        ),
        applique,
        droit,
        au=situation.au,
        reference=LOI_2002,
        regle="interet-convenu" if applique is stipule else "interet-loi-2002",
    )
    if est_impose and stipule:
        motif = "envers un pouvoir public, le taux légal s'impose aux parties"
        datees = tuple(
            replace(p, limite=Limite(stipule(p.du).taux, motif, LOI_2002))
            if stipule(p.du).taux != p.taux
            else p
            for p in datees
        )
    nom = "interet-convenu-loi-2002" if applique is stipule else "loi-2002"
    return nom, (datees, problemes)


def _civil(terme: Terme, situation: Situation, convenu: Interet | None) -> tuple[str, Datees]:
    """Intérêt convenu, à défaut légal : dès le jour de la mise en demeure (CC 5.240)."""
    droit, creance = situation.droit, terme.creance
    stipule = taux_convenu(convenu, droit, conclu_le(creance, situation))
    nom = "interet-convenu" if stipule else "interet-legal-civil"
    premier = _premier_jour_civil(terme, situation, convenu)
    if premier is None:
        return nom, ((), ())
    return nom, dater(
        portions(premier, situation.au),
        stipule or taux_civil(droit),
        droit,
        au=situation.au,
        reference=citer("interet_convenu" if stipule else "interet_legal", creance, situation),
        regle=nom,
    )


def _premier_jour_civil(
    terme: Terme, situation: Situation, convenu: Interet | None
) -> dt.date | None:
    echu = situation.conventions.premier_jour(terme.exigible_le)
    depuis = convenu.depuis if convenu else None
    if depuis == "echeance":
        return echu
    if isinstance(depuis, dt.date):
        return max(depuis, echu)
    return premier_jour_de_la_demeure(terme, situation)


def _forfait(terme: Terme, situation: Situation) -> tuple[Forfait, ...]:
    """Le forfait, par paiement en retard et de plein droit (L. 2 août 2002 art. 6).

    Un contrat antérieur au régime de 2013 ne le connaît qu'à partir du jour où
    il s'étend à tous les contrats (art. 14).
    """
    droit, premier_jour = situation.droit, terme.exigible_le + UN_JOUR
    conclu = conclu_le(terme.creance, situation)
    est_ancien = conclu < droit.valeur("loi_2002_huit_points_contrats_nouveaux", premier_jour)
    if est_ancien and premier_jour < droit.valeur(
        "loi_2002_huit_points_tous_contrats", premier_jour
    ):
        return ()
    montant = droit.cherche("indemnite_forfaitaire_b2b", premier_jour)
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
