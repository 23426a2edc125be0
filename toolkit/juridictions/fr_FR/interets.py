"""Le régime d'intérêt d'une créance française : qui doit, depuis quand, à quel taux."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.juridictions.fr_FR.demeure import depart_de_la_demeure
from toolkit.juridictions.fr_FR.planchers import sous_le_plancher
from toolkit.juridictions.fr_FR.taux import (
    penalites_par_defaut,
    refi_majore,
    taux_convenu,
    taux_legal,
)
from toolkit.juridictions.fr_FR.transactions import (
    est_de_commande_publique,
    est_entre_professionnels,
)
from toolkit.noyau.decompte.periodes import Datees, TauxDuJour, TauxLu, dater, portions
from toolkit.noyau.decompte.regime import Limite, Terme
from toolkit.noyau.demeure import interpellations, remise
from toolkit.noyau.dossier import Interet
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.references import citer
from toolkit.noyau.situation import Situation

L441_10 = "C. com. L441-10 II"


def periodes(terme: Terme, situation: Situation) -> tuple[str, Datees]:
    """Nom du régime, périodes de taux et problèmes.

    Entre professionnels : pénalités de l'article L441-10 II, sans intérêt légal
    en plus (Cass. com. 24 avr. 2024, n° 22-24.275). Envers une personne
    publique : CCP R2192-31. Sinon : intérêt convenu, à défaut intérêt légal
    depuis la mise en demeure (CC 1231-6, 1344-1).
    """
    contrat = situation.contrat(terme.creance)
    convenu = contrat.conventions.interet if contrat else None
    if est_entre_professionnels(terme.creance, situation):
        return _penalites(terme, situation, convenu)
    if est_de_commande_publique(terme.creance, situation):
        return "interets-moratoires-publics", _interets_moratoires(terme, situation, convenu)
    return _interet_civil(terme, situation, convenu)


def _penalites(terme: Terme, situation: Situation, convenu: Interet | None) -> tuple[str, Datees]:
    stipule = taux_convenu(convenu, situation)
    regle = "penalites-convenues" if stipule else "penalites-l441-10"
    taux = stipule or penalites_par_defaut(situation.droit)
    depart: dt.date | None = terme.exigible_le
    if convenu and convenu.depuis and convenu.depuis != "echeance":
        depart = _depart_stipule(convenu, terme, situation)
    if depart is None:
        return regle, ((), _sans_demeure_prouvee(terme, situation))
    datees, problemes = _dater(depart, situation, taux, L441_10, regle)
    if stipule:
        problemes += sous_le_plancher(terme, situation, datees)
    return regle, (datees, problemes)


def _interets_moratoires(terme: Terme, situation: Situation, convenu: Interet | None) -> Datees:
    """Taux du semestre où les intérêts commencent, figé ; la stipulation d'un autre est sans
    effet.
    """
    droit = situation.droit
    premier = situation.conventions.premier_jour(terme.exigible_le)

    def fige(_: dt.date) -> TauxLu:
        marge = droit.decimal("majoration_points_marches_publics", premier)
        return refi_majore(droit, marge)(premier)

    datees, problemes = dater(
        [(premier, situation.au)] if premier <= situation.au else [],
        fige,
        droit,
        au=situation.au,
        reference="CCP R2192-31",
        regle="interets-moratoires-publics",
    )
    stipule = taux_convenu(convenu, situation)
    if stipule is None or not datees:
        return datees, problemes
    (seule,) = datees
    demande = stipule(premier).taux
    if demande == seule.taux:
        return datees, problemes
    motif = "le taux des marchés publics est fixé par le code, non par le contrat"
    return (replace(seule, limite=Limite(demande, motif, "CCP R2192-31")),), problemes


def _interet_civil(
    terme: Terme, situation: Situation, convenu: Interet | None
) -> tuple[str, Datees]:
    creance, stipule = terme.creance, taux_convenu(convenu, situation)
    if convenu:
        depart = _depart_stipule(convenu, terme, situation)
    else:
        depart = depart_de_la_demeure(terme, situation)
    nom = "interet-convenu" if stipule else "interet-legal"
    if depart is None:
        return nom, ((), _sans_demeure_prouvee(terme, situation))
    reference = citer("interet_convenu" if stipule else "interet_legal", creance, situation)
    return nom, _dater(depart, situation, stipule or taux_legal(situation), reference, nom)


def _depart_stipule(convenu: Interet, terme: Terme, situation: Situation) -> dt.date | None:
    if isinstance(convenu.depuis, dt.date):
        return max(convenu.depuis, terme.exigible_le)
    if convenu.depuis == "echeance":
        return terme.exigible_le
    return depart_de_la_demeure(terme, situation)


def _dater(
    depart: dt.date, situation: Situation, taux: TauxDuJour, reference: str, regle: str
) -> Datees:
    premier = situation.conventions.premier_jour(depart)
    return dater(
        portions(premier, situation.au),
        taux,
        situation.droit,
        au=situation.au,
        reference=reference,
        regle=regle,
    )


def _sans_demeure_prouvee(terme: Terme, situation: Situation) -> tuple[Probleme, ...]:
    sans_remise = [e for e in interpellations(terme.creance, situation) if remise(e) is None]
    if not sans_remise:
        return ()
    rang = situation.dossier.evenements.index(sans_remise[0])
    return (
        Probleme(
            code="demeure-sans-presentation",
            message=f"créance {terme.creance.id} : la mise en demeure n'a pas de date de "
            "présentation ; "
            "aucun intérêt n'en part",
            remede="écrire `presente_le` et joindre l'avis de réception ou le pli retourné",
            gravite=Gravite.AVERTISSEMENT,
            reference="CC 1231-6, 1344",
            chemin=f"evenements.{rang}",
        ),
    )
