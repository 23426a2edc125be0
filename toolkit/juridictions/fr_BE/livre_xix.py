"""Les dettes du consommateur : livre XIX du Code de droit économique.

Rien ne s'ajoute au principal avant un premier rappel gratuit et l'expiration
de ses quatorze jours ; ensuite seulement ce que le contrat stipule, sous les
plafonds de XIX.4.
"""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_BE.demeure import premier_jour_de_la_demeure
from toolkit.juridictions.fr_BE.gels import suspendre_pendant_les_gels
from toolkit.juridictions.fr_BE.plafonds import (
    REFERENCE,
    clauses,
    interet_nul,
    periodes_plafonnees,
)
from toolkit.juridictions.fr_BE.rappels import fin_du_delai, premier_rappel
from toolkit.juridictions.fr_BE.taux import taux_civil, taux_convenu
from toolkit.noyau.decompte.periodes import Datees, dater, portions
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.dossier import Contrat, Creance
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.references import citer, conclu_le
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

__all__ = ["fin_du_delai", "premier_rappel", "regime", "s_applique"]

CONSOMMATEURS = ("consommateur", "particulier")


def s_applique(creance: Creance, situation: Situation) -> bool:
    """Vrai si une entreprise réclame sa dette à un consommateur (CDE I.22/1, XIX.1), le livre étant
    en vigueur pour ce contrat (L. 4 mai 2023 art. 15).

    La dette d'une caution est celle du débiteur principal, même absent du dossier.
    """
    if situation.dossier.creancier.qualite != "professionnel":
        return False
    tenus = debiteurs_tenus(creance, situation)
    if not any(d.qualite in CONSOMMATEURS for d in tenus):
        return False
    droit, au = situation.droit, situation.au
    est_nouveau = conclu_le(creance, situation) >= droit.valeur("livre_xix_contrats_nouveaux", au)
    return est_nouveau or au >= droit.valeur("livre_xix_contrats_anciens", au)


def regime(terme: Terme, situation: Situation) -> Regime:
    """Rien avant l'expiration du délai du premier rappel ; ensuite les accessoires convenus,
    plafonnés.
    """
    contrat = situation.contrat(terme.creance)
    reference = citer("principal", terme.creance, situation)
    rappel = premier_rappel(terme.creance, situation, terme.exigible_le)
    fin = fin_du_delai(rappel, situation) if rappel else None
    if contrat is None or not _a_une_clause(contrat):
        nom, (periodes, problemes) = "livre-xix-sans-clause", _interet_legal(terme, situation, fin)
        return Regime(nom=nom, reference=reference, periodes=periodes, problemes=problemes)
    if fin is None or situation.au <= fin:
        attente = _accessoires_en_attente(terme, situation, fin)
        return Regime(nom="livre-xix", reference=reference, problemes=attente)
    depart = rappel.date + UN_JOUR if situation.dossier.creancier.est_pme else fin + UN_JOUR
    stipule = taux_convenu(
        contrat.conventions.interet, situation.droit, conclu_le(terme.creance, situation)
    )
    nul = bool(stipule) and interet_nul(stipule, contrat, terme, situation)
    if stipule is None:
        datees = _interet_legal(terme, situation, fin)
    else:
        datees = periodes_plafonnees(stipule, depart, situation, est_nul=nul)
        datees = suspendre_pendant_les_gels(datees[0], terme, situation), datees[1]
    return Regime(
        nom="livre-xix-clause-non-ecrite" if nul else "livre-xix",
        reference=reference,
        periodes=datees[0],
        clauses=clauses(terme, situation, contrat, fin, est_nulle=nul),
        interets_dus_le=fin + UN_JOUR,
        problemes=(*datees[1], *((_clause_non_ecrite(terme, situation),) if nul else ())),
    )


def _a_une_clause(contrat: Contrat) -> bool:
    return bool(contrat.conventions.interet or contrat.conventions.clause_penale)


def _interet_legal(terme: Terme, situation: Situation, fin: dt.date | None) -> Datees:
    """Sans clause d'intérêt, l'intérêt légal civil (CC 5.240) : par prudence, après le délai du
    premier rappel ; sans rappel ni clause, de la mise en demeure.
    """
    premier = fin + UN_JOUR if fin else _jour_de_la_demeure(terme, situation)
    if premier is None or premier > situation.au:
        return (), ()
    return dater(
        portions(premier, situation.au),
        taux_civil(situation.droit),
        situation.droit,
        au=situation.au,
        reference=citer("interet_legal", terme.creance, situation),
        regle="interet-legal-civil",
    )


def _jour_de_la_demeure(terme: Terme, situation: Situation) -> dt.date | None:
    contrat = situation.contrat(terme.creance)
    if contrat and _a_une_clause(contrat):
        return None
    return premier_jour_de_la_demeure(terme, situation)


def _clause_non_ecrite(terme: Terme, situation: Situation) -> Probleme:
    rang = situation.dossier.contrats.index(situation.contrat(terme.creance))
    return Probleme(
        code="clause-non-ecrite",
        message=f"créance {terme.id} : le taux convenu dépasse le plafond du livre XIX ; la clause "
        "est réputée non écrite, aucun accessoire n'est dû",
        remede="ne réclamer que le principal ; corriger les conditions générales pour l'avenir",
        gravite=Gravite.AVERTISSEMENT,
        reference=REFERENCE,
        chemin=f"contrats.{rang}.conventions.interet",
    )


def _accessoires_en_attente(
    terme: Terme, situation: Situation, fin: dt.date | None
) -> tuple[Probleme, ...]:
    rang = situation.dossier.creances.index(terme.creance)
    if fin is None:
        message = "aucun premier rappel : ni intérêt ni indemnité ne peuvent être demandés"
        remede = "envoyer l'acte `premier_rappel` et attendre l'expiration de son délai"
    else:
        message = (
            f"le délai du premier rappel court jusqu'au {date_longue(fin)} : aucun accessoire avant"
        )
        remede = f"attendre le {date_longue(fin + UN_JOUR)}"
    return (
        Probleme(
            code="accessoires-prematures",
            message=f"créance {terme.id} : {message}",
            remede=remede,
            gravite=Gravite.AVERTISSEMENT,
            reference="CDE XIX.2 § 1er",
            chemin=f"creances.{rang}",
        ),
    )
