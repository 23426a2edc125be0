"""Le mandat : ce que le créancier permet à celui qui agit pour lui, et à quel prix."""

from toolkit.noyau.dossier.base import Notion, cle
from toolkit.noyau.dossier.champs import Booleen, Entier, Jour, Texte


class Mandat(Notion):
    """Les clauses du mandat de recouvrer."""

    date: Jour | None = cle("Date", "jour de la signature", "2026-09-01")
    duree: Texte | None = cle(
        "Durée", "absente : jusqu'au recouvrement ou à la révocation", "un an"
    )
    remuneration: Texte | None = cle(
        "Rémunération",
        "comment elle se détermine ; à la charge du créancier",
        "12 % hors taxes des sommes encaissées",
    )
    reversement_jours: Entier | None = cle(
        "Reversement", "jours pour reverser, à compter de l'encaissement", 15
    )
    peut_mettre_en_demeure: Booleen | None = cle(
        "Peut mettre en demeure", "un tiers, au nom du créancier (France) ; absent : non", True
    )
    peut_accorder_des_delais: Booleen | None = cle(
        "Peut accorder des délais", "sans en référer au créancier ; absent : non", True
    )
    peut_transiger: Booleen | None = cle(
        "Peut transiger", "renoncer à une partie de la dette ; absent : non", False
    )
