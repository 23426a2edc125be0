"""Refuser trop est aussi faux que refuser trop peu : ce qu'un praticien écrit sans faute passe."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.controles.essai import BELGE, PARTIE, SAIN, codes, creance, dossier

CONTRAT = {"id": "fenetres", "nature": "prestation", "date": "2025-11-18"}
CONSOMMATEUR = {
    "id": "girard",
    "type": "personne_physique",
    "qualite": "consommateur",
    "prenom": "Étienne",
    "nom": "Girard",
    "adresse": {"code_postal": "69400", "ville": "Villefranche-sur-Saône"},
}


def _convenu(**conventions: Any) -> list[dict[str, Any]]:
    return [{**CONTRAT, "conventions": conventions}]


SAINS = {
    "quarante-cinq jours fin de mois, sans terme écrit": dossier(
        creances=[creance(date="2026-03-17", echeance="2026-05-31")]
    ),
    "fin de mois puis quarante-cinq jours, au contrat": dossier(
        contrats=_convenu(terme={"jours": 45, "fin_de_mois": "avant"}),
        creances=[creance(contrat="fenetres", echeance=None)],
    ),
    "échéance reportée au lundi": dossier(
        creances=[creance(date="2026-03-03", echeance="2026-05-04")]
    ),
    "terme et échéance d'accord": dossier(
        contrats=_convenu(terme={"jours": 30}), creances=[creance(contrat="fenetres")]
    ),
    "délai long consenti à un consommateur": dossier(
        debiteurs=[CONSOMMATEUR], creances=[creance(echeance="2026-09-30")]
    ),
    "loyer payable d'avance": dossier(
        creances=[creance(nature="loyer", date="2026-03-01", echeance="2026-03-01")]
    ),
    "deux mois d'abonnement au même prix": dossier(
        creances=[creance(), creance(id="F2026-044", date="2026-04-02", echeance="2026-05-02")]
    ),
    "deux factures du même jour et du même prix, pour deux objets": dossier(
        creances=[creance(), creance(id="F2026-032", objet="Pose de deux portes")]
    ),
    "avoir total": dossier(
        avoirs=[{"id": "A1", "date": "2026-04-10", "montant": "14850.00", "creance": "F2026-031"}]
    ),
    "taxe autoliquidée : hors taxes égal taxes comprises": dossier(
        creances=[creance(montant_ht="14850.00")]
    ),
    "clause à un pour cent, taux à quatre-vingt-dix-neuf": dossier(
        contrats=_convenu(interet={"taux": "99.00"}, clause_penale={"taux": "1.00"}),
        creances=[creance(contrat="fenetres")],
    ),
    "clause : un taux, un minimum et un maximum sont une seule base": dossier(
        contrats=_convenu(
            clause_penale={"taux": "10.00", "minimum": "100.00", "maximum": "2000.00"}
        ),
        creances=[creance(contrat="fenetres")],
    ),
    "exercice en perte": dossier(creancier={**SAIN["creancier"], "benefice": "-61240.00"}),
    "capital de plus d'un milliard": dossier(
        creancier={**SAIN["creancier"], "capital": "2000000000.00"}
    ),
    "homonymes aux numéros différents": dossier(
        creancier={**PARTIE, "denomination": "Boulangerie Martin", "siren": "945807303"},
        debiteurs=[
            {**PARTIE, "id": "martin", "denomination": "Boulangerie Martin", "siren": "215736810"}
        ],
    ),
    "centenaire": dossier(debiteurs=[{**CONSOMMATEUR, "naissance": {"date": "1921-05-30"}}]),
    "le juge, un tiers et le créancier sont des rôles": dossier(
        evenements=[
            {"type": "requete", "date": "2026-11-12", "auteur": "avocat", "destinataire": "juge"},
            {"type": "plainte", "date": "2026-11-13", "contre": "X"},
        ]
    ),
    "mise en demeure le jour de l'échéance, une autre facture à échoir": dossier(
        creances=[creance(), creance(id="F2026-044", date="2026-11-02", echeance="2026-12-02")],
        evenements=[{"type": "mise_en_demeure", "date": "2026-07-06"}],
    ),
    "jugement seul, sans créance écrite": dossier(
        creances=[],
        titres=[
            {
                "id": "jugement",
                "type": "jugement",
                "date": "2026-05-04",
                "montants": {"principal": "14850.00"},
            }
        ],
    ),
    "audience un lundi": dossier(procedures={"assignation": {"audience": {"date": "2027-01-18"}}}),
    "facture belge envoyée par Peppol": dossier(
        BELGE, creances=[creance(transmission={"canal": "peppol", "date": "2026-03-02"})]
    ),
}


@pytest.mark.parametrize("ecrit", SAINS.values(), ids=SAINS)
def test_un_dossier_sain_passe(ecrit: dict[str, Any]) -> None:
    assert not codes(ecrit)


GRADUES = {
    "référé un dimanche": (
        dossier(procedures={"refere_provision": {"audience": {"date": "2027-01-24"}}}),
        {"audience-jour-chome": "avertissement"},
    ),
    "audience un samedi": (
        dossier(procedures={"assignation": {"audience": {"date": "2027-01-23"}}}),
        {"audience-jour-chome": "avertissement"},
    ),
    "audience à Noël": (
        dossier(procedures={"assignation": {"audience": {"date": "2026-12-25"}}}),
        {"audience-jour-chome": "bloquant"},
    ),
    "exploit déjà fait un samedi, en Belgique": (
        dossier(BELGE, evenements=[{"type": "citation", "date": "2026-11-14"}]),
        {"exploit-un-jour-interdit": "avertissement"},
    ),
    "exploit fait un samedi, en France": (
        dossier(evenements=[{"type": "assignation", "date": "2026-11-14"}]),
        {},
    ),
    "loyer réclamé avant sa quittance": (
        dossier(creances=[creance(nature="loyer", echeance="2026-03-01")]),
        {"echeance-avant-la-facture": "avertissement"},
    ),
    "relance sans date": (
        dossier(evenements=[{"type": "relance"}]),
        {"evenement-sans-date": "avertissement"},
    ),
    "numéro de facture écrit de deux façons": (
        dossier(creances=[creance(), creance(id="F-2026/031", objet="Pose", montant="10.00")]),
        {"facture-en-double": "appreciation"},
    ),
    "mise en demeure anticipée, en Belgique": (
        dossier(BELGE, evenements=[{"type": "mise_en_demeure", "date": "2026-03-20"}]),
        {"mise-en-demeure-avant-echeance": "information"},
    ),
    "nom du créancier sur un débiteur sans numéro": (
        dossier(debiteurs=[{**SAIN["creancier"], "id": "rabot"}]),
        {"creancier-debiteur-identiques": "appreciation"},
    ),
    "article renuméroté, écrit autrement": (
        dossier(
            frais=[
                {"nature": "x", "montant": "5.00", "fondement": "art. L. 441-6 du code de commerce"}
            ]
        ),
        {
            "garde-frais-b2b": "avertissement",
            "poste-reduit": "avertissement",
            "texte-abroge": "avertissement",
        },
    ),
    "terme du contrat trop long, deux factures": (
        dossier(
            contrats=_convenu(terme={"jours": 90}),
            creances=[
                creance(contrat="fenetres", echeance=None),
                creance(id="F2", objet="Portes", contrat="fenetres", echeance=None),
            ],
        ),
        {"echeance-au-dela-du-maximum": "avertissement"},
    ),
}


@pytest.mark.parametrize(("ecrit", "attendus"), GRADUES.values(), ids=GRADUES)
def test_la_gravite_suit_le_cas(ecrit: dict[str, Any], attendus: dict[str, str]) -> None:
    assert codes(ecrit) == attendus


def test_un_point_accepte_ne_bloque_plus() -> None:
    interet = _convenu(interet={"taux": "120.00"})
    ecrit = dossier(contrats=interet, creances=[creance(contrat="fenetres")])
    assert codes(ecrit)["taux-demesure"] == "appreciation"
    acceptation = {
        "code": "taux-demesure",
        "par": "Me Sophie Deschamps",
        "le": "2026-11-20",
        "motif": "taux du contrat, relu",
    }
    assert codes({**ecrit, "acceptations": [acceptation]})["taux-demesure"] == "information"


def test_calculer_a_un_jour_passe_ignore_la_suite_sans_bloquer() -> None:
    ecrit = dossier(
        paiements=[{"date": "2026-06-15", "montant": "5000.00"}],
        evenements=[{"type": "mise_en_demeure", "date": "2026-07-06"}],
    )
    gravites = codes(ecrit, dt.date(2026, 5, 1))
    assert gravites == {
        "mouvement-posterieur": "avertissement",
        "evenement-posterieur": "avertissement",
    }
