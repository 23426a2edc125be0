"""La déclaration de créance : ce qui est dû au jour de l'ouverture, ce qui échoira, ce qui le
garantit.

Les sommes sont celles du décompte arrêté ce jour-là, que la situation porte.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.noyau.argent import ZERO, partager
from toolkit.noyau.concours import est_posterieure, ouverture
from toolkit.noyau.contexte.bordereau import bordereau
from toolkit.noyau.contexte.parties import designation, lignes_d_adresse, vue_de_partie
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.contexte.tribunal import lignes, nommer
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.delais.faits import juge_de
from toolkit.noyau.dossier import Creance, Juge, Titre
from toolkit.noyau.dossier.insolvabilite import Insolvabilite, Organe
from toolkit.noyau.ecriture import en_majuscule
from toolkit.noyau.obligations import GARANTS, obliges
from toolkit.noyau.situation import Situation

Echeance = Callable[[Creance, Situation], dt.date | None]
INSTANCES = ("assignation", "citation")
TRANCHENT = ("jugement", "arret", "ordonnance_refere")


class AEchoir(NamedTuple):
    """Une somme née avant l'ouverture, et due après (EUR)."""

    creance: Creance
    le: dt.date
    montant: Decimal


def declaration(
    s: Situation, procedure: str, organe: str, echeance: Echeance, titre: Titre | None
) -> Mapping[str, Any]:
    """Ce que l'acte imprime, sous `declaration` et `bordereau`.

    `procedure` : « une procédure de redressement judiciaire » ; `organe` : la
    qualité de qui la reçoit ; `titre` : le titre exécutoire obtenu avant, s'il y en a un.
    """
    connue = s.cible.insolvabilite or Insolvabilite()
    recoit = connue.organe or Organe()
    a_venir = list(a_echoir(s, echeance))
    jour = ouverture(s.cible)
    obtenu = titre if titre and jour and titre.date and titre.date <= jour else None
    return {
        "declaration": {
            "chemin": s.chemin_de_la_cible(),
            "cles": {"ouverture": "situation_depuis"},
            "ouverture": jour,
            "procedure": procedure,
            "tribunal": _en_sujet(connue.juge, s),
            "numero": connue.numero or "",
            "publiee_le": connue.publiee_le,
            "organe": {
                "nom": recoit.nom or "",
                "qualite": organe,
                "titre": en_majuscule(organe),
                "adresse": lignes(recoit.adresse),
            },
            "a_echoir": [
                {
                    "id": x.creance.id,
                    "objet": x.creance.objet or "",
                    "echeance": x.le,
                    "montant": x.montant,
                }
                for x in a_venir
            ],
            "total_a_echoir": sum((x.montant for x in a_venir), ZERO),
            "total": s.total + sum((x.montant for x in a_venir), ZERO),
            "suretes": list(_suretes(s)),
            "garants": list(_garants(s)),
            "titres": [{"date": obtenu.date, "quoi": _nom(obtenu)}] if obtenu else [],
            "juges": _juges_saisis(s),
            "interets": list(_derniers_taux(s)),
        },
        "bordereau": bordereau(s),
    }


def a_echoir(s: Situation, echeance: Echeance) -> Iterator[AEchoir]:
    """Ce que le débiteur visé devra, né avant l'ouverture ; avoirs et paiements déduits."""
    decompte, jour = s.decompte, ouverture(s.cible)
    if decompte is None or jour is None:
        return
    for creance in s.dossier.creances:
        if creance.id not in decompte.non_echues or est_posterieure(creance, jour):
            continue
        deduit = ZERO if creance.id in decompte.regimes else _deja_deduit(creance, decompte, s)
        for le, du in sorted(_termes(creance, echeance, s)):
            moins = min(deduit, du)
            deduit -= moins
            part = _part_de_la_cible(du - moins, creance, s)
            if le >= decompte.arrete_au and part:
                yield AEchoir(creance, le, part)


