"""Ce qui est demandé au juge au-delà du décompte."""

from typing import Literal

from toolkit.noyau.dossier.base import Notion, cle, cle_de_pieces
from toolkit.noyau.dossier.champs import Booleen, Euros, Identifiant, Texte

Renonciation = Literal["interets", "indemnite_forfaitaire", "clause_penale", "capitalisation"]


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
