"""La computation française : code de procédure civile, articles 640 à 645."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from toolkit.juridictions.fr_FR.lieux import collectivite, departement, est_a_l_etranger
from toolkit.noyau.delais.computation import (
    EstOuvrable,
    ajouter_de_jour_a_jour,
    dernier_ouvrable,
    terminer,
)
from toolkit.noyau.delais.valeurs import A_REBOURS, ATTENDRE, Depart, Terme
from toolkit.noyau.dossier import Juge
from toolkit.noyau.droit import DroitAbsent, RegleDeDelai
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_mois, premier_ouvrable

ARTICLE = "CPC 642"
MOIS_D_UN_AN = 12

# Délais de comparution, d'opposition et d'appel : seuls l'éloignement les augmente (CPC 643).
AUGMENTES = frozenset(
    {
        "atc-delivrance",
        "atj-constitution-defendeur",
        "EX-R121-20",
        "fond-appel",
        "ip-opposition",
        "ip-opposition-non-personne",
        "ref-recours",
    }
)

# Prescriptions : le report au jour ouvrable n'y est pas établi, on ne le compte pas.
SANS_REPORT = frozenset({"EX-L111-4"})


def compter(regle: RegleDeDelai, depart: Depart, s: Situation) -> Terme:
    """Le terme de la règle à ce départ : quantième, report, distance, fériés locaux."""
    brute, notes = depart.impose, ()
    if brute is None:
        mois = mois_de_distance(regle, depart, s)
        brute = _dernier_jour(regle, depart, s, mois)
        notes = (f"distance : {mois} mois de plus (CPC 643, 644)",) if mois else ()
    terme = terminer(
        regle, brute, s.droit.est_ouvrable, ARTICLE, est_reporte=regle.id not in SANS_REPORT
    )
    terme = replace(terme, notes=(*notes, *terme.notes))
    return _selon_les_feries_locaux(regle, depart, s, terme)


def dernier_jour(
    depart: dt.date, duree: int, unite: str, est_ouvrable: EstOuvrable, distance: int = 0
) -> dt.date:
    """Le dernier jour d'un délai, sans report (CPC 640, 641).

    Mois : même quantième, à défaut dernier jour du mois. Jours : le jour du
    départ ne compte pas. Mois et jours : les mois d'abord. `distance` : mois
    ajoutés par l'éloignement.

    >>> dernier_jour(dt.date(2026, 1, 31), 1, "mois", lambda jour: True)
    datetime.date(2026, 2, 28)
    """
    if unite in ("mois", "an"):
        return ajouter_mois(depart, duree * (MOIS_D_UN_AN if unite == "an" else 1) + distance)
    return ajouter_de_jour_a_jour(ajouter_mois(depart, distance), duree, unite, est_ouvrable)


def premier_jour_apres(depart: dt.date, duree: int, unite: str) -> dt.date:
    """Le lendemain d'un délai de fond, sans report : effet d'une règle qui n'est pas de procédure.

    >>> premier_jour_apres(dt.date(2026, 3, 10), 2, "mois")
    datetime.date(2026, 5, 11)
    """
    return dernier_jour(depart, duree, unite, lambda jour: True) + UN_JOUR


def _dernier_jour(regle: RegleDeDelai, depart: Depart, s: Situation, distance: int) -> dt.date:
    duree = depart.duree if regle.duree is None else regle.duree
    if regle.sens == A_REBOURS:
        recule = ajouter_mois(depart.date, -distance)
        return recule - (dernier_jour(recule, duree, regle.unite, s.droit.est_ouvrable) - recule)
    return dernier_jour(depart.jour_zero, duree, regle.unite, s.droit.est_ouvrable, distance)


def mois_de_distance(regle: RegleDeDelai, depart: Depart, s: Situation) -> int:
    """Les mois qu'ajoute la demeure du débiteur : outre-mer, ou étranger (CPC 643 à 645)."""
    if regle.id not in AUGMENTES:
        return 0
    vises = [d for d in s.dossier.debiteurs if d.id in depart.debiteurs]
    adresses = [d.adresse_courante(s.au) for d in vises]
    ou_l_on_juge = _collectivite_du_juge(depart.juge)
    if any(est_a_l_etranger(a) for a in adresses):
        return int(s.droit.valeur("augmentation_distance_etranger", depart.date))
    if any(a and _est_loin(collectivite(a), ou_l_on_juge) for a in adresses):
        return int(s.droit.valeur("augmentation_distance_outre_mer", depart.date))
    return 0


def _collectivite_du_juge(juge: Juge | None) -> str | None:
    return collectivite(juge.adresse) if juge and juge.adresse else None


def _est_loin(demeure: str, siege: str | None) -> bool:
    """Sans le siège du juge, on le suppose en métropole : le délai le plus long protège de tout."""
    return demeure != (siege or "")


def _selon_les_feries_locaux(
    regle: RegleDeDelai, depart: Depart, s: Situation, terme: Terme
) -> Terme:
    """Un férié local proroge, sans jamais raccourcir ; la date qui s'en passe reste conseillée."""
    locaux = _feries_locaux(depart, s)
    if not locaux:
        return terme

    def est_ouvrable(jour: dt.date) -> bool:
        return s.droit.est_ouvrable(jour) and not any(f(jour) for f in locaux)

    fin = terme.dernier_jour(regle.sens)
    if regle.sens == A_REBOURS:
        recule = dernier_ouvrable(fin, est_ouvrable)
        if recule == fin:
            return terme
        prudente = dernier_ouvrable(recule - UN_JOUR, est_ouvrable)
        note = f"férié local : agir au plus tard le {date_longue(recule)}"
        return replace(terme, conseillee=prudente, notes=(*terme.notes, note), est_a_verifier=True)
    reporte = premier_ouvrable(fin, est_ouvrable)
    if reporte == fin or regle.id in SANS_REPORT or regle.sens not in ("au_plus_tard", ATTENDRE):
        return terme
    note = f"férié local, reporté au {date_longue(reporte)} ({ARTICLE}, effet à vérifier)"
    return replace(
        terme,
        echeance=reporte + UN_JOUR if regle.sens == ATTENDRE else reporte,
        conseillee=None if regle.sens == ATTENDRE else dernier_ouvrable(fin, est_ouvrable),
        notes=(*terme.notes, note),
        est_a_verifier=True,
    )


def _feries_locaux(depart: Depart, s: Situation) -> list:
    """Les fériés du lieu du juge, à défaut de celui du débiteur."""
    adresses = [depart.juge.adresse] if depart.juge and depart.juge.adresse else []
    if not adresses:
        vises = [d for d in s.dossier.debiteurs if d.id in depart.debiteurs]
        adresses = [a for d in vises if (a := d.adresse_courante(s.au))]
    lieux = {departement(a) for a in adresses} - {""}
    return [f for lieu in sorted(lieux) for f in _feries_du(lieu, s)]


def _feries_du(lieu: str, s: Situation) -> Iterable:
    yield lambda jour: s.droit.est_ferie_dans(jour, lieu)

    def est_fete_d_outre_mer(jour: dt.date) -> bool:
        try:
            return f"{jour:%m-%d}" == s.droit.valeur(f"ferie_local_{lieu}", jour)
        except DroitAbsent:
            return False

    yield est_fete_d_outre_mer
