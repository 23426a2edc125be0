"""La prescription belge d'une créance : durée, départ, ce qui l'interrompt ou la prolonge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.juridictions.fr_BE.computation import dernier_jour
from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.livre_xix import s_applique as est_de_consommateur
from toolkit.juridictions.fr_BE.titres import executoire_le
from toolkit.noyau.delais import causes as c
from toolkit.noyau.delais.effets import CHEQUE, SERIE_DU_CHEQUE, selon_l_effet
from toolkit.noyau.delais.faits import chemin, faits, titres
from toolkit.noyau.delais.prescription import (
    Cause,
    Duree,
    Effet,
    Prescription,
    prescription_de,
)
from toolkit.noyau.delais.prescrites import ReglesDePrescription
from toolkit.noyau.dossier import Contrat, Creance, Evenement
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation

RECOUVREMENT = "recouvrement_non_conteste"
SANS_JUGEMENT = ("ordonnance_injonction_de_payer", "proces_verbal_non_contestation")
HOTELS = "prescription_hotels_restaurants"
SERIES_DU_SECTEUR = {
    "assurance": "prescription_primes_assurance",
    "soins_medicaux": "prescription_soins_de_sante",
    "energie": "prescription_periodique",
    "eau": "prescription_periodique",
    "telecom": "prescription_periodique",
    "hotel": HOTELS,
    "restaurant": HOTELS,
}
BAUX = ("bail_habitation", "bail_commercial")
DROIT_COMMUN, MARCHANDS = "prescription_droit_commun", "prescription_marchands"
AUTEURS_DE_L_INTERRUPTIVE = ("avocat", "huissier")


def applicable(creance: Creance, s: Situation) -> Prescription | None:
    """La prescription de la créance, d'après sa nature et les parties ; None sans départ."""
    jours = [e.date for e in creance.echeances if e.date]
    exigible = min(jours) if jours else echeance(creance, s) or creance.date
    if exigible is None or exigible > s.au:
        return None
    serie = _serie(creance, s.contrat(creance), s)
    reserve = ""
    if serie == MARCHANDS:
        commune = prescription_de(s.droit, DROIT_COMMUN, exigible, "")
        reserve = (
            "présomption de paiement, qu'un écrit ou un aveu écarte : alors "
            f"{commune.duree}, jusqu'au {date_longue(commune.duree.apres(exigible))}"
        )
    commune = prescription_de(s.droit, serie, exigible, "échéance", reserve=reserve)
    return selon_l_effet(commune, creance, s)


def _serie(creance: Creance, contrat: Contrat | None, s: Situation) -> str:
    nature = contrat.nature if contrat else None
    if creance.secteur in SERIES_DU_SECTEUR:
        return SERIES_DU_SECTEUR[creance.secteur]
    if creance.nature == "loyer" or nature in (*BAUX, "abonnement"):
        return "prescription_periodique"
    liberal = s.dossier.creancier.activite == "liberale"
    if liberal and (creance.nature == "honoraires" or nature == "honoraires"):
        return "prescription_honoraires"
    marchand = s.dossier.creancier.activite == "commerciale"
    if nature == "vente" and marchand and est_de_consommateur(creance, s):
        return MARCHANDS
    return DROIT_COMMUN


def causes(creance: Creance, prescription: Prescription, s: Situation) -> Sequence[Cause]:
    """Ce qui agit sur le cours : ancien CC 2244, 2248 ; CJ 731/1, 1394/21."""
    return [
        *c.instances(creance, s, _demandes(s), "ancien CC 2244 § 1er"),
        *c.mesures(creance, s, ("saisie",), "ancien CC 2244 § 1er"),
        *_sommations(creance, s),
        *_mise_en_demeure_interruptive(creance, prescription, s),
        *c.reconnaissances(creance, s, "ancien CC 2248"),
        *c.paiements(creance, s, "ancien CC 2248"),
        *_conciliations(creance, s),
        *_titres(s),
    ]


def _demandes(s: Situation) -> list[Evenement]:
    requetes = faits(s, "requete", procedure="requete_contradictoire")
    return [*s.evenements("citation"), *requetes]


def _titres(s: Situation) -> Iterator[Cause]:
    """Après une décision, ou un titre exécutoire, le droit commun remplace le délai court."""
    valeur = s.droit.cherche(DROIT_COMMUN, s.au)
    if valeur is None:
        return
    duree, reference = Duree(valeur["duree"], valeur["unite"]), "ancien CC 2262bis § 1er al. 1"
    yield from c.decisions(s, duree, reference)
    for titre in titres(s, *SANS_JUGEMENT):
        executoire = executoire_le(titre, s)
        if executoire and executoire <= s.au:
            yield c.du_titre(titre, duree, reference, s)


