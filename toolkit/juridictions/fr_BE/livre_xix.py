"""Les dettes du consommateur : livre XIX du Code de droit économique.

Rien ne s'ajoute au principal avant un premier rappel gratuit et l'expiration
de ses quatorze jours ; ensuite seulement ce que le contrat stipule, sous les
plafonds de XIX.4.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from toolkit.juridictions.fr_BE.taux import TauxDuJour, taux_commercial, taux_convenu
from toolkit.noyau.clause import Palier, montant_stipule, par_paliers
from toolkit.noyau.decompte.periodes import dater
from toolkit.noyau.decompte.valeurs import (
    ClauseDue,
    PeriodeDeTaux,
    Poste,
    Reduction,
    Regime,
    Retenue,
    Terme,
)
from toolkit.noyau.dossier import Contrat, Creance, Evenement
from toolkit.noyau.ecriture import date_longue, pourcentage
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import (
    UN_JOUR,
    ajouter_jours,
    ouvrable_suivant,
    premier_ouvrable,
    semestres,
)

CANAUX_ELECTRONIQUES = ("courriel", "lre", "peppol", "voie_electronique", "formulaire")
REFERENCE = "CDE XIX.4"


def s_applique(creance: Creance, situation: Situation) -> bool:
    """Vrai si une entreprise réclame sa dette à un consommateur (CDE I.22/1, XIX.1)."""
    vises = creance.debiteurs or tuple(d.id for d in situation.dossier.debiteurs)
    return situation.dossier.creancier.qualite == "professionnel" and any(
        d.qualite == "consommateur" for d in situation.dossier.debiteurs if d.id in vises
    )


def premier_rappel(creance: Creance, situation: Situation) -> Evenement | None:
    """Le premier rappel de cette créance, s'il est fait."""
    rappels = [e for e in situation.evenements("premier_rappel") if situation.vise(e, creance)]
    return rappels[0] if rappels else None


def fin_du_delai(rappel: Evenement, situation: Situation) -> dt.date:
    """Dernier jour du délai de quatorze jours (XIX.2 § 1er), reporté au jour ouvrable.

    Il prend cours le troisième jour ouvrable qui suit un envoi postal, le
    lendemain d'un envoi électronique ; le premier jour est compté.
    """
    droit, envoi = situation.droit, rappel.date
    if rappel.canal in CANAUX_ELECTRONIQUES:
        debut = envoi + UN_JOUR
    else:
        rang = int(droit.valeur("depart_delai_envoi_postal", envoi))
        debut = ouvrable_suivant(envoi, rang, droit.est_ouvrable)
    duree = droit.delai("premier-rappel", envoi).duree
    return premier_ouvrable(ajouter_jours(debut, duree - 1), droit.est_ouvrable)


def regime(terme: Terme, situation: Situation) -> Regime:
    """Rien avant l'expiration du délai du premier rappel ; ensuite les accessoires convenus, plafonnés."""
    rappel = premier_rappel(terme.creance, situation)
    contrat = situation.contrat(terme.creance)
    if contrat is None or not (contrat.conventions.interet or contrat.conventions.clause_penale):
        return Regime(nom="livre-xix-sans-clause")
    fin = fin_du_delai(rappel, situation) if rappel else None
    if fin is None or situation.au <= fin:
        return Regime(nom="livre-xix", problemes=_accessoires_en_attente(terme, situation, fin))
    exces = _exces_d_interet(terme, situation, contrat, rappel)
    if exces and _est_non_ecrite(contrat, situation):
        return _clause_non_ecrite(terme, exces)
    periodes, problemes = _periodes(situation, contrat, _depart(situation, rappel, fin))
    return Regime(
        nom="livre-xix",
        periodes=periodes,
        clauses=_clauses(terme, situation, contrat, fin),
        problemes=problemes,
    )


def _depart(situation: Situation, rappel: Evenement, fin: dt.date) -> dt.date:
    """Une PME fait courir l'intérêt dès le lendemain de l'envoi du rappel, les autres après le délai (XIX.2 § 4)."""
    return (rappel.date if situation.dossier.creancier.est_pme else fin) + UN_JOUR


