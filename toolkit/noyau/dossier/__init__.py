"""Le dossier : les modèles gelés de tout ce qu'une affaire écrit (format 1)."""

from toolkit.noyau.dossier.accord import (
    Decheance,
    Echeancier,
    Reconnaissance,
    Transaction,
    Versement,
)
from toolkit.noyau.dossier.adresse import Adresse, AdresseDatee
from toolkit.noyau.dossier.contrat import (
    Capitalisation,
    ClauseDeJuridiction,
    ClausePenale,
    Contrat,
    Conventions,
    Interet,
    Terme,
    Tranche,
)
from toolkit.noyau.dossier.creance import (
    Avoir,
    Creance,
    EcheanceImpayee,
    Effet,
    Frais,
    Livraison,
    Paiement,
    Solidarite,
)
from toolkit.noyau.dossier.demandes import Demandes, DommagesInterets
from toolkit.noyau.dossier.dossier import (
    Acceptation,
    ActeFourni,
    Calcul,
    Cession,
    Dossier,
    DroitLocal,
)
from toolkit.noyau.dossier.evenement import Evenement
from toolkit.noyau.dossier.intervenant import Gestionnaire, Intervenant
from toolkit.noyau.dossier.juge import Juge
from toolkit.noyau.dossier.partie import Debiteur, Partie, Personne
from toolkit.noyau.dossier.piece import Piece
from toolkit.noyau.dossier.procedure import (
    Audience,
    Celerite,
    Execution,
    Menace,
    Procedure,
    Procedures,
    SaisieConservatoire,
    TiersSaisi,
)
from toolkit.noyau.dossier.titre import Montants, Titre, Verification

__all__ = [
    "Acceptation", "ActeFourni", "Adresse", "AdresseDatee", "Audience",
    "Avoir", "Calcul", "Capitalisation", "Celerite", "Cession", "ClauseDeJuridiction",
    "ClausePenale", "Contrat", "Conventions", "Creance", "Debiteur", "Decheance", "Demandes",
    "DommagesInterets", "Dossier", "DroitLocal", "EcheanceImpayee", "Echeancier", "Effet",
    "Evenement", "Execution", "Frais", "Gestionnaire", "Interet", "Intervenant", "Juge",
    "Livraison", "Menace", "Montants", "Paiement", "Partie", "Personne", "Piece", "Procedure",
    "Procedures", "Reconnaissance", "SaisieConservatoire", "Solidarite", "Terme", "TiersSaisi",
    "Titre", "Tranche", "Transaction", "Verification", "Versement",
]  # fmt: skip
