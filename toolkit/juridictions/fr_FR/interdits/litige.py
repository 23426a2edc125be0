"""La dette contestée : la dire certaine tromperait."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.controles.designer import evenement
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations, est_motivee, part_contestee


@controle_de(
    REGISTRE, "garde-pratique-trompeuse", Gravite.AVERTISSEMENT,
    Article("C. conso L121-2, L132-2"),
)  # fmt: skip
def garde_pratique_trompeuse(s: Situation) -> Iterator[Fait]:
    """Une contestation motivée attend une réponse avant toute nouvelle réclamation."""
    if s.decompte and s.decompte.titres:
        return
    for fait in contestations(s, est_motivee):
        rang = s.dossier.evenements.index(fait)
        tout = part_contestee(s) >= s.total
        yield Fait(
            f"{evenement(fait)} : {'toute la dette' if tout else 'une partie de la dette'} est"
            " contestée par des motifs, et rien au dossier ne dit ce qu'il en est advenu",
            "y répondre par écrit, pièces à l'appui ; puis s'accorder (acte"
            " `protocole_transactionnel`), saisir un conciliateur (acte `saisine_conciliateur`) ou"
            " le juge du fond (acte `assignation`)",
            f"evenements.{rang}",
        )
