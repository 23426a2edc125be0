"""Les fiches, le compte rendu et le mandat d'essai : de quel dossier, ce qui y change, pour qui."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.production import Document

JOUR = dt.date(2026, 11, 21)
PRESCRITE = dt.date(2031, 6, 2)

Modifier = Callable[[dict[str, Any]], None]

TIERS_FRANCAIS = {
    "type": "societe_de_recouvrement",
    "denomination": "Recouvrements du Rhône",
    "forme": "SAS",
    "capital": "50000.00",
    "siren": "945807303",
    "rcs": "Lyon",
    "civilite": "M.",
    "prenom": "Jean",
    "nom": "Roux",
    "adresse": {"ligne": "5 rue de la Bourse", "code_postal": "69001", "ville": "Lyon"},
    "courriel": "contact@recouvrement.example",
    "telephone": "+33 4 65 71 60 00",
    "assurance": "Mutuelle du Rhône, contrat n° 88-12345",
    "compte_reserve": "FR7630004008240001361517524",
    "declaration_au_procureur": "2020-03-02",
    "mandat": {
        "date": "2026-09-01",
        "remuneration": "12 % hors taxes des sommes encaissées",
        "reversement_jours": "15",
        "peut_accorder_des_delais": "oui",
    },
    "pouvoir": "mandat",
}
NAMUR = {"code_postal": "5000", "ville": "Namur", "pays": "BE"}
AVOCAT_BELGE = {
    "type": "avocat",
    "civilite": "Me",
    "prenom": "Claire",
    "nom": "Dumont",
    "cabinet": "Dumont & Associés",
    "barreau": "Namur",
    "numero_entreprise": "0402228415",
    "adresse": {"ligne": "Rue Saint-Jacques 12", **NAMUR},
    "courriel": "c.dumont@avocat.example",
    "telephone": "+32 81 00 00 40",
}
SOCIETE_BELGE = {
    "type": "societe_de_recouvrement",
    "denomination": "Recouvrements de la Meuse",
    "forme": "SA",
    "numero_entreprise": "0402228415",
    "inscription": "inscrite le 4 mars 2024",
    "compte_reserve": "BE91363752355076",
    "adresse": {"ligne": "Quai de Meuse 7", **NAMUR},
    "courriel": "dossiers@meuse.example",
    "telephone": "+32 81 00 00 50",
    "assurance": "Mutuelle des Ardennes, n° 7",
    "mandat": {"remuneration": "10 % des sommes encaissées", "reversement_jours": "10"},
}
MEDIATEUR = {
    "nom": "Médiation du Lyonnais",
    "adresse": "1 rue Neuve, 69001 Lyon",
    "site": "www.mediation.example",
}


def tiers(brut: dict[str, Any]) -> None:
    """Une société de recouvrement, et son mandat au dossier."""
    brut["mandataire"] = copy.deepcopy(TIERS_FRANCAIS)
    _joindre_le_mandat(brut)


def tiers_apres_sa_lettre(brut: dict[str, Any]) -> None:
    """La même, après la lettre que la loi ordonne."""
    tiers(brut)
    _ecrire(brut, type="mise_en_demeure", date="2026-10-05", canal="lettre", auteur="tiers")


def commissaire(brut: dict[str, Any]) -> None:
    """Le commissaire de justice agit, sur mandat écrit."""
    brut.pop("mandataire", None)
    brut["huissier"]["pouvoir"] = "mandat"
    emetteur = {"emetteur": "commissaire_de_justice"}
    brut["actes"] = dict.fromkeys(("fiche_appel", "fiche_visite"), emetteur)
    _joindre_le_mandat(brut)


def commissaire_devant_une_contestation(brut: dict[str, Any]) -> None:
    """Le même ; le débiteur conteste."""
    commissaire(brut)
    conteste = {"type": "contestation", "auteur": "hotel", "motif": "Deux fenêtres ne ferment pas"}
    _ecrire(brut, date="2026-10-12", **conteste)


def le_creancier_appelle(brut: dict[str, Any]) -> None:
    """Le dossier dit que le créancier appelle lui-même."""
    brut["actes"] = {"fiche_appel": {"emetteur": "creancier"}}


def avec_un_mediateur(brut: dict[str, Any]) -> None:
    """Le créancier dépend d'un médiateur de la consommation."""
    brut["creancier"]["mediateur_de_la_consommation"] = copy.deepcopy(MEDIATEUR)


