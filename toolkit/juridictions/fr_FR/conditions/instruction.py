"""Les conditions de la remise au commissaire de justice pour saisir, puis dénoncer."""

from __future__ import annotations

from decimal import Decimal

from toolkit.juridictions.fr_FR.conditions.saisie import PREVUE, creance_fondee, menace_prouvee
from toolkit.juridictions.fr_FR.litige.dispense import Cause, autorisation_valide, dispense
from toolkit.juridictions.fr_FR.litige.etapes import autorisation
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin, chemin_du_titre, faits, saisies
from toolkit.noyau.dossier import SaisieConservatoire, Titre
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation

PROCEDURE = "saisie_conservatoire"


def prevue(s: Situation) -> SaisieConservatoire | None:
    """Ce que le dossier prévoit de la saisie."""
    return s.dossier.procedures.saisie_conservatoire


def _autorise(ordonnance: Titre) -> Decimal | None:
    return ordonnance.montants.total if ordonnance.montants else None


@REGISTRE.condition(
    "sc-ord-01",
    reference="CPCE R511-4",
    remede="écrire `montants.total` sous l'ordonnance ; si elle n'en fixe pas, elle est nulle :"
    " en redemander une (acte `requete_saisie_conservatoire`)",
    sanction=Sanction.NULLITE_DE_FORME,
)
def ordonnance_chiffree(s: Situation) -> Reponse:
    """L'ordonnance fixe la somme pour laquelle elle autorise la saisie."""
    ordonnance = autorisation_valide(s)
    if ordonnance and _autorise(ordonnance) is None:
        return non(f"l'ordonnance {ordonnance.id} ne fixe aucune somme",
                   f"{chemin_du_titre(ordonnance, s)}.montants.total")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "sc-ord-02",
    reference="CPCE R511-4",
    remede="écrire `biens` sous l'ordonnance ; si elle n'en précise aucun, elle est nulle : en"
    " redemander une (acte `requete_saisie_conservatoire`)",
    sanction=Sanction.NULLITE_DE_FORME,
)
def ordonnance_precise(s: Situation) -> Reponse:
    """L'ordonnance précise les biens sur lesquels porte la mesure."""
    ordonnance = autorisation_valide(s)
    if ordonnance and not ordonnance.biens:
        return non(f"l'ordonnance {ordonnance.id} ne précise aucun bien",
                   f"{chemin_du_titre(ordonnance, s)}.biens")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "sc-mont-01",
    reference="CPCE L523-1, R523-1 3°",
    remede="limiter `procedures.saisie_conservatoire.montant` à la somme autorisée",
)
def saisie_bornee(s: Situation) -> Reponse:
    """La saisie ne dépasse pas la somme autorisée."""
    ordonnance = autorisation_valide(s)
    plafond = _autorise(ordonnance) if ordonnance else None
    voulue = prevue(s)
    somme = (voulue.montant if voulue else None) or s.total
    if plafond is not None and somme > plafond:
        return non(f"la saisie ({euros(somme)}) dépasse la somme autorisée ({euros(plafond)})",
                   f"{PREVUE}.montant")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "conditions-sans-autorisation",
    reference="CPCE L511-1, L512-1, R512-1",
    remede="joindre ce qui fonde la créance, et écrire des menaces datées et prouvées sous"
    " `procedures.saisie_conservatoire.menaces` ; sinon demander l'autorisation du juge : acte"
    " `requete_saisie_conservatoire`",
)
def conditions_sans_autorisation(s: Situation) -> Reponse:
    """Sans ordonnance, la créance fondée et la menace se prouvent au dossier : le débiteur peut
    demander la mainlevée à tout moment.
    """
    if autorisation_valide(s) or dispense(s) is None:
        return OUI
    fondee, menacee = creance_fondee(s), menace_prouvee(s)
    return menacee if fondee else fondee


