"""Les titres : décisions et écrits qui portent la créance ou autorisent une mesure."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from pydantic import ConfigDict

from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece, cle_due
from toolkit.noyau.dossier.champs import (
    Booleen,
    Euros,
    Heure,
    Identifiant,
    Jour,
    Pays,
    Texte,
    ouvert,
)
from toolkit.noyau.dossier.contrat import Interet
from toolkit.noyau.dossier.juge import Juge
from toolkit.noyau.dossier.partie import Situation
from toolkit.noyau.dossier.procedure import NomDeProcedure

TypeDeTitre = ouvert(
    "jugement",
    "arret",
    "ordonnance_injonction_de_payer",
    "ordonnance_refere",
    "ordonnance_saisie",
    "acte_notarie",
    "proces_verbal_non_contestation",
    "reconnaissance_de_dette",
    "transaction_homologuee",
    "titre_petite_creance",
    "injonction_europeenne",
    "titre_executoire_europeen",
)
Registre = ouvert(
    "rcs",
    "rne",
    "sirene",
    "bce",
    "bodacc",
    "regsol",
    "fichier_des_avis",
    "registre_national",
    "ficp",
    "infogreffe",
    "moniteur_belge",
)


class Montants(Notion):
    """Les sommes accordées, poste par poste, telles que la décision les énonce.

    Un poste que le format ne nomme pas se lit aussi : la décision fait foi.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Euros]

    principal: Euros | None = cle("Principal", "en euros", "7744.00")
    interets: Euros | None = cle("Intérêts", "échus et liquidés, en euros", "520.00")
    clause_penale: Euros | None = cle("Clause pénale", "en euros", "774.40")
    indemnites: Euros | None = cle("Indemnités", "forfaits légaux, en euros", "80.00")
    article_700: Euros | None = cle("Article 700", "en euros", "1500.00")
    indemnite_de_procedure: Euros | None = cle(
        "Indemnité de procédure", "Belgique, en euros", "1350.00"
    )
    dommages_interets: Euros | None = cle("Dommages et intérêts", "en euros", "500.00")
    depens: Euros | None = cle("Dépens", "en euros", "218.35")
    frais: Euros | None = cle("Frais", "en euros", "300.00")
    total: Euros | None = cle("Total", "somme autorisée ou accordée, en euros", "9418.40")

    @property
    def postes(self) -> Mapping[str, Decimal]:
        """Les sommes écrites, par poste, dans l'ordre du format ; sans le total."""
        nommes = ((nom, getattr(self, nom)) for nom in type(self).model_fields if nom != "total")
        ecrits = {nom: somme for nom, somme in nommes if somme is not None}
        return {**ecrits, **(self.__pydantic_extra__ or {})}


class Titre(Notion):
    """Une décision ou un écrit. Sa signification, son recours sont des événements."""

    id: Identifiant = cle_due("Identifiant", "nom court, unique au dossier", "ordonnance-saisie")
    type: TypeDeTitre = cle_due("Type", "sorte de titre", "jugement")
    procedure: NomDeProcedure | None = cle("Procédure", "dont il est issu", "saisie_conservatoire")
    date: Jour | None = cle("Date", "jour de la décision ou de l'acte", "2026-11-16")
    juge: Juge | None = cle("Juge", "tribunal qui a statué")
    numero: Texte | None = cle("Numéro", "de répertoire général ou de rôle", "2026OP00418")
    caractere: Literal["contradictoire", "repute_contradictoire", "par_defaut"] | None = cle(
        "Caractère", "d'un jugement", "contradictoire"
    )
    montants: Montants | None = cle("Montants", "sommes accordées ou autorisées")
    interet: Interet | None = cle("Intérêt", "intérêt accordé")
    indemnites: Euros | None = cle("Indemnités", "forfaits accordés, en euros", "80.00")
    biens: Texte | None = cle(
        "Biens", "d'une ordonnance de saisie ; absents : ordonnance nulle", "sommes en compte"
    )
    executoire_le: Jour | None = cle("Exécutoire le", "sinon déduit", "2026-11-16")
    est_executoire_par_provision: Booleen = cle(
        "Exécutoire par provision", "défaut : oui", True, defaut=True
    )
    pays: Pays | None = cle("Pays", "d'un titre étranger", "LU")
    certificat: Identifiant | None = cle_de_piece("le caractère exécutoire (titre étranger)")
    exequatur: Identifiant | None = cle_de_piece("l'exequatur (titre étranger)")
    piece: Identifiant | None = cle_de_piece("le titre")


class Verification(Notion):
    """La consultation datée d'un registre."""

    registre: Registre | None = cle("Registre", "registre consulté", "rcs")
    partie: Identifiant | None = cle("Partie", "creancier, ou l'id d'une partie", "hotel")
    le: Jour | None = cle("Le", "jour de la consultation", "2026-11-20")
    heure: Heure | None = cle("Heure", "entre guillemets", "09:05")
    resultat: Literal["neant", Situation] | None = cle(
        "Résultat", "neant, ou la situation trouvée", "neant"
    )
    piece: Identifiant | None = cle_de_piece("la consultation")
