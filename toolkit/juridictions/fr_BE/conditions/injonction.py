"""Les conditions de la procédure sommaire d'injonction de payer (CJ 1338 à 1344)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.preuves import reclamees
from toolkit.juridictions.fr_BE.conditions.recouvrement import avec_un_avocat
from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.etapes import dernier_delai, rejet, sommation_d_injonction
from toolkit.juridictions.fr_BE.litige.juge import ENTREPRISE, JUSTICE_DE_PAIX, competence
from toolkit.juridictions.fr_BE.litige.montant import montant_de_la_demande
from toolkit.juridictions.fr_BE.litige.preuves import Preuves
from toolkit.juridictions.fr_BE.litige.region import est_en_belgique
from toolkit.juridictions.fr_BE.litige.ressort import juge_ecrit
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

VOIE = "injonction_de_payer"
CANAUX = ("recommande_ar", "huissier")
REFUS = ("refuse", "non_reclame")
A_REFAIRE = "envoyer l'acte `sommation_injonction`, par recommandé avec accusé ou par huissier"


@REGISTRE.condition(
    "inj-jp-1860",
    reference="CJ 1338 al. 1 et 3",
    remede="prendre l'acte `citation`, ou limiter la demande :"
    " `procedures.injonction_de_payer.demandes.principal`",
)
def inj_jp_1860(s: Situation) -> Reponse:
    """La demande est d'un juge qui délivre des injonctions : le juge de paix sous son plafond, ou
    le tribunal de l'entreprise à tout montant.
    """
    loi, ecrit = competence(s, VOIE), juge_ecrit(s, VOIE)
    if not loi.juges:
        return inconnu(f"{loi.raison} : le dossier doit choisir le juge", f"procedures.{VOIE}.juge")
    juges = (ecrit.type,) if ecrit and ecrit.type in loi.juges else loi.juges
    if ENTREPRISE in juges and s.au >= s.droit.valeur(
        "injonction_tribunal_de_l_entreprise_depuis", s.au
    ):
        return OUI
    if JUSTICE_DE_PAIX not in juges:
        return non(f"{loi.raison} : ce juge ne délivre pas d'injonction de payer", "creances")
    plafond = s.droit.decimal("seuil_injonction_justice_de_paix", s.au)
    demande = montant_de_la_demande(s, VOIE)
    if demande <= plafond:
        return OUI
    return non(
        f"juge de paix : demande de {euros(demande)}, au-delà de {euros(plafond)}", "creances"
    )


@REGISTRE.condition(
    "inj-ecrit-debiteur",
    reference="CJ 1338 al. 1 et 2",
    remede="joindre un écrit qui émane du débiteur (`emane_de`) : bon de commande signé, contrat, "
    "courriel qui reconnaît la dette ; sinon l'acte `citation`",
)
def inj_ecrit_debiteur(s: Situation) -> Reponse:
    """Un écrit émanant du débiteur justifie chaque créance ; la facture n'en est pas un."""
    preuves, ids = Preuves(s), list[str]()
    for rang, creance in reclamees(s):
        ecrits = preuves.ecrits_du_debiteur(creance)
        if not ecrits:
            return non(
                f"créance {creance.id} : aucun écrit émanant du débiteur ne la justifie",
                f"creances.{rang}.pieces",
            )
        ids += [p.id for p in ecrits]
    return prouve(dict.fromkeys(ids))


@REGISTRE.condition(
    "inj-domicile-be",
    reference="CJ 1344",
    remede="dans un autre État de l'Union : acte `injonction_europeenne` ; sinon l'acte `citation`",
)
def inj_domicile_be(s: Situation) -> Reponse:
    """Chaque débiteur a son domicile ou sa résidence en Belgique."""
    for debiteur in defendeurs(s):
        if not est_en_belgique(debiteur.adresse_courante(s.au)):
            return non(
                f"{debiteur.nom_complet} n'est ni domicilié ni résidant en Belgique",
                f"debiteurs.{rang_de(debiteur, s)}.adresse.pays",
            )
    return OUI


