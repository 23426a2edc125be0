"""Ce qu'un délai échu empêche : prescription acquise, caducité, date prévue trop tard."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator

from toolkit.noyau.delais.prescrites import PRESCRIPTION
from toolkit.noyau.delais.valeurs import ATTENDRE, CREANCIER, Delai, Etat
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue, en_minuscule
from toolkit.noyau.probleme import Gravite, Probleme, Sanction
from toolkit.noyau.situation import Situation

# Ce que la loi écrit → la sanction qu'elle attache au délai manqué.
_SANCTIONS = (
    (re.compile(r"caducité|périmé"), Sanction.CADUCITE),
    (re.compile(r"non avenue?"), Sanction.NON_AVENU),
    (re.compile(r"irrecevab|^prescription|^forclusion|déchéance"), Sanction.IRRECEVABILITE),
    (re.compile(r"nullité"), Sanction.NULLITE_DE_FORME),
)

# Ces délais alertent ou informent : leur terme ne fait perdre aucun droit.
SANS_PERTE = frozenset({"ip-prescription-alerte", "psr-prescription-reprise"})


def sanction_de(delai: Delai) -> Sanction:
    """La sanction du délai, dans le vocabulaire des problèmes."""
    if delai.id in SANS_PERTE:
        return Sanction.AUCUNE
    trouvees = (s for motif, s in _SANCTIONS if motif.search(delai.sanction))
    return next(trouvees, Sanction.AUCUNE)


def fait_perdre_un_droit(delai: Delai) -> bool:
    """Vrai d'un délai du créancier dont le manque rend caduc, non avenu, prescrit ou forclos."""
    if delai.id == PRESCRIPTION or delai.id == "EX-L111-4":
        return True
    perdues = (Sanction.CADUCITE, Sanction.NON_AVENU)
    return delai.charge == CREANCIER and sanction_de(delai) in perdues


def problemes_des_delais(delais: Iterable[Delai]) -> Iterator[Probleme]:
    """Délais manqués, dates prévues qui les manqueraient, règles et reports à vérifier."""
    for delai in delais:
        if delai.id != PRESCRIPTION:
            yield from _manque(delai)
            yield from _intenable(delai)
        yield from _a_verifier(delai)


def _manque(delai: Delai) -> Iterator[Probleme]:
    if delai.etat is not Etat.DEPASSE or not fait_perdre_un_droit(delai):
        return
    quand = date_longue(delai.echeance)
    if delai.accompli_le:
        fait = f"fait le {date_longue(delai.accompli_le)}, après le {quand}"
    elif delai.est_observable:
        fait = f"échu le {quand}, et rien au dossier ne dit que c'est fait"
    else:
        fait = f"échu le {quand} ; le dossier ne peut dire si c'est fait"
    yield Probleme(
        code="delai-depasse",
        message=f"{en_minuscule(delai.libelle)} : {fait} ({delai.sanction})",
        remede="si l'acte a été fait à temps, l'écrire sous `evenements` avec sa date ; sinon, "
        "recommencer la procédure qui a été perdue",
        gravite=Gravite.BLOQUANT if delai.est_observable else Gravite.AVERTISSEMENT,
        reference=delai.article,
        sanction=sanction_de(delai),
        chemin=delai.depart.chemin,
        acte=delai.acte,
    )


def _intenable(delai: Delai) -> Iterator[Probleme]:
    """La date prévue de l'acte ne tient pas le délai, ou devance l'attente."""
    prevu = delai.prevu_le
    if prevu is None or delai.accompli_le or delai.charge != CREANCIER:
        return
    limite = max(delai.echeance, delai.echeance_brute)
    est_attente = delai.sens == ATTENDRE
    if prevu >= delai.echeance if est_attente else prevu <= limite:
        return
    sens = "pas avant le" if est_attente else "au plus tard le"
    perd = fait_perdre_un_droit(delai)
    yield Probleme(
        code="delai-prevu-intenable",
        message=f"{en_minuscule(delai.libelle)} : prévu le {date_longue(prevu)}, "
        f"{sens} {date_longue(delai.echeance)}"
        + (f" ({delai.sanction})" if delai.sanction else ""),
        remede="changer la date prévue, ou demander une autre date d'audience",
        gravite=Gravite.BLOQUANT if perd else Gravite.AVERTISSEMENT,
        reference=delai.article,
        sanction=sanction_de(delai),
        chemin=delai.depart.chemin,
        acte=delai.acte,
    )


