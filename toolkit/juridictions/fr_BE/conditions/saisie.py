"""Les conditions de la requête en saisie conservatoire (CJ 1413 à 1447)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.judiciaires import A_DECLARER, CONCOURS, SURSIS, aucun
from toolkit.juridictions.fr_BE.conditions.recouvrement import avec_un_avocat
from toolkit.juridictions.fr_BE.litige.contestations import (
    motivees,
    principal_conteste,
    principal_non_conteste,
)
from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.etapes import jugement
from toolkit.juridictions.fr_BE.litige.preuves import pieces
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.communes import creance_exigible
from toolkit.noyau.dossier import SaisieConservatoire
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

VOIE = "saisie_conservatoire"
CELERITE = f"procedures.{VOIE}.celerite"
BIENS = ("creances", "meubles", "immeubles", "droits_d_associe")


def prevue(s: Situation) -> SaisieConservatoire:
    """Ce que le dossier prévoit de la saisie ; vide s'il n'en dit rien."""
    return s.dossier.procedures.saisie_conservatoire or SaisieConservatoire()


@REGISTRE.condition(
    "sc-celerite",
    reference="CJ 1413",
    remede="écrire les faits qui menacent le recouvrement, datés et prouvés, sous "
    f"`{CELERITE}` : comptes annuels, avis de saisie, protêts, cessions, plan non tenu",
    sanction=Sanction.REJET,
)
def sc_celerite(s: Situation) -> Reponse:
    """La célérité : des faits menacent le recouvrement ; le simple retard n'y suffit pas."""
    faits = [c for c in prevue(s).celerite if c.fait or c.pieces]
    if faits:
        return prouve(p for c in faits for p in c.pieces)
    # Un jugement vaut autorisation (1414) : la voie existe, il reste à dire pourquoi presser.
    dire = inconnu if jugement(s) else non
    return dire("aucun fait du dossier n'établit la célérité", CELERITE)


@REGISTRE.condition(
    "sc-celerite-prouvee",
    reference="CJ 1413",
    remede=f"joindre les pièces de chaque fait et les nommer sous `{CELERITE}`",
    sanction=Sanction.REJET,
)
def sc_celerite_prouvee(s: Situation) -> Reponse:
    """Une pièce prouve un fait de célérité au moins."""
    faits = prevue(s).celerite
    ids = [p for c in faits for p in c.pieces]
    if ids or not faits:
        return prouve(ids)
    return non("aucune pièce ne prouve les faits de célérité", f"{CELERITE}.0.pieces")


