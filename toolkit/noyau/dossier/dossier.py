"""Le dossier : une affaire, telle qu'écrite."""

from collections.abc import Iterable
from typing import Literal

from toolkit.noyau.dossier.accord import Echeancier, Reconnaissance, Transaction
from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece, cle_due, groupe
from toolkit.noyau.dossier.champs import (
    BaseJours,
    Booleen,
    Format,
    Identifiant,
    Jour,
    OrdreJuridique,
    Texte,
)
from toolkit.noyau.dossier.contrat import Contrat
from toolkit.noyau.dossier.creance import Avoir, Creance, Frais, Paiement
from toolkit.noyau.dossier.demandes import Demandes
from toolkit.noyau.dossier.evenement import Canal, Evenement
from toolkit.noyau.dossier.intervenant import Emetteur, Gestionnaire, Intervenant
from toolkit.noyau.dossier.partie import Debiteur, Partie
from toolkit.noyau.dossier.piece import Piece
from toolkit.noyau.dossier.procedure import Procedure, Procedures
from toolkit.noyau.dossier.titre import Titre, Verification

ObjetDeLettre = Literal[
    "depot",
    "opposition",
    "date_d_audience",
    "placement",
    "mise_au_role",
    "expedition",
    "etat",
]


class Cession(Notion):
    """Le changement de créancier."""

    type: Literal["cession", "dailly", "subrogation"] = cle_due("Type", "opération", "cession")
    date: Jour | None = cle("Date", "jour de l'opération", "2026-05-04")
    notifiee_le: Jour | None = cle("Notifiée le", "notification au débiteur", "2026-05-11")
    piece: Identifiant | None = cle_de_piece("la cession")


class ActeFourni(Notion):
    """Ce que le dossier décide d'un acte : le document qui remplace le nôtre, ou qui le signe."""

    fichier: Texte | None = cle(
        "Fichier", "chemin relatif, sous le dossier", "actes/assignation.docx"
    )
    emetteur: Emetteur | None = cle(
        "Émetteur", "qui signe l'acte ; par défaut le mandataire, s'il peut l'émettre", "creancier"
    )
    canal: Canal | None = cle("Canal", "par où l'acte partira ; défaut : l'usage", "courriel")
    objet: ObjetDeLettre | None = cle(
        "Objet", "ce que la lettre au greffe demande ; défaut : ce qu'appelle l'affaire", "depot"
    )
    est_interruptive: Booleen | None = cle(
        "Interruptive", "mise en demeure qui interrompt la prescription (Belgique)", True
    )


class Calcul(Notion):
    """Les conventions de calcul choisies ; absentes : celles de la juridiction."""

    base_jours: BaseJours | None = cle(
        "Base", "365 ; exact : 365 ou 366 selon l'année du jour", "365"
    )
    premier_jour_compte: Booleen | None = cle(
        "Premier jour compté", "le jour de l'échéance porte intérêt", False
    )
    dernier_jour_compte: Booleen | None = cle(
        "Dernier jour compté", "le jour du paiement porte intérêt", True
    )


class DroitLocal(Notion):
    """Une valeur de droit fournie par l'utilisateur, signalée comme telle."""

    code: Texte | None = cle("Code", "code de la valeur remplacée", "interet_legal.autre")
    valeur: Texte | None = cle("Valeur", "valeur, telle qu'écrite", "2.62")
    depuis: Jour | None = cle("Depuis", "premier jour d'effet", "2027-01-01")
    source: Texte | None = cle("Source", "texte où elle a été lue", "arrêté du 22 décembre 2026")


class Acceptation(Notion):
    """Un point levé par un juriste, sous sa signature."""

    code: Texte | None = cle("Code", "code du problème levé", "valeur-a-verifier")
    par: Texte | None = cle("Par", "qui l'a levé", "Me Sophie Deschamps")
    le: Jour | None = cle("Le", "jour", "2026-11-20")
    motif: Texte | None = cle("Motif", "pourquoi", "Arrêté lu au Journal officiel")


