"""Ce que les parties ont convenu. La loi reste hors du dossier."""

from typing import Literal

from toolkit.noyau.dossier.adresse import Adresse
from toolkit.noyau.dossier.base import Notion, cle, cle_d_article, cle_de_piece, cle_due, groupe
from toolkit.noyau.dossier.champs import (
    Booleen,
    DepartInteret,
    Entier,
    Euros,
    Identifiant,
    Jour,
    Taux,
    Texte,
)
from toolkit.noyau.dossier.juge import Juge

NatureDeContrat = Literal[
    "vente",
    "prestation",
    "bail_habitation",
    "bail_commercial",
    "pret",
    "credit_consommation",
    "abonnement",
    "honoraires",
    "copropriete",
    "autre",
]


class Terme(Notion):
    """Le délai de paiement convenu."""

    jours: Entier | None = cle("Jours", "délai à compter de la facture", 30)
    fin_de_mois: Literal["apres", "avant"] | None = cle(
        "Fin de mois", "apres : les jours, puis la fin du mois ; avant : l'inverse", "apres"
    )
    piece: Identifiant | None = cle_de_piece("le terme")
    article: Texte | None = cle_d_article()


class Capitalisation(Notion):
    """L'accord sur les intérêts des intérêts."""

    piece: Identifiant | None = cle_de_piece("l'accord")
    article: Texte | None = cle_d_article()


class Interet(Notion):
    """L'intérêt convenu ; absent, le régime légal s'applique."""

    taux: Taux | None = cle("Taux", "taux annuel, en pour cent", "8.00")
    reference: Literal["refi_bce", "taux_legal", "loi_2002"] | None = cle(
        "Référence", "taux auquel le contrat renvoie", "refi_bce"
    )
    marge: Taux | None = cle("Marge", "points ajoutés à la référence", "10.00")
    multiple: Taux | None = cle("Multiple", "combien de fois la référence", "3")
    depuis: DepartInteret | None = cle(
        "Depuis", "echeance, mise_en_demeure, ou une date", "echeance"
    )
    piece: Identifiant | None = cle_de_piece("la clause")
    article: Texte | None = cle_d_article()


class Tranche(Notion):
    """Une tranche d'une clause pénale par paliers."""

    jusqua: Euros | None = cle("Jusqu'à", "dernier montant de la tranche, en euros", "150.00")
    forfait: Euros | None = cle("Forfait", "somme fixe due dans la tranche", "20.00")
    taux: Taux | None = cle("Taux", "pour cent de la somme due", "10.00")
    au_dela_de: Euros | None = cle("Au-delà de", "le taux ne frappe que l'excédent", "150.00")


class ClausePenale(Notion):
    """La clause indemnitaire convenue : une seule base (taux, montant, tranches ou barème)."""

    taux: Taux | None = cle("Taux", "pour cent de l'assiette", "10.00")
    minimum: Euros | None = cle("Minimum", "somme due au moins", "100.00")
    maximum: Euros | None = cle("Maximum", "somme due au plus", "2000.00")
    assiette: Literal["reste_du", "ttc", "ht"] | None = cle(
        "Assiette", "sur quoi porte le taux", "reste_du"
    )
    montant: Euros | None = cle("Montant", "somme fixe", "150.00")
    tranches: tuple[Tranche, ...] = cle("Tranches", "paliers de la clause", defaut=())
    bareme: Literal["legal_maximum"] | None = cle(
        "Barème", "la clause reprend le maximum légal", "legal_maximum"
    )
    piece: Identifiant | None = cle_de_piece("la clause")
    article: Texte | None = cle_d_article()


class ClauseDeJuridiction(Notion):
    """La clause qui désigne le tribunal."""

    juge: Juge | None = cle("Juge", "tribunal désigné")
    texte: Texte | None = cle("Texte", "la clause, telle qu'écrite", "Tribunaux de Lyon")
    est_tres_apparente: Booleen | None = cle(
        "Très apparente", "la clause se voit d'emblée dans le contrat", True
    )
    piece: Identifiant | None = cle_de_piece("la clause")
    article: Texte | None = cle_d_article()


class ClauseResolutoire(Notion):
    """La clause qui met fin au contrat si le débiteur ne paie pas."""

    piece: Identifiant | None = cle_de_piece("la clause")
    article: Texte | None = cle_d_article()


class DecheanceDuTerme(Notion):
    """La clause qui rend exigible tout ce qui reste d'un prêt si des échéances sont impayées."""

    preavis_jours: Entier | None = cle(
        "Préavis", "jours laissés par la mise en demeure avant la déchéance", 30
    )
    piece: Identifiant | None = cle_de_piece("la clause")
    article: Texte | None = cle_d_article()


class Conventions(Notion):
    """Ce qui a été convenu sur le paiement et le retard."""

    terme: Terme | None = cle("Terme", "délai de paiement convenu")
    capitalisation: Capitalisation | None = cle("Capitalisation", "intérêts des intérêts convenus")
    interet: Interet | None = cle("Intérêt", "intérêt convenu ; absent : régime légal")
    clause_penale: ClausePenale | None = cle("Clause pénale", "indemnité convenue")
    clause_resolutoire: ClauseResolutoire | None = cle(
        "Clause résolutoire", "fin du contrat faute de paiement"
    )
    decheance_du_terme: DecheanceDuTerme | None = cle(
        "Déchéance du terme", "exigibilité immédiate d'un prêt faute de paiement"
    )


class Contrat(Notion):
    """Un contrat, et où le lire."""

    id: Identifiant = cle_due("Identifiant", "nom court, unique au dossier", "fenetres")
    nature: NatureDeContrat | None = cle("Nature", "sorte de contrat", "prestation")
    reference: Texte | None = cle("Référence", "numéro du contrat ou du devis", "D2025-207")
    date: Jour | None = cle("Date", "jour du contrat", "2025-11-18")
    modifie_le: Jour | None = cle("Modifié le", "jour du dernier avenant", "2026-01-05")
    accepte_le: Jour | None = cle("Accepté le", "jour de l'acceptation", "2025-11-18")
    piece: Identifiant | None = cle_de_piece("le contrat")
    a_livraison_reguliere: Booleen | None = cle(
        "Livraison régulière", "fourniture régulière de biens ou de services (Belgique)", False
    )
    est_a_duree_indeterminee: Booleen | None = cle(
        "Durée indéterminée", "crédit renouvelable, découvert ; absent : non", False
    )
    capital_restant_du: Euros | None = cle(
        "Capital restant dû", "d'un prêt, au jour de l'acte, hors échéances impayées", "8200.00"
    )
    est_a_resoudre: Booleen | None = cle(
        "À résoudre",
        "le créancier résoudra le contrat si la mise en demeure reste sans effet",
        True,
    )
    immeuble: Adresse | None = cle("Immeuble", "immeuble loué, travaillé ou en copropriété")
    clause_de_juridiction: ClauseDeJuridiction | None = cle(
        "Clause de juridiction", "tribunal désigné par les parties"
    )
    conventions: Conventions = groupe(
        Conventions, "Conventions", "terme, intérêt, clause pénale, capitalisation"
    )
