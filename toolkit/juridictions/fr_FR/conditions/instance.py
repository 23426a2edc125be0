"""Les conditions de l'instance : juge désigné, préalable amiable, avocat, contributions."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES, JUDICIAIRES
from toolkit.juridictions.fr_FR.litige.contribution import (
    contribution_economique,
    doit_l_aide_juridique,
    est_concerne,
)
from toolkit.juridictions.fr_FR.litige.etapes import instance_au_fond
from toolkit.juridictions.fr_FR.litige.juge import EXECUTION, juge_propose
from toolkit.juridictions.fr_FR.litige.representation import OBLIGATOIRE, representation
from toolkit.juridictions.fr_FR.litige.tentative import SEUIL, efforts, est_due
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige, valeurs_separees
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.argent import ZERO
from toolkit.noyau.delais.faits import chemin
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

JUSTIFICATIF = "justificatif_contribution"


@REGISTRE.condition(
    "juge-designe",
    reference="CPC 54 1°",
    remede="écrire `juge` (type, ville) sous la procédure ; l'annuaire des tribunaux donne le"
    " ressort de la commune",
    sanction=Sanction.NULLITE_DE_FORME,
)
def juge_designe(s: Situation) -> Reponse:
    """La juridiction saisie est nommée, avec sa ville."""
    propose = juge_propose(s, s.voie)
    if propose is None or propose.ville:
        return OUI  # une matière inconnue est dite ailleurs
    return non(f"la ville du juge n'est pas connue ; {propose.ressort}", _endroit(s, "juge"))


def _endroit(s: Situation, cle: str) -> str:
    return f"procedures.{s.voie}.{cle}"


@REGISTRE.condition(
    "v-as-750-1",
    reference="CPC 750-1",
    remede="saisir un conciliateur de justice : acte `saisine_conciliateur` ; ou écrire la"
    " dispense et sa preuve sous `dispense_amiable` de la procédure",
    sanction=Sanction.IRRECEVABILITE,
)
def tentative_amiable_faite(s: Situation) -> Reponse:
    """Devant le tribunal judiciaire, une petite demande est précédée d'une tentative amiable."""
    if not est_due(s):
        return OUI
    connus = efforts(s)
    if connus and connus[0].est_prouve:
        return prouve(connus[0].pieces)
    somme = euros(valeur_du_litige(s, s.voie))
    if connus:
        return non(f"{connus[0].quoi} : la preuve n'est pas au dossier", connus[0].chemin)
    return non(
        f"demande de {somme} devant le tribunal judiciaire : ni tentative amiable, ni dispense"
        " (une mise en demeure ne suffit pas)",
        _endroit(s, "dispense_amiable"),
    )


@REGISTRE.condition(
    "demandes-distinctes",
    reference="CPC 35, 750-1",
    remede="saisir un conciliateur (acte `saisine_conciliateur`), ou montrer dans l'acte ce qui lie"
    " les créances",
    gravite=Gravite.AVERTISSEMENT,
)
def demandes_connexes(s: Situation) -> Reponse:
    """Des créances sans lien entre elles se comptent chacune seule : le préalable reste dû."""
    seuil = s.droit.cherche(SEUIL, s.au)
    propose = juge_propose(s, s.voie)
    separees = valeurs_separees(s)
    if seuil is None or propose is None or propose.type not in JUDICIAIRES or est_due(s):
        return OUI
    petites = [v for v in separees if v <= seuil]
    if len(separees) < 2 or not petites or any(e.est_prouve for e in efforts(s)):
        return OUI
    return non("les créances viennent de contrats différents : sans lien entre elles, celle de"
               f" {euros(petites[0])} exige à elle seule une tentative amiable",
               "creances")  # fmt: skip


@REGISTRE.condition(
    "mandataire-habilite",
    reference="CPC 762 ; CPCE L121-4",
    remede="faire signer le créancier (`emetteur: creancier` sous l'acte), un de ses employés ou un"
    " avocat",
    sanction=Sanction.NULLITE_DE_FOND,
)
def mandataire_habilite(s: Situation) -> Reponse:
    """Devant le tribunal judiciaire ou le juge de l'exécution, une société de recouvrement ne
    représente pas.
    """
    propose = juge_propose(s, s.voie)
    est_civil = propose is not None and propose.type in (*JUDICIAIRES, EXECUTION)
    if est_civil and s.emetteur == "societe_de_recouvrement":
        return non("une société de recouvrement ne représente pas devant ce juge : un avocat, un"
                   " proche ou un employé du créancier", "mandataire.type")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "v-rep-avocat",
    reference="CPC 760, 761, 853 ; CPCE L121-4, R121-6",
    remede="constituer un avocat, et l'écrire sous `mandataire`",
    sanction=Sanction.NULLITE_DE_FOND,
)
def avocat_constitue(s: Situation) -> Reponse:
    """Un avocat est constitué là où la représentation est obligatoire."""
    mandataire = s.dossier.mandataire
    if representation(s) != OBLIGATOIRE or (mandataire and mandataire.type == "avocat"):
        return OUI
    return non("l'avocat est obligatoire, et le dossier n'en nomme aucun", "mandataire")


