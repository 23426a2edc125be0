"""L'étape du juge : ce que demandent les procédures écrites au dossier."""

from __future__ import annotations

from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan.calcul import prevoir_l_acte
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.prochain import prochain_acte


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
    prochains = [fiche for v in prevues if (fiche := prochain_acte(v, situation, lois.fiches))]
    prevus = [
        prevu
        for fiche in prochains
        for prevu in prevoir_l_acte(fiche, situation, lois)
        if not prevu.joint_a
    ]
    return prevus, f"procédures prévues au dossier : {enumeration([v.id for v in prevues])}"
