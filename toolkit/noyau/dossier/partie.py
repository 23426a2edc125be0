"""Les parties : le créancier, les débiteurs, le tiers saisi."""

import datetime as dt
from typing import Literal

from toolkit.noyau.dossier.adresse import Adresse, AdresseDatee
from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece, cle_due
from toolkit.noyau.dossier.champs import (
    Bic,
    Booleen,
    Courriel,
    Entier,
    Euros,
    Iban,
    Identifiant,
    Jour,
    NumeroEntreprise,
    RegistreNational,
    Siren,
    Siret,
    Texte,
    Tva,
)
from toolkit.noyau.dossier.insolvabilite import Insolvabilite

TypeDePartie = Literal["personne_morale", "personne_physique"]
Qualite = Literal[
    "professionnel", "consommateur", "non_professionnel", "particulier", "personne_publique"
]
Activite = Literal["commerciale", "artisanale", "liberale", "agricole", "civile", "publique"]
Role = Literal["principal", "codebiteur", "caution", "aval"]
Situation = Literal[
    "normale",
    "procedure_collective",
    "sauvegarde",
    "redressement_judiciaire",
    "liquidation_judiciaire",
    "surendettement",
    "faillite",
    "reorganisation_judiciaire",
    "reglement_collectif_de_dettes",
    "mediation_de_dettes",
    "radie",
    "decede",
    "protege",
]
MesureDeProtection = Literal[
    "curatelle", "tutelle", "habilitation_familiale", "mandat_de_protection"
]


class Personne(Notion):
    """Une personne nommée : représentant, tuteur."""

    civilite: Texte | None = cle("Civilité", "M., Mme, Me", "Mme")
    prenom: Texte | None = cle("Prénom", "prénom usuel", "Claire")
    nom: Texte | None = cle("Nom", "nom de famille", "Rabot")

    @property
    def nom_complet(self) -> str:
        """« Claire Rabot »."""
        return " ".join(filter(None, (self.prenom, self.nom)))

    @property
    def appellation(self) -> str:
        """« Mme Claire Rabot »."""
        return " ".join(filter(None, (self.civilite, self.nom_complet)))


class Representant(Personne):
    """Qui représente une personne morale."""

    fonction: Texte | None = cle("Fonction", "organe ou titre", "gérante")


class Naissance(Notion):
    """Où et quand une personne physique est née."""

    date: Jour | None = cle("Date", "jour de naissance", "1984-05-30")
    lieu: Texte | None = cle("Lieu", "commune de naissance", "Dinant")


class Mediateur(Notion):
    """Le médiateur de la consommation dont relève un professionnel (C. conso L616-1)."""

    nom: Texte | None = cle("Nom", "du médiateur ou de l'organisme", "Médiation des artisans")
    adresse: Texte | None = cle("Adresse", "adresse postale, sur une ligne", "1 rue du Port, Lyon")
    site: Texte | None = cle("Site", "adresse web où le saisir", "mediation.example")


