"""Les conditions d'une transaction et d'une reconnaissance de dette, communes aux deux droits."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.noyau.conditions.accords import ArticlesDesAccords
from toolkit.noyau.dossier import Debiteur, Transaction
from toolkit.noyau.droit import Statut
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
            "écrire le mandataire avocat et l'`avocat` de chaque débiteur, ou une autre "
            "`execution`",
        ),
    ):
        registre.condition(
            id,
            reference=articles.transaction.reference,
            statut=articles.transaction.statut,
            remede=remede,
        )(question)
    registre.condition(
        "avocats-de-la-reconnaissance",
        reference=articles.contreseing.reference,
        statut=articles.contreseing.statut,
        remede="écrire le mandataire avocat et l'`avocat` du débiteur, ou une autre `forme`",
    )(avocats_de_la_reconnaissance)
    registre.condition(
        "dette-propre",
        reference="usage",
        statut=Statut.VERIFIE_SECONDAIRE,
        remede="faire signer le débiteur principal ; l'engagement de la caution demeure",
    )(dette_propre)
    registre.condition("somme-convenue")(somme_convenue)
    registre.condition("clause-resolutoire-convenue")(clause_resolutoire_convenue)
    registre.condition("force-executoire-choisie")(force_executoire_choisie)
    registre.condition("force-executoire-par-contreseing")(executoire_par("contreseing"))
    for forme in ("manuscrite", "electronique", "contreseing"):
        registre.condition(f"reconnaissance-{forme}")(de_forme(forme))
    registre.condition("taux-convenu-par-ecrit")(taux_convenu_par_ecrit)
    registre.condition(
        "paiement-compte",
        reference="usage",
        statut=Statut.VERIFIE_SECONDAIRE,
        remede="écrire sous `paiements` la date et le montant reçus",
    )(paiement_compte)


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
    return _ont_un_avocat(s, [d for d in s.dossier.debiteurs if d.role not in GARANTS])


def avocats_de_la_reconnaissance(s: Situation) -> Reponse:
    """La reconnaissance contresignée l'est par l'avocat du créancier et celui du débiteur."""
    reconnaissance = s.dossier.reconnaissance
    if reconnaissance is None or reconnaissance.forme != "contreseing":
        return OUI
    return _ont_un_avocat(s, [s.cible])


def _ont_un_avocat(s: Situation, assistes: Sequence[Debiteur]) -> Reponse:
    mandataire = s.dossier.mandataire
    if mandataire is None or mandataire.type != "avocat":
        return non("le créancier n'a pas d'avocat au dossier", "mandataire")
    for debiteur in assistes:
        if debiteur.avocat is None:
            rang = s.dossier.debiteurs.index(debiteur)
            return non(
                f"{debiteur.nom_complet} n'a pas d'avocat au dossier", f"debiteurs.{rang}.avocat"
            )
    return prouve([mandataire.pouvoir] if mandataire.pouvoir else [])


def dette_propre(s: Situation) -> Reponse:
    """Qui reconnaît une dette la doit pour lui-même ; une caution s'engage par un autre acte."""
    if s.cible.role in GARANTS:
        return non(
            f"{s.cible.nom_complet} garantit la dette d'un autre", s.chemin_de_la_cible("role")
        )
    return OUI


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


def executoire_par(execution: str):
    """La condition : la force exécutoire vient de là."""

    def vient_de_la(s: Situation) -> Reponse:
        return si(_transaction(s).execution == execution)

    vient_de_la.__doc__ = f"La force exécutoire viendra de : {execution}."
    return vient_de_la


def de_forme(forme: str):
    """La condition : la dette est reconnue dans cette forme (manuscrite par défaut)."""

    def est_de_cette_forme(s: Situation) -> Reponse:
        reconnaissance = s.dossier.reconnaissance
        choisie = (reconnaissance.forme if reconnaissance else None) or "manuscrite"
        return si(choisie == forme)

    est_de_cette_forme.__doc__ = f"La dette est reconnue sous la forme « {forme} »."
    return est_de_cette_forme


def taux_convenu_par_ecrit(s: Situation) -> Reponse:
    """Un contrat en cause stipule un taux d'intérêt."""
    contrats = (s.contrat(c) for c in s.dossier.creances if c.id in s.regimes)
    interets = (c.conventions.interet for c in contrats if c)
    return si(any(i is not None and i.taux is not None for i in interets))


def paiement_compte(s: Situation) -> Reponse:
    """Une somme a été reçue, à une date connue."""
    recu = s.paiement
    if recu is None or not recu.date or not recu.montant or recu.montant <= 0:
        return non("aucune somme reçue n'est au dossier", "paiements")
    return prouve(recu.pieces)


def _transaction(s: Situation) -> Transaction:
    return s.dossier.transaction or VIDE
