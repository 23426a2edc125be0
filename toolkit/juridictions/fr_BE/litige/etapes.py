"""Où en est chaque procédure belge au jour du calcul : sommation, requête, ordonnance, titre."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.titres import DECISIONS, executoire_le
from toolkit.noyau.delais.faits import faits, titres
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.delais.valeurs import Delai
from toolkit.noyau.dossier import Creance, Evenement, Titre
from toolkit.noyau.situation import Situation
from toolkit.noyau.titres import est_reconnu

AUTORISATION = "ordonnance_saisie"
JUGEMENTS = ("jugement", "arret")
# L'ordonnance d'injonction a les effets d'un jugement par défaut (CJ 1343 § 1er).
VALENT_JUGEMENT = (*JUGEMENTS, "ordonnance_refere", "ordonnance_injonction_de_payer")
# Décisions que l'appel du débiteur ne suspend pas (CJ 1039, 1397).
PAR_PROVISION = (*JUGEMENTS, "ordonnance_refere")
A_EXECUTER = (*DECISIONS, "acte_notarie")
PRIVES = ("reconnaissance_de_dette", "acte_notarie", "transaction_homologuee")
SAISIE = "saisie_conservatoire"


def delais(s: Situation, *ids: str) -> list[Delai]:
    """Les délais de procédure de ces noms que le dossier ouvre, en ordre de départ."""
    trouves = [d for d in delais_de_procedure(s, TEMPS) if d.id in ids]
    return sorted(trouves, key=lambda d: d.depart.date)


def dernier_delai(s: Situation, id: str) -> Delai | None:
    """Le délai de ce nom ouvert en dernier."""
    ouverts = delais(s, id)
    return ouverts[-1] if ouverts else None


def sommation_d_injonction(s: Situation) -> Evenement | None:
    """La dernière sommation de l'article 1339."""
    faites = s.evenements("sommation_injonction")
    return faites[-1] if faites else None


def titre_executoire(s: Situation) -> Titre | None:
    """Le titre exécutoire au jour du calcul : celui que le dossier désigne, sinon le dernier."""
    prevue = s.dossier.procedures.execution
    voulu = prevue.titre if prevue else None
    prets = [t for t in titres(s, *A_EXECUTER) if est_executoire(t, s)]
    choisis = [t for t in prets if t.id == voulu] or prets
    return choisis[-1] if choisis else None


def est_executoire(titre: Titre, s: Situation) -> bool:
    """Vrai si le titre permet de contraindre, à charge de le signifier d'abord (CJ 1495).

    Un jugement contradictoire l'est par provision (CJ 1397) ; par défaut, il
    attend la fin du délai de recours, sauf exécution provisoire ordonnée ; une
    ordonnance d'injonction vaut jugement par défaut (CJ 1343 § 1er).
    """
    if titre.type not in A_EXECUTER or not est_reconnu(titre, "BE"):
        return False
    if titre.type == "acte_notarie":
        return True
    if titre.type in PAR_PROVISION and titre.est_executoire_par_provision:
        ecrit = "est_executoire_par_provision" in titre.model_fields_set
        if titre.caractere != "par_defaut" or ecrit:
            return True
        return _est_definitif(titre, s)
    depuis = executoire_le(titre, s)
    return depuis is not None and depuis <= s.au


def _est_definitif(titre: Titre, s: Situation) -> bool:
    """Le jugement par défaut, signifié, dont le délai de recours est expiré sans recours."""
    if titre.executoire_le:
        return titre.executoire_le <= s.au
    recours = [e for e in s.evenements("recours", "opposition") if e.titre in (None, titre.id)]
    attentes = [d for d in delais(s, "exec-attente-defaut") if d.depart.date >= titre.date]
    return bool(attentes) and not recours and all(d.echeance <= s.au for d in attentes)


def rejet(s: Situation, procedure: str) -> Evenement | None:
    """Le rejet de la dernière requête de cette procédure, si aucune autre ne l'a suivi."""
    rejets = faits(s, "rejet", procedure=procedure)
    deposees = faits(s, "requete", procedure=procedure)
    if not rejets or any(r.date > rejets[-1].date for r in deposees):
        return None
    return rejets[-1]


def autorisation(s: Situation) -> Titre | None:
    """La dernière ordonnance qui autorise une saisie conservatoire."""
    rendues = titres(s, AUTORISATION)
    return rendues[-1] if rendues else None


def jugement(s: Situation) -> Titre | None:
    """Le dernier jugement, exécutoire ou non : il vaut autorisation de saisir (CJ 1414)."""
    rendus = [t for t in titres(s, *VALENT_JUGEMENT) if est_reconnu(t, "BE")]
    return rendus[-1] if rendus else None


def titre_invoque(s: Situation) -> Titre | Creance | None:
    """Le titre ou la créance que le dossier invoque pour saisir sans ordonnance."""
    prevue = s.dossier.procedures.saisie_conservatoire
    if prevue is None or prevue.titre is None:
        return None
    return s.dossier.titre(prevue.titre) or s.dossier.creance(prevue.titre)


def requete_de_saisie(s: Situation) -> Evenement | None:
    """La dernière requête en saisie conservatoire déposée."""
    deposees = faits(s, "requete", procedure=SAISIE)
    return deposees[-1] if deposees else None