@REGISTRE.condition(
    "inj-sommation",
    reference="CJ 1339",
    remede=A_REFAIRE,
    sanction=Sanction.NULLITE_DE_FORME,
)
def inj_sommation(s: Situation) -> Reponse:
    """Une sommation régulière précède la requête : recommandé avec accusé de réception, ou
    exploit, avec toutes ses mentions.
    """
    sommation = sommation_d_injonction(s)
    if sommation is None:
        return non("aucune sommation de payer (CJ 1339) n'a précédé la requête", "evenements")
    chemin = f"evenements.{s.dossier.evenements.index(sommation)}"
    le = date_longue(sommation.date)
    if sommation.canal not in CANAUX:
        raison = "ni par recommandé avec accusé de réception, ni par exploit"
        return non(f"sommation du {le} : {raison}", f"{chemin}.canal")
    if sommation.mentions_manquantes:
        return non(f"sommation du {le} : des mentions manquent", f"{chemin}.mentions_manquantes")
    touches = {e.destinataire for e in s.evenements("sommation_injonction")}
    oublies = [d for d in defendeurs(s) if not touches & {None, "", d.id}]
    if oublies:
        return non(f"{oublies[0].nom_complet} n'a reçu aucune sommation de payer", "evenements")
    return prouve(sommation.pieces)


@REGISTRE.condition(
    "inj-fenetre-15j",
    reference="CJ 1340 al. 1",
    remede=f"attendre la fin des quinze jours de la sommation ; passé le terme, {A_REFAIRE}",
    sanction=Sanction.IRRECEVABILITE,
)
def inj_fenetre_15j(s: Situation) -> Reponse:
    """La requête est déposée dans les quinze jours qui suivent l'expiration du délai de la
    sommation.
    """
    attente, fenetre = dernier_delai(s, "inj-paiement"), dernier_delai(s, "inj-requete")
    if attente is None or fenetre is None:
        return OUI  # sans sommation, `inj-sommation` le dit
    depot = fenetre.accompli_le or s.au
    chemin = fenetre.depart.chemin
    if depot < attente.echeance:
        return non(
            f"la sommation laisse payer jusqu'au {date_longue(attente.echeance_brute)} : requête"
            f" possible du {date_longue(attente.echeance)} au {date_longue(fenetre.echeance)}",
            chemin,
        )
    if depot > fenetre.echeance:
        return non(f"la requête devait être déposée le {date_longue(fenetre.echeance)}", chemin)
    return OUI


@REGISTRE.condition(
    "inj-non-rejetee",
    reference="CJ 1343 § 4",
    remede="prendre la voie ordinaire : acte `citation`",
)
def inj_non_rejetee(s: Situation) -> Reponse:
    """Aucune ordonnance n'a rejeté la requête : la demande s'introduirait par la voie ordinaire."""
    rejete = rejet(s, VOIE)
    if rejete is None:
        return OUI
    rang = s.dossier.evenements.index(rejete)
    return non(f"requête rejetée le {date_longue(rejete.date)}", f"evenements.{rang}")


@REGISTRE.condition(
    "inj-avocat",
    reference="CJ 1340, 5°",
    remede="nommer l'avocat sous `mandataire` : il signe la requête",
    sanction=Sanction.REJET,
)
def inj_avocat(s: Situation) -> Reponse:
    """Un avocat signe la requête."""
    return avec_un_avocat(s, "la requête est signée par l'avocat du requérant")


@REGISTRE.condition(
    "inj-req-annexe-sommation",
    reference="CJ 1340 al. 3, 2°",
    remede="joindre l'exploit, ou la lettre et son accusé de réception ; refusée ou non réclamée : "
    "l'original, la preuve du refus et un certificat d'inscription au registre de la population",
    sanction=Sanction.REJET,
)
def inj_req_annexe_sommation(s: Situation) -> Reponse:
    """La sommation et la preuve de sa remise, ou de son refus, sont jointes."""
    sommation = sommation_d_injonction(s)
    if sommation is None:
        return OUI  # `inj-sommation` le dit
    chemin = f"evenements.{s.dossier.evenements.index(sommation)}.pieces"
    natures = {p.nature for p in s.dossier.pieces if p.id in sommation.pieces}
    if not natures:
        return non("la sommation n'est pas jointe", chemin)
    if sommation.canal == "huissier":
        return prouve(sommation.pieces)
    return _du_recommande(sommation, natures, chemin, s)


def _du_recommande(
    sommation: Evenement, natures: set[str | None], chemin: str, s: Situation
) -> Reponse:
    if sommation.resultat not in REFUS:
        if "accuse_de_reception" in natures:
            return prouve(sommation.pieces)
        return non("l'accusé de réception de la sommation n'est pas joint", chemin)
    debiteurs = {d.id for d in s.dossier.debiteurs}
    certificats = [
        p.id
        for p in s.dossier.pieces
        if p.nature in ("extrait_registre", "certificat") and p.partie in debiteurs
    ]
    if not certificats:
        return non("sommation refusée ou non réclamée : aucun certificat d'inscription", chemin)
    return prouve((*sommation.pieces, *certificats))