@REGISTRE.condition(
    "sc-certaine",
    reference="CJ 1415",
    remede="limiter la saisie à ce qui n'est pas contesté, ou accepter ce point : la contestation"
    " n'est pas sérieuse",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def sc_certaine(s: Situation) -> Reponse:
    """La créance est certaine en apparence : aucune contestation sérieuse ne vise le tout."""
    if jugement(s) or principal_conteste(s) <= 0 or principal_non_conteste(s) > 0:
        return OUI
    derniere = motivees(s)[-1]
    return non(
        f"toute la dette est contestée avec motif depuis le {date_longue(derniere.date)}",
        f"evenements.{s.dossier.evenements.index(derniere)}",
    )


@REGISTRE.condition(
    "sc-montant-certain",
    reference="CJ 1415, 1418",
    remede=f"écrire `procedures.{VOIE}.montant`, ou limiter la demande : "
    f"`procedures.{VOIE}.demandes.principal`",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def sc_montant_certain(s: Situation) -> Reponse:
    """La somme à garantir ne dépasse pas ce qui n'est pas contesté."""
    libre = principal_non_conteste(s)
    if jugement(s) or principal_conteste(s) <= 0:
        return OUI
    garantie = prevue(s).montant or s.reste("principal")
    if garantie <= libre:
        return OUI
    return non(
        f"la dette est contestée, hors {euros(libre)}",
        f"evenements.{s.dossier.evenements.index(motivees(s)[-1])}",
    )


REGISTRE.condition(
    "sc-exigible",
    reference="CJ 1415",
    remede="attendre l'échéance, ou montrer le péril de revenus périodiques à échoir",
    sanction=Sanction.REJET,
)(creance_exigible)


@REGISTRE.condition(
    "sc-concours",
    reference="droit de l'insolvabilité",
    remede=A_DECLARER,
)
def sc_concours(s: Situation) -> Reponse:
    """Ni faillite, ni réorganisation judiciaire, ni règlement collectif de dettes."""
    return aucun(s, *CONCOURS, *SURSIS, suite=" en cours")


@REGISTRE.condition(
    "sc-saisissable",
    reference="CJ 1408 à 1412bis",
    remede="montrer que le bien figure parmi ceux que la personne publique laisse saisir, et"
    " l'accepter par écrit",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def sc_saisissable(s: Situation) -> Reponse:
    """Les biens visés se saisissent : ceux d'une personne publique, par exception seulement."""
    for debiteur in defendeurs(s):
        if debiteur.qualite == "personne_publique":
            return non(
                f"{debiteur.nom_complet} : les biens d'une personne publique sont en principe"
                " insaisissables",
                f"debiteurs.{rang_de(debiteur, s)}.qualite",
            )
    return OUI


@REGISTRE.condition(
    "sc-biens",
    reference="CJ 1422, 1430, 1447",
    remede=f"écrire `procedures.{VOIE}.biens` : creances, meubles ou immeubles",
    sanction=Sanction.REJET,
)
def sc_biens(s: Situation) -> Reponse:
    """La requête dit quels biens saisir."""
    if prevue(s).biens in BIENS:
        return OUI
    return inconnu("le dossier ne dit pas quels biens saisir", f"procedures.{VOIE}.biens")


@REGISTRE.condition(
    "sc-req-tiers-saisi",
    reference="CJ 1447",
    remede=f"écrire `procedures.{VOIE}.tiers_saisi` : dénomination, numéro d'entreprise, adresse",
    sanction=Sanction.REJET,
)
def sc_req_tiers_saisi(s: Situation) -> Reponse:
    """Le tiers saisi est identifié, s'il s'agit d'une saisie-arrêt."""
    if prevue(s).biens not in ("creances", None):
        return OUI
    tiers, chemin = prevue(s).tiers_saisi, f"procedures.{VOIE}.tiers_saisi"
    if tiers is None or not tiers.nom_complet:
        return inconnu("le tiers saisi n'est pas nommé", chemin)
    if tiers.adresse is None:
        return inconnu(f"{tiers.nom_complet} : adresse absente", f"{chemin}.adresse")
    return OUI


@REGISTRE.condition(
    "sc-req-immeuble",
    reference="CJ 1430",
    remede="joindre l'extrait de la matrice cadastrale et le certificat des inscriptions"
    " hypothécaires (pièces `extrait_cadastral`, `certificat_hypothecaire`)",
    sanction=Sanction.REJET,
)
def sc_req_immeuble(s: Situation) -> Reponse:
    """Pour un immeuble : l'extrait cadastral et l'état des inscriptions."""
    if prevue(s).biens != "immeubles":
        return OUI
    cadastre, etat = pieces(s, "extrait_cadastral"), pieces(s, "certificat_hypothecaire")
    if cadastre and etat:
        return prouve(p.id for p in (*cadastre, *etat))
    absente = "l'extrait cadastral" if not cadastre else "le certificat hypothécaire"
    return non(f"saisie d'un immeuble : {absente} manque", "pieces")


@REGISTRE.condition(
    "sc-avocat",
    reference="CJ 1026, 5° ; 1027",
    remede="nommer l'avocat sous `mandataire` : il signe la requête",
    sanction=Sanction.NULLITE_DE_FORME,
)
def sc_avocat(s: Situation) -> Reponse:
    """Un avocat signe la requête."""
    return avec_un_avocat(s, "la requête unilatérale est signée par un avocat")
