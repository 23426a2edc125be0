"""Les conditions belges de la mise en demeure et du décompte qu'elle porte."""

from __future__ import annotations

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.familles import FAMILLES, interet_legal
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.regles import OUI, Reponse, non, si
from toolkit.noyau.situation import Situation

INSOLVABILITES = ("faillite", "reorganisation_judiciaire", "reglement_collectif_de_dettes")


@REGISTRE.condition(
    "debiteur-sans-concours",
    reference="droit de l'insolvabilité",
    remede="déclarer la créance : acte `declaration_de_creance`",
)
def sans_insolvabilite(s: Situation) -> Reponse:
    """Ni faillite, ni réorganisation, ni règlement collectif : la créance s'y déclare."""
    if s.cible.situation in INSOLVABILITES:
        mots = s.cible.situation.replace("_", " ")
        return non(
            f"{s.cible.nom_complet} : {mots} en cours, on ne lui réclame plus un paiement",
            s.chemin_de_la_cible("situation"),
        )
    return OUI


@REGISTRE.condition(
    "premier-rappel-expire",
    reference="CDE XIX.2 § 1er",
    remede="envoyer l'acte `premier_rappel`, puis attendre la fin de son délai",
)
def premier_rappel_expire(s: Situation) -> Reponse:
    """Une dette de consommateur assortie d'une clause suppose un premier rappel gratuit et
    l'expiration de son délai.
    """
    for rang, creance in enumerate(s.dossier.creances):
        if not _a_clause_de_consommateur(s, creance):
            continue
        rappel = livre_xix.premier_rappel(creance, s)
        if rappel is None:
            return non(
                f"créance {creance.id} : aucun premier rappel au dossier", f"creances.{rang}"
            )
        fin = livre_xix.fin_du_delai(rappel, s)
        if s.au <= fin:
            return non(
                f"créance {creance.id} : le premier rappel court jusqu’au {date_longue(fin)}",
                f"evenements.{s.dossier.evenements.index(rappel)}",
            )
    return OUI


@REGISTRE.condition(
    "secteur-sans-regle-propre",
    reference="CDE XIX ; règles régionales de l'énergie et de l'eau, loi des télécommunications",
    remede="faire valider la lettre par un juriste du secteur, puis l'écrire sous `acceptations`",
)
def secteur_sans_regle_propre(s: Situation) -> Reponse:
    """Énergie, eau et télécom ont leurs propres rappels et plafonds, qui se cumulent avec le
    livre XIX.
    """
    for rang, creance in enumerate(s.dossier.creances):
        if creance.secteur in ("energie", "eau", "telecom") and livre_xix.s_applique(creance, s):
            return non(
                f"créance {creance.id} : « {creance.secteur} » a ses propres règles de rappel",
                f"creances.{rang}.secteur",
            )
    return OUI


@REGISTRE.condition("transaction-commerciale", reference="L. 2 août 2002 art. 2-3")
def transaction_commerciale(s: Situation) -> Reponse:
    """Des intérêts de la loi du 2 août 2002 ont couru sur une créance au moins."""
    return si(courus(s.decompte, FAMILLES)["loi_2002"] is not None)


@REGISTRE.condition("forfait-du", reference="L. 2 août 2002 art. 6")
def forfait_du(s: Situation) -> Reponse:
    """L'indemnité forfaitaire reste due sur une facture au moins."""
    return si(s.reste("indemnites") > 0)


@REGISTRE.condition("interet-legal-a-venir", reference="CC 5.240")
def interet_legal_a_venir(s: Situation) -> Reponse:
    """L'intérêt légal civil court déjà, ou la mise en demeure le fera courir."""
    courent, courront = interet_legal(s)
    return si(bool(courent or courront))


@REGISTRE.condition("dette-de-consommateur", reference="CDE I.22/1, XIX.1")
def dette_de_consommateur(s: Situation) -> Reponse:
    """Le livre XIX régit une créance au moins."""
    return si(any(livre_xix.s_applique(c, s) for c in s.dossier.creances))


@REGISTRE.condition("dette-de-consommateur-avec-clause", reference="CDE XIX.2")
def dette_avec_clause(s: Situation) -> Reponse:
    """Le livre XIX régit une créance, et le contrat stipule un intérêt ou une indemnité."""
    return si(any(_a_clause_de_consommateur(s, c) for c in s.dossier.creances))


def _a_clause_de_consommateur(s: Situation, creance) -> bool:
    contrat = s.contrat(creance)
    stipule = contrat and (contrat.conventions.interet or contrat.conventions.clause_penale)
    return bool(stipule) and livre_xix.s_applique(creance, s)
