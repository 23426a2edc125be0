"""Les contrôles de cohérence belges : l'article des communs, et ceux que la loi ajoute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from toolkit.juridictions.fr_BE.conditions import REGISTRE
from toolkit.noyau.controles import Article, Fait, controle_de, inscrire_les_communs
from toolkit.noyau.controles.delai_de_paiement import echeances_au_dela
from toolkit.noyau.controles.evenements import reclamees_avant_terme
from toolkit.noyau.controles.procedures import exploits_un_jour_interdit
from toolkit.noyau.dossier import Contrat, Creance
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours

CANAUX_STRUCTURES = ("peppol", "plateforme_agreee")

inscrire_les_communs(
    REGISTRE,
    {
        "qualite-absente": Article("CDE I.22/1, XIX.1 ; L. 2 août 2002 art. 2-3"),
        "qualite-impossible": Article("CDE I.22/1"),
        "clause-penale-deux-bases": Article("CC 5.88"),
        "texte-abroge": Article("L. 4 mai 2023 art. 14"),
    },
)


@controle_de(
    REGISTRE,
    "echeance-au-dela-du-maximum",
    Gravite.AVERTISSEMENT,
    Article("L. 2 août 2002 art. 4 § 1er"),
)
def echeance_au_dela_du_maximum(s: Situation) -> Iterator[Fait]:
    """Un terme convenu trop long est réputé non écrit : le délai légal le remplace."""
    return echeances_au_dela(
        s,
        _dernier_jour,
        "la clause est réputée non écrite : écrire l'échéance que donne le délai légal, compté de"
        " la réception",
    )


@controle_de(REGISTRE, "mise-en-demeure-avant-echeance", Gravite.INFORMATION, Article("CC 5.232"))
def mise_en_demeure_avant_echeance(s: Situation) -> Iterator[Fait]:
    """Une mise en demeure anticipée est permise : elle produit son effet à l'échéance."""
    return reclamees_avant_terme(s, "mise_en_demeure")


@controle_de(
    REGISTRE, "premier-rappel-avant-echeance", Gravite.AVERTISSEMENT, Article("CDE XIX.2 § 1er")
)
def premier_rappel_avant_echeance(s: Situation) -> Iterator[Fait]:
    """Le premier rappel suppose une dette échue ; fait trop tôt, il n'ouvre aucun délai."""
    return reclamees_avant_terme(s, "premier_rappel")


@controle_de(
    REGISTRE,
    "exploit-un-jour-interdit",
    Gravite.APPRECIATION,
    Article("CJ 47", sanction=Sanction.NULLITE_DE_FORME),
)
def exploit_un_jour_interdit(s: Situation) -> Iterator[Fait]:
    """Ni samedi, ni dimanche, ni jour férié légal, sauf urgence et permission du juge."""
    return exploits_un_jour_interdit(s, partial(_est_interdit, s))


@controle_de(
    REGISTRE,
    "facture-non-structuree",
    Gravite.AVERTISSEMENT,
    Article("AR 8 juillet 2025", Statut.VERIFIE_SECONDAIRE),
)
def facture_non_structuree(s: Situation) -> Iterator[Fait]:
    """Entre assujettis belges, un PDF seul n'est plus une facture régulière ; la dette subsiste."""
    depuis = s.droit.valeur("facture_electronique_structuree", s.au)
    tolerance = s.droit.valeur("facture_electronique_fin_tolerance", s.au)
    structurees = {
        p.id: _est_structuree(p.fichier) for p in s.dossier.pieces if p.nature == "facture"
    }
    for rang, creance in enumerate(s.dossier.creances):
        jointes = [structurees[p] for p in creance.pieces if p in structurees]
        if creance.nature != "facture" or creance.date is None or creance.date < depuis:
            continue
        if any(jointes) or not jointes or not _est_entre_belges(creance, s):
            continue
        if creance.transmission and creance.transmission.canal in CANAUX_STRUCTURES:
            continue
        yield Fait(
            f"la facture {creance.id} du {date_longue(creance.date)} n'est au dossier que sous une"
            f" forme lisible à l'œil ; depuis le {date_longue(depuis)}, elle doit être structurée",
            "joindre le fichier XML envoyé par Peppol, ou écrire `transmission` : canal et date",
            f"creances.{rang}.pieces",
            Gravite.INFORMATION if creance.date <= tolerance else None,
        )


def _est_interdit(s: Situation, jour: dt.date) -> bool:
    return not s.droit.est_ouvrable(jour)


def _est_structuree(fichier: str | None) -> bool:
    return (fichier or "").lower().endswith(".xml")


def _est_entre_belges(creance: Creance, s: Situation) -> bool:
    parties = (s.dossier.creancier, *s.dossier.debiteurs)
    pays = {p.adresse.pays for p in parties if p.adresse}
    assujettis = all(p.numero_entreprise for p in parties)
    return s.est_entre_professionnels(creance) and assujettis and pays <= {"BE", None}


def _dernier_jour(creance: Creance, contrat: Contrat | None, s: Situation) -> dt.date | None:
    """Le dernier jour permis, compté de la réception ; None où la loi ne borne rien."""
    recue = creance.recue_le or creance.date
    publics = all(d.qualite == "personne_publique" for d in s.dossier.debiteurs)
    if publics:
        code = "delai_paiement_maximal_pouvoir_public"
    elif s.est_entre_professionnels(creance):
        code = "delai_paiement_maximal_b2b"
    else:
        return None
    try:
        return ajouter_jours(recue, int(s.droit.valeur(code, recue)))
    except DroitAbsent:
        return None
