"""Ce qu'impriment une transaction et une reconnaissance de dette."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.noyau.contexte.parties import vue_de_partie
from toolkit.noyau.contexte.propres.accords import (
    cases_a_signer,
    engages_au_plan,
    signer,
    vue_de_l_accord,
)
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.dossier import Debiteur, Reconnaissance, Transaction
from toolkit.noyau.elision import de
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

SANS_TRANSACTION, SANS_RECONNAISSANCE = Transaction(), Reconnaissance()


def vue_de_la_transaction(situation: Situation, juridiction: Juridiction) -> Mapping[str, Any]:
    """`transaction` : ce qu'elle dit ; `accord` : ses parties et ses versements."""
    ecrite = situation.dossier.transaction or SANS_TRANSACTION
    clause = ecrite.clause_resolutoire
    usage = int(situation.droit.usages["plan_de_paiement"]["decheance_jours"])
    jours = clause.delai_jours if clause else None
    vue = vue_de_l_accord(situation, juridiction)
    cases = cases_a_signer(situation)
    if ecrite.execution == "contreseing":
        cases += _avocats(situation, engages_au_plan(situation))
    accord = {**vue["accord"], **signer(cases)}
    transaction = {
        "chemin": "transaction",
        "differend": ecrite.differend or "",
        "concessions_creancier": list(ecrite.concessions_creancier),
        "concessions_debiteur": list(ecrite.concessions_debiteur),
        "renonciations": list(ecrite.renonciations),
        "montant": ecrite.montant,
        "est_echelonnee": bool(accord["versements"]),
        "clause_resolutoire": {
            "engagements": list(clause.engagements) if clause else [],
            "jours": usage if jours is None else jours,
        },
        "execution": ecrite.execution or "",
    }
    return {**vue, "accord": accord, "transaction": transaction}


def _avocats(situation: Situation, assistes: Sequence[Debiteur]) -> list[Mapping[str, Any]]:
    """Les cases des avocats qui contresignent : celui du créancier, puis de chaque débiteur."""
    mandataire = situation.dossier.mandataire
    avocats = []
    if mandataire and mandataire.type == "avocat":
        avocats.append(("L'avocat du créancier", mandataire))
    avocats += [(f"L'avocat {de(d.nom_complet)}", d.avocat) for d in assistes if d.avocat]
    return [
        {
            "role": role,
            "nom": avocat.appellation,
            "par": f"avocat au barreau {de(avocat.barreau, est_lieu=True)}"
            if avocat.barreau
            else "avocat",
        }
        for role, avocat in avocats
    ]


def vue_de_la_reconnaissance(situation: Situation, juridiction: Juridiction) -> Mapping[str, Any]:
    """`reconnaissance` : sa forme et sa cause ; `accord` : le plan, s'il y en a un.

    La dette est celle du débiteur visé, sa part si elle se divise.
    """
    ecrite = situation.dossier.reconnaissance or SANS_RECONNAISSANCE
    vue = vue_de_l_accord(situation, juridiction)
    cible = vue_de_partie(situation.cible, situation.au)
    return {
        **vue,
        "reconnaissance": {
            "chemin": "reconnaissance",
            "forme": ecrite.forme or "manuscrite",
            "cause": ecrite.cause or "",
            "taux": _taux_ecrits(situation),
            "par": ", ".join(filter(None, (cible["signataire"], cible["fonction"])))
            if cible["est_personne_morale"]
            else "",
            **signer(_avocats(situation, [situation.cible])),
        },
    }


def _taux_ecrits(situation: Situation) -> list[Mapping[str, Any]]:
    """Le taux d'intérêt que chaque contrat en cause stipule en pour cent."""
    vus: dict[str, Mapping[str, Any]] = {}
    for creance in situation.dossier.creances:
        contrat = situation.contrat(creance)
        convenu = contrat.conventions.interet if contrat else None
        if convenu and convenu.taux is not None and creance.id in situation.regimes:
            vus.setdefault(
                contrat.id,
                {"taux": Taux(convenu.taux), "contrat": contrat.reference or contrat.id},
            )
    return list(vus.values())
