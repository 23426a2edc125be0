"""Les contrôles de cohérence français : l'article des communs, et ceux que la loi ajoute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from toolkit.juridictions.fr_FR.conditions import REGISTRE
from toolkit.noyau.controles import Article, Fait, controle_de, inscrire_les_communs
from toolkit.noyau.controles.delai_de_paiement import echeances_au_dela
from toolkit.noyau.controles.evenements import reclamees_avant_terme
from toolkit.noyau.controles.procedures import SAMEDI, exploits_un_jour_interdit
from toolkit.noyau.dossier import Contrat, Creance
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours, fin_de_mois

inscrire_les_communs(
    REGISTRE,
    {
        "qualite-absente": Article("C. conso art. liminaire ; C. com. L441-10"),
        "qualite-impossible": Article("C. conso art. liminaire"),
        "creance-avant-le-contrat": Article("CC 1119"),
        "clause-penale-deux-bases": Article("CC 1231-5"),
        "audience-jour-chome": Article("CPC 485", Statut.VERIFIE_SECONDAIRE),
        "titre-executoire-avant-sa-date": Article("CPCE L111-3"),
    },
)


@controle_de(
    REGISTRE,
    "echeance-au-dela-du-maximum",
    Gravite.AVERTISSEMENT,
    Article("C. com. L441-10 I", Statut.VERIFIE_SECONDAIRE),
)
def echeance_au_dela_du_maximum(s: Situation) -> Iterator[Fait]:
    """Un terme convenu trop long expose à une amende ; il s'applique quand même."""
    return echeances_au_dela(
        s,
        _dernier_jour,
        "un terme plus long expose à une amende, mais l'échéance convenue s'applique",
    )


@controle_de(REGISTRE, "mise-en-demeure-avant-echeance", Gravite.AVERTISSEMENT, Article("CC 1344"))
def mise_en_demeure_avant_echeance(s: Situation) -> Iterator[Fait]:
    """Qui n'est pas encore tenu de payer ne peut être mis en demeure."""
    return reclamees_avant_terme(s, "mise_en_demeure")


@controle_de(
    REGISTRE,
    "exploit-un-jour-interdit",
    Gravite.APPRECIATION,
    Article("CPC 664", Statut.VERIFIE_SECONDAIRE, Sanction.NULLITE_DE_FORME),
)
def exploit_un_jour_interdit(s: Situation) -> Iterator[Fait]:
    """Ni dimanche ni jour férié, sauf permission du juge en cas de nécessité."""
    return exploits_un_jour_interdit(s, partial(_est_interdit, s))


def _est_interdit(s: Situation, jour: dt.date) -> bool:
    return jour.weekday() > SAMEDI or s.droit.est_ferie(jour)


def _dernier_jour(creance: Creance, contrat: Contrat | None, s: Situation) -> dt.date | None:
    """Le dernier jour permis ; None hors des relations entre professionnels."""
    if not s.est_entre_professionnels(creance):
        return None
    facture = creance.date
    try:
        jours = int(s.droit.valeur("delai_paiement_maximal_b2b", facture))
        fin = int(s.droit.valeur("delai_paiement_maximal_fin_de_mois_b2b", facture))
    except DroitAbsent:
        return None
    dernier = ajouter_jours(facture, jours)
    # Deux computations sont admises ; sans terme écrit, l'échéance qui en suit une est en règle.
    fins_de_mois = (
        fin_de_mois(ajouter_jours(facture, fin)),
        ajouter_jours(fin_de_mois(facture), fin),
    )
    terme = contrat.conventions.terme if contrat else None
    if (terme and terme.fin_de_mois) or creance.echeance in fins_de_mois:
        return max(dernier, *fins_de_mois)
    return dernier
