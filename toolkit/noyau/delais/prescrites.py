"""Du cours d'une prescription au délai rendu, et aux gardes qui en dépendent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.noyau.delais.prescription import Cause, Cours, Duree, Prescription, courir
from toolkit.noyau.delais.valeurs import AU_PLUS_TARD, Delai, Depart, Etat
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation

PRESCRIPTION = "prescription"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReglesDePrescription:
    """Ce qu'un droit sait de la prescription d'une créance.

    `plus_courte` : la série qu'aucune autre ne devance pour cette créance, lue
    d'elle seule.
    """

    applicable: Callable[[Creance, Situation], Prescription | None]
    causes: Callable[[Creance, Prescription, Situation], Sequence[Cause]]
    sans_effet: Callable[[Creance, Situation], Sequence[str]]
    plus_courte: Callable[[Creance], str]

    def prescrire(self, s: Situation, avant: dt.date | None = None) -> Iterator[Delai]:
        """Un délai par créance due dont le départ est au dossier.

        `avant` : celles-là seules que rien n'empêche de finir avant ce jour ; une
        cause ne fait que reculer le terme.
        """
        for rang, creance in enumerate(s.dossier.creances):
            if (avant and self._est_trop_jeune(creance, s, avant)) or _est_eteinte(creance, s):
                continue
            try:
                prescription = self.applicable(creance, s)
            except DroitAbsent:
                continue
            if prescription is None or prescription.depart > s.au:
                continue
            if avant is None or prescription.duree.apres(prescription.depart) < avant:
                causes = self.causes(creance, prescription, s)
                yield _delai(rang, prescription, causes, self.sans_effet(creance, s), s)

    def _est_trop_jeune(self, creance: Creance, s: Situation, avant: dt.date) -> bool:
        """Vrai si, du plus ancien de ses jours, la plus courte durée mène au-delà d'`avant`."""
        livree = creance.livraison.date if creance.livraison else None
        jours = [creance.date, creance.echeance, livree, *(e.date for e in creance.echeances)]
        connus = [j for j in jours if j]
        valeur = s.droit.cherche(self.plus_courte(creance), s.au)
        if not connus or not valeur:
            return False
        return Duree(valeur["duree"], valeur["unite"]).apres(min(connus)) >= avant


def _est_eteinte(creance: Creance, s: Situation) -> bool:
    """Vrai si le décompte dit que rien n'en reste dû."""
    restes = s.decompte.reste_par_creance.get(creance.id) if s.decompte else None
    return restes is not None and not any(restes.values())


def _delai(
    rang: int,
    prescription: Prescription,
    causes: Sequence[Cause],
    sans_effet: Sequence[str],
    s: Situation,
) -> Delai:
    creance = s.dossier.creances[rang]
    cours = courir(prescription, causes)
    nature = prescription.nature
    autre = _selon_l_autre_depart(prescription, causes)
    parties = [*cours.etapes, f"acquise après le {date_longue(cours.echeance)}"]
    plus_tard = autre.echeance if autre and autre.echeance > cours.echeance else None
    if autre and autre.echeance != cours.echeance:
        parties.append(f"{prescription.autre_depart[1]} : {date_longue(autre.echeance)}")
    parties += _reserves(prescription, sans_effet)
    return Delai(
        id=PRESCRIPTION,
        libelle=f"{nature.capitalize()} de la créance {creance.id}",
        sens=AU_PLUS_TARD,
        depart=Depart(
            quoi=cours.quoi, date=cours.depuis, sujet=creance.id, chemin=f"creances.{rang}"
        ),
        echeance=cours.echeance,
        echeance_brute=cours.echeance,
        article=prescription.reference,
        sanction=f"{nature} : l'action est irrecevable",
        statut=prescription.statut,
        etat=_etat(cours, s.au),
        etapes=tuple(parties),
        fait_le=prescription.depart,
        serie=prescription.serie,
        causes=cours.causes,
        creance=creance.id,
        si_terme_convenu=plus_tard,
    )


def _selon_l_autre_depart(prescription: Prescription, causes: Iterable[Cause]) -> Cours | None:
    if prescription.autre_depart is None:
        return None
    depart, quoi = prescription.autre_depart
    return courir(replace(prescription, depart=depart, quoi=quoi, autre_depart=None), causes)


def _reserves(prescription: Prescription, sans_effet: Sequence[str]) -> list[str]:
    reserves = [prescription.reserve] if prescription.reserve else []
    if sans_effet:
        reserves.append(f"n'interrompent pas : {', '.join(sans_effet)}")
    return reserves


def _etat(cours: Cours, au: dt.date) -> Etat:
    if cours.est_arrete:
        return Etat.TENU
    return Etat.DEPASSE if au > cours.echeance else Etat.A_VENIR
