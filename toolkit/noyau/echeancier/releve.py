"""Le suivi d'un plan, imprimé pour une personne ou rendu pour une machine ; et ce qu'il alerte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.noyau.echeancier.appariement import EtatDeVersement, VersementSuivi
from toolkit.noyau.echeancier.defaut import Defaut, EtatDuPlan
from toolkit.noyau.echeancier.manques import manques
from toolkit.noyau.echeancier.suivi import Suivi
from toolkit.noyau.ecriture import INSECABLE, date_courte, date_longue, euros
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation

ETATS = {
    EtatDuPlan.PROPOSE: "proposé, non encore accordé",
    EtatDuPlan.RESPECTE: "respecté",
    EtatDuPlan.EN_RETARD: "en retard, aucune mise en demeure faite",
    EtatDuPlan.MIS_EN_DEMEURE: "en retard, mis en demeure",
    EtatDuPlan.DECHEANCE_ENCOURUE: "déchéance du terme encourue, à constater",
    EtatDuPlan.ROMPU: "rompu",
    EtatDuPlan.SOLDE: "payé en entier",
}


def en_texte(suivi: Suivi) -> str:
    """Le plan, versement par versement, puis ses totaux et son état."""
    plan = suivi.echelonnement
    quand = f"accordé le {date_longue(suivi.accorde_le)}" if suivi.accorde_le else "proposé"
    interets = "avec intérêts" if plan.avec_interets else "intérêts arrêtés"
    lignes = [
        f"Plan {quand} : {euros(plan.dette)} dus au {date_longue(plan.arrete_au)}, en "
        f"{len(plan.versements)} versements ({interets})",
        *(_ligne(v) for v in suivi.versements),
        f"Attendu au {date_longue(suivi.au)} : {euros(suivi.attendu)} ; reçu : "
        f"{euros(suivi.recu)} ; en retard : {euros(suivi.retard)}",
    ]
    if suivi.surplus:
        lignes.append(f"Reçu au-delà du plan : {euros(suivi.surplus)}")
    if suivi.prochain:
        prochain = suivi.prochain
        lignes.append(
            f"Prochain versement : {euros(prochain.manque)}, au plus tard le "
            f"{date_longue(prochain.prevu.date)}"
        )
    lignes.append(f"Reste dû : {euros(suivi.reste)}")
    lignes.append(f"État : {ETATS[suivi.defaut.etat]}{_suite(suivi.defaut)}")
    return "\n".join(lignes)


def _ligne(suivi: VersementSuivi) -> str:
    prevu = suivi.prevu
    montant = euros(prevu.montant)
    return f"{prevu.rang:>4}  {date_courte(prevu.date)}  {montant:>14}  {_dire(suivi)}"


def _dire(suivi: VersementSuivi) -> str:
    recus = f"{euros(suivi.recu)} reçus, manque {euros(suivi.manque)}"
    if suivi.etat is EtatDeVersement.EN_RETARD:
        return f"EN RETARD : {recus}" if suivi.recu else f"EN RETARD : {euros(suivi.manque)}"
    if suivi.etat is EtatDeVersement.PARTIEL:
        return f"à venir : {recus}"
    if suivi.solde_le is None:
        return "à venir"
    mots = {
        EtatDeVersement.RECU: "reçu",
        EtatDeVersement.ANTICIPE: "reçu d'avance",
        EtatDeVersement.RECU_EN_RETARD: "reçu en retard",
    }
    return f"{mots[suivi.etat]}, le {date_courte(suivi.solde_le)}"


def _suite(defaut: Defaut) -> str:
    parties = []
    if defaut.depuis:
        parties.append(f"depuis le versement du {date_longue(defaut.depuis)}")
    if defaut.mise_en_demeure:
        parties.append(f"mise en demeure du {date_longue(defaut.mise_en_demeure.date)}")
    if defaut.fin:
        parties.append(f"délai jusqu'au {date_longue(defaut.fin)}")
    if defaut.decheance_le:
        parties.append(f"déchéance le {date_longue(defaut.decheance_le)}")
    return f" ({', '.join(parties)})" if parties else ""


def en_json(suivi: Suivi) -> dict[str, Any]:
    """Le suivi en valeurs JSON ; dates AAAA-MM-JJ, montants en texte (« 1234.56 »)."""
    plan, defaut, prochain = suivi.echelonnement, suivi.defaut, suivi.prochain
    return {
        "etat": str(defaut.etat),
        "accorde_le": _jour(suivi.accorde_le),
        "arrete_au": plan.arrete_au.isoformat(),
        "dette": str(plan.dette),
        "total": str(plan.total),
        "avec_interets": plan.avec_interets,
        "attendu": str(suivi.attendu),
        "recu": str(suivi.recu),
        "retard": str(suivi.retard),
        "reste": str(suivi.reste),
        "surplus": str(suivi.surplus),
        "prochain": {
            "rang": prochain.prevu.rang,
            "date": prochain.prevu.date.isoformat(),
            "montant": str(prochain.manque),
        }
        if prochain
        else None,
        "defaut": {
            "depuis": _jour(defaut.depuis),
            "mise_en_demeure": _jour(defaut.mise_en_demeure and defaut.mise_en_demeure.date),
            "fin": _jour(defaut.fin),
            "decheance_le": _jour(defaut.decheance_le),
        },
        "versements": [_versement(v) for v in suivi.versements],
    }


def _versement(suivi: VersementSuivi) -> dict[str, Any]:
    prevu = suivi.prevu
    return {
        "rang": prevu.rang,
        "date": prevu.date.isoformat(),
        "montant": str(prevu.montant),
        "parts": {poste.value: str(part) for poste, part in prevu.parts.items() if part},
        "recu": str(suivi.recu),
        "manque": str(suivi.manque),
        "solde_le": _jour(suivi.solde_le),
        "etat": str(suivi.etat),
    }


def _jour(jour: Any) -> str | None:
    return jour.isoformat() if jour else None


def agenda(suivi: Suivi) -> list[dict[str, Any]]:
    """Les versements encore dus, à leur date, pour un agenda."""
    nombre = len(suivi.versements)
    return [
        {
            "id": f"versement-{v.prevu.rang}",
            "date": v.prevu.date,
            "libelle": f"versement n°{INSECABLE}{v.prevu.rang} sur {nombre} : {euros(v.manque)}",
        }
        for v in suivi.versements
        if v.manque
    ]


def empechements(situation: Situation) -> Iterator[Probleme]:
    """Pourquoi il n'y a rien à suivre : pas de plan, ou de quoi le calculer manque."""
    if situation.dossier.echeancier is None:
        yield Probleme(
            code="plan-absent",
            message="le dossier n'a pas d'échéancier",
            remede="écrire `echeancier` au dossier, proposé ou accordé",
            chemin="echeancier",
        )
    for manque in manques(situation):
        yield Probleme(
            code="echeancier-incomplet",
            message=manque.message,
            remede=manque.remede,
            chemin=manque.chemin,
        )


