"""Ce qui est réclamé, ce qui le diminue, ce qui s'y ajoute."""

from typing import Literal

from toolkit.noyau.dossier.base import (
    Notion,
    cle,
    cle_d_article,
    cle_de_piece,
    cle_de_pieces,
    cle_due,
)
from toolkit.noyau.dossier.champs import (
    Booleen,
    Communication,
    Euros,
    Identifiant,
    Jour,
    Texte,
    ouvert,
)

NatureDeCreance = Literal[
    "facture",
    "loyer",
    "charges",
    "pret",
    "effet_de_commerce",
    "cheque",
    "cotisation",
    "honoraires",
    "charges_de_copropriete",
    "autre",
]
Secteur = ouvert(
    "soins_medicaux", "scolaire", "energie", "eau", "telecom", "assurance", "transport", "postal"
)
TypeDEffet = ouvert("lettre_de_change", "billet_a_ordre", "cheque", "warrant")
CanalDeTransmission = ouvert(
    "peppol", "plateforme_agreee", "portail_public", "courriel", "lettre", "main_propre"
)
EtatDeTransmission = ouvert(
    "emise", "deposee", "recue", "mise_a_disposition", "approuvee", "refusee", "rejetee", "payee"
)


QuiRecoit = Literal["creancier", "mandataire", "huissier"]
Provision = Literal["budget_previsionnel", "travaux", "exercices_anterieurs"]


class Livraison(Notion):
    """La livraison ou l'exécution, et sa preuve."""

    date: Jour | None = cle("Date", "jour de la livraison ou de la réception", "2026-02-27")
    piece: Identifiant | None = cle_de_piece("la livraison")


class Solidarite(Notion):
    """Ce qui oblige chaque débiteur au tout."""

    fondement: Literal["stipulee", "legale"] | None = cle(
        "Fondement", "convenue entre les parties, ou prévue par la loi", "stipulee"
    )
    piece: Identifiant | None = cle_de_piece("la solidarité")
    article: Texte | None = cle_d_article("du contrat, ou article de la loi")


class EcheanceImpayee(Notion):
    """Une échéance restée impayée (loyer, prêt) ; chacune a sa prescription."""

    date: Jour | None = cle("Date", "jour où elle était due", "2026-05-01")
    montant: Euros | None = cle("Montant", "somme due, en euros", "850.00")
    charges: Euros | None = cle("Charges", "charges dues en plus, en euros", "60.00")


class Effet(Notion):
    """Un effet de commerce ou un chèque."""

    type: TypeDEffet = cle_due("Type", "sorte d'effet", "lettre_de_change")
    tireur: Texte | None = cle(
        "Tireur", "qui a émis la lettre de change", "Menuiserie Rabot & Fils"
    )
    tire: Texte | None = cle("Tiré", "qui doit la payer", "Hôtel du Parc")
    souscripteur: Texte | None = cle("Souscripteur", "d'un billet à ordre", "Hôtel du Parc")
    accepte_le: Jour | None = cle("Acceptée le", "absent : non acceptée", "2026-03-05")
    presente_le: Jour | None = cle("Présenté le", "jour de la présentation", "2026-05-31")
    rejete_le: Jour | None = cle("Rejeté le", "jour du rejet", "2026-06-02")
    piece: Identifiant | None = cle_de_piece("l'effet")


class Transmission(Notion):
    """L'envoi d'une facture électronique."""

    canal: CanalDeTransmission | None = cle("Canal", "par où elle est passée", "peppol")
    date: Jour | None = cle("Date", "jour de l'envoi", "2026-03-17")
    etat: EtatDeTransmission | None = cle("État", "dernier état connu", "recue")


class Surete(Notion):
    """Ce qui garantit la créance sur les biens du débiteur : gage, nantissement, hypothèque."""

    nature: Texte | None = cle("Nature", "sûreté ou privilège", "gage sans dépossession")
    assiette: Texte | None = cle("Assiette", "biens qu'elle grève", "trois fours de cuisine")
    date: Jour | None = cle("Date", "jour où elle a été constituée", "2025-11-18")
    est_publiee: Booleen | None = cle("Publiée", "elle est inscrite à un registre public", True)
    piece: Identifiant | None = cle_de_piece("la sûreté")


