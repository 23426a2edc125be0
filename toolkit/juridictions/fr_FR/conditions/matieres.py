"""Les conditions qui tiennent à la matière du litige : juge connu, droit lu, fiche existante."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.litige.juge import est_d_alsace_moselle
from toolkit.juridictions.fr_FR.litige.matiere import Matiere, matiere, matieres, reclamees
from toolkit.juridictions.fr_FR.prets import CREDIT_A_LA_CONSOMMATION
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.controles.designer import liste
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation


@REGISTRE.condition(
    "honoraires-d-avocat",
    reference="décret n° 91-1197 (contestation d'honoraires)",
    statut=Statut.A_VERIFIER,
    remede="saisir le bâtonnier de l'ordre : cette procédure n'est pas traitée",
    sanction=Sanction.INCOMPETENCE,
)
def sans_honoraires_d_avocat(s: Situation) -> Reponse:
    """La somme réclamée n'est pas l'honoraire d'un avocat, dont le bâtonnier connaît."""
    if Matiere.HONORAIRES_D_AVOCAT in matieres(s):
        return non("les honoraires d'un avocat se réclament devant le bâtonnier", "creances.0")
    return OUI


@REGISTRE.condition(
    "commande-publique",
    reference="code de la commande publique",
    statut=Statut.A_VERIFIER,
    remede="vérifier qui en connaît : le juge administratif, en principe ; non traité",
    sanction=Sanction.INCOMPETENCE,
)
def hors_commande_publique(s: Situation) -> Reponse:
    """Le prix n'est pas celui d'un contrat de commande publique, que la fiche ne traite pas."""
    if Matiere.PUBLIQUE in matieres(s):
        return non(
            "le débiteur est une personne publique : le juge n'est pas établi", "debiteurs.0"
        )
    return OUI


@REGISTRE.condition(
    "matiere-connue",
    reference="C. com. L721-3 ; CPC 761",
    remede="écrire `activite` (ou `forme`) sous le débiteur : elle choisit le juge",
    sanction=Sanction.INCOMPETENCE,
)
def matiere_connue(s: Situation) -> Reponse:
    """Le dossier dit si le défendeur est commerçant : le juge en dépend."""
    if matiere(s) is Matiere.INCONNUE:
        qui = s.cible.nom_complet
        return inconnu(
            f"le dossier ne dit pas si {qui} a contracté comme commerçant : le juge en dépend",
            s.chemin_de_la_cible("activite"),
        )
    return OUI


@REGISTRE.condition(
    "creances-du-meme-juge",
    reference="CPC 35 ; C. com. L721-3",
    remede="faire un dossier par juge : ôter des créances celles d'une autre matière",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.INCOMPETENCE,
)
def creances_du_meme_juge(s: Situation) -> Reponse:
    """Toutes les créances réclamées relèvent du même juge."""
    trouvees = [m for m in matieres(s) if m is not Matiere.INCONNUE]
    civiles = {Matiere.CIVILE, Matiere.MIXTE, Matiere.COPROPRIETE}
    if len(trouvees) < 2 or set(trouvees) <= civiles:
        return OUI
    return non(f"les créances sont de matières différentes : {liste(trouvees)}", "creances")


@REGISTRE.condition(
    "competence-alsace-moselle",
    reference="COJ L215-2 ; C. com. livre VII titre III",
    statut=Statut.A_VERIFIER,
    remede="vérifier la chambre compétente, puis l'accepter sous `acceptations`",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.INCOMPETENCE,
)
def hors_alsace_moselle(s: Situation) -> Reponse:
    """La compétence commerciale du tribunal judiciaire d'Alsace-Moselle reste à vérifier."""
    if matiere(s) is Matiere.COMMERCIALE and est_d_alsace_moselle(s):
        return non(
            "pas de tribunal de commerce dans ce département : la chambre commerciale du tribunal"
            " judiciaire, d'après des textes non lus",
            s.chemin_de_la_cible("adresse"),
        )
    return OUI


@REGISTRE.condition(
    "option-de-l-injonction",
    reference="CPC 1406 ; C. com. L721-3",
    statut=Statut.A_VERIFIER,
    remede="saisir le tribunal judiciaire, ou accepter l'option sous `acceptations`",
    gravite=Gravite.APPRECIATION,
)
def option_etablie(s: Situation) -> Reponse:
    """Le choix du demandeur non commerçant n'est pas établi en injonction de payer."""
    prevue = s.dossier.procedures.injonction_de_payer
    juge = prevue.juge if prevue else None
    if matiere(s) is Matiere.MIXTE_AU_CHOIX and juge and "commerce" in juge.type:
        return non(
            "le demandeur n'est pas commerçant : son option pour le tribunal de commerce n'est pas"
            " établie en injonction de payer",
            "procedures.injonction_de_payer.juge",
        )
    return OUI


@REGISTRE.condition(
    "v-credit-2026",
    reference="ord. n° 2025-880 et n° 2025-1154",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="faire lire les textes nouveaux ; seul un projet est possible",
)
def credit_anterieur(s: Situation) -> Reponse:
    """Le crédit réclamé suit les textes lus ; la règle `credit-transition` le dit à chaque acte."""
    reforme = s.droit.valeur("credit_consommation_reforme", s.au)
    for creance in reclamees(s):
        contrat = s.contrat(creance)
        if contrat is None or contrat.nature != CREDIT_A_LA_CONSOMMATION:
            continue
        conclu = contrat.date or contrat.accepte_le
        chemin = f"contrats.{s.dossier.contrats.index(contrat)}.date"
        if conclu is None:
            return inconnu(f"la date du crédit {contrat.id} choisit le droit applicable", chemin)
        if conclu >= reforme:
            return non(f"le crédit {contrat.id} suit des textes nouveaux, qui n'ont pas été lus",
                       chemin)  # fmt: skip
    return OUI
