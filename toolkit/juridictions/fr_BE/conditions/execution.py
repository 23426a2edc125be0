"""Les conditions de la remise à l'huissier d'un titre à exécuter (CJ 1386 à 1543)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.judiciaires import A_DECLARER, CONCOURS, SURSIS, aucun
from toolkit.juridictions.fr_BE.litige.etapes import A_EXECUTER, est_executoire, titre_executoire
from toolkit.juridictions.fr_BE.litige.preuves import pieces
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin_du_titre, significations, titres
from toolkit.noyau.dossier import Titre
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation
from toolkit.noyau.titres import est_reconnu

VOIE = "execution"
A_OBTENIR = "obtenir un jugement : acte `citation`, ou une autre voie ouverte : `exigible voies`"


@REGISTRE.condition(
    "exec-titre", reference="CJ 1386, 1494", remede=A_OBTENIR, sanction=Sanction.NULLITE_DE_FOND
)
def exec_titre(s: Situation) -> Reponse:
    """Un titre exécutoire porte la créance ; une ordonnance de saisie conservatoire n'en est pas
    un.
    """
    rendus = titres(s, *A_EXECUTER)
    if rendus:
        return OUI
    if titres(s, "ordonnance_saisie"):
        return non("une ordonnance de saisie conservatoire n'est pas un titre exécutoire", "titres")
    if s.dossier.titres:
        return non("aucun titre du dossier n'est exécutoire", "titres.0")
    return non("aucun titre exécutoire au dossier", "titres")


@REGISTRE.condition(
    "exec-executoire",
    reference="CJ 1397, 1495",
    remede="faire signifier la décision, puis attendre la fin du délai de recours ; ou écrire"
    " `executoire_le` s'il est exécutoire autrement ; d'un juge étranger, joindre son `certificat`"
    " ou l'`exequatur`",
    sanction=Sanction.NULLITE_DE_FOND,
)
def exec_executoire(s: Situation) -> Reponse:
    """Le titre est exécutoire : par provision, ou le délai de recours expiré sans recours."""
    rendus = titres(s, *A_EXECUTER)
    if not rendus or titre_executoire(s):
        return OUI
    dernier = rendus[-1]
    chemin = chemin_du_titre(dernier, s)
    if not est_reconnu(dernier, "BE"):
        raison = "rendu à l'étranger, ni certificat ni exequatur"
        return non(f"titre {dernier.id} : {raison}", f"{chemin}.certificat")
    return non(f"titre {dernier.id} : {_pourquoi(dernier, s)}", chemin)


def _pourquoi(titre: Titre, s: Situation) -> str:
    if titre.type == "proces_verbal_non_contestation":
        return "procès-verbal que le magistrat n'a pas encore rendu exécutoire (CJ 1394/24 § 2)"
    signifies = significations(titre, s)
    if not signifies:
        return "pas encore signifié, et exécutoire un mois après seulement"
    recours = [e for e in s.evenements("recours", "opposition") if e.titre in (None, titre.id)]
    if recours:
        return f"suspendu par le recours du {date_longue(recours[0].date)}"
    return f"signifié le {date_longue(signifies[-1].date)}, le délai de recours court encore"


@REGISTRE.condition(
    "exec-signifie",
    reference="CJ 1495, 1499",
    remede="mandater aussi la signification : elle précède l'exécution, ou se fait avec le"
    " commandement",
    gravite=Gravite.AVERTISSEMENT,
)
def exec_signifie(s: Situation) -> Reponse:
    """Le titre a été signifié au débiteur."""
    titre = titre_executoire(s)
    if titre is None or titre.type == "acte_notarie" or significations(titre, s):
        return OUI
    return non(f"titre {titre.id} : pas encore signifié", chemin_du_titre(titre, s))


@REGISTRE.condition(
    "exec-sans-concours",
    reference="droit de l'insolvabilité ; CJ 1675/7",
    remede=A_DECLARER,
)
def exec_sans_concours(s: Situation) -> Reponse:
    """Aucun concours ne suspend l'exécution : faillite, réorganisation, règlement collectif."""
    return aucun(s, *CONCOURS, *SURSIS, suite=" en cours, l'exécution est suspendue")


@REGISTRE.condition(
    "exec-expedition",
    reference="CJ 1386, 1393",
    remede="demander au greffe l'expédition exécutoire et la joindre (pièce"
    " `expedition_executoire`), ou la nommer sous `titres`",
)
def exec_expedition(s: Situation) -> Reponse:
    """L'expédition exécutoire est jointe : sa remise à l'huissier vaut pouvoir."""
    titre = titre_executoire(s)
    jointes = [p.id for p in pieces(s, "expedition_executoire")]
    if titre is None or jointes:
        return prouve(jointes)
    piece = s.dossier.piece(titre.piece) if titre.piece else None
    if piece:
        return prouve([piece.id])
    return non(f"titre {titre.id} : aucune expédition jointe", f"{chemin_du_titre(titre, s)}.piece")


@REGISTRE.condition(
    "exec-reste-du",
    reference="CJ 1494",
    remede="corriger les montants du titre ou les paiements",
)
def exec_reste_du(s: Situation) -> Reponse:
    """Il reste quelque chose à recouvrer du titre."""
    if s.total > 0 or not [t for t in titres(s, *A_EXECUTER) if est_executoire(t, s)]:
        return OUI
    return non("le titre est entièrement payé", "paiements")


@REGISTRE.condition(
    "biens-connus",
    reference="usage",
    remede="dire à l'huissier ce qu'on sait : `procedures.execution.tiers_saisi`, `mesure`",
    gravite=Gravite.AVERTISSEMENT,
)
def biens_connus(s: Situation) -> Reponse:
    """Un bien, un compte ou un employeur est connu."""
    execution = s.dossier.procedures.execution
    if execution and (execution.tiers_saisi or execution.mesure):
        return OUI
    return non("ni tiers saisi ni mesure indiqués à l'huissier", f"procedures.{VOIE}")


@REGISTRE.condition(
    "provision-versee",
    reference="usage",
    remede="verser la provision et l'écrire : `provision` de la procédure",
    gravite=Gravite.AVERTISSEMENT,
)
def provision_versee(s: Situation) -> Reponse:
    """L'huissier est provisionné."""
    prevues = (s.dossier.procedures.execution, s.dossier.procedures.saisie_conservatoire)
    if any(p and p.provision and p.provision.versee_le for p in prevues):
        return OUI
    return non("aucune provision versée à l'huissier", "procedures")
