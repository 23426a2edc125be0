"""Ce qui s'est passé : envois, promesses, contestations, actes, décisions signifiées."""

from typing import Literal

from toolkit.noyau.dossier.base import Notion, cle, cle_de_pieces, cle_due
from toolkit.noyau.dossier.champs import (
    Booleen,
    Entier,
    Euros,
    Heure,
    Identifiant,
    Jour,
    Texte,
    ouvert,
)
from toolkit.noyau.dossier.procedure import NomDeProcedure

TypeDEvenement = Literal[
    "appel",
    "relance",
    "premier_rappel",
    "rappel",
    "mise_en_demeure",
    "visite",
    "promesse",
    "demande_facilites",
    "demande_mediation_de_dettes",
    "contestation",
    "reconnaissance",
    "compensation",
    "conciliation",
    "mediation",
    "accord",
    "defaillance",
    "sommation_de_payer",
    "sommation_injonction",
    "proces_verbal_non_contestation",
    "requete",
    "assignation",
    "citation",
    "placement",
    "mise_au_role",
    "audience",
    "signification",
    "opposition",
    "avis_d_opposition",
    "avis_d_omission",
    "invitation_a_constituer",
    "recours",
    "saisie",
    "denonciation",
    "transcription",
    "rapport_d_expertise",
    "cession",
    "envoi",
    "rejet",
    "conclusions",
    "cloture",
    "plainte",
    "declaration_de_creance",
]
Canal = Literal[
    "telephone",
    "courriel",
    "lettre",
    "recommande",
    "recommande_ar",
    "lre",
    "huissier",
    "formulaire",
    "peppol",
    "main_propre",
    "greffe",
    "rpva",
    "e_deposit",
    "voie_electronique",
]
Resultat = Literal["remis", "refuse", "non_reclame", "inconnu", "accord", "echec"]
VoieDeRecours = ouvert("appel", "opposition", "pourvoi", "tierce_opposition", "retractation")


class Evenement(Notion):
    """Un fait ou un acte passé. Le type est son nom de loi ; `canal` dit par où il est passé."""

    id: Identifiant | None = cle("Identifiant", "facultatif", "mise-en-demeure-juillet")
    type: TypeDEvenement = cle_due("Type", "nom du fait ou de l'acte", "mise_en_demeure")
    date: Jour | None = cle("Date", "jour du fait ou de l'envoi", "2026-07-06")
    heure: Heure | None = cle("Heure", "entre guillemets", "10:40")
    canal: Canal | None = cle("Canal", "par où il est passé", "recommande_ar")
    auteur: Identifiant = cle(
        "Auteur",
        "creancier (défaut), avocat, huissier, tiers, debiteur, juge, ou l'id d'une partie",
        "creancier",
        defaut="creancier",
    )
    destinataire: Identifiant | None = cle(
        "Destinataire",
        "défaut : tous les débiteurs ; tiers_saisi, curateur, tuteur, un id",
        "hotel",
    )
    presente_le: Jour | None = cle("Présenté le", "première présentation du pli", "2026-07-08")
    recu_le: Jour | None = cle("Reçu le", "remise au destinataire", "2026-07-08")
    resultat: Resultat | None = cle(
        "Résultat", "d'un envoi, d'une conciliation, d'une médiation", "remis"
    )
    a_personne: Booleen | None = cle(
        "À personne", "signification remise à une personne habilitée ; absent : non", True
    )
    numero: Texte | None = cle("Numéro", "numéro d'envoi, de rôle", "1A 200 613 5518 4")
    creances: tuple[Identifiant, ...] = cle(
        "Créances", "ids ; défaut : toutes celles échues", ["F2026-031"], defaut=()
    )
    montant: Euros | None = cle(
        "Montant", "somme promise, contestée (défaut : tout), demandée", "4000.00"
    )
    motif: Texte | None = cle(
        "Motif", "présent sur une contestation : elle est motivée", "Livraison incomplète"
    )
    delai_jours: Entier | None = cle("Délai", "jours donnés pour payer", 8)
    titre: Identifiant | None = cle("Titre", "id du titre signifié ou attaqué", "ordonnance")
    evenement: Identifiant | None = cle(
        "Événement", "id de l'acte dont copie est signifiée", "saisie-decembre"
    )
    contre: Identifiant | None = cle("Contre", "id d'une partie, ou X", "X")
    irregularite: Texte | None = cle(
        "Irrégularité", "alléguée ; aucune nullité n'en est tirée", "adresse incomplète"
    )
    procedure: NomDeProcedure | None = cle(
        "Procédure", "procédure où l'acte se place", "saisie_conservatoire"
    )
    voie: VoieDeRecours | None = cle("Voie", "voie de recours", "appel")
    biens: Texte | None = cle("Biens", "biens saisis", "compte courant à la Banque de la Saône")
    est_interruptive: Booleen | None = cle(
        "Interruptive", "la mise en demeure interrompt la prescription (Belgique)", True
    )
    mentions_manquantes: tuple[Texte, ...] = cle(
        "Mentions manquantes", "mentions que l'acte n'a pas", ["delai-de-paiement"], defaut=()
    )
    pieces: tuple[Identifiant, ...] = cle_de_pieces("le fait")
    resume: Texte | None = cle(
        "Résumé", "note interne, jamais communiquée", "Annonce un règlement sous quinzaine."
    )
