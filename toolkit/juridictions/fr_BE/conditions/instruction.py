"""Les conditions de la saisie conservatoire à pratiquer, puis à dénoncer (CJ 1414 à 1460)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.saisie import (
    CELERITE,
    VOIE,
    prevue,
    sc_celerite,
    sc_certaine,
)
from toolkit.juridictions.fr_BE.litige.etapes import (
    PRIVES,
    autorisation,
    delais,
    jugement,
    requete_de_saisie,
    titre_invoque,
)
from toolkit.juridictions.fr_BE.litige.preuves import Preuves
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin_du_titre
from toolkit.noyau.dossier import Creance, Titre
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

# Durées dont l'expiration ôte son effet à l'ordonnance.
PERIMENT = ("sc-duree-mobiliere", "sc-transcription-immobiliere", "sa-duree")


def base_de_la_saisie(s: Situation, *, est_arret: bool) -> Titre | Creance | None:
    """Ce qui permet de saisir : l'ordonnance, le jugement ; pour une saisie-arrêt, un titre
    authentique ou privé que le dossier invoque.
    """
    invoque = titre_invoque(s)
    if isinstance(invoque, Titre) and invoque.type not in ("ordonnance_saisie",):
        est_prive = est_arret and invoque.type in PRIVES
        return invoque if est_prive or invoque == jugement(s) else autorisation(s)
    if isinstance(invoque, Creance) and est_arret:
        return invoque if Preuves(s).ecrits_du_debiteur(invoque) else autorisation(s)
    return autorisation(s) or jugement(s)


def est_dispensee(s: Situation) -> bool:
    """Vrai si un jugement (1414), ou un titre que le dossier invoque pour une saisie-arrêt (1445),
    tient lieu d'ordonnance.
    """
    base = base_de_la_saisie(s, est_arret=prevue(s).biens in ("creances", None))
    return jugement(s) is not None or (base is not None and base != autorisation(s))


def _autorisee(s: Situation, *, est_arret: bool) -> Reponse:
    base = base_de_la_saisie(s, est_arret=est_arret)
    if isinstance(base, Titre):
        return prouve([base.piece] if base.piece else [])
    if isinstance(base, Creance):
        return prouve(p.id for p in Preuves(s).ecrits_du_debiteur(base))
    prive = ", ni titre authentique ou privé invoqué" if est_arret else ""
    return non(f"ni ordonnance du juge des saisies, ni jugement{prive}", f"procedures.{VOIE}.titre")


REMEDE = (
    "déposer d'abord l'acte `requete_saisie_conservatoire`, et écrire l'ordonnance sous `titres`"
)


@REGISTRE.condition(
    "sc-autorisation", reference="CJ 1413, 1414", remede=REMEDE, sanction=Sanction.NULLITE_DE_FOND
)
def sc_autorisation(s: Situation) -> Reponse:
    """Le juge des saisies a autorisé la saisie, ou un jugement en tient lieu."""
    return _autorisee(s, est_arret=False)


@REGISTRE.condition(
    "sa-autorisation",
    reference="CJ 1413, 1414, 1445",
    remede=f"{REMEDE} ; ou invoquer un titre : `procedures.{VOIE}.titre`",
    sanction=Sanction.NULLITE_DE_FOND,
)
def sa_autorisation(s: Situation) -> Reponse:
    """Le juge des saisies a autorisé la saisie-arrêt, ou un jugement, un titre authentique ou privé
    en tient lieu.
    """
    return _autorisee(s, est_arret=True)


@REGISTRE.condition(
    "sa-titre-prive",
    reference="CJ 1445",
    remede="faire apprécier l'écrit par un avocat, ou demander l'ordonnance : acte"
    " `requete_saisie_conservatoire`",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.NULLITE_DE_FOND,
)
def sa_titre_prive(s: Situation) -> Reponse:
    """L'écrit invoqué comme titre privé prouve à lui seul une dette certaine et exigible."""
    base = base_de_la_saisie(s, est_arret=True)
    if not isinstance(base, Creance):
        return OUI
    return non(
        f"créance {base.id} invoquée comme titre privé : à apprécier", f"procedures.{VOIE}.titre"
    )


def _ordonnance(s: Situation) -> Titre | None:
    """L'ordonnance, si c'est d'elle que vient le droit de saisir."""
    base = base_de_la_saisie(s, est_arret=prevue(s).biens not in ("meubles", "immeubles"))
    return base if isinstance(base, Titre) and base.type == "ordonnance_saisie" else None


