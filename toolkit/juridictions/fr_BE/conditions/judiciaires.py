"""Les conditions belges communes aux procédures : matière, parties, juge, langue, fichier."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.juridictions.fr_BE.litige import langue as langues
from toolkit.juridictions.fr_BE.litige.juge import competence, lieux_de
from toolkit.juridictions.fr_BE.litige.matiere import avec_fiche
from toolkit.juridictions.fr_BE.litige.preuves import consultations, pieces
from toolkit.juridictions.fr_BE.litige.region import est_dans_la_liste, est_siege_francophone
from toolkit.juridictions.fr_BE.litige.ressort import juge_ecrit
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

Question = Callable[[Situation], Reponse]

CONCOURS = ("faillite", "reglement_collectif_de_dettes")
SURSIS = ("reorganisation_judiciaire",)
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

REGISTRE.condition(
    "matiere-avec-fiche",
    reference="CJ 573, 578, 590, 591, 601bis",
    remede="confier l'affaire à un avocat : aucune fiche de droit ne couvre cette matière",
)(avec_fiche)


@REGISTRE.condition(
    "demandeur-identifie",
    reference="CJ 702, 1° ; 1026, 2° ; 1034ter, 2° ; 1340, 2°",
    remede="écrire `creancier.numero_entreprise`, ou `creancier.registre_national`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def demandeur_identifie(s: Situation) -> Reponse:
    """Le demandeur donne son numéro d'entreprise ou de registre national."""
    creancier = s.dossier.creancier
    if creancier.numero_entreprise or creancier.registre_national:
        return OUI
    cle = "numero_entreprise" if creancier.est_personne_morale else "registre_national"
    return non(
        f"{creancier.nom_complet} : ni numéro d'entreprise ni numéro de registre national",
        f"creancier.{cle}",
    )


def en_situation(s: Situation, *situations: str) -> tuple[str, str] | None:
    """(raison, chemin) du premier débiteur que le dossier, ou un registre, dit dans cet état."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        if debiteur.situation in situations:
            mots = debiteur.situation.replace("_", " ")
            return f"{debiteur.nom_complet} : {mots}", f"debiteurs.{rang}.situation"
    for rang, v in enumerate(s.dossier.verifications):
        if v.resultat in situations and v.le and v.le <= s.au:
            return (
                f"registre {v.registre} : {v.resultat.replace('_', ' ')}",
                f"verifications.{rang}",
            )
    return None


@REGISTRE.condition(
    "sans-concours",
    reference="droit de l'insolvabilité ; CJ 1675/7",
    remede="déclarer la créance : acte `declaration_de_creance`",
)
def sans_concours(s: Situation) -> Reponse:
    """Aucun débiteur n'est en faillite ni en règlement collectif de dettes."""
    trouve = en_situation(s, *CONCOURS)
    return non(f"{trouve[0]}, la créance s'y déclare", trouve[1]) if trouve else OUI


@REGISTRE.condition(
    "sans-sursis",
    reference="droit de l'insolvabilité",
    remede="obtenir le jugement reste possible ; l'exécuter attend la fin du sursis",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_sursis(s: Situation) -> Reponse:
    """Aucun débiteur n'est en réorganisation judiciaire."""
    trouve = en_situation(s, *SURSIS)
    return non(f"{trouve[0]} en cours, l'exécution est suspendue", trouve[1]) if trouve else OUI


@REGISTRE.condition(
    "sans-mediation",
    reference="CJ 1391bis",
    remede="l'huissier informe le médiateur, qui répond dans le mois ; attendre est prudent",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_mediation(s: Situation) -> Reponse:
    """Aucune médiation de dettes n'est en cours."""
    trouve = en_situation(s, "mediation_de_dettes")
    return non(f"{trouve[0]}, sans suspension légale", trouve[1]) if trouve else OUI


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
    if not dues or jointes:
        return prouve(jointes)
    langue, chemin = dues[0]
    return non(f"signification en région de langue {langue}e : aucune traduction jointe", chemin)


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
