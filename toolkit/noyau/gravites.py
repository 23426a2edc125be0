"""Ce qu'un problème du dossier vaut pour un acte : un défaut qui n'y paraît pas n'y bloque pas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.probleme import Gravite, Probleme

# Un paiement perdu ou détourné ne se rattrape pas : ces numéros bloquent l'acte qui les imprime.
IMPRIMES = {"iban-invalide": "med-modalites-paiement", "bic-invalide": "med-modalites-paiement"}

DES_COMPTES = ("creancier.", "mandataire.", "huissier.")

# Perdre un délai ne condamne que l'acte qu'il attend ; prescrite, une dette se paie encore.
DES_DELAIS = frozenset({"delai-depasse", "delai-prevu-intenable"})
DU_JUGE = frozenset({"garde-di-b2c", "garde-prescription-b2b"})

# Ce qui est écrit là ne change aucune somme ; d'une partie, la qualité seule choisit le régime.
SANS_SOMME = frozenset(
    {"acceptations", "creancier", "creancier_origine", "debiteurs", "demandes", "gestionnaire",
     "huissier", "mandataire", "pieces", "procedures", "verifications"}
)  # fmt: skip


def touche_le_decompte(probleme: Probleme) -> bool:
    """Vrai si le problème peut fausser ce qui est dû."""
    racine = probleme.chemin.partition(".")[0]
    return probleme.code.startswith("qualite-") or (
        racine not in SANS_SOMME and not probleme.code.startswith("piece")
    )


def touche_les_pieces(probleme: Probleme) -> bool:
    """Vrai si le problème vise une pièce, ou l'endroit qui la cite."""
    return probleme.code.startswith("piece") or probleme.chemin.startswith("pieces.")


def pour_l_acte(
    problemes: Iterable[Probleme],
    fiche: FicheActe,
    dossier: Dossier,
    contexte: Mapping[str, Any],
) -> tuple[Probleme, ...]:
    """Les problèmes du dossier, à la gravité qu'ils ont pour cet acte.

    Un identifiant faux avertit, mais bloque un acte judiciaire, et l'acte qui
    imprime le compte à créditer. Une pièce absente bloque l'acte qui la joint ;
    une faute dans ce qui est prévu, les seuls actes de cette procédure ; un délai
    manqué, l'acte qu'il attendait ; une prescription qui se lève, les seuls actes
    judiciaires.
    """
    citees = {piece["id"] for piece in contexte.get("pieces", ())}
    jointes = {f"pieces.{rang}" for rang, p in enumerate(dossier.pieces) if p.id in citees}
    return tuple(_peser(p, fiche, jointes) for p in problemes)


def _peser(probleme: Probleme, fiche: FicheActe, jointes: set[str]) -> Probleme:
    code = probleme.code
    if probleme.est_bloquant and (
        _est_d_une_autre_voie(probleme, fiche)
        or (code in DES_DELAIS and probleme.acte != fiche.nom)
        or (code in DU_JUGE and not fiche.est_judiciaire)
    ):
        return replace(probleme, gravite=Gravite.AVERTISSEMENT)
    if code.startswith("piece-"):
        bloque = fiche.est_judiciaire or ".".join(probleme.chemin.split(".")[:2]) in jointes
        return replace(probleme, gravite=Gravite.BLOQUANT if bloque else Gravite.AVERTISSEMENT)
    if code.endswith("-invalide") and probleme.gravite is Gravite.AVERTISSEMENT:
        imprime = IMPRIMES.get(code) in fiche.mentions and probleme.chemin.startswith(DES_COMPTES)
        if fiche.est_judiciaire or imprime:
            return replace(probleme, gravite=Gravite.BLOQUANT)
    return probleme


def _est_d_une_autre_voie(probleme: Probleme, fiche: FicheActe) -> bool:
    racine, _, suite = probleme.chemin.partition(".")
    return racine == "procedures" and suite.partition(".")[0] != fiche.voie
