"""L'étape du juge : ce que demandent les procédures écrites au dossier."""

from __future__ import annotations

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan.calcul import prevoir_l_acte
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.situation import Situation


def actes_des_procedures(
    situation: Situation, lois: Legislation
) -> tuple[list[DocumentPrevu], str]:
    """Les actes à faire des voies ouvertes que le dossier prévoit, et pourquoi ; aucun, si le
    dossier n'en prévoit pas : la raison dit alors lesquelles sont ouvertes.

    Parmi les actes d'une voie, ceux que rien n'empêche ; à défaut, le premier.
    """
    voies = lois.juridiction.voies(situation)
    ouvertes = [v for v in voies if v.est_ouverte]
    ecrites = situation.dossier.procedures
    prevues = [v for v in ouvertes if ecrites and getattr(ecrites, v.id, None)]
    if not prevues:
        noms = enumeration([v.id for v in ouvertes])
        suite = f" ; voies ouvertes : {noms}" if noms else ""
        return [], f"choisir une voie et l'écrire sous `procedures` (`exigible voies`){suite}"
    prevus: list[DocumentPrevu] = []
    for voie in prevues:
        fiches = [lois.fiches[a] for a in voie.actes if a in lois.fiches]
        attendus = [
            p
            for fiche in fiches
            if not _est_fait(fiche, situation)
            for p in prevoir_l_acte(fiche, situation, lois)
            if not p.joint_a
        ]
        prevus += [p for p in attendus if p.est_possible] or attendus[:1]
    return prevus, f"procédures prévues au dossier : {enumeration([v.id for v in prevues])}"


def _est_fait(fiche: FicheActe, situation: Situation) -> bool:
    """Vrai si un événement de cette procédure dit l'acte accompli."""
    return any(e.procedure in (None, fiche.voie) for e in situation.evenements(fiche.evenement))
