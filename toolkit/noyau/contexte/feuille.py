"""La feuille de preuve : le décompte rangé pour qu'un juge le refasse à la main."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.chronologie import Mouvement, dater_les_mouvements, est_un_segment
from toolkit.noyau.contexte.parties import s_ecrit_hors_du_pays, vue_de_partie
from toolkit.noyau.contexte.sommes import libelle_du_poste
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.courbe import tracer_courbe
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.dossier import Creance
from toolkit.noyau.ecriture import date_longue, enumeration, euros, pourcentage
from toolkit.noyau.provenance import ValeurLue, valeurs_du_taux
from toolkit.noyau.references import nommer_les_textes
from toolkit.noyau.situation import Situation

_NOMMEES = 6  # au-delà, une liste de créances se dit par son nombre


def feuille(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que l'acte `decompte` imprime et que les autres actes n'ont pas."""
    mots = situation.droit.vocabulaire
    postes = {p: mots["postes"][libelle_du_poste(p, decompte)] for p in Poste}
    natures = {**mots["natures"], **postes}
    return {
        "debiteurs": [
            vue_de_partie(d, situation.au, avec_pays=s_ecrit_hors_du_pays(situation.pour(d)))
            for d in situation.dossier.debiteurs
        ],
        "titres": _titres(decompte),
        "taux": _taux(decompte),
        "textes": _textes(situation, decompte),
        "sommes_fixes": _sommes_fixes(decompte, natures),
        "imputations": _imputations(situation, decompte, natures),
        "courbe": tracer_courbe(decompte),
        "mouvements": [_mouvement(m, natures) for m in dater_les_mouvements(decompte)],
        "reductions": _reductions(decompte, postes),
        "postes": _postes(decompte, postes),
        "dus": sum(decompte.dus.values(), ZERO),
        "interets": decompte.dus[Poste.INTERETS],
        "paiements": decompte.paiements,
        "excedent": decompte.excedent,
        "non_echues": _non_echues(situation, decompte),
        "parts": _parts(situation, decompte),
        "mots": mots["natures"],
    }


def _titres(decompte: Decompte) -> list[str]:
    titres = set(decompte.titres)
    return list(dict.fromkeys(x.reference for x in decompte.lignes if x.creance in titres))[:1]


def _taux(decompte: Decompte) -> list[Mapping[str, Any]]:
    """Chaque taux appliqué, ce qui le fonde, et où il court."""
    groupes: dict[tuple[Any, ...], list[Ligne]] = {}
    for ligne in filter(est_un_segment, decompte.lignes):
        cle = (ligne.taux, ligne.reference, ligne.explication, ligne.fixe_par)
        groupes.setdefault(cle, []).append(ligne)
    return [
        {
            "taux": Taux(lignes[0].taux),
            "du": min(x.du for x in lignes),
            "au": max(x.au for x in lignes),
            "reference": lignes[0].reference,
            "explication": lignes[0].explication,
            "fixe_par": nommer_les_textes(lignes[0]),
            "creances": _nommer(x.creance for x in lignes),
        }
        for lignes in groupes.values()
    ]


def _textes(situation: Situation, decompte: Decompte) -> list[str]:
    """Les taux publiés et les majorations que le droit fixe, chacun une fois."""
    types = {(x.taux, x.du, x.explication): x for x in filter(est_un_segment, decompte.lignes)}
    lues = (lue for x in types.values() for lue in valeurs_du_taux(x, situation.droit))
    return list(dict.fromkeys(_texte(lue) for lue in lues))


def _texte(lue: ValeurLue) -> str:
    """« Points ajoutés au taux de la BCE : 10,00 %, depuis le 1er janvier 2009 (L441-10 II) »."""
    serie, version = lue
    valeur = pourcentage(version.valeur)
    if serie.unite == "points":
        valeur = valeur.replace("%", "points")
    titre = serie.titre.partition(" (")[0]
    return f"{titre} : {valeur}, depuis le {date_longue(version.depuis)} ({version.reference})"


def _nommer(creances: Iterable[str]) -> str:
    noms = list(dict.fromkeys(creances))
    return enumeration(noms) if len(noms) <= _NOMMEES else f"{len(noms)} créances"


