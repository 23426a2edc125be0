"""Ce qui est demandé au juge au-delà du décompte, et le plan de paiement."""

from typing import Literal

from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece, cle_de_pieces
from toolkit.noyau.dossier.champs import (
    Booleen,
    Entier,
    Euros,
    Identifiant,
    Jour,
    Texte,
    ouvert,
)

Renonciation = Literal["interets", "indemnite_forfaitaire", "clause_penale", "capitalisation"]
Periodicite = ouvert("hebdomadaire", "mensuelle", "bimestrielle", "trimestrielle", "semestrielle")


class DommagesInterets(Notion):
    """Des dommages et intérêts, leur motif et leur preuve."""

    montant: Euros | None = cle("Montant", "en euros", "500.00")
    motif: Texte | None = cle("Motif", "faute et préjudice", "Mauvaise foi du débiteur")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("la faute et le préjudice")


class Demandes(Notion):
    """Ce qui est demandé au juge."""

    principal: Euros | None = cle("Principal", "s'il est inférieur à ce qui est dû", "14000.00")
    renonciations: tuple[Renonciation, ...] = cle(
        "Renonciations", "postes abandonnés", ["clause_penale"], defaut=()
    )
    article_700: Euros | None = cle("Article 700", "frais non compris dans les dépens", "2500.00")
    capitalisation: Booleen | None = cle("Capitalisation", "intérêts des intérêts demandés", True)
    dommages_interets: DommagesInterets | None = cle("Dommages et intérêts", "au-delà du retard")
    delais_refuses: Booleen | None = cle("Délais refusés", "s'oppose à tout délai de grâce", True)
    execution_provisoire: Booleen | None = cle(
        "Exécution provisoire", "demandée malgré un recours", True
    )
    indemnite_de_procedure: Euros | None = cle(
        "Indemnité de procédure", "somme liquidée (Belgique), en euros", "1350.00"
    )


class Versement(Notion):
    """Une échéance d'un plan de paiement."""

    date: Jour | None = cle("Date", "jour du versement", "2026-12-15")
    montant: Euros | None = cle("Montant", "en euros", "845.00")


class Echeancier(Notion):
    """Un plan de paiement proposé, accordé ou rompu."""

    etat: Literal["propose", "accorde", "rompu"] | None = cle(
        "État", "où en est le plan", "propose"
    )
    versements: Entier | None = cle("Versements", "nombre de versements égaux", 4)
    echeances: tuple[Versement, ...] = cle(
        "Échéances", "les versements un à un, s'ils sont inégaux", defaut=()
    )
    premiere_echeance: Jour | None = cle("Première échéance", "premier versement", "2026-12-15")
    periodicite: Periodicite | None = cle("Périodicité", "entre deux versements", "mensuelle")
    avec_interets: Booleen | None = cle(
        "Avec intérêts", "les intérêts courent pendant le plan", True
    )
    accorde_le: Jour | None = cle("Accordé le", "jour de l'accord", "2026-11-30")
    piece: Identifiant | None = cle_de_piece("l'accord")
