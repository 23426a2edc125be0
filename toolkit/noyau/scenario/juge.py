"""L'étape du juge : ce que demandent les procédures écrites au dossier."""

from __future__ import annotations

from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan.calcul import prevoir_le_prochain
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.situation import Situation


def actes_des_procedures(
    situation: Situation, lois: Legislation
) -> tuple[list[DocumentPrevu], str]:
    """Le prochain acte de chaque voie ouverte que le dossier prévoit, et pourquoi ; aucun, si le
    dossier n'en prévoit pas : la raison dit alors lesquelles sont ouvertes.
    """
    voies = lois.juridiction.voies(situation)
    ouvertes = [v for v in voies if v.est_ouverte]
    ecrites = situation.dossier.procedures
    prevues = [v for v in ouvertes if ecrites and getattr(ecrites, v.id, None)]
    if not prevues:
        noms = enumeration([v.id for v in ouvertes])
        suite = f" ; voies ouvertes : {noms}" if noms else ""
        return [], f"choisir une voie et l'écrire sous `procedures` (`exigible voies`){suite}"
    prevus = [p for v in prevues for p in prevoir_le_prochain(v, situation, lois)]
    return prevus, f"procédures prévues au dossier : {enumeration([v.id for v in prevues])}"