def _sommes_fixes(decompte: Decompte, natures: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """Forfaits, clauses, frais, intérêts liquidés : ce qui n'est ni principal ni segment."""
    ecartees = (Poste.PRINCIPAL, "avoir", "paiement", "compensation")
    return [
        {
            "date": ligne.du or decompte.arrete_au,
            "creance": ligne.creance,
            "libelle": natures[ligne.nature],
            "reference": ligne.reference,
            "explication": ligne.explication,
            "montant": ligne.montant,
        }
        for ligne in decompte.lignes
        if ligne.nature not in ecartees and not est_un_segment(ligne)
    ]


def _imputations(
    situation: Situation, decompte: Decompte, natures: Mapping[str, str]
) -> list[Mapping[str, Any]]:
    noms = _noms(situation) if len(situation.dossier.debiteurs) > 1 else {}
    reference = {x.nature: x.reference for x in decompte.lignes if x.regle == "imputation"}
    return [
        {
            "date": i.le,
            "origine": natures[i.origine],
            "par": noms.get(i.par, ""),
            "creance": i.creance,
            "montant": i.montant,
            "choix": "indiquée par le débiteur" if i.est_indiquee else "ordre de la loi",
            "parts": [
                {"libelle": natures[poste].lower(), "montant": part}
                for poste, part in i.parts.items()
            ],
            "reste": i.reste_principal,
            "reference": reference.get(i.origine, ""),
        }
        for i in decompte.imputations
    ]


def _mouvement(mouvement: Mouvement, natures: Mapping[str, str]) -> Mapping[str, Any]:
    ligne = mouvement.ligne
    return {
        "date": mouvement.le,
        "libelle": natures[ligne.nature] if ligne else "",
        "creance": _cause(ligne) if ligne else "",
        "interets": mouvement.interets,
        "montant": mouvement.montant,
        "solde": mouvement.solde,
    }


def _cause(ligne: Ligne) -> str:
    return f"{ligne.reference}, sur {ligne.creance}" if ligne.regle == "avoir" else ligne.creance


def _reductions(decompte: Decompte, postes: Mapping[str, str]) -> list[Mapping[str, Any]]:
    return [
        {
            "libelle": postes[r.poste],
            "creance": r.creance,
            "demande": r.demande,
            "retenu": r.retenu,
            "motif": r.motif,
            "reference": "" if r.reference.startswith("demandes.") else r.reference,
        }
        for r in decompte.reductions
    ]


def _postes(decompte: Decompte, postes: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """Chaque poste dû depuis l'origine : ce qui en a été payé, ce qui en reste."""
    return [
        {
            "libelle": postes[poste],
            "du": decompte.dus[poste],
            "paye": decompte.dus[poste] - decompte.reste[poste],
            "reste": decompte.reste[poste],
        }
        for poste in Poste
        if decompte.dus[poste]
    ]


def _non_echues(situation: Situation, decompte: Decompte) -> list[Mapping[str, Any]]:
    """Ce qui n'est pas compté, faute d'être échu au jour de l'arrêté."""
    visees = [c for c in situation.dossier.creances if c.id in decompte.non_echues]
    return [
        {"id": c.id, "objet": c.objet or "", "echeance": jour, "montant": montant}
        for c in visees
        for jour, montant in _a_echoir(c, decompte)
    ]


def _a_echoir(creance: Creance, decompte: Decompte) -> list[tuple[Any, Any]]:
    if not creance.echeances:
        return [(creance.echeance, creance.montant)]
    return [
        (e.date, (e.montant or ZERO) + (e.charges or ZERO))
        for e in creance.echeances
        if e.date and e.date >= decompte.arrete_au
    ]


def _parts(situation: Situation, decompte: Decompte) -> list[Mapping[str, Any]]:
    """Ce que doit chaque débiteur, s'il y en a plusieurs."""
    if len(decompte.par_debiteur) < 2:
        return []
    noms = _noms(situation)
    return [
        {
            "nom": noms[p.debiteur],
            "fondement": p.fondement,
            "reference": p.reference,
            "plafond": f", au plus {euros(p.plafond)}" if p.plafond is not None else "",
            "total": p.total,
            "par_jour": p.par_jour,
        }
        for p in decompte.par_debiteur
    ]


def _noms(situation: Situation) -> dict[str, str]:
    return {d.id: d.nom_complet for d in situation.dossier.debiteurs}
