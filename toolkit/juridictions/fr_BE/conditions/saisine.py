"""Les conditions belges du juge saisi, de la langue de l'acte, et de sa signification."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.juridictions.fr_BE.litige import langue as langues
from toolkit.juridictions.fr_BE.litige.juge import competence, lieux_de
from toolkit.juridictions.fr_BE.litige.preuves import consultations, pieces
from toolkit.juridictions.fr_BE.litige.region import est_dans_la_liste, est_siege_francophone
from toolkit.juridictions.fr_BE.litige.ressort import juge_ecrit
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

Question = Callable[[Situation], Reponse]

# Voie → préfixe des conditions qui lui sont propres.
PREFIXES = {
    "citation": "cit",
    "citation_refere": "ref",
    "requete_contradictoire": "rc",
    "injonction_de_payer": "inj",
    "saisie_conservatoire": "sc",
    "injonction_europeenne": "ipe",
    "petits_litiges": "pl",
}
MEMES_JUGES = {
    "president_du_tribunal_de_l_entreprise": "tribunal_de_l_entreprise",
    "president_du_tribunal_de_premiere_instance": "tribunal_de_premiere_instance",
    "juge_des_saisies": "tribunal_de_premiere_instance",
}
LOI_DES_LANGUES = "L. 15 juin 1935 art. 1 à 7 et 40"


def juge_competent(voie: str) -> Question:
    """La condition du juge de cette procédure."""

    def question(s: Situation) -> Reponse:
        """Le juge saisi est celui que la loi désigne."""
        loi, ecrit = competence(s, voie), juge_ecrit(s, voie)
        chemin = f"procedures.{voie}.juge"
        if ecrit is None:
            raison = f"{loi.raison} : le dossier doit choisir le juge ({loi.reference})"
            return OUI if loi.juges else inconnu(raison, chemin)
        admis = {*loi.juges, *(MEMES_JUGES.get(j, j) for j in loi.juges)}
        if loi.juges and ecrit.type not in admis:
            nom = loi.principal.replace("_", " ")
            return non(
                f"{ecrit.type.replace('_', ' ')} écrit au dossier, mais {loi.raison} : {nom}"
                f" ({loi.reference})",
                f"{chemin}.type",
            )
        return _territoire(s, voie)

    return question


def _territoire(s: Situation, voie: str) -> Reponse:
    """Là où le lieu est imposé, et qu'un tribunal y siège, le juge écrit est de cette ville."""
    lieu, ecrit = lieux_de(s, voie)[0], juge_ecrit(s, voie)
    ecrites = [nom for nom in (ecrit.canton, ecrit.division, ecrit.ville) if nom]
    est_sur = lieu.est_imperatif and est_siege_francophone(lieu.commune, s.droit, s.au)
    if not est_sur or not ecrites:
        return OUI
    if any(est_dans_la_liste(lieu.commune, nom) for nom in ecrites):
        return OUI
    return non(
        f"juge de {ecrites[0]} écrit au dossier, mais seul est compétent celui de {lieu.commune},"
        f" {lieu.nom} ({lieu.reference})",
        f"procedures.{voie}.juge",
    )


def acte_en_francais(voie: str) -> Question:
    """La condition de langue de cette procédure."""

    def question(s: Situation) -> Reponse:
        """L'acte introductif se rédige en français."""
        due = langues.langue(s, voie)
        if due.est_francaise:
            return OUI
        if not due.nom:
            return inconnu(due.raison, due.chemin)
        return non(f"acte à rédiger en {due.nom} : {due.raison} ({due.reference})", due.chemin)

    return question


for _voie in PREFIXES:
    REGISTRE.condition(
        f"{PREFIXES[_voie]}-juge",
        reference="CJ 568, 573, 590, 591, 624 à 633",
        remede=f"corriger ou écrire `procedures.{_voie}.juge`",
        sanction=Sanction.INCOMPETENCE,
    )(juge_competent(_voie))

    REGISTRE.condition(
        f"{PREFIXES[_voie]}-langue",
        reference=LOI_DES_LANGUES,
        remede="faire rédiger l'acte dans cette langue ; ou, si la loi permet un autre lieu (CJ "
        f"624), écrire `procedures.{_voie}.juge` avec sa ville et son `critere`",
        sanction=Sanction.NULLITE_DE_FORME,
    )(acte_en_francais(_voie))


def traduction_jointe(voie: str = "") -> Question:
    """La condition de traduction ; sans `voie`, l'acte n'a pas de juge et il est en français."""

    def question(s: Situation) -> Reponse:
        """L'acte en français à signifier dans une autre région linguistique est accompagné de sa
        traduction.
        """
        dues = langues.traductions_a_joindre(s)
        est_en_francais = not voie or langues.langue(s, voie).est_francaise
        jointes = [
            p.id
            for p in s.dossier.pieces
            if "traduction" in (p.intitule or "").lower() and not p.retiree
        ]
        if not dues or jointes or not est_en_francais:
            return prouve(jointes)
        langue, chemin = dues[0]
        return non(
            f"signification en région de langue {langue}e : aucune traduction jointe", chemin
        )

    return question


for _nom, _voie in (
    ("traduction-jointe", ""),
    ("cit-traduction", "citation"),
    ("ref-traduction", "citation_refere"),
):
    REGISTRE.condition(
        _nom,
        reference="L. 15 juin 1935 art. 38 ; CJ 1394/26",
        remede="joindre la traduction (pièce dont l'intitulé la nomme) ; ou accepter ce point si le"
        " destinataire a choisi ou accepté le français",
        gravite=Gravite.APPRECIATION,
    )(traduction_jointe(_voie))


def fichier_consulte(voie: str) -> Question:
    """La condition de la consultation du fichier des avis par l'huissier de cette procédure."""

    def question(s: Situation) -> Reponse:
        """L'huissier a consulté le fichier central des avis ; un blanc tant qu'aucun jour de
        signification n'est écrit.
        """
        prevue = s.dossier.procedure(voie)
        jour = prevue.signification.date if prevue and prevue.signification else None
        manquants = [d for d in s.dossier.debiteurs if not _est_consulte(d, s)]
        attestees = pieces(s, "consultation_fichier_avis")
        if not manquants or jour is None:
            return prouve(p.id for p in attestees)
        return non(
            f"{manquants[0].nom_complet} : le fichier des avis n'a pas été consulté, et la"
            " signification a sa date",
            f"procedures.{voie}.signification",
        )

    return question


def _est_consulte(debiteur: Debiteur, s: Situation) -> bool:
    attestees = pieces(s, "consultation_fichier_avis")
    return bool(consultations(s, "fichier_des_avis", debiteur)) or any(
        p.partie in (debiteur.id, None) for p in attestees
    )


for _voie, _nom in (
    ("recouvrement_non_conteste", "rci-fca"),
    ("citation", "cit-fca"),
    ("citation_refere", "ref-fca"),
    ("saisie_conservatoire", "sc-fca"),
    ("execution", "exec-fca"),
):
    REGISTRE.condition(
        _nom,
        reference="CJ 519 § 3 ; CJ 1391 § 2",
        remede="demander la consultation à l'huissier, puis l'écrire sous `verifications`"
        " (registre : fichier_des_avis)",
    )(fichier_consulte(_voie))
