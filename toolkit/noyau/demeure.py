"""La mise en demeure : ce qui interpelle le débiteur de payer, et depuis quand."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.situation import Situation

# Ce qui vaut interpellation suffisante, outre la lettre du même nom.
DEMANDES_EN_JUSTICE = ("assignation", "citation")
SOMMATIONS = ("sommation_de_payer", "sommation_injonction")
REMIS_LE_JOUR_MEME = ("huissier", "main_propre")


def interpellations(creance: Creance, situation: Situation) -> list[Evenement]:
    """Les mises en demeure, sommations et demandes en justice qui visent la créance, en ordre."""
    types = ("mise_en_demeure", *SOMMATIONS, *DEMANDES_EN_JUSTICE)
    return [e for e in _du_creancier(situation, types) if situation.vise(e, creance)]


def demandes_en_justice(creance: Creance, situation: Situation) -> list[Evenement]:
    """Les actes qui demandent au juge le paiement de la créance, en ordre de date."""
    types = (*DEMANDES_EN_JUSTICE, "requete", "conclusions")
    return [
        e
        for e in _du_creancier(situation, types)
        if e.procedure != "saisie_conservatoire" and situation.vise(e, creance)
    ]


def remise(interpellation: Evenement) -> dt.date | None:
    """Le jour où l'interpellation a été présentée ou remise ; None si le dossier ne le dit pas."""
    dit = interpellation.presente_le or interpellation.recu_le
    if dit:
        return dit
    est_un_acte = interpellation.type != "mise_en_demeure"
    est_remise = interpellation.canal in REMIS_LE_JOUR_MEME
    return interpellation.date if est_un_acte or est_remise else None


def _du_creancier(situation: Situation, types: tuple[str, ...]) -> list[Evenement]:
    debiteurs = {d.id for d in situation.dossier.debiteurs} | {"debiteur"}
    return [e for e in situation.evenements(*types) if e.auteur not in debiteurs]