def _sommations(creance: Creance, s: Situation) -> Iterator[Cause]:
    """Commandement, et sommation du recouvrement non contesté depuis qu'elle interrompt."""
    for sommation in s.evenements("sommation_de_payer"):
        if not s.vise(sommation, creance):
            continue
        est_du_recouvrement = sommation.procedure in (None, RECOUVREMENT)
        if est_du_recouvrement:
            depuis = s.droit.cherche("sommation_non_contestation_interruptive", sommation.date)
            if depuis is None or sommation.date < depuis:
                continue
        yield Cause(
            effet=Effet.INTERRUPTION,
            le=sommation.date,
            quoi="sommation de payer" if est_du_recouvrement else "commandement",
            reference="CJ 1394/21" if est_du_recouvrement else "ancien CC 2244 § 1er",
            chemin=chemin(sommation, s),
        )


def _mise_en_demeure_interruptive(
    creance: Creance, prescription: Prescription, s: Situation
) -> Iterator[Cause]:
    """La première, faite par un avocat ou un huissier, par recommandé avec accusé, à un débiteur
    en Belgique et avec toutes ses mentions : un an de plus depuis l'envoi (ancien CC 2244 § 2).
    """
    valables = [e for e in s.mises_en_demeure(creance) if _est_interruptive(e, s)]
    for lettre in valables[:1]:
        try:
            ans = int(s.droit.valeur("prolongation_mise_en_demeure_interruptive", lettre.date))
        except DroitAbsent:
            return
        un_an = Duree(ans, "an")
        courte = prescription.duree.apres(lettre.date) < un_an.apres(lettre.date)
        yield Cause(
            effet=Effet.PROLONGATION,
            le=lettre.date,
            quoi="mise en demeure interruptive",
            reference="ancien CC 2244 § 2",
            duree=prescription.duree if courte else un_an,
            chemin=chemin(lettre, s),
        )


def _est_interruptive(lettre: Evenement, s: Situation) -> bool:
    en_belgique = all(
        (a := d.adresse_courante(lettre.date)) is None or a.pays in (None, "BE")
        for d in s.dossier.debiteurs
    )
    return bool(
        lettre.est_interruptive
        and lettre.auteur in AUTEURS_DE_L_INTERRUPTIVE
        and lettre.canal == "recommande_ar"
        and not lettre.mentions_manquantes
        and en_belgique
    )


def _conciliations(creance: Creance, s: Situation) -> Iterator[Cause]:
    """La demande de conciliation au juge suspend un mois (CJ 731/1)."""
    for demande in s.evenements("conciliation"):
        if demande.resultat or not s.vise(demande, creance):
            continue
        try:
            regle = s.droit.delai("suspension-prescription-conciliation", demande.date)
        except DroitAbsent:
            continue
        fin = dernier_jour(demande.date, regle.duree, regle.unite, s.droit.est_ouvrable)
        yield Cause(
            effet=Effet.SUSPENSION,
            le=demande.date,
            quoi="demande de conciliation",
            reference="CJ 731/1",
            fin=fin if fin <= s.au else None,
            chemin=chemin(demande, s),
        )


def sans_effet(creance: Creance, s: Situation) -> list[str]:
    """Ce que le dossier contient et qui n'interrompt rien."""
    lettres = [e for e in s.evenements("mise_en_demeure") if not _est_interruptive(e, s)]
    envois = s.evenements("relance", "premier_rappel", "rappel", "promesse", "sommation_injonction")
    requetes = faits(s, "requete", procedure="injonction_de_payer")
    vus: list[tuple[dt.date, str]] = [
        (e.date, e.type.replace("_", " "))
        for e in (*envois, *lettres, *requetes)
        if s.vise(e, creance)
    ]
    return [f"{mot} du {date_longue(jour)}" for jour, mot in sorted(vus)]


def plus_courte(creance: Creance) -> str:
    """Un an au moins, hors hôtels, restaurants et chèques."""
    if creance.nature == CHEQUE:
        return SERIE_DU_CHEQUE
    serie = SERIES_DU_SECTEUR.get(creance.secteur or "")
    return serie if serie == HOTELS else MARCHANDS


PRESCRIPTIONS = ReglesDePrescription(
    applicable=applicable, causes=causes, sans_effet=sans_effet, plus_courte=plus_courte
)
