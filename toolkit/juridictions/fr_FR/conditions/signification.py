"""Les conditions de la signification d'une ordonnance d'injonction de payer."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.conditions.defendeurs import chemin_de, vises
from toolkit.juridictions.fr_FR.litige import etapes
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin, chemin_du_titre, faits, significations
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.obligations import GARANTS
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation


@REGISTRE.condition(
    "ordonnance-d-injonction",
    reference="CPC 1410, 1411",
    remede="déposer la requête (acte `requete_injonction_de_payer`), puis écrire l'ordonnance"
    " sous `titres`, avec sa pièce",
)
def ordonnance_rendue(s: Situation) -> Reponse:
    """L'ordonnance est rendue, et la copie exécutoire remise par le greffe est au dossier."""
    ordonnance = etapes.ordonnance(s)
    if ordonnance is None:
        return non("aucune ordonnance d'injonction de payer n'est au dossier", "titres")
    if ordonnance.piece is None:
        return non(f"la copie exécutoire de l'ordonnance {ordonnance.id} n'est pas au dossier",
                   chemin_du_titre(ordonnance, s))  # fmt: skip
    return prouve([ordonnance.piece])


@REGISTRE.condition(
    "v-ip-delai-signification",
    reference="CPC 1411 (décret n° 2026-96)",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="l'ordonnance est perdue : déposer une nouvelle requête, acte"
    " `requete_injonction_de_payer`",
    sanction=Sanction.NON_AVENU,
)
def ordonnance_a_temps(s: Situation) -> Reponse:
    """L'ordonnance peut encore être signifiée : trois mois, six si elle est d'avant le
    1er septembre 2026.
    """
    ordonnance = etapes.ordonnance(s)
    if ordonnance and etapes.est_non_avenue(ordonnance, s):
        terme = etapes.terme_de_signification(ordonnance, s)
        return non(f"l'ordonnance devait être signifiée au plus tard le {date_longue(terme)}",
                   chemin_du_titre(ordonnance, s))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "requete-d-injonction-remise",
    reference="CPC 1411",
    remede="joindre la requête et son bordereau, tels que rendus par le greffe, aux pièces de"
    " l'événement `requete`",
)
def requete_remise(s: Situation) -> Reponse:
    """La requête certifiée conforme et son bordereau sont au dossier : on les signifie avec
    l'ordonnance.
    """
    deposees = faits(s, "requete", procedure=etapes.INJONCTION)
    jointes = [p for e in deposees for p in e.pieces]
    if jointes:
        return prouve(jointes)
    endroit = chemin(deposees[-1], s) if deposees else "evenements"
    return non("la requête déposée n'est pas aux pièces", endroit)


@REGISTRE.condition(
    "sommes-de-l-ordonnance",
    reference="CPC 1413",
    remede="écrire `montants` sous le titre : ce que l'ordonnance accorde, et les frais de greffe"
    " sous `depens`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def sommes_de_l_ordonnance(s: Situation) -> Reponse:
    """La somme fixée et les frais de greffe sont chiffrés : la sommation les précise."""
    ordonnance = etapes.ordonnance(s)
    if ordonnance is None:
        return OUI
    postes = ordonnance.montants.postes if ordonnance.montants else {}
    endroit = f"{chemin_du_titre(ordonnance, s)}.montants"
    if "principal" not in postes:
        return non("la somme fixée par l'ordonnance n'est pas écrite", endroit)
    if not {"depens", "frais"} & set(postes):
        return non("les frais de greffe ne sont pas chiffrés", endroit)
    return OUI


@REGISTRE.condition(
    "garants-signifies",
    reference="CPC 1411",
    remede="signifier à chaque débiteur : écrire la signification de chacun sous `evenements`",
    gravite=Gravite.AVERTISSEMENT,
)
def signifiee_a_chacun(s: Situation) -> Reponse:
    """L'ordonnance se signifie à chacun des débiteurs, garants compris."""
    ordonnance = etapes.ordonnance(s)
    faites = significations(ordonnance, s) if ordonnance else []
    touches = {e.destinataire for e in faites}
    if not faites or None in touches:
        return OUI
    oublies = [d for d in vises(s) if d.id not in touches]
    if oublies:
        role = "garant" if oublies[0].role in GARANTS else "débiteur"
        return non(f"{oublies[0].nom_complet}, {role}, n'a pas reçu signification",
                   chemin_de(oublies[0], s, "id"))  # fmt: skip
    return OUI