def _termes(
    creance: Creance, echeance: Echeance, s: Situation
) -> Iterator[tuple[dt.date, Decimal]]:
    if creance.echeances:
        for terme in creance.echeances:
            if terme.date and terme.montant is not None:
                yield terme.date, terme.montant + (terme.charges or ZERO)
        return
    le = echeance(creance, s)
    if le and creance.montant is not None:
        yield le, creance.montant


def _deja_deduit(creance: Creance, decompte: Decompte, s: Situation) -> Decimal:
    avoirs = (
        a.montant
        for a in s.dossier.avoirs
        if a.creance == creance.id and a.montant and a.date and a.date <= decompte.arrete_au
    )
    payes = (i.montant for i in decompte.imputations if i.creance == creance.id)
    return sum(avoirs, ZERO) + sum(payes, ZERO)


def _part_de_la_cible(montant: Decimal, creance: Creance, s: Situation) -> Decimal:
    """Tout, sa part d'une dette divisée, ou rien s'il ne la doit pas."""
    tenus = obliges(creance, s)
    oblige = next((o for o in tenus if o.debiteur == s.cible.id), None)
    if oblige is None:
        return ZERO
    if not oblige.est_conjoint:
        return montant
    conjoints = [o.debiteur for o in tenus if o.est_conjoint]
    parts = partager(montant, [Decimal(1)] * len(conjoints))
    return parts[conjoints.index(oblige.debiteur)]


def _suretes(s: Situation) -> Iterator[Mapping[str, Any]]:
    for rang, creance in enumerate(s.dossier.creances):
        if creance.surete and creance.surete.nature:
            yield {
                "chemin": f"creances.{rang}.surete",
                "creance": creance.id,
                "nature": creance.surete.nature,
                "assiette": creance.surete.assiette,
                "date": creance.surete.date,
                "est_publiee": bool(creance.surete.est_publiee),
            }


def _garants(s: Situation) -> Iterator[Mapping[str, Any]]:
    """Les personnes physiques qui garantissent la dette du débiteur visé."""
    for rang, garant in enumerate(s.dossier.debiteurs):
        if garant.role in GARANTS and not garant.est_personne_morale and garant is not s.cible:
            yield {
                **vue_de_partie(garant, s.au),
                "chemin": f"debiteurs.{rang}",
                "identite": [garant.nom_complet, *lignes_d_adresse(garant, s.au)],
                "designation": designation(garant),
            }


def _juges_saisis(s: Situation) -> list[str]:
    """Le tribunal saisi d'une instance que rien n'a tranchée."""
    introduites = s.evenements(*INSTANCES)
    tranchees = [t.date for t in s.dossier.titres if t.type in TRANCHENT and t.date]
    pendantes = [e for e in introduites if not any(jour >= e.date for jour in tranchees)]
    if not pendantes:
        return []
    juge = juge_de(pendantes[-1].procedure or pendantes[-1].type, s)
    return [nommer(juge, s.droit) if juge else s.droit.vocabulaire["juges"]["inconnu"]]


def _derniers_taux(s: Situation) -> Iterator[Mapping[str, Any]]:
    """Créance par créance, le taux et la base (EUR) de l'intérêt qui court encore."""
    derniers = {
        x.creance: x
        for x in (s.decompte.lignes if s.decompte else ())
        if x.nature == Poste.INTERETS and x.taux is not None and x.au
    }
    for id_, ligne in derniers.items():
        yield {"creance": id_, "taux": Taux(ligne.taux), "base": ligne.base}


def _en_sujet(juge: Juge | None, s: Situation) -> str:
    """Le tribunal, suivi d'une virgule si sa division l'interrompt ; vide s'il n'est pas dit."""
    if juge is None:
        return ""
    return nommer(juge, s.droit) + ("," if juge.division else "")


def _nom(titre: Titre) -> str:
    """« jugement », « acte notarié »."""
    return titre.type.replace("_", " ").replace("notarie", "notarié")
