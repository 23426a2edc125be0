"""Les pièces : les preuves, et de qui elles émanent."""

from typing import Literal

from toolkit.noyau.dossier.base import Notion, cle, cle_due
from toolkit.noyau.dossier.champs import Booleen, Entier, Identifiant, Jour, Texte

NatureDePiece = Literal[
    "pouvoir",
    "contrat",
    "bon_de_commande",
    "conditions_generales",
    "bon_de_livraison",
    "facture",
    "avoir",
    "releve_de_compte",
    "relance",
    "mise_en_demeure",
    "accuse_de_reception",
    "preuve_d_envoi",
    "correspondance",
    "extrait_registre",
    "etat_d_endettement",
    "reconnaissance_de_dette",
    "effet",
    "bail",
    "sommation",
    "exploit",
    "formulaire_de_reponse",
    "jugement",
    "ordonnance",
    "expedition_executoire",
    "acte_de_procedure",
    "constat",
    "rapport_d_expertise",
    "comptes_annuels",
    "verification_insolvabilite",
    "consultation_fichier_avis",
    "extrait_cadastral",
    "certificat_hypothecaire",
    "fiche_informative",
    "avis_d_impaye",
    "decompte_locatif",
    "historique_de_compte",
    "compte_client",
    "justificatif_contribution",
    "publication_legale",
    "certificat",
    "autre",
]


class Piece(Notion):
    """Une preuve : un fichier, ce qu'il est, de qui il émane."""

    id: Identifiant = cle_due("Identifiant", "nom court et stable", "facture-031")
    nature: NatureDePiece | None = cle("Nature", "ce que la pièce est", "facture")
    intitule: Texte | None = cle("Intitulé", "libellé au bordereau", "Facture F2026-031")
    date: Jour | None = cle("Date", "date de la pièce", "2026-03-02")
    fichier: Texte | None = cle(
        "Fichier", "chemin relatif, sous le dossier", "pieces/F2026-031.pdf"
    )
    emane_de: Identifiant = cle(
        "Émane de",
        "creancier (défaut), id d'un débiteur, tiers ; un bon imprimé par le vendeur et signé du"
        " client émane du client",
        "hotel",
        defaut="creancier",
    )
    partie: Identifiant | None = cle("Partie", "partie que vise un extrait de registre", "hotel")
    numero: Entier | None = cle("Numéro", "rang au bordereau, figé à la première communication", 12)
    retiree: Booleen = cle("Retirée", "la pièce garde son numéro", False, defaut=False)
    mot_de_passe: Texte | None = cle("Mot de passe", "d'un PDF chiffré", "1234")
    pages: Entier | None = cle("Pages", "longueur de l'original", 3)