@REGISTRE.condition(
    "sc-ordonnance-complete",
    reference="CJ 1423, 1431, 1448",
    remede="écrire la somme et les biens sous `titres` ; s'ils manquent à l'ordonnance, en demander"
    " une autre",
    sanction=Sanction.NULLITE_DE_FORME,
)
def sc_ordonnance_complete(s: Situation) -> Reponse:
    """L'ordonnance fixe la somme, et les biens s'il s'agit d'immeubles."""
    ordonnance = _ordonnance(s)
    if ordonnance is None:
        return OUI
    chemin = chemin_du_titre(ordonnance, s)
    if ordonnance.montants is None or ordonnance.montants.total is None:
        return non("l'ordonnance ne fixe pas la somme à garantir", f"{chemin}.montants.total")
    if not ordonnance.biens:
        return non("l'ordonnance ne dit pas quels biens saisir", f"{chemin}.biens")
    return OUI


@REGISTRE.condition(
    "sc-ordonnance-en-vigueur",
    reference="CJ 1425, 1433, 1458",
    remede="demander une nouvelle ordonnance : acte `requete_saisie_conservatoire`",
    sanction=Sanction.CADUCITE,
)
def sc_ordonnance_en_vigueur(s: Situation) -> Reponse:
    """L'ordonnance n'a pas cessé de produire effet : trois ans, et un mois pour présenter à la
    transcription la saisie d'un immeuble.
    """
    ordonnance = _ordonnance(s)
    if ordonnance is None:
        return OUI
    signification = prevue(s).signification
    jour = max(s.au, signification.date if signification and signification.date else s.au)
    for delai in delais(s, *PERIMENT):
        if delai.depart.sujet == ordonnance.id and jour > delai.echeance and not delai.accompli_le:
            return non(
                f"ordonnance du {date_longue(ordonnance.date)} : sans effet après le"
                f" {date_longue(delai.echeance)} ({delai.article})",
                chemin_du_titre(ordonnance, s),
            )
    return OUI


@REGISTRE.condition(
    "sc-somme-autorisee",
    reference="CJ 1418, 1423, 1448",
    remede=f"limiter la saisie à la somme autorisée : `procedures.{VOIE}.montant`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def sc_somme_autorisee(s: Situation) -> Reponse:
    """La saisie ne dépasse pas la somme que l'ordonnance autorise."""
    ordonnance = _ordonnance(s)
    if ordonnance is None or ordonnance.montants is None or ordonnance.montants.total is None:
        return OUI
    demandee = prevue(s).montant or s.total
    if demandee <= ordonnance.montants.total:
        return OUI
    return non(
        f"{euros(demandee)} à saisir, pour {euros(ordonnance.montants.total)} autorisés",
        f"procedures.{VOIE}.montant",
    )


@REGISTRE.condition(
    "sc-sans-ordonnance",
    reference="CJ 1413, 1415",
    remede=f"écrire les faits de célérité sous `{CELERITE}`, ou demander l'ordonnance : acte"
    " `requete_saisie_conservatoire`",
    sanction=Sanction.NULLITE_DE_FOND,
)
def sc_sans_ordonnance(s: Situation) -> Reponse:
    """Sans ordonnance, la saisie suppose encore célérité et créance certaine, que nul juge n'a
    vues.
    """
    if _ordonnance(s) or not base_de_la_saisie(
        s, est_arret=prevue(s).biens not in ("meubles", "immeubles")
    ):
        return OUI
    celerite = sc_celerite(s)
    return sc_certaine(s) if celerite else celerite


@REGISTRE.condition(
    "sc-titre-joint",
    reference="CJ 1424, 1445",
    remede="joindre la copie exécutoire de l'ordonnance, le jugement ou le titre, et la nommer sous"
    " `titres` (clé `piece`)",
)
def sc_titre_joint(s: Situation) -> Reponse:
    """L'ordonnance, le jugement ou le titre est joint."""
    base = base_de_la_saisie(s, est_arret=prevue(s).biens not in ("meubles", "immeubles"))
    if not isinstance(base, Titre):
        return OUI
    if base.piece:
        return prouve([base.piece])
    return non(f"titre {base.id} : aucune copie n'est jointe", f"{chemin_du_titre(base, s)}.piece")


@REGISTRE.condition(
    "sc-requete-jointe",
    reference="CJ 1424, 1445",
    remede="écrire le dépôt de la requête sous `evenements` (type : requete, procedure : "
    f"{VOIE}) et joindre la requête signée",
)
def sc_requete_jointe(s: Situation) -> Reponse:
    """La requête signée accompagne l'ordonnance."""
    est_arret = prevue(s).biens not in ("meubles", "immeubles")
    if _ordonnance(s) is None and base_de_la_saisie(s, est_arret=est_arret):
        return OUI
    requete = requete_de_saisie(s)
    if requete is None:
        return non("aucune requête en saisie conservatoire n'est au dossier", "evenements")
    if not requete.pieces:
        rang = s.dossier.evenements.index(requete)
        return non("la requête déposée n'est pas jointe", f"evenements.{rang}.pieces")
    return prouve(requete.pieces)
