"""Les conditions de la déclaration de créance (C. com. L622-24 à L622-28, R622-23, R622-24)."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.arrets import PROCEDURES_COLLECTIVES
from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.juridictions.fr_FR.delais.concours import EMPLOIS
from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.litige.etapes import titre_executoire
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.juridictions.fr_FR.transactions import CREDITS
from toolkit.noyau.concours import ouverture
from toolkit.noyau.conditions.declaration import dire_l_echeance, inscrire_la_declaration
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, si
from toolkit.noyau.situation import Situation

inscrire_la_declaration(
    REGISTRE,
    echeance=echeance,
    admises=PROCEDURES_COLLECTIVES,
    refus={
        "surendettement": "en surendettement, la créance s'adresse à la commission, qui dresse"
        " l'état du passif",
        "decede": "décédé : la créance se réclame à la succession",
    },
    reference="C. com. L622-24",
    articles={"ouverture": "C. com. L622-25", "surete": "C. com. L622-25 ; R622-23 4°"},
)
RELEVE = "releve-de-forclusion"


@REGISTRE.condition(
    "declaration-a-temps",
    reference="C. com. L622-26, R622-24",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="déclarer sans attendre ; le délai passé, demander au juge-commissaire d'en être"
    " relevé, dans les six mois de la publication (`exigible delais`)",
    gravite=Gravite.AVERTISSEMENT,
)
def declaration_a_temps(s: Situation) -> Reponse:
    """Le délai de déclaration, compté de la publication au BODACC, n'est ni passé ni proche."""
    if s.cible.situation not in PROCEDURES_COLLECTIVES:
        return OUI
    chemin = s.chemin_de_la_cible("insolvabilite.publiee_le")
    delais = [d for d in delais_de_procedure(s, TEMPS) if d.id in EMPLOIS and d.id != RELEVE]
    siens = [d for d in delais if s.cible.id in d.depart.debiteurs]
    if not siens:
        return inconnu("la date de publication au BODACC n'est pas au dossier : le délai de"
                       " déclaration ne se compte pas", chemin)  # fmt: skip
    return dire_l_echeance(siens[0].echeance, s, "le dernier jour pour déclarer", chemin)


@REGISTRE.condition(
    "forfait-a-l-ouverture",
    reference="C. com. L441-10 II",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="aucun : le garder ou y renoncer (`demandes.renonciations: [indemnite_forfaitaire]`)",
    gravite=Gravite.INFORMATION,
)
def sans_forfait(s: Situation) -> Reponse:
    """Aucun forfait de recouvrement n'est déclaré : celui d'une facture échue avant l'ouverture
    l'est, lecture que tous ne partagent pas.
    """
    return si(s.reste("indemnites") == 0,
              "l'indemnité forfaitaire des factures échues avant l'ouverture est déclarée : lecture"
              " échéance par échéance", "creances")  # fmt: skip


@REGISTRE.condition("interets-non-arretes", reference="C. com. L622-28 ; R622-23 2°")
def interets_non_arretes(s: Situation) -> Reponse:
    """Une créance naît d'un prêt : l'ouverture n'en arrête pas les intérêts s'il dure un an."""
    contrats = (s.contrat(c) for c in s.dossier.creances if c.id in s.regimes)
    return si(any(c and c.nature in CREDITS for c in contrats))


@REGISTRE.condition("interets-arretes", reference="C. com. L622-28")
def interets_arretes(s: Situation) -> Reponse:
    """Aucune créance ne naît d'un prêt : l'ouverture arrête les intérêts."""
    reponse = interets_non_arretes(s)
    return non("une créance naît d'un prêt") if reponse else OUI


@REGISTRE.condition("creance-sans-titre", reference="C. com. L622-25 al. 3")
def creance_sans_titre(s: Situation) -> Reponse:
    """La créance ne résulte pas d'un titre exécutoire obtenu avant l'ouverture."""
    titre, jour = titre_executoire(s), ouverture(s.cible)
    return si(titre is None or jour is None or titre.date is None or titre.date > jour)
