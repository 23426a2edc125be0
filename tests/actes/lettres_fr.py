"""Les lettres françaises, une par émetteur et par sorte de débiteur : de quoi lire et éprouver
chacune.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

from tests.actes.lettres import dossier, rediger_les_lettres
from toolkit.production import Document

Brut = dict[str, Any]

LYON = {"ligne": "14 rue de la Barre", "code_postal": "69002", "ville": "Lyon"}
VILLEFRANCHE = {
    "ligne": "41 rue Nationale",
    "code_postal": "69400",
    "ville": "Villefranche-sur-Saône",
}

AVOCAT = {
    "type": "avocat",
    "civilite": "Me",
    "prenom": "Sophie",
    "nom": "Deschamps",
    "cabinet": "SELARL Deschamps",
    "barreau": "Lyon",
    "case": "1187",
    "adresse": LYON,
    "courriel": "s.deschamps@avocat.example",
    "pouvoir": "mandat",
}
COMMISSAIRE = {
    "type": "commissaire_de_justice",
    "civilite": "Me",
    "prenom": "Paul",
    "nom": "Vernay",
    "etude": "SCP Vernay & Colin",
    "adresse": VILLEFRANCHE,
    "courriel": "etude@vernay-colin.example",
    "pouvoir": "mandat",
}
TIERS = {
    "type": "societe_de_recouvrement",
    "denomination": "Recouvrements du Rhône",
    "forme": "SAS",
    "capital": "50000.00",
    "siren": "732829320",
    "rcs": "Lyon",
    "adresse": LYON,
    "courriel": "contact@rdr.example",
    "compte_reserve": "FR7630001007941234567890185",
    "pouvoir": "mandat",
}
MANDAT = {
    "id": "mandat",
    "nature": "pouvoir",
    "intitule": "Mandat de recouvrer",
    "fichier": "pieces/mandat.pdf",
}

MEDIATEUR = {
    "nom": "Médiation des artisans",
    "adresse": "1 rue du Port, 69002 Lyon",
    "site": "mediation.example",
}


def societe() -> Brut:
    """Deux factures entre sociétés."""
    brut = dossier("fr_FR_b2b")
    brut["gestionnaire"] = {"nom": "Nadia Perrin", "telephone": "+33 4 65 71 20 14"}
    return brut


def consommateur() -> Brut:
    """Une facture d'artisan à un particulier."""
    brut = dossier("fr_FR_incomplet")
    brut["creancier"]["siren"] = "732829320"
    return brut


def particulier() -> Brut:
    """La vente d'une voiture entre particuliers, que le vendeur se propose de résoudre."""
    brut = consommateur()
    brut["creancier"] = {
        "type": "personne_physique",
        "qualite": "particulier",
        "civilite": "Mme",
        "prenom": "Claire",
        "nom": "Bonnet",
        "adresse": LYON,
        "iban": "FR7630004008240001361517524",
    }
    brut["debiteurs"][0]["qualite"] = "particulier"
    brut["contrats"] = [
        {"id": "vente", "nature": "vente", "date": "2026-05-18", "est_a_resoudre": "vrai"}
    ]
    brut["creances"] = [
        {
            "id": "SOLDE",
            "nature": "autre",
            "objet": "Solde du prix de la voiture",
            "contrat": "vente",
            "date": "2026-05-18",
            "echeance": "2026-06-17",
            "montant": "2940.00",
        }
    ]
    return brut


def commune() -> Brut:
    """Deux factures à une commune."""
    brut = societe()
    brut["debiteurs"][0] |= {"qualite": "personne_publique", "denomination": "Commune de Bron"}
    for cle in ("forme", "capital", "siren", "rcs", "tva"):
        brut["debiteurs"][0].pop(cle, None)
    brut["debiteurs"][0]["representant"] = {
        "civilite": "Mme",
        "prenom": "Anne",
        "nom": "Roche",
        "fonction": "maire",
    }
    return brut


def emprunteur() -> Brut:
    """Deux échéances impayées d'un crédit à la consommation."""
    brut = consommateur()
    brut["creancier"] |= {"denomination": "Crédit des Monts", "forme": "SA", "capital": "5000000"}
    decheance = {"preavis_jours": "30", "article": "9"}
    brut["contrats"] = [
        {
            "id": "credit",
            "nature": "credit_consommation",
            "reference": "CR-881",
            "date": "2025-02-10",
            "capital_restant_du": "8200.00",
            "conventions": {"decheance_du_terme": decheance},
        }
    ]
    echeances = [{"date": f"2026-{mois:02}-05", "montant": "320.00"} for mois in (8, 9)]
    brut["creances"] = [
        {
            "id": "CR-881",
            "nature": "pret",
            "objet": "Crédit personnel",
            "contrat": "credit",
            "date": "2025-02-10",
            "montant": "640.00",
            "echeances": echeances,
        }
    ]
    return brut


def coproprietaire() -> Brut:
    """Des provisions de copropriété échues, des charges plus anciennes, une provision à échoir."""
    brut = consommateur()
    brut["creancier"] = {
        "type": "personne_morale",
        "qualite": "non_professionnel",
        "denomination": "Syndicat des copropriétaires du 5 quai du Port",
        "siren": "732829320",
        "adresse": VILLEFRANCHE,
        "iban": "FR7630004008240001361517524",
    }
    brut["creancier"]["representant"] = {"prenom": "Marc", "nom": "Petit", "fonction": "syndic"}
    brut["creances"] = [
        _charges("APPEL-3", "budget_previsionnel", "2026", "2026-07-01", "450.00"),
        _charges("TOITURE", "travaux", "2026", "2026-09-01", "1200.00"),
        _charges("SOLDE-2025", "exercices_anterieurs", "2025", "2026-03-31", "310.00"),
        _charges("APPEL-1-27", "budget_previsionnel", "2027", "2027-01-01", "460.00"),
    ]
    return brut