def _a_verifier(delai: Delai) -> Iterator[Probleme]:
    if delai.statut is Statut.A_VERIFIER:
        yield _reserve(delai, "la règle n'a pas été lue dans un texte")
    elif delai.est_a_verifier:
        yield _reserve(delai, "l'effet d'un jour férié local n'est pas établi")


def _reserve(delai: Delai, pourquoi: str) -> Probleme:
    return Probleme(
        code="delai-a-verifier",
        message=f"{en_minuscule(delai.libelle)}, {date_longue(delai.echeance)} : {pourquoi}",
        remede="vérifier le texte avant de s'y fier ; agir à la date la plus proche",
        gravite=Gravite.AVERTISSEMENT,
        reference=delai.article,
        chemin=delai.depart.chemin,
    )


def problemes_des_prescriptions(
    delais: Iterable[Delai],
    s: Situation,
    *,
    alerte: int,
    est_de_consommateur: Callable[[Creance, Situation], bool],
    codes: tuple[str, str, str],
) -> Iterator[Probleme]:
    """Prescriptions acquises, discutées, ou à moins de `alerte` jours.

    `codes` : ceux de la forclusion, de la prescription contre un consommateur,
    et contre tout autre. Seule la dernière se lève par un motif écrit au dossier.
    """
    creances = {c.id: c for c in s.dossier.creances}
    for delai in delais:
        du_terme = delai.si_terme_convenu
        if delai.etat is Etat.DEPASSE and du_terme and s.au <= du_terme:
            yield _discutee(delai, du_terme)
        elif delai.etat is Etat.DEPASSE:
            yield _acquise(delai, est_de_consommateur(creances[delai.creance], s), codes)
        elif delai.etat is Etat.A_VENIR and (delai.echeance - s.au).days < alerte:
            yield _proche(delai, (delai.echeance - s.au).days)


def _acquise(delai: Delai, contre_un_consommateur: bool, codes: tuple[str, str, str]) -> Probleme:
    forclusion, consommateur, autre = codes
    if delai.sanction.startswith("forclusion"):
        code, leve = forclusion, "aucune dérogation : ce délai est d'ordre public"
    elif contre_un_consommateur:
        code = consommateur
        leve = "écrire l'événement daté qui l'a interrompue ou suspendue, avec sa pièce"
    else:
        code = autre
        leve = (
            "écrire l'événement qui l'a interrompue ; sinon accepter ce risque par écrit, sous "
            f"`acceptations` (code {autre}, par, le, motif)"
        )
    return Probleme(
        code=code,
        message=f"{en_minuscule(delai.libelle)} : acquise depuis le {date_longue(delai.echeance)}",
        remede=leve,
        gravite=Gravite.APPRECIATION if code == autre else Gravite.BLOQUANT,
        reference=delai.article,
        sanction=Sanction.IRRECEVABILITE,
        chemin=delai.depart.chemin,
    )


def _discutee(delai: Delai, au_plus_tard: dt.date) -> Probleme:
    """Passée si elle court de l'exécution, non si elle court du terme convenu : on alerte."""
    return Probleme(
        code="alerte-prescription",
        message=f"{en_minuscule(delai.libelle)} : acquise depuis le {date_longue(delai.echeance)}"
        f" si elle court de l'exécution ; le {date_longue(au_plus_tard)}, du terme convenu",
        remede="établir le terme convenu (contrat, conditions acceptées), et faire signifier avant "
        "ce dernier jour un acte qui l'interrompt",
        gravite=Gravite.AVERTISSEMENT,
        reference=delai.article,
        sanction=Sanction.IRRECEVABILITE,
        chemin=delai.depart.chemin,
    )


def _proche(delai: Delai, jours: int) -> Probleme:
    return Probleme(
        code="alerte-prescription",
        message=f"{en_minuscule(delai.libelle)} : acquise après le {date_longue(delai.echeance)}, "
        f"dans {jours} jours",
        remede="faire signifier avant ce jour un acte qui l'interrompt : une relance, une mise en "
        "demeure ou une requête en injonction n'y suffisent pas",
        gravite=Gravite.AVERTISSEMENT,
        reference=delai.article,
        sanction=Sanction.IRRECEVABILITE,
        chemin=delai.depart.chemin,
    )