@REGISTRE.condition(
    "v-caj",
    reference="CGI 1635 bis Q (loi n° 2026-103 art. 128)",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="acheter le timbre et joindre son justificatif, ou la décision d'aide juridictionnelle"
    " (nature `justificatif_contribution`) ; le greffe laisse un mois pour régulariser",
    sanction=Sanction.IRRECEVABILITE,
)
def timbre_justifie(s: Situation) -> Reponse:
    """La contribution pour l'aide juridique est payée, et le justificatif joint."""
    return (
        _justificatif(s, "la contribution pour l'aide juridique")
        if (doit_l_aide_juridique(s))
        else OUI
    )


@REGISTRE.condition(
    "v-tae-contribution",
    reference="loi n° 2023-1059 art. 27 ; décret n° 2024-1225",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="payer la contribution et joindre son justificatif, ou écrire `effectif`,"
    " `chiffre_affaires` et `benefice` du créancier s'ils en dispensent",
    sanction=Sanction.IRRECEVABILITE,
)
def contribution_economique_justifiee(s: Situation) -> Reponse:
    """Devant un tribunal des activités économiques, la contribution due est justifiée."""
    if contribution_economique(s) == ZERO:
        return OUI
    if s.dossier.creancier.effectif is None:
        return non("l'effectif du créancier dit s'il doit la contribution pour la justice"
                   " économique", "creancier.effectif")  # fmt: skip
    return _justificatif(s, "la contribution pour la justice économique")


def _justificatif(s: Situation, quoi: str) -> Reponse:
    payes = [p.id for p in s.dossier.pieces if p.nature == JUSTIFICATIF and not p.retiree]
    return prouve(payes) if payes else non(f"{quoi} n'est pas justifiée", "pieces")


@REGISTRE.condition(
    "contribution-en-debat",
    reference="loi n° 2023-1059 art. 27 ; QPC n° 2025-1184",
    statut=Statut.A_VERIFIER,
    remede="lire la décision du Conseil constitutionnel avant de payer",
    gravite=Gravite.AVERTISSEMENT,
)
def contribution_hors_debat(s: Situation) -> Reponse:
    """La contribution pour la justice économique n'est pas contestée devant le Conseil
    constitutionnel.
    """
    if est_concerne(s) and contribution_economique(s) != ZERO:
        return non("la constitutionnalité de cette contribution a été contestée ; décision non lue",
                   "creancier.effectif")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "requete-recevable",
    reference="CPC 750, 818, 854",
    remede="assigner : acte `assignation`",
    sanction=Sanction.IRRECEVABILITE,
)
def requete_recevable(s: Situation) -> Reponse:
    """La demande peut être formée par simple requête : tribunal judiciaire, procédure orale."""
    propose = juge_propose(s, s.voie)
    if propose is None:
        return OUI
    if "judiciaire" not in propose.type and "protection" not in propose.type:
        return non("le tribunal de commerce se saisit par assignation", "procedures.requete_simple")
    if representation(s.dans("assignation")) == OBLIGATOIRE:
        return non("l'avocat est obligatoire : la procédure est écrite, la requête n'est pas"
                   " ouverte", "procedures.requete_simple")  # fmt: skip
    seuil = s.droit.cherche("seuil_requete_tribunal_judiciaire", s.au)
    somme = valeur_du_litige(s, s.voie)
    if seuil is not None and somme > seuil:
        return non(f"la demande ({euros(somme)}) dépasse {euros(seuil)}", "creances")
    return OUI


@REGISTRE.condition(
    "instance-unique",
    reference="usage",
    remede="suivre l'instance en cours : ses actes sont des événements du dossier",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_instance_en_cours(s: Situation) -> Reponse:
    """Aucune demande au fond n'est déjà pendante pour ces créances."""
    pendante = instance_au_fond(s)
    if pendante:
        return non(f"{pendante.type} du {date_longue(pendante.date)} : l'instance est en cours",
                   chemin(pendante, s))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "conciliation-utile",
    reference="CPC 750-1",
    remede="prendre l'injonction de payer ou assigner : actes `requete_injonction_de_payer`,"
    " `assignation`",
)
def conciliation_utile(s: Situation) -> Reponse:
    """La demande irait devant le tribunal judiciaire : le tribunal de commerce n'exige rien."""
    propose = juge_propose(s, "assignation")
    if propose and propose.type in CONSULAIRES:
        return non("sans objet : le préalable amiable ne vise pas le tribunal de commerce",
                   "debiteurs.0.activite")  # fmt: skip
    return OUI
