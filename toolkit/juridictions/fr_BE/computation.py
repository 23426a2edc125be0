"""La computation belge : Code judiciaire, articles 47 à 57, et délais du livre XIX."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.noyau.delais.computation import (
    EstOuvrable,
    ajouter_de_jour_a_jour,
    terminer,
)
from toolkit.noyau.delais.valeurs import A_REBOURS, AU_PLUS_TARD, Depart, Terme
from toolkit.noyau.dossier import Adresse
from toolkit.noyau.droit import Droit, DroitAbsent, RegleDeDelai
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import (
    UN_JOUR,
    ajouter_jours,
    ajouter_mois,
    ouvrable_suivant,
)

ARTICLE = "CJ 53"
MOIS_D_UN_AN = 12

# Délais que la loi augmente pour qui n'a ni domicile ni résidence en Belgique (CJ 55).
AUGMENTES = frozenset(
    {"appel", "citation-delai", "inj-recours-debiteur", "opposition", "refere-delai"}
)
# Délais d'appel et d'opposition que les vacances judiciaires prorogent (CJ 50 al. 2).
PROROGES = frozenset({"appel", "inj-recours-debiteur", "opposition"})
# Terme qui borne l'ancienneté d'une pièce : ni report, ni marge.
ANCIENNETES = frozenset({"extrait-registre"})

CANAUX_ELECTRONIQUES = ("courriel", "lre", "peppol", "voie_electronique", "formulaire")
AVEC_ACCUSE = ("recommande_ar", "huissier", "main_propre")

LIMITROPHES = frozenset({"DE", "FR", "GB", "LU", "NL"})
EUROPE = frozenset(
    "AD AL AT BA BG BY CH CY CZ DK EE ES FI GR HR HU IE IS IT LI LT LV MC MD ME MK MT NO PL PT RO "
    "RS SE SI SK SM UA VA XK".split()
)


def compter(regle: RegleDeDelai, depart: Depart, s: Situation) -> Terme:
    """Le terme de la règle à ce départ : quantième, étranger, vacances judiciaires, report."""
    if regle.id in ANCIENNETES:
        brute = ajouter_jours(depart.date, -regle.duree)
        return Terme(brute=brute, echeance=brute, notes=("la pièce n'est pas plus ancienne",))
    if depart.impose:
        return terminer(regle, depart.impose, s.droit.est_ouvrable, ARTICLE)
    brute, notes = _dernier_jour(regle, depart, s)
    terme = terminer(regle, brute, s.droit.est_ouvrable, ARTICLE)
    terme = replace(terme, notes=(*notes, *terme.notes))
    return _date_la_plus_courte(regle, depart, terme)


def dernier_jour(depart: dt.date, duree: int, unite: str, est_ouvrable: EstOuvrable) -> dt.date:
    """Le dernier jour d'un délai, sans report (CJ 52 à 54).

    Il court du lendemain de l'acte ; mois et années vont de quantième à veille
    de quantième, à défaut jusqu'au dernier jour du mois.

    >>> dernier_jour(dt.date(2027, 2, 28), 1, "mois", lambda jour: True)
    datetime.date(2027, 3, 31)
    """
    if unite in ("mois", "an"):
        debut = depart + UN_JOUR
        meme = ajouter_mois(debut, duree * (MOIS_D_UN_AN if unite == "an" else 1))
        return meme - UN_JOUR if meme.day == debut.day else meme
    return ajouter_de_jour_a_jour(depart, duree, unite, est_ouvrable)


def veille_du_premier_jour(envoi: dt.date, canal: str | None, droit: Droit) -> dt.date:
    """Le jour qui précède le premier jour d'un délai ouvert par un envoi (CDE XIX.2 § 1er).

    Troisième jour ouvrable suivant un envoi postal, lendemain d'un envoi électronique.
    """
    if canal in CANAUX_ELECTRONIQUES:
        rang = int(droit.valeur("depart_delai_envoi_electronique", envoi))
        return ajouter_jours(envoi, rang - 1)
    rang = int(droit.valeur("depart_delai_envoi_postal", envoi))
    return ouvrable_suivant(envoi, rang, droit.est_ouvrable) - UN_JOUR


def veille_apres_une_demande(demande: dt.date, droit: Droit) -> dt.date:
    """Le jour qui précède le premier jour ouvrable suivant une demande (CDE XIX.9 §§ 2 à 4)."""
    return ouvrable_suivant(demande, 1, droit.est_ouvrable) - UN_JOUR


def veille_apres_une_notification(
    envoi: dt.date, presente_le: dt.date | None, canal: str | None, droit: Droit
) -> dt.date:
    """Le jour qui précède le premier jour d'un délai ouvert par une notification (CJ 53bis).

    Pli judiciaire ou recommandé avec accusé : lendemain de la présentation ;
    recommandé ou lettre simple : troisième jour ouvrable suivant la remise à la
    poste ; voie électronique : lendemain de la réception de l'avis.
    """
    if canal in AVEC_ACCUSE and presente_le:
        rang = int(droit.valeur("depart_notification_avec_accuse", envoi))
        return ajouter_jours(presente_le, rang - 1)
    if canal in CANAUX_ELECTRONIQUES:
        return presente_le or envoi
    rang = int(droit.valeur("depart_notification_recommande_ou_simple", envoi))
    return ouvrable_suivant(envoi, rang, droit.est_ouvrable) - UN_JOUR


def _dernier_jour(
    regle: RegleDeDelai, depart: Depart, s: Situation
) -> tuple[dt.date, tuple[str, ...]]:
    duree = depart.duree if regle.duree is None else regle.duree
    if regle.sens == A_REBOURS:
        ecart = dernier_jour(depart.date, duree, regle.unite, s.droit.est_ouvrable) - depart.date
        return depart.date - ecart, ()
    brute = dernier_jour(depart.jour_zero, duree, regle.unite, s.droit.est_ouvrable)
    if depart.plafond and brute > depart.plafond:
        return depart.plafond, ("ramené au maximum légal (CDE XIX.9 § 5)",)
    notes: tuple[str, ...] = ()
    if jours := jours_de_distance(regle, depart, s):
        brute, notes = ajouter_jours(brute, jours), (f"étranger : {jours} jours de plus (CJ 55)",)
    prorogee = _apres_les_vacances(regle, depart, brute, s.droit)
    if prorogee:
        return prorogee, (*notes, f"né et échu le {date_longue(brute)}, en vacances judiciaires "
                                  "(CJ 50 al. 2)")  # fmt: skip
    return brute, notes


def jours_de_distance(regle: RegleDeDelai, depart: Depart, s: Situation) -> int:
    """Les jours qu'ajoute la résidence du débiteur à l'étranger (CJ 55), au plus."""
    if regle.id not in AUGMENTES:
        return 0
    vises = [d for d in s.dossier.debiteurs if d.id in depart.debiteurs]
    return max(
        (_distance(d.adresse_courante(s.au), depart.date, s.droit) for d in vises), default=0
    )


def _distance(adresse: Adresse | None, jour: dt.date, droit: Droit) -> int:
    pays = adresse.pays if adresse else None
    if pays in (None, "BE"):
        return 0
    if pays in LIMITROPHES:
        return int(droit.valeur("augmentation_etranger_limitrophe", jour))
    ou = "europe" if pays in EUROPE else "monde"
    return int(droit.valeur(f"augmentation_etranger_{ou}", jour))


def _apres_les_vacances(
    regle: RegleDeDelai, depart: Depart, brute: dt.date, droit: Droit
) -> dt.date | None:
    """Le quinzième jour de l'année judiciaire nouvelle, si le délai naît et expire en vacances."""
    if regle.id not in PROROGES:
        return None
    premier = depart.jour_zero + UN_JOUR
    try:
        debut = _jour_de(droit.valeur("premier_jour_vacances_judiciaires", premier), premier.year)
        fin = _jour_de(droit.valeur("dernier_jour_vacances_judiciaires", premier), premier.year)
        rang = int(droit.valeur("prorogation_vacances_judiciaires", premier))
    except DroitAbsent:
        return None
    return ajouter_jours(fin, rang) if debut <= premier and brute <= fin else None


def _jour_de(mois_jour: str, annee: int) -> dt.date:
    return dt.date.fromisoformat(f"{annee}-{mois_jour}")


def _date_la_plus_courte(regle: RegleDeDelai, depart: Depart, terme: Terme) -> Terme:
    """En fin de mois, le créancier prudent compte au même quantième, qui vient plus tôt."""
    if regle.sens != AU_PLUS_TARD or regle.unite not in ("mois", "an"):
        return terme
    mois = regle.duree * (MOIS_D_UN_AN if regle.unite == "an" else 1)
    courte = ajouter_mois(depart.jour_zero, mois)
    entiere = ajouter_mois(depart.jour_zero + UN_JOUR, mois)
    est_de_fin_de_mois = courte < terme.brute < entiere
    return replace(terme, conseillee=courte) if est_de_fin_de_mois else terme
