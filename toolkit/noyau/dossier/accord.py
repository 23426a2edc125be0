"""Ce dont les parties conviennent hors du juge : plan de paiement, transaction, reconnaissance."""

from typing import Literal

from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece, groupe
from toolkit.noyau.dossier.champs import Booleen, Entier, Euros, Identifiant, Jour, Texte, ouvert

Periodicite = ouvert("hebdomadaire", "mensuelle", "bimestrielle", "trimestrielle", "semestrielle")
Execution = Literal[
    "contreseing", "homologation", "acte_notarie", "jugement_d_accord", "mediation_homologuee"
]


class Versement(Notion):
    """Une échéance d'un plan de paiement."""

    date: Jour | None = cle("Date", "jour du versement", "2026-12-15")
    montant: Euros | None = cle("Montant", "en euros", "845.00")


class Decheance(Notion):
    """Ce qui rend le solde exigible si un versement manque."""

    delai_jours: Entier | None = cle(
        "Délai", "jours laissés par la mise en demeure ; défaut : l'usage de la juridiction", 15
    )
    sans_mise_en_demeure: Booleen | None = cle(
        "Sans mise en demeure", "acquise de plein droit au premier versement manqué", False
    )


class Echeancier(Notion):
    """Un plan de paiement proposé, accordé ou rompu."""

    etat: Literal["propose", "accorde", "rompu"] | None = cle(
        "État", "où en est le plan", "propose"
    )
    versements: Entier | None = cle("Versements", "nombre de versements égaux", 4)
    montant: Euros | None = cle(
        "Montant", "de chaque versement, en euros ; le dernier porte le solde", "250.00"
    )
    echeances: tuple[Versement, ...] = cle(
        "Échéances", "les versements un à un, s'ils sont inégaux", defaut=()
    )
    premiere_echeance: Jour | None = cle("Première échéance", "premier versement", "2026-12-15")
    periodicite: Periodicite | None = cle("Périodicité", "entre deux versements", "mensuelle")
    report_au_jour_ouvrable: Booleen | None = cle(
        "Report au jour ouvrable",
        "un versement qui tombe un jour chômé est dû le premier jour ouvrable suivant ; défaut : "
        "l'usage de la juridiction",
        True,
    )
    avec_interets: Booleen | None = cle(
        "Avec intérêts", "les intérêts courent pendant le plan ; défaut : non", True
    )
    decheance: Decheance = groupe(
        Decheance, "Déchéance du terme", "ce qui rend le solde exigible si un versement manque"
    )
    accorde_le: Jour | None = cle("Accordé le", "jour de l'accord", "2026-11-30")
    piece: Identifiant | None = cle_de_piece("l'accord")


class ClauseDeResolution(Notion):
    """Les engagements dont l'inexécution met fin à la transaction."""

    engagements: tuple[Texte, ...] = cle(
        "Engagements", "un par ligne", ["Le paiement de chaque versement à sa date"], defaut=()
    )
    delai_jours: Entier | None = cle("Délai", "jours laissés par la mise en demeure", 15)


class Transaction(Notion):
    """Un différend éteint par des concessions réciproques."""

    differend: Texte | None = cle(
        "Différend",
        "ce qui oppose les parties, né ou à naître",
        "Le débiteur tient deux fenêtres pour défectueuses ; le créancier le conteste.",
    )
    concessions_creancier: tuple[Texte, ...] = cle(
        "Concessions du créancier",
        "ce à quoi il renonce ou s'oblige, une par une",
        ["Réduire sa créance à 12 000 euros"],
        defaut=(),
    )
    concessions_debiteur: tuple[Texte, ...] = cle(
        "Concessions du débiteur",
        "ce à quoi il renonce ou s'oblige, une par une",
        ["Payer cette somme en trois versements"],
        defaut=(),
    )
    renonciations: tuple[Texte, ...] = cle(
        "Renonciations",
        "droits, actions et prétentions abandonnés, dans la limite du différend",
        ["Toute action relative à la pose des fenêtres"],
        defaut=(),
    )
    montant: Euros | None = cle(
        "Montant", "somme convenue, forfaitaire et définitive, en euros", "12000.00"
    )
    clause_resolutoire: ClauseDeResolution | None = cle(
        "Clause résolutoire", "les engagements qu'elle vise"
    )
    execution: Execution | None = cle(
        "Exécution", "ce qui lui donnera force exécutoire", "homologation"
    )
    signee_le: Jour | None = cle(
        "Signée le",
        "jour de la dernière signature ; défaut : `echeancier.accorde_le`",
        "2026-11-30",
    )
    piece: Identifiant | None = cle_de_piece("la transaction")


class Reconnaissance(Notion):
    """Comment le débiteur reconnaît sa dette."""

    forme: Literal["manuscrite", "electronique", "contreseing"] | None = cle(
        "Forme",
        "manuscrite (défaut) ; electronique : mention apposée par lui seul ; contreseing : acte "
        "contresigné par avocats",
        "manuscrite",
    )
    cause: Texte | None = cle(
        "Cause", "d'où vient la dette ; défaut : l'objet des créances", "Prêt du 3 mars 2025"
    )