class Dossier(Notion):
    """Une affaire : des parties, ce qui est dû, ce qui s'est passé, ce qui est prévu."""

    format: Format = cle_due("Format", "version du format : 1", 1)
    reference: Identifiant = cle_due("Référence", "nomme les sorties", "2026-0142")
    juridiction: OrdreJuridique = cle_due("Juridiction", "ordre juridique", "fr_FR")
    gestionnaire: Gestionnaire | None = cle("Gestionnaire", "qui suit l'affaire")
    creancier: Partie = cle_due("Créancier", "à qui l'on doit")
    creancier_origine: Partie | None = cle("Créancier d'origine", "s'il a changé")
    cession: Cession | None = cle("Cession", "comment le créancier a changé")
    debiteurs: tuple[Debiteur, ...] = cle_due("Débiteurs", "qui doit", au_moins=1)
    mandataire: Intervenant | None = cle("Mandataire", "qui agit pour le créancier")
    huissier: Intervenant | None = cle(
        "Huissier", "commissaire de justice (France) ou huissier de justice (Belgique)"
    )
    contrats: tuple[Contrat, ...] = cle("Contrats", "ce qui a été convenu", defaut=())
    creances: tuple[Creance, ...] = cle("Créances", "ce qui est réclamé", defaut=())
    avoirs: tuple[Avoir, ...] = cle("Avoirs", "notes de crédit", defaut=())
    paiements: tuple[Paiement, ...] = cle("Paiements", "sommes reçues", defaut=())
    frais: tuple[Frais, ...] = cle("Frais", "frais réclamés", defaut=())
    evenements: tuple[Evenement, ...] = cle("Événements", "ce qui s'est passé", defaut=())
    titres: tuple[Titre, ...] = cle("Titres", "décisions et écrits", defaut=())
    verifications: tuple[Verification, ...] = cle(
        "Vérifications", "consultations datées de registres", defaut=()
    )
    pieces: tuple[Piece, ...] = cle("Pièces", "les preuves", defaut=())
    echeancier: Echeancier | None = cle("Échéancier", "plan de paiement proposé ou accordé")
    transaction: Transaction | None = cle(
        "Transaction", "différend éteint par des concessions réciproques"
    )
    reconnaissance: Reconnaissance | None = cle(
        "Reconnaissance", "comment le débiteur reconnaît la dette"
    )
    procedures: Procedures = groupe(Procedures, "Procédures", "ce qui est prévu")
    demandes: Demandes = groupe(Demandes, "Demandes", "ce qui est demandé au juge")
    actes: dict[Identifiant, ActeFourni] = groupe(
        dict, "Actes", "documents du cabinet qui remplacent les nôtres, par nom d'acte"
    )
    calcul: Calcul | None = cle("Calcul", "conventions de calcul choisies")
    droit_local: tuple[DroitLocal, ...] = cle(
        "Droit local", "valeurs de droit fournies par l'utilisateur", defaut=()
    )
    acceptations: tuple[Acceptation, ...] = cle(
        "Acceptations", "points levés par un juriste", defaut=()
    )

    @property
    def debiteurs_principaux(self) -> tuple[Debiteur, ...]:
        """Ceux qui doivent pour eux-mêmes, ni cautions ni avalistes ni codébiteurs."""
        return tuple(d for d in self.debiteurs if d.role == "principal")

    def debiteur(self, id: str) -> Debiteur | None:
        """Le débiteur de cet `id`."""
        return _chercher(self.debiteurs, id)

    def contrat(self, id: str) -> Contrat | None:
        """Le contrat de cet `id`."""
        return _chercher(self.contrats, id)

    def creance(self, id: str) -> Creance | None:
        """La créance de cet `id`."""
        return _chercher(self.creances, id)

    def titre(self, id: str) -> Titre | None:
        """Le titre de cet `id`."""
        return _chercher(self.titres, id)

    def evenement(self, id: str) -> Evenement | None:
        """L'événement de cet `id`."""
        return _chercher(self.evenements, id)

    def piece(self, id: str) -> Piece | None:
        """La pièce de cet `id`."""
        return _chercher(self.pieces, id)

    def procedure(self, nom: str) -> Procedure | None:
        """Ce qui est prévu pour cette procédure ; None si rien n'en est dit."""
        return getattr(self.procedures, nom, None)

    def debiteurs_de(self, creance: Creance) -> tuple[Debiteur, ...]:
        """Les débiteurs de la créance ; par défaut, tous les principaux."""
        if not creance.debiteurs:
            return self.debiteurs_principaux
        return tuple(d for d in self.debiteurs if d.id in creance.debiteurs)


def _chercher(notions: Iterable[Notion], id: str):
    return next((n for n in notions if n.id == id), None)