class Partie(Personne):
    """Une personne morale ou physique. Une qualité se déduit : inscrite = un numéro est présent."""

    id: Identifiant | None = cle("Identifiant", "nom court, unique au dossier", "banque")
    type: TypeDePartie = cle_due("Type", "personne morale ou physique", "personne_morale")
    qualite: Qualite | None = cle(
        "Qualité", "à quel titre la partie a contracté cette dette, non son statut", "professionnel"
    )
    activite: Activite | None = cle(
        "Activité", "d'un professionnel ; se déduit de la forme d'une société", "commerciale"
    )
    denomination: Texte | None = cle("Dénomination", "raison sociale", "Menuiserie Rabot & Fils")
    nom_commercial: Texte | None = cle("Nom commercial", "enseigne", "Rabot Fenêtres")
    forme: Texte | None = cle("Forme", "forme sociale", "SARL")
    capital: Euros | None = cle("Capital", "capital social, en euros", "20000.00")
    siren: Siren | None = cle("SIREN", "neuf chiffres", "945807303")
    siret: Siret | None = cle("SIRET", "quatorze chiffres", "94580730300019")
    rcs: Texte | None = cle("RCS", "ville du greffe d'immatriculation", "Lyon")
    numero_entreprise: NumeroEntreprise | None = cle(
        "Numéro d'entreprise", "numéro BCE, dix chiffres (Belgique)", "0402228415"
    )
    rpm: Texte | None = cle(
        "RPM", "registre des personnes morales (Belgique)", "Liège, division Namur"
    )
    representant: Representant | None = cle("Représentant", "organe qui engage la personne morale")
    est_pme: Booleen | None = cle("PME", "petite ou moyenne entreprise (Belgique, créancier)", True)
    effectif: Entier | None = cle("Effectif", "salariés, moyenne de trois exercices", 11)
    chiffre_affaires: Euros | None = cle(
        "Chiffre d'affaires", "annuel hors taxes, moyenne de trois exercices clos", "850000.00"
    )
    benefice: Euros | None = cle(
        "Bénéfice", "annuel, moyenne de trois exercices clos ; négatif : perte", "42000.00"
    )
    revenu_fiscal_reference: Euros | None = cle(
        "Revenu fiscal de référence", "d'une personne physique, en euros", "31000.00"
    )
    naissance: Naissance | None = cle("Naissance", "date et lieu (personne physique)")
    nationalite: Texte | None = cle("Nationalité", "en toutes lettres", "belge")
    profession: Texte | None = cle("Profession", "métier exercé", "infirmière")
    registre_national: RegistreNational | None = cle(
        "Registre national", "onze chiffres (Belgique, demandeur seul)", "84053012345"
    )
    adresse: Adresse | None = cle("Adresse", "siège ou domicile actuel")
    adresses: tuple[AdresseDatee, ...] = cle(
        "Adresses", "adresses successives, datées, si elle a changé", defaut=()
    )
    courriel: Courriel | None = cle("Courriel", "adresse électronique", "compta@rabot.example")
    telephone: Texte | None = cle("Téléphone", "avec l'indicatif", "+33 4 65 71 20 10")
    iban: Iban | None = cle("IBAN", "compte où payer", "FR7630004008240001361517524")
    bic: Bic | None = cle("BIC", "code de la banque", "BNPAFRPP")
    tva: Tva | None = cle("TVA", "numéro de TVA intracommunautaire", "FR37945807303")
    mediateur_de_la_consommation: Mediateur | None = cle(
        "Médiateur de la consommation", "dont relève le créancier professionnel (France)"
    )
    lien_de_paiement: Texte | None = cle(
        "Lien de paiement", "adresse web où payer (créancier)", "https://payer.example/2026-0142"
    )

    @property
    def est_personne_morale(self) -> bool:
        """Vrai pour une société, une association, une personne publique."""
        return self.type == "personne_morale"

    @property
    def est_inscrite(self) -> bool:
        """Vrai si un numéro d'inscription à un registre est au dossier."""
        return bool(self.siren or self.siret or self.numero_entreprise)

    @property
    def numero_siren(self) -> str | None:
        """Le SIREN, écrit ou tiré du SIRET."""
        return self.siren or (self.siret[:9] if self.siret else None)

    @property
    def nom_complet(self) -> str:
        """La dénomination d'une personne morale, prénom et nom d'une personne physique."""
        personne = super().nom_complet
        if self.est_personne_morale:
            return self.denomination or self.nom_commercial or personne
        return personne or self.denomination or self.nom_commercial or ""

    @property
    def appellation(self) -> str:
        """« Hôtel du Parc » ; « Mme Anne Lambert »."""
        if self.est_personne_morale:
            return self.nom_complet
        return " ".join(filter(None, (self.civilite, self.nom_complet)))

    def adresse_courante(self, jour: dt.date) -> Adresse | None:
        """L'adresse au jour dit : la datée qui le couvre, sinon `adresse`, sinon la dernière."""
        prises = [a for a in self.adresses if a.du is None or a.du <= jour]
        prises.sort(key=lambda a: a.du or dt.date.min)
        couvrent = [a for a in prises if a.au is None or jour <= a.au]
        return next(iter(couvrent[-1:]), None) or self.adresse or next(iter(prises[-1:]), None)


class Engagement(Notion):
    """L'écrit par lequel une caution, un aval ou un codébiteur s'est obligé."""

    piece: Identifiant | None = cle_de_piece("l'engagement")
    date: Jour | None = cle("Date", "jour de la signature", "2025-11-18")
    plafond: Euros | None = cle("Plafond", "montant garanti, en euros", "10000.00")
    est_solidaire: Booleen | None = cle("Solidaire", "l'engagement est solidaire", True)


class Protecteur(Personne):
    """Le curateur, le tuteur, la personne habilitée ou le mandataire."""

    adresse: Adresse | None = cle("Adresse", "adresse de la personne")


class Protection(Notion):
    """La mesure qui protège un débiteur majeur, et qui l'exerce."""

    mesure: MesureDeProtection | None = cle("Mesure", "mesure de protection", "curatelle")
    par: Protecteur | None = cle("Par", "qui exerce la mesure")


class Conseil(Personne):
    """L'avocat d'un débiteur."""

    cabinet: Texte | None = cle("Cabinet", "nom du cabinet", "SCP Aubry")
    barreau: Texte | None = cle("Barreau", "barreau d'inscription", "Villefranche-sur-Saône")
    adresse: Adresse | None = cle("Adresse", "adresse professionnelle")
    courriel: Courriel | None = cle("Courriel", "adresse électronique", "c.aubry@avocat.example")


class Debiteur(Partie):
    """Une partie qui doit, et à quel titre."""

    id: Identifiant = cle_due("Identifiant", "nom court, unique au dossier", "hotel")
    role: Role = cle("Rôle", "défaut : principal", "principal", defaut="principal")
    engagement: Engagement | None = cle("Engagement", "écrit qui engage la caution ou l'aval")
    situation: Situation = cle("Situation", "défaut : normale", "normale", defaut="normale")
    situation_depuis: Jour | None = cle(
        "Situation depuis", "jour du jugement, de la décision, du décès", "2026-05-12"
    )
    insolvabilite: Insolvabilite | None = cle(
        "Insolvabilité", "ce que le jugement d'ouverture et sa publication disent"
    )
    protection: Protection | None = cle("Protection", "mesure de protection d'un majeur")
    avocat: Conseil | None = cle("Avocat", "qui assiste le débiteur, s'il est connu")
