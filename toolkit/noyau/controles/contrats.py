"""Les contrats : leurs dates, et ce que la créance dit d'autre qu'eux."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Contrat
from toolkit.noyau.echeance import jour_du_terme
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


def contrats_par_id(s: Situation) -> dict[str | None, Contrat]:
    """`id` → contrat, pour ne pas le rechercher à chaque créance."""
    return {c.id: c for c in s.dossier.contrats}


@controle("au-avant-le-contrat", Gravite.BLOQUANT)
def au_avant_le_contrat(s: Situation) -> Iterator[Fait]:
    """Avant le premier contrat rien n'est dû : le jour du calcul est faux, ou cette date."""
    dates = [(c.date, rang) for rang, c in enumerate(s.dossier.contrats) if c.date]
    dates_des_creances = [c.date for c in s.dossier.creances if c.date]
    if not dates or any(jour <= s.au for jour in dates_des_creances):
        return
    premier, rang = min(dates)
    if s.au < premier:
        yield Fait(
            f"le calcul est au {date_longue(s.au)}, avant le premier contrat"
            f" ({date_longue(premier)})",
            "corriger `--au`, ou la date du contrat",
            f"contrats.{rang}.date",
        )


@controle("avenant-avant-le-contrat", Gravite.AVERTISSEMENT)
def avenant_avant_le_contrat(s: Situation) -> Iterator[Fait]:
    """Un contrat ne se modifie qu'une fois conclu ; cette date choisit la loi qui s'applique."""
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.date and contrat.modifie_le and contrat.modifie_le < contrat.date:
            yield Fait(
                f"le contrat {contrat.id} serait modifié le {date_longue(contrat.modifie_le)},"
                f" avant d'être conclu le {date_longue(contrat.date)}",
                "corriger l'une des deux dates",
                f"contrats.{rang}.modifie_le",
            )


@controle("creance-avant-le-contrat", Gravite.AVERTISSEMENT)
def creance_avant_le_contrat(s: Situation) -> Iterator[Fait]:
    """Des conditions acceptées après la facture ne valent pas pour elle."""
    contrats = contrats_par_id(s)
    for rang, creance in enumerate(s.dossier.creances):
        contrat = contrats.get(creance.contrat)
        conclu = contrat and (contrat.date or contrat.accepte_le)
        if creance.date and conclu and creance.date < conclu:
            yield Fait(
                f"la créance {creance.id} est du {date_longue(creance.date)}, avant le contrat"
                f" {creance.contrat} ({date_longue(conclu)}) : ses clauses ne s'y opposent pas",
                "corriger la date, ou nommer le contrat dont naît cette créance",
                f"creances.{rang}.date",
            )


@controle("terme-et-echeance-differents", Gravite.AVERTISSEMENT)
def terme_et_echeance_differents(s: Situation) -> Iterator[Fait]:
    """Le terme du contrat et l'échéance écrite disent deux jours ; la seconde est appliquée."""
    contrats = contrats_par_id(s)
    for rang, creance in enumerate(s.dossier.creances):
        contrat = contrats.get(creance.contrat)
        convenu = jour_du_terme(contrat, creance)
        if convenu and creance.echeance and convenu != creance.echeance:
            yield Fait(
                f"la créance {creance.id} échoit le {date_longue(creance.echeance)}, mais le terme"
                f" du contrat {creance.contrat} donne le {date_longue(convenu)}",
                "ôter `echeance` pour suivre le contrat, ou corriger le terme ; à défaut,"
                " l'échéance écrite est appliquée",
                f"creances.{rang}.echeance",
            )
