"""Les conditions que les deux droits partagent ; chacun donne l'article qui les fonde."""

from __future__ import annotations

from toolkit.noyau.regles import OUI, Registre, Reponse, non, si
from toolkit.noyau.situation import Situation


def inscrire_les_communes(registre: Registre, *, exigibilite: str) -> None:
    """Inscrit les conditions communes ; `exigibilite` : l'article de la dette échue."""
    registre.condition("toujours")(toujours)
    registre.condition(
        "creance-exigible",
        reference=exigibilite,
        remede="attendre l'échéance, ou corriger les montants et les paiements",
    )(creance_exigible)
    registre.condition(
        "debiteur-vivant",
        reference="usage",
        remede="rechercher les héritiers ou le notaire, et les écrire comme débiteurs",
    )(debiteur_vivant)
    registre.condition("entre-professionnels")(entre_professionnels)
    registre.condition("clause-penale-stipulee")(clause_penale_stipulee)


def toujours(s: Situation) -> Reponse:
    """La mention ou l'acte ne suppose rien."""
    return OUI


def creance_exigible(s: Situation) -> Reponse:
    """Une somme au moins est échue et impayée au jour de l'acte."""
    if not s.dossier.creances:
        return non("le dossier ne contient aucune créance", "creances")
    if not s.regimes:
        return non("aucune créance n'est échue à cette date", "creances.0.echeance")
    if s.total <= 0:
        return non("les créances échues sont entièrement payées", "paiements")
    return OUI


def debiteur_vivant(s: Situation) -> Reponse:
    """On n'interpelle pas un mort ; la dette passe aux héritiers."""
    if s.cible.situation == "decede":
        return non(f"{s.cible.nom_complet} est décédé", s.chemin_de_la_cible("situation"))
    return OUI


def entre_professionnels(s: Situation) -> Reponse:
    """Créancier et débiteurs ont tous contracté comme professionnels."""
    return si(all(s.est_entre_professionnels(c) for c in s.dossier.creances))


def clause_penale_stipulee(s: Situation) -> Reponse:
    """Le contrat d'une créance échue stipule une indemnité."""
    contrats = (s.contrat(c) for c in s.dossier.creances if c.id in s.regimes)
    return si(any(c and c.conventions.clause_penale for c in contrats))
