"""Où en est chaque procédure au jour du calcul : requête, ordonnance, rejet, instance, titre."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_FR.computation import compter
from toolkit.juridictions.fr_FR.delais.saisie import saisie_envisagee
from toolkit.juridictions.fr_FR.titres import JUGEMENTS, executoire_le, signifie_au_curateur
from toolkit.noyau.delais.faits import du_titre, faits, significations, signifie_a_tous, titres
from toolkit.noyau.dossier import Creance, Evenement, Titre
from toolkit.noyau.situation import Situation
from toolkit.noyau.titres import est_reconnu

ORDONNANCE = "ordonnance_injonction_de_payer"
INJONCTION = "injonction_de_payer"
AUTORISATION = "ordonnance_saisie"
# Décision qui clôt l'instance ouverte par une assignation.
DECISIONS = (*JUGEMENTS, "ordonnance_refere")
A_EXECUTER = (
    *DECISIONS,
    ORDONNANCE,
    "acte_notarie",
    "transaction_homologuee",
    "titre_petite_creance",
    "injonction_europeenne",
    "titre_executoire_europeen",
)


def ordonnance(s: Situation) -> Titre | None:
    """La dernière ordonnance d'injonction de payer rendue."""
    rendues = titres(s, ORDONNANCE)
    return rendues[-1] if rendues else None


def terme_de_signification(titre: Titre, s: Situation) -> dt.date | None:
    """Le dernier jour pour signifier l'ordonnance, selon la date où elle est rendue (CPC 1411)."""
    for regle in s.droit.delais:
        if regle.id.startswith("ip-signification") and regle.depuis <= titre.date <= (
            regle.jusqu_au or dt.date.max
        ):
            return compter(regle, du_titre(titre, s, "ordonnance"), s).echeance
    return None


def est_non_avenue(titre: Titre, s: Situation) -> bool:
    """Vrai si l'ordonnance n'a pas été signifiée à tous dans le délai."""
    terme = terme_de_signification(titre, s)
    signifiee = signifie_a_tous(titre, s)
    protegee = signifie_au_curateur(titre, s)
    if signifiee and protegee:
        return terme is not None and max(signifiee, protegee) > terme
    return terme is not None and s.au > terme


def est_opposee(titre: Titre, s: Situation) -> bool:
    """Vrai si le débiteur a formé opposition, ou si le greffe en a donné avis."""
    return any(
        e.date >= titre.date and e.titre in (None, titre.id)
        for e in s.evenements("opposition", "avis_d_opposition")
    )


def rejet(s: Situation, procedure: str) -> Evenement | None:
    """Le rejet de la dernière requête de cette procédure, si rien ne l'a suivi.

    Rejetée en partie, la requête a donné une ordonnance : le créancier choisit de la
    signifier, ou d'assigner (CPC 1409).
    """
    rejets = faits(s, "rejet", procedure=procedure)
    deposees = faits(s, "requete", procedure=procedure)
    if not rejets or any(r.date > rejets[-1].date for r in deposees):
        return None
    depuis = max((r.date for r in deposees), default=rejets[-1].date)
    accordees = titres(s, ORDONNANCE) if procedure == INJONCTION else []
    return None if any(t.date >= depuis for t in accordees) else rejets[-1]


def instance_au_fond(s: Situation) -> Evenement | None:
    """L'assignation, la requête ou l'opposition dont aucun jugement n'est au dossier.

    L'opposition saisit le tribunal de l'ensemble du litige (CPC 1413).
    """
    requetes = faits(s, "requete", procedure="requete_simple")
    introduites = [*s.evenements("assignation"), *requetes, *s.evenements("opposition")]
    rendues = titres(s, *DECISIONS)
    pendantes = [e for e in introduites if not any(t.date >= e.date for t in rendues)]
    return pendantes[0] if pendantes else None


def autorisation(s: Situation) -> Titre | None:
    """La dernière ordonnance qui autorise une saisie conservatoire."""
    rendues = titres(s, AUTORISATION)
    return rendues[-1] if rendues else None


def titre_executoire(s: Situation) -> Titre | None:
    """Le titre exécutoire au jour du calcul : celui que le dossier désigne, sinon le dernier."""
    prevue = s.dossier.procedures.execution
    voulu = prevue.titre if prevue else None
    prets = [t for t in titres(s, *A_EXECUTER) if est_executoire(t, s)]
    choisis = [t for t in prets if t.id == voulu] or prets
    return choisis[-1] if choisis else None


def est_executoire(titre: Titre, s: Situation) -> bool:
    """Vrai si le titre permet de contraindre : il suffit parfois de le signifier d'abord.

    Une décision exécutoire par provision se signifie avec le commandement (CPCE
    R221-4) ; une injonction attend la fin de l'opposition (CPC 1422).
    """
    if titre.type not in A_EXECUTER or not est_reconnu(titre, "FR"):
        return False
    if titre.type == "acte_notarie":
        return True
    if titre.type in DECISIONS and titre.est_executoire_par_provision:
        return True
    depuis = executoire_le(titre, s)
    return depuis is not None and depuis <= s.au


def est_signifie(titre: Titre, s: Situation) -> bool:
    """Vrai si le titre a été signifié à un débiteur au moins."""
    return bool(significations(titre, s))


def titre_invoque(s: Situation) -> Titre | Creance | None:
    """Ce qui dispenserait la saisie d'autorisation : le titre ou la créance que le dossier nomme ;
    à défaut, un titre exécutoire, puis une décision qui ne l'est pas encore.
    """
    prevue = saisie_envisagee(s)
    nomme = prevue.titre if prevue else None
    if nomme:
        trouve = s.dossier.titre(nomme) or s.dossier.creance(nomme)
        if trouve is not None and getattr(trouve, "type", "") != AUTORISATION:
            return trouve
    rendues = [t for t in titres(s, *DECISIONS) if est_reconnu(t, "FR")]
    return titre_executoire(s) or (rendues[-1] if rendues else None)
