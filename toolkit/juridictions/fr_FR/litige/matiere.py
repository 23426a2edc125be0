"""La matière du litige, qui choisit le juge : commerce, bail, crédit, copropriété, droit civil."""

from __future__ import annotations

from enum import StrEnum

from toolkit.juridictions.fr_FR.litige.activite import est_commercant
from toolkit.juridictions.fr_FR.transactions import est_de_commande_publique
from toolkit.noyau.dossier import Creance, Debiteur
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation


class Matiere(StrEnum):
    """Ce que les tables de compétence distinguent."""

    COMMERCIALE = "commerciale"
    MIXTE = "mixte"  # défendeur non commerçant : le tribunal judiciaire
    MIXTE_AU_CHOIX = "mixte au choix du demandeur"  # seul le défendeur est commerçant
    CIVILE = "civile"
    CREDIT = "crédit à la consommation"
    BAIL_HABITATION = "bail d'habitation"
    BAIL_COMMERCIAL = "bail commercial"
    COPROPRIETE = "copropriété"
    HONORAIRES_D_AVOCAT = "honoraires d'avocat"
    PUBLIQUE = "commande publique"
    INCONNUE = "inconnue"


PROTECTION = (Matiere.CREDIT, Matiere.BAIL_HABITATION)
# Que la fiche de droit ne traite pas : ni juge ni procédure n'en sont déduits.
SANS_FICHE = (Matiere.HONORAIRES_D_AVOCAT, Matiere.PUBLIQUE)

_SELON_LE_CONTRAT = {
    "credit_consommation": Matiere.CREDIT,
    "bail_habitation": Matiere.BAIL_HABITATION,
    "bail_commercial": Matiere.BAIL_COMMERCIAL,
    "copropriete": Matiere.COPROPRIETE,
}


def matieres(s: Situation) -> tuple[Matiere, ...]:
    """Les matières des créances réclamées, sans doublon, dans leur ordre."""
    return tuple(dict.fromkeys(matiere_de(c, s) for c in reclamees(s)))


def matiere(s: Situation) -> Matiere:
    """La matière du litige ; inconnue si le dossier n'en dit rien.

    Plusieurs matières : celle qui exclut les autres, la plus étroite d'abord.
    """
    trouvees = matieres(s)
    if len(trouvees) == 1:
        return trouvees[0]
    ordre = (*SANS_FICHE, *PROTECTION, Matiere.BAIL_COMMERCIAL, Matiere.COPROPRIETE)
    return next((m for m in (*ordre, Matiere.INCONNUE, Matiere.MIXTE) if m in trouvees), _large(s))


def _large(s: Situation) -> Matiere:
    return next(iter(matieres(s)), Matiere.INCONNUE)


def reclamees(s: Situation) -> tuple[Creance, ...]:
    """Les créances échues ; toutes, si aucune ne l'est."""
    echues = tuple(c for c in s.dossier.creances if c.id in s.regimes)
    return echues or s.dossier.creances


def matiere_de(creance: Creance, s: Situation) -> Matiere:
    """La matière d'une créance, d'après son contrat, puis la qualité des parties."""
    contrat = s.contrat(creance)
    nature = contrat.nature if contrat else None
    if est_honoraire_d_avocat(creance, s):
        return Matiere.HONORAIRES_D_AVOCAT
    if creance.nature == "charges_de_copropriete":
        return Matiere.COPROPRIETE
    if nature in _SELON_LE_CONTRAT:
        return _SELON_LE_CONTRAT[nature]
    if est_de_commande_publique(creance, s):
        return Matiere.PUBLIQUE
    if creance.effet and creance.effet.type == "lettre_de_change":
        return Matiere.COMMERCIALE  # acte de commerce par la forme, entre toutes personnes
    return _selon_les_parties(creance, s)


def _selon_les_parties(creance: Creance, s: Situation) -> Matiere:
    demandeur = est_commercant(s.dossier.creancier, s)
    qualites = [est_commercant(d, s) for d in defendeurs_de(creance, s)]
    if any(q is False for q in qualites):
        return Matiere.MIXTE if demandeur else Matiere.CIVILE
    if any(q is None for q in qualites):
        return Matiere.INCONNUE
    # Un demandeur inconnu ne change rien : le tribunal de commerce peut être saisi de toute façon.
    return Matiere.MIXTE_AU_CHOIX if demandeur is False else Matiere.COMMERCIALE


def defendeurs_de(creance: Creance, s: Situation) -> list[Debiteur]:
    """Ceux qui doivent pour eux-mêmes ; à défaut (le dossier n'a que des garants), tous."""
    return debiteurs_tenus(creance, s) or list(s.dossier.debiteurs)


def est_honoraire_d_avocat(creance: Creance, s: Situation) -> bool:
    """Vrai si un avocat réclame ses honoraires : le bâtonnier en connaît, non le juge."""
    contrat = s.contrat(creance)
    est_honoraire = creance.nature == "honoraires" or (contrat and contrat.nature == "honoraires")
    creancier = s.dossier.creancier_origine or s.dossier.creancier
    dit = " ".join(
        filter(None, (creancier.profession, creancier.denomination, creancier.nom_commercial,
                      creancier.forme, creance.objet))
    )  # fmt: skip
    return bool(est_honoraire) and "avocat" in reduire(dit)
