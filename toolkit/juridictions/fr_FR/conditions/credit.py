"""Les conditions françaises du prêt et du crédit à la consommation."""

from __future__ import annotations

from toolkit.juridictions.fr_FR import prets, tiers
from toolkit.juridictions.fr_FR.lettres import relances_anterieures
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non, prouve, si
from toolkit.noyau.scenario.faits import envers_la_cible
from toolkit.noyau.situation import Situation


@REGISTRE.condition("credit-a-la-consommation", reference="C. conso L312-38")
def credit_a_la_consommation(s: Situation) -> Reponse:
    """La lettre réclame les échéances d'un crédit à la consommation."""
    return si(bool(prets.credits_vises(s)))


@REGISTRE.condition("premier-impaye-a-signaler", reference="C. conso L312-36")
def premier_impaye_a_signaler(s: Situation) -> Reponse:
    """L'emprunteur n'a encore reçu aucune lettre : la première dit les risques de l'impayé."""
    recues = [*relances_anterieures(s), *envers_la_cible(s, "mise_en_demeure")]
    premiere = not any(e.date < s.au for e in recues)
    return si(premiere and bool(prets.credits_vises(s)))


@REGISTRE.condition(
    "decheance-a-annoncer", reference="Cass. 1re civ. 22 juin 2017, n° 16-18.418",
    statut=Statut.VERIFIE_SECONDAIRE,
)  # fmt: skip
def decheance_a_annoncer(s: Situation) -> Reponse:
    """Une clause de déchéance du terme est au dossier, et la lettre met en demeure."""
    return si(tiers.met_en_demeure(s) and any(prets.decheances(s)))


@REGISTRE.condition("decheance-contre-un-consommateur", reference="C. conso L212-1, R632-1")
def decheance_contre_un_consommateur(s: Situation) -> Reponse:
    """La déchéance s'annonce à un consommateur : le délai laissé doit être raisonnable."""
    return si(prets.est_emprunteur_consommateur(s) and bool(decheance_a_annoncer(s)))


@REGISTRE.condition("indemnite-de-defaillance-a-annoncer", reference="C. conso L312-39, D312-16")
def indemnite_a_annoncer(s: Situation) -> Reponse:
    """La déchéance annoncée est celle d'un crédit dont la loi plafonne l'indemnité."""
    annoncees = prets.decheances(s) if tiers.met_en_demeure(s) else ()
    return si(any(d["indemnite"] is not None for d in annoncees))


@REGISTRE.condition(
    "decheance-preavis",
    reference="C. conso L212-1 ; Cass. 1re civ. avis 8 oct. 2025, n° 25-70.016",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="laisser au moins ce délai : `decheance_du_terme.preavis_jours` ; le juge écarte "
    "d'office une clause sans préavis raisonnable",
    gravite=Gravite.AVERTISSEMENT,
)
def preavis_raisonnable(s: Situation) -> Reponse:
    """Un consommateur a le temps de régulariser avant la déchéance du terme."""
    if not decheance_contre_un_consommateur(s):
        return OUI
    prudent = int(s.droit.valeur("preavis_decheance_prudent", s.au))
    for contrat in prets.prets_vises(s):
        clause = contrat.conventions.decheance_du_terme
        if clause and prets.jours_de_preavis(contrat, s) < prudent:
            rang = s.dossier.contrats.index(contrat)
            return non(
                f"la mise en demeure laisse {prets.jours_de_preavis(contrat, s)} jours avant la "
                f"déchéance du terme ; en laisser {prudent} (choix de prudence)",
                f"contrats.{rang}.conventions.decheance_du_terme",
            )
    return OUI


@REGISTRE.condition(
    "decheance-clause",
    reference="C. conso L212-1, R632-1 al. 2",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire la clause sous `contrats[].conventions.decheance_du_terme` avec sa pièce, ou "
    "n'écrire que les échéances échues sous `creances[].echeances`",
    gravite=Gravite.APPRECIATION,
)
def exigibilite_totale_fondee(s: Situation) -> Reponse:
    """Réclamer tout un prêt à un consommateur suppose la clause de déchéance au dossier."""
    if not prets.est_emprunteur_consommateur(s):
        return OUI
    sans_clause = [c.id for c in prets.prets_vises(s) if c.conventions.decheance_du_terme is None]
    for rang, creance in enumerate(s.dossier.creances):
        en_bloc = creance.contrat in sans_clause and not creance.echeances
        if en_bloc and creance.id in s.regimes:
            return non(
                f"{creance.id} est réclamée d'un bloc, sans échéances ni clause de déchéance du "
                "terme : seules les échéances échues sont dues",
                f"creances.{rang}",
            )
    pieces = [c.conventions.decheance_du_terme for c in prets.prets_vises(s)]
    return prouve(p.piece for p in pieces if p and p.piece)


@REGISTRE.condition(
    "credit-renegociation",
    reference="C. conso L312-35-1",
    remede="proposer par écrit un report, un rééchelonnement ou une remise (`echeancier`, avec sa "
    "pièce) avant toute procédure d'exécution",
    gravite=Gravite.AVERTISSEMENT,
)
def renegociation_proposee(s: Situation) -> Reponse:
    """Le prêteur a proposé par écrit d'aménager le crédit d'un emprunteur en difficulté."""
    if not prets.credits_vises(s):
        return OUI
    plan = s.dossier.echeancier
    if plan and plan.piece:
        return prouve([plan.piece])
    return non("aucune proposition écrite de renégociation n'est au dossier", "echeancier")
