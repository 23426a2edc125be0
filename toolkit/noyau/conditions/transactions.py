"""Les conditions d'une transaction et d'une reconnaissance de dette, communes aux deux droits."""

from __future__ import annotations

from toolkit.noyau.conditions.accords import ArticlesDesAccords
from toolkit.noyau.dossier import Transaction
from toolkit.noyau.obligations import GARANTS
from toolkit.noyau.regles import OUI, Registre, Reponse, non, prouve, si
from toolkit.noyau.situation import Situation

VIDE = Transaction()


def inscrire_les_transactions(registre: Registre, articles: ArticlesDesAccords) -> None:
    """Inscrit les conditions des transactions et des reconnaissances de dette."""
    for id, question, remede in (
        ("differend-decrit", differend_decrit, "écrire `transaction.differend`"),
        (
            "concessions-reciproques",
            concessions_reciproques,
            "écrire une concession de chaque partie au moins ; sans elles, faire un échéancier",
        ),
        ("renonciations-ecrites", renonciations_ecrites, "écrire `transaction.renonciations`"),
        (
            "avocats-de-chaque-partie",
            avocats_de_chaque_partie,
            "écrire le mandataire avocat et le `conseil` de chaque débiteur, ou une autre "
            "`execution`",
        ),
    ):
        registre.condition(
            id,
            reference=articles.transaction.reference,
            statut=articles.transaction.statut,
            remede=remede,
        )(question)
    registre.condition("somme-convenue")(somme_convenue)
    registre.condition("clause-resolutoire-convenue")(clause_resolutoire_convenue)
    registre.condition("force-executoire-choisie")(force_executoire_choisie)
    for forme in ("manuscrite", "electronique", "contreseing"):
        registre.condition(f"reconnaissance-{forme}")(de_forme(forme))


def differend_decrit(s: Situation) -> Reponse:
    """Une transaction termine une contestation née, ou en prévient une à naître."""
    ecrit = _transaction(s).differend
    return OUI if ecrit else non("aucun différend n'est décrit", "transaction.differend")


def concessions_reciproques(s: Situation) -> Reponse:
    """Chaque partie concède quelque chose, dit point par point."""
    transaction = _transaction(s)
    for cle, qui in (
        ("concessions_creancier", "du créancier"),
        ("concessions_debiteur", "du débiteur"),
    ):
        if not getattr(transaction, cle):
            return non(f"aucune concession {qui} n'est écrite", f"transaction.{cle}")
    return OUI


def renonciations_ecrites(s: Situation) -> Reponse:
    """La transaction dit à quels droits et actions les parties renoncent."""
    ecrites = _transaction(s).renonciations
    return OUI if ecrites else non("aucune renonciation n'est écrite", "transaction.renonciations")


def avocats_de_chaque_partie(s: Situation) -> Reponse:
    """L'acte contresigné l'est par l'avocat de chaque partie."""
    if _transaction(s).execution != "contreseing":
        return OUI
    mandataire = s.dossier.mandataire
    if mandataire is None or mandataire.type != "avocat":
        return non("le créancier n'a pas d'avocat au dossier", "mandataire")
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        if debiteur.role not in GARANTS and debiteur.conseil is None:
            return non(
                f"{debiteur.nom_complet} n'a pas d'avocat au dossier", f"debiteurs.{rang}.conseil"
            )
    return prouve([mandataire.pouvoir] if mandataire.pouvoir else [])


def somme_convenue(s: Situation) -> Reponse:
    """La transaction fixe une somme forfaitaire."""
    return si(_transaction(s).montant is not None)


def clause_resolutoire_convenue(s: Situation) -> Reponse:
    """La transaction nomme les engagements dont l'inexécution la résout."""
    clause = _transaction(s).clause_resolutoire
    return si(bool(clause and clause.engagements))


def force_executoire_choisie(s: Situation) -> Reponse:
    """Les parties ont choisi ce qui donnera force exécutoire à la transaction."""
    return si(_transaction(s).execution is not None)


def de_forme(forme: str):
    """La condition : la dette est reconnue dans cette forme (manuscrite par défaut)."""

    def est_de_cette_forme(s: Situation) -> Reponse:
        reconnaissance = s.dossier.reconnaissance
        choisie = (reconnaissance.forme if reconnaissance else None) or "manuscrite"
        return si(choisie == forme)

    est_de_cette_forme.__doc__ = f"La dette est reconnue sous la forme « {forme} »."
    return est_de_cette_forme


def _transaction(s: Situation) -> Transaction:
    return s.dossier.transaction or VIDE
