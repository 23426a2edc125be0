"""Ce que le mandataire attend de son client : des preuves, une réponse, un mandat."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.dossier import Creance, Intervenant
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation

# Ce qui répond à une contestation, ou à une demande de délais.
_REPONSES = ("accord", "rejet", "conciliation", "mediation")
_COMMANDES = ("contrat", "bon_de_commande", "bail")


def besoins(situation: Situation) -> list[str]:
    """Une ligne par chose à recevoir, dans l'ordre où elle manque le plus."""
    return [*_reponses(situation), *_mandat(situation), *_preuves(situation)]


def _reponses(situation: Situation) -> Iterator[str]:
    decisions = [e.date for e in situation.evenements(*_REPONSES)]
    for type_, quoi in (
        ("contestation", "Votre réponse à la contestation du"),
        ("demande_facilites", "Votre accord ou votre refus des délais demandés le"),
    ):
        for demande in situation.evenements(type_):
            if not any(jour >= demande.date for jour in decisions):
                yield f"{quoi} {date_longue(demande.date)}"
    plan = situation.dossier.echeancier
    if plan and plan.etat == "propose":
        yield "Votre accord ou votre refus du plan de paiement proposé"


def _mandat(situation: Situation) -> Iterator[str]:
    agent: Intervenant | None = situation.dossier.mandataire
    if agent and agent.type != "avocat" and not agent.pouvoir:
        yield "Le mandat signé"


def _preuves(situation: Situation) -> Iterator[str]:
    for creance in situation.dossier.creances:
        if creance.id in situation.regimes:
            yield from _preuves_de(creance, situation)


def _preuves_de(creance: Creance, situation: Situation) -> Iterator[str]:
    dossier = situation.dossier
    citees = [p for p in map(dossier.piece, creance.pieces) if p]
    contrat = situation.contrat(creance)
    est_un_prix = creance.nature in ("facture", None)
    if est_un_prix and not any(p.nature == "facture" for p in citees):
        yield f"La facture {creance.id}"
    livree = (creance.livraison and creance.livraison.piece) or any(
        p.nature == "bon_de_livraison" for p in citees
    )
    if est_un_prix and not livree:
        yield f"La preuve de la livraison ou de l'exécution de {creance.id}"
    if not (contrat and contrat.piece) and not any(p.nature in _COMMANDES for p in citees):
        yield f"La commande, le devis ou le contrat signés de {creance.id}"
    stipulees = (contrat.conventions.interet, contrat.conventions.clause_penale) if contrat else ()
    if any(clause and not clause.piece for clause in stipulees):
        yield f"Les conditions acceptées qui portent les clauses invoquées pour {creance.id}"
