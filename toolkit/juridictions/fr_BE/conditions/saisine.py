"""Les conditions belges du juge saisi, de la langue de l'acte, et de sa signification."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.instruction import est_dispensee
from toolkit.juridictions.fr_BE.litige import langue as langues
from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs
from toolkit.juridictions.fr_BE.litige.juge import SAISIE, competence, proposer_le_juge
from toolkit.juridictions.fr_BE.litige.preuves import consultations, pieces
from toolkit.juridictions.fr_BE.litige.ressort import juge_ecrit
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

# Ces voies n'ont pas de juge : l'acte de l'huissier y est en français, traduit s'il le faut.
SANS_JUGE = ("", "recouvrement_non_conteste", "execution")


@REGISTRE.condition(
    "juge-a-choisir",
    reference="CJ 573, 590, 591",
    remede="citer séparément, ou choisir le juge : `juge` (type, ville) sous la procédure",
    sanction=Sanction.INCOMPETENCE,
)
def juge_a_choisir(s: Situation) -> Reponse:
    """Un seul juge connaît de tout et de tous les défendeurs, ou le dossier choisit."""
    loi = competence(s, s.voie)
    if loi.juges or juge_ecrit(s, s.voie):
        return OUI
    return inconnu(f"{loi.raison} ({loi.reference})", f"procedures.{s.voie}.juge")


@REGISTRE.condition(
    "juge-designe",
    reference="CJ 702, 4° ; 1026, 4° ; 1034ter, 5° ; 1339 ; 1340, 4°",
    remede="écrire `juge` (type, ville, canton ou division) sous la procédure ; le site du SPF"
    " Justice donne le ressort de la commune",
    sanction=Sanction.NULLITE_DE_FORME,
)
def juge_designe(s: Situation) -> Reponse:
    """Le juge saisi est nommé, avec sa ville."""
    propose = proposer_le_juge(s, s.voie)
    if propose.ville:
        return OUI
    return non(
        f"la ville du juge n'est pas connue : {propose.ressort}", f"procedures.{s.voie}.juge"
    )


@REGISTRE.condition(
    "langue-de-l-acte",
    reference="L. 15 juin 1935 art. 1 à 7 et 40",
    remede="faire rédiger l'acte dans cette langue ; ou, si la loi permet un autre lieu (CJ 624),"
    " écrire `juge` sous la procédure, avec sa ville et son `critere`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def langue_de_l_acte(s: Situation) -> Reponse:
    """L'acte introductif se rédige en français."""
    due = langues.langue(s, s.voie)
    if due.est_francaise:
        return OUI
    if not due.nom:
        return inconnu(due.raison, due.chemin)
    return non(f"acte à rédiger en {due.nom} : {due.raison} ({due.reference})", due.chemin)


@REGISTRE.condition(
    "traduction-jointe",
    reference="L. 15 juin 1935 art. 38 ; CJ 1394/26",
    remede="joindre la traduction (pièce dont l'intitulé la nomme) ; ou accepter ce point si le"
    " destinataire a choisi ou accepté le français",
    gravite=Gravite.APPRECIATION,
)
def traduction_jointe(s: Situation) -> Reponse:
    """L'acte en français à signifier dans une autre région linguistique est accompagné de sa
    traduction.
    """
    dues = langues.traductions_a_joindre(s)
    jointes = [
        p.id
        for p in s.dossier.pieces
        if "traduction" in (p.intitule or "").lower() and not p.retiree
    ]
    sans_juge = s.voie in SANS_JUGE or (s.voie == SAISIE and est_dispensee(s))
    est_francais = sans_juge or langues.langue(s, s.voie).est_francaise
    if not dues or jointes or not est_francais:
        return prouve(jointes)
    langue, chemin = dues[0]
    return non(f"signification en région de langue {langue}e, sans traduction jointe", chemin)


@REGISTRE.condition(
    "fca-consultation-prealable",
    reference="CJ 519 § 3 ; CJ 1391 § 2",
    remede="demander la consultation à l'huissier, puis l'écrire sous `verifications` (registre :"
    " fichier_des_avis)",
)
def fichier_des_avis_consulte(s: Situation) -> Reponse:
    """L'huissier a consulté le fichier central des avis ; un blanc tant qu'aucun jour de
    signification n'est écrit.
    """
    prevue = s.dossier.procedure(s.voie)
    jour = prevue.signification.date if prevue and prevue.signification else None
    attestees = pieces(s, "consultation_fichier_avis")
    manquants = [d for d in defendeurs(s) if not _est_consulte(d, s)]
    if not manquants or jour is None:
        return prouve(p.id for p in attestees)
    return non(
        f"{manquants[0].nom_complet} : le fichier des avis n'a pas été consulté, et la"
        " signification a sa date",
        f"procedures.{s.voie}.signification",
    )


def _est_consulte(debiteur: Debiteur, s: Situation) -> bool:
    attestees = pieces(s, "consultation_fichier_avis")
    return bool(consultations(s, "fichier_des_avis", debiteur)) or any(
        p.partie in (debiteur.id, None) for p in attestees
    )
