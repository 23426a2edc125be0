"""Les conditions de la remise d'un titre pour exécution forcée."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.juridictions.fr_FR.computation import compter
from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES, est_parmi
from toolkit.juridictions.fr_FR.litige import etapes
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.juridictions.fr_FR.titres import executoire_le, signifie_au_curateur
from toolkit.noyau.delais.faits import chemin_du_titre, du_titre, juge_de, signifie_a_tous, titres
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.delais.valeurs import Etat
from toolkit.noyau.dossier import Titre
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve
from toolkit.noyau.situation import Situation
from toolkit.noyau.titres import est_reconnu

# Le délai de dix ans pour exécuter un titre.
EXECUTION = "EX-L111-4"
PAR_DEFAUT = ("par_defaut", "repute_contradictoire")


@REGISTRE.condition(
    "ex-tit-01",
    reference="CPCE L111-2, L111-3",
    remede="obtenir un titre : actes `requete_injonction_de_payer`, `assignation`",
)
def titre_executoire(s: Situation) -> Reponse:
    """Un titre exécutoire est au dossier : ni facture, ni ordonnance de saisie n'en tient lieu."""
    titre = etapes.titre_executoire(s)
    if titre:
        return prouve([titre.piece] if titre.piece else [])
    rendus = titres(s, *etapes.A_EXECUTER)
    if rendus:
        return non(_pas_encore(rendus[-1], s), chemin_du_titre(rendus[-1], s))
    if titres(s, etapes.AUTORISATION):
        return non("une ordonnance de saisie conservatoire n'est pas un titre exécutoire", "titres")
    return non("aucun titre exécutoire n'est au dossier", "titres")


def _pas_encore(titre: Titre, s: Situation) -> str:
    if not est_reconnu(titre, "FR"):
        return f"le titre {titre.id} est étranger, sans certificat ni exequatur"
    if titre.type == etapes.ORDONNANCE:
        if etapes.est_opposee(titre, s):
            return f"l'ordonnance {titre.id} est frappée d'opposition"
        if not etapes.est_signifie(titre, s):
            return f"l'ordonnance {titre.id} n'est pas signifiée"
        if not signifie_au_curateur(titre, s):
            return f"l'ordonnance {titre.id} n'est pas signifiée au curateur du débiteur"
        depuis = executoire_le(titre, s)
        attente = f" avant le {date_longue(depuis)}" if depuis else ""
        return f"l'ordonnance {titre.id} n'est pas exécutoire{attente}"
    return f"le titre {titre.id} n'est pas exécutoire : recours ouvert ou formé, sans exécution"


@REGISTRE.condition(
    "expedition-executoire",
    reference="CPC 502 ; CPCE L111-2, R141-1",
    remede="demander au greffe la copie exécutoire, et la joindre sous `titres[].piece`",
)
def expedition(s: Situation) -> Reponse:
    """La copie revêtue de la formule exécutoire est aux pièces."""
    titre = etapes.titre_executoire(s)
    if titre and titre.piece is None:
        return non(f"la copie exécutoire du titre {titre.id} manque", chemin_du_titre(titre, s))
    return prouve([titre.piece]) if titre else OUI


@REGISTRE.condition(
    "titre-signifie",
    reference="CPC 503, 678",
    remede="faire signifier le titre, dans l'acte de commandement s'il y a lieu (CPCE R221-4)",
    gravite=Gravite.AVERTISSEMENT,
)
def titre_signifie(s: Situation) -> Reponse:
    """Le titre est signifié, ou l'instruction demande de le signifier d'abord."""
    titre = etapes.titre_executoire(s)
    if titre and titre.type != "acte_notarie" and not etapes.est_signifie(titre, s):
        return non(f"le titre {titre.id} reste à signifier avant la mesure",
                   chemin_du_titre(titre, s))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "force-executoire-prouvee",
    reference="CPC 504, 505, 514",
    remede="joindre le certificat de non-recours sous `titres[].certificat`",
)
def force_prouvee(s: Situation) -> Reponse:
    """Sans exécution provisoire, le certificat de non-recours prouve le caractère exécutoire."""
    titre = etapes.titre_executoire(s)
    if titre is None or titre.type not in etapes.DECISIONS or titre.est_executoire_par_provision:
        return OUI
    certificats = [p.id for p in s.dossier.pieces if p.nature == "certificat" and not p.retiree]
    trouves = [titre.certificat] if titre.certificat else certificats
    if trouves:
        return prouve(trouves)
    return non(f"rien ne prouve que le titre {titre.id} n'est plus susceptible de recours",
               chemin_du_titre(titre, s))  # fmt: skip


@REGISTRE.condition(
    "titre-non-perime",
    reference="CPC 478 ; CPCE L111-4",
    remede="reprendre la procédure : le jugement est non avenu, ou le titre prescrit ; ou écrire"
    " sous `evenements` la notification, ou l'acte d'exécution, faits à temps",
    sanction=Sanction.NON_AVENU,
)
def titre_non_perime(s: Situation) -> Reponse:
    """Le jugement par défaut a été notifié dans les six mois, et le titre a moins de dix ans."""
    titre = etapes.titre_executoire(s)
    if titre is None:
        return OUI
    if titre.caractere in PAR_DEFAUT:
        terme = _terme("fond-jugement-notification", titre, s)
        if terme and (signifie_a_tous(titre, s) or s.au) > terme:
            return non(f"le jugement {titre.id} n'a pas été notifié au plus tard le"
                       f" {date_longue(terme)}", chemin_du_titre(titre, s))  # fmt: skip
    prescrit = _prescrit_le(titre, s)
    if prescrit:
        return non(f"l'exécution du titre {titre.id} est prescrite depuis le"
                   f" {date_longue(prescrit)}", chemin_du_titre(titre, s))  # fmt: skip
    return OUI


def _prescrit_le(titre: Titre, s: Situation) -> dt.date | None:
    """Le jour où l'exécution s'est prescrite, les actes d'exécution comptés."""
    emplois = {EXECUTION: TEMPS.emplois[EXECUTION]}
    delais = delais_de_procedure(s, replace(TEMPS, emplois=emplois))
    echus = (d for d in delais if d.etat is Etat.DEPASSE and d.depart.sujet == titre.id)
    return next((d.echeance for d in echus), None)


def _terme(id: str, titre: Titre, s: Situation) -> dt.date | None:
    try:
        regle = s.droit.delai(id, titre.date)
    except DroitAbsent:
        return None
    return compter(regle, du_titre(titre, s, "jugement"), s).echeance


@REGISTRE.condition(
    "greffe-interroge",
    reference="CPC 1418, 1422 (décret n° 2026-96)",
    statut=Statut.A_VERIFIER,
    remede="demander au greffe s'il a reçu une opposition : acte `lettre_au_greffe` ; joindre sa"
    " réponse (nature `certificat`)",
    gravite=Gravite.AVERTISSEMENT,
)
def greffe_interroge(s: Situation) -> Reponse:
    """Devant un tribunal de commerce, le greffe a dit n'avoir reçu aucune opposition."""
    titre = etapes.titre_executoire(s)
    if titre is None or titre.type != etapes.ORDONNANCE:
        return OUI
    if not est_parmi(titre.juge or juge_de(etapes.INJONCTION, s), CONSULAIRES):
        return OUI
    if any(p.nature == "certificat" and not p.retiree for p in s.dossier.pieces):
        return OUI
    return inconnu("le greffe n'a pas été interrogé sur une opposition", chemin_du_titre(titre, s))
