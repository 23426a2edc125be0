"""Ce que plusieurs voies partagent : ce qui ferme toute demande, et les preuves à réunir."""

from __future__ import annotations

# Rien ne s'ouvre sans une créance à demander, contre qui l'on peut agir, d'une matière traitée.
TOUTE_DEMANDE = (
    "creance-exigible",
    "garde-forclusion",
    "garde-prescription-b2c",
    "garde-prescription-b2b",
    "debiteur-in-bonis",
    "defendeurs-vivants",
    "honoraires-d-avocat",
    "commande-publique",
)
# Ce qui ferme la recherche d'un titre : il existe déjà, un plan court, ou le chèque suit sa voie.
TOUT_TITRE = (
    *TOUTE_DEMANDE,
    "sans-decision",
    "sans-plan-en-cours",
    "cheque-seul",
    "matiere-connue",
)

# Ce que tout acte porté à un juge doit établir.
TOUT_JUGE = (
    "juge-designe",
    "creances-du-meme-juge",
    "competence-alsace-moselle",
    "v-credit-2026",
    "identite-du-creancier",
    "identite-du-debiteur",
    "cession-prouvee",
)
PREUVES = ("engagement-du-debiteur", "preuve-de-l-execution", "factures", "decheance-du-terme")
CONSEILS = (
    "execution-conseillee",
    "mise-en-demeure",
    "clauses-prouvees",
    "documents-du-credit",
    "extrait-du-registre",
)
