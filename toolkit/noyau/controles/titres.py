"""Les titres : rendus, exécutoires et chiffrés sans se contredire."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.argent import ZERO
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


@controle("titre-posterieur", Gravite.AVERTISSEMENT)
def titre_posterieur(s: Situation) -> Iterator[Fait]:
    """Une décision qui n'est pas rendue ne s'exécute pas."""
    for rang, titre in enumerate(s.dossier.titres):
        if titre.date and titre.date > s.au:
            yield Fait(
                f"le titre « {titre.id} » est du {date_longue(titre.date)}, après le jour du calcul"
                f" ({date_longue(s.au)})",
                "corriger la date, ou calculer à un autre jour avec `--au`",
                f"titres.{rang}.date",
            )


@controle("titre-executoire-avant-sa-date", Gravite.BLOQUANT)
def titre_executoire_avant_sa_date(s: Situation) -> Iterator[Fait]:
    """La force exécutoire ne précède pas la décision ; le taux majoré et l'exécution la suivent."""
    for rang, titre in enumerate(s.dossier.titres):
        if titre.date and titre.executoire_le and titre.executoire_le < titre.date:
            yield Fait(
                f"le titre « {titre.id} » serait exécutoire le {date_longue(titre.executoire_le)},"
                f" avant d'être rendu le {date_longue(titre.date)}",
                "corriger l'une des deux dates, d'après l'expédition",
                f"titres.{rang}.executoire_le",
            )


@controle("titre-total-different", Gravite.AVERTISSEMENT)
def titre_total_different(s: Situation) -> Iterator[Fait]:
    """Les postes accordés et leur total : l'écart est une erreur de copie, ou un poste oublié."""
    for rang, titre in enumerate(s.dossier.titres):
        montants = titre.montants
        if montants is None or montants.total is None or not montants.postes:
            continue
        somme = sum(montants.postes.values(), ZERO)
        if somme != montants.total:
            yield Fait(
                f"les postes du titre « {titre.id} » font {euros(somme)}, son total est de"
                f" {euros(montants.total)}",
                "recopier les sommes de la décision ; un poste que le format ne nomme pas s'écrit"
                " aussi",
                f"titres.{rang}.montants.total",
            )
