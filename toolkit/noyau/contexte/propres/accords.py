"""Ce qu'impriment les accords : parties, dette, versements, déchéance, signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.noyau.contexte import sommes as s
from toolkit.noyau.contexte.emetteur import vue_de_l_emetteur
from toolkit.noyau.contexte.paiement import proposer_le_virement, vue_du_paiement
from toolkit.noyau.contexte.parties import vue_de_partie
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Debiteur, Echeancier
from toolkit.noyau.echeancier.cadence import est_reporte
from toolkit.noyau.echeancier.compte import ouvrir_le_compte
from toolkit.noyau.echeancier.defaut import delai_de_decheance
from toolkit.noyau.echeancier.etat import suivi_de
from toolkit.noyau.echeancier.valeurs import Echelonnement
from toolkit.noyau.ecriture import INSECABLE, date_longue, euros
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.obligations import GARANTS
from toolkit.noyau.situation import Situation

SANS_PLAN = Echeancier()


def vue_de_l_accord(situation: Situation, juridiction: Juridiction) -> Mapping[str, Any]:
    """`accord` : tout ce qu'un accord nomme ; `agenda` : les jours qu'il fixe."""
    plan = situation.dossier.echeancier or SANS_PLAN
    suivi = suivi_de(situation, juridiction)
    calcule = suivi.echelonnement if suivi else None
    compte = calcule.compte if calcule else ouvrir_le_compte(situation, juridiction, plan)
    initial, libelles = compte.initial, situation.droit.vocabulaire["postes"]
    engages = engages_au_plan(situation)
    versements = _versements(calcule, situation) if calcule else []
    accord = {
        "chemin": "echeancier",
        "debiteurs": [_vue(d, situation) for d in engages],
        "noms": [d.nom_complet for d in engages],
        "est_pluriel": len(engages) > 1,
        "arrete_au": initial.arrete_au,
        "dette": calcule.dette if calcule else initial.total,
        "postes": s.postes(initial, libelles),
        "creances": s.creances(situation, initial),
        "est_toutes_taxes": s.est_toutes_taxes(
            c for c in situation.dossier.creances if c.id in initial.regimes
        ),
        "versements": versements,
        "est_impute": bool(calcule and calcule.decompte.total == calcule.dette),
        "codes": codes_a_scanner(versements),
        "nombre": len(versements),
        "est_egal": bool(calcule and calcule.est_egal),
        "total": calcule.total if calcule else initial.total,
        "interets_du_plan": calcule.interets_du_plan if calcule else None,
        "avec_interets": bool(plan.avec_interets),
        "taux": _taux_du_plan(calcule) if calcule and calcule.avec_interets else [],
        "connus_jusqu_au": calcule.connus_jusqu_au if calcule else None,
        "est_reporte": not plan.echeances and est_reporte(plan, situation),
        "decheance": {
            "apres_mise_en_demeure": not plan.decheance.sans_mise_en_demeure,
            "jours": delai_de_decheance(plan, situation),
        },
        "accorde_le": plan.accorde_le,
        "originaux": 1 + len(engages),
        **signer(cases_a_signer(situation)),
    }
    return {"accord": accord, "agenda": _agenda(versements)}


def engages_au_plan(situation: Situation) -> list[Debiteur]:
    """Ceux qui signent : tous les débiteurs, hors cautions et avalistes."""
    return [d for d in situation.dossier.debiteurs if d.role not in GARANTS]


def cases_a_signer(situation: Situation) -> list[Mapping[str, Any]]:
    """Le créancier, puis chaque débiteur : chacun signe pour soi, sans mandat à prouver."""
    parties = [("Le créancier", situation.dossier.creancier)]
    parties += [("Le débiteur", debiteur) for debiteur in engages_au_plan(situation)]
    return [_case(role, vue_de_partie(partie, situation.au)) for role, partie in parties]


def signer(cases: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """`signataires`, et `signatures` : les mêmes, deux par ligne (`droite` : None si impair)."""
    lignes = [
        {"gauche": cases[i], "droite": cases[i + 1] if i + 1 < len(cases) else None}
        for i in range(0, len(cases), 2)
    ]
    return {"signataires": cases, "signatures": lignes}


def _case(role: str, partie: Mapping[str, Any]) -> Mapping[str, Any]:
    par = "" if partie["signataire"] == partie["nom"] else partie["signataire"]
    return {
        "role": role,
        "nom": partie["nom"],
        "par": ", ".join(filter(None, (par, partie["fonction"]))),
    }


def _vue(debiteur: Debiteur, situation: Situation) -> Mapping[str, Any]:
    rang = situation.dossier.debiteurs.index(debiteur)
    return {**vue_de_partie(debiteur, situation.au), "chemin": f"debiteurs.{rang}"}


def _versements(calcule: Echelonnement, situation: Situation) -> list[Mapping[str, Any]]:
    """Chaque versement, ce qu'il éteint, et le virement qui le paie."""
    visees = [c for c in situation.dossier.creances if c.id in calcule.decompte.regimes]
    emetteur = vue_de_l_emetteur(situation)
    compte = vue_du_paiement(situation.dossier, emetteur, visees, calcule.dette)
    return [
        {
            "rang": v.rang,
            "date": v.date,
            "montant": v.montant,
            "interets": v.interets,
            "principal": v.principal,
            "hors_interets": v.montant - v.interets,
            "reste": v.reste,
            "qr": proposer_le_virement(compte, v.montant),
        }
        for v in calcule.versements
    ]


def codes_a_scanner(versements: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Les virements à scanner, trois par ligne ; la dernière en a un ou deux à part."""
    cases = [
        {"texte": f"N°{INSECABLE}{v['rang']}, {date_longue(v['date'])}", **v}
        for v in versements
        if v["qr"]
    ]
    lignes = [cases[i : i + 3] for i in range(0, len(cases), 3)]
    noms = ("un", "deux", "trois")
    rangees = {
        nom: [dict(zip(noms, ligne, strict=False)) for ligne in lignes if len(ligne) == taille]
        for taille, nom in enumerate(noms, start=1)
    }
    return {**rangees, "nombre": len(cases)}


def _taux_du_plan(calcule: Echelonnement) -> list[Mapping[str, Any]]:
    """Chaque taux qui court pendant le plan, une fois."""
    dernier = calcule.versements[-1].date if calcule.versements else calcule.arrete_au
    final = calcule.compte.apres([(v.date, v.montant) for v in calcule.versements], dernier)
    vus: dict[Any, Mapping[str, Any]] = {}
    for ligne in final.lignes:
        if ligne.nature == Poste.INTERETS and ligne.taux and ligne.au > calcule.arrete_au:
            vus.setdefault(ligne.taux, {"taux": Taux(ligne.taux), "explication": ligne.explication})
    return list(vus.values())


def _agenda(versements: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    nombre = len(versements)
    return [
        {
            "id": f"versement-{v['rang']}",
            "date": v["date"],
            "libelle": f"versement n°{INSECABLE}{v['rang']} sur {nombre} : {euros(v['montant'])}",
        }
        for v in versements
    ]