class Creance(Notion):
    """Ce qui est réclamé, ligne à ligne."""

    id: Identifiant = cle_due("Identifiant", "numéro de la facture, par exemple", "F2026-031")
    nature: NatureDeCreance | None = cle("Nature", "sorte de créance", "facture")
    secteur: Secteur | None = cle(
        "Secteur", "quand la loi traite à part ce qui a été fourni", "energie"
    )
    objet: Texte | None = cle("Objet", "ce qui a été fourni", "Pose de douze fenêtres")
    contrat: Identifiant | None = cle("Contrat", "id du contrat", "fenetres")
    livraison: Livraison | None = cle("Livraison", "exécution et sa preuve")
    date: Jour | None = cle("Date", "date de la facture", "2026-03-02")
    recue_le: Jour | None = cle("Reçue le", "réception par le débiteur", "2026-03-04")
    echeance: Jour | None = cle("Échéance", "dernier jour pour payer", "2026-04-01")
    montant: Euros | None = cle("Montant", "toutes taxes comprises, en euros", "14850.00")
    montant_ht: Euros | None = cle("Montant hors taxes", "en euros", "12375.00")
    debiteurs: tuple[Identifiant, ...] = cle(
        "Débiteurs", "ids ; défaut : tous les débiteurs principaux", ["hotel"], defaut=()
    )
    solidarite: Solidarite | None = cle("Solidarité", "ce qui oblige chacun au tout")
    echeances: tuple[EcheanceImpayee, ...] = cle(
        "Échéances", "échéances impayées d'un loyer ou d'un prêt ; leur somme fait `montant`",
        defaut=(),
    )  # fmt: skip
    provision: Provision | None = cle(
        "Provision", "nature des charges de copropriété réclamées", "budget_previsionnel"
    )
    exercice: Texte | None = cle("Exercice", "exercice de ces charges", "2026")
    effet: Effet | None = cle("Effet", "effet de commerce ou chèque")
    surete: Surete | None = cle("Sûreté", "ce qui la garantit sur les biens du débiteur")
    communication_structuree: Communication | None = cle(
        "Communication structurée", "référence de paiement belge", "+++202/6021/80066+++"
    )
    transmission: Transmission | None = cle("Transmission", "envoi électronique de la facture")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("la créance")


class Avoir(Notion):
    """Une note de crédit."""

    id: Identifiant = cle_due("Identifiant", "numéro de l'avoir", "A2026-007")
    date: Jour | None = cle("Date", "jour de l'avoir", "2026-04-10")
    montant: Euros | None = cle("Montant", "toutes taxes comprises, en euros", "420.00")
    creance: Identifiant | None = cle("Créance", "id de la créance diminuée", "F2026-031")
    motif: Texte | None = cle("Motif", "pourquoi", "Sept poignées fournies par l'hôtel")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("l'avoir")


class Paiement(Notion):
    """Une somme reçue."""

    date: Jour | None = cle("Date", "jour de la réception", "2026-06-15")
    montant: Euros | None = cle("Montant", "somme reçue, en euros", "5000.00")
    mode: Texte | None = cle("Mode", "virement, chèque, espèces…", "virement")
    par: Identifiant | None = cle("Par", "id du débiteur qui a payé", "hotel")
    creance: Identifiant | None = cle(
        "Créance", "seulement si le débiteur l'a indiquée", "F2026-031"
    )
    recu_par: QuiRecoit = cle(
        "Reçu par", "creancier (défaut), mandataire ou huissier", "mandataire",
        defaut="creancier",
    )  # fmt: skip
    pieces: tuple[Identifiant, ...] = cle_de_pieces("le paiement")


class Frais(Notion):
    """Des frais réclamés."""

    nature: Texte | None = cle("Nature", "ce qui a été payé", "rejet de chèque")
    date: Jour | None = cle("Date", "jour de la dépense", "2026-06-02")
    montant: Euros | None = cle("Montant", "en euros", "18.50")
    creance: Identifiant | None = cle("Créance", "id de la créance concernée", "F2026-031")
    fondement: Texte | None = cle("Fondement", "texte ou clause invoquée", "article 7 des CGV")
    piece: Identifiant | None = cle_de_piece("la dépense")