@REGISTRE.condition(
    "requete-complete",
    reference="CPC 495 al. 3 ; CPCE R523-3",
    remede="joindre la requête signée, toutes ses pages, aux pièces de l'événement `requete`"
    " (`procedure: saisie_conservatoire`)",
    sanction=Sanction.NULLITE_DE_FORME,
)
def requete_complete(s: Situation) -> Reponse:
    """La requête déposée, complète, est aux pièces : sa copie est laissée au débiteur."""
    if autorisation_valide(s) is None and (trouvee := dispense(s)):
        return prouve([trouvee.piece] if trouvee.piece else [])
    deposees = faits(s, "requete", procedure=PROCEDURE)
    jointes = [p for e in deposees for p in e.pieces]
    if jointes:
        return prouve(jointes)
    endroit = chemin(deposees[-1], s) if deposees else "evenements"
    return non("la requête déposée n'est pas aux pièces", endroit)


@REGISTRE.condition(
    "tiers-ou-ficoba",
    reference="CPCE R523-1, L152-1, L152-2",
    remede="écrire `tiers_saisi` (dénomination, adresse), ou `ficoba: {demande: true}`, sous"
    " `procedures.saisie_conservatoire`",
)
def tiers_connu(s: Situation) -> Reponse:
    """Le tiers entre les mains de qui saisir est désigné, ou recherché par FICOBA."""
    voulue = prevue(s)
    if voulue is None:
        return non("la saisie n'est pas décrite", PREVUE)
    cherche = voulue.ficoba and voulue.ficoba.demande
    if (voulue.biens or "creances") == "creances" and not (voulue.tiers_saisi or cherche):
        return non("aucun tiers saisi, et FICOBA n'est pas demandé", f"{PREVUE}.tiers_saisi")
    return OUI


@REGISTRE.condition(
    "reponse-sur-ficoba",
    reference="CPCE L152-1, L152-2, R152-1",
    remede="écrire `ficoba: {demande: true}` ou `{demande: false}` sous"
    " `procedures.saisie_conservatoire`",
)
def ficoba_tranche(s: Situation) -> Reponse:
    """L'instruction dit s'il faut interroger FICOBA ; jamais sans décision ni titre exécutoire."""
    voulue = prevue(s)
    demande = voulue.ficoba.demande if voulue and voulue.ficoba else None
    if demande is None:
        return inconnu("l'instruction ne dit pas s'il faut interroger FICOBA", f"{PREVUE}.ficoba")
    trouvee = dispense(s)
    sans_base = autorisation_valide(s) is None and not (
        trouvee and trouvee.cause in (Cause.TITRE, Cause.DECISION)
    )
    if demande and sans_base:
        return non("sans décision du juge ni titre exécutoire, FICOBA n'est pas accessible",
                   f"{PREVUE}.ficoba")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "saisie-faite",
    reference="CPCE R523-3, R522-5, R524-2",
    remede="faire pratiquer la saisie (acte `instruction_saisie`), puis écrire l'événement"
    " `saisie` et son procès-verbal",
)
def saisie_faite(s: Situation) -> Reponse:
    """La saisie est pratiquée, et son procès-verbal est aux pièces."""
    faites = saisies(s, PROCEDURE)
    if not faites:
        return non("aucune saisie n'est au dossier", "evenements")
    if not faites[-1].pieces:
        quand = date_longue(faites[-1].date)
        return non(f"le procès-verbal de la saisie du {quand} manque", chemin(faites[-1], s))
    return prouve(faites[-1].pieces)


@REGISTRE.condition(
    "titre-a-denoncer",
    reference="CPCE R523-3 1°",
    remede="joindre la pièce de l'ordonnance (ou du titre) sous `titres`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def titre_a_denoncer(s: Situation) -> Reponse:
    """L'ordonnance, ou le titre, dont copie est dénoncée, est aux pièces."""
    ordonnance = autorisation(s)
    if ordonnance:
        if ordonnance.piece:
            return prouve([ordonnance.piece])
        return non(f"l'ordonnance {ordonnance.id} n'est pas aux pièces",
                   chemin_du_titre(ordonnance, s))  # fmt: skip
    trouvee = dispense(s)
    if trouvee and trouvee.piece:
        return prouve([trouvee.piece])
    return non("ni l'ordonnance ni le titre ne sont aux pièces", "titres")
