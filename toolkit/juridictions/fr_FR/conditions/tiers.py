"""Les conditions de la lettre d'un tiers, d'un avocat ou d'un commissaire de justice."""

from __future__ import annotations

from toolkit.juridictions.fr_FR import tiers
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.droit import Statut
from toolkit.noyau.emetteur import intervenant
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non, prouve, si
from toolkit.noyau.situation import Situation

R124 = "CPCE R124-3, R124-4"


@REGISTRE.condition("vaut-mise-en-demeure", reference="CC 1344 ; CPCE R124-4")
def vaut_mise_en_demeure(s: Situation) -> Reponse:
    """La lettre met en demeure ; celle d'un tiers, seulement si son mandat l'y autorise."""
    return si(tiers.met_en_demeure(s))


@REGISTRE.condition(
    "tiers-pouvoir-de-mettre-en-demeure",
    reference=R124,
    remede="si le mandat l'y autorise, écrire `mandataire.mandat.peut_mettre_en_demeure: vrai` ; "
    "sinon l'envoyer telle quelle, ou la faire signer du créancier "
    "(`actes.mise_en_demeure.emetteur: creancier`)",
    gravite=Gravite.AVERTISSEMENT,
)
def pouvoir_de_mettre_en_demeure(s: Situation) -> Reponse:
    """Le tiers qui signe tient de son mandat le pouvoir de mettre en demeure."""
    return si(
        tiers.met_en_demeure(s),
        "le mandat du tiers ne l'autorise pas à mettre en demeure : la lettre demande le paiement "
        "(R124-4) et ne fait courir aucun intérêt",
        "mandataire.type",
    )


@REGISTRE.condition("premiere-lettre-du-tiers", reference="CPCE R124-4")
def premiere_lettre_du_tiers(s: Situation) -> Reponse:
    """Un tiers écrit pour la première fois au débiteur : la loi dit ce que contient sa lettre."""
    return si(tiers.emane_d_un_tiers(s) and tiers.lettre_du_tiers(s) is None)


@REGISTRE.condition("lettre-du-tiers-a-rappeler", reference="CPCE R124-4 dernier al.")
def lettre_du_tiers_a_rappeler(s: Situation) -> Reponse:
    """Un tiers a déjà écrit : toute démarche rappelle la référence et la date de cette lettre."""
    return si(tiers.emane_d_un_tiers(s) and tiers.lettre_du_tiers(s) is not None)


@REGISTRE.condition(
    "mandat-de-recouvrer",
    reference="CPCE R124-3 ; arrêté du 27 févr. 2024 art. 29",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="faire signer le mandat avant toute démarche : acte `mandat` ; puis joindre la pièce et "
    "la nommer sous `pouvoir`",
)
def mandat_de_recouvrer(s: Situation) -> Reponse:
    """Un tiers ou un commissaire de justice agit sur mandat écrit ; un avocat en est cru."""
    if s.emetteur in ("creancier", "avocat"):
        return OUI
    agent = intervenant(s.dossier, s.emetteur)
    cle = "mandataire" if agent is s.dossier.mandataire else "huissier"
    if agent is None or not agent.pouvoir:
        return non("aucun mandat écrit de recouvrer n'est au dossier", f"{cle}.type")
    return prouve([agent.pouvoir])


@REGISTRE.condition(
    "avocat-mandat",
    reference="RIN 8.2",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="joindre l'écrit du client et le nommer sous `mandataire.pouvoir`",
    gravite=Gravite.AVERTISSEMENT,
)
def avocat_mandate(s: Situation) -> Reponse:
    """L'avocat n'écrit à la partie adverse qu'avec l'assentiment de son client."""
    mandataire = s.dossier.mandataire
    if s.emetteur != "avocat" or mandataire is None:
        return OUI
    if not mandataire.pouvoir:
        return non("rien au dossier ne montre l'assentiment du client", "mandataire.type")
    return prouve([mandataire.pouvoir])


@REGISTRE.condition(
    "avocat-partie-assistee",
    reference="RIN 8.3",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire au confrère ; ou faire signer la lettre du créancier "
    "(`actes.<acte>.emetteur: creancier`) ; ou accepter ce point par écrit (`acceptations`)",
    gravite=Gravite.APPRECIATION,
)
def partie_non_assistee(s: Situation) -> Reponse:
    """L'avocat qui sait la partie assistée d'un confrère écrit à celui-ci."""
    if s.emetteur != "avocat" or s.cible.avocat is None:
        return OUI
    qui = s.cible.avocat.appellation or "un avocat"
    return non(
        f"{s.cible.nom_complet} est assisté par {qui} : la lettre ne lui est pas adressée",
        s.chemin_de_la_cible("avocat"),
    )
