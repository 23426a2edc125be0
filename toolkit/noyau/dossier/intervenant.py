"""Ceux qui agissent sans être parties : gestionnaire, mandataire, huissier."""

from typing import Literal

from toolkit.noyau.dossier.adresse import Adresse
from toolkit.noyau.dossier.base import Notion, cle, cle_due
from toolkit.noyau.dossier.champs import (
    Courriel,
    Euros,
    Iban,
    Identifiant,
    Jour,
    NumeroEntreprise,
    Siren,
    Texte,
)
from toolkit.noyau.dossier.mandat import Mandat
from toolkit.noyau.dossier.partie import Personne

TypeDIntervenant = Literal[
    "avocat", "commissaire_de_justice", "huissier", "societe_de_recouvrement", "mandataire"
]

Emetteur = Literal[
    "creancier",
    "avocat",
    "commissaire_de_justice",
    "huissier",
    "societe_de_recouvrement",
    "mandataire",
]


class Gestionnaire(Notion):
    """Qui suit l'affaire chez l'utilisateur."""

    nom: Texte | None = cle("Nom", "prénom et nom", "Nadia Perrin")
    telephone: Texte | None = cle("Téléphone", "ligne directe", "+33 4 65 71 20 14")
    courriel: Courriel | None = cle("Courriel", "adresse électronique", "n.perrin@rabot.example")


class Intervenant(Personne):
    """Un mandataire du créancier, ou l'officier chargé d'agir."""

    type: TypeDIntervenant = cle_due("Type", "profession de celui qui agit", "avocat")
    cabinet: Texte | None = cle("Cabinet", "nom du cabinet d'avocats", "SELARL Deschamps")
    etude: Texte | None = cle("Étude", "nom de l'étude de l'officier", "SCP Vernay & Colin")
    denomination: Texte | None = cle("Dénomination", "raison sociale", "Recouvrements du Rhône")
    barreau: Texte | None = cle("Barreau", "barreau d'inscription", "Lyon")
    case: Texte | None = cle("Case", "case du palais ou toque", "1187")
    adresse: Adresse | None = cle("Adresse", "adresse professionnelle")
    courriel: Courriel | None = cle(
        "Courriel", "adresse électronique", "s.deschamps@avocat.example"
    )
    telephone: Texte | None = cle("Téléphone", "avec l'indicatif", "+33 4 65 71 41 00")
    forme: Texte | None = cle("Forme", "forme sociale (société de recouvrement)", "SAS")
    capital: Euros | None = cle("Capital", "capital social, en euros", "50000.00")
    siren: Siren | None = cle("SIREN", "neuf chiffres (France)", "945807303")
    rcs: Texte | None = cle("RCS", "ville du greffe d'immatriculation (France)", "Lyon")
    numero_entreprise: NumeroEntreprise | None = cle(
        "Numéro d'entreprise", "numéro BCE, dix chiffres (Belgique)", "0402228415"
    )
    inscription: Texte | None = cle(
        "Inscription",
        "inscription auprès du SPF Économie (Belgique, société de recouvrement)",
        "inscrite le 4 mars 2024, n° 123456",
    )
    assurance: Texte | None = cle(
        "Assurance", "assureur et contrat (société de recouvrement)", "Garantie X, n° 12345"
    )
    compte_reserve: Iban | None = cle(
        "Compte réservé",
        "compte affecté aux fonds reçus pour autrui (société de recouvrement)",
        "FR7630004008240001361517524",
    )
    declaration_au_procureur: Jour | None = cle(
        "Déclaration au procureur",
        "jour de la déclaration d'activité au procureur de la République (France)",
        "2020-03-02",
    )
    mandat: Mandat | None = cle("Mandat", "ce que le créancier lui permet, et à quel prix")
    pouvoir: Identifiant | None = cle("Pouvoir", "id de la pièce qui donne mandat", "mandat")

    @property
    def enseigne(self) -> str:
        """Le cabinet, l'étude ou la société ; à défaut la personne."""
        return self.cabinet or self.etude or self.denomination or self.nom_complet
