"""Les conditions françaises des fiches et du mandat : à qui l'on parle, et pour qui."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.juridictions.fr_FR.tiers import emane_d_un_tiers, lettre_du_tiers
from toolkit.noyau.conditions.fiches import donne_a, inscrire_les_fiches
from toolkit.noyau.dossier import Intervenant
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.emetteur import TIERS
from toolkit.noyau.mandat import agent_a_mandater
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, si
from toolkit.noyau.situation import Situation

inscrire_les_fiches(REGISTRE)


@REGISTRE.condition("mediateur-nomme", reference="C. conso L616-1, R616-1")
def mediateur_nomme(s: Situation) -> Reponse:
    """Le débiteur est un consommateur, et le dossier nomme le médiateur dont relève le vendeur."""
    nomme = s.dossier.creancier.mediateur_de_la_consommation is not None
    return si(s.cible.qualite == "consommateur" and nomme)


REGISTRE.condition("mandat-a-un-commissaire-de-justice")(donne_a("commissaire_de_justice"))


@REGISTRE.condition(
    "tiers-assurance",
    reference="CPCE R124-2",
    remede="écrire `mandataire.assurance` : l'assureur et le numéro du contrat",
)
def tiers_assure(s: Situation) -> Reponse:
    """Le tiers qui recouvre est assuré contre les suites de sa responsabilité civile."""
    agent = _tiers(s)
    if agent is None or agent.assurance:
        return OUI
    return non(f"{agent.enseigne} : aucune assurance de responsabilité", "mandataire.assurance")


@REGISTRE.condition(
    "tiers-compte-reserve",
    reference="CPCE R124-2",
    remede="écrire `mandataire.compte_reserve` : l'IBAN du compte affecté aux fonds reçus pour "
    "autrui",
)
def tiers_a_un_compte_reserve(s: Situation) -> Reponse:
    """Le tiers qui recouvre reçoit les fonds sur un compte qui ne sert qu'à cela."""
    agent = _tiers(s)
    if agent is None or agent.compte_reserve:
        return OUI
    return non(
        f"{agent.enseigne} : aucun compte exclusivement affecté aux fonds d'autrui",
        "mandataire.compte_reserve",
    )


@REGISTRE.condition(
    "tiers-declaration",
    reference="CPCE R124-2",
    remede="écrire `mandataire.declaration_au_procureur` : le jour de la déclaration",
    gravite=Gravite.AVERTISSEMENT,
)
def tiers_declare(s: Situation) -> Reponse:
    """Le tiers qui recouvre a déclaré son activité au procureur de la République."""
    agent = _tiers(s)
    if agent is None or (agent.declaration_au_procureur or s.au) < s.au:
        return OUI
    return inconnu(
        f"le dossier ne dit pas que {agent.enseigne} a déclaré son activité au procureur",
        "mandataire.declaration_au_procureur",
    )


@REGISTRE.condition(
    "mandat-avant-demarche",
    reference="CPCE R124-3 al. 1",
    remede="dater le mandat sous `mandataire.mandat.date` s'il existait déjà ; sinon, ne rien "
    "réclamer de ce qui l'a précédé",
    gravite=Gravite.AVERTISSEMENT,
)
def mandat_avant_demarche(s: Situation) -> Reponse:
    """La convention du tiers précède toute démarche qu'il fait."""
    agent = _tiers(s)
    if agent is None:
        return OUI
    signe = (agent.mandat.date if agent.mandat else None) or s.au
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.auteur == "tiers" and fait.date and fait.date < signe:
            return non(
                f"{agent.enseigne} a agi le {date_longue(fait.date)}, avant son mandat du "
                f"{date_longue(signe)}",
                f"evenements.{rang}",
            )
    return OUI


def _tiers(s: Situation) -> Intervenant | None:
    """Le mandataire qu'aucun statut ne règle ; None si c'est un autre qui reçoit le mandat."""
    agent = agent_a_mandater(s.dossier)
    return agent if agent and agent.type in TIERS else None


@REGISTRE.condition(
    "appel-sans-avocat",
    reference="RIN 8.2",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire (acte `mise_en_demeure`), ou faire appeler le créancier : "
    "`actes: {fiche_appel: {emetteur: creancier}}`",
)
def appel_sans_avocat(s: Situation) -> Reponse:
    """L'avocat ne prend pas l'initiative d'un appel à la partie adverse ; le créancier le peut, si
    le dossier le dit.
    """
    mandataire = s.dossier.mandataire
    choix = s.dossier.actes.get("fiche_appel")
    if mandataire is None or mandataire.type != "avocat":
        return OUI
    if choix and choix.emetteur not in (None, "avocat"):
        return OUI
    return non(
        f"{mandataire.appellation or mandataire.enseigne}, avocat, ne peut prendre l'initiative "
        "d'appeler la partie adverse",
        "mandataire.type",
    )


@REGISTRE.condition(
    "lettre-du-tiers-envoyee",
    reference="CPCE R124-4",
    remede="envoyer d'abord la lettre du tiers (acte `relance_1` ou `mise_en_demeure`), et "
    "l'écrire sous `evenements`, `auteur: tiers`",
)
def lettre_du_tiers_envoyee(s: Situation) -> Reponse:
    """Le tiers a écrit la lettre que la loi ordonne avant d'appeler ou de se déplacer."""
    if not emane_d_un_tiers(s) or lettre_du_tiers(s) is not None:
        return OUI
    return non("le tiers n'a pas encore envoyé la lettre de l'article R124-4", "evenements")