def _charges(id_: str, provision: str, exercice: str, echeance: str, montant: str) -> Brut:
    return {
        "id": id_,
        "nature": "charges_de_copropriete",
        "objet": "Charges du lot 12",
        "provision": provision,
        "exercice": exercice,
        "date": echeance,
        "echeance": echeance,
        "montant": montant,
    }


def par(agent: Brut, brut: Brut, **mandat: str) -> Brut:
    """Le dossier, confié à ce mandataire."""
    brut["mandataire"] = copy.deepcopy(agent)
    if mandat:
        brut["mandataire"]["mandat"] = mandat
    brut["pieces"] = [*brut.get("pieces", []), MANDAT]
    return brut


def apres(brut: Brut, *evenements: Brut) -> Brut:
    """Le dossier, après ces événements."""
    brut["evenements"] = [*brut.get("evenements", []), *evenements]
    return brut


def relance(date: str, auteur: str = "creancier") -> Brut:
    """Une relance envoyée par courriel."""
    return {"type": "relance", "date": date, "canal": "courriel", "auteur": auteur}


def contestee_et_resolue() -> Brut:
    """Une clause résolutoire, et une contestation reçue."""
    brut = apres(societe(), {"type": "contestation", "date": "2026-06-02", "auteur": "hotel"})
    brut["contrats"][0]["conventions"]["clause_resolutoire"] = {"article": "11"}
    return brut


def avec_mediateur() -> Brut:
    """Le consommateur, et le médiateur dont relève l'artisan."""
    brut = consommateur()
    brut["creancier"]["mediateur_de_la_consommation"] = MEDIATEUR
    return brut


def cedee() -> Brut:
    """La créance d'un autre, cédée et notifiée."""
    brut = societe()
    brut["creancier_origine"] = {
        "type": "personne_morale",
        "denomination": "Fenêtres du Beaujolais",
        "forme": "SARL",
    }
    brut["cession"] = {
        "type": "cession",
        "date": "2026-05-04",
        "notifiee_le": "2026-05-11",
        "piece": "cession",
    }
    brut["pieces"] = [
        {
            "id": "cession",
            "nature": "autre",
            "intitule": "Notification de la cession du 11 mai 2026",
            "fichier": "pieces/cession.pdf",
        }
    ]
    return brut


def plan_en_retard() -> Brut:
    """Un plan de paiement accordé, dont deux versements manquent."""
    brut = societe()
    versements = {"2026-09-15": "5000.00", "2026-10-15": "5000.00", "2026-12-15": "8810.00"}
    brut["echeancier"] = {
        "etat": "accorde",
        "accorde_le": "2026-08-24",
        "echeances": [{"date": jour, "montant": du} for jour, du in versements.items()],
    }
    return brut


CAS: dict[str, tuple[str, Callable[[], Brut]]] = {
    "relance_1-creancier-societe": ("relance_1", societe),
    "relance_1-creancier-particulier": ("relance_1", particulier),
    "relance_1-creancier-emprunteur": ("relance_1", emprunteur),
    "relance_1-tiers-consommateur": ("relance_1", lambda: par(TIERS, consommateur())),
    "relance_2-creancier-societe": (
        "relance_2",
        lambda: apres(societe(), relance("2026-10-12"), relance("2026-11-02")),
    ),
    "relance_2-tiers-societe": (
        "relance_2",
        lambda: apres(par(TIERS, societe()), relance("2026-11-02", "tiers")),
    ),
    "relance_2-commissaire-consommateur": (
        "relance_2",
        lambda: apres(par(COMMISSAIRE, consommateur()), relance("2026-11-02", "huissier")),
    ),
    "mise_en_demeure-creancier-societe": ("mise_en_demeure", cedee),
    "mise_en_demeure-creancier-particulier": ("mise_en_demeure", particulier),
    "mise_en_demeure-creancier-commune": ("mise_en_demeure", commune),
    "mise_en_demeure-creancier-emprunteur": ("mise_en_demeure", emprunteur),
    "mise_en_demeure-creancier-coproprietaire": ("mise_en_demeure", coproprietaire),
    "mise_en_demeure-creancier-plan": ("mise_en_demeure", plan_en_retard),
    "mise_en_demeure-avocat-societe": (
        "mise_en_demeure",
        lambda: par(AVOCAT, contestee_et_resolue()),
    ),
    "mise_en_demeure-commissaire-consommateur": (
        "mise_en_demeure",
        lambda: par(COMMISSAIRE, avec_mediateur()),
    ),
    "mise_en_demeure-tiers-consommateur": (
        "mise_en_demeure",
        lambda: par(TIERS, consommateur()),
    ),
    "mise_en_demeure-tiers-societe": (
        "mise_en_demeure",
        lambda: apres(
            par(TIERS, societe(), peut_mettre_en_demeure="vrai"), relance("2026-10-19", "tiers")
        ),
    ),
}


@cache
def lettre(nom: str) -> Document:
    """La lettre de ce cas, dans les deux formats."""
    acte, composer = CAS[nom]
    return rediger_les_lettres(composer(), acte=acte)[0]
