"""Ce que les pièces prouvent d'une créance : engagement, exécution, compte, reconnaissance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.juridictions.fr_FR.litige.activite import est_commercant
from toolkit.juridictions.fr_FR.litige.matiere import defendeurs_de
from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Creance, Evenement, Piece
from toolkit.noyau.pieces import citations
from toolkit.noyau.situation import Situation

# Écrits qui engagent par nature, et ceux qui n'engagent que s'ils émanent du débiteur.
ACTES = ("contrat", "bail", "reconnaissance_de_dette", "effet")
SIGNES = ("bon_de_commande", "conditions_generales", "formulaire_de_reponse")
DE_STATUT = ("autre", "acte_de_procedure", "publication_legale", "constat", *ACTES)
DE_LIVRAISON = ("bon_de_livraison", "constat", "rapport_d_expertise")
# Ce qui chiffre la créance, selon sa nature ; les autres : toute pièce qui la nomme.
COMPTES = {
    "facture": ("facture",),
    "honoraires": ("facture",),
    "loyer": ("decompte_locatif", "releve_de_compte", "compte_client", "avis_d_impaye", "facture"),
    "charges": ("decompte_locatif", "releve_de_compte", "compte_client", "facture"),
    "effet_de_commerce": ("effet",),
}
HISTORIQUE = ("historique_de_compte",)
SEUIL_DE_L_ECRIT = "seuil_preuve_par_ecrit"


def pieces_de(creance: Creance, s: Situation) -> list[Piece]:
    """Les pièces de la créance et de son contrat, et celles que rien au dossier ne cite."""
    contrat = s.contrat(creance)
    citees = [*creance.pieces]
    citees += [x.piece for x in (creance.livraison, creance.effet, contrat) if x and x.piece]
    if contrat:
        conventions = (contrat.conventions.interet, contrat.conventions.clause_penale)
        citees += [c.piece for c in conventions if c and c.piece]
    libres = citations(s.dossier)
    return [
        p
        for p in s.dossier.pieces
        if not p.retiree and p.nature and (p.id in citees or p.id not in libres)
    ]


def emane_du_debiteur(piece: Piece, s: Situation) -> bool:
    """Vrai si un débiteur l'a écrite ou signée."""
    return piece.emane_de in {d.id for d in s.dossier.debiteurs} | {"debiteur"}


def ecrits_du_debiteur(creance: Creance, s: Situation) -> list[Piece]:
    """Les écrits par lesquels le débiteur s'est engagé."""
    contrat = s.contrat(creance)
    accepte = contrat.piece if contrat and contrat.accepte_le else None
    return [
        p
        for p in pieces_de(creance, s)
        if p.nature in ACTES or p.id == accepte or (p.nature in SIGNES and emane_du_debiteur(p, s))
    ]


def livraisons(creance: Creance, s: Situation) -> list[Piece]:
    """Ce qui prouve que le créancier a livré ou exécuté."""
    designee = creance.livraison.piece if creance.livraison else None
    return [p for p in pieces_de(creance, s) if p.id == designee or p.nature in DE_LIVRAISON]


def aveux(creance: Creance, s: Situation) -> Iterator[Piece]:
    """Les écrits du débiteur qui reconnaissent la dette ou promettent de la payer."""
    for fait in reconnaissances(creance, s):
        yield from (p for i in fait.pieces if (p := s.dossier.piece(i)))
    for piece in pieces_de(creance, s):
        if piece.nature == "correspondance" and emane_du_debiteur(piece, s):
            yield piece


def reconnaissances(creance: Creance, s: Situation) -> list[Evenement]:
    """Les reconnaissances, promesses et accords qui visent la créance."""
    types = ("reconnaissance", "promesse", "accord", "demande_facilites")
    return [e for e in s.evenements(*types) if s.vise(e, creance)]


def est_payee_en_partie(creance: Creance, s: Situation) -> bool:
    """Vrai si le débiteur a payé sur cette créance, ou sur la seule du dossier."""
    seule = len(s.dossier.creances) == 1
    return any(
        p.date and p.date <= s.au and (p.creance == creance.id or (seule and not p.creance))
        for p in s.dossier.paiements
    )


def est_reconnue(creance: Creance, s: Situation) -> bool:
    """Vrai si le débiteur a reconnu la créance : par écrit, par un paiement, par un plan."""
    plan = s.dossier.echeancier
    return (
        any(e.pieces or e.type == "accord" for e in reconnaissances(creance, s))
        or est_payee_en_partie(creance, s)
        or (plan is not None and plan.etat in ("accorde", "rompu"))
    )


def se_prouve_librement(creance: Creance, s: Situation) -> bool:
    """Vrai contre un commerçant (C. com. L110-3), ou sous le seuil de l'écrit (CC 1359).

    Le seuil se compare à tout le contrat : une demande réduite n'y échappe pas.
    """
    if all(est_commercant(d, s) for d in defendeurs_de(creance, s)):
        return True
    seuil = s.droit.cherche(SEUIL_DE_L_ECRIT, _date_de_l_acte(creance, s))
    return seuil is None or _valeur_de_l_acte(creance, s) <= seuil


def _date_de_l_acte(creance: Creance, s: Situation):
    contrat = s.contrat(creance)
    return (contrat.date if contrat else None) or creance.date or s.au


def _valeur_de_l_acte(creance: Creance, s: Situation) -> Decimal:
    du_contrat = [c for c in s.dossier.creances if creance.contrat and c.contrat == creance.contrat]
    return sum((c.montant or ZERO for c in du_contrat or [creance]), ZERO)


def comptes(creance: Creance, s: Situation) -> list[Piece]:
    """Ce qui chiffre la créance : facture, décompte locatif, historique, effet."""
    contrat = s.contrat(creance)
    if contrat and contrat.nature == "credit_consommation":
        natures: Iterable[str] | None = HISTORIQUE
    elif creance.nature is None:
        natures = COMPTES["facture"]
    else:
        natures = COMPTES.get(creance.nature)
    return [p for p in pieces_de(creance, s) if natures is None or p.nature in natures]
