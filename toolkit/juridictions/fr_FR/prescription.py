"""La prescription française d'une créance : durée, départ, ce qui l'interrompt ou la suspend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.juridictions.fr_FR.computation import dernier_jour
from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.titres import executoire_le
from toolkit.noyau.delais import causes as c
from toolkit.noyau.delais.effets import CHEQUE, SERIE_DU_CHEQUE, selon_l_effet
from toolkit.noyau.delais.faits import chemin, faits, significations, titres
from toolkit.noyau.delais.prescription import (
    Cause,
    Duree,
    Effet,
    Prescription,
    prescription_de,
)
from toolkit.noyau.delais.prescrites import ReglesDePrescription
from toolkit.noyau.dossier import Contrat, Creance, Evenement, Titre
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import premier_ouvrable

ORDONNANCE = "ordonnance_injonction_de_payer"
TRANSPORT = "transport"
SERVICES = ("prestation", "abonnement", "honoraires")


def applicable(creance: Creance, s: Situation) -> Prescription | None:
    """La prescription de la créance, d'après sa nature et les parties ; None sans départ."""
    exigible = _premiere_exigibilite(creance, s)
    if exigible is None or exigible > s.au:
        return None
    contrat = s.contrat(creance)
    if contrat and contrat.nature == "credit_consommation":
        return _forclusion(contrat, exigible, s)
    commune = _de_la_dette(creance, exigible, contrat.nature if contrat else None, s)
    return _avec_butoir(selon_l_effet(commune, creance, s), creance, s)


def _forclusion(contrat: Contrat, exigible: dt.date, s: Situation) -> Prescription:
    """Un contrat conclu sous les textes de 2026 suit une forclusion que nul n'a relue."""
    quoi = "premier incident non régularisé"
    lue = prescription_de(s.droit, "forclusion_credit_consommation", exigible, quoi)
    conclu = contrat.date or contrat.accepte_le
    if conclu is None or conclu < s.droit.valeur("credit_consommation_reforme", s.au):
        return lue
    reserve = f"contrat du {date_longue(conclu)} : textes nouveaux, numéro et durée non relus"
    return replace(lue, statut=Statut.A_VERIFIER, reserve=reserve)


def _de_la_dette(
    creance: Creance, exigible: dt.date, nature: str | None, s: Situation
) -> Prescription:
    if creance.secteur == TRANSPORT:
        return _de_l_execution("prescription_transport", "livraison", creance, exigible, s)
    if nature == "bail_habitation" and creance.nature in ("loyer", "charges", None):
        return prescription_de(s.droit, "prescription_loyer_habitation", exigible, "échéance")
    if est_de_consommateur(creance, s):
        return _de_l_execution("prescription_consommateur", "exécution", creance, exigible, s)
    if s.est_entre_professionnels(creance) and nature in SERVICES:
        serie = "prescription_services_entre_professionnels"
        return _de_l_execution(serie, "achèvement", creance, exigible, s)
    return prescription_de(s.droit, _serie_commune(s), exigible, "échéance")


def _avec_butoir(prescription: Prescription, creance: Creance, s: Situation) -> Prescription:
    """Vingt ans depuis la naissance du droit : au plus tôt l'exécution, la facture ou le départ."""
    livree = creance.livraison.date if creance.livraison else None
    naissance = min(j for j in (livree, creance.date, prescription.depart) if j)
    version = s.droit.version("prescription_butoir", naissance)
    duree = Duree(version.valeur["duree"], version.valeur["unite"])
    return replace(prescription, butoir=(duree.apres(naissance), version.reference))


def est_de_consommateur(creance: Creance, s: Situation) -> bool:
    """Vrai si un professionnel réclame à un consommateur (C. conso L218-2).

    La dette d'une caution est celle du débiteur principal, même absent du dossier.
    """
    return s.dossier.creancier.qualite == "professionnel" and any(
        d.qualite == "consommateur" for d in debiteurs_tenus(creance, s)
    )


def _serie_commune(s: Situation) -> str:
    parties = (s.dossier.creancier, *s.dossier.debiteurs)
    commerciale = any(p.activite in ("commerciale", "artisanale") for p in parties)
    return "prescription_commercants" if commerciale else "prescription_droit_commun"


def _premiere_exigibilite(creance: Creance, s: Situation) -> dt.date | None:
    """La plus ancienne échéance restée impayée, à défaut celle de la créance."""
    jours = [e.date for e in creance.echeances if e.date]
    return min(jours) if jours else echeance(creance, s) or creance.date


def _de_l_execution(
    serie: str, quoi: str, creance: Creance, exigible: dt.date, s: Situation
) -> Prescription:
    """Comptée de l'exécution ; le terme (CC 2233 3°) ne donne qu'un second départ, moins sûr."""
    execution = creance.livraison.date if creance.livraison else None
    if execution is None or execution >= exigible or creance.echeances:
        return prescription_de(s.droit, serie, exigible, "échéance")
    autre = (exigible, "comptée du terme, s'il a été convenu (CC 2233 3°)")
    return prescription_de(s.droit, serie, execution, quoi, autre_depart=autre)