def _plafond(situation: Situation) -> TauxDuJour:
    return taux_commercial(situation.droit, None)


def _exces_d_interet(
    terme: Terme, situation: Situation, contrat: Contrat, rappel: Evenement
) -> tuple[Decimal, Decimal] | None:
    """(taux convenu, plafond) du premier semestre où le taux convenu dépasse le plafond."""
    interet = contrat.conventions.interet
    if interet is None:
        return None
    convenu, plafond = taux_convenu(interet, situation.droit, contrat), _plafond(situation)
    for debut, _ in semestres(rappel.date + UN_JOUR, situation.au):
        try:
            demande, maximum = convenu(debut)[0], plafond(debut)[0]
        except LookupError:
            return None
        if demande > maximum:
            return demande, maximum
    return None


def _est_non_ecrite(contrat: Contrat, situation: Situation) -> bool:
    """Une clause excessive est non écrite, sauf contrat antérieur au 1er septembre 2023 et non modifié (réduite)."""
    conclu = contrat.modifie_le or contrat.date
    return conclu is None or conclu >= situation.droit.valeur(
        "livre_xix_contrats_nouveaux", situation.au
    )


def _periodes(
    situation: Situation, contrat: Contrat, depart: dt.date
) -> tuple[tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]:
    interet = contrat.conventions.interet
    if interet is None:
        return (), ()
    convenu, plafond = taux_convenu(interet, situation.droit, contrat), _plafond(situation)

    def plafonne(jour: dt.date) -> tuple[Decimal, str]:
        demande, explication = convenu(jour)
        maximum, _ = plafond(jour)
        if demande > maximum:
            return maximum, f"{explication} de {pourcentage(demande)}, ramené au plafond"
        return demande, explication

    return dater(
        semestres(depart, situation.au), plafonne, reference=REFERENCE, regle="interet-xix-4"
    )


def _clauses(
    terme: Terme, situation: Situation, contrat: Contrat, fin: dt.date
) -> tuple[ClauseDue, ...]:
    clause = contrat.conventions.clause_penale
    if clause is None:
        return ()
    paliers = [
        Palier(t["jusqua"], t["forfait"], t["pourcent"], t["au_dela_de"])
        for t in situation.droit.valeur("plafond_indemnite_consommateur", fin)
    ]
    sommet = situation.droit.decimal("plafond_indemnite_consommateur_maximum", fin)

    def calcul(reste_du: Decimal) -> Retenue:
        maximum = min(par_paliers(paliers, reste_du), sommet)
        if reste_du <= 0:
            return Retenue(Decimal("0.00"), Decimal("0.00"))
        if clause.bareme == "legal_maximum":
            return Retenue(maximum, maximum)
        stipule = montant_stipule(clause, terme, reste_du)
        if stipule <= maximum:
            return Retenue(stipule, stipule)
        if _est_non_ecrite(contrat, situation):
            return Retenue(
                stipule,
                Decimal("0.00"),
                "clause au-dessus du plafond, réputée non écrite",
                REFERENCE,
            )
        return Retenue(
            stipule, maximum, "clause antérieure ramenée au plafond", "L. 4 mai 2023 art. 15 § 2"
        )

    return (ClauseDue(fin + UN_JOUR, REFERENCE, "indemnite-xix-4", calcul),)


def _clause_non_ecrite(terme: Terme, exces: tuple[Decimal, Decimal]) -> Regime:
    demande, maximum = exces
    motif = (
        f"taux convenu de {pourcentage(demande)} au-dessus du plafond de {pourcentage(maximum)} : "
        "la clause est réputée non écrite, aucun accessoire n'est dû"
    )
    return Regime(
        nom="livre-xix-clause-non-ecrite",
        reductions=(
            Reduction(Poste.INTERETS, terme.creance.id, demande, Decimal("0.00"), motif, REFERENCE),
        ),
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
            message=f"créance {terme.creance.id} : {message}",
            remede=remede,
            gravite=Gravite.AVERTISSEMENT,
            reference="CDE XIX.2 § 1er",
            chemin=f"creances.{rang}",
        ),
    )