def alertes(suivi: Suivi) -> Iterator[Probleme]:
    """Ce que l'état du plan appelle."""
    defaut, manque = suivi.defaut, euros(suivi.retard)
    if defaut.etat is EtatDuPlan.EN_RETARD:
        yield _en_retard(
            f"{manque} manquent au plan depuis le {date_longue(defaut.depuis)}",
            "mettre en demeure de payer les versements manqués : acte `mise_en_demeure`",
        )
    elif defaut.etat is EtatDuPlan.MIS_EN_DEMEURE:
        remede = "attendre la fin du délai de la mise en demeure"
        if defaut.fin is None:
            remede = "écrire `presente_le` sous la mise en demeure, d'après l'avis de réception"
        yield _en_retard(f"{manque} manquent au plan, malgré une mise en demeure", remede)
    elif defaut.etat is EtatDuPlan.DECHEANCE_ENCOURUE:
        yield _en_retard(
            f"la déchéance du terme est encourue depuis le {date_longue(defaut.decheance_le)}",
            "constater la défaillance : acte `constat_de_defaillance`",
        )
    if suivi.surplus:
        yield Probleme(
            code="plan-surpaye",
            message=f"{euros(suivi.surplus)} ont été reçus au-delà du plan",
            remede="vérifier les montants, ou rendre le trop-perçu",
            gravite=Gravite.AVERTISSEMENT,
            chemin="echeancier",
        )


def _en_retard(message: str, remede: str) -> Probleme:
    return Probleme(
        code="plan-en-retard",
        message=message,
        remede=remede,
        gravite=Gravite.AVERTISSEMENT,
        chemin="echeancier",
    )