def aussi_longue_que_possible(brut: dict[str, Any]) -> None:
    """Plusieurs créances, des intérêts, un avocat à l'adresse longue, un médiateur."""
    avec_un_mediateur(brut)
    brut["mandataire"] = {
        "type": "avocat",
        "civilite": "Me",
        "prenom": "Sophie",
        "nom": "Deschamps",
        "cabinet": "SELARL Deschamps et Associés",
        "barreau": "Lyon",
        "case": "1187",
        "adresse": {
            "ligne": "8 quai Jules-Courmont",
            "complement": "Bâtiment B, 3e étage",
            "code_postal": "69002",
            "ville": "Lyon",
        },
        "courriel": "s.deschamps@avocat.example",
        "telephone": "+33 4 65 71 41 00",
    }
    interet = {"interet": {"taux": "5.00", "depuis": "echeance"}}
    brut["contrats"] = [{"id": "terrasse", "nature": "prestation", "conventions": interet}]
    objet = "Fourniture et pose du carrelage d'une terrasse et de ses abords, reprise du seuil"
    modele = {**brut["creances"][0], "objet": objet, "contrat": "terrasse", "pieces": []}
    brut["creances"] = [{**modele, "id": f"2026-58-{rang}"} for rang in (1, 2, 3)]


def d_un_particulier(brut: dict[str, Any]) -> None:
    """Le créancier est une personne, hors de toute profession."""
    garde = {c: brut["creancier"][c] for c in ("adresse", "iban", "telephone")}
    nom = {"type": "personne_physique", "qualite": "particulier", "prenom": "Luc", "nom": "Bastin"}
    brut["creancier"] = {**nom, "civilite": "M.", **garde}
    brut["contrats"] = []
    brut["creances"] = [
        {
            "id": "prêt-2026",
            "nature": "pret",
            "objet": "Prêt d'argent du 5 janvier 2026",
            "date": "2026-01-05",
            "echeance": "2026-03-15",
            "montant": "2500.00",
        }
    ]
    for cle in ("gestionnaire", "avoirs", "paiements", "evenements", "mandataire", "echeancier"):
        brut.pop(cle, None)


def avocat_belge(brut: dict[str, Any]) -> None:
    """Un avocat recouvre : sa mise en demeure est partie, son délai est passé."""
    brut["mandataire"] = copy.deepcopy(AVOCAT_BELGE)
    _ecrire(brut, type="mise_en_demeure", date="2026-10-05", canal="recommande_ar", auteur="avocat")


def societe_belge(brut: dict[str, Any]) -> None:
    """Une société inscrite recouvre, de même."""
    brut["mandataire"] = copy.deepcopy(SOCIETE_BELGE)
    _ecrire(brut, type="mise_en_demeure", date="2026-10-05", canal="recommande_ar", auteur="tiers")


def cede(brut: dict[str, Any]) -> None:
    """La même, pour le cessionnaire de la créance."""
    societe_belge(brut)
    brut["creancier_origine"] = copy.deepcopy(brut["creancier"])
    brut["creancier"] |= {"denomination": "Factures de Wallonie", "forme": "SA"}
    brut["creancier"] |= {"numero_entreprise": "0402228415", "telephone": "+32 81 00 00 60"}
    brut["cession"] = {"type": "cession", "date": "2026-08-03", "notifiee_le": "2026-08-10"}


def _joindre_le_mandat(brut: dict[str, Any]) -> None:
    autres = [p for p in brut.get("pieces", ()) if p["id"] != "mandat"]
    mandat = {"id": "mandat", "nature": "pouvoir", "intitule": "Mandat", "fichier": "mandat.pdf"}
    brut["pieces"] = [mandat, *autres]


def _ecrire(brut: dict[str, Any], **evenement: str) -> None:
    brut.setdefault("evenements", []).append(evenement)


def tel_quel(brut: dict[str, Any]) -> None:
    """Le dossier de référence, sans changement."""


@dataclass(frozen=True, slots=True)
class Cas:
    """Un acte, le dossier de référence dont il part, ce qui y change, et le jour."""

    acte: str
    reference: str
    modifier: Modifier = tel_quel
    au: dt.date = JOUR

    @property
    def juridiction(self) -> str:
        return self.reference[:5]


