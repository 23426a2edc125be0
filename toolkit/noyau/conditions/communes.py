"""Les conditions que les deux droits partagent ; chacun donne l'article qui les fonde."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.noyau.clause_citee import est_a_citer
from toolkit.noyau.dossier import Creance
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.emetteur import CREANCIER, LIBELLES, TIERS
from toolkit.noyau.regles import OUI, Registre, Reponse, non, si
from toolkit.noyau.situation import Situation


def inscrire_les_communes(
    registre: Registre,
    *,
    exigibilite: str,
    clause_non_ecrite: Callable[[Creance, Situation], bool] = lambda _creance, _situation: False,
) -> None:
    """Inscrit les conditions communes.

    `exigibilite` : l'article de la dette échue ; `clause_non_ecrite` : la loi
    prive d'effet la clause de pénalité de cette créance.
    """

    @registre.condition("clause-penale-a-citer")
    def clause_penale_a_citer(s: Situation) -> Reponse:
        """Une indemnité stipulée est encourue, ou le serait faute de paiement."""
        citees = (c for c in s.dossier.creances if est_a_citer(c, s))
        return si(any(not clause_non_ecrite(c, s) for c in citees))

    registre.condition("toujours")(toujours)
    registre.condition("emetteur-creancier")(emane_de(CREANCIER))
    registre.condition("emetteur-avocat")(emane_de("avocat"))
    registre.condition("emetteur-commissaire-de-justice")(emane_de("commissaire_de_justice"))
    registre.condition("emetteur-huissier")(emane_de("huissier"))
    registre.condition("emetteur-tiers")(emane_de(*TIERS))
    registre.condition(
        "creance-exigible",
        reference=exigibilite,
        remede="attendre l'échéance, ou corriger les montants et les paiements",
    )(creance_exigible)
    registre.condition(
        "sans-decision",
        reference="usage",
        remede="faire signifier la décision, puis l'exécuter : acte `remise_execution`",
    )(sans_decision)
    registre.condition(
        "debiteur-vivant",
        reference="usage",
        remede="rechercher les héritiers ou le notaire, et les écrire comme débiteurs",
    )(debiteur_vivant)


def toujours(s: Situation) -> Reponse:
    """La mention ou l'acte ne suppose rien."""
    return OUI


def emane_de(*roles: str) -> Callable[[Situation], Reponse]:
    """La condition : l'acte est signé par quelqu'un qui tient un de ces rôles."""

    def signe_par(s: Situation) -> Reponse:
        return si(s.emetteur in roles)

    signe_par.__doc__ = f"L'acte est signé par {enumeration([LIBELLES[r] for r in roles], 'ou')}."
    return signe_par


def creance_exigible(s: Situation) -> Reponse:
    """Une somme au moins est échue et impayée au jour de l'acte."""
    if not s.dossier.creances:
        return non("le dossier ne contient aucune créance", "creances")
    if not s.regimes:
        return non("aucune créance n'est échue à cette date", "creances.0.echeance")
    if s.total <= 0:
        return non("les créances échues sont entièrement payées", "paiements")
    return OUI


def sans_decision(s: Situation) -> Reponse:
    """On ne menace pas d'une condamnation celui qui est déjà condamné."""
    for rang, titre in enumerate(s.dossier.titres):
        if s.decompte and titre.id in s.decompte.titres:
            return non(f"le titre {titre.id} accorde déjà la somme", f"titres.{rang}")
    return OUI


def debiteur_vivant(s: Situation) -> Reponse:
    """On n'interpelle pas un mort ; la dette passe aux héritiers."""
    if s.cible.situation == "decede":
        return non(f"{s.cible.nom_complet} est décédé", s.chemin_de_la_cible("situation"))
    return OUI
