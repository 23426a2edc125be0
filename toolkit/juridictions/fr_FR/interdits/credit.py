"""Le crédit à la consommation : le contrat dit si l'ancien droit ou le nouveau le régit."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.juridictions.fr_FR.prets import CREDIT_A_LA_CONSOMMATION
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


@controle_de(
    REGISTRE, "credit-transition", Gravite.BLOQUANT,
    Article("ord. n° 2025-880 et n° 2025-1154", Statut.VERIFIE_SECONDAIRE),
)  # fmt: skip
def credit_transition(s: Situation) -> Iterator[Fait]:
    """Conclu avant la réforme, l'ancien droit ; depuis, le nouveau, dont les articles ne sont pas
    lus.
    """
    reforme = s.droit.valeur("credit_consommation_reforme", s.au)
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.nature != CREDIT_A_LA_CONSOMMATION:
            continue
        conclu = contrat.date or contrat.accepte_le
        if conclu is None:
            yield Fait(
                f"le crédit « {contrat.id} » : de quel jour est le contrat ? Le droit change au"
                f" {date_longue(reforme)}",
                "écrire `date` au contrat",
                f"contrats.{rang}",
            )
        elif conclu >= reforme:
            yield Fait(
                f"le crédit « {contrat.id} » est conclu le {date_longue(conclu)} : le droit nouveau"
                " s'y applique, et ses articles ne sont pas tenus ici",
                "produire un projet (`--projet`) et le faire relire ; ou fournir l'acte du cabinet"
                " sous `actes`",
                f"contrats.{rang}.date",
            )
        elif contrat.est_a_duree_indeterminee and s.au >= reforme:
            yield Fait(
                f"le crédit « {contrat.id} », à durée indéterminée, est en cours au"
                f" {date_longue(reforme)} : certaines règles nouvelles s'y appliquent"
                " (renégociation, découvert…)",
                "faire relire l'acte",
                f"contrats.{rang}.est_a_duree_indeterminee",
                Gravite.AVERTISSEMENT,
            )