def causes(creance: Creance, prescription: Prescription, s: Situation) -> Sequence[Cause]:
    """Ce qui agit sur le cours : CC 2238 à 2244, CPCE L111-4. Rien n'interrompt une forclusion
    qu'une demande en justice ou une mesure d'exécution.
    """
    titre = _duree_du_titre(s)
    trouvees = [
        *c.instances(creance, s, _demandes(s), "CC 2241, 2242"),
        *c.mesures(creance, s, ("saisie",), "CC 2244"),
        *_injonctions(s, titre),
        *(c.decisions(s, titre, "CPCE L111-4") if titre else ()),
    ]
    if not prescription.est_forclusion:
        trouvees += [
            *c.reconnaissances(creance, s, "CC 2240"),
            *c.paiements(creance, s, "CC 2240"),
            *_suspensions(creance, s),
        ]
    return trouvees


def _demandes(s: Situation) -> list[Evenement]:
    requetes = faits(s, "requete", procedure="requete_simple")
    return [*s.evenements("assignation"), *requetes]


def _duree_du_titre(s: Situation) -> Duree | None:
    try:
        valeur = s.droit.valeur("prescription_titre_executoire", s.au)
    except DroitAbsent:
        return None
    return Duree(valeur["duree"], valeur["unite"])


def _injonctions(s: Situation, duree: Duree | None) -> Iterator[Cause]:
    """Seule la signification faite à temps interrompt ; sans opposition, elle fait un titre."""
    for titre in titres(s, ORDONNANCE):
        faites = significations(titre, s)
        if not faites or _est_non_avenue(titre, faites[0].date, s):
            continue
        jour = faites[0].date
        opposees = [e for e in s.evenements("opposition") if e.date >= jour]
        fin = min((t.date for t in titres(s, *c.DECISIONS) if t.date >= jour), default=None)
        yield Cause(
            effet=Effet.INSTANCE if opposees else Effet.INTERRUPTION,
            le=jour,
            quoi="signification de l'ordonnance d'injonction",
            reference="CC 2241 ; Cass. 10 juill. 1990, n° 89-13.345",
            fin=fin,
            chemin=chemin(faites[0], s),
            est_sans_butoir=True,
        )
        executoire = None if opposees else executoire_le(titre, s)
        if duree and executoire and executoire <= s.au:
            yield replace(c.du_titre(titre, duree, "CPCE L111-4", s), le=jour)


def _est_non_avenue(titre: Titre, signifiee: dt.date, s: Situation) -> bool:
    """Vrai si l'ordonnance a été signifiée après le délai de l'article 1411."""
    for regle in s.droit.delais:
        if regle.id.startswith("ip-signification") and regle.depuis <= titre.date <= (
            regle.jusqu_au or dt.date.max
        ):
            ouvrable = s.droit.est_ouvrable
            fin = dernier_jour(titre.date, regle.duree, regle.unite, ouvrable)
            return signifiee > premier_ouvrable(fin, ouvrable)
    return False


def _suspensions(creance: Creance, s: Situation) -> Iterator[Cause]:
    """Médiation et conciliation (CC 2238), de leur début à leur issue, puis six mois au moins.

    La saisine du conciliateur par le créancier seul ne suspend rien : seule la
    première réunion, ou l'accord d'y recourir.
    """
    reliquat = Duree(int(s.droit.valeur("reliquat_minimal_apres_suspension", s.au)), "mois")
    for type_, mot in (("mediation", "médiation"), ("conciliation", "conciliation")):
        tenues = [e for e in s.evenements(type_) if s.vise(e, creance)]
        closes = [e.date for e in tenues if e.resultat]
        debuts = tenues if type_ == "mediation" else _reunions(tenues)
        if debuts:
            yield Cause(
                effet=Effet.SUSPENSION,
                le=debuts[0].date,
                quoi=mot,
                reference="CC 2238",
                fin=closes[-1] if closes else None,
                duree=reliquat,
                chemin=chemin(debuts[0], s),
            )


def _reunions(tenues: list[Evenement]) -> list[Evenement]:
    """Ce qui suit la saisine du conciliateur par le créancier, ou vient d'un autre que lui."""
    if len(tenues) > 2:
        return tenues[1:]
    return [e for e in tenues if e.resultat or e.auteur != "creancier"]


def sans_effet(creance: Creance, s: Situation) -> list[str]:
    """Ce que le dossier contient et qui n'interrompt rien."""
    envois = s.evenements("relance", "rappel", "mise_en_demeure", "promesse")
    requetes = faits(s, "requete", procedure="injonction_de_payer")
    vus = [e for e in (*envois, *requetes) if s.vise(e, creance)]
    return [f"{e.type.replace('_', ' ')} du {date_longue(e.date)}" for e in vus]


def plus_courte(creance: Creance) -> str:
    """Deux ans au moins, hors transport et chèques."""
    if creance.nature == CHEQUE:
        return SERIE_DU_CHEQUE
    return "prescription_transport" if creance.secteur == TRANSPORT else "prescription_consommateur"


PRESCRIPTIONS = ReglesDePrescription(
    applicable=applicable, causes=causes, sans_effet=sans_effet, plus_courte=plus_courte
)