CAS = {
    "fiche_debiteur-fr_FR-entreprise": Cas("fiche_debiteur", "fr_FR_b2b"),
    "fiche_debiteur-fr_FR-consommateur": Cas(
        "fiche_debiteur", "fr_FR_incomplet", avec_un_mediateur
    ),
    "fiche_debiteur-fr_FR-longue": Cas(
        "fiche_debiteur", "fr_FR_incomplet", aussi_longue_que_possible
    ),
    "fiche_debiteur-fr_FR-particuliers": Cas("fiche_debiteur", "fr_FR_incomplet", d_un_particulier),
    "fiche_debiteur-fr_BE-entreprise": Cas("fiche_debiteur", "fr_BE_b2b"),
    "fiche_debiteur-fr_BE-consommateur": Cas("fiche_debiteur", "fr_BE_b2c"),
    "fiche_debiteur-fr_BE-particuliers": Cas("fiche_debiteur", "fr_BE_b2c", d_un_particulier),
    "fiche_appel-fr_FR-creancier": Cas("fiche_appel", "fr_FR_b2b", le_creancier_appelle),
    "fiche_appel-fr_FR-consommateur": Cas("fiche_appel", "fr_FR_incomplet"),
    "fiche_appel-fr_FR-tiers": Cas("fiche_appel", "fr_FR_b2b", tiers_apres_sa_lettre),
    "fiche_appel-fr_FR-commissaire": Cas("fiche_appel", "fr_FR_b2b", commissaire),
    "fiche_appel-fr_BE-entreprise": Cas("fiche_appel", "fr_BE_b2b"),
    "fiche_appel-fr_BE-consommateur": Cas("fiche_appel", "fr_BE_b2c"),
    "fiche_appel-fr_BE-societe": Cas("fiche_appel", "fr_BE_b2c", societe_belge),
    "fiche_visite-fr_FR-consommateur": Cas("fiche_visite", "fr_FR_incomplet"),
    "fiche_visite-fr_FR-tiers": Cas("fiche_visite", "fr_FR_b2b", tiers_apres_sa_lettre),
    "fiche_visite-fr_FR-commissaire": Cas("fiche_visite", "fr_FR_b2b", commissaire),
    "fiche_visite-fr_BE-avocat": Cas("fiche_visite", "fr_BE_b2c", avocat_belge),
    "fiche_visite-fr_BE-cession": Cas("fiche_visite", "fr_BE_b2c", cede),
    "fiche_visite-fr_BE-entreprise": Cas("fiche_visite", "fr_BE_b2b"),
    "compte_rendu-fr_FR-avocat": Cas("compte_rendu_au_client", "fr_FR_b2b"),
    "compte_rendu-fr_FR-tiers": Cas("compte_rendu_au_client", "fr_FR_b2b", tiers_apres_sa_lettre),
    "compte_rendu-fr_FR-commissaire": Cas(
        "compte_rendu_au_client", "fr_FR_b2b", commissaire_devant_une_contestation
    ),
    "compte_rendu-fr_FR-prescrite": Cas(
        "compte_rendu_au_client", "fr_FR_b2b", commissaire, PRESCRITE
    ),
    "compte_rendu-fr_BE-huissier": Cas("compte_rendu_au_client", "fr_BE_b2c"),
    "compte_rendu-fr_BE-avocat": Cas("compte_rendu_au_client", "fr_BE_b2b"),
    "mandat-fr_FR-avocat": Cas("mandat", "fr_FR_b2b"),
    "mandat-fr_FR-tiers": Cas("mandat", "fr_FR_b2b", tiers),
    "mandat-fr_FR-commissaire": Cas("mandat", "fr_FR_b2b", commissaire),
    "mandat-fr_BE-avocat": Cas("mandat", "fr_BE_b2b"),
    "mandat-fr_BE-huissier": Cas("mandat", "fr_BE_b2c"),
    "mandat-fr_BE-societe": Cas("mandat", "fr_BE_b2c", societe_belge),
}


def dossier(nom: str) -> dict[str, Any]:
    """Le dossier du cas, changements faits, comme on l'écrirait."""
    cas = CAS[nom]
    texte = (RACINE / "exemples" / cas.reference / "dossier.yaml").read_text("utf-8")
    brut = yaml.load(texte, Loader=yaml.BaseLoader)
    cas.modifier(brut)
    return brut


def rediger_le_cas(brut: dict[str, Any], cas: Cas) -> Document:
    """L'acte du cas, dans les deux formats, de ce dossier."""
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    return rediger(calculer(lu.dossier, cas.au, [cas.acte]))[cas.acte]


@cache
def document(nom: str) -> Document:
    """L'acte du cas, dans les deux formats."""
    return rediger_le_cas(dossier(nom), CAS[nom])
